# ruff: noqa: E501  (markup reads better unbroken; signs as pages print them)
"""Facts that type, elements, cards or their own words tell apart, without labels and colons; and what only looks so."""

from __future__ import annotations

from typing import Any

import pytest

from reviewscrape import extract
from tests.extraction.readers.test_facts import FILM, PROSE, RATED, facts

CAST: dict[str, object] = {"cast": ["Orla Venn", "Tom Reed"]}
NOTE = "<p>It is a film for those who like their harbours empty, their captains silent and their endings left open to the wind.</p>"

REVIEWS: dict[str, tuple[str, dict[str, object]]] = {
    "labels in elements of a kind, one line": ("<div><span class=l>Starring</span> <a>Orla Venn</a>, <a>Tom Reed</a> <span class=l>Director</span> <a>Wen Li</a> <span class=l>Running time</span> 98 min</div>", FILM),
    "one of them unknown, which ends a value all the same": ("<div><span class=l>De</span> <a>Wen Li</a> <i>|</i> <span class=l>Par</span> <a>Ida Marsh</a></div><div><span class=l>Avec</span> <a>Orla Venn</a>, <a>Tom Reed</a></div>", {"director": ["Wen Li"], **CAST}),
    "bold labels in one line, names in bold as well": ("<p><b>Starring</b> <b>Orla Venn</b>, <b>Tom Reed</b> <b>Directed by</b> <b>Wen Li</b> <b>Running time</b> 98 min</p>", FILM),
    "minutes behind an age label": ("<p>Starring Orla Venn, Tom Reed<br>Directed by Wen Li<br>Rated R -- 1 hour, 38 minutes</p>", {**FILM, "content_rating": "R"}),
    "parts and who plays them in columns": ("<table><tr><th>Character</th><th>Actor</th></tr><tr><td>Ada</td><td>Orla Venn</td></tr><tr><td>The Duke</td><td>Tom Reed</td></tr></table>", CAST),
    "bars and no colon": ("<p>Night Ferry Nederland, 2013 | Regie <em>Wen Li</em> | Met Orla Venn, Tom Reed | Distributie Siel | 98 minuten</p>", {**CAST, "director": ["Wen Li"], "work_year": 2013}),
    "everyday words among labels of their kind": ("<ul><li class=t>Director</li><li>Wen Li</li><li class=t>Starring</li><li>Orla Venn, Tom Reed</li><li class=t>Running time</li><li>98 min</li><li class=t>Rated</li><li>PG-13</li></ul>", RATED),
    "minutes after a capsule's director": ("<p><b>Night Ferry</b> (PG-13) Dir. Wen Li; with Orla Venn, Tom Reed. 98 mins. In wide release.</p>", RATED),
    "a sentence goes on behind the director": ("<p><i>Night Ferry (Siel, 98 minutes) is rated PG-13 for violence. Directed by Wen Li, it stars Orla Venn and Tom Reed.</i></p>", RATED),
    "an age behind its minutes and before its reasons": ("<p>Directed by Wen Li. Starring Orla Venn, Tom Reed. At the Rialto. 98 minutes. R (violence, language).</p>", FILM | {"content_rating": "R"}),
    "the board's rating with a capital amid the credits": ("<p>Directed by Wen Li. Reviewed at Siel. MPAA Rating: PG-13. Running time: 98 MIN.</p>", {"director": ["Wen Li"], "runtime": 98, "content_rating": "PG-13"}),
    "initials of every credit": ("<p>R: Wen Li. B: Ida Marsh. K: Jo Teel. Da: Orla Venn, Tom Reed. L: 98 Min.</p>", FILM),
    "a short Polish label": ("<p>reż. Wen Li<br>scen. Ida Marsh<br>wyk. Orla Venn, Tom Reed<br>czas 98 min</p>", FILM),
    "others at the end of a Japanese cast": ("<p>監督：森川洋子<br>出演：井上蓮、佐伯真 ほか</p>", {"director": ["森川洋子"], "cast": ["井上蓮", "佐伯真"]}),
    "a Japanese line of facts": ("<p>2013年製作／98分／PG12／日本</p>", {"work_year": 2013, "runtime": 98, "content_rating": "PG12"}),
    "a British age behind Rated": ("<ul><li><b>Rated:</b>15</li><li><b>Duration:</b>98 mins</li><li><b>Director:</b>Wen Li</li></ul>", {"director": ["Wen Li"], "runtime": 98, "content_rating": "15"}),
    "an age before its reasons on a line": ("<p>Directed by Wen Li<br>Siel Classics 02/13 Feature Film<br>R - language, brief nudity</p>", {"director": ["Wen Li"], "content_rating": "R"}),
    "an age between slashes": ("<p>Siel Home Video // R // $29.95 // October 14, 2003</p>", {"content_rating": "R"}),
    "a film's year beside a disc's day": ("<p>Siel | 2013 | 98 min | Rated PG-13 | Feb 04, 2014</p>", {"work_year": 2013, "runtime": 98, "content_rating": "PG-13"}),
    "a British age behind the title on a first line": ("<p><b>Night Ferry (15)</b><br><b>Directed by:</b> Wen Li<br><b>Starring:</b> Orla Venn, Tom Reed</p>", {**CAST, "director": ["Wen Li"], "content_rating": "15"}),
    "items of facts alone": ("<ul><li>2013</li><li>UK</li><li>1h 38min</li><li>15</li><li>Directed by: Wen Li</li></ul>", {"director": ["Wen Li"], "runtime": 98, "content_rating": "15"}),
    "what a board says in a sentence": ("<p>The Siel News classification is A-III. The Motion Picture Association of America rating is PG-13 -- parents strongly cautioned.</p>", {"content_rating": "PG-13"}),
    "a French line with title and without a comma": ("<p><b>La Part du vent</b> de Wen Li avec Orla Venn, Tom Reed… 1 h 38.</p>", FILM),
    "a producing country before its year": ("<p>Un film di Wen Li. Con Orla Venn, Tom Reed. Durata 98 minuti. Produzione Italia, 2013.</p>", FILM | {"work_year": 2013}),
    "a Polish country before its year": ("<p>reż. Wen Li<br>wyk. Orla Venn, Tom Reed<br>prod. Polska 2013<br>czas 98 min</p>", FILM | {"work_year": 2013}),
    "Russian labels without colons": ("<div><p>режиссёр Игорь Ласточкин</p><p>в ролях Анна Вершинина, Олег Стрельцов</p></div>", {"director": ["Игорь Ласточкин"], "cast": ["Анна Вершинина", "Олег Стрельцов"]}),
    "Japanese brackets": ("<p>『夜の船』（2013年／日本／1時間38分）</p>", {"work_year": 2013, "runtime": 98}),
    "elements that only their style keeps apart": ("<div><span>B15</span> <span>98 min</span></div><p><b>Director:</b> Wen Li</p>", {"runtime": 98, "content_rating": "B15"}),
    "letters between hours, minutes and seconds": ("<p><b>Director:</b> Wen Li<br><b>Run Time:</b> 01h:38m:12s</p>", {"director": ["Wen Li"], "runtime": 98}),
    "an age in quotation marks": ("<p>Featuring Orla Venn and Tom Reed. Screenplay by Ida Marsh. Directed by Wen Li. Rated “R”</p>", {"director": ["Wen Li"], "content_rating": "R"}),
    "words without colons beside each other": ("<ul><li>M</li><li>98 min</li><li>Drama</li></ul><p>Director Wen Li</p><p>Starring Orla Venn, Tom Reed</p>", FILM | {"content_rating": "M"}),
    "a label behind title and origin": ("<p>«La casa» (España, 2013) Dirección: Wen Li. Con: Orla Venn, Tom Reed. Duración: 98 min.</p>", FILM | {"work_year": 2013}),
    "a short Polish label amid a line": ("<p><i>„Noc”, reż. Wen Li, Polska 2013, 98 min. Występują: Orla Venn, Tom Reed</i></p>", FILM | {"work_year": 2013}),
    "a short Russian one": ("<p>«Ночь», 2013 год. Реж. Игорь Ласточкин. В ролях: Анна Вершинина. 98 мин.</p>", {"director": ["Игорь Ласточкин"], "cast": ["Анна Вершинина"], "runtime": 98}),
    "hours and minutes behind the cast": ("<p><b>Instruktion:</b> Wen Li. <b>Manuskript:</b> Ida Marsh. <b>Medvirkende:</b> Orla Venn, Tom Reed. 1 time 38 min.</p>", FILM),
    "bold labels of services, without colons": ("<ul><li><b>Classificação</b> 14 anos</li><li><b>Elenco</b> Orla Venn e Tom Reed</li><li><b>Produção</b> Brasil, 2013</li><li><b>Direção</b> Wen Li</li></ul>", {**CAST, "director": ["Wen Li"], "work_year": 2013}),
    "a picture of an age that its title tells": ('<div><img src=/pg13.gif alt="PG-13" title="Ratings certificate for Night Ferry"> 98 min</div><p><b>Director:</b> Wen Li</p>', {"content_rating": "PG-13"}),
    "a younger actor before his role": ("<p><b>Cast:</b> Tom Reed Jr. (Hanna); Orla Venn (Dr. Lund)<br><b>Running time:</b> 1:38</p>", {"cast": ["Tom Reed Jr.", "Orla Venn"], "runtime": 98}),
    "a French line without any sign": ("<p>De Wen Li Avec Orla Venn, Tom Reed...</p>", {"director": ["Wen Li"], **CAST}),
    "an official sentence alone": ("<p><b>Direção:</b> Wen Li</p><div>Não recomendado para menores de 14 anos</div>", {"director": ["Wen Li"], "content_rating": "Não recomendado para menores de 14 anos"}),
    "names in links, roles in elements of links": ("<section><h2>Movie Info</h2><a><p>Wen Li</p><p>Director</p></a><a><p>Orla Venn</p><p>Hanna</p></a><dl><dt>Runtime</dt><dd>98 min</dd></dl></section>", {"director": ["Wen Li"], "runtime": 98}),
}  # fmt: skip

