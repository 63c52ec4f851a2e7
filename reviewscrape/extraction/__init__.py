"""Bytes in, `Extraction` out. Pure: no Scrapy, no network, no clock, no site's name."""

from __future__ import annotations

from collections.abc import Sequence

from reviewscrape.extraction import boilerplate, judge, page_type
from reviewscrape.extraction.layout import Layout
from reviewscrape.extraction.page import Page, decode
from reviewscrape.extraction.readers import READERS
from reviewscrape.extraction.types import Candidate, Extraction, PageType

__all__ = ["Candidate", "Extraction", "Layout", "Page", "PageType", "extract"]


def extract(
    page: bytes | str, *, url: str = "", content_type: str | None = None, layouts: Sequence[Layout] = ()
) -> Extraction:
    """Read one page: HTML or plain text, bytes or text. Never raises on any page.

    `layouts` are the page designs of its site, where somebody wrote them down.
    """
    text = decode(page, content_type) if isinstance(page, bytes) else page
    document = Page(text, url=url, content_type=content_type, layouts=layouts)
    body_text = boilerplate.find_body(document)
    candidates = [candidate for read in READERS for candidate in read(document)]
    candidates = [candidate for candidate in candidates if candidate.field not in document.denied]
    ranked = judge.judge(candidates)
    return Extraction(
        page_type=page_type.classify(document, candidates),
        values={field: found[0].value for field, found in ranked.items()},
        body_text=body_text,
        candidates=[candidate for found in ranked.values() for candidate in found],
        flags=sorted(document.flags),
    )
