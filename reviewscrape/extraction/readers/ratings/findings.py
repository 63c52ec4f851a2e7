"""One grade found on a page, and how several of them become candidates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.judging.folding import fold_grade
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.ratings.other_boxes import is_of_another
from reviewscrape.extraction.readers.ratings.scope import HEADING_TAGS, Scope
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.grade_counts import find_count
from reviewscrape.extraction.values.grade_labels import Whose
from reviewscrape.extraction.values.grades import Grade, parse_grade, score


@dataclass(slots=True)
class Finding:
    """One grade on the page and whose it is."""

    grade: Grade
    whose: Whose
    kind: str
    """Kind of evidence: `ratings`, `ratings-markup`, `ratings-image` or `ratings-text`."""
    confidence: float
    node: HtmlElement | None
    block: int | None
    """Index of the text block; None where the grade stands in no block."""
    total: bool = False
    """The label says that this is the verdict among grades by aspect."""
    film: bool = False
    """The label says that this is the film's, beside which its disc may have one."""
    line: int = 0
    """Line of a plain-text page."""
    told: bool = False
    """A label in the grade's own element says whose it is."""


def text_finding(block: Block, scope: Scope, grade: Grade, whose: Whose, kind: str, confidence: float) -> Finding:
    """A grade printed in a block; where it stands may make it another's than its label says."""
    if whose is Whose.CRITIC and (_SPEAKS_OF_ANOTHER.match(block.text) or _is_told_visitor(scope.page, block)):
        whose = Whose.OTHER_WORK
    elif whose is Whose.CRITIC and block.node is not None:
        owner = scope.owner(block.node)
        if owner is not None:
            whose = Whose.OTHER_WORK if owner is Whose.COMMUNITY else owner  # one reader's own review
        elif (
            scope.below_readers_heading(block.index) or is_of_another(block.node, scope) or _is_link_below(block, scope)
        ):
            whose = Whose.OTHER_WORK
    elif whose is Whose.CRITIC and scope.below_readers_heading(block.index):
        whose = Whose.OTHER_WORK
    return Finding(grade, whose, kind, confidence, block.node, block.index, line=block.line)


_SPEAKS_OF_ANOTHER = re.compile(
    r"(?:next (?:week|time|month|up)|up next|coming (?:soon|next|up)|previously|last (?:week|month))\b[^.:!?\n]{0,30}:"
    r"|\w[\w .-]{1,25} (?:wrote|commented|said(?=\.\.\.|…))(?::|\.\.\.|…)",
    re.IGNORECASE,
)
"""Beginnings of what another wrote, or of what is announced: `Next week: Moor. ★★★★`."""


_TOLD = re.compile(r"you(?:r|['’]ve)? (?:score|got|answer|result|have scored|rated)", re.IGNORECASE)


def _is_told_visitor(page: Page, block: Block) -> bool:
    """True below a line that tells visitors how they did: `You scored 7/10`, `Grade: B`."""
    return block.index > 0 and _TOLD.match(page.blocks[block.index - 1].text) is not None


def _is_link_below(block: Block, scope: Scope) -> bool:
    """True for a link below the prose that says more than a grade: to another review, `‘Moor’ review: Grade: F`."""
    below = bool(scope.kept) and block.index > scope.kept[-1].index
    return below and len(block.text) > MAX_SHORT and any(s.end - s.start > len(block.text) - 3 for s in block.links)


MAX_SHORT = 20
"""Characters of a grade with its label."""
MAX_COUNT = 45
"""Characters of a block that tells how many readers graded."""


def is_counted_behind(page: Page, index: int | None) -> bool:
    """True where the block behind a grade says how many readers graded, or the one behind a word: `8.7`, `Great`."""
    for block in page.blocks[index + 1 : index + 3] if index is not None else ():
        if len(block.text) > MAX_COUNT or parse_grade(block.text) or block.tag in HEADING_TAGS:
            return False  # `User Ratings (38)` heads the readers' own
        found = find_count(block.text)
        below = page.blocks[block.index + 1 : block.index + 2]
        if found is not None and block.text.endswith(")") and below and parse_grade(below[0].text):
            return False  # `User Ratings (38)`, below it `7.5`
        if found is not None or " " in block.text:  # what stands before the count may be the readers' own grade
            return found is not None and found[0] > 0 and not any(map(str.isdigit, block.text[: found[1]]))
    return False


_REVIEWS = re.compile(r"(?:based on |from |out of )?\d+ (?:critics?['’]? )?reviews|\d+ critics", re.IGNORECASE)
_AVERAGE = re.compile(r"\d+\.\d[1-46-9]")
"""No critic gives 4.62: a second decimal that is no quarter is an average."""
FEW, MANY = 5, 100
"""Levels above a grade, elements behind it and parts of them that are looked at for its place."""
DRAWN = frozenset({"ratings-image", "ratings-markup"})
"""Grades in pictures and markup: rails and cards are full of them."""
UNBELIEVED = 0.3
"""What may as well be an age label: it says no more than that another letter is not the only one."""
UNLABELLED = 0.7
"""Confidence of a fraction in a block of its own; one that readers gave may be printed twice."""
DOUBTED = 0.45
"""Grades that contradict each other: enough for the parts of a page of many reviews, too little for a page of one."""


