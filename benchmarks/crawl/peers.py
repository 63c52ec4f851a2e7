"""The peers, as plain Scrapy projects of one file: `bare` downloads only, `usual` is what tutorials teach."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.http import Response
from scrapy.linkextractors import LinkExtractor

COMMON = {"LOG_LEVEL": "ERROR", "TELNETCONSOLE_ENABLED": False, "REMOTE_CONTROL_ENABLED": False}


class Bare(Spider):
    """Knows all addresses, fetches them, extracts nothing."""

    name = "bare"

    async def start(self) -> Any:
        """One request a page."""
        for url in self.listings + self.urls:  # type: ignore[attr-defined]  # given by main
            yield Request(url, dont_filter=True)

    def parse(self, response: Response) -> None:
        """Nothing."""


class Usual(Spider):
    """LinkExtractor, eight css fields, an item a review."""

    name = "usual"
    links = LinkExtractor()

    async def start(self) -> Any:
        """The listings."""
        for url in self.listings:  # type: ignore[attr-defined]  # given by main
            yield Request(url)

    def parse(self, response: Response) -> Iterator[Any]:
        """Follow every link, yield an item for every page with a body."""
        for link in self.links.extract_links(response):
            yield Request(link.url)
        if response.css("article"):
            yield {
                "url": response.url,
                "title": response.css("h1::text").get(),
                "director": response.css(".director::text").get(),
                "cast": response.css(".cast::text").getall(),
                "runtime": response.css(".runtime::text").get(),
                "grade": response.css(".grade::text").get(),
                "author": response.css(".byline a::text").getall(),
                "body": response.css("article p::text").getall(),
            }


def main(which: str, file: str, folder: str, per_host: str) -> None:
    """Run one peer over the addresses in `file`, listings first."""
    listings, _, urls = Path(file).read_text(encoding="utf-8").partition("\n\n")
    settings: dict[str, Any] = {**COMMON, "CONCURRENT_REQUESTS_PER_DOMAIN": int(per_host)}
    if which == "usual":
        settings |= {"JOBDIR": f"{folder}/job", "FEEDS": {f"{folder}/items.jsonl": {"format": "jsonlines"}}}
    process = AsyncCrawlerProcess(settings)
    process.crawl({"bare": Bare, "usual": Usual}[which], urls=urls.split(), listings=listings.split())
    process.start()


if __name__ == "__main__":
    main(*sys.argv[1:])
