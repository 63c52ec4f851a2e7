"""A page at the end of the road, as the ledger takes it."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

import orjson

from reviewscrape.crawl.admission import fetch_form, host_of
from reviewscrape.crawl.duplicates import row_digest, text_digest
from reviewscrape.crawl.ledger import Row, Settlement, State
from reviewscrape.crawl.workers import LISTS
from reviewscrape.items import Link, Review, ReviewPage
from reviewscrape.urls import clean_url

if TYPE_CHECKING:
    from reviewscrape.crawl.session import Session


def line_of(review: Review) -> bytes:
    """The record's line in `reviews.jsonl`, newline included. UTF-8 as is, keys in the record's order."""
    return orjson.dumps(review, option=orjson.OPT_APPEND_NEWLINE)


def outcome(page: ReviewPage) -> tuple[State, str]:
    """Done with what the page was found to be, or failed with its status."""
    if not 200 <= page.status < 300:
        return State.FAILED, f"http:{page.status}" if 100 <= page.status < 1000 else "http:invalid"
    if page.broken:
        return State.FAILED, f"quarantined: {page.broken}"
    if page.extraction is None:
        return State.DONE, page.kind if page.kind in LISTS else "not_read"
    return State.DONE, str(page.extraction.page_type)


def settlement_of(page: ReviewPage, session: Session) -> Settlement:
    """Everything that becomes durable with this page."""
    state, reason = outcome(page)
    tallies: Counter[str] = Counter(page.notes)
    rows = []
    for review in page.reviews:
        line = b"" if review.record_id in page.unchanged else line_of(review)
        text = text_digest(review.body_text, review.work_title)
        rows.append(Row(review.record_id, review.site, text, row_digest(review), line))
        tallies.update(session.tallies.of(review))
    return Settlement(
        lease=page.lease,
        state=state,
        reason=reason,
        rows=rows,
        links=page.links,
        final=_final(page, session),
        tallies=tallies,
        quarantine=quarantine_line(page, session.crawl_id) if page.broken else b"",
    )


def quarantine_line(page: ReviewPage, crawl_id: str) -> bytes:
    """What is kept of a page that broke the extraction: where it is and what happened, not its bytes."""
    kept = {
        "url": clean_url(page.url),
        "fetched_at": page.fetched_at,
        "crawl_id": crawl_id,
        "reason": page.broken,
        "bytes": len(page.body),
        "content_digest": f"sha256:{hashlib.sha256(page.body).hexdigest()}",
    }
    return orjson.dumps(kept, option=orjson.OPT_APPEND_NEWLINE)


def _final(page: ReviewPage, session: Session) -> Link | None:
    """Where redirects led, if that is another URL than the one asked for."""
    url = fetch_form(page.url)
    leased = session.frontier.leased(page.lease) if page.lease is not None else None
    if leased is None or not url or url == leased.url:
        return None
    return Link(url, host_of(url), kind=page.kind, depth=page.depth)
