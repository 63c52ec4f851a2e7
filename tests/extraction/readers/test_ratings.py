"""The critic's verdict in every notation, on pages of our own."""

from __future__ import annotations

import pytest

from tests.extraction.grade_pages import believed, read, review_page

STAR = '<path d="M12 2l3 7h7l-6 4 2 8-6-5-6 5 2-8-6-4h7z" fill="{}"/>'


def drawn(full: int, filled: str = "currentColor") -> str:
    """A row of five drawn stars."""
    fills = [filled if number < full else "transparent" for number in range(5)]
    return "".join(f'<span><svg width="19" viewBox="0 0 24 24">{STAR.format(fill)}</svg></span>' for fill in fills)


def icons(*classes: str, tag: str = "i") -> str:
    """A row of elements, one a class."""
    return "".join(f'<{tag} class="{name}"></{tag}>' for name in classes)


BELOW_THE_HEADLINE = [
    (
        "fact box, grade div",
        (
            '<div class="meta movie-review short-meta"><div class="grade color-me film">B+</div>'
            '<div class="director">Director: Hedvig Sommerlath</div><div class="mpaa-rating">Rating: PG-13</div>'
            "</div>"
        ),
        "B+",
        None,
    ),
    ("dash = none", '<div class="meta movie-review"><div class="grade color-me film">-</div></div>', None, None),
    (
        "hashed review box",
        (
            '<aside class="align--left"><section class="reviewbox-inset x1 x2" title="The Wick Trimmer"><div>'
            "<div><span>A-</span></div><h2>The Wick Trimmer</h2><div><div><h2>Director</h2><p>Hedvig Sommerlath"
            "</p></div></div></div></section></aside>"
        ),
        "A-",
        None,
    ),
    ("header rating decimal", '<div class="header"><div class="rating">6.4</div></div>', "6.4", None),
    (
        "icon font full/half",
        '<span class="star-rating">' + icons(*["icon-star-full"] * 3, "icon-star-half") + "</span>",
        "3.5",
        None,
    ),
    (
        "icon titles",
        '<div class="page-content--star-rating"><span class="star-rating">'
        + '<i class="icon-star-full" title="star-full"></i>' * 2
        + "</span></div>",
        "2",
        None,
    ),
    ("dcr svgs", f'<div data-gu-name="standfirst"><div class="dcr-1">{drawn(4)}</div></div>', "4", "5"),
    ("svgs older fill", f'<div><div class="x">{drawn(2, "#121212")}</div></div>', "2", "5"),
    ("aria img", '<div role="img" aria-label="Rated 4.5 out of 5"><span></span></div>', "4.5", "5"),
    (
        "aria on span with svgs",
        '<span class="c-rating" aria-label="Rating: 3 out of 5 stars"><svg></svg><svg></svg><svg></svg></span>',
        "3",
        "5",
    ),
    ("svg aria glyph", '<svg class="glyph -rating" aria-label="★★★★½"><title>★★★★½</title></svg>', "4.5", "5"),
    ("rated-8 class w text", '<span class="rating rated-8">★★★★</span>', "4", None),
    ("rated-9 no text", '<span class="rating rated-9"></span>', "4.5", "5"),
    ("score circle", '<div class="ScoreCircle-abc"><p class="BaseText Rating-cJfx">6.2</p></div>', "6.2", None),
    ("score class", '<span class="score bnm score-8-7"> 8.7 </span>', "8.7", None),
    ("review-score figcaption", '<figure class="review-score"><figcaption>7</figcaption></figure>', "7", None),
    (
        "empire on/off",
        '<div class="rating">' + icons(*["rating-on"] * 3, *["rating-off"] * 2, tag="span") + "</div>",
        "3",
        "5",
    ),
    (
        "csm icons",
        '<div class="review-rating"><span class="rating__score">'
        + icons(*["icon-star-rating active"] * 3, *["icon-star-rating"] * 2)
        + "</span></div>",
        "3",
        "5",
    ),
    (
        "fa stars checked",
        '<div class="stars">' + icons(*["fa fa-star checked"] * 3, *["fa fa-star"] * 2, tag="span") + "</div>",
        "3",
        "5",
    ),
    (
        "fa half o",
        '<p class="rating">' + icons(*["fa fa-star"] * 2, "fa fa-star-half-o", *["fa fa-star-o"] * 2) + "</p>",
        "2.5",
        "5",
    ),
    (
        "fas far",
        '<div class="stars">' + icons(*["fas fa-star"] * 2, "fas fa-star-half-alt", *["far fa-star"] * 2) + "</div>",
        "2.5",
        "5",
    ),
    (
        "dashicons",
        '<div class="star-rating">'
        + icons(*["dashicons dashicons-star-filled"] * 2, *["dashicons dashicons-star-empty"] * 3, tag="span")
        + "</div>",
        "2",
        "5",
    ),
    (
        "material icons",
        '<div class="rating">'
        + "".join(
            f'<i class="material-icons">{s}</i>' for s in ("star", "star", "star_half", "star_border", "star_border")
        )
        + "</div>",
        "2.5",
        "5",
    ),
    (
        "img row",
        "<p>" + "".join(f'<img src="/i/star_{s}.gif">' for s in ("full", "full", "half", "empty")) + "</p>",
        "2.5",
        "4",
    ),
    ("img alt *", '<p class="rating">' + '<img src="a.gif" alt="*">' * 3 + "</p>", "3", None),
    ("img 4stars", '<img src="/images/4stars.gif" alt="">', "4", None),
    ("img stars dir 4.5", '<img src="/images/stars/4.5.gif">', "4.5", None),
    ("img alt text", '<img src="x.gif" alt="3 1/2 stars (out of 4)">', "3.5", "4"),
    ("img grade", '<img src="/img/grade-b-plus.png" alt="">', "B+", None),
    ("img alt grade", '<img src="/img/x.png" alt="Grade: A-">', "A-", None),
    ("img rating dir", '<img src="/rating/35.gif" alt="Rating: 3.5/5">', "3.5", "5"),
    ("class stars-35", '<span class="stars stars-35"></span>', "3.5", None),
    ("class stars-4", '<div class="review-stars stars-4"></div>', "4", None),
    ("width", '<div class="star-rating"><span style="width:80%"></span></div>', "4", "5"),
    (
        "width with text",
        (
            '<div class="star-rating" title="Rated 4.00 out of 5"><span style="width:80%">'
            '<strong class="rating">4.00</strong> out of 5</span></div>'
        ),
        "4.00",
        "5",
    ),
    (
        "width glyph",
        '<div class="stars-outer">☆☆☆☆☆<div class="stars-inner" style="width: 70%">★★★★★</div></div>',
        "3.5",
        "5",
    ),
    ("label glyph", "<p><strong>Rating:</strong> ★★★☆☆</p>", "3", "5"),
    ("label stars", "<p>Our rating: 4 stars</p>", "4", None),
    ("h3 in rating id", '<div id="rating"><h3>73%</h3></div>', "73", "100"),
    (
        "author vs user",
        '<div id="rating">Author rating: 7/10</div><div id="userrating">User rating: 5.5/10</div>',
        "7",
        "10",
    ),
    ("rating grade-frame", '<div class="review-info"><span class="rating grade-frame">8</span></div>', "8", None),
    ("rottentomato original", '<div class="small subtle">Original Score: 3.5/4</div>', "3.5", "4"),
    ("rogerebert text", "<p>***1/2</p>", "3.5", None),
    ("star words paren", "<p>(star)(star)(star)</p>", "3", None),
    ("paren out", "<p>★★★ (out of four)</p>", "3", "4"),
    ("paren out 2", "<p>*** (out of 4)</p>", "3", "4"),
    ("schema-ish p", '<p class="review-rating">Rating: <span>3</span>/<span>5</span></p>', "3", "5"),
    ("span n /10", '<div class="score"><span class="value">8</span><span class="max">/10</span></div>', "8", "10"),
    (
        "out of separate",
        '<div class="review-score"><span class="num">8.5</span> <small>out of 10</small></div>',
        "8.5",
        "10",
    ),
    (
        "editor rating box",
        '<div class="rating-box"><div class="label">Our Score</div><div class="val">8.5</div></div>',
        "8.5",
        None,
    ),
    ("tier letter box", '<div class="review-grade"><span>B</span></div>', "B", None),
    ("minus sign", '<div class="grade">B−</div>', "B-", None),
    ("score line mixed", "<p>Director: Hedvig Sommerlath<br>Grade: B+<br>Rated: PG-13</p>", "B+", None),
    ("Rated stars", "<p>Rated 4 out of 5</p>", "4", "5"),
    ("x/100", '<div class="review__score">87/100</div>', "87", "100"),
    ("metalike data attr", '<div class="rating" data-rating="4.5"></div>', "4.5", None),
    ("percent bar", '<div class="score-bar"><div class="score-fill" style="width: 85%"></div></div>', "85", "100"),
    (
        "sr only",
        '<div class="stars"><span class="visually-hidden">4 out of 5 stars</span><i class="i"></i></div>',
        "4",
        "5",
    ),
    ("text node stars", '<div class="rating-stars">★★★★☆</div>', "4", "5"),
    ("emoji", "<p>⭐⭐⭐⭐</p>", "4", None),
    ("meter", '<meter class="rating" min="0" max="10" value="7.5">7.5</meter>', "7.5", "10"),
    (
        "table row",
        "<table><tr><td>Director</td><td>Hedvig Sommerlath</td></tr><tr><td>Our grade</td><td>B+</td></tr></table>",
        "B+",
        None,
    ),
    ("dl", "<dl><dt>Rating</dt><dd>4/5</dd><dt>Director</dt><dd>Hedvig Sommerlath</dd></dl>", "4", "5"),
    (
        "use sprites",
        '<span class="stars">'
        + "".join(f'<svg><use xlink:href="#star-{s}"></use></svg>' for s in ("full", "full", "half", "empty", "empty"))
        + "</span>",
        "2.5",
        "5",
    ),
    ("ul li on", '<ul class="stars">' + icons(*["on"] * 3, *["off"] * 2, tag="li") + "</ul>", "3", "5"),
]
"""(name, markup, critic_grade, critic_scale_best)"""

