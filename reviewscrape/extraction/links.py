"""Where a page leads: its links, and the address it gives itself."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from reviewscrape.extraction.page import Page

MAX_LINKS = 20_000
MAX_LENGTH = 2_048
# Most links of a page are of these two plain forms; joining them needs no parser, and a page has hundreds.
_PATH = r"/[\w%~=&?+;,.:@!/-]*"
_PLAIN_URL = re.compile(rf"https?://[A-Za-z0-9][A-Za-z0-9.-]*(?:{_PATH})?", re.ASCII)
_PLAIN = re.compile(rf"\s*(?:({_PLAIN_URL.pattern})|((?!//){_PATH}))\s*(?:#.*)?", re.ASCII | re.DOTALL)
"""Either of them, and what is left out of it."""


def links(page: Page) -> list[str]:
    """Absolute http(s) URLs of the page's links in document order, without fragments, each once."""
    base = base_url(page)
    root = "/".join(base.split("/", 3)[:3]) if _PLAIN_URL.match(base) else ""
    found: dict[str, None] = {}
    for printed in page.hrefs:
        url = _plain(root, printed) or (absolute(base, printed) if base or ":" in printed else "")
        if url:
            found[url] = None
            if len(found) >= MAX_LINKS:
                break
    return list(found)


def _plain(root: str, printed: str) -> str:
    """The URL of a link that needs no resolving; "" for any other."""
    plain = _PLAIN.fullmatch(printed)
    if plain is None:
        return ""
    url, path = plain.groups()
    href: str = url or path
    if len(href) > MAX_LENGTH or "/." in href or href[-1] == "?":
        return ""
    return href if url else root and root + href


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
