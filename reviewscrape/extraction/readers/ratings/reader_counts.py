"""Whether how many graded stands behind a grade that the markup tells: then it is the readers'."""

from __future__ import annotations

from itertools import islice

from lxml.html import HtmlElement

from reviewscrape.extraction.readers.ratings.elements import limited_text
from reviewscrape.extraction.values.grade_counts import count_of

MAX_COUNT = 40
"""Characters of an element that says how many graded, and nothing else."""


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
