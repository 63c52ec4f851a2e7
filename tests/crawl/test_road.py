from __future__ import annotations

from pathlib import Path

from tests.crawl.run import crawl
from tests.crawl.site import reviews, serve


def test_a_listing_becomes_records_and_a_second_crawl_adds_none(tmp_path: Path) -> None:
    with serve(reviews(45)) as site:
        first = crawl(tmp_path / "data", "-O", str(tmp_path / "feed.jsonl"), site=site)
        asked = site.paths()
        second = crawl(tmp_path / "data", site=site)
    assert first.code == 0, first.err
    assert first.err == ""
    assert len(first.records) == 45
    assert len({record["record_id"] for record in first.records}) == 45
    assert (tmp_path / "feed.jsonl").read_text().count("\n") == 45
    assert asked[0] == "/robots.txt"
    assert len(asked) == len(set(asked))
    pages = second.summary["pages"]
    assert pages.pop("discovered") == sum(pages.values())
    assert pages["pending"] == 0
    assert first.records[0]["crawl_id"] in first.out
    assert second.code == 0
    assert "0 new, 0 changed, 45 unchanged" in second.out
    assert len(second.records) == 45
