"""Bylines, days and titles of eight languages, as whole pages print them."""

from __future__ import annotations

from typing import Any

import pytest

from reviewscrape.extraction import extract

ENGLISH = """<p>The film opens on a quay before dawn, where a woman counts crates that nobody else can see, and for the
first twenty minutes it does not explain why anybody should want her to stop counting them or even care.</p>
<p>What follows is slower than it needs to be, but the two leads carry it through fog, a fire and a very long dinner,
and by the last reel the patience of the whole thing has begun to look a good deal like courage.</p>
<p>Not everything works, and the music tells you so a little before the picture does, yet there are few films this year
that trust their audience to sit in silence for so long and to come away with something of their own.</p>"""
GERMAN = """<p>Der Film beginnt an einem Kai vor Sonnenaufgang, wo eine Frau Kisten zählt, die niemand sonst sehen kann,
und zwanzig Minuten lang erklärt die Regie nicht, warum irgendjemand sie daran hindern wollte.</p>
<p>Was folgt, ist langsamer als nötig, doch die beiden Hauptdarsteller tragen die Handlung durch Nebel, ein Feuer und
ein sehr langes Abendessen, und am Ende sieht die Geduld der Inszenierung nach Mut aus.</p>"""


def values(above: str, title: str, *, language: str = "en", below: str = "") -> dict[str, Any]:
    nav = '<div class="nav"><a href="/">Home</a> <a href="/film">Film</a></div>'
    body = GERMAN if language == "de" else ENGLISH
    return extract(
        f'<html lang="{language}"><head><title>{title}</title></head><body>{nav}<div>{above}{body}{below}</div></body>',
        url="https://www.marram.example/film/moor",
    ).values


@pytest.mark.parametrize(
    ("line", "author", "day"),
    [
        ("Words by Ann Lee", ["Ann Lee"], None),
        ("Ann Lee, Staff Writer</p><p>May 12, 2020", ["Ann Lee"], "2020-05-12"),
        ("Review: Ann Lee", ["Ann Lee"], None),
        ("By Ann Lee | 12 May 2020", ["Ann Lee"], "2020-05-12"),
        ("BY ANN LEE", ["ANN LEE"], None),
        ("By Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"], None),
        ("Ann Lee • May 12th, 2020 • 4 min read", ["Ann Lee"], "2020-05-12"),
        ("<b>Reviewed by</b> Ann Lee</p><p>Reviewed: 12 May 2020", ["Ann Lee"], "2020-05-12"),
        ("Posted on May 12, 2020 by Ann Lee", ["Ann Lee"], "2020-05-12"),
        ("Posted on May 12, 2020 at 3:15 pm by Ann Lee", ["Ann Lee"], "2020-05-12"),
        ("May 12, 2020 by Ann Lee — Leave a Comment", ["Ann Lee"], "2020-05-12"),
        ("Ann Lee<br>Film Critic</p><p>12 May 2020", ["Ann Lee"], "2020-05-12"),
        ("A film review by Ann Lee", ["Ann Lee"], None),
    ],
)
def test_english_bylines(line: str, author: list[str], day: str | None) -> None:
    found = values(f"<h1>Moor review</h1><p>{line}</p>", "Moor review | Marram")
    assert (found.get("author"), found.get("date_published")) == (author, day)


