"""Scrapy's scheduler, with the ledger as its queue: what is not committed is pending, whatever happens."""

from __future__ import annotations

import logging
import sqlite3
import time
from collections import deque
from collections.abc import AsyncIterator
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from scrapy import Request, Spider
from scrapy.core.scheduler import BaseScheduler
from scrapy.utils.asyncio import call_later
from twisted.python.failure import Failure

from reviewscrape.crawl import interrupt
from reviewscrape.crawl.admission import fetch_form, host_of
from reviewscrape.crawl.frontier import is_bulky
from reviewscrape.crawl.ledger import PendingUrl, Settlement, State
from reviewscrape.crawl.requests import from_json, kept_link, outputs, to_link
from reviewscrape.crawl.session import session_of
from reviewscrape.crawl.settle import settle_failure
from reviewscrape.errors import StorageError

if TYPE_CHECKING:
    from typing import Self

    from scrapy.crawler import Crawler
    from twisted.internet.defer import Deferred

logger = logging.getLogger(__name__)
SITEMAP_BYTES = 50 << 20
"""What the protocol of sitemaps allows."""
MOST_TOLD = 20
"""Hosts of other sites that the log names, when pages lead to them."""


class LedgerScheduler(BaseScheduler):
    """Leases pending URLs from the session's frontier; redirects and retries of leased ones wait in memory.

    The requests of a spider of one's own are kept in the ledger as well, as JSON: it needs to know nothing of this.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._again: deque[Request] = deque()
        self._later = 0
        self._elsewhere: set[str] = set()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """One for each crawl."""
        return cls(crawler)

    def open(self, spider: Spider) -> Deferred[None] | None:
        """Take the session, or open one."""
        self.spider = spider
        self.session = session_of(self.crawler)
        self.session.stop = self._stop
        self.session.nudge = self._nudge
        return None

    def _nudge(self) -> None:
        """The engine looks again when a request comes in; one that is not enqueued does as well."""
        if self.crawler.engine.spider is not None:
            self.crawler.engine.crawl(Request("data:,"))

    def _stop(self, reason: str) -> None:
        interrupt.arm(interrupt.BROKEN_GRACE)
        self.session.later(self.crawler.engine.close_spider_async(reason=reason))

    def close(self, reason: str) -> Deferred[None] | None:
        """Note how it ended."""
        self.session.reason = reason
        return None

    def has_pending_requests(self) -> bool:
        """Whether this run has anything left to do.

        The engine asks when nothing is in flight: a lease that is out then was forgotten: the idle sweep sees to it.
        """
        if self._again or self._later > 0 or self.session.busy:
            return True
        return self.session.frontier.has_work and not self.session.frontier.leases()

    def enqueue_request(self, request: Request) -> bool:
        """A redirect or retry of a leased URL; waits its turn, or its time if `meta["not_before"]` says so."""
        lease = request.meta.get("lease")
        if lease is None:
            return not request.url.startswith("data:") and self._keep(request)
        if self.session.frontier.leased(lease) is None:
            return False
        if self._leaves(request):
            self._skip(lease, "redirect_offsite")
            return False
        if "@" in request.url.split("/", 3)[2]:  # where a redirect led
            request = request.replace(url=fetch_form(request.url))
        request.meta.pop("download_slot", None)  # after a redirect it would still name the old host
        wait = request.meta.pop("not_before", 0.0) - time.monotonic()
        if wait > 0:
            self._later += 1
            call_later(wait, self._due, request)
        else:
            self._again.append(request)
        return True

    def _leaves(self, request: Request) -> bool:
        """Whether a redirect leaves the source's site. One of a start address may: somebody has asked for it."""
        source, started = self.session.source, not request.meta.get("depth")
        if source is None or source.admits(request.url):
            return False
        host = host_of(request.url)
        if host not in self._elsewhere and len(self._elsewhere) < MOST_TOLD:
            self._elsewhere.add(host)
            asked = request.meta.get("redirect_urls", [request.url])[0]
            logger.warning("%s: leads to another site, %s: %s", asked, host, "followed" if started else "not followed")
        return not started

    def _keep(self, request: Request) -> bool:
        """A new request of a spider's own."""
        link = to_link(request, self.spider)
        if link is None:
            logger.warning("%s: JSON cannot hold this request, so a crash would lose it", request.url)
            self._again.append(request)
        else:
            self._later += 1  # the crawl is not idle before it is durable
            self.session.later(self._enter(Settlement(links=[link])))
        return True

    async def _enter(self, page: Settlement) -> None:
        with suppress(StorageError):  # said and seen to by the session
            await self.session.settle(page)
        self._later -= 1
        self._nudge()

    def _due(self, request: Request) -> None:
        self._later -= 1
        if self.crawler.engine.spider is not None:
            self.crawler.engine.crawl(request)

    def next_request(self) -> Request | None:
        """The next request; never raises, as the engine would hang."""
        if self._again:
            return self._again.popleft()
        try:
            url = self._lease()
        except sqlite3.Error as error:
            self.session.fail(error)
            return None
        return None if url is None else self._request(url)

    def _lease(self) -> PendingUrl | None:
        while (url := self.session.frontier.lease()) is not None:
            if url.kind in {"page", "listing"} and self.session.traps.sprung(url.url):
                self._skip(url.id, "trap")
                continue
            return url
        return None

    def _skip(self, lease: int, reason: str) -> None:
        """Settle a URL without a request."""
        page = Settlement(lease=lease, state=State.SKIPPED, reason=reason)
        self.session.later(self._settle(page))

    async def _settle(self, page: Settlement) -> None:
        await self.session.settle(page)
        self._nudge()

    def _request(self, url: PendingUrl) -> Request:
        if url.request is not None:
            request = from_json(url.request, self.spider)
            request.meta["lease"] = url.id
            request.dont_filter = True
            request.errback = partial(self._failed, theirs=request.errback)
            return request
        return Request(
            url.url,
            callback=getattr(self.spider, "parse_page", None) or self.spider.parse,
            errback=getattr(self.spider, "failed", None),
            dont_filter=True,
            meta={"lease": url.id, "depth": url.depth, "kind": url.kind, **bounds(url)},
        )

    async def _failed(self, failure: Failure, theirs: Any) -> AsyncIterator[Any]:
        """Their errback, then the end of the lease: the requests it yields are durable before."""
        links, others = [], []
        try:
            if theirs is not None:
                async for output in outputs(theirs, failure):
                    link = kept_link(output, self.spider)
                    if link is None:
                        others.append(output)
                    else:
                        links.append(link)
        finally:
            if links:
                await self.session.settle(Settlement(links=links))
            await settle_failure(self.session, failure)
            self._nudge()
        for output in others:
            yield output


def bounds(url: PendingUrl) -> dict[str, int]:
    """Sitemaps may be larger than pages: so many bytes, in meta's word for it."""
    return {"download_maxsize": SITEMAP_BYTES} if is_bulky(url) else {}
