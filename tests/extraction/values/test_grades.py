from __future__ import annotations

import time

import pytest

from reviewscrape.extraction.values.grade_scales import CONVERSION_TABLES, LETTERS
from reviewscrape.extraction.values.grades import Grade, normalise_grade, parse_grade, score

NOTATIONS = [
    # (text, value, scale, best)
    ("A", "A", "letter", None),
    ("A-", "A-", "letter", None),
    ("D–", "D-", "letter", None),
    ("B−", "B-", "letter", None),
    ("A -", "A-", "letter", None),
    ("Ｂ＋", "B+", "letter", None),
    ("A MINUS", "A-", "letter", None),
    ("A-PLUS", "A+", "letter", None),
    ("B plus", "B+", "letter", None),
    ("***1/2", "3.5", "stars", None),
    ("**", "2", "stars", None),
    ("★★★★½", "4.5", "stars", "5"),
    ("★★★☆☆", "3", "stars", "5"),
    ("★★★", "3", "stars", None),
    ("(star)(star)", "2", "stars", None),
    ("☆☆☆☆☆", "0", "stars", "5"),
    ("●●●○○", "3", "points", "5"),
    ("3.5/4", "3.5", "points", "4"),
    ("3 out of 5", "3", "points", "5"),
    ("7 of 10", "7", "points", "10"),
    ("2 1/2 stars", "2.5", "stars", None),
    ("3½ stars", "3.5", "stars", None),
    ("Three and a half stars", "3.5", "stars", None),
    ("3 1/2 out of 4 stars", "3.5", "stars", "4"),
    ("Four stars out of four.", "4", "stars", "4"),
    ("4 ud af 6 hjerter", "4", "stars", "6"),
    ("** 1/2 OUT OF ****", "2.5", "stars", "4"),
    ("half a star", "0.5", "stars", None),
    ("8.7", "8.7", "points", None),
    ("8,7", "8.7", "points", None),
    ("7.0", "7.0", "points", None),
    ("62/100", "62", "points", "100"),
    ("73 %", "73", "percent", "100"),
    ("9/12", "9", "points", "12"),
    ("[4/5]", "4", "points", "5"),
    ("4 out of 5 popcorn tubs", "4", "points", "5"),
    ("Two thumbs up", "thumbs up", "binary", "thumbs up"),
    ("rotten", "rotten", "binary", "fresh"),
    ("Highly Recommended", "highly recommended", "words", None),
    ("4 von 5 Punkten", "4", "points", "5"),
    ("dreieinhalb von fünf Sternen", "3.5", "stars", "5"),
    ("4 étoiles sur 5", "4", "stars", "5"),
    ("trois étoiles et demie", "3.5", "stars", None),
    ("cuatro de cinco estrellas", "4", "stars", "5"),
    ("Tre stelle su cinque", "3", "stars", "5"),
    ("4 de 5 estrelas", "4", "stars", "5"),
    ("vier van de vijf sterren", "4", "stars", "5"),
    ("4 z 5 hvězdiček", "4", "stars", "5"),
]
NOT_GRADES = [
    "",
    "-",
    "–",
    "9/11",
    "24/7",
    "A great film",
    "PG",
    "PG-13",
    "12A",
    "out of 5",
    "B- movies",
    "1917",
    "6/5",
    "101%",
    "G",
    "tbd",
]


@pytest.mark.parametrize(("text", "value", "scale", "best"), NOTATIONS, ids=[row[0] for row in NOTATIONS])
def test_notation(text: str, value: str, scale: str, best: str | None) -> None:
    grade = parse_grade(text)
    assert grade is not None
    assert (grade.value, grade.scale, grade.best, grade.raw) == (value, scale, best, " ".join(text.split()).strip("[]"))


@pytest.mark.parametrize("text", NOT_GRADES)
def test_what_is_no_grade(text: str) -> None:
    assert parse_grade(text) is None


def test_what_the_place_says_completes_a_grade_and_never_contradicts_it() -> None:
    assert parse_grade("8", best="10") == Grade("8", "8", "points", "10")
    assert parse_grade("3/5", best="10") == Grade("3", "3/5", "points", "5")


@pytest.mark.parametrize(
    ("value", "best", "worst", "expected"),
    [
        ("4.5", 5, None, ("4.5", "5", "points")),
        ("9,3", "10", "1", ("9.3", "10", "points")),
        ("72.154626", "100", "0", ("72.154626", "100", "points")),
        ("A-", "A", None, ("A-", "A", "letter")),
        (1, "1", "-1", ("fresh", "fresh", "binary")),
        ("8", "5", None, ("8", None, "points")),
        ("87/100", None, None, ("87", "100", "points")),
    ],
)
def test_structured_values(value: object, best: object, worst: object, expected: tuple[str, str | None, str]) -> None:
    grade = normalise_grade(value, best, worst)
    assert grade is not None
    assert (grade.value, grade.best, grade.scale) == expected


@pytest.mark.parametrize("value", [None, "", "-", "n/a", True, "PG-13", "2014"])
def test_structured_values_that_are_none(value: object) -> None:
    assert normalise_grade(value, "10", "1") is None


def test_letters_score_by_rank() -> None:
    scores = [score(Grade(letter, letter, "letter")) for letter in LETTERS]
    assert scores[0] == 100
    assert scores[-1] == 0
    assert scores == sorted(scores, key=lambda s: -(s or 0))
    assert score(Grade("A", "A", "letter", best="A")) == 100
    assert score(Grade("E+", "E+", "letter")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3.5/4", 87.5),
        ("★★★☆☆", 60.0),
        ("73%", 73.0),
        ("thumbs down", 0.0),
        ("8.7", None),
        ("4 stars", None),
        ("essential", None),
    ],
)
def test_score_needs_a_known_scale(text: str, expected: float | None) -> None:
    grade = parse_grade(text)
    assert grade is not None
    assert score(grade) == expected


def test_conversion_tables_cover_the_steps_and_fall() -> None:
    for name, table in CONVERSION_TABLES.items():
        values = [table[letter] for letter in LETTERS]
        assert values == sorted(values, reverse=True), name
    assert CONVERSION_TABLES["aggregator"]["B-"] == 67


@pytest.mark.parametrize(
    "bait", ["*" * 100_000, "★ " * 50_000, "1" * 100_000, "3 1/2 " * 20_000, "(star)" * 20_000, "a " * 50_000]
)
def test_bait_costs_nothing(bait: str) -> None:
    start = time.perf_counter()
    parse_grade(bait)
    assert time.perf_counter() - start < 0.5
