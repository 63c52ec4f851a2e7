"""SIGKILL at any moment: nothing lost, nothing twice, no torn line, no manual step."""

from __future__ import annotations

import random
import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.crawl.harness import Disturbed, content, crawl_with_kills
from tests.crawl.run import crawl
from tests.crawl.site import reviews, serve

EXTRACTING = ("-s", "EXTRACT_WORKERS=1")


@pytest.mark.parametrize(
    ("number", "pages", "kills", "seed"),
    [
        pytest.param(signal.SIGKILL, 40, 2, 1, id="killed"),
        pytest.param(signal.SIGKILL, 600, 10, 2, id="killed often", marks=pytest.mark.slow),
    ],
)
def test_resumed_by_the_same_command_it_ends_as_if_undisturbed(
    tmp_path: Path, number: int, pages: int, kills: int, seed: int
) -> None:
    with serve(reviews(pages)) as site:
        whole = crawl(tmp_path / "whole", *EXTRACTING, site=site)
        disturbed = crawl_with_kills(
            tmp_path / "disturbed",
            site,
            *EXTRACTING,
            kills=kills,
            most=pages // kills,
            rng=random.Random(seed),  # noqa: S311 (moments, not secrets)
            number=number,
        )
    assert whole.code == 0
    assert disturbed.kills
    ids = [record["record_id"] for record in disturbed.records]
    assert len(ids) == len(set(ids)) == pages
    by_id = {record["record_id"]: content(record) for record in disturbed.records}
    assert by_id == {record["record_id"]: content(record) for record in whole.records}
    assert set(disturbed.codes) <= {-number, 75, 0}
    assert "Traceback" not in disturbed.errors


@pytest.mark.slow
def test_fifty_signals_at_random_moments_lose_nothing(tmp_path: Path) -> None:
    pages, kills = 400, 10

    def crawl_with_signals(seed: int) -> Disturbed:
        number = signal.SIGINT if seed % 2 else signal.SIGTERM
        with serve(reviews(pages)) as site:
            rng = random.Random(seed)  # noqa: S311 (moments, not secrets)
            workers = ("-s", f"EXTRACT_WORKERS={min(seed, 1)}")
            folder = tmp_path / str(seed)
            return crawl_with_kills(folder, site, *workers, kills=kills, most=10, rng=rng, number=number)

    with ThreadPoolExecutor(5) as crawls:
        ends = list(crawls.map(crawl_with_signals, range(5)))
    assert sum(end.kills for end in ends) == 50
    for end in ends:
        ids = [record["record_id"] for record in end.records]
        assert len(ids) == len(set(ids)) == pages
        assert set(end.codes) <= {75, 0}
        assert "Traceback" not in end.errors
