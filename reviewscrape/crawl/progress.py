"""The progress display: one line that moves, on a terminal only."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from scrapy import signals
from scrapy.exceptions import NotConfigured
from scrapy.utils.asyncio import create_looping_call

from reviewscrape.crawl.ledger import State
from reviewscrape.crawl.session import session_of

if TYPE_CHECKING:
    from typing import Self

    from scrapy.crawler import Crawler

INTERVAL = 0.5


class ProgressDisplay:
    """Pages done of pages found, and records so far. Off when standard error is no terminal."""

    def __init__(self, crawler: Crawler) -> None:
        from rich.console import Console  # here, as most crawls show nothing and need not load it
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        self.crawler = crawler
        console = Console(stderr=True)
        self._progress = Progress(
            TextColumn("[bold]{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("pages"),
            TextColumn("{task.fields[records]} records"),
            TimeElapsedColumn(),
            console=console,
            transient=True,
        )
        self._task = self._progress.add_task("crawling", total=None, records=0)
        self._loop = create_looping_call(self._show)
        crawler.signals.connect(self.opened, signals.spider_opened)
        crawler.signals.connect(self.closed, signals.engine_stopped)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """One for each crawl, unless nobody would see it."""
        if not sys.stderr.isatty() or crawler.settings.get("LOG_FILE") or crawler.settings.getbool("LOG_JSON"):
            raise NotConfigured
        return cls(crawler)

    def opened(self) -> None:
        """Show the line."""
        self._progress.start()
        self._loop.start(INTERVAL)

    def closed(self) -> None:
        """Take it away."""
        if self._loop.running:
            self._loop.stop()
        self._progress.stop()

    def _show(self) -> None:
        session = session_of(self.crawler)
        total = sum(session.counts.values())
        done = total - session.counts[State.PENDING]
        self._progress.update(self._task, total=total, completed=done, records=session.seen)
