"""Which fields are believed on which type of page: a cast in a listing is the cast of something else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from reviewscrape.extraction.types import PageType

T = TypeVar("T")

WORK_FIELDS = frozenset(
    "work_type work_title work_year series_title season_number episode_number director cast creator runtime "
    "content_rating genres work_ids community_grade community_score community_count grade_options".split()
)
GRADE_FIELDS = frozenset("critic_grade critic_scale critic_scale_best critic_scale_worst critic_score".split())
TEXT_FIELDS = frozenset("headline author date_published date_modified".split())
RIGHTS_FIELDS = frozenset("language license robots_directives tdm_reservation".split())

BELIEVED = {
    PageType.REVIEW: WORK_FIELDS | GRADE_FIELDS | TEXT_FIELDS | RIGHTS_FIELDS,
    PageType.MULTI_REVIEW: TEXT_FIELDS | RIGHTS_FIELDS | {"work_type"},
    PageType.WORK: WORK_FIELDS | RIGHTS_FIELDS,
    PageType.ROUNDUP: TEXT_FIELDS | RIGHTS_FIELDS,
    PageType.ARTICLE: TEXT_FIELDS | RIGHTS_FIELDS,
    PageType.LISTING: RIGHTS_FIELDS,
    PageType.OTHER: RIGHTS_FIELDS,
    PageType.BLOCKED: frozenset(),
}
"""Fields that a page of each type can tell of itself."""


def allowed(page_type: PageType, verdicts: Mapping[str, T]) -> dict[str, T]:
    """Only the fields that a page of this type can tell."""
    return {name: verdict for name, verdict in verdicts.items() if name in BELIEVED[page_type]}
