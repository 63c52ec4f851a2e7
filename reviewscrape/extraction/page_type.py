"""What a page is, decided before any value is believed."""

from __future__ import annotations

from collections.abc import Sequence

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.types import Candidate, PageType


def classify(page: Page, candidates: Sequence[Candidate]) -> PageType:
    """Type of the page from its evidence."""
    if any(block.kept for block in page.blocks) and any(c.field in {"director", "critic_grade"} for c in candidates):
        return PageType.REVIEW
    return PageType.OTHER
