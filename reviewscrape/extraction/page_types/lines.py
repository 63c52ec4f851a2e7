"""Lines and headings that name works, one after the other: by rank, behind signs, beside their makers; and hours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.page_types.sequences import BY, MOST_OF, NAME
from reviewscrape.extraction.parts.entries import is_aspect

MOST_OF_NAME = 5
"""Words of a name that a headline is."""
_NAMED_ALONE = re.compile(
    r"(?!\d)([^\W\d_a-zß-ÿ][^:–(,/?!\n]{0,59}?)"
    r"(?:\s?\([^()]{2,40}\)|,(?! ?\d) [^,:\n]{2,40}| [–—/-] [^\n]{2,60}|: [^\n]{2,60})?"
)
_BEFORE_MAKER = re.compile(rf"[^\W\d_a-zß-ÿ][^.:?!\n]{{1,60}}(?:\.|,? (?:{BY})) {NAME}{{1,2}}")
"""A title and its maker: `Zapach deszczu. Irena Malik`, `Os cadernos, de Rui Sequeira`."""
_SMALL = frozenset(
    "a an the of in on and or to for from with at by de la le les du des der die das den dem und von vom zum zur im am "
    "el los las y en un una il lo gli i e di da del della van het een op te o as do dos no och på om og af v z".split()
)
"""Words that names have in small letters."""
RANK_LENGTH, MOST_NAMED = 4, 80
"""Characters before a name in bold, and of it."""
LEAST_SAID, MOST_SAID = 3, 34
"""Words of the line about it; more are a review."""
_FIRST_OF_RANKS = frozenset("0123456789#NPn")
_RANK = re.compile(r"(?:#|No\.? ?|Platz |Nr\. ?|n° ?)?(\d{1,3})(?:[.):]|(?= [–—-] ))\s?\S")
"""The number that an entry of a ranked list begins with."""
_HOUR = re.compile(r"(?<![\d:.])(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d(?![\d:.])|h(?!\w)|\s?[ap]\.?m\b)")
_MARKED_LINE = re.compile(rf"[^\w\s\"“„«(]\ufe0f?\s?{NAME}{{0,3}}(?:: | [–—-] )\S.{{1,70}}")
"""A line behind a sign that names a work and its maker: `• Ida Marsh: Low Water`."""
_LISTED_PAIR = re.compile(r"[^\W_a-zà-ÿ][^–\n:.?!]{0,50} – [^\W_a-zà-ÿ][^–\n:?!]{0,70}")


def names_maker(heading: str) -> bool:
    """Whether a headline is a title and its maker, a word or a full stop between them: `The Weir, by Ida Marsh`."""
    return _BEFORE_MAKER.fullmatch(heading) is not None


def names_alone(heading: str) -> bool:
    """Whether a headline is the name of something, with its maker, its place or a subtitle beside it, and no more.

    >>> names_alone("Mustard, The Foundry Leeds"), names_alone("Salz im Haar"), names_alone("Lamps go out at noon")
    (True, True, False)
    """
    match = _NAMED_ALONE.fullmatch(heading.strip())
    words = match[1].split() if match is not None else []
    return 0 < len(words) <= MOST_OF_NAME and all(word[0].isupper() or word.lower() in _SMALL for word in words)


def bold_lines(kept: Sequence[Block]) -> int:
    """How many blocks, most of the prose, name something in bold and say a line about it; no aspects, no events."""
    entries = [block for block in kept if block.bolds and _is_bold_line(block)]
    told = sum([len(block.text) for block in entries])
    return len(entries) if told >= MOST_OF * sum([len(block.text) for block in kept]) else 0


def _is_bold_line(block: Block) -> bool:
    first, text = block.bolds[0], block.text
    title = text[first.start : first.end].strip(" .:")
    named = first.start <= RANK_LENGTH and 1 < len(title) <= MOST_NAMED and title[-1] not in "?!" and title[0].isupper()
    told = named and LEAST_SAID <= text.count(" ", first.end) <= MOST_SAID
    return told and not is_aspect(title) and _HOUR.search(text) is None


def marked_lines(kept: Iterable[Block]) -> int:
    """How many lines behind a sign name a work and its maker, and say no more."""
    return sum(
        [
            _MARKED_LINE.fullmatch(line.strip()) is not None
            for block in kept
            for line in block.text.split("\n")
            if line and not line[0].isalnum()
        ]
    )


def listed_pairs(own: Iterable[Block]) -> int:
    """How many blocks without a link name two things beside each other, and say no more: `Tarn – Low Water (Quay)`."""
    return sum([" – " in b.text and not b.links and _LISTED_PAIR.fullmatch(b.text) is not None for b in own])


def ranked_pairs(headings: Iterable[Block]) -> int:
    """How many headings follow each other by rank, each with two names: `5. Tarn – Hollow Tide`."""
    return ranked([heading for heading in headings if " – " in heading.text or " - " in heading.text])


def ranked(blocks: Iterable[Block]) -> int:
    """How many blocks follow each other by the number that they begin with, up or down: `10. …`, `9. …`."""
    ranks = [int(rank[1]) for b in blocks if b.text[0] in _FIRST_OF_RANKS and (rank := _RANK.match(b.text)) is not None]
    steps = [abs(after - before) == 1 for before, after in pairwise(ranks)]
    return sum(steps) + 1 if any(steps) else 0


def hours(text: str) -> int:
    """How many hours of the day a text names."""
    return len(_HOUR.findall(text))
