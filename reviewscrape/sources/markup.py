"""Sitemaps and feeds: lists of addresses in XML."""

from __future__ import annotations

import gzip
import io
import re
import zlib
from dataclasses import dataclass, field

from lxml import etree

MAX_BYTES = 64 << 20
"""Of an unpacked sitemap; the protocol allows 50 MB."""
MAX_URLS = 50_000
_ROOT = re.compile(
    rb"\A(?:\xef\xbb\xbf)?(?>\s+|<\?[^>]*>|<!--.*?-->|<!DOCTYPE[^>]*>)*+<(?:\w+:)?(urlset|sitemapindex|rss|feed|RDF)\b",
    re.DOTALL,
)
"""The root element, after all that may stand before it. Atomic: each of these is read in one way only."""
_KINDS = {b"urlset": "sitemap", b"sitemapindex": "sitemap", b"rss": "feed", b"feed": "feed", b"RDF": "feed"}


@dataclass(slots=True)
class Addresses:
    """What a sitemap or feed lists."""

    pages: list[str] = field(default_factory=list)
    sitemaps: list[str] = field(default_factory=list)


def unpack(body: bytes) -> bytes:
    """The bytes of a gzipped file, at most `MAX_BYTES` of them; other bytes as they are."""
    if not body.startswith(b"\x1f\x8b"):
        return body
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(body)) as file:
            return file.read(MAX_BYTES)
    except (OSError, EOFError, zlib.error):
        return b""


def kind_of(body: bytes) -> str | None:
    """`sitemap` or `feed` by the root element, None for anything else."""
    found = _ROOT.match(unpack(body)[:2000]) if body[:1] in {b"<", b"\x1f", b"\xef", b"\n", b" "} else None
    return _KINDS[found[1]] if found else None


def read(body: bytes) -> Addresses:
    """All addresses of a sitemap, sitemap index, RSS, RSS 1.0 or Atom document; a broken one as far as it goes."""
    found = Addresses()
    events = etree.iterparse(
        io.BytesIO(unpack(body)), events=("end",), recover=True, resolve_entities=False, no_network=True, load_dtd=False
    )
    try:
        for _, node in events:
            _take(node, found)
            if len(found.pages) >= MAX_URLS:
                break
    except etree.XMLSyntaxError:
        return found
    return found


def _take(node: etree._Element, found: Addresses) -> None:
    name = etree.QName(node).localname if isinstance(node.tag, str) else ""
    parent = node.getparent()
    inside = etree.QName(parent).localname if parent is not None else ""
    text = (node.text or "").strip()
    if name == "loc" and text:
        (found.sitemaps if inside == "sitemap" else found.pages).append(text)
    elif name == "link" and inside in {"item", "entry"}:
        href = node.get("href") or text
        if href and node.get("rel", "alternate") == "alternate":
            found.pages.append(href)
    elif name in {"url", "sitemap", "item", "entry"}:
        node.clear()
