"""The few short blocks of a page that begin with a grade: found once, so that the careful code runs only there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.notes import numbered
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.values.grade_labels import COMMUNITY_SET, COMPOUND_HEADS, NOUN_SET
from reviewscrape.extraction.values.grade_scales import ADJECTIVES, PLAIN_VERDICTS
from reviewscrape.extraction.values.grades import (
    KINDS,
    Grade,
    lead_grade,
    may_be_whole,
    may_start,
    parse_grade,
    words_of,
)

MAX_LABEL = 45
"""Characters of a label."""
MAX_VALUE = 60
"""Characters of a grade, with what may stand behind it in its block."""
MAX_OPEN = MAX_LABEL + MAX_VALUE
"""Characters of a block with a label without a colon, and its value."""
_STARS, _LAST_SIGNS = frozenset("★☆*½"), frozenset("ABCDEF+-")
FAR = 3
"""Blocks between a label and its value, at most."""
_LABEL_WORDS = NOUN_SET | COMMUNITY_SET


GLUED = re.compile(
    r"(?P<before>\d{1,3}(?:[.,]\d)?(?:/\d{1,3}|%)?)(?P<behind>[A-ZÀ-Þ][^\W\d_]{2,}(?: [^\W\d_]{2,}){0,3})|"
    r"(?P<label>(?:[^\W\d_]{2,} ){0,3}[^\W\d_]{2,})(?P<after>\d{1,3}(?:[.,]\d)?(?:/\d{1,3}|%)?|[★☆]{2,10}½?)"
)
"""A label and its value that only the style keeps apart."""
_LED = {"word": frozenset(":–—"), "digit": frozenset(".")}
"""What sets a grade in bold off from the sentence that gives its reasons, a letter or a number of points."""
_ENDS = frozenset("0123456789%★☆½")
Lead = tuple[Grade, str, int]
"""A grade that a block begins with, the name of its notation, and where it ends."""


class Printed:
    """Short blocks that are a grade, and short blocks that begin with one and go on with words of a label."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.whole: dict[int, Lead] = {}
        """By its index each block that is nothing but a grade: the grade, its notation, where it ends."""
        self.labelled: list[Block] = []
        """Blocks such as `6.8 User Score`."""
        self.glued = [b for b in blocks if b.text[-1] in _ENDS and len(b.text) <= MAX_LABEL and GLUED.fullmatch(b.text)]
        """Blocks such as `6.8User Score` and `Score6.8`."""
        self.bulleted: list[Block] = []
        """Short blocks that begin with a sign that may be a bullet."""
        for block, kind in [(b, k) for b in blocks if len(b.text) <= MAX_VALUE and (k := KINDS[b.text[:3]])]:
            text = without_age(block.text)
            if kind == "bullet" or kind == "sign":
                self.bulleted.append(block)
            if (kind == "name" and not may_start(text)) or kind == "bullet":
                continue
            words = words_of(text)
            value, line, verdict = text.partition("\n")
            if line and kind == "digit" and "." in value and len(verdict.split()) == 1 and verdict.isalpha():
                found = _lead(value)
                if found and parse_grade(value):
                    self.whole[block.index] = found  # `8.4`, below it `Impressive`
                continue
            if kind == "digit" and (value := exact_before_word(text)) and (found := _lead(value)):
                self.whole[block.index] = found
                continue
            if block.bolds and block.bolds[0].start == 0 and kind in _LED and (found := _lead(text)):
                end = block.bolds[0].end
                if end <= found[2] <= end + 1 and text[end:].lstrip()[:1] in _LED[kind]:
                    self.whole[block.index] = found
                    continue
            if may_be_whole(text, words) and (found := _lead(text)) and parse_grade(text):
                self.whole[block.index] = found
            elif (
                words
                and text[0].isdigit()
                and len(text) <= MAX_LABEL
                and (_has_label(words) or words[-1] in PLAIN_VERDICTS)
            ):
                (self.glued if GLUED.fullmatch(text) else self.labelled).append(block)

    def before(self) -> list[int]:
        """Indexes of the blocks that may be labels of those that are grades."""
        near = {index - far for index in self.whole for far in range(1, FAR + 1) if index >= far}
        return sorted(index for index in near if len(self.blocks[index].text) <= MAX_LABEL)


def exact_before_word(text: str) -> str:
    """The figure of `7.8 Very good`; "" for all else."""
    value, _, word = text.partition(" ")
    return value if "." in value and word.lower().removeprefix("very ") in ADJECTIVES else ""


def _lead(text: str) -> Lead | None:
    """The grade that the text begins with, be it in parentheses."""
    return lead_grade(text) or (lead_grade(text, 1) if text[0] in "([" else None)


def without_age(text: str) -> str:
    """Stars without the age label behind them: `*** (PG-13)`."""
    return _AGED.sub("", text) if text[0] in _STARS else text


def places(wanted: str, text: str) -> Iterator[int]:
    """Where a string stands in a text."""
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


_AGED = re.compile(r" \((?:G|PG|PG-13|R|NC-17|NR|[Uu]nrated|[Nn]ot rated|Not [Rr]ated)\)\Z")
_DASHED = frozenset({" – ", " — "})
"""Between a label's colon and its value, now and then."""


def starts_behind(sign: str, text: str) -> Iterator[int]:
    """Where a sign stands behind which, perhaps after a blank, a grade may begin."""
    first, *pieces = text.split(sign)
    at = len(first)
    for piece in pieces:
        if KINDS[piece[:4].lstrip(" ")[:3]] or piece[:3] in _DASHED:
            yield at
        at += len(sign) + len(piece)


def with_values(page: Page) -> list[Block]:
    """Short blocks that may hold a number, a star or, at their end, a letter."""
    found = [block for block in numbered(page) if len(block.text) <= MAX_OPEN]
    if any(map(page.text.__contains__, _STARS)):
        found += [b for b in page.blocks if len(b.text) <= MAX_OPEN and not _STARS.isdisjoint(b.text)]
    found += [block for block in page.blocks if block.text[-1] in _LAST_SIGNS and len(block.text) <= MAX_OPEN]
    return list({block.index: block for block in found}.values())


def _has_label(words: Sequence[str]) -> bool:
    return (
        words[-1] in PLAIN_VERDICTS
        or not _LABEL_WORDS.isdisjoint(words)
        or bool([word for word in words if word.endswith(COMPOUND_HEADS)])
    )
