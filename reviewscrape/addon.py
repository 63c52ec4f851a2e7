"""One line in another project does it all: `ADDONS = {"reviewscrape.addon.ReviewscrapeAddon": 100}`."""

from __future__ import annotations

from scrapy.settings import BaseSettings

from reviewscrape import settings as ours

OWN = ("REVIEWS_DIR", "EXTRACT_WORKERS", "EXTRACT_SECONDS", "EXTRACT_MEGABYTES", "CRAWL_MAX_DEPTH", "NETWORK_ALLOWLIST")
MERGED = ("ITEM_PIPELINES", "FEED_EXPORTERS")


class ReviewscrapeAddon:
    """Puts our pipelines and feed exporters beside the project's own, with the defaults of our settings."""

    def update_settings(self, settings: BaseSettings) -> None:
        """Called by Scrapy before the crawl; what the project sets itself wins."""
        for name in OWN:
            settings.setdefault(name, getattr(ours, name), priority="addon")
        for name in MERGED:
            settings.set(name, {**getattr(ours, name), **settings.getdict(name)}, priority="addon")
