"""Which work is reviewed, told from headline, page title and the titles that the prose marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewscrape.extraction.readers.prose_headline import HEADINGS
from reviewscrape.extraction.readers.prose_mentions import Mention, find_mentions
from reviewscrape.extraction.readers.prose_place import Place
from reviewscrape.extraction.types import Candidate, Value
from reviewscrape.extraction.values.dates import find_dates
from reviewscrape.extraction.values.names import looks_like_name
from reviewscrape.extraction.values.text import fold, short, without_grade, without_site
from reviewscrape.extraction.values.titles import Reading, quoted, readings, work_name

CONFIDENCE = {"quoted": 0.82, "lead": 0.75, "of": 0.72, "tail": 0.8}
"""By how the headline names the work."""
MUSIC = re.compile(r"\b(?:album|record|cd|lp|ep|songs?|music|mixtape|platte|musik|disco|disque)s?\b", re.IGNORECASE)
BOOKS = re.compile(
    r"\b(?:book|novel|buch|bücher|roman|rezension|livre|libro|literatur|isbn|verlag)\w*\b", re.IGNORECASE
)
_FACT = re.compile(
    r"\W{0,2}(?:directors?|directed by|regie|réalisat|director(?:a|es)?|regia|regisseur|režie)\b", re.IGNORECASE
)
_YEAR_LINE = re.compile(
    r"\A\W{0,3}(?:(?:[^\d();,|]{2,40};\s)?((?:19|20)\d\d)\W{0,2}\Z|\((?:[^()\d]{2,40},\s)?((?:19|20)\d\d)\)(?:\W|\Z))"
)
_PAIR = re.compile(r"\s*:\s+|\s+[-–—•·|]\s+|\s*[•·]\s*")


def read_titles(place: Place) -> Iterator[Candidate]:
    """Candidates for the work's title, year and creator."""
    mentions = find_mentions(place)
    seen: set[str] = set()
    album = list(_of_artist_and_heading(place))
    yield from album
    for text, source, locator in _headlines(place) if not album else ():
        key = fold(text)
        if not key or key in seen:
            continue
        seen.add(key)
        found = list(_of_headline(text, place, mentions))
        for field, value, confidence in found:
            yield Candidate(field, value, short(text), source, locator, round(confidence, 3), 0, _block(place, source))
    yield from _of_work_page(place)
    yield from _of_fact_box(place)
    yield from _of_year_line(place)
    yield from _of_prose(place, mentions)


def _block(place: Place, source: str) -> int | None:
    return place.headline.block.index if place.headline and source == "prose" else None


def _headlines(place: Place) -> Iterator[tuple[str, str, str]]:
    """Texts that may name the work, with source and locator: the headline, og:title, the title element."""
    names = place.context.site_names
    if place.headline is not None:
        yield place.headline.text, "prose", place.headline.locator
    yield without_site(place.context.first("og:title"), names), "opengraph", "meta[og:title]"
    yield without_site(place.page.title, names), "title", "title"


Found = tuple[str, Value, float]


def _of_artist_and_heading(place: Place) -> Iterator[Candidate]:
    """`Artist: Album` in og:title or page title where the heading shows the album alone."""
    if place.headline is None:
        return
    shown = fold(place.headline.text)
    for text, source in ((place.context.first("og:title"), "opengraph"), (place.page.title, "title")):
        at = fold(text).find(f" {shown}")
        creator, colon, rest = text.partition(": ")
        if at > 0 and colon and fold(rest).startswith(shown) and MUSIC.search(f"{place.page.title} {place.page.url}"):
            block = _block(place, "prose")
            title = place.headline.text
            yield Candidate("work_title", title, short(title), "prose", place.headline.locator, 0.9, 0, block)
            artists = [part.strip() for part in creator.split(" / ") if part.strip()]
            yield Candidate("creator", artists, short(text), source, source, 0.8)
            return


def _of_headline(text: str, place: Place, mentions: dict[str, Mention]) -> Iterator[Found]:
    found = readings(text)
    for reading in found[:1]:
        yield from _of_reading(reading, text, place, mentions)
    if not found:
        marks = quoted(text)
        for mark in marks[:1]:
            title, known = fuller(mark, mentions)
            yield "work_title", title, 0.8 if known else 0.55
        title, year = work_name(without_grade(text))
        if not marks and (known_mention := mentions.get(fold(title))):
            yield "work_title", title, 0.85 if known_mention.count > 1 or known_mention.early else 0.6
        if year:
            yield "work_title", title, 0.75
            yield "work_year", year, 0.75


def _of_reading(reading: Reading, text: str, place: Place, mentions: dict[str, Mention]) -> Iterator[Found]:
    confidence = CONFIDENCE[reading.kind]
    parts = [part for part in _PAIR.split(without_grade(reading.rest)) if part] if reading.kind != "quoted" else []
    if len(parts) == 2 and (pair := _split_pair(parts[0], parts[1], text, place, mentions)):
        yield "work_title", pair[0], confidence
        yield "creator", [part.strip() for part in pair[1].split(" / ") if part.strip()], confidence - 0.1
    else:
        title, known = fuller(_before_day(reading.title), mentions)
        if not known and len(title.split()) > 6:
            confidence -= 0.2
        yield "work_title", title, confidence + (0.1 if known else 0.0)
    if reading.year:
        yield "work_year", reading.year, 0.8
    if reading.creator and looks_like_name(reading.creator):
        yield "creator", [reading.creator], 0.7


