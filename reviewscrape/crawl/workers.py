"""Extraction in processes of its own: with a time budget and a memory limit, and gone when the crawl is."""

from __future__ import annotations

import asyncio
import ctypes
import logging
import multiprocessing
import os
import resource
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError
from contextlib import contextmanager
from multiprocessing import resource_tracker
from typing import TYPE_CHECKING, Any, TypeVar

from lxml.etree import XMLSyntaxError
from pebble import ProcessExpired, ProcessPool
from pebble.common import CONSTS  # type: ignore[attr-defined]  # pebble does not list it

from reviewscrape import extract
from reviewscrape.extraction import Extraction
from reviewscrape.items import ReviewPage
from reviewscrape.sources import markup
from reviewscrape.sources.markup import LISTS, Addresses

if TYPE_CHECKING:
    from typing import Self

    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)
Found = TypeVar("Found")
PR_SET_PDEATHSIG = 1
TERM_TIMEOUT = 0.1
"""Seconds between pebble's SIGTERM, which the workers ignore, and its SIGKILL."""
MOST_WORKERS = 4
"""Unless the settings say otherwise."""
PATIENCE = 15
"""A worker that gets no processor is waited for so many times as long as a page may take of one."""
FIRST_PAGE = b"<html><body><article><h1>A Pale Sea</h1><p>By Ann Lee</p><p>Grade: B+</p></article></body></html>"


@contextmanager
def limited(megabytes: int, seconds: float) -> Iterator[None]:
    """Do something in a worker with so much address space and processor time.

    MemoryError where the space is too little. When the time is over, the kernel ends the process by SIGPROF, as nothing
    else interrupts a parser at work; time in which other programs have the processor does not count.
    """
    limit_memory(megabytes)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    except (MemoryError, XMLSyntaxError):  # the parser, which takes any markup, has no other complaint than memory
        limit_memory(None)  # saying what happened takes memory as well: pebble puts the traceback into words
        raise MemoryError from None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def limit_memory(megabytes: int | None) -> None:
    """Let this process take so much address space, or as much as the system allows."""
    most = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (most if megabytes is None else megabytes << 20, most))


def read(body: bytes, url: str, content_type: str | None) -> Extraction:
    """Read one page; without the evidence, which only `scrapy extract` shows and which is costly to hand over."""
    found = extract(body, url=url, content_type=content_type)
    found.candidates = []
    return found


def read_within(megabytes: int, seconds: float, body: bytes, url: str, content_type: str | None) -> Extraction:
    """`read` in a worker."""
    with limited(megabytes, seconds):
        return read(body, url, content_type)


def read_list_within(megabytes: int, seconds: float, body: bytes, kind: str) -> Addresses:
    """`markup.read` in a worker."""
    with limited(megabytes, seconds):
        return markup.read(body, kind)


def prepare() -> None:
    """First acts of a worker: die with the parent, and load what the first page would have to wait for."""
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    read(FIRST_PAGE, "", None)


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
        self._number = number
        self._limits = megabytes, seconds
        self._pool = self._start() if number else None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """As the settings say."""
        settings = crawler.settings
        processors = min(MOST_WORKERS, len(os.sched_getaffinity(0)))
        return cls(
            processors if settings.get("EXTRACT_WORKERS") is None else settings.getint("EXTRACT_WORKERS"),
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
            pool.schedule(prepare)  # pebble starts its workers with the first task
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        return pool

    async def read(self, page: ReviewPage) -> None:
        """Fill `page.extraction` and `page.reviews`, or `page.listed`, or `page.broken` with the reason."""
        if not 200 <= page.status < 300:
            return
        try:
            if page.kind in LISTS:
                page.listed = await self._run(read_list_within, markup.read, page.body, page.kind)
            elif is_text(page):
                content_type = page.headers.get("content-type")
                page.extraction = await self._run(read_within, read, page.body, page.url, content_type)
                page.reviews = page.extraction.reviews
        except (TimeoutError, MemoryError, BrokenExecutor, ProcessExpired, RecursionError) as error:
            page.broken = next(reason for kind, reason in REASONS if isinstance(error, kind))
            logger.warning("%s: quarantined: its extraction %s", page.url, page.broken)

    async def _run(self, within: Callable[..., Found], here: Callable[..., Found], *arguments: Any) -> Found:
        """A worker that died may have been somebody else's victim; a page that kills two is the culprit."""
        if self._pool is None:
            return here(*arguments)
        try:
            return await self._run_in(self._pool, within, *arguments)
        except (BrokenExecutor, ProcessExpired):
            return await self._run_in(self._pool, within, *arguments)

    async def _run_in(self, pool: ProcessPool, within: Callable[..., Found], *arguments: Any) -> Found:
        if not pool.active:  # an idle worker was killed: pebble gives up the whole pool then
            if pool is self._pool:
                self._pool = self._start()
            pool = self._pool or pool
        future = pool.schedule(within, args=(*self._limits, *arguments), timeout=PATIENCE * self._limits[1])
        try:
            result: Found = await asyncio.wrap_future(future)
        except (asyncio.CancelledError, CancelledError) as error:
            raise RuntimeError("stopped while a page was being read") from error
        except ProcessExpired as error:
            if error.exitcode == -signal.SIGPROF:
                raise TimeoutError("out of processor time") from error
            raise
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
