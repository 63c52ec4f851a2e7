"""Elements that are named as a sidebar and hold the whole page: `has-sidebar`, `col-side-main`, `logo-left-with-nav`.

What holds most of the page's prose is no chrome, whatever it is called. Comments may hold most of it: they stay
comments unless the headline stands among them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reviewscrape.extraction.blocks import Block, Region, Scope

PROSE_LENGTH = 80
"""Blocks of so many characters are prose, if little of them is linked."""
SHARE = 0.6
"""What holds more of the prose than this is a wrapper."""


def forgive(blocks: Sequence[Block]) -> None:
    """Take the chrome flags from wrappers and from all that inherited them."""
    scopes = list(scopes_of(blocks))
    named = [s for s in scopes if s.own & Region.CHROME]
    if not named:
        return
    sums = _sums([len(b.text) if _is_prose(b) else 0 for b in blocks])
    headlines = _sums([b.tag == "h1" for b in blocks])
    forgiven = False
    for scope in named:
        kept = Region.CHROME if _holds_headline(scope, headlines) else Region.CHROME & ~Region.COMMENTS & ~Region.HIDDEN
        if scope.own & kept and sums[scope.last] - sums[scope.first] > SHARE * sums[-1]:
            scope.own &= ~int(kept)
            forgiven = True
    if forgiven:
        _inherit(scopes, blocks)


def scopes_of(blocks: Sequence[Block]) -> Iterator[Scope]:
    """Every scope that holds text, outer ones before inner ones."""
    seen: set[Scope] = set()
    for block in blocks:
        chain: list[Scope] = []
        scope = block.scope
        while scope is not None and scope not in seen:
            seen.add(scope)
            chain.append(scope)
            scope = scope.parent
        yield from reversed(chain)


def _is_prose(block: Block) -> bool:
    return len(block.text) >= PROSE_LENGTH and sum(s.end - s.start for s in block.links) * 3 < len(block.text)


def _sums(numbers: Sequence[int]) -> list[int]:
    """Running sums: the sum from `first` up to `last` is `sums[last] - sums[first]`."""
    sums = [0]
    for number in numbers:
        sums.append(sums[-1] + number)
    return sums


def _holds_headline(scope: Scope, headlines: Sequence[int]) -> bool:
    return headlines[scope.last] > headlines[scope.first]


def _inherit(scopes: Sequence[Scope], blocks: Sequence[Block]) -> None:
    for scope in scopes:
        scope.region = scope.own | (scope.parent.region if scope.parent else 0)
    for block in blocks:
        if block.scope is not None:
            block.region = Region(block.scope.region)
