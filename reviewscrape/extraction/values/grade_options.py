"""Lists of grades that a page offers to choose from: is it a scale, and which way does it run."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reviewscrape.extraction.values.grade_scales import LETTERS, number
from reviewscrape.extraction.values.grades import Grade, parse_grade

_SAID = re.compile(r"\(?(\d{1,2}(?:\.5)?)(?:\) ?[-–—:]?|\s?[-–—:(])\s?[^\W\d][^\d]{1,30}")
LEAST = 4
"""A shorter list is no scale."""
MOST = 101
TOPS = frozenset([4.0, 5.0, 6.0, 10.0, 12.0, 20.0, 100.0])
"""Best values of scales of numbers that sites offer."""


def as_scale(texts: Sequence[str]) -> list[str] | None:
    """The options of a form as a scale, best first and as printed; None when they are no scale.

    What is no grade before and behind the grades (`Rate it`, `-`, `Your grade`) is dropped; between them it means that
    this is no scale.

    >>> as_scale(["Your grade", "F", "D", "C", "B", "A"])
    ['A', 'B', 'C', 'D', 'F']
    >>> as_scale(["A", "B", "C", "D", "E", "F", "G", "H"]) is None
    True
    """
    texts = [bare(text) for text in texts]
    texts = [text for text, before in zip(texts, ["", *texts], strict=False) if text != before or not text]
    pairs = [(text, parse_grade(text)) for text in texts]
    while pairs and pairs[0][1] is None:
        pairs.pop(0)
    while pairs and pairs[-1][1] is None:
        pairs.pop()
    if not LEAST <= len(pairs) <= MOST or len(texts) - len(pairs) > 2:
        return None
    grades = [grade for _, grade in pairs if grade is not None]
    if len(grades) != len(pairs):
        return None
    ranks = _letter_ranks(grades) or _number_ranks(grades)
    if not ranks:
        return None
    printed = [text.strip() for text, _ in pairs]
    if ranks == sorted(ranks):
        return printed[::-1]
    return printed if ranks == sorted(ranks, reverse=True) else None


def bare(text: str) -> str:
    """The number of an option that says in words what it means, `(10) Masterpiece`, `1 (awful)`; others as they are."""
    said = _SAID.fullmatch(text.strip()) if text[:2].strip("( ").isdigit() else None
    return said[1] if said else text


def _letter_ranks(grades: Sequence[Grade]) -> list[float] | None:
    """Ranks of a list of letters that runs down from `A+` or `A`; None for any other list."""
    letters = [grade.value for grade in grades if grade.scale == "letter"]
    if (
        len(letters) != len(grades)
        or not {"A", "A+"} & set(letters)
        or any(letter not in LETTERS for letter in letters)
    ):
        return None
    ranks = [float(-LETTERS.index(letter)) for letter in letters]
    return ranks if len(set(ranks)) == len(ranks) else None


def _number_ranks(grades: Sequence[Grade]) -> list[float] | None:
    """Values of a list of numbers in equal steps from one step or zero to a usual best; None for any other list."""
    found = [number(grade.value) for grade in grades if grade.scale in {"points", "stars", "percent"}]
    values = [value for value in found if value is not None]
    if len(values) != len(grades):
        return None
    ordered = sorted(values)
    steps = {round(high - low, 2) for low, high in pairwise(ordered)}
    if len(steps) != 1 or ordered[-1] not in TOPS:
        return None
    step = steps.pop()
    return values if step > 0 and ordered[0] in {0.0, step, 1.0} else None