BEHIND_THE_PROSE = [
    (
        "img title",
        '<a href="/about/ratings"><img src="/s/4-out-of-5-stars.gif" alt="" title="4 out of 5 stars"></a>',
        "4",
        "5",
    ),
    ("label in h4 + p", "<h4>Verdict</h4><p>4/5</p>", "4", "5"),
    ("end strong", "<p><strong>8/10</strong></p>", "8", "10"),
    ("end grade", "<p><strong>Grade: B+</strong></p>", "B+", None),
    ("end grade caps", "<p>GRADE: A-</p>", "A-", None),
    ("end grade dash", "<p>Grade: B–</p>", "B-", None),
    ("final score", "<p>FINAL SCORE: 7.5 out of 10</p>", "7.5", "10"),
    ("verdict 5/5", "<p>Verdict: 5/5</p>", "5", "5"),
    ("german", "<p><b>Wertung:</b> 4 von 5 Punkten</p>", "4", "5"),
    ("german stars", "<p>Bewertung: 3,5 von 5 Sternen</p>", "3.5", "5"),
    ("french", "<p>Note : 3/5</p>", "3", "5"),
    ("french etoiles", "<p>Notre note : 4 étoiles sur 5</p>", "4", "5"),
    ("spanish", "<p>Calificación: 7/10</p>", "7", "10"),
    ("spanish 2", "<p>Puntuación: 4 de 5 estrellas</p>", "4", "5"),
    ("italian", "<p>Voto: 7,5</p>", "7.5", None),
    ("italian 2", "<p>Valutazione: ***1/2</p>", "3.5", None),
    ("portuguese", "<p>Nota: 8,5/10</p>", "8.5", "10"),
    ("dutch", "<p>Beoordeling: 4 van de 5 sterren</p>", "4", "5"),
    ("dutch cijfer", "<p>Cijfer: 7,5</p>", "7.5", None),
    ("czech", "<p>Hodnocení: 80 %</p>", "80", "100"),
    ("czech 2", "<p>Naše hodnocení: 8/10</p>", "8", "10"),
    ("prose verdict", "<p>Three and a half stars.</p>", "3.5", None),
    ("prose out of", "<p>It is a small film with a large lamp in it. Four stars out of five.</p>", "4", "5"),
    ("give it", "<p>For all its longueurs, I give it 3.5 out of 5 stars.</p>", "3.5", "5"),
    ("give it letter", "<p>Grudgingly, I give the film a B+.</p>", "B+", None),
    ("stars colon", "<p>Stars: 3 out of 4</p>", "3", "4"),
    ("thumb up", "<p>Verdict: Thumbs up</p>", "thumbs up", "thumbs up"),
    ("recommended", "<p>Verdict: Highly Recommended</p>", "highly recommended", None),
    ("x of y h2", "<h2>Final rating</h2><p>3.5 of 5 stars</p>", "3.5", "5"),
    ("overall of aspects", "<p>Story: 6/10<br>Sound: 9/10<br>Overall score: 7/10</p>", "7", "10"),
]
"""The same, at the end of the review."""


