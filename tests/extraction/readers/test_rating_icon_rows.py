"""Rows of icons in elements without a name for grades, and boxes whose parts are called footers."""

from __future__ import annotations

import pytest

from tests.extraction.grade_pages import believed, review_page

FULL, HALF, NONE = '<i class="fas fa-star"></i>', '<i class="fas fa-star-half-alt"></i>', '<i class="far fa-star"></i>'


@pytest.mark.parametrize(
    ("end", "grade"),
    [
        (f"<p>{FULL * 4}{HALF}</p>", "4.5"),
        (f"<p>Rating: {FULL * 3}{NONE * 2}</p>", "3"),
        (f"<p>Оценка в звёздах: {FULL * 4}{NONE}</p>", "4"),
        (f"<p>Your rating: {FULL * 4}{NONE}</p>", None),
        (f"<p>Readers' rating: {FULL * 4}{NONE}</p>", None),
        (f"<p>{FULL * 4}{NONE} 231 votes</p>", None),
        (f"<p>See also: Dry Dock {FULL * 2}{NONE * 3}</p>", None),
        (f"<ul><li><a href=/2>Dry Dock</a></li><li>{FULL * 4}{NONE}</li><li>{FULL * 2}{NONE * 3}</li></ul>", None),
        (
            '<p class="share"><i class="fa fa-star"></i> <i class="fa fa-heart"></i> <i class="fa fa-share"></i></p>',
            None,
        ),
    ],
)
def test_icons_of_a_font_in_a_paragraph(end: str, grade: str | None) -> None:
    assert believed(review_page(end=end)) == grade


def test_a_row_of_dutch_stars() -> None:
    row = '<div class="sterren">' + '<i class="ster ster--vol"></i>' * 4 + '<i class="ster ster--leeg"></i></div>'
    assert believed(review_page(row)) == "4"


ROW = '<tr><td class="td-review-desc">{}</td><td class="td-review-stars">{}</td></tr>'
BOX = (
    '<div class="review"><table>'
    + ROW.format("Design", FULL * 4 + NONE)
    + ROW.format("Battery", FULL * 3 + NONE * 2)
    + '<tr class="{}"><td>Likeable</td><td class="td-review-score"><div class="review-final-score">3.5</div></td></tr>'
    "</table></div>"
)


@pytest.mark.parametrize(("name", "grade"), [("td-review-footer", "3.5"), ("page-footer", None)])
def test_the_last_row_of_the_box_of_a_review_is_no_footer_of_the_page(name: str, grade: str | None) -> None:
    assert believed(review_page(end=BOX.format(name))) == grade