@pytest.mark.parametrize(
    ("language", "heading", "line", "author", "day"),
    [
        ("de", "Moor – Filmkritik", "Kritik von Anna Lee</p><p>12.05.2020", ["Anna Lee"], "2020-05-12"),
        ("de", "Moor – Filmkritik", "Eine Filmkritik von Anna Lee", ["Anna Lee"], None),
        ("de", "Moor – Kritik", "Veröffentlicht am 12. Mai 2020 von Anna Lee", ["Anna Lee"], "2020-05-12"),
        ("de", "Kritik zu Moor", "geschrieben von Anna Lee am 12. Mai 2020", ["Anna Lee"], "2020-05-12"),
        ("fr", "Critique : Moor", "Par Anne Lee</p><p>Publié le 12 mai 2020", ["Anne Lee"], "2020-05-12"),
        ("fr", "Critique de Moor", "Publié par Anne Lee le 12/05/2020", ["Anne Lee"], "2020-05-12"),
        ("fr", "Moor : critique", "Par Anne Lee, le 12 mai 2020 à 14h30", ["Anne Lee"], "2020-05-12"),
        ("es", "Crítica de Moor", "Por Ana Lee</p><p>12 de mayo de 2020", ["Ana Lee"], "2020-05-12"),
        ("es", "Moor: crítica", "Escrito por Ana Lee el 12 de mayo de 2020", ["Ana Lee"], "2020-05-12"),
        ("it", "Moor, la recensione", "Di Anna Lee</p><p>12 maggio 2020", ["Anna Lee"], "2020-05-12"),
        ("it", "Recensione di Moor", "a cura di Anna Lee", ["Anna Lee"], None),
        ("pt", "Crítica: Moor", "Por: João Reis em 12 de maio de 2020", ["João Reis"], "2020-05-12"),
        ("nl", "Recensie: Moor", "Geschreven door Anna Lee op 12 mei 2020", ["Anna Lee"], "2020-05-12"),
        ("nl", "Moor – recensie", "Recensie door Anna Lee", ["Anna Lee"], None),
        ("cs", "Recenze: Moor", "Autor: Jana Malá</p><p>12. května 2020", ["Jana Malá"], "2020-05-12"),
        ("cs", "Moor – recenze", "Napsala Jana Malá", ["Jana Malá"], None),
    ],
)
def test_other_languages(language: str, heading: str, line: str, author: list[str], day: str | None) -> None:
    found = values(f"<h1>{heading}</h1><p>{line}</p>", f"{heading} | Marram", language=language)
    assert found["work_title"] == "Moor"
    assert (found.get("author"), found.get("date_published")) == (author, day)


@pytest.mark.parametrize(
    "above",
    [
        "<h1>Crítica de Moor</h1>",
        "<h1>Recenze: Moor</h1>",
        "<h1>Moor review</h1><p>Directed by Ida Marsh</p><p>Written by Bo Ek</p><p>Starring Tom Reed, Wen Li</p>",
        '<h1>Moor review</h1><div class="author">Write a Review</div><div class="byline">Share this</div>',
        "<h1>Moor review</h1><p>Review: The Long Moor</p>",
        "<h1>Moor review</h1><h3>Review: Mad Honey</h3>",
    ],
)
def test_what_names_no_critic(above: str) -> None:
    assert "author" not in values(above, "Moor | Marram")


FACTS = "<p>Director: Ida Marsh</p><p>Cast: Tom Reed, Wen Li</p><p>Runtime: 98 minutes</p>"


@pytest.mark.parametrize(
    ("above", "below", "title"),
    [
        (f"<h1>Moor</h1>{FACTS}", "", "Moor"),
        ("<h1>Moor</h1><p>By Ann Lee</p>", FACTS, "Moor"),
        (f"<h1>The Long Moor</h1><p>By Ann Lee</p>{FACTS}", "", "The Long Moor"),
        (f"<h1>How the moor was lost</h1>{FACTS}", "", None),
        (f"<h1>Walk On By</h1><p>In <i>The Long Moor</i> a walk is a walk.</p>{FACTS}", "", None),
    ],
)
def test_a_bare_heading_beside_facts_is_the_title_where_it_looks_like_one(
    above: str, below: str, title: str | None
) -> None:
    heading = above.partition("<h1>")[2].partition("</h1>")[0]
    assert values(above, f"{heading} | Marram", below=below).get("work_title") == title


@pytest.mark.parametrize("link", ['<a href="/">Web Ink</a>', '<h1><a href="https://marram.example/">WEB INK</a></h1>'])
def test_the_link_to_the_front_page_says_what_the_site_is_called(link: str) -> None:
    found = values(f"<div>{link}</div><h3>A wet walk to sea</h3>", "Web Ink: A wet walk to sea")
    assert found["headline"] == "A wet walk to sea"


def test_a_heading_of_artist_and_album_is_no_title_with_a_site_behind_it() -> None:
    facts = "<p>Artist: The Ashes</p><p>Album: Elm</p><p>Label: Tidal</p><p>Released: 2019</p>"
    assert values(f"<h1>The Ashes – Elm</h1>{facts}", "The Ashes – Elm | Marram")["work_title"] == "Elm"
