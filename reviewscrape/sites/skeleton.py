"""The first draft of a site file: what one page of the site tells, and a place for everything it does not."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlsplit

from reviewscrape.extraction import Extraction, Page, PageType
from reviewscrape.urls import site_of

STRUCTURED = frozenset({"json-ld", "microdata", "rdfa", "hreview"})
"""Sources of values that a page states for machines: no rule is needed for them."""
WANTED = ("work_title", "director", "cast", "runtime", "author", "date_published", "critic_grade", "content_rating")
"""Fields of which the draft says whether they were read."""
_REVIEW_LIST = re.compile(r"/[^/]*(?:review|critic|kritik|critique|recens|rese[nñ])[^/]*/?$", re.IGNORECASE)
_WORDS = re.compile(r"[^a-z0-9]+")


def draft(page: Page, found: Extraction) -> str:
    """The text of a site file for the page's site."""
    return "\n".join([*_head(page, found), *_sources(page, found), *_reviews(page, found), *_layout(found)]) + "\n"


def case_name(url: str, found: Extraction) -> str:
    """A folder name for a fixture of this page: the last words of its address, else what it is.

    >>> case_name("https://a.example/review/The-Salt-Road-71204/", Extraction())
    'the-salt-road-71204'
    """
    last = urlsplit(url).path.rstrip("/").rpartition("/")[2].lower()
    words = _WORDS.sub("-", last.rpartition(".")[0] if last.endswith((".html", ".htm", ".php")) else last).strip("-")
    return words[:50].strip("-") or str(found.page_type).replace("_", "-")


def _head(page: Page, found: Extraction) -> list[str]:
    title = next((n.get("content") or "" for n in page.all("meta") if n.get("property") == "og:site_name"), "")
    domain = site_of(page.url).removeprefix("www.")
    language = found.values.get("language", "")
    return [
        f"# {title or domain}: a draft made from {page.url}",
        f"title = {_string(title or domain)}",
        f"domains = [{_string(domain)}]",
        f"language = {_string(str(language))}",
        "delay = 2.0",
        "",
    ]


def _sources(page: Page, found: Extraction) -> list[str]:
    """Where a crawl starts: the page itself if it is a listing, the lists of reviews that it links to, the sitemap."""
    lines = ["# Where a crawl starts. Keep what lists reviews; kinds are sitemap, listing and feed."]
    for url in _listings(page, found):
        lines += ["[[sources]]", 'kind = "listing"', f"url = {_string(url)}", ""]
    return [*lines, "[[sources]]", 'kind = "sitemap"', 'url = "/sitemap.xml"', ""]


def _listings(page: Page, found: Extraction) -> list[str]:
    """Addresses that seem to list reviews: the page's own, and those it links to whose path ends so. Five at most."""
    own = [page.url] if found.page_type == PageType.LISTING else []
    linked = [url for url in found.links if site_of(url) == site_of(page.url) and not urlsplit(url).query]
    return list(dict.fromkeys([*own, *filter(_REVIEW_LIST.search, linked)]))[:5]


def _reviews(page: Page, found: Extraction) -> list[str]:
    """Which addresses are reviews: those that look like this page's, or like what a listing leads to."""
    urls = found.links if found.page_type == PageType.LISTING else [page.url]
    likely = Counter(filter(None, (_pattern(url, page.url) for url in urls))).most_common(1)
    allow = [pattern for pattern, _ in likely]
    lists = [re.escape(urlsplit(url).path).replace("\\-", "-") for url in _listings(page, found)]
    return [
        "# Which addresses are reviews: regular expressions. A guess; try it on a dozen addresses of the site.",
        "[reviews]",
        f"allow = [{', '.join(_literal(pattern) for pattern in allow)}]",
        "deny = []",
        "",
        "# How its listings are read: their addresses, CSS selectors of links to reviews and to the next page.",
        "[listings]",
        f"urls = [{', '.join(map(_literal, lists))}]",
        'links = ""',
        'next = ""',
        "",
    ]


def _pattern(url: str, own: str) -> str:
    """An expression for addresses that lie in the same folder; empty where the address says nothing."""
    folder, _, last = urlsplit(url).path.rstrip("/").rpartition("/")
    if site_of(url) != site_of(own) or "-" not in last:
        return ""
    stem = re.sub(r"\d{2,}", r"\\d+", re.escape(folder).replace("\\-", "-"))
    return stem + r"/[^/?]+" + (r"-\d+" if re.search(r"-\d+$", last) else "") + "/?$"


def _layout(found: Extraction) -> list[str]:
    """What was read without any rule, and a layout to uncomment for what was not."""
    if not found.reviews:
        return [f"# The page is: {found.page_type}. A review shows what is read: scrapy savefixture NAME FILE|URL"]
    source = {entry.field: entry.source for review in found.reviews[:1] for entry in review.provenance}
    stated = [name for name in WANTED if source.get(name) in STRUCTURED]
    guessed = [f"{name} ({source[name]})" for name in WANTED if name in source and name not in stated]
    missing = [name for name in WANTED if name not in source]
    rules = [f'# fields.{name} = {{ selector = "", expect = "0-1" }}' for name in missing]
    return [
        f"# It states in structured data, no rule needed: {_listed(stated)}.",
        f"# Read without a rule, check them: {_listed(guessed)}.",
        f"# Not read: {_listed(missing)}.",
        "# [[layouts]]",
        '# name = "current"',
        '# evidence = ["a selector that only reviews of this design match"]',
        '# body = ""',
        "# strip = []",
        *rules,
    ]


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names) or "nothing"


def _string(text: str) -> str:
    """A TOML basic string."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "")


def _literal(pattern: str) -> str:
    """A TOML string for an expression, literal where that is possible."""
    return f"'{pattern}'" if "'" not in pattern and pattern.isprintable() else _string(pattern)
