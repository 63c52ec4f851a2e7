"""What the second look adds: how the first look judged a block's neighbours, siblings and kin."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Sequence
from itertools import accumulate
from math import exp
from operator import itemgetter

NAMES = (
    "score before_1 after_1 before_2 after_2 before_3 after_3 window share_before kept_after gap_before gap_after "
    "siblings kin siblings_kept"
).split()

_BOUND = 4.0
"""Scores beyond this are sure enough."""
_OUTSIDE = -5.0
_OUTWARD = itemgetter(3, 2, 4, 1, 5, 0, 6)
"""Of seven scores in the page's order, the middle one first, then its neighbours as `NAMES` has them."""
_FAR = 99
_REACH = 5
"""Blocks to either side that make the window."""
_WORDS = 80
"""A longer block counts no more than this."""


def contexts(
    scores: Sequence[float],
    words: Sequence[float],
    indexes: Sequence[int],
    parents: Sequence[Hashable],
    kin: Sequence[Hashable],
    wanted: Iterable[int],
) -> list[list[float]]:
    """Numbers, `NAMES`, of the wanted candidates from all candidates' first scores (log-odds).

    `indexes` are the candidates' places among the page's blocks, `parents` and `kin` say which of them share an
    element and which share a design.
    """
    count = len(scores)
    clipped = [score if -_BOUND < score < _BOUND else _BOUND if score > 0 else -_BOUND for score in scores]
    weights = [min(_WORDS, number) for number in words]
    masses = [weight / (1 + exp(-score)) for weight, score in zip(weights, clipped, strict=True)]
    mass = [0.0, *accumulate(masses)]
    weight = [0.0, *accumulate(weights)]
    by_parent = _sums(parents, masses, weights)
    by_kin = _sums(kin, masses, weights)
    kept = [index for index, score in zip(indexes, clipped, strict=True) if score > 0]
    total = max(1.0, mass[count])
    padded = [_OUTSIDE] * 3 + clipped + [_OUTSIDE] * 3
    found = []
    for at in wanted:
        low, high = max(0, at - _REACH), min(count, at + _REACH + 1)
        around = weight[high] - weight[low] - weights[at]
        siblings, kindred = by_parent[parents[at]], by_kin[kin[at]]
        before, after = _to_kept(kept, indexes[at])
        found.append(
            [
                *_OUTWARD(padded[at : at + 7]),
                (mass[high] - mass[low] - masses[at]) / max(1.0, around),
                mass[at] / total,
                mass[count] - mass[at + 1],
                before,
                after,
                siblings[0] / siblings[1],
                kindred[0] / kindred[1],
                siblings[0] / total,
            ]
        )
    return found


def _sums(keys: Sequence[Hashable], masses: Sequence[float], weights: Sequence[float]) -> dict[Hashable, list[float]]:
    sums: dict[Hashable, list[float]] = {}
    for key, mass, weight in zip(keys, masses, weights, strict=True):
        found = sums.get(key)
        if found is None:
            sums[key] = [mass, weight]
        else:
            found[0] += mass
            found[1] += weight
    return sums


def _to_kept(kept: Sequence[int], index: int) -> tuple[int, int]:
    """Distance in blocks from an index to the nearest candidate before and after that the first look kept."""
    place = bisect_left(kept, index)
    after = place + (place < len(kept) and kept[place] == index)
    return (
        min(_FAR, index - kept[place - 1]) if place else _FAR,
        min(_FAR, kept[after] - index) if after < len(kept) else _FAR,
    )
