"""Where on the page the prose stands: good blocks vote for their ancestors. Linear in the number of blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from math import exp
from typing import TypeAlias

from reviewscrape.extraction.blocks import Block, Scope
from reviewscrape.extraction.regions import Region

SENTENCE_ENDS = frozenset(".!?。！？…\"”’'»)")
_BAD = int(Region.NAV | Region.ASIDE | Region.FOOTER | Region.HIDDEN)
_COMMENTS, _RELATED = int(Region.COMMENTS), int(Region.RELATED)
_BODY, _PROSE = int(Region.BODY), int(Region.PROSE)
WHOLE = frozenset({"html", "body"})
"""The names of the whole page say what it has somewhere."""
_MOST_SAID = 9.0
_POOR = int(Region.COMMENTS | Region.ASIDE | Region.FOOTER | Region.NAV | Region.RELATED | Region.HIDDEN)

Weigh: TypeAlias = Callable[[str], float]
"""What a class and id say for (+) or against (-) body text."""


FEWEST = 8
"""A block of fewer words is no prose."""
MOST_LINKED = 0.35
"""Nor is a block of which more is linked."""
LONGER = 20
"""A block of fewer words needs a sign of a sentence."""
MOST_WORDS = 80
"""A longer one counts no more than this."""


def prose_of(
    blocks: Sequence[Block], words: Sequence[int], linked: Sequence[float], of_comments: float = 0.0
) -> tuple[list[float], list[int]]:
    """How much each block looks like prose, words that count, 0 for furniture; and which ones do at all.

    `words` and `linked` are the blocks' words and the shares of them that are linked; `of_comments` is what the
    readers' prose counts beside the author's.
    """
    good = [0.0] * len(blocks)
    prose = []
    for at, number in enumerate(words):
        if number >= FEWEST and linked[at] < MOST_LINKED:
            block = blocks[at]
            text = block.text
            if number >= LONGER or text[-1] in SENTENCE_ENDS or "," in text:
                weight = _weight(block.region, block.tag, of_comments)
                if weight:
                    good[at] = min(number, MOST_WORDS) * (1 - linked[at]) * weight
                    prose.append(at)
    return good, prose


def _weight(region: int, tag: str, of_comments: float) -> float:
    """How much prose counts that stands there."""
    weight = of_comments if region & _COMMENTS else 1.0
    if region & _BAD:
        weight *= 0.2
    elif region & _RELATED:
        weight *= 0.7
    return weight * 1.3 if tag in {"p", "blockquote"} else weight


def container(prose: Iterable[Block], good: Sequence[float], names_of: dict[Scope, str], weigh: Weigh) -> Scope | None:
    """The element that holds the prose: good blocks vote for their ancestors, the nearest most.

    `names_of` gets the names of the elements around good blocks. What they say counts as much: in a `sidebar` stands
    prose, too, and of an `entry` a line may be all.
    """
    votes: dict[Scope, float] = {}
    sums: dict[Scope, float] = {}
    for block in prose:
        scope = block.scope
        if scope is not None:
            names = sums.get(scope)
            if names is None:
                names = _names(scope, sums, names_of, weigh)
            vote = 1 + good[block.index] / 10 + min(block.text.count(","), 5) / 2
            votes[scope] = votes.get(scope, 0.0) + vote * exp(names)
    scores: dict[Scope, float] = {}
    for share in _SHARES:
        outer: dict[Scope, float] = {}
        for scope, vote in votes.items():
            scores[scope] = scores.get(scope, 0.0) + vote * share
            parent = scope.parent
            if parent is not None:
                outer[parent] = outer.get(parent, 0.0) + vote
        votes = outer
    least = _LEAST_OF_BEST * max(scores.values(), default=0.0)
    best = [scope for scope, score in scores.items() if score >= least]
    return max(best, key=lambda scope: scores[scope] * _standing(scope), default=None)


def _names(scope: Scope, sums: dict[Scope, float], names_of: dict[Scope, str], weigh: Weigh) -> float:
    """What the names of an element and of all around it say together, for (+) or against (-) body text."""
    chain = [scope]
    at = scope.parent
    while at is not None and at not in sums:
        chain.append(at)
        at = at.parent
    found = sums[at] if at is not None else 0.0
    for at in reversed(chain):
        names = names_of[at] = own_names(at)
        if names and at.tag not in WHOLE:
            found += weigh(names)
            if not -_MOST_SAID <= found <= _MOST_SAID:
                found = _MOST_SAID if found > 0 else -_MOST_SAID
        sums[at] = found
    return found


_SHARES = (1, 0.5, 0.33, 0.22)
"""Of a block's vote, for the nearest element and those around it."""
_LEAST_OF_BEST = 0.25
"""Share of the highest score that an element needs: where it stands may count for so much."""


def _standing(scope: Scope) -> float:
    region = scope.region
    factor = 2.0 if scope.own & _BODY else 1.4 if scope.own & _PROSE else 1.0
    return factor * 0.6 if region & _POOR else factor


def own_names(scope: Scope) -> str:
    """Class and id of an element, empty if it has none."""
    names = identity = ""
    for name, value in scope.attributes:
        if name == "class":
            names = value
        elif name == "id":
            identity = value
    return f"{names} {identity}" if identity else names


def grow(found: Scope, sums: Sequence[float], words: Sequence[float], linked: Sequence[float]) -> Scope:
    """The outermost ancestor that adds a good deal of prose without diluting it."""
    best = found
    good = sums[best.last] - sums[best.first]
    density = good / (words[best.last] - words[best.first] or 1)
    scope = best.parent
    while scope is not None:
        all_good = sums[scope.last] - sums[scope.first]
        all_words = words[scope.last] - words[scope.first] or 1
        added = all_words - (words[best.last] - words[best.first])
        if added and all_good > good * 1.12:
            added_links = (linked[scope.last] - linked[scope.first]) - (linked[best.last] - linked[best.first])
            if added_links / added < 0.3 and (all_good - good) / added >= 0.45 * density:
                best, good = scope, all_good
        scope = scope.parent
    return best


def widen(found: Scope, sums: Sequence[float], share: float) -> Scope:
    """The innermost ancestor that holds this share of the page's prose."""
    scope = found
    while scope.parent is not None and sums[scope.last] - sums[scope.first] < share * sums[-1]:
        scope = scope.parent
    return scope


def running(values: Iterable[float]) -> list[float]:
    """Sums of all values before each index."""
    return list(accumulate(values, initial=0.0))
