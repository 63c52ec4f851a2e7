# ruff: noqa: E501  (markup reads better unbroken)
"""Libraries' catalogues, shops, databases and what their users write: what each is, and whose grade and name is whose."""

from __future__ import annotations

from typing import Any

import pytest

from reviewscrape import extract
from tests.extraction.pages import PROSE

LONG = " ".join(PROSE)
BOOK = "<table><tr><th>Format:</th><td>Buch</td></tr><tr><th>Sprache:</th><td>Deutsch</td></tr><tr><th>ISBN</th><td>9780000000002</td></tr></table>"
QUOTED = "".join(
    f"<tr><td>{n}/5</td><td>{40 + n}%</td><td><a href=/m/{n}>Pad {n}</a> (200{n})</td><td>It keeps faith with the harbour from its first frame to its last. <a href=/r/{n}>Full Review</a></td></tr>"
    for n in range(1, 6)
)
GERMAN = "<p>Ein Roman über ein Stellwerk, das niemand mehr braucht, und über eine Frau, die trotzdem jeden Abend die Weichen stellt. Die Sprache ist knapp, und gerade deshalb treffen die wenigen Sätze, in denen etwas überläuft. Die Rückblenden verwirren am Anfang, doch wer Geduld hat, wird am Ende belohnt.</p>"
USERS = '<div class=ratings-bar><span class="rating-other-user-rating"><span>8</span><span class=point-scale>/10</span></span></div>'

