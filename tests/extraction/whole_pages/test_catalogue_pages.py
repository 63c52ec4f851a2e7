# ruff: noqa: E501  (markup reads better unbroken)
"""Catalogues, charts, walls and blogs of several reviews: what each is, and the facts that it tells of a work."""

from __future__ import annotations

from typing import Any

import pytest

from reviewscrape import extract
from tests.extraction.pages import PROSE

FACTS = "<table><tr><td><b>Duration</b></td><td>91 mins.</td></tr><tr><td><b>Director</b></td><td><a href=/p>Ilse Varga</a></td></tr></table>"
ROWS = "".join(
    f"<tr><td><a href=/{n}.html>Pad {n}</a></td><td>{1980 + n}</td><td>{'*' * (n % 4)}</td></tr>" for n in range(12)
)
TAKINGS = "".join(
    f"<tr><td><a class=t href=/f/{n}>Pad {n}</a></td><td>{900 - n} 221</td><td>{n}</td></tr>" for n in range(12)
)
LONG = " ".join(PROSE)
CRITICAL = "<p>The film has a plot, a director who trusts his actors, and a screenplay in which no character explains a scene.</p>"
POSTS = "".join(
    f"<h2>March {28 - n}, 2012</h2><div class=post><h3 class=post-title><a href=/2012/{n}.html>Fog {n} (194{n})</a></h3><div>{text}</div>{CRITICAL}<div>{LONG}</div></div>"
    for n, text in enumerate(PROSE[:3])
)
COLUMN = "".join(
    f"<p><b>PAD {n}</b><br><i>(200{n}, PG-13, {90 + n} min., Corvo)</i></p><p>{text}</p><p>{LONG} <b>B+</b></p>"
    for n, text in enumerate(PROSE[:3])
)
STARS = "<aside class=rich-link><p>Related: <a href=/r>The Paper Sheriff review – a badge of honour</a></p><div>★★★★☆</div></aside>"
TALK = f"<p><b>How did it begin?</b><br>{PROSE[0]}</p>{STARS}<p><b>And then?</b><br>{PROSE[1]}</p>"

