"""Short lines below a work's title: what it costs, how many pages it has, how many stars it got."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewscrape.extraction.blocks import Block

_IMPRINT = re.compile(
    r"[£$€]\s?\d{1,3}(?:[.,]\d\d)?(?!\d)|(?<!\d)\d{2,4}\s?pp\b|\bpp\.?\s?\d{2,4}|(?<!\d)\d{2,4} (?:pages|Seiten)\b"
)
"""What something costs, or how many pages it has."""
IMPRINT, IMPRINT_LENGTH = 3, 120
"""Blocks of a part that may hold such a line, and its characters."""
_STARS = re.compile(r"[★⭐✭✮✯]{1,5}½?[☆✩]{0,4}\Z")
_ENDS = frozenset("★⭐✭✮✯½☆✩")


def has_imprint(blocks: Sequence[Block]) -> bool:
    """Whether a price or a number of pages stands in a short line at a part's beginning."""
    return any(len(b.text) <= IMPRINT_LENGTH and _IMPRINT.search(b.text) for b in blocks[:IMPRINT])


def starred_lines(blocks: Sequence[Block]) -> int:
    """How many short lines end in stars that are drawn: `Playhouse, Varn ★★★☆☆`."""
    lines = [block.text for block in blocks if block.text[-1] in _ENDS and len(block.text) <= IMPRINT_LENGTH]
    return sum(_STARS.search(line) is not None for line in lines)