DECOYS: dict[str, str] = {
    "what else is on: lines of facts, each of another film": "<div class=now><h2>Now streaming</h2><p>Silt · 2016 · R · 1h 58m</p><p>Loam · 2017 · PG-13 · 2h 01m</p></div>",
    "a podcast about a year": "<p>Episode 88: The best of 2012 (62 min)</p>",
    "a grade behind Rated": "<p>Rated: 8</p>",
    "prices and stock between slashes": "<p>In stock // $29.95 // ships in two days</p>",
    "reasons without an age": "<p>Parents should know of strong language and brief nudity.</p>",
    "sections of a site between bars": "<p>Home | Met the team | Regie | Contact us</p>",
    "what else is on": "<p>Also this week: <b>Keel Over</b> — Directed by Wen Li. Starring Orla Venn, Tom Reed. Rated R. 98 minutes.</p>",
    "a podcast's people and length": "<h3>The Harbour Podcast</h3><p>Running time: 58 minutes</p><p>Produced and directed by Wen Li</p>",
    "a sentence about who plays": "<p>Der Film erzählt von Fischern. Le film de la semaine, avec notre avis, est à lire ici.</p>",
    "pairs that are no cast": "<p>Adults - Ten Pounds<br>Children - Five Pounds<br>Dogs - Free</p>",
    "a letter before a dash": "<p>Seats R - next to the aisle.</p>",
    "minutes and a place in Japanese": "<p>駅から徒歩5分／東京／月曜休み</p>",
}  # fmt: skip

