"""Endless sites: families of addresses that have brought nothing for a while are given up."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import parse_qsl, urlsplit

MACHINE_MADE = 12
"""Pages without fruit that a family of numbered or parametrised addresses may have in a row: calendars, facets."""
HAND_MADE = 120
"""The same for addresses with words in them, as people name articles."""
MOST = 20_000
"""Families that are counted; beyond, those of fewest pages are forgotten."""
_NUMBER = re.compile(r"[\d._-]+\Z")
_WORDS = re.compile(r"-|\d|%|.{25}")


def family(url: str) -> str:
    """The pattern that an address shares with its siblings: numbers `#`, names `*`, parameters without values.

    >>> family("http://a.example/calendar/2026/11?view=week"), family("http://a.example/review/backstage-3796")
    ('a.example/calendar/#/#?view', 'a.example/review/*')
    """
    parts = urlsplit(url)
    path = "/".join(map(_segment, parts.path.split("/")))
    names = "&".join(sorted({name for name, _ in parse_qsl(parts.query, keep_blank_values=True)}))
    return f"{parts.netloc}{path}?{names}" if names else f"{parts.netloc}{path}"


def _segment(segment: str) -> str:
    if _NUMBER.match(segment):
        return "#"
    return "*" if _WORDS.search(segment) else segment


class Traps:
    """Counts, for each family, the pages since the last one that brought a record, itself or by a link on it."""

    def __init__(self) -> None:
        self._barren: Counter[str] = Counter()

    def note(self, url: str, parent: str | None, *, fruitful: bool) -> None:
        """A page has been read. `parent` is where its link stood."""
        if not fruitful:
            self._barren[family(url)] += 1
            if len(self._barren) > MOST:
                self._barren = Counter(dict(self._barren.most_common(MOST // 2)))
            return
        for address in filter(None, (url, parent)):
            self._barren.pop(family(address), None)

    def sprung(self, url: str) -> bool:
        """Whether the address belongs to a family that has been given up."""
        name = family(url)
        limit = HAND_MADE if "*" in name else MACHINE_MADE
        return self._barren[name] >= limit if name in self._barren else False
