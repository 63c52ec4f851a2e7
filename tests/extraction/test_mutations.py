"""Whatever happened to a page, `extract` answers, in time, with records that fit the format."""

from __future__ import annotations

import os
import random
import time
from dataclasses import asdict, fields

import jsonschema
import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewscrape import Review, extract
from reviewscrape.extraction.flags import KNOWN
from reviewscrape.extraction.types import Extraction, PageType
from reviewscrape.schema import json_schema
from tests.extraction.mutations import mutate
from tests.extraction.pages import ALL

NAMES = [each.name for each in fields(Review)]
SCHEMA = jsonschema.Draft202012Validator(json_schema())
LONG_RUN = int(os.environ.get("REVIEWSCRAPE_MUTATIONS", "20000"))


def check(found: Extraction) -> None:
    assert found.page_type in PageType
    for review in found.reviews:
        row = asdict(review)
        assert list(row) == NAMES
        SCHEMA.validate(row)
        assert orjson.loads(orjson.dumps(row)) == row
        assert set(review.quality_flags) <= KNOWN
        assert all(0 <= entry.confidence <= 1 for entry in review.provenance)
    orjson.dumps([found.values, found.links, found.body_text, found.flags])


@settings(max_examples=150, deadline=None)
@given(page=st.sampled_from(ALL), seed=st.integers(0, 2**64))
def test_damaged_pages_are_answered(page: str, seed: int) -> None:
    check(extract(mutate(page, seed), url="https://www.lantern.example/film/review/the-glass-harbour"))


@settings(max_examples=100, deadline=None)
@given(page=st.one_of(st.binary(max_size=400), st.text(max_size=400)), url=st.text(max_size=60))
def test_anything_is_answered(page: bytes | str, url: str) -> None:
    check(extract(page, url=url, content_type=None))


@pytest.mark.slow
def test_many_damaged_pages_are_answered() -> None:
    """REVIEWSCRAPE_MUTATIONS says how many; the seed printed makes the same pages again."""
    start = int(os.environ.get("REVIEWSCRAPE_SEED", random.SystemRandom().randrange(2**48)))
    print(f"REVIEWSCRAPE_SEED={start} REVIEWSCRAPE_MUTATIONS={LONG_RUN}")
    for seed in range(start, start + LONG_RUN):
        page = mutate(ALL[seed % len(ALL)], seed)
        began = time.monotonic()
        try:
            check(extract(page, url="https://www.lantern.example/film/review/the-glass-harbour"))
        except Exception as error:
            raise AssertionError(f"seed {seed}: {error!r}") from error
        assert time.monotonic() - began < 10, f"seed {seed} took too long"
