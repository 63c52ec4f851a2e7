"""Elements that are named as a sidebar and hold the whole page: `has-sidebar`, `col-side-main`, `logo-left-with-nav`.

What holds most of the page's prose is no chrome, whatever it is called. Comments may hold most of it: they stay
comments unless the headline stands among them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from reviewscrape.extraction.blocks import Block, Scope
from reviewscrape.extraction.regions import Region

CHROME = int(Region.CHROME)
LASTING = CHROME & ~int(Region.COMMENTS) & ~int(Region.HIDDEN)
"""Chrome that a wrapper is not, headline or no headline."""
PROSE_LENGTH = 80
"""Blocks of so many characters are prose, if little of them is linked."""
SHARE = 0.6
"""What holds more of the prose than this is a wrapper."""


def forgive(blocks: Sequence[Block], named: Sequence[Scope]) -> None:
    """Take the chrome flags from wrappers and from all that inherited them.

    `named` are the page's elements that call themselves chrome.
    """
    if not named:
        return
    prose = [block for block in blocks if len(block.text) >= PROSE_LENGTH]
    places = [block.index for block in prose]
    sums = [0, *accumulate(map(_prose_length, prose))]
    """The sum of what stands before each of them."""
    least = SHARE * sums[-1]
    headlines = [block.index for block in blocks if block.tag == "h1"]
    lost = 0
    for scope in named:
        if sums[bisect_left(places, scope.last)] - sums[bisect_left(places, scope.first)] > least:
            forgiven = scope.own & (CHROME if _holds(scope, headlines) else LASTING)
            scope.own &= ~forgiven
            lost |= forgiven
    if lost:
        _inherit(blocks, lost)


def _prose_length(block: Block) -> int:
    """Characters of a long block; 0 if much of it is linked."""
    length = len(block.text)
    linked = sum([span.end - span.start for span in block.links]) if block.links else 0
    return 0 if linked * 3 >= length else length


def _holds(scope: Scope, places: Sequence[int]) -> bool:
    return bisect_left(places, scope.first) < bisect_left(places, scope.last)


def _inherit(blocks: Sequence[Block], lost: int) -> None:
    """Give the blocks that stand in any of these regions, and what they stand in, theirs anew."""
    done: set[Scope] = set()
    for block in [block for block in blocks if block.region & lost]:
        changed: list[Scope] = []
        scope = block.scope
        while scope is not None and scope not in done:
            changed.append(scope)
            scope = scope.parent
        for inner in reversed(changed):
            inner.region = inner.own | (inner.parent.region if inner.parent else 0)
        done.update(changed)
        if block.scope is not None:
            block.region = block.scope.region
