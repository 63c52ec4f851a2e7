"""A page flattened to plain text is a page too: its paragraphs, list items and labelled lines become blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.labels import MAX_LABEL, lookup
from reviewscrape.extraction.parsing import bounds, text_heads, text_mail

_MARKUP = re.compile(
    r"<(?:!doctype|html|head|body|div|p|a|span|script|meta|title|table|br|h[1-6]|section|article)\b", re.IGNORECASE
)
_BULLET = re.compile(
    r"[•‣◦▪●○·∙*+–—-]\s+(?=[^\s*●○])|[•‣◦▪●○](?=\S)|\(?\d{1,2}[.)]\s+(?=\S)(?![^\W\d_]{3,12}\.?\s(?:19|20)\d\d)"
)
_EMPHASIS = re.compile(r"(?<!\*)\*\*(?=[^\W\d_])([^*]+)(?<=[\w:.!?])\*\*(?!\*)")
_HEADING = re.compile(r"\A#{1,6} (?=[‘“'\"„«]?[^\W\d_])")
_ESCAPED = re.compile(r"\\(?=[-.+*_#()\[\]!])")
_HYPHEN = re.compile(r"\w[-—]$")
_NUMBERED = re.compile(r"\(?\d")

SEARCHED = 100_000
"""Characters that are searched for markup."""
_START = 4096
"""Bytes in which nearly every page shows that it is HTML."""
LIST_ITEM = 60
"""Characters of the longest line whose number in front is a list's and not the text's."""
NARROW, WIDE = 40, 132
"""Columns that text is broken at by hand or by a mail program."""
LINES = 3
"""Lines of the shortest paragraph that shows where a page's text is broken."""
FULL_SHARE = 0.6
"""Share of its lines that have no room for the next word, in a paragraph that was broken to fit."""


class Line(NamedTuple):
    """One line that is not blank."""

    number: int
    """From 1."""
    gap: int
    """Blank lines before it."""
    text: str
    """White space folded, without its bullet."""
    bullet: bool
    indent: int
    """Columns of white space before it."""

    @property
    def columns(self) -> int:
        """Where it ends."""
        return self.indent + len(self.text)


def looks_like_text(text: str | bytes, content_type: str | None = None) -> bool:
    """True for plain text, or its UTF-8: declared so, or without any of the usual HTML elements."""
    if content_type and content_type.split(";")[0].strip().lower() in {"text/plain", "text/markdown"}:
        return True
    if isinstance(text, bytes):
        start = text[:_START].decode("utf-8", "ignore")
        found = _MARKUP.search(start)
        if found and found.end() < len(start):  # it is known how its name goes on
            return False
        text = text.decode("utf-8", "replace")
    return _MARKUP.search(text, 0, SEARCHED) is None


def blocks(text: str, url: str = "") -> tuple[list[Block], bool, str]:
    """One block a paragraph, list item or line: lines that were broken to fit a width are put together again.

    As many as are read, and whether they are all; and the page's title, "" where none is seen.
    """
    found: list[Block] = []
    indents: list[int] = []
    whole = text.lstrip("\ufeff").splitlines()
    printed = text_mail.without_header(whole)
    groups = list(_groups(lines(printed[: bounds.MOST_LINES])))
    width = wrap_width(groups)
    for first, joined in chain.from_iterable(_paragraphs(group, width) for group in groups):
        if len(found) >= bounds.MOST_BLOCKS:
            return found, False, ""
        tag = "li" if first.bullet else "#text"
        found.append(Block(len(found), joined, None, tag, Region.NONE, 0, line=first.number, gap=first.gap))
        indents.append(first.indent)
    if printed is not whole and found and found[0].line == 1:
        found[0].tag = "h1"  # the subject
    if not text_heads.mark_addressed(found, url):
        text_heads.mark_heading(found, indents)
    title = text_heads.take_title(found)
    return found, len(printed) <= bounds.MOST_LINES, title


def _paragraphs(group: Sequence[Line], width: int) -> Iterator[tuple[Line, str]]:
    """The first line of each paragraph, and the text of all of it."""
    broken = len(group) > 1 and _is_broken(group, width)
    first, pieces = group[0], [group[0].text]
    for last, line in pairwise(group):
        if broken and _continues(last, line, width):
            pieces += ["" if _HYPHEN.search(last.text) else " ", line.text]
        else:
            yield first, "".join(pieces)
            first, pieces = line, [line.text]
    yield first, "".join(pieces)


def lines(printed: Iterable[str]) -> list[Line]:
    """The lines that are not blank."""
    found: list[Line] = []
    gap = 0
    for number, line in enumerate(printed, 1):
        folded = " ".join(line.split())
        if not folded:
            gap += 1
            continue
        if "**" in folded:
            folded = _EMPHASIS.sub(r"\1", folded)
        if folded[0] == "#":
            folded = _HEADING.sub("", folded)
        if "\\" in folded:
            folded = _ESCAPED.sub("", folded)
        bullet = _BULLET.match(folded)
        if bullet and _NUMBERED.match(folded) and len(folded) > LIST_ITEM:
            bullet = None
        wide = line.expandtabs()
        indent = len(wide) - len(wide.lstrip())
        found.append(Line(number, gap, folded[bullet.end() :] if bullet else folded, bool(bullet), indent))
        gap = 0
    return found


def wrap_width(groups: Sequence[Sequence[Line]]) -> int:
    """Column at which the page's text is broken; 0 where every paragraph is one line."""
    widest = 0
    for group in groups:
        longest = max(line.columns for line in group)
        if len(group) >= LINES and max(NARROW, widest) <= longest <= WIDE and _is_broken(group, longest):
            widest = longest
    return widest


def _is_broken(group: Sequence[Line], width: int) -> bool:
    """True where most of the lines have no room for the next word."""
    full = sum(_full(line, following, width) for line, following in pairwise(group))
    return full >= FULL_SHARE * (len(group) - 1)


def _groups(found: list[Line]) -> Iterator[list[Line]]:
    """Lines without a blank line between them."""
    group: list[Line] = []
    for line in found:
        if group and (line.gap or line.bullet):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _full(line: Line, following: Line, width: int) -> bool:
    """True where the next line's first word would not have fitted behind this line any more."""
    word = following.text.split(" ", 1)[0]
    fits = not following.gap and not following.bullet
    return fits and line.columns <= width < line.columns + 1 + len(word)


def _continues(line: Line, following: Line, width: int) -> bool:
    """True where the next line is the same paragraph: it was broken here, without an indent or a label."""
    if following.indent > line.indent or not _full(line, following, width):
        return False
    head = following.text[: MAX_LABEL + 1].split(":")[0]
    return ":" not in following.text[: MAX_LABEL + 1] or lookup(head) is None