def settle(findings: Sequence[Finding], scope: Scope) -> list[Finding]:
    """The critic's grades worth proposing: of each kind one value, or none where a kind contradicts itself.

    Where drawn ones do, those count that stand with the review, from its heading to the end of the body text.
    """
    readers = {(f.grade.value, f.grade.best) for f in findings if f.whose is Whose.COMMUNITY}
    own = [
        f
        for f in findings
        if f.whose is Whose.CRITIC
        and not _AVERAGE.fullmatch(f.grade.value)
        and not (f.kind == "ratings-text" and f.confidence <= UNLABELLED and (f.grade.value, f.grade.best) in readers)
    ]
    said = {score(f.grade) for f in own if f.grade.best is not None and f.grade.scale != "percent"}
    own = [f for f in own if f.grade.scale != "percent" or score(f.grade) not in said]  # the width of a bar beside
    settled: list[Finding] = []
    for kind in dict.fromkeys(f.kind for f in own):
        group = [f for f in own if f.kind == kind]
        sure = [f for f in group if f.confidence > UNBELIEVED]
        group = group if any(f.grade.scale == "letter" for f in sure) else sure
        group = [f for f in group if f.total] or group
        if any(f.film for f in group) and not all(f.film for f in group):
            group = [f for f in group if f.film]
        best = _agreed(group)
        if best is None and group:
            group = [f for f in group if not _is_of_critics(f, scope)] or group
            best = _agreed(group)
        if best is not None:
            settled += [best, *(f for f in group if f.block != best.block)]
            continue
        best = _agreed_within(group, scope) if kind in DRAWN else None
        settled += [replace(best, confidence=best.confidence - 0.05)] if best else []
        doubted = [f for f in group if best is None or (f is not best and (f.block is None or f.block != best.block))]
        settled += [replace(f, confidence=min(f.confidence, DOUBTED)) for f in doubted]
    return settled


def _is_of_critics(finding: Finding, scope: Scope) -> bool:
    """True for a grade with a number of reviews behind it: `Critic Score`, `8.0`, `34 reviews`."""
    first = finding.block if finding.block is not None else len(scope.page.blocks)
    return any(_REVIEWS.fullmatch(block.text[:MAX_COUNT]) for block in scope.page.blocks[first : first + 3])


def _agreed(group: Sequence[Finding]) -> Finding | None:
    """The fullest of findings that all say the same; None when they do not."""
    if not group or len({fold_grade(f.grade.value) for f in group}) > 1:
        return None
    return max(group, key=lambda f: (f.grade.best is not None, f.confidence))


def _agreed_within(group: Sequence[Finding], scope: Scope) -> Finding | None:
    """The same of those between the main heading and the end of the body text."""
    if not scope.kept or (scope.heading is not None and scope.heading.index > scope.begin):
        return None
    first = scope.heading.index if scope.heading is not None else max(scope.begin - FEW, 0)
    last = scope.kept[-1].index
    return _agreed([f for f in group if (place := _place(f, scope)) is not None and first <= place <= last])


def _place(finding: Finding, scope: Scope) -> int | None:
    """Index of the finding's block, or of the first one behind its element."""
    if finding.block is not None or finding.node is None:
        return finding.block
    for element in (finding.node, *islice(finding.node.iterancestors(), FEW)):
        for behind in islice(element.itersiblings(), FEW):
            for inner in islice(behind.iter(), MANY):
                if inner in scope.index:
                    return scope.index[inner]
    return None


def critic_candidates(page: Page, findings: Iterable[Finding]) -> Iterator[Candidate]:
    """The record's keys for the critic's verdict."""
    for finding in findings:
        grade = finding.grade
        yield from _candidates(
            page,
            finding,
            {
                "critic_grade": grade.value,
                "critic_scale": grade.scale,
                "critic_scale_best": grade.best,
                "critic_scale_worst": grade.worst,
                "critic_score": score(grade),
            },
        )


def community_candidates(page: Page, finding: Finding, count: int | None) -> Iterator[Candidate]:
    """The record's keys for the readers' aggregate."""
    grade = finding.grade
    if count == 0:
        return  # nobody's: `User Ratings (0)`
    values: dict[str, str | float | int | None] = {"community_grade": grade.value, "community_score": score(grade)}
    yield from _candidates(page, finding, {**values, "community_count": count})


def _candidates(page: Page, finding: Finding, values: dict[str, str | float | int | None]) -> Iterator[Candidate]:
    where = locate(page, finding)
    block = finding.block
    if block is not None and page.blocks[block].region & (Region.CHROME | Region.HIDDEN):
        block = None  # the reader has looked at the surroundings itself
    for field, value in values.items():
        if value is not None:
            yield Candidate(field, value, finding.grade.raw, finding.kind, where, finding.confidence, block=block)


def locate(page: Page, finding: Finding) -> str:
    """Where a finding stands, for provenance."""
    if finding.node is not None:
        return page.locator(finding.node)
    return f"line {finding.line}"
