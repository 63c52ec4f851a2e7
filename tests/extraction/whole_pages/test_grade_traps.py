# ruff: noqa: E501  (the markup of one case stays on one line)
"""Whole pages, through to the record: what looks like the critic's grade and is another's, and titles that look like one."""

from __future__ import annotations

import json
from typing import Any

import pytest

from reviewscrape import extract
from tests.extraction.grade_pages import review_page


def ld(*blocks: dict[str, Any]) -> str:
    """Blocks of JSON-LD."""
    return "".join('<script type="application/ld+json">' + json.dumps(b) + "</script>" for b in blocks)


MOVIE = {
    "@context": "https://schema.org",
    "@type": "Movie",
    "name": "The Wick Trimmer",
    "director": {"@type": "Person", "name": "Hedvig Sommerlath"},
}
USER = {
    "@type": "Review",
    "author": {"@type": "Person", "name": "lampfan77"},
    "datePublished": "2021-02-02",
    "name": "Best ever",
    "reviewBody": "Loved the goat. Best ever.",
    "reviewRating": {"@type": "Rating", "ratingValue": 9, "bestRating": 10},
}
OWN = {
    "@context": "https://schema.org",
    "@type": "Review",
    "itemReviewed": {"@type": "Movie", "name": "The Wick Trimmer"},
    "author": {"@type": "Person", "name": "Ida Rook"},
    "reviewRating": {"@type": "Rating", "ratingValue": "3.5", "bestRating": "5"},
}
AGG = {"@type": "AggregateRating", "ratingValue": 4.2, "bestRating": 5, "ratingCount": 1207}
ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "The Wick Trimmer review: a lamp that talks",
    "author": {"@type": "Person", "name": "Ida Rook"},
    "datePublished": "2021-03-04",
}
PAGES = [
    ("own review in LD", {"top": ld(OWN)}, "3.5"),
    ("user review embedded in work LD", {"top": ld({**MOVIE, "review": USER, "aggregateRating": AGG})}, None),
    (
        "user reviews list in LD",
        {"top": ld({**MOVIE, "review": [USER, {**USER, "author": {"@type": "Person", "name": "bob"}}]})},
        None,
    ),
    ("aggregate on work", {"top": ld({**MOVIE, "aggregateRating": AGG})}, None),
    ("aggregate on the article", {"top": ld({**ARTICLE, "aggregateRating": AGG})}, None),
    (
        "aggregate on organization",
        {
            "top": ld(
                {
                    "@context": "https://schema.org",
                    "@type": "Organization",
                    "name": "The Marram Post",
                    "aggregateRating": AGG,
                }
            )
        },
        None,
    ),
    ("aggregate as reviewRating", {"top": ld({**OWN, "reviewRating": {**AGG}})}, None),
    (
        "LD of another work",
        {
            "top": ld(
                {
                    **OWN,
                    "itemReviewed": {"@type": "Movie", "name": "Dry Dock"},
                    "reviewRating": {"@type": "Rating", "ratingValue": 2, "bestRating": 5},
                }
            )
        },
        None,
    ),
    (
        "LD list of other reviews",
        {
            "top": ld(
                {
                    "@context": "https://schema.org",
                    "@type": "ItemList",
                    "itemListElement": [
                        {
                            "@type": "ListItem",
                            "position": 1,
                            "item": {
                                "@type": "Review",
                                "itemReviewed": {"@type": "Movie", "name": "Dry Dock"},
                                "reviewRating": {"@type": "Rating", "ratingValue": 2, "bestRating": 5},
                            },
                        }
                    ],
                }
            )
        },
        None,
    ),
    (
        "contradictory LD blocks",
        {"top": ld(OWN, {**OWN, "reviewRating": {"@type": "Rating", "ratingValue": "1", "bestRating": "5"}})},
        None,
    ),
    (
        "LD product in page",
        {
            "top": ld(
                {
                    "@context": "https://schema.org",
                    "@type": "Product",
                    "name": "Lamp oil",
                    "review": {**USER},
                    "aggregateRating": AGG,
                }
            )
        },
        None,
    ),
    (
        "LD app",
        {
            "top": ld(
                {
                    "@context": "https://schema.org",
                    "@type": "MobileApplication",
                    "name": "The Marram Post",
                    "aggregateRating": AGG,
                }
            )
        },
        None,
    ),
    (
        "microdata user review",
        {
            "after": '<div itemprop="review" itemscope itemtype="https://schema.org/Review"><span itemprop="author">lampfan77</span><span itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><span itemprop="ratingValue">9</span>/<span itemprop="bestRating">10</span></span><p itemprop="reviewBody">Loved the goat.</p></div>'
        },
        None,
    ),
    (
        "microdata comments",
        {
            "after": '<ul class="comment-list"><li itemscope itemtype="https://schema.org/Review"><span itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><meta itemprop="ratingValue" content="5"></span></li></ul>'
        },
        None,
    ),
    ("hidden grade", {"snippet": '<div style="display:none"><span class="rating">4/5</span></div>'}, None),
    ("aria hidden template", {"snippet": "<template><p>Rating: 4/5</p></template>"}, None),
    ("script template", {"snippet": '<script type="text/template"><p>Rating: 4/5</p></script>'}, None),
    ("mpaa as rating", {"snippet": "<p>Rating: PG-13</p>"}, None),
    ("mpaa meta content", {"top": '<meta itemprop="contentRating" content="R">', "snippet": "<p>Rating: R</p>"}, None),
    ("two aspects", {"end": "<p>Film: B+<br>Disc: A-</p>"}, None),
    ("two aspects labelled", {"end": "<p>Sound grade: B+<br>Story grade: A-</p>"}, None),
    ("two raters", {"end": "<p>Ida Rook: B+</p><p>Jonas Vale: C</p>"}, None),
    (
        "two raters in LD",
        {
            "top": ld(
                {
                    **MOVIE,
                    "review": [
                        {**USER, "author": {"@type": "Person", "name": "Ida Rook"}},
                        {
                            **USER,
                            "author": {"@type": "Person", "name": "Jonas Vale"},
                            "reviewRating": {"@type": "Rating", "ratingValue": 2, "bestRating": 10},
                        },
                    ],
                }
            )
        },
        None,
    ),
    (
        "related with grades",
        {
            "after": '<section class="related"><h2>More reviews</h2><article><h3><a href=/r/1>Dry Dock</a></h3><span class="grade">A</span></article></section>'
        },
        None,
    ),
    (
        "carousel",
        {
            "after": '<div class="carousel"><div><a href=/r/1><img src=1.jpg><span>Dry Dock</span><span class="score">8</span></a></div><div><a href=/r/2><img src=2.jpg><span>The Salt Road</span><span class="score">6</span></a></div></div>'
        },
        None,
    ),
    (
        "unnamed cards",
        {
            "after": '<div class="x1"><div class="x2"><a href=/r/1>Dry Dock</a><div class="x3">★★★★☆</div></div><div class="x2"><a href=/r/2>The Salt Road</a><div class="x3">★★☆☆☆</div></div></div>'
        },
        None,
    ),
    (
        "unnamed single card",
        {
            "after": '<div class="x1"><div class="x2"><img src=d.jpg><a href=/r/1>Dry Dock</a><div class="x3">★★★★☆</div></div></div>'
        },
        None,
    ),
    (
        "unnamed sidebar",
        {
            "top": '<div class="col2"><p>Out now</p><p><a href=/r/1>Dry Dock</a></p><p>★★★★☆</p><p><a href=/r/2>Salt</a></p><p>★★☆☆☆</p></div>'
        },
        None,
    ),
    (
        "prev next",
        {"after": '<div class="prevnext"><a href=/r/1>« Dry Dock (B+)</a> <a href=/r/2>The Salt Road (C) »</a></div>'},
        None,
    ),
    (
        "nav dropdown",
        {
            "top": '<div class="site-menu"><ul><li><a href=/r/1>Dry Dock</a> <b>8.1</b></li><li><a href=/r/2>Salt</a> <b>6.1</b></li></ul></div>'
        },
        None,
    ),
    (
        "comment with stars",
        {
            "after": '<div class="feedback"><h3>2 comments</h3><div><b>lampfan77</b><p>★★★★★</p><p>Loved the goat.</p></div></div>'
        },
        None,
    ),
    (
        "user review section",
        {
            "after": "<section><h2>User reviews</h2><div><h4>lampfan77</h4><p>Rating: 5/5</p><p>Loved the goat and the lamp.</p></div></section>"
        },
        None,
    ),
    ("leave a rating", {"after": "<div><h3>Leave a review</h3><p>Your rating: ★★★★★</p></div>"}, None),
    (
        "meta twitter data avg",
        {
            "top": '<meta name="twitter:label1" content="Average rating"><meta name="twitter:data1" content="4.38 out of 5">'
        },
        None,
    ),
    (
        "own beats related",
        {
            "snippet": '<div class="review-score">7.5</div>',
            "after": '<section class="related"><article><h3><a href=/r/1>Dry Dock</a></h3><span class="grade">A</span></article></section>',
        },
        "7.5",
    ),
    (
        "own stars and users",
        {
            "snippet": '<div class="editor-rating"><span aria-label="Rated 3 out of 5"></span></div><div class="user-rating"><span aria-label="Rated 4.4 out of 5"></span> (312 votes)</div>'
        },
        "3",
    ),
]


