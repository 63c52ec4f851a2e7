"""Where a page leads: its links, and the address it gives itself."""

from __future__ import annotations

import re
from functools import lru_cache
from string import ascii_letters, digits
from urllib.parse import urljoin, urlsplit

from reviewscrape.extraction.page import Page

MAX_LINKS = 20_000
MAX_LENGTH = 2_048
_SCHEMES = frozenset({"http:", "https:"})
_ELSEWHERE = ("javascript:", "mailto:", "tel:")
"""What most links begin with that lead to no page."""
_CHOICE = re.compile(r"https?://|/[\w-]|[\w./-]{1,200}\.(?:html?|php|aspx?|cgi)\b", re.ASCII | re.IGNORECASE)
"""How a choice begins that is an address, and not a country or a size."""
_FEEDS = frozenset({"application/rss+xml", "application/atom+xml"})
# Most links of a page are of two plain forms, http://host/path and /path; joining them needs no parser.
_PLAIN = (ascii_letters + digits + "_%~=&?+;,.:@!/-").encode()
"""What a plain link is made of."""
_HOST = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*(?::\d{1,5})?")
"""A host, with its port if it names one."""
_ROOT = re.compile(rf"https?://{_HOST.pattern}(?=/|\Z)")


def links(page: Page) -> list[str]:
    """Absolute http(s) URLs of the page's links in document order, without fragments, each once."""
    base = base_url(page)
    start = _ROOT.match(base)
    root = start[0] if start else ""
    printed = [*page.hrefs, *_frames_and_choices(page)] or _feeds(page)
    targets = [href.partition("#")[0] if "#" in href else href for href in printed]
    found: dict[str, None] = {}
    for target, odd in zip(targets, _odd_signs(targets), strict=False):
        if odd or "/." in target or len(target) > MAX_LENGTH or target[-1:] == "?":
            url = ""
        elif target[:1] == "/":
            url = root + target if root and target[:2] != "//" else ""
        else:
            scheme, _, rest = target.partition("//")
            url = target if scheme in _SCHEMES and _is_host(rest.partition("/")[0]) else ""
        if not url and target and (base or ":" in target) and not target.startswith(_ELSEWHERE):
            url = absolute(base, target)
        if url:
            found[url] = None
            if len(found) >= MAX_LINKS:
                break
    return list(found)


def _frames_and_choices(page: Page) -> list[str]:
    """Pages that a frameset shows, and those that a list to choose from leads to: years, titles from A to Z."""
    frames = [node.get("src") or "" for node in page.all("frame")]
    return frames + [value for node in page.all("option") if _CHOICE.match(value := node.get("value") or "")]


def _feeds(page: Page) -> list[str]:
    """The feeds of a page without any link, whose text comes by script."""
    feeds = [node for node in page.all("link") if (node.get("type") or "").lower() in _FEEDS]
    return [node.get("href") or "" for node in feeds if "alternate" in (node.get("rel") or "").lower().split()]


def _odd_signs(targets: list[str]) -> list[bytes]:
    """Of each link what no plain one holds: found in all of them at once."""
    lines = "\n".join(targets)
    if lines.count("\n") >= len(targets):  # a link of several lines
        lines = "\n".join([" ".join(target.split("\n")) for target in targets])
    return lines.encode("utf-8", "replace").translate(None, _PLAIN).split(b"\n")


@lru_cache(maxsize=4096)
def _is_host(name: str) -> bool:
    return _HOST.fullmatch(name) is not None


def base_url(page: Page) -> str:
    """The URL that the page's relative links start from."""
    declared = next((node.get("href") for node in page.all("base") if node.get("href")), None)
    return absolute(page.url, declared) or page.url


def absolute(base: str, href: str | None) -> str:
    """An http(s) URL without its fragment; "" for anything else, such as `mailto:` or a mere fragment."""
    target = "".join((href or "").split("\n")).strip().partition("#")[0]
    if not target or len(target) > MAX_LENGTH:
        return ""
    try:
        url = urljoin(base, target)
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in {"http", "https"} and parts.hostname else ""


def declared_canonical(page: Page) -> str | None:
    """The URL that the page gives itself: rel=canonical, else og:url; null when it gives none."""
    for node in page.all("link"):
        if "canonical" in (node.get("rel") or "").lower().split() and node.get("href"):
            return absolute(base_url(page), node.get("href")) or None
    for node in page.all("meta"):
        if "og:url" in (node.get("property"), node.get("name")) and node.get("content"):
            return absolute(base_url(page), node.get("content")) or None
    return None
