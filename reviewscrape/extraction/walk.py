"""The one walk over the tree: elements in, text blocks out. Iterative: trees may be thousands of levels deep."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block, Scope, Span
from reviewscrape.extraction.regions import SPEAKS_OF_GRADES, Region, region_of_attributes
from reviewscrape.extraction.wrappers import CHROME, forgive

BLOCK, SKIP, BREAK, LINK, BOLD, INLINE = range(1, 7)
_KINDS = {
    BLOCK: "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li listing main menu nav "
    "ol optgroup option p plaintext pre search section select summary table tbody td tfoot th thead tr ul xmp",
    SKIP: "script style noscript template svg iframe object embed title textarea audio video canvas map noframes",
    BREAK: "br",
    LINK: "a",
    BOLD: "b strong",
    INLINE: "span img em i u font small input meta link path sup sub time abbr cite wbr picture source",
}
PREFORMATTED = frozenset(["pre", "listing", "xmp", "plaintext"])
KINDS = {tag: kind for kind, tags in _KINDS.items() for tag in tags.split()}
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_regions = {int(region): region for region in Region}


def _as_region(value: int) -> Region:
    """The flag of a plain integer; kept, because making one is slow."""
    region = _regions.get(value)
    if region is None:
        region = _regions[value] = Region(value)
    return region


class Walk:
    """State of the walk: the innermost open block-level element, and the block that is being filled."""

    __slots__ = (
        "blocks",
        "breaks",
        "closed",
        "length",
        "marked",
        "named",
        "open",
        "pieces",
        "scope",
        "space",
        "starts",
    )

    def __init__(self, root: HtmlElement, marked: list[HtmlElement]) -> None:
        self.blocks: list[Block] = []
        self.named: list[Scope] = []
        self.marked = marked
        self.scope = Scope(root, "html", None, 0, 0, 0, 0)
        self.pieces: list[str] = []
        self.starts: list[int] = []
        self.length = 0
        self.space = False
        self.breaks = 0
        self.open: list[tuple[int, int, HtmlElement]] = []
        self.closed: list[tuple[int, int, int, HtmlElement]] = []

    def text(self, text: str) -> None:
        """Add a text node, its white space folded. In a `<pre>` a blank line parts paragraphs."""
        if self.scope.tag in PREFORMATTED:
            text, *paragraphs = _BLANK_LINE.split(text)
            self._add(text)
            for text in paragraphs:
                self.close()
                self._add(text)
        else:
            self._add(text)

    def _add(self, text: str) -> None:
        folded = " ".join(text.split())
        if not folded:
            return
        pieces = self.pieces
        start = self.length
        if pieces and (self.space or text[0].isspace()) and pieces[-1] != "\n":
            folded = " " + folded
            start += 1
        pieces.append(folded)
        self.starts.append(start)
        self.length += len(folded)
        self.space = text[-1].isspace()
        self.breaks = 0

    def line_break(self) -> None:
        """One `<br>`: a new line; the second in a row: a new block."""
        self.breaks += 1
        if self.breaks > 1:
            self.close()
        elif self.pieces:
            self.starts.append(self.length)
            self.pieces.append("\n")
            self.length += 1

    def begin(self, kind: int, node: HtmlElement) -> None:
        """A link, an emphasised run or a line break begins."""
        if kind == BREAK:
            self.line_break()
        elif kind == BOLD or node.get("href") is not None:
            self.open.append((kind, len(self.pieces), node))

    def end(self, kind: int, node: HtmlElement) -> None:
        """It ends; what was opened inside it and never closed ends with it."""
        marks = self.open
        if not marks or kind == BREAK or (marks[-1][2] is not node and all(mark[2] is not node for mark in marks)):
            return
        while True:
            kind, first, begun = self.open.pop()
            if first < len(self.pieces):
                self.closed.append((kind, first, len(self.pieces), begun))
            if begun is node:
                return

    def close(self) -> None:
        """End the block and keep it if it holds text."""
        pieces = self.pieces
        if pieces:
            text = "".join(pieces) if len(pieces) > 1 else pieces[0]
            if pieces[-1] == "\n":
                text = text.rstrip("\n")
            scope = self.scope
            block = Block(
                len(self.blocks),
                text,
                scope.node,
                scope.tag,
                _as_region(scope.region),
                scope.depth,
                (),
                (),
                False,
                0,
                scope,
            )
            self.blocks.append(block)
            if self.open or self.closed:
                self._set_spans(block)
            self.pieces = []
            self.starts = []
            self.length = 0
        self.space = False
        self.breaks = 0

    def _set_spans(self, block: Block) -> None:
        """Spans of the links and emphases of this block; those still open go on in the next."""
        count = len(self.pieces)
        if self.open:
            self.closed.extend((kind, first, count, node) for kind, first, node in self.open if first < count)
            self.open = [(kind, 0, node) for kind, _, node in self.open]
        links: list[Span] = []
        bolds: list[Span] = []
        for kind, first, after, node in self.closed:
            start = self.starts[first]
            end = min(self.starts[after - 1] + len(self.pieces[after - 1].strip(" ")), len(block.text))
            if start < end:
                (links if kind == LINK else bolds).append(Span(start, end, node))
        self.closed = []
        if len(links) > 1:
            links.sort(key=_start)
        if len(bolds) > 1:
            bolds.sort(key=_start)
        block.links, block.bolds = links or (), bolds or ()

    def enter(self, node: HtmlElement, tag: str) -> None:
        """A block-level element begins."""
        if self.pieces or self.breaks:
            self.close()
        outer = self.scope
        own = region_of_attributes(tag, node.items())
        if own >= SPEAKS_OF_GRADES:
            own -= SPEAKS_OF_GRADES
            self.marked.append(node)
        self.scope = Scope(node, tag, outer, outer.depth + 1, own, outer.region | own, len(self.blocks))

    def leave(self) -> None:
        """It ends."""
        if self.pieces or self.breaks:
            self.close()
        scope = self.scope
        scope.last = len(self.blocks)
        if scope.own & CHROME:
            self.named.append(scope)
        self.scope = scope.parent or scope


def _start(span: Span) -> int:
    return span.start


def walk(root: HtmlElement, marked: list[HtmlElement]) -> list[Block]:
    """All text blocks below `root` in document order; `marked` gets the elements that may speak of a grade."""
    state = Walk(root, marked)
    events = etree.iterwalk(root, events=("start", "end"))
    kind_of = KINDS.get
    for event, node in events:
        tag = node.tag
        kind = kind_of(tag) or (BLOCK if "-" in tag else INLINE)
        if event == "start":
            if kind == SKIP:
                events.skip_subtree()
                continue
            if kind == BLOCK:
                state.enter(node, tag)
            elif kind != INLINE:
                state.begin(kind, node)
            text = node.text
        else:
            if kind == BLOCK:
                state.leave()
            elif kind != INLINE:
                state.end(kind, node)
            text = node.tail
        if text:
            if text.isspace():
                state.space = True
            else:
                state.text(text)
    state.close()
    state.scope.last = len(state.blocks)
    forgive(state.blocks, state.named)
    return state.blocks
