"""A site that nobody wrote rules for: from one address of it, a listing, front page, review, sitemap, feed or the
robots.txt that names its sitemaps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from reviewscrape.crawl.admission import fetch_form, refusal
from reviewscrape.errors import InputError
from reviewscrape.findings import PageType
from reviewscrape.items import Link, ReviewPage
from reviewscrape.sources.base import PAGER, link, nested, seed
from reviewscrape.sources.markup import Addresses
from reviewscrape.urls import site_of

MAX_DEPTH = 6
"""Links between the start and a review: archives go by year, month and day. Further pages of a listing do not count."""
REVIEW_WORD = re.compile(
    r"review|critique|criticas?\b|kritik|rezension|recensi|recenz|resen[ah]|anmeld|rese%C3%B1a", re.IGNORECASE
)
LONG_NUMBER = re.compile(r"\d{4}")
NOT_CONTENT = re.compile(
    r"/(?:login|signin|sign-in|log-in|logout|register|signup|account|cart|checkout|subscribe|newsletter|privacy|terms|"
    r"cookies?|legal|imprint|impressum|contact|advertis\w*|jobs|careers|wp-json|wp-admin|cgi-bin|share|print|email)(?:[/?.]|\Z)",
    re.IGNORECASE,
)
REVIEWS, ARTICLES, OTHERS, PAGES = 1, 2, 4, 5
"""Priorities. A listing's reviews come before its next page, so that a pager that leads nowhere is found out."""
BRANCHING = frozenset({PageType.LISTING, PageType.OTHER})
"""Pages whose links are followed whatever they look like."""
REVIEWING = frozenset({PageType.REVIEW, PageType.MULTI_REVIEW})
"""What a start address, or a listing's further page, turns out to be at times: then sections are left alone."""


class UrlSource:
    """Follows listings, pagers, sitemaps and feeds within the site; what a page is, the extraction says."""

    delay: float | None = None

    def __init__(self, url: str, name: str | None = None) -> None:
        if not fetch_form(url):
            raise InputError(f"{url}: is no web address: give one such as https://example.org/reviews")
        if refusal(fetch_form(url)):
            raise InputError(f"{url[:80]}: is no address to start from ({refusal(fetch_form(url))}): give a listing's")
        self.url = url
        self.name = name or f"url:{seed(url).url}"
        self._sites = {site_of(url)}

    def seeds(self) -> list[Link]:
        """The one address."""
        return [seed(self.url, "robots" if urlsplit(self.url).path == "/robots.txt" else "listing")]

    def admits(self, url: str) -> bool:
        """Same registrable domain as the start, or as where the start redirected to."""
        return site_of(url) in self._sites

    def selectors(self, page: ReviewPage) -> Sequence[str]:  # noqa: ARG002 (the protocol's signature)
        """None: nobody wrote rules."""
        return ()

    def follow(self, page: ReviewPage) -> list[Link]:
        """All that may lead to reviews, likeliest first."""
        self._learn(page)
        if page.extraction is None:
            return []
        found = [self._link(page, url) for url in page.extraction.links if not NOT_CONTENT.search(urlsplit(url).path)]
        kind = page.extraction.page_type
        if page.kind == "listing" and kind in REVIEWING:
            found = [one for one in found if one.priority != OTHERS]
        elif page.kind != "listing" and kind not in BRANCHING:
            found = [one for one in found if one.priority in {REVIEWS, PAGES}]
        found = [one for one in found if self.admits(one.url)]
        near = [one for one in found if one.depth <= MAX_DEPTH]
        if len(near) < len(found):
            page.notes["refused:too_deep"] = len(found) - len(near)
        return near

    def _learn(self, page: ReviewPage) -> None:
        """Where the start redirected to is known by its pages, after a restart as well."""
        self._sites.add(site_of(page.requested_url if page.depth else page.url))

    def follow_list(self, page: ReviewPage, found: Addresses) -> list[Link]:
        """All of it that lies within the site."""
        self._learn(page)
        links = [*nested(page, found), *(self._link(page, url) for url in found.pages)]
        return [one for one in links if self.admits(one.url)]

    def _link(self, page: ReviewPage, url: str) -> Link:
        if PAGER.search(url):
            return link(page, url, "listing", PAGES, deeper=page.kind != "listing")
        path = urlsplit(url).path
        likely = REVIEWS if REVIEW_WORD.search(path) else ARTICLES if is_slug(path) else OTHERS
        return link(page, url, "page", likely)


def is_slug(path: str) -> bool:
    """Whether a path ends as articles' addresses do: in a name of three words, or with a long number.

    >>> is_slug("/2026/a-long-story/"), is_slug("/title/tt0204175"), is_slug("/about-us")
    (True, True, False)
    """
    last = path.rstrip("/").rpartition("/")[2]
    return last.count("-") > 1 or LONG_NUMBER.search(last) is not None
