"""Who wrote the review, as printed: lines that begin with "By", elements classed as author, signatures at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reviewscrape.extraction.blocks import Block, Region, more_than
from reviewscrape.extraction.marks import Signs
from reviewscrape.extraction.notes import dated
from reviewscrape.extraction.readers.printed import printed
from reviewscrape.extraction.readers.prose.author_elements import read_elements, told_apart
from reviewscrape.extraction.readers.prose.book_days import OF_A_BOOK
from reviewscrape.extraction.readers.prose.book_lines import (
    names_a_books_author,
    names_author_below_title,
    names_whom_the_prose_speaks_of,
)
from reviewscrape.extraction.readers.prose.byline_bare import bare_name
from reviewscrape.extraction.readers.prose.byline_lines import (
    BY,
    OFFICE,
    as_byline,
    at_the_end,
    before_clock,
    before_minutes,
    by_the_critic,
    linked,
    run_in,
    undated,
)
from reviewscrape.extraction.readers.prose.byline_place import (
    CREDITS,
    above_office,
    among_credits,
    ends_grade,
    ends_text,
    is_one_of_many,
    is_phrase,
)
from reviewscrape.extraction.readers.prose.byline_titles import critics_of_titles
from reviewscrape.extraction.readers.prose.headline import HEADINGS
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.byline_words import (
    COMPOUNDS,
    MAY_NAME_WORKS,
    NOUN_PHRASES,
    OPENING,
    REVIEWED_INSIDE,
    REVIEWED_PHRASES,
    WRITTEN_PHRASES,
    pattern_of,
)
from reviewscrape.extraction.values.bylines import authors, is_person, strip_by
from reviewscrape.extraction.values.dates import find_dates
from reviewscrape.extraction.values.text import fold, short
from reviewscrape.extraction.values.titles import BOOKS, says_review
from reviewscrape.extraction.wording import BOOK_NUMBERS

MAX_LINE = 160
LONG_NAME = 4
"""Spaces of a line that is rather the headline of something else than a name: `Sailors Leave Without a Word`."""
SECTION_HEADINGS = frozenset({"h1", "h2", "h3"})
NOUN = 0.5
"""Confidence in the name behind `Review:`."""
_FIRST_WORD = re.compile(r"\W{0,3}([^\W\d_]+)")
_REVIEW_HINTS = Signs(
    *"review tested played rezensi kritik bespr getestet testbericht critiqu chroni testé reseña".split(),
    *"crítica anális recens resenha recenz anmeld provato".split(),
    *("test von", "test par", "test écrit", "test rédigé", "getest door"),
)
"""What names the critic holds one of these."""
_REVIEWED = re.compile(rf"\W{{0,3}}(?:{pattern_of(REVIEWED_PHRASES)})\b\s?:?\s", re.IGNORECASE)
_NOUN = re.compile(rf"\W{{0,3}}(?:{pattern_of(NOUN_PHRASES)})\s(?=[^\W\d_])", re.IGNORECASE)
_WRITTEN = re.compile(rf"\W{{0,3}}(?:{pattern_of(WRITTEN_PHRASES)})(?:\s?:?\s|(?<=[：＝／]))", re.IGNORECASE)
_WORDS = re.compile(r"\W{0,3}(?:words|posted)\b", re.IGNORECASE)
"""What no screenwriter is named by."""
_INLINE = re.compile(
    rf"\b(?:(?:(?:{'|'.join(COMPOUNDS)})-?)?(?:{pattern_of(REVIEWED_INSIDE)})\b\s?:?|"
    r"this review .{0,60}?was written by:?)\s(?=[^\W\d_])",
    re.IGNORECASE,
)
_CONTRIBUTORS = re.compile(
    r",\s[^,()]{2,60}\s\((?:Translator|Illustrator|Narrator|Editor|Reader|Foreword|Introduction)[^()]{0,40}\)"
)
"""Who else had a part in a book, behind its author: `Ida Marsh (Author), Karl Dunn (Translator)`."""
_BY_BEHIND = re.compile(r"\A(?:[^|·•\n]{1,40}\s[|·•–]\s){1,3}(?=[Bb]y\s[A-Z])")
"""A section, or a day, or both, before the byline: `Albums | March 3rd, 2012 | by Ann Lee`."""
_GLUE = re.compile(r"[A-ZÀ-Þ](?<=[a-zß-ÿ\d][A-ZÀ-Þ])")
_ARTICLES = frozenset("the a an der die das le la les el los las il lo gli de het een un una ein eine".split())
_BY_ABROAD = re.compile(r"\W{0,3}(?:von|af|av|di|van|de|par|por|door)\s", re.IGNORECASE)
_SIGNED_ON = re.compile(
    r"\A[A-ZÀ-ÞČŘŠŽ][\w.'’-]+(?:\s[\w.'’-]+){1,3}\s?(?:\[\w{1,8}\]|\(\w{1,8}\))?\s?(?:[|,·•–-]|\s)\s?(?:le |am "
    r"|il |el |op |dne )?\d{1,2}[./ -]"
)
"""A name and a day, which close a review: `Ann Lee [al] | 18.10.2009`."""
_SIGNED = re.compile(r"\A\s*[—–-]{1,2}\s?(?=[^\W\d_])")


def read_authors(place: Place) -> Iterator[Candidate]:
    """Author candidates of the headline, of lines, elements and signatures."""
    yield from critics_of_titles(place)
    yield from _lines(place)
    for block, where in place.around():
        if where == "head" and "\n" in block.text and (named := above_office(block, place.context.site_names)):
            yield printed("author", named, block, 0.8)
    yield from read_elements(place)


def _lines(place: Place) -> Iterator[Candidate]:
    names, headline = place.context.site_names, place.headline
    days, top = dated(place.page), place.top
    says_review = _says_review("\n".join([b.text for b, _ in place.around() if _may_hold_line(b.text)]))
    head: Block | None = None
    for block, where in place.around():
        for number, line in enumerate(block.text.split("\n")[:6]):
            if len(line) > MAX_LINE:
                line = run_in(line, block) if block.index <= place.first and _may_run_in(line) else ""
            if not line:
                continue
            line = _BY_BEHIND.sub("", line) if "By" in line or "by" in line else line
            line = _CONTRIBUTORS.sub("", line) if "Author)" in line else line
            line = before_minutes(line) if line.endswith(" read") else line
            line = before_clock(line) if " @ " in line else line
            line = by_the_critic(line) if " par " in line else line
            line = (
                as_byline(line)
                if line[0] == "©" or "가" <= line[0] <= "힣" or line[0] == "ƒ" or "者：" in line
                else line
            )
            line = line[1:-1] if where == "foot" and line[0] == "(" and line[-1] == ")" else line
            line = at_the_end(line) if block.index in days and where == "head" else line
            if line.startswith("Publish") and OF_A_BOOK.search(block.text):
                continue
            line = _unglued(line, block) if number == 0 else line
            line = _joined(undated(line) if block.index in days else line, block, place)
            below = number or headline is None or block is not headline.block
            confidence = _sure(line, block, place, where, number) if below else 0.0
            people = _people(line, confidence, block, place) if confidence else []
            inline = None
            if says_review and not people and " " in line and _says_review(line):
                inline = _INLINE.search(line)
            if inline is not None:
                people, confidence = authors(line[inline.end() :], names), 0.8
            labelled = number and names_author_below_title(line, block)
            if people and not labelled and (confidence == NOUN or MAY_NAME_WORKS.match(inline[0] if inline else line)):
                people = people if _is_no_title(people[0], block, place) else []
            if people and (
                _is_book_author(people[0], line, place)
                or names_a_books_author(line, block)
                or names_whom_the_prose_speaks_of(people[0], line, block, place)
            ):
                yield replace(_candidate(people, line, block, 0.9 if "(Author" in line else 0.8), field="creator")
            elif people:
                signed = _candidate(people, line, block, confidence)
                heads = where == "head" and block.region & Region.FOOTER  # it is not the page's
                yield replace(signed, block=None) if heads else signed
            elif (
                where == "head" and number == 0 and top < block.index and (bare := bare_name(line, block, place, head))
            ):
                yield _candidate(bare, line, block, 0.62 if block.index in days and find_dates(line) else 0.55)
        head = block


def _people(line: str, confidence: float, block: Block, place: Place) -> list[str]:
    """Names in a line that is a byline by its words, by its place, or by its shape only."""
    people = authors(line, () if confidence > 0.8 else place.context.site_names)
    people = [linked(people[0], block)] if len(people) == 1 and block.links else people
    return people if people and (_opens(line) or not is_phrase(people[0], place.page)) else []


def _unglued(line: str, block: Block) -> str:
    """The line with a bar between two elements that only the style keeps apart: `By Ann LeeFilm Critic`."""
    if block.node is None or not more_than(0, block.node) or not _GLUE.search(line):
        return line
    apart = told_apart(block.node)
    same = apart.replace(" | ", "").replace(" ", "") == block.text.replace("\n", "").replace(" ", "")
    return apart if same and "\n" not in block.text else line


def _opens(line: str) -> bool:
    """Cheap look: False where the line begins with no word that announces a name."""
    first = _FIRST_WORD.match(line)
    return first is not None and first[1].lower() in OPENING


def _is_no_title(name: str, block: Block, place: Place) -> bool:
    """Whether a name behind `Crítica de` or `Review:` is no work's title, which page title and headings name."""
    words = name.split()
    known = f" {fold(place.page.title)} | {fold(place.headline.text) if place.headline else ''} "
    return (
        len(words) > 1
        and words[0].lower() not in _ARTICLES
        and f" {fold(name)} " not in known
        and block.tag not in HEADINGS
    )


