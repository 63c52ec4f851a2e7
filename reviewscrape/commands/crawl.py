"""`scrapy crawl reviews`: the main job, from the lock on the data folder to the run summary and the exit code."""

from __future__ import annotations

import gc
import logging
import os
import sqlite3
import sys
from argparse import Namespace
from contextlib import ExitStack
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import urlsplit

from scrapy.commands import BaseRunSpiderCommand
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.exceptions import UsageError
from scrapy.settings import Settings
from scrapy.spiderloader import get_spider_loader
from w3lib.url import file_uri_to_path

from reviewscrape import sites, sources
from reviewscrape.command import check_numbers, refuse_options
from reviewscrape.crawl import interrupt, logs, metrics, summary
from reviewscrape.crawl.guard import guard_from
from reviewscrape.crawl.session import Session, attach, open_session
from reviewscrape.errors import ExitCode, InputError, ReviewscrapeError, StorageError
from reviewscrape.settings import USER_AGENT as default_agent  # noqa: N811 (a value to compare with)
from reviewscrape.sources import DEMO, Source, UrlSource

logger = logging.getLogger(__name__)
ARGUMENTS = ("site", "source")
HINT = "To crawl a real site: scrapy crawl reviews -a site=avclub, or -a source=https://example.org/reviews"


class Command(BaseRunSpiderCommand):
    """Scrapy's `crawl` with a ledger, one run at a time, and an exit code that means something."""

    requires_project = True
    requires_crawler_process = False  # made here, after the lock

    def syntax(self) -> str:
        """Arguments, for the help text."""
        return "[options] reviews"

    def short_desc(self) -> str:
        """One line for the list of commands."""
        return "Crawl reviews: -a site=NAME or -a source=URL; without either, the bundled demo site"

    def run(self, args: list[str], opts: Namespace) -> None:
        """Crawl; a user's error becomes one line on standard error and its exit code."""
        interrupt.listen_early()
        refuse_options(args)
        if len(args) != 1:
            raise UsageError("name the spider: scrapy crawl reviews")
        if self.settings is None:
            raise RuntimeError("a command has its settings from scrapy.cmdline only")
        try:
            with ExitStack() as stack:
                self.exitcode = self.crawl(args[0], opts.spargs, self.settings, stack)
        except ReviewscrapeError as error:
            print(f"scrapy crawl: {error}", file=sys.stderr)
            self.exitcode = error.exit_code

    def crawl(self, spider: str, spargs: dict[str, str], settings: Settings, stack: ExitStack) -> ExitCode:
        """Lock, open, crawl, account for it."""
        logs.install(settings)
        check_spider(spider, settings)
        check_arguments(spider, spargs)
        guard_from(settings)  # a malformed allow-list is said before anything is opened
        check_numbers(settings)
        check_feeds(settings)
        sites.all_sites()  # a wrong site file of the user's own is said before anything is opened
        source = sources.choose(spargs.get("site"), spargs.get("source")) if spider == "reviews" else None
        folder = Path(settings.get("REVIEWS_DIR") or f"data/{folder_name(spargs) if spider == 'reviews' else spider}")
        if spider == "reviews":
            set_delay(settings, source)
        session = open_session(settings, folder)
        stack.callback(session.close)
        if spider == "reviews" and source is None:
            source = serve_demo(session, settings, stack)
        session.source = source
        session.begin(source.name if source else f"spider:{spider}")
        if source is not None and source.name != DEMO:
            ask_for_contact(settings, source)
        self.start(spider, spargs, settings, session)
        return account(session, settings, demo=source is not None and source.name == DEMO)

    def start(self, spider: str, spargs: dict[str, str], settings: Settings, session: Session) -> None:
        """Run the reactor until the crawl has ended."""
        settings.set("LOG_INSTALL_ROOT_HANDLER", value=False, priority="cmdline")
        self.crawler_process = AsyncCrawlerProcess(settings)
        crawler = self._create_crawler(spider)
        attach(crawler, session)
        self.crawler_process.crawl(crawler, **spargs)
        from twisted.internet import reactor  # not before Scrapy has installed it

        interrupt.listen(reactor)
        gc.freeze()  # what is there now stays; looking through it for garbage would cost a tenth of the crawl's time
        self.crawler_process.start()
        interrupt.disarm()
        if self.crawler_process.bootstrap_failed:
            session.reason = session.reason if session.reason not in {None, "finished"} else "a failure at the start"