PAGES: dict[str, tuple[str, str, dict[str, Any]]] = {
    "a card of two types": ("/Record/0-41", f'<html lang=de><title>Nachweis: Die Weichen</title><div vocab="http://schema.org/" typeof="Book Product"><h1 property="name">Die Weichen</h1><table><tr><th>1. Verfasser:</th><td><span property=author>Teece, Marian</span></td></tr></table>{BOOK}</div>', {"work_title": "Die Weichen", "creator": ["Marian Teece"]}),
    "a card's first author": ("/Record/9", f"<html lang=de><title>Die Weichen</title><h1>Die Weichen</h1><table><tr><th>1. Verfasser:</th><td>Teece, Marian, 1951-</td></tr></table>{BOOK}", {"creator": ["Marian Teece"]}),
    "who is responsible": ("/opac?biblionumber=40921", f"<title>Details for: The glass ferry › Quay Libraries catalog</title><h1>The glass ferry / Ida Marsh ; edited by Bo Ek.</h1>{BOOK}<div>Average rating: 4.3 (12 votes)</div>", {"page_type": "work", "work_title": "The glass ferry", "creator": ["Ida Marsh"]}),
    "a shop's title that is no heading": ("/app/401/", "<title>Moth Court on Board</title><div>Moth Court</div><div>Developer: Lampwick</div><div>Publisher: Pale Wing</div><div>Release Date: 18 Sep, 2019</div><div>Genre: Puzzle</div><h1>Buy Moth Court</h1><p>4.1 (212 votes)</p>", {"page_type": "work", "work_title": "Moth Court"}),
    "a board game's makers": ("/boardgame/1833/peat", "<title>Peat | Board Game</title><h1>Peat (2015)</h1><ul><li><b>Designer</b> <a href=/1>Ida Marsh</a></li><li><b>Artist</b> <a href=/2>Bo Ek</a></li><li><b>Publisher</b> <a href=/3>Cairn Games</a></li></ul><p>7.42 (3,121 ratings)</p>", {"page_type": "work", "creator": ["Ida Marsh"]}),
    "a play's writer": ("/shows/lamp", "<title>The Lamp</title><h1>The Lamp</h1><dl><dt>Theatre</dt><dd>The Corliss</dd><dt>Playwright</dt><dd>Ida Marsh</dd><dt>Director</dt><dd>Bo Ek</dd><dt>Cast</dt><dd>Ann Coe, Tom Reed</dd></dl>", {"creator": ["Ida Marsh"], "director": ["Bo Ek"]}),
    "what members gave": ("/shows/lamp", "<title>The Lamp</title><h1>The Lamp</h1><div><span>82</span><span>Member Score</span></div><div>(412 Ratings)</div><dl><dt>Director</dt><dd>Bo Ek</dd><dt>Cast</dt><dd>Ann Coe, Tom Reed</dd></dl>", {"community_grade": "82", "community_count": 412, "critic_grade": None}),
    "ratings behind a bullet": ("/book/show/88", "<title>The Eel Tithe by Ida Marsh</title><h1>The Eel Tithe</h1><div>3.91 · <a href=/r>12,884 ratings</a> · <a href=/w>1,306 reviews</a></div><h2>Community Reviews</h2><div>Rate this book<ul><li>1 of 5 stars</li><li>2 of 5 stars</li><li>3 of 5 stars</li><li>4 of 5 stars</li><li>5 of 5 stars</li></ul></div>", {"community_grade": "3.91", "community_count": 12884}),
    "an average printed twice": ("/anime/31", "<title>Starsmith</title><h1>Starsmith</h1><div>Duration: 24 min. per ep.</div><div>Rating: PG-13</div><div>Score: <span>7.84</span><sup>1</sup> (scored by <span>41207</span> users)</div><div>Studios: Kumo</div><div class=score data-title=score><div class=score-label>7.84</div></div>", {"community_grade": "7.84", "community_count": 41207}),
    "a record behind a mark of direction": ("/release/411", "<title>The Larks - Static Season (2011, Vinyl)</title><h1>The Larks \u200e– Static Season</h1><div>Label: Lanyard</div><div>Genre: Folk</div><h3>Tracklist</h3><table><tr><td>A1</td><td>Low</td><td>3:41</td></tr></table><p>4.21 (96 ratings)</p>", {"work_title": "Static Season", "creator": ["The Larks"]}),
    "one user's review": ("/review/rw4410021/", f"<meta property=og:type content=video.movie><meta property=og:title content='Pad (2015)'><title>Pad (2015) - Hymn</title><h3>Pad (2015)</h3><h4>User Reviews</h4>{USERS}<div><a href=/user/ur22>brass_ed</a></div><div>{LONG}</div>", {"page_type": "review", "critic_grade": "8", "critic_scale_best": "10", "community_grade": None, "author": ["brass_ed"]}),
    "a work below such a heading": ("/title/tt4410021/", f"<meta property=og:type content=video.movie><meta property=og:title content='Pad (2015)'><title>Pad (2015)</title><h3>Pad (2015)</h3><h4>User Reviews</h4>{USERS}", {"page_type": "work", "critic_grade": None}),
    "how long ago a user wrote": ("/rezension/17331/", f'<html lang=de><title>Rezension zu "Die Weichen" von Ida Marsh</title><h1>Rezension zu "Die Weichen" von Ida Marsh</h1><div class=review-author><a href=/mitglied/fink_64/>fink_64</a> vor 4 Jahren</div><div>4 von 5 Sternen</div>{GERMAN * 2}', {"page_type": "review", "author": ["fink_64"], "creator": ["Ida Marsh"], "critic_grade": "4"}),
    "a critic's grades in rows": ("/critic/ann-coe/movies", f"<title>Ann Coe Movie Reviews &amp; Previews</title><h1>Ann Coe</h1><table>{QUOTED}</table>", {"page_type": "listing"}),
    "a card with labels in headings": ("/holdings?id=1", "<title>State Library Catalog</title><h1>The eel tithe / Ida Marsh.</h1><ul><li><h3>Personal name</h3><ul><li><a href=/n>Marsh, Ida, author.</a></li></ul></li><li><h3>Main title</h3><ul><li>The eel tithe / Ida Marsh.</li></ul></li><li><h3>Published/Produced</h3><ul><li>London : Larch, 2007.</li></ul></li><li><h3>Description</h3><ul><li>412 pages ; 24 cm</li></ul></li><li><h3>ISBN</h3><ul><li>9780000000019</li></ul></li></ul>", {"page_type": "work", "work_title": "The eel tithe", "work_year": 2007, "creator": ["Ida Marsh"]}),
    "whose page a line leads to": ("/shop/A1", f"<title>Die Weichen - Buch</title><h1>Die Weichen</h1><p>Roman</p><p class=autor><a href=/autor/1>Ida Marsh</a></p><div>4.3 <a href=#b>27 Bewertungen</a></div><div>22,00 €</div>{BOOK}<button>In den Warenkorb</button>", {"page_type": "work", "creator": ["Ida Marsh"]}),
    "who gave what in brackets": ("/review/2281,41823", f"<html lang=de><title>FDB - Pad (1987) - Review von Karl Dunn</title><h2>Pad (1987)</h2><p><b>Eine Kritik von <a href=/user/k>Karl Dunn</a></b> (Bewertung des Films: 7/10)<br>eingetragen am 14.02.2009</p>{GERMAN * 3}", {"page_type": "review", "work_title": "Pad", "author": ["Karl Dunn"], "date_published": "2009-02-14"}),
    "an author's name in a heading": ("/livres/pont/1/critiques/1188220", f"<html lang=fr><title>Critique de Le pont - Ida Marsh par Vase - LireTous</title><h1><a href=/livres/pont/1>Le pont</a></h1><h2><a href=/auteur/Ida-Marsh/3>Ida Marsh</a></h2><div><a href=/user/v>Vase</a> 12 mai 2016</div><p>Il y a des livres que l'on ouvre pour la mer et que l'on garde pour l'école. La romancière ne force jamais l'émotion, et ses personnages parlent peu.</p><p>{LONG}</p>", {"page_type": "review", "work_title": "Le pont"}),
    "a band's name in the great heading": ("/reviews/albums/17205-nine-bells/", f"<html lang=en><title>Brine Choir: Nine Bells | Album Reviews | Quay</title><div><h1><a href=/artists/3-brine-choir/>Brine Choir</a></h1><h2>Nine Bells</h2><h3>Modern Tide; 2012</h3><h4>By <address>Ada Quill</address>; October 29, 2012</h4><span class=score>8.7</span></div><p>{LONG}</p><p>{LONG}</p>", {"page_type": "review", "author": ["Ada Quill"], "date_published": "2012-10-29"}),
    "a reader's list of what he wrote": ("/mitglied/fink_64/rezensionen/", "<html lang=de><title>Rezensionen von fink_64 | Board</title><h1>Rezensionen von fink_64</h1><p>48 Rezensionen</p>" + "".join(f"<div><h3><a href=/r/{n}11/>Pad {n}</a></h3><span>von Ida Marsh</span> <span>{n} von 5 Sternen</span><p>Ein Stellwerk an einer stillgelegten Strecke, aber ... <a href=/r/{n}11/>weiterlesen</a></p></div>" for n in range(1, 6)), {"page_type": "listing"}),
    "a director below the title": ("/film/88213/la-casa/opinioni/41022/", f"<html lang=it><title>La casa del sale (2012) - Opinione di ada_b</title><h1><a href=/film/88213/la-casa/>La casa del sale</a></h1><p>Regia di <a href=/p/1>Bo Ek</a></p><p>con <a href=/p/2>Ann Coe</a>, <a href=/p/3>Tom Reed</a></p><h2>Recensione</h2><div>Voto: <b>7</b>/10</div><p>Un film che asciuga: due fratelli, una salina e una madre alla finestra, e tutto il resto tolto, persino la musica. Per mezz'ora ci si chiede dove voglia andare il regista, poi arriva il vento e non si respira più.</p><p>{LONG}</p>", {"director": ["Bo Ek"], "creator": None, "critic_grade": "7"}),
    "a name with a dot in it": ("/subject/301", "<html lang=zh><title>玻璃果园</title><h1>玻璃果园 (2020)</h1><div>导演: <a href=/1>娜迪亚·费雷拉</a></div><div>片长: 118分钟</div><div>类型: 剧情</div>", {"director": ["娜迪亚·费雷拉"]}),
    "how many critics stand behind another average": ("/film/casa", "<html lang=it><title>La casa - Film (2012)</title><h1>La casa</h1><div><div>METRO <b>2,95</b> su 19 recensioni tra critica e pubblico.</div><ul><li>CRITICA 2,70</li><li>PUBBLICO 3,20</li></ul></div><p>Regia di Bo Ek. Durata 108 minuti.</p>", {"community_grade": "3.20", "community_count": None}),
    "a copy in an archive": ("", f"<title>Reel Porch - Pad (2004)</title><p><b>Pad</b></p><p>Directed by: Bo Ek<br>Starring: Ann Coe, Tom Reed<br>Running time: 104 minutes</p><p>{LONG}</p><p>{LONG}</p>", {"page_type": "review", "work_title": "Pad"}),
}  # fmt: skip
COPY = "http://web.archive.org/web/20041019120000/http://www.reelporch.example/reviews/pad.html"


@pytest.mark.parametrize(("path", "markup", "expected"), PAGES.values(), ids=PAGES)
def test_a_page_says_what_it_is_and_shows(path: str, markup: str, expected: dict[str, Any]) -> None:
    found = extract(f"<html lang=en><body>{markup}</body>", url=f"https://board.example{path}" if path else COPY)
    told = {"page_type": found.page_type.value, **found.values}
    assert {name: told.get(name) for name in expected} == expected