def _may_hold_line(text: str) -> bool:
    """Cheap look: False for a paragraph that is too long for a byline, and begins with none."""
    return len(text) <= MAX_LINE or "\n" in text or _may_run_in(text)


def _may_run_in(text: str) -> bool:
    return "by" in text[:5].lower()


def _says_review(text: str) -> bool:
    return _REVIEW_HINTS.stand_in(text.lower().encode("utf-8", "replace"))


def _is_book_author(name: str, line: str, place: Place) -> bool:
    """Whether "by …" below a book's title names the book's author: title or address name that person too."""
    page = place.page
    if not BY.match(line):
        return _BY_ABROAD.match(line) is not None and fold(page.title).startswith(f"{fold(name)} ")
    folded = f" {fold(name)} "
    named = folded in f" {fold(page.url)} " or f" by{folded}" in f" {fold(page.title)} "
    if named and not says_review(page.title) and not BOOK_NUMBERS.isdisjoint(page.words):
        return True
    return named and BOOKS.search(f"{page.title} {page.url.replace('-', ' ')}") is not None


def _joined(line: str, block: Block, place: Place) -> str:
    """A lone "By" with the name from the next line, or from the next block."""
    blocks = place.page.blocks
    if len(line) >= 25 or not _opens(line) or strip_by(line):
        return line
    own = block.text.split("\n")
    below = own[own.index(line) + 1 : own.index(line) + 2] if line in own else []
    if below and len(below[0]) < 80:
        return f"{line} {below[0]}"
    if (
        block.index + 1 < len(blocks)
        and len(blocks[block.index + 1].text) < 80
        and "|" not in blocks[block.index + 1].text
    ):
        return f"{line} {blocks[block.index + 1].text}"
    return line


