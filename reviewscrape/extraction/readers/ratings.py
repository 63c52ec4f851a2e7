"""Everything on the page that looks like a grade, told apart by whose it is: the critic's, the readers', an offer."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.rating_community import find_community
from reviewscrape.extraction.readers.rating_findings import critic_candidates, settle
from reviewscrape.extraction.readers.rating_marks import MAX_FINDINGS, find_marks
from reviewscrape.extraction.readers.rating_options import find_options
from reviewscrape.extraction.readers.rating_scope import Scope
from reviewscrape.extraction.readers.rating_text import find_text
from reviewscrape.extraction.readers.structured_context import Context
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.grade_labels import Whose
from reviewscrape.extraction.values.titles import says_review


def read(page: Page) -> Iterator[Candidate]:
    """Candidates for the critic's verdict and its scale, the readers' aggregate, and the scale offered to readers."""
    scope = Scope(page)
    findings = [*islice(find_text(page, scope), MAX_FINDINGS), *find_marks(page, scope)]
    told = any(finding.whose is Whose.COMMUNITY for finding in findings)
    if Context.of(page).is_work_page and not told and not says_review(page.title):
        for finding in findings:
            if finding.whose is Whose.CRITIC and finding.kind == "ratings-markup" and not finding.told:
                finding.whose = Whose.COMMUNITY  # a work's own page shows what its readers think
    yield from critic_candidates(page, settle(findings, scope))
    yield from find_community(page, scope, findings)
    yield from find_options(page, scope)