PAGES: dict[str, tuple[str, str, dict[str, Any]]] = {
    "rows below a word of what they are": ("/b-l.html", f"<title>Ada's Movie Reviews: B-L</title><p>Click on a title for my review. Ratings are out of four stars. Last updated June 4, 2002.</p><table>{ROWS}</table>", {"page_type": "listing"}),
    "a table of takings": ("/boxoffice/week-2017-03-08/", f"<html lang=fr><title>Box-office France - Le Quai</title><h1>Box Office France</h1><p>Semaine du 8 au 14 mars 2017</p><table>{TAKINGS}</table>", {"page_type": "listing"}),
    "a month of a blog": ("/2012_03_01_archive.html", f"<title>The Aisle: March 2012</title><h1>The Aisle</h1>{POSTS}", {"page_type": "multi_review"}),
    "a column of discs": ("/2007-07-18/film/this-week-on-dvd/", f"<title>This week on DVD | Quay Weekly</title><h1>This week on DVD</h1><p>By Leo Marks<br>Published: July 18, 2007</p>{COLUMN}", {"page_type": "multi_review"}),
    "an interview with the review's stars beside": ("/film/ilse-varga-interview", f"<title>Ilse Varga: ‘I drove a van’ | The Quay</title><h1>Ilse Varga: ‘I drove a van’</h1><p>By Lena Fosse, 9 October 2016</p>{TALK}", {"page_type": "article", "critic_grade": None}),
    "a wall of cookies": ("/zustimmung", "<html lang=de><title>QUAI mit oder ohne Werbung: Datenschutz-Einstellungen</title><h1>Willkommen</h1><p>Besuchen Sie unser Angebot wie gewohnt mit Werbung und Tracking.</p>", {"page_type": "blocked"}),
    "a lost page in Spanish": ("/critica", "<html lang=es><title>Página no encontrada</title><h1>¡Vaya! No se puede encontrar esa página.</h1><p>Prueba con una búsqueda.</p>", {"page_type": "blocked"}),
    "a domain for sale": ("/", "<title>pad.example - This website is for sale!</title><p>This domain may be for sale by its owner.</p>", {"page_type": "blocked"}),
    "a film about a sale": ("/reviews/house-for-sale", f"<title>House for Sale review | The Quay</title><h1>House for Sale review</h1><p>By Ada Quill</p><p>{LONG}</p><p>{LONG}</p>", {"page_type": "review"}),
    "everybody below one heading": ("/film/9", f"<title>Pad (1954)</title><h1>Pad (1954)</h1>{FACTS}<h3>CAST &amp; CREW</h3><a href=/all>See All Cast + Crew</a><table><tr><td><a href=/1>Mara Lind</a></td><td>Hanne</td></tr><tr><td><a href=/2>Bo Ek</a></td><td>The porter</td></tr><tr><td><a href=/3>Ann Coe</a></td><td>Producer</td></tr></table>", {"page_type": "work", "cast": ["Mara Lind", "Bo Ek"]}),
    "names and roles run together": ("/film/9", f"<title>Pad (1954)</title><h1>Pad (1954)</h1>{FACTS}<h2>Cast &amp; crew</h2><ul><li><a href=/0><span>Ilse Varga</span><span>Director</span></a></li><li><a href=/1><span>Mara Lind</span><span>Cast</span></a></li><li><a href=/2><span>Bo Ek</span><span>Cast</span></a></li></ul>", {"cast": ["Mara Lind", "Bo Ek"]}),
    "tabs below such a heading": ("/film/9", f"<title>Pad (1954)</title><h1>Pad (1954)</h1>{FACTS}<h2>Cast &amp; crew</h2><ul><li><a href=/0>Box Office</a></li><li><a href=/1>Photo Stills</a></li></ul>", {"cast": []}),
    "names above their roles": ("/show/9", f"<title>Pad (1954)</title><h1>Pad (1954)</h1>{FACTS}<div><h4>Opening Night Cast</h4><div><div><a href=/1>Mara Lind</a></div><div>Hanne</div></div><div><div><a href=/2>Bo Ek</a></div><div>Mr. Lund</div></div></div>", {"cast": ["Mara Lind", "Bo Ek"]}),
    "names before their roles": ("/wiki/pad", f"<title>Pad (1954)</title><h1>Pad (1954)</h1>{FACTS}<table><tr><th colspan=2>Besetzung</th></tr><tr><td colspan=2><ul><li><a href=/1>Mara Lind</a>: Hanne</li><li><a href=/2>Bo Ek</a>: Dr. Lund</li><li>Ann Coe: Schwester Agnes</li></ul></td></tr></table>", {"cast": ["Mara Lind", "Bo Ek", "Ann Coe"]}),
    "a caption that is a label": ("/wiki/pad", "<html lang=de><title>Nachtpad – Lexikon</title><h1>Nachtpad</h1><table><tr><th colspan=2>Film</th></tr><tr><th>Deutscher Titel</th><td>Nachtpad</td></tr><tr><th>Länge</th><td>104 Minuten</td></tr><tr><th colspan=2>Stab</th></tr><tr><th>Regie</th><td>Ilse Varga</td></tr></table>", {"work_title": "Nachtpad"}),
    "a catalogue's author": ("/opac/1", '<title>The weight of fog</title><div vocab="http://schema.org/" typeof="Book"><h1 property="name">The weight of fog</h1><a property="author">Teece, Marian</a><span property="datePublished">20110612</span></div>', {"creator": ["Marian Teece"], "work_year": 2011}),
    "whose record it is": ("/wiki/hymns", "<html lang=fr><title>Harbour Hymns</title><h1>Harbour Hymns</h1><table><tr><th><a href=/w>Album</a> de <a href=/l>The Larks</a></th></tr><tr><th>Sortie</th><td>12 juin 2007</td></tr><tr><th>Durée</th><td>41:09</td></tr><tr><th>Label</th><td>Quayside</td></tr></table>", {"page_type": "work", "creator": ["The Larks"]}),
    "a day amid a sentence": ("/2016/06/trailer-pad/", f"<html lang=es><title>Tráiler de Pad</title><article><h1>Tráiler de Pad</h1><div><time datetime=2016-06-03>3 junio, 2016</time> por Nuria Salas</div><p>La distribuidora ha publicado hoy el primer tráiler de Pad, que llegará a los cines el 14 de octubre de 2016.</p><p>{PROSE[0]}</p></article>", {"date_published": "2016-06-03"}),
    "an archive by month": ("/archive/2004_11.html", f"<title>Quay Weekly Archives: November 2004</title><h2>Archives: November 2004</h2><p><b>Film</b></p>{'<br>'.join(f'11/{n}/04 <a href=/archive/{n}.html>Pad {n}</a> - Mud sticks' for n in range(10, 20))}<p><a href=/10>October</a></p>", {"page_type": "listing"}),
    "news of one person": ("/noticias/ilse-varga/", f"<html lang=es><title>Noticias sobre Ilse Varga | EL MUELLE</title><h1>Ilse Varga</h1>{''.join(f'<article><h2><a href=/c/{n}.html>La noche más larga {n}</a></h2><div>Nuria Salas</div><p>{text[:110]}</p><time datetime=2016-10-0{n}>0{n}/10/2016</time></article>' for n, text in enumerate(PROSE, 1))}", {"page_type": "listing"}),
    "a day called Tag": ("/tag-der-offenen-tuer", f"<html lang=de><title>Tag der offenen Tür - Kulturblatt</title><h1>Tag der offenen Tür</h1><p>Von Klara Venn, 3. Mai 2016</p><p>{LONG}</p><aside><h3><a href=/1>Tag zwei</a></h3><h3><a href=/2>Tag eins</a></h3><h3><a href=/3>Tag drei</a></h3></aside>", {"page_type": "article"}),
    "a challenge under the site's name": ("/film/reviews/pad-review-123/", "<title>screenwire.example</title><p id=cmsg>Please enable JS and disable any ad blocker</p>", {"page_type": "blocked"}),
    "a lost page that says so below": ("/film/9.html", "<html lang=fr><title>Oups ! - Le Quai</title><h1>Oups !</h1><p>La page que vous recherchez n'existe pas ou n'existe plus.</p><h2>A l'affiche</h2><ul><li><a href=/1>Pad</a></li></ul>", {"page_type": "blocked"}),
    "a cinema's programme": ("/programm/", f"<html lang=de><title>Programm - Lichtburg</title><h1>Programm vom 9. bis 15. März</h1>{''.join(f'<section><h2><a href=/f/{n}>Pad {n}</a></h2><p>DK 2016, {90 + n} Min., FSK {n * 6}, R: Ilse Varga, D: Mara Lind, Bo Ek</p><p>{text[:120]} <a href=/f/{n}>mehr</a></p></section>' for n, text in enumerate(PROSE[:4]))}", {"page_type": "listing"}),
    "a cinema's film beside others": ("/film/nachtpad", f"<html lang=de><title>Nachtpad | Film im Kinopalast</title><h1>Nachtpad</h1><div><span>104 Minuten</span><span>FSK 12</span><span>Drama</span></div><dl><dt>Filmstart</dt><dd>09.03.2022</dd><dt>Regie</dt><dd>Ilse Varga</dd><dt>Besetzung</dt><dd>Mara Lind, Bo Ek</dd></dl>{''.join(f'<a class=card href=/f/{n}><h3>Pad {n}</h3></a>' for n in range(12))}", {"page_type": "work", "work_title": "Nachtpad", "director": ["Ilse Varga"], "runtime": 104, "content_rating": "FSK 12"}),
    "stars with a number of readers behind": ("/product/1", f"<title>Ember Pad on PZ4 | Store</title><h2>Ember Pad</h2><div><div class=star-rating><div class=star-rating__rating style='width:88%'></div></div><div>8,231 Ratings</div></div>{FACTS.replace('Director', 'Developer')}", {"critic_grade": None}),
    "a novel in an encyclopaedia": ("/wiki/Pad_Novel", f"<title>The Weight of Pads - Wiki</title><h1>The Weight of Pads</h1><table><tr><th>Author</th><td>Marian Teece</td></tr><tr><th>Publisher</th><td>Harrow Lane</td></tr><tr><th>ISBN</th><td>978-0-00-000001-1</td></tr></table><p>The Weight of Pads is a 2011 novel by Marian Teece.</p><h2>Plot</h2><p>{LONG}</p><h2>Reception</h2><p>{PROSE[0]}</p><h2>References</h2><h2>External links</h2>", {"page_type": "work", "creator": ["Marian Teece"]}),
    "a record and its band that ids tell apart": ("/album/low-tide-1", "<title>Low Tide - The Larks | Album | Tones</title><h1 id=albumTitle>Low Tide</h1><h2 id=albumArtists><a href=/a>The Larks</a></h2><h4>Release Date</h4><div>March 8, 2013</div><h4>Genre</h4><div>Folk</div><table><tr><td>1</td><td>Bell</td><td>4:02</td></tr></table>", {"page_type": "work", "work_title": "Low Tide", "creator": ["The Larks"]}),
    "a record and its band that a link's class tells apart": ("/products/low-tide", "<title>The Larks - Low Tide - Quay Shop</title><meta property=og:type content=product><h1><a class=detail--artists href=/a>The Larks</a></h1><h2 class=detail_album>Low Tide</h2><p>Label: Quay</p><p>Genre: Folk</p><ol><li>Bell <span>4:02</span></li><li>Rope <span>3:50</span></li></ol><p>CD £11.99</p><button>Add to cart</button><h3>You may also like</h3>", {"work_title": "Low Tide", "creator": ["The Larks"]}),
    "a record in an encyclopaedia that prints what papers gave": ("/wiki/Low_Tide", f"<title>Low Tide - Wiki</title><h1>Low Tide</h1><table><tr><th colspan=2>Studio album by <div><a href=/l>The Larks</a></div></th></tr><tr><th>Released</th><td>14 May 2010</td></tr><tr><th>Length</th><td>41:07</td></tr><tr><th>Label</th><td>Quay</td></tr></table><p>Low Tide is the third album by the Larks.</p><h2>Background</h2><p>{LONG}</p><h2>Critical reception</h2><table><caption>Professional ratings</caption><tr><th>Source</th><th>Rating</th></tr><tr><td>Tones</td><td><span role=img aria-label='4 out of 5 stars'>★★★★☆</span></td></tr><tr><td>The Plinth</td><td>B+</td></tr></table><p>{PROSE[0]}</p><h2>References</h2>", {"page_type": "work", "creator": ["The Larks"], "critic_grade": None}),
    "a catalogue that nobody graded yet": ("/title/pad/oclc/4", "<title>The weight of pads (Book, 1999) [Cards]</title><h1>The weight of pads</h1><table><tr><th>Author:</th><td><a href=/a>Marian Teece</a></td></tr><tr><th>Publisher:</th><td>Harrow Lane, 1999.</td></tr><tr><th>Rating:</th><td>(not yet rated) 0 with reviews</td></tr><tr><th>ISBN:</th><td>0000000002</td></tr></table>", {"content_rating": None, "creator": ["Marian Teece"]}),
    "takings, and who worked on a film, names first": ("/movie/pad", "<title>Pad (1954) - Takings</title><h1>Pad (1954)</h1><table><tr><td><b>Running Time:</b></td><td>94 minutes</td></tr></table><div><span>MPAA</span><span>PG-13</span></div><h2>Leading Cast</h2><table><tr><td><b><a href=/1>Mara Lind</a></b></td><td></td><td>Hanne</td></tr><tr><td><b><a href=/2>Tom Reed</a></b></td><td></td><td>Walt</td></tr></table><h2>Production and Technical Credits</h2><table><tr><td><b><a href=/3>Ilse Varga</a></b></td><td></td><td>Director</td></tr><tr><td><b><a href=/4>Ann Coe</a></b></td><td></td><td>Screenwriter</td></tr></table>", {"page_type": "work", "director": ["Ilse Varga"], "cast": ["Mara Lind", "Tom Reed"], "content_rating": "PG-13"}),
    "a book's average and count, and nothing else": ("/w/pad/1", "<title>The Weight of Pads by Marian Teece, Paperback | Harbour Books</title><h1>The Weight of Pads</h1><div>by <a href=/a>Marian Teece</a></div><div>4.1 (212)</div><button>Add to Cart</button><h2>Product Details</h2><table><tr><th>ISBN-13:</th><td>9780000000002</td></tr><tr><th>Date:</th><td>1999-02-00</td></tr><tr><th>Pages:</th><td>304</td></tr></table>", {"page_type": "work", "community_grade": "4.1", "community_count": 212, "work_year": 1999}),
    "an average and a rounded count": ("/programmes/pad", "<title>Stream Pad</title><h1>Pad</h1><dl><dt>Director</dt><dd>Ilse Varga</dd><dt>Cast</dt><dd>Mara Lind, Bo Ek</dd><dt>Age restriction</dt><dd>9+</dd><dt>Viewers’ rating</dt><dd>4.2 (1.2K ratings)</dd></dl>", {"page_type": "work", "community_grade": "4.2", "community_count": 1200, "content_rating": "9+"}),
    "capsules that are signed": ("/musik/kurz", f"<html lang=de><title>Kurz und laut</title><h1>Kurz und laut: Neue Alben</h1>{''.join(f'<p><b>Die Pads {n}: „Erz {n}“</b> (Grubenton)<br>Ein Album, das alles richtig macht und trotzdem kalt lässt; die Songs sägen, die Refrains hämmern, der Sänger sucht noch nach seiner Stimme. <i>{n} von 10 Punkten</i> (kv)</p>' for n in (7, 9, 5))}", {"page_type": "multi_review"}),
}  # fmt: skip


@pytest.mark.parametrize(("path", "markup", "expected"), PAGES.values(), ids=PAGES)
def test_a_page_says_what_it_is_and_shows(path: str, markup: str, expected: dict[str, Any]) -> None:
    found = extract(f"<html lang=en><body>{markup}</body>", url=f"https://board.example{path}")
    told = {"page_type": found.page_type.value, **found.values}
    assert {name: told.get(name) or (value if not value else None) for name, value in expected.items()} == expected
