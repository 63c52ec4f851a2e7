"""The road's stations in running order: each a thin class that calls one function of the rooms.

Each passes on items that are not `ReviewPage`, and each can be named in the ITEM_PIPELINES of any Scrapy project.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, TypeVar

from reviewscrape.crawl import validation
from reviewscrape.crawl.duplicates import Standing
from reviewscrape.crawl.session import Session, peek, session_of
from reviewscrape.crawl.settlement import settlement_of
from reviewscrape.crawl.stamp import stamp
from reviewscrape.crawl.workers import Workers, WorkersGoneError
from reviewscrape.items import ReviewPage

if TYPE_CHECKING:
    from typing import Self

    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)
Item = TypeVar("Item")
LIST_PART = 500
"""Addresses of a sitemap that are looked at in one go."""
MANY_LINKS = 2000
"""Links of a page from which on the crawl does not stand still over them: ten thousand may take a second."""


class ExtractPipeline:
    """Strip, read and judge: one call of `extract`, in a worker process of its own. Fills `page.reviews`."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        session = peek(crawler)
        started = session.workers if session else None
        self.workers = started or Workers.from_settings(crawler.settings)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """With the workers that the settings ask for."""
        return cls(crawler)

    async def process_item(self, item: Item) -> Item:
        """Read the page, if it is one that can hold reviews."""
        if isinstance(item, ReviewPage) and item.extraction is None:
            session = peek(self.crawler)
            source = session.source if session else None
            try:
                await self.workers.read(item, source.selectors(item) if source else ())
            except WorkersGoneError as error:
                if session is not None:
                    session.fail(error)
                raise
            stamp(item, session.crawl_id if session else "")
        return item

    def close_spider(self) -> None:
        """Stop the workers."""
        self.workers.close()


class ValidatePipeline:
    """Cleans the records' text, nulls values that cannot be, refuses records that say nothing."""

    def process_item(self, item: Item) -> Item:
        """Thin the page's records."""
        if not isinstance(item, ReviewPage):
            return item
        kept = []
        for review in item.reviews:
            for name in validation.tidy(review):
                logger.info("%s: impossible %s left out", review.url, name)
            reason = validation.refusal(review)
            if reason:
                item.notes[f"refused:{reason}"] = item.notes.get(f"refused:{reason}", 0) + 1
                logger.info("%s: record refused: %s", review.url, reason)
            else:
                kept.append(review)
        item.reviews = kept
        return item


class _SessionPipeline:
    """A station that needs the crawl's session."""

    session: Session

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """The session is taken when the spider opens."""
        return cls(crawler)

    def open_spider(self) -> None:
        """Take the session, or open one from the settings."""
        self.session = session_of(self.crawler)


class DuplicatesPipeline(_SessionPipeline):
    """Drops records that the dataset has: the same id, or the same prose under another URL of the site."""

    def process_item(self, item: Item) -> Item:
        """Thin the page's records."""
        if not isinstance(item, ReviewPage):
            return item
        kept = []
        for review in item.reviews:
            standing = self.session.duplicates.claim(review)
            item.notes[standing] = item.notes.get(standing, 0) + 1
            if standing is Standing.DUPLICATE:
                logger.info("%s: duplicate of a review already taken", review.url)
                if self.session.duplicates.of_another(review):
                    note = "refused:address_of_another"
                    item.notes[note] = item.notes.get(note, 0) + 1
                continue
            kept.append(review)
            if standing is Standing.UNCHANGED:
                item.unchanged.add(review.record_id)
        item.reviews = kept
        return item


class FollowPipeline(_SessionPipeline):
    """Asks the source which of the page's links come next. Fills `page.links`."""

    async def process_item(self, item: Item) -> Item:
        """Choose links; a crawl without a source follows none. Long lists let other pages pass between their parts."""
        if not isinstance(item, ReviewPage) or self.session.source is None:
            return item
        if item.listed is None:
            many = item.extraction is not None and len(item.extraction.links) > MANY_LINKS
            follow = self.session.source.follow
            item.links = await asyncio.to_thread(follow, item) if many else follow(item)
            return item
        for part in item.listed.parts(LIST_PART):
            item.links += self.session.source.follow_list(item, part)
            await asyncio.sleep(0)
        return item


class WritePipeline(_SessionPipeline):
    """Makes the page durable: its records, its links and its being done, together or not at all."""

    async def process_item(self, item: Item) -> Item:
        """Wait for the commit. The item is then on disk."""
        if isinstance(item, ReviewPage):
            try:
                await self.session.settle(settlement_of(item, self.session))
            finally:
                for review in item.reviews:
                    self.session.duplicates.release(review)
        return item
