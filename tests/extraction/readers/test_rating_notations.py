# ruff: noqa: E501  (the markup of one case stays on one line)
"""Grades as sites of all kinds mark them up: structures from the field, works and words our own."""

from __future__ import annotations

import pytest

from tests.extraction.grade_pages import believed, review_page


def i(*classes: str, tag: str = "i") -> str:
    """A row of empty elements, one a class."""
    return "".join(f'<{tag} class="{name}"></{tag}>' for name in classes)


CASES = [
    (
        "total score box (value first)",
        '<div class="review-box"><div class="total"><strong>7.5</strong><span>Total Score</span></div></div>',
        "end",
        "7.5",
        None,
    ),
    ("total score one line", '<div class="bx"><p>7.5 Total Score</p></div>', "end", "7.5", None),
    ("bottom line stars", "<p>The Bottom Line: 3.5 stars</p>", "end", "3.5", None),
    (
        "custom property inline",
        '<div class="Stars" style="--rating: 3.5;" aria-label="Rating of this film is 3.5 out of 5."></div>',
        "snippet",
        "3.5",
        "5",
    ),
    ("custom property only", '<span class="stars" style="--rating: 3.5"></span>', "snippet", "3.5", None),
    (
        "custom property with max",
        '<span class="rating-stars" style="--value: 4; --max: 5"></span>',
        "snippet",
        "4",
        "5",
    ),
    ("class rating_4_5", '<span class="rating rating_4_5"></span>', "snippet", "4.5", None),
    ("class rating-45 sprite", '<i class="sprite stars star-45"></i>', "snippet", "4.5", None),
    (
        "sprite position",
        '<span class="rating-sprite" style="background-position: 0 -80px" title="4/5"></span>',
        "snippet",
        "4",
        "5",
    ),
    ("data-rating-value", '<div class="rating" data-rating-value="3.5" data-max="5"></div>', "snippet", "3.5", "5"),
    ("data-score self", '<div class="js-score" data-score="8.2"><svg></svg></div>', "snippet", "8.2", None),
    (
        "data-stars on div",
        '<div data-stars="4" data-stars-max="5" class="review-header__stars"></div>',
        "snippet",
        "4",
        "5",
    ),
    ("emoji half", "<p>Rating: ⭐⭐⭐½</p>", "end", "3.5", None),
    ("glyph six pointed", "<p>✮✮✮✮</p>", "snippet", "4", None),
    ("discs", "<p>●●●○○</p>", "snippet", "3", "5"),
    ("discs labelled", "<p>Wertung: ●●●●○</p>", "end", "4", "5"),
    (
        "five star glyph span dim",
        '<span class="stars"><span class="on">★★★</span><span class="off">★★</span></span>',
        "snippet",
        "3",
        "5",
    ),
    ("full width", "<p>Grade: Ｂ＋</p>", "end", "B+", None),
    ("B plus words", "<p>Grade: B plus</p>", "end", "B+", None),
    ("B-minus hyphen", "<p>Final grade: B-minus</p>", "end", "B-", None),
    ("two point half stars", "<p><em>2 1/2 stars</em></p>", "end", "2.5", None),
    ("out of four words caps", "<p>RATING: THREE AND A HALF STARS OUT OF FOUR</p>", "end", "3.5", "4"),
    ("verdict skip", "<div class='verdict'>Verdict: Skip it</div>", "end", "skip it", None),
    ("verdict must-read bold", "<p><b>Our verdict:</b> Must-read</p>", "end", "must-read", None),
    (
        "thumb class",
        '<div class="review-rating"><i class="fa fa-thumbs-up"></i></div>',
        "snippet",
        "thumbs up",
        "thumbs up",
    ),
    ("fresh icon", "<p>Rating: Rotten</p>", "end", "rotten", "fresh"),
    ("german 3 von 5", "<p>3 von 5 Sternen</p>", "end", "3", "5"),
    ("german schulnote", "<p>Note: 2+</p>", "end", None, None),
    ("german 7,5 / 10 punkte", "<p>Fazit: 7,5 / 10 Punkten</p>", "end", "7.5", "10"),
    ("french etoiles sur", "<p>4 étoiles sur 5</p>", "end", "4", "5"),
    ("french note 7/10", "<p>Note : 7/10</p>", "end", "7", "10"),
    ("spanish nota 8", "<p>Nota: 8</p>", "end", "8", None),
    ("spanish nota 8 strong", "<p><strong>NOTA: 8,5</strong></p>", "end", "8.5", None),
    ("czech 70 %", "<p>70 %</p>", "end", "70", "100"),
    ("czech hodnoceni 70 %", "<p>Hodnocení autora: 70 %</p>", "end", "70", "100"),
    ("italian 7 1/2", "<p>Voto 7½</p>", "end", "7.5", None),
    ("dutch sterren", "<p>4 sterren</p>", "end", "4", None),
    ("heading score", '<h3 class="score-title">Score: 8.5 / 10</h3>', "end", "8.5", "10"),
    ("web component", '<star-rating value="3.5" max="5"></star-rating>', "snippet", "3.5", "5"),
    (
        "svg star spans aria-hidden + sr",
        '<div class="c-stars"><span class="u-sr">Rating: 3 stars</span><svg aria-hidden="true"></svg><svg aria-hidden="true"></svg><svg aria-hidden="true"></svg></div>',
        "snippet",
        "3",
        None,
    ),
    ("img alt stars of", '<img class="rating" alt="Three Stars" src="/assets/3.png">', "snippet", "3", None),
    (
        "row of same images",
        '<div class="note"><img src="/img/etoile.png"><img src="/img/etoile.png"><img src="/img/etoile.png"><img src="/img/etoile_vide.png"><img src="/img/etoile_vide.png"></div>',
        "snippet",
        "3",
        "5",
    ),
    (
        "linear gradient width em",
        '<div class="review-stars"><div class="review-stars__fill" style="width:70.0%;"></div></div>',
        "snippet",
        "3.5",
        "5",
    ),
    ("meter value", '<meter min="0" max="10" value="7.5" class="review-score"></meter>', "snippet", "7.5", "10"),
    (
        "progress ring text",
        '<div class="review-score-circle"><svg viewBox="0 0 36 36"><path/><text>82</text></svg></div>',
        "snippet",
        "82",
        None,
    ),
    (
        "letter in own heading",
        '<div class="final-grade"><h4>Final Grade</h4><p class="letter">A-</p></div>',
        "end",
        "A-",
        None,
    ),
    (
        "wp-review total",
        '<div class="review-wrapper"><div class="review-total-wrapper"><span class="review-total-box">7.8</span></div></div>',
        "end",
        "7.8",
        None,
    ),
    (
        "svg symbols half",
        '<div class="rating">'
        + "".join(
            f'<svg class="icon icon--star-{s}"><use href="#{s}"/></svg>'
            for s in ["filled", "filled", "filled", "half", "empty"]
        )
        + "</div>",
        "snippet",
        "3.5",
        "5",
    ),
    (
        "bi icons",
        '<p class="stars">'
        + i("bi bi-star-fill", "bi bi-star-fill", "bi bi-star-half", "bi bi-star", "bi bi-star")
        + "</p>",
        "snippet",
        "2.5",
        "5",
    ),
    (
        "ion icons names",
        '<div class="rate">'
        + "".join(
            f'<ion-icon name="{n}"></ion-icon>' for n in ["star", "star", "star-half", "star-outline", "star-outline"]
        )
        + "</div>",
        "snippet",
        "2.5",
        "5",
    ),
]
"""(name, markup, where it stands, critic_grade, critic_scale_best)"""


@pytest.mark.parametrize(("markup", "place", "value", "best"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_notation(markup: str, place: str, value: str | None, best: str | None) -> None:
    page = review_page(markup) if place == "snippet" else review_page(end=markup)
    assert (believed(page), believed(page, "critic_scale_best")) == (value, best)
