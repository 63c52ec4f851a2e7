"""The one walk over the tree: elements in, text blocks out. Iterative: trees may be thousands of levels deep.

Its loop runs for every element of every page. That is why it goes along two flat lists, elements and tags, lets C fetch
what it needs of each, keeps texts as they are until their block is whole, and makes a `Scope` only of what holds text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from operator import attrgetter

from lxml.html import HtmlElement

from reviewscrape.extraction import bounds
from reviewscrape.extraction.blocks import Block, Scope, Span
from reviewscrape.extraction.regions import SPEAKS_OF_GRADES, region_of_attributes
from reviewscrape.extraction.wrappers import forgive

BLOCK, INLINE, MARK, SKIP, BREAK = range(1, 6)
_KINDS = {
    BLOCK: "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li listing main menu nav "
    "ol optgroup option p plaintext pre search section select summary table tbody td tfoot th thead tr ul xmp",
    SKIP: "script style noscript template svg iframe object embed title textarea audio video canvas map noframes",
    BREAK: "br",
    MARK: "a b strong",
    INLINE: "span img em i u font small input meta link path sup sub time abbr cite wbr picture source",
}
PREFORMATTED = frozenset(["pre", "listing", "xmp", "plaintext"])


class Kinds(dict[str, int]):
    """What an element of a tag is to the text. What nobody knows is part of the line, unless a site invented it."""

    def __missing__(self, tag: str) -> int:
        """The kind of a tag that is in no table; not kept, as sites invent them without end."""
        return BLOCK if "-" in tag else INLINE


KINDS = Kinds({tag: kind for kind, tags in _KINDS.items() for tag in tags.split()})
MOST_MARKS = 40
"""Of so many links and emphases inside each other only the innermost are marked: nobody closed the others."""
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_LINE = "\0"
"""Stands for a line break among the pieces; no text holds one."""
_LINES = re.compile(" ?\0 ?")
_text, _tail, _start = attrgetter("text"), attrgetter("tail"), attrgetter("start")


class _FullError(Exception):
    """The page has as many blocks as are read."""


class Walk:
    """State of the walk: the block that is being filled, and the blocks that are."""

    __slots__ = ("blocks", "lines", "marks", "pieces", "scope", "scopes", "spans")

    def __init__(self, root: HtmlElement) -> None:
        self.blocks: list[Block] = []
        self.scope = Scope(root, "html", None, 0, 0, 0, 0)
        """The innermost open block-level element; the first one stands for the page."""
        self.scopes = [self.scope]
        """All of them so far."""
        self.lines = 0
        """Line breaks inside blocks."""
        self.pieces: list[str] = []
        """The block that is being filled: line breaks, and texts that are not blank with the blank ones after them."""
        self.marks: list[tuple[int, int, HtmlElement]] = []
        """Open links and emphases: the block and the piece they begin with."""
        self.spans: list[tuple[int, int, HtmlElement]] = []
        """Those that hold something of this block: their first piece, and the one after their last."""

    def text(self, text: str) -> None:
        """Add a text that may stand in a `<pre>`: there a blank line parts paragraphs."""
        if self.scope.tag not in PREFORMATTED:
            self.pieces.append(text)
            return
        for number, paragraph in enumerate(_BLANK_LINE.split(text)):
            if number and self.pieces:
                self.close()
            if paragraph and not paragraph.isspace():
                self.pieces.append(paragraph)

    def line_break(self) -> None:
        """One `<br>`: a new line; the second in a row: a new block."""
        pieces = self.pieces
        if pieces:
            if pieces[-1][0] == _LINE:
                self.close()
            else:
                pieces.append(_LINE)
                self.lines += 1
                if self.lines >= bounds.MOST_BLOCKS:
                    self.close()
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

    def close(self) -> None:
        """End the block, which holds something."""
        pieces, scope = self.pieces, self.scope
        if len(self.blocks) >= bounds.MOST_BLOCKS:
            raise _FullError
        if self.marks:
            self._mark()
        if pieces[-1][0] == _LINE:
            pieces.pop()
        links: Sequence[Span] = ()
        bolds: Sequence[Span] = ()
        if len(pieces) == 1:
            text = _folded(pieces[0])
            if self.spans:
                links, bolds = self._put_spans((0,), (len(text),))
        elif self.spans:
            text, starts, ends = _fold(pieces)
            links, bolds = self._put_spans(starts, ends)
        else:
            text = _folded("".join(pieces))
            if _LINE in text:
                text = _LINES.sub("\n", text)
        number = len(self.blocks)
        self.blocks.append(
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
            end = ends[min(pieces, after) - 1]
            if node.tag != "a":
                bolds.append(Span(starts[first], end, node))
            elif node.get("href") is not None:
                links.append(Span(starts[first], end, node))
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
        forgive(self.blocks, self.scopes)
        return self.blocks


def _folded(text: str) -> str:
    """A text with its white space folded; most of a page's prose has none to fold."""
    text = text.strip()
    return text if "  " not in text and text.isprintable() else " ".join(text.split())