def _sure(line: str, block: Block, place: Place, where: str, number: int) -> float:
    """How sure it is that a line names the critic; 0 for any other line."""
    if _opens(line):
        if _REVIEWED.match(line):
            return 0.94
        if BY.match(line):
            return (0.9 if where == "head" else 0.65) if len(line) < 120 else 0.0
        if _WRITTEN.match(line):
            if where == "foot" and is_one_of_many(line, place):
                return 0.0
            return (
                0.0
                if not _WORDS.match(line) and among_credits(block, place, number)
                else (0.8 if where == "head" else 0.6)
            )
        if _NOUN.match(line) and len(line) < 60 and block.tag not in HEADINGS:
            return NOUN
    if where == "head":
        return 0.7 if OFFICE.fullmatch(line) else 0.0
    return _sure_at_foot(line, block, place) if len(line) < 80 else 0.0


def _sure_at_foot(line: str, block: Block, place: Place) -> float:
    """The same of a line below the text that does not say so."""
    signed = _SIGNED_ON.match(line) and (block.index in dated(place.page) or " Comments" in line)
    if signed and (ends_text(block, place) or ends_grade(block, place)):
        return 0.6
    if _SIGNED.match(line) and not CREDITS.match(line):
        return 0.75
    if _is_address(line, block):
        return 0.7
    if (
        len(line) < 40
        and " " in line.strip()
        and not line.strip()[-1].isdigit()
        and line.count(" ") < LONG_NAME
        and not block.links[1:]
        and block.tag not in SECTION_HEADINGS
        and (ends_text(block, place) or (bool(block.bolds) and ends_grade(block, place)))
        and is_person(line.strip())
        and not CREDITS.match(line)
        and f" {fold(line)} " not in f" {fold(place.page.title)} "
    ):
        return 0.55
    return 0.0


def _is_address(line: str, block: Block) -> bool:
    """Whether an element for that says who wrote the page: `Ann Lee / ann@quay.example / reviewed 3-4-97`."""
    return block.tag == "address" and is_person(line.partition(" / ")[0].strip())


def _candidate(people: list[str], line: str, block: Block, confidence: float) -> Candidate:
    return printed("author", people, block, confidence, raw=short(line))
