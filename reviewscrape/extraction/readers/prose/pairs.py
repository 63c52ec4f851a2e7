"""A work and its maker as two names side by side: artist above album, `Title by Author`, `Artist :: Album :: Label`.

Which two lines are the pair tells the page's title or address, where they stand one after the other as well; which of
them is the maker tell their classes, a `by`, and the prose: it marks titles, and speaks of people by their surnames.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.readers.printed import printed
from reviewscrape.extraction.readers.prose import pair_books as books
from reviewscrape.extraction.readers.prose.book_headlines import find_book
from reviewscrape.extraction.readers.prose.headline import OTHERS
from reviewscrape.extraction.readers.prose.headline_lists import without_label
from reviewscrape.extraction.readers.prose.leaning import leaning
from reviewscrape.extraction.readers.prose.mentions import Evidence
from reviewscrape.extraction.readers.prose.pair_lines import (
    BY,
    LONGEST,
    Line,
    called,
    classes_of,
    lines_of_head,
    neighbours,
    signs,
)
from reviewscrape.extraction.readers.prose.pair_makers import (
    is_signed,
    is_told,
    links_to_first,
    split_makers,
    writes_here,
)
from reviewscrape.extraction.readers.prose.pair_wording import (
    CLOSING,
    LABEL_YEAR,
    LISTED,
    LONGEST_NAME,
    OPENING,
    SECTIONS,
    WORD_FOR_REVIEW,
    maker_and_quoted,
)
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.readers.prose.work import MUSIC, is_labelled, is_music
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.dates import find_dates, may_hold_date
from reviewscrape.extraction.values.names import looks_like_name
from reviewscrape.extraction.values.text import fold, short, unquote, without_grade, without_site
from reviewscrape.extraction.values.title_tails import work_name
from reviewscrape.extraction.values.titles import BOOKS
from reviewscrape.extraction.wording import BOOK_NUMBERS

GUESSED, MOST_BLOCKS = 0.5, 40
"""Confidence of a headline that no heading and no title is; blocks below it with a line `Title by Author`."""
SURE, SPOKEN_OF, OPENED, UNSAID = 0.88, 0.95, 0.95, 0.75
"""Confidence in a pair, in a maker of whom the prose speaks, in one behind `Review:`, and in one it says nothing of."""
ENSEMBLES = frozenset("quartet trio quintet sextet ensemble orchestra band group".split())
"""What prose leaves out of a band's name."""
_BY_INSIDE = re.compile(r"\s[Bb]y\s(?=[A-ZÀ-Þ])")
_AFTER_NAME = re.compile(r",\s|\s[-–—|(:]")
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{3})\.\Z")
_APART = re.compile(r"\s+(?:::|//|[-–—|•·/›»>])\s+|:\s+")
_DECK_END = re.compile(r"(?:\S+ ){4}.*\.\Z")
_YEAR_BEHIND = re.compile(r"\s[(\[](?:19|20)\d\d[)\]]\Z")


class Pair(NamedTuple):
    """What was found: the work, and who made it."""

    work: str
    makers: list[str]
    candidates: list[Candidate]

    def allows(self, candidate: Candidate) -> bool:
        """False for a title that is the makers' name or both names in one, and for other makers."""
        if candidate.field == "creator" and isinstance(candidate.value, list):
            return {fold(maker) for maker in self.makers} <= {fold(name) for name in candidate.value}
        if candidate.field != "work_title":
            return True
        work, maker, text = fold(self.work), fold(" ".join(self.makers)), fold(str(candidate.value))
        both = f" {work} " in f" {text} " and f" {maker} " in f" {text} "
        return text == work or not (text == maker or both)


def find_pair(place: Place, evidence: Evidence) -> Pair | None:
    """The one pair at the page's head; None where there is none."""
    lines = lines_of_head(place)
    subjects = _subjects(place)
    for one, other, by in neighbours(lines):
        own = _belong(one, other, subjects) or (by and _is_of_a_book(one, other, place))
        maker = _maker(one, other, place, evidence, by=by) if own else None
        if maker is not None and not writes_here(maker.text, place) and not signs(maker, one, lines):
            name = books.without_imprint(BY.sub("", maker.text))
            spoken = SPOKEN_OF if _in_prose(name, place) else SURE
            work = one if maker is other else other
            return _with_year(_pair(work.text, name, work.block, maker.block, SURE, spoken), lines)
    return _above_label(lines, place) or _of_headline(place, evidence) or _of_book(place) or _of_first_lines(place)


def _belong(one: Line, other: Line, subjects: list[str]) -> bool:
    """Whether two lines are a pair: title or address has both, or their classes say so."""
    first, second = _bare(one.text), _bare(other.text)
    if not any(f" {first} " in subject for subject in subjects) and not (one.classes and other.classes):
        return False
    classed = {called(one.classes), called(other.classes)} == {"maker", "work"}
    return _adjacent(first, second, subjects, classed=classed)


def _is_of_a_book(one: Line, other: Line, place: Place) -> bool:
    """Whether headline and `by Ida Marsh` below it are a book's, on a page with a book's numbers."""
    headed = place.headline is not None and one.block is place.headline.block and one.block is not other.block
    return headed and books.is_person(BY.sub("", other.text)) and not BOOK_NUMBERS.isdisjoint(place.page.words)


