"""Facts in the structures that review pages print them in. Works, people and prose are invented."""
# ruff: noqa: E501, ISC004  (markup reads better unbroken)

from __future__ import annotations

import time

import pytest

from reviewscrape import extract
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.facts import read

FIELDS = ("director", "cast", "creator", "runtime", "content_rating", "work_year")
PROSE = """
<p>The ferry leaves the harbour twice in this quiet, stubborn film, and only the second time does anyone aboard seem to
notice. The camera watches the passengers as they watch the water, and for an hour nothing else is asked of us.</p>
<p>When the trouble comes, it comes by telegram, in a scene of such good humour that one forgets to be worried. The
actors are wonderful, the light is better than that, and the engine room deserves a prize of its own this year.</p>
<p>It does not all work. The last act shouts where it might have whispered, and a subplot about a stolen accordion should
have stayed on land. But the final image is one to keep, and few films this season leave one so glad of the crossing.</p>
"""


def facts(markup: str, *, after: bool = True) -> dict[str, object]:
    """Values of a review page with that markup after its prose, or before it."""
    body = f"{PROSE}{markup}" if after else f"{markup}{PROSE}"
    page = f"<html><head><title>Night Ferry review</title></head><body><article><h1>Night Ferry review</h1>{body}</article></body></html>"
    values = extract(page).values
    return {name: values[name] for name in FIELDS if name in values}


FILM = {"director": ["Wen Li"], "cast": ["Orla Venn", "Tom Reed"], "runtime": 98}
RATED = FILM | {"content_rating": "PG-13"}

