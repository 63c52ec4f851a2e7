"""Titles that the prose itself marks: in quotation marks, in italics, in capitals at its beginning."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.joined import Joined
from reviewscrape.extraction.notes import blocks_by_node, joined
from reviewscrape.extraction.readers.prose.headline import HEADINGS, OTHERS
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.values.text import QUOTES, clean, fold
from reviewscrape.extraction.values.title_tails import work_name
from reviewscrape.extraction.values.titles import OPENING_QUOTE, quoted

MAX_WORDS = 12
_APOSTROPHES = str.maketrans("'’", "’'")
MAX_BLOCKS = 60
SENTENCE = 6
"""Spaces of what ends in a full stop and is no title."""
_GRADE = re.compile(r"\d(?: \d)? out of \d")
MAX_CAPITALS = 60
"""Characters of a line in capitals above the prose that may be the title: `NIGHT FERRY (PG13)`."""


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


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the prose says about titles."""

    mentions: dict[str, Mention]
    """Marked titles by their folded text."""
    text: str
    """The prose, from below the headline to shortly after its end."""

    def strength(self, title: str) -> int:
        """How well the prose knows a title: 2 marked early or often, or printed often; 1 marked or printed; else 0."""
        mention = self.mentions.get(fold(title))
        if mention is not None:
            return 2 if mention.early or mention.count > 1 else 1
        if len(title) < 5 and " " not in title:
            return 0
        printed = self.text.count(title)
        if "'" in title or "’" in title:
            printed += self.text.count(title.translate(_APOSTROPHES))
        if not printed and title.isupper():
            printed = self.text.lower().count(title.lower())  # only the headline shouts
        return 2 if printed > 2 else 1 if printed else 0

    def foremost(self, maker: str) -> str:
        """The title that the prose marks first and more than once, other than its maker's name; "" where none is."""
        marked = [m for m in self.mentions.values() if m.early and m.count > 1 and fold(m.text) != fold(maker)]
        return max(marked, key=lambda m: m.count).text if marked else ""

    def fuller(self, title: str) -> str:
        """The title as the prose marks it, where that is longer: headlines shorten “The Diving Bell” to 'Bell'."""
        key = fold(title)
        if key in self.mentions:
            return title
        longer = [
            (m.early, len(k) if m.early else m.count, m.text)
            for k, m in self.mentions.items()
            if f" {key} " in f" {k} " and len(k.split()) <= len(key.split()) + 6 and not k.startswith("review ")
        ]
        best = max(longer, default=None)
        return work_name(best[2], may_hold_site=False)[0] if best and (best[0] or best[1] > 1) else title

    def year_of(self, title: str) -> int | None:
        """The one year that the prose prints behind the title: `Moor (2012)`; None without, or with several."""
        if "(19" not in self.text and "(20" not in self.text:
            return None
        years = set(
            re.findall(rf"{re.escape(title)}['\"’”]?\s\((?:[A-ZÀ-Ž][^\W\d_]{{1,15}},? )?((?:19|20)\d\d)\)", self.text)
        )
        return int(years.pop()) if len(years) == 1 else None

    def inside(self, headline: str) -> str:
        """The longest title marked early or often that stands in a headline; empty when none does."""
        whole = f" {fold(headline)} "
        known = [m.text for k, m in self.mentions.items() if f" {k} " in whole and (m.early or m.count > 1)]
        best = max((text for text in known if text in headline or len(text.split()) > 1), key=len, default="")
        at = headline.lower().find(best.lower()) if best.isupper() else -1
        return headline[at : at + len(best)] if at >= 0 else best


def find_evidence(place: Place) -> Evidence:
    """Marked titles and text of the prose."""
    start, top = max(min(place.top, place.first), 0), place.top
    near = [b for b in place.page.blocks[start : place.last + 5] if not b.region & OTHERS]
    text = " ".join([b.text for b in near if b.index > top and b.tag not in HEADINGS])
    return Evidence(find_mentions(place, [b for b in near if b.index <= place.last][:MAX_BLOCKS]), text)


def find_mentions(place: Place, blocks: Sequence[Block]) -> dict[str, Mention]:
    """Marked titles of the body's blocks by their folded text, in order of first mention."""
    found: dict[str, Mention] = {}
    if not blocks:
        return found
    paragraphs = [b.index for b in blocks if b.index >= place.first][:3]
    limit = paragraphs[-1] if paragraphs else place.first
    marked = may_quote(joined(place.page), blocks[0].index, blocks[-1].index + 1)
    for block in blocks:
        if block.index < place.first and 3 < len(block.text) <= MAX_CAPITALS and _is_shouted(block.text):
            _count(found, [work_name(block.text)[0]], block.index, early=True)
    for block in [block for block in blocks if block.index in marked]:
        if place.headline is None or block is not place.headline.block:
            _count(found, quoted(block.text), block.index, early=block.index <= limit)
    italics = _italics(place)
    for index, texts in italics.items():
        _count(found, texts, index, early=index <= limit)
    return found


def _is_shouted(text: str) -> bool:
    """True for one line in capitals with a film's age label: bands and sections stand in capitals, too."""
    return text.isupper() and text[-1] == ")" and "\n" not in text and work_name(text)[0] != text


def may_quote(texts: Joined, first: int, last: int) -> set[int]:
    """Numbers of the texts from `first` to before `last` in which a quotation may open."""
    text, begin, end = texts.text, texts.begin(first), texts.begin(last)
    found: set[int] = set()
    for mark in QUOTES:
        at = text.find(mark, begin, end)
        while at >= 0:
            number = texts.number(at)
            if OPENING_QUOTE.match(text, at):
                found.add(number)
                at = texts.ends[number] - 1
            at = text.find(mark, at + 1, end)
    return found


def _italics(place: Place) -> dict[int, list[str]]:
    """Texts of italic elements by the index of the body block that they stand in."""
    found: dict[int, list[str]] = {}
    nodes = [node for node in islice(place.page.all("i", "em", "cite"), 400) if node.text or len(node)]
    if not nodes:
        return found
    by_node = blocks_by_node(place.page)
    for node in nodes:
        parent, steps = node.getparent(), 0
        while parent is not None and parent not in by_node and steps < 4:
            parent, steps = parent.getparent(), steps + 1
        if parent in by_node and place.top <= by_node[parent].index <= place.last:
            text = "".join(str(t) for t in node.itertext()) if len(node) else node.text or ""
            if by_node[parent].tag in HEADINGS and (node.tail or "")[:1] == ")":
                continue  # `Moor (<i>Windows</i>)`
            found.setdefault(by_node[parent].index, []).append(clean(text[:120]))
    return found


def _count(found: dict[str, Mention], texts: Iterable[str], index: int, *, early: bool) -> None:
    for text in texts:
        bare = text.strip(" .,:;!?'\"“”‘’") if len(text.strip(" .,:;!?")) > 1 else text.strip()
        key = fold(bare)
        if not key or len(key.split()) > MAX_WORDS or not (bare[0].isupper() or bare[0].isdigit()):
            continue
        if "spoiler" in key or _GRADE.match(key) or (text.endswith(".") and key.count(" ") >= SENTENCE):
            continue  # a warning in italics, a row of icons, the lead in italics
        if key in found:
            found[key].count += 1
            found[key].early |= early
        else:
            found[key] = Mention(bare, 1, index, early)
