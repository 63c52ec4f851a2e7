"""Extraction in processes of its own: with a time budget and a memory limit, and gone when the crawl is."""

from __future__ import annotations

import asyncio
import ctypes
import logging
import multiprocessing
import resource
import signal
from concurrent.futures import BrokenExecutor, CancelledError
from multiprocessing import resource_tracker
from typing import TYPE_CHECKING

from lxml.etree import XMLSyntaxError
from pebble import ProcessExpired, ProcessPool
from pebble.common import CONSTS  # type: ignore[attr-defined]  # pebble does not list it

from reviewscrape import extract
from reviewscrape.extraction import Extraction
from reviewscrape.items import ReviewPage

if TYPE_CHECKING:
    from typing import Self

    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)
PR_SET_PDEATHSIG = 1
TERM_TIMEOUT = 0.1
"""Seconds between pebble's SIGTERM, which the workers ignore, and its SIGKILL."""
START_TIME = 20.0
"""Seconds a fresh worker may take to import the program, on a busy machine."""


def read(body: bytes, url: str, content_type: str | None) -> Extraction:
    """Read one page; without the evidence, which only `scrapy extract` shows and which is costly to hand over."""
    found = extract(body, url=url, content_type=content_type)
    found.candidates = []
    return found


def read_within(megabytes: int, body: bytes, url: str, content_type: str | None) -> Extraction:
    """Read one page in a worker with so much address space. MemoryError where that is too little."""
    limit_memory(megabytes)
    try:
        return read(body, url, content_type)
    except (MemoryError, XMLSyntaxError):  # the parser, which takes any markup, has no other complaint than memory
        limit_memory(None)  # saying what happened takes memory as well: pebble puts the traceback into words
        raise MemoryError from None


def limit_memory(megabytes: int | None) -> None:
    """Let this process take so much address space, or as much as the system allows."""
    most = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (most if megabytes is None else megabytes << 20, most))


def prepare() -> None:
    """First act of a worker: die with the parent."""
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def is_text(page: ReviewPage) -> bool:
    """Whether a page may hold markup or text: by its Content-Type, and by its first bytes.

    >>> is_text(ReviewPage(url="", status=200, body=b"%PDF-1.7", headers={"content-type": "application/pdf"}))
    False
    """
    kind = page.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind.endswith(("html", "xhtml+xml")):
        return True
    textual = not kind or kind.startswith("text/") or kind.endswith(("xml", "octet-stream"))
    return textual and (b"\0" not in page.body[:1024] or page.body[:2] in {b"\xff\xfe", b"\xfe\xff"})


class Workers:
    """A pool of spawned workers; with none, extraction runs in the crawl's own process, without limits."""

    def __init__(self, number: int, seconds: float, megabytes: int) -> None:
        self.seconds = seconds
        self._number = number
        self._megabytes = megabytes
        self._warm = 0
        self._pool = self._start() if number else None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """As the settings say."""
        settings = crawler.settings
        return cls(
            settings.getint("EXTRACT_WORKERS", 1),
            settings.getfloat("EXTRACT_SECONDS", 2.0),
            settings.getint("EXTRACT_MEGABYTES", 512),
        )

    def _start(self) -> ProcessPool:
        """Start the workers with the signals blocked, which they inherit.

        A SIGTERM to the whole process group, as a terminal's Ctrl-C, must not fail the page that a worker has in hand,
        not even while the worker starts. The resource tracker comes first, as starting it unblocks the signals.
        """
        CONSTS.term_timeout = TERM_TIMEOUT
        resource_tracker.ensure_running()
        context = multiprocessing.get_context("spawn")
        pool = ProcessPool(self._number, initializer=prepare, context=context)
        signals = {signal.SIGTERM, signal.SIGINT}
        before = signal.pthread_sigmask(signal.SIG_BLOCK, signals)
        try:
            for _ in range(self._number):
                pool.schedule(read_within, args=(self._megabytes, b"", "", None))
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        self._warm = 0
        return pool

    async def read(self, page: ReviewPage) -> None:
        """Fill `page.extraction` and `page.reviews`, or `page.broken` with the reason."""
        if not 200 <= page.status < 300 or page.kind in {"sitemap", "feed"} or not is_text(page):
            return
        try:
            page.extraction = await self._read(page)
        except (TimeoutError, MemoryError, BrokenExecutor, ProcessExpired, RecursionError) as error:
            page.broken = next(reason for kind, reason in REASONS if isinstance(error, kind))
            logger.warning("%s: quarantined: its extraction %s", page.url, page.broken)
            return
        page.reviews = page.extraction.reviews

    async def _read(self, page: ReviewPage) -> Extraction:
        """A worker that died may have been somebody else's victim; a page that kills two is the culprit."""
        if self._pool is None:
            return read(page.body, page.url, page.headers.get("content-type"))
        try:
            return await self._read_in(self._pool, page)
        except (BrokenExecutor, ProcessExpired):
            return await self._read_in(self._pool, page)

    async def _read_in(self, pool: ProcessPool, page: ReviewPage) -> Extraction:
        if not pool.active:  # an idle worker was killed: pebble gives up the whole pool then
            if pool is self._pool:
                self._pool = self._start()
            pool = self._pool or pool
        self._warm += 1
        seconds = self.seconds + (START_TIME if self._warm <= 4 * self._number else 0)
        arguments = (self._megabytes, page.body, page.url, page.headers.get("content-type"))
        future = pool.schedule(read_within, args=arguments, timeout=seconds)
        try:
            result: Extraction = await asyncio.wrap_future(future)
        except (asyncio.CancelledError, CancelledError) as error:
            raise RuntimeError("stopped while a page was being read") from error
        return result

    def close(self) -> None:
        """Stop the workers at once; nobody waits for them any more."""
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]
            self._pool.join()
            self._pool = None


REASONS: tuple[tuple[type[BaseException], str], ...] = (
    (TimeoutError, "took too long"),
    (MemoryError, "took too much memory"),
    (RecursionError, "nested too deep"),
    (BrokenExecutor, "crashed"),
    (ProcessExpired, "crashed"),
)
"""What is said of a page whose extraction ended with such an error."""
