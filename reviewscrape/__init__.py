"""Review pages in, one clean JSONL dataset out; every value with its source."""

from __future__ import annotations

from reviewscrape import extraction, sites
from reviewscrape.extraction import Extraction, PageType
from reviewscrape.items import Review, ReviewPage
from reviewscrape.version import VERSION

__version__ = VERSION

__all__ = ["Extraction", "PageType", "Review", "ReviewPage", "extract"]


def extract(page: bytes | str, *, url: str = "", content_type: str | None = None) -> Extraction:
    """Read one page: HTML or plain text, bytes or text. Never raises on any page.

    `url` is where the page comes from, as far as known; where somebody wrote a site file for its host, the layouts in
    it are used. A broken site file of the user's own raises ConfigError.
    """
    site = sites.for_url(url) if url else None
    return extraction.extract(page, url=url, content_type=content_type, layouts=site.layouts if site else ())
