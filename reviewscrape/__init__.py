"""Review pages in, one clean JSONL dataset out; every value with its source.

Nothing is loaded before it is asked for: `scrapy` loads this package before it has even looked at its command line.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from reviewscrape.version import VERSION

if TYPE_CHECKING:
    from reviewscrape.dataset.reading import load
    from reviewscrape.extraction import Extraction, Layout, Page, PageType
    from reviewscrape.items import Review, ReviewPage

__version__ = VERSION

__all__ = ["Extraction", "Page", "PageType", "Review", "ReviewPage", "examine", "extract", "load"]

HOMES = {
    "Extraction": "reviewscrape.extraction",
    "Page": "reviewscrape.extraction",
    "PageType": "reviewscrape.extraction",
    "Review": "reviewscrape.items",
    "ReviewPage": "reviewscrape.items",
    "load": "reviewscrape.dataset.reading",
}
"""Modules of the names that are loaded when they are first used."""


def __getattr__(name: str) -> Any:
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(HOMES[name]), name)


def extract(page: bytes | str, *, url: str = "", content_type: str | None = None) -> Extraction:
    """Read one page: HTML or plain text, bytes or text. Never raises on any page.

    `url` is where the page comes from, as far as known; where somebody wrote a site file for its host, the layouts in
    it are used. A broken site file of the user's own raises ConfigError.
    """
    from reviewscrape import extraction

    return extraction.extract(page, url=url, content_type=content_type, layouts=_layouts(url))


def examine(page: bytes | str, *, url: str = "", content_type: str | None = None) -> tuple[Page, Extraction]:
    """What `extract` returns, and the page as it was seen: its blocks with their regions, kept or cut."""
    from reviewscrape import extraction

    return extraction.examine(page, url=url, content_type=content_type, layouts=_layouts(url))


def _layouts(url: str) -> tuple[Layout, ...]:
    from reviewscrape import sites

    site = sites.for_url(url) if url else None
    return site.layouts if site else ()
