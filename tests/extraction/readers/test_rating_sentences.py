# ruff: noqa: E501  (the markup of one case stays on one line)
"""Closing sentences that give a grade, verdicts that close in bold, and what looks like either."""

from __future__ import annotations

import pytest

from tests.extraction.grade_pages import believed, review_page

GREY = "<span style='color:#b7b7b7'>★</span>"


@pytest.mark.parametrize(
    ("end", "grade"),
    [
        ("<p>I rate The Wick Trimmer a high +1 on the -4 to +4 scale or 6/10.</p>", "6"),
        ("<p>I rate the harbour scenes among the best, though 6/10 of them are fog.</p>", None),
        ("<p>On the Rook Movie Gauge of 1 to 10, The Wick Trimmer is a sensitive, solemn 8.</p>", "8"),
        ("<p>On a scale of one to ten, I would give it a 7.</p>", "7"),
        ("<p>On a scale of 1 to 10, the storm that year was a 14.</p>", None),
        ("<p>The town lies on a road of 1 to 10 bends, and it had 3.</p>", None),
        ("<p><b>A MINUS</b></p>", "A-"),
        ("<p>He plays in A minor.</p>", None),
        ("<p>I give it <b>four cups of tea out of five</b>.</p>", "4"),
        ("<p>I gave it six weeks out of seven.</p>", None),
        ("<p><b>92 points</b>. Drink now through 2030.</p>", "92"),
        ("<p>92 points</p>", "92"),
        ("<p>The song finished with 92 points. It was raining.</p>", None),
        ("<p><b>12 points</b>. The jury of Malta.</p>", None),
        ("<p>RATING (0 TO 4 STARS): ** 1/2</p>", "2.5"),
        ("<p><span>Betyg: 4 av 5 plus</span><span>+ + + +</span></p>", "4"),
    ],
)
def test_verdicts_that_close_a_review(end: str, grade: str | None) -> None:
    assert believed(review_page(end=end)) == grade


@pytest.mark.parametrize(
    ("snippet", "grade", "best"),
    [
        (f"<div><span style='color:#f1c232'>★★★★</span>{GREY}</div>", "4", "5"),
        (f"<div><span style='color:#ffd700'>★★★</span>{GREY * 2}</div>", "3", "5"),
        ("<div><span style='color:#f1c232'>★★</span><span style='color:#e5a00d'>★</span></div>", "3", None),
        ("<div><span>●●●●<span class='bullets__leeg'>●</span></span></div>", "4", "5"),
        ("<div class='review-info'><div class='review-info__rating'>8</div><div>Quay Records</div></div>", "8", None),
        ("<div class='review-info'><div class='review-info__year'>8</div></div>", None, None),
        (
            "<div class='review-score'><div class='gk-rating__value'>7</div><div>sur 10</div><p>Bon.</p></div>",
            "7",
            "10",
        ),
        (
            "<div class='elementor-widget elementor-widget-star-rating'><div class='elementor-star-rating' title='4/5'><i>\ue934</i><i>\ue934</i></div></div>",
            "4",
            "5",
        ),
        (
            "<div class='hodnoceni'><div class='hodnoceni-redakce'><span>Hodnocení redakce</span> <b>70 %</b></div><div><span>Hodnocení čtenářů</span> <b>64 %</b> <small>(31 hlasů)</small></div></div>",
            "70",
            "100",
        ),
    ],
)
def test_boxes_and_rows(snippet: str, grade: str | None, best: str | None) -> None:
    page = review_page(snippet)
    assert believed(page) == grade
    assert believed(page, "critic_scale_best") == best


def test_the_readers_average_is_not_the_sites_own_above_it() -> None:
    page = review_page(
        "<div><a>MARRAM</a><div class='stareval'><span class='stareval-note'>3,5</span></div></div><div><span>User-Wertung</span><div class='stareval'><span class='stareval-note'>3,7</span><span>120 Wertungen</span></div></div>"
    )
    assert believed(page, "community_grade") == "3.7"


@pytest.mark.parametrize(
    ("end", "grade"),
    [
        ("<p>I'm giving this one 4.5 stars.</p>", "4.5"),
        ("<p>I'd give this one a B+.</p>", "B+"),
        ("<p>I gave the last one 4.5 stars.</p>", None),
        ("<p>Wir vergeben 7,5 von 10 möglichen Punkten.</p>", "7.5"),
        ("<p>Je lui mets 4 étoiles.</p>", "4"),
        ("<p>Le doy cuatro estrellas.</p>", "4"),
        ("<p>Ik geef 8 van 10 gevallen op.</p>", None),
        ("<p>Wir geben drei Abende lang Feste.</p>", None),
        ("<p>A solid 7/10.</p>", "7"),
        ("<p>Not his best. It's a strong B+.</p>", "B+"),
        ("<p>A solid 7 years of work.</p>", None),
        ("<p>Sehenswert. (8/10)</p>", "8"),
        ("<p>B-</p>", "B-"),
        ("<p>B</p>", None),
        ("<p>4 outta 5.</p>", "4"),
    ],
)
def test_what_the_critic_gives(end: str, grade: str | None) -> None:
    assert believed(review_page(end=end)) == grade
