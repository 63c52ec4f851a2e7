"""What the crawl tells: summary, metrics, logs."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest

from reviewscrape.crawl import logs, metrics
from reviewscrape.crawl.ledger import State
from reviewscrape.crawl.outcome import Facts, verdict
from reviewscrape.crawl.tallies import figures
from tests.crawl.run import crawl
from tests.crawl.site import Answer, reviews, serve

TOLD = {
    "exit_code": 0,
    "source": 'url:https://a.example/"x"',
    "attempts": [{"seconds": 1.5}],
    "pages": {"discovered": 3, "done": 3},
    "records": {"new": 2},
    "hosts": {"a.example": {"requests": 4}},
}


def test_metrics_for_prometheus() -> None:
    lines = metrics.text(TOLD).splitlines()
    assert 'reviewscrape_pages{source="url:https://a.example/\\"x\\"",state="done"} 3' in lines
    assert 'reviewscrape_requests{source="url:https://a.example/\\"x\\"",host="a.example"} 4' in lines
    assert lines.count("# TYPE reviewscrape_records gauge") == 1


def test_fill_rates_are_by_site_and_key() -> None:
    tallies = {"records:a.example": 4, "fill:a.example:runtime": 1, "fill:a.example:work_title": 4, "new": 4}
    lengths = {"length:a.example:20": 2, "length:a.example:22": 3, "length:a.example:24": 4}
    told = figures({**tallies, **lengths})
    assert told["fill_rates"] == {"a.example": {"runtime": 0.25, "work_title": 1.0}}
    assert told["body_lengths"] == {"a.example": 2435}  # between 2048 and 2896
    assert told["one_value"] == {"a.example": {"work_title": 4}}
    places = {"source:a.example:runtime=facts": 3, "source:a.example:runtime=prose": 1}
    assert figures({**tallies, **places})["sources"] == {"a.example": {"runtime": {"facts": 3, "prose": 1}}}
    assert figures({**tallies, "varied:a.example:work_title": 1})["one_value"] == {"a.example": {}}


def facts(**values: object) -> Facts:
    counts = {State.PENDING: 0, State.DONE: 3, State.FAILED: 0, State.SKIPPED: 0}
    plain = {"reason": "finished", "broken": "", "errors": 0, "counts": counts, "reasons": {}, "tallies": {"new": 3},
             "blocked": {}}  # fmt: skip
    return Facts(**{**plain, **values})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({}, 0),
        ({"tallies": {"unchanged": 3}}, 0),
        ({"tallies": {}}, 10),
        ({"tallies": {}, "allow_zero": True}, 0),
        ({"reason": None}, 75),
        ({"reason": "shutdown"}, 75),
        ({"reason": "closespider_timeout"}, 11),
        ({"reason": "memusage_exceeded"}, 11),
        ({"reason": "start_error"}, 1),
        ({"errors": 1}, 1),
        ({"broken": "disk I/O error", "reason": "shutdown"}, 74),
        ({"blocked": {"a.example": "robots.txt: http:503"}}, 69),
        ({"blocked": {"a.example": "robots.txt: dns"}}, 69),
        ({"counts": {State.PENDING: 1, State.DONE: 2, State.FAILED: 0, State.SKIPPED: 0}}, 1),
    ],
)
def test_the_exit_code_of_every_end(values: dict[str, object], code: int) -> None:
    assert verdict(facts(**values))[0] == code


def test_a_host_without_an_address_is_told_with_the_mend() -> None:
    said = verdict(facts(blocked={"a.exmaple": "robots.txt: dns"}))[1]
    assert said.startswith("a.exmaple: robots.txt: dns; there is no host of that name, or no network")


def test_a_log_line_stays_one_line() -> None:
    record = logging.LogRecord("reviewscrape", logging.INFO, "x", 1, "http://a/\nERROR: forged\x1b[31m", (), None)
    assert "\n" not in logs._Line().format(record)
    assert "\x1b" not in logs._Line().format(record)
    assert json.loads(logs._JsonLine().format(record))["message"].startswith("http://a/")


def test_a_traceback_forges_no_line_either() -> None:
    error = ValueError("no such name:\n12:00:00 ERROR: all is lost\x1b[31m\u2028INFO: forged")
    info = (ValueError, error, None)
    record = logging.LogRecord("reviews", logging.ERROR, "x", 1, "http://a.example/", (), info)
    first, *others = logs._Line().format(record).splitlines()
    assert first.endswith("ERROR: http://a.example/")
    assert "  12:00:00 ERROR: all is lost\\x1b[31m" in others
    assert all(line.startswith("  ") for line in others)


def test_a_long_line_is_told_in_no_time() -> None:
    for bait in ("http://?" + ":" * 100_000, "http://" * 20_000 + "@", "http://a/?" + "token=x&" * 20_000):
        assert "token=x" not in logs.discreet(bait)


HUSH = "hushhush"


def telling(path: str) -> Answer:
    """A site with a secret wherever one can stand."""
    found = reviews(2)(path)
    if path.startswith("/moved"):
        to = f"/review/salt-line-1?access_token={HUSH}"
        return Answer(status=302, headers={"Location": to, "Set-Cookie": f"sid={HUSH}"})
    if "access_token" in path or "/cut" in path:
        return Answer(raw=b"HTTP/1.1 200 OK\r\nCon")
    if path.startswith("/reviews"):
        others = (
            f"/cut/review?token={HUSH}",
            f"/x/review;jsessionid={HUSH}",
            f"/y/review#access_token={HUSH}",
            "/moved/review",
        )
        links = "".join(f"<a href='{one}'>x</a>" for one in others)
        found.body = found.body.replace(b"<ul>", f"<ul><li>{links}".encode())
    head = f"<head><link rel=canonical href='?password={HUSH}'>".encode()
    found.body = found.body.replace(b"<head>", head)
    found.headers = {**found.headers, "Set-Cookie": f"sid={HUSH}", "X-Api-Key": HUSH}
    return found


@pytest.mark.parametrize("level", ["INFO", pytest.param("DEBUG", marks=pytest.mark.slow)])
def test_no_secret_of_an_address_or_a_header_is_kept_or_told(tmp_path: Path, level: str) -> None:
    with serve(telling) as site:
        source = f"http://ann:{HUSH}@127.0.0.1:{site.port}/reviews?apikey={HUSH}"
        options = ("-a", f"source={source}", "-s", f"NETWORK_ALLOWLIST=127.0.0.1:{site.port}", "-s", "DOWNLOAD_DELAY=0")
        run = crawl(tmp_path, "-L", level, "-s", "RETRY_TIMES=1", "-s", "RETRY_BACKOFF=0.05", *options)
    assert any("access_token" in path for path in site.paths())
    assert (run.code, len(run.records)) == (0, 2), run.err
    files = {path.name: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert [name for name, data in files.items() if HUSH.encode() in data] == []
    assert HUSH not in run.out + run.err


@pytest.mark.slow
def test_json_logs_and_metrics_of_a_run(tmp_path: Path) -> None:
    options = ("-s", "LOG_JSON=1", "-L", "DEBUG", "-s", f"METRICS_FILE={tmp_path / 'reviews.prom'}")
    with serve(reviews(2)) as site:
        run = crawl(tmp_path / "data", *options, site=site)
    assert run.code == 0
    assert all(json.loads(line)["level"] for line in run.err.splitlines())
    assert "reviewscrape_exit_code" in (tmp_path / "reviews.prom").read_text()