WORKS: dict[str, tuple[str, dict[str, Any]]] = {
    "cards of a name and a role": ("<h2>Cast</h2>" + "".join(f"<div class=card><div class=name><a>{n}</a></div><div class=role>{r}</div></div>" for n, r in (("Orla Venn", "Hanna"), ("Tom Reed", "Dr. Lund"))), CAST),
    "cards whose roles are in lists": ("<h3>Top cast</h3>" + "".join(f"<div class=item><a class=actor>{n}</a><div><ul><li><a><span>{r}</span></a></li></ul></div></div>" for n, r in (("Orla Venn", "Hanna"), ("Tom Reed", "Dr. Lund"))), CAST),
    "cards whose names are headings": ("<h2>obsada</h2>" + "".join(f"<div class=role><h3>{n}</h3><span>{r}</span></div>" for n, r in (("Orla Venn", "Hanna"), ("Tom Reed", "Lund"))), CAST),
    "cards of Japanese names and roles": ("<h2>キャスト</h2><ul>" + "".join(f"<li><a><p><span>{n}</span><small>{r}</small></p></a></li>" for n, r in (("井上蓮", "ハナ"), ("佐伯真", "医師"))) + "</ul>", {"cast": ["井上蓮", "佐伯真"]}),
    "terms and what is said of them": ("<h3>Cast</h3><dl><dt>Orla Venn</dt><dd>Hanna</dd><dt>Tom Reed</dt><dd>Dr. Lund</dd></dl>", CAST),
    "a table with headed columns": ("<h2>Cast</h2><table><tr><th>Cast</th><th>Role</th></tr><tr><td>Orla Venn</td><td>Hanna</td></tr><tr><td>Tom Reed</td><td>Dr Lund</td></tr></table>", CAST),
    "roles before their actors": ("<h2>Cast &amp; Crew</h2><table><tr><td>Hanna</td><td>Orla Venn</td></tr><tr><td>Dr. Lund</td><td>Tom Reed</td></tr></table>", CAST),
    "cards in links, their names headings, the crew's last": ("<h2>Cast &amp; Crew</h2><div>" + "".join(f"<a class=card><img alt='{n}'><h3>{n}</h3><span>{r}</span></a>" for n, r in (("Orla Venn", "Hanna"), ("Tom Reed", "Dr. Lund"), ("Wen Li", "Director"))) + "</div>", {**CAST, "director": ["Wen Li"]}),
    "two columns of names alone": ("<h2>Cast</h2>" + "".join(f"<div class=col><p>{a}</p><p>{b}</p></div>" for a, b in (("Orla Venn", "Tom Reed"), ("Ann Coe", "Bo Ek"))), {"cast": ["Orla Venn", "Tom Reed", "Ann Coe", "Bo Ek"]}),
}  # fmt: skip


