"""A host of which only a part fails: one page, one port, one address among many must not cost the others."""

from __future__ import annotations

import gzip
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest

from reviewscrape.crawl.admission import MOST_PORTS
from reviewscrape.crawl.frontier import MOST_BULKY
from tests.crawl.run import crawl
from tests.crawl.site import Answer, reviews, serve

HTML = {"Content-Type": "text/html; charset=utf-8"}
FAST = ("-s", "RETRY_BACKOFF=0.05")


def with_links(number: int, *links: str, **odd: Answer) -> Callable[[str], Answer]:
    """A site of so many reviews, whose listing has further links, and some odd pages."""
    pages = reviews(number)
    items = "".join(f'<li><a href="{link}">More</a></li>' for link in [*links, *(f"/review/{name}" for name in odd)])

    def answer(path: str) -> Answer:
        name = path.removeprefix("/review/")
        found = odd[name] if name in odd else pages(path)
        if path == "/reviews":
            found.body = found.body.replace(b"<ul>", f"<ul>{items}".encode())
        return found

    return answer


@pytest.mark.slow
def test_a_dozen_pages_that_never_work_do_not_make_a_host_unreachable(tmp_path: Path) -> None:
    pages = reviews(40)

    def answer(path: str) -> Answer:
        return Answer(status=500) if path.endswith(("1", "7")) and "/review/" in path else pages(path)

    with serve(answer) as site:
        run = crawl(tmp_path, *FAST, site=site)
    assert run.code == 0, run.err
    assert run.summary["reasons"]["failed"] == {"http:500": 8}
    assert len(run.records) == 32


@pytest.mark.slow
def test_a_host_that_dies_is_left_alone_and_all_its_pages_wait(tmp_path: Path) -> None:
    pages, well = reviews(60), Counter[str]()

    def answer(path: str) -> Answer:
        return pages(path) if len(site.requests) < 25 or well["again"] else Answer(raw=b"")

    with serve(answer) as site:
        run = crawl(tmp_path, *FAST, site=site)
        assert run.code == 69, run.err
        assert "unreachable: connection" in run.summary["why"]
        assert run.summary["pages"]["failed"] == 0
        assert run.summary["pages"]["pending"] > 0
        well["again"] = 1
        again = crawl(tmp_path, *FAST, site=site)
    assert (again.code, len(again.records)) == (0, 60)


def test_a_port_without_robots_costs_its_own_pages_only(tmp_path: Path) -> None:
    with serve(with_links(3, "http://127.0.0.1:1/review/a")) as site:
        allowed = f"NETWORK_ALLOWLIST=127.0.0.1:{site.port},127.0.0.1:1"
        run = crawl(tmp_path, *FAST, "-s", allowed, site=site)
    assert run.code == 0, run.err
    assert run.summary["reasons"]["failed"] == {"robots.txt: connection_refused": 1}
    assert len(run.records) == 3


def test_a_host_of_endless_ports_is_asked_at_a_few_of_them(tmp_path: Path) -> None:
    """Each has a robots.txt that may be waited for a minute; a page may name all 65,535."""
    links = [f"http://127.0.0.1:{port}/review/of-{port}" for port in range(101, 300)]
    with serve(with_links(25, *links)) as site:
        every = ",".join(f"127.0.0.1:{port}" for port in (site.port, *range(101, 300)))
        run = crawl(tmp_path, *FAST, "-s", f"NETWORK_ALLOWLIST={every}", site=site)
    assert run.code == 0, run.err
    assert run.summary["reasons"]["failed"] == {"robots.txt: connection_refused": MOST_PORTS - 1}
    assert run.summary["refused"]["too_many_ports"] == 199 - (MOST_PORTS - 1)
    assert len(run.records) == 25


