"""A site whose every page fails at first, each in its own way: in the end every page is recorded."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.crawl.faulty import FAULTS, OPTIONS, Faulty
from tests.crawl.run import crawl
from tests.crawl.site import Answer, reviews, serve


@pytest.mark.slow
def test_every_page_that_can_be_had_in_the_end_is_recorded(tmp_path: Path) -> None:
    """`python -m benchmarks.faults` does the same with 10,000 pages."""
    faulty = Faulty(280)
    with serve(faulty.answer) as site:
        run = crawl(tmp_path, *OPTIONS, site=site, timeout=240)
    assert run.code == 0, run.err
    assert set(faulty.met) >= set(FAULTS)
    assert len({record["record_id"] for record in run.records}) == len(run.records) == faulty.pages
    found = run.summary["pages"]
    assert found.pop("discovered") == sum(found.values())
    assert found["pending"] == 0


@pytest.mark.slow
def test_hosts_that_cannot_be_found_or_refuse_do_not_hold_up_the_others(tmp_path: Path) -> None:
    pages = reviews(3)

    def answer(path: str) -> Answer:
        found = pages(path)
        gone = "http://127.0.0.1:1/review/a", "http://no-such-host.invalid/review/b"
        items = "".join(f"<li><a href='{url}'>x</a></li>" for url in gone) if path == "/reviews" else ""
        return Answer(found.body.replace(b"<ul>", f"<ul>{items}".encode()), found.status, found.headers)

    with serve(answer) as site:
        toml = f"""title = "Three"\ndomains = ["127.0.0.1", "no-such-host.invalid"]\ndelay = 0.0
            [[sources]]\nkind = "listing"\nurl = "http://127.0.0.1:{site.port}/reviews"
            [reviews]\nallow = ['/review/']\n[listings]\nurls = ['/reviews']\n"""
        (tmp_path / "sites").mkdir()
        (tmp_path / "sites" / "three.toml").write_text(toml)
        allowed = f"NETWORK_ALLOWLIST=127.0.0.1:{site.port},127.0.0.1:1,no-such-host.invalid:80"
        options = ("-a", "site=three", "-s", allowed, "-s", "ROBOTSTXT_OBEY=0")
        run = crawl(tmp_path / "data", *OPTIONS, *options, sites=tmp_path / "sites")
    assert run.code == 0, run.err
    assert run.summary["reasons"]["failed"] == {"connection_refused": 1, "dns": 1}
    assert len(run.records) == 3


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
