"""Whose a grade is that is the whole of its block: what the blocks beside it, and the marks around it, say."""

from __future__ import annotations

import re
from itertools import islice

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.notes import language
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.ratings.elements import limited_text
from reviewscrape.extraction.readers.ratings.label_owner import owner_of_label
from reviewscrape.extraction.readers.ratings.opening_blocks import MAX_LABEL
from reviewscrape.extraction.readers.ratings.scope import HEADING_TAGS, Scope
from reviewscrape.extraction.values.grade_counts import count_of
from reviewscrape.extraction.values.grade_label_words import AGGREGATE
from reviewscrape.extraction.values.grade_labels import Whose
from reviewscrape.extraction.values.grade_owners import name_pairs
from reviewscrape.extraction.values.other_texts import announces_others

PRICE = re.compile(r"[$€£] ?\d+(?:[.,]\d\d)?|\d+(?:[.,]\d\d)? ?[€£]")
_VOTES = re.compile(r"\(\d[\d.,]*\)|\d{1,3}(?:[.,'’\s]\d{3})+")
_GRADED = re.compile(r"\d (?:stars?|out of)\b|\d ?%", re.IGNORECASE)
"""A grade of its own that a count stands behind: `Average user rating 3 stars 12 reviews`."""
_NOTES = re.compile(r"\d notes\b")
"""In French what grades are called, in English what others added to a blog's entry."""
_QUOTED = re.compile(r"[“„«\"][^“”„«»\"\n]{10,400}[”“»\"]")
"""A paragraph that is a quotation as a whole: the grade below it is its speaker's."""
MARKS = AGGREGATE | {"fresh", "rotten", "audience", "popcorn"}
"""Words of the marks of pages that collect grades."""
MOST_TEXT = 1_000
"""Characters of an element that is looked at for the mark of another site."""


def block_before(page: Page, block: Block) -> Block | None:
    """The block right before another."""
    return page.blocks[block.index - 1] if block.index else None


def owner_beside(page: Page, block: Block, scope: Scope) -> Whose:
    """Whose grade it is by the block before, by a count of readers in the block behind, by a mark beside it."""
    behind = page.blocks[block.index + 1].text if block.index + 1 < len(page.blocks) else ""
    before = block_before(page, block)
    if before is not None and before.node is None and PRICE.fullmatch(before.text):
        return Whose.OTHER_WORK  # what a shop beside the review sells, on a page without elements to tell it by
    counts = count_of(behind) is not None and not _GRADED.search(behind)
    counts = counts and not (_NOTES.search(behind) and language(page) == "en")
    if len(behind) <= MAX_LABEL and (counts or _VOTES.fullmatch(behind)):
        return Whose.COMMUNITY
    if before is not None:
        linked = any(s.end - s.start > len(before.text) - 3 for s in before.links)
        behind_prose = bool(scope.kept) and block.index > scope.kept[-1].index
        if linked and (before.tag in HEADING_TAGS or behind_prose) and before.text.lower() not in scope.words:
            return Whose.OTHER_WORK
        if (before.tag in HEADING_TAGS and announces_others(before.text)) or _QUOTED.fullmatch(before.text):
            return Whose.OTHER_WORK
        owner = owner_of_label(before.text.rstrip(" :："), scope) if len(before.text) <= MAX_LABEL else None
        if owner is not None:
            return owner
    return Whose.AGGREGATE if _aggregator_beside(block) else Whose.CRITIC


def _aggregator_beside(block: Block) -> bool:
    """True beside the mark of a page that collects grades: a picture or a link without any text."""
    if block.node is None or limited_text(block.node, MOST_TEXT) is None:
        return False
    for element in islice(block.node.iter("img", "svg", "a"), 20):
        said = [element.get(name) or "" for name in ("alt", "title", "class", "aria-label")]
        if MARKS & name_pairs(" ".join(said)[:300]):
            return True
    return False
