"""Grades in the wordings of music, book and game pages, and the averages of readers beside them."""
# ruff: noqa: E501  (the markup of one case stays on one line)

from __future__ import annotations

import pytest

from tests.extraction.grade_pages import believed, review_page

CRITICS = [
    ("a letter that ends the prose", {"end": "<p>I shall read the next one, and I shall complain about it too. B-</p>"}, "B-"),
    ("a letter in bold before its reasons", {"snippet": "<p><b>Our Assessment:</b></p><p><b>B+</b> : sly, slow, and well-stocked</p>"}, "B+"),
    ("a letter below artist, title and year", {"snippet": "<p><b>The Dun Cows</b><br><i>Heel</i><br>Pale Horse<br>2004<br><font size=5><b>B+</b></font></p>"}, "B+"),
    ("the whole among aspects, by its first word", {"end": "<p><b>Music Vibes:</b> 7 of 10 <b>Lyric Vibes:</b> 8 of 10 <b>TOTAL Vibes:</b> 7.5 of 10</p>"}, "7.5"),
    ("a verdict below the grade", {"end": "<table><tr><td>9.0</td><td>Sound</td></tr><tr><td>8.4<br>Impressive</td><td>OVERALL<br>(out of 10 / not an average)</td></tr></table>"}, "8.4"),
    ("a score in a review's box", {"snippet": "<div class='knows-review'><div class='score'>87</div></div>"}, "87"),
    ("text for screen readers", {"snippet": "<div class='rating editorial'><span class='sr-only'>4 out of 5 stars</span></div>"}, "4"),
    ("the magazine's own", {"snippet": "<div>Marram's Rating</div><div><img src='/grades/c_plus.gif' alt='C+'></div><div>Average</div>"}, "C+"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "where", "grade"), CRITICS, ids=[case[0] for case in CRITICS])
def test_the_critics_grade_in_other_words(name: str, where: dict[str, str], grade: str) -> None:
    assert believed(review_page(**where)) == grade, name


@pytest.mark.parametrize(
    "end",
    [
        "<p>It is the second of two letters that the surveyor sends. The first began with a B.</p>",
        "<p>Total time: 3 of 4 boats come back.</p>",
        "<p>She never learned what stood behind plan B</p>",
    ],
)
def test_a_letter_in_a_sentence_is_no_grade(end: str) -> None:
    assert believed(review_page(end=end)) is None


READERS = [
    ("average of reviewers", "<p>Average score of <b>3.8</b> / 5 stars, 19 user reviews</p>", "3.8", 19),
    ("average below its heading", "<p><b>User Rating</b><br>Average: B-<br>(based on 57 votes)</p>", "B-", 57),
    ("total and counter of a plugin", "<div class='user-review-area'><span class='wp-review-user-rating-total'>4.27</span> <small>(<span class='wp-review-user-rating-counter'>26</span> votes)</small></div>", "4.27", 26),
]  # fmt: skip


@pytest.mark.parametrize(("name", "markup", "grade", "count"), READERS, ids=[case[0] for case in READERS])
def test_the_readers_average_in_other_words(name: str, markup: str, grade: str, count: int) -> None:
    html = review_page(after=markup)
    assert (believed(html, "community_grade"), believed(html, "community_count")) == (grade, count), name
    assert believed(html) is None


def test_a_nameless_select_behind_a_question_is_an_offer() -> None:
    options = "".join(f"<option>{number}</option>" for number in range(10, 0, -1))
    html = review_page(
        after=f"<div><b>Reader Average</b><br>8.1 <span>(203 ratings)</span><br>Rate it: <select>{options}</select></div>"
    )
    assert believed(html, "grade_options") == [str(number) for number in range(10, 0, -1)]
    other = review_page(after=f"<div><br>Photos on a page: <select>{options}</select></div>")
    assert believed(other, "grade_options") is None


@pytest.mark.parametrize(
    ("end", "grade"),
    [
        ("<p><b>TOTALT:</b> – 8/10</p>", "8"),
        ("<p><b>Gesamt:</b> 87 Prozent</p>", "87"),
        ("<p>Score: 70 per cent</p>", "70"),
        ("<p>Итого: 8/10</p>", "8"),
        ("<p>Screenplay: – 8/10 came out of a competition</p>", None),
        ("<p>Score: – written in 8/10 of a second</p>", None),
        ("<p>Attendance: 70 per cent</p>", None),
    ],
)
def test_totals_of_further_tongues(end: str, grade: str | None) -> None:
    assert believed(review_page(end=end)) == grade


