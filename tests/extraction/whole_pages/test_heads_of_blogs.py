# ruff: noqa: E501  (markup reads better unbroken)
"""Heads and feet of blogs' posts: columns before the title, warnings behind it, who posts by which sign."""

from __future__ import annotations

import pytest

from reviewscrape import extract
from reviewscrape.extraction.values.title_tails import work_name
from reviewscrape.extraction.values.titles import readings

PROSE = (
    "The film follows a widow who keeps the ferry, and the director lets the camera wait for her. The cast is good, the script a little thin.",
    "I loved the first half of this film more than the second, in which the plot hurries. The actors make up for much of that.",
    "In the end Moor is a film that I was glad to have seen, and would not want to sit through twice.",
)
FRENCH = (
    "Sorti en janvier, le film Marram s’appuie sur une histoire vraie. Le scénario revient sur une passeuse et sur ses clients.",
    "L’actrice est épatante, les décors sont soignés, et la mise en scène du film ne force jamais. Un film qui m’a plu.",
    "A voir, donc, ne serait-ce que pour les acteurs et pour la dernière scène du film, dans la brume.",
)


def post(headline: str, texts: tuple[str, ...] = PROSE, *, foot: str = "", blog: str = "Tern", line: str = "") -> str:
    body = "".join(f"<p>{text}</p>" for text in texts)
    return (
        f"<title>{blog}: {headline}</title><h1 class=title><a href=/>{blog}</a></h1><h2 class=date-header>Wednesday, 30 October 2013</h2>"
        f"<div class='post hentry'><h3 class='post-title entry-title'>{headline}</h3><div class=post-body>{line}{body}</div>"
        f"<div class=post-footer><p>{foot}</p></div></div>"
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("August Blind Spot: Moor (1940)", "Moor"),
        ("First Impressions: Moor", "Moor"),
        ("The April Showers Blogathon: Moor (1951)", "Moor"),
        ("Vorpremiere: Moor", "Moor"),
        ("[CHALLENGE] Moor", "Moor"),
        ("[REC] 2", "[REC] 2"),
        ("Throwback Thursday: Moor", "Moor"),
        ("Movie Monday: Moor", "Moor"),
        ("Black Sunday: The Return", "Black Sunday: The Return"),
        ("Moor *Spoilers*", "Moor"),
        ("Moor (Spoiler Free)", "Moor"),
        ("Moor – Spoilers ahead!", "Moor"),
        ("The Spoilers", "The Spoilers"),
    ],
)
def test_columns_and_warnings_are_no_part_of_a_title(text: str, title: str) -> None:
    assert work_name(text)[0] == title


def test_a_sentence_in_quotation_marks_behind_a_title_is_none() -> None:
    said = "REVIEW: Moor #5 – “One of the most fun comics being published right now”"
    assert [reading.title for reading in readings(said)] == ["Moor #5"]
    assert [reading.title for reading in readings("Review: “The Long Way Round to the Marram Coast”")] == [
        "The Long Way Round to the Marram Coast"
    ]


@pytest.mark.parametrize(
    ("foot", "blog", "author"),
    [
        ("Posted by <span class=fn>AC</span> at 8:00 AM", "The Fool", ["AC"]),
        ("Posted by <span class=fn>Laura Cee</span> at 8:00 AM", "Laura Cee", ["Laura Cee"]),
        ("<span class='post-author vcard'>Vystavil <span class=fn>Jitka</span></span> v 20:11", "Marram", ["Jitka"]),
        (
            "<span class=posted-on>October 30, 2013</span><span class=byline><a class='url fn n' href=/a>mikejw</a></span>",
            "Marram",
            ["mikejw"],
        ),
        ("Posted by <span class=fn>admin</span> at 8:00 AM", "Marram", []),
        ("<span class=posted-on>October 30, 2013</span> <a href=/c>Reviews</a>", "Marram", []),
    ],
)
def test_who_posts(foot: str, blog: str, author: list[str]) -> None:
    assert extract(post("Moor", foot=foot, blog=blog)).values.get("author", []) == author


def test_the_director_in_a_line_below_the_headline() -> None:
    line = "<p><b>Moor</b> (2014) d. Ana Coe (USA)</p>"
    assert extract(post("MOOR (2014) movie review", line=line)).values["director"] == ["Ana Coe"]
    assert "director" not in extract(post("MOOR (2014) movie review", line="<p>Moor (2014) d. 1.5 hours</p>")).values


def test_a_film_of_a_director_with_its_cast() -> None:
    values = extract(post("Marram de Ana Coe (avec Bo Ek et Ida Marsh)", FRENCH)).values
    assert (values["work_title"], values["director"], values["cast"]) == ("Marram", ["Ana Coe"], ["Bo Ek", "Ida Marsh"])
    assert "director" not in extract(post("Le temps de Vivre", FRENCH)).values


def test_directors_end_where_the_script_begins() -> None:
    line = "<p>Réalisé par Ana Coe, scénario de Bo Ek et Ida Marsh et musique de Wen Li.</p>"
    assert extract(post("Moor", FRENCH, line=line)).values["director"] == ["Ana Coe"]


def test_a_concerts_day_is_not_the_posts() -> None:
    played = "The band played songs from the album, the singer was in voice, the drummer hurried and the guitars rang. The new songs sounded great."
    values = extract(post("The Larks - The Wedge, Portsmouth 28/10/13", (played,) * 3)).values
    assert values["date_published"] == "2013-10-30"
    assert "Wedge" not in str(values.get("work_title"))
