"""Averages that a number of readers stands behind, however the two are put together."""

from __future__ import annotations

import pytest

from tests.extraction.grade_pages import believed, review_page


@pytest.mark.parametrize(
    ("end", "grade", "count"),
    [
        ("<div>(<b>12</b> votes, average: <b>3.92</b> out of 5)</div>", "3.92", 12),
        ("<div>[Total: <span>5</span> Average: <span>4.6</span>]</div>", "4.6", 5),
        (
            "<form><div>Your rating: <span>None</span> Average: <span>3.4</span> (<b>12</b> votes)</div></form>",
            "3.4",
            12,
        ),
        ("<p>31 Stimmen, Durchschnitt: 7,4</p>", "7.4", 31),
        ("<p>Average: 3.4 goals in 12 matches</p>", None, None),
        ("<p>12 critics' votes, average: 3.4</p>", None, None),
    ],
)
def test_an_average_and_its_count(end: str, grade: str | None, count: int | None) -> None:
    page = review_page(end=end)
    assert believed(page, "community_grade") == grade
    assert believed(page, "community_count") == count
    assert believed(page) is None


def test_grades_of_businesses_are_no_works() -> None:
    after = '<div>Excellent <span class="stars">★★★★★</span> 4.8 / 5 based on 2,310 reviews on Trustpilot</div>'
    page = review_page(after=after)
    assert believed(page, "community_grade") is None
    assert believed(page) is None


@pytest.mark.parametrize(
    ("box", "grade", "count"),
    [
        ("<h4>Reader Rating</h4><span>3.91</span><span>212 votes</span>", "3.91", 212),
        ("<h4>Audience</h4><b>8.1</b><span>340 ratings</span>", "8.1", 340),
        ("<h4>Version</h4><b>8.1</b><span>340 pages</span>", None, None),
    ],
)
def test_only_the_style_keeps_average_and_count_apart(box: str, grade: str | None, count: int | None) -> None:
    page = review_page(after=f"<div>{box}</div>")
    assert believed(page, "community_grade") == grade
    assert believed(page, "community_count") == count
    assert believed(page) is None


def test_a_heading_of_readers_grades_counts_nothing_above_it() -> None:
    box = "<h4>Marram Rating</h4><div class=rating-7>7</div><h4>User Ratings (38)</h4><div class=rating>8.2</div>"
    page = review_page(f"<div>{box}</div>")
    assert (believed(page), believed(page, "community_grade")) == ("7", "8.2")


def test_a_grade_that_its_element_calls_the_sites_own_is_not_of_the_readers_counted_beside_it() -> None:
    box = '<div class=ratingMarram8 title="Marram Rating">8</div><div title="User Rating">(112)</div>'
    page = review_page(f"<div>{box}</div>")
    assert (believed(page), believed(page, "community_grade")) == ("8", None)


def test_a_popcornmeter_is_of_the_audience() -> None:
    head = "<title>Moor</title><meta property=og:type content=video.movie><meta property=og:title content=Moor>"
    box = "<rt-text slot=audienceScore>79%</rt-text><rt-text slot=audienceScoreType>Popcornmeter</rt-text>"
    facts = "<dl><dt>Director</dt><dd>Ida Marsh</dd><dt>Runtime</dt><dd>1h 52m</dd></dl>"
    assert (
        believed(f"<html><head>{head}</head><body><h1>Moor</h1>{box}{facts}</body></html>", "community_grade") == "79"
    )
