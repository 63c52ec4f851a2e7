"""What a grade is, the scales grades stand on, and how a grade becomes a score from 0 to 100.

The project's own method is `score`: rank on letters, linear on numbers, the two ends on two-valued scales, nothing on
words. The other tables are those that others convert with; they ship as data, so that a user can convert as they do.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grade:
    """One verdict read from a page: what it says and on which scale."""

    value: str
    """Canonical: `B+`, `3.5`, `88`, `fresh`. Decimals as printed, with a point."""
    raw: str
    """As printed."""
    scale: str
    """letter, stars, points, percent, binary or words (`Review.critic_scale`)."""
    best: str | None = None
    """Best value of the scale; None where neither the page nor the notation says."""
    worst: str | None = None
    """Worst value of the scale; None where neither the page nor the notation says."""


LETTERS = ("A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F")
"""The thirteen steps, best first. The twelve-step list of many sites is the same without `A+`."""

BINARY = {"thumbs up": 100.0, "thumbs down": 0.0, "fresh": 100.0, "rotten": 0.0}
"""Two-valued verdicts and their scores."""

VERDICT_WORDS = tuple(
    (
        "highly recommended, recommended, not recommended, essential, must see, must-see, must read, must-read, "
        "must play, must-play, worth seeing, worth a look, rent it, skip it, see it, stream it, avoid, pass, "
        "sehr empfehlenswert, empfehlenswert, nicht empfehlenswert, prädikat wertvoll, besonders wertvoll, à voir, "
        "à éviter, recomendable, imprescindible, consigliato, sconsigliato, recomendado, aanrader, doporučujeme"
    ).split(", ")
)
"""Verdicts in words: a scale of their own, whose order no two sites share, so they have no score."""

PLAIN_VERDICTS = frozenset(
    "sehr gut,gut,befriedigend,ausreichend,mangelhaft,ungenügend,mäßig,sehenswert,herausragend,"
    "très bon,bon,moyen,passable,mauvais,pourquoi pas,on peut éviter,à ne pas manquer,"
    "obra maestra,excelente,muy buena,muy bueno,buena,bueno,regular,mala,malo,muy mala,"
    "ótimo,muito bom,bom,ruim,péssimo,ottimo,buono,discreto,mediocre,da vedere,da evitare,imperdibile,"
    "uitstekend,zeer goed,goed,matig,slecht,výborný,dobrý,průměrný,slabý".split(",")
)
"""Everyday words that are verdicts as the whole value of a label: `Nuestra opinión: muy buena`."""

ADJECTIVES = frozenset(
    "masterpiece masterful perfect superb amazing outstanding excellent exceptional brilliant fantastic essential "
    "great impressive good solid decent fine fair okay ok average mediocre middling disappointing weak poor bad awful "
    "terrible abysmal dire".split()
)
"""English words for a grade, printed before or below its figure: no verdict by themselves."""

AGGREGATOR_TABLE = dict(
    zip((*LETTERS[:-1], "F+", "F", "F-"), (100, 100, 91, 83, 75, 67, 58, 50, 42, 33, 25, 16, 8, 0, 0), strict=True)
)
"""Letters as the big review aggregator converts them to 0..100."""

GPA_TABLE = dict(zip(LETTERS, (4.0, 4.0, 3.7, 3.3, 3.0, 2.7, 2.3, 2.0, 1.7, 1.3, 1.0, 0.7, 0.0), strict=True))
"""Letters as grade points, 0.0 to 4.0, of North American universities."""

SCHOOL_TABLE = dict(zip(LETTERS, (98, 95, 91, 88, 85, 81, 78, 75, 71, 68, 65, 61, 50), strict=True))
"""Letters as percent in North American schools: middle of each step's range, 60 and below is `F`."""

RANK_TABLE = {letter: round(100 * (12 - step) / 12, 1) for step, letter in enumerate(LETTERS)}
"""The project's own: rank on the thirteen steps, `A+` 100 to `F` 0 in equal steps."""

CONVERSION_TABLES: dict[str, dict[str, float]] = {
    "rank": RANK_TABLE,
    "aggregator": {letter: float(value) for letter, value in AGGREGATOR_TABLE.items()},
    "gpa": GPA_TABLE,
    "school": {letter: float(value) for letter, value in SCHOOL_TABLE.items()},
}
"""Every table of letters by its name."""


def number(text: str | None) -> float | None:
    """A canonical value as a number; None for letters, words and no value."""
    try:
        return float(text) if text else None
    except ValueError:
        return None


def score(grade: Grade) -> float | None:
    """The grade on 0 to 100; None when its scale is not known.

    Letters: rank in equal steps on the thirteen steps, on the twelve steps `A`..`F` where `grade.best` is `A`.
    Numbers: linear from 0, or from a `worst` below it, to `best`: 4 of 5 is 80, whether the scale is said to begin at 0
    or at 1. Two-valued: 100 or 0.

    >>> score(Grade("3.5", "3.5/5", "stars", "5"))
    70.0
    >>> score(Grade("2.5", "2 1/2 stars", "stars")) is None
    True
    """
    if grade.scale == "letter":
        return _letter_score(grade)
    if grade.scale == "binary":
        return BINARY.get(grade.value)
    value, best, worst = number(grade.value), number(grade.best), min(number(grade.worst) or 0.0, 0.0)
    if value is None or best is None or not worst <= value <= best or worst >= best:
        return None
    return round(100 * (value - worst) / (best - worst), 1)


def _letter_score(grade: Grade) -> float | None:
    steps = LETTERS[1:] if grade.best == "A" else LETTERS
    if grade.value not in steps:
        return None
    last = len(steps) - 1
    return round(100 * (last - steps.index(grade.value)) / last, 1)
