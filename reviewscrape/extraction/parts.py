"""Several reviews on one page: where each begins and ends, and which values are its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from reviewscrape.extraction import grading, judge, record
from reviewscrape.extraction.belief import BELIEVED, GRADE_FIELDS, RIGHTS_FIELDS, WORK_FIELDS
from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.judge import Verdict
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.types import Candidate, PageType
from reviewscrape.items import Review

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "dt"})
PART_MIN_WORDS = 25
OWN_THRESHOLD = 0.2
"""Least weight within a part: what looks like one grade of many on the page is the only one in its section."""
ONE_WORK = 0.75
"""Weight of the page's work title from which all its reviews are of that work."""
OWN_FIELDS = frozenset({"work_title", "director", "cast", "creator", "runtime"}) | GRADE_FIELDS
"""Fields that make a headed section a review of its own."""
_CHROME = int(Region.CHROME)
_common = int.__and__


@dataclass(slots=True)
class Part:
    """One review of a page of several: its heading, its prose, its own evidence."""

    number: int
    """From 1, in page order."""
    heading: Block | None
    body: list[Block] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)

    @property
    def body_text(self) -> str | None:
        """The part's prose, None when it has none."""
        return "\n\n".join(" ".join(b.text.split()) for b in self.body) or None

    @property
    def words(self) -> int:
        """Number of words of prose."""
        return sum(len(b.text.split()) for b in self.body)


def split(page: Page, candidates: Sequence[Candidate]) -> list[Part]:
    """The page's reviews, one after the other; empty when it does not consist of several.

    Sections count that a heading opens and that have prose and evidence of their own: a grade or credits.
    """
    named = sorted({c.part for c in candidates if c.part})
    if len(named) > 1:
        return [Part(n, None, [], [c for c in candidates if c.part == n]) for n in named]
    located = _located(candidates)
    if sum(any(c.field in OWN_FIELDS for c in own) for own in located.values()) < 2:
        return []
    headings: dict[str, list[int]] = {}
    for block in page.blocks:
        if block.tag in HEADINGS and not _common(block.region, _CHROME):
            headings.setdefault(block.tag, []).append(block.index)
    best: list[Part] = []
    for tag in sorted(headings):
        found = _sections(page.blocks, headings[tag], located)
        if len(found) > len(best):
            best = found
    return best


def _located(candidates: Sequence[Candidate]) -> dict[int, list[Candidate]]:
    """Candidates by the block that they stand in."""
    located: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        if candidate.block is not None:
            located.setdefault(candidate.block, []).append(candidate)
    return located


def _sections(blocks: Sequence[Block], starts: Sequence[int], located: Mapping[int, Sequence[Candidate]]) -> list[Part]:
    """Sections below the headings of one level that look like reviews of their own; empty when fewer than two do."""
    parts: list[Part] = []
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        own = [c for index in range(start, end) for c in located.get(index, ())]
        if not any(c.field in OWN_FIELDS for c in own):
            continue
        part = Part(len(parts) + 1, blocks[start], [b for b in blocks[start + 1 : end] if b.kept], own)
        if part.words >= PART_MIN_WORDS:
            parts.append(part)
    return parts if len(parts) >= 2 else []


def reviews(
    parts: Sequence[Part], page_verdicts: Mapping[str, Verdict], page: Page, source: record.Source
) -> list[Review]:
    """One record a part. `page_verdicts` are all that is believed of the page, whatever its type tells.

    Where the page is about one work, the work is everybody's, a part's heading is its headline, author and date are the
    part's own. Where every part has a work of its own, author and date are the page's if the part has none.
    """
    title = page_verdicts.get("work_title")
    one_work = title is not None and title.weight >= ONE_WORK
    shared = RIGHTS_FIELDS | WORK_FIELDS if one_work else BELIEVED[PageType.MULTI_REVIEW]
    base = {name: verdict for name, verdict in page_verdicts.items() if name in shared}
    found = []
    for part in parts:
        heading = _headline(part) if one_work else _from_heading(part)
        verdicts = judge.judge([*part.candidates, *heading], page.blocks)
        own = grading.settle(judge.believed(verdicts, OWN_THRESHOLD))
        if one_work:
            own = {name: verdict for name, verdict in own.items() if name not in WORK_FIELDS}
        found.append(record.build({**base, **own}, part.body_text, source, part.number))
    return found


def _headline(part: Part) -> list[Candidate]:
    if part.heading is None:
        return []
    text = _line(part.heading)
    return [Candidate("headline", text, text, "title", f"block {part.heading.index}", 0.6, part.number)]


def _line(block: Block) -> str:
    return " ".join(block.text.split())


def _from_heading(part: Part) -> list[Candidate]:
    """The work that a part's heading names: what it sets in italics, else all of it.

    `Salt Choir, <i>Low Tide</i>` names who made it as well.
    """
    if part.heading is None:
        return []
    text = " ".join(part.heading.text.split())
    where = f"block {part.heading.index}"
    found = [Candidate("work_title", text, text, "title", where, 0.6, part.number)]
    for title in {_folded(node) for node in _emphasised(part.heading)}:
        maker, _, rest = text.partition(title)
        found.append(Candidate("work_title", title, text, "title", where, 0.8, part.number))
        if maker.endswith((", ", ": ")) and not rest.strip(" .*”’"):
            found.append(Candidate("creator", [maker.rstrip(" ,:")], text, "title", where, 0.7, part.number))
    return found


def _emphasised(heading: Block) -> list[HtmlElement]:
    """The one run of a heading that is set in italics; empty when there are several or none."""
    runs = [node for node in heading.node.iter("i", "em", "cite") if _folded(node)] if heading.node is not None else []
    return runs if len(runs) == 1 else []


def _folded(node: HtmlElement) -> str:
    return " ".join(node.text_content().split())
