"""Days in numbers whose order the address tells: `11.12.12` on a page of `/2012/11/`."""

from __future__ import annotations

import re
from dataclasses import replace

from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.dates import is_ambiguous

_MONTH = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?=[/-])")
"""Year and month in an address."""


def as_addressed(candidate: Candidate, url: str) -> Candidate:
    """The candidate, its day and its month exchanged where only so it is of the address's month."""
    said = _MONTH.search(url)
    if said is None or not isinstance(candidate.value, str) or not is_ambiguous(candidate.raw):
        return candidate
    year, month, day = candidate.value.split("-")
    if year != said[1] or month == said[2] or day != said[2]:
        return candidate
    return replace(candidate, value=f"{year}-{day}-{month}")
