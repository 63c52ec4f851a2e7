"""Review pages in, one clean JSONL dataset out; every value with its source."""

from __future__ import annotations

from reviewscrape import extraction, sites
from reviewscrape.dataset.reading import load
from reviewscrape.extraction import Extraction, Page, PageType
from reviewscrape.items import Review, ReviewPage
from reviewscrape.version import VERSION

__version__ = VERSION

__all__ = ["Extraction", "Page", "PageType", "Review", "ReviewPage", "examine", "extract", "load"]


def extract(page: bytes | str, *, url: str = "", content_type: str | None = None) -> Extraction:
    """Read one page: HTML or plain text, bytes or text. Never raises on any page.

    `url` is where the page comes from, as far as known; where somebody wrote a site file for its host, the layouts in
    it are used. A broken site file of the user's own raises ConfigError.
    """
    return extraction.extract(page, url=url, content_type=content_type, layouts=_layouts(url))


def examine(page: bytes | str, *, url: str = "", content_type: str | None = None) -> tuple[Page, Extraction]:
    """What `extract` returns, and the page as it was seen: its blocks with their regions, kept or cut."""
    return extraction.examine(page, url=url, content_type=content_type, layouts=_layouts(url))


def _layouts(url: str) -> tuple[extraction.Layout, ...]:
    site = sites.for_url(url) if url else None
    return site.layouts if site else ()
