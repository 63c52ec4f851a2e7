# ruff: noqa: E501  (the markup of one case stays on one line)
"""Whole pages in the shapes of many kinds of site, works and words our own: what is not the critic's grade."""

from __future__ import annotations

import pytest

from reviewscrape import extract
from tests.extraction.grade_pages import PROSE

P = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE)


def doc(body: str, title: str = "The Wick Trimmer review | The Marram Post") -> str:
    """A whole document."""
    return f"<!DOCTYPE html><html lang=en><head><title>{title}</title></head><body>{body}</body></html>"


STAR = '<path d="M12 2l3 7h7l-6 4 2 8-6-5-6 5 2-8-6-4h7z" fill="{}"/>'
PAGES = [
    (
        "user comments stars",
        doc(
            "<article><h1>The Wick Trimmer review</h1>"
            + P
            + '</article><section id=reviews><h2>Customer reviews</h2><div class=rv><div class="stars" aria-label="5 out of 5 stars"></div><p>Loved it</p></div><div class=rv><div class="stars" aria-label="1 out of 5 stars"></div><p>Hated it</p></div></section>'
        ),
        None,
    ),
    (
        "work page",
        doc(
            '<main><h1>The Wick Trimmer (2021)</h1><div class="facts"><p>Director: Hedvig Sommerlath</p><p>Cast: Ole Brandt, Ida Rook</p><p>Runtime: 112 min</p></div><div class="rating">7.9/10</div><div>12,034 ratings</div><h3>Critic reviews</h3><ul><li>The Marram Post 3/5</li><li>Tidewater Gazette 4/5</li></ul></main>',
            title="The Wick Trimmer (2021) - Film Database",
        ),
        None,
    ),
    (
        "podcast rating plug",
        doc(
            "<article><h1>The Wick Trimmer review</h1>"
            + P
            + "<p>Subscribe to our podcast and leave us a 5-star review.</p></article>"
        ),
        None,
    ),
    (
        "newsletter score",
        doc(
            "<article><h1>The Wick Trimmer review</h1>"
            + P
            + '<div class="trustpilot"><span>Excellent</span> <span class="rating">4.8</span> out of 5</div></article>'
        ),
        None,
    ),
    (
        "restaurant stars prose",
        doc(
            "<article><h1>The Wick Trimmer review</h1>"
            + P
            + "<p>The dinner scene alone deserves two Michelin stars.</p></article>"
        ),
        None,
    ),
    (
        "reaction emoji",
        doc(
            "<article><h1>The Wick Trimmer review</h1>"
            + P
            + '<div class="reactions"><span>👍 12</span><span>⭐ 5</span></div></article>'
        ),
        None,
    ),
    (
        "tv episode list grades",
        doc(
            "<article><h1>The Wick Trimmer, season 2 review</h1>"
            + P
            + '</article><div class="episodes"><ul><li><a href=/e1>Episode 1</a> <span class=grade>A-</span></li><li><a href=/e2>Episode 2</a> <span class=grade>B</span></li></ul></div>'
        ),
        None,
    ),
    (
        "author stats",
        doc(
            "<article><h1>The Wick Trimmer review</h1>"
            + P
            + '<div class="author-card"><a href=/ida>Ida Rook</a><p>214 reviews · Average grade 3.4</p></div></article>'
        ),
        None,
    ),
    (
        "metacritic box",
        doc(
            "<article><h1>The Wick Trimmer review</h1>"
            + P
            + '<div class="critics-consensus"><p>Metacritic</p><p>81</p><p>Rotten Tomatoes</p><p>90%</p></div></article>'
        ),
        None,
    ),
    (
        "filter sidebar",
        doc(
            '<div class="filters"><h4>Rating</h4><ul><li><a href=?r=5>5 stars</a> (12)</li><li><a href=?r=4>4 stars</a> (8)</li></ul></div><article><h1>The Wick Trimmer review</h1>'
            + P
            + "</article>"
        ),
        None,
    ),
    (
        "search facet",
        doc(
            "<div><label><input type=checkbox> 4 stars &amp; up</label></div><article><h1>The Wick Trimmer review</h1>"
            + P
            + "</article>"
        ),
        None,
    ),
    (
        "book blurbs",
        doc("<article><h1>The Wick Trimmer</h1>" + P + "<p>“Five stars.” — Tidewater Gazette</p></article>"),
        None,
    ),
    (
        "our scale page bottom",
        doc(
            "<article><h1>The Wick Trimmer review</h1>"
            + P
            + "</article><div><p>Our ratings explained</p><p>★★★★★ Masterpiece</p><p>★★★★ Great</p></div>"
        ),
        None,
    ),
    (
        "previous film rating",
        doc(
            "<article><h1>The Wick Trimmer review</h1>"
            + P
            + "<p>Also by Hedvig Sommerlath: Dry Dock, B+; Salt, C-.</p></article>"
        ),
        None,
    ),
    (
        "quote card",
        doc(
            "<article><h1>The Wick Trimmer review</h1>"
            + P
            + '<div class="also-reviewed"><p>Dry Dock</p><p>Grade: A</p></div></article>'
        ),
        None,
    ),
]

"""(shape, page, critic_grade)"""


@pytest.mark.parametrize(("page", "grade"), [p[1:] for p in PAGES], ids=[p[0] for p in PAGES])
def test_grade_of_a_page_of_this_shape(page: str, grade: str | None) -> None:
    found = extract(page, url="https://marram.example/films/the-wick-trimmer-review")
    assert {found.values.get("critic_grade"), *(review.critic_grade for review in found.reviews)} == {grade}
