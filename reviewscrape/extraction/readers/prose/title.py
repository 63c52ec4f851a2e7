"""Which work is reviewed, told from headline, page title and the titles that the prose marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reviewscrape.extraction.readers.printed import printed
from reviewscrape.extraction.readers.prose.edition import of_edition
from reviewscrape.extraction.readers.prose.headline import HEADINGS, OTHERS, is_section
from reviewscrape.extraction.readers.prose.headline_lists import artist_and_album, before_day, undecked, without_house
from reviewscrape.extraction.readers.prose.headline_parts import read_headline_parts
from reviewscrape.extraction.readers.prose.mentions import Evidence, find_evidence
from reviewscrape.extraction.readers.prose.pair_makers import full_name, owner, without_credited
from reviewscrape.extraction.readers.prose.pairs import find_pair
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.readers.prose.television import is_television
from reviewscrape.extraction.readers.prose.work import MUSIC, is_music, of_artist_and_heading, of_place, of_two_headings
from reviewscrape.extraction.types import Candidate, Value
from reviewscrape.extraction.values.byline_words import SIGNED_BELOW
from reviewscrape.extraction.values.names import looks_like_name
from reviewscrape.extraction.values.page_titles import names_site, parted_year, without_headline
from reviewscrape.extraction.values.section_names import names_a_section
from reviewscrape.extraction.values.text import clean, fold, is_site_name, short, without_grade, without_site
from reviewscrape.extraction.values.title_tails import with_brackets, work_name
from reviewscrape.extraction.values.titles import (
    BOOKS,
    OPENING_QUOTE,
    SITES_OWN,
    Reading,
    quoted,
    readings,
    says_review,
)

CONFIDENCE = {"quoted": 0.82, "lead": 0.75, "of": 0.72, "tail": 0.8, "after": 0.6}
"""By how the headline names the work."""
PRINTED, TELEVISION = 0.62, 0.6
"""Confidence in the year that the prose prints behind the title, and what is left of a title's on television pages."""
_QUOTED_EPISODE = re.compile(r":\s[“\"]")
MANY, MAX_NAME, SENTENCE = 2, 60, 7
"""The last: words from which on what is not written as a title is a sentence about the work."""
_NAMES_SECTION = re.compile(r"\s*[|·•]\s*\w+\s*(?:[|·•]|\Z)")
"""A word for review between bars: rather the site's section than a word of the headline."""
_ORIGINAL = re.compile(r"\s\([A-ZÀ-Þ][^()\d]{2,60}\)\Z")
"""The original title behind the one that it is shown by: `Moor (The Moor)`."""
_DASH = re.compile(r"\s+[-–—]\s+")
_GRADED = re.compile(
    r"(?:,|\s[-–—|/])?\s\(?(?:\d(?:\.5)?\sstars?(?:\s[*★⭐✭]{1,5})?|[★⭐✭]{1,5}[½☆]{0,5}|\*{2,5})\)?\Z", re.IGNORECASE
)
"""A grade behind a title, as headlines end: `, 4 stars ****`."""
_PLACE = re.compile(r"(?:,?\s[A-Z][a-z]{3,})?\s[A-Z][a-z]{3,}|\s(?:at|@)\s(?:the\s)?[A-Z].*")
_BY = re.compile(r",?\s(?:by|de|di|von)\s(?=[A-ZÀ-Þ])|\sby\s")
"""Before who made it."""
_SLUG = re.compile(
    r"/([^/?#]{2,120}?)-(?:(?:album|book|game|film|movie|music|tv|product)-)?review(?:-\d+)?(?:\.\w+)?/?(?:[?#]|\Z)"
)
_PIECES = re.compile(r"\s?[:|]\s|\s[–—-]\s|,\s")
_PAIR = re.compile(r"\s*:\s+|\s+[-–—•·|]\s+|\s*[•·]\s*")


