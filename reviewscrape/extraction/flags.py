"""The closed vocabulary of `quality_flags`: what a user of a record should know."""

from __future__ import annotations

from enum import StrEnum


class Flag(StrEnum):
    """A quality flag. A record without flags is clean; a flag says what to check, never that a value is wrong."""

    BODY_SHORT = "body_short"
    """The body text is shorter than 50 words."""
    BODY_TRUNCATED = "body_truncated"
    """The page shows only the beginning of the review: a teaser or a paywall."""
    CRITIC_GRADE_DISPUTED = "critic_grade_disputed"
    """Two good sources on the page give different verdicts; the likelier one was taken."""
    DATE_AMBIGUOUS = "date_ambiguous"
    """The date is printed in figures that could be read day first or month first."""
    DEPTH_LIMIT = "depth_limit"
    """Elements are nested deeper than the parser follows; text below that was read as if it stood higher up."""
    ENCODING_DAMAGED = "encoding_damaged"
    """The page's bytes do not decode cleanly; some characters were replaced."""
    LAYOUT_MISMATCH = "layout_mismatch"
    """A rule of the site's file matched fewer or more elements than it expects."""
    NO_AUTHOR = "no_author"
    """The page names no author."""
    NO_WORK_TITLE = "no_work_title"
    """The page does not tell the reviewed work's title."""
    PAGE_TRUNCATED = "page_truncated"
    """The page has more than is read, 250,000 tags, 25,000 blocks of text; what comes after was left out."""
    SCALE_UNKNOWN = "scale_unknown"
    """There is a verdict, but nothing says on what scale: no score."""
    SEVERAL_REVIEWS = "several_reviews"
    """The page holds several reviews; this is one of them."""
    VALUES_DISPUTED = "values_disputed"
    """Good sources on the page contradict each other on a field other than the verdict."""
    VIEWER_GRADE_SELECTED = "viewer_grade_selected"
    """The form for the visitor's own grade came with one already selected; it is not a rating."""


KNOWN = frozenset(Flag)
"""Every flag a record may carry."""
