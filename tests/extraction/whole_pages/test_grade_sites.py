# ruff: noqa: E501  (the markup of one case stays on one line)
"""Whole pages in the shapes of many kinds of site, works and words our own: the critic's grade, or none."""

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
        "icon font, recommended films with theirs",
        doc(
            '<header><nav>Reviews</nav></header><main><section class="page-content"><div class="page-content--star-rating"><span class="star-rating"><i class="icon-star-full" title="star-full"></i><i class="icon-star-full" title="star-full"></i><i class="icon-star-full" title="star-full"></i><i class="icon-star-half" title="star-half"></i></span></div><h1 class="page-content--title">The Wick Trimmer</h1><p class="byline"><a href=/c/ida>Ida Rook</a> <time>March 4, 2021</time></p><section class="page-content--block_editor-content">'
            + P
            + '</section></section><aside><h4>Now playing</h4><div class="recommended-movie"><a href=/r/2><h5>Dry Dock</h5></a><span class="star-rating"><i class="icon-star-full"></i><i class="icon-star-full"></i></span></div><div class="recommended-movie"><a href=/r/3><h5>Salt</h5></a><span class="star-rating"><i class="icon-star-full"></i></span></div></aside></main>'
        ),
        "3.5",
    ),
    (
        "drawn stars in the standfirst",
        doc(
            '<main><h1>The Wick Trimmer review – a lamp that talks</h1><div data-gu-name="standfirst"><div>'
            + "".join(
                f'<span><svg width=19 viewBox="0 0 24 24">{STAR.format(f)}</svg></span>'
                for f in ["currentColor"] * 3 + ["transparent"] * 2
            )
            + '</div><p>Silence like conversation</p></div><address><a rel=author href=/p/ida>Ida Rook</a></address><div class="article-body">'
            + P
            + '</div></main><div class="most-viewed"><ol><li><a href=/1>Dry Dock review – four stars</a></li></ol></div>'
        ),
        "3",
    ),
    (
        "glyphs, classes and a histogram",
        doc(
            '<main><h1>The Wick Trimmer <a href=/films/year/2021>2021</a></h1><span class="rating rating-large rated-large-9">★★★★½</span><div class="review body-text">'
            + P
            + '</div><section class="ratings-histogram-chart"><a class="average-rating" title="Weighted average of 3.81 based on 1,204 ratings">3.8</a></section></main>',
            title="‎A ★★★★½ review of The Wick Trimmer (2021)",
        ),
        "4.5",
    ),
    (
        "label for screen readers, trending works with theirs",
        doc(
            '<article><h1>‘The Wick Trimmer’ review: a lamp that talks</h1><div class="review-stars" role="img" aria-label="Rated 4 out of 5"><span></span></div>'
            + P
            + '</article><div class="trending"><div class="item"><a href=/2>Dry Dock</a><div role=img aria-label="Rated 3 out of 5"></div></div><div class="item"><a href=/3>Salt</a><div role=img aria-label="Rated 2 out of 5"></div></div></div>'
        ),
        "4",
    ),
    (
        "text for screen readers, a select",
        doc(
            '<article><h1>The Wick Trimmer</h1><div class="rating"><span class="sr-only">3 out of 5 stars</span></div>'
            + P
            + "</article><form><label for=starRating>Rate this</label><select id=starRating>"
            + "".join(f"<option value={n}>{n}</option>" for n in range(1, 6))
            + "</select></form>"
        ),
        "3",
    ),
    (
        "figure in a box, related works with theirs",
        doc(
            "<article><h1>The Wick Trimmer Review</h1>"
            + P
            + '<section class="verdict"><h2>Verdict</h2><p>A small film with a large lamp in it.</p></section><div class="review-score"><figure><figcaption>7</figcaption></figure><span>Good</span></div></article><section class="related"><a href=/2><div class="review-score"><figcaption>9</figcaption></div>Dry Dock</a></section>'
        ),
        "7",
    ),
    (
        "table of aspects",
        doc(
            "<article><h1>The Wick Trimmer Review</h1>"
            + P
            + "<table><tr><td>8.0</td><td>Presentation</td></tr><tr><td>7.0</td><td>Sound</td></tr><tr><td>7.5</td><td>OVERALL (out of 10 / not an average)</td></tr></table></article>"
        ),
        "7.5",
    ),
    (
        "on and off",
        doc(
            '<article><h1>The Wick Trimmer Review</h1><div class="rating">'
            + '<span class="rating-on"></span>' * 4
            + '<span class="rating-off"></span></div>'
            + P
            + "</article>"
        ),
        "4",
    ),
    (
        "tagline score pm",
        doc(
            "<article><h1>The Wick Trimmer</h1>"
            + P
            + '<div class="wp-block-group"><p class="has-text-align-center"><strong>8 / 10</strong></p></div></article><div class="sharedaddy"><h3>Share this:</h3></div><div id="jp-relatedposts"><h3>Related</h3><p>Dry Dock (6/10)</p></div>'
        ),
        "8",
    ),
    (
        "decimal in a layout table",
        doc(
            "<table><tr><td><h1>The Wick Trimmers - Lamp</h1></td><td><div class=rating><b>4.5</b> superb</div></td></tr></table><div id=review>"
            + P
            + "</div><div class=comments><div>lampfan77 <b>3.0</b> good</div></div>",
            title="The Wick Trimmers - Lamp (album review)",
        ),
        "4.5",
    ),
    (
        "fraction below the headline",
        doc("<article><h1>The Wick Trimmers – Lamp</h1><p>8/10</p>" + P + "</article>"),
        "8",
    ),
    (
        "verdict behind the prose",
        doc(
            "<article><h1>Album review: The Wick Trimmers – Lamp</h1>"
            + P
            + "<p>Verdict: 4/5</p><p>For fans of: Dry Dock, Salt</p></article>"
        ),
        "4",
    ),
    (
        "verdict box",
        doc(
            "<article><h1>The Wick Trimmer review</h1>"
            + P
            + '<div class="pretty-verdict__verdict"><div>The Verdict</div><div class="pretty-verdict__score"><span>87</span></div></div></article>'
        ),
        "87",
    ),
    (
        "score card",
        doc(
            '<article><h1>The Wick Trimmer review</h1><div class="score-card"><span>Score</span><span>87</span></div>'
            + P
            + "</article>"
        ),
        "87",
    ),
    (
        "icons, age and aspects",
        doc(
            '<article><h1>The Wick Trimmer</h1><div class="review-rating"><span class="rating__score"><i class="icon-star-rating active"></i><i class="icon-star-rating active"></i><i class="icon-star-rating active"></i><i class="icon-star-rating"></i><i class="icon-star-rating"></i></span></div><span class="rating__age">age 13+</span><div class="user-review-statistics"><div>Parents say (4)</div><div class="rating">age 11+</div></div><div class="content-grid"><div>Violence</div><div class="content-grid-rating content-grid-rating-3"></div><div>Language</div><div class="content-grid-rating content-grid-rating-2"></div></div>'
            + P
            + "</article>"
        ),
        "3",
    ),
    (
        "fact box, cards in the nav, scale for readers",
        doc(
            '<nav><article class="item"><a href=/r/1><figure><div class="grade letter color-me  film"> B </div></figure></a><h1 class="heading"><a href=/r/1 title="Dry Dock">Dry Dock</a></h1></article></nav><article id=article-detail><header class="article-header"><h1 class=heading>A lamp that talks</h1></header><div class="meta movie-review short-meta"><h2 class=title>The Wick Trimmer</h2><div class="grade color-me film">B-</div><div class="director">Director: Hedvig Sommerlath</div><div class="runtime">Runtime: 112 minutes</div><div class="mpaa-rating">Rating: PG-13</div><div class="cast">Cast: Ole Brandt</div></div><div class="community"><h3>Community Grade</h3><ul>'
            + "".join(f"<li>{g}</li>" for g in "A A- B+ B B- C+ C C- D+ D D- F".split())
            + "</ul><h3>Your Grade</h3></div><section class=article-text>"
            + P
            + "</section></article>"
        ),
        "B-",
    ),
    (
        "fact box without a grade, scale for readers",
        doc(
            '<article><h1>A lamp that talks</h1><div class="meta movie-review"><div class="grade color-me film">-</div><div class="director">Director: Hedvig Sommerlath</div></div><div class="community"><h3>Community Grade</h3><ul>'
            + "".join(f"<li>{g}</li>" for g in "A A- B+ B B- C+ C C- D+ D D- F".split())
            + "</ul><h3>Your Grade</h3></div>"
            + P
            + "</article>"
        ),
        None,
    ),
    (
        "decimal in the header",
        doc(
            '<article><div class="header"><h1>The Wick Trimmers: Lamp</h1><div class="rating">6.4</div></div>'
            + P
            + '</article><div class="widget"><h3>Most read</h3><a href=/2>Dry Dock</a> <div class="rating">8.1</div></div>'
        ),
        "6.4",
    ),
    (
        "grade behind the prose",
        doc(
            "<article><h1>‘The Wick Trimmer’ Review: A Lamp That Talks</h1>"
            + P
            + "<p><strong>Grade: B+</strong></p><p><em>“The Wick Trimmer” is now in theaters. Grade scale: A to F.</em></p></article>"
        ),
        "B+",
    ),
    (
        "image, icons and credits",
        doc(
            '<article><h1>Review: The Wick Trimmer Is a Lamp That Talks</h1><div class="stars"><img src="/img/stars-3.5.png" alt=""></div>'
            + P
            + "<p><strong>Score:</strong> "
            + '<i class="fa fa-star"></i>' * 3
            + '<i class="fa fa-star-half"></i></p><p><b>Cast:</b> Ole Brandt <b>Director:</b> Hedvig Sommerlath <b>Running Time:</b> 112 min <b>Rating:</b> R <b>Year:</b> 2019</p></article>'
        ),
        "3.5",
    ),
    (
        "old table 2001",
        doc(
            "<TABLE><TR><TD BGCOLOR=#EEEEEE><B>THE WICK TRIMMER</B><BR>** 1/2 (out of ****)<BR>Rated R, 112 minutes</TD></TR><TR><TD>"
            + P
            + "</TD></TR></TABLE>"
        ),
        "2.5",
    ),
    ("old newspaper", doc("<h1>The Wick Trimmer</h1><p>By Ida Rook</p><p>RATING: **1/2</p>" + P), "2.5"),
    (
        "blogspot",
        doc(
            '<div class="post hentry"><h3 class="post-title">The Wick Trimmer (2021)</h3><div class="post-body">'
            + P.replace("</p><p>", "<br><br>")
            + '<br><br><b>Rating: 7/10</b></div></div><div class="sidebar"><h2>Popular posts</h2><ul><li><a href=/2>Dry Dock: 9/10</a></li></ul></div>'
        ),
        "7",
    ),
    (
        "stars of a reading list",
        doc(
            '<article><h1>The Wick Trimmer by Hedvig Sommerlath</h1><p>My rating: <a href="#">4 of 5 stars</a></p>'
            + P
            + '<p><a href="#">View all my reviews</a></p></article>'
        ),
        "4",
    ),
]

"""(shape, page, critic_grade)"""


@pytest.mark.parametrize(("page", "grade"), [p[1:] for p in PAGES], ids=[p[0] for p in PAGES])
def test_grade_of_a_page_of_this_shape(page: str, grade: str | None) -> None:
    found = extract(page, url="https://marram.example/films/the-wick-trimmer-review")
    assert {found.values.get("critic_grade"), *(review.critic_grade for review in found.reviews)} == {grade}
