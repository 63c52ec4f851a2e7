"""Which lines of a plain-text page are prose: there is nothing but their words to tell it from."""

from __future__ import annotations

import re

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.vocabulary import counts_of

FEWEST = 12
"""Words of the shortest line that is prose whatever stands beside it."""
SMALL_SHARE = 0.5
"""Share of the words of prose that begin with a small letter, in scripts that have some."""
LONG_SHARE = 0.4
"""Share of the words of prose that have more than two letters; a row of grades has fewer."""

_ENDED = re.compile(r"[.!?。！？…][)\"”’'»\]]*$")


def is_prose(block: Block) -> bool:
    """True for a line long enough to be a paragraph, that is no menu and no row of grades."""
    words = block.text.split()
    if len(words) < FEWEST:
        return counts_of([block.text], block.text.encode("utf-8", "replace"))[0] >= FEWEST
    if sum(len(word) > 2 for word in words) < LONG_SHARE * len(words):
        return False
    return _ENDED.search(block.text) is not None or _small(words) >= SMALL_SHARE * len(words)


def is_sentence(line: str) -> bool:
    """True for a short sentence.

    >>> is_sentence("Highly recommended."), is_sentence("Great Find, Harbour!"), is_sentence("All Reviews")
    (True, False, False)
    """
    words = line.split()
    return _ENDED.search(line) is not None and (_small(words) >= SMALL_SHARE * (len(words) - 1) > 0)


def _small(words: list[str]) -> int:
    """How many words begin with a small letter, or with none that could be."""
    return sum(word[:1].lower() == word[:1] for word in words)
