"""`scrapy crawl reviews`: the main job, from the lock on the data folder to the run summary and the exit code.

Before the lock nothing is loaded but what Scrapy needs for its command line: who comes second ends as soon as he can.
"""

from __future__ import annotations

import gc
import logging
import re
from argparse import Namespace
from collections.abc import Sequence
from contextlib import ExitStack
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapy.commands import BaseRunSpiderCommand
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.exceptions import UsageError
from scrapy.settings import Settings
from scrapy.spiderloader import get_spider_loader

from reviewscrape.command import check_values, complain, misspelt, open_streams, refuse_options
from reviewscrape.crawl import interrupt
from reviewscrape.crawl.folder import DataFolder
from reviewscrape.crawl.limits import check_limits
from reviewscrape.errors import ExitCode, InputError, ReviewscrapeError

if TYPE_CHECKING:
    from reviewscrape.crawl.session import Session
    from reviewscrape.crawl.workers import Workers

logger = logging.getLogger(__name__)
OURS = "reviews"
"""Name of our spider; others may be of a user's own."""
ARGUMENTS = ("site", "source")
YOUNG = 5000
"""New objects after which garbage is looked for. Python's own 700 is less than a few pages in flight hold, and costs a
twentieth of the time for finding next to nothing."""


class Command(BaseRunSpiderCommand):
    """Scrapy's `crawl` with a ledger, one run at a time, and an exit code that means something."""

    requires_project = True
    requires_crawler_process = False  # made here, after the lock

    hints: Sequence[str] = ()
    """What the log says of settings that nobody knows."""

    def syntax(self) -> str:
        """Arguments, for the help text."""
        return "[options] reviews"

    def short_desc(self) -> str:
        """One line for the list of commands."""
        return "Crawl reviews: -a site=NAME or -a source=URL; without either, the bundled demo site"

    def run(self, args: list[str], opts: Namespace) -> None:
        """Crawl; a user's error becomes one line on standard error and its exit code."""
        interrupt.listen_early()
        open_streams()
        refuse_options(args)
        if len(args) != 1:
            raise UsageError("name the spider: scrapy crawl reviews")
        if self.settings is None:
            raise RuntimeError("a command has its settings from scrapy.cmdline only")
        try:
            with ExitStack() as stack:
                self.hints = misspelt(opts.set)
                self.exitcode = self.crawl(args[0], opts.spargs, self.settings, stack)
        except ReviewscrapeError as error:
            complain(f"scrapy crawl: {error}")
            self.exitcode = error.exit_code

    def crawl(self, spider: str, spargs: dict[str, str], settings: Settings, stack: ExitStack) -> ExitCode:
        """Lock, open, crawl, account for it."""
        check_values(settings)
        check_limits(settings.getint("CONCURRENT_REQUESTS"))
        if spider == OURS:
            check_arguments(spargs)
        else:
            check_spider(spider, settings)
        folder = DataFolder(Path(settings.get("REVIEWS_DIR") or f"data/{folder_name(spider, spargs)}"))
        stack.callback(folder.abandon)
        folder.lock()
        from reviewscrape.crawl.leftovers import take_over

        take_over(folder.path)
        workers = start_workers(settings, stack) if spider == OURS else None
        from reviewscrape.crawl import job

        with job.damage_told(folder):
            session = job.prepare(spider, spargs, settings, folder, stack)
            for line in self.hints:
                logger.warning("%s", line)
            session.workers = workers
            self.start(spider, spargs, settings, session)
            return job.account(session, settings)

    def start(self, spider: str, spargs: dict[str, str], settings: Settings, session: Session) -> None:
        """Run the reactor until the crawl has ended."""
        import scrapy.core.downloader.contextfactory  # noqa: F401 (it looks up every caller thrice: there are few yet)

        from reviewscrape.crawl.session import attach

        settings.set("LOG_INSTALL_ROOT_HANDLER", value=False, priority="cmdline")
        self.crawler_process = AsyncCrawlerProcess(settings)
        logging.getLogger("scrapy").setLevel(logging.getLogger().level)  # Scrapy makes it DEBUG: a line for each page
        crawler = self._create_crawler(spider)
        attach(crawler, session)
        self.crawler_process.crawl(crawler, **spargs)
        from twisted.internet import reactor  # not before Scrapy has installed it

        interrupt.listen(reactor)
        gc.freeze()  # what is there now stays; looking through it for garbage would cost a tenth of the crawl's time
        gc.set_threshold(YOUNG)
        self.crawler_process.start()
        interrupt.disarm()
        if self.crawler_process.bootstrap_failed:
            session.reason = session.reason if session.reason not in {None, "finished"} else "a failure at the start"


def start_workers(settings: Settings, stack: ExitStack) -> Workers:
    """The processes that read pages get ready while this one does; only the lock has to come before."""
    from reviewscrape.crawl.workers import Workers

    workers = Workers.from_settings(settings)
    stack.callback(workers.close)
    return workers


def check_spider(spider: str, settings: Settings) -> None:
    """Refuse a misspelt spider before it gets a data folder."""
    known = get_spider_loader(settings).list()
    if spider not in known:
        raise InputError(f'no spider is called "{spider}"; valid: {", ".join(sorted(known))}')


def check_arguments(spargs: dict[str, str]) -> None:
    """Refuse a misspelt -a argument of our spider."""
    for name in spargs:
        if name.startswith("_"):
            continue  # Scrapyd's own: _job, _version
        if name not in ARGUMENTS:
            near = get_close_matches(name, ARGUMENTS, 1, 0.4)
            mend = f"did you mean {near[0]}?" if near else "use site or source"
            raise InputError(f"-a {name}: unknown argument; {mend}")
        if not spargs[name].strip():
            raise InputError(f"-a {name}=: is empty; give a value, or leave it out for the demo site")
    if "site" in spargs and "source" in spargs:
        raise InputError("-a site and -a source: give one of them")


def folder_name(spider: str, spargs: dict[str, str]) -> str:
    """Folder below data/: the site's name, the source's host, or demo; the spider's name for another than ours.

    >>> folder_name("reviews", {"source": "http://[::1]:80/"}), folder_name("reviews", {"site": "../../etc"})
    ('___1__80', '_.._etc')
    """
    if spider != OURS:
        return spider
    host = urlsplit(spargs.get("source", "")).netloc.rpartition("@")[2]
    name = spargs.get("site") or host.replace(":", "_") or "demo"
    return re.sub(r"[^\w.-]", "_", name).lstrip(".") or "_"
