"""Who wrote a comic: the line of its writer among those who drew, coloured and lettered it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.facts.unlabelled import SURE, Found
from reviewscrape.extraction.marks import Wanted
from reviewscrape.extraction.values.names import split_names

ROLE_WORDS = Wanted(
    "letterer letterer: letterers: lettered letters letters: lettering: colorist colorist: colorists: colourist "
    "colourist: inker inker: inkers: inks inks: penciller penciller: penciler: pencils pencils:".split()
)
"""One of these stands on every page with such lines."""
_DRAWN = re.compile(
    r"(?:\A|\n)(?:letter(?:s|ed|er|ers|ing)|colou?r(?:s|ed|ist|ists)|ink(?:s|ed|er|ers)|pencil(?:s|l?er|l?ers)|"
    r"illustrat(?:ed|ions|or)|art|artists?|drawn)(?: by\b|:)",
    re.IGNORECASE,
)
_WRITER = re.compile(
    r"(?:\A|\n)(?:written by|story by|script by|words by|writers?|story|script|words)(?::| by:?|(?<=by))\s?"
    r"(?P<names>[^\n]{3,80})",
    re.IGNORECASE,
)
MAX_BOX = 500
"""Characters of the lines of those who made a comic."""
NEAR = 2
"""Blocks around the writer's in which the others stand."""


def facts_of_comics(words: frozenset[str], blocks: Sequence[Block]) -> Iterator[tuple[Block, Found]]:
    """The writers of the first such lines."""
    if ROLE_WORDS.isdisjoint(words):
        return
    for block in blocks:
        text = block.text
        match = _WRITER.search(text) if len(text) <= MAX_BOX and (" by " in text or ":" in text) else None
        if match is None:
            continue
        near = blocks[max(block.index - NEAR, 0) : block.index + NEAR + 1]
        if any(len(other.text) <= MAX_BOX and _DRAWN.search(other.text) for other in near):
            names = split_names(match["names"], siblings=True)
            if names:
                yield block, Found("creator", names, match[0].strip(), SURE)
                return
