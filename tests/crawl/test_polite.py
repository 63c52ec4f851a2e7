"""robots.txt, Crawl-delay and Retry-After, proved by the server's own log."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from email.utils import formatdate
from gzip import compress
from itertools import pairwise
from pathlib import Path
from time import process_time, time

import pytest
from protego import Protego

from reviewscrape.crawl.robots import for_us
from tests.crawl.run import crawl
from tests.crawl.site import Answer, reviews, serve

TEXT = {"Content-Type": "text/plain"}


def with_robots(robots: Answer, number: int = 4) -> Callable[[str], Answer]:
    site = reviews(number)
    return lambda path: robots if path == "/robots.txt" else site(path)


@pytest.mark.parametrize(
    "robots",
    [pytest.param(Answer(status=503), id="503"), pytest.param(Answer(delay=4), id="hangs", marks=pytest.mark.slow)],
)
def test_without_an_answer_from_robots_nothing_is_fetched_and_all_stays_pending(tmp_path: Path, robots: Answer) -> None:
    with serve(with_robots(robots)) as site:
        run = crawl(tmp_path, "-s", "DOWNLOAD_TIMEOUT=1.5", site=site)
    assert run.code == 69
    assert set(site.paths()) == {"/robots.txt"}
    assert run.summary["pages"]["pending"] == 1
    assert "robots.txt" in run.summary["why"]


@pytest.mark.slow
def test_a_missing_robots_allows_everything_whatever_its_body_says(tmp_path: Path) -> None:
    with serve(with_robots(Answer(b"User-agent: *\nDisallow: /", status=404))) as site:
        run = crawl(tmp_path, site=site)
    assert run.code == 0
    assert len(run.records) == 4


@pytest.mark.parametrize(("lines", "pack"), [pytest.param(1_100_000, None, marks=pytest.mark.slow), (80_000, compress)])
def test_of_a_huge_robots_the_beginning_counts(
    tmp_path: Path, lines: int, pack: Callable[[bytes], bytes] | None
) -> None:
    huge = b"User-agent: *\nDisallow: /review/salt-line-3\n" + b"# filler\n" * lines
    packed = pack(huge) if pack else None
    with serve(with_robots(Answer(huge, headers=TEXT, packed=packed))) as site:
        run = crawl(tmp_path, site=site)
    assert run.code == 0
    assert "/review/salt-line-3" not in site.paths()
    assert run.summary["reasons"]["skipped"] == {"robots": 1}


def moved(to: str) -> Answer:
    return Answer(status=301, headers={"Location": to})


@pytest.mark.slow
def test_a_robots_that_has_moved_holds_where_it_was_asked_for(tmp_path: Path) -> None:
    site_of_four, rules = reviews(4), Answer(b"User-agent: *\nDisallow: /review/salt-line-3\n", headers=TEXT)
    moves = {"/robots.txt": moved("/r/1"), "/r/1": moved("/r/2"), "/r/2": rules}
    with serve(lambda path: moves.get(path) or site_of_four(path)) as site:
        run = crawl(tmp_path, site=site)
    assert run.code == 0
    assert "/review/salt-line-3" not in site.paths()
    assert len(run.records) == 3


@pytest.mark.slow
def test_after_five_moves_there_is_no_robots(tmp_path: Path) -> None:
    site_of_four = reviews(4)

    def answer(path: str) -> Answer:
        return moved(f"/r/{len(path)}{path[-1]}") if path.startswith(("/robots", "/r/")) else site_of_four(path)

    with serve(answer) as site:
        run = crawl(tmp_path, site=site)
    assert run.code == 0
    assert len(run.records) == 4
    assert sum(path.startswith("/r/") for path in site.paths()) == 5


@pytest.mark.slow
def test_the_delay_between_two_requests_is_kept_and_told(tmp_path: Path) -> None:
    with serve(reviews(6)) as site:
        run = crawl(tmp_path, "-s", "DOWNLOAD_DELAY=0.3", site=site)
    gaps = [later - earlier for (earlier, _), (later, _) in pairwise(site.requests)]
    assert len(gaps) == 7
    assert min(gaps) > 0.27
    (host,) = run.summary["hosts"].values()
    assert host["requests"] == 8
    assert host["shortest_gap_seconds"] >= 0.29


@pytest.mark.slow
def test_each_further_try_waits_twice_as_long(tmp_path: Path) -> None:
    asked, site_of_two = Counter[str](), reviews(2)

    def answer(path: str) -> Answer:
        asked[path] += 1
        return Answer(status=503) if path == "/reviews" and asked[path] < 4 else site_of_two(path)

    with serve(answer) as site:
        run = crawl(tmp_path, "-s", "RETRY_BACKOFF=0.4", site=site)
    assert run.code == 0
    moments = [moment for moment, path in site.requests if path == "/reviews"]
    waits = [later - earlier for earlier, later in pairwise(moments)]
    assert [wait >= 0.4 * 2**n - 0.05 for n, wait in enumerate(waits)] == [True] * 3


@pytest.mark.slow
def test_crawl_delay_is_kept(tmp_path: Path) -> None:
    robots = Answer(b"User-agent: *\nCrawl-delay: 0.5\n", headers=TEXT)
    with serve(with_robots(robots)) as site:
        run = crawl(tmp_path, site=site)
    assert run.code == 0
    gaps = [later - earlier for (earlier, _), (later, _) in pairwise(site.requests)]
    assert min(gaps) > 0.45
    (host,) = run.summary["hosts"].values()
    assert host["crawl_delay"] == 0.5
    assert host["shortest_gap_seconds"] >= 0.45


@pytest.mark.parametrize("ahead", [None, pytest.param(-7200, id="a server two hours late", marks=pytest.mark.slow)])
def test_retry_after_holds_the_whole_host(tmp_path: Path, ahead: float | None) -> None:
    """In seconds, or as a moment of the server's clock, which may be wrong."""
    site_of_four, asked = reviews(4), Counter[str]()

    def answer(path: str) -> Answer:
        asked[path] += 1
        if path == "/reviews" and asked[path] == 1:
            return Answer(status=429, headers={"Retry-After": "2"} if ahead is None else moments_of(time() + ahead))
        return site_of_four(path)

    with serve(answer) as site:
        run = crawl(tmp_path, site=site)
    assert run.code == 0
    assert len(run.records) == 4
    moments = [moment for moment, path in site.requests if path == "/reviews"]
    assert 1.99 <= moments[1] - moments[0] < 3.5  # the machine may be busy


