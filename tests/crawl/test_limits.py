"""What the system allows a process, and what a crawl cannot be without: said at once, never found out in mid-crawl."""

from __future__ import annotations

import os
import resource
import subprocess
import time
from pathlib import Path

import pytest

from tests.crawl.run import ROOT, Run, command, crawl, environment, start
from tests.crawl.site import Answer, Site, reviews, serve


def under(limit: str, folder: Path, site: Site) -> Run:
    shell = ["bash", "-c", f'ulimit {limit}; exec "$@"', "-", *command(folder, "-s", "EXTRACT_WORKERS=1", site=site)]
    done = subprocess.run(shell, env=environment(), capture_output=True, text=True, timeout=60, check=False)
    return Run(done.returncode, done.stdout, done.stderr, folder)


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        ("-n 24", "24 open files are too few: allow 64, as ulimit -n 64 does"),
        pytest.param(
            "-v 400000",
            "390 MiB of address space are too few: allow 600, as ulimit -v 614400 does",
            marks=pytest.mark.slow,
        ),
    ],
)
def test_too_narrow_limits_are_said_before_anything_is_done(tmp_path: Path, limit: str, words: str) -> None:
    with serve(reviews(3)) as site:
        run = under(limit, tmp_path / "data", site)
    assert (run.code, site.requests) == (78, [])
    assert run.err == f"scrapy crawl: {words}\n"
    assert not (tmp_path / "data").exists()


@pytest.mark.slow
@pytest.mark.parametrize("limit", ["-Sn 24", "-n 64", "-v 614400"], ids=["raised by itself", "files", "space"])
def test_what_is_asked_for_is_enough(tmp_path: Path, limit: str) -> None:
    with serve(reviews(40)) as site:
        run = under(limit, tmp_path, site)
    assert (run.code, len(run.records)) == (0, 40), run.err


@pytest.mark.slow
def test_pages_are_not_at_fault_when_this_machine_has_no_socket_left(tmp_path: Path) -> None:
    pages = reviews(40)

    def answer(path: str) -> Answer:
        found = pages(path)
        found.headers = {**found.headers, "Connection": "close"}
        found.delay = 0.05
        return found

    with serve(answer) as site:
        process = start(tmp_path, "-s", "CONCURRENT_REQUESTS_PER_DOMAIN=1", site=site)
        while len(site.requests) < 5:
            time.sleep(0.01)
        used = len(os.listdir(f"/proc/{process.pid}/fd"))  # noqa: PTH208 (names only)
        resource.prlimit(process.pid, resource.RLIMIT_NOFILE, (used - 4, used))
        out, err = process.communicate(timeout=60)
        assert process.returncode == 74, err
        assert "Too many open files" in err
        assert "Traceback" not in err + out
        run = crawl(tmp_path, site=site)
    assert (run.code, len(run.records)) == (0, 40), run.err
    assert run.summary["pages"]["failed"] == 0


@pytest.mark.slow
def test_a_page_that_a_pipeline_swallows_is_missed_and_does_not_hold_the_crawl_up(tmp_path: Path) -> None:
    (tmp_path / "greedy.py").write_text(
        "class Greedy:\n    def process_item(self, item):\n        return None if item.url.endswith('-3') else item\n"
    )
    with serve(reviews(12)) as site:
        road = "ExtractPipeline ValidatePipeline DuplicatesPipeline FollowPipeline WritePipeline".split()
        paths = {f'"reviewscrape.pipelines.{name}":{100 * n}' for n, name in enumerate(road, 1)}
        named = ",".join([*paths, '"greedy.Greedy":450'])
        env = {**environment(), "PYTHONPATH": f"{ROOT}:{tmp_path}"}
        run = crawl(tmp_path / "data", "-s", f"ITEM_PIPELINES={{{named}}}", site=site, env=env, timeout=60)
    assert run.code == 1, run.err
    assert run.summary["reasons"]["failed"] == {"unsettled": 1}
    assert len(run.records) == 11
    assert "1 pages did not reach the end of the road" in run.err


@pytest.mark.parametrize("name", ["reviews.jsonl", pytest.param("state.sqlite", marks=pytest.mark.slow)])
def test_a_dataset_that_is_gone_at_the_end_is_no_success(tmp_path: Path, name: str) -> None:
    pages = reviews(4)

    def answer(path: str) -> Answer:
        if path.endswith("-3"):
            (tmp_path / name).unlink()
        return pages(path)

    with serve(answer) as site:
        run = crawl(tmp_path, "-s", "DOWNLOAD_DELAY=0.2", "-s", "CONCURRENT_REQUESTS_PER_DOMAIN=1", site=site)
    assert run.code == 74, run.err
    assert f"{name}: was " in run.out
    assert "removed by another program" in run.out


@pytest.mark.slow
def test_a_file_beside_the_dataset_that_is_not_whole_is_no_success(tmp_path: Path) -> None:
    with serve(reviews(4)) as site:
        run = crawl(tmp_path, "-O", "/dev/full:csv", site=site)
    assert run.code == 74, run.err
    assert "a file beside the dataset (-o, -O) is not whole" in run.out
    assert len(run.records) == 4
