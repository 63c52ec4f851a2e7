"""Each way a crawl can end has its exit code, its reason in the run summary, and no traceback."""

from __future__ import annotations

import os
import resource
import shlex
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest

from tests.crawl.run import Run, command, crawl, environment, start
from tests.crawl.site import Answer, Site, reviews, serve

ROBOTS = Answer(status=404)


def constant(answer: Answer) -> Callable[[str], Answer]:
    return lambda path: ROBOTS if path == "/robots.txt" else answer


def slow_pages(number: int, delay: float) -> Callable[[str], Answer]:
    pages = reviews(number)

    def answer(path: str) -> Answer:
        found = pages(path)
        found.delay = delay if path.startswith("/review/") else 0
        return found

    return answer


FAST = ("-s", "RETRY_TIMES=1", "-s", "RETRY_BACKOFF=0.05")
slow = pytest.mark.slow
NOTHING = constant(Answer(b"<p>Nothing</p>"))
CUT = constant(Answer(raw=b"HTTP/1.1 200 OK\r\nContent-Le"))
WAIT = constant(Answer(status=503, headers={"Retry-After": "9999"}))
PAGES_5, SECONDS_1 = ("-s", "CLOSESPIDER_PAGECOUNT=5"), ("-s", "CLOSESPIDER_TIMEOUT=1")
NO_RECORD = "no page of the crawl gave a record"
UNREACHABLE = "the site could not be reached (http:5"
SITUATIONS = [
    pytest.param(reviews(3), (), 0, "complete", id="complete", marks=slow),
    pytest.param(NOTHING, (), 10, NO_RECORD, id="no record"),
    pytest.param(NOTHING, ("-s", "ALLOW_ZERO_RECORDS=1"), 0, "complete", id="no record wanted", marks=slow),
    pytest.param(constant(Answer(status=404)), (), 10, f"{NO_RECORD} (http:404); look at", id="all 404"),
    pytest.param(constant(Answer(status=500)), FAST, 69, UNREACHABLE, id="all 500"),
    pytest.param(constant(Answer(status=503)), FAST, 69, UNREACHABLE, id="all 503", marks=slow),
    pytest.param(CUT, FAST, 69, "the site could not be reached", id="connections cut", marks=slow),
    pytest.param(WAIT, FAST, 69, "asked to wait 9999 s", id="long wait", marks=slow),
    pytest.param(
        reviews(60), ("-s", "CLOSESPIDER_PAGECOUNT=5"), 11, "closespider_pagecount", id="page limit", marks=slow
    ),
    pytest.param(slow_pages(60, 1), SECONDS_1, 11, "closespider_timeout", id="time limit", marks=slow),
]


@pytest.mark.parametrize(("answer", "options", "code", "why"), SITUATIONS)
def test_exit_code(
    tmp_path: Path, answer: Callable[[str], Answer], options: tuple[str, ...], code: int, why: str
) -> None:
    with serve(answer) as site:
        run = crawl(tmp_path, *options, site=site)
    assert run.code == code, run.err
    assert run.summary["exit_code"] == code
    assert why in run.summary["why"]
    assert why in run.out
    assert "Traceback" not in run.err
    pages = run.summary["pages"]
    assert pages.pop("discovered") == sum(pages.values())


