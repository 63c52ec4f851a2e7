"""The state of a page's framework: the grade of the page's own review, and nothing of others'."""

from __future__ import annotations

import json
from time import perf_counter
from typing import Any

import pytest

from reviewscrape import extract
from tests.extraction.pages import PROSE

LIMIT = 10.0
"""Seconds that none of these takes on any machine; a quadratic walk takes minutes."""
TEXT = "".join(f"<p>{text}</p>" for text in PROSE)


def next_data(props: dict[str, Any]) -> str:
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"pageProps": props}})}</script>'


def page(script: str) -> str:
    return (
        "<html lang='en'><head><title>The Glass Harbour Review | The Lantern</title></head><body>"
        f"<h1>The Glass Harbour Review</h1>{TEXT}{script}</body></html>"
    )


OTHERS = {"related": [{"title": "Other Tide", "review": {"rating": 2}}, {"title": "Low Lamp", "reviewScore": 5}]}


@pytest.mark.parametrize(
    "script",
    [
        next_data(
            {"article": {"titleDefault": "The Glass Harbour", "review": {"rating": 4, "maxRating": 5}}, **OTHERS}
        ),
        next_data(
            {"review": {"title": "The Glass Harbour", "score": 4, "outOf": 5}, "reviews": [{"score": 2}], **OTHERS}
        ),
        next_data({"headline": "The Glass Harbour review", "review_rating": {"value": "4", "best": 5}, **OTHERS}),
        (
            'window.__APOLLO_STATE__ = {"Review:1": {"__typename": "Review", "title": "The Glass Harbour", "rating": 4,'
            ' "maxRating": 5}, "Review:2": {"__typename": "Review", "title": "Other Tide", "rating": 1}};'
        ),
        (
            'window["__PRELOADED_STATE__"] = {"head": {"hed": "<em>The Glass Harbour</em>", "box": {"musicRating":'
            ' {"score": 4, "outOf": 5}}}}; run();'
        ),
    ],
)
def test_the_grade_of_what_the_heading_names(script: str) -> None:
    found = extract(page(script if "NEXT" in script else f"<script>{script}</script>"))
    values = found.values
    assert (values["critic_grade"], values["critic_scale_best"]) == ("4", "5")
    assert {s.source for s in found.reviews[0].provenance if s.field == "critic_grade"} == {"app-state"}


def test_date_and_author_of_the_object_with_the_grade() -> None:
    props = {"title": "The Glass Harbour", "publishedAt": "2021-10-14T09:00:00Z", "starRating": 3.5}
    values = extract(page(next_data({**props, "authors": [{"nameDefault": "Ada Quill"}]}))).values
    assert (values["critic_grade"], values["date_published"], values["author"]) == ("3.5", "2021-10-14", ["Ada Quill"])


@pytest.mark.parametrize(
    "props",
    [
        OTHERS,
        {"title": "The Glass Harbour", "reviewScore": 4.3, "ratingCount": 212},
        {"title": "The Glass Harbour", "review": {"rating": 8.1, "numberOfRatings": 40}},
        {"title": "The Glass Harbour", "rating": 4},
        {"title": "The Glass Harbour", "review": {"rating": "PG"}, "starRating": 0},
        {"title": "The Glass Harbour", "reviewScore": 4, "box": {"reviewScore": 5}},
        {"title": "The Glass Harbour", "items": [{"name": "Other Tide", "review": {"rating": 3}}]},
    ],
)
def test_averages_others_and_contradictions_are_none(props: dict[str, Any]) -> None:
    assert "critic_grade" not in extract(page(next_data(props))).values


@pytest.mark.parametrize(
    "script",
    [
        '<script id="__NEXT_DATA__">{"title": </script>',
        "<script>__NEXT_DATA__ = 4</script>",
        *(f'<script id="__NEXT_DATA__">{text}</script>' for text in ("5", "null", "true", '"Kite"', "[[2]]")),
    ],
)
def test_a_damaged_state_is_none(script: str) -> None:
    assert "critic_grade" not in extract(page(script)).values


@pytest.mark.parametrize(
    "state",
    [
        {"k" * 500_000: [{"a": []}] * 20_000},
        {"title": "The Glass Harbour", "list": [{"title": "x" * 100}] * 15_000},
        [[[]] * 200] * 400,
    ],
)
def test_a_large_state_costs_little(state: Any) -> None:
    script = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>'
    begin = perf_counter()
    assert "critic_grade" not in extract(page(script)).values
    assert perf_counter() - begin < LIMIT


def test_a_deep_state_is_none() -> None:
    script = f'<script id="__NEXT_DATA__">{"[" * 100_000}</script>'
    assert "critic_grade" not in extract(page(script)).values
