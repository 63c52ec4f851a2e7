"""What `scrapy crawl` does around the reactor's run: check the settings, open the folder, account for the crawl."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from scrapy.settings import Settings
from scrapy.utils.misc import load_object
from w3lib.url import file_uri_to_path

from reviewscrape import sites, sources
from reviewscrape.command import complain, tell
from reviewscrape.crawl import logs, metrics, summary
from reviewscrape.crawl.folder import DataFolder
from reviewscrape.crawl.guard import guard_from
from reviewscrape.crawl.ledger import damage
from reviewscrape.crawl.limits import check_threads
from reviewscrape.crawl.session import Session, open_session
from reviewscrape.errors import ConfigError, ExitCode, InputError, StorageError
from reviewscrape.settings import USER_AGENT as default_agent  # noqa: N811 (a value to compare with)
from reviewscrape.sources import DEMO, Source, UrlSource

logger = logging.getLogger(__name__)
PARTS = {
    "TWISTED_REACTOR": "twisted.internet.asyncioreactor.AsyncioSelectorReactor",
    "SCHEDULER": "reviewscrape.crawl.scheduler.LedgerScheduler",
    "SPIDER_MIDDLEWARES": "reviewscrape.crawl.settle.OnePageMiddleware",
    "ITEM_PIPELINES": "reviewscrape.pipelines.WritePipeline",
}
"""Settings, and what each must name."""
HINT = "To crawl a real site, add -a site=avclub, or -a source=https://example.org/reviews"


def prepare(spider: str, spargs: dict[str, str], settings: Settings, folder: DataFolder, stack: ExitStack) -> Session:
    """Check everything that can be checked before a page is asked for, and open the locked folder."""
    logs.install(settings)
    check_parts(settings, ours=spider == "reviews")
    guard_from(settings)  # a malformed allow-list is said before anything is opened
    check_feeds(settings, folder)
    check_metrics(settings)
    check_threads(settings.getint("REACTOR_THREADPOOL_MAXSIZE") + 1)  # those that look names up, and the writer
    sites.check_own()  # a wrong site file of the user's own is said before anything is opened
    ours = spider == "reviews"
    source = sources.choose(spargs.get("site"), spargs.get("source")) if ours else None
    if ours:
        set_delay(settings, source)
    session = open_session(settings, folder)
    stack.callback(session.close)
    if ours and source is None:
        source = serve_demo(session, settings, stack)
    session.source = source
    session.begin(source.name if source else f"spider:{spider}")
    if source is not None and source.name != DEMO:
        ask_for_contact(settings, source)
    return session


@contextmanager
def damage_told(folder: DataFolder) -> Iterator[None]:
    """An error of the ledger that reaches the command is one line. StorageError for it."""
    try:
        yield
    except sqlite3.Error as error:
        raise damage(folder.state, error) from error


def check_parts(settings: Settings, *, ours: bool) -> None:
    """Refuse a crawl without the parts that keep its account: it would lose pages, or wait for them for ever."""
    for name, part in PARTS.items():
        given = settings.get(name)
        named = settings.getdict(name) if hasattr(given, "items") else {given: 0}
        there = any(one in {part, load_object(part)} and order is not None for one, order in named.items())
        if not there and (ours or name != "ITEM_PIPELINES"):
            raise ConfigError(f"{name}: there is no crawl without {part}: leave the setting out, or name that in it")


def check_feeds(settings: Settings, folder: DataFolder) -> None:
    """Refuse a file of -o or -O that cannot be written, or is our own, before a page is asked for."""
    for uri in settings.getdict("FEEDS"):
        path = Path(file_uri_to_path(uri) if uri.startswith("file:") else uri).absolute()
        if "://" in uri.removeprefix("file:") or uri == "stdout:" or "%(" in uri:
            continue  # no file, or one whose name is made later
        if path.resolve() in {own.resolve() for own in (folder.records, folder.state, folder.quarantine)}:
            raise InputError(f"{uri}: is the crawl's own file and has all records already; leave out -o and -O")
        place = next(place for place in (path, *path.parents) if place.exists())
        if path.is_dir() or (place != path and not place.is_dir()) or not os.access(place, os.W_OK):
            raise StorageError(f"{uri}: cannot be written; name another file with -o or -O")


def check_metrics(settings: Settings) -> None:
    """Refuse a METRICS_FILE that cannot be written, before a page is asked for."""
    if not settings.get("METRICS_FILE"):
        return
    path = Path(settings.get("METRICS_FILE")).absolute()
    if (path.exists() and not path.is_file()) or not os.access(path.parent, os.W_OK):  # a device would be replaced
        raise StorageError(f"METRICS_FILE={path}: cannot be written; name a file in a folder that is there")


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


def account(session: Session, settings: Settings) -> ExitCode:
    """Write the run summary and say what was done."""
    session.writer.stop()
    session.check_files()
    spoilt = next((handler.seen for handler in logging.getLogger().handlers if isinstance(handler, logs.DiskWatch)), "")
    if spoilt and session.broken is None:
        session.broken = StorageError(f"{spoilt}: make room, then crawl again")
    facts = summary.facts_of(session, allow_zero=settings.getbool("ALLOW_ZERO_RECORDS"))
    code, told = summary.summarise(session, facts, settings)
    kept = f"summary in runs/{session.crawl_id}.json"
    written = False
    try:
        summary.save(session, told)
        written = True
        if settings.get("METRICS_FILE"):
            metrics.save(settings.get("METRICS_FILE"), told)
    except (OSError, sqlite3.Error) as error:
        where = getattr(error, "filename", None) or session.folder.runs
        what = getattr(error, "strerror", None) or error
        complain(f"scrapy crawl: {where}: {what}; make room or choose another place")
        code = ExitCode.IO_ERROR
        kept = kept if written else "no summary could be written"
        told["why"] = f"{where}: {what}"
    end = [f"{told['why']} (exit {int(code)})", f"records in {session.folder.records}, {kept}"]
    demo = session.source is not None and session.source.name == DEMO
    tell([*summary.lines(told), *end, *([HINT] if demo else [])])
    return code
