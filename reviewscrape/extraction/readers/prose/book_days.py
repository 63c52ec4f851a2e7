"""Days on which a book or a record came out, told by the facts beside them: no day of the review."""

from __future__ import annotations

import re

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.page import Page

_WORD = re.compile(
    r"\W*(?i:(?:date\s)?published(?:\sby\s[^\n]{2,50})?(?:\son)?|veröffentlicht|erschienen)\W*\Z"
    r"|\s*(?![Bb]y\b|BY\b|[Pp]ost|[Uu]pdat)[A-ZÀ-Þ][\w&'’. -]{2,40},\s\Z"
)
"""What stands before the day a book or a record was published: a word for it, or its house."""
_PAGES = re.compile(r"\W{1,3}\d{2,4}\s?(?:pages|pp|p\.|Seiten|páginas|pagine)\b")
"""Behind the day a book was published: `4/5/22; 336 pages`."""
OF_A_BOOK = re.compile(
    r"\n\W*(?:pages|page count|length|isbn|publisher|format|author|(?:record )?label|verlag|seiten)\b\W"
    r"|\b\d+ pages\b|\bISBN\b",
    re.IGNORECASE,
)
"""Facts of a book or a record: `Published` beside them is its own day."""
SHORT = 60
"""Characters of the next fact, where each has a block of its own."""


def is_books_day(before: str, behind: str, block: Block, page: Page) -> bool:
    """Whether pages stand behind a day, or a word for publishing before it and a fact of a book beside it."""
    if _PAGES.match(behind):
        return True
    if not before.strip() or not _WORD.match(before):
        return False
    beside = "".join(
        f"\n{other.text}" for other in page.blocks[block.index + 1 : block.index + 2] if len(other.text) <= SHORT
    )
    return OF_A_BOOK.search(f"{block.text}{beside}") is not None
