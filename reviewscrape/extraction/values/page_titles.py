"""What the title of a page says beside the headline that it shows."""

from __future__ import annotations

import re

from reviewscrape.extraction.values.text import fold
from reviewscrape.extraction.values.titles import says_review

_SECTION = re.compile(r"(?:[\w-]+ )?reviews?", re.IGNORECASE)
_SITE_BEHIND = re.compile(r"\s+[-–—|]\s")
_OF_REVIEWS = re.compile(r"\S+(?: \S+)? Reviews")
_YEAR_BEHIND = re.compile(r"\s((?:19|20)\d\d)\Z")


def without_headline(title: str, shown: str) -> str:
    """A page's title without the headline behind what is reviewed, or without the paper before it.

    >>> without_headline("Review of Moor: A fine walk - Some Base", "A fine walk")
    'Review of Moor'
    >>> without_headline("The Harbour Bits - DVD Review: Moor", "Moor")
    'DVD Review: Moor'
    """
    before, found, behind = title.partition(f": {shown}") if shown else ("", "", "")
    if not found or not says_review(before) or (behind and not _SITE_BEHIND.match(behind)):
        return title
    _, dash, section = before.rpartition(" - ")
    return f"{section}: {shown}" if dash and _SECTION.fullmatch(section) else title if dash else before


def parted_year(name: str) -> tuple[str, int | None]:
    """A name and the year behind it, without brackets.

    >>> parted_year("Moor 2016"), parted_year("Moor")
    (('Moor', 2016), ('Moor', None))
    """
    found = _YEAR_BEHIND.search(name)
    return (name[: found.start()], int(found[1])) if found else (name, None)


def names_site(title: str, headline: str) -> bool:
    """Whether a page's title is `Quay Reviews` and nothing of its headline.

    >>> names_site("Quay Reviews", "Dunn on Marsh"), names_site("Moor Reviews", "Moor")
    (True, False)
    """
    return bool(headline) and _OF_REVIEWS.fullmatch(title) is not None and fold(headline) not in fold(title)
