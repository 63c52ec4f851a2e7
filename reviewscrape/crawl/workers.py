"""Extraction in processes of its own: with a time budget and a memory limit, and gone when the crawl is."""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, CancelledError
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from multiprocessing import forkserver, resource_tracker
from multiprocessing.context import BaseContext
from typing import TYPE_CHECKING, Any, TypeVar

from pebble import ProcessExpired, ProcessPool
from pebble.common import CONSTS  # type: ignore[attr-defined]  # pebble does not list it
from pebble.pool.process import WORKERS_NAME

from reviewscrape.crawl import reading
from reviewscrape.crawl.limits import too_few_processes
from reviewscrape.errors import StorageError
from reviewscrape.items import ReviewPage

if TYPE_CHECKING:
    from typing import Self

    from scrapy.settings import BaseSettings

logger = logging.getLogger(__name__)
Found = TypeVar("Found")
TERM_TIMEOUT = 0.1
"""Seconds between pebble's SIGTERM, which the workers ignore, and its SIGKILL."""
LISTS = frozenset({"sitemap", "feed", "robots"})
"""Kinds of pages that only lead to others."""
MOST_WORKERS = 4
"""Unless the settings say otherwise."""
PATIENCE = 15
"""A worker that gets no processor is waited for so many times as long as a page may take of one."""
STUCK = 60.0
"""Seconds, and twice the ones above, without an answer: a worker was killed while it had the pool's lock."""
TRIES = 6
"""How often all workers may die before a page is read. Longer and longer pauses lie between, 8 s all together."""


class WorkersGoneError(StorageError):
    """The processes that read pages are killed again and again; no page is at fault."""


class _OutOfTimeError(TimeoutError):
    """A page has used up its processor time."""


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


def forget_main() -> None:
    """Spare the workers the program that was started: the script `scrapy` would have each of them load all Scrapy."""
    main = sys.modules["__main__"]
    if getattr(main, "__spec__", None) is None:
        main.__spec__ = ModuleSpec("scrapy.__main__", None)  # multiprocessing passes over modules of such names