TITLES = (
    "27 Dresses|1917|A|F|9|B+|8½|Five Stars|100%|Rated R|10/10|Three Stars|The Score|4|B.|Grade 9|Four of Five|2:22|"
    "1/2 Man|M|Se7en|90 Minutes|★|***|A+|Pass|Essential|Rotten|Fresh|Zero|Ten"
).split("|")


def grades(page: str) -> list[str | None]:
    """The critic's grade of the page, and of each of its records."""
    found = extract(page, url="https://marram.example/films/the-wick-trimmer-review")
    return [found.values.get("critic_grade"), *(review.critic_grade for review in found.reviews)]


def titled(title: str, markup: str = "", headline: str = "") -> str:
    """A review page whose headline, title element or box name the work."""
    page = review_page(markup, headline=headline or title)
    return page.replace("<title>The Wick Trimmer review", f"<title>{headline or title} review")


@pytest.mark.parametrize(("parts", "grade"), [p[1:] for p in PAGES], ids=[p[0] for p in PAGES])
def test_whole_page(parts: dict[str, str], grade: str | None) -> None:
    assert set(grades(review_page(**parts))) == {grade}


@pytest.mark.parametrize("title", TITLES)
def test_a_title_that_looks_like_a_grade_is_none(title: str) -> None:
    box = f'<div class="review-box"><h2>{title}</h2><p>Directed by Hedvig Sommerlath</p></div>'
    facts = f'<div class="fact-box"><p>Title: {title}</p><p>Director: Hedvig Sommerlath</p></div>'
    assert set(grades(titled(title))) == {None}
    assert set(grades(titled(f"Review: {title}"))) == {None}
    assert set(grades(titled(title, box, "A lamp that talks"))) == {None}
    assert set(grades(titled(title, facts, "A lamp that talks"))) == {None}
