# ruff: noqa: E501  (the markup of one case stays on one line)
"""Entries of blogs: the work named by the headline alone, the day as a heading, signatures of every language."""

from __future__ import annotations

import pytest

from reviewscrape import extract
from tests.extraction.pages import PROSE

FILM = "".join(f"<p>{text}</p>" for text in PROSE)


def entry(headline: str, above: str = "", below: str = "<p>Rating: 3.5/5</p>", *, title: str = "", by: str = "") -> str:
    """An entry of a blog, below the day; `above` and `below` stand around its prose."""
    return (
        f"<html><head><title>{title or f'Pier Notes: {headline}'}</title></head><body><h1><a href='/'>Pier Notes</a></h1>"
        f"<h2 class='date-header'><span>Tuesday, 29 January 2008</span></h2><div class='post hentry'>"
        f"<h3 class='post-title entry-title'>{headline}</h3><div class='post-body entry-content'>{above}{FILM}{below}</div>"
        f"<div class='post-footer'><span class='post-author vcard'>{by or 'Posted by'} <span class='fn'>Ida Marsh</span></span>"
        f"<span class='post-timestamp'>at <a href='/1'>10:14</a></span></div></div></body></html>"
    )


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("The Wick Trimmer", "The Wick Trimmer"),
        ("The Wick Trimmer (12A)", "The Wick Trimmer"),
        ("Sweeper Tom: The Long Night of Quay Street", None),
        ("The Wick Trimmer: a slow burn worth the wait", "The Wick Trimmer"),
        ("WICK TRIMMER 3, exprimiendo la saga hasta la última gota", "WICK TRIMMER 3"),
        ("『灯台の朝』感想", "灯台の朝"),
        ("レビュー：灯台の朝", "灯台の朝"),
        ("A ferry leaves at dawn", None),
        ("What Did We Do to Deserve This?", None),
        ("The Larks – Wick Trimmer", None),
    ],
)
def test_a_headline_names_the_work_where_nothing_else_does(headline: str, title: str | None) -> None:
    assert extract(entry(headline)).values.get("work_title") == title


def test_a_title_in_small_letters_is_one_where_the_prose_says_it() -> None:
    known = entry("La grande jetée", "<p>On sort de La grande jetée avec le film en tête, et la caméra aussi.</p>")
    assert extract(known).values.get("work_title") == "La grande jetée"


def test_a_film_may_have_a_subtitle() -> None:
    film = "<p>The director keeps his camera on the actor, scene after scene, and the film is a film of faces.</p>"
    found = extract(entry("Sweeper Tom: The Long Night of Quay Street", film)).values
    assert found.get("work_title") == "Sweeper Tom: The Long Night of Quay Street"


def test_the_day_above_an_entry_is_no_title() -> None:
    facts = "<p>Director: Ann Coe<br>Starring: Bo Ek, Cy Dahl</p>"
    assert extract(entry("The Wick Trimmer", facts)).values["work_title"] == "The Wick Trimmer"


def test_a_blog_that_calls_itself_reviews_is_no_title() -> None:
    page = entry("THE WICK TRIMMER: Blu-ray (Quay Pictures 1992)", title="").replace("Pier Notes", "Quay DVD Reviews")
    assert extract(page).values.get("work_title") != "Quay DVD"


@pytest.mark.parametrize(
    "by",
    ["Eingestellt von", "Gepostet von", "Pubblicato da", "Gepost door", "Postada por", "Upplagd av", "Indsendt af"],
)
def test_signatures(by: str) -> None:
    assert extract(entry("The Wick Trimmer", by=by)).values.get("author") == ["Ida Marsh"]


def test_links_below_the_prose_sign_nothing() -> None:
    links = "<div><a href='/t'>Terms</a> <a href='/p'>Privacy</a> <a href='/i'>Imprint</a></div>"
    assert "author" not in extract(f"<html><body><h1>The Wick Trimmer</h1>{FILM}{links}</body></html>").values


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("The Wick Trimmer, Royal Ferry review – a wet walk", "The Wick Trimmer"),
        ("The Wick Trimmer, Old Vic review – a wet walk", "The Wick Trimmer"),
        ("Victor, Victoria review – a wet walk", "Victor, Victoria"),
    ],
)
def test_houses_behind_titles(headline: str, title: str) -> None:
    assert extract(entry(headline)).values["work_title"] == title


@pytest.mark.parametrize(
    ("above", "below", "grade"),
    [
        ("<p>Director: Ann Coe<br>Stars: 3.0</p>", "", "3.0"),
        ("<p>Director: Ann Coe<br>Stars: Bo Ek, Cy Dahl</p>", "", None),
        ("", "<p>Stars: 53</p>", None),
        ("", "<p>Nota Filmoteca: 6,6.</p><p>Nota del blog: 7,5.</p>", "7.5"),
        ("<h2>★★★ WICK TRIMMER, QUAY HOUSE Slow drama</h2>", "", "3"),
        ("<h2>★★★★ Quill Dunes is better</h2>", "", None),
        ("", "<p>Verdict: 🍿🍿🍿🍿 out of 5</p>", "4"),
    ],
)
def test_grades_of_blogs(above: str, below: str, grade: str | None) -> None:
    assert extract(entry("Wick Trimmer review", above, below)).values.get("critic_grade") == grade