@pytest.mark.parametrize(
    ("markup", "value", "best"), [c[1:] for c in BELOW_THE_HEADLINE], ids=[c[0] for c in BELOW_THE_HEADLINE]
)
def test_grade_below_the_headline(markup: str, value: str | None, best: str | None) -> None:
    page = review_page(markup)
    assert (believed(page), believed(page, "critic_scale_best")) == (value, best)


@pytest.mark.parametrize(
    ("markup", "value", "best"), [c[1:] for c in BEHIND_THE_PROSE], ids=[c[0] for c in BEHIND_THE_PROSE]
)
def test_grade_behind_the_prose(markup: str, value: str | None, best: str | None) -> None:
    page = review_page(end=markup)
    assert (believed(page), believed(page, "critic_scale_best")) == (value, best)


@pytest.mark.parametrize(
    ("headline", "value"),
    [
        ("‘The Wick Trimmer’ | 2 stars", "2"),
        ("The Wick Trimmer ★★★★½", "4.5"),
        ("The Wick Trimmer (3/5)", "3"),
        ("The Wick Trimmer review: four stars", "4"),
        ("27 Wicks", None),
        ("1917", None),
        ("A", None),
        ("9", None),
        ("Five Stars", None),
        ("The Wick Trimmer: 9/11 revisited", None),
        ("10 of 10 Trimmers", None),
    ],
)
def test_grade_in_the_headline(headline: str, value: str | None) -> None:
    assert believed(review_page(headline=headline)) == value


def test_stars_in_the_title() -> None:
    page = review_page().replace("<title>The Wick Trimmer review", "<title>A ★★★★½ review of The Wick Trimmer")
    assert believed(page) == "4.5"


def test_score_only_where_the_scale_is_known() -> None:
    assert believed(review_page("<p>Rating: 3.5/4</p>"), "critic_score") == 87.5
    assert believed(review_page('<span class="score">8.7</span>'), "critic_score") is None


def test_evidence_is_kept_as_printed_with_its_place() -> None:
    (grade,) = [c for c in read(review_page(end="<p>GRADE: A–</p>")) if c.field == "critic_grade"]
    assert (grade.value, grade.raw, grade.source) == ("A-", "A–", "ratings")
    assert grade.locator.startswith("/html/body/")
