# ruff: noqa: E501  (the markup of one case stays on one line)
"""More grades as sites of all kinds mark them up: labels, lines, sentences, rows of icons."""

from __future__ import annotations

import pytest

from tests.extraction.grade_pages import believed, review_page


def i(*classes: str, tag: str = "i") -> str:
    """A row of empty elements, one a class."""
    return "".join(f'<{tag} class="{name}"></{tag}>' for name in classes)


CASES = [
    (
        "the site's name in a title",
        "<div class='rating r-7' title='Marram Post Rating: 3.5 / 5'></div>",
        "snippet",
        "3.5",
        "5",
    ),
    ("grade of its own kind", "<review-score grade='B+'></review-score>", "snippet", "B+", None),
    (
        "label, number and scale",
        "<div><span>Score</span><span>78</span><span>out of 100</span></div>",
        "snippet",
        "78",
        "100",
    ),
    ("stars behind a bracket", "<p>(UK, 2017, 98 mins, cert 12A) ★★★☆☆</p>", "snippet", "3", "5"),
    ("total of a box", "<div class='review-total-wrapper'><span>75 <small>%</small></span></div>", "end", "75", "100"),
    ("readers below", "<p>★★★</p><h2>What you thought</h2><p>★★★★</p><p>Joan: lovely.</p>", "end", "3", None),
    ("quotation of stars alone", "<blockquote>⭐⭐⭐⭐/5</blockquote>", "end", "4", "5"),
    (
        "behind credits and a slash",
        "<p>Director: Ole Brandt / Cast: Ida Rook / Rating: 6 / 10</p>",
        "snippet",
        "6",
        "10",
    ),
    ("a die said to those who hear", "<div class='dice' aria-label='Terningkast 5'></div>", "snippet", "5", "6"),
    ("counted units behind a label", "<p>Our verdict: 3 cups out of 5</p>", "end", "3", "5"),
    (
        "stars of a kind of content",
        f"<div class='content_rating'><p>Editor's rating: {i('icon-star', 'icon-star', 'icon-star-empty', 'icon-star-empty')}</p></div>",
        "snippet",
        "2",
        "4",
    ),
    (
        "half sign by its class",
        "<div class='rating'><span>★</span><span>★</span><span class='is-half'>★</span></div>",
        "end",
        "2.5",
        None,
    ),
    ("deck behind a dash", "<h3>A keeper keeps his counsel — ★★★½</h3>", "snippet", "3.5", None),
    ("image of 35 tenths", "<p><b>Rating:</b> <img src='/i/35stars.gif'></p>", "end", "3.5", None),
    ("bound value", "<rating-stars :value='3.5' max='5'></rating-stars>", "end", "3.5", "5"),
    ("gets behind credits", "<p>The Wick Trimmer (dir. Ole Brandt, 97 min) gets a B-.</p>", "end", "B-", None),
    ("final score of 82", "<p>Final score: 82</p>", "end", "82", None),
    ("own unit", "<p>4 out of 5 lanterns</p>", "end", "4", "5"),
    ("asked about once", "<p>Rating: A-</p><p>Was this review helpful? Yes / No</p>", "end", "A-", None),
    ("label span glued", "<div class='fb'><span>Score</span><span>8.5</span></div>", "end", "8.5", None),
    ("value then label blocks", "<div><div>7.5</div><div>Overall Score</div></div>", "end", "7.5", None),
    ("overall label letter", "<table><tr><th>Overall</th><td>B+</td></tr></table>", "end", "B+", None),
    ("overall num of", "<p><strong>Overall:</strong> 8 out of 10</p>", "end", "8", "10"),
    ("strong rating br", "<p><strong>Rating</strong><br>★★★★☆</p>", "end", "4", "5"),
    ("dash label", "<p>Rating – 4/5</p>", "end", "4", "5"),
    ("dash label 2", "<p>My Rating - 3.5/5</p>", "end", "3.5", "5"),
    ("rating equals", "<p>Rating = 7/10</p>", "end", "7", "10"),
    ("grade paren", "<p>(Grade: B)</p>", "end", "B", None),
    ("bracket", "<p>[Rating: 3.5/4]</p>", "end", "3.5", "4"),
    ("stars caps", "<p>3 STARS</p>", "snippet", "3", None),
    ("h2 verdict text", "<h2>Verdict</h2><p>A quiet marvel.</p><p class='verdict-score'>9/10</p>", "end", "9", "10"),
    ("score of 5 spans", '<div class="score"><span>4</span><span>/</span><span>5</span></div>', "snippet", "4", "5"),
    (
        "rating out of dl",
        '<div class="fact"><span class="k">Our verdict</span> <span class="v">★★★☆☆</span></div>',
        "end",
        "3",
        "5",
    ),
    ("em dash verdict", "<p>Verdict — 4 stars</p>", "end", "4", None),
    ("half text", "<p>Rating: 3 and a half stars</p>", "end", "3.5", None),
    ("half glyph after", "<p>Rating: 3½</p>", "end", "3.5", None),
    ("comma decimal", "<p>Hodnocení: 7,5/10</p>", "end", "7.5", "10"),
    ("de sterne glyph", "<p>Bewertung: ★★★½☆</p>", "end", "3.5", "5"),
    ("fr note en gras", "<p><strong>Note</strong> : <em>3,5/5</em></p>", "end", "3.5", "5"),
    ("es estrellas", "<p>Valoración: ⭐⭐⭐⭐</p>", "end", "4", None),
    ("pt nota", "<p>Nota: 9</p>", "end", "9", None),
    ("it voto", "<p>Voto: 7+</p>", "end", "7+", None),
    ("it voto 7/10", "<p>IL VOTO: 7/10</p>", "end", "7", "10"),
    ("nl sterren van", "<p>★★★★☆</p>", "end", "4", "5"),
    ("nl 3,5 uit 5", "<p>Score: 3,5 uit 5</p>", "end", "3.5", "5"),
    (
        "microdata visible",
        '<span itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><span itemprop="ratingValue">4</span>/<span itemprop="bestRating">5</span></span>',
        "snippet",
        "4",
        "5",
    ),
    (
        "svg title",
        '<svg class="stars-svg" role="img"><title>3.5 out of 5 stars</title><path d="M0"/></svg>',
        "snippet",
        "3.5",
        "5",
    ),
    ("img alt plain", '<img src="/x/r4.png" alt="4/5">', "snippet", "4", "5"),
    ("img alt stars sig", '<img src="/x/s.png" alt="****1/2">', "snippet", "4.5", None),
    ("picture sprite class", '<span class="stars s4"></span>', "snippet", None, None),
    ("bem star count", '<div class="review__stars review__stars--4"></div>', "snippet", "4", None),
    ("bem rating", '<div class="c-rating c-rating--3-5"></div>', "snippet", "3.5", None),
    ("is-rating", '<span class="star-rating is-4"></span>', "snippet", None, None),
    ("rating-percent class", '<div class="stars-80-percent rating"></div>', "snippet", None, None),
    (
        "svg gradient",
        '<div class="stars" role="img" aria-label="3½ stars">' + "<svg></svg>" * 5 + "</div>",
        "snippet",
        "3.5",
        None,
    ),
    (
        "sr text",
        '<p class="rating"><span class="screen-reader-text">Rating:</span> <span class="screen-reader-text">4 out of 5.</span><i class="s"></i></p>',
        "snippet",
        "4",
        "5",
    ),
    ("title attr stars", '<span class="stars" title="4 stars out of 5"></span>', "snippet", "4", "5"),
    ("abbr title", '<abbr class="rating" title="3.5">★★★½</abbr>', "snippet", "3.5", None),
    ("emoji popcorn", "<p>Rating: 🍿🍿🍿🍿</p>", "end", "4", None),
    ("half an emoji", "<p>Rating: 🎩🎩🎩½</p>", "end", "3.5", None),
    ("emoji and figures", "<p>My rating: 🍵🍵🍵🍵 (4/5 teacups)</p>", "end", "4", "5"),
    ("emoji and other figures", "<p>My rating: 🍵🍵🍵🍵 (2/5 teacups)</p>", "end", None, None),
    ("our review", "<ul><li>Our review: ★★★★</li><li>Parents say: ★★ (8 reviews)</li></ul>", "snippet", "4", None),
    ("letter dot", "<p>Grade: B.</p>", "end", "B", None),
    ("grade is", "<p>The film earns a B+.</p>", "end", "B+", None),
    ("final grade sentence", "<p>My final grade for The Wick Trimmer is a B-.</p>", "end", "B-", None),
    ("rating of", "<p>Rating of 8 out of 10.</p>", "end", "8", "10"),
    ("score i give", "<p>I’d give it a solid 7/10.</p>", "end", "7", "10"),
    ("we award", "<p>We award The Wick Trimmer four stars.</p>", "end", "4", None),
    ("x/5 bold in last paragraph", "<p>It stays with you. <strong>4/5</strong></p>", "end", "4", "5"),
    ("verdict recommended", "<h3>Verdict</h3><p>Recommended</p>", "end", "recommended", None),
    (
        "rating images span",
        '<span class="rating">'
        + '<span class="glyphicon glyphicon-star"></span>' * 3
        + '<span class="glyphicon glyphicon-star-empty"></span>' * 2
        + "</span>",
        "snippet",
        "3",
        "5",
    ),
    (
        "fa layered",
        '<div class="rating-stars"><i class="fas fa-star"></i><i class="fas fa-star"></i><i class="fas fa-star-half-alt"></i><i class="fal fa-star"></i><i class="fal fa-star"></i></div>',
        "snippet",
        "2.5",
        "5",
    ),
    (
        "svg class full",
        '<div class="stars">'
        + '<svg class="star star--full"></svg>' * 4
        + '<svg class="star star--empty"></svg></div>',
        "snippet",
        "4",
        "5",
    ),
    (
        "elementor stars",
        '<div class="e-rating-wrapper" itemprop="reviewRating" role="img" aria-label="Rated 4 out of 5"><div class="e-icon"></div></div>',
        "snippet",
        "4",
        "5",
    ),
    (
        "elementor old",
        '<div class="elementor-star-rating__wrapper"><div class="elementor-star-rating" title="3.5/5"><i class="elementor-star-full">&#xE934;</i><i class="elementor-star-full">&#xE934;</i><i class="elementor-star-full">&#xE934;</i><i class="elementor-star-5">&#xE934;</i><i class="elementor-star-empty">&#xE934;</i></div></div>',
        "snippet",
        "3.5",
        "5",
    ),
    (
        "jetpack stars",
        '<p><span class="jetpack-ratings-stars-wrapper"><span>⭐</span><span>⭐</span><span>⭐</span><span style="opacity:.3">⭐</span><span style="opacity:.3">⭐</span></span></p>',
        "end",
        "3",
        "5",
    ),
]
"""(name, markup, where it stands, critic_grade, critic_scale_best)"""


@pytest.mark.parametrize(("markup", "place", "value", "best"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_notation(markup: str, place: str, value: str | None, best: str | None) -> None:
    page = review_page(markup) if place == "snippet" else review_page(end=markup)
    assert (believed(page), believed(page, "critic_scale_best")) == (value, best)
