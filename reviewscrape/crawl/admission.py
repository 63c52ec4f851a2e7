"""Which addresses may enter the ledger, and in which form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from reviewscrape.items import Link
from reviewscrape.urls import normalise

MAX_LENGTH = 2000
"""Characters of a URL."""
MAX_PARAMETERS = 8
MAX_SEGMENTS = 20
MOST_HOSTS = 500
"""Of one crawl: a server that answers to any name below its domain could name new ones for ever."""
MOST_PORTS = 10
"""Of one host, beside the usual one: each has a robots.txt to wait for, and a page may name all 65,535."""
MAX_REPEATS = 2
"""How often one path segment may stand in a path: /a/b/a/b/a/b is a server's relative link gone wrong."""
ASSETS = frozenset(
    "7z aac apk avi avif bmp bz2 css csv dmg doc docx eot epub exe flac gif gz ico ics iso jpeg jpg js "
    "json m4a m4v mkv mov mp3 mp4 mpeg mpg msi ogg ogv otf pdf png ppt pptx ps rar rtf svg swf tar tgz "
    "tif tiff ttf wav webm webmanifest webp wmv woff woff2 xls xlsx zip".split()
)


_PLAIN = re.compile(
    r"https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::(?!(?:80|443)/)(?:[1-9]\d{0,3}|[1-5]\d{4}))?(?:/(?!\.)[\w.~-]*)+",
    re.ASCII,
)
"""Addresses that are in the form already. Most are: finding that out costs a thirtieth of putting them into it."""


def fetch_form(url: str) -> str:
    """The URL in the one form it is fetched in; "" for what is no http(s) URL.

    Of a parameter given several times the last counts, as in pagers that append instead of replacing.

    >>> fetch_form("http://Example.org/list?page=1&page=2#top")
    'http://example.org/list?page=2'
    """
    return url if _PLAIN.fullmatch(url) else _formed(url)


@lru_cache(maxsize=1024)  # a site's navigation stands on each of its pages
def _formed(url: str) -> str:
    clean = normalise(url)
    parts = urlsplit(clean)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    last = {name: at for at, (name, _) in enumerate(pairs)}
    kept = [pair for at, pair in enumerate(pairs) if pair[0].endswith("[]") or last[pair[0]] == at]
    return clean if len(kept) == len(pairs) else urlunsplit(parts._replace(query=urlencode(kept)))


def host_of(url: str) -> str:
    """Host name by which requests are queued and slowed down.

    >>> host_of("http://Example.org:8000/a")
    'example.org'
    """
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


@lru_cache(maxsize=1024)
def refusal(url: str) -> str:
    """Why an address is not fetched, "" if nothing speaks against it.

    >>> refusal("http://example.org/a/b/a/b/a/b"), refusal("http://example.org/poster.jpg"), refusal("http://a.example/b")
    ('repeated_segments', 'asset', '')
    """
    if not url:
        return "scheme"
    if len(url) > MAX_LENGTH:
        return "too_long"
    parts = urlsplit(url)
    segments = [segment for segment in parts.path.split("/") if segment]
    if segments and segments[-1].rpartition(".")[2].lower() in ASSETS and "." in segments[-1]:
        return "asset" if not segments[-1].endswith((".xml.gz", ".rss")) else ""
    if len(segments) > MAX_SEGMENTS or max(Counter(segments).values(), default=0) > MAX_REPEATS:
        return "repeated_segments"
    return "too_many_parameters" if parts.query.count("&") >= MAX_PARAMETERS else ""


class Ports:
    """The unusual ports of each host that are asked, those of the start addresses first."""

    def __init__(self, starts: Iterable[Link] = ()) -> None:
        self._known: dict[str, set[str]] = {}
        for start in starts:
            self.admit(start)

    def admit(self, link: Link) -> bool:
        """Whether the link's port is the usual one, or one of the host's first."""
        netloc = link.url.split("/", 3)[2]
        if ":" not in netloc:
            return True
        known = self._known.setdefault(link.host, set())
        if len(known) < MOST_PORTS:
            known.add(netloc)
        return netloc in known


def admit(
    links: Iterable[Link], max_depth: int, hosts: Collection[str], ports: Ports
) -> tuple[list[Link], Counter[str]]:
    """The links that may enter the ledger, and why the others may not. `hosts` are those that the crawl has already.

    The requests of somebody's own spider enter in any case: he knows what he asks for.
    """
    kept: list[Link] = []
    refused: Counter[str] = Counter()
    fresh: set[str] = set()
    for link in links:
        reason = "" if link.request else refusal(link.url) or ("too_deep" if link.depth > max_depth else "")
        if not reason and link.host not in hosts:
            fresh.add(link.host)
            if not link.request and len(hosts) + len(fresh) > MOST_HOSTS:
                fresh.discard(link.host)
                reason = "too_many_hosts"
        if not reason and not link.request and not ports.admit(link):
            reason = "too_many_ports"
        if reason:
            refused[reason] += 1
        else:
            kept.append(link)
    return kept, refused
