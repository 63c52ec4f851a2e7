"""How often each kind of evidence was right: `reliability.csv`, measured by `scrapy calibrate` on labelled pages.

A row is one kind of evidence (source), one field and one band of the reader's own confidence, with how many of its
candidates were right of how many were proposed for pages whose label is known.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from reviewscrape.extraction.types import Candidate

TABLE = "reliability.csv"
BANDS = ((0.8, "high"), (0.6, "good"), (0.4, "fair"), (0.0, "low"))
"""The reader's own confidence in bands: a labelled value, a usual pattern, a likely one, a guess."""
PRIOR_WEIGHT = 6
"""A reader's own confidence counts as much as this many measured candidates."""
UNMEASURED = 0.5

Key = tuple[str, str, str]
"""(source, field, band)."""


def band(confidence: float) -> str:
    """Name of the band that a reader's own confidence falls in."""
    for least, name in BANDS:
        if confidence >= least:
            return name
    return BANDS[-1][1]


def key(candidate: Candidate) -> Key:
    """Row of the table that speaks of this candidate."""
    return candidate.source, candidate.field, band(candidate.confidence)


@cache
def table() -> dict[Key, tuple[int, int]]:
    """(right, proposed) by row, as shipped."""
    text = files(__package__).joinpath(TABLE).read_text("utf-8")
    rows = csv.DictReader(text.splitlines())
    return {(r["source"], r["field"], r["band"]): (int(r["right"]), int(r["proposed"])) for r in rows}


def precision(candidate: Candidate) -> float:
    """Chance that a candidate is right: measured, but near the reader's own confidence where little was measured."""
    right, proposed = table().get(key(candidate), (0, 0))
    return (right + PRIOR_WEIGHT * candidate.confidence) / (proposed + PRIOR_WEIGHT)


def measured(candidate: Candidate) -> float:
    """What a record states as confidence: the measured precision, 0.5 for evidence that was never measured."""
    right, proposed = table().get(key(candidate), (0, 0))
    return round((right + 1) / (proposed + 2), 3) if proposed else UNMEASURED
