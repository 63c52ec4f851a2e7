"""Where a page signs its prose as a review, or heads it so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.marks import Hints, Wanted
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.wording import SECTION_REVIEW

MOST_LOOKS = 200
"""Places that are looked at for each of the words."""
_BEFORE, _BEHIND = 20, 150
"""Characters around the words in which a signature stands."""
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
_DATED = "Review Posted Online:|Reviewed on:"
"""What trade papers print before the day of a review that nobody signs."""
_SIGNED = re.compile(rf"(?:{'|'.join(_SIGNATURES.values())}):? (?=[A-ZÀ-Þ][\w.'’-]* [A-ZÀ-Þ])|{_DATED}")
_OF_A_KIND = Hints(
    *(f"{kind} review by" for kind in ("ook", "ilm", "ovie", "lbum", "CD", "DVD", "ecord", "heatre", "heater", "ame"))
)
"""Signatures that say what was reviewed: `A book review by`; doctors and editors sign otherwise."""
_SIGNED_HINTS = Hints(
    *(
        "eview by|eviewed by|eview By|eviewed By|ion von|tik von|tique |tica |seña |sione di|censie |ecenze:|lse af|"
        "eldt af|sion av|erad av|ung von|eview Posted|eviewed on:"
    ).split("|")
)


_OPINION_WORDS = Wanted(
    "avis avis: ressenti ressenti: meinung meinung: thoughts thoughts: opinión: personal personal: parere parere: "
    "opinione opinione: opinião opinião: mening mening: opinia opinia: názor názor:".split()
)
_OPINION = re.compile(
    r"(?:mon (?:humble )?(?:avis|ressenti)|(?:meine|unsere) meinung"
    r"|(?:my|our) thoughts|(?:mi )?opinión(?: personal)?|(?:il )?mio parere|la mia opinione"
    r"|(?:a )?minha opinião|mijn mening|min mening|moja opinia|můj názor)(?: (?:on|zu|sur|sobre|su) .{1,40})?\s?[:.]?",
    re.IGNORECASE,
)
"""A heading, or a line in bold, below which somebody says what he thinks of the work told of above."""


def signatures(page: Page) -> int:
    """How often a review is signed, as far as it is counted; the pattern is tried where the words stand."""
    if page.hints.isdisjoint(_SIGNED_HINTS):
        return 0
    text, starts = page.text, set()
    for hint in page.hints.intersection(_SIGNED_HINTS):
        at = text.find(hint)
        for _ in range(MOST_LOOKS):
            if at < 0:
                break
            signed = _SIGNED.search(text, max(at - _BEFORE, 0), at + _BEHIND)
            if signed is not None:
                starts.add(signed.start())
            at = text.find(hint, at + 1)
    return len(starts)


def says_of_what(page: Page) -> bool:
    """Whether a signature says what kind of work was reviewed: `A book review by Ada Quill`."""
    return b" review by" in page.text_bytes and not page.hints.isdisjoint(_OF_A_KIND)


def review_section(page: Page, headings: Iterable[Block]) -> bool:
    """Whether long prose stands right below a heading such as `Kritik` or `La critique de la rédaction`, `Mon avis`."""
    heads = [block for block in headings if len(block.text) < MAX_HEADING and SECTION_REVIEW.match(block.text)]
    if not _OPINION_WORDS.isdisjoint(page.words):
        heads += [b for b in page.blocks if not b.links and len(b.text) < MAX_HEADING and _OPINION.fullmatch(b.text)]
    return any(
        below.kept and len(below.text) > SECTION_PROSE
        for block in heads
        for below in page.blocks[block.index + 1 : block.index + 1 + BELOW]
    )
