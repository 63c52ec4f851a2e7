"""What the page says of itself outside its structured data: needed to tell its own nodes from others'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from reviewscrape.extraction.lazy import lazy
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.structured.types import OPENGRAPH_WORKS
from reviewscrape.extraction.values.section_names import names_a_section
from reviewscrape.extraction.values.text import clean, fold, host_names, is_site_name
from reviewscrape.extraction.values.title_tails import work_name

READERS = "users?|readers?|members?|audience|fans?|customers?|viewers?"
"""Whose figures are not the critics', though these stand behind them."""
_NUMBERED = re.compile(r"\?(?:[\w&=-]*&)?(?:p|id|page_id|\w*(?:post|article|story|entry|item)\w*)=\d", re.IGNORECASE)
"""The number of one page in the front page's address."""
_APART = tuple(":|-–—·•»«>")
FRONT = frozenset({"/", "", "/index.html", "/index.php", "/home"})
"""Paths of front pages."""
TOP = 40
"""Blocks among which a page says what it is about."""
_REVIEWS = re.compile(r"(.{2,60}? (?:Reviews|Guide))(?:: | [-–—|:] )(.{2,100})\Z")
MASTHEAD = 60
"""So many blocks of a page may hold its site's name."""
PROPERTIES = frozenset({"author", "datepublished", "datemodified"})
"""What a page's head says of the page by `itemprop`, too."""
PROSE_TYPES = frozenset({"article", "blog", "review", "news", "og:article"})


