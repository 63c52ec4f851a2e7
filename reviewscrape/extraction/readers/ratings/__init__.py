"""Everything on the page that looks like a grade, told apart by whose it is: the critic's, the readers', an offer.

Where to look: `findings` has what one grade is and how several become candidates, `scope` where the review stands,
`other_boxes` what beside it is of other works.

- grades printed as text start from `text`: behind a label (`labels`, `label_*`, `labels_behind`), in a block of their
  own (`bare_blocks`, `bare_owners`, `opening_blocks`, `openings`, `verdicts`, `discs`), on a line with more
  (`title_lines`), in sentences (`sentences`); `believable` says what behind a label is no grade
- grades in markup start from `markup`: `attributes`, `elements`, `images`, `labelled_images`, `drawn_rows`,
  `icon_rows`; whose they are: `markup_owners`, `reader_counts`, `repeated_boxes`
- the readers' average: `community`; the scale that they are offered: `options`
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.ratings.bare_owners import PRICE
from reviewscrape.extraction.readers.ratings.community import find_community
from reviewscrape.extraction.readers.ratings.discs import find_on_discs
from reviewscrape.extraction.readers.ratings.findings import Finding, critic_candidates, settle
from reviewscrape.extraction.readers.ratings.markup import MAX_FINDINGS, find_marks
from reviewscrape.extraction.readers.ratings.options import find_options
from reviewscrape.extraction.readers.ratings.scope import Scope
from reviewscrape.extraction.readers.ratings.text import find_text
from reviewscrape.extraction.readers.structured.context import Context
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.grade_labels import Whose
from reviewscrape.extraction.values.grades import Grade
from reviewscrape.extraction.values.titles import says_review
from reviewscrape.extraction.wording import BASKETS

MAX_PRICE = 40
"""Characters of a block with the price of what a shop's page sells."""
MUCH_PROSE = 1_200
"""Characters of prose on a work's own page from which stars beside it may be a critic's."""


def read(page: Page) -> Iterator[Candidate]:
    """Candidates for the critic's verdict and its scale, the readers' aggregate, and the scale offered to readers."""
    scope = Scope(page)
    printed = chain(find_text(page, scope), find_on_discs(page, scope))
    findings = [*islice(printed, MAX_FINDINGS), *find_marks(page, scope)]
    told = any(finding.whose is Whose.COMMUNITY for finding in findings)
    reviewed = sum([len(block.text) for block in page.blocks if block.kept]) > MUCH_PROSE
    if not reviewed and not says_review(page.title) and _sells(page):
        findings = [f for f in findings if f.whose is not Whose.CRITIC]  # how well a shop's copy is kept
    if Context.of(page).is_work_page and not told and not says_review(page.title) and not scope.is_of_a_user:
        marks = [f for f in findings if f.whose is Whose.CRITIC and f.kind == "ratings-markup" and not f.told]
        if not (reviewed and all(_is_drawn(finding.grade) for finding in marks)):
            for finding in marks:  # a work's own page shows what its readers think, or what all critics do
                finding.whose = Whose.AGGREGATE if _is_of_critics(finding) else Whose.COMMUNITY
    if scope.is_of_a_user:
        _tell_writer_from_average(findings)
    yield from critic_candidates(page, settle(findings, scope))
    yield from find_community(page, scope, findings)
    yield from find_options(page, scope)


def _is_of_critics(finding: Finding) -> bool:
    """True below an element that is called after critics: `<div class="criticsRating">`."""
    around = finding.node.iterancestors() if finding.node is not None else ()
    return any("critic" in f"{node.get('class')} {node.get('id')}".lower() for node in islice(around, 2))


def _sells(page: Page) -> bool:
    """True for a page with a basket, or words of what is sent by post, and a price that opens a block."""
    short = [b for b in page.blocks if len(b.text) <= MAX_PRICE] if not BASKETS.isdisjoint(page.words) else []
    return any(PRICE.match(block.text.removeprefix("Price: ")) for block in short)


def _tell_writer_from_average(findings: list[Finding]) -> None:
    """On the page of one user's review give him the whole number that an average with a decimal stands above.

    Names of both speak of users.
    """
    users = [f for f in findings if f.whose is Whose.COMMUNITY and f.kind == "ratings-markup" and f.block is not None]
    whole = [f for f in users if "." not in f.grade.value]
    if len(whole) == 1 and any("." in f.grade.value and (f.block or 0) < (whole[0].block or 0) for f in users):
        whole[0].whose = Whose.CRITIC


def _is_drawn(grade: Grade) -> bool:
    """True for whole and half stars, and for a few of them as a number: an average is hardly ever one."""
    few = grade.scale == "stars" or (grade.scale == "points" and len(grade.value) == 1)
    return few and (grade.value.isdecimal() or grade.value.endswith(".5"))
