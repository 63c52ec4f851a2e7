"""Labels that end with a colon in a line of text, and where each value begins and ends.

`THE CROSSING Rated: PG-13. Stars: Ann Coe, Tom Reed. Length: 1:52. Where: Rialto` holds three facts and one unknown
label, which ends the value before it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from reviewscrape.extraction.labels import MAX_LABEL, Label, is_kind, lookup, may_hold

MAX_LINE = 600
"""Characters of a line that is searched for labels; of a longer one only the beginning."""
HEAD = 200
MAX_COLONS = 40
MAX_LINES, MAX_SPANS = 2_000, 500
"""Lines of a block that are searched for labels, and bold texts and links of a block that are looked at."""
MAX_WORDS = 4
"""Words of a label that stands behind other words."""
_CLOSED = frozenset(")»”")
"""What ends a title and the facts behind it: `«Moor» (España, 2013) Dirección: …`."""
UNKNOWN = 30
"""Characters of the longest unknown label."""

_COLON = re.compile(r"[:：](?!in(?:nen)?(?![a-z]))")
"""But not the one inside `Schauspieler:innen`."""
_WORD = re.compile(r"\S+")
_BOUNDARY = re.compile(r"[.!?]\s+|[;|•·(\[／]\s*|\s[-–—/]\s|,\s|\s{2,}")
_UNKNOWN = re.compile(r"^(?!PG-13|NC-17)[^\W\d_a-z][\w'’.-]*(?: [\w'’&.-]+){0,2}$")


class Found(NamedTuple):
    """One label and its value: `line[start:end]`; no label where it is unknown."""

    label: Label | None
    start: int
    end: int


class _Mark(NamedTuple):
    """A label that ends at a colon."""

    label: Label | None
    at: int
    value: int


WIDE = "\u3041"
"""First letter of the scripts of East Asia, which have no capitals."""


def colon_labels(line: str, bold: frozenset[int] = frozenset()) -> list[Found]:
    """The labels of a line with their values, in order; empty where it has no known label.

    `bold` are the places where bold type begins.
    """
    limit = len(line) if len(line) <= MAX_LINE else HEAD
    if not may_hold(line, limit, MAX_COLONS):
        return []
    colons = [found.start() for found in _COLON.finditer(line, 0, limit)][:MAX_COLONS]
    marks: list[_Mark] = []
    for colon in colons:
        mark = _label_before(line, colon, marks[-1].value if marks else 0, bold)
        if mark:
            marks.append(mark)
    if not any(mark.label for mark in marks):
        return []
    ends = [*(mark.at for mark in marks[1:]), len(line)]
    return [_found(line, mark, end) for mark, end in zip(marks, ends, strict=True)]


def _found(line: str, mark: _Mark, end: int) -> Found:
    bar = line.find(" | ", mark.value, end) if line[: mark.at].rstrip().endswith("|") else -1
    end = bar if bar >= 0 and line[mark.value : bar].strip() else end  # `Director: A | Cast: B | Norway | 104 min`
    end -= line[mark.value : end].endswith("／")
    empty = not line[mark.value : end].strip()
    return Found(mark.label, mark.value, mark.value if empty else end)


def _label_before(line: str, colon: int, after: int, bold: frozenset[int]) -> _Mark | None:
    """The label that ends at a colon: from a boundary on, or the last words before it."""
    window = max(after, colon - MAX_LABEL - 5)
    head = line[window:colon]
    cuts = [found.end() for found in _BOUNDARY.finditer(head)]
    cuts += [place - window for place in bold if window < place < colon]
    if window == after:
        cuts.insert(0, 0)
    for cut in sorted(cuts):
        if label := lookup(head[cut:]):
            return _Mark(label, window + cut, colon + 1)
    return _last_words(head, window, colon, first=after == 0) or _unknown(head, cuts, window, colon)


def _last_words(head: str, window: int, colon: int, *, first: bool) -> _Mark | None:
    """A label behind other words: a capitalised one, after a heading in capitals or after another fact."""
    for word in list(_WORD.finditer(head))[-MAX_WORDS:]:
        before = head[: word.start()].rstrip()
        shouted = before.rsplit(None, 1)[-1].isupper() if before else False
        if not (word[0][0].isupper() or word[0][0] >= WIDE) or (first and before[-1:].isalpha() and not shouted):
            continue
        label = lookup(head[word.start() :])
        everyday = label and (is_kind(label.key, "apart") or (is_kind(label.key, "wordy") and not shouted))
        if label and not (everyday and first and before[-1:] not in _CLOSED):
            return _Mark(label, window + word.start(), colon + 1)
    return None


def _unknown(head: str, cuts: list[int], window: int, colon: int) -> _Mark | None:
    """A capitalised word or two at a boundary: a label that the table does not know."""
    if not cuts:
        return None
    cut = max(cuts)
    text = head[cut:].strip()
    return _Mark(None, window + cut, colon + 1) if len(text) < UNKNOWN and _UNKNOWN.match(text) else None