MISTAKES = [
    (("-a", "site=avclup"), 2, 'unknown site "avclup"; nearest valid: avclub'),
    (("-a", "sorce=x"), 2, "-a sorce: unknown argument; did you mean source?"),
    (("-a", "source=example.org"), 2, "give one such as https://example.org/reviews"),
    (("-a", "site=avclub", "-a", "source=https://example.org/"), 2, "give one of them"),
    (("-s", "REVIEW_DIR=x"), 2, "-s REVIEW_DIR: unknown setting; did you mean REVIEWS_DIR?"),
    (("-s", "NETWORK_ALLOWLIST=127.0.0.1"), 78, "write host:port, as in 127.0.0.1:8000"),
    (("-s", "REVIEWS_DIR=/proc/none"), 74, "choose a writable folder with -s REVIEWS_DIR=DIR"),
    (("-s", "REVIEWS_DIR=/dev/null"), 74, "choose a writable folder with -s REVIEWS_DIR=DIR"),
    (("-s", "DOWNLOAD_DELAY=soon"), 78, "DOWNLOAD_DELAY: soon"),
    (("-s", "CONCURRENT_REQUESTS=0"), 78, "CONCURRENT_REQUESTS: 0: write a whole number from 1 up"),
    (("-s", "EXTRACT_WORKERS=1.5"), 78, "EXTRACT_WORKERS: 1.5: write a whole number from 0 up"),
    (("-s", "EXTRACT_MEGABYTES=1"), 78, "write a whole number from 100 up, as in -s EXTRACT_MEGABYTES=100"),
    (("-s", "DOWNLOAD_DELAY=inf"), 78, "DOWNLOAD_DELAY: inf: write a number from 0 up"),
    (("-s", "ROBOTSTXT_OBEY=no"), 78, "ROBOTSTXT_OBEY: no: write 0 or 1, as in -s ROBOTSTXT_OBEY=1"),
    (("-s", "LOG_LEVEL=loud"), 78, "LOG_LEVEL: loud: write DEBUG, INFO"),
    (("--logfile", "/proc/none/log"), 74, "/proc/none/log: No such file or directory; name a file"),
    (("-s", "METRICS_FILE=/proc/nowhere/m.prom"), 74, "METRICS_FILE=/proc/nowhere/m.prom: cannot be written"),
    (("-s", "METRICS_FILE=/dev/null"), 74, "METRICS_FILE=/dev/null: cannot be written; name a file"),
    (("-O", "/proc:csv"), 74, "/proc: cannot be written; name another file"),
    (("-O", "/dev/null/x.jsonl"), 74, "/dev/null/x.jsonl: cannot be written"),
    (("-a", "source="), 2, "-a source=: is empty; give a value"),
    (("-s", "ITEM_PIPELINES={}"), 78, "ITEM_PIPELINES: there is no crawl without reviewscrape.pipelines.WritePipeline"),
    (("-s", "SCHEDULER=scrapy.core.scheduler.Scheduler"), 78, "SCHEDULER: there is no crawl without reviewscrape."),
    (("-s", "CONCURRENT_ITEMS=0"), 78, "CONCURRENT_ITEMS: 0: write a whole number from 1 up"),
    (("-s", "REACTOR_THREADPOOL_MAXSIZE=0"), 78, "write a whole number from 1 up"),
]


@pytest.mark.parametrize(("options", "code", "message"), MISTAKES, ids=lambda value: str(value)[:30])
def test_a_users_mistake_is_one_line_and_writes_nothing(
    tmp_path: Path, options: tuple[str, ...], code: int, message: str
) -> None:
    run = crawl(tmp_path / "data", *options)
    assert run.code == code
    assert message in run.err
    assert run.err.count("\n") == 1, run.err
    assert not (tmp_path / "data").exists()


def test_a_setting_like_one_of_scrapys_is_told_and_one_of_another_package_is_left_alone(tmp_path: Path) -> None:
    with serve(reviews(2)) as site:
        run = crawl(tmp_path, "-s", "DOWNLOAD_DELY=3", "-s", "ROTATING_PROXY_LIST=a,b", site=site)
    assert (run.code, len(run.records)) == (0, 2), run.err
    assert "-s DOWNLOAD_DELY: Scrapy knows no such setting; did you mean DOWNLOAD_DELAY?" in run.err
    assert "ROTATING_PROXY_LIST" not in run.err


@pytest.mark.parametrize(
    ("command_line", "message"),
    [
        (("crawl", "revews"), 'no spider is called "revews"; valid: reviews'),
        (("crawl", "reviews", "--sight=avclub"), "--sight=avclub: no such option"),
        (("extract", "--bogus", "page.html"), "--bogus: no such option"),
        (("newsite", "weathervane", "--bogus"), "--bogus: no such option"),
    ],
)
def test_a_misspelt_command_line_names_the_word_and_writes_nothing(
    tmp_path: Path, command_line: tuple[str, ...], message: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "reviewscrape", *command_line],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert not any(tmp_path.iterdir())


