"""What people do to a crawl that runs for years: odd folders, tidied files, settings of Scrapy's, narrow containers."""

from __future__ import annotations

import os
import shlex
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from tests.crawl.run import ROOT, Run, command, crawl, environment, start
from tests.crawl.site import Answer, reviews, serve

SLOW_PARSE = ("-s", "EXTRACT_WORKERS=1", "-s", "EXTRACT_SECONDS=0.5")


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    name = "50%20of it, site #2, what?"
    with serve(reviews(2)) as site:
        run = crawl(tmp_path / name, site=site)
    assert (run.code, len(run.records)) == (0, 2), run.err
    assert [place.name for place in tmp_path.iterdir()] == [name]


def test_the_dataset_is_no_file_for_feeds(tmp_path: Path) -> None:
    """Scrapy would empty it, as its own users have it with -O reviews.jsonl."""
    with serve(reviews(2)) as site:
        first = crawl(tmp_path, "-s", "DEPTH_LIMIT=3", site=site)
        lines = (tmp_path / "reviews.jsonl").read_bytes()
        second = crawl(tmp_path, "-O", f"{tmp_path}/runs/../reviews.jsonl", site=site)
    assert "-s DEPTH_LIMIT: has no effect here; what you want is CRAWL_MAX_DEPTH" in first.err
    assert (first.code, second.code) == (0, 2)
    assert "is the crawl's own file" in second.err
    assert second.err.count("\n") == 1
    assert (tmp_path / "reviews.jsonl").read_bytes() == lines


@pytest.mark.slow
def test_the_quarantine_may_be_thrown_away_between_two_crawls(tmp_path: Path) -> None:
    pages = reviews(2)
    trap = Answer(b"<p>" + b"<i><b>" * 1_000_000)

    def answer(path: str) -> Answer:
        return trap if path.endswith("-1") else pages(path)

    quarantine = tmp_path / "quarantine.jsonl"
    with serve(answer) as site:
        first = crawl(tmp_path, *SLOW_PARSE, "-s", "EXTRACT_MEGABYTES=130", site=site)
        lines = quarantine.read_bytes()
        quarantine.unlink()
        second = crawl(tmp_path, *SLOW_PARSE, "-s", "EXTRACT_MEGABYTES=130", site=site)
    assert (first.code, second.code) == (0, 0), second.err
    assert lines.count(b"\n") == 1
    assert quarantine.read_bytes().count(b"\n") == 1


@pytest.mark.slow
def test_scrapys_own_throttle_does_not_undercut_a_crawl_delay(tmp_path: Path) -> None:
    robots = Answer(b"User-agent: *\nCrawl-delay: 0.5\n", headers={"Content-Type": "text/plain"})
    pages = reviews(6)
    with serve(lambda path: robots if path == "/robots.txt" else pages(path)) as site:
        run = crawl(tmp_path, "-s", "AUTOTHROTTLE_ENABLED=1", "-s", "AUTOTHROTTLE_START_DELAY=0.1", site=site)
    assert run.code == 0, run.err
    gaps = [later - earlier for (earlier, _), (later, _) in pairwise(site.requests)]
    assert len(gaps) == 7
    assert min(gaps) > 0.45


