"""What stands among the prose of a review and is not part of it, on any site: facts, bylines, credits, notices."""

from __future__ import annotations

from collections.abc import Sequence

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.body import edges, line_kinds, notices
from reviewscrape.extraction.body.edges import Line
from reviewscrape.extraction.body.typography import Paragraph, joined

ODD_SHARE = 0.1
"""A region that holds less of the body is not the body's own."""
CAPTION_SHARE = 0.2
"""Captions that are more of the text are the text: a gallery."""
CREDIT_LENGTH = 90
"""Characters at the end of a caption that say whose picture it is."""
LONGEST = 480
"""Characters of the longest line that may be none of the body's."""
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


def lines_of(kept: Sequence[Block]) -> list[Line]:
    """The lines of the kept blocks, without advertisements, requests and warnings amid the prose."""
    cells = _cells(kept)
    lines: list[Line] = []
    for block in kept:
        text = block.text
        tag = "" if block.tag in cells else block.tag
        if "\n" in text:
            lines += [Line(block, line, tag, False) for line in text.split("\n") if not _is_inserted(line)]
        elif not _is_inserted(text):
            lines.append(Line(block, text, tag, True))
    return lines


def may_hold_captions(lines: Sequence[Line]) -> bool:
    """Cheap test: False where no line is a caption."""
    return line_kinds.may_hold_caption("\n".join([line.text[-CREDIT_LENGTH:] for line in lines]))


def paragraphs(kept: Sequence[Block], lines: Sequence[Line], *, captioned: bool = True) -> list[Paragraph]:
    """A review's blocks with their text, without facts anywhere, nor bylines, dates and credits at either end.

    A block of several lines loses only the lines that are such. Lines that are no paragraphs are joined by spaces.
    `lines` are what `lines_of` and `captioned` what `may_hold_captions` says.
    """
    lines = [line for line in lines[: len(lines) - edges.tracks(lines)] if not _is_furniture(line)]
    if captioned:
        lines = _without_captions(lines)
    odd = _odd(kept)
    first = edges.head(lines, odd)
    after = len(lines) - edges.tail(lines[first:], odd)
    found = _paragraphs(lines[first:after])
    if found:
        block, text = found[-1]
        found[-1] = block, line_kinds.without_grade(text)
    return found


def whole_paragraphs(lines: Sequence[Line], *, captioned: bool = True) -> list[Paragraph]:
    """The same of other pages: what begins and ends an article, datelines, agencies, notes, is as good as its text."""
    return _paragraphs(_without_captions(lines) if captioned else lines)


def _paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    found: list[Paragraph] = []
    broken: list[str] = []
    last: Block | None = None
    for block, text, _, whole in lines:
        if broken and last is not None and last is not block:
            found += [(last, each) for each in joined(broken)]
            broken = []
        if whole:
            found.append((block, text))
        else:
            broken.append(text)
            last = block
    if broken and last is not None:
        found += [(last, each) for each in joined(broken)]
    return found


def _cells(kept: Sequence[Block]) -> frozenset[str]:
    """Tags of cells, where most of the body stands in cells: a page laid out as a table."""
    inside = sum([len(block.text) for block in kept if block.tag in CELLS])
    return CELLS if inside and 2 * inside > sum([len(block.text) for block in kept]) else frozenset()


def _is_inserted(text: str) -> bool:
    return len(text) <= LONGEST and notices.is_inserted(text)


def _is_furniture(line: Line) -> bool:
    """True for a line that is none of a review's wherever it stands."""
    block, text, tag, whole = line
    if len(text) <= LONGEST and line_kinds.is_fact(text, tag):
        return True
    return whole and bool(block.links) and _is_linked(block) and notices.is_pointer(text)


def _without_captions(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without captions; all of them where captions are much of the text: a gallery."""
    others = [line for line in lines if line.tag in line_kinds.LISTS or not line_kinds.is_caption(line.text)]
    return others if edges.total(others) > (1 - CAPTION_SHARE) * edges.total(lines) else lines


def _is_linked(block: Block) -> bool:
    """True for a block that is mostly a link, and no item of a list."""
    return block.tag not in line_kinds.LISTS and 2 * sum(span.end - span.start for span in block.links) > len(
        block.text
    )


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