def check_spider(spider: str, settings: Settings) -> None:
    """Refuse a misspelt spider before it gets a data folder."""
    known = get_spider_loader(settings).list()
    if spider not in known:
        raise InputError(f'no spider is called "{spider}"; valid: {", ".join(sorted(known))}')


def check_arguments(spider: str, spargs: dict[str, str]) -> None:
    """Refuse a misspelt -a argument."""
    for name in spargs if spider == "reviews" else ():
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


def check_feeds(settings: Settings) -> None:
    """Refuse a file of -o or -O that cannot be written, before a page is asked for."""
    for uri in settings.getdict("FEEDS"):
        path = Path(file_uri_to_path(uri) if uri.startswith("file:") else uri).absolute()
        if "://" in uri.removeprefix("file:") or uri == "stdout:" or "%(" in uri:
            continue  # no file, or one whose name is made later
        place = next(place for place in (path, *path.parents) if place.exists())
        if path.is_dir() or (place != path and not place.is_dir()) or not os.access(place, os.W_OK):
            raise StorageError(f"{uri}: cannot be written; name another file with -o or -O")


def folder_name(spargs: dict[str, str]) -> str:
    """Folder below data/: the site's name, the source's host, or demo."""
    host = urlsplit(spargs.get("source", "")).netloc.rpartition("@")[2]
    return spargs.get("site") or host.replace(":", "_") or DEMO


def set_delay(settings: Settings, source: Source | None) -> None:
    """A site file's delay holds unless the command line gives another; the demo needs none."""
    delay = 0.0 if source is None else source.delay
    if delay is not None:
        settings.set("DOWNLOAD_DELAY", delay, priority="spider")


def ask_for_contact(settings: Settings, source: Source) -> None:
    """Say that a site's people should be able to reach the one who crawls it."""
    private = {host for host, _ in guard_from(settings).names}
    if settings["USER_AGENT"] == default_agent and not all(seed.host in private for seed in source.seeds()):
        logger.warning("USER_AGENT names no contact: add one with -s USER_AGENT='mybot (+https://example.org/bot)'")


def serve_demo(session: Session, settings: Settings, stack: ExitStack) -> Source:
    """Serve the bundled demo site on loopback, at the same port as last time if that is free."""
    from reviewscrape import demo  # imports the fixtures' server, which no other crawl needs

    last = session.ledger.get("demo_port")
    try:
        site = stack.enter_context(demo.serve(int(last) if last else None))
    except InputError:  # somebody else listens there now
        site = stack.enter_context(demo.serve())
    address = urlsplit(site.url)
    session.ledger.set(demo_port=str(address.port))
    settings.set("NETWORK_ALLOWLIST", [address.netloc], priority="spider")
    return UrlSource(f"{site.url}/", name=DEMO)


def account(session: Session, settings: Settings, *, demo: bool) -> ExitCode:
    """Write the run summary and say what was done."""
    session.writer.stop()
    facts = summary.facts_of(session, allow_zero=settings.getbool("ALLOW_ZERO_RECORDS"))
    code, told = summary.summarise(session, facts, settings)
    try:
        summary.save(session, told)
        if settings.get("METRICS_FILE"):
            metrics.save(settings.get("METRICS_FILE"), told)
    except (OSError, sqlite3.Error) as error:
        where = getattr(error, "filename", None) or session.folder.runs
        what = getattr(error, "strerror", None) or error
        print(f"scrapy crawl: {where}: {what}; make room or choose another place", file=sys.stderr)
        code = ExitCode.IO_ERROR
    for line in summary.lines(told):
        print(line)
    print(f"{told['why']} (exit {int(code)})")
    print(f"records in {session.folder.records}, summary in runs/{session.crawl_id}.json")
    if demo:
        print(HINT)
    sys.stdout.flush()
    return code