def test_a_file_of_the_data_folder_that_cannot_be_opened_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "quarantine.jsonl").mkdir()  # stands for any that cannot: root may write to read-only files
    run = crawl(tmp_path)
    assert run.code == 74
    assert f"{tmp_path / 'quarantine.jsonl'}: Is a directory: make it writable or choose another" in run.err
    assert run.err.count("\n") == 1, run.err


def test_a_summary_that_cannot_be_written_is_not_promised(tmp_path: Path) -> None:
    (tmp_path / "runs").touch()
    with serve(reviews(2)) as site:
        run = crawl(tmp_path, site=site)
    assert (run.code, len(run.records)) == (74, 2), run.err
    assert f"{tmp_path / 'runs'}: File exists" in run.err
    assert f"{tmp_path / 'runs'}: File exists (exit 74)" in run.out
    assert "summary in" not in run.out


@pytest.mark.slow
def test_a_ledger_that_was_emptied_or_damaged_is_one_line_and_costs_no_record(tmp_path: Path) -> None:
    state, records = tmp_path / "state.sqlite", tmp_path / "reviews.jsonl"
    with serve(reviews(3)) as site:
        assert crawl(tmp_path, site=site).code == 0
        good, lines = state.read_bytes(), records.read_bytes()
        state.write_bytes(b"")
        emptied = crawl(tmp_path, site=site)
        state.write_bytes(good)
        with closing(sqlite3.connect(state)) as database:
            database.execute("DROP TABLE records")
        damaged = crawl(tmp_path, site=site)
        assert records.read_bytes() == lines
        state.write_bytes(good)
        (tmp_path / "runs" / "torn.json").write_text("{")
        mended = crawl(tmp_path, site=site)
    assert (emptied.code, emptied.err.count("\n")) == (74, 1)
    assert "has no state.sqlite beside it" in emptied.err
    assert damaged.code == 74
    assert f"{state}: no such table: records: move {tmp_path} away, or put back a copy" in damaged.err
    assert "Traceback" not in damaged.err
    assert (mended.code, mended.summary["records"]["unchanged"]) == (0, 3), mended.err
    assert "torn.json: is no summary of a run and is passed over" in mended.err


@pytest.mark.parametrize(
    ("streams", "said"),
    [
        (">/dev/full", "standard output: No space left on device"),
        ("<&- >&- 2>&-", ""),
        (" | true", ""),
    ],
)
def test_a_crawl_ends_as_well_where_nobody_can_read_how(tmp_path: Path, streams: str, said: str) -> None:
    with serve(reviews(2)) as site:
        call = shlex.join(command(tmp_path / "data", site=site))
        shell = ["bash", "-o", "pipefail", "-c", f"{call} {streams}"]
        done = subprocess.run(shell, env=environment(), cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr.strip()) == (0, said)
    assert Run(0, "", "", tmp_path / "data").summary["records"]["new"] == 2


