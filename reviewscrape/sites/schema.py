"""What a site file may say: every key of `sites/<name>.toml`, its type, its meaning.

The layouts' vocabulary is in `reviewscrape.extraction.layout`, whose classes are the TOML tables under `[[layouts]]`.
Here they are tables still: where nothing but addresses is asked for, extraction need not be loaded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Annotated, Literal, TypeAlias
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

Host: TypeAlias = Annotated[str, "host"]
"""Host name without scheme, port and path: `avclub.com`."""

Address: TypeAlias = Annotated[str, "address"]
"""Absolute http(s) URL, or a path on the site's first domain: `/sitemap.xml`."""

Selector: TypeAlias = Annotated[str, "selector"]
"""CSS selector of elements, without pseudo-elements."""

Pattern: TypeAlias = Annotated[str, "pattern"]
"""Python regular expression, searched for anywhere in the text."""

Seconds: TypeAlias = Annotated[float, "seconds"]
"""Seconds, not negative."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One start address, where links to reviews are found: a table under `[[sources]]`."""

    kind: Literal["sitemap", "listing", "feed"]
    """sitemap: XML sitemap or sitemap index. listing: HTML page of links with a pager. feed: RSS or Atom."""

    url: Address
    """Where it is."""

    era: str = ""
    """Years or design it served, for the reader of the file: `2017-2023`."""

    live: bool = True
    """False: gone from the live site, still to be found in web archives. A crawl of the live site skips it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewUrls:
    """Which addresses are reviews: the table `[reviews]`. Patterns are searched for in the URL without its fragment."""

    allow: tuple[Pattern, ...] = ()
    """A review's address matches one of these. None given: any address of the site may be a review."""

    deny: tuple[Pattern, ...] = ()
    """... and none of these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listings:
    """How listing pages are read: the table `[listings]`."""

    urls: tuple[Pattern, ...] = ()
    """A listing's address matches one of these."""

    links: Selector = ""
    """`a` elements that lead to reviews. None given: every link of the page is tried against `[reviews]`."""

    next: Selector = ""
    """`a` elements that lead to the next pages. None given: links that say so by their text or `rel`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What query parameters mean: the table `[query]`. Names may use `*`, as in `utm_*`."""

    keep: tuple[str, ...] = ()
    """Only these make another page; all others are dropped. None given: all are kept that `drop` does not name."""

    drop: tuple[str, ...] = ()
    """These say nothing about the page."""

    last: tuple[str, ...] = ()
    """Of these, only the last of several counts: for pagers that append their parameter instead of replacing it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One site: a whole TOML file."""

    name: str = ""
    """Name on the command line. Always the file's name without `.toml`; the file itself does not say it."""

    file: str = ""
    """Path of the file. The file itself does not say it."""

    title: str
    """The site's name as it prints it: `The A.V. Club`."""

    domains: Annotated[tuple[Host, ...], "hosts"]
    """The site's hosts; their subdomains belong to it. The first is where relative start addresses lie."""

    language: Annotated[str, "language"] = ""
    """Language of its reviews, BCP 47, where all are in one."""

    delay: Seconds = 1.0
    """Least time between two requests to one of its hosts."""

    sources: tuple[Source, ...] = ()
    """Where a crawl starts."""

    reviews: ReviewUrls = field(default_factory=ReviewUrls)
    """Which addresses are reviews."""

    listings: Listings = field(default_factory=Listings)
    """How listing pages are read."""

    query: Query = field(default_factory=Query)
    """What query parameters mean."""

    layouts: tuple[dict[str, object], ...] = ()
    """Page designs, newest first or in any order that suits: the first whose evidence stands in the page reads it.
    `sites.layouts` decodes them."""

    layouts_of: tuple[str, ...] = ()
    """Names of sites whose layouts are tried after this one's own: sister sites share designs."""

    def owns(self, url: str) -> bool:
        """True when the address lies on one of the site's hosts."""
        try:
            host = (urlsplit(url).hostname or "").lower()
        except ValueError:
            return False
        return self.owns_host(host)

    def owns_host(self, host: str) -> bool:
        """True when a host name, in lower case, is one of the site's."""
        return any(host == domain or host.endswith("." + domain) for domain in self.domains)

    def is_review(self, url: str) -> bool:
        """True when the address may be a review by `[reviews]`."""
        address = url.partition("#")[0]
        allow, deny = self.reviews.allow, self.reviews.deny
        return self.owns(url) and (not allow or _matches(allow, address)) and not _matches(deny, address)

    def is_listing(self, url: str) -> bool:
        """True when the address is a listing's by `[listings]`."""
        return self.owns(url) and _matches(self.listings.urls, url.partition("#")[0])

    def clean_url(self, url: str) -> str:
        """The address without its fragment and with only the query parameters that make another page.

        >>> Site(title="", domains=(), query=Query(last=("page",))).clean_url("http://a.example/?t=1&page=2&page=3#x")
        'http://a.example/?t=1&page=3'
        """
        parts = urlsplit(url)
        pairs = parse_qsl(parts.query, keep_blank_values=True)
        kept = [(name, value) for at, (name, value) in enumerate(pairs) if self._counts(name, pairs[at + 1 :])]
        query = parts.query if len(kept) == len(pairs) else urlencode(kept)
        return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))

    def _counts(self, name: str, later: list[tuple[str, str]]) -> bool:
        rules = self.query
        if _named(rules.drop, name) or (rules.keep and not _named(rules.keep, name)):
            return False
        return not (_named(rules.last, name) and any(other == name for other, _ in later))


def _matches(patterns: tuple[str, ...], address: str) -> bool:
    return any(re.search(pattern, address) for pattern in patterns)


def _named(names: tuple[str, ...], name: str) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in names)
