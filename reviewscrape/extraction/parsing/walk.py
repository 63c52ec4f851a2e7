"""The one walk over the tree: elements in, text blocks out. Iterative: trees may be thousands of levels deep.

Its loop runs for every element of every page. That is why it goes along two flat lists, elements and tags, lets C fetch
what it needs of each, and keeps texts as they are until their block is whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from contextlib import suppress
from operator import attrgetter

from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block, Scope, Span
from reviewscrape.extraction.parsing import bounds
from reviewscrape.extraction.parsing.preformatted import pieces_of
from reviewscrape.extraction.parsing.whitespace import LINE, LINES, fold_pieces, folded
from reviewscrape.extraction.parsing.wrappers import CHROME, forgive
from reviewscrape.extraction.regions import SAYING, SPEAKS_OF_GRADES, TAGS, WHOLE, region_of_attributes

BLOCK, INLINE, MARK, VOID, SKIP, BREAK, OPEN = range(7)
"""What opens a region has less than `BLOCK`: minus that region. `OPEN` is a mark that holds more than a text; `VOID` is
what holds none in any version of the parser."""
_KINDS = {
    BLOCK: "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li listing main menu nav "
    "ol optgroup option p plaintext pre search section select summary table tbody td tfoot th thead tr ul xmp",
    SKIP: "script style noscript template svg iframe object embed title textarea audio video canvas map noframes",
    BREAK: "br",
    MARK: "a b strong",
    INLINE: "span em i u font small sup sub time abbr cite wbr source picture ins path use symbol g",
    VOID: "img input meta link",
}
PREFORMATTED = frozenset(["pre", "listing", "xmp", "plaintext"])


class Kinds(dict[str, int]):
    """What an element of a tag is to the text. What nobody knows is part of the line, unless a site invented it."""

    def __missing__(self, tag: str) -> int:
        """The kind of a tag that is in no table; not kept, as sites invent them without end."""
        return BLOCK if "-" in tag else INLINE


KINDS = Kinds({tag: kind or -TAGS.get(tag, 0) for kind, tags in _KINDS.items() for tag in tags.split()})
MOST_MARKS = 40
"""Of so many links and emphases inside each other only the innermost are marked: nobody closed the others."""
MANY_ATTRIBUTES = 40
"""Of an element of more only those that say something are kept."""
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_tail, _start = attrgetter("tail"), attrgetter("start")
_NO_SPANS: Sequence[Span] = ()


class _FullError(Exception):
    """The page has as many blocks as are read."""


class Walk:
    """State of the walk: the block that is being filled, and the blocks that are."""

    __slots__ = ("blocks", "lines", "marks", "named", "pieces", "scope", "spans", "unlinked")

    def __init__(self, root: HtmlElement, unlinked: Set[HtmlElement]) -> None:
        self.unlinked = unlinked
        """The `<a>` that lead nowhere."""
        self.blocks: list[Block] = []
        self.scope = Scope(root, "html", root.items(), None, 0, 0, 0, 0)
        """What stands for the page, around its root; on a page that is not read whole, the innermost open element."""
        self.named: list[Scope] = []
        """Block-level elements that call themselves chrome."""
        self.lines = 0
        """Line breaks inside blocks."""
        self.pieces: list[str] = []
        """The block that is being filled: line breaks, and texts that are not blank with the blank ones after them."""
        self.marks: list[tuple[int, int, HtmlElement]] = []
        """Open links and emphases: the block and the piece they begin with."""
        self.spans: list[tuple[int, int, HtmlElement]] = []
        """Those that hold something of this block: their first piece, and the one after their last."""

    def open(self, node: HtmlElement, tag: str, own: int, scope: Scope, marked: list[HtmlElement]) -> Scope:
        """A block-level element begins. `own` is the region that its tag opens, `scope` what it stands in."""
        attributes = node.items()
        for name, value in attributes:
            if name in SAYING:
                own |= SAYING[name][value]
        if len(attributes) > MANY_ATTRIBUTES:
            attributes = [pair for pair in attributes if pair[0] in SAYING]
        opened = Scope(node, tag, attributes, scope, scope.depth + 1, 0, scope.region, len(self.blocks))
        if own:
            self._note(opened, own, marked)
        return opened

    def _note(self, opened: Scope, own: int, marked: list[HtmlElement]) -> None:
        """Keep what tag and attributes of an element say."""
        tag, node = opened.tag, opened.node
        if tag in WHOLE:
            own = region_of_attributes(tag, opened.attributes)
        if own >= SPEAKS_OF_GRADES:
            marked.append(node)
            own &= ~SPEAKS_OF_GRADES
        opened.own = own
        opened.region |= own
        if own & CHROME:
            self.named.append(opened)

    def text(self, text: str, scope: Scope) -> None:
        """Add a text that may stand in a `<pre>`: there a blank line parts paragraphs."""
        if scope.tag not in PREFORMATTED:
            self.pieces.append(text)
            return
        for number, paragraph in enumerate(_BLANK_LINE.split(text)):
            if number and self.pieces:
                self.close(scope)
            if paragraph and not paragraph.isspace():
                self.pieces += pieces_of(paragraph)

    def line_break(self, scope: Scope) -> None:
        """One `<br>`: a new line; the second in a row: a new block."""
        pieces = self.pieces
        if pieces:
            if pieces[-1][0] == LINE:
                self.close(scope)
            else:
                pieces.append(LINE)
                self.lines += 1
                if self.lines >= bounds.MOST_BLOCKS:
                    self.close(scope)
                    self.scope = scope
                    raise _FullError

    def end(self) -> None:
        """The innermost link or emphasis ends: keep what it marks of this block by now, if it is anything."""
        block, first, node = self.marks.pop()
        if block != len(self.blocks):
            first = 0
        if first < len(self.pieces):
            self.spans.append((first, len(self.pieces), node))

    def _mark(self) -> None:
        """The open links and emphases go on in the next block."""
        number, pieces = len(self.blocks), len(self.pieces)
        for block, first, node in self.marks[-MOST_MARKS:]:
            if block != number or first < pieces:
                self.spans.append((first if block == number else 0, pieces, node))

    def close(self, scope: Scope) -> None:
        """End the block, which holds something. `scope` is the innermost open block-level element."""
        pieces, spans, blocks = self.pieces, self.spans, self.blocks
        number = len(blocks)
        if number >= bounds.MOST_BLOCKS:
            self.scope = scope
            raise _FullError
        if self.marks:
            self._mark()
        links = bolds = _NO_SPANS
        if len(pieces) == 1:
            text = folded(pieces[0])
            if len(spans) == 1:  # most links of a page are a block of their own
                node = spans.pop()[2]
                if node.tag != "a":
                    bolds = (Span(0, len(text), node),)
                elif node not in self.unlinked:
                    links = (Span(0, len(text), node),)
            elif spans:
                links, bolds = self._put_spans((0,), (len(text),))
        else:
            if pieces[-1][0] == LINE:
                pieces.pop()
            if spans:
                text, starts, ends = fold_pieces(pieces)
                links, bolds = self._put_spans(starts, ends)
            else:
                text = folded("".join(pieces))
                if LINE in text:
                    text = LINES.sub("\n", text)
        blocks.append(
            Block(number, text, scope.node, scope.tag, scope.region, scope.depth, links, bolds, False, 0, scope)
        )
        pieces.clear()

    def _put_spans(self, starts: Sequence[int], ends: Sequence[int]) -> tuple[Sequence[Span], Sequence[Span]]:
        """The block's links and its emphases. `starts` and `ends` are of the pieces in its text."""
        links: list[Span] = []
        bolds: list[Span] = []
        pieces = len(ends)
        for first, after, node in self.spans:
            if first >= pieces:
                continue  # only the line break that was dropped
            span = Span(starts[first], ends[min(pieces, after) - 1], node)
            if node.tag != "a":
                bolds.append(span)
            elif node not in self.unlinked:
                links.append(span)
        self.spans.clear()
        if len(links) > 1:
            links.sort(key=_start)
        if len(bolds) > 1:
            bolds.sort(key=_start)
        return links or (), bolds or ()

    def finish(self) -> list[Block]:
        """All blocks, when the last element has ended."""
        scope: Scope | None = self.scope
        while scope is not None:
            scope.last = len(self.blocks)
            scope = scope.parent
        forgive(self.blocks, self.named)
        return self.blocks


