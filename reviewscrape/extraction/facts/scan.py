"""Labels on a page and the text that belongs to each: in a line, in bold, in a cell, on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from dataclasses import field as attribute

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.facts.following import following
from reviewscrape.extraction.labels import MAX_LABEL, is_kind, lookup, normal

SILENT_TAGS = frozenset({"option", "button", "select", "input", "legend"})
LABEL_TAGS = frozenset({"dt", "th"})
LINKED_TAGS = LABEL_TAGS | {"h2", "h3", "h4", "h5", "h6"}
MAX_LINE = 600
"""Characters of a line that is searched for labels; of a longer one only the beginning."""
HEAD = 200
MAX_COLONS = 40

_COLON = re.compile(r"[:：](?=\D|$|\s)|[:：](?=\d)")
_BOUNDARY = re.compile(r"(?:[.!?]\s+|[;|•·\n(\[]\s*|\s[-–—/]\s|,\s|\s{2,})")
_STOP = re.compile(r"^[A-ZÀ-ÞА-Я][\w'’.-]*(?: [\w'’&.-]+){0,2}$")


@dataclass(slots=True)
class Fact:
    """One label and the text that belongs to it."""

    field: str
    """Key of the record; empty for a fact that the record does not hold."""
    label: str
    """The label, as the table of labels spells it."""
    block: Block
    """Where the label stands."""
    kind: str
    """How it stands there: line, bold, alone, open or prefix."""
    start: int = 0
    end: int = 0
    """The value in the label's own block: `block.text[start:end]`; empty for one that stands in `values`."""
    values: list[Block] = attribute(default_factory=list)
    """Blocks after the label's own that hold the value."""

    @property
    def text(self) -> str:
        """The value as printed, a line a block."""
        own = self.block.text[self.start : self.end].strip()
        return "\n".join([own] if own else [b.text for b in self.values])

    @property
    def last(self) -> int:
        """Index of the last block of the value."""
        return self.values[-1].index if self.values else self.block.index


def scan(blocks: Sequence[Block]) -> Iterator[Fact]:
    """Every label of the page, known fields and others, in page order."""
    for block in blocks:
        if block.tag in SILENT_TAGS:
            continue
        start = 0
        open_fact: Fact | None = None
        for line in block.text.split("\n") if "\n" in block.text else (block.text,):
            end = start + len(line)
            found = _line(block, start, line)
            if not found and open_fact and open_fact.start == open_fact.end and line:
                open_fact.start, open_fact.end = start, end
            elif not found and open_fact and open_fact.field == "cast" and _short(line):
                open_fact.end = end
            yield from filter(None, [open_fact] if found and open_fact else [])
            yield from found[:-1]
            open_fact = found[-1] if found else open_fact
            start = end + 1
        if open_fact:
            if open_fact.start == open_fact.end:
                open_fact.values = following(blocks, block.index)
            yield open_fact


def _short(line: str) -> bool:
    return 0 < len(line) < 60 and not line.endswith((".", "!", "?"))


def _line(block: Block, start: int, line: str) -> list[Fact]:
    """Facts of one line, in order; the last may have an empty value, which then stands below."""
    if len(line) <= MAX_LABEL and (name := lookup(line)) is not None:
        spoken = (
            line.rstrip().endswith((":", "：")) or block.tag in LABEL_TAGS or _is_bold(block, start, start + len(line))
        )
        if spoken or not is_kind(normal(line), "wordy"):
            end = start + len(line)
            return [] if _leads_elsewhere(block, start, end) else [Fact(name, normal(line), block, "alone", end, end)]
    if ":" in line or "：" in line:
        found = _colons(block, start, line)
        if found:
            return found
    return _bold(block, start, line) or _opened(block, start, line)


def _leads_elsewhere(block: Block, start: int, end: int) -> bool:
    """True for a label that is a link outside of a heading, or in the nav: it opens another page."""
    linked = any(span.start <= start and span.end >= end - 1 for span in block.links)
    return bool(block.region & Region.NAV) or (linked and block.tag not in LINKED_TAGS)


def _is_bold(block: Block, start: int, end: int) -> bool:
    return any(span.start <= start and span.end >= end - 1 for span in block.bolds)


def _colons(block: Block, start: int, line: str) -> list[Fact]:
    """Facts whose label ends with a colon."""
    limit = len(line) if len(line) <= MAX_LINE else HEAD
    marks: list[tuple[int, int, str, str]] = []
    for count, colon in enumerate(_COLON.finditer(line, 0, limit)):
        if count > MAX_COLONS:
            break
        if mark := _label_before(line, colon.start(), marks[-1][1] if marks else 0):
            marks.append(mark)
    found = []
    for number, (_, value, name, label) in enumerate(marks):
        end = marks[number + 1][0] if number + 1 < len(marks) else len(line)
        if label:
            found.append(Fact(name, label, block, "line", start + value, start + end))
    for fact in found:
        if not block.text[fact.start : fact.end].strip():
            fact.end = fact.start
    return found


def _label_before(line: str, colon: int, after: int) -> tuple[int, int, str, str] | None:
    """(label start, value start, field, label) of the label that ends at a colon; an unknown one has no label."""
    window = max(after, colon - MAX_LABEL - 5)
    head = line[window:colon]
    cuts = [m.end() for m in _BOUNDARY.finditer(head)]
    at_start = window == after
    for cut in [0, *cuts] if at_start else cuts:
        if (name := lookup(head[cut:])) is not None:
            return window + cut, colon + 1, name, normal(head[cut:])
    for word in list(re.finditer(r"\S+", head))[-4:]:
        label, before = head[word.start() :], head[: word.start()].split()
        if after == 0 and before and before[-1][-1:].isalpha() and not before[-1].isupper():
            continue
        if not label[:1].isupper() or normal(label).startswith(("director", "artist", "author", "editor")):
            continue
        if (name := lookup(label)) is not None:
            return window + word.start(), colon + 1, name, normal(label)
    cut = cuts[-1] if cuts else 0
    if (cuts or at_start) and _STOP.match(head[cut:].strip()) and len(head) - cut < 30:
        return window + cut, colon + 1, "", ""
    return None


def _bold(block: Block, start: int, line: str) -> list[Fact]:
    """Facts whose label is bold at the beginning of the line, without a colon."""
    for span in block.bolds:
        if start <= span.start <= start + 2 and span.end - span.start <= MAX_LABEL:
            label = block.text[span.start : span.end]
            name = lookup(label)
            end = start + len(line)
            if name is not None and span.end < end:
                return [Fact(name, normal(label), block, "bold", span.end, end)]
    return []


def _opened(block: Block, start: int, line: str) -> list[Fact]:
    """Facts whose label opens the line without a colon: `Directed by Ann Coe`, `Runtime 112 min`."""
    if not line[:1].isalpha() or len(line) > 300:
        return []
    words = line[:60].split(" ")
    for count in range(min(4, len(words) - 1), 0, -1):
        label = " ".join(words[:count])
        if (name := lookup(label)) is None:
            continue
        key = normal(label)
        if any(span.start <= start and span.end > start + len(label) for span in block.links):
            return []
        if is_kind(key, "open"):
            return [Fact(name, key, block, "open", start + len(label), start + len(line))]
        if name and not is_kind(key, "wordy") and len(line) < 120:
            return [Fact(name, key, block, "prefix", start + len(label), start + len(line))]
    return []
