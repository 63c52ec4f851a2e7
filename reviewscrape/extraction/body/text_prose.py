"""Which lines of a flattened page are its body: there is nothing but their words to tell it from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.body.endings import HEADINGS
from reviewscrape.extraction.body.notices import opens_comments
from reviewscrape.extraction.notes import linked_shares, word_counts
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.values.dates import may_hold_date
from reviewscrape.extraction.vocabulary import counts_of

FEWEST = 12
"""Words of the shortest line that is prose whatever stands beside it."""
SMALL_SHARE = 0.5
"""Share of the words of prose that begin with a small letter, in scripts that have some."""
LONG_SHARE = 0.4
"""Share of the words of prose that have more than two letters; a row of grades has fewer."""
MOST_COUNTED = 80
"""Words of a paragraph that count for the stretch it stands in."""
SCRAP = 16
"""Words of prose that a line of anything else outweighs: menus and teasers have as many of these as of those."""
LEAST_SHARE = 0.25
"""Share of the best stretch's weight that another has which is the body's too."""
NEAR = 6
"""Lines below a heading of comments, of which one has a day."""
MOST_LINKED = 0.5
"""Share of a line's characters in links, beyond which it is no prose."""

_ENDED = re.compile(r"[.!?。！？…][)\"”’'»\]]*$")


class Stretch(NamedTuple):
    """A run of lines that weighs more than any run that begins or ends otherwise."""

    first: int
    end: int
    before: int
    """Weight of all the lines before it."""
    total: int
    """Weight of all the lines to its end."""
    lower: int
    """Index of the last stretch before it that less weight stands before; -1 for none."""


def body(page: Page) -> list[Block]:
    """The prose where it stands close together, with the short sentences beside it and the headings above it."""
    blocks = page.blocks
    linked = linked_shares(page)
    prose = [share <= MOST_LINKED and is_prose(block) for block, share in zip(blocks, linked, strict=True)]
    found = stretches(
        [
            min(words, MOST_COUNTED) if is_prose else -SCRAP
            for words, is_prose in zip(word_counts(page), prose, strict=True)
        ]
    )
    least = LEAST_SHARE * max([each.total - each.before for each in found], default=0)
    kept = [False] * (len(blocks) + 1)  # the last stands for what is behind the last block, and before the first
    for first, end, before, total, _ in found:
        if total - before >= least:
            kept[first:end] = prose[first:end]
    start = kept.index(True) if True in kept else 0
    return [
        block
        for at, block in enumerate(blocks)
        if kept[at]
        or (kept[at + 1] and block.tag in HEADINGS and at > start)
        or (
            (kept[at - 1] or kept[at + 1])
            and block.tag != "li"
            and linked[at] <= MOST_LINKED
            and is_sentence(block.text)
        )
    ]


def mark_comments(blocks: Sequence[Block], kept: Sequence[Block]) -> None:
    """What stands behind the body below a heading of comments, with somebody's day, is what readers say."""
    first = kept[-1].index + 1 if kept else len(blocks)
    at = next((block.index for block in blocks[first:] if opens_comments(block.text)), len(blocks))
    if any(may_hold_date(block.text) for block in blocks[at : at + NEAR]):
        for block in blocks[at:]:
            block.region |= Region.COMMENTS


def stretches(weights: Sequence[int]) -> list[Stretch]:
    """All maximal stretches of weight, in order, in linear time (Ruzzo and Tompa 1999).

    >>> [(each.first, each.end) for each in stretches([-2, 5, -1, 4, -9, 3, -4])]
    [(1, 4), (5, 6)]
    """
    found: list[Stretch] = []
    total = 0
    for at, weight in enumerate(weights):
        first, before = at, total
        total += weight
        if weight <= 0:
            continue
        lower = len(found) - 1
        while True:
            while lower >= 0 and found[lower].before >= before:
                lower = found[lower].lower
            if lower < 0 or found[lower].total >= total:
                break
            first, before = found[lower].first, found[lower].before
            del found[lower:]
            lower -= 1
        found.append(Stretch(first, at + 1, before, total, lower))
    return found


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