@lru_cache(maxsize=1_000)
def _bare(text: str) -> str:
    """A line folded, without imprint, year and `by`: each is asked for beside the one above and the one below."""
    return fold(_YEAR_BEHIND.sub("", books.without_imprint(BY.sub("", text))))


def _with_year(pair: Pair, lines: list[Line]) -> Pair:
    """The pair with the year of the line `Some Label; 2012` that stands near it, where its title has none."""
    if any(c.field == "work_year" for c in pair.candidates):
        return pair
    years = (_year_of(line, year) for line in lines if (year := LABEL_YEAR.match(line.text)))
    return pair._replace(candidates=[*pair.candidates, *next(years, [])])


def _year_of(line: Line, year: re.Match[str]) -> list[Candidate]:
    return [printed("work_year", int(year[1]), line.block, SURE - 0.1, raw=line.text)] if year[1] else []


def _above_label(lines: list[Line], place: Place) -> Pair | None:
    """Artist and title above `Some Label; 2012` or `[Some Label]`, on a page about a record."""
    for one, other, label in zip(lines, lines[1:], lines[2:], strict=False):
        year = LABEL_YEAR.match(label.text)
        if year and leaning(place) in ({"album", ""} if year[1] else {"album"}):
            if WORD_FOR_REVIEW.search(f"{one.text} {other.text}") or (
                _DECK_END.search(other.text) and " - " in one.text
            ):
                return None
            pair = _pair(other.text, one.text, other.block, one.block, SURE - 0.1)
            return pair._replace(candidates=[*pair.candidates, *_year_of(label, year)])
    return None


def _pair(work: str, maker: str, shown: Block, named: Block, sure: float, known: float = 0.0) -> Pair:
    title, year = work_name(_FULL_STOP.sub("", unquote(work)), may_hold_site=False)
    makers = split_makers(maker)
    found = [
        printed("work_title", title, shown, sure, raw=short(work)),
        printed("creator", makers, named, known or sure, raw=short(maker)),
    ]
    if year:
        found.append(printed("work_year", year, shown, sure - 0.1, raw=short(work)))
    return Pair(title, makers, found)


def _subjects(place: Place) -> list[str]:
    """What page title, og:title and the address say, folded, each between spaces."""
    context = place.context
    titles = [without_site(title, context.site_names) for title in (place.page.title, context.first("og:title"))]
    return [f" {fold(text)} " for text in (*titles, place.page.url.rpartition("://")[2]) if text]


def _adjacent(first: str, second: str, subjects: list[str], *, classed: bool) -> bool:
    """Whether a title of the page, or its address, has the one right beside the other; `classed` ones, one of them."""
    if not classed and not any(f" {first} " in subject and f" {second} " in subject for subject in subjects):
        return False
    if not first or not second or first == second or WORD_FOR_REVIEW.search(f"{first} {second}"):
        return False
    if SECTIONS.issuperset(first.split()) or SECTIONS.issuperset(second.split()) or may_hold_date(f"{first} {second}"):
        return False
    ways = ("", " by", " review of", *books.ABROAD)
    pairs = [f" {a}{by} {b} " for a, b in ((first, second), (second, first)) for by in ways]
    wanted = [*pairs, f" {first} ", f" {second} "] if classed else pairs
    return any(words in subject for subject in subjects for words in wanted)


def _maker(one: Line, other: Line, place: Place, evidence: Evidence, *, by: bool) -> Line | None:
    """The line that names the maker; None where nothing tells."""
    if WORD_FOR_REVIEW.search(f"{one.text} {other.text}"):
        return None
    made = [called(line.classes) == "maker" for line in (one, other)]
    if made[0] != made[1]:
        maker = one if made[0] else other
        return None if is_signed(maker.text) and leaning(place) != "book" else maker
    if by:
        known = place.context.is_work_page or _in_prose(BY.sub("", other.text), place)
        return other if known else None
    kind = leaning(place)
    if kind == "album" or (not kind and MUSIC.search(f"{place.page.title} {place.page.url}")):
        return _artist(one, other, evidence, place)
    if books.is_author_of(one.text, other.text, _subjects(place), place):
        return other
    if kind != "album" and books.is_named_first(one.text, other.text, place):
        return one
    return None


def _artist(one: Line, other: Line, evidence: Evidence, place: Place) -> Line:
    """Artists stand first as a rule: but for a heading before them in the page's title, and a title in the prose."""
    if fold(other.text).startswith(fold(one.text)):
        return one
    title, first, second = f" {fold(place.page.title)} ", fold(one.text), fold(other.text)
    if f" {first} by {second} " in title or (one.block.tag == "h1" and f" {second} {first} " in title):
        return other
    marked = [fold(line.text) in evidence.mentions for line in (one, other)]
    return other if marked[0] > marked[1] else one


