"""What a page may cost: how much of it is read, and repairs of the source that keep the parser linear.

libxml2 needs time quadratic in the attributes of one tag (11 s for 40,000), stops at 2,048 open elements, and loses all
that follows. Neither happens on a page that a person wrote; both are cheap to look for.
"""

from __future__ import annotations

import re

MOST_TAGS = 250_000
"""A page is read up to the tag of this number; the largest of 2,000 real ones has 16,000."""
MOST_BLOCKS = 25_000
"""A page is read up to the text block, or broken line, of this number; the largest of 2,000 real ones has 2,600."""
MOST_LINES = 100_000
"""A plain-text page is read up to this line: 8 MB of lines of the usual length."""
LONGEST_TITLE = 2_000
"""Characters of a page's title that are read."""
MOST_METAS = 5_000
"""A page's meta elements are read up to this one; no real page has a thousand."""
_SHORTEST_TAG = len("<p>")
MOST_ATTRIBUTES = 256
"""Attributes of one tag beyond this are dropped."""
MOST_LEVELS = 2000
"""A tree this deep was cut by the parser, or nearly."""
_KEPT_LEVELS = 500
"""Levels that are kept of such a page; the text below stays, one level up."""
_WINDOW = 4096
"""A tag of fewer characters than twice this is not looked at: it cannot have enough attributes to hurt."""

_PIECE = 1 << 15
"""Bytes that are looked at together: as many as fit into the processor's cache."""
_CONTROLS = bytes(code for code in range(32) if chr(code) not in "\t\n\f\r")
_ATTRIBUTE = re.compile(rb"""[\s/]*[^\s/>=][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>][^\s>]*)?)?""")
_TAG = re.compile(rb"<[a-zA-Z][^\s/>]*")
_TOKEN = re.compile(
    rb"<!--.*?(?:-->|$)|<(script|style|textarea|title)\b.*?(?:</\1\s*>|$)|<(/?)([a-zA-Z][^\s/>]*)[^>]*>",
    re.DOTALL | re.IGNORECASE,
)
_NOT_NESTING = frozenset(
    b"area base br col embed hr img input link meta param source track wbr "
    b"p li td th tr dt dd option tbody thead tfoot".split()
)
"""Void elements, and those that the next of their kind closes."""


def encode(text: str) -> bytes:
    """UTF-8 of the text for the parser, without NUL, control characters and lone surrogates."""
    return without_controls(text.encode("utf-8", "ignore"))


def without_controls(page: bytes) -> bytes:
    """The page, in UTF-8, without NUL and control characters: itself if it has none, which is seen without a copy."""
    for at in range(0, len(page), _PIECE):
        piece = page[at : at + _PIECE]
        if any(map(piece.__contains__, _CONTROLS)):
            return page.translate(None, _CONTROLS)
    return page


def bound_tags(page: bytes) -> bytes:
    """The page up to the end of its `MOST_TAGS`th tag, itself if it has no more."""
    if len(page) < MOST_TAGS * _SHORTEST_TAG or page.count(b"<") <= MOST_TAGS:
        return page
    at = -1
    for _ in range(MOST_TAGS + 1):
        at = page.find(b"<", at + 1)
    return page[:at]


def bound_attributes(page: bytes) -> bytes:
    """The page with at most `MOST_ATTRIBUTES` attributes in any tag.

    Only looks where there is no `<` for a long while, one step a window.
    """
    at, size = 0, len(page)
    pieces: list[bytes] = []
    copied = 0
    while at + _WINDOW < size:
        near = page.rfind(b"<", at, at + _WINDOW)
        if near >= at:
            at = near + 1
            continue
        start = at - 1
        tag = _TAG.match(page, start) if start >= copied else None
        if tag:
            end, cut = _attributes(page, tag.end())
            if cut:
                pieces.append(page[copied:cut])
                copied = end
            at = max(end, at)
        following = page.find(b"<", at)
        at = following + 1 if following >= 0 else size
    return b"".join([*pieces, page[copied:]]) if pieces else page


def _attributes(page: bytes, at: int) -> tuple[int, int]:
    """End of a tag's attributes, and where to cut them if there are too many (else 0)."""
    cut = count = 0
    while found := _ATTRIBUTE.match(page, at):
        count += 1
        if count == MOST_ATTRIBUTES:
            cut = found.end()
        at = found.end()
    return at, cut if count > MOST_ATTRIBUTES else 0


def flatten(page: bytes) -> bytes:
    """The page without the tags that nest deeper than a few hundred levels; the text they hold stays."""
    pieces: list[bytes] = []
    copied = 0
    stack: list[tuple[bytes, bool]] = []
    count: dict[bytes, int] = {}
    for token in _TOKEN.finditer(page):
        name = (token[3] or b"").lower()
        if not name or name in _NOT_NESTING:
            continue
        if not token[2]:
            dropped = len(stack) >= _KEPT_LEVELS
            stack.append((name, dropped))
            count[name] = count.get(name, 0) + 1
        elif count.get(name):
            dropped = _close(stack, count, name)
        else:
            continue
        if dropped:
            pieces += [page[copied : token.start()], b" "]
            copied = token.end()
    return b"".join([*pieces, page[copied:]])


def _close(stack: list[tuple[bytes, bool]], count: dict[bytes, int], name: bytes) -> bool:
    """Take the innermost open element of this name, and all inside it, off the stack; True if its tag was dropped."""
    while True:
        top, dropped = stack.pop()
        count[top] -= 1
        if top == name:
            return dropped
