"""Who made a work and who plays in it, as credits of papers, databases and houses print them; and whose names are no makers'."""
# ruff: noqa: E501  (markup reads better unbroken)

from __future__ import annotations

from typing import Any

import pytest

from reviewscrape import extract
from tests.extraction.readers.test_facts import PROSE, facts

CAST: dict[str, object] = {"cast": ["Orla Venn", "Tom Reed"]}
TROUPE: dict[str, object] = {"cast": ["Orla Venn", "Tom Reed", "Ann Coe"]}

CREDITS: dict[str, tuple[str, dict[str, object]]] = {
    "roles below a paragraph of credits, more actors below them": (
        "<p>A Siel release. Directed by Wen Li. Screenplay, Ida Marsh.</p><p>Hanna - Orla Venn<br>The Porter - Tom Reed</p><p>With: Ann Coe.</p>",
        {"director": ["Wen Li"], **TROUPE},
    ),
    "roles in paragraphs above credits without colons": (
        "<p>Orla Venn: Hanna</p><p>Tom Reed: The Porter</p><p>A Siel production. Director Wen Li. Producers Jo Teel, Max Orr. Screenplay by Ida Marsh. Running time: 1 hour, 38 minutes.</p>",
        {"director": ["Wen Li"], "runtime": 98, **CAST},
    ),
    "what stands behind the list of terms": (
        "<h3>Cast</h3><dl><dt>Orla Venn</dt><dd>Hanna</dd><dt>Tom Reed</dt><dd>Mme Lund</dd></dl><p>Certificate 15 98m 12s</p>",
        CAST,
    ),
    "the crew behind the cast": (
        "<p>Cast</p><p>Orla Venn - Hanna; Tom Reed - Lund</p><p>Production Credits</p><p>Wen Li - Director; Jo Teel - Producer</p><table><tr><td>Director</td><td>Wen Li</td></tr></table>",
        {"director": ["Wen Li"], **CAST},
    ),
    "a director above the cast, in German": (
        "<div><span class=l>Von</span> Wen Li</div><div><span class=l>Mit</span> <span>Orla Venn</span>, <span>Tom Reed</span></div>",
        {"director": ["Wen Li"], **CAST},
    ),
    "a running time in brackets behind the day": (
        "<ul><li><b>Data de lançamento</b> 12 de setembro de 2019 (1h 38min)</li><li>Direção: Wen Li</li><li>Elenco: Orla Venn, Tom Reed</li></ul>",
        {"runtime": 98, "director": ["Wen Li"], **CAST},
    ),
    "a dance": (
        "<p><b>Night Ferry</b><br>Choreography: Wen Li<br>Music: Ida Marsh<br>Dancers: Orla Venn, Tom Reed<br>Running time: 98 minutes</p>",
        {"creator": ["Wen Li"], "runtime": 98, **CAST},
    ),
    "an opera": (
        "<p>Composer: Ida Marsh<br>Libretto: Jo Teel<br>Director: Wen Li<br>Cast: Orla Venn, Tom Reed</p>",
        {"creator": ["Ida Marsh"], "director": ["Wen Li"], **CAST},
    ),
}
NO_MAKERS: dict[str, tuple[str, str, list[str]]] = {
    "a film's composer": ("<p>Director: Wen Li<br>Composer: Ida Marsh<br>Cast: Orla Venn, Tom Reed</p>", "creator", []),
    "a play's choreographer": (
        "<p>Director: Wen Li<br>Choreography: Ida Marsh<br>Cast: Orla Venn, Tom Reed</p>",
        "creator",
        [],
    ),
    "an author, where the director is named": (
        "<p>von Ida Marsh<br>Regie: Wen Li<br>Mit: Orla Venn, Tom Reed</p>",
        "director",
        ["Wen Li"],
    ),
    "a critic above the prose": ("<p>Von Ida Marsh</p><p>Mit der Fähre kommt man nicht weit.</p>", "director", []),
    "pairs that are no roles": ("<p>Adults - Ten Pounds</p><p>Children - Five Pounds</p>", "cast", []),
}


@pytest.mark.parametrize(("markup", "expected"), CREDITS.values(), ids=CREDITS.keys())
def test_credits_of_papers_and_houses(markup: str, expected: dict[str, object]) -> None:
    found = facts(markup)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(("markup", "field", "names"), NO_MAKERS.values(), ids=NO_MAKERS.keys())
def test_names_of_others(markup: str, field: str, names: list[str]) -> None:
    assert facts(markup).get(field, []) == names


def test_the_director_among_all_who_worked_on_it() -> None:
    cards = "".join(
        f"<div><a>{name}</a><span>{role}</span></div>"
        for name, role in (("Wen Li", "Director"), ("Orla Venn", "Hanna"), ("Tom Reed", "Captain Lund"))
    )
    box = "<table><tr><td>Genre</td><td>Drama</td></tr><tr><td>Duration</td><td>1h 38m</td></tr></table>"
    page = f"<html><head><title>Night Ferry (1941) - Some Base</title></head><body><h1>Night Ferry</h1><div><h2>Brief Synopsis</h2><p>A ferry is late.</p><h2>Cast &amp; Crew</h2><div>{cards}</div><a>View All</a><h2>Details</h2>{box}</div></body></html>"
    values = extract(page).values
    assert {name: values.get(name) for name in ("director", "cast")} == {"director": ["Wen Li"], **CAST}


