"""Which work is reviewed, told from where things stand: fact boxes, years below headlines, titles the prose repeats."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewscrape.extraction.marks import Wanted
from reviewscrape.extraction.readers.printed import printed
from reviewscrape.extraction.readers.prose.fact_box import FACT_WORDS, of_fact_box
from reviewscrape.extraction.readers.prose.headline import HEADINGS, OTHERS
from reviewscrape.extraction.readers.prose.mentions import Evidence
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.names import looks_like_name
from reviewscrape.extraction.values.section_names import names_a_section
from reviewscrape.extraction.values.text import fold, is_site_name, segments, short, without_site
from reviewscrape.extraction.values.title_tails import work_name
from reviewscrape.extraction.values.titles import readings, says_review

MUSIC_WORDS = Wanted(
    "tracklist tracklist: tracklisting tracklisting: trackliste trackliste: titelliste label: plattenlabel: sello: "
    "discográfica: etichetta: gravadora: brani: canciones: tracce: skivbolag: pladeselskab: plateselskap: "
    "vydavatelství: előadó: wytwórnia:".split()
)
"""Words that stand on the pages of records."""
MUSIC = re.compile(
    r"\b(?:album|record|cd|lp|ep|songs?|music|mixtape|platten?|alben|musik|disco|dischi|skiva|skivor|płyty|skivrecension|plattenkritik|albumkritik|albumrezension|pladeanmeldelse|plader|álbum|álbuns|desky|płyta|lemez|disque|"
    r"musique|música|musica|muziek|hudba|muzyka|musikk)s?\b",
    re.IGNORECASE,
)
"""Words beside which `A: B` is an artist and an album."""
YEAR_LINE = 60
"""Characters of a line of label and year, and of those that stand with it."""
ABOVE = 6
"""Blocks above a headline in which a day of release may stand."""
LABEL_TAGS = frozenset({"th", "dt"})
MANY = 2
MAX_NAME = 60
BOOK_TYPES = frozenset(["book", "books.book"])
_KIND_AND_YEAR = re.compile(
    r"(?:film|movie|série|serie|película|filme|livre|libro|buch|album|jeu|game)\s(?:de\s|del\s|von\s)?((?:19|20)\d\d)",
    re.IGNORECASE,
)
SHORT_TITLE = 3
_IN_BRACKETS = re.compile(r" \(((?:19|20)\d\d)\)")
_BY_WORDS = frozenset("by von par por di de door van od".split())
"""What stands between an album and its artist where the album comes first."""
BOXED = FACT_WORDS | Wanted(
    "network genres runtime developer publisher designer starring premiered: developer: developers: publisher: "
    "publishers: artist: label: esrb: isbn: isbn starring: runtime: esrb genre: genres:".split()
)
"""The same for works of any kind."""
MAX_PROSE = 300
"""Characters of prose that a page of facts has at most."""
_ON_A_SITE = re.compile(r"\s(?:on|for|by)\s|\s\((?:19|20)\d\d\)|:\s(?:\w+,\s)*Reviews?,")
"""What stands behind a work's title in the title of its page in a shop or database: `Ember Road on GOG.com`."""
_DASH = re.compile(r"\s[–—-]\s")
_FOUR_DIGITS = re.compile(r"\d{4}")
_RELEASED = re.compile(
    r"(?<!DVD )(?<!-ray )\b(?:released?(?:\sdate)?|first\spublished)\b[^\n.]{0,30}?\b((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""`Released: 23 September 2022`, `Album. Released 2010.`, in a short line."""
_YEAR_LINE = re.compile(
    r"\A\W{0,3}(?:(?:[^\d();,|]{2,40};\s)?((?:19|20)\d\d)(?:\W{0,2}\Z|\s\([^()\d]{2,40}\)|\s[-–]\s[^\d.!?]{2,40}\Z)|\((?:[^()\d]{2,40},\s)?((?:19|20)\d\d)\)(?:\W|\Z)"
    r"|[^()\[\]\d.!?]{3,40}\s\[((?:19|20)\d\d)\]\Z)"
)


def of_place(place: Place, evidence: Evidence) -> Iterator[Candidate]:
    """Candidates for title and year by where they stand."""
    yield from _of_work_page(place)
    yield from _of_book_title(place)
    yield from of_fact_box(place, evidence)
    yield from _of_year_line(place)
    yield from _of_year_behind(place)
    yield from _of_prose(place, evidence)


def of_artist_and_heading(place: Place) -> Iterator[Candidate]:
    """`Artist: Album` in og:title or page title where the heading shows the album alone."""
    if place.headline is None:
        return
    shown = fold(place.headline.text)
    for text, source in ((place.context.first("og:title"), "opengraph"), (place.page.title, "title")):
        creator, colon, rest = text.partition(": ")
        if not colon or says_review(creator) or is_site_name(creator, place.context.site_names):
            continue
        if (named := readings(rest)) and named[0].kind == "lead":
            continue  # `A Blog: Film Review: Moor`
        at = fold(text).find(f" {shown}")
        if at > 0 and fold(rest).startswith(shown) and MUSIC.search(f"{place.page.title} {place.page.url}"):
            block = place.headline.block.index
            title = place.headline.text
            yield Candidate("work_title", title, short(title), "prose", place.headline.locator, 0.9, 0, block)
            artists = [part.strip() for part in creator.split(" / ") if part.strip()]
            yield Candidate("creator", artists, short(text), source, source, 0.8)
            return


def of_two_headings(place: Place) -> Iterator[Candidate]:
    """Artist and album in two headings next to each other that the page's title names both, the artist first."""
    page, headline = place.page, place.headline
    if headline is None or not is_music(place):
        return
    near = page.blocks[max(headline.block.index - 1, 0) : headline.block.index + 2]
    two = [b for b in near if b.tag in HEADINGS and len(b.text) <= MAX_NAME and not b.region & OTHERS]
    if len(two) != MANY or headline.block not in two:
        return
    if any(named.kind == "lead" for block in two for named in readings(block.text)[:1]):
        return  # a blog's name and `Film Review: Moor`
    titles = (page.title, place.context.first("og:title"))
    for text in titles:
        folded = f" {fold(text)} "
        at = [folded.find(f" {fold(block.text)} ") for block in two]
        if min(at) < 0 or at[0] == at[1]:
            continue
        artist, album = two if (at[0] < at[1]) else reversed(two)
        between = folded[min(at) : max(at) + 1].removeprefix(f" {fold(artist.text)}")
        if between.split()[-1:] and between.split()[-1] in _BY_WORDS:
            artist, album = album, artist
        yield printed("work_title", album.text, album, 0.92)
        yield printed("creator", [artist.text], artist, 0.85)
        return


def is_labelled(place: Place) -> bool:
    """Whether words stand on the page that only a record's facts have: `Label: Some House`."""
    return not MUSIC_WORDS.isdisjoint(place.page.words)


def is_music(place: Place) -> bool:
    """Whether title, address or the words of records say that the page is about one."""
    page = place.page
    return is_labelled(place) or MUSIC.search(f"{page.title} {page.url.replace('-', ' ')}") is not None


def _of_work_page(place: Place) -> Iterator[Candidate]:
    """On a page that is about a work itself the heading is its title, as shown in the page's language."""
    page, shown = place.page, place.context.shown_title
    printed = shown or (place.headline.text if place.headline is not None else "")
    if not printed or (not shown and (place.context.is_work_page or readings(printed))):
        return
    if pair := _artist_and_title(place, printed):
        artist, printed = pair
        yield Candidate("creator", [artist], short(" – ".join(pair)), "prose", "h1", 0.8)
        shown = printed if shown else ""
    yield from _of_bare_heading(place, printed)
    if not shown and not _FOUR_DIGITS.search(f"{printed} {page.title}"):
        return
    title, year = (shown, None) if shown else work_name(printed)
    titled, titled_year = work_name(without_site(page.title, place.context.site_names))
    yield from _of_kind_and_year(place, title)
    begins = f" {fold(title)} " in f" {fold(page.title)} "
    if shown or (year and begins and page.title.startswith(printed[:20])):
        heading = next((b for b in page.blocks if b.tag == "h1" and fold(title) in fold(b.text)), None)
        index = heading.index if heading is not None and not heading.region & OTHERS else None
        yield Candidate("work_title", title, short(printed), "prose", "h1", 0.93 if shown else 0.8, 0, index)
    if shown and fold(titled) == fold(title):
        yield Candidate("work_title", titled, short(page.title), "title", "title", 0.88)
    if (shown or begins) and (found := year or titled_year):
        yield Candidate("work_year", found, short(page.title), "title", "title", 0.85 if shown else 0.7)


def _artist_and_title(place: Place, heading: str) -> tuple[str, str] | None:
    """`Brine Choir – Nine Bells` above an album's own page, where the artist is a link."""
    parts = [part.strip("\u200e ") for part in _DASH.split(heading, maxsplit=1)]
    if len(parts) != 2 or not all(parts) or not _is_of_music(place):
        return None
    headings = [b for b in place.page.blocks if b.tag == "h1" and fold(heading) == fold(b.text)]
    linked = {fold(b.text[span.start : span.end]) for b in headings for span in b.links}
    return (parts[0], parts[1]) if fold(parts[0]) in linked else None


def _is_of_music(place: Place) -> bool:
    return place.context.first("og:type").lower().startswith("music.") or b"schema.org/Music" in place.page.marks


def _of_bare_heading(place: Place, printed: str) -> Iterator[Candidate]:
    """On a page of facts without prose the heading that the page's title begins with is the work's title."""
    block = place.headline.block if place.headline is not None else None
    title, _ = work_name(printed, may_hold_site=False)
    if block is None or not title or names_a_section(title):
        return
    if not place.page.title.startswith(title) and title not in segments(place.page.title):
        return
    shelved = _ON_A_SITE.match(place.page.title, len(title)) is not None
    boxed = not BOXED.isdisjoint(place.page.words) and not _has_prose(place)
    if (shelved or boxed) and not MUSIC.fullmatch(title):
        yield Candidate("work_title", title, short(printed), "prose", "h1", 0.7, 0, block.index)


def _has_prose(place: Place) -> bool:
    return sum(len(b.text) for b in place.page.blocks if b.kept) > MAX_PROSE


def _of_kind_and_year(place: Place, title: str) -> Iterator[Candidate]:
    """A page's title that says what its heading is the title of: `Moor - film 2011 - Some Site`."""
    parts = segments(place.page.title)
    said = _KIND_AND_YEAR.fullmatch(parts[1]) if len(parts) > 1 and fold(parts[0]) == fold(title) else None
    if said:
        yield Candidate("work_title", title, short(place.page.title), "title", "title", 0.85)
        yield Candidate("work_year", int(said[1]), short(place.page.title), "title", "title", 0.75)


def _of_book_title(place: Place) -> Iterator[Candidate]:
    """The author behind the title in the page's title, where OpenGraph calls it a book: `Moor - Ida Marsh`."""
    context = place.context
    title = context.first("og:title")
    parts = segments(without_site(place.page.title, context.site_names))
    if context.first("og:type").lower() not in BOOK_TYPES or len(parts) < MANY or fold(parts[0]) != fold(title):
        return
    if looks_like_name(parts[1]) and " " in parts[1]:
        yield Candidate("creator", [parts[1]], short(place.page.title), "title", "title", 0.7)


def _of_year_line(place: Place) -> Iterator[Candidate]:
    """A year that stands alone below the headline: `• 2017`, `Some Label; 2012`, `(Some Studio, 2006)`."""
    top = place.top + 1 if place.headline is not None else place.top
    for block in place.page.blocks[max(place.top - ABOVE, 0) : min(place.first, place.top + 14)]:
        lines = block.text.split("\n")
        alone = place.headline is not None and len(lines) == 1
        if alone and block.index and place.page.blocks[block.index - 1].tag in LABEL_TAGS:
            continue  # `Recorded`, beside it the year; what labels say of works is read as facts
        if not (alone or 2 < len(lines) < 8) or max(map(len, lines)) >= YEAR_LINE or block.region & OTHERS:
            continue
        match = next(filter(None, map(_YEAR_LINE.match, lines)), None) if block.index >= top or not alone else None
        released = next(filter(None, map(_RELEASED.search, lines)), None) if match is None else None
        if released:
            yield printed("work_year", int(released[1]), block, 0.65, raw=short(released[0]))
            return
        if match:
            yield printed("work_year", int(match[1] or match[2] or match[3]), block, 0.75, raw=short(match[0]))
            return


def _of_year_behind(place: Place) -> Iterator[Candidate]:
    """The year in brackets behind the headline's title where the page prints it again: `Moor (2012)`."""
    named = readings(place.headline.text) if place.headline is not None else ()
    title = named[0].title if named else ""
    at = place.page.text.find(f"{title} (") if len(title) > SHORT_TITLE else -1
    year = _IN_BRACKETS.match(place.page.text, at + len(title)) if at >= 0 else None
    if year:
        yield Candidate("work_year", int(year[1]), f"{title}{year[0]}", "prose", "title (year)", 0.65)


def _of_prose(place: Place, evidence: Evidence) -> Iterator[Candidate]:
    """The title that the prose marks most often, where it marks it early and more than any other."""
    ranked = sorted(evidence.mentions.values(), key=lambda m: (-m.count, m.block))
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
