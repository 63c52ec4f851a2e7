"""Who wrote the review, as printed: lines that begin with "By", elements classed as author, signatures at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.readers.prose_headline import OTHERS
from reviewscrape.extraction.readers.prose_place import Place
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.bylines import authors, is_person
from reviewscrape.extraction.values.dates import find_dates
from reviewscrape.extraction.values.text import clean, fold, short
from reviewscrape.extraction.values.titles import BOOKS

MAX_LINE = 160
MAX_ELEMENTS = 40
REVIEWED = (
    r"(?:(?:film|movie|book|album|a)\s)*(?:review(?:ed)?|tested|played)\s(?:written\s)?by|rezensiert\svon|(?:eine\s)?rezension\svon|kritik\svon|"
    r"critique\s(?:de|par)|reseña\sde|crítica\s(?:de|por)|recensione\s(?:di|a\scura\sdi)|recensie\s(?:door|van)|recenze"
)
WRITTEN = (
    r"(?:written|posted|submitted|words|text|story|article)\s?(?:by|:)|von|par|por|di|door|napsala?|"
    r"(?:autor(?:in)?|auteur|autore|author|critic)\s?:"
)
_REVIEWED = re.compile(rf"\W{{0,3}}(?:{REVIEWED})\b\s?:?\s", re.IGNORECASE)
_BY = re.compile(r"\W{0,3}by\b\s?:?\s?(?=\S)", re.IGNORECASE)
_WRITTEN = re.compile(rf"\W{{0,3}}(?:{WRITTEN})\s?:?\s", re.IGNORECASE)
_INLINE = re.compile(rf"\b(?:{REVIEWED})\s?:?\s(?=[^\W\d_])", re.IGNORECASE)
_CREDITS = re.compile(
    r"\W{0,3}(?:direct(?:ed|or)|dir\b|starring|stars?\b|cast\b|rated\b|screenplay|produced|music\sby|regie|réalis|dirigid|regia|režie|"
    r"author|publisher|label)",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\A\W*(?:by|von|par|por|di|door|reviewed by)\s?:?\s*\Z", re.IGNORECASE)
_RUN_IN = re.compile(r"By\s[A-Z][^()\n]{3,70}?(?=\s(?:--|–|—|\()|\n)")
_WEEKDAY = re.compile(r"\A\W*(?:\w+day\b|on\b)?\W*\Z", re.IGNORECASE)
_SIGNED = re.compile(r"\A\s*[—–-]{1,2}\s?(?=[^\W\d_])")
_NAME_TOKEN = re.compile(
    r"(?:\A|[\s_-])(?:post|entry|article|review|story|c)?[_-]?(?:author|byline|writer|reviewer)s?(?:[_-]?name)?(?:\Z|[\s_-])",
    re.IGNORECASE,
)
_OTHER_TOKEN = re.compile(
    r"bio|box|about|avatar|comment|image|photo|more|social|related|desc|widget|authority", re.IGNORECASE
)


def read_authors(place: Place) -> Iterator[Candidate]:
    """Author candidates of lines, elements and signatures."""
    yield from _lines(place)
    yield from _elements(place)


def _lines(place: Place) -> Iterator[Candidate]:
    names = place.context.site_names
    head: Block | None = None
    for block, where in place.around():
        for number, line in enumerate(block.text.split("\n")[:6]):
            if len(line) > MAX_LINE:
                line = _run_in(line) if block.index <= place.first else ""
            line = _joined(_undated(line), block, place)
            confidence = _sure(line, block, place, where, number)
            people = authors(line, () if confidence > 0.8 else names) if confidence else []
            inline = None if people else _INLINE.search(line)
            if inline is not None:
                people, confidence = authors(line[inline.end() :], names), 0.8
            if people and _is_book_author(people[0], line, place):
                yield replace(_candidate(people, line, block, 0.8), field="creator")
            elif people:
                yield _candidate(people, line, block, confidence)
            elif where == "head" and number == 0 and (bare := _bare_name(line, block, place, head)):
                yield _candidate(bare, line, block, 0.55)
        head = block


def _is_book_author(name: str, line: str, place: Place) -> bool:
    """Whether "by …" below a book's title names the book's author: title or address name that person too."""
    page = place.page
    if not _BY.match(line) or not BOOKS.search(f"{page.title} {page.url.replace('-', ' ')}"):
        return False
    folded = f" {fold(name)} "
    return folded in f" {fold(page.url)} " or f" by{folded}" in f" {fold(page.title)} "


def _undated(line: str) -> str:
    """The line without a day at its beginning: `Jan 14 2008 by Ann Lee`."""
    found = next(find_dates(line[:40]), None)
    if found is None or not _WEEKDAY.match(line[: found.start]) or len(line) < found.end + 4:
        return line
    return line[found.end :].lstrip(" ,;|-–—")


def _run_in(line: str) -> str:
    """The byline that a paragraph begins with: `By Ann Lee, Staff Writer -- (Some Agency) - Football …`."""
    match = _RUN_IN.match(line)
    return match[0] if match else ""


def _joined(line: str, block: Block, place: Place) -> str:
    """A lone "By" with the name from the next block."""
    blocks = place.page.blocks
    if (
        len(line) < 12
        and _ALONE.match(line)
        and block.index + 1 < len(blocks)
        and len(blocks[block.index + 1].text) < 80
    ):
        return f"{line} {blocks[block.index + 1].text}"
    return line


def _sure(line: str, block: Block, place: Place, where: str, number: int) -> float:
    """How sure it is that a line names the critic; 0 for any other line."""
    if _REVIEWED.match(line):
        return 0.94
    if _BY.match(line):
        return (0.9 if where == "head" else 0.65) if len(line) < 120 else 0.0
    if _WRITTEN.match(line):
        return 0.0 if _among_credits(block, place, number) else (0.8 if where == "head" else 0.6)
    if _SIGNED.match(line) and where == "foot" and len(line) < 80:
        return 0.75
    if (
        where == "foot"
        and len(line) < 40
        and " " in line.strip()
        and _ends_text(block, place)
        and is_person(line.strip())
    ):
        return 0.55
    return 0.0


def _ends_text(block: Block, place: Place) -> bool:
    """Whether a block follows the body at once, or with nothing but a bibliographic note between."""
    note = place.page.blocks[place.last + 1].text if block.index == place.last + 2 else ""
    return block.index == place.last + 1 or ("ISBN" in note or "Seiten" in note or " pages" in note)


def _among_credits(block: Block, place: Place, number: int) -> bool:
    """Whether a line stands among a film's credits, where `Written by` is the screenwriter."""
    blocks = place.page.blocks
    lines = [other.text for other in blocks[max(block.index - 1, 0) : block.index + 2] if other is not block]
    own = block.text.split("\n")
    lines += own[max(number - 1, 0) : number] + own[number + 1 : number + 2]
    return any(_CREDITS.match(line) for line in lines)


