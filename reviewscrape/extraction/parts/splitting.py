"""Several reviews on one page: where each begins and ends, and which values are its own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.judging.belief import GRADE_FIELDS
from reviewscrape.extraction.marks import Hints
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.page_types.tallies import CUT_SHORT
from reviewscrape.extraction.parts.capsules import (
    close_graded,
    closes_graded,
    credits_in_brackets,
    find_capsules,
)
from reviewscrape.extraction.parts.entries import Entry, certain_grade, entry_of_heading, is_aspect, with_makers
from reviewscrape.extraction.parts.imprints import IMPRINT, has_imprint, starred_lines
from reviewscrape.extraction.parts.part import BRACKET_AT_END, CREDITS, GRADE, MAX_GRADE, Part, shows_a_grade
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.grade_labels import whose
from reviewscrape.extraction.wording import REVIEWS_WORD, says

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "dt"})
PART_MIN_WORDS = 25
MOST = 0.6
"""Share of the sections of one level that must look like reviews."""
MAX_BOLD_LINE = 120
OF_WORKS = 0.8
"""Share of the parts that must name a work of their own."""
LEAST_TEASERS = 2
TEASER_WORDS = 30
LEAST_PUBLISHED = 3
_SLASHES = Hints("/10", "/5", "/6", "/20", "/100")
"""Scales of grades that sections may end with."""
_PUBLISHED = re.compile(r"[^()]{1,100}(?: by |: | [–—-] |, )[^()]{2,60} \([^()]{2,60}\)")
_LONE = re.compile(rf"\0([(\[]?{GRADE}[)\]]?)(?=\0)")
"""Blocks of the page's text that may be a grade and no more."""
_AT_END = re.compile(rf"[\s(\[]{GRADE}[)\]]?\Z")
OWN_FIELDS = CREDITS | GRADE_FIELDS | {"work_title"}
"""Fields that make a headed section a review of its own."""
_CHROME = int(Region.CHROME)
_common = int.__and__


def split(page: Page, candidates: Sequence[Candidate]) -> list[Part]:
    """The page's reviews, one after the other; empty when it does not consist of several.

    Sections count that a heading opens and that have prose and evidence of their own: a grade or credits; or
    paragraphs that open with a title and have such evidence.
    """
    named = sorted({c.part for c in candidates if c.part})
    if len(named) > 1:
        return [Part(n, None, (), [c for c in candidates if c.part == n]) for n in named]
    located = _located(candidates)
    telling = sum(any(c.field in OWN_FIELDS for c in own) for own in located.values())
    telling += sum(certain_grade(text) is not None for text in _LONE.findall(page.text))
    best: list[Part] = []
    for starts in headings_by_level(page.blocks).values():
        if len(starts) < 2:
            continue
        entries = [_graded_entry(page.blocks[start]) for start in starts]
        shown = telling + sum(entry is not None for entry in entries) >= 2
        shown = shown or sum(_tells(page.blocks[start : start + IMPRINT]) for start in starts) >= 2
        shown = shown or (not page.hints.isdisjoint(_SLASHES) and close_graded(page.blocks, starts) >= 2)
        if shown or _name_publishers([page.blocks[start].text for start in starts]):
            found = _sections(page.blocks, starts, located)
            best = found if len(found) > len(best) else best
    if best:
        name_makers(best)
    else:
        best = [
            Part(number, None, [c.block], located.get(c.block.index, []), c.entry, c)
            for number, c in enumerate(find_capsules(page.blocks, told=says(REVIEWS_WORD, page.title)), 1)
        ]
    return best


def _graded_entry(heading: Block) -> Entry | None:
    """What a heading says, where it ends as grades end and does name one."""
    if _AT_END.search(heading.text, max(len(heading.text) - 2 * MAX_GRADE, 0)) is None:
        return None
    entry = entry_of_heading(heading)
    return entry if entry is not None and entry.grade is not None else None


def name_makers(parts: Sequence[Part]) -> None:
    """Tell makers from titles where all parts open in one way: `Salt Choir: Low Tide`."""
    entered = [(part, part.entry) for part in parts if part.entry is not None]
    for (part, _), entry in zip(entered, with_makers([entry for _, entry in entered]), strict=True):
        part.entry = entry


