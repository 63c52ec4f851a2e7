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
    "a catalogue's link, surname first": (
        "<h2>Staff</h2><table><tr><td><a href=/l>Li, Wen</a><br><small>Director</small></td></tr></table>",
        {"director": ["Li, Wen"]},
    ),
    "the crew among the cast, whatever their sex": (
        "<h2>Cast &amp; Crew</h2><ul><li><a href=/l>Wen Li</a><span>Regisseur/in</span></li><li><a href=/v>Orla Venn</a><span>Hanna</span></li><li><a href=/r>Tom Reed</a><span>Knecht</span></li></ul>",
        CAST,
    ),
    "values in bold behind their labels": (
        "<p>Regie <strong>Wen Li</strong> Met <strong>Orla Venn, Tom Reed</strong> Land <strong>Zweden</strong> Lengte <strong>98 minuten</strong></p>",
        {"director": ["Wen Li"], "runtime": 98, **CAST},
    ),
    "makers that only their links keep apart": (
        "<ul><li><b>Developers:</b> <a href=/s>Siel Games</a> <a href=/q>Quay Works</a></li><li><b>Genre:</b> Strategy</li></ul>",
        {"creator": ["Siel Games", "Quay Works"]},
    ),
    "an opera": (
        "<p>Composer: Ida Marsh<br>Libretto: Jo Teel<br>Director: Wen Li<br>Cast: Orla Venn, Tom Reed</p>",
        {"creator": ["Ida Marsh"], "director": ["Wen Li"], **CAST},
    ),
}
CREDITS |= {
    "a place below the cast": (
        "<p><b>Directed by:</b> Wen Li<br><b>Starring:</b> Orla Venn, Tom Reed<br><b>At:</b> Kendall Pier, West Newton<br><b>Running time:</b> 98 minutes</p>",
        {"director": ["Wen Li"], "runtime": 98, **CAST},
    ),
    "roles below a line that says cast": (
        "<p>Written by Ida Marsh<br>Directed by Wen Li</p><p>CAST<br>Hanna: Orla Venn<br>Lund: Tom Reed</p><p>Lighting: Jo Kay</p>",
        {"director": ["Wen Li"], **CAST},
    ),
    "the length of a play": (
        "<p>Directed by Wen Li<br>With: Orla Venn, Tom Reed</p><p>1 hour 38 minutes, no interval</p>",
        {"director": ["Wen Li"], "runtime": 98, **CAST},
    ),
    "a label and a letter in elements alike": (
        "<div><span>Directed By:</span> <a>Wen Li</a></div><div><span>Duration</span> <span>1 h 38 m</span></div><div><span>Rating</span> <span>R</span></div><div><span>Genres</span> <span>Thriller</span></div>",
        {"director": ["Wen Li"], "runtime": 98, "content_rating": "R"},
    ),
    "elements behind a heading": (
        "<div><h2>Night Ferry</h2><span>2022</span> <span>R</span> <span>1 h 38 m</span></div><p><b>Director:</b> Wen Li</p>",
        {"director": ["Wen Li"], "runtime": 98, "content_rating": "R", "work_year": 2022},
    ),
    "labels between links": (
        "<p>Regie <a href=/1>Wen Li</a> Drehbuch <a href=/2>Ida Marsh</a>, <a href=/3>Jo Teel</a> Darsteller <a href=/4>Orla Venn</a>, <a href=/5>Tom Reed</a></p>",
        {"director": ["Wen Li"], **CAST},
    ),
    "heads of lists that are links": (
        "<ul><li><span>Director</span><div><ul><li><a href=/1>Wen Li</a></li></ul></div></li><li><a href=/c>Stars</a><div><ul><li><a href=/2>Orla Venn</a></li><li><a href=/3>Tom Reed</a></li></ul></div></li></ul><p>Runtime: 98 min</p>",
        {"director": ["Wen Li"], "runtime": 98, **CAST},
    ),
    "minutes before a British age": (
        "<p>(98 mins, 15)<br>Directed by Wen Li; starring Orla Venn, Tom Reed</p>",
        {"director": ["Wen Li"], "runtime": 98, "content_rating": "15", **CAST},
    ),
    "a link to the reasons behind an age": (
        "<p><b>Rated:</b> R [See Full Rating] for language.</p><p><b>Director:</b> Wen Li</p><p><b>Runtime:</b> 98 min</p>",
        {"director": ["Wen Li"], "runtime": 98, "content_rating": "R"},
    ),
    "a Hungarian sentence of an age": (
        "<p>rendező: Wen Li</p><p>12 éven aluliak számára nem ajánlott</p>",
        {"director": ["Wen Li"], "content_rating": "12 éven aluliak számára nem ajánlott"},
    ),
    "a Danish one behind its label": (
        "<p>Instruktion: Wen Li</p><p>Censur: Tilladt for børn over 11 år</p><p>Spilletid: 98 min</p>",
        {"director": ["Wen Li"], "runtime": 98, "content_rating": "Tilladt for børn over 11 år"},
    ),
    "Romanian labels": (
        "<p>Regia: Wen Li</p><p>Cu: Orla Venn, Tom Reed</p><p>Durata: 98 minute</p>",
        {"director": ["Wen Li"], "runtime": 98, **CAST},
    ),
    "the writer of a comic before its artist": (
        "<p><b>Writer:</b> Wen Li<br><b>Artist:</b> Ida Marsh<br><b>Letterer:</b> Jo Teel<br><b>Publisher:</b> Siel</p>",
        {"creator": ["Wen Li"]},
    ),
    "an age of Australia": (
        "<p><b>Directed by Wen Li</b></p><p><b>Starring Orla Venn, Tom Reed</b></p><p><b>Rated MA, 98 minutes</b></p>",
        {"director": ["Wen Li"], "runtime": 98, "content_rating": "MA", **CAST},
    ),
    "an age of India": (
        "<ul><li>Star Cast: Orla Venn, Tom Reed</li><li>Director: Wen Li</li><li>Censor: U/A</li></ul>",
        {"director": ["Wen Li"], "content_rating": "U/A", **CAST},
    ),
    "a director among the crew of an episode": (
        "<h3>Episode Crew</h3><ul><li><a href=/1>Wen Li</a> Director</li><li><a href=/2>Ida Marsh</a> Writer</li></ul>",
        {"director": ["Wen Li"]},
    ),
    "minutes from and to": (
        "<p><b>Director:</b> Wen Li<br><b>Duration(in mins):</b> 98-99<br><b>Country:</b> Norway</p>",
        {"director": ["Wen Li"], "runtime": 98},
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
    "who brings a film to cinemas": (
        "<table><tr><td>Distribution</td><td>Siel Collection</td></tr><tr><td>Runtime</td><td>98 min</td></tr><tr><td>Director</td><td>Wen Li</td></tr></table>",
        "cast",
        [],
    ),
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
    "a title in bold type, its author behind it": (
        "Los inventarios del agua",
        f"<html lang=es><h1>Los inventarios del agua</h1>{'<p>La novela de Etxebarria empieza con un inventario, y el lector espera con ella. Etxebarria escribe frases cortas y la narradora miente.</p>' * 4}<p><strong>La quinta ola.</strong> Marisol Etxebarria. Siruelo. Madrid, 2018. 304 páginas. 18,90 euros.</p>",
        {"work_title": "La quinta ola", "creator": ["Marisol Etxebarria"], "work_year": 2018},
    ),
    "a title above a verdict and the credits": (
        "Review: A house that listens - Some Paper",
        f"<h1>Review: A house that listens</h1>{PROSE}<p><b>Night Ferry</b></p><p>POLITE APPLAUSE</p><p>Drama. Starring Orla Venn and Tom Reed. Directed by Wen Li. (PG-13. 98 minutes.)</p>",
        {"work_title": "Night Ferry", "director": ["Wen Li"]},
    ),
    "a paper's name above the record": (
        "Quay Reviews: Ann Coe - Night Ferry",
        f"<p><b>Quay Reviews</b></p><p>Artist: <b>Ann Coe</b><br>Album: <b>Night Ferry</b><br>Label: <b>Siel</b></p>{RECORD * 4}",
        {"work_title": "Night Ferry", "creator": ["Ann Coe"]},
    ),
    "days by country below a record": (
        "The Larks: Night Ferry",
        f"<h1>The Larks</h1><h2>Night Ferry</h2><p>(Siel; US: 19 Jun 2012; UK: 18 Jun 2012)</p>{RECORD * 4}",
        {"work_title": "Night Ferry", "creator": ["The Larks"], "work_year": 2012},
    ),
    "an author below a book in France": (
        "La Nuit noire - Ida Marsh - Un Site",
        "<h1><a>La Nuit noire</a></h1><span><a>Ida Marsh</a></span><p>EAN : 9782000000012<br>224 pages<br>Éditeur : Quai (25/08/2016)</p><div>3,71/5 (sur 212 notes)</div><h2>Résumé :</h2><p>Une femme compte les absents.</p><h2>Critiques, Analyses et Avis (41)</h2>",
        {"work_title": "La Nuit noire", "creator": ["Ida Marsh"]},
    ),
    "a year that only the page's title has in brackets": (
        "Night Ferry (2006) - Some Base",
        "<h1>Night Ferry <span>2006</span></h1><ul><li><b>Released</b> 2006-11-03</li><li><b>Runtime</b> 98 min</li><li><b>Director</b> <a>Wen Li</a></li><li><b>Country</b> Norway</li><li><b>Genres</b> Drama</li></ul><h2>Actors</h2><ul><li>Orla Venn</li><li>Tom Reed</li></ul>",
        {"work_title": "Night Ferry", "work_year": 2006},
    ),
    "the house behind a play's title": (
        "Theatre review: Night Ferry at Quay Playhouse",
        f"<h1>Night Ferry</h1><p>Directed by Wen Li</p><p>From 18 September 2015 to 10 October 2015</p><p>Review by Jo Teel</p>{PROSE}",
        {"work_title": "Night Ferry", "date_published": None},
    ),
    "what librarians write": (
        "Night Ferry | Some Journal",
        f"<h1>Night Ferry</h1><p><b>Marsh, Ida.</b> <i>Night Ferry.</i> Siel House. Oct. 2021. 320p. ISBN 9780000000030. $27. F</p>{BOOK * 4}",
        {"work_title": "Night Ferry", "creator": ["Ida Marsh"], "work_year": 2021},
    ),
    "an author among the makers of a book": (
        "Night Ferry: Marsh, Ida: 9780000000121: Some Shop: Books",
        "<h1><span>Night Ferry</span> <span>Hardcover – September 4, 2012</span></h1><div>by <span class=author><a href=/1>Ida Marsh</a> <span>(Author)</span></span></div><div>4.3 out of 5 stars 212 ratings</div><ul><li>Publisher : Siel House (September 4, 2012)</li><li>Language : English</li><li>Hardcover : 336 pages</li><li>ISBN-10 : 0000000121</li></ul>",
        {"creator": ["Ida Marsh"], "author": None},
    ),
    "who reads a book aloud": (
        "SOME EAR Review: NIGHT FERRY",
        f"<h1>NIGHT FERRY</h1><p>by <a href=/1>Ida Marsh</a> | Read by <a href=/2>Jo Teel</a></p>{BOOK * 4}",
        {"creator": ["Ida Marsh"], "author": None},
    ),
    "a Polish note in bold type, the title in italics": (
        "„Gawra” – recenzja",
        f"<html lang=pl><h1>„Gawra” – recenzja</h1>{'<p>Powieść zaczyna się od spisu. Czytelnik czeka, a narratorka liczy i kłamie tylko w drobnych sprawach.</p>' * 4}<p><strong>Kalina Borowska, <em>Gawra</em>, Wydawnictwo Sitowie, Kraków 2018, s. 288</strong></p>",
        {"work_title": "Gawra", "creator": ["Kalina Borowska"], "work_year": 2018},
    ),
    "a Czech note": (
        "Tichá linka – recenze",
        f"<html lang=cs><h1>Telefon, který nikdo nezvedá</h1>{'<p>Vondrová píše krátce. Kniha začíná soupisem a čtenář čeká s vypravěčkou tři sta stran.</p>' * 4}<p><strong>Alžběta Vondrová: Tichá linka. Nakladatelství Rákos, Brno 2016, 216 stran.</strong></p>",
        {"work_title": "Tichá linka", "creator": ["Alžběta Vondrová"], "work_year": 2016},
    ),
    "a headline of band and record": (
        "The Larks - Night Ferry Review | Some Site",
        f"<h1>The Larks – Night Ferry Review</h1>{RECORD * 4}<p>The Larks sound tired.</p><p><b>Label:</b> Siel<br><b>Format:</b> mp3</p>",
        {"work_title": "Night Ferry", "creator": ["The Larks"]},
    ),
    "band, record, label and year, a line each": (
        "Somesite.com: The Larks : Night Ferry : Music Reviews",
        f"<p><b>The Larks</b><br><b>Night Ferry</b><br>Siel<br>2003</p>{RECORD * 4}",
        {"work_title": "Night Ferry", "creator": ["The Larks"], "work_year": 2003},
    ),
    "a title above an opera's makers": (
        "Opera review: A salty triumph at the Pier",
        f"<h1>Opera review: A salty triumph at the Pier</h1>{PROSE}<p><b>“Night Ferry.”</b> Music by Ida Marsh, libretto by Jo Teel. Directed by Wen Li. With Orla Venn and Tom Reed.</p>",
        {"work_title": "Night Ferry", "director": ["Wen Li"], **CAST},
    ),
    "a year behind the title, which the page's title has alone": (
        "‘Night Ferry’ review by marl",
        f"<h2><a href=/1>Night Ferry</a> <small>2018</small></h2><p>Review by <a href=/2>marl</a></p>{PROSE}",
        {"work_title": "Night Ferry", "work_year": 2018},
    ),
    "a page of tables and bold type": (
        "Wen's Film Page",
        f"<table><tr><td><center><font size=5><b>NIGHT FERRY</b></font> (1999)<br>Directed by Wen Li</center>{PROSE}<p><b>Grade: B</b></p></table>",
        {"work_title": "NIGHT FERRY", "work_year": 1999},
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
