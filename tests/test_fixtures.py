"""One test per field and page, made from the folder `fixtures`."""

from __future__ import annotations

import dataclasses
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from reviewscrape.extraction import Extraction
from reviewscrape.fixtures import META_KEYS, RUN_DEPENDENT, Fixture, find_all, stated
from reviewscrape.items import Review

FIXTURES = {fixture.name: fixture for fixture in find_all(Path(__file__).parent.parent / "fixtures")}
KEYS = [field.name for field in dataclasses.fields(Review) if field.name not in RUN_DEPENDENT]


@cache
def extraction(name: str) -> Extraction:
    return FIXTURES[name].extract()


@cache
def found_in(name: str) -> dict[str, Any]:
    return stated(extraction(name))


@cache
def expected_of(name: str) -> dict[str, Any]:
    return FIXTURES[name].expected()


def rows() -> list[Any]:
    """(fixture, number of the review, key): all that expected.json states, and every key that it should."""
    found = []
    for name in FIXTURES:
        expected = expected_of(name)["reviews"]
        for number, review in enumerate(expected):
            mark = f"{number + 1}." if len(expected) > 1 else ""
            found += [
                pytest.param(name, number, key, id=f"{name}::{mark}{key}") for key in {**dict.fromkeys(KEYS), **review}
            ]
    return found


def mend(name: str) -> str:
    return (
        f"{name}: if the page says so, run `scrapy savefixture --refresh {name}`, read the change, set checked to true"
    )


@pytest.mark.parametrize(("name", "number", "key"), rows())
def test_field(name: str, number: int, key: str) -> None:
    expected = expected_of(name)["reviews"][number]
    found = found_in(name)["reviews"]
    assert key in expected, f"expected.json does not state {key}. {mend(name)}"
    assert number < len(found), f"no such review was found on the page. {mend(name)}"
    assert key in found[number], f"the record has no key {key}. {mend(name)}"
    assert found[number][key] == expected[key], mend(name)
    assert type(found[number][key]) is type(expected[key]), mend(name)


@pytest.mark.parametrize("name", [pytest.param(name, id=f"{name}::page_type") for name in FIXTURES])
def test_page_type(name: str) -> None:
    assert found_in(name)["page_type"] == expected_of(name)["page_type"], mend(name)


@pytest.mark.parametrize("name", [pytest.param(name, id=f"{name}::reviews") for name in FIXTURES])
def test_no_review_missing_and_none_extra(name: str) -> None:
    assert len(extraction(name).reviews) == len(expected_of(name)["reviews"]), mend(name)


@pytest.mark.parametrize("name", [pytest.param(name, id=f"{name}::provenance") for name in FIXTURES])
def test_provenance_explains_each_field_once(name: str) -> None:
    for review in extraction(name).reviews:
        explained = [entry.field for entry in review.provenance]
        assert len(explained) == len(set(explained))
        assert all(getattr(review, field) not in (None, []) for field in explained)
        assert all(entry.source and entry.raw for entry in review.provenance)


@pytest.mark.parametrize("name", [pytest.param(name, id=f"{name}::checked") for name in FIXTURES])
def test_a_person_has_read_it(name: str) -> None:
    meta = FIXTURES[name].meta()
    assert tuple(meta) == META_KEYS
    assert meta["checked"] is True, f"read {name}/expected.json against its page, then set checked to true in meta.json"


def test_the_keys_of_an_expectation_are_those_of_the_record() -> None:
    assert FIXTURES
    for fixture in FIXTURES.values():
        assert list(fixture.expected()) == ["page_type", "reviews"], fixture.name


def test_refreshing_makes_a_fixture_unchecked(tmp_path: Path) -> None:
    fixture = Fixture(tmp_path / "somewhere" / "case")
    meta = {
        "url": "https://somewhere.example/a",
        "source": "saved",
        "checked": True,
        "content_type": "text/html",
        "notes": "",
    }
    fixture.write(b"<h1>A page</h1><p>with some words.</p>", meta)
    fixture.refresh()
    assert fixture.meta()["checked"] is False
    assert fixture.expected() == stated(fixture.extract())
