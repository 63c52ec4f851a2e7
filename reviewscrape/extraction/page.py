"""Bytes to tree: decode, parse once, bound the work. `Page` is what every reader gets."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter, methodcaller
from typing import Any
from urllib.parse import urlsplit

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block, Region, Scope, region_of_element
from reviewscrape.extraction.flags import Flag
from reviewscrape.extraction.layout import Layout, body_blocks, choose
from reviewscrape.extraction.lazy import lazy
from reviewscrape.extraction.marks import MARKS, hints_of, marks_of, words_of
from reviewscrape.extraction.parsing import bounds, drawn_signs, markdown_page, streamed, text_page
from reviewscrape.extraction.parsing.carriers import places_of, tags_at
from reviewscrape.extraction.parsing.encoding import REPLACED, decode
from reviewscrape.extraction.parsing.walk import walk
from reviewscrape.extraction.paths import Paths
from reviewscrape.extraction.selectors import Finder

_PARSER = lxml.html.HTMLParser(
    encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False
)
_PARSER.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
"""All elements are plain `HtmlElement`: the form classes of lxml.html cost a Python call an element."""

_SHELL = re.compile(rb"</?(?:html|head|body)\b[^>]*>", re.IGNORECASE)
_TITLE = re.compile(rb"<(/?)title\b", re.IGNORECASE)

_tag, _href = attrgetter("tag"), methodcaller("get", "href")
_FEW = 10
"""A page of fewer blocks may keep its text in `<noscript>`."""

__all__ = ["Page", "decode", "parse"]


class Page:
    """One page: its tree, its text blocks, and the questions readers ask of them.

    `blocks` is the page's text in document order; `root` is the tree, None on a plain-text page. `layout` is the one of
    the site's layouts that the page has, None on a page of no known design. `denied` are the fields that this layout
    says the page does not give: no reader's candidate for them counts. `text` is the page's text, or its UTF-8.
    """

    def __init__(
        self,
        text: str | bytes,
        *,
        url: str = "",
        content_type: str | None = None,
        layouts: Sequence[Layout] = (),
    ) -> None:
        self.url = url
        self.markup = bounds.without_controls(text) if isinstance(text, bytes) else bounds.encode(text)
        """The page as UTF-8: whether a word occurs in it at all is a question that costs microseconds."""
        self.flags: set[str] = {Flag.ENCODING_DAMAGED} if isinstance(text, str) and REPLACED in text else set()
        self.denied: set[str] = set()
        self.shared: dict[str, Any] = {}
        """What one reader worked out and others need too, by a name of its own."""
        self.marked: list[HtmlElement] = []
        """Block-level elements whose names or labels may speak of a grade, in document order."""
        self.root: HtmlElement | None = None
        self.printed_title = ""
        """The title that a plain-text page shows in its first line."""
        self.elements: list[HtmlElement] = []
        """All elements in document order; none on a plain-text page."""
        self._tags: list[str] = []
        self.paths = Paths()
        plain = text_page.looks_like_text(text, content_type)
        if plain and markdown_page.looks_like_markdown(self.markup):
            self.markup, plain, self.shared["markdown"] = markdown_page.as_html(self.markup), False, True
        if plain:
            self.blocks, whole, self.printed_title = text_page.blocks(self.markup.decode(), self.url)
            self._note_end(read_whole=whole)
        else:
            self.root = self._parse()
            if streamed.MARK in self.markup:
                streamed.put_in_place(self.root)
            self.elements = list(self.root.iter())
            self._tags = list(map(_tag, self.elements))
            self.blocks = self._walk()
            if drawn_signs.may_stand_in(self.text) and drawn_signs.settle(self.elements):
                self.marked.clear()
                del self.__dict__["text"]  # of the blocks before
                self.blocks = self._walk()
        self.finder = Finder(self.root)
        self.layout = choose(self.finder, layouts)

    def _parse(self) -> HtmlElement:
        size = len(self.markup)
        self.markup = bounds.bound_tags(self.markup)
        self._note_end(read_whole=len(self.markup) == size)
        return parse(self.markup, self.flags)

    def _note_end(self, *, read_whole: bool) -> None:
        if not read_whole:
            self.flags.add(Flag.PAGE_TRUNCATED)

    def _walk(self) -> list[Block]:
        """The page's blocks; of a page made by its scripts those that it keeps for readers without."""
        blocks = self._read()
        if len(blocks) >= _FEW or "noscript" not in self._places:
            return blocks
        for place in self._places["noscript"]:
            self.elements[place].tag = self._tags[place] = "div"
        del self.__dict__["_places"]
        self.marked.clear()
        return self._read()

    def _read(self) -> list[Block]:
        unlinked = {node for node, target in zip(self.all("a"), self._targets, strict=True) if target is None}
        blocks, whole = walk(self.elements, self._tags, unlinked, self.marked)
        self._note_end(read_whole=whole)
        return blocks

    @lazy
    def _targets(self) -> list[str | None]:
        """Where each `<a>` leads, as printed; None where it says nothing."""
        return list(map(_href, self.all("a")))

    @lazy
    def text(self) -> str:
        """Texts of all blocks, a NUL between two of them: no text holds one."""
        return "\0".join([block.text for block in self.blocks])

    @lazy
    def text_bytes(self) -> bytes:
        """`text` in UTF-8: bytes are quicker to sift than signs."""
        return self.text.encode("utf-8", "replace")

    @lazy
    def words(self) -> frozenset[str]:
        """Those of the `Wanted` words that stand between white space in the blocks, in whatever case."""
        return words_of(self.text_bytes)

    @lazy
    def hints(self) -> frozenset[str]:
        """Those of the `Hints` that stand anywhere in the blocks, as they are written."""
        return hints_of(self.text_bytes)

    @lazy
    def marks(self) -> dict[bytes, list[int]]:
        """Where the marks of structured data stand in the markup; those that do not are left out."""
        return marks_of(self.markup)

    @lazy
    def layout_body(self) -> list[Block] | None:
        """The blocks that the page's layout says are the prose; None where no layout says it."""
        return body_blocks(self.finder, self.layout, self.blocks)

    @lazy
    def title(self) -> str:
        """Text of the title element, its first `LONGEST_TITLE` signs, white space folded; empty when there is none."""
        title = next(self.all("title"), None)
        return (
            self.printed_title if title is None else " ".join("".join(title.itertext())[: bounds.LONGEST_TITLE].split())
        )

    def all(self, *tags: str) -> Iterator[HtmlElement]:
        """Elements of these tags in document order; none on a plain-text page."""
        found = [self._places[tag] for tag in tags if tag in self._places]
        places = found[0] if len(found) == 1 else sorted(chain.from_iterable(found))
        return map(self.elements.__getitem__, places)

    @property
    def tags(self) -> Iterable[str]:
        """The different tags of the page's elements."""
        return self._places.keys()

    def carriers(self, word: bytes) -> Iterator[HtmlElement]:
        """At least the elements in whose start tags a word stands (an attribute's name, a class), in document order."""
        places = self.marks.get(word, ()) if word in MARKS else places_of(word, self.markup)
        tags = tags_at(self.markup, places)
        return iter(self.elements) if tags is None else self.all(*tags)

    @lazy
    def metas(self) -> list[dict[str, str]]:
        """Attributes of the meta elements, in document order."""
        nodes = list(self.all("meta"))
        self._note_end(read_whole=len(nodes) <= bounds.MOST_METAS)
        return [dict(node.items()) for node in nodes[: bounds.MOST_METAS]]

    @lazy
    def json_ld(self) -> list[HtmlElement]:
        """The script elements that hold JSON-LD, in document order."""
        return [node for node in self.all("script") if "ld+json" in (node.get("type") or "")]

    @lazy
    def _places(self) -> dict[str, list[int]]:
        """Indexes of the elements by tag: one pass for all tags, as each pass costs a tenth of the parsing."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, tag in enumerate(self._tags):
            found[tag].append(place)
        return dict(found)

    @lazy
    def hrefs(self) -> list[str]:
        """Different targets of the page's links as printed, in document order."""
        targets = map(_href, self.all("a", "area")) if "area" in self._places else self._targets
        return list(dict.fromkeys([target or "" for target in targets]))

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

    @lazy
    def _scopes(self) -> dict[HtmlElement, Scope]:
        found: dict[HtmlElement, Scope] = {}
        for block in self.blocks:
            scope = block.scope
            while scope is not None and scope.node not in found:
                found[scope.node] = scope
                scope = scope.parent
        return found

    def locator(self, node: HtmlElement) -> str:
        """XPath of an element, for provenance."""
        return self.paths.of(node)

    def place_of(self, blocks: Sequence[Block]) -> str:
        """Where blocks stand, for provenance: the element around them all, in plain text the line of the first."""
        first, last = blocks[0], blocks[-1]
        if first.node is None or last.node is None:
            return f"line {first.line}"
        around = {last.node, *last.node.iterancestors()}
        return self.locator(next((node for node in first.node.iterancestors() if node in around), first.node))


