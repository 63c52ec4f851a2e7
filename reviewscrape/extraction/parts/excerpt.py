"""A stretch of a page, read as a page of its own: what readers find in it is found in this one review of several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.lazy import lazy
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.selectors import Finder
from reviewscrape.extraction.types import Candidate


class Excerpt(Page):
    """Some blocks of a page and the elements they stand in, in the page's own tree: nothing is parsed again.

    It has no head: what the page's metadata say, they say of the page.
    """

    def __init__(self, page: Page, blocks: Sequence[Block], elements: list[HtmlElement], title: str) -> None:
        self.url = ""
        self.markup = page.markup
        self.flags = set(page.flags)
        self.denied = page.denied
        self.shared = {}
        self.root = page.root
        self.finder = Finder(None)
        self.layout = None
        self.indexes = [block.index for block in blocks]
        """Of each block its index in the page."""
        self.blocks = [replace(block, index=number) for number, block in enumerate(blocks)]
        self.elements = elements
        self._tags = [node.tag for node in elements]
        self.paths = page.paths
        self._title = title
        own = set(elements)
        self.marked = [node for node in page.marked if node in own]

    @lazy
    def title(self) -> str:
        """Text of its heading."""
        return self._title

    def placed(self, candidate: Candidate, part: int) -> Candidate:
        """A candidate of the excerpt as one of the page, for its `part`."""
        block = None if candidate.block is None else self.indexes[candidate.block]
        locator = candidate.locator
        if block is not None and locator.startswith(f"block {candidate.block}"):
            locator = locator.replace(f"block {candidate.block}", f"block {block}", 1)
        return replace(candidate, block=block, locator=locator, part=part)