def read_titles(place: Place) -> Iterator[Candidate]:
    """Candidates for title, year and creator. On television pages headline and prose name the series first."""
    found = _read_titles(place)
    if not is_television(place):
        yield from found
        return
    for candidate in found:
        if candidate.field != "work_title" or _QUOTED_EPISODE.search(candidate.raw):
            yield candidate
        else:
            yield replace(candidate, field="series_title", confidence=min(candidate.confidence, 0.7))
            yield replace(candidate, confidence=round(candidate.confidence * TELEVISION, 3))


def _read_titles(place: Place) -> Iterator[Candidate]:
    evidence = find_evidence(place)
    yield from read_headline_parts(place, evidence)
    pair = find_pair(place, evidence)
    yield from pair.candidates if pair else ()
    for candidate in _by_wording(place, evidence):
        if pair is None or pair.allows(candidate):
            yield candidate
    for candidate in (*_of_other_headings(place, evidence), *of_edition(place), *of_place(place, evidence)):
        if pair is None or pair.allows(candidate):
            yield candidate


def _by_wording(place: Place, evidence: Evidence) -> Iterator[Candidate]:
    """What headline, og:title and title element say."""
    seen: set[str] = set()
    album = list(of_artist_and_heading(place)) or list(of_two_headings(place))
    yield from album
    for text, source, locator in _headlines(place) if not album else ():
        if not (key := fold(text)) or key in seen:
            continue
        seen.add(key)
        for field, value, confidence in _of_headline(text, place, evidence):
            value = _as_shown(value, place) if field == "work_title" and source != "prose" else value
            yield Candidate(field, value, short(text), source, locator, round(confidence, 3), 0, _block(place, source))
    yield from _of_italics(place, evidence)
    yield from _of_address(place)


def _as_shown(title: Value, place: Place) -> Value:
    """The title as the headline shows it, where the page's title adds a place: `Chandler Row Whitechapel`."""
    shown = place.headline.text if place.headline is not None else ""
    behind = (f"{shown} ", f"{shown}, ") if " " in shown else f"{shown}, "
    rest = str(title)[len(shown) :] if shown and str(title).startswith(behind) else ""
    return shown if _PLACE.fullmatch(rest) or _BY.match(rest) else title


def _block(place: Place, source: str) -> int | None:
    return place.headline.block.index if place.headline and source == "prose" else None


def _headlines(place: Place) -> Iterator[tuple[str, str, str]]:
    """Texts that may name the work, with source and locator: the headline, og:title, the title element."""
    names = place.context.site_names
    shown = place.headline.text if place.headline is not None else ""
    if place.headline is not None and not (shown.endswith("Reviews") and place.page.title.startswith(f"{shown}: ")):
        yield with_brackets(shown, place.page.title), "prose", place.headline.locator
    yield without_site(place.context.first("og:title"), names), "opengraph", "meta[og:title]"
    yield place.context.first("headline"), "meta", "meta[headline]"
    of_site = (f" - {shown}", f"{shown} - ", f"{shown} | ") if names_a_section(shown) else (f" - {shown}",)
    whole = place.page.title
    if not (names_site(whole, shown) or (says_review(shown) and any(words in whole for words in of_site))):
        yield without_headline(without_site(whole, names), shown), "title", "title"


Found = tuple[str, Value, float]