def _bare_name(line: str, block: Block, place: Place, before: Block | None) -> list[str]:
    """A name that stands alone, or with a date, between headline and body."""
    if (
        not place.top < block.index <= place.first
        or block.tag in {"h1", "h2", "button", "option", "label"}
        or len(line) > 80
    ):
        return []
    people = authors(line, place.context.site_names) if line[:1].isupper() else []
    if len(people) != 1 or " " not in people[0] or block.links[1:]:
        return []
    following = place.page.blocks[block.index + 1].text if block.index + 1 < len(place.page.blocks) else ""
    beside = (line, before.text if before is not None else "", following)
    return people if any(len(text) < 80 and any(True for _ in find_dates(text)) for text in beside) else []


def _elements(place: Place) -> Iterator[Candidate]:
    """The first element near the review whose class or id says author, and the first link of rel=author."""
    for found, confidence in ((_classed(place), 0.8), (place.context.of_rel("author")[:MAX_ELEMENTS], 0.85)):
        for node in found:
            text = clean(" ".join(str(t) for t in node.itertext())[:200])
            people = authors(text) if 2 < len(text) < 100 else []
            if people and not place.page.region(node) & OTHERS:
                yield Candidate("author", people, short(text), "prose", place.page.locator(node), confidence)
                break


def _classed(place: Place) -> Iterator[HtmlElement]:
    """Elements of the short blocks around the review whose class or id speaks of an author."""
    for block, where in place.around():
        if block.node is None or len(block.text) > MAX_LINE or (block.index > place.top + 15 and where == "head"):
            continue
        parent = block.node.getparent()
        for node in (block.node, *block.node.iter("span", "a", "cite", "em", "strong", "b"), parent):
            names = f"{node.get('class', '')} {node.get('id', '')}" if node is not None else ""
            if node is not None and _names_an_author(names):
                yield node


@lru_cache(maxsize=5_000)
def _names_an_author(names: str) -> bool:
    return _NAME_TOKEN.search(names) is not None and not _OTHER_TOKEN.search(names)


def _candidate(people: list[str], line: str, block: Block, confidence: float) -> Candidate:
    return Candidate("author", people, short(line), "prose", f"block {block.index}", confidence, 0, block.index)
