"""The central types of extraction: evidence in, `Extraction` out.

They stand beside the package and not in it: who only handles what was found need not load what finds it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from reviewscrape.items import Review

Value: TypeAlias = str | int | float | list[str]


class PageType(StrEnum):
    """What a page is; decided before any value is believed."""

    REVIEW = "review"
    """One review of one work."""
    MULTI_REVIEW = "multi_review"
    """Several reviews, one after the other: one record each."""
    WORK = "work"
    """A work's own page (cast, aggregate ratings): facts, but no review."""
    ROUNDUP = "roundup"
    """A list article over many works ("The 20 best films of …"): prose, but no verdict a work."""
    LISTING = "listing"
    """Links to reviews."""
    ARTICLE = "article"
    """Prose that reviews nothing: news, an essay, an interview."""
    BLOCKED = "blocked"
    """A consent wall, login, captcha or error page instead of the content."""
    OTHER = "other"
    """Anything else."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One piece of evidence for one field: what a reader proposes to the judge."""

    field: str
    """Key of the record."""
    value: Value
    """The value in the record's type (runtime in minutes, dates ISO, people as a list)."""
    raw: str
    """As printed on the page, white space folded."""
    source: str
    """Kind of evidence, see `Provenance.source`."""
    locator: str
    """Where it stands, see `Provenance.locator`."""
    confidence: float = 0.5
    """The reader's measured precision for this kind of evidence."""
    part: int = 0
    """0 = the page as a whole or its only review; n = the n-th review of a multi_review page, from 1."""
    block: int | None = None
    """Index of the text block the evidence stands in, where it stands in the text."""


@dataclass(slots=True)
class Extraction:
    """All that was read from one page."""

    page_type: PageType = PageType.OTHER
    values: dict[str, Value] = field(default_factory=dict)
    """Record keys the judge believed, on a page of any type. Keys without a value are absent."""
    reviews: list[Review] = field(default_factory=list)
    """The page's reviews: one on a review page, several on a multi_review page, none on any other."""
    body_text: str | None = None
    """Main prose of the page, whatever its type; null when there is none."""
    links: list[str] = field(default_factory=list)
    """Absolute http(s) URLs of the page's links in document order, without fragments, each once."""
    candidates: list[Candidate] = field(default_factory=list)
    """All evidence, winners and losers, best first within a field."""
    flags: list[str] = field(default_factory=list)
    """Quality flags of the page, sorted."""