def without_those_of(parts: Sequence[Part], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that stand in none of the parts: what the page says of all of them."""
    inside = {block.index for part in parts for block in part.blocks}
    return [c for c in candidates if c.block not in inside]


def are_teasers(parts: Sequence[Part]) -> bool:
    """Whether most headings are links to other pages and what stands below them is short, or cut short."""
    short = [part for part in parts if part.heading is not None and part.heading.links and _is_cut(part)]
    return len(parts) >= LEAST_TEASERS and len(short) >= OF_WORKS * len(parts)


def _is_cut(part: Part) -> bool:
    texts = [block.text for block in part.body]
    return sum(text.count(" ") for text in texts) < TEASER_WORDS or any(map(CUT_SHORT.search, texts))


def are_of_several_works(parts: Sequence[Part]) -> bool:
    """Whether nearly every part says which work it is about, and no two say the same."""
    if sum(part.names_a_work for part in parts) < max(2, OF_WORKS * len(parts)):
        return False
    named = [str(c.value) for part in parts for c in part.candidates if c.field in {"director", "creator"}]
    titles = [part.entry.title for part in parts if part.entry is not None]
    return len(set(titles)) == len(parts) and (len(set(named)) > 1 or len(named) < 2)


def are_credited(parts: Sequence[Part]) -> bool:
    """Whether nearly every part names those who made a work, in labels of its own."""
    return sum(any(c.field in CREDITS for c in part.candidates) for part in parts) >= OF_WORKS * len(parts)


def headings_by_level(blocks: Sequence[Block]) -> dict[str, list[int]]:
    """Indexes of the headings outside the chrome, by tag; `b` are lines in bold that open something.

    Such a line is all bold, or goes on in brackets only: `**Low Tide** (15, 97 mins)`.
    """
    found: dict[str, list[int]] = {}
    for block in blocks:
        if block.tag in HEADINGS:
            if not _common(block.region, _CHROME):
                found.setdefault(block.tag, []).append(block.index)
        elif block.bolds and _is_bold_line(block) and not _common(block.region, _CHROME):
            found.setdefault("b", []).append(block.index)
    return dict(sorted(found.items()))


def _is_bold_line(block: Block) -> bool:
    first, text = block.bolds[0], block.text
    label, colon, _ = text.partition(":")
    if first.start or len(text) > MAX_BOLD_LINE or text[-1] in "?:" or (colon and whose(label) is not None):
        return False  # a question, a label, a labelled grade
    rest = text[block.bolds[-1].end :].strip(" .,\n")
    return not rest or (len(block.bolds) == 1 and rest[0] == "(" and rest[-1] == ")")


def _located(candidates: Sequence[Candidate]) -> dict[int, list[Candidate]]:
    """Candidates by the block that they stand in."""
    located: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        if candidate.block is not None:
            located.setdefault(candidate.block, []).append(candidate)
    return located


def _sections(blocks: Sequence[Block], starts: Sequence[int], located: Mapping[int, Sequence[Candidate]]) -> list[Part]:
    """Sections below the headings of one level that look like reviews of their own; empty when few of them do."""
    published = _name_publishers([blocks[start].text for start in starts])
    parts: list[Part] = []
    others = 0
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        part = Part(len(parts) + 1, blocks[start], blocks[start:end])
        if part.words < PART_MIN_WORDS:
            continue
        own = part.candidates = [c for index in range(start, end) for c in located.get(index, ())]
        entry = part.entry = entry_of_heading(blocks[start])
        graded = (entry is not None and entry.grade is not None) or shows_a_grade(part.blocks) or published
        told = (
            graded or closes_graded(part.blocks[1:]) or _tells(part.blocks) or any(c.field in OWN_FIELDS for c in own)
        )
        if told and not (entry and is_aspect(entry.title)):
            parts.append(part)
        else:
            others += 1
    return parts if len(parts) >= 2 and len(parts) >= MOST * (len(parts) + others) else []


def _name_publishers(headings: Sequence[str]) -> bool:
    """Whether nearly all headings read as `Low Tide by Ada Quill (Hull Books, £9.99)`."""
    least = max(LEAST_PUBLISHED, OF_WORKS * len(headings))
    return sum(_PUBLISHED.fullmatch(text) is not None for text in headings) >= least


def _tells(blocks: Sequence[Block]) -> bool:
    """Whether a heading's brackets, or the lines below it, tell of a work: its makers, its price, stars."""
    starred = starred_lines(blocks[1:IMPRINT]) > 0
    bracket = BRACKET_AT_END.search(blocks[0].text)
    return starred or has_imprint(blocks) or bool(bracket and credits_in_brackets(bracket[0]))
