"""One review of a page of several: its heading, its prose, its own evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reviewscrape.extraction.blocks import Block, Scope
from reviewscrape.extraction.parts.capsules import Capsule, closes_graded, credits_in_brackets
from reviewscrape.extraction.parts.entries import Entry, certain_grade
from reviewscrape.extraction.parts.imprints import has_imprint, starred_lines
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.grades import Grade

MAX_GRADE = 16
"""Characters of a block that is nothing but a grade."""
LINE_WORDS = 15
"""A longer block is prose however it ends."""
BRACKET_AT_END = re.compile(r"\(([^()]{2,160})\)\s*\Z")
GRADE = (
    r"(?:[A-F][+−–-]?|[\d½][\d.,½ ]{0,4} ?(?:/|out of|of|von|sur|su|de|van|z) ?\d{1,3}[^\0]{0,6}"
    r"|[\d½][\d.,½ ]{0,4} ?(?:stars?|sterne?|étoiles?)|[*★☆⭐✭✮✯][^\0]{0,15})"
)
_ONLY = re.compile(rf"[(\[]?{GRADE}[)\]]?")
_SENTENCE_END = re.compile(r"[.!…。！？][\"'”’»)\]]*\s*\Z")
CREDITS = frozenset({"director", "cast", "creator", "runtime"})


@dataclass(slots=True)
class Part:
    """One review of a page of several: its heading, its prose, its own evidence."""

    number: int
    """From 1, in page order."""
    heading: Block | None
    blocks: Sequence[Block] = ()
    """All that belongs to it, heading and all."""
    candidates: list[Candidate] = field(default_factory=list)
    """What readers of the whole page found in it."""
    entry: Entry | None = None
    """What its opening line says."""
    capsule: Capsule | None = None
    prose: Sequence[Block] | None = None
    """The blocks that the markup calls the review's text; None where it does not say."""
    scope: Scope | None = None
    """The element that holds all of it; None where only its blocks are known."""

    @property
    def bracket(self) -> str:
        """Credits in brackets, behind the title or at the prose's beginning: `(Dir. Ada Quill, 97 min.)`."""
        if self.capsule is not None:
            return self.capsule.bracket
        behind_title = BRACKET_AT_END.search(self.heading.text) if self.heading is not None else None
        if behind_title is not None and credits_in_brackets(behind_title[0]):
            return behind_title[1]
        body = trimmed(self.body)
        return credits_in_brackets(body[0].text) if body else ""

    @property
    def body(self) -> list[Block]:
        """The blocks of its prose."""
        if self.prose is not None:
            return list(self.prose)
        return [b for b in self.blocks if b.kept and b is not self.heading]

    @property
    def body_text(self) -> str | None:
        """The part's prose, None when it has none."""
        if self.capsule is not None:
            return self.capsule.text or None
        body = self.body if self.prose is not None else trimmed(self.body)
        texts = [" ".join(b.text.split()) for b in body]
        if texts and self.bracket and self.bracket in texts[0]:
            texts[0] = texts[0].partition(self.bracket)[2].lstrip(" )]:.,–—-")
        return "\n\n".join(texts) or None

    @property
    def words(self) -> int:
        """Number of words of prose."""
        return sum(b.text.count(" ") + b.text.count("\n") + 1 for b in self.body)

    @property
    def names_a_work(self) -> bool:
        """Whether it says which work it is about: by credits of its own, or by an opening line that is all title."""
        entry = self.entry
        opened = entry is not None and (entry.marked or entry.maker is not None or entry.year is not None)
        credited = bool(self.bracket) or any(c.field in CREDITS for c in self.candidates) or has_imprint(self.blocks)
        return opened or credited or self.capsule is not None

    @property
    def graded(self) -> bool:
        """Whether it has a verdict of its own."""
        entered = self.entry is not None and self.entry.grade is not None
        enclosed = self.capsule is not None and self.capsule.grade is not None
        return (
            entered
            or enclosed
            or shows_a_grade(self.blocks)
            or any(c.field == "critic_grade" for c in self.candidates)
            or closes_graded(self.blocks[1:])
        )


def trimmed(body: Sequence[Block]) -> Sequence[Block]:
    """The prose without the lines around it that are none: who wrote it and when, whether it was of use."""
    first, last = 0, len(body)
    while first < last and _is_line(body[first]):
        first += 1
    while last > first and _is_line(body[last - 1]):
        last -= 1
    return body[first:last]


def _is_line(block: Block) -> bool:
    return len(block.text.split()) < LINE_WORDS and _SENTENCE_END.search(block.text) is None


def lone_grade(block: Block) -> Grade | None:
    """The grade that a block is, where it is nothing else; a share in percent may be one of anything."""
    if len(block.text) > MAX_GRADE or _ONLY.fullmatch(block.text) is None:
        return None
    grade = certain_grade(block.text)
    return grade if grade is not None and grade.scale != "percent" else None


def shows_a_grade(blocks: Sequence[Block]) -> bool:
    """Whether just one of the blocks below a heading is a grade: readers of the whole page doubt the many."""
    return sum(lone_grade(block) is not None for block in blocks[1:]) == 1 or (starred_lines(blocks[1:]) == 1)
