"""Lines that stand among the prose of a review and are not part of it, on any site: facts, grades, bylines, credits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.container import SENTENCE_ENDS
from reviewscrape.extraction.labels import MAX_LABEL, lookup

FACT_WORDS = 40
"""A labelled line of more words is prose that happens to begin like a fact."""
EDGE_WORDS = 14
"""A line of fewer words that is no sentence does not begin or end a body."""

CREDIT_WORDS = 60
"""Words of the longest run of credits."""

_CREDIT = re.compile(
    r"(?P<people>\b(?:directed|written|produced|edited|published) by\b|\bstarring\b|\bstars:|\bcast\b|\bdir\.)"
    r"|(?P<time>\b\d{2,3} ?(?:min\b|minutes|mins\b|pages|pp\b|seiten)|\bisbn\b|\d h(?:ours?)? \d)"
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
    r"|journalist|contributor|editor|columnist|blogger)|can be reached|rezensionsexemplar|alle rechte|kommentar)\b"
    r"|©|\bphotos?:|\bfotos?:|\bimages?:",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_OPENING = re.compile(rf"[^:：]{{1,{MAX_LABEL}}}[:：]")
_STAYS = frozenset({"li", "h2", "h3", "h4", "blockquote", "pre", "dd", "dt"})
"""Elements whose short lines are the author's: headings, lists, verses."""


def paragraphs(kept: Sequence[Block]) -> list[tuple[Block, str]]:
    """The blocks with their text, without facts anywhere, and without bylines, dates and credits at either end.

    A block of several lines loses only the lines that are such. Its lines are joined by spaces.
    """
    lines = [(block, line) for block in kept for line in block.text.split("\n") if not is_fact(line)]
    first, after = 0, len(lines)
    while first < after and is_edge(*lines[first], _STAYS):
        first += 1
    while after > first and (is_edge(*lines[after - 1], frozenset()) or is_notice(lines[after - 1][1])):
        after -= 1
    texts: dict[int, tuple[Block, str]] = {}
    for block, line in lines[first:after] or lines:
        joined = f"{texts[block.index][1]} {line}" if block.index in texts else line
        texts[block.index] = block, joined
    return list(texts.values())


def is_fact(line: str) -> bool:
    """True for a labelled fact (`Director: …`) and for a line without any letter (`★★★½`)."""
    if len(line) < EDGE_WORDS and not _LETTER.search(line):
        return True
    if ":" not in line[:MAX_LABEL] and "：" not in line[:MAX_LABEL]:
        return False
    opening = _OPENING.match(line) if line.count(" ") < FACT_WORDS else None
    return opening is not None and lookup(opening[0]) is not None


def is_edge(block: Block, line: str, stays: frozenset[str]) -> bool:
    """True for a short line that is no sentence, unless it stands in one of these elements, and for credits."""
    words = line.count(" ") + 1
    if words < EDGE_WORDS and line[-1] not in SENTENCE_ENDS and block.tag not in stays:
        return True
    if words >= CREDIT_WORDS:
        return False
    return len(_LABELS.findall(line)) > 1 or len({found.lastgroup for found in _CREDIT.finditer(line)}) > 1


def is_notice(line: str) -> bool:
    """True for what papers print below a review: who paid, who wrote, where to comment."""
    return line.count(" ") < FACT_WORDS and _NOTICE.search(line) is not None
