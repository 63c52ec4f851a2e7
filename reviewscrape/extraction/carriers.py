"""Which tags of a page carry a word: an attribute's name or value is looked for in few elements instead of all."""

from __future__ import annotations

import re

LONGEST_TAG = 4_000
MOST_HITS = 100
_TAG = re.compile(rb"<([A-Za-z][\w:-]*)")


def tags_with(markup: bytes, word: bytes) -> set[str] | None:
    """Names of the tags in which a word stands, lower case; None where that is hard to say.

    >>> sorted(tags_with(b'<p class="a">b</p><i class=a itemprop="b">', b"itemprop"))
    ['i']
    >>> tags_with(b'<i title="a > b" itemprop="c">', b"itemprop") is None
    True
    """
    tags: set[bytes] = set()
    hits = 0
    at = markup.find(word)
    while at != -1:
        hits += 1
        start = markup.rfind(b"<", max(at - LONGEST_TAG, 0), at)
        tag = _TAG.match(markup, start) if start != -1 else None
        if tag is None or hits > MOST_HITS or markup.find(b">", start, at) != -1:
            return None
        tags.add(tag[1].lower())
        at = markup.find(word, at + len(word))
    return {tag.decode() for tag in tags}
