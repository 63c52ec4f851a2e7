"""Where a review begins and ends among the lines that stand around it: bylines, credits, facts, notes, notices."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.body import line_kinds, notices
from reviewscrape.extraction.body.biography import is_biography
from reviewscrape.extraction.body.credit_runs import is_credits
from reviewscrape.extraction.parts.entries import is_aspect

EDGE_LINES = 4
"""More scraps in a row at the end are a list, which belongs to the body."""
HEAD_LINES = 40
"""Lines at the beginning that are looked at."""
EDGE_SHARE = 0.25
"""Share of the body's characters that its edges may take."""
BYLINE_LINES = 6
"""Lines that may stand before a byline."""
BYLINE_WORDS = 100
"""Words of all the lines that may stand before a byline: captions, a summary."""
_DECKS = frozenset("excerpt tagline standfirst strapline dek deck subheadline".split())
DECK_GAP, DECK_WORDS = 2, 40
"""Blocks from a deck to the prose, and words of the longest one."""
SLANTED_WORDS = 80
"""Words of the longest note in italics."""
SHORT_NOTE = 20
"""Words of the longest such note without a link."""

FACTS = 2
"""Lines of one block that are facts, and make its other lines such."""
NOTE_LINES, NOTE_WORDS = 4, 25
"""Lines and words of a note below a line of signs at the end: `- - -`, who wrote it, `END`."""
_SEPARATOR = re.compile(r"(?:[-–—*_=~#•] ?){3,40}")

MOST_TRACKS, LONGEST_HEADING = 40, 25
"""Lines of a list of tracks, and characters of its heading."""
_TRACKS = re.compile(
    r"(?:track ?list(?:e|a|ing)?|track listing|tracks|titelliste|titel|lista de canciones|canciones|brani"
    r"|elenco (?:dei )?brani|faixas|seznam skladeb|skladby|lista utworów|låtlista|låtar|sange|nummers|dalok)\W{0,2}",
    re.IGNORECASE,
)

_DATA = frozenset({"td", "th", "dt", "dd"})
_BULLETS = frozenset("•▪■◆►*")
"""What notes below a review begin with."""
_QUOTES = ("“", '"', "„", "«", "‘", "'")
_CLOSING = frozenset("”\"“»’'…")
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


def total(lines: Sequence[Line]) -> int:
    """Characters of some lines."""
    return sum([len(line.text) for line in lines])


def head(lines: Sequence[Line], odd: int) -> int:
    """How many lines at the beginning are none of the body's, headings among them; none where they are much of it."""
    count = byline = _behind_byline(lines) or _deck(lines)
    for line in lines[byline : byline + HEAD_LINES]:
        if not _is_head(line, odd):
            break
        count += 1
    return count if total(lines[byline:count]) <= EDGE_SHARE * total(lines) else byline


def _behind_byline(lines: Sequence[Line]) -> int:
    """How many lines stand before and in a byline: captions and summaries; 0 without one."""
    length = 0
    for count, line in enumerate(lines[:BYLINE_LINES], 1):
        if line_kinds.is_byline(line.text):
            return count if 2 * total(lines[:count]) < total(lines) else 0
        length += line_kinds.words(line.text)
        if length > BYLINE_WORDS:
            break
    return 0


def _deck(lines: Sequence[Line]) -> int:
    """1 where the first line is a deck: it is called so, or hardly a sentence, and byline and picture set it apart."""
    if len(lines) > 1 and lines[0].whole and lines[0].block.node is not None:
        names = (lines[0].block.node.get("class") or "").lower().split()
        if not _DECKS.isdisjoint(names) and line_kinds.words(lines[0].text) <= DECK_WORDS:
            return 1
    if len(lines) < 2 or lines[1].block.index - lines[0].block.index < DECK_GAP:
        return 0
    text = lines[0].text
    return int(line_kinds.words(text) <= DECK_WORDS and ". " not in text and not line_kinds.is_closed(text))


def _is_head(line: Line, odd: int) -> bool:
    block, text, tag, whole = line
    if line_kinds.warns_of_spoilers(text) or line_kinds.is_day(text):
        return True
    if tag in line_kinds.HEADINGS:
        return True
    if tag in line_kinds.LISTS:
        return tag != "pre" and (line_kinds.is_scrap(text, "") or (tag in _DATA and is_credits(text, "")))
    if line_kinds.is_scrap(text, tag):
        return not line_kinds.introduces(text)
    return is_credits(text, tag) or (whole and bool(block.region & odd & int(Region.META)))


def tail(lines: Sequence[Line], odd: int) -> int:
    """How many lines at the end are none of the body's. Many scraps in a row are a list, and stay."""
    note = _note(lines)
    return note + _tail(lines[: len(lines) - note], odd)


def _note(lines: Sequence[Line]) -> int:
    """How many lines at the end are a note and the line of signs above it."""
    for count, line in enumerate(reversed(lines[-NOTE_LINES:])):
        if _SEPARATOR.fullmatch(line.text):
            behind = [note.text for note in lines[len(lines) - count :]]
            return count + 1 if sum(map(line_kinds.words, behind)) <= NOTE_WORDS else 0
    return 0


def tracks(lines: Sequence[Line]) -> int:
    """How many lines at the end are the list of a record's tracks, with its heading."""
    for count, line in enumerate(reversed(lines[-MOST_TRACKS:]), 1):
        if len(line.text) <= LONGEST_HEADING and _TRACKS.fullmatch(line.text):
            return count if total(lines[-count:]) <= EDGE_SHARE * total(lines) else 0
    return 0


def _tail(lines: Sequence[Line], odd: int) -> int:
    limit = EDGE_SHARE * total(lines)
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
    if notices.is_below(text) or is_credits(text, tag):
        return OTHER
    if line_kinds.is_cut_off(text) or tag in line_kinds.HEADINGS:
        return OPEN
    if whole and (block.region & odd or _is_slanted(block)):
        return OTHER
    if (tag in {"td", "th", ""} and is_aspect(text)) or (block.tag == "pre" and text.startswith("-- ")):
        return OTHER  # a cell's label, a letter's signature
    if not whole and line_kinds.is_scrap(text, tag) and _are_credits(block.text):
        return OTHER
    if text[:1] in _BULLETS and tag not in line_kinds.STAYS:
        return SCRAP
    if tag in _DATA:
        return OTHER if line_kinds.is_scrap(text, "") else 0
    return SCRAP if line_kinds.is_scrap(text, tag) else 0


def _are_credits(text: str) -> bool:
    """True for lines of which several are facts: who lit a play stands between who directed it and who played."""
    lines = text.split("\n", HEAD_LINES)
    return sum([len(line) <= SLANTED_WORDS and line_kinds.is_fact(line, "") for line in lines]) >= FACTS


def _is_slanted(block: Block) -> bool:
    """True for a short paragraph all in italics: an editor's note, a credit, a word about the author. No quotation."""
    node, text = block.node, block.text
    if (
        node is None
        or block.tag in line_kinds.STAYS
        or line_kinds.words(text) > SLANTED_WORDS
        or (text.startswith(_QUOTES) and text.rstrip(".!?,")[-1:] in _CLOSING)
    ):
        return False
    slanted = next(node.iter("em", "i"), None)
    if slanted is None:
        return False
    if not (block.links or line_kinds.words(text) <= SHORT_NOTE or line_kinds.tells_until_when(text)):
        return False
    inside = sum(len("".join(element.itertext()).split()) for element in node.iter("em", "i"))
    return inside >= len("".join(node.itertext()).split()) > 0