def moments_of(now: float) -> dict[str, str]:
    return {"Date": formatdate(now, usegmt=True), "Retry-After": formatdate(now + 2, usegmt=True)}


ROBOTS = [
    "User-agent: *\nDisallow: /a\n\nUser-agent: mybot\nDisallow: /b\nCrawl-delay: 3",
    "User-agent: other\nUser-agent: MyBot/2.0\nDisallow: /b\n# User-agent: *\nUser-agent: third\nDisallow: /a",
    "User-agent: bot\nDisallow: /a\nUser-agent: my*\nDisallow: /b\nUser-agent: mybot # ours\rDisallow: /c",
    "user agent mybot\nDisallow: /a\nUseragent:\nDisallow: /b\nUser-agents: mybot\nDisallow: /c",
    "Disallow: /a\nUser-agent: *\nDisallow: /b\nUser-agent: contact\nSitemap: x\nDisallow: /c",
]


@pytest.mark.parametrize("text", ROBOTS)
@pytest.mark.parametrize("agent", ["mybot/1.0 (a contact; my own)", "mybot", "Another"])
def test_for_one_robot_the_rules_are_those_of_the_whole_file(text: str, agent: str) -> None:
    whole, ours = Protego.parse(text), Protego.parse(for_us(text, agent))
    for path in "abc":
        assert ours.can_fetch(f"http://a.example/{path}", agent) == whole.can_fetch(f"http://a.example/{path}", agent)
    assert ours.crawl_delay(agent) == whole.crawl_delay(agent)


def test_a_robots_of_many_names_and_many_rules_is_read_in_no_time() -> None:
    """The parser alone keeps sixteen thousand times fifteen thousand rules: gigabytes, and minutes."""
    names = "".join(f"User-agent: a{n}\n" for n in range(16_000)) + "User-agent: mybot\n"
    began = process_time()
    parser = Protego.parse(for_us(names + "".join(f"Disallow: /{n}$\n" for n in range(15_000)), "mybot/1.0"))
    assert not parser.can_fetch("http://a.example/14999", "mybot/1.0")
    assert process_time() - began < 5
