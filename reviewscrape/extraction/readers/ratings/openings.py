"""Grades before what they are of: `★★★ MOOR, QUAY HOUSE`, and above their reasons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.readers.prose.headline import OTHERS
from reviewscrape.extraction.readers.ratings.findings import Finding, text_finding
from reviewscrape.extraction.readers.ratings.scope import HEADING_TAGS, Scope
from reviewscrape.extraction.values.grade_labels import Whose
from reviewscrape.extraction.values.grades import lead_grade, parse_grade

STARS = "★⭐"
FEWEST = 2
"""Words of the title behind a row of stars."""
_WORD = re.compile(r"\w+")
QUOTES = '"“„«'
_ROW_AND_WORD = re.compile(r"[★⭐]{1,4}☆{1,4} [^\W\d_]{3,20}[.!]?|[★⭐]{2,5}[½☆]{0,3} [–—-] [a-z][a-z’' ]{2,30}[.!]?")
"""A row with its empty stars, and what it means in a word: `★★★★☆ Moving`, `★★★★ – really liked it`."""
_LABELLED = re.compile(
    r"(?:(?:Movie|Film|Theat(?:er|re)|Dance|Music|TV) )?(?:Review|REVIEW):? (?=[★⭐])", re.IGNORECASE
)
"""The word for review before the stars that a paragraph begins with: `Movie review ★★★½ ‘Moor,’ with Ann Coe`."""
_PIECE = re.compile(r"(?:[★⭐]{2,5}[½☆]{0,4}|[★⭐][½☆]{1,4}) ?[|•·] ?(?=\w)")
"""A row of stars and a sign behind it: `★★★ | Ida Marsh | 4 May 2014`."""


def find_openings(above: Sequence[Block], closing: Sequence[Block], scope: Scope) -> Iterator[Finding]:
    """Those of the lines `above` the prose, of its first block, and of the `closing` lines."""
    for block in [*above, *[b for b in closing if not b.kept]]:
        if block.text[0] in STARS and not block.region & OTHERS:
            yield from (
                _before_facts(block, scope) if block.links or _is_piece(block.text) else _before_title(block, scope)
            )
    for block in (*above, *scope.kept[:1]):
        found = lead_grade(block.text, label.end()) if (label := _LABELLED.match(block.text)) else None
        if found and not block.links and (found[2] < len(block.text) or block.tag not in HEADING_TAGS):  # a film is `★`
            yield text_finding(block, scope, found[0], Whose.CRITIC, "ratings-text", 0.8)
    yield from _above_reasons(scope)


def _is_piece(text: str) -> bool:
    return _PIECE.match(text) is not None


def _before_facts(block: Block, scope: Scope) -> Iterator[Finding]:
    """A row of stars before who wrote the review, and when: between the headline and the prose."""
    heading = scope.heading.index if scope.heading is not None else block.index
    if heading < block.index < scope.begin and _is_piece(block.text) and (found := lead_grade(block.text)):
        yield text_finding(block, scope, found[0], Whose.CRITIC, "ratings-text", 0.8)


def _before_title(block: Block, scope: Scope) -> Iterator[Finding]:
    """A row of stars before words that the page's title holds."""
    found = lead_grade(block.text)
    if found is None or found[1] != "glyphs":
        return
    row, _, line = block.text.partition("\n")
    below = line.partition("\n")[0] if found[2] == len(row) > 1 else ""  # the title on a line of its own
    words = _WORD.findall((below or block.text[found[2] :]).lower())[: None if below else FEWEST]
    quoted = below and block.tag in HEADING_TAGS and scope.begin - FEWEST <= block.index and below[0] in QUOTES
    worded = scope.begin - FEWEST <= block.index and _ROW_AND_WORD.fullmatch(block.text)
    if quoted or worded or ((below or len(words) == FEWEST) and words and scope.title_words.issuperset(words)):
        yield text_finding(block, scope, found[0], Whose.CRITIC, "ratings-text", 0.8)


def _above_reasons(scope: Scope) -> Iterator[Finding]:
    """`4 out of 5` as the first line of a paragraph of the prose, its reason below it; several are of several works."""
    lines = [(block, block.text.partition("\n")[0]) for block in scope.kept if block.text[:1].isdigit()]
    graded = [(block, grade) for block, line in lines if " out of " in line and (grade := parse_grade(line))]
    for block, grade in graded if len(graded) == 1 else ():
        yield text_finding(block, scope, grade, Whose.CRITIC, "ratings-text", 0.75)
