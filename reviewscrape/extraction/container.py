"""Where on the page the prose stands: good blocks vote for their ancestors. Linear in the number of blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reviewscrape.extraction.blocks import Block, Scope
from reviewscrape.extraction.regions import Region

_WIDE = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
SENTENCE_ENDS = frozenset(".!?。！？…\"”’'»)")
_BAD = int(Region.NAV | Region.ASIDE | Region.FOOTER | Region.HIDDEN)
_COMMENTS, _RELATED = int(Region.COMMENTS), int(Region.RELATED)
_BODY, _PROSE = int(Region.BODY), int(Region.PROSE)
_POOR = int(Region.COMMENTS | Region.ASIDE | Region.FOOTER | Region.NAV | Region.RELATED | Region.HIDDEN)


@dataclass(slots=True)
class Measures:
    """Counts of one block."""

    words: float
    """Words; characters of scripts without spaces count half a word."""
    linked: float
    """Share of the characters that stand in links."""
    good: float
    """How much it looks like prose: words that count, 0 for furniture."""


FEWEST = 8
"""A block of fewer words is no prose."""


def measure(block: Block) -> Measures:
    """Counts of one block."""
    text = block.text
    words: float = text.count(" ") + text.count("\n") + 1
    links = block.links
    if text.isascii():
        if words < FEWEST and (not links or (len(links) == 1 and links[0].end - links[0].start == len(text))):
            return (_LINKED if links else _PLAIN)[int(words)]
    else:
        words += len(_WIDE.findall(text)) / 2
    linked = min(1.0, sum([span.end - span.start for span in links]) / len(text)) if links else 0.0
    if words < FEWEST or linked >= 0.35 or (words < 20 and text[-1] not in SENTENCE_ENDS and "," not in text):
        return Measures(words, linked, 0.0)
    return Measures(words, linked, min(words, 80) * (1 - linked) * _weight(int(block.region), block.tag))


_PLAIN = [Measures(words, 0.0, 0.0) for words in range(FEWEST)]
_LINKED = [Measures(words, 1.0, 0.0) for words in range(FEWEST)]
"""Counts of the many short blocks without any link, or that are one: made once."""


def _weight(region: int, tag: str) -> float:
    """How much prose counts that stands there."""
    weight = 0.25 if region & _COMMENTS else 1.0
    if region & _BAD:
        weight *= 0.2
    elif region & _RELATED:
        weight *= 0.7
    return weight * 1.3 if tag in {"p", "blockquote"} else weight


def container(blocks: Sequence[Block], measures: Sequence[Measures]) -> Scope | None:
    """The element that holds the prose: good blocks vote for their ancestors, the nearest most."""
    scores: dict[Scope, float] = {}
    for block, counts in zip(blocks, measures, strict=True):
        if not counts.good:
            continue
        vote = 1 + counts.good / 10 + min(block.text.count(","), 5) / 2
        scope = block.scope
        for share in (1, 0.5, 0.33, 0.22):
            if scope is None:
                break
            scores[scope] = scores.get(scope, 0.0) + vote * share
            scope = scope.parent
    return max(scores, key=lambda scope: scores[scope] * _standing(scope), default=None)


def _standing(scope: Scope) -> float:
    region = scope.region
    factor = 2.0 if scope.own & _BODY else 1.4 if scope.own & _PROSE else 1.0
    return factor * 0.6 if region & _POOR else factor


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


def running(values: Sequence[float]) -> list[float]:
    """Sums of all values before each index."""
    sums = [0.0]
    total = 0.0
    for value in values:
        total += value
        sums.append(total)
    return sums
