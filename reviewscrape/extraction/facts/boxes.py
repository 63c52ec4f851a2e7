"""How sure a label is, by its company.

Several different labels close together are a box of facts; one label many times over, in the same markup, is a list of
other works, unless each has its own prose; a label in the middle of the prose is hardly evidence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.facts.fact import Fact
from reviewscrape.extraction.facts.scan import markup
from reviewscrape.extraction.labels import PEOPLE, is_kind, kinds_of
from reviewscrape.extraction.lazy import lazy
from reviewscrape.extraction.types import Value

SIDE = 2
"""Blocks between the director's line and the cast's."""
NEAR = 6
"""Blocks between two facts of one box at most."""
LINE = 60
_PAGES = re.compile(r"\d (?:pages|pp?\b|Seiten|páginas|pagine|blz)")
REPEATED = 3
"""Times that a label stands in the same markup, from which on it is a list of other works."""
PROSE = 300
"""Characters of a kept block that is prose rather than facts."""

BOXED, SINGLE, DOUBTFUL, HARDLY = 0.93, 0.75, 0.5, 0.25
"""Confidence: beside other labels; alone; alone with an everyday word; in prose or in a list of other works."""
ENOUGH = 3
"""Labels that must stand together for one that is neither bold nor followed by a colon."""
LATER = 0.9
"""Share left in a box that comes after another one with the same field."""
KINDS = {"line": 1.0, "bold": 1.0, "alone": 0.97, "open": 0.9, "beside": 0.9, "prefix": 0.8}
FIELDS = {"work_title": 0.9, "work_year": 0.85, "creator": 0.85, "genres": 0.95}
"""How far a kind of label, and a field, is trusted."""
DATED = 0.85
"""Share left of a year that is part of a date: the date may be of a later release."""
OF_BOOKS = frozenset({"author", "book_date"})
"""Kinds of labels that are a book's beside labels that only books have, and else the review's."""
UNMISTAKABLE = ("TV-", "PG-13", "NC-17")
"""Age labels that no everyday word behind `Rating:` can be."""
_UNSPACED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af・·]{2,12}\Z")
"""Names of scripts that put no space between their parts."""
NEED_BOX = frozenset({"work_title", "work_year", "creator", "genres"})
"""Fields whose labels stand for anything where they stand alone."""


@dataclass
class Box:
    """Facts that stand close together."""

    facts: list[Fact] = field(default_factory=list)
    crowd: set[int] = field(default_factory=set)
    """Numbers of the facts that are many of their kind on the page."""
    later: set[str] = field(default_factory=set)
    """Fields that an earlier box has as well."""

    @lazy
    def company(self) -> int:
        """How many different labels of a work stand together."""
        keys = {fact.label.key for fact in self.facts}
        own = OF_BOOKS if self.is_of_a_book else frozenset[str]()
        keys = {key for key in keys if not is_kind(key, "page") or own & kinds_of(key)}
        initials = {key for key in keys if is_kind(key, "initial")}
        return len(keys) - (len(initials) if len(initials) < ENOUGH else 0)

    @property
    def casts(self) -> list[Fact]:
        """Lists of actors below labels of their own: principal cast, the rest of the cast."""
        own = [fact for number, fact in enumerate(self.facts) if number not in self.crowd and fact.values]
        return [fact for fact in own if fact.label.field == "cast" and not is_kind(fact.label.key, "doubtful")]

    @lazy
    def is_of_a_book(self) -> bool:
        """True beside labels that only a book has, or title, author and genre.

        Not asked, as nothing is, before all facts of the box are in it.
        """
        fields = {fact.label.field for fact in self.facts}
        return {"work_title", "genres", "creator"} <= fields or any(
            is_kind(fact.label.key, "book") or _counts_pages(fact) for fact in self.facts
        )

    def is_of_another(self, key: str) -> bool:
        """True for a label of makers of other kinds of works than the box's: a film's composer, a play's dances."""
        if key == "buch":
            return any(
                fact.label.field == "director" for fact in self.facts
            )  # who wrote the script: `Buch: Ida Marsch`
        if key.startswith("artist"):
            return any(is_kind(fact.label.key, "designers") for fact in self.facts)  # who drew a board game
        if is_kind(key, "dance"):
            return any(fact.label.field == "director" for fact in self.facts)
        if is_kind(key, "producers") or is_kind(key, "designers"):
            return not any(
                is_kind(fact.label.key, "game") or is_kind(fact.label.key, "publishers") for fact in self.facts
            )
        return is_kind(key, "composers") and not any(is_kind(fact.label.key, "opera") for fact in self.facts)


def _counts_pages(fact: Fact) -> bool:
    """True for a length that is told in pages."""
    return fact.label.field == "runtime" and len(fact.text) < LINE and _PAGES.search(fact.text) is not None


def boxes(facts: Sequence[Fact], blocks: Sequence[Block]) -> Iterator[Box]:
    """Runs of facts that stand close together, in page order."""
    crowd = _crowd(facts, blocks)
    seen: set[str] = set()
    box = Box()
    for number, fact in enumerate(facts):
        if box.facts and fact.block.index - box.facts[-1].last > NEAR:
            seen |= {known.label.field for place, known in enumerate(box.facts) if place not in box.crowd}
            yield box
            box = Box(later=set(seen))
        if number in crowd:
            box.crowd.add(len(box.facts))
        box.facts.append(fact)
    if box.facts:
        yield box


