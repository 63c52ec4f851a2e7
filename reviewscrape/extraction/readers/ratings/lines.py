"""Grades on a line that holds more than the grade, or above one: who signs, on which label a record is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.readers.ratings.findings import Finding, text_finding
from reviewscrape.extraction.readers.ratings.scope import NOT_MAIN, Scope
from reviewscrape.extraction.values.grade_labels import Whose
from reviewscrape.extraction.values.grades import parse_grade

SHORT = 100
"""Characters of a closing line of brackets, and of a grade with a signature below."""
BESTS = frozenset({"5", "10", "20", "100"})
_BRACKETS = re.compile(r"(?:\([^()]{2,50}\) )*\((?P<grade>\d{1,2}(?:[.,]\d)?/(?:5|10|100))\)(?: \([^()]{2,50}\))*")
"""A grade in brackets among others: `(Ann Lee) (8/10) (Quayside)`."""


def find_on_lines(closing: Sequence[Block], scope: Scope) -> Iterator[Finding]:
    """A first line of the prose, or lines behind it, that grade."""
    yield from _above_reasons(scope)
    for block in [block for block in closing if len(block.text) <= SHORT and not block.region & NOT_MAIN]:
        line, below, _ = block.text.partition("\n")
        bracketed = None if below or "(" not in line else _BRACKETS.fullmatch(line)
        bold = below and "/" in line and any(span.start == 0 and span.end >= len(line) for span in block.bolds)
        grade = parse_grade(bracketed["grade"] if bracketed else line) if bracketed or bold else None
        if grade is not None and grade.best in BESTS and grade.value != "0":
            yield text_finding(block, scope, grade, Whose.CRITIC, "ratings-text", 0.75)


def _above_reasons(scope: Scope) -> Iterator[Finding]:
    """`4 out of 5` as the first line of a paragraph of the prose, its reason below it; several are of several works."""
    lines = [(block, block.text.partition("\n")[0]) for block in scope.kept if block.text[:1].isdigit()]
    graded = [(block, grade) for block, line in lines if " out of " in line and (grade := parse_grade(line))]
    for block, grade in graded if len(graded) == 1 else ():
        yield text_finding(block, scope, grade, Whose.CRITIC, "ratings-text", 0.75)
