"""A crawl that brings less than the ones before it is not passed off as good."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reviewscrape.crawl.gate import at_most, failures, trailing


def run(number: int = 100, *, runtime: float = 0.9, blocked: int = 0, **values: Any) -> dict[str, Any]:
    plain = {
        "crawl_id": "20261101", "source": "site:a", "exit_code": 0, "ended": "2026-11-01T00:00:00Z",
        "reasons": {"done": {"review": number, "blocked": blocked}},
        "records_by_site": {"a.example": number}, "fill_rates": {"a.example": {"runtime": runtime, "body_text": 1.0}},
    }  # fmt: skip
    return {**plain, **values}


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (run(), []),
        (run(runtime=0.8), []),
        (run(runtime=0.3), ["a.example: runtime filled in 30% of 100 records, 90% up to 2026-11-01"]),
        (run(10, runtime=0.0), ["10 records, usually 100"]),
        (run(60), []),
        (run(blocked=80), ["80 of 180 pages are walls or error pages"]),
        (run(fill_rates={"a.example": {"runtime": 0.9}}), ["a.example: body_text filled in 0% of 100 records"]),
    ],
)
def test_what_the_gate_says(now: dict[str, Any], words: list[str]) -> None:
    found = failures(now, [run(), run(110), run(90)])
    assert len(found) == len(words)
    for line, start in zip(found, words, strict=True):
        assert line.startswith(start)


def test_a_first_run_has_nothing_to_be_compared_with() -> None:
    assert failures(run(runtime=0.0), []) == []


def test_only_good_runs_of_the_same_source_count(tmp_path: Path) -> None:
    others = [run(crawl_id=f"2026110{n}") for n in range(1, 8)]
    others += [run(crawl_id="20261108", source="site:b"), run(crawl_id="20261109", exit_code=10)]
    for other in others:
        (tmp_path / f"{other['crawl_id']}.json").write_text(json.dumps(other))
    found = trailing(tmp_path, run(crawl_id="20261107"))
    assert [other["crawl_id"][-1] for other in found] == ["6", "5", "4", "3", "2"]


@pytest.mark.parametrize(("count", "number", "chance"), [(0, 20, 0.1), (7, 10, 0.9), (500, 1000, 0.5), (0, 5, 0.0)])
def test_the_binomial_distribution(count: int, number: int, chance: float) -> None:
    from math import comb

    exact = sum(comb(number, k) * chance**k * (1 - chance) ** (number - k) for k in range(count + 1))
    assert at_most(count, number, chance) == pytest.approx(exact) if chance else at_most(count, number, chance) == 1.0
