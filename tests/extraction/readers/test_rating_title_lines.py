"""Grades on the line of the work's title, in its headline, above and below it, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.extraction.grade_pages import believed, review_page


@pytest.mark.parametrize(
    ("page", "grade"),
    [
        pytest.param(review_page("<p><b>The Wick Trimmer</b> (R) ★★★ Dir. Greta Hollis; with C. Whitlow.</p>"), "3"),
        pytest.param(review_page(headline="The Wick Trimmer 2 ★★★"), "3"),
        pytest.param(review_page("<p><b>THE WICK TRIMMER 2</b> ★★★</p>", headline="The Wick Trimmer 2"), "3"),
        pytest.param(review_page("<p>The Wick Trimmer ★★★ holiday houses were booked out.</p>"), None),
        pytest.param(review_page(after="<p>★★★★☆ The Wick Trimmer (104 Min.). Regie: Greta Hollis.</p>"), "4"),
        pytest.param(review_page(after="<p>★★★★☆ Another Harbour (104 Min.). Regie: Greta Hollis.</p>"), None),
        pytest.param(review_page(after="<p>★★★<br><b>THE WICK TRIMMER</b><br>Directed by: Greta Hollis</p>"), "3"),
        pytest.param(review_page(after="<p>★★★<br><b>ANOTHER HARBOUR</b><br>Directed by: Greta Hollis</p>"), None),
        pytest.param(review_page("<h2>★★★½<br>“Everybody has a lamp.”</h2>"), "3.5"),
        pytest.param(review_page("<p>★★★★☆ Moving</p>"), "4"),
        pytest.param(review_page("<p>★★★★☆ Moving to our new shop</p>"), None),
        pytest.param(review_page("<p>THE WICK TRIMMER<br>(2010)<br>Unrated<br>88 minutes<br>***1/2</p>"), "3.5"),
        pytest.param(review_page("<p>THE WICK TRIMMER<br>(2010)<br>Unrated<br>88 minutes<br>***</p>"), None),
        pytest.param(review_page(after="<div>Director: Greta Hollis<br>2005<br>B-</div>"), "B-"),
        pytest.param(review_page(after="<div>Blood group<br>2005<br>B-</div>"), None),
        pytest.param(review_page("<p><b>The Wick Trimmer</b><br>by Ann Lee<br>5 out of 5 stars</p>"), "5"),
        pytest.param(review_page("<p>Two and a half stars. Rated PG-13. 111 minutes.</p>"), "2.5"),
    ],
)
def test_lines_of_title_and_facts(page: str, grade: str | None) -> None:
    assert believed(page) == grade


@pytest.mark.parametrize(
    ("headline", "grade"),
    [
        ("The Wick Trimmer (PG-13) B-", "B-"),
        ("The Wick Trimmer (Part) B-", None),
        ("The Wick Trimmer (B+)", "B+"),
        ("The Wick Trimmer (B)", None),
        ("The Wick Trimmer: a keeper's silence (***)", "3"),
        ("The Wick Trimmer: a keeper's silence (*)", None),
        ("« The Wick Trimmer » de Delphine Arvan, 19/20", "19"),
        ("The Wick Trimmer, 19/24", None),
    ],
)
def test_headlines(headline: str, grade: str | None) -> None:
    assert believed(review_page(headline=headline)) == grade


@pytest.mark.parametrize(
    ("snippet", "grade"),
    [
        pytest.param("<div>Marrams betyg: <strong>3</strong></div>", "3", id="the site's name in the genitive"),
        pytest.param("<div>Harbours betyg: <strong>3</strong></div>", None, id="somebody else's name"),
        pytest.param("<p><b>My rating:</b> 4 teacups</p>", "4", id="a unit of the critic's own"),
        pytest.param("<p><b>My rating:</b> 4 votes</p>", None, id="a count"),
        pytest.param("<p><b>Book rating:</b> 4 teacups</p>", None, id="nobody's unit"),
        pytest.param("<div class='score'><b>7</b> <b>10</b></div>", "7", id="the best value in an element of its own"),
        pytest.param("<div class='score'><b>7</b> <b>12</b></div>", None, id="two numbers"),
        pytest.param("<p><b>Grade:</b> A (Health Dept.)</p>", None, id="an inspection"),
        pytest.param("<p>Grade: 7b+. Stars: 3. Length: 40 m.</p>", None, id="a climb"),
    ],
)
def test_labels_and_boxes(snippet: str, grade: str | None) -> None:
    assert believed(review_page(snippet)) == grade


def test_a_sentence_before_a_closing_grade_is_no_aspect() -> None:
    end = "<p><strong>Fazit:</strong> Sehenswert, mit Abstrichen.</p><p>6/10 Punkten</p>"
    assert believed(review_page(end=end)) == "6"


@pytest.mark.parametrize(
    ("end", "grade"),
    [
        ("<p>Voto: 7-.</p>", "7-"),
        ("<p>Voto: 5+ [Prime Video]</p>", "5+"),
        ("<p>Rating: 7+</p>", None),
        ("<p>Voto: 7-8 minuti</p>", None),
        ("<p>Non aggiunge nulla, ma funziona. La mia valutazione è 6,5.</p>", "6.5"),
        ("<p>Recomendo e minha nota é 8.</p>", "8"),
        ("<p>We all have a grade is 8.</p>", None),
    ],
)
def test_marks_of_schools_and_sentences(end: str, grade: str | None) -> None:
    assert believed(review_page(end=end)) == grade


FORM = "<select><option>Your rating</option><option>5</option><option>4</option><option>3</option></select>"


@pytest.mark.parametrize(
    ("box", "readers"),
    [
        (f"<div class='vote'><h4>Rate this film</h4>{FORM}<p>Readers: 3.9 (212 votes)</p></div>", "3.9"),
        (f"<div class='vote'><h4>Rate this film</h4>{FORM}<p>Readers: 212 (3.9 each)</p></div>", None),
        (f"<div class='vote'><h4>Rate this film</h4>{FORM}<p>4.1/5 212 votes</p></div>", "4.1"),
    ],
)
def test_readers_averages_beside_the_form_where_they_grade(box: str, readers: str | None) -> None:
    page = review_page(end=box)
    assert believed(page, "community_grade") == readers
    assert believed(page) is None


def test_a_filled_part_of_a_row_of_stars_in_a_box_named_for_grades() -> None:
    row = "<div class='stars-bg'><div class='stars-fg' style='width:80%'></div></div>"
    assert believed(review_page(end=f"<div class='our-rating'>{row}</div>")) == "4"


@pytest.mark.parametrize(
    ("title", "grade"),
    [
        ("The Wick Trimmer review (4/5)", "4"),
        ("The Wick Trimmer Review {3/5}", "3"),
        ("The Wick Trimmer review (4/6)", None),
        ("The Wick Trimmer in cinemas (4/5)", None),
    ],
)
def test_fractions_in_titles_of_pages(title: str, grade: str | None) -> None:
    page = review_page().replace("<title>The Wick Trimmer review | The Marram Post", f"<title>{title}")
    assert believed(page) == grade