@dataclass
class Context:
    """The page's meta values and the texts that name its subject."""

    page: Page
    meta: dict[str, list[str]] = field(default_factory=dict)
    """Contents of meta elements by name or property in lower case, in page order."""
    _first: dict[tuple[str, ...], str] = field(default_factory=dict)
    """What `first` has found: most readers ask for the same few names."""

    @classmethod
    def of(cls, page: Page) -> Context:
        """The page's context; its meta elements are read once a page."""
        known = page.shared.get("context")
        if isinstance(known, Context):
            return known
        meta: dict[str, list[str]] = {}
        for attributes in page.metas:
            name = attributes.get("property") or attributes.get("name") or attributes.get("http-equiv")
            content = attributes.get("content")
            if name and content is not None:
                meta.setdefault(name.strip().lower(), []).append(content)
        for node in page.all("meta") if b"itemprop" in page.marks else ():
            told, parent = (node.get("itemprop") or "").lower(), node.getparent()
            if told in PROPERTIES and parent is not None and parent.tag == "head":  # others are a reader's, a product's
                meta.setdefault(told, []).append(node.get("content") or "")
        context = page.shared["context"] = cls(page, meta)
        return context

    def first(self, *names: str) -> str:
        """First non-empty meta value of these names, clean."""
        known = self._first.get(names)
        if known is None:
            texts = (text for name in names for text in self.meta.get(name, ()))
            known = self._first[names] = next(filter(None, map(clean, texts)), "")
        return known

    @lazy
    def site_names(self) -> frozenset[str]:
        """Folded names of the site: what it calls itself, its host, and what its titles call it."""
        named = self.first("og:site_name", "application-name", "apple-mobile-web-app-title", "al:ios:app_name")
        url = self.page.url or self.first("og:url")
        return frozenset({*host_names(url), *([fold(named)] if named else []), *self._mastheads(), *self._of_reviews()})

    def _of_reviews(self) -> Iterator[str]:
        """The folded site's name of `Quay DVD Reviews - Moor`, where a line near the top says what stands behind it."""
        found = _REVIEWS.match(self.page.title)
        if found is None:
            return
        lines = {fold(block.text.partition("\n")[0]) for block in self.page.blocks[:TOP]}
        if fold(found[2]) in lines and fold(found[1].rpartition(" ")[0]) not in lines:
            yield fold(found[1])

    def _mastheads(self) -> Iterator[str]:
        """Folded links to the front page, near the top, that page title or og:title begin or end with."""
        titles = [title.casefold() for title in (self.page.title, self.first("og:title")) if title]
        both = "\0".join(titles)
        linked = [block for block in self.page.blocks[:MASTHEAD] if block.links and 3 < len(block.text) < 60]
        names = "\0".join([block.text for block in linked]).casefold().split("\0")
        for block, name in [pair for pair in zip(linked, names, strict=False) if pair[1] in both]:
            text = block.text
            if not any(_begins_or_ends(title, name) for title in titles):
                continue
            span = block.links[0]
            href = (span.node.get("href") or "").strip()
            if span.end - span.start >= 0.8 * len(text) and href[:1] not in {"", "#", "?"} and _is_front(href):
                yield fold(text)

    @lazy
    def headings(self) -> list[str]:
        """Texts of the page's h1 elements, clean, without empty ones."""
        return [text for node in self.page.all("h1") if (text := clean(str(node.text_content())[:400]))]

    @lazy
    def subject(self) -> str:
        """Everything that names the page's subject, folded, between bars."""
        texts = [
            self.page.title,
            *self.meta.get("og:title", ()),
            *self.meta.get("twitter:title", ()),
            *self.headings[:3],
        ]
        return " | ".join(fold(clean(text)) for text in texts)

    @lazy
    def is_article(self) -> bool:
        """Whether the page calls itself an article."""
        return self.first("og:type").lower() in PROSE_TYPES or "article:published_time" in self.meta

    def names(self, title: str) -> bool:
        """Whether the page's subject contains a title as whole words."""
        folded = fold(title)
        return bool(folded) and f" {folded} " in f" {self.subject} "

    def shows(self, title: str) -> bool:
        """Whether a title stands anywhere in the page's text."""
        return f" {fold(title)} " in f" {fold(self.text)} "

    @lazy
    def is_work_page(self) -> bool:
        """Whether OpenGraph says that the page is a work's own."""
        return self.first("og:type").lower() in OPENGRAPH_WORKS

    @lazy
    def shown_title(self) -> str:
        """On a work's own page the title that heading and title element show, in the page's language; else empty."""
        if self.is_work_page:
            whole = f" {fold(self.page.title)} "
            for heading in self.headings[:3]:
                title, _ = work_name(heading, may_hold_site=False)
                if names_a_section(title):
                    continue
                if f" {fold(title)} " in whole and not is_site_name(title, self.site_names):
                    return title
        return ""

    def trust(self, title: str) -> float:
        """How far metadata are believed on the work's title: less where the page itself shows another one."""
        shown = fold(self.shown_title)
        return 0.55 if shown and shown != fold(title) and not shown.endswith(f" {fold(title)}") else 1.0

    def is_own_url(self, url: str) -> bool:
        """Whether a URL is this page's, host and query aside."""
        own = _path(self.page.url or self.first("og:url"))
        return bool(url) and own not in {"", "/"} and _path(url) == own

    def is_above(self, url: str) -> bool:
        """Whether a URL is the site's front page or a folder that this page lies in."""
        path, own = _path(url), _path(self.page.url or self.first("og:url"))
        if path in FRONT:
            return _is_front(url)
        return bool(own) and own != path and own.startswith(f"{path}/")

    def licences(self) -> list[HtmlElement]:
        """The page's links to a licence, those of its head first; one at least says so before anything else."""
        related = [(rel.lower(), node) for node in self.page.all("link") if (rel := node.get("rel"))] + [
            (rel.lower(), node) for node in self.page.all("a") if (rel := node.get("rel"))
        ]
        if not any(rel.startswith("license") for rel, _ in related):
            return []
        return [node for rel, node in related if "license" in rel.split()]

    @lazy
    def text(self) -> str:
        """The page's text, block by block, for looking up what stands beside a figure."""
        return "\n".join(block.text for block in self.page.blocks)

    def beside(self, figure: str, words: str) -> bool:
        """Whether a printed figure stands right before one of the words: `based on 46 Critics`."""
        text, behind = self.text, _right_before(words)
        at = text.find(figure)
        while at >= 0:
            if not text[at - 1 : at].isdigit() and behind.match(text, at + len(figure)):
                return True
            at = text.find(figure, at + 1)
        return False


@cache
def _right_before(words: str) -> re.Pattern[str]:
    """What follows a figure that stands right before one of the words, or before a word or two before it."""
    return re.compile(rf"\s{{0,3}}(?:(?!{READERS})\w+\s){{0,2}}(?:{words})", re.IGNORECASE)


def _begins_or_ends(title: str, name: str) -> bool:
    """Whether a title begins or ends with a name, set apart from the rest by a sign."""
    rest = title[len(name) :].strip() if title.startswith(name) else ""
    before = title[: -len(name)].strip() if title.endswith(name) else ""
    return rest[:1] in _APART if rest else before[-1:] in _APART and bool(before)


def _is_front(url: str) -> bool:
    """Whether an address is a site's front page; `/?p=92` is an entry's, as many blogs have it."""
    return _path(url) in FRONT and _NUMBERED.search(url) is None


@lru_cache(maxsize=500)
def _path(url: str) -> str:
    try:
        return urlsplit(url).path.rstrip("/").lower() or "/"
    except ValueError:
        return ""