@pytest.mark.parametrize(
    ("line", "grade"),
    [
        ("The Wick Trimmer (15, 112 mins) ★★★★", "4"),
        ("The Wick Trimmer (Hedvig Sommerlath, 2021) ★★★", "3"),
        ("Dry Dock (15, 98 mins) ★★", None),
    ],
)
def test_facts_in_brackets_between_title_and_stars(line: str, grade: str | None) -> None:
    assert believed(review_page(f"<p><b>{line}</b></p>")) == grade


@pytest.mark.parametrize(
    ("where", "grade"),
    [
        ({"snippet": "<p>FILM REVIEW ★★★★ | CERT 15 | 112 MINS</p>"}, "4"),
        ({"snippet": "<p><a href=/2>FILM REVIEW ★★★★</a> | <a href=/3>CERT 15</a></p>"}, None),
        ({"snippet": "<p>LAST WEEK ★★★★ | CERT 15 | 112 MINS</p>"}, None),
        ({"end": "<p>Film: 4/5<br>Video: 4/5<br>Extras: 2/5<br><b>Final: 3.5/5</b></p>"}, "3.5"),
        ({"end": "<p>Film: 4/5<br>Video: 4/5<br>Extras: 2/5</p>"}, "4"),
        ({"end": "<p><b>4/6 lamps</b></p>"}, "4"),
        ({"end": "<p>4/6 lamps</p>"}, None),
        ({"end": "<p><b>3/4 cups</b></p>"}, None),
    ],
)
def test_kickers_totals_and_units(where: dict[str, str], grade: str | None) -> None:
    assert believed(review_page(**where)) == grade


ASPECTS = (
    "<table><tr><td>Film</td><td><img src=/i/3_stars.gif></td></tr><tr><td>Audio</td><td><img src=/i/2_stars.gif></td>"
    "</tr><tr><td><b>{}</b></td><td><img src=/i/4_stars.gif></td></tr></table>"
)


@pytest.mark.parametrize(("label", "grade"), [("Overall Rating", "4"), ("Extras", None)])
def test_the_total_among_images_for_aspects(label: str, grade: str | None) -> None:
    assert believed(review_page(end=ASPECTS.format(label))) == grade


def test_readers_with_an_apostrophe() -> None:
    after = '<div class="MemberRating"><span>Members’ rating</span><strong>3.8</strong><em>41 ratings</em></div>'
    page = review_page(after=after)
    assert (believed(page), believed(page, "community_grade")) == (None, "3.8")


def test_the_head_of_a_column_is_no_label_of_the_next_cell() -> None:
    head, row = "<th>Sound</th><th>Control</th><th>Final</th>", "<td>6.5</td><td>8</td><td>7.5</td>"
    assert believed(review_page(end=f"<table><tr>{head}</tr><tr>{row}</tr></table>")) == "7.5"


def test_a_list_of_links_beside_a_grade_is_no_label_of_it() -> None:
    cells = (
        "<td>Alphabetical<br>By star rating</td><td><p><b>The Wick Trimmer</b></p><p><img src=/i/3stars.gif></p></td>"
    )
    assert believed(review_page(f"<table><tr>{cells}</tr></table>")) == "3"


def test_the_name_of_an_aspect_ends_the_search_below_the_head_of_a_column() -> None:
    rows = "<tr><td>Vocals</td><td>7.50</td></tr><tr><td>Average User Score</td><td>7.42 / 10 (38 votes)</td></tr>"
    end = f"<table><tr><th>Reviewer Rating: 7.2 / 10</th><th>Community</th></tr>{rows}</table>"
    assert believed(review_page(end=end), "community_grade") == "7.42"


@pytest.mark.parametrize(
    ("box", "grade"),
    [
        ("<div><span>DW’s grade</span><strong>B+</strong></div>", "B+"),
        ("<div><span>Our grade</span><b>A-</b></div>", "A-"),
        ("<div><span>Reader grade</span><b>A-</b></div>", None),
        ("<div><span>Vitamin</span><b>B</b></div>", None),
        ("<div><span>Editor:</span><b> A. Penn</b></div>", None),
        ("<p>Final: A. Penn and B. Moor</p>", None),
        ("<p>Total: B. Moor, A. Penn</p>", None),
        ("<p>Score: A. R. Penn</p>", None),
        ("<p>Grade: B. Recommended.</p>", "B"),
        ("<p>Score: B</p>", "B"),
    ],
)
def test_a_label_and_a_letter_that_only_the_style_keeps_apart(box: str, grade: str | None) -> None:
    assert believed(review_page(box)) == grade
