"""Headlines that list what belongs to a work behind commas: its house and town, or the artist before it."""

from __future__ import annotations

import re

from reviewscrape.extraction.readers.prose.mentions import Evidence
from reviewscrape.extraction.readers.prose.pair_wording import LISTED
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.values.dates import find_dates
from reviewscrape.extraction.values.text import fold

_STAGE = r"(?:theat(?:re|er)|stage|opera|dance|ballet|comedy|play|musical)"
_ON_STAGE = re.compile(rf"(?:the\s)?{_STAGE}\sreview", re.IGNORECASE)
"""What a headline begins with that names a house behind the work."""
_HOUSE_AND_TOWN = re.compile(r",\s[A-Z][^,]{2,40},\s[A-Z][^,\d]{2,30}\Z")
"""`Moor, Quay Theatre, Harbourtown`."""
_AT_HOUSE = re.compile(r"(?:\sat|,)\s(?:the\s)?(?:[A-Z][\w'’.&-]*\s?){1,3}\Z")
_HOUSE = re.compile(r"\s(?:Theat(?:re|er)|Opera(?:\sHouse)?|Playhouse)\b")
"""The rest of a house's name, which the words for review have taken: `Moor at Quay Theatre review`."""


def without_house(title: str, headline: str) -> str:
    """The title of a play without where it is played.

    >>> without_house("Moor, Quay, Harbourtown", "Theatre review: Moor, Quay, Harbourtown")
    'Moor'
    >>> without_house("Moor at Quay", "Moor at Quay Theatre review: a squall")
    'Moor'
    """
    behind = headline[headline.find(title) + len(title) :] if title in headline else ""
    pattern = _AT_HOUSE if _HOUSE.match(behind) else _HOUSE_AND_TOWN if _ON_STAGE.match(headline) else None
    return (pattern.sub("", title) or title) if pattern else title


_LABEL = re.compile(r"\s\([^()\d]{3,40}\)\Z")


def without_label(title: str, place: Place) -> str:
    """The title of a record without the house behind it, where the prose prints it so: `Static (Quay Records)`."""
    bare = _LABEL.sub("", title)
    prose = [block.text for block in place.page.blocks if block.kept] if bare != title else []
    printed = any(bare in text for text in prose) and not any(title in text for text in prose)
    return bare if printed else title


def artist_and_album(title: str, place: Place, evidence: Evidence) -> tuple[str, str] | None:
    """Artist and album of `The Larks, Static Season`, where the prose has the first or marks the second alone."""
    listed = LISTED.match(title)
    if listed is None or evidence.strength(title):
        return None
    named = any(listed[1] in block.text for block in place.page.blocks if block.kept)
    return (listed[1], listed[2]) if named or evidence.strength(listed[2]) else None


def before_day(title: str) -> str:
    """The title without a date behind it: `Moor, 8-9-02`."""
    start = min([found.start for found in find_dates(title)], default=0)
    return title[:start].rstrip(" ,-–") if start else title


def undecked(title: str, evidence: Evidence) -> str:
    """The title before a comma and what is said of it, where the prose has it: `Moor, a wet walk`."""
    name, comma, phrase = title.partition(", ")
    known = evidence.strength(name) if " " in name else fold(name) in evidence.mentions
    return name if comma and phrase[:1].islower() and known else ""
