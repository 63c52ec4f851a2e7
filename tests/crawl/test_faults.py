"""A site whose every page fails at first, each in its own way: in the end every page is recorded."""

from __future__ import annotations

import threading
from collections import Counter
from pathlib import Path

import pytest

from tests.crawl.run import crawl
from tests.crawl.site import Answer, reviews, serve

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
FAULTS = [
    Answer(raw=b""),
    Answer(raw=HEAD[:20]),
    Answer(raw=HEAD + b"Content-Length: 9000\r\n\r\n<p>cut"),
    Answer(raw=HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\n<p>cu"),
    Answer(raw=HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n<p>cut"),
    Answer(raw=b"SSH-2.0-OpenSSH_9.7\r\n"),
    Answer(status=500),
    Answer(status=502),
    Answer(status=503),
    Answer(status=429, headers={"Retry-After": "0"}),
    Answer(delay=2.5),
]


@pytest.mark.slow
def test_every_page_that_can_be_had_in_the_end_is_recorded(tmp_path: Path) -> None:
    number = 300
    pages, asked, lock = reviews(number), Counter[str](), threading.Lock()

    def answer(path: str) -> Answer:
        with lock:
            asked[path] += 1
            first = asked[path] == 1
        if first and path.startswith("/review"):
            fault = FAULTS[hash(path) % len(FAULTS)]
            # One page in thirty is slow, or the test would be.
            return fault if not fault.delay or sum(path.encode()) % 3 == 0 else pages(path)
        return pages(path)

    options = ("-s", "RETRY_BACKOFF=0.05", "-s", "DOWNLOAD_TIMEOUT=1.5")
    with serve(answer) as site:
        run = crawl(tmp_path, *options, site=site, timeout=240)
    assert run.code == 0, run.err
    assert len({record["record_id"] for record in run.records}) == len(run.records) == number
    found = run.summary["pages"]
    assert found.pop("discovered") == sum(found.values())
    assert found["pending"] == 0


@pytest.mark.slow
def test_one_hosts_trouble_is_not_its_neighbours(tmp_path: Path) -> None:
    """Two hosts, as two addresses of loopback: one asks for peace, the other keeps its pace."""
    pages = reviews(40)
    tired = Counter[str]()

    def troubled(path: str) -> Answer:
        tired[path] += 1
        if path == "/review/salt-line-3" and tired[path] == 1:
            return Answer(status=429, headers={"Retry-After": "4"})
        return pages(path)

    with serve(troubled, address="127.0.0.2") as troubled_site, serve(pages) as site:
        toml = f"""title = "Two"\ndomains = ["127.0.0.1", "127.0.0.2"]\ndelay = 0.0
            [[sources]]\nkind = "listing"\nurl = "http://127.0.0.1:{site.port}/reviews"
            [[sources]]\nkind = "listing"\nurl = "http://127.0.0.2:{troubled_site.port}/reviews"
            [reviews]\nallow = ['/review/']\n[listings]\nurls = ['/reviews']\n"""
        (tmp_path / "sites").mkdir()
        (tmp_path / "sites" / "two.toml").write_text(toml)
        allowed = f"NETWORK_ALLOWLIST=127.0.0.1:{site.port},127.0.0.2:{troubled_site.port}"
        options = ("-a", "site=two", "-s", allowed, "-s", "CONCURRENT_REQUESTS_PER_DOMAIN=4")
        run = crawl(tmp_path / "data", *options, sites=tmp_path / "sites")
    assert run.code == 0, run.err
    moments = [moment for moment, path in troubled_site.requests if path == "/review/salt-line-3"]
    assert 4.0 <= moments[1] - moments[0] < 5.0
    quiet = [moment for moment, _ in troubled_site.requests if moments[0] + 0.3 < moment < moments[1] - 0.3]
    assert quiet == []
    assert len(site.requests) == 43
    assert site.requests[-1][0] < moments[1]
