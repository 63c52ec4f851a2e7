"""Which lines of preformatted text were broken by hand, such as those of a letter's head, and which only to fit."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reviewscrape.extraction.parsing.whitespace import LINE

MOST_LINES = 12
"""Lines of a paragraph in which each is told apart; more are a table or a program."""

NARROW = 40
"""Columns that nobody breaks prose at."""
LEAST_NARROW = 2
"""Lines that need to be more to be told by that."""


def pieces_of(paragraph: str) -> list[str]:
    """A paragraph's text: a line break between every two lines that were broken by hand, else as it is."""
    lines = [line for line in paragraph.split("\n") if line.strip()] if "\n" in paragraph else []
    if not 1 < len(lines) <= MOST_LINES or not _have_room([line.strip() for line in lines]):
        return [paragraph]
    return [piece for line in lines for piece in (LINE, line)][1:]


def _have_room(lines: Sequence[str]) -> bool:
    """Whether most lines had room for more: prose that was broken to fit leaves none for the next line's first word.

    >>> _have_room(["Date: 14 Apr", "Subject: Review: The Colonel of Nothing", "From: Ann"])
    True
    >>> _have_room(["MOOR", "A film review by Ada Quill", "Copyright 1997 Ada Quill"])
    True
    """
    width = max(map(len, lines))
    if width < NARROW and len(lines) > LEAST_NARROW:
        return True
    with_room = sum(len(one) + 1 + len(other.split(None, 1)[0]) <= width for one, other in pairwise(lines))
    return 2 * with_room >= len(lines) - 1
