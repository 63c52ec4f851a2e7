"""Where on the page the prose stands: good blocks vote for their ancestors. Linear in the number of blocks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import exp
from typing import TypeAlias

from reviewscrape.extraction.blocks import Block, Scope
from reviewscrape.extraction.regions import Region

_WIDE = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
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


@dataclass(slots=True)
class Counts:
    """Counts of a page's blocks, a column each."""

    words: list[float]
    """Words; characters of scripts without spaces count half a word."""
    linked: list[float]
    """Share of the characters that stand in links."""
    good: list[float]
    """How much it looks like prose: words that count, 0 for furniture."""


FEWEST = 8
"""A block of fewer words is no prose."""
MOST_LINKED = 0.35
"""Nor is a block of which more is linked."""
_LONG = 9
"""Characters a word, at least, of a text in a script without spaces."""


def count(blocks: Sequence[Block], of_comments: float = 0.0) -> Counts:
    """Counts of all blocks; `of_comments` is what the readers' prose counts beside the author's."""
    words: list[float] = [block.text.count(" ") + block.text.count("\n") + 1 for block in blocks]
    linked = [0.0] * len(blocks)
    good = [0.0] * len(blocks)
    for at, block in enumerate(blocks):
        length = len(block.text)
        if length > _LONG * words[at] and not block.text.isascii():
            words[at] += len(_WIDE.findall(block.text)) / 2
        if block.links:
            linked[at] = min(1.0, sum([span.end - span.start for span in block.links]) / length)
        if words[at] >= FEWEST and linked[at] < MOST_LINKED:
            good[at] = _goodness(block, words[at], linked[at], of_comments)
    return Counts(words, linked, good)


def _goodness(block: Block, words: float, linked: float, of_comments: float) -> float:
    text = block.text
    if words < 20 and text[-1] not in SENTENCE_ENDS and "," not in text:
        return 0.0
    return min(words, 80) * (1 - linked) * _weight(block.region, block.tag, of_comments)


def _weight(region: int, tag: str, of_comments: float) -> float:
    """How much prose counts that stands there."""
    weight = of_comments if region & _COMMENTS else 1.0
    if region & _BAD:
        weight *= 0.2
    elif region & _RELATED:
        weight *= 0.7
    return weight * 1.3 if tag in {"p", "blockquote"} else weight


def container(blocks: Sequence[Block], good: Sequence[float], weigh: Weigh) -> Scope | None:
    """The element that holds the prose: good blocks vote for their ancestors, the nearest most.

    What classes and ids say counts as much: in a `sidebar` stands prose, too, and of an `entry` a line may be all.
    """
    scores: defaultdict[Scope, float] = defaultdict(float)
    sums: dict[Scope, float] = {}
    for block, goodness in zip(blocks, good, strict=True):
        scope = block.scope
        if not goodness or scope is None:
            continue
        names = sums.get(scope)
        if names is None:
            names = _names(scope, sums, weigh)
        vote = (1 + goodness / 10 + min(block.text.count(","), 5) / 2) * exp(names)
        for share in _SHARES:
            if scope is None:
                break
            scores[scope] += vote * share
            scope = scope.parent
    return max(scores, key=lambda scope: scores[scope] * _standing(scope), default=None)


def _names(scope: Scope, sums: dict[Scope, float], weigh: Weigh) -> float:
    """What the names of an element and of all around it say together, for (+) or against (-) body text."""
    chain = [scope]
    at = scope.parent
    while at is not None and at not in sums:
        chain.append(at)
        at = at.parent
    found = sums[at] if at is not None else 0.0
    for at in reversed(chain):
        names = own_names(at) if at.tag not in WHOLE else ""
        if names:
            found = max(-_MOST_SAID, min(_MOST_SAID, found + weigh(names)))
        sums[at] = found
    return found


_SHARES = (1, 0.5, 0.33, 0.22)
"""Of a block's vote, for the nearest element and those around it."""


def _standing(scope: Scope) -> float:
    region = scope.region
    factor = 2.0 if scope.own & _BODY else 1.4 if scope.own & _PROSE else 1.0
    return factor * 0.6 if region & _POOR else factor


def own_names(scope: Scope) -> str:
    """Class and id of an element, empty if it has none."""
    get = scope.node.get
    names, identity = get("class"), get("id")
    if identity:
        return f"{names or ''} {identity}"
    return names or ""


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
