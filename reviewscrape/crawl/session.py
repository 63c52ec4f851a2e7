"""One crawl at work: its folder, ledger, writer and frontier. Scheduler, pipelines and extensions meet here."""

from __future__ import annotations

import asyncio
import logging
import secrets
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Coroutine
from concurrent.futures import CancelledError
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from scrapy import signals
from scrapy.utils.asyncio import call_later

from reviewscrape.crawl.admission import Ports, admit
from reviewscrape.crawl.appendfile import AppendFile
from reviewscrape.crawl.duplicates import Duplicates
from reviewscrape.crawl.folder import DataFolder
from reviewscrape.crawl.frontier import Frontier
from reviewscrape.crawl.ledger import Ledger, PendingUrl, Settlement, State, damage
from reviewscrape.crawl.outcome import hopeless
from reviewscrape.crawl.tallies import Tallies
from reviewscrape.crawl.traps import Traps
from reviewscrape.crawl.writer import Writer
from reviewscrape.errors import ConfigError, StorageError

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from reviewscrape.crawl.workers import Workers
    from reviewscrape.sources.base import Source

logger = logging.getLogger(__name__)
KNOWN = 4000
"""URLs kept in memory, less than 1 MB: those of a site's navigation stand on each of its pages."""


def now() -> str:
    """The time as RFC 3339, UTC, whole seconds."""
    return _written(int(time.time()))


@lru_cache(maxsize=1)  # many pages come in a second
def _written(moment: int) -> str:
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


@dataclass(slots=True)
class HostNotes:
    """What the run summary says of a host."""

    requests: int = 0
    shortest_gap: float | None = None
    """Least seconds between two requests: the highest rate is one in so many seconds."""
    robots: str = "not asked"
    crawl_delay: float | None = None
    last: float = 0.0

    def sent(self, moment: float) -> None:
        """A request goes out."""
        if self.requests:
            gap = moment - self.last
            self.shortest_gap = gap if self.shortest_gap is None else min(gap, self.shortest_gap)
        self.requests += 1
        self.last = moment