def _of_headline(text: str, place: Place, evidence: Evidence) -> Iterator[Found]:
    """What one text says; the prose decides between two readings and completes a shortened title."""
    sites = place.context.site_names
    found = [reading for reading in readings(without_grade(text)) if not is_site_name(reading.title, sites)]
    if found:
        shown = fold(place.headline.text) if place.headline is not None else ""  # a restaurant, not its district
        strengths = evidence.strength
        best = max(found, key=lambda r: (fold(r.title) == shown, strengths(r.title), r.kind == "quoted"))
        yield from _of_reading(best, text, place, evidence)
        return
    yield from _of_artist_and_album(text, place, evidence)
    marks = quoted(text)
    is_heading = place.headline is not None and text == place.headline.text
    plain, year = work_name(without_grade(text), may_hold_site=not is_heading)
    plain = _without_original(plain, place)
    if SITES_OWN.search(plain):
        return
    if not year and not evidence.strength(plain) and evidence.strength(parted_year(plain)[0]):
        plain, year = parted_year(plain)
    if marks:
        title = evidence.fuller(marks[0])
        yield "work_title", title, 0.82 if evidence.strength(title) else 0.55
    elif evidence.strength(plain) and _is_name(plain) and not is_section(plain):
        yield "work_title", plain, 0.85 if fold(plain) in evidence.mentions else 0.45 + 0.13 * evidence.strength(plain)
    elif year:
        yield "work_title", plain, 0.75
    elif inside := evidence.inside(text):
        yield "work_title", inside, 0.7
    elif is_heading and (graded := _GRADED.search(text)):
        parts = [part for part in text[: graded.start()].split(": ") if evidence.strength(part)]
        yield "work_title", parts[-1] if parts else work_name(text[: graded.start()])[0], 0.62
    if year:
        yield "work_year", year, 0.75
    elif plain and not marks and (printed := evidence.year_of(plain)):
        yield "work_year", printed, PRINTED


def _without_original(title: str, place: Place) -> str:
    """The title that the heading shows, of a page title with the original one behind it: `Moor / The Moor`."""
    shown, slash, original = title.partition(" / ")
    heading = fold(place.headline.text) if place.headline is not None else ""
    return shown if slash and (fold(shown) == fold(original) or heading == fold(shown)) else title


def _of_artist_and_album(text: str, place: Place, evidence: Evidence) -> Iterator[Found]:
    """`The Larks – Static Season` as a record's heading, where the prose knows the second."""
    if place.headline is None or text != place.headline.text or not is_music(place):
        return
    parts = _DASH.split(text)
    if len(parts) != MANY or not all(0 < len(part) <= MAX_NAME for part in parts):
        return
    if evidence.strength(parts[1]):
        yield "work_title", parts[1], 0.75
        yield "creator", [parts[0]], 0.75


def _of_italics(place: Place, evidence: Evidence) -> Iterator[Candidate]:
    """The title that a headline sets in italics: `How <i>Moor</i> got lost`."""
    headline = place.headline
    if headline is None or (block := headline.block).node is None:
        return
    for node in block.node.iter("i", "em", "cite"):
        text = clean("".join(str(t) for t in node.itertext())[:200])
        shown = headline.text if text != headline.text and f"({text})" not in headline.text else ""
        if text and (text[0].isupper() or text[0].isdigit()) and text in shown:
            title, _ = work_name(text)
            sure = 0.85 if evidence.strength(title) else 0.7
            yield Candidate("work_title", title, text, "prose", f"block {block.index}/i", sure, 0, block.index)
            return


def _of_address(place: Place) -> Iterator[Candidate]:
    """The part of the headline that the address says is reviewed: `/moor-review`, headline `Impressions: Moor`."""
    slug = _SLUG.search(place.page.url) if place.headline is not None else None
    headline = place.headline
    if slug is None or headline is None:
        return
    for part in _PIECES.split(headline.text):
        if part != headline.text and fold(part) == fold(slug[1]):
            index = headline.block.index
            yield Candidate("work_title", part.strip(), short(headline.text), "prose", headline.locator, 0.8, 0, index)


def _of_other_headings(place: Place, evidence: Evidence) -> Iterator[Candidate]:
    """Further headings above the body that say what is reviewed: `Review of Moor, edited by I. Marsh`."""
    for block in place.page.blocks[max(place.top - 3, 0) : place.first]:
        if block.tag not in HEADINGS or block.region & OTHERS or (place.headline and block is place.headline.block):
            continue
        if place.headline and fold(place.page.title) == f"{fold(block.text)} {fold(place.headline.text)}":
            continue  # the blog's name: `Quay DVD Reviews: Moor`
        for reading in readings(block.text)[:1]:
            if is_section(reading.title) or is_section(block.text) or SIGNED_BELOW.match(block.text):
                continue
            for field, value, sure in _of_reading(reading, block.text, place, evidence):
                yield printed(field, value, block, round(sure - 0.1, 3))


