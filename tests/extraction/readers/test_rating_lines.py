# ruff: noqa: E501  (the markup of one case stays on one line)
"""Grades of lines and boxes: of the film and its disc, before an age label, below the site's name, among readers'."""

from __future__ import annotations

import pytest

from tests.extraction.grade_pages import believed, review_page

HEART = "<img src=/i/coeur.png alt='♥'>"


@pytest.mark.parametrize(
    ("end", "grade"),
    [
        ("<p><b>MOVIE GRADE:</b> B+<br><b>DVD GRADE:</b> A-<br><b>EXTRAS GRADE:</b> C</p>", "B+"),
        ("<p><b>FILM GRADE:</b> B+<br><b>MOVIE GRADE:</b> A-</p>", None),
        ("<p><b>★ ★ ★ ½ (3.5 stars)</b> R. Contains strong language. 112 minutes.</p>", "3.5"),
        ("<p>Three stars. Unrated. At area theaters. 112 minutes.</p>", "3"),
        ("<p>★★★★ R. Elland, Evening Mail</p>", None),
        ("<p><b>Marram Rating – Film: ★ ★ ★ / Movie: ★ ★ ★ ★</b></p>", "3"),
        ("<p>Tonight on 4 – Film: ★ ★ ★</p>", None),
        ("<p>Runs until May.<br><b>Rating 4/5</b> | [Ida Rook]</p>", "4"),
        ("<p>Rating 4/5 of the way there</p>", None),
        ("<p><b>Conclusion: 8+ out of 10</b></p>", "8"),
        ("<p>Conclusion: 8 days in May.</p>", None),
        ("<p>Key tracks: Fog, Tin<br><b>8.4 / 10</b></p>", "8.4"),
        ("<p>Key tracks: Fog, Tin<br>3/10</p>", None),
        ("<p>So this one gets a B+ from me.</p>", "B+"),
        ("<p>So this one gets a letter from me.</p>", None),
        ("<p>⭐⭐⭐⭐.5</p>", "4.5"),
        (f"<p>Ma note : {HEART * 4}</p>", "4"),
        (f"<p>Merci {HEART}</p>", None),
        ("<p>Aantal sterren: 4</p>", "4"),
        ("<p>採点：80点</p>", "80"),
        ("<div>Gesamtwertung<br><b>87%</b><br>gut</div>", "87"),
        ("<table><tr><td>Marram Post Lab editors' rating:</td><td>7.8 Very good</td></tr></table>", None),
        ("<table><tr><td>Editors' rating:</td><td><b>7.8</b> Very good</td></tr></table>", "7.8"),
        ("<table><tr><td>Sound:</td><td><b>7.8</b> Very good</td></tr></table>", None),
        (
            "<div class='elementor-widget elementor-widget-heading'><h3>FOUR STARS (OUT OF FIVE)</h3></div>",
            "4",
        ),
    ],
)
def test_lines_that_close_a_review(end: str, grade: str | None) -> None:
    assert believed(review_page(end=end)) == grade


@pytest.mark.parametrize(
    ("snippet", "critic", "readers"),
    [
        ("<ul><li><span>Marram Rating</span><div class='our-rating'>8</div></li><li><span>User Ratings (120)</span><div>7.1</div></li></ul>", "8", "7.1"),
        ("<p>Awesome: 20%<br>Just Average: 30%<br>Sucks: 0%<br>7 reviews, 12 user ratings</p>", None, None),
        ("<div><div id='movie-rat-avg'>6,8</div><div><span>1.240</span> votos</div></div>", None, "6.8"),
        ("<div>6,8</div><div>1.240 votos en la ciudad</div>", None, None),
    ],
)  # fmt: skip
def test_readers_grades_beside_the_critics(snippet: str, critic: str | None, readers: str | None) -> None:
    page = review_page(snippet)
    assert believed(page) == critic
    assert believed(page, "community_grade") == readers


def test_a_poll_far_above_does_not_count_for_an_image_in_a_table() -> None:
    page = review_page(
        "<table><tr><td><p>Last week's poll</p><p>812 votes so far</p></td></tr></table>",
        end="<table><tr><td><table><tr><td><img src='/images/grades/bplus.gif' alt='B+'></td></tr></table></td></tr></table>",
    )
    assert believed(page) == "B+"


