"""Candidates that a block of the page prints."""

from __future__ import annotations

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.types import Candidate, Value
from reviewscrape.extraction.values.text import short


def printed(
    field: str, value: Value, block: Block, sure: float, source: str = "prose", raw: str | None = None
) -> Candidate:
    """A candidate with its block as the place where it stands; `raw` where it is not all of the block's text."""
    text = short(block.text) if raw is None else raw
    return Candidate(field, value, text, source, f"block {block.index}", sure, 0, block.index)
