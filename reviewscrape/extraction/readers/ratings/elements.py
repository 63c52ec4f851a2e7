"""What small elements hold: a grade, its box, the icons of a row."""

from __future__ import annotations

from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import more_than

MAX_PARTS = 80
"""Elements of a drawn grade, at most."""
MOST_PARTS = 200
"""Elements of a box that holds one work's grade, at most."""
MAX_TEXT = 60
"""Characters of a grade in markup, at most."""


def is_small(node: HtmlElement) -> bool:
    """False for an element with more parts than any drawing of a grade has."""
    return not len(node) or len(list(islice(node.iter(), MAX_PARTS + 1))) <= MAX_PARTS


def text_of(node: HtmlElement) -> str:
    """All text of an element as it stands, from C: ten times as quick as piece by piece."""
    return str(etree.tostring(node, method="text", encoding="unicode", with_tail=False))


def has_input(node: HtmlElement) -> bool:
    """True for an element in which something is typed or chosen."""
    return len(node) > 0 and next(node.iter("input"), None) is not None


def short_text(node: HtmlElement) -> str | None:
    """Text of a small element, folded; None when it is more than a grade can be."""
    if not len(node):
        text = " ".join((node.text or "").split())
        return text if len(text) <= MAX_TEXT else None
    if is_small(node):
        text = " ".join(text_of(node).split())
        if len(text) <= MAX_TEXT:
            return text
    parts: list[str] = []
    length = 0
    for part in node.itertext():
        parts.append(part)
        length += len(part.strip())
        if length > MAX_TEXT:
            return None
    return " ".join("".join(parts).split())


def limited_text(node: HtmlElement, most: int) -> str | None:
    """Text of an element, a newline between its pieces; None when it is longer than `most` or in too many parts."""
    if not more_than(0, node):
        text = " ".join((node.text or "").split())
        return text if len(text) <= most else None
    if len(list(islice(node.iter(), MOST_PARTS))) == MOST_PARTS:
        return None
    parts: list[str] = []
    length = 0
    for part in node.itertext():
        parts.append(" ".join(part.split()))
        length += len(parts[-1])
        if length > most:
            return None
    return "\n".join(part for part in parts if part)


def fits(node: HtmlElement, most: int) -> bool:
    """True where `limited_text` gives a text: asked without putting it together, where that can be told."""
    if len(node) and len(list(islice(node.iter(), MOST_PARTS))) == MOST_PARTS:
        return False
    words = text_of(node).split()
    length = sum(map(len, words))
    if length > most:
        return False
    return length + len(words) <= most or limited_text(node, most) is not None


def folded_text(node: HtmlElement | None) -> str:
    """Text of an element, folded and in lower case."""
    return " ".join("".join(node.itertext()).split()).lower() if node is not None else ""


def is_listed_behind(node: HtmlElement) -> bool:
    """True right behind a link that begins its line."""
    link = node.getprevious()
    if link is None or link.tag != "a" or not link.get("href") or (link.tail or "").strip():
        return False
    before, around = link.getprevious(), link.getparent()
    text = around.text if before is None and around is not None else before.tail if before is not None else ""
    return not (text or "").strip() and (before is None or before.tag == "br")
