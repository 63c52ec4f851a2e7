"""Where the review stands among the page's blocks: its headline, its first and its last paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.prose.headline import HEADINGS, OTHERS, Headline, find_headline
from reviewscrape.extraction.readers.structured.context import Context

NEVER = int(Region.COMMENTS | Region.HIDDEN | Region.NAV)
NEAR = 4
"""So many blocks below the headline belong to it, whatever their classes say."""
CONTROLS = frozenset({"option", "button", "label", "legend"})
POST_FOOTERS = ("post-footer", "entry-footer", "article-footer")
"""What classes of posts' own footers hold."""
LONG = 25
"""Words of a paragraph that can begin or end a body."""


@dataclass(frozen=True, slots=True)
class Place:
    """The review's place on the page."""

    page: Page
    context: Context
    headline: Headline | None
    first: int
    """Index of the body's first block; the number of blocks where there is no body."""
    last: int
    """Index of the body's last block; -1 where there is no body."""

    @property
    def top(self) -> int:
        """Index of the headline's block, or of the block where the body begins."""
        return self.headline.block.index if self.headline else max(self.first - 6, 0)

    def around(self) -> list[tuple[Block, str]]:
        """Blocks at the review's head and at its foot; worked out once a page."""
        known = self.page.shared.get("around")
        if known is None:
            known = self.page.shared["around"] = list(self._around())
        return cast("list[tuple[Block, str]]", known)

    def _around(self, before: int = 4, after: int = 5) -> Iterator[tuple[Block, str]]:
        """Blocks at the review's head and at its foot, with `head` or `foot`; comments, nav and such are left out."""
        blocks = self.page.blocks
        last_head = min(self.first, self.top + 25)
        for block in blocks[max(self.top - before, 0) : last_head + 2]:
            near = self.top < block.index <= self.top + NEAR and not block.region & NEVER
            if block.tag not in CONTROLS and (near or not block.region & OTHERS):
                yield block, "foot" if 0 <= self.last < block.index else "head"
        if self.last >= 0:
            end = self.last + 1 + after
            while end < len(blocks) and blocks[end - 1].tag == "li":
                end += 1  # a list of tracks stands between the prose and its signature
            for block in blocks[max(self.last, last_head + 2) : end + (end > self.last + 1 + after) * 2]:
                if block.tag not in CONTROLS and (not block.region & OTHERS or _is_posts_footer(block)):
                    yield block, "foot"


def _is_posts_footer(block: Block) -> bool:
    """Whether a block, or the element around it, is the footer of a post, and not the page's."""
    if block.region & OTHERS != Region.FOOTER or block.node is None:
        return False
    around = block.node.getparent()
    names = f"{block.node.get('class') or ''} {(around.get('class') or '') if around is not None else ''}"
    return any(map(names.__contains__, POST_FOOTERS))


def _is_long(block: Block) -> bool:
    text = block.text
    return text.count(" ") + text.count("\n") >= LONG - 1 and block.tag not in HEADINGS


def find_place(page: Page) -> Place:
    """Headline and body of the page; worked out once a page."""
    known = page.shared.get("place")
    if isinstance(known, Place):
        return known
    context = Context.of(page)
    kept = [b for b in page.blocks if b.kept]
    long = next(filter(_is_long, kept), None)
    first = (long or kept[0]).index if kept else len(page.blocks)
    headline = find_headline(page, context, first)
    if headline is not None and headline.block.index >= first:
        below = (b for b in kept if b.index > headline.block.index and (long is None or _is_long(b)))
        first = next((b.index for b in below), first)
    place = page.shared["place"] = Place(page, context, headline, first, kept[-1].index if kept else -1)
    return place
