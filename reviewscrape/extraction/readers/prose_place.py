"""Where the review stands among the page's blocks: its headline, its first and its last paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.structured_context import Context
from reviewscrape.extraction.values.text import clean, fold, is_site_name

HEADINGS = {"h1": 0.75, "h2": 0.5, "h3": 0.42, "h4": 0.35}
"""How much a heading element alone makes a headline."""
OTHERS = Region.NAV | Region.FOOTER | Region.COMMENTS | Region.RELATED | Region.PROMO | Region.HIDDEN | Region.FORM
"""Regions whose headings and lines are not the review's."""
_CLASSED = etree.XPath("//*[contains(@class, 'headline') or contains(@class, 'heading') or contains(@class, 'title')]")
_BY = re.compile(r"\W{0,3}(?:by|von|par|por|di|door)\s[^\W\d_]", re.IGNORECASE)
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
    alone = sum(1 for b in page.blocks if b.tag == "h1" and not b.region & OTHERS) == 1
    for block in page.blocks:
        heading = HEADINGS.get(block.tag, 0.0)
        if not 2 <= len(block.text) <= MAX_HEADLINE or (not heading and block.index > first):
            continue
        chance = _chance(block, heading, titles, words, alone=alone and block.tag == "h1")
        chance += _link_bonus(block, context) if chance else 0.0
        if chance and block.index > first + 2:
            chance -= 0.2
        if (
            chance >= 0.5
            and (best is None or chance > best.confidence)
            and not is_site_name(block.text, context.site_names)
        ):
            best = Headline(clean(block.text), min(chance, 0.95), block, f"block {block.index}")
    return best or _classed(page, first) or _before_byline(page, first)


def _classed(page: Page, first: int) -> Headline | None:
    """A short block right above the body whose element's class speaks of a headline."""
    nodes = cast("list[HtmlElement]", _CLASSED(page.root)) if page.root is not None else []
    texts = {clean(str(node.text_content())[:MAX_HEADLINE]) for node in nodes[:200]}
    for block in reversed(page.blocks[max(first - 15, 0) : first]):
        if block.text in texts and len(block.text.split()) > 2 and not block.region & OTHERS:
            return Headline(block.text, 0.6, block, f"block {block.index}")
    return None


def _before_byline(page: Page, first: int) -> Headline | None:
    """The short block before a line that begins with "By" and a name."""
    blocks = page.blocks
    for block in blocks[max(first - 12, 1) : first + 1]:
        if _BY.match(block.text) and len(block.text) < 120:
            for before in reversed(blocks[max(block.index - 3, 0) : block.index]):
                if 2 <= len(before.text.split()) <= 20 and not before.links and not before.region & OTHERS:
                    return Headline(before.text.split("\n")[0], 0.5, before, f"block {before.index}")
    return None


def _link_bonus(block: Block, context: Context) -> float:
    """A heading that links to its own page is the headline; one that links to the front page is the site's name."""
    link = next((span for span in block.links if span.end - span.start >= 0.8 * len(block.text)), None)
    href = (link.node.get("href") or "").strip() if link is not None else ""
    if not href or href.startswith(("#", "javascript:")):
        return 0.0
    if context.is_own_url(href):
        return 0.2
    return -0.5 if context.is_above(href) else -0.1


def _chance(block: Block, heading: float, titles: list[str], words: set[str], *, alone: bool) -> float:
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
        chance += 0.1 if shared >= 0.3 else -0.1 if alone else -0.25
    if block.region & OTHERS:
        chance -= 0.35 if not whole or len(own) < 3 else 0.1
    return chance
