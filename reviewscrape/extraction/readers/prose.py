"""What the page prints around and in the prose: headline, byline, dates, and which work it is about."""

from __future__ import annotations

from collections.abc import Iterable

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.prose_bibliography import read_bibliography
from reviewscrape.extraction.readers.prose_byline import read_authors
from reviewscrape.extraction.readers.prose_date import read_dates
from reviewscrape.extraction.readers.prose_place import Place, find_place
from reviewscrape.extraction.readers.prose_title import read_titles
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.text import clean, fold, is_site_name, short, without_site


def read(page: Page) -> Iterable[Candidate]:
    """All candidates of the printed page."""
    place = find_place(page)
    yield from _headline(place)
    if page.blocks:
        yield from read_authors(place)
        yield from read_dates(place)
        yield from read_titles(place)
        yield from read_bibliography(place)


def _headline(place: Place) -> Iterable[Candidate]:
    found = place.headline
    names = place.context.site_names
    if found is not None:
        fuller = _fuller(found.text, place)
        confidence = found.confidence if not fuller else 0.45
        index = found.block.index if found.block is not None else None
        yield Candidate("headline", found.text, short(found.text), "prose", found.locator, confidence, 0, index)
    title = without_site(clean(place.page.title), names)
    if (
        title
        and not is_site_name(title, names)
        and (found is None or found.confidence < 0.5)
        and not place.context.first("og:title")
    ):
        yield Candidate("headline", title, short(place.page.title), "title", "title", 0.5)


def _fuller(text: str, place: Place) -> bool:
    """Whether og:title is `Artist: <this heading>`: the heading is then the work's title alone."""
    title = without_site(place.context.first("og:title"), place.context.site_names)
    return fold(title) != fold(text) and fold(title).endswith(f" {fold(text)}") and ": " in title and " - " not in title
