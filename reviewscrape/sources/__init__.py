"""Where pages come from, one module a kind."""

from __future__ import annotations

from reviewscrape import sites
from reviewscrape.sources.base import Source
from reviewscrape.sources.site import SiteSource
from reviewscrape.sources.url import UrlSource

DEMO = "demo"
"""Name of the bundled demo site."""

__all__ = ["SiteSource", "Source", "UrlSource", "choose"]


def choose(site: str | None, source: str | None) -> Source | None:
    """The source that the spider's arguments name; None for the demo site, which has to be served first."""
    if source:
        return UrlSource(source)
    return SiteSource(sites.rules(site)) if site and site != DEMO else None
