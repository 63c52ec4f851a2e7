"""A work and its maker as two names side by side: artist above album, `Title by Author`, `Artist :: Album :: Label`.

Which two lines are the pair tells the page's title or address, where they stand one after the other as well; which of
them is the maker tell their classes, a `by`, and the prose: it marks titles, and speaks of people by their surnames.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.readers.prose_headline import GENERIC, HEADINGS, OTHERS
from reviewscrape.extraction.readers.prose_leaning import leaning
from reviewscrape.extraction.readers.prose_mentions import Evidence
from reviewscrape.extraction.readers.prose_place import Place
from reviewscrape.extraction.readers.prose_work import MUSIC
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.dates import may_hold_date
from reviewscrape.extraction.values.names import looks_like_name
from reviewscrape.extraction.values.text import clean, fold, is_site_name, short, unquote, without_site
from reviewscrape.extraction.values.titles import BOOKS, work_name

LONGEST = 90
"""Characters of a line that can be a title or a name."""
BEFORE, AFTER = 5, 12
"""Blocks above and below the headline among which the pair is looked for."""
SURE, SPOKEN_OF = 0.88, 0.95
"""Confidence in a pair, and in a maker of whom the prose speaks: that is not who reviews."""
MAKERS = re.compile(r"artist|author|band\b|composer|performer|developer", re.IGNORECASE)
WORKS = re.compile(r"album|book|release|record|title|game|work\b", re.IGNORECASE)
"""What classes of elements call the one and the other."""
_BY = re.compile(r"\A(?:written\s)?by\s(?=\S)", re.IGNORECASE)
_BY_INSIDE = re.compile(r"\s[Bb]y\s(?=[A-ZÀ-Þ])")
_WORD_FOR_REVIEW = re.compile(r"\breview", re.IGNORECASE)
_OPENING = re.compile(r"\A(?:[\w/]+\s){0,2}reviews?\s?[:|–—-]\s*", re.IGNORECASE)
"""`Album review: `, before everything else."""
_APART = re.compile(r"\s+(?:::|//|[-–—|•·])\s+|:\s+")
_PARTS = re.compile(r"\n|\s(?:::|//)\s")
_SECTIONS = GENERIC | frozenset(
    "albums album tracks records books novels fiction singles live games lists all new".split()
)
"""A line of such words alone is a section's name."""


class _Line(NamedTuple):
    """A short line near the headline."""

    text: str
    block: Block
    classes: str


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
    lines = _lines(place)
    subjects = _subjects(place)
    said = "|".join(subjects)
    for one, other, by in _neighbours(lines):
        first = fold(one.text)
        if f" {first} " not in said and not (one.block.tag in HEADINGS and other.block.tag in HEADINGS):
            continue
        second = fold(_BY.sub("", other.text))
        if not _adjacent(first, second, subjects) and not _are_headings(one, other, subjects, place):
            continue
        maker = _maker(one, other, place, evidence, by=by)
        if maker is None:
            continue
        work = one if maker is other else other
        name = _BY.sub("", maker.text)
        spoken = SPOKEN_OF if _in_prose(name, place) else SURE
        return _pair(work.text, name, work.block, maker.block, SURE, spoken)
    return _of_headline(place)


def _pair(work: str, maker: str, shown: Block, named: Block, sure: float, known: float = 0.0) -> Pair:
    title, year = work_name(unquote(work), may_hold_site=False)
    makers, where = _split(maker), f"block {shown.index}"
    found = [
        Candidate("work_title", title, short(work), "prose", where, sure, 0, shown.index),
        Candidate("creator", makers, short(maker), "prose", f"block {named.index}", known or sure, 0, named.index),
    ]
    if year:
        found.append(Candidate("work_year", year, short(work), "prose", where, sure - 0.1, 0, shown.index))
    return Pair(title, makers, found)


def _split(maker: str) -> list[str]:
    """One or several makers; only a slash parts bands, whose names hold any other sign."""
    return [part.strip() for part in maker.strip(" ,:–-").split(" / ") if part.strip()]


def _lines(place: Place) -> list[_Line]:
    """Short lines around the headline, in page order."""
    found: list[_Line] = []
    blocks = place.page.blocks
    end = min(place.top + AFTER, place.first if place.first > place.top else place.top + AFTER)
    for block in blocks[max(place.top - BEFORE, 0) : end]:
        if block.region & OTHERS:
            continue
        classes = (block.node.get("class") or "") if block.node is not None else ""
        lines = [line for line in _PARTS.split(block.text)[:6] if 1 < len(line) <= LONGEST]
        names = place.context.site_names
        found += [_Line(clean(line), block, classes) for line in lines if not is_site_name(line, names)]
    return found


