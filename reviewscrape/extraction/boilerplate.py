"""The body text, and what was cut: marks the blocks that belong to the page's main prose."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.container import container, grow, measure, running
from reviewscrape.extraction.page import Page

_FURNITURE = Region.CHROME | Region.CAPTION | Region.META | Region.BIO


def find_body(page: Page) -> str | None:
    """Mark the body's blocks `kept` and return the body text, None without prose.

    Unicode NFC, white space folded, paragraphs separated by one blank line.
    """
    if page.layout_body is not None:
        chosen: Sequence[Block] = page.layout_body
    elif page.root is None:
        chosen = _of_text(page.blocks)
    else:
        chosen = _of_tree(page.blocks)
    for block in chosen:
        block.kept = True
    paragraphs = (" ".join(block.text.split()) for block in chosen)
    return unicodedata.normalize("NFC", "\n\n".join(paragraphs)) or None


def _of_text(blocks: Sequence[Block]) -> list[Block]:
    """Prose among the lines of a plain-text page."""
    return [block for block in blocks if measure(block).words >= 12]


def _of_tree(blocks: Sequence[Block]) -> list[Block]:
    """Prose among the blocks of a tree: the good blocks of the main container."""
    measures = [measure(block) for block in blocks]
    core = container(blocks, measures)
    if core is None:
        return []
    words = running([counts.words for counts in measures])
    linked = running([counts.words * counts.linked for counts in measures])
    area = grow(core, running([counts.good for counts in measures]), words, linked)
    furniture = _FURNITURE & ~area.region
    return [
        block
        for block, counts in zip(blocks[area.first : area.last], measures[area.first : area.last], strict=True)
        if counts.good and not block.region & furniture
    ]
