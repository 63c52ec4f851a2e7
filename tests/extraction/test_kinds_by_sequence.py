# ruff: noqa: E501  (markup reads better unbroken)
"""Kinds of pages that show in what their paragraphs have in common: entries, questions, teasers; walls in their own words."""

from __future__ import annotations

import pytest

from reviewscrape import extract

TOLD = "The ferry goes out at nine, and the boys on the quay throw bread at it until the keeper comes down and shouts. "
WEIGHED = "The songs are almost too clever, and yet the band never becomes dull; the drummer is superb and the last track is worth the wait. "
SHORT = "The songs seem clever and the drummer is superb, quite a convincing band. "
PAIRS = ("Halden: Every Room", "Osk: Winter Counting", "Grits: Second Helping", "The Dovetails: Pay Day")
NAMES = ("Ida Marsh: Low Water", "Karl Dunn: The Ninth Lock", "Wen Li: Pale Engine")


def entries(openings: tuple[str, ...], text: str, tag: str = "b") -> str:
    return "".join(f"<p><{tag}>{opening}</{tag}><br>Copper<br>{text}</p>" for opening in openings)


def headed(headings: tuple[str, ...], text: str) -> str:
    return "".join(f"<h3>{heading}</h3><p>{text}</p>" for heading in headings)


def interview(speaker: str) -> str:
    return "".join(
        f"<p><b>{question}</b></p><p>{speaker}</p>"
        for question in (
            "Was the novel planned?",
            "Who is the hero of the book?",
            "Why no plot?",
            "Will the author rest?",
        )
    )


MORE = "".join(f"<div class=row><p>{TOLD}</p><a href=/b/{n}>mehr</a></div>" for n in range(6))

PAGES = {
    "records, title and maker in bold": ("multi_review", "/2006/06/30/cd-reviews", "CD reviews", entries(PAIRS, WEIGHED * 2)),
    "the same of streets": ("article", "/2006/06/30/roads", "Roads", entries(("Varn: High Street", "Hull: Mill Lane", "Marram: West Road"), TOLD * 2)),
    "parts of one story": ("article", "/2006/06/30/ferry", "The ferry", headed(("Part One: The Quay", "Part Two: The Weir", "Part Three: The Lock"), TOLD * 3)),
    "books below headings, weighed": ("multi_review", "/krimis.html", "Meine Krimis", headed(NAMES, "Der Roman ist spannend und leider etwas lang, die Figuren sind gelungen und die Handlung ist klug. " * 3)),
    "records in stores, named in short": ("roundup", "/2006/06/30/new-albums", "New albums in stores", "".join(f"<p><b>{title}</b> (Copper). {SHORT}</p>" for title in ("Halden, “Every Room”", "Osk, “Winter”", "Grits, “Help”"))),
    "books in brackets, without emphasis": ("roundup", "/novita", "Novità in libreria", "<ul>" + "".join(f"<li>{title} di {author} (Lunga): una barca esce alle nove e nessuno la vede tornare.</li>" for title, author in (("LA GATTA", "Ada Blasi"), ("FORTUNA", "Ugo Neri"), ("IL SALE", "Lia Torre"), ("ACQUA", "Pio Melli"))) + "</ul>"),
    "what was read, by how it was liked": ("roundup", "/2021/02/januar", "Januar", f"<p>{TOLD * 3}</p><p>Gut:<br>" + "<br>".join(f"📚 {name}" for name in NAMES) + "</p><p>Schlecht:<br>" + "<br>".join(f"📚 {name} II" for name in NAMES) + "</p>"),
    "steps behind signs": ("article", "/2021/02/januar", "Januar", f"<p>{TOLD * 3}</p><p>" + "<br>".join(f"• wait for boat {n}" for n in range(8)) + "</p>"),
    "films with stars at the end": ("multi_review", "/2016/07/sorties", "Sorties", "".join(f"<p>{opening} <b>{title}</b> {text} {stars}</p>" for opening, title, text, stars in (("Le beau petit film", "La marée", "se tait quand il faut, et les comédiens sont justes.", "***1/2"), ("Moins convaincant,", "Un prénom", "aligne les scènes comme des perles.", "**"), ("Déjà vu dix fois,", "Steel Cousins", "demeure sage et convenu.", "*1/2")))),
    "aspects of one with points at the end": ("review", "/games/ferry-review", "Night Ferry review", "".join(f"<p>{aspect}: {SHORT} 7/10</p>" for aspect in ("Graphics", "Sound", "Gameplay")) + f"<p>{WEIGHED}</p>"),
    "a writer is asked": ("article", "/kultur/17311.html", "The novel that nobody planned", f"<p>Von Ann Coe, 02.04.2016</p>{interview('No. The characters came first, and the plot and the scenes and the dialogue later; the reader knows that.')}"),
    "a reviewer asks one question": ("review", "/2012/night-ferry-review", "Night Ferry review", f"<p>{WEIGHED * 2}</p><p>Is it worth it?</p><p>{WEIGHED * 2}</p>"),
    "teasers with a way to more": ("listing", "/kategorie/krimis", "Buchtipps", MORE),
    "a person's page": ("other", "/5512", "Orla Venn", "<p>Born 2 May 1938 in Varn</p><h2>Biography</h2><p>Orla Venn went to school by the harbour and played at the theatre in Varn from 1960 to 1989, when it closed for good.</p><h2>Filmography</h2><ul><li>Low Water</li><li>Pale Engine</li></ul>"),
    "imprint and privacy": ("other", "/impressum", "Impressum &amp; Datenschutz", f"<p>{TOLD * 5}</p>"),
    "what users think": ("multi_review", "/pelicula/los-inviernos/opiniones", "Los inviernos: opiniones de los usuarios", "".join(f"<div><b>ana{n}</b><p>La película es divertida y los actores están bien, aunque el guion resulta demasiado largo para mí.</p></div>" for n in range(4))),
    "a story that is not there": ("blocked", "/story/2291", "Sorry, we can’t find the story you’re looking for", "<p>Try the search above.</p>"),
    "for subscribers, in French": ("blocked", "/cinema/la-maree", "Le Journal", "<h2>La suite de cet article est réservée aux abonnés</h2><p>Abonnez-vous dès 1 €.</p>"),
    "a log-in": ("blocked", "/viewtopic.php?t=8", "Foro", "<form><p>Contraseña: <input type=password></p></form>"),
    "a log-in beside a picture of a day": ("article", "/2012/08/ball", "Ball", f"<p>May 3, 2012 by Ann Coe</p><p>{TOLD}</p><form><p>Password: <input type=password></p></form>"),
    "moved": ("blocked", "/film.asp?id=331", "Object moved", "<h2>Object moved to <a href=/331>here</a>.</h2>"),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "path", "title", "body"), PAGES.values(), ids=PAGES)
def test_kinds(kind: str, path: str, title: str, body: str) -> None:
    page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>"
    assert extract(page, url=f"https://marrampost.example{path}").page_type == kind
