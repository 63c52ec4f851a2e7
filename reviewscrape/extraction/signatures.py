"""Where a page signs its prose as a review, or heads it so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.marks import Hints
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.wording import SECTION_REVIEW

HEADING_TAGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
MAX_HEADING = 60
BELOW = 6
"""Blocks between the heading of a section and its prose, at most: stars, a title, a byline."""
SECTION_PROSE = 150
"""Characters of a paragraph of prose below the heading of a section."""
_SIGNATURES = {
    "en": "[Rr]eview(?:ed)? [Bb]y",
    "de": "(?:[Rr]ezension|[Kk]ritik|[Bb]esprechung) von",
    "fr": "Critique (?:de|par)",
    "es": "(?:Reseña|Crítica) de",
    "it": "Recensione di",
    "pt": "Crítica (?:de|por)",
    "nl": "Recensie (?:van|door)",
    "cs": "Recenze:",
    "da": "Anmeld(?:else|t) af",
    "sv": "Recen(?:sion|serad) av",
}
"""What a review is signed with, by language; a name follows."""
_SIGNED = re.compile(rf"(?:{'|'.join(_SIGNATURES.values())}):? (?=[A-ZÀ-Þ][\w.'’-]* [A-ZÀ-Þ])")
_SIGNED_HINTS = Hints(
    "eview by",
    "eviewed by",
    "eview By",
    "eviewed By",
    "ion von",
    "tik von",
    "tique ",
    "tica ",
    "seña ",
    "sione di",
    "censie ",
    "ecenze:",
    "lse af",
    "eldt af",
    "sion av",
    "erad av",
    "ung von",
)


def signatures(page: Page) -> int:
    """How often a review is signed; the pattern is tried where the words stand."""
    return len(_SIGNED.findall(page.text)) if not page.hints.isdisjoint(_SIGNED_HINTS) else 0


def review_section(blocks: Sequence[Block]) -> bool:
    """Whether long prose stands right below a heading such as `Kritik` or `La critique de la rédaction`."""
    for place, block in enumerate(blocks):
        if block.tag not in HEADING_TAGS or len(block.text) >= MAX_HEADING or not SECTION_REVIEW.match(block.text):
            continue
        if any(b.kept and len(b.text) > SECTION_PROSE for b in blocks[place + 1 : place + 1 + BELOW]):
            return True
    return False