def _in_prose(name: str, place: Place) -> bool:
    """Whether the prose speaks of somebody, by the last name: reviewers do not write of themselves."""
    words = [word for word in name.replace(",", " ").split() if word.casefold() not in ENSEMBLES]
    known = words[-1].rstrip(".") if words else ""
    if len(known) < 3:
        known = name
    pattern = re.compile(rf"(?<!\w){re.escape(known)}(?!\w)")
    return bool(words) and any(pattern.search(block.text) for block in place.page.blocks if block.kept)


def _of_headline(place: Place, evidence: Evidence) -> Pair | None:
    """`Title by Author`, on a page about a book or a record, or `Artist - Album`, as headline."""
    headline = place.headline
    if headline is None:
        return None
    shown = place.context.first("og:title") or ""  # `Artist – Album`, where the headline has a line break for the dash
    told = " – " in shown and fold(shown) == fold(headline.text)
    text = without_site(shown if told else headline.text, place.context.site_names)
    text = without_grade(CLOSING.sub("", OPENING.sub("", text)))
    parts, by = _APART.split(text), _BY_INSIDE.search(text) is not None
    listed = LISTED.match(text) if text != headline.text else None
    quoted = maker_and_quoted(text, parts)
    quoted = quoted or (listed if listed and (text[-1] == ")" or _in_prose(listed[1], place)) else None)
    quoted = quoted if quoted and len(quoted[1].split()) <= LONGEST_NAME else None
    if WORD_FOR_REVIEW.search(text) or (
        not (by or quoted or (len(parts) in {2, 3} and all(parts))) and not books.may_be_told(text)
    ):
        return None
    if len(parts) == 2 and links_to_first(headline.block, parts[0]) and is_music(place):
        return _pair(parts[1], parts[0], headline.block, headline.block, SURE)
    kind = leaning(place)
    music = not kind and is_music(place)
    if quoted and not by and (kind == "album" or music):
        return _pair(quoted[2], quoted[1], headline.block, headline.block, SURE)
    recorded = kind == "album" or (music and (_in_prose(parts[0], place) or is_labelled(place)))
    recorded = recorded and parts[0][4:6] != " ("  # a year and a house: `2021 (Quay Records) | dream pop`
    if recorded and len(parts) == 2 and is_told(parts[1], place):
        title = evidence.foremost(parts[0])
        return _pair(title, parts[0], headline.block, headline.block, SURE - 0.1) if title else None
    if recorded and not by and len(parts) > 1 and not any(map(find_dates, parts[1:])):  # no concert's
        return _pair(without_label(parts[1], place), parts[0], headline.block, headline.block, SURE)
    told = kind in {"book", "album"} or (
        not kind and BOOKS.search(f"{headline.text} {place.page.title} {place.page.url}") is not None
    )
    if kind != "album" and told and (book := books.title_and_author(text, place, in_prose=_in_prose)):
        return _pair(*book, headline.block, headline.block, SURE - 0.05)
    if not kind and not by and (beside := books.beside_author(parts, place)):
        return _pair(*beside, headline.block, headline.block, SURE - 0.1)
    parts = _BY_INSIDE.split(text) if told else []
    if len(parts) == 2:
        title, maker = unquote(parts[0].strip(" ,")), _AFTER_NAME.split(parts[1])[0].strip()
        if looks_like_name(maker) and _in_prose(maker, place):
            return _pair(title, maker, headline.block, headline.block, SURE - 0.05)
    unsaid = books.told_by_headline(text, place) if kind != "album" and told else None
    sure = OPENED if OPENING.match(headline.text) else UNSAID
    return _pair(*unsaid, headline.block, headline.block, sure) if unsaid else None


_OF_FILM = re.compile(r"(?:De|Di|Par) [A-ZÀ-Þ]\S+ [A-ZÀ-Þ]")
"""Who made a film, on a line below its title: `De Ana Coe`."""


def _of_book(place: Place) -> Pair | None:
    """`Title, Author` and its like, where the prose or the headline's wording tell who wrote the book."""
    book, headline = find_book(place), place.headline
    if book and _OF_FILM.match(book[1]):
        return None
    return _pair(*book, headline.block, headline.block, SURE - 0.1) if book and headline else None


def _of_first_lines(place: Place) -> Pair | None:
    """`Title by Author` as a line of its own above the prose or at its beginning; the page's title names the title."""
    subjects = " | ".join(_subjects(place))
    found = place.headline is not None and place.headline.confidence > GUESSED
    top = place.top + 1 if found else 0
    for block in place.page.blocks[top : min(place.first + 1, top + MOST_BLOCKS)]:
        line = block.text.split("\n", 1)[0]
        parts = _BY_INSIDE.split(line) if len(line) <= LONGEST and not block.region & OTHERS else []
        if len(parts) == 2 and f" {fold(parts[0])} " in subjects and not WORD_FOR_REVIEW.search(parts[0]):
            maker = _AFTER_NAME.split(parts[1])[0].strip()
            linked = any(called(classes_of(span.node)) == "maker" for span in block.links)
            if looks_like_name(maker) and len(maker.split()) > 1 and (linked or _in_prose(maker, place)):
                return _pair(parts[0].strip(" ,"), maker, block, block, SURE - 0.05)
    return None
