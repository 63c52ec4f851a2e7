"""What stands among the prose of a review and is not part of it, on any site: facts, bylines, credits, notices."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from reviewscrape.extraction import line_kinds, notices
from reviewscrape.extraction.biography import is_biography
from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.typography import Paragraph, joined

EDGE_LINES = 4
"""More scraps in a row are a list, which belongs to the body."""
EDGE_SHARE = 0.25
"""Share of the body's characters that its edges may take."""
BYLINE_LINES = 6
"""Lines that may stand before a byline."""
BYLINE_WORDS = 100
"""Words of all the lines that may stand before a byline: captions, a summary."""
ODD_SHARE = 0.1
"""A region that holds less of the body is not the body's own."""
CAPTION_SHARE = 0.2
"""Captions that are more of the text are the text: a gallery."""
CREDIT_LENGTH = 90
"""Characters at the end of a caption that say whose picture it is."""
SLANTED_WORDS = 80
"""Words of the longest note in italics."""
SHORT_NOTE = 20
"""Words of the longest such note without a link."""

_STRAY = int(
    Region.COMMENTS
    | Region.META
    | Region.BIO
    | Region.SHARE
    | Region.PROMO
    | Region.FOOTER
    | Region.CAPTION
    | Region.NAV
)
CELLS = frozenset({"td", "th", "dd", "pre"})
_BLOCK = itemgetter(0)
_QUOTES = ("“", '"', "„", "«", "‘", "'")
SCRAP, OTHER, OPEN, LIFE = range(1, 5)
"""Kinds of lines at an end: too short to tell; certainly furniture; leading on to nothing; about the author."""
WEIGHTS = {0: 1.0, SCRAP: 1.0, OTHER: 0.5, OPEN: 1.0, LIFE: 0.0}
"""What a character of such a line counts: the surer the kind, the more of a short body it may take."""


class Line(NamedTuple):
    """One line of a block that is kept."""

    block: Block
    text: str
    tag: str
    """Tag of the block; empty where it is that of a cell and cells hold the prose."""
    whole: bool
    """The block has no other line."""


def paragraphs(kept: Sequence[Block]) -> list[Paragraph]:
    """A review's blocks with their text, without facts anywhere, nor bylines, dates and credits at either end.

    A block of several lines loses only the lines that are such. Lines that are no paragraphs are joined by spaces.
    """
    lines = _without_captions(_lines(kept))
    odd = _odd(kept)
    first = _head(lines, odd)
    after = len(lines) - _tail(lines[first:], odd)
    found = _paragraphs(lines[first:after])
    if found:
        block, text = found[-1]
        found[-1] = block, line_kinds.without_grade(text)
    return found


def whole_paragraphs(kept: Sequence[Block]) -> list[Paragraph]:
    """The same of other pages: what begins and ends an article, datelines, agencies, notes, is as good as its text."""
    tags = _cells(kept)
    return _paragraphs(
        _without_captions(
            [
                Line(block, text, "" if block.tag in tags else block.tag, text is block.text)
                for block in kept
                for text in (block.text.split("\n") if "\n" in block.text else (block.text,))
                if not notices.is_inserted(text)
            ]
        )
    )


def _paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    found: list[Paragraph] = []
    for block, several in groupby(lines, _BLOCK):
        texts = [line.text for line in several]
        found += [(block, text) for text in (joined(texts) if len(texts) > 1 else texts)]
    return found


def _size(lines: Sequence[Line]) -> int:
    return sum([len(line.text) for line in lines])


def _cells(kept: Sequence[Block]) -> frozenset[str]:
    """Tags of cells, where most of the body stands in cells: a page laid out as a table."""
    inside = sum([len(block.text) for block in kept if block.tag in CELLS])
    return CELLS if inside and 2 * inside > sum([len(block.text) for block in kept]) else frozenset()


def _lines(kept: Sequence[Block]) -> list[Line]:
    """The lines that may be prose."""
    cells = _cells(kept)
    lines: list[Line] = []
    for block in kept:
        tag = "" if block.tag in cells else block.tag
        if "\n" in block.text:
            lines += [Line(block, text, tag, False) for text in block.text.split("\n") if not _is_furniture(text, tag)]
        elif not _is_furniture(block.text, tag) and not (_is_linked(block) and notices.is_pointer(block.text)):
            lines.append(Line(block, block.text, tag, True))
    return lines


def _is_furniture(line: str, tag: str) -> bool:
    """True for a line that is none of the body's wherever it stands."""
    return line_kinds.is_fact(line, tag) or notices.is_inserted(line)