def processor_time() -> float:
    """Seconds of the processor that ended children have used."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.parametrize("number", [5, pytest.param(20, marks=slow)])
def test_of_simultaneous_starts_one_works_and_the_others_write_nothing(tmp_path: Path, number: int) -> None:
    pages, released = reviews(12), Event()

    def answer(path: str) -> Answer:
        if path.startswith("/review/"):
            released.wait(100)  # the one is at work for as long as the others need
        return pages(path)

    with serve(answer) as site:
        used = processor_time()
        starts = [start(tmp_path, "-s", "DOWNLOAD_TIMEOUT=110", site=site) for _ in range(number)]
        while sum(one.poll() is None for one in starts) > 1:
            time.sleep(0.05)
        used = processor_time() - used
        released.set()
        ends = sorted((one.wait(100), *one.communicate()) for one in starts)
    assert [code for code, _, _ in ends] == [0] + [75] * (number - 1)
    assert all("another crawl is at work here" in said and not out for _, out, said in ends[1:])
    assert "12 new" in ends[0][1]
    assert len(list((tmp_path / "runs").iterdir())) == 1
    assert used / (number - 1) < 1.0  # 0.4 on an idle machine: what Scrapy needs before it looks at its command line


signal.signal(signal.SIGHUP, signal.SIG_DFL)  # what nohup ignores, a crawl that it starts would ignore as well


def stopped(tmp_path: Path, site: Site, *signals: int, after: float, **kwargs: object) -> tuple[Run, float]:
    process = start(tmp_path, site=site, **kwargs)
    while len(site.requests) < 4:
        time.sleep(0.02)
    time.sleep(after)
    moment = time.monotonic()
    for number in signals:
        os.kill(process.pid, number)
        time.sleep(0.3)
    out, err = process.communicate(timeout=120)
    return Run(process.returncode, out, err, tmp_path), time.monotonic() - moment


@pytest.mark.parametrize(
    "number", [signal.SIGTERM, pytest.param(signal.SIGINT, marks=slow), pytest.param(signal.SIGHUP, marks=slow)]
)
def test_one_signal_ends_the_crawl_in_order(tmp_path: Path, number: int) -> None:
    with serve(slow_pages(60, 0.2)) as site:
        run, seconds = stopped(tmp_path, site, number, after=0.2)
        assert run.code == 75
        assert seconds < 10
        assert run.summary["why"].startswith("interrupted")
        again = crawl(tmp_path, site=site)
    assert again.code == 0
    assert len({record["record_id"] for record in again.records}) == len(again.records) == 60
    assert [attempt["exit_code"] for attempt in again.summary["attempts"]] == [75, 0]


@slow
def test_two_signals_end_it_at_once_though_a_page_hangs(tmp_path: Path) -> None:
    with serve(slow_pages(30, 20)) as site:
        run, seconds = stopped(tmp_path, site, signal.SIGTERM, signal.SIGTERM, after=0.2)
    assert run.code == 75
    assert seconds < 10
    assert run.summary["pages"]["pending"] == 21  # the reviews and the second page of the listing


@slow
def test_one_signal_ends_it_within_30_seconds_though_a_page_hangs(tmp_path: Path) -> None:
    with serve(slow_pages(30, 50)) as site:
        run, seconds = stopped(tmp_path, site, signal.SIGTERM, after=0.2)
    assert run.code == 75
    assert seconds < 30


def limited(folder: Path, site: Site, blocks: int) -> Run:
    """A crawl whose files may not grow beyond so many KiB: a real I/O error, from the kernel."""
    shell = ["bash", "-c", f'ulimit -f {blocks}; exec "$@"', "-", *command(folder, site=site)]
    done = subprocess.run(shell, env=environment(), capture_output=True, text=True, timeout=120, check=False)
    return Run(done.returncode, done.stdout, done.stderr, folder)


@pytest.mark.slow
def test_a_disk_that_takes_no_more_ends_the_crawl_with_74_and_the_next_one_completes_it(tmp_path: Path) -> None:
    with serve(reviews(60)) as site:
        run = limited(tmp_path, site, 160)
        assert run.code == 74, run.err
        assert "start the same command again" in run.err
        assert "Traceback" not in run.err
        again = crawl(tmp_path, site=site)
    assert again.code == 0
    assert len({record["record_id"] for record in again.records}) == len(again.records) == 60


@slow
@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small file system")
@pytest.mark.parametrize("kilobytes", [128, 200, 300])
def test_a_full_disk(tmp_path: Path, kilobytes: int) -> None:
    mount = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(tmp_path)], check=False)
    if mount.returncode:
        pytest.skip("this machine mounts no tmpfs")
    try:
        with serve(reviews(100)) as site:
            run = crawl(tmp_path / "data", site=site)
            assert run.code == 74, run.err
            subprocess.run(["mount", "-o", "remount,size=64m", str(tmp_path)], check=True)
            again = crawl(tmp_path / "data", site=site)
        assert again.code == 0
        assert len({record["record_id"] for record in again.records}) == len(again.records) == 100
    finally:
        subprocess.run(["umount", "-l", str(tmp_path)], check=False)