@pytest.mark.slow
def test_a_program_that_holds_the_ledger_for_long_is_told_of_and_costs_nothing(tmp_path: Path) -> None:
    with serve(reviews(200)) as site:
        process = start(tmp_path, site=site)
        while len(site.requests) < 30:
            time.sleep(0.02)
        with closing(sqlite3.connect(tmp_path / "state.sqlite", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            time.sleep(7)  # five are waited for
        out, err = process.communicate(timeout=60)
        run = crawl(tmp_path, site=site)
    assert process.returncode == 74, err
    assert "state.sqlite: database is locked: close what else has it open, then start the same command again" in out
    assert run.code == 0, run.err
    assert len({record["record_id"] for record in run.records}) == len(run.records) == 200


@pytest.mark.slow
def test_a_robots_txt_is_asked_for_again_when_it_is_old(tmp_path: Path) -> None:
    pages, given = reviews(16), [0]

    def answer(path: str) -> Answer:
        given[0] += path.startswith("/review/")
        rules = b"User-agent: *\nDisallow: /review/\n" if given[0] >= 4 else b"User-agent: *\nDisallow:\n"
        return Answer(rules, headers={"Content-Type": "text/plain"}) if path == "/robots.txt" else pages(path)

    with serve(answer) as site:
        call = command(tmp_path, "-s", "CONCURRENT_REQUESTS_PER_DOMAIN=1", site=site)
        soon = f"from reviewscrape.crawl import robots; robots.MAX_AGE = 0.0; import sys; sys.argv[:] = {call[2:]!r}"
        program = [sys.executable, "-c", f"{soon}; from scrapy.cmdline import execute; execute()"]
        done = subprocess.run(program, env=environment(), cwd=ROOT, capture_output=True, text=True, timeout=60)
    run = Run(done.returncode, done.stdout, done.stderr, tmp_path)
    assert run.code == 0, run.err
    assert 4 <= len(run.records) <= 6  # what was on its way when the rules changed
    assert run.summary["reasons"]["skipped"]["robots"] == 16 - len(run.records)


def test_a_proxy_that_the_environment_names_is_not_used(tmp_path: Path) -> None:
    nowhere = dict.fromkeys(("http_proxy", "HTTP_PROXY", "ALL_PROXY"), "http://127.0.0.1:9")
    with serve(reviews(1)) as site:
        run = crawl(tmp_path, site=site, env={**environment(), **nowhere})
    assert (run.code, len(run.records)) == (0, 1), run.err


NARROW = "no process or thread can be started ("
MEND = "allow 32 of them, as ulimit -u 32 or pids.max do, and a /dev/shm that can be written"


@pytest.mark.slow
@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a file system")
def test_a_container_without_shared_memory_is_told_so(tmp_path: Path) -> None:
    call = shlex.join(command(tmp_path / "data", "-s", "EXTRACT_WORKERS=1"))
    shell = ["unshare", "-m", "bash", "-c", f"mount -t tmpfs -o ro tmpfs /dev/shm || exit 99; {call}"]
    done = subprocess.run(shell, env=environment(), cwd=ROOT, capture_output=True, text=True, timeout=60)
    if done.returncode == 99:
        pytest.skip("this machine mounts no tmpfs")
    assert (done.returncode, done.stderr.count("\n")) == (78, 1), done.stderr
    assert NARROW in done.stderr
    assert MEND in done.stderr
    assert not (tmp_path / "data").exists()


@pytest.fixture
def few_processes() -> Iterator[Path]:
    group = Path("/sys/fs/cgroup/pids") / f"reviewscrape-test-{os.getpid()}"
    try:
        group.mkdir()
    except OSError:
        pytest.skip("this machine makes no control group")
    yield group
    group.rmdir()


@pytest.mark.slow
@pytest.mark.parametrize("most", [2, 4, 7, 12])  # no worker, no thread, not enough of them
def test_a_container_of_few_processes_is_told_so(tmp_path: Path, few_processes: Path, most: int) -> None:
    (few_processes / "pids.max").write_text(str(most))
    with serve(reviews(2)) as site:
        call = shlex.join(command(tmp_path / "data", "-s", "EXTRACT_WORKERS=1", site=site))
        shell = ["bash", "-c", f"echo $$ > {few_processes / 'cgroup.procs'}; exec {call}"]
        done = subprocess.run(shell, env=environment(), cwd=ROOT, capture_output=True, text=True, timeout=60)
    run = Run(done.returncode, done.stdout, done.stderr, tmp_path)
    assert (run.code, run.err.count("\n")) == (78, 1), run.err
    assert NARROW in run.err
    assert site.requests == []
