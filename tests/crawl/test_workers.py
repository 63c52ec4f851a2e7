"""Extraction in worker processes: each limit strikes the page that breaks it, and no other."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from pebble.pool.channel import WorkerChannel

from reviewscrape.crawl import reading
from reviewscrape.crawl.reading import MOST_LINK_TEXT, limited
from reviewscrape.crawl.workers import Workers, WorkersGoneError, kill_workers
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


@pytest.mark.slow
def test_a_page_that_waits_for_ever_is_given_up_as_well() -> None:
    with pytest.raises(TimeoutError, match="Task timeout"):
        asyncio.run(run(waiting, 60.0))


def test_a_clock_that_is_set_costs_no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Or a machine that slept: pebble looks at the clock on the wall."""
    hours = iter([0.0] * 3)
    monkeypatch.setattr("pebble.pool.process.time.time", lambda now=time.time: now() + next(hours, 3600.0))
    assert asyncio.run(run(waiting, 0.5)) == "done"


def dying(_megabytes: int, _seconds: float, flag: str) -> str:
    """Killed the first time, with the lock in hand by which the pool's workers take turns."""
    if not Path(flag).exists():
        Path(flag).touch()
        gc.unfreeze()
        next(one for one in gc.get_objects() if isinstance(one, WorkerChannel)).mutex.acquire()
        os.kill(os.getpid(), signal.SIGKILL)
    return "done"


async def after_kills(work: Callable[[int, float, str], str], flag: str, *, kills: int) -> str:
    workers = Workers(2, seconds=0.2, megabytes=512)
    try:
        for _ in range(kills):
            await workers._run(waiting, str, 0.0)
            kill_workers()
        return await workers._run(work, str, flag)
    finally:
        workers.close()


@pytest.mark.slow
def test_idle_workers_that_are_killed_cost_no_page(tmp_path: Path) -> None:
    (tmp_path / "flag").touch()
    assert asyncio.run(after_kills(dying, str(tmp_path / "flag"), kills=2)) == "done"


def server_of_workers() -> int:
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    return next(int(one) for one in children if b"forkserver" in Path(f"/proc/{one}/cmdline").read_bytes())


@pytest.mark.slow
def test_a_server_of_workers_that_is_killed_costs_no_page() -> None:
    async def after() -> str:
        workers = Workers(2, seconds=0.2, megabytes=512)
        try:
            await workers._run(waiting, str, 0.0)
            os.kill(server_of_workers(), signal.SIGKILL)
            return await workers._run(waiting, str, 0.5)
        finally:
            workers.close()

    assert asyncio.run(after()) == "done"


@pytest.mark.slow
def test_a_worker_that_is_killed_with_the_lock_in_hand_does_not_hold_the_crawl_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reviewscrape.crawl.workers.STUCK", 5.0)
    assert asyncio.run(after_kills(dying, str(tmp_path / "flag"), kills=0)) == "done"


def test_where_all_workers_are_killed_again_and_again_no_page_is_at_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    async def killed() -> None:
        workers = Workers(2, seconds=2.0, megabytes=512)
        reading = asyncio.ensure_future(workers.read(lost))
        try:
            while not reading.done():
                kill_workers()
                await asyncio.sleep(0.02)
            await reading
        finally:
            workers.close()

    monkeypatch.setattr("reviewscrape.crawl.workers.TRIES", 3)
    lost = page(b"<p>One.</p>")
    with pytest.raises(WorkersGoneError, match="allow them more memory"):
        asyncio.run(killed())
    assert lost.broken == ""


def test_a_link_that_is_no_url_is_none_of_a_site_files_either() -> None:
    body = b"<a href='http://[bad/'>x</a><a href='/y'>y</a>"
    assert reading.choose(body, "http://a.example/x", ["a"]) == {"a": ["http://a.example/y"]}


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
