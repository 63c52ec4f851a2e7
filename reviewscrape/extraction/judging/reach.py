"""What stands too far from a review to be of it: another work's running time in a list at the top or the foot."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.types import Candidate

REACH = 16
"""Blocks between a review's headline, prose or labelled facts and what it says of the work beside them, at most."""
UNLABELLED = "(no label)"
"""How the locator of a fact without a label ends."""
GRADES = frozenset({"ratings", "ratings-text", "ratings-image"})
"""Sources of grades that nothing but their place ties to the review; markup names what it grades."""


def within_reach(candidates: Sequence[Candidate], blocks: Sequence[Block]) -> list[Candidate]:
    """The candidates without those that only their place could tie to the review, and does not.

    On a page without prose all are within reach.
    """
    places = [block.index for block in blocks if block.kept]
    if not places:
        return list(candidates)
    headlines = [c for c in candidates if c.field == "headline" and c.block is not None]
    beside = [max(headlines, key=attrgetter("confidence"))] if headlines else []
    beside += [c for c in candidates if c.source == "facts" and not _is_loose(c)]
    places += [c.block for c in beside if c.block is not None]
    places.sort()
    return [c for c in candidates if c.block is None or not _is_loose(c) or _distance(c.block, places) <= REACH]


def _is_loose(candidate: Candidate) -> bool:
    return candidate.source in GRADES or (candidate.source == "facts" and candidate.locator.endswith(UNLABELLED))


def _distance(block: int, places: Sequence[int]) -> int:
    """Blocks to the nearest of the places, which are in order."""
    at = bisect_left(places, block)
    return min(abs(place - block) for place in places[max(at - 1, 0) : at + 1])
