"""Which records the dataset has already: in the ledger, or on their way to it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

import orjson

from reviewscrape.crawl.ledger import LedgerReader
from reviewscrape.items import Review

RUN_KEYS = ("fetched_at", "crawl_id", "extractor", "content_digest", "warc_record_id", "confidence", "provenance")
"""What may differ between two observations of the same review."""
MIN_TEXT = 200
"""Characters of prose from which on equal prose on a work means the same review."""
MOST_TEXT = 100_000
"""Characters that are compared: ten times as long as reviews are. A page of nothing but text may hold millions."""
_MARKS = re.compile(r"[^\w\x00-\x7f]+")
"""Characters beyond ASCII that are part of no word: quotes, dashes."""
_ASCII_MARKS = bytes(code for code in range(128) if not chr(code).isalnum())


class Standing(StrEnum):
    """How a review stands to what the dataset holds."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"


def row_digest(review: Review) -> bytes:
    """Digest of a record's content, without the keys of the run."""
    content = {name: getattr(review, name) for name in Review.__dataclass_fields__ if name not in RUN_KEYS}
    return hashlib.sha256(orjson.dumps(content)).digest()[:16]


@lru_cache(maxsize=4)  # a review on the road is asked for it at several stations
def text_digest(text: str | None, title: str | None) -> bytes | None:
    """Digest of prose and its work's title without case, spacing and punctuation; None where there is too little prose.

    Works of other titles are not one: what a site prints below all its reviews, or asks its readers to pay, is no prose
    of theirs, but may have been read as such.

    >>> text_digest("“Slow” – and patient. " * 20, "Moor") == text_digest('"slow" and patient ' * 20, "MOOR")
    True
    """
    if not text or len(text) < MIN_TEXT:
        return None
    text = f"{text[:MOST_TEXT]} {title or ''}"
    folded = text.lower() if text.isascii() else _MARKS.sub("", unicodedata.normalize("NFKC", text).casefold())
    return hashlib.sha256(folded.encode("utf-8", "replace").translate(None, _ASCII_MARKS)).digest()[:16]


class Duplicates:
    """Answers from committed state and from claims in flight.

    A claim is made in the same step of the event loop as the question, and the one writer commits in the order of the
    claims; so of two pages with one review exactly one writes it.
    """

    def __init__(self, reader: LedgerReader, crawl_id: str) -> None:
        self._reader = reader
        self._crawl_id = crawl_id
        self._ids: dict[str, bytes | None] = {}
        self._texts: dict[tuple[str, bytes], str] = {}

    def claim(self, review: Review) -> Standing:
        """Stake a claim for the record unless the dataset has it, or soon will."""
        text = text_digest(review.body_text, review.work_title)
        known = self._reader.record(review.record_id, review.site, text)
        again = known is not None and known.crawl_id == self._crawl_id
        elsewhere = known.row_digest is None if known else text is not None and (review.site, text) in self._texts
        if review.record_id in self._ids or again or elsewhere:
            return Standing.DUPLICATE
        self._ids[review.record_id] = text
        if text is not None:
            self._texts[review.site, text] = review.record_id
        if known is None:
            return Standing.NEW
        return Standing.UNCHANGED if known.row_digest == row_digest(review) else Standing.CHANGED

    def of_another(self, review: Review) -> bool:
        """Whether a duplicate has its id in common with a review of other prose: its page names that one's address."""
        own = text_digest(review.body_text, review.work_title)
        other = self._ids.get(review.record_id) or self._reader.prose(review.record_id)
        return own is not None and other is not None and own != other

    def release(self, review: Review) -> None:
        """The claim has become durable, or the page has failed."""
        text = self._ids.pop(review.record_id, None)
        if text is not None and self._texts.get((review.site, text)) == review.record_id:
            del self._texts[review.site, text]
