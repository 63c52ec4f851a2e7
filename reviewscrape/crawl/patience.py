"""Second tries: Retry-After, back-off, and hosts that are left alone when nothing comes of asking."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from time import monotonic
from typing import TYPE_CHECKING

from scrapy import Request, exceptions
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from scrapy.utils.misc import load_object

from reviewscrape.crawl.admission import host_of
from reviewscrape.crawl.refusals import Postponed, reason_of
from reviewscrape.crawl.session import peek

if TYPE_CHECKING:
    from typing import Self

    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)
OVERLOADED = frozenset({429, 503})
"""Statuses that slow down the whole host."""
MAX_BACKOFF = 120.0
GIVE_UP_AFTER = 25
"""Failed attempts in a row after which a host that has given nothing yet is left alone for the rest of the run."""
PROBE_BYTES = 1 << 20
"""Of a page that is asked for again only to see whether its host lives."""


def retry_after(response: Response) -> float | None:
    """Seconds that the server asks to wait; None if it does not say. A moment is meant by the server's own clock."""
    text = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()
    if text.isascii() and text.isdigit():
        return float(text)
    moment = date_of(text)
    told = date_of((response.headers.get("Date") or b"").decode("latin-1"))
    return None if moment is None else max(0.0, (moment - (told or datetime.now(UTC))).total_seconds())


def date_of(text: str) -> datetime | None:
    """A moment as HTTP writes it.

    >>> date_of("Wed, 21 Oct 2015 07:28:00 GMT"), date_of("Wed, 99 Oct 99999 07:28:00 +9999999")
    (datetime.datetime(2015, 10, 21, 7, 28, tzinfo=datetime.timezone.utc), None)
    """
    try:
        moment = parsedate_to_datetime(text)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (TypeError, ValueError, OverflowError):
        return None


class PatienceMiddleware:
    """Takes the place of Scrapy's RetryMiddleware: retries wait, and a host that asks for peace gets it."""

    def __init__(self, crawler: Crawler) -> None:
        settings = crawler.settings
        self.crawler = crawler
        self.times = settings.getint("RETRY_TIMES")
        self.codes = frozenset(int(code) for code in settings.getlist("RETRY_HTTP_CODES"))
        self.errors = tuple(load_object(path) for path in settings.getlist("RETRY_EXCEPTIONS"))
        self.backoff = settings.getfloat("RETRY_BACKOFF", 2.0)
        self.longest = settings.getfloat("RETRY_AFTER_MAX", 600.0)
        self._quiet_until: dict[str, float] = {}
        self._failures: Counter[str] = Counter()
        self._had: dict[str, str] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """One for each crawl."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Hold back what was already on its way when the host asked for peace."""
        wait = self._quiet_until.get(host_of(request.url), 0.0) - monotonic()
        if wait > 0:
            await asyncio.sleep(wait)
            await self.process_request(request)  # it may have been prolonged meanwhile

    async def process_response(self, request: Request, response: Response) -> Request | Response:
        """Ask again later, if the status says that it may help."""
        host = host_of(request.url)
        if response.status not in self.codes:
            self._failures.pop(host, None)
            if not request.meta.get("robots") and len(response.body) < PROBE_BYTES:
                self._had[host] = request.url
            return response
        asked = retry_after(response)
        if request.meta.get("robots"):
            return response
        if response.status in OVERLOADED:
            self._hold(host, asked if asked is not None else self._pause(request))
        return await self._again(request, f"http:{response.status}", asked) or response

    async def process_exception(self, request: Request, exception: Exception) -> Request | None:
        """Ask again later, if the network failed."""
        flood = reason_of(exception)[1] == "header_flood"
        if request.meta.get("robots") or flood or not isinstance(exception, self.errors):
            return None
        if isinstance(exception, exceptions.IgnoreRequest):
            return None
        return await self._again(request, reason_of(exception)[1], None)

    def _pause(self, request: Request) -> float:
        times: int = request.meta.get("retry_times", 0)
        return min(MAX_BACKOFF, self.backoff * 2.0**times)

    def _hold(self, host: str, seconds: float) -> None:
        """Nothing is asked of the host for so long; one that wants more than we wait for is left alone."""
        session = peek(self.crawler)
        if seconds > self.longest:
            if session is not None:
                session.frontier.block(host, f"asked to wait {seconds:.0f} s")
            raise Postponed(f"asked to wait {seconds:.0f} s")
        self._quiet_until[host] = max(self._quiet_until.get(host, 0.0), monotonic() + seconds)
        if session is not None:
            session.hold(host, seconds)

    async def _again(self, request: Request, reason: str, wait: float | None) -> Request | None:
        host = host_of(request.url)
        self._failures[host] += 1
        tried = request.meta.get("retry_times", 0) + 1
        over = tried > request.meta.get("max_retry_times", self.times)
        if self._failures[host] >= GIVE_UP_AFTER or (over and tried <= self._failures[host] and host in self._had):
            await self._ask_whether_alive(host, reason)
        if over:
            return None
        again = request.copy()
        again.dont_filter = True
        again.meta["retry_times"] = tried
        again.meta["not_before"] = monotonic() + (self._pause(request) if wait is None else wait)
        logger.debug("%s: %s: asked again", request.url, reason)
        return again

    async def _ask_whether_alive(self, host: str, reason: str) -> None:
        """Leave a dead host alone by Postponed, as its pages have not failed. Who gives what he gave before, lives."""
        session = peek(self.crawler)
        if session is None:
            return
        if host in self._had and not session.frontier.host(host).blocked:
            probe = Request(self._had[host], callback=NO_CALLBACK, meta={"robots": True}, dont_filter=True)
            with suppress(Exception):  # whatever happened, it was no answer
                if (await self.crawler.engine.download_async(probe)).status not in self.codes:
                    self._failures[host] = 0
                    return
        if not session.frontier.host(host).blocked:
            failures = self._failures[host]
            logger.warning("%s: %d failed attempts in a row (%s): left alone in this run", host, failures, reason)
        session.frontier.block(host, f"unreachable: {reason}")
        raise Postponed(f"unreachable: {reason}")
