from __future__ import annotations

import pytest

from reviewscrape.extraction.values.text import (
    clean,
    fold,
    host_names,
    is_site_name,
    segments,
    unquote,
    without_grade,
    without_site,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom &amp;amp; <i>Jerry</i> ", "Tom & Jerry"),
        ("a\u200bb\n c", "ab c"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        (None, ""),
    ],
)
def test_clean(text: str | None, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("A wet walk - Marram Post", "A wet walk"),
        ("A wet walk | Film | Marram Post", "A wet walk | Film"),
        ("Marram Post: A wet walk", "A wet walk"),
        ("The Marram Post » A wet walk", "A wet walk"),
        ("A wet walk - part two", "A wet walk - part two"),
        ("Marram Post", "Marram Post"),
    ],
)
def test_the_sites_name_is_taken_off(title: str, expected: str) -> None:
    assert without_site(title, {"marram post"}) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ash: Elm | 7.7", "Ash: Elm"),
        ("Elm (B+)", "Elm"),
        ("Area 51", "Area 51"),
        ("Fahrenheit 9/11", "Fahrenheit 9/11"),
        ("| 7", "| 7"),
    ],
)
def test_a_score_is_taken_off(title: str, expected: str) -> None:
    assert without_grade(title) == expected


def test_names_of_a_host() -> None:
    assert {"marrampost", "marrampost com"} <= host_names("https://www.marrampost.com/a")
    assert is_site_name("The Marram Post", host_names("https://www.marrampost.com/a"))
    assert host_names("http://[broken") == set()


def test_folding() -> None:
    assert fold("L’Été – 2nd") == "l ete 2nd"
    assert fold("…") == ""


def test_unquoting_takes_one_pair_around_all() -> None:
    assert [unquote(t) for t in ("‘27 Nets’", "'Moor' and 'Heath'", "„Moor“", "'tis")] == [
        "27 Nets",
        "'Moor' and 'Heath'",
        "Moor",
        "'tis",
    ]


def test_segments() -> None:
    assert segments("HEADLINE · Some Column  · The Site") == ["HEADLINE", "Some Column", "The Site"]