def _neighbours(lines: list[_Line]) -> Iterator[tuple[_Line, _Line, bool]]:
    """Neighbouring lines, and whether a `by` stands between them."""
    for number, one in enumerate(lines[:-1]):
        other = lines[number + 1]
        if other.text.casefold().strip(" :") == "by" and number + 2 < len(lines):
            yield one, lines[number + 2], True
        else:
            yield one, other, bool(_BY.match(other.text))


def _subjects(place: Place) -> list[str]:
    """What page title, og:title and the address say, folded, each between spaces."""
    context = place.context
    titles = [without_site(title, context.site_names) for title in (place.page.title, context.first("og:title"))]
    return [f" {fold(text)} " for text in (*titles, place.page.url.rpartition("://")[2]) if text]


def _adjacent(first: str, second: str, subjects: list[str]) -> bool:
    """Whether a title of the page, or its address, has the one right beside the other."""
    if not first or not second or first == second or _WORD_FOR_REVIEW.search(f"{first} {second}"):
        return False
    if (
        _SECTIONS.issuperset(first.split())
        or _SECTIONS.issuperset(second.split())
        or may_hold_date(f"{first} {second}")
    ):
        return False
    for a, b in ((first, second), (second, first)):
        if any(f" {a} {b} " in subject or f" {a} by {b} " in subject for subject in subjects):
            return True
    return False


def _are_headings(one: _Line, other: _Line, subjects: list[str], place: Place) -> bool:
    """Whether two headings on a record's page, one right below the other, are in the title and in the prose."""
    if one.block.tag not in HEADINGS or other.block.tag not in HEADINGS or other.block.index != one.block.index + 1:
        return False
    for named, printed in ((one, other), (other, one)):
        said = any(f" {fold(named.text)} " in subject for subject in subjects) and not _is_section(named, printed)
        if said and all(_in_prose(line.text, place) for line in (printed, named)) and leaning(place) == "album":
            return True
    return False


def _is_section(*lines: _Line) -> bool:
    return any(_SECTIONS.issuperset(fold(line.text).split()) for line in lines)


def _maker(one: _Line, other: _Line, place: Place, evidence: Evidence, *, by: bool) -> _Line | None:
    """The line that names the maker; None where nothing tells."""
    if _WORD_FOR_REVIEW.search(f"{one.text} {other.text}"):
        return None
    made = [_names_maker(line.classes) for line in (one, other)]
    if made[0] != made[1]:
        return one if made[0] else other
    if by:
        return other if _in_prose(_BY.sub("", other.text), place) else None
    kind = leaning(place)
    if kind == "album" or (not kind and MUSIC.search(f"{place.page.title} {place.page.url}")):
        return _artist(one, other, evidence)
    if kind == "book":
        named = [looks_like_name(line.text) and _in_prose(line.text, place) for line in (one, other)]
        if named[0] != named[1]:
            return one if named[0] else other
    return None


def _artist(one: _Line, other: _Line, evidence: Evidence) -> _Line:
    """Artists stand first as a rule: but for a line that the prose marks as a title."""
    if fold(other.text).startswith(fold(one.text)):
        return one
    marked = [fold(line.text) in evidence.mentions for line in (one, other)]
    return other if marked[0] > marked[1] else one


def _names_maker(classes: str) -> bool:
    return (
        bool(MAKERS.search(classes)) and not WORKS.search(MAKERS.sub("", classes)) and "review" not in classes.lower()
    )


def _in_prose(name: str, place: Place) -> bool:
    """Whether the prose speaks of somebody, by the last name: reviewers do not write of themselves."""
    words = name.replace(",", " ").split()
    known = words[-1].rstrip(".") if words else ""
    if len(known) < 3:
        known = name
    pattern = re.compile(rf"(?<!\w){re.escape(known)}(?!\w)")
    return bool(words) and any(pattern.search(block.text) for block in place.page.blocks if block.kept)


def _of_headline(place: Place) -> Pair | None:
    """`Title by Author`, on a page about a book or a record, or `Artist - Album`, as headline."""
    headline = place.headline
    if headline is None or _WORD_FOR_REVIEW.search(headline.text.partition(" ")[2]):
        return None
    text = _OPENING.sub("", without_site(headline.text, place.context.site_names))
    parts, by = _APART.split(text), _BY_INSIDE.search(text) is not None
    if not by and not (len(parts) in {2, 3} and all(parts)):
        return None
    kind = leaning(place)
    if kind == "album" and not by:
        return _pair(parts[1], parts[0], headline.block, headline.block, SURE)
    told = kind in {"book", "album"} or (
        not kind and BOOKS.search(f"{headline.text} {place.page.title} {place.page.url}") is not None
    )
    parts = _BY_INSIDE.split(text) if told else []
    if len(parts) != 2:
        return None
    title, maker = parts[0].strip(" ,"), re.split(r",\s|\s[-–—|(:]", parts[1])[0].strip()
    if looks_like_name(maker) and _in_prose(maker, place):
        return _pair(title, maker, headline.block, headline.block, SURE - 0.05)
    return None
