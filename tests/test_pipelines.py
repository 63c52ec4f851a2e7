"""Each station of the road does one thing, passes on what is not its own, and works in other people's projects."""

from __future__ import annotations

import asyncio
import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from scrapy.settings import Settings
from scrapy.utils.test import get_crawler

from reviewscrape import settings as ours
from reviewscrape.crawl.duplicates import MOST_TEXT, Duplicates, Standing, row_digest, text_digest
from reviewscrape.crawl.ledger import Known, Ledger, Row, Settlement
from reviewscrape.crawl.settlement import line_of
from reviewscrape.crawl.stamp import stamp
from reviewscrape.crawl.validation import refusal, tidy
from reviewscrape.items import Provenance, Review, ReviewPage
from reviewscrape.pipelines import DuplicatesPipeline, ExtractPipeline, FollowPipeline, ValidatePipeline, WritePipeline
from tests.crawl.site import review, reviews, serve

ROOT = Path(__file__).parents[1]
BODY = "The film stays slow and patient, and its players carry the long middle part without any visible effort. " * 4


def made(number: int = 1, **values: object) -> Review:
    url = f"https://a.example/review/{number}"
    keys = {"record_id": f"rv1-{number}", "url": url, "canonical_url": url, "site": "a.example", "body_text": BODY}
    return Review(**{**keys, **values})


def a_page(*found: Review) -> ReviewPage:
    return ReviewPage(url="https://a.example/review/1", status=200, body=review(1), reviews=list(found))


def test_the_table_of_contents_names_the_stations_in_order() -> None:
    stations = sorted(ours.ITEM_PIPELINES, key=ours.ITEM_PIPELINES.__getitem__)
    classes = (ExtractPipeline, ValidatePipeline, DuplicatesPipeline, FollowPipeline, WritePipeline)
    assert stations == [f"reviewscrape.pipelines.{one.__name__}" for one in classes]


@pytest.mark.parametrize("item", [{"a": 1}, object()])
def test_what_is_no_page_is_passed_on(item: object) -> None:
    crawler = get_crawler(settings_dict={"EXTRACT_WORKERS": 0})
    assert asyncio.run(ExtractPipeline(crawler).process_item(item)) is item
    assert ValidatePipeline().process_item(item) is item
    assert DuplicatesPipeline(crawler).process_item(item) is item
    for kind in (FollowPipeline, WritePipeline):
        assert asyncio.run(kind(crawler).process_item(item)) is item


def test_extraction_fills_the_page() -> None:
    page = a_page()
    page.fetched_at = "2026-11-22T12:00:00Z"
    crawler = get_crawler(settings_dict={"EXTRACT_WORKERS": 0})
    asyncio.run(ExtractPipeline(crawler).process_item(page))
    assert [found.fetched_at for found in page.reviews] == [page.fetched_at]
    assert page.reviews[0].director == ["Anna Ekholm"]


@pytest.mark.parametrize("status", [404, 500, 302])
def test_an_error_page_is_not_read(status: int) -> None:
    page = a_page()
    page.status = status
    asyncio.run(ExtractPipeline(get_crawler(settings_dict={"EXTRACT_WORKERS": 0})).process_item(page))
    assert page.extraction is None


def test_what_headers_state_is_on_the_record() -> None:
    page = a_page(made(robots_directives=["noai"]))
    page.headers = {"x-robots-tag": "noarchive, NoAI, otherbot: noindex", "tdm-reservation": "1"}
    stamp(page, "20261122T120000Z-abc123")
    (found,) = page.reviews
    assert found.robots_directives == ["noai", "noarchive"]
    assert found.tdm_reservation == "reserved"
    assert found.crawl_id == "20261122T120000Z-abc123"


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"runtime": 0}, "runtime"),
        ({"work_year": 99999}, "work_year"),
        ({"critic_score": 101.0}, "critic_score"),
        ({"date_published": "2026-13-01"}, "date_published"),
        ({"date_published": "22 November"}, "date_published"),
        ({"community_count": -1}, "community_count"),
    ],
)
def test_a_value_that_cannot_be_becomes_null(values: dict[str, object], key: str) -> None:
    found = made(**values, provenance=[Provenance(key, "facts", "/p", "x", 0.5)])
    assert tidy(found) == [key]
    assert getattr(found, key) is None
    assert found.provenance == []


def test_text_is_cleaned_of_what_breaks_readers() -> None:
    found = made(body_text="a\x00b\ud800c\u2028d\n\ne\x1b[1mf\t☂", cast=["Bo\x07 Lind"])
    assert tidy(found) == []
    assert found.body_text == "abcd\n\ne[1mf\t☂"
    assert found.cast == ["Bo Lind"]
    json.loads(line_of(found))


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({}, ""),
        ({"body_text": None, "critic_grade": "B"}, ""),
        ({"body_text": None}, "no_body_no_grade"),
        ({"canonical_url": ""}, "no_url"),
    ],
)
def test_a_record_that_says_nothing_is_refused(values: dict[str, object], reason: str) -> None:
    assert refusal(made(**values)) == reason
    page = a_page(made(**values))
    ValidatePipeline().process_item(page)
    assert bool(page.reviews) is not bool(reason)


def known(**records: Known) -> SimpleNamespace:
    return SimpleNamespace(record=lambda record_id, *_: records.get(record_id))


