"""The one writer: takes the pages that are ready, makes their records durable, then the ledger."""

from __future__ import annotations

import errno
import sqlite3
import threading
import time
from collections import Counter
from concurrent.futures import Future
from queue import Empty, SimpleQueue

from reviewscrape.crawl.appendfile import AppendFile
from reviewscrape.crawl.ledger import Ledger, Settlement, damage
from reviewscrape.errors import StorageError

BATCH = 256
MOMENT = 0.01
"""Seconds. A commit costs as much for one page as for ten, and nobody waits for it but the page itself."""
_Job = tuple[Settlement, "Future[Counter[str]]"]


class Writer(threading.Thread):
    """A thread of its own, so that the crawl never waits for the disk; what has gathered meanwhile is one commit.

    Order: append the lines, fsync, one transaction. Hence the file may be ahead of the ledger and is cut on reopening;
    the ledger is never ahead of the file. After the first error nothing is written any more.
    """

    def __init__(self, ledger: Ledger, records: AppendFile, quarantine: AppendFile) -> None:
        super().__init__(name="writer", daemon=True)
        self.ledger = ledger
        self.records = records
        self.quarantine = quarantine
        self.broken: Exception | None = None
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()

    def submit(self, page: Settlement) -> Future[Counter[str]]:
        """Hand over a page; the future ends when it is durable, with the number of new URLs by host."""
        future: Future[Counter[str]] = Future()
        future.set_running_or_notify_cancel()  # from here on nobody can cancel it
        self._jobs.put((page, future))
        return future

    def stop(self) -> None:
        """Finish what was handed over, then end the thread."""
        self._jobs.put(None)
        if self.is_alive():
            self.join()

    def run(self) -> None:
        """Commit batch after batch until told to stop."""
        last = False
        while not last:
            batch, last = self._gather()
            if batch:
                self._answer(batch)

    def _gather(self) -> tuple[list[_Job], bool]:
        """Wait for one page, then a moment for others, and take all that is there."""
        job = self._jobs.get()
        if job is not None:
            time.sleep(MOMENT)
        batch: list[_Job] = []
        while job is not None:
            batch.append(job)
            if len(batch) == BATCH:
                return batch, False
            try:
                job = self._jobs.get_nowait()
            except Empty:
                return batch, False
        return batch, True

    def _answer(self, batch: list[_Job]) -> None:
        try:
            admitted = self._commit([page for page, _ in batch])
        except Exception as error:  # noqa: BLE001 (a writer that died unseen would leave the crawl waiting for ever)
            self.broken = self.broken or error
            failure = self._told(error)
            for _, future in batch:
                future.set_exception(failure)
            return
        for (_, future), links in zip(batch, admitted, strict=True):
            future.set_result(links)

    def _told(self, error: Exception) -> StorageError:
        """The error as a user is told it."""
        if isinstance(error, sqlite3.Error):
            return damage(self.ledger.path, error)
        full = isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
        mend = "free the disk" if full else "see that the disk is sound and can be written"
        what = f"{self.records.path.parent}: {error}: {mend}, then start the same command again"
        return error if isinstance(error, StorageError) else StorageError(what)

    def _commit(self, pages: list[Settlement]) -> list[Counter[str]]:
        if self.broken is not None:
            raise OSError(f"stopped after an error ({self.broken})")
        self.records.append(b"".join(row.line for page in pages for row in page.rows))
        self.quarantine.append(b"".join(page.quarantine for page in pages))
        with self.ledger.transaction():
            admitted = self.ledger.settle(pages)
            self.ledger.set(committed=str(self.records.length), quarantined=str(self.quarantine.length))
        return admitted
