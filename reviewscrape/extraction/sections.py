"""In which section of its site a page stands, as its head and the lines above its headline say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.wording import may_say_review

_SECTIONS = ("section", "tone", "content-type", "pagetype", "page-type", "genre", "category", "pst")
"""What the names of meta elements end with that say of what kind a page is."""
_TRAIL = re.compile(r"\s[»>›/|]\s")
"""What parts the steps of the way to a page: `Home » CD Reviews`."""
TRAIL = 80
KICKERS, KICKER = 2, 25
"""Lines above the headline that may name its section, and their characters."""


def sections_of(page: Page) -> Iterable[str]:
    """What meta elements call the page's section."""
    for meta in page.metas:
        name = meta.get("property") or meta.get("name")
        if name and name.lower().endswith(_SECTIONS):
            yield meta.get("content", "")


def kickers_of(blocks: Sequence[Block], headings: Sequence[Block]) -> Iterable[str]:
    """What short lines right above the first heading say: `CD Reviews`. Entries of lists are the menu's."""
    first = next((b.index for b in headings if b.tag == "h1"), None) or next(
        (b.index for b in headings if b.tag == "h2"), 0
    )
    for block in blocks[max(first - KICKERS, 0) : first]:
        text = _TRAIL.split(block.text)[-1] if len(block.text) < TRAIL else ""
        if len(text) < KICKER and block.tag not in {"li", "option", "a", "dd"} and may_say_review(text):
            yield text
