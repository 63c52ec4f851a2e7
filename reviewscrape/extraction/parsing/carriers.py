"""Which tags of a page carry a mark: an attribute's name or value is looked for in few elements instead of all."""

from __future__ import annotations

import re
from collections.abc import Sequence

LONGEST_TAG = 4_000
MOST_HITS = 100
_TAG = re.compile(rb"<([A-Za-z][\w:-]*)")


def places_of(word: bytes, markup: bytes) -> list[int]:
    """Where a word stands in the markup: the first places, and one more than `tags_at` takes.

    >>> places_of(b"<i", b"<i>a<i>b")
    [0, 4]
    """
    places: list[int] = []
    at = markup.find(word)
    while at != -1 and len(places) <= MOST_HITS:
        places.append(at)
        at = markup.find(word, at + len(word))
    return places


def tags_at(markup: bytes, places: Sequence[int]) -> set[str] | None:
    """Names of the tags in which these places of the markup are, lower case; None where that is hard to say.

    >>> tags_at(b'<p class="a">b</p><i class=a itemprop="b">', [29])
    {'i'}
    >>> tags_at(b'<i title="a > b" itemprop="c">', [17]) is None
    True
    """
    if len(places) > MOST_HITS:
        return None
    tags: set[str] = set()
    for at in places:
        tag = _tag_around(markup, at)
        if tag is None:
            return None
        tags.add(tag)
    return tags


def start_tags_at(markup: bytes, places: Sequence[int]) -> set[str]:
    """Names of the start tags in which some of the places are; the others are in texts, styles and scripts.

    >>> start_tags_at(b'<script>.way{}</script><ol class="way">', [9, 34])
    {'ol'}
    """
    return {tag for at in places[:MOST_HITS] if (tag := _tag_around(markup, at)) is not None}


def _tag_around(markup: bytes, at: int) -> str | None:
    start = markup.rfind(b"<", max(at - LONGEST_TAG, 0), at)
    tag = _TAG.match(markup, start) if start != -1 and markup.find(b">", start, at) == -1 else None
    return tag[1].lower().decode() if tag is not None else None
