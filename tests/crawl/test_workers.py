from __future__ import annotations

import asyncio
from collections.abc import Iterable

import pytest

from reviewscrape.crawl.workers import Workers
from reviewscrape.items import ReviewPage


def page(body: bytes) -> ReviewPage:
    return ReviewPage(url="http://a.example/x", status=200, body=b"<html><body>" + body)


async def read_all(pages: Iterable[ReviewPage]) -> None:
    workers = Workers(1, seconds=30.0, megabytes=150)
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