def walk(
    elements: Sequence[HtmlElement], tags: Sequence[str], unlinked: Set[HtmlElement], marked: list[HtmlElement]
) -> tuple[list[Block], bool]:
    """The text blocks of a tree in document order, as many as are read, and whether they are all.

    `elements` are all that the tree has, the root first, `tags` theirs, `unlinked` the `<a>` among them that lead
    nowhere. `marked` gets the block-level elements whose names or labels may speak of a grade, in document order.
    """
    state = Walk(elements[0], unlinked)
    whole = False
    with suppress(_FullError):
        each = zip(elements, tags, map(KINDS.__getitem__, tags), map(_tail, elements), map(len, elements), strict=True)
        _go(state, each, PREFORMATTED.isdisjoint(tags), marked)
        whole = True
    return state.finish(), whole


def _go(  # noqa: C901 taken apart it would cost a call for every element
    state: Walk, each: Iterator[tuple[HtmlElement, str, int, str | None, int]], plain: bool, marked: list[HtmlElement]
) -> None:
    blocks, pieces, marks, spans, scope = state.blocks, state.pieces, state.marks, state.spans, state.scope
    add = pieces.append if plain else lambda text: state.text(text, scope)
    outer: list[tuple[int, str | None, int]] = []
    left = 2  # children of the same parent still to come, this one among them; one more than the root, which ends none
    for node, tag, kind, tail, inner in each:
        text = node.text if kind <= MARK else None
        if kind <= BLOCK:
            if pieces:
                state.close(scope)
            scope = state.open(node, tag, -kind, scope, marked)
        elif kind == MARK:
            if inner or not plain:
                marks.append((len(blocks), len(pieces), node))
                kind = OPEN
            elif text and not text.isspace():
                spans.append((len(pieces), len(pieces) + 1, node))
        elif kind == BREAK:
            state.line_break(scope)
        elif kind == SKIP and inner:
            inner = _pass_over(inner, each)
        if text:
            if not text.isspace():
                add(text)
            elif pieces:
                pieces[-1] += " "
        if inner:
            outer.append((kind, tail, left))
            left = inner
            continue
        while True:
            if kind <= BLOCK:
                if pieces:
                    state.close(scope)
                scope.last = len(blocks)
                scope = scope.parent or scope
            elif kind == OPEN:
                state.end()
            if tail:
                if not tail.isspace():
                    add(tail)
                elif pieces:
                    pieces[-1] += " "
            left -= 1
            if left:
                break
            kind, tail, left = outer.pop()


def _pass_over(left: int, each: Iterator[tuple[object, object, object, object, int]]) -> int:
    """Go on behind all that an element of so many children holds; returns the number of children to read, none."""
    for *_, inner in each:
        left += inner - 1
        if not left:
            break
    return 0
