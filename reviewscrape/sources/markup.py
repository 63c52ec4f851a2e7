"""Lists of addresses: sitemaps, feeds, and the sitemaps that a robots.txt names."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from reviewscrape.urls import sound

MAX_BYTES = 64 << 20
"""Of an unpacked sitemap; the protocol allows 50 MB."""
MAX_URLS = 50_000
"""Of pages, and of further sitemaps, in one list."""
GZIP = b"\x1f\x8b"
MAX_MEMBERS = 64
"""Of a gzipped file that several were put together in."""
BEGINNING = 2000
"""Bytes in which the root element is looked for."""
_ROOT = re.compile(
    rb"\A(?:\xef\xbb\xbf)?(?>\s+|<\?[^>]*>|<!--.*?-->|<!DOCTYPE[^>]*>)*+<(?:\w+:)?(urlset|sitemapindex|rss|feed|RDF)\b",
    re.DOTALL,
)
"""The root element, after all that may stand before it. Atomic: each of these is read in one way only."""
_KINDS = {b"urlset": "sitemap", b"sitemapindex": "sitemap", b"rss": "feed", b"feed": "feed", b"RDF": "feed"}


@dataclass(slots=True)
class Addresses:
    """What such a list names."""

    pages: list[str] = field(default_factory=list)
    sitemaps: list[str] = field(default_factory=list)

    def parts(self, size: int) -> Iterator[Addresses]:
        """The same in smaller lists, so that the crawl need not stand still over a long one."""
        for start in range(0, max(len(self.pages), len(self.sitemaps)), size):
            yield Addresses(self.pages[start : start + size], self.sitemaps[start : start + size])


def unpack(body: bytes, most: int = MAX_BYTES) -> bytes:
    """The first bytes of a gzipped file, so far as it is sound; other bytes as they are."""
    if not body.startswith(GZIP):
        return body
    unpacked = b""
    for _ in range(MAX_MEMBERS):
        member = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
        try:
            unpacked += member.decompress(body, most - len(unpacked))
        except zlib.error:
            break
        body = member.unused_data
        if len(unpacked) >= most or not body.startswith(GZIP):
            break
    return unpacked


def kind_of(body: bytes) -> str | None:
    """`sitemap` or `feed` by the root element, None for anything else."""
    if body[:1] not in {b"<", b"\x1f", b"\xef", b"\n", b" "}:
        return None
    found = _ROOT.match(unpack(body, BEGINNING)[:BEGINNING])
    return _KINDS[found[1]] if found else None


def read(body: bytes, kind: str = "") -> Addresses:
    """All addresses of a sitemap, sitemap index, RSS, RSS 1.0 or Atom document; a broken one as far as it goes.

    >>> read(b"User-agent: *\\nSitemap: https://a.example/s.xml", "robots").sitemaps
    ['https://a.example/s.xml']
    """
    if kind == "robots":
        from scrapy.utils.sitemap import sitemap_urls_from_robots  # loads all of Scrapy, which workers do without

        return Addresses(sitemaps=list(islice(filter(sound, sitemap_urls_from_robots(body)), MAX_URLS)))
    found = Addresses()
    events = etree.iterparse(
        io.BytesIO(unpack(body)), events=("end",), recover=True, resolve_entities=False, no_network=True, load_dtd=False
    )
    try:
        for _, node in events:
            _take(node, found)
            if max(len(found.pages), len(found.sitemaps)) >= MAX_URLS:
                break
    except etree.XMLSyntaxError:
        return found
    return found


def _take(node: etree._Element, found: Addresses) -> None:
    name = etree.QName(node).localname if isinstance(node.tag, str) else ""
    parent = node.getparent()
    inside = etree.QName(parent).localname if parent is not None else ""
    text = (node.text or "").strip()
    if name == "loc" and text and sound(text):
        (found.sitemaps if inside == "sitemap" else found.pages).append(text)
    elif name == "link" and inside in {"item", "entry"}:
        href = node.get("href") or text
        if href and sound(href) and node.get("rel", "alternate") == "alternate":
            found.pages.append(href)
    elif name in {"url", "sitemap", "item", "entry"}:
        node.clear()
