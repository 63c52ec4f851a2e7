"""The one spider, and a spider of somebody's own in the same project: both end with nothing lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import orjson
import pytest
from scrapy.http import HtmlResponse, Request
from scrapy.utils.test import get_crawler

from reviewscrape.crawl.requests import from_json, to_link
from reviewscrape.items import ReviewPage
from reviewscrape.sources import UrlSource
from reviewscrape.spiders.reviews import ReviewsSpider
from tests.crawl.run import ROOT, environment
from tests.crawl.site import Site, reviews, serve


def test_every_response_of_any_status_is_one_page() -> None:
    spider = ReviewsSpider.from_crawler(get_crawler(ReviewsSpider), source="https://a.example/")
    assert isinstance(spider.source, UrlSource)
    request = Request(
        "https://a.example/b",
        meta={"lease": 7, "depth": 2, "kind": "listing", "redirect_urls": ["https://a.example/a"]},
    )
    headers = {"Content-Type": "text/html", "X-Robots-Tag": ["noai", "noindex"]}
    for status in (200, 404, 503):
        response = HtmlResponse(request.url, status=status, headers=headers, body=b"<p>x</p>", request=request)
        (page,) = spider.parse_page(response)
        assert isinstance(page, ReviewPage)
        assert (page.status, page.lease, page.depth, page.kind) == (status, 7, 2, "listing")
        assert (page.url, page.requested_url) == ("https://a.example/b", "https://a.example/a")
        assert page.headers["x-robots-tag"] == "noai, noindex"
        assert page.fetched_at.endswith("Z")


THEIRS = """
from scrapy import Request, Spider
from reviewscrape.items import ReviewPage

class Theirs(Spider):
    name = "theirs"

    async def start(self):
        yield Request(self.site + "/reviews", callback=self.listed, cb_kwargs={"number": 1}, headers={"X-Who": "ann"})
        yield Request(self.site + "/nowhere", errback=self.missed)

    def listed(self, response, number):
        for href in response.css("li a::attr(href)").getall():
            yield response.follow(href, callback=self.read, meta={"number": number})
        for href in response.css("a[rel=next]::attr(href)").getall():
            yield response.follow(href, callback=self.listed, cb_kwargs={"number": number + 1}, priority=-5)

    def read(self, response):
        yield ReviewPage(url=response.url, status=response.status, body=response.body)

    def parse(self, response):
        yield None

    def missed(self, failure):
        yield None
"""


def theirs(folder: Path, site: Site) -> subprocess.Popen[str]:
    (folder / "their_spiders.py").write_text(THEIRS)
    command = [sys.executable, "-m", "scrapy", "crawl", "theirs", "-a", f"site={site.url}", "-s", "EXTRACT_WORKERS=0"]
    command += ["-s", "SPIDER_MODULES=their_spiders", "-s", f"REVIEWS_DIR={folder / 'data'}", "-s", "DOWNLOAD_DELAY=0"]
    command += ["-s", f"NETWORK_ALLOWLIST=127.0.0.1:{site.port}", "-s", "CONCURRENT_REQUESTS_PER_DOMAIN=8"]
    path = f"{ROOT}{os.pathsep}{folder}"
    return subprocess.Popen(
        command, env={**environment(), "PYTHONPATH": path}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize(
    "asked", [15, *(pytest.param(n, marks=pytest.mark.slow) for n in (1, 2, 3, 5, 20, 24, 30, 45))]
)
def test_a_spider_of_ones_own_is_killed_and_goes_on_where_it_was(tmp_path: Path, asked: int) -> None:
    with serve(reviews(50)) as site:
        first = theirs(tmp_path, site)
        while len(site.requests) < asked:
            time.sleep(0.01)
        first.send_signal(signal.SIGKILL)
        first.communicate(timeout=60)
        second = theirs(tmp_path, site)
        out, err = second.communicate(timeout=90)
    assert second.returncode == 0, err
    lines = (tmp_path / "data" / "reviews.jsonl").read_bytes().splitlines()
    assert len({orjson.loads(line)["record_id"] for line in lines}) == len(lines) == 50
    assert "0 pending" in out
    assert "unsettled" not in err


def test_a_request_survives_the_ledger() -> None:
    spider = ReviewsSpider.from_crawler(get_crawler(ReviewsSpider), source="https://a.example/")
    request = Request(
        "https://a.example/x", method="POST", body=b'{"q": 1}', headers={"X-Who": "ann"}, callback=spider.parse_page,
        meta={"lease": 3, "depth": 2}, cb_kwargs={"a": [1]}, priority=4,
    )  # fmt: skip
    link = to_link(request, spider)
    assert link is not None
    assert link.request is not None
    assert (link.depth, link.priority, link.host) == (2, -4, "a.example")
    kept = from_json(link.request, spider)
    assert (kept.url, kept.method, kept.body, kept.cb_kwargs) == (request.url, "POST", b'{"q": 1}', {"a": [1]})
    assert kept.headers == request.headers
    assert kept.callback == spider.parse_page
    assert "lease" not in kept.meta


def test_a_request_that_json_cannot_hold_is_told() -> None:
    spider = ReviewsSpider.from_crawler(get_crawler(ReviewsSpider), source="https://a.example/")
    assert to_link(Request("https://a.example/", meta={"x": object()}), spider) is None
    assert to_link(Request("https://a.example/", callback=lambda response: None), spider) is None  # noqa: ARG005
