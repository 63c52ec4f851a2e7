"""What a page's titles say about which of its lines is the headline."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.structured.context import Context
from reviewscrape.extraction.values.text import fold, segments, without_site

LARGE = frozenset({"4", "5", "6", "7", "+1", "+2", "+3", "+4"})
"""Sizes of type of headlines before there were style sheets."""

_LINKED_COUNT = re.compile(r"\s?(?:[¶🔗]|(?!(?:19|20)\d\d\Z)\d{1,4})\Z")
"""The sign of a link to the heading itself, or the number of comments, behind a headline."""
FEW = 3
"""Pieces of a heading that only the style keeps apart at most, and letters of each at least."""
_YEAR_BEHIND = re.compile(r"\s\((?:19|20)\d\d\)\Z")
REVIEW_OF = re.compile(r"(?:[\w/&-]+\s){0,2}review:\s\S+\s\S|.{2,100}\S\sreview\Z", re.IGNORECASE)
"""`Concert review: Ada Quill at the Pier`, `The Wick Trimmer review`."""


@dataclass(frozen=True, slots=True)
class Titles:
    """The page's titles, folded, for comparing headings with them."""

    whole: list[str]
    text: str
    """All of them in one, each between a bar with a space and one behind a space."""
    words: frozenset[str]
    pieces: frozenset[str]
    """Parts of the titles that are shorter than the longest part: sections and sites as often as headlines."""

    @classmethod
    def of(cls, page: Page, context: Context) -> Titles:
        """Those of a page: its title and the title that it says to other sites."""
        names = context.site_names
        titles = (page.title[:500], context.first("og:title", "twitter:title", "dc.title")[:500])
        printed = [without_site(title, names) for title in titles]
        pieces = [part for text in printed for piece in segments(text) for part in (piece, *piece.split(": "))]
        whole, parts = [fold(text) for text in printed if text], [fold(part) for part in pieces]
        longest = max(map(len, parts), default=0)
        words = frozenset(" ".join(whole).split())
        return cls(whole, f"| {' | '.join(whole)} |", words, frozenset(part for part in parts if len(part) < longest))


def is_named(name: str, titles: Titles) -> bool:
    """True for a part of the page's title, or what it begins or ends with."""
    return name in titles.pieces or any(
        f" {t} ".startswith(f" {name} ") or f" {t} ".endswith(f" {name} ") for t in titles.whole
    )


def is_bold(block: Block, line: str) -> bool:
    """True for a first line in bold or in large type."""
    bare = len(_YEAR_BEHIND.sub("", line))
    if any(span.start == 0 and span.end >= bare for span in block.bolds):
        return True
    font = next(block.node.iter("font"), None) if block.node is not None else None
    return font is not None and (font.get("size") or "") in LARGE and (font.text or "").strip() == line


def is_titled(folded: str, titles: Titles) -> bool:
    """True for at least three words that one of the page's titles begins or ends with."""
    return folded.count(" ") >= 2 and any(t.startswith(folded) or t.endswith(folded) for t in titles.whole)


def headed_line(block: Block, titles: Titles) -> str:
    """The first line, or the second below a date or a section, where that is what the page's title ends with."""
    head, _, rest = block.text.partition("\n")
    second = rest.partition("\n")[0]
    if second and any(t.startswith(f"{fold(second)} ") and t.endswith(f" {fold(head)}") for t in titles.whole):
        return second  # `A Quay Wire Review`, below it `Moor`
    return second if " " in second and is_titled(fold(second), titles) and not is_bold(block, head) else head


def printed_headline(block: Block, titles: Titles) -> str:
    """A headline's text: the first line alone where that is what the page's title says."""
    if block.tag in {"h1", "h2", "h3", "h4"}:
        bare = _LINKED_COUNT.sub("", block.text)
        extra = bare != block.text and f"| {fold(bare)} " in titles.text and f" {fold(block.text)} " not in titles.text
        return bare if extra or block.text.endswith("¶") else _told_apart(block)
    head = headed_line(block, titles)
    return head if is_titled(fold(head), titles) or is_bold(block, head) else block.text


def _told_apart(block: Block) -> str:
    """A heading's text, a space between two elements that only the style keeps apart: a kicker and the headline."""
    node = block.node
    if node is None or not 1 < len(node) <= FEW or (node.text or "").strip() or "\n" in block.text:
        return block.text
    if any((child.tail or "").strip() or child.tag not in {"span", "strong", "small", "em"} for child in node):
        return block.text
    pieces = [" ".join("".join(map(str, child.itertext())).split()) for child in node]
    apart = all(len(piece) > FEW and not piece[0].islower() for piece in pieces)
    return " ".join(pieces) if apart and "".join(pieces) == block.text else block.text
