"""A crawl that brings less than the ones before it is not passed off as good."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reviewscrape.crawl.gate import at_most, failures, trailing
from tests.crawl.run import crawl
from tests.crawl.site import Answer, reviews, serve


def run(number: int = 100, *, runtime: float = 0.9, blocked: int = 0, **values: Any) -> dict[str, Any]:
    plain = {
        "crawl_id": "20261101", "source": "site:a", "exit_code": 0, "ended": "2026-11-01T00:00:00Z",
        "reasons": {"done": {"review": number, "blocked": blocked}},
        "pages": {"done": number + blocked, "failed": 0, "skipped": 7},
        "records_by_site": {"a.example": number}, "body_lengths": {"a.example": 4000}, "one_value": {"a.example": {}},
        "version": "0.1", "sources": {"a.example": {"runtime": {"facts": round(number * runtime), "prose": 1}}},
        "fill_rates": {"a.example": {"runtime": runtime, "body_text": 1.0, "work_title": 0.9}},
    }  # fmt: skip
    return {**plain, **values}


def figures_of(name: str, value: object, **values: Any) -> dict[str, Any]:
    return run(**{name: {"a.example": value}}, **values)


FULL = {"runtime": 0.9, "body_text": 1.0, "work_title": 0.9}


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (run(), []),
        (run(runtime=0.8), []),
        (run(runtime=0.3), ["a.example: runtime filled in 30% of 100 records, 90% up to 2026-11-01"]),
        (run(10, runtime=0.0), ["10 records, usually 100"]),
        (run(60), []),
        (run(blocked=80), ["80 of 180 pages are walls or error pages"]),
        (figures_of("fill_rates", {**FULL, "body_text": 0.0}), ["a.example: body_text filled in 0% of 100 records"]),
        (
            figures_of("body_lengths", 1000),
            ["a.example: body_text has 1000 characters in the middle, 4000 up to 2026-"],
        ),
        (figures_of("body_lengths", 12_000), ["a.example: body_text has 12000 characters in the middle, 4000 up to"]),
        (figures_of("body_lengths", 2000), []),
        (figures_of("one_value", {"work_title": 100}), ["a.example: all 100 records have the same work_title"]),
        (figures_of("one_value", {"critic_grade": 100}), ["a.example: all 100 records have the same critic_grade"]),
        (figures_of("one_value", {"critic_grade": 12}), []),
        (
            figures_of("sources", {"runtime": {"prose": 90, "facts": 10}}),
            ["a.example: runtime read from prose, from facts in"],
        ),
        (figures_of("sources", {"runtime": {"prose": 70, "facts": 30}}), []),
        (run(60, refused={"address_of_another": 400}), ["400 reviews name the canonical address of another"]),
        (run(refused={"address_of_another": 400}), []),
        (figures_of("sources", {"runtime": {"prose": 90}}, version="0.2"), []),
        (run(pages={"done": 390, "failed": 10}), ["4.0 pages for each record, usually 1.0"]),
        (run(pages={"done": 250, "failed": 10}), []),
    ],
)
def test_what_the_gate_says(now: dict[str, Any], words: list[str]) -> None:
    found = failures(now, [run(), run(110), run(90)])
    assert len(found) == len(words)
    for failure, start in zip(found, words, strict=True):
        assert failure.text.startswith(start)


@pytest.mark.parametrize(
    ("first", "words"),
    [
        (run(runtime=0.0), []),
        (figures_of("one_value", {"critic_grade": 100}), []),  # they may know but one
        (figures_of("one_value", {"work_title": 100}), ["a.example: all 100 records have the same work_title"]),
        (figures_of("fill_rates", {**FULL, "work_title": 0.04}), ["a.example: next to none of 100 records has a work"]),
    ],
)
def test_a_first_run_has_little_to_be_compared_with(first: dict[str, Any], words: list[str]) -> None:
    assert [failure.text[: len(start)] for failure, start in zip(failures(first, []), words, strict=True)] == words


def test_what_was_so_in_earlier_runs_and_summaries_of_earlier_versions_are_no_failures() -> None:
    alike = figures_of("one_value", {"work_title": 100})
    assert failures(alike, [alike]) == []
    older = {key: value for key, value in run().items() if key not in {"one_value", "body_lengths", "pages"}}
    assert failures(run(), [older]) == []


STATED = b"""<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Movie",
    "name": "Salt Line", "director": {"@type": "Person", "name": "Anna Ekholm"}}</script>"""
WAYS_TO_BREAK: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "titles": (lambda page: re.sub(rb"Salt Line \d+", b"Reviews", page), "all 30 records have the same work_title: "),
    "runtime": (
        lambda page: page.replace(b"Runtime: 112 minutes", b"Sold: 112 copies"),
        "runtime filled in 0% of 30 records, 100% up to ",
    ),
    "make": (
        lambda page: page.replace(b"<p>Director: Anna Ekholm</p>", STATED),
        "director read from json-ld, from facts in 100% up to ",
    ),
    "prose": (lambda page: page[: page.rindex(b"<p>In its part 1")], " characters in the middle, "),
}


@pytest.mark.parametrize(
    "name", ["runtime", *(pytest.param(name, marks=pytest.mark.slow) for name in ("titles", "make", "prose"))]
)
def test_a_site_that_breaks_shuts_the_gate_and_shows_where(tmp_path: Path, name: str) -> None:
    breaks, words = WAYS_TO_BREAK[name]
    pages, broken = reviews(30), [False]

    def answer(path: str) -> Answer:
        found = pages(path)
        if broken[0] and path.startswith("/review/"):
            found.body = breaks(found.body)
        return found

    with serve(answer) as site:
        assert crawl(tmp_path, site=site).code == 0
        broken[0] = True
        run = crawl(tmp_path, site=site)
    assert run.code == 10, run.err
    (told,) = [line for line in run.summary["gate"] if words in line]
    assert told.count(f"{site.url}/review/salt-line-") == 3
    assert run.summary["records"]["changed"] == 30


@pytest.mark.slow
def test_figures_of_a_crawl_are_those_of_all_its_runs(tmp_path: Path) -> None:
    with serve(reviews(30)) as site:
        assert crawl(tmp_path, "-s", "CLOSESPIDER_PAGECOUNT=9", site=site).code == 11
        run = crawl(tmp_path, site=site)
    assert run.code == 0, run.err
    assert run.summary["records_by_site"] == {"127.0.0.1": 30}
    assert run.summary["one_value"] == {"127.0.0.1": {"critic_grade": 30}}
    assert 300 < run.summary["body_lengths"]["127.0.0.1"] < 1500
    assert run.summary["fill_rates"]["127.0.0.1"]["runtime"] == 1.0


def test_only_good_runs_of_the_same_source_count(tmp_path: Path) -> None:
    others = [run(crawl_id=f"2026110{n}") for n in range(1, 8)]
    others += [run(crawl_id="20261108", source="site:b"), run(crawl_id="20261109", exit_code=10)]
    for other in others:
        (tmp_path / f"{other['crawl_id']}.json").write_text(json.dumps(other))
    found = trailing(tmp_path, run(crawl_id="20261107"))
    assert [other["crawl_id"][-1] for other in found] == ["6", "5", "4", "3", "2"]


def test_what_was_let_through_is_the_measure_from_then_on(tmp_path: Path) -> None:
    others = [run(crawl_id=f"2026110{n}") for n in range(1, 4)] + [run(crawl_id="20261104", runtime=0.0, gate=["…"])]
    for other in others:
        (tmp_path / f"{other['crawl_id']}.json").write_text(json.dumps(other))
    now = run(crawl_id="20261105", runtime=0.0)
    assert failures(now, trailing(tmp_path, now)) == []
    assert failures(now, others[:3]) != []


@pytest.mark.parametrize(("count", "number", "chance"), [(0, 20, 0.1), (7, 10, 0.9), (500, 1000, 0.5), (0, 5, 0.0)])
def test_the_binomial_distribution(count: int, number: int, chance: float) -> None:
    from math import comb

    exact = sum(comb(number, k) * chance**k * (1 - chance) ** (number - k) for k in range(count + 1))
    assert at_most(count, number, chance) == pytest.approx(exact) if chance else at_most(count, number, chance) == 1.0