def _without_captions(lines: list[Line]) -> list[Line]:
    """The lines without captions; all of them where captions are much of the text: a gallery."""
    if not line_kinds.may_hold_caption("\n".join([line.text[-CREDIT_LENGTH:] for line in lines])):
        return lines
    others = [line for line in lines if line.tag in line_kinds.LISTS or not line_kinds.is_caption(line.text)]
    return others if _size(others) > (1 - CAPTION_SHARE) * _size(lines) else lines


def _is_linked(block: Block) -> bool:
    """True for a block that is mostly a link, and no item of a list."""
    if not block.links or block.tag in line_kinds.LISTS:
        return False
    return 2 * sum(span.end - span.start for span in block.links) > len(block.text)


def _odd(kept: Sequence[Block]) -> int:
    """Regions that hold only a little of the body."""
    regions = [int(block.region) & _STRAY for block in kept]
    if not any(regions):
        return 0
    sizes = [len(block.text) for block in kept]
    odd, limit = 0, ODD_SHARE * sum(sizes)
    for region in set(regions) - {0}:
        if sum(size for size, other in zip(sizes, regions, strict=True) if other & region) < limit:
            odd |= region
    return odd


def _head(lines: Sequence[Line], odd: int) -> int:
    """How many lines at the beginning are none of the body's; none where they are so many that they are a list."""
    byline = _behind_byline(lines)
    count, size = byline + _left_headings(lines[byline : byline + 2]), 0
    for line in lines[count : count + EDGE_LINES + 1]:
        if not _is_head(line, odd):
            break
        count, size = count + 1, size + len(line.text)
    if count - byline > EDGE_LINES or (size and size > EDGE_SHARE * _size(lines)):
        return byline
    return count


def _left_headings(lines: Sequence[Line]) -> int:
    """How many headings at the beginning stand apart from the prose: byline or date between them were none of it."""
    if len(lines) < 2 or lines[0].tag not in line_kinds.HEADINGS:
        return 0
    return int(lines[1].block.index > lines[0].block.index + 1)


def _behind_byline(lines: Sequence[Line]) -> int:
    """How many lines stand before and in a byline: captions and summaries; 0 without one."""
    length = 0
    for count, line in enumerate(lines[:BYLINE_LINES], 1):
        if line_kinds.is_byline(line.text):
            return count if 2 * _size(lines[:count]) < _size(lines) else 0
        length += line_kinds.words(line.text)
        if length > BYLINE_WORDS:
            break
    return 0


def _is_head(line: Line, odd: int) -> bool:
    block, text, tag, whole = line
    if line_kinds.is_scrap(text, tag):
        return not line_kinds.introduces(text)
    return line_kinds.is_credits(text, tag) or (whole and bool(block.region & odd & int(Region.META)))


def _tail(lines: Sequence[Line], odd: int) -> int:
    """How many lines at the end are none of the body's. Many scraps in a row are a list, and stay."""
    limit = EDGE_SHARE * _size(lines)
    certain = scraps = count = 0
    size = 0.0
    for line in reversed(lines):
        kind = _tail_kind(line, odd)
        if kind == OPEN:
            kind = SCRAP if count else OTHER
        size += WEIGHTS[kind] * len(line.text)
        scraps += kind == SCRAP
        if not kind or size > limit or scraps > EDGE_LINES or count + 1 == len(lines):
            break
        count += 1
        if not scraps:
            certain = count
    return certain if scraps > EDGE_LINES else count


def _tail_kind(line: Line, odd: int) -> int:
    block, text, tag, whole = line
    if is_biography(text):
        return LIFE
    if notices.is_below(text) or line_kinds.is_credits(text, tag):
        return OTHER
    if line_kinds.is_cut_off(text) or tag in line_kinds.HEADINGS:
        return OPEN
    if whole and (block.region & odd or _is_slanted(block)):
        return OTHER
    return SCRAP if line_kinds.is_scrap(text, tag) else 0


def _is_slanted(block: Block) -> bool:
    """True for a short paragraph all in italics: an editor's note, a credit, a word about the author. No quotation."""
    node, text = block.node, block.text
    if (
        node is None
        or block.tag in line_kinds.STAYS
        or line_kinds.words(text) > SLANTED_WORDS
        or text.startswith(_QUOTES)
    ):
        return False
    slanted = next(node.iter("em", "i"), None)
    if slanted is None:
        return False
    if not (block.links or line_kinds.words(text) <= SHORT_NOTE):
        return False
    inside = sum(len("".join(element.itertext()).split()) for element in node.iter("em", "i"))
    return inside >= len("".join(node.itertext()).split()) > 0
