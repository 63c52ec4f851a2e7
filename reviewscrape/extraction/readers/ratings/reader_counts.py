"""What tells a reader's grade by what stands behind it: how many graded, or found his review of use."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.page_types.readers_texts import told_helpful
from reviewscrape.extraction.readers.ratings.elements import limited_text
from reviewscrape.extraction.values.grade_counts import count_of

MAX_COUNT = 40
"""Characters of an element that says how many graded, and nothing else."""
USERS_REVIEW = 12
"""Blocks from the beginning of one user's review to where visitors are asked whether it was of use."""
HELPFUL = re.compile(r"helpful|hilfreich|nützlich|utile|útil|nuttig|pomocn|užitečn|полезн|hasznos", re.IGNORECASE)
"""Where readers were asked what they think of a review."""


def is_counted(node: HtmlElement) -> bool:
    """Whether nothing but how many graded stands right behind a row of signs: `8,231 Ratings`."""
    for element in (node, *islice(node.iterancestors(), 2)):
        behind = element.getnext()
        if behind is not None:
            return count_of(limited_text(behind, MAX_COUNT) or "") is not None
    return False


def is_counted_in_line(node: HtmlElement) -> bool:
    """Whether how many graded stands right behind the element in the same line: `<b>3.5</b> (based on 4 ratings)`."""
    for element in (node, *islice(node.iterancestors(), 2)):
        if tail := (element.tail or "").strip(" ()"):
            return count_of(tail.removeprefix("based on ")) is not None
    return False


def ends_of_users_reviews(page: Page) -> list[int]:
    """Indexes of the blocks, where there are several, that say or ask whether what stands above helped."""
    ends = {block.index for lines in told_helpful(page) for block in lines}
    return sorted(ends) if len(ends) > 1 else []
