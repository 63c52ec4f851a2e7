# ruff: noqa: E501  (the markup of one case stays on one line)
"""Grades of the usual plugins and phrasings: whose they are, on pages of our own."""

from __future__ import annotations

import pytest

from tests.extraction.grade_pages import believed, review_page

CASES = [
    # (name, markup, where it stands, critic_grade, critic_scale_best, community_grade, community_count)
    (
        "tagdiv",
        (
            '<table class="td-review"><tr class="td-review-row-stars"><td class="td-review-desc">Acting</td><td class="td-review-stars"><i class="td-icon-star"></i><i class="td-icon-star"></i><i class="td-icon-star-half"></i><i class="td-icon-star-empty"></i><i class="td-icon-star-empty"></i></td></tr><tr class="td-review-row-stars"><td class="td-review-desc">Script</td><td class="td-review-stars"><i class="td-icon-star"></i><i class="td-icon-star"></i><i class="td-icon-star"></i><i class="td-icon-star"></i><i class="td-icon-star-empty"></i></td></tr></table><div class="td-review-final-score">3.3</div><div class="td-review-final-title">Overall</div>'
        ),
        "end",
        "3.3",
        None,
        None,
        None,
    ),
    (
        "taqyeem",
        (
            '<div class="review-final-score"><h3>78<span>%</span></h3><h4>Review Overview</h4></div><div class="user-rate-wrap"><span class="user-rating-text"><strong>User Rating:</strong> <span class="taq-score">4.2</span> <small>( <span class="taq-count">13</span> votes)</small></span></div>'
        ),
        "end",
        "78",
        "100",
        "4.2",
        13,
    ),
    (
        "rwp",
        (
            '<div class="rwp-overall-score"><span class="rwp-overall-score-value">8.4</span><span class="rwp-overall-score-label">Score</span></div>'
        ),
        "end",
        "8.4",
        None,
        None,
        None,
    ),
    (
        "kksr",
        (
            '<div class="kk-star-ratings"><div class="kksr-stars"><div class="kksr-stars-active" style="width: 112.5px;"></div></div><div class="kksr-legend">4.5/5 - (12 votes)</div></div>'
        ),
        "end",
        None,
        None,
        "4.5",
        12,
    ),
    (
        "wp-postratings",
        (
            '<span id="post-ratings-8" class="post-ratings"><img src="/r/stars/rating_on.gif" alt="12 votes, average: 4.25 out of 5" title="12 votes, average: 4.25 out of 5"><img src="/r/stars/rating_on.gif" alt="12 votes, average: 4.25 out of 5"><img src="/r/stars/rating_on.gif" alt="x"><img src="/r/stars/rating_half.gif" alt="x"> (<strong>12</strong> votes, average: <strong>4.25</strong> out of 5)</span>'
        ),
        "end",
        None,
        None,
        "4.25",
        12,
    ),
    (
        "fullstar svgs",
        (
            '<div class="star-box"><img src="/a/fullstar.svg"><img src="/a/fullstar.svg"><img src="/a/fullstar.svg"><img src="/a/halfstar.svg"></div>'
        ),
        "snippet",
        "3.5",
        None,
        None,
        None,
    ),
    (
        "gs score",
        ('<div class="gs-score gs-score--lg"><div class="gs-score__cell"><span>8</span></div><p>Great</p></div>'),
        "snippet",
        "8",
        None,
        None,
        None,
    ),
    (
        "hexagon",
        ('<div class="review-score hexagon-wrapper"><span class="hexagon"><figcaption>8.5</figcaption></span></div>'),
        "snippet",
        "8.5",
        None,
        None,
        None,
    ),
    (
        "timeout",
        '<div class="rating"><span class="sr-only">4 out of 5 stars</span><ul><li class="on"></li></ul></div>',
        "snippet",
        "4",
        "5",
        None,
        None,
    ),
    (
        "allocine like",
        (
            '<div class="rating-item"><span class="rating-title">Presse</span><span class="stareval-note">3,4</span></div><div class="rating-item"><span class="rating-title">Spectateurs</span><span class="stareval-note">3,9</span><span>12345 notes dont 123 critiques</span></div>'
        ),
        "snippet",
        None,
        None,
        "3.9",
        12345,
    ),
    (
        "tmdb",
        '<div class="user_score_chart" data-percent="83"></div><div>User Score</div>',
        "snippet",
        None,
        None,
        "83",
        None,
    ),
    (
        "rym",
        '<span class="avg_rating">3.85</span> / 5.0 from <b><span>12,345</span></b> ratings',
        "snippet",
        None,
        None,
        "3.85",
        12345,
    ),
    (
        "amazon",
        (
            '<i class="a-icon a-icon-star a-star-4-5"><span class="a-icon-alt">4.5 out of 5 stars</span></i> <span>1,234 ratings</span>'
        ),
        "snippet",
        None,
        None,
        "4.5",
        1234,
    ),
    ("in paragraph bold", "<p>It is a quiet marvel. <strong>★★★★</strong></p>", "end", "4", None, None, None),
    ("in paragraph bold2", "<p>It is a quiet marvel that stays. <b>Rating: 4/5</b></p>", "end", "4", "5", None, None),
    (
        "rating br",
        (
            "<p><b>The Wick Trimmer</b><br>Director: Hedvig Sommerlath<br>Stars: Ole Brandt, Ida Rook<br>Rating: 3 stars (out of 4)<br>Rated: PG-13</p>"
        ),
        "end",
        "3",
        "4",
        None,
        None,
    ),
    ("slashes", "<p>RATING: 7.5/10 | Runtime: 112 min</p>", "end", "7.5", "10", None, None),
    ("paren grade", "<p>The Wick Trimmer (B+)</p>", "end", None, None, None, None),
    ("final verdict h3", "<h3>Final verdict: 8/10</h3>", "end", "8", "10", None, None),
    ("avc 2012", "<p><strong>Grade:</strong> B</p>", "end", "B", None, None, None),
    ("grade no colon", "<p>Grade B+</p>", "end", "B+", None, None, None),
    ("overall grade caps", "<p>OVERALL GRADE: C+</p>", "end", "C+", None, None, None),
    ("movie grade", "<p>Movie grade: B</p>", "end", "B", None, None, None),
    ("dvd aspects", "<p>Movie: B+<br>Extras: C</p>", "end", None, None, None, None),
    ("film and dvd rating", "<p>Film rating: 4/5<br>DVD rating: 2/5</p>", "end", "4", "5", None, None),
    ("stars head", "<p>Stars: ★★★½</p>", "snippet", "3.5", None, None, None),
    ("rating with emoji", "<p>My rating: ⭐⭐⭐⭐/5</p>", "end", "4", "5", None, None),
    ("my rating", "<p>My rating: 4 of 5 stars</p>", "snippet", "4", "5", None, None),
    (
        "dl meta",
        '<ul class="review-meta"><li><b>Director</b> Hedvig Sommerlath</li><li><b>Rating</b> 3.5/5</li></ul>',
        "snippet",
        "3.5",
        "5",
        None,
        None,
    ),
    ("german schulnote", "<p>Fazit: 4 von 5 Sternen</p>", "end", "4", "5", None, None),
    ("german gesamt", "<p>Gesamtwertung: 8,5/10</p>", "end", "8.5", "10", None, None),
    (
        "german aspects",
        "<p>Grafik: 8/10<br>Soundwertung: 7/10<br>Gesamtwertung: 8/10</p>",
        "end",
        "8",
        "10",
        None,
        None,
    ),
    ("german user", "<p>Userwertung: 7,2 von 10 (231 Stimmen)</p>", "end", None, None, "7.2", 231),
    ("french critique", "<p>Note de la rédaction : 4/5<br>Note des lecteurs : 3/5</p>", "end", "4", "5", "3", None),
    ("french 20", "<p>Note finale : 14/20</p>", "end", "14", "20", None, None),
    ("spanish nota", "<p>Nota: 8</p>", "end", "8", None, None, None),
    ("spanish lectores", "<p>Puntuación de los lectores: 7,4</p>", "end", None, None, "7.4", None),
    ("italian voto", "<p>Voto: 7/10</p>", "end", "7", "10", None, None),
    ("italian pubblico", "<p>Voto del pubblico: 3,4/5</p>", "end", None, None, "3.4", None),
    ("czech users", "<p>Hodnocení uživatelů: 74 %</p>", "end", None, None, "74", None),
    ("dutch", "<p>Waardering: ★★★★☆</p>", "end", "4", "5", None, None),
    ("estonian unknown", "<p>Hinne: 7/10</p>", "end", None, None, None, None),
    ("img alt stars words", '<img alt="four stars" src="/x/y.gif">', "snippet", "4", None, None, None),
    ("img alt rating", '<img alt="Rating: 3 stars" src="/x/y.gif">', "snippet", "3", None, None, None),
    ("img stars_3_5", '<img src="/img/stars_3_5.png" alt="">', "snippet", "3.5", None, None, None),
    ("img rating-4", '<img src="/img/rating-4.png" alt="">', "snippet", "4", None, None, None),
    (
        "img hero five-star",
        '<img src="/img/five-star-hotel-review.jpg" alt="The five star hotel of the film">',
        "snippet",
        None,
        None,
        None,
        None,
    ),
    ("img title number", '<img src="/img/27-wicks.jpg" alt="27 Wicks">', "snippet", None, None, None, None),
    ("img score hero", '<img src="/img/score-23-final-match.jpg" alt="">', "snippet", None, None, None, None),
    ("img galaxy note", '<img src="/img/note-10.jpg" alt="Note 10">', "snippet", None, None, None, None),
    ("prose star", "<p>She is the star of 3 films.</p>", "end", None, None, None, None),
    ("prose percent", "<p>The lamp is 90% of the film.</p>", "end", None, None, None, None),
    ('prose "four stars" mid', "<p>Other critics gave it four stars. I slept.</p>", "end", None, None, None, None),
    ("other critics end", "<p>The Daily Gull gave it four stars.</p>", "end", None, None, None, None),
    ("newsletter rating", '<div class="newsletter"><p>Rated 5/5 by readers</p></div>', "after", None, None, None, None),
    (
        "app banner",
        '<div class="app-banner"><span class="stars" aria-label="4.8 out of 5"></span> Get our app</div>',
        "after",
        None,
        None,
        None,
        None,
    ),
    (
        "buy box",
        ('<div class="buybox"><a href="/shop">Blu-ray</a> <span class="rating">4.6 out of 5</span> 231 ratings</div>'),
        "after",
        None,
        None,
        None,
        None,
    ),
    (
        "review card self",
        '<div class="review-card"><h2>The Wick Trimmer</h2><div class="score">8.5</div></div>',
        "snippet",
        "8.5",
        None,
        None,
        None,
    ),
    ("two same", '<div class="score">8.5</div><p>Score: 8.5/10</p>', "snippet", "8.5", "10", None, None),
    ("composer", "<p>Score: Runar Elde</p>", "end", None, None, None, None),
    ("music score label", "<p>Music score: 8/10</p>", "end", None, None, None, None),
    ("note text", "<p>Note: 3 scenes were cut.</p>", "end", None, None, None, None),
    ("note text A", "<p>Note: A version of this review ran in May.</p>", "end", None, None, None, None),
    ("grade level", "<p>Grade: 6-8</p>", "end", None, None, None, None),
    ("Grade school", "<p>Grades: 3, 4 and 5</p>", "end", None, None, None, None),
    ("rank", "<p>Rank: 4</p>", "end", None, None, None, None),
    ("isbn etc", "<p>Rated 18 for violence</p>", "end", None, None, None, None),
    ("verdict prose", "<p>Verdict: A slow, warm film.</p>", "end", None, None, None, None),
    ("verdict rec", "<p>Verdict: Recommended</p>", "end", "recommended", None, None, None),
    ("fresh", "<p>Verdict: Fresh</p>", "end", "fresh", "fresh", None, None),
    ("fresh rt icon", '<span class="review_icon icon small fresh"></span>', "snippet", None, None, None, None),
    ("data-percent critic", '<div class="review-score" data-percent="85"></div>', "snippet", "85", "100", None, None),
    (
        "score in aria text",
        '<div class="circle" aria-label="Score 85 out of 100">85</div>',
        "snippet",
        "85",
        "100",
        None,
        None,
    ),
    ("rated by us", "<p>We rate it 4 out of 5.</p>", "end", "4", "5", None, None),
    ("scores", "<p>The Wick Trimmer scores 8/10.</p>", "end", "8", "10", None, None),
    (
        "other reviews",
        '<aside><h3>More reviews</h3><ul><li>Fog Horn 2 review <span aria-label="2 out of 5 stars">★★</span></li></ul></aside>',
        "after",
        None,
        None,
        None,
        None,
    ),
    (
        "a list of links",
        '<section><h2>On this story</h2><ul><li><a href="/f">Fog Horn review – a dim affair</a><div aria-label="Rating: 2 out of 5 stars">★★☆☆☆</div></li></ul></section>',
        "after",
        None,
        None,
        None,
        None,
    ),
    (
        "lately and in all",
        '<div class="user_reviews"><a href="#all"><div>Recent Reviews:</div><div><span>Positive</span><span>(164)</span><span>- 95% of the 164 user reviews in the last 30 days are positive.</span></div></a><a href="#all"><div>English Reviews:</div><div><span>Positive</span><span>(5,834)</span><span>- 97% of the 5,834 user reviews for this game are positive.</span></div></a></div>',
        "snippet",
        None,
        None,
        "97",
        5834,
    ),
    ("gets", "<p>The Wick Trimmer gets three stars out of five.</p>", "end", "3", "5", None, None),
]


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_whose_grade(case: tuple[str, str, str, str | None, str | None, str | None, int | None]) -> None:
    _, markup, place, grade, best, community, count = case
    page = {"snippet": review_page(markup), "end": review_page(end=markup), "after": review_page(after=markup)}[place]
    assert (believed(page), believed(page, "critic_scale_best")) == (grade, best)
    assert (believed(page, "community_grade"), believed(page, "community_count")) == (community, count)
