# ruff: noqa: E501  (the text of one case stays on one line)
"""Pages flattened to text: the critic's grade among navigation, related works, comments and scales, or none."""

from __future__ import annotations

import pytest

from reviewscrape import extract
from tests.extraction.grade_pages import PROSE

P = "\n\n".join(PROSE)

PAGES = [
    ("colon", "The Wick Trimmer\n\nBy Ida Rook\n\nRating: 3.5 out of 5\n\n" + P, "3.5"),
    ("grade end", "The Wick Trimmer\n\nBy Ida Rook\n\n" + P + "\n\nGrade: B+", "B+"),
    ("stars line", "The Wick Trimmer\n\n★★★½\n\nBy Ida Rook\n\n" + P, "3.5"),
    ("asterisks spaced", "The Wick Trimmer\n\n* * * 1/2\n\n" + P, "3.5"),
    ("bracket image", "The Wick Trimmer review\n\n[4 stars]\n\n" + P, "4"),
    (
        "facts block",
        "The Wick Trimmer\n\nDirector: Hedvig Sommerlath\nRuntime: 112 minutes\nGrade: B\nCast: Ole Brandt\n\n" + P,
        "B",
    ),
    (
        "nav cards",
        "The Marram Post\n\nReviews\n\nDry Dock\nB+\nThe Salt Road\nC\n\nDirector: Hedvig Sommerlath\nRuntime: 112 minutes\n\n"
        + P,
        None,
    ),
    ("nav cards 2", "The Marram Post\n\n  • Dry Dock B+\n  • The Salt Road C\n\nA lamp that talks\n\n" + P, None),
    ("single nav card", "The Marram Post\n\nB+\nDry Dock\n\nA lamp that talks\n\nBy Ida Rook\n\n" + P, None),
    (
        "related after",
        "A lamp that talks\n\nBy Ida Rook\n\n" + P + "\n\nMore reviews\n\nDry Dock ★★★★\nThe Salt Road ★★",
        None,
    ),
    ("related one", "A lamp that talks\n\nBy Ida Rook\n\n" + P + "\n\nRelated\n\nDry Dock\n★★★★", None),
    (
        "comments after",
        "A lamp that talks\n\nBy Ida Rook\n\n"
        + P
        + "\n\n2 Comments\n\nlampfan77\nLoved it. 10/10\n\nbob\n4 stars from me",
        None,
    ),
    ("user score", "A lamp that talks\n\nBy Ida Rook\n\nUser score: 7.9\n\n" + P, None),
    ("mpaa", "A lamp that talks\n\nRating: R\n\n" + P, None),
    (
        "seed like",
        "Director: Hedvig Sommerlath\nRuntime: 112 minutes\nCast: Ole Brandt\nCommunity Grade\n\n  * A\n  * A-\n  * B+\n  * B\n  * B-\n  * C+\n  * C\n  * C-\n  * D+\n  * D\n  * D-\n  * F\n\nYour Grade\n\n"
        + P,
        None,
    ),
    ("rate this", "A lamp that talks\n\n" + P + "\n\nRate this film\n1 2 3 4 5\n", None),
    ("share counts", "A lamp that talks\n\n4.5\n\n" + P, None),
    ("verdict", "A lamp that talks\n\n" + P + "\n\nVERDICT\n\nA small film with a large lamp.\n\n7/10", "7"),
    ("score tail", "A lamp that talks\n\n" + P + "\n\n8/10", "8"),
    ("pagination", "A lamp that talks\n\n" + P + "\n\nPage 2 of 5\nNext", None),
    ("four stars tail", "A lamp that talks\n\n" + P + "\n\nFour stars out of five.", "4"),
]
"""(name, page, critic_grade)"""


@pytest.mark.parametrize(("page", "grade"), [p[1:] for p in PAGES], ids=[p[0] for p in PAGES])
def test_grade_of_a_page_of_text(page: str, grade: str | None) -> None:
    found = extract(page, url="https://marram.example/film/review/the-wick-trimmer", content_type="text/plain")
    assert {found.values.get("critic_grade"), *(review.critic_grade for review in found.reviews)} == {grade}