def test_duplicates_are_the_same_id_or_the_same_prose() -> None:
    duplicates = Duplicates(known(), "now")  # type: ignore[arg-type]
    assert duplicates.claim(made(1)) is Standing.NEW
    assert duplicates.claim(made(1)) is Standing.DUPLICATE
    assert duplicates.claim(made(2, body_text=BODY.upper().replace(",", " ;"))) is Standing.DUPLICATE
    assert duplicates.claim(made(3, site="b.example")) is Standing.NEW
    assert duplicates.claim(made(4, body_text="Short.")) is Standing.NEW
    assert duplicates.claim(made(5, body_text="Short.")) is Standing.NEW
    duplicates.release(made(1))
    assert duplicates.claim(made(1)) is Standing.NEW


def test_a_later_crawl_tells_changed_records_from_unchanged_ones() -> None:
    old = {f"rv1-{n}": Known(row_digest(made(n)), "before") for n in (1, 2)}
    duplicates = Duplicates(known(**old), "now")  # type: ignore[arg-type]
    assert duplicates.claim(made(1, fetched_at="2027-01-01T00:00:00Z", crawl_id="now")) is Standing.UNCHANGED
    assert duplicates.claim(made(2, critic_grade="C", body_text="Other.")) is Standing.CHANGED


def test_what_the_ledger_knows_of_a_record(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "state.sqlite")
    ledger.begin_crawl("now")
    with ledger.transaction():
        ledger.settle([Settlement(rows=[Row("r1", "a.example", b"prose", b"row", b"")])])
    reader = ledger.reader()
    assert reader.record("r1", "a.example", b"other") == (b"row", "now")
    assert reader.record("r2", "a.example", b"prose") == (None, None)
    assert reader.record("r2", "b.example", b"prose") is None
    assert reader.record("r2", "a.example", None) is None
    reader.close()
    ledger.close()


def test_prose_is_compared_without_case_spacing_and_punctuation() -> None:
    assert text_digest(BODY, "Moor") == text_digest(BODY.replace(". ", ".\n\n").upper(), "moor!")
    assert text_digest(BODY, "Moor") != text_digest(BODY + "more", "Moor")
    assert text_digest(BODY, "Moor") != text_digest(BODY, "Siel") != text_digest(BODY, None)
    assert text_digest("short", "Moor") is None
    endless = "Ł" * MOST_TEXT
    assert text_digest(endless + "a", "") == text_digest(endless + "b", "") != text_digest("a" + endless, "")
    assert text_digest(None, "Moor") is None


SPIDER = """
from scrapy import Spider
from reviewscrape.items import ReviewPage

class Theirs(Spider):
    name = "theirs"
    custom_settings = {settings}

    def parse(self, response):
        yield {{"title": response.css("title::text").get()}}
        yield ReviewPage(url=response.url, status=response.status, body=response.body)
"""
BY_NAME = {"ITEM_PIPELINES": ours.ITEM_PIPELINES, "EXTRACT_WORKERS": 0, "FEED_EXPORTERS": ours.FEED_EXPORTERS}
BY_ADDON = {"ADDONS": {"reviewscrape.addon.ReviewscrapeAddon": 100}, "EXTRACT_WORKERS": 0}


@pytest.mark.parametrize("settings", [BY_NAME, BY_ADDON], ids=["named", "add-on"])
def test_in_somebody_elses_project(tmp_path: Path, settings: dict[str, object]) -> None:
    with serve(reviews(3)) as site:
        start = [f"{site.url}/review/salt-line-{n}" for n in (0, 1, 1)]
        code = SPIDER.format(settings={**settings, "REVIEWS_DIR": str(tmp_path / "data")})
        (tmp_path / "theirs.py").write_text(code + f"    start_urls = {start}\n")
        command = [sys.executable, "-m", "scrapy", "runspider", "theirs.py", "-O", "out.csv", "-O", "out.jsonl"]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        environment.pop("SCRAPY_SETTINGS_MODULE", None)
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60, check=False
        )
    assert done.returncode == 0, done.stderr
    assert "ERROR" not in done.stderr, done.stderr
    records = [json.loads(line) for line in (tmp_path / "data" / "reviews.jsonl").read_bytes().splitlines()]
    assert [record["director"] for record in records] == [["Anna Ekholm"]] * 2
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert sum("record_id" in row for row in rows) == 2
    assert sum(row.keys() == {"title"} for row in rows) == 3


def test_no_cell_of_a_csv_feed_is_a_formula(tmp_path: Path) -> None:
    from reviewscrape.exporters import ReviewCsvExporter

    with (tmp_path / "out.csv").open("wb") as file:
        exporter = ReviewCsvExporter(file)
        exporter.export_item(a_page(made(headline='=HYPERLINK("x")', cast=["@Bo", "Eva"])))
        exporter.finish_exporting()
    with (tmp_path / "out.csv").open(newline="") as text:
        (row,) = csv.DictReader(text)
    assert row["headline"] == '\'=HYPERLINK("x")'
    assert row["cast"] == "'@Bo | Eva"


def test_settings_are_loaded_whole() -> None:
    settings = Settings()
    settings.setmodule("reviewscrape.settings")
    assert settings["SCHEDULER"] == "reviewscrape.crawl.scheduler.LedgerScheduler"
