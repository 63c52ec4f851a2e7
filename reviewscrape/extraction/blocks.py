"""The one walk over the tree: a page as a flat list of text blocks, each knowing where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import IntFlag
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement


class Region(IntFlag):
    """Where a block stands; inherited downwards, so that a link in the nav is NAV however deep."""

    NONE = 0
    NAV = 1
    HEADER = 2
    FOOTER = 4
    ASIDE = 8
    COMMENTS = 16
    RELATED = 32
    SHARE = 64
    PROMO = 128
    META = 256
    CAPTION = 512
    HIDDEN = 1024
    FORM = 2048
    BODY = 4096
    """The markup says that this is the article's text."""

    CHROME = NAV | HEADER | FOOTER | ASIDE | COMMENTS | RELATED | SHARE | PROMO | HIDDEN
    """Never part of the page's own content."""


@dataclass(slots=True)
class Span:
    """A link or emphasised run inside a block: `block.text[start:end]`."""

    start: int
    end: int
    node: HtmlElement


@dataclass(slots=True)
class Block:
    """A run of text between two block-level boundaries, in document order."""

    index: int
    text: str
    """White space folded; a newline where one `<br>` stood (two make a new block)."""
    node: HtmlElement | None
    """Block-level element that the text stands in; None on a plain-text page."""
    tag: str
    """Tag of `node`, `#text` on a plain-text page."""
    region: Region
    depth: int
    links: list[Span] = field(default_factory=list)
    bolds: list[Span] = field(default_factory=list)
    kept: bool = False
    """Part of the body text; set by `boilerplate.find_body`."""
    line: int = 0
    """Line of a plain-text page, from 1."""


BLOCK_TAGS = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html iframe label legend li main menu nav ol option p pre section "
    "select summary table tbody td textarea tfoot th thead title tr ul".split()
)
SKIPPED_TAGS = frozenset(
    "script style noscript template svg iframe object embed head textarea audio video canvas map".split()
)
BOLD_TAGS = frozenset(["b", "strong"])
TAG_REGIONS = {
    "nav": Region.NAV,
    "menu": Region.NAV,
    "footer": Region.FOOTER,
    "aside": Region.ASIDE,
    "figcaption": Region.CAPTION,
    "form": Region.FORM,
    "select": Region.FORM,
    "dialog": Region.PROMO,
}
TOKEN_REGIONS = {
    Region.NAV: "nav navigation navbar menu breadcrumb breadcrumbs pager pagination sitenav masthead toolbar skip",
    Region.FOOTER: "footer colophon copyright legal",
    Region.ASIDE: "sidebar side aside rail widget",
    Region.COMMENTS: "comment comments disqus replies respond commentlist",
    Region.RELATED: "related recommended recirc more popular trending carousel readnext",
    Region.SHARE: "share sharing sharedaddy sharetools social addthis tools follow",
    Region.PROMO: "promo ad ads advert advertisement sponsor sponsored newsletter subscribe signup cookie consent",
    Region.META: "meta byline author dateline published date credits credit tags",
    Region.CAPTION: "caption figcaption wp-caption-text",
    Region.HIDDEN: "hidden visuallyhidden sr-only screen-reader-text",
}
_TOKENS = {token: region for region, words in TOKEN_REGIONS.items() for token in words.split()}
_SPLIT = re.compile(r"[^A-Za-z]+|(?<=[a-z])(?=[A-Z])")


@lru_cache(maxsize=20_000)
def region_of_names(names: str) -> Region:
    """Region that the tokens of a class or id speak of."""
    region = Region.NONE
    for token in _SPLIT.split(names):
        region |= _TOKENS.get(token.lower(), Region.NONE)
    return region


