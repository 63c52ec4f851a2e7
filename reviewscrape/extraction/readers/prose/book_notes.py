"""A book, its author and its house in one line: `Moor by Ida Marsh (Quay, £16.99)`, `Ida Marsh. Quay, $25 (312p)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.notes import numbered
from reviewscrape.extraction.readers.printed import printed
from reviewscrape.extraction.readers.prose.book_headlines import NAME
from reviewscrape.extraction.readers.prose.headline import HEADINGS, OTHERS
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.bylines import authors
from reviewscrape.extraction.values.text import unquote
from reviewscrape.extraction.values.title_tails import work_name

SIGNS = ("£", "$", "€", "pounds ", "ISBN", "is published by", "pp)", "pp.", " pp", " p.", "Pp.", "My rating: ")
"""A block with such a line has one of these."""
_SIGNS = tuple(sign.encode() for sign in (*SIGNS, "Wydawnictwo "))
SURE, DATED = 0.85, 0.65
LONGEST, BEHIND, PAST = 300, 200, 12
"""Characters of a line, and of what is looked through behind the author; blocks behind the prose."""
NEAR, KICKER = 2, 30
"""Blocks above an author within which the heading stands, and characters of a line between the two."""
_COSTS = (
    r"(?:[£$€]\s?\d|pounds\s\d|\d\s?(?:€|EUR|Euro)\b|\b\d{2,4}\s?(?:pp?\b|pages\b|p\))"
    r"|\bpp?\.?\s?\d{2,4}|ISBN|97[89][-\d])"
)
"""What it costs, how many pages it has, or its number."""
_BOTH = (
    r"\A\W{0,3}(?:Details: )?(?P<title>[^\n(]{2,100}?),?(?:\s(?:[Ww]ritten|and|&|[Ii]llustrated)){0,3}"
    rf"\s[Bb]y\s(?P<name>{NAME})"
)
_HOUSE_AND_YEAR = r"[A-ZÀ-Þ][^:;\n]{2,50}:\s[^,;:\n]{3,70},\s(?:19|20)\d\d\b"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_BOTH}(?:,[^\n(]{{2,60}})?\s\((?=[^()\n]{{0,80}}?{_COSTS})",
        rf"{_BOTH}[.,]\s(?=[A-ZÀ-Þ][^\n]{{2,80}}?{_COSTS})",
        rf"{_BOTH}(?:,\s[^\n]{{3,60}})?\sis\spublished\sby\s",
        rf"\A(?P<title>[^\n]{{2,120}}?)\s[Bb]y\s(?P<name>{NAME})\sMy\srating:\s\d\sof\s5\sstars",
        rf"\A\W{{0,3}}(?P<title>[^,\n(]{{2,100}}),\s(?P<name>{NAME})\s\((?=[^()\n]{{0,80}}?{_COSTS})",
        rf"\A(?P<title>[^\n]{{3,200}}?)\.\sBy\s(?P<name>{NAME})\.\s\(?{_HOUSE_AND_YEAR}",
        rf"\A(?P<name>{NAME})[,.]\s_?(?P<title>[^\n]{{3,200}}?)_?\.\s{_HOUSE_AND_YEAR}",
    )
)
_BELOW_HEADING = re.compile(
    rf"\A(?:(?P<name>{NAME})(?:,\s[^\n]{{3,80}}?)?\.\s(?=[A-ZÀ-Þ][^.\n]{{2,60}}?(?:[£$€]\s?\d|\(\d{{2,4}}p))"
    rf"|[Bb]y\s(?P<by>{NAME})\n(?=[^\n]{{2,80}}?{_COSTS}))"
)
"""The author and what the book costs, right below the title, which is the heading."""
_HOUSES = ("Wydawnictwo ", "Verlag", "ditions ", "Press", " Books", "Editorial ", "Uitgeverij ", "förlag", "forlag")
_PART_OF_OTHERS = re.compile(r"\s[Bb]y\s|\b(?:trans|transl|illus)\b")
"""A line of more than title and author before the last name."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBER = re.compile(r"(?:ISBN[-\d: ]*|97[89])[\dX-]{9,}")


def read_book_notes(place: Place) -> Iterator[Candidate]:
    """Title, author and year of the page's only such line."""
    if not any(map(place.page.text_bytes.__contains__, _SIGNS)):
        return
    near = [b for b in numbered(place.page) if place.top < b.index < place.last + PAST and not b.region & OTHERS]
    signed = [b for b in near if any(map(b.text[: LONGEST + BEHIND].__contains__, (*SIGNS, *_HOUSES)))]
    found = [(*note, block) for block in signed if (note := _note(block, place))]
    if len({title for title, _, _, _ in found}) != 1:
        return
    title, people, behind, block = found[0]
    yield printed("work_title", title, block, SURE, "facts")
    yield printed("creator", people, block, SURE, "facts")
    yield printed("work_type", "book", block, SURE, "facts")
    years = set(_YEAR.findall(_NUMBER.sub(" ", behind)))
    if len(years) == 1:
        yield printed("work_year", int(years.pop()), block, DATED, "facts")


def _note(block: Block, place: Place) -> tuple[str, list[str], str] | None:
    """(title, authors, what stands behind them); None for any other block."""
    if (match := _BELOW_HEADING.match(block.text)) and (title := _heading_above(block, place)):
        people = authors(match["name"] or match["by"])
        return (title, people, block.text[match.end() :][:BEHIND]) if people else None
    line = " ".join(block.text[: LONGEST + BEHIND].split())
    for form in _FORMS:
        if match := form.match(line):
            people, title = authors(match["name"]), work_name(unquote(match["title"].strip(" .,_")))[0]
            if people and title and len(match[0]) <= LONGEST and not _PART_OF_OTHERS.search(title):
                return title, people, line[match.start("name") :][:BEHIND]
    return None


def _heading_above(block: Block, place: Place) -> str:
    """The heading right above a block, or above a kicker; empty without one."""
    for above in reversed(place.page.blocks[max(block.index - NEAR, 0) : block.index]):
        if above.tag in HEADINGS:
            return "" if _PART_OF_OTHERS.search(above.text) else unquote(above.text)
        if len(above.text) > KICKER:
            return ""
    return ""