def _is_name(title: str) -> bool:
    """Whether a heading is written as a title: few words, the longer ones with a capital or a digit."""
    words = title.split()
    long = [word for word in words if len(word) > 3]
    return len(words) <= 10 and all(not word[0].islower() for word in long)


def _of_reading(reading: Reading, text: str, place: Place, evidence: Evidence) -> Iterator[Found]:
    confidence = CONFIDENCE[reading.kind]
    rest = reading.rest.partition(" | ")[0] if reading.kind == "of" else reading.rest  # the site's name behind it
    parts = [part for part in _PAIR.split(without_grade(rest)) if part] if reading.kind != "quoted" else []
    pair = _split_pair(parts[0], parts[1], text, place) if len(parts) == 2 else None
    reading = reading._replace(title=without_house(reading.title, text))
    if (
        len(parts) < MANY
        and ", " in reading.title
        and (listed := artist_and_album(reading.title, place, evidence))
        and is_music(place)
    ):
        pair = listed[1], listed[0]
    if pair and not says_review(pair[1]):
        yield "work_title", pair[0], confidence
        yield "creator", [part.strip() for part in pair[1].split(" / ") if part.strip()], confidence - 0.1
    else:
        printed = without_credited(before_day(reading.title), place)
        title = evidence.fuller(_ORIGINAL.sub("", printed))
        known = evidence.strength(title)
        if not known and (inside := evidence.inside(reading.rest) or undecked(title, evidence)):
            title, known = inside, 1
        if not known and title == printed and len(title.split()) >= SENTENCE and not _is_name(title):
            return
        if not known and len(title.split()) > 4:
            confidence -= 0.3
        if not known and _NAMES_SECTION.match(text, len(title)):
            confidence -= 0.25
        yield "work_title", title, confidence + (0.1 if known else 0.0)
    artist = _before_quotes(reading.rest) if reading.kind == "quoted" else owner(text, evidence.inside(text))
    if artist and MUSIC.search(f"{text} {place.page.url.replace('-', ' ').replace('/', ' ')}"):
        yield "creator", [artist], 0.75
    if reading.year:
        yield "work_year", reading.year, 0.8
    elif year := evidence.year_of(reading.title):
        yield "work_year", year, PRINTED
    named = reading.creator and looks_like_name(reading.creator)
    if named and not is_site_name(reading.creator, place.context.site_names):
        yield "creator", [reading.creator], 0.7


def _before_quotes(text: str) -> str:
    """The artist of `The Larks – ‘Static Season’`; "" where something else stands before the quotation."""
    before = text[: mark.start()] if (mark := OPENING_QUOTE.search(text)) else ""
    name = before.rstrip(" :,–—-")
    return name if name != before.rstrip() and _is_name(name) and name[:1].isupper() and len(name.split()) < 6 else ""


def _split_pair(first: str, second: str, text: str, place: Place) -> tuple[str, str] | None:
    """(title, creator) of `Artist: Album` and `Title - Author`; None where the words are one title."""
    path = f"{text} {place.page.url.replace('-', ' ').replace('/', ' ')} {place.page.title}"
    if MUSIC.search(path):
        return second, first
    for creator, title in ((first, second), (second, first)):
        if not title[:1].islower() and (full := full_name(creator, place)):
            return work_name(title)[0], full
    if BOOKS.search(path):
        named = [looks_like_name(part) and len(part.split()) in {2, 3} and "&" not in part for part in (first, second)]
        named[1] = named[1] and not second.startswith(("Book ", "Part ", "Volume "))
        if named[0] != named[1]:
            return (second, first) if named[0] else (first, second)
    return None
