"""What a page is, decided before any value is believed."""

from __future__ import annotations

from collections.abc import Sequence

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.parts import Part
from reviewscrape.extraction.types import Candidate, PageType


def classify(page: Page, candidates: Sequence[Candidate], parts: Sequence[Part]) -> PageType:
    """Type of the page from its evidence."""
    if page.layout is not None and page.layout.page_type:
        return PageType(page.layout.page_type)
    if len(parts) > 1:
        return PageType.MULTI_REVIEW
    if any(block.kept for block in page.blocks) and any(c.field in {"director", "critic_grade"} for c in candidates):
        return PageType.REVIEW
    return PageType.OTHER
