"""Which of several readings of days hold: `11.12.12` on a page of `/2012/11/`, a concert's day in its headline.

A day run into another word is set apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reviewscrape.extraction.types import Candidate, Value
from reviewscrape.extraction.values.date_conventions import is_ambiguous

_MONTH = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?=[/-])")
"""Year and month in an address."""
OF_BYLINE = 0.85
_GLUED = re.compile(
    r"(?<=[a-z])(?=(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2},"
    r"|\d{1,2} [A-Z][a-z]{2,8}\.?) (?:19|20)\d\d\b)"
)


def apart(line: str) -> str:
    """The line with a bar between a day and the word before it, where only the style keeps two elements apart.

    >>> apart("ReviewsSep 27, 2021")
    'Reviews | Sep 27, 2021'
    """
    return _GLUED.sub(" | ", line)


def as_addressed(candidate: Candidate, url: str) -> Candidate:
    """The candidate, its day and its month exchanged where only so it is of the address's month."""
    said = _MONTH.search(url)
    if said is None or not isinstance(candidate.value, str) or not is_ambiguous(candidate.raw):
        return candidate
    year, month, day = candidate.value.split("-")
    if year != said[1] or month == said[2] or day != said[2]:
        return candidate
    return replace(candidate, value=f"{year}-{day}-{month}")


def days_of_event(found: Sequence[Candidate], headline: int) -> frozenset[Value]:
    """Days in the headline's block, where a byline has another: the concert's, the performance's."""
    where = f"block {headline}"
    printed = {each.value for each in found if each.locator != where and each.confidence >= OF_BYLINE}
    return frozenset(each.value for each in found if each.locator == where and printed) - printed
