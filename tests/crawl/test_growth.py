"""A page costs as much in a crawl of twenty thousand pages as in one of a hundred: counted, as time tells little."""

from __future__ import annotations

import asyncio
import gc
import hashlib
import sqlite3
import tracemalloc
from collections import Counter
from pathlib import Path

import pytest

from reviewscrape.crawl import session as sessions
from reviewscrape.crawl import writer
from reviewscrape.crawl.duplicates import row_digest, text_digest
from reviewscrape.crawl.folder import DataFolder
from reviewscrape.crawl.ledger import PendingUrl, Row, Settlement
from reviewscrape.crawl.session import Session
from reviewscrape.items import Link, Review

LISTED = 50
SITE = "a.example"


def links_of(listing: int) -> list[Link]:
    numbers = range(listing * LISTED, (listing + 1) * LISTED)
    further = Link(f"https://{SITE}/reviews?page={listing + 1}", SITE, kind="listing", priority=5)
    return [*(Link(f"https://{SITE}/review/salt-line-{n}", SITE, depth=1, priority=2) for n in numbers), further]


def review_of(number: int) -> Review:
    name = hashlib.sha256(f"{number}".encode()).hexdigest()[:26]
    return Review(record_id=f"rv1-{name}", site=SITE, body_text=f"The film of number {number} stays slow. " * 20)


def page_of(lease: int, number: int) -> Settlement:
    review = review_of(number)
    row = Row(review.record_id, SITE, text_digest(review.body_text, review.work_title), row_digest(review), b"{}\n")
    return Settlement(lease=lease, reason="review", rows=[row], tallies=Counter({"new": 1, f"records:{SITE}": 1}))


def opened(folder: Path, listings: int) -> Session:
    """A crawl that has read so many listings and all that they lead to."""
    session = Session(DataFolder(folder), leases_per_host=32)
    session.begin("site:a")
    with session.ledger.transaction():
        session.ledger.settle([Settlement(links=links_of(-1)[-1:])])
        for listing in range(listings):
            first = 1 + listing * (LISTED + 1)
            pages = [page_of(first + 1 + n, listing * LISTED + n) for n in range(LISTED)]
            session.ledger.settle([Settlement(lease=first, reason="listing", links=links_of(listing)), *pages])
    session.close()
    session = Session(DataFolder(folder), leases_per_host=32)
    session.begin("site:a")
    return session


async def crawl(session: Session, pages: int, at_once: int = 1) -> None:
    """Take the road's last stations so often."""
    for _ in range(pages // at_once):
        urls = [url for _ in range(at_once) if (url := session.frontier.lease()) is not None]
        assert not any(session.traps.sprung(url.url) for url in urls)
        await asyncio.gather(*(session.settle(settled(session, url)) for url in urls))


def settled(session: Session, url: PendingUrl) -> Settlement:
    if url.kind == "listing":
        return Settlement(lease=url.id, reason="listing", links=links_of(int(url.url.rpartition("=")[2])))
    number = int(url.url.rpartition("-")[2])
    session.duplicates.claim(review_of(number))
    session.duplicates.release(review_of(number))
    return page_of(url.id, number)


def connections(session: Session) -> list[sqlite3.Connection]:
    return [session.ledger._db, session.reader._db]


def steps(folder: Path, listings: int) -> int:
    """What SQLite's virtual machine does for one listing and its pages, in a crawl of that size."""
    session = opened(folder, listings)
    taken: list[None] = []
    for connection in connections(session):
        connection.set_progress_handler(lambda: taken.append(None), 1)
    asyncio.run(crawl(session, LISTED + 1))
    session.close()
    return len(taken)


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "MOMENT", 0.0)


def test_the_ledger_has_no_more_to_do_for_a_page_of_a_long_crawl(tmp_path: Path) -> None:
    assert steps(tmp_path / "short", 2) == steps(tmp_path / "long", 400)


def test_no_statement_of_a_pages_road_looks_through_a_whole_table(tmp_path: Path) -> None:
    session = opened(tmp_path / "data", 1)
    said: set[str] = set()
    for connection in connections(session):
        connection.set_trace_callback(said.add)
    asyncio.run(crawl(session, LISTED + 1))
    for connection in connections(session):
        connection.set_trace_callback(None)
    asked = [one for one in said if one.startswith(("SELECT", "UPDATE", "INSERT"))]
    plans = [row[3] for one in asked for row in session.ledger._db.execute(f"EXPLAIN QUERY PLAN {one}")]
    session.close()
    assert any("USING" in plan for plan in plans)
    assert [plan for plan in plans if plan.startswith("SCAN") or "TEMP B-TREE" in plan] == []


def test_a_crawl_that_goes_on_takes_no_more_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessions, "KNOWN", 200)
    session = opened(tmp_path / "data", 1)
    tracemalloc.start()
    kept = []
    for _ in range(2):
        asyncio.run(crawl(session, 1600, at_once=32))
        gc.collect()
        kept.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    session.close()
    assert kept[1] - kept[0] < 64_000  # one short address kept of each page would be more