@contextmanager
def signals_blocked() -> Iterator[None]:
    """What is started meanwhile inherits it: a SIGTERM to the whole process group, as a terminal's Ctrl-C, must not
    fail the page that a worker has in hand, not even while the worker starts.

    The resource tracker comes first, as starting it unblocks the signals.
    """
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGINT, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def forking() -> BaseContext:
    """How workers start: forked from a server, a process without threads that has loaded everything once for all.

    Spawned, each by itself, where the server finds no folder for its socket.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["reviewscrape.crawl.preload"])
    try:
        with signals_blocked():
            forkserver.ensure_running()  # in this thread, not in pebble's: it dies with the one that started it
    except OSError:
        return multiprocessing.get_context("spawn")
    return context


class Workers:
    """A pool of workers; with none, extraction runs in the crawl's own process, without limits."""

    def __init__(self, number: int, seconds: float, megabytes: int) -> None:
        self._number = number
        self._limits = megabytes, seconds
        self._pool = self._start(forking()) if number else None

    @classmethod
    def from_settings(cls, settings: BaseSettings) -> Self:
        """As the settings say."""
        processors = min(MOST_WORKERS, len(os.sched_getaffinity(0)))
        return cls(
            processors if settings.get("EXTRACT_WORKERS") is None else settings.getint("EXTRACT_WORKERS"),
            settings.getfloat("EXTRACT_SECONDS", 2.0),
            settings.getint("EXTRACT_MEGABYTES", 512),
        )

    def _start(self, context: BaseContext) -> ProcessPool:
        """Start the workers."""
        CONSTS.term_timeout = TERM_TIMEOUT
        forget_main()
        try:
            with signals_blocked():
                pool = ProcessPool(self._number, initializer=reading.prepare, context=context)
                pool.schedule(reading.prepare)  # pebble starts its workers with the first task
        except (OSError, RuntimeError) as error:
            kill_workers()
            raise too_few_processes(error) from error
        return pool

    async def read(self, page: ReviewPage, selectors: Sequence[str] = ()) -> None:
        """Fill `page.extraction`, `page.reviews` and `page.chosen`, or `page.listed`, or `page.broken` with the reason.

        `selectors` are those of a site file; they too may take for ever on a page that is made for it.
        """
        if not 200 <= page.status < 300:
            return
        try:
            if page.kind in LISTS:
                page.listed = await self._run(reading.read_list_within, reading.read_list, page.body, page.kind)
            elif is_text(page):
                asked = page.body, page.url, page.headers.get("content-type"), selectors
                found, page.chosen = await self._run(reading.read_within, reading.read, *asked)
                page.extraction, page.reviews = found, found.reviews
        except (TimeoutError, MemoryError, BrokenExecutor, ProcessExpired, RecursionError) as error:
            page.broken = next(reason for kind, reason in REASONS if isinstance(error, kind))
            logger.warning("%s: quarantined: its extraction %s", page.url, page.broken)

    async def _run(self, within: Callable[..., Found], here: Callable[..., Found], *arguments: Any) -> Found:
        """A worker that died or slept may have been somebody else's victim; a page that has two is the culprit.

        Where all are gone at once, the page need not even have been in hand: that counts against none. WorkersGoneError
        where it comes to no end.
        """
        if self._pool is None:
            return here(*arguments)
        victims = 0
        for attempt in range(TRIES):
            try:
                return await self._run_in(self._pool, within, *arguments)
            except _OutOfTimeError:
                raise
            except BrokenExecutor:
                await asyncio.sleep(attempt**2 / 7)
            except (ProcessExpired, TimeoutError):  # killed from outside, stopped, or the clock was set
                victims += 1
                if victims == 2:
                    raise
        raise WorkersGoneError("the processes that read pages are killed: allow them more memory, then start again")

    async def _run_in(self, pool: ProcessPool, within: Callable[..., Found], *arguments: Any) -> Found:
        if not pool.active:  # an idle worker was killed: pebble gives up the whole pool then
            pool = self._instead_of(pool)
        seconds = PATIENCE * self._limits[1]
        future = pool.schedule(within, args=(*self._limits, *arguments), timeout=seconds)
        try:
            async with asyncio.timeout(STUCK + 2 * seconds):
                result: Found = await asyncio.wrap_future(future)
        except (asyncio.CancelledError, CancelledError) as error:
            raise RuntimeError("stopped while a page was being read") from error
        except ProcessExpired as error:
            if error.exitcode == -signal.SIGPROF:
                raise _OutOfTimeError("out of processor time") from error
            raise
        except TimeoutError as error:
            if future.cancelled():  # by us
                self._instead_of(pool)
                raise BrokenExecutor("no answer") from error
            raise
        return result

    def _instead_of(self, pool: ProcessPool) -> ProcessPool:
        """The pool that has taken the place of one that is no good any more."""
        if pool is self._pool:
            pool.stop()  # type: ignore[no-untyped-call]
            kill_workers()
            self._pool = self._start(multiprocessing.get_context("spawn"))  # whatever has become of the server
        return self._pool or pool

    def close(self) -> None:
        """Stop the workers at once; nobody waits for them any more.

        They go before the pool, which first takes away what those that are still starting would then complain to miss.
        """
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]
            kill_workers()
            self._pool.join()
            self._pool = None


def kill_workers() -> None:
    """End the processes of all pools at once."""
    for worker in multiprocessing.active_children():
        if worker.name == WORKERS_NAME:
            worker.kill()


REASONS: tuple[tuple[type[BaseException], str], ...] = (
    (TimeoutError, "took too long"),
    (MemoryError, "took too much memory"),
    (RecursionError, "nested too deep"),
    (BrokenExecutor, "crashed"),
    (ProcessExpired, "crashed"),
)
"""What is said of a page whose extraction ended with such an error."""
