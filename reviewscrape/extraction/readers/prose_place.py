"""Where the review stands among the page's blocks: its headline, its first and its last paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.structured_context import Context
from reviewscrape.extraction.values.text import clean, fold, is_site_name

HEADINGS = {"h1": 0.75, "h2": 0.5, "h3": 0.42, "h4": 0.35}
"""How much a heading element alone makes a headline."""
OTHERS = Region.NAV | Region.FOOTER | Region.COMMENTS | Region.RELATED | Region.PROMO | Region.HIDDEN | Region.FORM
"""Regions whose headings and lines are not the review's."""
LONG = 25
"""Words of a paragraph that can begin or end a body."""
MAX_HEADLINE = 250


@dataclass(frozen=True, slots=True)
class Headline:
    """A text that may be the review's headline."""

    text: str
    confidence: float
    block: Block | None
    locator: str
    source: str = "prose"


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
        block = self.headline.block if self.headline else None
        return block.index if block is not None else max(self.first - 6, 0)

    def around(self, before: int = 4, after: int = 5) -> Iterator[tuple[Block, str]]:
        """Blocks at the review's head and at its foot, with `head` or `foot`; comments, nav and such are left out."""
        blocks = self.page.blocks
        last_head = min(self.first, self.top + 25)
        for block in blocks[max(self.top - before, 0) : last_head + 2]:
            if not block.region & OTHERS:
                yield block, "head"
        if self.last >= 0:
            for block in blocks[max(self.last, last_head + 2) : self.last + 1 + after]:
                if not block.region & OTHERS:
                    yield block, "foot"


def find_place(page: Page) -> Place:
    """Headline and body of the page; worked out once a page."""
    known = page.shared.get("place")
    if isinstance(known, Place):
        return known
    context = Context.of(page)
    kept = [b for b in page.blocks if b.kept]
    long = [b for b in kept if len(b.text.split()) >= LONG] or kept
    first = long[0].index if long else len(page.blocks)
    headline = find_headline(page, context, first)
    if headline is not None and headline.block is not None:
        first = next((b.index for b in long if b.index > headline.block.index), first)
    place = page.shared["place"] = Place(page, context, headline, first, kept[-1].index if kept else -1)
    return place


def find_headline(page: Page, context: Context, first: int) -> Headline | None:
    """The block that most looks like the review's headline: a heading that the page's title agrees with."""
    titles = [fold(t) for t in (page.title, context.first("og:title", "twitter:title"))]
    words = {word for title in titles for word in title.split()}
    best: Headline | None = None
    for block in page.blocks:
        heading = HEADINGS.get(block.tag, 0.0)
        if not 2 <= len(block.text) <= MAX_HEADLINE or (not heading and block.index > first):
            continue
        chance = _chance(block, heading, titles, words)
        if chance and block.index > first + 2:
            chance -= 0.2
        if (
            chance >= 0.5
            and (best is None or chance > best.confidence)
            and not is_site_name(block.text, context.site_names)
        ):
            best = Headline(clean(block.text), min(chance, 0.95), block, f"block {block.index}")
    return best


def _chance(block: Block, heading: float, titles: list[str], words: set[str]) -> float:
    folded = fold(block.text)
    if not folded:
        return 0.0
    own = folded.split()
    whole = any(f" {folded} " in f" {title} " for title in titles if title)
    if not heading:
        exact = whole and len(own) >= 3 and any(title.startswith(folded) or title.endswith(folded) for title in titles)
        heading = 0.4 if exact and not block.links and not block.region & OTHERS else 0.0
        return heading + 0.2 if heading else 0.0
    chance = heading
    if whole:
        chance += 0.2 if len(own) > 1 else 0.1
        chance += 0.1 if any(title == folded or title.startswith(f"{folded} ") for title in titles) else 0.0
    elif words:
        shared = sum(word in words for word in own) / len(own)
        chance += 0.1 if shared >= 0.3 else -0.25
    if block.region & OTHERS:
        chance -= 0.35 if not whole or len(own) < 3 else 0.1
    return chance
