"""Where a page prints what its readers wrote: each text stands beside a line that asks, or says, whether it helped."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.marks import Hints, Needles
from reviewscrape.extraction.page import Page

LONGEST = 200
"""Characters of such a line."""
HEAD, GAP = 4, 1
"""Lines of a text's head, between such a line above it and its prose; short lines amid its prose."""
SEVERAL = 2
_HELPFUL = (
    "(?:helpful|useful|hilfreich|nützlich|utiles?|útil(?:es)?|nuttig|pomocn|przydatn|užitečn|nyttig|till hjälp"
    "|hjälpsam)"
)
_REVIEW = (
    "(?:review|comment|critique|commentaire|avis|rezension|bewertung|kritik|crítica|opinión|reseña|recensione|recensie"
    "|beoordeling|avaliação|resenha|recenz|recension|anmeldelse)"
)
_VOTED = re.compile(
    rf"\d (?:\w+ )?(?:out )?(?:of|von|de|di|van|z|av|af|sur|su) \d[^\n]{{0,80}}{_HELPFUL}"
    rf"|(?:\d|\bone) (?:\w+ ){{1,3}}(?:found|fanden|fand|ont|les|le|l['’]hanno|acharam|vonden|vond|uznał\w*)"
    rf" [^\n]{{0,40}}{_HELPFUL}|všechny recenze uživatele|all reviews by this (?:user|member)",
    re.IGNORECASE,
)
"""`12 of 14 people found this helpful`; what leads to all that one of them wrote tells as much."""
_ASKED = re.compile(rf"{_REVIEW}[^\n]{{0,40}}{_HELPFUL}[^\n]{{0,20}}\?|{_HELPFUL} {_REVIEW}\w{{0,3}}\?", re.IGNORECASE)
"""`War diese Rezension für Sie hilfreich?`: papers ask so below an only text, too."""
_BELOW_IT = re.compile(
    r"found the following|folgende rezension|see all my reviews|alle meine rezensionen ansehen"
    r"|voir tous mes commentaires|ver todas mis opiniones|vedi tutte le mie recensioni"
    r"|všechny recenze uživatele|all reviews by this (?:user|member)",
    re.IGNORECASE,
)
"""What stands above a reader's text, with who wrote it."""
_SIGNS = "elpful|seful|ilfreich|ützlich|utile|útil|uttig|pomocn|rzydatn|žitečn|yttig|hjälp".split("|")
_SIGNS += ["echny recenze u", "ll reviews by this "]
_HINTS, _NEEDLES = Hints(*_SIGNS), Needles(*_SIGNS)


def of_readers(page: Page) -> tuple[int, set[int]]:
    """How many such lines the page has, and the indexes of the prose that they stand beside."""
    voted, asked = told_helpful(page)
    if not voted and len(asked) < SEVERAL:
        return 0, set()
    below = [block for block in page.blocks if len(block.text) <= LONGEST and _BELOW_IT.search(block.text)]
    theirs = [_run(page.blocks, block.index, -1) for block in (*voted, *asked) if block not in below]
    theirs += [_below(page.blocks, block.index) for block in below]
    return max(len(voted), len(asked)), set().union(*theirs)


def told_helpful(page: Page) -> tuple[list[Block], list[Block]]:
    """The lines that say, and those that ask, whether a text helped."""
    if page.hints.isdisjoint(_HINTS):
        return [], []
    short = [block for block in page.blocks if len(block.text) <= LONGEST]
    near = [short[at] for at in sorted(_NEEDLES.indexes([block.text for block in short]))]
    return [b for b in near if _VOTED.search(b.text)], [b for b in near if _ASKED.search(b.text)]


def _below(blocks: Sequence[Block], at: int) -> set[int]:
    """Indexes of the prose below a line, at a head's distance."""
    first = next((index for index in range(at + 1, min(at + 2 + HEAD, len(blocks))) if blocks[index].kept), at)
    return _run(blocks, first - 1, 1)


def _run(blocks: Sequence[Block], at: int, step: int) -> set[int]:
    """Indexes of the prose before or behind a block, with no more than a short line in between."""
    found, missing = set[int](), 0
    at += step
    while 0 <= at < len(blocks) and missing <= GAP:
        if blocks[at].kept:
            found.add(at)
            missing = 0
        elif any(map(str.isalnum, blocks[at].text)):
            missing += 1
        at += step
    return found
