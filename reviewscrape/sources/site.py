"""A site that somebody wrote a file for: its own sitemaps, listings and feeds, and which addresses are reviews."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import urljoin

from reviewscrape.errors import ConfigError
from reviewscrape.items import Link, ReviewPage
from reviewscrape.sites import Site
from reviewscrape.sources.base import PAGER, link, nested, seed
from reviewscrape.sources.markup import Addresses

REVIEWS, PAGES = 2, 5
"""Priorities: a listing's reviews come before its next page."""


class SiteSource:
    """Follows what the site file says."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.name = f"site:{site.name}"
        self.delay: float | None = site.delay
        if not any(source.live for source in site.sources):
            raise ConfigError(f"{site.name}.toml: sources: none is live; crawl it with -a source=URL, or add one")

    def seeds(self) -> list[Link]:
        """The live sources of the file."""
        first = f"https://{self.site.domains[0]}/"
        return [seed(urljoin(first, source.url), source.kind) for source in self.site.sources if source.live]

    def admits(self, url: str) -> bool:
        """Any address of the site's domains."""
        return self.site.owns(url)

    def selectors(self, page: ReviewPage) -> Sequence[str]:
        """Those of the file, for pages that list reviews."""
        rules = self.site.listings
        return [css for css in (rules.links, rules.next) if css] if self._lists(page) else []

    def _lists(self, page: ReviewPage) -> bool:
        return page.kind != "page" or self.site.is_listing(page.url)

    def follow(self, page: ReviewPage) -> list[Link]:
        """Reviews listed, and further pages of the list. A review leads nowhere."""
        if page.extraction is None or not self._lists(page):
            return []
        rules = self.site.listings
        links = page.chosen.get(rules.links) or page.extraction.links
        further = page.chosen.get(rules.next, []) if rules.next else self._pager(page)
        onward = [link(page, self.site.clean_url(url), "listing", PAGES, deeper=False) for url in further]
        return [*self._reviews(page, links), *self._owned(onward)]

    def follow_list(self, page: ReviewPage, found: Addresses) -> list[Link]:
        """The reviews among the addresses, and further lists."""
        return [*self._owned(nested(page, found)), *self._reviews(page, found.pages)]

    def _reviews(self, page: ReviewPage, urls: Iterable[str]) -> list[Link]:
        return [
            link(page, self.site.clean_url(url), "page", REVIEWS)
            for url in urls
            if self.site.is_review(url) and not self.site.is_listing(url)
        ]

    def _pager(self, page: ReviewPage) -> list[str]:
        links = page.extraction.links if page.extraction else []
        return [url for url in links if self.site.is_listing(url) or (PAGER.search(url) and self.site.owns(url))]

    def _owned(self, links: list[Link]) -> list[Link]:
        return [one for one in links if self.site.owns(one.url)]
