"""One page read with what is known of its site: the library's two functions, as `reviewscrape` shows them."""

from __future__ import annotations

from reviewscrape import extraction, sites
from reviewscrape.extraction import Extraction, Layout, Page


def extract(page: bytes | str, *, url: str | None = None, content_type: str | None = None) -> Extraction:
    """Read one page: HTML or plain text, bytes or text. Never raises on any page.

    `url` is where the page comes from, None where nobody knows; where somebody wrote a site file for its host, the
    layouts in it are used. A broken site file of the user's own raises ConfigError.
    """
    return extraction.extract(page, url=url, content_type=content_type, layouts=_layouts(url))


def examine(page: bytes | str, *, url: str | None = None, content_type: str | None = None) -> tuple[Page, Extraction]:
    """What `extract` returns, and the page as it was seen: its blocks with their regions, kept or cut."""
    return extraction.examine(page, url=url, content_type=content_type, layouts=_layouts(url))


def _layouts(url: str | None) -> tuple[Layout, ...]:
    site = sites.for_url(url) if url else None
    return sites.layouts(site) if site else ()
