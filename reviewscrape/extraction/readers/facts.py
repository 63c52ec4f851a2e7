"""Facts that a page prints with a label: `Director: …`, `Laufzeit: …`, a table of credits, a cast list.

How sure a label is depends on its company: several different labels close together are a box of facts; the same label
many times over, in the same markup, is a list of other works; a label in the middle of the prose is hardly evidence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.facts.credits import (
    MAX_CREDITS,
    MAX_LINE,
    Found,
    facts_of_brackets,
    facts_of_credits,
    facts_of_line,
)
from reviewscrape.extraction.facts.scan import Fact, scan
from reviewscrape.extraction.facts.values import value_of
from reviewscrape.extraction.labels import is_kind
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.types import Candidate

NEAR = 6
"""Blocks between two facts of one box at most."""
REPEATED = 3
"""Times that a label stands in the same markup, from which on it is a list of other works."""
PROSE = 300
"""Characters of a kept block that is prose rather than facts."""

BOXED, SINGLE, DOUBTFUL, HARDLY = 0.93, 0.75, 0.5, 0.25
"""Confidence: beside other labels; alone; alone with an everyday word; in prose or in a list of other works."""
KINDS = {"line": 1.0, "bold": 1.0, "alone": 0.97, "open": 0.9, "prefix": 0.85}
FIELDS = {"work_title": 0.9, "work_year": 0.85, "creator": 0.85, "genres": 0.95}
"""How far a kind of label, and a field, is trusted."""
DATED = 0.85
"""Share left of a year that is part of a date: the date may be of a later release."""
NEED_BOX = frozenset({"work_title", "work_year", "creator", "genres"})
"""Fields whose labels are everyday words: alone they are doubtful."""


def read(page: Page) -> Iterable[Candidate]:
    """Candidates of every label of the page that has a value."""
    facts = list(scan(page.blocks))
    again = Counter(_signature(fact) for fact in facts)
    for box in boxes(facts):
        labels = {fact.label for fact in box}
        book = any(is_kind(label, "book") for label in labels)
        for fact in box:
            if fact.field and (book or not is_kind(fact.label, "author")):
                yield from _candidate(page, fact, len(labels), again[_signature(fact)])
    for block in page.blocks:
        yield from _unlabelled(page, block)


def boxes(facts: Sequence[Fact]) -> Iterator[list[Fact]]:
    """Runs of facts that stand close together."""
    box: list[Fact] = []
    for fact in facts:
        if box and fact.block.index - box[-1].last > NEAR:
            yield box
            box = []
        box.append(fact)
    if box:
        yield box


def _unlabelled(page: Page, block: Block) -> Iterator[Candidate]:
    """Candidates of a block that consists of facts or credits without a label."""
    text = block.text
    if len(text) > MAX_CREDITS or block.region & Region.NAV:
        return
    found: list[Found] = []
    if "\n" in text or len(text) <= MAX_LINE:
        found += [fact for line in text.split("\n") for fact in facts_of_line(line)]
    found += facts_of_credits(text)
    if "(" in text:
        found += facts_of_brackets(text)
    for name, value, raw, confidence in found:
        yield Candidate(
            name, value, raw[:200], "facts", f"{_where(page, block)} (unlabelled)", confidence, block=block.index
        )


def _where(page: Page, block: Block) -> str:
    return page.locator(block.node) if block.node is not None else f"line {block.line}"


def _candidate(page: Page, fact: Fact, company: int, times: int) -> Iterator[Candidate]:
    if fact.kind == "prefix" and company < 2:
        return
    value = value_of(fact)
    if value is None:
        return
    raw = " ".join(fact.text.split())[:200]
    block = fact.block
    confidence = _confidence(fact, company, times)
    yield Candidate(
        fact.field, value, raw, "facts", f"{_where(page, block)} ({fact.label})", confidence, block=block.index
    )


def _confidence(fact: Fact, company: int, times: int) -> float:
    if times >= REPEATED or _in_prose(fact):
        return HARDLY
    lone = DOUBTFUL if is_kind(fact.label, "wordy") or fact.field in NEED_BOX else SINGLE
    dated = DATED if fact.field == "work_year" and not fact.text.strip().isdecimal() else 1.0
    return (BOXED if company > 1 else lone) * KINDS[fact.kind] * FIELDS.get(fact.field, 1.0) * dated


def _in_prose(fact: Fact) -> bool:
    block = fact.block
    return block.kept and len(block.text) > PROSE and fact.kind != "bold"


def _signature(fact: Fact) -> tuple[str, str, str]:
    """The label and the markup it stands in."""
    return fact.field, fact.block.tag, _names_of(fact.block)


def _names_of(block: Block) -> str:
    node = block.node
    if node is None:
        return ""
    parent = node.getparent()
    return f"{node.get('class', '')}|{parent.get('class', '') if parent is not None else ''}"
