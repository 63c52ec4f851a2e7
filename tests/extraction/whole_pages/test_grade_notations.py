# ruff: noqa: E501  (the markup of one case stays on one line)
"""Whole pages, through to the record: grades in many languages and in the boxes, lines and pictures of many sites."""

from __future__ import annotations

import pytest

from reviewscrape import extract
from tests.extraction.grade_pages import review_page

CASES = [
    ("de punkte slash", "<p><strong>Wertung: 8/10</strong></p>", "end", "8", "10"),
    ("de filmwertung", "<p>Unsere Wertung: ★★★★☆</p>", "end", "4", "5"),
    ("de bewertung text", "<p>Bewertung: sehr gut (4 von 5)</p>", "end", None, None),
    ("de punktzahl", "<p>7,5 von 10 Punkten</p>", "end", "7.5", "10"),
    ("de schulnote", "<p>Schulnote: 2</p>", "end", "2", None),
    ("de sterne zahl wort", "<p>Vier von fünf Sternen</p>", "end", "4", "5"),
    ("de daumen", "<p>Fazit: Daumen hoch</p>", "end", "thumbs up", "thumbs up"),
    ("fr notre avis", "<p>Notre avis : 4/5</p>", "end", "4", "5"),
    ("fr ma note", "<p>Ma note : 14/20</p>", "end", "14", "20"),
    ("fr etoiles glyph", "<p>Note : ★★★</p>", "end", "3", None),
    ("fr trois etoiles", "<p>Trois étoiles sur cinq</p>", "end", "3", "5"),
    ("es puntuacion", "<p>PUNTUACIÓN: 3,5/5</p>", "end", "3.5", "5"),
    ("es calif estrellas", "<p>Calificación: 4 estrellas</p>", "end", "4", None),
    ("es nota final", "<p>Nota final: 7,5</p>", "end", "7.5", None),
    ("es valoracion sobre", "<p>Valoración: 8 sobre 10</p>", "end", "8", "10"),
    ("it voto", "<p>VOTO 8</p>", "end", "8", None),
    ("it voto su", "<p>Voto: 3,5 su 5</p>", "end", "3.5", "5"),
    ("it stelle", "<p>Quattro stelle su cinque</p>", "end", "4", "5"),
    ("it giudizio", "<p>Giudizio: ***½</p>", "end", "3.5", None),
    ("pt nota", "<p>Nota: 4/5</p>", "end", "4", "5"),
    ("pt cotacao", "<p>Cotação: ★★★½</p>", "end", "3.5", None),
    ("pt estrelas", "<p>4 de 5 estrelas</p>", "end", "4", "5"),
    ("nl oordeel", "<p>Oordeel: 4 sterren</p>", "end", "4", None),
    ("nl cijfer", "<p>Cijfer: 8-</p>", "end", None, None),
    ("nl sterren van", "<p>Drie van de vijf sterren</p>", "end", "3", "5"),
    ("cs hodnoceni", "<p>Moje hodnocení: 70%</p>", "end", "70", "100"),
    ("cs hvezdy", "<p>Hodnocení: 4 hvězdičky z 5</p>", "end", "4", "5"),
    ("cs znamka", "<p>Známka: 8/10</p>", "end", "8", "10"),
    ("cs verdikt", "<p>Verdikt: 7/10</p>", "end", "7", "10"),
    ("pl ocena", "<p>Ocena: 7/10</p>", "end", "7", "10"),
    ("sv betyg", "<p>Betyg: 4/5</p>", "end", "4", "5"),
    ("da", "<p>Vurdering: ★★★★☆☆</p>", "end", "4", "6"),
    ("no terningkast", "<p>Terningkast 5</p>", "end", "5", "6"),
    ("fi", "<p>Arvosana: 4/5</p>", "end", "4", "5"),
    ("ru", "<p>Оценка: 8/10</p>", "end", "8", "10"),
    ("ja", "<p>評価：★★★★☆</p>", "end", "4", "5"),
    ("hu", "<p>Értékelés: 8/10</p>", "end", "8", "10"),
    ("tr", "<p>Puan: 7/10</p>", "end", "7", "10"),
    (
        "bottom line box",
        '<div class="bottom-line"><h4>The Bottom Line</h4><p>A small film with a large lamp.</p></div>',
        "end",
        None,
        None,
    ),
    ("grade in byline", '<p class="byline">By Ida Rook | Grade: B+ | March 4, 2021</p>', "snippet", "B+", None),
    ("facts pipe", "<p>Drama | 112 min | Rated PG-13 | 3 stars</p>", "snippet", "3", None),
    ("facts pipe grade", "<p>2021, R, 112 min. Dir. Hedvig Sommerlath. Grade: B</p>", "end", "B", None),
    ("hed stars img caption", '<div><img src="/x/stars_3_5.png" alt=""></div>', "snippet", "3.5", None),
    ("img star 35", '<img class="stars" src="/img/ico-star-35.png" alt="">', "snippet", "3.5", None),
    ("img alt rated", '<img src="/x.svg" alt="Rated three out of four stars">', "snippet", "3", "4"),
    ("img alt score", '<img src="/x.svg" alt="8.5/10">', "snippet", "8.5", "10"),
    ("img alt letter", '<img src="/x.svg" alt="B+" class="grade">', "snippet", "B+", None),
    (
        "score big small",
        '<div class="score-box"><div class="big">8</div><div class="of">out of 10</div></div>',
        "end",
        "8",
        "10",
    ),
    (
        "review summary table",
        '<table class="review-summary"><tr><td>Story</td><td>8</td></tr><tr><td>Sound</td><td>6</td></tr><tr><td><b>Overall</b></td><td><b>7.5</b></td></tr></table>',
        "end",
        "7.5",
        None,
    ),
    (
        "schema rating words",
        '<div class="verdict"><span class="verdict__label">Verdict</span><span class="verdict__value">Essential</span></div>',
        "end",
        "essential",
        None,
    ),
    ("recommended badge", '<div class="review-badge">Recommended</div>', "end", None, None),
    ("worth watch", "<p>Verdict: Worth seeing</p>", "end", "worth seeing", None),
    ("stream it", "<p>Our Call: STREAM IT. It is a quiet marvel.</p>", "end", None, None),
    ("no stars", "<p>Zero stars.</p>", "end", "0", None),
    ("half star", "<p>Half a star</p>", "end", "0.5", None),
    ("out of four in words", "<p>Rating: two out of four stars</p>", "end", "2", "4"),
    ("stars dash out", "<p>★★★ – out of ★★★★★</p>", "end", None, None),
    ("rating parenthesis", "<p>Rating: *** (out of four)</p>", "end", "3", "4"),
    ("cannes grid percent", "<p>Rating: 4.5 (of 5)</p>", "end", "4.5", "5"),
    ("score lbl after br", "<p><b>8.5</b><br>Editor's score</p>", "end", "8.5", None),
    ("h3 score n", "<h3>Score: 8</h3>", "end", "8", None),
    ("Final thoughts score", "<p>Final Thoughts & Score: 8.2/10</p>", "end", "8.2", "10"),
    ("i rate", "<p>I rate The Wick Trimmer 4/5.</p>", "end", "4", "5"),
    ("scored", "<p>MY RATING: B</p>", "end", "B", None),
    ("rating letter minus word", "<p>Rating: A minus</p>", "end", "A-", None),
    ("strong colon outside", "<p><strong>Rating</strong>: 3 out of 5 stars</p>", "end", "3", "5"),
    ("label/paren", "<p>(3.5 out of 5 stars)</p>", "end", "3.5", "5"),
    ("tag link", '<div class="tags"><a href="/tag/4-stars">4 stars</a></div>', "end", None, None),
    (
        "fa stack",
        '<div class="star-ratings"><div class="fill-ratings" style="width: 90%;"><span>★★★★★</span></div><div class="empty-ratings"><span>★★★★★</span></div></div>',
        "snippet",
        "4.5",
        "5",
    ),
    ("sup sub", '<div class="rating"><sup>7</sup>/<sub>10</sub></div>', "snippet", "7", "10"),
    ("svg text ring", '<div class="c-score"><svg><circle/><text x="1">7.9</text></svg></div>', "snippet", "7.9", None),
    (
        "data attr json",
        '<div class="review-box" data-reviewdata=\'{"score":"A+","title":"The Wick Trimmer"}\'><span>A+</span></div>',
        "snippet",
        "A+",
        None,
    ),
]
"""(name, markup, where it stands, critic_grade, critic_scale_best)"""


@pytest.mark.parametrize(("markup", "place", "value", "best"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_notation_on_a_whole_page(markup: str, place: str, value: str | None, best: str | None) -> None:
    page = review_page(markup) if place == "snippet" else review_page(end=markup)
    (review,) = extract(page, url="https://marram.example/films/the-wick-trimmer-review").reviews
    assert (review.critic_grade, review.critic_scale_best) == (value, best)
