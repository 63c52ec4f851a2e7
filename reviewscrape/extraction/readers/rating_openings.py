"""Grades before what they are of: `★★★ MOOR, QUAY HOUSE`, `⭐⭐ 1/2 – A slow film`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.readers.prose_headline import OTHERS
from reviewscrape.extraction.readers.rating_findings import Finding, text_finding
from reviewscrape.extraction.readers.rating_scope import Scope
from reviewscrape.extraction.values.grade_labels import Whose
from reviewscrape.extraction.values.grades import lead_grade, parse_grade

STARS = "★⭐"
LONG = 40
"""Characters of prose below a line of stars; of less it is a poster's praise."""
FEWEST = 2
"""Words of the title behind a row of stars."""
_WORD = re.compile(r"\w+")
_DASH = re.compile(r" ?[–—-] (?=\S)")


def find_openings(above: Sequence[Block], scope: Scope) -> Iterator[Finding]:
    """Those of the lines `above` the prose, and of the prose's first block."""
    for block in above:
        if block.text[0] in STARS and not block.links and not block.region & OTHERS:
            yield from _before_title(block, scope)
    for first in scope.kept[:1]:
        told = all(block.text[0] in STARS for block in scope.kept[:2]) and len(scope.kept) > 1  # what each row means
        found = lead_grade(first.text) if first.text[0] in STARS and not told else None
        line, _, prose = first.text.partition("\n")
        alone = len(prose) > LONG and len(line) > FEWEST and parse_grade(line) is not None
        if found and found[1] == "glyphs" and (alone or _DASH.match(first.text, found[2])):
            yield text_finding(first, scope, found[0], Whose.CRITIC, "ratings-text", 0.8)


def _before_title(block: Block, scope: Scope) -> Iterator[Finding]:
    """A row of stars before words that the page's title holds."""
    found = lead_grade(block.text)
    if found is None or found[1] != "glyphs":
        return
    words = _WORD.findall(block.text[found[2] :].lower())[:FEWEST]
    if len(words) == FEWEST and scope.title_words.issuperset(words):
        yield text_finding(block, scope, found[0], Whose.CRITIC, "ratings-text", 0.8)
