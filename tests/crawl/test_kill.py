"""SIGKILL at any moment: nothing lost, nothing twice, no torn line, no manual step."""

from __future__ import annotations

import random
import signal
from pathlib import Path

import pytest

from tests.crawl.harness import content, crawl_with_kills
from tests.crawl.run import crawl
from tests.crawl.site import reviews, serve

EXTRACTING = ("-s", "EXTRACT_WORKERS=1")


@pytest.mark.parametrize(
    ("number", "pages", "kills", "seed"),
    [
        pytest.param(signal.SIGKILL, 40, 2, 1, id="killed"),
        pytest.param(signal.SIGKILL, 600, 10, 2, id="killed often", marks=pytest.mark.slow),
        pytest.param(signal.SIGTERM, 600, 10, 3, id="terminated often", marks=pytest.mark.slow),
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
