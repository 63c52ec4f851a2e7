"""Pages that want to break the crawl: each is named in the ledger, none stops its neighbours."""

from __future__ import annotations

import asyncio
import gzip
import sys
import time
import zlib
from types import SimpleNamespace

import brotli
import pytest
from scrapy.downloadermiddlewares.httpcompression import ACCEPTED_ENCODINGS

from reviewscrape.extraction import Extraction, PageType
from reviewscrape.items import ReviewPage
from reviewscrape.pipelines import FollowPipeline
from reviewscrape.sources import UrlSource
from tests.crawl.run import Run, crawl
from tests.crawl.site import Answer, review, reviews, serve

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

HTML = {"Content-Type": "text/html; charset=utf-8"}


def encoded(body: bytes, *encodings: str) -> Answer:
    return Answer(body, headers={**HTML, "Content-Encoding": ", ".join(encodings)})


def raw(head: str, body: bytes = b"") -> Answer:
    return Answer(raw=f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{head}\r\n".encode() + body)


def stacked(layers: int) -> bytes:
    body = review(1000 + layers)
    for _ in range(layers):
        body = gzip.compress(body)
    return body


HOSTILE: dict[str, tuple[Answer, str]] = {
    "gzip-bomb": (encoded(gzip.compress(b"\0" * (64 << 20)), "gzip"), "failed: too_large"),
    "deflate-bomb": (encoded(zlib.compress(b"\0" * (64 << 20)), "deflate"), "failed: too_large"),
    "br-bomb": (encoded(brotli.compress(b"\0" * (64 << 20), quality=1), "br"), "failed: too_large"),
    "zstd-bomb": (encoded(zstd.compress(b"\0" * (64 << 20)), "zstd"), "failed: too_large"),
    "three-layers": (encoded(stacked(3), "gzip", "gzip", "gzip"), "failed: too_many_encodings"),
    "two-layers": (encoded(stacked(2), "gzip", "gzip"), "done: review"),
    "no-gzip": (encoded(b"this is no gzip", "gzip"), "failed: connection"),
    "header-flood": (raw("".join(f"X-{n}: y\r\n" for n in range(5000))), "failed: header_flood"),
    "header-bulk": (raw("".join(f"X-{n}: {'y' * 9000}\r\n" for n in range(20))), "failed: header_flood"),
    "endless-body": (raw("", b"<p>x</p>" * (2 << 20)), "failed: too_large"),
    "short-body": (raw("Content-Length: 5000\r\n", b"<p>x</p>"), "failed: truncated"),
    "bad-chunks": (raw("Transfer-Encoding: chunked\r\n", b"zz\r\nhello\r\n"), "failed: truncated"),
    "binary": (
        Answer(b"\x7fELF" + b"\0\1\2" * 500, headers={"Content-Type": "application/octet-stream"}),
        "done: not_read",
    ),
    "to-mail": (Answer(status=302, headers={"Location": "mailto:ann@a.example"}), "failed: bad_redirect"),
    "to-file": (Answer(status=302, headers={"Location": "file:///etc/passwd"}), "failed: http:302"),
    "to-nowhere": (Answer(status=301, headers={}), "failed: http:301"),
    "round": (Answer(status=302, headers={"Location": "/review/round"}), "failed: too_many_redirects"),
    "deep-nesting": (Answer(b"<div>" * 200_000 + review(7)), "any"),
    "attributes": (Answer(b"<p " + b" ".join(b"a%d=1" % n for n in range(40_000)) + b">" + review(8)), "any"),
    "tag-soup": (Answer(b"<p>x</p>" * 900_000), "any"),
    "lone-surrogates": (Answer(review(9).replace(b"patient", "pat\ud800ient".encode("utf-8", "surrogatepass"))), "any"),
    "controls": (Answer(review(10).replace(b"patient", b"pat\x00\x1b[31mi\x08ent")), "done: review"),
    "utf-7-and-nul": (Answer(review(11).decode().encode("utf-16")), "any"),
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> tuple[Run, dict[str, str]]:
    import sqlite3

    folder = tmp_path_factory.mktemp("hostile")
    pages = reviews(5)
    links = "".join(f'<li><a href="/review/{name}">{name}</a></li>' for name in HOSTILE)
    evil = '<li><a href="/review/forged%0aERROR:-all-is-lost?access_token=hush-hush">x</a></li>'

    def answer(path: str) -> Answer:
        if path == "/reviews":
            found = pages(path)
            return Answer(found.body.replace(b"<ul>", f"<ul>{links}{evil}".encode()))
        name = path.removeprefix("/review/")
        return HOSTILE[name][0] if name in HOSTILE else pages(path)

    options = ("-s", "EXTRACT_WORKERS=1", "-s", "RETRY_TIMES=1", "-s", "RETRY_BACKOFF=0.05")
    with serve(answer) as site:
        run = crawl(folder, *options, site=site, timeout=150)
    with sqlite3.connect(folder / "state.sqlite") as db:
        rows = db.execute("SELECT url, state, reason FROM urls").fetchall()
    db.close()
    states = ("pending", "done", "failed", "skipped")
    return run, {url.rpartition("/")[2]: f"{states[state]}: {reason}" for url, state, reason in rows}


def test_every_encoding_that_the_crawl_accepts_has_its_bomb() -> None:
    bombs = {answer.headers["Content-Encoding"] for name, (answer, _) in HOSTILE.items() if name.endswith("-bomb")}
    assert bombs == {encoding.decode() for encoding in ACCEPTED_ENCODINGS}


def test_ten_thousand_odd_links_do_not_stop_the_crawl() -> None:
    links = [f"https://a.example/review/x{n}?b={n}&page=%zz{n}" for n in range(10_000)]
    page = ReviewPage(url="https://a.example/l", status=200, kind="listing")
    page.extraction = Extraction(PageType.LISTING, links=links)
    station = FollowPipeline.__new__(FollowPipeline)
    station.session = SimpleNamespace(source=UrlSource("https://a.example/"))  # type: ignore[assignment]

    async def watched() -> list[float]:
        following, moments = asyncio.ensure_future(station.process_item(page)), [time.monotonic()]
        while not following.done():
            await asyncio.sleep(0.001)
            moments.append(time.monotonic())
        return moments

    moments = asyncio.run(watched())
    assert len(page.links) == len(links)
    assert len(moments) > 10


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_each_is_named_in_the_ledger(hostile: tuple[Run, dict[str, str]], name: str) -> None:
    expected = HOSTILE[name][1]
    found = hostile[1][name]
    assert found == expected or (expected == "any" and not found.startswith("pending"))


@pytest.mark.slow
def test_the_neighbours_are_all_there_and_the_run_is_in_order(hostile: tuple[Run, dict[str, str]]) -> None:
    run, _ = hostile
    assert run.code == 0, run.err
    urls = {record["url"].rpartition("/")[2] for record in run.records}
    assert {f"salt-line-{n}" for n in range(5)} <= urls
    assert "Traceback" not in run.err


@pytest.mark.slow
def test_no_text_of_a_page_harms_the_dataset_or_the_log(hostile: tuple[Run, dict[str, str]]) -> None:
    run, _ = hostile
    data = (run.folder / "reviews.jsonl").read_bytes()
    assert not any(byte in data for byte in b"\0\x08\x1b")
    everything = (
        data + run.err.encode() + b"".join(path.read_bytes() for path in run.folder.rglob("*") if path.is_file())
    )
    assert b"hush-hush" not in everything
    assert "\nERROR: all is lost" not in run.err
    for line in run.err.splitlines():
        assert line[:2].isdigit()