def confidence(box: Box, number: int, value: Value) -> float:
    """Confidence in the value of the box's fact of that number."""
    fact = box.facts[number]
    name, wordy = fact.label.field, is_kind(fact.label.key, "wordy")
    wordy = wordy and not (name == "content_rating" and str(value).startswith(UNMISTAKABLE))
    if is_kind(fact.label.key, "troupe") and isinstance(value, list) and len(value) == 1:
        return HARDLY  # who brings a film to cinemas
    if is_kind(fact.label.key, "signed") and not _is_above_with(box, fact):
        return HARDLY
    if name == "director" and is_kind(fact.label.key, "authored") and _is_named_outright(box, fact):
        return HARDLY  # `de Ana Coe`, below it `Mise en scène de Tom Reed`: the author
    if number in box.crowd or _in_prose(fact):
        return HARDLY
    boxed = box.company > 1
    if (fact.kind == "beside" and not _is_beside(box, fact)) or (is_kind(fact.label.key, "initial") and not boxed):
        return HARDLY
    if isinstance(value, list) and name in PEOPLE and not _are_sure_names(value, wordy=wordy):
        return HARDLY
    if not boxed and ((name in NEED_BOX and not is_kind(fact.label.key, "dated")) or (wordy and name not in PEOPLE)):
        return HARDLY
    if fact.kind == "prefix" and box.company < ENOUGH and not (name in PEOPLE and _is_beside(box, fact)):
        return HARDLY
    if is_kind(fact.label.key, "doubtful"):
        return DOUBTFUL * KINDS[fact.kind]
    share = KINDS[fact.kind] * FIELDS.get(name, 1.0) * (LATER if name in box.later else 1.0)
    if name == "work_year" and not fact.text.strip().isdecimal() and not is_kind(fact.label.key, "dated"):
        share *= DATED
    return (BOXED if boxed else DOUBTFUL if wordy else SINGLE) * share


def _are_sure_names(names: Sequence[str], *, wordy: bool) -> bool:
    """False for `Direction: Excellent` and its like: one word, or words behind an everyday label."""
    full = [" " in name or _UNSPACED.match(name) is not None for name in names]
    return all(full) if wordy else any(full) or len(names) > 1


def _is_beside(box: Box, fact: Fact) -> bool:
    """True for a line of names where the director's line is next to the cast's."""
    partner = "cast" if fact.label.field == "director" else "director"
    side = 2 * SIDE if box.company >= ENOUGH else SIDE
    return any(o.label.field == partner and abs(o.block.index - fact.block.index) <= side for o in box.facts)


def _is_above_with(box: Box, fact: Fact) -> bool:
    """True for `Von Ann Coe` above `Mit Tom Reed`, where no label names the director: beside one, she is the author."""
    if _is_named_outright(box, fact):
        return False
    near = [other for other in box.facts if 0 < other.block.index - fact.block.index <= SIDE]
    return any(is_kind(other.label.key, "beside") and other.label.field == "cast" for other in near)


def _is_named_outright(box: Box, fact: Fact) -> bool:
    """True where a label that no everyday word is names the director as well."""
    others = [other for other in box.facts if other is not fact and other.label.field == "director"]
    named = [other for other in others if not is_kind(other.label.key, "authored")]
    return any(not other.block.kept or len(other.block.text) <= LINE for other in named)


def _in_prose(fact: Fact) -> bool:
    block = fact.block
    return block.kept and len(block.text) > PROSE and fact.kind != "bold"


def _crowd(facts: Sequence[Fact], blocks: Sequence[Block]) -> set[int]:
    """Numbers of the facts that stand in a list of other works."""
    alike: defaultdict[tuple[str, tuple[str, str]], list[int]] = defaultdict(list)
    for number, fact in enumerate(facts):
        if fact.label.field and not is_kind(fact.label.key, "signed"):
            alike[fact.label.field, markup(fact.block)].append(number)
    crowd: set[int] = set()
    for numbers in alike.values():
        if len(numbers) >= REPEATED and not _have_prose(facts, numbers, blocks):
            own = [number for number in numbers if _opens_prose(facts[number], blocks)]
            crowd |= set(numbers).difference(own if len(own) == 1 else ())
    for numbers in alike.values():
        if 1 < len(numbers) < REPEATED and all(_beside(facts, number, crowd) for number in numbers):
            crowd |= set(numbers)
    marked = {markup(facts[number].block) for number in crowd}
    return crowd | {n for n, fact in enumerate(facts) if fact.kind == "prefix" and markup(fact.block) in marked}


def _beside(facts: Sequence[Fact], number: int, crowd: set[int]) -> bool:
    """True where the next fact, or the one before, is one of a list of other works."""
    place = facts[number].block.index
    return any(near in crowd and abs(facts[near].block.index - place) <= 1 for near in (number - 1, number + 1))


def _opens_prose(fact: Fact, blocks: Sequence[Block]) -> bool:
    """True where the page's own prose follows."""
    return any(block.kept and len(block.text) > PROSE for block in blocks[fact.last + 1 : fact.last + 3])


def _have_prose(facts: Sequence[Fact], numbers: Sequence[int], blocks: Sequence[Block]) -> bool:
    """True where prose stands between most of the facts: they belong to several reviews on one page."""
    places = [facts[number].last for number in numbers]
    own = sum(any(b.kept and len(b.text) > PROSE for b in blocks[start + 1 : end]) for start, end in pairwise(places))
    return own * 2 >= len(places)
