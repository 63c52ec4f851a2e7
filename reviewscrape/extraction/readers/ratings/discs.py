"""The grade of a film among those of its disc: `Movie: 4/5`, above `Video: 3/5` and `Audio: 4/5`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.marks import Wanted
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.ratings.findings import Finding, text_finding
from reviewscrape.extraction.readers.ratings.scope import Scope
from reviewscrape.extraction.values.grade_labels import Whose
from reviewscrape.extraction.values.grades import Grade, lead_grade, parse_grade

PICTURES = Wanted(
    f"{word}{sign}" for word in "video picture image transfer picture/sound".split() for sign in ("", ":")
)
SOUNDS = Wanted(f"{word}{sign}" for word in "audio sound picture/sound".split() for sign in ("", ":"))
LONGEST = 300
"""Characters of a block of such grades."""
_CHROME = int(Region.CHROME)
LEAST = 2
"""Parts of a disc that are graded beside its film."""
SURE = 0.85
_LABEL = re.compile(
    r"(?:the )?(?:(?P<film>movie|film|main feature)|(?P<whole>overall|final (?=score|grade|verdict|rating))"
    r"|(?P<disc>video|picture(?:/sound)?|image|transfer|audio|sound|extras|special features|features|supplements"
    r"|bonus (?:features|materials?)|packaging))"
    r"(?: ?(?:quality|value|ratings?|grade|score|itself|presentation|verdict))?(?! ?/ ?[a-z])",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r" ?[:=–—-] ?\(?| \(?|\(")
"""What stands between a label and its grade."""
_BEHIND = re.compile(r"[\s|·,;.)\]]*")


class _Graded(NamedTuple):
    """One part of a disc, or its film, or the whole, and its grade."""

    kind: str
    """`film`, `whole`, or the part of the disc."""
    grade: Grade
    block: Block


def find_on_discs(page: Page, scope: Scope) -> Iterator[Finding]:
    """The whole's grade, or else the film's; nothing where two parts of the disc are not graded, or it has several."""
    if PICTURES.isdisjoint(page.words) or SOUNDS.isdisjoint(page.words):
        return
    blocks = [b for b in page.blocks if len(b.text) <= LONGEST and not b.region & _CHROME]
    found = [graded for at, block in enumerate(blocks) for graded in _of_block(block, blocks[at + 1 : at + 2])]
    if len({graded.kind for graded in found} - {"film", "whole"}) < LEAST:
        return
    of = {kind: [graded for graded in found if graded.kind == kind] for kind in ("whole", "film")}
    chosen = of["whole"] or of["film"]
    if len({graded.grade.value for graded in chosen}) == 1:
        _, grade, block = chosen[0]
        finding = text_finding(block, scope, grade, Whose.CRITIC, "ratings", SURE)
        finding.total, finding.film = bool(of["whole"]), True
        yield finding


def _of_block(block: Block, behind: Sequence[Block]) -> Iterator[_Graded]:
    """The grades of a block's lines; of the block behind one that is a label alone."""
    for line in block.text.split("\n"):
        at = 0
        while label := _LABEL.match(line, at):
            between = _BETWEEN.match(line, label.end())
            lead = lead_grade(line, between.end()) if between else None
            if lead is None:
                break
            grade, _, end = lead
            at = _BEHIND.match(line, end).end()  # type: ignore[union-attr]  # it matches nothing as well
            if at < len(line) and (at == end or _LABEL.match(line, at) is None):
                break
            yield _Graded(_kind(label), grade, block)
    alone = _LABEL.fullmatch(block.text.rstrip(" :"))
    if alone and behind and (value := parse_grade(behind[0].text)) is not None:
        yield _Graded(_kind(alone), value, behind[0])


def _kind(label: re.Match[str]) -> str:
    return label["disc"].lower() if label["disc"] else "film" if label["film"] else "whole"
