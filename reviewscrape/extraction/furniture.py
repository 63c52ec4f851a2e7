"""Lines that stand among the prose of a review and are not part of it, on any site: facts, grades, bylines, credits."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.labels import MAX_LABEL, Label, lookup

FACT_WORDS = 40
"""A labelled line of more words is prose that happens to begin like a fact."""
EDGE_WORDS = 14
"""A line of fewer words that is no sentence does not begin or end a body."""

CREDIT_WORDS = 60
"""Words of the longest run of credits."""

SHORT_VALUE = 6
"""Words of a label and value that are furniture though the record does not hold them: `Label: Night Bus`."""
EDGE_LINES = 4
"""More such lines in a row are a list, which belongs to the body."""
EDGE_SHARE = 0.25
"""Share of the body's characters that its edges may take."""
NOTICE_LENGTH = 300
"""Characters of the longest notice of copyright."""

_CREDIT = re.compile(
    r"(?P<people>\b(?:directed|written|produced|edited|published) by\b|\bstarring\b|\bstars:|\bcast\b|\bdir\.)"
    r"|(?P<time>\b\d{2,3} ?(?:min\b|minutes|mins\b|pages|pp\b|seiten)|\d h(?:ours?)? \d)|(?P<book>\bisbn\b)"
    r"|(?P<age>\brated\b|\b(?:PG|PG-13|NC-17|TV-MA|FSK)\b|\bmpaa\b)"
    r"|(?P<grade>\b\d(?:[ -]?1/2)? stars\b|\bout of (?:four|five|ten|4|5|10)\b|[★☆]{3})"
    r"|(?P<price>[$£€] ?\d|\d ?(?:€|euro\b))|(?P<mail>\S@\S+\.\S)",
    re.IGNORECASE,
)
_LABELS = re.compile(r"(?:^|(?<= ))[^\W\d_a-z][\w-]{2,15}(?: [\w-]{2,12})?: ")
"""The beginning of a labelled value in a line of several."""
_NOTICE = re.compile(
    r"\b(?:review (?:copy|code|unit)|code provided|provided by the (?:publisher|label|distributor|studio)"
    r"|reviewed (?:on|with) "
    r"|comments? on this|(?:leave|add|post) (?:a|your) comment|subscribe|newsletter|follow (?:us|me|him|her) on"
    r"|(?:originally|first) (?:appeared|published)|all rights reserved|courtesy of"
    r"|is an? (?:[\w-]+ ){0,3}(?:writer|critic"
    r"|journalist|contributor|editor|columnist|blogger)|can (?:also )?be (?:reached|found|contacted)"
    r"|(?:check out|peruse|visit|browse) our|rezensionsexemplar|alle rechte|kommentar)\b"
    r"|©|\bphotos?:|\bfotos?:|\bimages?:",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?。！？…][)\"”’'»\]]*$")
_SIGNED = re.compile(
    r"[—–-]{1,2} ?[^\W\d_a-z]|[^\W\d_a-z][\w-]*(?: [\w-]+){0,2}: [^.!?]{1,40}\.?$|.{0,60}\(\w{2,6}\.\)$"
)
"""A name behind a dash or before a role in brackets; a label with a short value."""
_END = re.compile(
    r"©|\(c\) ?(?:19|20)\d\d|all rights reserved|may not be (?:published|reproduced)|alle rechte", re.IGNORECASE
)
"""What stands behind this is another text."""
_FIGURE = re.compile(r"[\d★☆⭐*½]")
_LETTER = re.compile(r"[^\W\d_]")
_OPENING = re.compile(rf"[^:：]{{1,{MAX_LABEL}}}[:：]")
_LISTS = frozenset({"li", "td", "th", "dd", "dt", "pre"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
"""A heading at the very end heads what the body leaves out."""
_STAYS = _LISTS | {"h2", "h3", "h4", "blockquote"}
"""Elements whose short lines are the author's: headings, lists, verses."""


def paragraphs(kept: Sequence[Block]) -> list[tuple[Block, str]]:
    """The blocks with their text, without facts anywhere, and without bylines, dates and credits at either end.

    A block of several lines loses only the lines that are such. Its lines are joined by spaces.
    """
    lines = [(block, line) for block in kept for line in block.text.split("\n") if not is_fact(line, block.tag)]
    size = sum(len(line) for _, line in lines)
    first = _edges(lines, size, _is_head)
    after = len(lines) - _edges(lines[first:][::-1], size, _is_tail)
    texts: dict[int, tuple[Block, str]] = {}
    for block, line in lines[first:after]:
        joined = f"{texts[block.index][1]} {line}" if block.index in texts else line
        texts[block.index] = block, joined
    return list(texts.values())


def ended(blocks: Sequence[Block], kept: list[Block]) -> list[Block]:
    """The kept blocks up to a notice of copyright, if more of them stand before it than behind."""
    if not kept:
        return kept
    for index in range(kept[0].index, kept[-1].index):
        if len(blocks[index].text) < NOTICE_LENGTH and _END.search(blocks[index].text):
            before = [block for block in kept if block.index < index]
            if 2 * sum(len(block.text) for block in before) > sum(len(block.text) for block in kept):
                return before
    return kept


def _edges(lines: Sequence[tuple[Block, str]], size: int, is_edge: Callable[[Block, str], bool]) -> int:
    """How many lines at the beginning are none of the body's; none where they are so many that they are a list."""
    found = list(takewhile(lambda line: is_edge(*line), lines[: EDGE_LINES + 1]))
    if len(found) > EDGE_LINES or sum(len(line) for _, line in found) > EDGE_SHARE * size:
        return 0
    return len(found)


def is_fact(line: str, tag: str) -> bool:
    """True for a labelled fact of the record (`Director: …`) and for a line of stars or figures (`★★★½`)."""
    if len(line) < EDGE_WORDS and not _LETTER.search(line):
        return tag not in _LISTS and _FIGURE.search(line) is not None
    found = _label(line)
    return found is not None and (bool(found.field) or (line.count(" ") < SHORT_VALUE and tag not in _STAYS))


def _label(line: str) -> Label | None:
    """The label that a short line begins with."""
    if ":" not in line[:MAX_LABEL] and "：" not in line[:MAX_LABEL]:
        return None
    opening = _OPENING.match(line) if line.count(" ") < FACT_WORDS else None
    return lookup(opening[0]) if opening else None


def _is_head(block: Block, line: str) -> bool:
    return is_edge(block, line)


def _is_tail(block: Block, line: str) -> bool:
    return block.tag in _HEADINGS or is_edge(block, line) or is_notice(line)


def is_edge(block: Block, line: str) -> bool:
    """True for a short line that is no sentence, unless it stands in a list or is a heading, and for credits."""
    words = line.count(" ") + 1
    if words < EDGE_WORDS and block.tag not in _STAYS and (not _SENTENCE.search(line) or _SIGNED.match(line)):
        return True
    if words >= CREDIT_WORDS or block.tag in _LISTS:
        return False
    if _label(line) or len(_LABELS.findall(line)) > 1:
        return True
    return len({found.lastgroup for found in _CREDIT.finditer(line)}) > 1


def is_notice(line: str) -> bool:
    """True for what papers print below a review: who paid, who wrote, where to comment."""
    return line.count(" ") < FACT_WORDS and _NOTICE.search(line) is not None
