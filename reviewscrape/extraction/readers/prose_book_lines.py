"""Lines that name a book's author and not the critic: told by their element's class, or by the facts of the book."""

from __future__ import annotations

import re

from reviewscrape.extraction.blocks import Block

_BY = re.compile(r"\W{0,3}by\s", re.IGNORECASE)
_CLASS = re.compile(r"book[-_]?(?:author|by)", re.IGNORECASE)
_PUBLISHED = re.compile(r"RELEASE DATE:|\bPub(?:lication)?\.? [Dd]ate:")
_READER = re.compile(r"\(Author\)|\b(?:[Rr]ead|[Nn]arrated|[Ii]llustrated|[Tt]ranslated) by [A-Z]")
_LABEL = re.compile(r"\W{0,3}(?:author|autor(?:in|a)?|auteur|autore)\s?:\s", re.IGNORECASE)
_TITLE = re.compile(
    r"^\W{0,3}(?:book )?(?:title|buch|buchtitel|titel|titre|título|titolo)\s?:\s", re.IGNORECASE | re.MULTILINE
)
_FACTS = re.compile(r"\b\d{2,4}\s?pp\b|\bISBN\b|\b\d{2,4}\s[Pp]ages\b")
_HOUSE = re.compile(r"\nby [^\n]+\n[^\n]{3,50}\((?:[A-Z][a-z]+ )?(?:19|20)\d\d\)\Z", re.IGNORECASE)
"""Who published the book, below its author: `Moor`, `by Ida Marsh`, `Some House (2025)`."""
_CRITIC = re.compile(r"\b[Bb]y [^\n]+\n(?:[^\n]+\n){0,2}[Rr]eviewed by [A-Z]")
"""Who reviews the book, in lines below its author's."""
MAX_FACTS = 300
"""Characters of the lines of title, author, publisher and pages."""


def names_author_below_title(line: str, block: Block) -> bool:
    """Whether a line `Author: Ida Marsh` stands among the facts of a book, its title one of them."""
    return _LABEL.match(line) is not None and _TITLE.search(block.text[:MAX_FACTS]) is not None


def names_a_books_author(line: str, block: Block) -> bool:
    """Whether a line that begins with `by` stands among the facts of a book, or in an element named for its author."""
    if not _BY.match(line):
        return names_author_below_title(line, block)
    if block.node is not None and _CLASS.search(block.node.get("class") or ""):
        return True
    if _PUBLISHED.search(block.text[:MAX_FACTS]) or _READER.search(line):
        return True
    if "\n" not in block.text or len(block.text) > MAX_FACTS:
        return False
    return any(pattern.search(block.text) for pattern in (_FACTS, _HOUSE, _CRITIC))