def usable_url(url: str | None) -> str:
    """The URL itself; "" where there is none or it cannot be taken apart.

    >>> usable_url("https://example.org/a"), usable_url("//[")
    ('https://example.org/a', '')
    """
    try:
        urlsplit(url or "")
    except ValueError:
        return ""
    return url or ""


def parse(markup: bytes, flags: set[str] | None = None) -> HtmlElement:
    """The tree of an HTML text in UTF-8. Never fails: a page without elements gives an empty tree.

    Text nested too deeply for the parser is read all the same, from shallower tags, and flagged `depth_limit`. A title
    that is never closed does not swallow the page, nor does a second `<html>` inside the first end it.
    """
    data = bounds.bound_attributes(markup)
    root = _tree(data)
    if _is_cut(root):
        if flags is not None:
            flags.add(Flag.DEPTH_LIMIT)
        root = _tree(bounds.flatten(data))
    elif root.getnext() is not None:
        root = _tree(_SHELL.sub(b"", data))
    elif _is_bare(root):
        root = _tree(_TITLE.sub(rb"<\1x-title", data))
    return root


def _tree(data: bytes) -> HtmlElement:
    try:
        return lxml.html.document_fromstring(data, parser=_PARSER, ensure_head_body=True)
    except etree.ParserError:  # nothing but white space or comments
        return lxml.html.document_fromstring(b"<p>", parser=_PARSER, ensure_head_body=True)


def _is_cut(root: HtmlElement) -> bool:
    """True if the parser gave up at its deepest level: then the last element of the page is that deep."""
    node, level = root, 0
    while level < bounds.MOST_LEVELS:
        last = next(node.iterchildren(reversed=True), None)
        if last is None:
            return False
        node, level = last, level + 1
    return True


def _is_bare(root: HtmlElement) -> bool:
    """True if the body is empty and a title holds tags: it was never closed."""
    body = next(root.iterchildren("body"), None)
    if body is not None and (len(body) or (body.text and not body.text.isspace())):
        return False
    return any("<" in (title.text or "") for title in root.iter("title"))