STRUCTURES = {
    "one line, the cast behind a word that no colon sets apart": (
        "<p>Dir: Wen Li, 98 mins, starring Orla Venn, Tom Reed</p>",
        FILM,
    ),
    "the same with links": (
        "<p>Dir: <a href=/p/1>Wen Li</a>, 98 mins, starring <a href=/p/2>Orla Venn</a>, <a href=/p/3>Tom Reed</a></p>",
        FILM,
    ),
    "lines of one block": (
        "<p>Director: Wen Li<br>Runtime: 98 minutes<br>Cast: Orla Venn, Tom Reed</p>",
        FILM,
    ),
    "definition list": (
        "<dl><dt>Director</dt><dd>Wen Li</dd><dt>Stars</dt><dd>Orla Venn</dd><dd>Tom Reed</dd>"
        "<dt>Rating</dt><dd>PG-13</dd><dt>Running Time</dt><dd>1h 38m</dd></dl>",
        RATED,
    ),
    "table of headed rows": (
        "<table><tr><th>Director</th><td>Wen Li</td></tr><tr><th>Cast</th><td>Orla Venn, Tom Reed</td></tr>"
        "<tr><th>Length</th><td>98 mins</td></tr></table>",
        FILM,
    ),
    "table of plain cells": (
        "<table><tr><td>Director</td><td>Wen Li</td></tr><tr><td>Stars</td><td>Orla Venn<br>Tom Reed</td></tr>"
        "<tr><td>Length</td><td>98 minutes</td></tr><tr><td>Country</td><td>Norland</td></tr></table>",
        FILM,
    ),
    "table with a row of headings": (
        "<table><tr><th>Director</th><th>Cast</th><th>Runtime</th></tr>"
        "<tr><td>Wen Li</td><td>Orla Venn, Tom Reed</td><td>98 min</td></tr></table>",
        FILM,
    ),
    "small headings and blocks": (
        "<div><h5>Director:</h5><div>Wen Li</div></div><div><h5>Cast:</h5><div><a>Orla Venn</a>, <a>Tom Reed</a></div></div>"
        "<div><h5>Runtime:</h5><div>98 min</div></div>",
        FILM,
    ),
    "inline labels in list items": (
        '<ul><li><span class="label">Director:</span> <span>Wen Li</span></li>'
        '<li><span class="label">Starring:</span> <span>Orla Venn, Tom Reed</span></li>'
        '<li><span class="label">Runtime:</span> <span>98 min</span></li></ul>',
        FILM,
    ),
    "labels glued to their values": (
        "<ul><li><span>Director</span><span>Wen Li</span></li><li><span>Cast</span><span>Orla Venn, Tom Reed</span></li>"
        "<li><span>Duration</span><span>1 h 38 m</span></li></ul>",
        FILM,
    ),
    "label and value in columns": (
        "<div><div class=row><div class=col><b>Director</b></div><div class=col>Wen Li</div></div>"
        "<div class=row><div class=col><b>Cast</b></div><div class=col>Orla Venn, Tom Reed</div></div>"
        "<div class=row><div class=col><b>Runtime</b></div><div class=col>98 min</div></div></div>",
        FILM,
    ),
    "headings and paragraphs": (
        "<section><div><h2>Director</h2><p>Wen Li</p></div><div><h2>Cast</h2><p>Orla Venn, Tom Reed</p></div>"
        "<div><h2>Runtime</h2><p>98 min</p></div></section>",
        FILM,
    ),
    "bold labels without colons": (
        "<p><b>Director</b> Wen Li<br><b>Cast</b> Orla Venn, Tom Reed<br><b>Runtime</b> 98 min</p>",
        FILM,
    ),
    "bold labels in one line": (
        "<p><strong>Cast:</strong> Orla Venn, Tom Reed <strong>Director:</strong> Wen Li <strong>Screenwriter:</strong> "
        "Ida Marsh <strong>Distributor:</strong> Far Films <strong>Running Time:</strong> 98 min <strong>Rating:</strong> "
        "PG-13 <strong>Year:</strong> 2019</p>",
        RATED | {"work_year": 2019},
    ),
    "labels between bars": (
        "<p>Director: Wen Li | Cast: Orla Venn, Tom Reed | Runtime: 98m | Rating: PG-13 | Year: 2019</p>",
        RATED | {"work_year": 2019},
    ),
    "a cast without a colon between points": (
        "<p>2019 · 98 min · PG-13 · Director: Wen Li · With Orla Venn, Tom Reed</p>",
        RATED | {"work_year": 2019},
    ),
    "labels in a sentence": (
        "<p>NIGHT FERRY Rating: 3 1/2 out of 4 stars. Rated: PG-13 for language. Director: Wen Li. Stars: Orla Venn, "
        "Tom Reed. Length: 1:38. Where: Rialto</p>",
        RATED,
    ),
    "lines without colons": (
        "<p>Directed by Wen Li<br>Starring Orla Venn and Tom Reed<br>Rated PG-13, 1 hour 38 minutes</p>",
        RATED,
    ),
    "capitals": (
        "<p>DIRECTOR: WEN LI<br>CAST: ORLA VENN, TOM REED<br>RUNNING TIME: 98 MIN.</p>",
        {"director": ["WEN LI"], "cast": ["ORLA VENN", "TOM REED"], "runtime": 98},
    ),
    "closing sentence": (
        "<p><b>NIGHT FERRY</b><br>(PG-13 for thematic elements and brief violence.) Cast includes Orla Venn and Tom Reed. "
        "Written and directed by Wen Li. 98 minutes. At the Rialto. 2 1/2 stars</p>",
        RATED,
    ),
    "semicolons": (
        "<p>Directed by Wen Li; written by Ida Marsh; director of photography, Pia Kell; edited by Jo Hand; music by Al "
        "Fenn; released by Far Films. Running time: 98 minutes. WITH: Orla Venn (Ada) and Tom Reed (The Duke).</p>",
        FILM,
    ),
    "trade paper": (
        "<p>Production: A Far Films release. Crew: Director: Wen Li. Screenplay: Ida Marsh. Camera (color): Pia Kell. "
        "Reviewed at Norland Film Festival, May 3. Running time: 98 MIN.</p><p>With: Orla Venn, Tom Reed.</p>",
        FILM,
    ),
    "dir. with country, year and length": (
        "<p>Dir. Wen Li. Norland. 2019. 98mins</p>",
        {"director": ["Wen Li"], "runtime": 98, "work_year": 2019},
    ),
    "dir, starring, certificate": (
        "<p>Dir: Wen Li; Starring: Orla Venn, Tom Reed. Cert 12A. 98 mins.</p>",
        FILM | {"content_rating": "12A"},
    ),
    "line of facts": (
        "<div>PG-13 | 1h 38min | Drama, Comedy | 2019</div><p>Director: Wen Li<br>Stars: Orla Venn, Tom Reed</p>",
        RATED | {"work_year": 2019},
    ),
    "age label as a picture": (
        '<div><img alt="R" src="/img/certificates/us/r.png"> 98 min - Drama | Comedy</div>',
        {"runtime": 98, "content_rating": "R"},
    ),
    "cast in two tables": (
        "<table><tr><th>Principal cast</th><th>Credit</th></tr><tr><td>Orla Venn</td><td>Principal cast</td></tr></table>"
        "<table><tr><th>Cast</th><th>Credit</th></tr><tr><td>Tom Reed</td><td>The Duke</td></tr></table>",
        {"cast": ["Orla Venn", "Tom Reed"]},
    ),
    "title with brackets": ("<h3>Night Ferry (PG-13, 98 minutes)</h3>", {"runtime": 98, "content_rating": "PG-13"}),
    "cast list with characters": (
        "<p>Director: Wen Li</p><h3>Cast</h3><table><tr><td><img></td><td><a>Orla Venn</a></td><td>...</td><td><a>Ada Quill</a>"
        "</td></tr><tr><td><img></td><td><a>Tom Reed</a></td><td>...</td><td>The Duke</td></tr></table><h3>More</h3>",
        {"director": ["Wen Li"], "cast": ["Orla Venn", "Tom Reed"]},
    ),
    "cast list with remarks": (
        "<div><h3>Cast</h3> <small>(in credits order)</small></div><div><table><tr><td>Orla Venn</td><td>Ada</td></tr>"
        "<tr><td>Tom Reed</td><td>The Duke</td></tr></table></div>",
        {"cast": ["Orla Venn", "Tom Reed"]},
    ),
    "cast as characters": (
        "<h4>Cast</h4><ul><li>Orla Venn as Ada</li><li>Tom Reed as The Duke</li></ul><h4>Director</h4><ul><li>Wen Li</li></ul>",
        {"director": ["Wen Li"], "cast": ["Orla Venn", "Tom Reed"]},
    ),
    "credits with a column of roles": (
        "<table><thead><tr><th>Director</th><th>Credit</th></tr></thead><tbody><tr><td><a>Wen Li</a></td><td>Director</td></tr>"
        "</tbody></table><table><thead><tr><th>Cast</th><th>Credit</th></tr></thead><tbody><tr><td>Orla Venn</td><td>Ada</td>"
        "</tr><tr><td>Tom Reed</td><td>The Duke</td></tr></tbody></table>",
        {"director": ["Wen Li"], "cast": ["Orla Venn", "Tom Reed"]},
    ),
    "links without separators": (
        "<p>Director: <a>Wen Li</a></p><p>Cast: <a href=/o>Orla Venn</a> <a href=/t>Tom Reed</a> <a href=/c>See full cast</a></p>",
        {"director": ["Wen Li"], "cast": ["Orla Venn", "Tom Reed"]},
    ),
    "German": (
        "<p>Regie: Wen Li. Mit Orla Venn, Tom Reed u. a. Norland 2019, 98 Min.</p>",
        FILM | {"work_year": 2019},
    ),
    "German box": (
        "<ul><li>Regie: Wen Li</li><li>Darsteller: Orla Venn, Tom Reed</li><li>Laufzeit: 98 Minuten</li><li>FSK: ab 12</li></ul>",
        FILM | {"content_rating": "ab 12"},
    ),
    "French": (
        "<p>Réalisateur : Wen Li<br>Acteurs : Orla Venn, Tom Reed<br>Durée : 1h38<br>Date de sortie : 12 mars 2019</p>",
        FILM | {"work_year": 2019},
    ),
    "year behind the country": (
        "<p><b>Dirección:</b> Wen Li.</p><p><b>Intérpretes:</b> Orla Venn, Tom Reed.</p><p>Drama. España/Francia, 2019.</p>",
        {"director": ["Wen Li"], "cast": ["Orla Venn", "Tom Reed"], "work_year": 2019},
    ),
    "country and year of a plot": (
        "<p>Directed by: Wen Li</p><p>Starring: Orla Venn, Tom Reed</p><div>France, 1944. A ferryman hides a deserter "
        "from the fog and from his own brother, who has come home from the war with a bad leg and a good coat, and who "
        "asks too much about the boat, the tide, and the light that burns.</div>",
        {"director": ["Wen Li"], "cast": ["Orla Venn", "Tom Reed"]},
    ),
    "director and writer in one": (
        "<p>Cast: Orla Venn, Tom Reed<br>Director-screenwriter: Wen Li</p>",
        {"director": ["Wen Li"], "cast": ["Orla Venn", "Tom Reed"]},
    ),
    "credits of a French daily": (
        "<p><em>Film franco-belge de Wen Li. Avec Orla Venn, Tom Reed (1 h 38).</em></p>",
        {"director": ["Wen Li"], "cast": ["Orla Venn", "Tom Reed"], "runtime": 98},
    ),
    "credits, a line each, with mere words": (
        "<p>Written &amp; directed by Wen Li<br>With Orla Venn, Tom Reed<br>98 min / UK / 2021</p>",
        {"director": ["Wen Li"], "cast": ["Orla Venn", "Tom Reed"], "runtime": 98, "work_year": 2021},
    ),
    "British credits": (
        "<p><b>Dir: Wen Li. Starring: Orla Venn, Tom Reed. 15 cert, 98 mins</b></p>",
        {"director": ["Wen Li"], "cast": ["Orla Venn", "Tom Reed"], "runtime": 98, "content_rating": "15"},
    ),
    "French with short words": ("<p>De : Wen Li<br>Avec : Orla Venn, Tom Reed<br>Durée : 1h38</p>", FILM),
    "Spanish": (
        "<dl><dt>Año</dt><dd>2019</dd><dt>Duración</dt><dd>98 min.</dd><dt>Dirección</dt><dd>Wen Li</dd><dt>Reparto</dt>"
        "<dd>Orla Venn, Tom Reed</dd></dl>",
        FILM | {"work_year": 2019},
    ),
    "Italian": (
        "<p>Un film di Wen Li. Con Orla Venn, Tom Reed. Drammatico, durata 98 min. - Norland 2019.</p>",
        FILM | {"work_year": 2019},
    ),
    "Portuguese": ("<p>Direção: Wen Li<br>Elenco: Orla Venn, Tom Reed<br>Duração: 98 minutos</p>", FILM),
    "Dutch": ("<p>Regie: Wen Li<br>Rolverdeling: Orla Venn, Tom Reed<br>Speelduur: 98 minuten</p>", FILM),
    "Czech": ("<div><h4>Režie:</h4> <a>Wen Li</a></div><div><h4>Hrají:</h4> <a>Orla Venn</a>, <a>Tom Reed</a></div>"
              "<p>Délka: 98 min</p>", FILM),
    "Polish": ("<p>Reżyseria: Wen Li<br>Obsada: Orla Venn, Tom Reed<br>Czas trwania: 98 min</p>", FILM),
    "Swedish": ("<p>Regi: Wen Li<br>I rollerna: Orla Venn, Tom Reed<br>Speltid: 98 min</p>", FILM),
    "Russian": ("<p>Режиссёр: Wen Li<br>В ролях: Orla Venn, Tom Reed<br>Продолжительность: 98 мин.</p>", FILM),
    "book": (
        "<p>Author: Ida Marsh<br>Publisher: Far Books<br>Pages: 312<br>ISBN: 978-0-00-000000-2</p>",
        {"creator": ["Ida Marsh"]},
    ),
    "German book": (
        "<p>Autorin: Ida Marsh<br>Verlag: Fernbuch<br>Seiten: 312<br>Erscheinungsjahr: 2019</p>",
        {"creator": ["Ida Marsh"], "work_year": 2019},
    ),
    "game": (
        "<ul><li>Developer: Far Games</li><li>Publisher: Big Box</li><li>Platform: PC</li><li>Release date: May 3, 2019</li></ul>",
        {"creator": ["Far Games"], "work_year": 2019},
    ),
    "album": ("<p>Artist: The Lanterns<br>Label: Far Records<br>Released: 2019</p>", {"creator": ["The Lanterns"], "work_year": 2019}),
    "note of a book, a line each": (
        "<p>Dr. Ida Marsh<br><b>Nachtfähre</b><br>Roman<br>Fernbuch 2019 · 280 Seiten · 30 Euro<br>ISBN: 978-3-00-000000-5</p>",
        {"creator": ["Ida Marsh"], "work_year": 2019},
    ),
    "note of a book, a sentence": (
        "<p>Ida Marsh: Nachtfähre. Roman. Fernbuch Verlag, Nordhafen 2019. 170 Seiten, 18,00 EUR.</p>",
        {"creator": ["Ida Marsh"], "work_year": 2019},
    ),
    "note of a book, by": (
        "<p>NIGHT FERRY<br>By Ida Marsh<br>312 pages. Far Books. $27.95.</p>",
        {"creator": ["Ida Marsh"]},
    ),
    "note of a book in one line": (
        "<p>Night Ferry by Ida Marsh (Far Books, 312 pages, £18.99)</p>",
        {"creator": ["Ida Marsh"]},
    ),
    "class names": (
        '<div class="credits"><p class="film__director">Wen Li</p><p class="film--running-time">98 minutes</p>'
        '<p class="mpaaRating">PG-13</p><ul><li class="cast">Orla Venn, Tom Reed</li></ul></div>',
        RATED,
    ),
    "labels before dashes": ("<p>Director – Wen Li<br>Cast – Orla Venn, Tom Reed<br>Running time – 98 min</p>", FILM),
    "labels before dots": ("<p>Director ..... Wen Li<br>Cast ..... Orla Venn, Tom Reed<br>Length ..... 98 min</p>", FILM),
    "no separators at all": (
        "<p>Rating: 2 out of 5 stars<br>Run Time: 1 hour, 38 minutes, Rated PG-13 Starring: Orla Venn, Tom Reed Directed by "
        "Wen Li (Day Ferry, Slow Boat)</p>",
        RATED,
    ),
    "French, casting": ("<p>Réalisateur: Wen Li<br>Casting: Orla Venn ; Tom Reed<br>Durée : 1h38 min</p>", FILM),
    "German lines": ("<p>Regie: Wen Li</p><p>98 Minuten</p><p>FSK 12</p>", {"director": ["Wen Li"], "runtime": 98, "content_rating": "FSK 12"}),
    "Italian with a link": ("<p>Regia di <a href=/w>Wen Li</a> <a href=/s>vedi scheda film</a></p>", {"director": ["Wen Li"]}),
    "rows of label and value": (
        '<ul class="info"><li class="row"><div class="key subtle">Rating:</div><div class="value">PG-13 (for language)</div></li>'
        '<li class="row"><div class="key">Directed By:</div><div class="value"><a href=/w>Wen Li</a></div></li>'
        '<li class="row"><div class="key">In Theaters:</div><div class="value"><time>Mar 5, 2019</time> wide</div></li>'
        '<li class="row"><div class="key">Runtime:</div><div class="value"><time datetime="P98M">98 minutes</time></div></li></ul>',
        {"director": ["Wen Li"], "runtime": 98, "content_rating": "PG-13", "work_year": 2019},
    ),
    "elements of the site's own": (
        "<dl><div><dt><rt-text>Director</rt-text></dt><dd><rt-link>Wen Li</rt-link></dd></div><div><dt><rt-text>Rating</rt-text>"
        "</dt><dd><rt-text>PG-13 (Language|Violence)</rt-text></dd></div><div><dt><rt-text>Runtime</rt-text></dt><dd>"
        "<rt-text>1h 38m</rt-text></dd></div></dl>",
        {"director": ["Wen Li"], "runtime": 98, "content_rating": "PG-13"},
    ),
    "tabs of cast and crew": (
        "<p>Directed by <a href=/w>Wen Li</a></p><div id=tab-cast><h3>Cast</h3><div><p><a href=/o>Orla Venn</a> <a href=/t>Tom Reed</a>"
        "</p></div></div><div id=tab-crew><h3>Producers</h3><div><p><a href=/x>Al Fenn</a></p></div></div>",
        {"director": ["Wen Li"], "cast": ["Orla Venn", "Tom Reed"]},
    ),
    "lists within a definition list": (
        "<dl><dt>Duración</dt><dd>98 min.</dd><dt>Dirección</dt><dd><div><span><a href=/w>Wen Li</a></span></div></dd><dt>Reparto</dt>"
        "<dd><ol><li><div>Orla Venn</div></li><li><div>Tom Reed</div></li></ol></dd><dt>Música</dt><dd>Al Fenn</dd></dl>",
        FILM,
    ),
    "bold label above lines": (
        "<ul><li><strong>Director</strong><br>Wen Li</li><li><strong>Cast</strong><br>Orla Venn<br>Tom Reed</li>"
        "<li><strong>Runtime</strong><br>98 min</li></ul>",
        FILM,
    ),
    "is rated": (
        "<p>“Night Ferry” is rated PG-13 (Parents strongly cautioned). Running time: 1 hour 38 minutes.</p>",
        {"runtime": 98, "content_rating": "PG-13"},
    ),
    "is rated by": (
        "<p>“Night Ferry,” a Far Films release, is rated PG-13 by the board for language. Running time: 98 minutes. Three stars "
        "out of four.</p>",
        {"runtime": 98, "content_rating": "PG-13"},
    ),
    "age label first": (
        "<p>PG-13. At area theaters. Contains profanity, some violence and a long scene of seasickness that is not for the weak. "
        "98 minutes.</p>",
        {"runtime": 98, "content_rating": "PG-13"},
    ),
    "credits and brackets": (
        "<p>Night Ferry: Drama. Starring Orla Venn and Tom Reed. Directed by Wen Li. (PG-13. 98 minutes. At Bay theaters.)</p>",
        RATED,
    ),
    "lines of a newspaper": (
        "<p>NIGHT FERRY<br>Directed by: Wen Li<br>Written by: Ida Marsh<br>Starring: Orla Venn, Tom Reed<br>At: Kell Square<br>"
        "Running time: 98 minutes<br>Rated: PG-13 (language)</p>",
        RATED,
    ),
    "detail of cast and crew": (
        '<div class="crew"><h3>Cast</h3><div class="detail"><p><span>Orla Venn</span> as<br> <span>Ada</span></p><p><span>Tom Reed'
        '</span> as<br> <span>The Duke</span></p></div><h3>Director</h3><div class="detail"><ul><li><a href=/w>Wen Li</a></li></ul>'
        '</div></div>',
        {"director": ["Wen Li"], "cast": ["Orla Venn", "Tom Reed"]},
    ),
    "names above their roles": (
        "<ol><li><p><a href=/w>Wen Li</a></p><p>Director, Writer</p></li><li><p><a href=/i>Ida Marsh</a></p><p>Screenplay</p></li>"
        "<li><p><a href=/p>Al Fenn</a></p><p>Producer</p></li></ol><div><p>98 min</p><p>Runtime</p></div>",
        {"director": ["Wen Li"], "runtime": 98},
    ),
    "names above their roles in one block": (
        "<ul><li>Wen Li<br>Director</li><li>Ida Marsh<br>Screenplay</li></ul>",
        {"director": ["Wen Li"]},
    ),
    "encyclopedia's box": (
        "<table><tr><th colspan=2>Night Ferry</th></tr><tr><th>Directed by</th><td>Wen Li</td></tr><tr><th>Starring</th><td><div>"
        "<ul><li>Orla Venn</li><li>Tom Reed</li></ul></div></td></tr><tr><th>Release date</th><td><ul><li>May 3, 2019 (2019-05-03)"
        "</li></ul></td></tr><tr><th>Running time</th><td>98 minutes[1]</td></tr><tr><th>Country</th><td>Norland</td></tr></table>",
        FILM | {"work_year": 2019},
    ),
    "documentary": (
        "<p>Director: Wen Li (In French w/ subtitles)<br>Runtime: 98 minutes<br>Cast: Documentary<br>Rating: Not Rated</p>",
        {"director": ["Wen Li"], "runtime": 98, "content_rating": "Not Rated"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("after", [True, False], ids=["after the prose", "before the prose"])
@pytest.mark.parametrize(("markup", "expected"), STRUCTURES.values(), ids=STRUCTURES)
def test_structures(markup: str, expected: dict[str, object], *, after: bool) -> None:
    assert facts(markup, after=after) == expected


DECOYS = {
    "a grade called rating": "<p>Rating: B+<br>Reviewed by Ida Marsh</p>",
    "a score called rated": "<p>Rated: 8/10</p>",
    "a trailer's length": "<p>Watch the trailer (2:31)</p><p>Video 98 min ago</p>",
    "a reading time": "<p>8 min read</p><p>Lesezeit: 45 Min.</p>",
    "a kettle that keeps warm": "<ul><li>LCD display</li><li>60-minute hold mode</li></ul>",
    "labels that are links": "<ul><li><a href=/d>Director</a></li><li><a href=/c>Cast</a></li><li><a href=/n>Ann Coe</a></li></ul>",
    "labels in the nav": "<nav><ul><li>Director: Ann Coe</li><li>Cast: Bea Coe</li></ul></nav>",
    "director of something else": "<p>Art director: Ann Coe<br>Casting director: Bea Coe<br>Director of photography: Cy Coe</p>",
    "tags": "<p>Posted: May 3<br>Tagged with: Ferries, Weather</p>",
    "no customer's rating": "<p>Night Ferry DVD (Not Rated) $9.99</p>",
    "grades by aspect": "<p>Direction: Excellent<br>Cast: Good<br>Stars: Three and a half<br>Script: 7/10</p>",
    "a director in the prose": "<p>The director Ann Coe, who once said: directed by committee, meant to be funny, has a new play.</p>",
}


@pytest.mark.parametrize("markup", DECOYS.values(), ids=DECOYS)
def test_decoys(markup: str) -> None:
    assert facts(markup) == {}


def test_facts_of_other_works_do_not_win() -> None:
    cards = "".join(
        f'<div class="card"><h3>Film {n}</h3><p class="by">Director: Ann Coe {n}I</p><p class="with">Stars: Bea Coe, Cy Coe</p></div>'
        for n in "XVI"
    )
    box = "<p>Director: Wen Li<br>Cast: Orla Venn, Tom Reed</p>"
    expected = {"director": ["Wen Li"], "cast": ["Orla Venn", "Tom Reed"]}
    assert facts(f"{box}{cards}") == expected
    assert facts(cards) == {}


def test_every_fact_says_where_it_stands() -> None:
    found = [
        c
        for c in extract(f"<article>{PROSE}<p>Director: Wen Li<br>Runtime: 98 min</p></article>").candidates
        if c.source == "facts"
    ]
    assert {(c.field, c.raw, c.locator) for c in found if c.field != "work_type"} == {
        ("director", "Wen Li", "/html/body/article/p[4] (director)"),
        ("runtime", "98 min", "/html/body/article/p[4] (runtime)"),
    }
    assert all(0 < c.confidence < 1 for c in found)


BAITS = {
    "labels": "<p>" + "Director: " * 10_000,
    "brackets": "<p>" + "(" * 100_000,
    "colons": "<p>" + "a:" * 50_000,
    "conjunctions": "<p>Cast: " + "and " * 20_000,
    "hours": "<p>" + "1h " * 30_000,
    "label cells": "<table><tr>" + "<th>Cast</th>" * 5_000 + "</tr>" + "<tr><td>Ann Coe</td></tr>" * 5_000,
    "label items": "<ul>" + "<li>Cast</li>" * 20_000,
    "links": "<p>Cast: " + "<a href=/x>Ann Coe</a> " * 10_000,
    "rows": "<table>" + "<tr><td>Cast</td><td>Ann Coe</td></tr>" * 5_000,
}


@pytest.mark.parametrize("bait", BAITS.values(), ids=BAITS)
def test_bait_costs_no_time(bait: str) -> None:
    page = Page(bait)
    start = time.process_time()
    list(read(page))
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("<h4>Nachtfähre</h4>", "Nachtfähre"),
        ("<p><b>Nachtfähre</b></p>", "Nachtfähre"),
        ("<h4>Mehr Kino</h4>", None),
        ("<h4>Die Fakten</h4>", None),
    ],
)
def test_the_title_above_a_box_of_facts(heading: str, title: str | None) -> None:
    box = f"<div>{heading}<p>★★★★☆</p><p>Regie: Wen Li</p><p>Mit: Orla Venn, Tom Reed</p></div>"
    page = f"<title>Wo der Nebel wohnt</title><article><h1>Wo der Nebel wohnt</h1>{PROSE}{box}</article>"
    assert extract(page).values.get("work_title") == title
