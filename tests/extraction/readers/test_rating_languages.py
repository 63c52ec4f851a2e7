"""Labels of grades in further languages, and marks of grades in attributes of further kinds."""

from __future__ import annotations

import pytest

from tests.extraction.grade_pages import believed, review_page


@pytest.mark.parametrize(
    ("end", "grade"),
    [
        ("<p>评分：8.5</p>", "8.5"),
        ("<p>평점: ★★★★</p>", "4"),
        ("<p>Βαθμολογία: 7/10</p>", "7"),
        ("<p>Notă: 8/10</p>", "8"),
        ("<p>Ocjena: 4/5</p>", "4"),
        ("<p>Оцінка: 8/10</p>", "8"),
        ("<p>Valoració: 7,5</p>", "7.5"),
        ("<p>Vertinimas: 9/10</p>", "9"),
        ("<p>Einkunn: ★★★★</p>", "4"),
        ("<p>Βαθμολογία χρηστών: 7/10</p>", None),
        ("<p>Notă de subsol: 8</p>", None),
        ("<p>Оцінка читачів: 8/10</p>", None),
    ],
)
def test_labels(end: str, grade: str | None) -> None:
    assert believed(review_page(end=end)) == grade


@pytest.mark.parametrize(
    ("snippet", "grade", "best"),
    [
        ('<div class="c-rating c-rating--4of5"></div>', "4", "5"),
        ('<div class="c-step c-step--4of5"></div>', None, None),
        ('<amp-img src="/r/4.png" alt="4 stars"></amp-img>', "4", None),
        ('<h2 class="deck">A slow film with a large heart. ★★★ out of five</h2>', "3", "5"),
        ("<p>A slow film with a large heart. ★★★☆☆</p>", "3", "5"),
        ("<p>More than ★★★ stars could say</p>", None, None),
    ],
)
def test_marks_above_the_prose(snippet: str, grade: str | None, best: str | None) -> None:
    page = review_page(snippet)
    assert (believed(page), believed(page, "critic_scale_best")) == (grade, best)