def region_of_element(node: HtmlElement) -> Region:
    """Region that one element opens by its own tag and attributes."""
    region = TAG_REGIONS.get(node.tag, Region.NONE)
    names = f"{node.get('class', '')} {node.get('id', '')}"
    if names != " ":
        region |= region_of_names(names)
    if node.get("hidden") is not None or "display:none" in (node.get("style") or "").replace(" ", ""):
        region |= Region.HIDDEN
    if node.get("itemprop") in {"articleBody", "reviewBody"}:
        region |= Region.BODY
    return region


class _Walk:
    """State of the walk: the open elements' regions, and the block that is being filled."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.parts: list[str] = []
        self.marks: list[tuple[int, str, HtmlElement]] = []
        self.open: list[tuple[HtmlElement, str, Region]] = []
        self.breaks = 0

    def text(self, text: str | None) -> None:
        if text:
            self.parts.append(text)
            if self.breaks and not text.isspace():
                self.breaks = 0

    def line_break(self) -> None:
        self.breaks += 1
        if self.breaks > 1:
            self.close()
        else:
            self.parts.append("\0")

    def close(self) -> None:
        """End the block and keep it if it holds text."""
        if self.parts:
            text, offsets = _fold(self.parts)
            if text:
                node, tag, region = self.open[-1]
                block = Block(len(self.blocks), text, node, tag, region, len(self.open))
                _set_spans(block, self.marks, offsets)
                self.blocks.append(block)
        self.parts.clear()
        self.marks.clear()
        self.breaks = 0


def _fold(parts: list[str]) -> tuple[str, list[int]]:
    """Join the parts with white space folded; the second value is each part's start in the result."""
    out: list[str] = []
    offsets: list[int] = []
    length, space = 0, False
    for part in parts:
        offsets.append(length + (1 if space and length else 0))
        if part == "\0":
            if length:
                out.append("\n")
                length += 1
            space = False
            continue
        words = " ".join(part.split())
        if not words:
            space = True
            continue
        at_line_start = bool(out) and out[-1] == "\n"
        glue = " " if length and not at_line_start and (space or part[0].isspace()) else ""
        if glue and offsets[-1] == length:
            offsets[-1] += 1
        out.append(glue + words)
        length += len(glue) + len(words)
        space = part[-1].isspace()
    offsets.append(length)
    text = "".join(out)
    return text.rstrip("\n"), offsets


def _set_spans(block: Block, marks: list[tuple[int, str, HtmlElement]], offsets: list[int]) -> None:
    started: dict[HtmlElement, int] = {}
    for part, kind, node in marks:
        if kind == "start":
            started[node] = offsets[min(part, len(offsets) - 1)]
            continue
        start = started.pop(node, 0)
        end = min(offsets[min(part, len(offsets) - 1)], len(block.text))
        while end > start and block.text[end - 1].isspace():
            end -= 1
        if end > start:
            (block.links if node.tag == "a" else block.bolds).append(Span(start, end, node))


def walk(root: HtmlElement) -> list[Block]:
    """All text blocks below `root` in document order. Iterative: trees may be thousands of levels deep."""
    state = _Walk()
    events = etree.iterwalk(root, events=("start", "end"))
    for event, node in events:
        tag = node.tag
        if not isinstance(tag, str):
            if event == "end":
                state.text(node.tail)
            continue
        if event == "start":
            if tag in SKIPPED_TAGS:
                events.skip_subtree()
                continue
            if tag == "br":
                state.line_break()
            elif tag in BLOCK_TAGS:
                state.close()
                outer = state.open[-1][2] if state.open else Region.NONE
                state.open.append((node, tag, outer | region_of_element(node)))
                state.text(node.text)
            else:
                if tag == "a" or tag in BOLD_TAGS:
                    state.marks.append((len(state.parts), "start", node))
                state.text(node.text)
        else:
            if tag in BLOCK_TAGS and tag not in SKIPPED_TAGS:
                state.close()
                state.open.pop()
            elif tag == "a" or tag in BOLD_TAGS:
                state.marks.append((len(state.parts), "end", node))
            if state.open:
                state.text(node.tail)
    return state.blocks
