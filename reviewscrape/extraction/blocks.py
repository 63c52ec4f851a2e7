"""A page as a flat list of text blocks, each knowing where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from reviewscrape.extraction.regions import Region, region_of_element

__all__ = ["Block", "Region", "Scope", "Span", "more_than", "region_of_element"]


@dataclass(slots=True, eq=False)
class Scope:
    """A block-level element of the tree, made once by the walk."""

    node: HtmlElement
    tag: str
    attributes: Sequence[tuple[str, str]]
    """Those of `node`, in their order; of very many only those that `regions.SAYING` names."""
    parent: Scope | None
    depth: int
    own: int
    """Region that the element itself opens."""
    region: int
    """Region with all that is inherited."""
    first: int
    """Index of the first block inside it."""
    last: int = 0
    """Index after the last block inside it."""
    joints: Sequence[tuple[str, str]] | None = None
    """Words that two of its elements bring together, once somebody has asked: thousands of blocks may share it."""

    def get(self, name: str) -> str | None:
        """Value of an attribute. Asking `node` takes three times as long."""
        for known, value in self.attributes:
            if known == name:
                return value
        return None


@dataclass(slots=True)
class Span:
    """A link or emphasised run inside a block: `block.text[start:end]`."""

    start: int
    end: int
    node: HtmlElement


@dataclass(slots=True)
class Block:
    """A run of text between two block-level boundaries, in document order."""

    index: int
    text: str
    """White space folded; a newline where one `<br>` stood (two make a new block)."""
    node: HtmlElement | None
    """Block-level element that the text stands in; None on a plain-text page."""
    tag: str
    """Tag of `node`, `#text` on a plain-text page."""
    region: int
    """Flags of `Region`, as a plain integer: asked of every block, and the enum's own way costs five times as much."""
    depth: int
    links: Sequence[Span] = ()
    bolds: Sequence[Span] = ()
    kept: bool = False
    """Part of the body text; set by `boilerplate.find_body`."""
    line: int = 0
    """Line of a plain-text page, from 1."""
    scope: Scope | None = None
    """`node` with its surroundings; None on a plain-text page."""
    gap: int = 0
    """Blank lines before it on a plain-text page."""


def more_than(number: int, node: HtmlElement) -> bool:
    """Whether an element has more children than that. `len` counts them all, and thousands of blocks may share one."""
    return next(islice(node, number, None), None) is not None
