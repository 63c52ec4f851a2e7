"""What a source is: where pages come from, and which links of a page it wants next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol
from urllib.parse import urljoin

from reviewscrape.crawl.admission import fetch_form, host_of
from reviewscrape.items import Link, ReviewPage
from reviewscrape.sources.markup import Addresses

PAGER = re.compile(
    r"[?&](?:page|paged|pg|pageno|page_?num(?:ber)?|p|start|offset|from|startTime|cursor)=[\w%.-]+\Z"
    r"|/(?:page|seite|pagina)[/-]?\d+/?\Z|/p\d+/?\Z",
    re.IGNORECASE,
)
"""Addresses of a listing's further pages."""

MOST_NESTED = 3
"""Lists on the way to a sitemap. The protocol knows one, its index; some nest two, and robots.txt may stand before."""


class Source(Protocol):
    """Where pages come from. A source decides what is asked for, never how."""

    name: str
    """Names the source in the ledger: an unfinished crawl is only taken up by the same one."""
    delay: float | None
    """Least time in seconds between two requests to a host; None = the settings' word."""

    def seeds(self) -> list[Link]:
        """Where a crawl starts."""
        ...

    def selectors(self, page: ReviewPage) -> Sequence[str]:
        """CSS selectors of links to look for where the page is read; what they find is in `page.chosen`."""
        ...

    def follow(self, page: ReviewPage) -> list[Link]:
        """The links worth fetching of a page that was read."""
        ...

    def follow_list(self, page: ReviewPage, found: Addresses) -> list[Link]:
        """What is worth fetching of the addresses that a sitemap, feed or robots.txt names, or of some of them."""
        ...

    def admits(self, url: str) -> bool:
        """Whether a URL, perhaps one that redirects led to, belongs to the source."""
        ...


def seed(url: str, kind: str = "listing") -> Link:
    """A link to start from."""
    address = fetch_form(url)
    return Link(address, host_of(address), kind=kind, priority=0)


def link(page: ReviewPage, url: str, kind: str, priority: int, *, deeper: bool = True) -> Link:
    """A link found on a page; a listing's further pages lie no deeper than its first."""
    address = fetch_form(urljoin(page.url, url))
    return Link(address, host_of(address), kind=kind, depth=page.depth + deeper, priority=priority)


def nested(page: ReviewPage, found: Addresses) -> list[Link]:
    """The sitemaps that a list names; none where an endless series of them would be followed for ever."""
    return [link(page, url, "sitemap", 0) for url in found.sitemaps] if page.depth < MOST_NESTED else []
