"""Grades among others on one line or above credits, and the headings of several critics: each keeps its owner."""

from __future__ import annotations

import pytest

from reviewscrape import extract
from tests.extraction.grade_pages import PROSE, believed, review_page


@pytest.mark.parametrize(
    ("line", "critics", "readers"),
    [
        ("Staff rating 6.0 | User ratings 7.4 (18)", "6.0", "7.4"),
        ("User rating 7.4 (18)", None, "7.4"),
        ("Audience score 61% (1,200 votes) | Our score 3/5", "3", "61"),
        ("Our score 7.5 | IMDb 6.2 | Metacritic 55", "7.5", None),
        ("Critics 88% | Audience 61%", None, None),
        ("Grade B+ | Season 1 grade A", None, None),
        ("Rating A | Rating B | Rating C", None, None),
        ("Rating: A</p><p>Rating: B-", None, None),
        ("Rating: A</p><p>Our score: 3/5", "3", None),
        ("Rating: E</p><p>Grade: B+", "B+", None),
        ("My rating: 13/20 – Rating of the site: 6.9 (204 votes)", "13", "6.9"),
        ("★★★★ – really liked it", "4", None),
        ("★★★★ – The Daily Loom", None, None),
        ("My mother's rating: 10/10", None, None),
        ("Our editor's rating: 4/5", "4", None),
        ("<b>Ann:</b> ★★★ <b>Bo:</b> ★★★★★", None, None),
    ],
)
def test_pieces_of_a_line_have_owners_of_their_own(line: str, critics: str | None, readers: str | None) -> None:
    page = review_page(end=f"<p>{line}</p>")
    assert (believed(page), believed(page, "community_grade")) == (critics, readers)
    assert "author" not in extract(page).values
    assert extract(page).values["work_title"] == "The Wick Trimmer"


@pytest.mark.parametrize(
    ("line", "grade"),
    [("(USA, 1998) *** (out of 4)", "3"), ("***1/2", "3.5"), ("(USA, 1998)", None), ("* Opens on Friday", None)],
)
def test_stars_above_credits(line: str, grade: str | None) -> None:
    box = f"<p>{line}<br>Starring Kit Bellows, Olga Penn.<br>Directed by Maud Ostrander.</p>"
    assert believed(review_page(box)) == grade


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ann's take", "Bo's take"),
        ("He said", "She said"),
        ("Pro", "Con"),
        ("Review #1 – Ann Lee", "Review #2 – Bo Ek"),
    ],
)
def test_whose_words_follow_is_no_title(first: str, second: str) -> None:
    parts = "".join(
        f"<h3>{heading}</h3><p>{PROSE[0]}</p><p>{PROSE[1]}</p><p>Grade: {grade}</p>"
        for heading, grade in ((first, "A-"), (second, "C"))
    )
    head = "<title>The Wick Trimmer review | The Marram Post</title>"
    found = extract(f"<html><head>{head}</head><body><h1>The Wick Trimmer</h1>{parts}</body></html>").reviews
    assert [review.critic_grade for review in found] == ["A-", "C"]
    assert {review.work_title for review in found} <= {"The Wick Trimmer", None}


@pytest.mark.parametrize(
    ("snippet", "grade"),
    [
        ('<meter min="0" max="10" value="6.5" title="Score">6.5</meter>', "6.5"),
        ('<div class="grade grade--b-minus"><span class="hidden">Grade</span></div>', "B-"),
        ('<div class="box box--b-minus"><span class="hidden">Grade</span></div>', None),
        ('<svg role="img"><title>4 out of 5 stars</title><path d="M0 0"/></svg>', "4"),
        ("<svg><title>Slide 4 of 5</title></svg>", None),
        ('<p>Grade: <img src="/g/bplus.gif" alt="B+"></p>', "B+"),
        ('<p>With <img src="/g/bplus.gif" alt="B+"></p>', None),
        ('<span class="rated">★★★<span class="unrated">★★</span></span>', "3"),
        ("<p>7/10 (Good)</p>", "7"),
        ("<p>7/10 – Good</p>", "7"),
        ("<p>7/10 (pages)</p>", None),
        ("<p>The Wick Trimmer: B-</p>", "B-"),
        ("<p>The Wick Trimmer: ★★★</p>", "3"),
        ("<p>The Wick Trimmer (novel): ★★★</p>", None),
        ("<p>The Salt Ledger: B-</p>", None),
        (
            '<i class="rating" aria-label="Rated 6 out of 10"><b class="rating" style="width:60%"></b></i>',
            "6",
        ),
        (
            '<i class="rating" aria-label="Rated 6 out of 10"><b class="rating" style="width:80%"></b></i>',
            None,
        ),
        ("<p>RATING: 2 1/2 SCONES OUT OF 5</p>", "2.5"),
        ("<p>RATING: 2 GUESTS OUT OF 5</p>", None),
        ("<p>Book: 4/5</p><p>Audiobook narration: 5/5</p>", None),
        ("<p>Rating: 3 lighthouses (out of 4)</p>", "3"),
        ("<p>Rating > 8/10</p>", "8"),
        ("<p>Rating: ***½ of *****</p>", "3.5"),
        ('<img src="x.gif" alt="Rating: 3 1/2 stars">', "3.5"),
        ("<p>Ole Brandt in “The Wick Trimmer”. **½ (out of four)</p>", "2.5"),
        ("<p>Ole Brandt in “The Wick Trimmer”. ** (see below)</p>", None),
    ],
)
def test_grades_in_few_signs(snippet: str, grade: str | None) -> None:
    assert believed(review_page(snippet)) == grade


@pytest.mark.parametrize("price", ["$19.99", "Price: $85.00 Order"])
def test_letters_of_a_shop_say_how_well_a_copy_is_kept(price: str) -> None:
    page = "<html><title>{}</title><body><h1>The Wick Trimmer</h1><p>Postage is extra.</p><p>{}</p><p>{}</p>"
    assert believed(page.format("The Wick Trimmer", "Grade: B+", price)) is None
    assert believed(page.format("The Wick Trimmer", "Grade: B+", "In print")) == "B+"
    assert believed(page.format("The Wick Trimmer review", "Grade: B+", price)) == "B+"


def test_a_count_stands_between_readers_and_their_grade() -> None:
    page = review_page(end="<div>Community Grade (41 Users) <b>A-</b></div>")
    assert (believed(page, "community_grade"), believed(page, "community_count")) == ("A-", 41)
    assert believed(page) is None


@pytest.mark.parametrize(
    ("headline", "creator"),
    [
        ("Saltworks' <em>Low Harbour</em>", ["Saltworks"]),
        ("Ann Coe's <em>Low Harbour</em>", ["Ann Coe"]),
        ("What's wrong with <em>Low Harbour</em>", None),
    ],
)
def test_whose_record_it_is_by_the_word_before_it(headline: str, creator: list[str] | None) -> None:
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in (*PROSE, "On Low Harbour the songs are slow."))
    title = headline.replace("<em>", "").replace("</em>", "")
    page = f"<title>{title} | Album review</title><body><h1>{headline}</h1>{prose}"
    values = extract(page).values
    assert (values["work_title"], values.get("creator")) == ("Low Harbour", creator)
