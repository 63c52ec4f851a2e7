from __future__ import annotations

import pytest

from reviewscrape.extraction.values.content_rating import bare_content_rating, find_content_rating, parse_content_rating

LABELS = [
    ("PG-13", "PG-13"),
    ("PG-13 for language, some innuendo", "PG-13"),
    ("TV-14-LV (may be unsuitable for children)", "TV-14-LV"),
    ("PG 13", "PG 13"),
    ("R", "R"),
    ("R for violence", "R"),
    ("Rated R for violence.", "R"),
    ("R (certificate #1)", "R"),
    ("NC-17", "NC-17"),
    ("Not Rated", "Not Rated"),
    ("not yet rated", None),
    ("9+", "9+"),
    ("NR", "NR"),
    ("G", "G"),
    ("TV-14", "TV-14"),
    ("TV-MA", "TV-MA"),
    ("TV-Y7-FV", "TV-Y7-FV"),
    ("12A", "12A"),
    ("R18+", "R18+"),
    ("MA15+", "MA15+"),
    ("FSK 12", "FSK 12"),
    ("ab 12 Jahren", "ab 12 Jahren"),
    ("Tous publics", "Tous publics"),
    ("VM14", "VM14"),
    ("M/12", "M/12"),
    ("PEGI 18", "PEGI 18"),
    ("E10+", "E10+"),
    ("14A", "14A"),
    ("(PG)", "PG"),
    ("A", None),
    ("B+", None),
    ("A-", None),
    ("15", None),
    ("3 1/2 out of 4 stars", None),
    ("8.5", None),
    ("12/20", None),
    ("R.E.M. at their best", None),
    ("Gripping", None),
    ("X-Men", None),
    ("Recommended", None),
    ("", None),
    ("PGA", None),
    ("G+", None),
    ("R2", None),
    ("****", None),
    ("73%", None),
]


@pytest.mark.parametrize(("text", "label"), LABELS, ids=[text for text, _ in LABELS])
def test_behind_an_ambiguous_label(text: str, label: str | None) -> None:
    assert parse_content_rating(text) == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("15", "15"),
        ("U", "U"),
        ("18 (strong violence)", "18"),
        ("12", "12"),
        ("M", "M"),
        ("B+", None),
        ("15/20", None),
        ("T", "T"),
    ],
)
def test_behind_a_certain_label(text: str, label: str | None) -> None:
    assert parse_content_rating(text, certain=True) == label


def test_bare_piece_of_a_line_of_facts() -> None:
    assert bare_content_rating(" PG-13 ") == "PG-13"
    assert bare_content_rating("Drama") is None
    assert bare_content_rating("R rated comedies are back") is None


def test_sentence() -> None:
    assert find_content_rating("Running time: 98 minutes. Rated PG-13 for brief violence.") == "PG-13"
    assert find_content_rating("The most highly rated game of the year.") is None
    assert find_content_rating("A film rated Rotten by all") is None
