"""Figures by what stands above or beside them: headings for the verdict, labels of images, words for a grade."""

from __future__ import annotations

import pytest

from tests.extraction.grade_pages import PROSE, believed, review_page


@pytest.mark.parametrize(
    ("end", "grade"),
    [
        ("<div><span>Conclusie</span></div><div class='bg p-2'>8,2</div><p>Fine.</p>", "8.2"),
        ("<h2>Il verdetto</h2><div><svg></svg><span>8.5</span></div>", "8.5"),
        ("<h2>Verdict</h2><p>A small film.</p><p>70 %</p>", "70"),
        ("<div>Conclusie</div><div>8,2</div><div>7,1</div>", None),
        ("<div>Version</div><div>8.2</div>", None),
        ("<div>Conclusie</div><div>82</div>", None),
        ("<p>🍿🍿🍿🍿</p>", None),
        ("<p>Snacks: 🍿🍿🍿🍿</p>", None),
        ("<p>Verdict: 🔥</p>", None),
        ("<p>Runs to 14 June. <b>FOUR STARS ★★★★</b></p>", "4"),
        ("<p>Runs to 14 June. Four stars of theatre sign autographs.</p>", None),
    ],
)
def test_figures_below_a_heading_for_the_verdict(end: str, grade: str | None) -> None:
    assert believed(review_page(end=end)) == grade


@pytest.mark.parametrize(
    ("end", "critic", "readers"),
    [
        ("<h4>Plot</h4><p><img src=/r/3.png></p><h4>Overall Rating</h4><p><img src=/r/4.png></p>", "4", None),
        ("<h4>Overall Rating</h4><p><img src=/r/4_h.png></p>", "4.5", None),
        ("<h4>Read on</h4><p><img src=/r/4.png></p>", None, None),
        ("<h4>Verdict</h4><p><img src=/r/4.png></p>", None, None),
        ("<h4>Overall Rating</h4><p><img src=/photos/4.jpg></p>", None, None),
        ("<h4>Rating</h4><p>In pictures <img src=/r/4.png></p>", None, None),
        ("<p>Redaktion: <img alt='4 Punkte' src=a.gif></p><p>Leserwertung: <img alt=3.5 src=b.gif></p>", "4", "3.5"),
        ("<p>Your rating: <img alt=4 src=a.gif></p>", None, None),
        ("<div class=nota><img alt='4 de 5 lampiões' src=l.svg></div>", "4", None),
        ("<div class=foto><img alt='4 de 5 lampiões' src=l.svg></div>", None, None),
        ("<img alt='Highly Recommended' src=r5.gif>", "highly recommended", None),
        ("<img alt='Recommended by nobody' src=r5.gif>", None, None),
    ],
)
def test_images_with_labels_and_words(end: str, critic: str | None, readers: str | None) -> None:
    page = review_page(end=end)
    assert (believed(page), believed(page, "community_grade")) == (critic, readers)


@pytest.mark.parametrize(
    ("end", "grade"),
    [
        ("<p class=score><span>Excellent</span> <b>9</b>/<b>10</b></p>", "9"),
        ("<p class=score><span>Gameplay</span> <b>9</b>/<b>10</b></p>", None),
        ("<div>4.0<br>excellent</div>", "4.0"),
        ("<div>4.0<br>update</div>", None),
        ("<div class=review-note><span class=nota>8</span><span>Muy bueno</span></div>", "8"),
        ("<div class=page-note><span class=note>8</span><span>Más</span></div>", None),
        ("<div class=review-note><span class=nota>16</span></div>", None),
    ],
)
def test_words_for_a_grade_and_boxes_of_reviews(end: str, grade: str | None) -> None:
    assert believed(review_page(end=end)) == grade


def test_reviews_behind_a_critics_score_make_it_an_average() -> None:
    box = "<div class=scorebox><h5>{}</h5><div>{}</div><small>{}</small></div>"
    ours = box.format("Our Score", "8.1", "great")
    page = review_page(ours + box.format("Critic Score", "8.0", "34 reviews"))
    assert believed(page) == "8.1"
    assert believed(review_page(ours + box.format("Critic Score", "8.0", "fine"))) is None


def test_the_scale_in_brackets() -> None:
    page = review_page(end="<p><b>Rating:</b> 4 (on a scale of 1 to 5)</p>")
    assert (believed(page), believed(page, "critic_scale_best")) == ("4", "5")


FIVE = (
    '<div class="fivestar-widget-static{}"><div class="star star-1"><span class="on">4</span></div>'
    '<div class="star star-2"><span class="on"></span></div><div class="star star-3"><span class="on"></span></div>'
    '<div class="star star-4"><span class="on"></span></div><div class="star star-5"><span class="off"></span></div>'
    "</div>"
)


@pytest.mark.parametrize(
    ("snippet", "grade"),
    [
        (f"<div class=field-rating>{FIVE.format(' fivestar-widget-static-vote')}</div>", "4"),
        (f'<div class="sidebar-widget">{FIVE.format("")}</div>', None),
        ("<div class=nota>6</div>", "6"),
        ("<p>Prose<sup class=nota>1</sup></p>", None),
        ("<div class=sidebar><h4>Marram Rating</h4><div class='rating rating-7'>7</div></div>", "7"),
        ("<div class=sidebar><h4>Top Rating</h4><div class='rating rating-7'>7</div></div>", None),
    ],
)
def test_names_of_boxes_that_are_none_of_the_pages(snippet: str, grade: str | None) -> None:
    assert believed(review_page(snippet)) == grade


@pytest.mark.parametrize(("button", "grade"), [("<button>Add to cart</button>", None), ("", "A")])
def test_how_well_a_shop_s_copy_is_kept_is_no_verdict(button: str, grade: str | None) -> None:
    page = f"<h1>The Wick Trimmer #12</h1><p>$19.99</p>{button}<p>{PROSE[0]}</p><p>Grade: A</p>"
    assert believed(f"<html><head><title>The Wick Trimmer #12</title></head><body>{page}</body></html>") == grade


@pytest.mark.parametrize("name", ["Ida Marsh", "<a href=/by/ida>Ida Marsh</a>"])
def test_stars_stand_before_who_wrote_the_review(name: str) -> None:
    assert believed(review_page(f"<p>★★★★☆ | {name} | 4 May 2014</p>")) == "4"
    assert believed(review_page(after=f"<p>★★★★☆ | {name} | 4 May 2014</p>")) is None