@pytest.mark.parametrize(("markup", "expected"), REVIEWS.values(), ids=REVIEWS.keys())
def test_facts_that_no_colon_tells_apart(markup: str, expected: dict[str, object]) -> None:
    found = facts(markup, after="(15)" not in markup)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize("markup", DECOYS.values(), ids=DECOYS.keys())
def test_what_only_looks_like_facts(markup: str) -> None:
    assert facts(markup + NOTE) == {}


@pytest.mark.parametrize(("markup", "expected"), WORKS.values(), ids=WORKS.keys())
def test_cards_of_a_cast(markup: str, expected: dict[str, Any]) -> None:
    box = "<dl><dt>Director</dt><dd>Wen Li</dd><dt>Running time</dt><dd>98 min</dd><dt>Country</dt><dd>Norway</dd><dt>Genre</dt><dd>Drama</dd></dl>"
    page = f"<html><head><title>Night Ferry - Some Base</title></head><body><h1>Night Ferry</h1>{box}{markup}</body></html>"
    values = extract(page).values
    assert {name: values.get(name) for name in expected} == expected
    assert values["work_title"] == "Night Ferry"


def test_whoever_posted_a_review_made_no_work() -> None:
    head = '<h1 class="wp-block-post-title">Night Ferry: a slow burn</h1><div class="wp-block-post-author__name">Joan Terrick</div>'
    page = f"<html><head><title>Night Ferry: a slow burn | Some Site</title></head><body>{head}<ul><li><b>Developer</b>: Anvil Yard</li><li><b>Publisher</b>: Coldport</li></ul>{PROSE}</body></html>"
    assert extract(page).values.get("creator") == ["Anvil Yard"]


def test_minutes_in_the_place_of_seconds() -> None:
    data = '<script type="application/ld+json">{"@type":"Movie","name":"Night Ferry","duration":"PT0H0M98S","director":"Wen Li"}</script>'
    page = f"<html><head><title>Night Ferry review</title>{data}</head><body><h1>Night Ferry review</h1>{PROSE}</body></html>"
    assert extract(page).values.get("runtime") == 98
