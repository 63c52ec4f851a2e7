"""Titles that the prose itself marks: in quotation marks, in italics, in capitals at its beginning."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reviewscrape.extraction.readers.prose_headline import OTHERS
from reviewscrape.extraction.readers.prose_place import Place
from reviewscrape.extraction.values.text import clean, fold
from reviewscrape.extraction.values.titles import quoted

MAX_WORDS = 12
MAX_BLOCKS = 60


@dataclass(slots=True)
class Mention:
    """A title as the prose marks it."""

    text: str
    """As first printed."""
    count: int
    block: int
    """Index of the block where it first stands."""
    early: bool
    """Marked in the first paragraphs or a caption beside them."""


def find_mentions(place: Place) -> dict[str, Mention]:
    """Marked titles of the body by their folded text, in order of first mention."""
    found: dict[str, Mention] = {}
    start = max(min(place.top, place.first), 0)
    blocks = [b for b in place.page.blocks[start : place.last + 1] if not b.region & OTHERS][:MAX_BLOCKS]
    paragraphs = [b.index for b in blocks if b.index >= place.first][:3]
    limit = paragraphs[-1] if paragraphs else place.first
    for block in blocks:
        if place.headline is None or block is not place.headline.block:
            _count(found, quoted(block.text), block.index, early=block.index <= limit)
    italics = _italics(place)
    for index, texts in italics.items():
        _count(found, texts, index, early=index <= limit)
    return found


def _italics(place: Place) -> dict[int, list[str]]:
    """Texts of italic elements by the index of the body block that they stand in."""
    by_node = {
        b.node: b.index for b in place.page.blocks[: place.last + 1] if b.node is not None and b.index >= place.top
    }
    found: dict[int, list[str]] = {}
    for number, node in enumerate(place.page.all("i", "em", "cite")):
        if number >= 400:
            break
        parent, steps = node.getparent(), 0
        while parent is not None and parent not in by_node and steps < 4:
            parent, steps = parent.getparent(), steps + 1
        if parent in by_node:
            found.setdefault(by_node[parent], []).append(clean("".join(str(t) for t in node.itertext())[:120]))
    return found


def _count(found: dict[str, Mention], texts: Iterable[str], index: int, *, early: bool) -> None:
    for text in texts:
        bare = text.strip(" .,:;!?'\"“”‘’") if len(text.strip(" .,:;!?")) > 1 else text.strip()
        key = fold(bare)
        if not key or len(key.split()) > MAX_WORDS or not (bare[0].isupper() or bare[0].isdigit()):
            continue
        if key in found:
            found[key].count += 1
            found[key].early |= early
        else:
            found[key] = Mention(bare, 1, index, early)
