"""Extraction in worker processes: each limit strikes the page that breaks it, and no other."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable

import pytest

from reviewscrape.crawl import reading
from reviewscrape.crawl.reading import MOST_LINK_TEXT, limited
from reviewscrape.crawl.workers import Workers
from reviewscrape.items import ReviewPage


def page(body: bytes) -> ReviewPage:
    return ReviewPage(url="http://a.example/x", status=200, body=b"<html><body>" + body)


def test_a_listing_made_to_keep_a_site_files_selectors_busy_is_given_up() -> None:
    trap = page(b"<main><article>" * 50 + b"<a href='/review/x'>x</a>" * 20_000)
    plain = page(b"<main><article><a href='/review/x'>x</a></article></main>")

    async def both() -> None:
        workers = Workers(1, seconds=1.0, megabytes=512)
        try:
            await workers.read(trap, ["main article a"])
            await workers.read(plain, ["main article a"])
        finally:
            workers.close()

    asyncio.run(both())
    assert (trap.broken, trap.chosen) == ("took too long", {})
    assert plain.chosen == {"main article a": ["http://a.example/review/x"]}


def test_a_small_page_does_not_become_a_huge_list_of_links() -> None:
    many = "".join(f"<a href=x{n}>x</a>" for n in range(9000)).encode()
    swollen = b"<html><head><base href='http://a.example/" + b"b" * 1900 + b"/'></head><body>" + many
    links = reading.read(swollen, "http://a.example/x", None, ())[0].links
    assert links[0].endswith("/x0")
    assert MOST_LINK_TEXT - 3000 < sum(map(len, links)) <= MOST_LINK_TEXT
    assert len(reading.read(b"<html><body>" + many, "http://a.example/x", None, ())[0].links) == 9000


async def read_all(pages: Iterable[ReviewPage]) -> None:
    workers = Workers(1, seconds=30.0, megabytes=100)
    try:
        for each in pages:
            await workers.read(each)
    finally:
        workers.close()


@pytest.mark.parametrize("paragraphs", [400_000, 900_000])
def test_a_page_that_takes_too_much_memory_says_so_and_harms_no_other(
    paragraphs: int, capfd: pytest.CaptureFixture[str]
) -> None:
    before, greedy, after = page(b"<p>One.</p>"), page(b"<p>x</p>" * paragraphs), page(b"<p>Two.</p>")
    asyncio.run(read_all([before, greedy, after]))
    assert (before.broken, greedy.broken, after.broken) == ("", "took too much memory", "")
    assert before.extraction is not None
    assert after.extraction is not None
    assert "Traceback" not in capfd.readouterr().err


def spinning(megabytes: int, seconds: float, moments: float) -> str:
    with limited(megabytes, seconds):
        while time.process_time() < moments:
            pass
    return "done"


def waiting(megabytes: int, seconds: float, moments: float) -> str:
    """As a page on a machine that is busy with other things."""
    with limited(megabytes, seconds):
        time.sleep(moments)
    return "done"


async def run(work: Callable[[int, float, float], str], moments: float) -> str:
    workers = Workers(1, seconds=0.2, megabytes=512)
    try:
        return await workers._run(work, str, moments)
    finally:
        workers.close()


def test_only_time_that_a_page_has_the_processor_counts_against_it() -> None:
    assert asyncio.run(run(waiting, 1.0)) == "done"
    with pytest.raises(TimeoutError, match="processor time"):
        asyncio.run(run(spinning, 60.0))


def test_a_page_that_waits_for_ever_is_given_up_as_well() -> None:
    with pytest.raises(TimeoutError, match="Task timeout"):
        asyncio.run(run(waiting, 60.0))


@pytest.mark.parametrize("number", [0, 1])
def test_a_list_is_read_as_a_page_is(number: int) -> None:
    body = b"Sitemap: http://a.example/s"
    listed = ReviewPage(url="http://a.example/robots.txt", status=200, body=body, kind="robots")
    workers = Workers(number, seconds=30.0, megabytes=512)
    asyncio.run(workers.read(listed))
    workers.close()
    assert listed.extraction is None
    assert listed.listed is not None
    assert listed.listed.sitemaps == ["http://a.example/s"]
