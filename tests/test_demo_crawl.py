"""The main job, whole: `scrapy crawl reviews` on the bundled demo site, and what five loaders make of its file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import jsonschema
import pytest

import reviewscrape
from reviewscrape import schema
from reviewscrape.demo.pages import folder
from tests.test_loaders import LOADERS

CASES = folder() / "demo"
NOT_CRAWLED = {"disallowed"}
OF_THE_HOST = {"url", "canonical_url"}


def crawl(where):
    environment = {key: value for key, value in os.environ.items() if not key.startswith("SCRAPY")}
    command = [sys.executable, "-m", "reviewscrape", "crawl", "reviews"]
    return subprocess.run(command, cwd=where, env=environment, capture_output=True, text=True, timeout=120)


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    where = tmp_path_factory.mktemp("demo")
    return crawl(where), where / "data" / "demo"


def rows(data: Path):
    return [json.loads(line) for line in (data / "reviews.jsonl").read_bytes().splitlines()]


def expected():
    """(path, work_title) of every review that a crawl must find, with the fixture's word on it."""
    found = {}
    for case in CASES.iterdir():
        if case.name in NOT_CRAWLED or not (case / "expected.json").exists():
            continue
        for review in json.loads((case / "expected.json").read_text())["reviews"]:
            found[urlsplit(review["url"]).path, review["work_title"]] = review
    return found


def test_it_ends_well_and_says_where_the_records_are(done):
    run, data = done
    assert run.returncode == 0, run.stdout + run.stderr
    last = run.stdout.strip().splitlines()[-4:]
    assert any("complete" in line for line in last)
    assert any(str(data / "reviews.jsonl") in line for line in last)
    assert any("-a site=" in line and "-a source=" in line for line in last)


def test_every_review_is_found_once_and_reads_as_its_fixture_says(done):
    found = {(urlsplit(row["canonical_url"]).path, row["work_title"]): row for row in rows(done[1])}
    assert len(found) == len(rows(done[1]))
    wanted = expected()
    assert sorted(found, key=str) == sorted(wanted, key=str)
    for key, review in wanted.items():
        same = [name for name in review if name not in OF_THE_HOST]
        assert {name: found[key][name] for name in same} == {name: review[name] for name in same}, key


def test_what_must_not_be_crawled_was_not(done):
    paths = {urlsplit(row["url"]).path for row in rows(done[1])}
    assert not {path for path in paths if path.startswith("/private/")}
    assert "/review/spoiler-space-the-salt-line-1017" not in paths


def test_every_line_fits_the_schema_and_loads_typed(done):
    validator = jsonschema.Draft202012Validator(schema.json_schema())
    for row in rows(done[1]):
        validator.validate(row)
        assert row["fetched_at"]
        assert row["crawl_id"]
    ids = [review.record_id for review in reviewscrape.load(done[1] / "reviews.jsonl")]
    assert ids == [row["record_id"] for row in rows(done[1])]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_five_loaders_find_the_same_rows_and_declared_types(loader, done):
    assert loader(str(done[1] / "reviews.jsonl")) == rows(done[1])


def test_a_second_run_finds_nothing_new(done):
    before = (done[1] / "reviews.jsonl").read_bytes()
    again = crawl(done[1].parent.parent)
    assert again.returncode == 0, again.stdout + again.stderr
    assert (done[1] / "reviews.jsonl").read_bytes() == before