@pytest.mark.slow
def test_sitemaps_of_fifty_megabytes_are_not_all_in_memory_at_once(tmp_path: Path) -> None:
    pages = reviews(12)

    def answer(path: str) -> Answer:
        if not path.endswith(".xml"):
            return pages(path)
        names = "".join(f"<sitemap><loc>{site.url}/{n}.xml</loc></sitemap>" for n in range(12))
        listed = f"<url><loc>{site.url}/review/salt-line-{path[1:-4]}</loc></url>"
        body = f"<sitemapindex>{names}</sitemapindex>" if path == "/all.xml" else f"<urlset>{listed}</urlset>"
        return Answer(body.encode(), headers={"Content-Type": "application/xml"}, delay=0.5)

    with serve(answer) as site:
        run = crawl(tmp_path, "-a", f"source={site.url}/all.xml", site=site)
    assert (run.code, len(run.records)) == (0, 12), run.err
    moments = [moment for moment, path in site.requests if path.endswith(".xml")]
    assert all(later - first > 0.4 for first, later in zip(moments, moments[MOST_BULKY:], strict=False))


@pytest.mark.slow
def test_a_dead_name_costs_its_own_pages_only(tmp_path: Path) -> None:
    """An old subdomain that a page still links to: it would be asked for at each start, and no crawl be complete."""
    with serve(with_links(3, "http://no-such-host.invalid/review/b")) as site:
        toml = f"""title = "Two"\ndomains = ["127.0.0.1", "no-such-host.invalid"]\ndelay = 0.0
            [[sources]]\nkind = "listing"\nurl = "http://127.0.0.1:{site.port}/reviews"
            [reviews]\nallow = ['/review/']\n[listings]\nurls = ['/reviews']\n"""
        (tmp_path / "sites").mkdir()
        (tmp_path / "sites" / "two.toml").write_text(toml)
        options = ("-a", "site=two", "-s", f"NETWORK_ALLOWLIST=127.0.0.1:{site.port}")
        run = crawl(tmp_path / "data", *FAST, *options, sites=tmp_path / "sites")
    assert (run.code, len(run.records)) == (0, 3), run.err
    assert run.summary["reasons"]["failed"] == {"robots.txt: dns": 1}


def test_pages_of_a_host_that_is_suddenly_behind_a_wall_wait(tmp_path: Path) -> None:
    """A hotel's network sends everything to an address of its own; or the allow-list was left out at the next start."""
    pages = reviews(30)
    with serve(pages) as site:
        assert crawl(tmp_path, "-s", "CLOSESPIDER_PAGECOUNT=6", site=site).code == 11
        site.answer = lambda _: Answer(status=302, headers={"Location": "http://10.0.0.1/login"})
        run = crawl(tmp_path, *FAST, site=site)
        assert (run.code, run.summary["pages"]["skipped"]) == (69, 0), run.err
        assert "robots.txt: forbidden_address" in run.summary["why"]
        site.answer = pages
        again = crawl(tmp_path, *FAST, site=site)
    assert (again.code, len(again.records)) == (0, 30)


def test_pages_that_have_moved_are_accounted_for(tmp_path: Path) -> None:
    """To a new address, two to the same, one to a page that is listed as well."""
    pages, moves = reviews(6), {0: "/was/0", 1: "/was/1", 2: "/was/1", 3: "/review/salt-line-4"}
    moved = {f"/review/salt-line-{n}": Answer(status=301, headers={"Location": to}) for n, to in moves.items()}
    with serve(lambda path: moved.get(path) or pages(path.replace("/was/", "/review/salt-line-"))) as site:
        run = crawl(tmp_path, site=site)
    assert run.code == 0, run.err
    assert run.summary["reasons"]["skipped"] == {"reached_by_redirect": 2}
    assert len(run.records) == 4
    found = run.summary["pages"]
    assert found.pop("discovered") == sum(found.values())


def test_no_route_is_a_fault_of_the_network(tmp_path: Path) -> None:
    """To the address of all, a connection is refused by the system, as to any where the network is down."""
    nowhere = "http://255.255.255.255:81/review/a"
    options = ("-s", "NETWORK_ALLOWLIST=255.255.255.255:81", "-s", "ROBOTSTXT_OBEY=0", "-s", "RETRY_TIMES=2")
    run = crawl(tmp_path, *FAST, *options, "-a", f"source={nowhere}")
    assert run.code == 69, run.err
    assert run.summary["reasons"]["failed"] == {"connection": 1}
    assert run.summary["hosts"]["255.255.255.255:81"]["requests"] == 3


