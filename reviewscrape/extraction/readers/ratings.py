"""The critic's verdict: everything on the page that looks like a grade, told apart by whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.rating_findings import critic_candidates, settle
from reviewscrape.extraction.readers.rating_marks import find_marks
from reviewscrape.extraction.readers.rating_scope import Scope
from reviewscrape.extraction.readers.rating_text import find_text
from reviewscrape.extraction.types import Candidate


def read(page: Page) -> Iterator[Candidate]:
    """Candidates for `critic_grade` and its scale, from printed text and from markup."""
    scope = Scope(page)
    findings = [*find_text(page, scope), *find_marks(page, scope)]
    yield from critic_candidates(page, settle(findings))
