"""What the page prints around and in the prose: headline, byline, dates, and which work it is about.

Where to look: `place` says where the review stands, for all of them. The rest by what it reads:

- the headline: `headline`, `titles_of_page`; parts of it that name the work: `headline_parts`, `headline_alone`,
  `work_heading`
- who wrote it: `byline` and `byline_*`, `author_elements`, `signature`
- when: `date`, `date_order`
- the work's title: `title` weighs what `work`, `fact_box`, `edition`, `lead_titles`, `closing_lines`, `mentions`,
  `record_titles` find
- a work and its maker in one line: `pairs` and `pair_*`
- books: `bibliography`, `book_headlines`, `book_lines`, `book_notes`
- the kind of work: `kind`, `leaning`; seasons and episodes: `television`
"""

from __future__ import annotations

from collections.abc import Iterable

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.prose.bibliography import read_bibliography
from reviewscrape.extraction.readers.prose.book_notes import read_book_notes
from reviewscrape.extraction.readers.prose.byline import read_authors
from reviewscrape.extraction.readers.prose.closing_lines import read_closing_lines
from reviewscrape.extraction.readers.prose.date import read_dates
from reviewscrape.extraction.readers.prose.directed_titles import read_directed_titles
from reviewscrape.extraction.readers.prose.headline import OTHERS
from reviewscrape.extraction.readers.prose.kind import read_kind
from reviewscrape.extraction.readers.prose.lead_titles import read_lead_titles
from reviewscrape.extraction.readers.prose.place import Place, find_place
from reviewscrape.extraction.readers.prose.record_titles import read_record_titles
from reviewscrape.extraction.readers.prose.signature import read_copyright, read_name_at_end, read_signature
from reviewscrape.extraction.readers.prose.television import read_television
from reviewscrape.extraction.readers.prose.title import read_titles
from reviewscrape.extraction.readers.prose.work import MUSIC
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.text import clean, fold, is_site_name, segments, short, without_site


def read(page: Page) -> Iterable[Candidate]:
    """All candidates of the printed page."""
    yield from read_text_fields(page)
    yield from read_work_fields(page)


def read_text_fields(page: Page) -> Iterable[Candidate]:
    """Headline, authors and dates: what any article tells of itself."""
    place = find_place(page)
    yield from _headline(place)
    if page.blocks:
        yield from read_authors(place)
        yield from read_signature(place)
        yield from read_copyright(place)
        yield from read_name_at_end(place)
        yield from read_dates(place)


def read_work_fields(page: Page) -> Iterable[Candidate]:
    """The work that the page is about."""
    place = find_place(page)
    if page.blocks:
        yield from read_titles(place)
        yield from read_directed_titles(place)
        yield from read_lead_titles(place)
        yield from read_closing_lines(place)
        yield from read_bibliography(place)
        yield from read_book_notes(place)
        yield from read_record_titles(place)
        yield from read_television(place)
        yield from read_kind(place)


def _headline(place: Place) -> Iterable[Candidate]:
    found = place.headline
    if found is not None:
        confidence = found.confidence if not _fuller(found.text, place) else 0.3
        stands = None if found.block.region & OTHERS else found.block.index
        yield Candidate("headline", found.text, short(found.text), "prose", found.locator, confidence, 0, stands)
    elif not place.context.first("og:title"):
        title = _from_title(place)
        if title:
            yield Candidate("headline", title, short(place.page.title), "title", "title", 0.5)


def _from_title(place: Place) -> str:
    """The longest part of the page's title, where the body takes up its words; else it is a site's name."""
    names = place.context.site_names | {fold(heading) for heading in place.context.headings[:2]}
    parts = [part for part in segments(without_site(clean(place.page.title), names)) if not is_site_name(part, names)]
    title = max(parts, key=len, default="")
    body = fold(" ".join(block.text for block in place.page.blocks[place.first : place.first + 4]))
    words = {word for word in fold(title).split() if len(word) > 3}
    return title if sum(f" {word}" in f" {body}" for word in words) >= 2 else ""


def _fuller(text: str, place: Place) -> bool:
    """Whether og:title is `Artist: <this heading>`: the heading is then the work's title alone."""
    title = place.context.first("og:title")
    if ": " not in title or not MUSIC.search(f"{place.page.title} {place.page.url}"):
        return False
    title = without_site(title, place.context.site_names)
    return fold(title) != fold(text) and fold(title).endswith(f" {fold(text)}") and ": " in title and " - " not in title