@pytest.mark.parametrize(
    ("end", "grade", "best"),
    [
        ("<p><b>NOTA: 7’5</b></p>", "7.5", None),
        ("<p>Appréciation générale : ♥♥♥♥</p>", "4", None),
        ("<p>♥♥♥♥</p>", None, None),
        ("<p>Fire ud af seks stjerner</p>", "4", "6"),
        ("<p>Puanım: 7.5/10</p>", "7.5", "10"),
        ("<p>Out of five: 4</p>", "4", "5"),
        ("<p>Final grade? B+</p>", "B+", None),
        ("<p>Rating: ★★★ (out of ★★★★)</p>", "3", "4"),
        ("<p>The score? 3 goals</p>", None, None),
        ("<p>Rules: 7/10<br>Fun: 8/10<br><b>Total: 15/20</b></p>", "15", "20"),
        ("<p>Rules: 7/10<br>Depth: 9/10<br>Components: 8/10<br>Fun: 8/10<br><b>Total: 32/40</b></p>", "32", "40"),
        ("<p>Graphics.....8/10<br>Rating.......7/10</p>", "7", "10"),
        ("<p>Then came the rating... 7/10 of us left</p>", None, None),
        ("<div class='skulls-rating' aria-label='3.5 out of 5 skulls'><div class='skulls-on' style='width:70%'></div></div>", "3.5", "5"),
        ("<div class='slides' aria-label='3 out of 5 slides'></div>", None, None),
        ("<div class='c-star-rating'><span>Three stars</span><span>★★★</span></div>", "3", None),
    ],
)  # fmt: skip
def test_labels_and_names(end: str, grade: str | None, best: str | None) -> None:
    page = review_page(end=end)
    assert believed(page) == grade
    assert believed(page, "critic_scale_best") == best


ONE, NONE = "<img src=/i/1star.png>", "<img src=/i/0star.png>"
FILLED, HALF = "<img class=ratings src=/s/whitestarfilled.png>", "<img class=ratings src=/s/whiteHalfStar.png>"


@pytest.mark.parametrize(
    ("snippet", "critic"),
    [
        ("<div><ul><li>Design <div class=star-second><i class=on>★★★</i><i class=off>★★</i></div></li></ul><div class=star-first>Overall <i class=on>★★★★</i><i class=off>★</i></div></div>", "4"),
        ("<div class=head-vote><h3>VOTO</h3><p>8.5</p></div>", "8.5"),
        ("<div class=vote><h3>VOTO</h3><p>8.5</p></div>", None),
        (f"<p><span>{ONE * 4}{NONE}</span></p>", "4"),
        (f"<p><span>{FILLED * 3}{HALF}<img class=ratings src=/s/whitestarempty.png></span></p>", "3.5"),
        ("<p><img src=/w/rating4point5.png></p>", "4.5"),
        ("<p><img src=/w/checkpoint5.png></p>", None),
        ("<p>Podsumowując: 7/10</p>", "7"),
        ("<p>Punkte: <b>8,5</b></p>", "8.5"),
        ("<p>Punkte: 8 bis 12</p>", None),
        ("<h5>Note du rédacteur</h5><div>3.5</div><h5>Note des lecteurs</h5><div>4.2</div><p>5 Votes</p>", "3.5"),
        ("<div><span>Test score</span><strong>78%</strong></div>", "78"),
        ("<p><b>★★★★★ Five stars</b></p>", "5"),
        ("<p><b>★★★ Five stars</b></p>", None),
        ("<p><img src=/w/4-stars-blue.png></p>", "4"),
        ("<p><img src=/w/4-stars-hotel.jpg></p>", None),
        ("<div class=hreview-aggregate><span class=rating><i class=average>4.1</i> out of <i class=best>5</i></span> based on <b class=votes>52</b> ratings</div>", None),
    ],
)  # fmt: skip
def test_boxes_as_review_sites_build_them(snippet: str, critic: str | None) -> None:
    assert believed(review_page(end=snippet)) == critic
