"""One page from the network, through Scrapy's downloader with all of the project's guards."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.http import Response
from scrapy.settings import Settings
from twisted.python.failure import Failure

from reviewscrape.crawl.refusals import reason_of
from reviewscrape.errors import ConfigError, ExitCode, InputError, ReviewscrapeError
from reviewscrape.inputs import Document, checked, read_page

MENDS = {
    "robots": "its robots.txt asks that nobody fetches it; save the page in a browser and give the file",
    "forbidden_address": "its address is not public; if you mean it, give -s NETWORK_ALLOWLIST=HOST:PORT",
    "timeout": "it does not answer in time; try again later",
    "dns": "there is no host of that name; check the spelling",
    "connection_refused": "nobody answers at that host and port; check the address, or try again later",
    "too_large": "it is larger than one page may be; give -s DOWNLOAD_MAXSIZE=BYTES",
    "too_many_redirects": "it leads on and on; give the address that a browser ends at",
}
"""What is said of a failed request, by the reason that the crawl's ledger would give."""


class FetchError(ReviewscrapeError):
    """A page could not be had: refused, unreachable, or answered with an error."""

    exit_code = ExitCode.UNAVAILABLE


class OnePageSpider(Spider):
    """Fetches `url` and keeps what came of it in `outcome`. No items, hence no pipelines and no ledger."""

    name = "one_page"
    custom_settings = {  # noqa: RUF012 (Scrapy declares it so)
        "SCHEDULER": "scrapy.core.scheduler.Scheduler",
        "ITEM_PIPELINES": {},
        "EXTENSIONS": {},
        "SPIDER_MIDDLEWARES": {},
        "FEEDS": {},
        "DOWNLOAD_DELAY": 0,
        "RETRY_TIMES": 1,  # somebody is waiting for the answer
    }

    def __init__(self, url: str, outcome: list[Response | BaseException], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.url = url
        self.outcome = outcome

    async def start(self) -> AsyncIterator[Request]:
        """The one request."""
        yield Request(self.url, callback=self.parse, errback=self.failed, dont_filter=True)

    def parse(self, response: Response) -> None:
        """Keep the response, whatever its status."""
        self.outcome.append(response)

    def failed(self, failure: Failure) -> None:
        """Keep the failure."""
        self.outcome.append(failure.value or RuntimeError("failed without a reason"))


def is_url(name: str) -> bool:
    """Whether a user's argument is meant as a URL.

    >>> is_url("https://example.org/a"), is_url("pages/a.html"), is_url("ftp://example.org")
    (True, False, True)
    """
    return "://" in name


def page_of(settings: Settings, name: str, url: str = "") -> Document:
    """The page that a user's argument names: a URL, a file (saved from `url`), or standard input."""
    return (
        fetch(settings, name) if is_url(name) else read_page(name, url=url, limit=settings.getint("DOWNLOAD_MAXSIZE"))
    )


def fetch(settings: Settings, url: str) -> Document:
    """The page at `url`. Raises InputError for what is no http(s) URL or no page, FetchError when it cannot be
    had, ConfigError where its address is not public."""
    _check(url)
    outcome: list[Response | BaseException] = []
    process = AsyncCrawlerProcess(settings)
    process.crawl(OnePageSpider, url=url, outcome=outcome)
    process.start()
    if not outcome:
        raise FetchError(f"{url}: nothing came back; try again with -L INFO to see why")
    answer = outcome[0]
    if isinstance(answer, BaseException):
        reason = reason_of(answer)[1].removeprefix("robots.txt: ")  # what is true of its robots.txt is true of the host
        kind = ConfigError if reason == "forbidden_address" else FetchError
        raise kind(f"{url}: {_told(answer, reason)}")
    if answer.status != 200:
        raise FetchError(f"{url}: the server answered {answer.status}; check the address in a browser")
    content_type = (answer.headers.get("Content-Type") or b"").decode("latin-1") or None
    return Document(checked(answer.body, url, settings.getint("DOWNLOAD_MAXSIZE")), answer.url, content_type)


def _check(url: str) -> None:
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    if not usable or any(character.isspace() for character in url):
        raise InputError(f"{url}: is no usable web address; give one such as https://example.org/review")


def _told(error: BaseException, plain: str) -> str:
    """What went wrong and what mends it, in one line."""
    reason = reason_of(error)[1]
    if reason.startswith("robots.txt: http:"):
        return f"cannot be fetched ({reason}), and without robots.txt nothing is asked for; try again later"
    return MENDS.get(plain, f"cannot be fetched ({plain}); check the address in a browser")
