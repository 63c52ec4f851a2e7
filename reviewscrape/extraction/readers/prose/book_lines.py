"""Lines that name a book's author and not the critic: told by their element's class, or by the facts of the book."""

from __future__ import annotations

import re

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.readers.prose.book_headlines import is_spoken_of
from reviewscrape.extraction.readers.prose.leaning import leaning
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.values.text import fold

_BY = re.compile(r"\W{0,3}by\s", re.IGNORECASE)
_CLASS = re.compile(r"book[-_]?(?:author|by)", re.IGNORECASE)
_PUBLISHED = re.compile(r"RELEASE DATE:|\bPub(?:lication)?\.? [Dd]ate:")
_READER = re.compile(r"\((?:Goodreads )?Author\)|\b(?:[Rr]ead|[Nn]arrated|[Ii]llustrated|[Tt]ranslated) by [A-Z]")
_ABOVE_HOUSE = re.compile(
    r"[^\n:]{4,60}\n[^\n:]{2,80}\n(?:Wydawnictwo|Verlag|Éditions|Editorial|Uitgeverij) [^\n]{2,60}(?:19|20)\d\d"
)
"""Author, title and house, a line each."""
_BOTH_MAKERS = re.compile(r"[Ww]ritten by [^\n]{4,60}[Ii]llustrated by [A-Z]")
_LABEL = re.compile(r"\W{0,3}(?:author|autor(?:in|a)?|auteur|autore)\s?:\s", re.IGNORECASE)
_TITLE = re.compile(
    r"^\W{0,3}(?:book )?(?:title|buch|buchtitel|titel|titre|título|titolo)\s?:\s", re.IGNORECASE | re.MULTILINE
)
_FACTS = re.compile(r"\b\d{2,4}\s?pp\b|\bISBN\b|\b\d{2,4}\s[Pp]ages\b|[£$€]\s?\d")
_HOUSE = re.compile(r"\nby [^\n]+\n[^\n]{3,50}\((?:[A-Z][a-z]+ )?(?:19|20)\d\d\)\Z", re.IGNORECASE)
"""Who published the book, below its author: `Moor`, `by Ida Marsh`, `Some House (2025)`."""
_CRITIC = re.compile(r"\b[Bb]y [^\n]+\n(?:[^\n]+\n){0,2}[Rr]eviewed by [A-Z]")
"""Who reviews the book, in lines below its author's."""
_OF_A_BOOK = re.compile(
    r"^\W{0,3}(?:original(?:titel)?|verlag|editorial|éditeur|éditions?|uitgeverij|uitgever|nakladatelství|wydawnictwo"
    r"|editora|editore|casa editrice|förlag|publisher|editeur|wydawca|kiadó|yayınevi|isbn)\s?:\s",
    re.IGNORECASE | re.MULTILINE,
)
"""What only a book's facts have, on a line of its own."""
_SIGNED = re.compile(r"(?:\A|\n)\W{0,3}[Rr]eviewed by:? [A-Z]")
HOUSE = 3
"""Blocks between a book's author and who published it, in a list of its facts."""
MAX_FACTS = 300
"""Characters of the lines of title, author, publisher and pages."""


def names_author_below_title(line: str, block: Block) -> bool:
    """Whether a line `Author: Ida Marsh` stands among the facts of a book, its title or its house one of them."""
    if _LABEL.match(line) is None:
        return False
    return any(pattern.search(block.text[:MAX_FACTS]) for pattern in (_TITLE, _OF_A_BOOK))


def names_a_books_author(line: str, block: Block) -> bool:
    """Whether a line that begins with `by` stands among the facts of a book, or in an element named for its author."""
    if block.text.startswith(f"{line}\n") and _ABOVE_HOUSE.match(block.text):
        return True
    if not _BY.match(line):
        return names_author_below_title(line, block) or _BOTH_MAKERS.match(line) is not None or "ISBN" in line
    if block.node is not None and _CLASS.search(block.node.get("class") or ""):
        return True
    if _PUBLISHED.search(block.text[:MAX_FACTS]) or _READER.search(line):
        return True
    if "\n" not in block.text or len(block.text) > MAX_FACTS:
        return False
    return any(pattern.search(block.text) for pattern in (_FACTS, _HOUSE, _CRITIC))


def names_whom_the_prose_speaks_of(name: str, line: str, block: Block, place: Place) -> bool:
    """Whether a line `by Ida Marsh` is a book's: below its title, or where another signs or the prose is of books.

    So is `Author: Ida Marsh` near the line of who published it.

    The title is a line that the page's title names as well, and not the headline; the prose speaks of her by surname.
    """
    near = place.page.blocks[max(block.index - HOUSE, 0) : block.index + HOUSE + 1]
    if _LABEL.match(line) and any(_OF_A_BOOK.search(other.text[:MAX_FACTS]) for other in near):
        return True
    if not _BY.match(line) or block.index > place.first:
        return False
    own, blocks = block.text.split("\n"), place.page.blocks
    at = own.index(line) if line in own else 0
    above = own[at - 1] if at else blocks[block.index - 1].text if block.index - 1 > place.top else ""
    headline = f" {fold(place.headline.text)} " if place.headline is not None else ""
    if " " in above and f" {fold(above)} " in headline and len(fold(above)) < len(headline.strip()):
        return True
    text = place.page.text
    if text.count(name.rpartition(" ")[2]) <= text.count(name) or not is_spoken_of(name, place):
        return False
    return leaning(place) == "book" or any(_SIGNED.search(other.text) for other, _ in place.around())
