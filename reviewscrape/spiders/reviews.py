"""The one spider: takes pages from a source and yields them, one `ReviewPage` for every response of any status."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from typing import Any

from scrapy import Spider
from scrapy.http import Response
from twisted.python.failure import Failure

from reviewscrape import sources
from reviewscrape.crawl.ledger import Settlement
from reviewscrape.crawl.session import now, session_of
from reviewscrape.crawl.settle import settle_failure
from reviewscrape.errors import StorageError
from reviewscrape.items import ReviewPage
from reviewscrape.sources import markup


class ReviewsSpider(Spider):
    """`scrapy crawl reviews -a site=NAME` or `-a source=URL`."""

    name = "reviews"

    def __init__(self, site: str | None = None, source: str | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.source = sources.choose(site, source)

    async def start(self) -> AsyncIterator[Any]:
        """Enter the source's start addresses into the ledger; from there on the scheduler serves them."""
        session = session_of(self.crawler)
        session.source = session.source or self.source
        if session.source is not None and not session.resumed:
            with suppress(StorageError):  # said and seen to by the session
                await session.settle(Settlement(links=session.source.seeds()))
        return
        yield

    def parse_page(self, response: Response) -> Iterator[ReviewPage]:
        """One page, whatever its status."""
        meta = response.meta
        yield ReviewPage(
            url=response.url,
            status=response.status,
            headers=headers_of(response),
            body=response.body,
            fetched_at=now(),
            requested_url=meta.get("redirect_urls", [response.url])[0],
            depth=meta.get("depth", 0),
            kind=markup.kind_of(response.body) or meta.get("kind", "page"),
            lease=meta.get("lease"),
        )

    async def failed(self, failure: Failure) -> None:
        """No response: the page failed, or was not to be fetched."""
        await settle_failure(session_of(self.crawler), failure)


def headers_of(response: Response) -> dict[str, str]:
    """Headers with lower-case names, several of one name joined."""
    return {
        name.decode("latin-1").lower(): b", ".join(values).decode("latin-1")
        for name, values in response.headers.items()
    }
