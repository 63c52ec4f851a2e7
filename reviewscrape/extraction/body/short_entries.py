"""Entries of a line or two, which a blog's motto or a comment outweighs: the text right below the entry's heading."""

from __future__ import annotations

from collections.abc import Sequence

from reviewscrape.extraction.blocks import Block, Scope
from reviewscrape.extraction.body.container import own_names
from reviewscrape.extraction.notes import linked_shares, word_counts
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.regions import Region
from reviewscrape.extraction.values.text import fold

FEW = 45
"""Words of a body that may be a motto rather than the text."""
HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
LEVELS = 3
"""Levels above a heading on which its entry is looked for."""
ENTRIES = frozenset({"post", "hentry", "entry", "article", "story", "blogpost", "blog-post"})
LEAST, MOST_LINKED = 5, 0.5
"""Words of a line that is text, and the share of it that may be linked."""
_NOT_TEXT = int(Region.CHROME | Region.META | Region.FORM | Region.BIO)


def instead_of(page: Page, kept: Sequence[Block]) -> list[Block]:
    """The text of the page's entry where what was kept is short and stands elsewhere; [] where it does not."""
    counts = word_counts(page)
    if sum(counts[block.index] for block in kept) >= FEW:
        return []
    title = f" {fold(page.title)} "
    for block in page.blocks:
        if block.tag in HEADINGS and not block.region & _NOT_TEXT and f" {fold(block.text)} " in title:
            entry = _entry(block.scope)
            if entry is not None:
                if any(entry.first <= one.index < entry.last for one in kept):
                    return []
                return _text_of(page, block, entry, counts)
    return []


def _entry(scope: Scope | None) -> Scope | None:
    """The element that holds a heading's entry."""
    for _ in range(LEVELS):
        if scope is None:
            return None
        if scope.tag == "article" or not ENTRIES.isdisjoint(own_names(scope).lower().split()):
            return scope
        scope = scope.parent
    return None


def _text_of(page: Page, heading: Block, entry: Scope, counts: Sequence[int]) -> list[Block]:
    linked = linked_shares(page)
    return [
        block
        for block in page.blocks[heading.index + 1 : entry.last]
        if block.tag not in HEADINGS
        and not block.region & _NOT_TEXT
        and counts[block.index] >= LEAST
        and linked[block.index] < MOST_LINKED
    ]
