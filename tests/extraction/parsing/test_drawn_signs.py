"""Rows of stars count as a reader of the page counts them: grey ones are empty, an accessible name outweighs them."""

from __future__ import annotations

import pytest

from reviewscrape import extract

PROSE = (
    "<p>The lamp room stays cold for a whole act, and the camera waits with it. Nobody in this film hurries, least of "
    "all the keeper, whom Ann Lee plays as a man who has counted every stair. The score is a single held note.</p>"
)
FONT = '<i class="material-icons">{}</i>'
DRAWN = '<svg fill="{}"><path d="M12 17.3l6.2 3.7"/></svg>'
STAR, GREY = '<span class="star">★</span>', '<span class="star empty">★</span>'


def grade_of(row: str) -> tuple[object, object]:
    page = (
        "<html><head><title>The Cold Stair review</title></head><body><article><h1>The Cold Stair review</h1>"
        f"<p>By Ilse Varga</p>{row}{PROSE * 4}</article></body></html>"
    )
    found = extract(page, url="https://www.lantern.example/film/review/the-cold-stair").values
    return found.get("critic_grade"), found.get("critic_scale_best")


@pytest.mark.parametrize(
    ("row", "grade"),
    [
        (f'<div class="rating">{STAR * 3}{GREY * 2}</div>', "3"),
        (f'<div class="rating"><p>Our rating</p>{STAR * 3}{GREY * 2}</div>', "3"),
        (f'<div class="rating">Rating: {STAR * 2}{GREY * 3}</div>', "2"),
        ('<p>Rating: ★★★<span class="grey">★★</span></p>', "3"),
        ('<p>Our rating</p><p><span>★★★½</span><span class="off">★</span></p>', "3.5"),
        ('<p>Our rating</p><p><span>★★★</span><span style="color: #ccc">★★</span></p>', "3"),
        ('<p><b>Rating:</b> <font color="red">★★★</font><font color="#cccccc">★★</font></p>', "3"),
        ('<p>Rating: ***<span class="grey">**</span></p>', "3"),
        ('<p>Our rating</p><p><span aria-label="3 stars">***</span><span class="star-empty">**</span></p>', "3"),
        ('<p>Our rating</p><ul><li class="on">★</li><li class="on">★</li><li class="off">★</li>'
         '<li class="off">★</li></ul>'.replace("\n", ""), "2"),
        ('<p>Our rating</p><div class="stars" role="img" aria-label="Rated 3 out of 5">★★★★★</div>', "3"),
        ('<div class="stars" title="3.5 out of 5">★★★★★</div>', "3.5"),
        (f'<div>{FONT.format("star") * 3}{FONT.format("star_half")}{FONT.format("star_border")}</div>', "3.5"),
        (f'<div>{DRAWN.format("#f59e0b") * 3}{DRAWN.format("#d1d5db") * 2}</div>', "3"),
        (f'<div>{DRAWN.format("gold") * 2}{DRAWN.format("url(#half-star)")}{DRAWN.format("#ddd") * 2}</div>', "2.5"),
        (f'<div>{DRAWN.format("black") * 2}{DRAWN.format("white") * 3}</div>', "2"),
    ],
)  # fmt: skip
def test_only_full_stars_count(row: str, grade: str) -> None:
    assert grade_of(row)[0] == grade


@pytest.mark.parametrize(
    "row",
    [
        '<p>Rating: <span style="color: grey">★★★★</span></p>',
        '<p>Rating: <span class="stars no-margin">★★★★</span></p>',
        '<p>Rating: <span class="no-wrap">★★</span><span class="no-wrap">★★</span></p>',
        '<p>Rating: <span title="our rating">★★★★</span></p>',
    ],
)
def test_a_row_of_one_colour_is_full(row: str) -> None:
    assert grade_of(row)[0] == "4"


def test_what_visitors_may_click_is_no_grade() -> None:
    row = '<p>Rate it yourself: <a href="#" aria-label="Rate 3 out of 5 stars">★★★★★</a></p>'
    assert grade_of(row) == (None, None)
