"""A page flattened to plain text is a page too: its lines become blocks."""

from __future__ import annotations

import re

from reviewscrape.extraction.blocks import Block, Region

_MARKUP = re.compile(
    r"<(?:!doctype|html|head|body|div|p|a|span|script|meta|title|table|br|h[1-6]|section|article)\b", re.IGNORECASE
)


def looks_like_text(text: str, content_type: str | None = None) -> bool:
    """True for plain text: declared so, or without any of the usual HTML elements."""
    if content_type and content_type.split(";")[0].strip().lower() == "text/plain":
        return True
    return _MARKUP.search(text, 0, 100_000) is None


def blocks(text: str) -> list[Block]:
    """One block a non-empty line."""
    found: list[Block] = []
    for number, line in enumerate(text.splitlines(), 1):
        folded = " ".join(line.split())
        if folded:
            found.append(Block(len(found), folded, None, "#text", Region.NONE, 0, line=number))
    return found
