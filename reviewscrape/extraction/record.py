"""Believed values to records: every key of `Review` that the page itself can tell."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from reviewscrape import urls
from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.flags import KNOWN, Flag
from reviewscrape.extraction.judging import reliability
from reviewscrape.extraction.judging.folding import fold_title
from reviewscrape.extraction.judging.judge import Verdict
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.date_conventions import is_ambiguous
from reviewscrape.extraction.values.text import short
from reviewscrape.items import Provenance, Review

RAW_LENGTH = 200
SHORT_BODY = 50
CORE_FIELDS = ("work_title", "director", "cast", "creator", "runtime", "author", "date_published", "critic_grade")
"""A record's confidence is the least of these."""
KEYS = tuple(f.name for f in fields(Review))
"""Keys of the record, in its order."""
READ_FIELDS = frozenset(KEYS) - {
    "schema_version", "record_id", "url", "canonical_url", "site", "fetched_at", "body_text", "body_status",
    "critic_grade_raw", "work_key", "quality_flags", "confidence", "extractor", "crawl_id", "content_digest",
    "warc_record_id", "provenance",
}  # fmt: skip
"""Keys that readers propose candidates for."""
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*\Z")


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of a page before it is read."""

    url: str
    declared_canonical: str | None
    digest: str
    extractor: str
    flags: frozenset[str]


def digest(page: bytes | str) -> str:
    """`sha256:` and the digest of a page's bytes; text is taken as UTF-8."""
    data = page if isinstance(page, bytes) else page.encode("utf-8", "surrogatepass")
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def prose(page: Page, text: str | None, blocks: Sequence[Block]) -> Candidate | None:
    """A review's text and the blocks that it was taken from, as the evidence for `body_text`; None without any."""
    if not text:
        return None
    source = "body" if page.layout_body is None else "layout"
    return Candidate("body_text", text, short(text), source, page.place_of(blocks) if blocks else "")


def build(verdicts: Mapping[str, Verdict], body: Candidate | None, source: Source, number: int = 0) -> Review:
    """One record. On a page of several reviews `number` counts them from 1; it is part of the record's id."""
    canonical = urls.canonical_url(source.url, source.declared_canonical)
    site = urls.site_of(canonical)
    review = Review(
        record_id=urls.record_id(site, canonical or source.digest, number or 1),
        url=urls.clean_url(source.url),
        canonical_url=canonical,
        site=site,
        body_text=str(body.value) if body else None,
        body_status=body_status(str(body.value) if body else None, source.flags),
        extractor=source.extractor,
        content_digest=source.digest,
    )
    for name, verdict in verdicts.items():
        if name in READ_FIELDS:
            setattr(review, name, verdict.winner.value)
    read = {name: verdicts[name].winner for name in verdicts if name in READ_FIELDS}
    if body is not None:
        read["body_text"] = body
    if "critic_grade" in read:
        review.critic_grade_raw = read["critic_grade"].raw
        read["critic_grade_raw"] = replace(read["critic_grade"], field="critic_grade_raw")
    review.work_key = work_key(review)
    page_flags = source.flags | {Flag.SEVERAL_REVIEWS} if number else source.flags
    review.quality_flags = quality_flags(review, verdicts, page_flags)
    review.provenance = [provenance(read[name]) for name in _in_order(read)]
    review.confidence = min((p.confidence for p in review.provenance if p.field in CORE_FIELDS), default=0.5)
    return review


def _in_order(names: Container[str]) -> list[str]:
    return [name for name in KEYS if name in names]


def provenance(candidate: Candidate) -> Provenance:
    """Where a believed value comes from, with the measured precision of its kind of evidence."""
    return Provenance(
        field=candidate.field,
        source=candidate.source,
        locator=candidate.locator,
        raw=candidate.raw[:RAW_LENGTH],
        confidence=reliability.measured(candidate),
    )


def work_key(review: Review) -> str | None:
    """Type, folded title and year of the work, `film:backstage:2005`; null without a title."""
    if not review.work_title:
        return None
    title = fold_title(review.work_title).replace(" ", "-")
    return f"{review.work_type}:{title}:{review.work_year or ''}"


def body_status(body_text: str | None, flags: frozenset[str]) -> str:
    """complete, truncated, absent or unknown: complete needs a body that ends as a sentence ends."""
    if not body_text:
        return "absent"
    if Flag.BODY_TRUNCATED in flags:
        return "truncated"
    return "complete" if _SENTENCE_END.search(body_text[-20:]) else "unknown"


def quality_flags(review: Review, verdicts: Mapping[str, Verdict], flags: frozenset[str]) -> list[str]:
    """The page's flags and the record's own, sorted."""
    grade = verdicts.get("critic_grade")
    disputed = any(v.disputed for name, v in verdicts.items() if name != "critic_grade" and name in CORE_FIELDS)
    own = {
        Flag.BODY_SHORT: len((review.body_text or "").split()) < SHORT_BODY,
        Flag.CRITIC_GRADE_DISPUTED: grade is not None and grade.disputed,
        Flag.NO_AUTHOR: not review.author,
        Flag.NO_WORK_TITLE: not review.work_title,
        Flag.SCALE_UNKNOWN: review.critic_grade is not None and review.critic_score is None,
        Flag.VALUES_DISPUTED: disputed,
    }
    day = verdicts.get("date_published")
    if day is None or day.winner.source != "prose" or not is_ambiguous(day.winner.raw):
        flags -= {Flag.DATE_AMBIGUOUS}  # of some other day on the page
    return sorted(str(flag) for flag in {*(flags & KNOWN), *(flag for flag, holds in own.items() if holds)})


def as_values(verdicts: Mapping[str, Verdict]) -> dict[str, Any]:
    """The believed values by key, in the record's order."""
    return {name: verdicts[name].winner.value for name in _in_order(verdicts) if name in READ_FIELDS}
