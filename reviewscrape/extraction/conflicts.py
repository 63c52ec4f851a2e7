"""Fields that cannot say the same on one page: one of the two is a decoy, the better founded one stays."""

from __future__ import annotations

from collections.abc import Mapping

from reviewscrape.extraction.folding import fold_value
from reviewscrape.extraction.judge import Verdict

APART = (("author", "creator"), ("author", "director"))
"""Nobody reviews a work of his own: the writer of a book's review is not the book's."""

GUESSES = frozenset({"prose", "title", "opengraph"})
"""Sources that tell a work's maker from a headline's wording; data and labelled facts name him outright."""


def settle(verdicts: Mapping[str, Verdict]) -> dict[str, Verdict]:
    """The verdicts without the weaker one of two that name the same people in parts that exclude each other."""
    settled = dict(verdicts)
    for one, other in APART:
        if one in settled and other in settled and _people(settled[one]) == _people(settled[other]):
            guessed = settled[other].winner.source in GUESSES and settled[other].weight < settled[one].weight
            del settled[other if guessed else one]
    return settled


def _people(verdict: Verdict) -> object:
    return fold_value("author", verdict.winner.value)
