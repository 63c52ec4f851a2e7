"""No lease is left behind: every way a request can end without its page coming down the road is settled here."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import AsyncIterator
from time import monotonic
from typing import TYPE_CHECKING, Any

from scrapy import signals
from scrapy.exceptions import DontCloseSpider
from scrapy.http import Response
from twisted.python.failure import Failure

from reviewscrape.crawl.ledger import Settlement, State
from reviewscrape.crawl.refusals import Postponed, reason_of
from reviewscrape.crawl.requests import kept_link
from reviewscrape.crawl.session import Session, session_of
from reviewscrape.items import Link, ReviewPage

if TYPE_CHECKING:
    from typing import Self

    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)
GRACE = 2.0
"""Seconds without anything in flight after which a lease that is still out was forgotten."""


async def settle_failure(session: Session, failure: Failure) -> None:
    """A request that brought no response."""
    request = failure.request  # type: ignore[attr-defined]  # Scrapy sets it for errbacks
    lease = request.meta.get("lease")
    error = failure.value or RuntimeError("no exception")
    if isinstance(error, Postponed):
        session.frontier.release(lease, settled=False)
        return
    state, reason = reason_of(error)
    if state is State.FAILED:
        logger.info("%s: %s", request.url, reason)
    await session.settle(Settlement(lease=lease, state=state, reason=reason))


class OnePageMiddleware:
    """Watches that each leased response brings its one page, and settles it where something breaks on the way."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._suspects: frozenset[int] = frozenset()
        self._suspected = 0.0
        connect = crawler.signals.connect
        connect(self.spider_error, signals.spider_error)
        connect(self.item_error, signals.item_error)
        connect(self.item_dropped, signals.item_dropped)
        connect(self.spider_idle, signals.spider_idle)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """One for each crawl."""
        return cls(crawler)

    async def process_spider_output(self, response: Response, result: AsyncIterator[Any]) -> AsyncIterator[Any]:
        """Pass everything on. The first page settles the lease; a callback of ours that ends without one has failed,
        one of another spider's is done.

        Another spider's requests are durable before the lease is settled. So its first page waits for its callback's
        end: left to Scrapy, which reads ahead, a page could be done while the requests it led to are still in memory.
        """
        lease, first, links = response.meta.get("lease"), None, []
        try:
            async for output in result:
                link = kept_link(output, self.crawler.spider) if lease is not None else None
                if link is not None:
                    links.append(link)
                elif first is None and isinstance(output, ReviewPage):
                    output.lease = lease
                    first = output
                else:
                    yield output
        except Exception:
            await self._keep(links)
            if first is not None:
                yield first
            raise
        await self._keep(links)
        url = self.session.frontier.leased(lease) if lease is not None else None
        if first is not None:
            yield first
        elif url is not None:
            outcome = ("request", State.DONE) if url.request else ("no_page", State.FAILED)
            await self._fail(lease, *outcome)

    async def _keep(self, links: list[Link]) -> None:
        if links and not self.session.broken:
            await self.session.settle(Settlement(links=links))
            self.session.nudge()

    async def _fail(self, lease: int | None, reason: str, state: State = State.FAILED) -> None:
        if lease is not None and not self.session.broken:
            await self.session.settle(Settlement(lease=lease, state=state, reason=reason))

    @property
    def session(self) -> Session:
        """The crawl's session."""
        return session_of(self.crawler)

    def spider_error(self, failure: Failure, response: Response | None) -> None:
        """A callback raised. Unlike the item signals, Scrapy does not wait for this one."""
        if self.session.broken:
            return
        self.session.errors += 1
        lease = response.meta.get("lease") if response is not None else None
        self.session.later(self._fail(lease, f"error:{type(failure.value).__name__}"))

    async def item_error(self, item: Any, failure: Failure) -> None:
        """A pipeline raised. Where it was the ledger, the page is not at fault and stays to be fetched."""
        if isinstance(failure.value, sqlite3.Error):
            self.session.fail(failure.value)
        if not self.session.broken:
            self.session.errors += 1
        await self._fail(getattr(item, "lease", None), f"error:{type(failure.value).__name__}")

    async def item_dropped(self, item: Any) -> None:
        """Somebody's pipeline dropped the page."""
        await self._fail(getattr(item, "lease", None), "dropped", State.DONE)

    def spider_idle(self) -> None:
        """Nothing is in flight: a lease that is still out was forgotten, by a pipeline that did not pass its page on.

        It has a moment's grace: the engine may have had a page between two hands when it looked.
        """
        out = frozenset() if self.session.broken else frozenset(self.session.frontier.leases())
        if not out:
            return
        if out != self._suspects:
            self._suspects, self._suspected = out, monotonic()
        elif monotonic() - self._suspected > GRACE:
            logger.error("%d pages did not reach the end of the road, which is a bug: entered as failed", len(out))
            self.session.errors += 1
            for lease in out:
                self.session.later(self._fail(lease, "unsettled"))
        raise DontCloseSpider