def _fold(pieces: Sequence[str]) -> tuple[str, list[int], list[int]]:
    """Text of a block, white space folded, and where each piece starts and ends in it, without space around it."""
    if len(pieces) == 1:
        text = _folded(pieces[0])
        return text, [0], [len(text)]
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    length = 0
    space = False
    for piece in pieces:
        if piece[0] == _LINE:
            text, space = "\n", False
        else:
            text = " ".join(piece.split())
            if space or (piece[0].isspace() and folded and folded[-1] != "\n"):
                folded.append(" ")
                length += 1
            space = piece[-1].isspace()
        folded.append(text)
        starts.append(length)
        length += len(text)
        ends.append(length)
    return "".join(folded), starts, ends


def walk(elements: Sequence[HtmlElement], tags: Sequence[str], marked: list[HtmlElement]) -> tuple[list[Block], bool]:
    """The text blocks of a tree in document order, as many as are read, and whether they are all.

    `elements` are all that the tree has, the root first, `tags` theirs. `marked` gets the block-level elements whose
    names or labels may speak of a grade, in document order.
    """
    state = Walk(elements[0])
    whole = False
    with suppress(_FullError):
        _go(state, elements, tags, marked)
        whole = True
    return state.finish(), whole


def _go(  # noqa: C901 taken apart it would cost a call for every element
    state: Walk, elements: Sequence[HtmlElement], tags: Sequence[str], marked: list[HtmlElement]
) -> None:
    blocks, pieces, marks, scope, scopes = state.blocks, state.pieces, state.marks, state.scope, state.scopes
    add = pieces.append if PREFORMATTED.isdisjoint(tags) else state.text
    outer: list[tuple[HtmlElement, int, str | None, int]] = []
    left = 1  # children of the same parent still to come, this one among them
    each = zip(elements, tags, map(KINDS.__getitem__, tags), map(_tail, elements), map(len, elements), strict=True)
    for node, tag, kind, tail, inner in each:
        text = node.text if kind <= MARK else None
        if kind == BLOCK:
            if pieces:
                state.close()
            own = region_of_attributes(tag, node.items())
            if own >= SPEAKS_OF_GRADES:
                marked.append(node)
                own &= ~SPEAKS_OF_GRADES
            scope = Scope(node, tag, scope, scope.depth + 1, own, scope.region | own, len(blocks))
            state.scope = scope
            scopes.append(scope)
        elif kind == MARK:
            marks.append((len(blocks), len(pieces), node))
        elif kind == BREAK:
            state.line_break()
        elif kind == SKIP and inner:
            inner = _pass_over(inner, each)
        if text:
            if not text.isspace():
                add(text)
            elif pieces:
                pieces[-1] += " "
        if inner:
            outer.append((node, kind, tail, left))
            left = inner
            continue
        while True:
            if kind == BLOCK:
                if pieces:
                    state.close()
                scope.last = len(blocks)
                state.scope = scope = scope.parent or scope
            elif kind == MARK:
                state.end()
            if tail:
                if not tail.isspace():
                    add(tail)
                elif pieces:
                    pieces[-1] += " "
            left -= 1
            if left or not outer:
                break
            node, kind, tail, left = outer.pop()


def _pass_over(left: int, each: Iterator[tuple[object, object, object, object, int]]) -> int:
    """Go on behind all that an element of so many children holds; returns the number of children to read, none."""
    for *_, inner in each:
        left += inner - 1
        if not left:
            break
    return 0
