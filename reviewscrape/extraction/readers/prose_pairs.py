"""A work and its maker as two names side by side: artist above album, `Title by Author`, `Artist :: Album :: Label`.

Which two lines are the pair tells the page's title or address, where they stand one after the other as well; which of
them is the maker tell their classes, a `by`, and the prose: it marks titles, and speaks of people by their surnames.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from lxml.html import HtmlElement

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
ENSEMBLES = frozenset("quartet trio quintet sextet ensemble orchestra band group".split())
"""What prose leaves out of a band's name."""
_MAKERS_OF = re.compile(rf"(?:{WORKS.pattern})?[-_]?(?:{MAKERS.pattern})", re.IGNORECASE)
"""`bookauthor` and `album-artist` are makers, too."""
_BY = re.compile(r"\A(?:written\s)?by\s(?=\S)", re.IGNORECASE)
_BY_INSIDE = re.compile(r"\s[Bb]y\s(?=[A-ZÀ-Þ])")
_AFTER_NAME = re.compile(r",\s|\s[-–—|(:]")
_WORD_FOR_REVIEW = re.compile(r"\breview", re.IGNORECASE)
_OPENING = re.compile(r"\A(?:[\w/]+\s){0,2}reviews?\s?[:|–—-]\s*", re.IGNORECASE)
"""`Album review: `, before everything else."""
_CLOSING = re.compile(r"\s(?:[|:–—-]\s)?(?:\(?(?:album|record|ep|lp|cd|music)\s)?review\)?\s*\Z", re.IGNORECASE)
"""`Album review` behind everything else."""
_QUOTED = re.compile(r"\A([^‘'\"“:]{2,50}?)\s?[,:–—-]?\s[‘'\"“]([^’\"”]{1,80})[’'\"”](?:\s\([^()]*\)|\sEP|\sLP)?\s*\Z")
"""`Artist, ‘Album’ (Some Label)`."""
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{3})\.\Z")
_APART = re.compile(r"\s+(?:::|//|[-–—|•·])\s+|:\s+")
_LABEL_YEAR = re.compile(r"\A\W{0,2}[^;()\d]{2,40};\s((?:19|20)\d\d)\W{0,2}\Z")
_PARTS = re.compile(r"\n|\s(?:::|//)\s")
_SECTIONS = GENERIC | frozenset(
    "albums album tracks records books novels fiction singles live games lists all new alben platten musik kino "
    "disques musique livres discos disco música libros cine conciertos dischi musica libri álbuns livros muziek boeken "
    "hudba knihy alba desky".split()
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
    for one, other, by in _neighbours(lines):
        maker = _maker(one, other, place, evidence, by=by) if _belong(one, other, subjects) else None
        if maker is not None:
            name = _BY.sub("", maker.text)
            spoken = SPOKEN_OF if _in_prose(name, place) else SURE
            work = one if maker is other else other
            return _pair(work.text, name, work.block, maker.block, SURE, spoken)
    return _above_label(lines, place) or _of_headline(place) or _of_first_lines(place)


def _belong(one: _Line, other: _Line, subjects: list[str]) -> bool:
    """Whether two lines are a pair: title or address has both, or their classes say so."""
    first = fold(one.text)
    if not any(f" {first} " in subject for subject in subjects) and not (one.classes and other.classes):
        return False
    kinds = {_names_maker(one.classes), _names_maker(other.classes)}
    classed = len(kinds) == 2 and WORKS.search(f"{one.classes} {other.classes}") is not None
    return _adjacent(first, fold(_BY.sub("", other.text)), subjects, classed=classed)


def _above_label(lines: list[_Line], place: Place) -> Pair | None:
    """Artist and title above `Some Label; 2012`, on a page about a record."""
    for one, other, label in zip(lines, lines[1:], lines[2:], strict=False):
        year = _LABEL_YEAR.match(label.text)
        if year and leaning(place) in {"album", ""}:
            if _WORD_FOR_REVIEW.search(f"{one.text} {other.text}") or _is_section(one, other):
                return None
            pair = _pair(other.text, one.text, other.block, one.block, SURE - 0.1)
            where = f"block {label.block.index}"
            said = Candidate("work_year", int(year[1]), label.text, "prose", where, SURE - 0.1, 0, label.block.index)
            return pair._replace(candidates=[*pair.candidates, said])
    return None


def _pair(work: str, maker: str, shown: Block, named: Block, sure: float, known: float = 0.0) -> Pair:
    title, year = work_name(_FULL_STOP.sub("", unquote(work)), may_hold_site=False)
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
        lines = _pieces(block) or [(line, _classes(block.node)) for line in _PARTS.split(block.text)[:6]]
        found += [_Line(clean(line), block, classes) for line, classes in lines if 1 < len(line) <= LONGEST]
    names = place.context.site_names
    return [line for line in found if not is_site_name(line.text, names)]


def _pieces(block: Block) -> list[tuple[str, str]]:
    """Text and classes of the elements inside a heading, where their classes tell maker and work apart."""
    inner = (
        block.node.iter("span", "a", "em", "i", "b", "strong")
        if block.tag in HEADINGS and block.node is not None
        else ()
    )
    found = [
        (clean("".join(map(str, node.itertext()))[:LONGEST]), _classes(node)) for node in inner if node.get("class")
    ]
    told = [(text, classes) for text, classes in found if text and (MAKERS.search(classes) or WORKS.search(classes))]
    return told if len(told) == 2 and _names_maker(told[0][1]) != _names_maker(told[1][1]) else []


def _classes(node: HtmlElement | None) -> str:
    return (node.get("class") or "") if node is not None else ""


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


def _adjacent(first: str, second: str, subjects: list[str], *, classed: bool) -> bool:
    """Whether a title of the page, or its address, has the one right beside the other; `classed` ones, one of them."""
    if not first or not second or first == second or _WORD_FOR_REVIEW.search(f"{first} {second}"):
        return False
    if (
        _SECTIONS.issuperset(first.split())
        or _SECTIONS.issuperset(second.split())
        or may_hold_date(f"{first} {second}")
    ):
        return False
    pairs = [f" {a}{by} {b} " for a, b in ((first, second), (second, first)) for by in ("", " by", " review of")]
    wanted = [*pairs, f" {first} ", f" {second} "] if classed else pairs
    return any(words in subject for subject in subjects for words in wanted)


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
        known = place.context.is_work_page or _in_prose(_BY.sub("", other.text), place)
        return other if known else None
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


@lru_cache(maxsize=2_000)
def _names_maker(classes: str) -> bool:
    return (
        bool(MAKERS.search(classes))
        and not WORKS.search(_MAKERS_OF.sub("", classes))
        and "review" not in classes.lower()
    )


def _in_prose(name: str, place: Place) -> bool:
    """Whether the prose speaks of somebody, by the last name: reviewers do not write of themselves."""
    words = [word for word in name.replace(",", " ").split() if word.casefold() not in ENSEMBLES]
    known = words[-1].rstrip(".") if words else ""
    if len(known) < 3:
        known = name
    pattern = re.compile(rf"(?<!\w){re.escape(known)}(?!\w)")
    return bool(words) and any(pattern.search(block.text) for block in place.page.blocks if block.kept)


def _of_headline(place: Place) -> Pair | None:
    """`Title by Author`, on a page about a book or a record, or `Artist - Album`, as headline."""
    headline = place.headline
    if headline is None:
        return None
    text = _CLOSING.sub("", _OPENING.sub("", without_site(headline.text, place.context.site_names)))
    parts, by, quoted = _APART.split(text), _BY_INSIDE.search(text) is not None, _QUOTED.match(text)
    if _WORD_FOR_REVIEW.search(text) or (not by and not quoted and not (len(parts) in {2, 3} and all(parts))):
        return None
    kind = leaning(place)
    if kind == "album" and quoted and not by:
        return _pair(quoted[2], quoted[1], headline.block, headline.block, SURE)
    if kind == "album" and not by:
        return _pair(parts[1], parts[0], headline.block, headline.block, SURE)
    told = kind in {"book", "album"} or (
        not kind and BOOKS.search(f"{headline.text} {place.page.title} {place.page.url}") is not None
    )
    parts = _BY_INSIDE.split(text) if told else []
    if len(parts) != 2:
        return None
    title, maker = unquote(parts[0].strip(" ,")), _AFTER_NAME.split(parts[1])[0].strip()
    if looks_like_name(maker) and _in_prose(maker, place):
        return _pair(title, maker, headline.block, headline.block, SURE - 0.05)
    return None


def _of_first_lines(place: Place) -> Pair | None:
    """`Title by Author` as a line of its own above the prose or at its beginning; the page's title names the title."""
    subjects = " | ".join(_subjects(place))
    for block in place.page.blocks[place.top + 1 : place.first + 1]:
        line = block.text.split("\n", 1)[0]
        parts = _BY_INSIDE.split(line) if len(line) <= LONGEST and not block.region & OTHERS else []
        if len(parts) == 2 and f" {fold(parts[0])} " in subjects and not _WORD_FOR_REVIEW.search(parts[0]):
            maker = _AFTER_NAME.split(parts[1])[0].strip()
            if looks_like_name(maker) and len(maker.split()) > 1 and _in_prose(maker, place):
                return _pair(parts[0].strip(" ,"), maker, block, block, SURE - 0.05)
    return None