BOOK = "<p>Marsh writes of a ferry, and the reader waits with her for three hundred pages; the novel has a narrator who lies. Marsh knows money.</p>"
RECORD = "<p>The album opens with a drone, and the drums come late. The songs are slow; the band plays on, and the vocals carry the record.</p>"
TITLES: dict[str, tuple[str, str, dict[str, Any]]] = {
    "title, author, publisher, year, pages": (
        "The Quay Review of Books » A House of Doors",
        f"<h1>A House of Doors</h1><p><em>Night Ferry</em>. By Ida Marsh. Siel House, 2009. Pp. 320. $24.95.</p>{BOOK * 4}",
        {"work_title": "Night Ferry", "creator": ["Ida Marsh"], "work_year": 2009},
    ),
    "a library's card": (
        "Ночной паром — рецензия",
        f"<h1>Ночной паром</h1><p>Марш И. Ночной паром. — М.: Полынь, 2015. — 320 с.</p>{'<p>Роман Марш начинается с описи. Марш пишет коротко, и читатель ждёт вместе с её рассказчиком триста страниц подряд.</p>' * 4}",
        {"work_title": "Ночной паром", "creator": ["Марш И."], "work_year": 2015},
    ),
    "a trade paper's title": (
        "Fiction Book Review: Night Ferry by Ida Marsh. Siel House, $26 (304p) ISBN 978-0-000-22211-1",
        f"<h1>Night Ferry</h1><p><a>Ida Marsh</a>, trans. from the Finnish by Jo Teel. Siel House, $26 (304p) ISBN 978-0-000-22211-1</p>{BOOK * 4}",
        {"work_title": "Night Ferry", "creator": ["Ida Marsh"]},
    ),
    "an author in an element of that name": (
        "NIGHT FERRY | Some Reviews",
        f"<div class=book-review><h1>NIGHT FERRY</h1><h3 class=article-author>by <a>Ida Marsh</a> · RELEASE DATE: May 7, 2019</h3>{BOOK * 4}<dl><dt>Pub Date:</dt><dd>May 7, 2019</dd><dt>Page Count:</dt><dd>320</dd><dt>Review Posted Online:</dt><dd>March 3, 2019</dd></dl></div>",
        {"creator": ["Ida Marsh"], "author": None, "date_published": "2019-03-03"},
    ),
    "which disc is reviewed": (
        "Night Ferry : Quay Talk Review of the DVD Video",
        f"<b>Night Ferry</b><br>Siel // R // $24.98<br>Review by Jo Teel | posted March 4, 2003<br>{PROSE}",
        {"work_title": "Night Ferry"},
    ),
    "whose critique, in French": (
        "Critique de La Nuit noire par Bretzelette - Un Site",
        f"<main><p><a>La Nuit noire</a></p><article><h1>Vase communicante</h1><p>Note 7</p><p>Critique de <a>La Nuit noire</a> par <a>Bretzelette</a></p>{PROSE}<p>Créée le 22 avr. 2019</p></article></main>",
        {"work_title": "La Nuit noire", "creator": None, "author": ["Bretzelette"]},
    ),
    "a record in a database's title": (
        "Night Ferry by The Larks (Album, Dream Pop): Reviews, Ratings",
        "<div>Night Ferry <div>By <a>The Larks</a></div></div><table><tr><th>Artist</th><td>The Larks</td></tr><tr><th>Type</th><td>Album</td></tr><tr><th>Released</th><td>14 May 2021</td></tr><tr><th>Recorded</th><td>2019 - 2020</td></tr><tr><th>Rating</th><td>3.61 / 5.00 from <b>1,818</b> ratings</td></tr><tr><th>Genres</th><td>Dream Pop</td></tr><tr><th>Language</th><td>English</td></tr></table><ol><li>Quay 3:12</li><li>Pier 4:40</li></ol>",
        {"work_title": "Night Ferry", "creator": ["The Larks"], "work_year": 2021},
    ),
    "a record above its band, the titles' other way about": (
        "THE LARKS Night Ferry album reviews",
        f"<h1>NIGHT FERRY</h1><h2><a>The Larks</a></h2><p>Studio Album, released in 1974</p>{RECORD * 4}",
        {"work_title": "NIGHT FERRY", "creator": ["The Larks"], "work_year": 1974},
    ),
    "a system in italics": (
        "Night Ferry (Windows) review",
        f"<h1>Night Ferry (<em>Windows</em>)</h1>{PROSE}",
        {"work_title": "Night Ferry"},
    ),
    "a shelf between brackets": (
        "somesite ((( Night Ferry > Overview )))",
        "<table><tr><td>Night Ferry</td></tr></table><table><tr><td>Year</td><td>1996</td></tr><tr><td>Run Time</td><td>98</td></tr><tr><td>Director</td><td>Wen Li</td></tr></table>",
        {"work_title": "Night Ferry"},
    ),
}


@pytest.mark.parametrize(("title", "body", "expected"), TITLES.values(), ids=TITLES.keys())
def test_titles_and_makers(title: str, body: str, expected: dict[str, Any]) -> None:
    values = extract(f"<html><head><title>{title}</title></head><body>{body}</body></html>").values
    assert {name: values.get(name) or None for name in expected} == expected


DAYS: dict[str, str] = {
    "of a film's first night": "<p>13. Oktober 2016 / 1 Std. 41 Min. / Drama, Thriller</p>",
    "of a recording": "<h4>Recording Date</h4><p>January 12, 2014 - January 14, 2014</p>",
}


@pytest.mark.parametrize("line", DAYS.values(), ids=DAYS.keys())
def test_days_of_the_work(line: str) -> None:
    page = f"<html><head><title>Night Ferry review</title></head><body><h1>Night Ferry review</h1>{line}{PROSE}</body></html>"
    assert extract(page).values.get("date_published") is None