def _before_day(title: str) -> str:
    """The title without a date behind it: `Moor, 8-9-02`."""
    start = min((found.start for found in find_dates(title)), default=0)
    return title[:start].rstrip(" ,-–") if start else title


def _split_pair(
    first: str, second: str, text: str, place: Place, mentions: dict[str, Mention]
) -> tuple[str, str] | None:
    """(title, creator) of `Artist: Album` and `Title - Author`; None where the words are one title."""
    path = f"{text} {place.page.url.replace('-', ' ').replace('/', ' ')} {place.page.title}"
    marked = [fold(part) in mentions for part in (first, second)]
    if MUSIC.search(path):
        return second, first
    for creator, title in ((first, second), (second, first)):
        if full := _full_name(creator, place):
            return work_name(title)[0], full
    if BOOKS.search(path):
        if marked[0] != marked[1]:
            return (first, second) if marked[0] else (second, first)
        named = [looks_like_name(part) and len(part.split()) in {2, 3} and "&" not in part for part in (first, second)]
        if named[0] != named[1]:
            return (second, first) if named[0] else (first, second)
    return None


def _full_name(surname: str, place: Place) -> str:
    """The full name that the page prints with a single word, where it prints one: `Ida Marsh` for `Marsh`."""
    if " " in surname or len(surname) < 3 or not surname[0].isupper():
        return ""
    match = re.search(
        rf"([A-Z][\w.'’-]+\s(?:[A-Z]\.\s)?){re.escape(surname)}(?!\w)",
        " ".join(b.text for b in place.page.blocks if b.kept),
    )
    return match[0] if match and looks_like_name(match[0]) else ""


def fuller(title: str, mentions: dict[str, Mention]) -> tuple[str, bool]:
    """The title as the prose has it, where that is longer, and whether the prose marks it at all.

    Headlines shorten: `'Bell' viewers …` of “The Diving Bell”, named so in the first paragraphs.
    """
    key = fold(title)
    if key in mentions:
        return title, True
    longer: list[tuple[bool, int, str]] = [
        (m.early, len(k) if m.early else m.count, m.text)
        for k, m in mentions.items()
        if f" {key} " in f" {k} " and len(k.split()) <= len(key.split()) + 6
    ]
    best = max(longer, default=None)
    return (best[2], True) if best and (best[0] or best[1] > 1) else (title, False)


def _of_work_page(place: Place) -> Iterator[Candidate]:
    """On a page that is about a work itself the heading is its title, as shown in the page's language."""
    kind = place.context.is_work_page
    if place.headline is None:
        return
    title, year = work_name(place.headline.text)
    begins = fold(place.page.title).startswith(fold(title)) or f" {fold(title)} " in f" {fold(place.page.title)} "
    if title and begins and (kind or (year and place.page.title.startswith(place.headline.text[:20]))):
        index = place.headline.block.index
        where = place.headline.locator
        yield Candidate(
            "work_title", title, short(place.headline.text), "prose", where, 0.93 if kind else 0.8, 0, index
        )
    titled, titled_year = work_name(without_site(place.page.title, place.context.site_names))
    if kind and fold(titled) == fold(title):
        yield Candidate("work_title", titled, short(place.page.title), "title", "title", 0.88)
    if (kind or begins) and (shown := year or titled_year):
        yield Candidate("work_year", shown, short(place.page.title), "title", "title", 0.85 if kind else 0.7)


def _of_fact_box(place: Place) -> Iterator[Candidate]:
    """The heading right above a box of facts; hardly evidence by itself where it is the review's headline."""
    blocks = place.page.blocks
    for block in blocks[: min(place.first, 400)]:
        following = blocks[block.index + 1 : block.index + 3]
        if block.tag not in HEADINGS or _FACT.match(block.text) or not any(_FACT.match(b.text) for b in following):
            continue
        title, year = work_name(block.text)
        sure = 0.38 if place.headline is not None and place.headline.block is block else 0.6
        yield Candidate("work_title", title, short(block.text), "prose", f"block {block.index}", sure, 0, block.index)
        if year:
            yield Candidate("work_year", year, short(block.text), "prose", f"block {block.index}", 0.65, 0, block.index)
        return


def _of_year_line(place: Place) -> Iterator[Candidate]:
    """A year that stands alone below the headline: `• 2017`, `Some Label; 2012`, `(Some Studio, 2006)`."""
    if place.headline is None:
        return
    for block in place.page.blocks[place.top + 1 : min(place.first, place.top + 14)]:
        match = _YEAR_LINE.match(block.text) if len(block.text) < 60 else None
        if match:
            year = int(match[1] or match[2])
            yield Candidate("work_year", year, short(block.text), "prose", f"block {block.index}", 0.75, 0, block.index)
            return


def _of_prose(place: Place, mentions: dict[str, Mention]) -> Iterator[Candidate]:
    """The title that the prose marks most often, where it marks it early and more than any other."""
    ranked = sorted(mentions.values(), key=lambda m: (-m.count, m.block))
    early = [m for m in ranked if m.early]
    if not early:
        return
    best = early[0]
    rival = next((m.count for m in ranked if m is not best), 0)
    confidence = (
        0.62 if best.count >= 3 and best.count > 2 * rival else 0.5 if best.count >= 2 and best.count > rival else 0.3
    )
    slug = fold(place.page.url)
    if f" {fold(best.text)} " in f" {slug} ":
        confidence += 0.15
    yield Candidate(
        "work_title", best.text, best.text, "text", f"block {best.block}", round(confidence, 2), 0, best.block
    )