def test_odd_answers_are_entered_as_what_they_are_and_hold_nobody_up(tmp_path: Path) -> None:
    slow_codec = {"Content-Type": "text/html; charset=punycode"}  # takes half a minute for such a page
    odd = {
        "slow-codec": Answer(b"<p>refresh</p>ab-" + b"a1" * 320_000, headers=slow_codec),
        "no-codec": Answer(b"<p>refresh</p>", headers={"Content-Type": "text/html; charset=zlib"}),
        "moved": Answer(
            b'<meta http-equiv=refresh content="0; url=salt-line-0">' + b"a1" * 320_000, headers=slow_codec
        ),
        "secret": Answer(status=302, headers={"Location": "http://ann:hush@127.0.0.1:1/review/x"}),
        "no-status": Answer(raw=b"HTTP/1.1 2000000000000 OK\r\nContent-Length: 0\r\n\r\n"),
        "old": Answer(raw=b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>old</p>"),
    }
    began = time.monotonic()
    with serve(with_links(3, **odd)) as site:
        run = crawl(tmp_path, *FAST, site=site)
    assert time.monotonic() - began < 20
    assert run.code == 0, run.err
    assert run.summary["reasons"]["failed"] == {"http:invalid": 1}
    assert run.summary["reasons"]["skipped"] == {"forbidden_address": 1}
    assert len(run.records) == 3
    assert "hush" not in run.err + run.out + str(run.summary)


@pytest.mark.parametrize(
    ("encoding", "pack"), [("gzip", gzip.compress), pytest.param("br", brotli.compress, marks=pytest.mark.slow)]
)
def test_a_compressed_page_that_breaks_off_is_asked_for_again(
    tmp_path: Path, encoding: str, pack: Callable[[bytes], bytes]
) -> None:
    """Its length is right, as where a proxy was left in the lurch by the server behind it."""
    pages, asked = reviews(2), Counter[str]()

    def answer(path: str) -> Answer:
        found = pages(path)
        if not path.startswith("/review/"):
            return found
        asked[path] += 1
        packed = pack(found.body)
        return Answer(packed[:-30] if asked[path] == 1 else packed, headers={**HTML, "Content-Encoding": encoding})

    with serve(answer) as site:
        run = crawl(tmp_path, *FAST, site=site)
    assert run.code == 0, run.err
    assert set(asked.values()) == {2}
    assert [record["body_text"].endswith("go up again.") for record in run.records] == [True, True]


@pytest.mark.parametrize(("moved", "code"), [(5, 0), (10, 10)])
def test_reviews_that_lead_to_another_site_are_told_of(tmp_path: Path, moved: int, code: int) -> None:
    pages = reviews(10)
    with serve(pages, address="127.0.0.2") as other:

        def answer(path: str) -> Answer:
            if path.startswith("/review/") and int(path.rpartition("-")[2]) < moved:
                return Answer(status=301, headers={"Location": f"{other_url}{path}"})
            return pages(path)

        other_url = f"http://127.0.0.2:{other.port}"
        with serve(answer) as site:
            allowed = f"NETWORK_ALLOWLIST=127.0.0.1:{site.port},127.0.0.2:{other.port}"
            run = crawl(tmp_path, "-s", allowed, site=site)
    assert (run.code, len(run.records)) == (code, 10 - moved), run.err
    assert run.err.count("leads to another site, 127.0.0.2: not followed") == 1
    assert other.requests == []
    if code:
        assert "they lead to another site; the log names it" in run.out


def test_a_start_address_that_leads_to_another_site_is_followed_and_told_of(tmp_path: Path) -> None:
    with serve(reviews(3), address="127.0.0.2") as other:
        there = f"http://127.0.0.2:{other.port}"
        with serve(lambda path: Answer(status=301, headers={"Location": there + path})) as site:
            allowed = f"NETWORK_ALLOWLIST=127.0.0.1:{site.port},127.0.0.2:{other.port}"
            run = crawl(tmp_path, "-s", allowed, "-s", "ROBOTSTXT_OBEY=0", site=site)
    assert (run.code, len(run.records)) == (0, 3), run.err
    assert f"{site.url}/reviews: leads to another site, 127.0.0.2: followed" in run.err
