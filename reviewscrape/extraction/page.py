"""Bytes to tree: decode, parse once, bound the work. `Page` is what every reader gets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

import lxml.html
from lxml import etree
from lxml.html import HtmlElement
from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding, read_bom

from reviewscrape.extraction import text_page
from reviewscrape.extraction.blocks import Block, Region, Scope, region_of_element
from reviewscrape.extraction.layout import Layout, body_blocks, choose
from reviewscrape.extraction.selectors import Finder
from reviewscrape.extraction.walk import walk
from reviewscrape.extraction.wrappers import scopes_of

_ELEMENTS = etree.ElementDefaultClassLookup(element=HtmlElement)
"""All elements are plain `HtmlElement`: the form classes of lxml.html cost a Python call an element."""


class Page:
    """One page: its tree, its text blocks, and the questions readers ask of them.

    `blocks` is the page's text in document order; `root` is the tree, None on a plain-text page. `layout` is the one of
    the site's layouts that the page has, None on a page of no known design. `denied` are the fields that this layout
    says the page does not give: no reader's candidate for them counts.
    """

    def __init__(
        self, text: str, *, url: str = "", content_type: str | None = None, layouts: Sequence[Layout] = ()
    ) -> None:
        self.url = url
        self.markup = text.replace("\0", "").encode("utf-8", "replace")
        """The page as UTF-8: whether a word occurs in it at all is a question that costs microseconds."""
        self.flags: set[str] = set()
        self.denied: set[str] = set()
        self.shared: dict[str, Any] = {}
        """What one reader worked out and others need too, by a name of its own."""
        self.root: HtmlElement | None = None
        if text_page.looks_like_text(text, content_type):
            self.blocks: list[Block] = text_page.blocks(text)
        else:
            self.root = parse(self.markup)
            self.blocks = walk(self.root)
        self.finder = Finder(self.root)
        self.layout = choose(self.finder, layouts)

    @cached_property
    def layout_body(self) -> list[Block] | None:
        """The blocks that the page's layout says are the prose; None where no layout says it."""
        return body_blocks(self.finder, self.layout, self.blocks)

    @cached_property
    def title(self) -> str:
        """Text of the title element, white space folded; empty when there is none."""
        return next((" ".join(node.text_content().split()) for node in self.all("title")), "")

    def all(self, *tags: str) -> Iterator[HtmlElement]:
        """Elements of these tags in document order; none on a plain-text page."""
        return iter(()) if self.root is None else self.root.iter(*tags)

    def region(self, node: HtmlElement) -> Region:
        """Region of any element, from its own and its ancestors' tags, classes and ids."""
        region = Region.NONE
        element: HtmlElement | None = node
        while element is not None:
            scope = self._scopes.get(element)
            if scope is not None:
                return Region(region | scope.region)
            region |= region_of_element(element)
            element = element.getparent()
        return region

    @cached_property
    def _scopes(self) -> dict[HtmlElement, Scope]:
        return {scope.node: scope for scope in scopes_of(self.blocks)}

    def locator(self, node: HtmlElement) -> str:
        """XPath of an element, for provenance."""
        return str(node.getroottree().getpath(node))


def usable_url(url: str) -> str:
    """The URL itself; "" where it cannot be taken apart.

    >>> usable_url("https://example.org/a"), usable_url("//[")
    ('https://example.org/a', '')
    """
    try:
        urlsplit(url)
    except ValueError:
        return ""
    return url


def decode(page: bytes, content_type: str | None = None) -> str:
    """Text of a page's bytes: strict UTF-8 first, then what is declared, then cp1252. Never fails."""
    bom, mark = read_bom(page)
    body = page[len(mark or b"") :]
    declared = [bom or "utf-8", http_content_type_encoding(content_type), html_body_declared_encoding(body), "cp1252"]
    for name in filter(None, declared):
        try:
            return body.decode("cp1252" if name in {"latin-1", "iso-8859-1"} else name)
        except (LookupError, UnicodeDecodeError):
            continue
    return body.decode("utf-8", "replace")


def parse(markup: bytes) -> HtmlElement:
    """The tree of an HTML text in UTF-8. Never fails: a page without elements gives an empty tree."""
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    parser.set_element_class_lookup(_ELEMENTS)
    try:
        return lxml.html.document_fromstring(markup, parser=parser, ensure_head_body=True)
    except etree.ParserError:
        return lxml.html.document_fromstring(b"<p>", parser=parser, ensure_head_body=True)
