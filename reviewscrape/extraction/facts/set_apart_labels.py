"""Labels that type or an element of their own sets apart from their values, without a colon.

`<b>Director</b> Ann Coe`, `<span>Starring</span> Tom Reed, Wen Li <span>Director</span> Ann Coe`; or that sets the
values apart: `Director <b>Ann Coe</b> With <b>Tom Reed</b>`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.facts.fact import Fact
from reviewscrape.extraction.facts.inline_labels import MAX_SPANS
from reviewscrape.extraction.labels import MAX_LABEL, is_kind, lookup

PAIR = 2
SETTING_OFF = frozenset({"span", "em", "i", "small", "label"})


def set_apart(block: Block, start: int, line: str) -> list[Fact]:
    """Facts of a line that begins with such a label; where several are marked alike, each ends the value before it."""
    end = start + len(line)
    marked = (
        list(_bold(block, start, end)) or list(_elements(block, start, end)) or list(_before_bold(block, start, end))
    )
    second = lookup(block.text[slice(*marked[1])]) if len(marked) == PAIR else None
    if len(marked) == PAIR and (second is None or is_kind(second.key, "initial")):
        marked = marked[:1]  # the value, marked as its label is
    found: list[Fact] = []
    for number, (begin, last) in enumerate(marked):
        until = marked[number + 1][0] if number + 1 < len(marked) else end
        label = lookup(block.text[begin:last])
        if number == 0 and (label is None or until <= last):
            return []
        if label and block.text[last:until].strip(" |:·•"):
            found.append(Fact(label, block, "bold", last, until))
    return found


def _bold(block: Block, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Labels in bold type, where the line begins with one; names are printed in bold as well."""
    spans = [span for span in block.bolds[:MAX_SPANS] if start <= span.start and span.end < end]
    if spans and spans[0].start <= start + 2:
        short = [span for span in spans if span.end - span.start <= MAX_LABEL]
        yield from ((span.start, span.end) for span in short if lookup(block.text[span.start : span.end]))


def _before_bold(block: Block, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What stands before and between values in bold type, where that is labels and nothing else."""
    values = [span for span in block.bolds[:MAX_SPANS] if start <= span.start and span.end <= end]
    if len(values) <= PAIR:
        return
    gaps = list(zip([start, *(span.end for span in values)], [span.start for span in values], strict=False))
    texts = [block.text[begin:last].strip(" |:·•,") for begin, last in gaps]
    if all(0 < len(text) <= MAX_LABEL for text in texts) and sum(lookup(text) is not None for text in texts) > PAIR:
        yield from ((last - len(block.text[begin:last].lstrip()), last) for begin, last in gaps)


def _elements(block: Block, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The first element of the block and those like it, where nothing stands before the first."""
    node = block.node
    first = next(islice(node, 1), None) if node is not None and not start and not (node.text or "").strip() else None
    if node is None or first is None or first.tag not in SETTING_OFF:
        return
    at = 0
    for child in islice(node, MAX_SPANS):
        text = _text(child)
        if child.tag != first.tag or child.get("class") != first.get("class") or not text or len(child):
            continue
        place = block.text.find(text, at, end)
        if place < 0 or (at == 0 and place > 0):
            return
        at = place + len(text)
        if len(text) <= MAX_LABEL:
            yield place, at


def _text(element: HtmlElement) -> str:
    return " ".join((element.text or "").split()) if isinstance(element.tag, str) else ""