class Session:
    """A data folder under lock, reopened where the last run left it."""

    def __init__(self, folder: DataFolder, *, leases: int = 32, leases_per_host: int = 2, max_depth: int = 50) -> None:
        self.folder = folder
        self.max_depth = max_depth
        self.source: Source | None = None
        self.workers: Workers | None = None
        """Those that read the pages, where they were started before everything else."""
        self.reason: str | None = None
        """Scrapy's word for how the run ended; None while it works, and after a second signal."""
        self.seen = 0
        """Records of this run, old ones included."""
        self.errors = 0
        """Exceptions of our own code: there should be none."""
        self.started = now()
        self.clock = time.monotonic()
        self.traps = Traps()
        self.tallies = Tallies()
        self._known: set[str] = set()
        """Some of the URLs that the ledger has: links to them need not be entered again."""
        self.broken: Exception | None = None
        """The disk's error, after which nothing is written any more."""
        self.stop: Callable[[str], object] = str
        """Ends the crawl; set by the scheduler."""
        self._tasks: set[asyncio.Future[None]] = set()
        self.nudge: Callable[[], object] = str
        """Makes the engine look for requests again; set by the scheduler."""
        self.hosts: dict[str, HostNotes] = {}
        folder.lock()
        try:
            self._open(leases, leases_per_host)
        except BaseException:
            if hasattr(self, "ledger"):
                self.ledger.close()
            folder.unlock()
            raise

    def _open(self, leases: int, leases_per_host: int) -> None:
        folder = self.folder
        lost = not folder.state.exists() or (folder.state.stat().st_size == 0 < _size(folder.records))
        if folder.records.exists() and lost:
            raise StorageError(f"{folder.records} has no state.sqlite beside it: move it away or choose another folder")
        self.ledger = Ledger(folder.state)
        try:
            self.records = AppendFile(folder.records, int(self.ledger.get("committed") or 0))
            self.records.open()
            quarantined = int(self.ledger.get("quarantined") or 0)
            kept = min(quarantined, _size(folder.quarantine))  # it is read and thrown away by people: that is no damage
            self.quarantine = AppendFile(folder.quarantine, kept)
        except OSError as error:
            where = error.filename or folder.path
            raise StorageError(f"{where}: {error.strerror}: make it writable or choose another REVIEWS_DIR") from error
        for file in (self.records, self.quarantine):
            if file.torn:
                logger.warning("%s: %d bytes of an unfinished commit cut, kept in *.torn", file.path, file.torn)
        self.counts = self.ledger.counts()
        self.resumed = self.counts[State.PENDING] > 0
        self._limits = leases, leases_per_host

    def begin(self, source: str) -> None:
        """Take up the unfinished crawl of this source, or begin a new one."""
        unfinished = self.ledger.get("source")
        if self.resumed and unfinished != source:
            if self.counts[State.PENDING] < sum(self.counts.values()):
                what = f"{self.folder.path}: holds an unfinished crawl of {unfinished}"
                raise ConfigError(f"{what}: finish that or choose another REVIEWS_DIR")
            self.resumed = False  # not a page of it was ever had: its address was misspelt
        elif self.resumed and hopeless(self.ledger.attempts(), self.counts[State.PENDING], datetime.now(UTC)):
            logger.warning("%d pages of hosts that cannot be asked are given up", self.counts[State.PENDING])
            self.resumed = False
        if not self.resumed:
            crawl_id = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"
            self.ledger.begin_crawl(crawl_id, source=source, started=self.started, attempts="[]")
            self.counts = self.ledger.counts()
        self.started = self.ledger.get("started") or self.started
        self.reader = self.ledger.reader()
        leases, per_host = self._limits
        self.frontier = Frontier(self.reader, self.ledger.pending_by_host(), leases=leases, leases_per_host=per_host)
        self._ports = Ports(self.source.seeds() if self.source else ())
        self.duplicates = Duplicates(self.reader, self.crawl_id)
        self.writer = Writer(self.ledger, self.records, self.quarantine)
        self.writer.start()

    @property
    def crawl_id(self) -> str:
        """Names the crawl over all its resumptions."""
        return self.ledger.crawl_id

    async def settle(self, page: Settlement) -> None:
        """Make a page's outcome durable. Afterwards its links are leasable and its lease is gone."""
        links = [link for link in page.links if link.url not in self._known]
        page.links, refused = admit(links, self.max_depth, self.frontier.hosts, self._ports)
        page.tallies.update({f"refused:{reason}": n for reason, n in refused.items()})
        leased = self.frontier.leased(page.lease) if page.lease is not None else None
        if page.lease is not None and leased is None:
            return  # settled already, by another hook
        future = asyncio.wrap_future(self.writer.submit(page))
        try:
            admitted = await future
        except (asyncio.CancelledError, CancelledError) as error:
            raise StorageError("stopped while a page was being written") from error
        except StorageError as error:
            self.fail(error)
            raise
        self._settled(page, leased, admitted)

    def _settled(self, page: Settlement, leased: PendingUrl | None, admitted: Counter[str]) -> None:
        new = admitted.total()
        if len(self._known) > KNOWN:
            self._known.clear()
        self._known.update(link.url for link in page.links)
        self.seen += len(page.rows)
        self.counts[State.PENDING] += new - (leased is not None)
        if leased is not None and page.lease is not None:
            parent = self.reader.url(leased.parent) if leased.parent is not None and page.rows else None
            self.traps.note(leased.url, parent, fruitful=bool(page.rows))
            self.counts[page.state] += 1
            if page.state is State.FAILED and leased.kind != "page":
                logger.warning("%s: %s: what this list leads to is not known", leased.url, page.reason)
            self.counts[State.SKIPPED] += page.final_is_new
            self.frontier.release(page.lease, settled=True)
        self.frontier.admit(admitted)

    def notes(self, netloc: str) -> HostNotes:
        """What is noted of a host and port."""
        return self.hosts.setdefault(netloc, HostNotes())

    def hold(self, host: str, seconds: float) -> None:
        """Lease nothing of the host for some time."""
        self.frontier.hold(host, seconds)
        call_later(seconds + 0.01, self._wake, host)

    def _wake(self, host: str) -> None:
        self.frontier.wake(host)
        self.nudge()

    def fail(self, error: Exception) -> None:
        """The disk gave an error: log it once and end the crawl; the next run starts from the last commit."""
        if isinstance(error, sqlite3.Error):
            error = damage(self.folder.state, error)
        if self.broken is None:
            self.broken = error
            logger.error("%s", error)
            self.stop("io_error")

    def check_files(self) -> None:
        """At the end: what was committed must still be there, or nobody is told that all is well."""
        gone = f"{self.folder.state}: was removed by another program: choose another REVIEWS_DIR and start anew"
        error = None if self.folder.state.exists() else StorageError(gone)
        try:
            for file in (self.records, self.quarantine):
                file.check()
        except StorageError as changed:
            error = changed
        self.broken = self.broken or error

    def later(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something in the event loop without waiting for it."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    @property
    def busy(self) -> bool:
        """Whether something that was begun with `later` goes on."""
        return bool(self._tasks)

    def _ended(self, task: asyncio.Future[None]) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None and not isinstance(error, StorageError):
            self.errors += 1
            logger.error("unexpected error", exc_info=error)

    def close(self) -> None:
        """Finish what was handed over and close everything; the lock goes last."""
        if hasattr(self, "writer"):
            self.writer.stop()
            self.reader.close()
        self.records.close()
        self.quarantine.close()
        self.ledger.close()
        self.folder.unlock()


_sessions: WeakKeyDictionary[Crawler, Session] = WeakKeyDictionary()


def attach(crawler: Crawler, session: Session) -> None:
    """Let a crawler's components work in this session; whoever opened it closes it."""
    _sessions[crawler] = session


def peek(crawler: Crawler) -> Session | None:
    """The crawler's session if it has one."""
    return _sessions.get(crawler)


def session_of(crawler: Crawler) -> Session:
    """The crawler's session. Opened from its settings where no command did, and then closed with the engine."""
    if crawler not in _sessions:
        session = open_session(crawler.settings)
        session.begin(f"spider:{crawler.spidercls.name}")
        _sessions[crawler] = session
        crawler.signals.connect(lambda: session.close(), signal=signals.engine_stopped, weak=False)
    return _sessions[crawler]


def open_session(settings: Any, folder: DataFolder | None = None) -> Session:
    """Lock and open a data folder, by default that of the settings."""
    folder = folder or DataFolder(Path(settings.get("REVIEWS_DIR") or "data/reviews"))
    polite = settings.getfloat("DOWNLOAD_DELAY") > 0
    per_host = settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN")
    return Session(
        folder,
        leases=2 * settings.getint("CONCURRENT_REQUESTS"),
        leases_per_host=per_host if polite else 2 * per_host,
        max_depth=settings.getint("CRAWL_MAX_DEPTH", 50),
    )
