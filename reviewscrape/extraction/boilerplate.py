"""The body text, and what was cut: marks the blocks that belong to the page's main prose."""

from __future__ import annotations

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.page import Page


def find_body(page: Page) -> str | None:
    """Mark the body's blocks `kept` and return the body text, None without prose."""
    if page.layout_body is not None:
        return _text_of(page.layout_body)
    for block in page.blocks:
        words = len(block.text.split())
        linked = sum(span.end - span.start for span in block.links)
        block.kept = words >= 12 and linked * 3 < len(block.text) and not block.region & Region.CHROME
    return _text_of([block for block in page.blocks if block.kept])


def _text_of(blocks: list[Block]) -> str | None:
    """Mark these blocks as the body's; their text, None when there is none."""
    for block in blocks:
        block.kept = True
    return "\n\n".join(" ".join(block.text.split()) for block in blocks) or None
