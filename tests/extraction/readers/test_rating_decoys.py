# ruff: noqa: E501  (the markup of one case stays on one line)
"""What must never be taken for the critic's grade: counters, aspects, adverts, other works, titles, scales, quotations."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from reviewscrape import extract
from tests.extraction.grade_pages import believed, review_page

LET = "A A- B+ B B- C+ C C- D+ D D- F".split()


def each(template: str, values: Iterable[str]) -> str:
    """The template filled in for each value."""
    return "".join(template.format(value) for value in values)


DECOYS = [
    ("note of episodes", "<p><em>Note: Four of five episodes were screened for review.</em></p>", "end"),
    ("note of episodes digits", "<p>Note: 6 of 10 episodes were provided to critics.</p>", "snippet"),
    ("pager behind prose", "<div class=x>2 / 5</div><div><a href=?p=3>Next</a></div>", "end"),
    ("pager of", "<p>2 of 5</p><p><a href=?p=3>Next page</a></p>", "after"),
    ("gallery counter", "<figure><img src=a.jpg><div class=n>3/10</div></figure>", "snippet"),
    ("ten people", "<p>It will divide everybody. Ten out of ten people agree.</p>", "end"),
    ("two of three", "<p>She has made better films. Two of three, at least.</p>", "end"),
    ("aspects alone equal", "<dl><dt>Story</dt><dd>4/5</dd><dt>Sound</dt><dd>4/5</dd></dl>", "end"),
    ("aspects divs", "<div>Violence</div><div>3/5</div><div>Language</div><div>3/5</div>", "after"),
    ("aspect stars", "<ul><li>Acting ★★★★☆</li><li>Script ★★★☆☆</li></ul>", "end"),
    ("school grade", "<p>Ages: 8 to 12<br>Grade: 5<br>Pages: 212</p>", "snippet"),
    ("grades range", "<p>Grades: 3-6</p>", "snippet"),
    (
        "buy box",
        "<div class='buy-box'><a href=/buy>Buy</a><span class=rating>4.6</span> <span>out of 5</span></div>",
        "after",
    ),
    (
        "product card",
        '<div class="product-card"><h4>Lamp oil</h4><span class="stars" aria-label="4.5 out of 5 stars"></span><span>$19.99</span></div>',
        "after",
    ),
    ("advert", '<div class="advertisement"><p>★★★★★ The best lamp of the year</p><p>★★★★★</p></div>', "snippet"),
    ("sponsored stars", '<div class="sponsor-box"><p>5 stars</p></div>', "snippet"),
    (
        "app store",
        '<div class="app-promo"><img src=icon.png><p>The Marram Post App</p><p>★★★★★</p><a href=/app>Install</a></div>',
        "top",
    ),
    ("podcast plea", "<p>Rate us five stars on your podcast player.</p>", "end"),
    ("podcast plea 2", "<p>Liked this? Give us 5 stars!</p>", "end"),
    ("second opinion", "<div class='second-opinion'><h4>Second opinion</h4><p>Ida Rook: 2/5</p></div>", "after"),
    ("earlier seasons", "<p>Season 1: B+<br>Season 2: A-</p>", "end"),
    ("other works in line", "<p>See also: Dry Dock (★★★★), The Salt Road (★★)</p>", "end"),
    ("list w/o class", "<h3>More by Ida Rook</h3><ul><li><a href=/r/2>Dry Dock</a> ★★★★☆</li></ul>", "after"),
    ("one linked h3 stars", "<h3><a href=/r/2>Dry Dock</a></h3><p>★★★★☆</p>", "after"),
    ("critics score", "<p>Critics score: 85%</p>", "snippet"),
    ("rotten tomatoes line", "<p>Rotten Tomatoes: 90%</p>", "end"),
    ("imdb dl", "<dl><dt>IMDb</dt><dd>7.4/10</dd></dl>", "snippet"),
    (
        "imdb img",
        '<a href="https://imdb.example/t"><img src="/i/imdb.png" alt="IMDb"></a><span>7.4/10</span>',
        "snippet",
    ),
    ("letter bullets o", "<p>Community Grade</p>" + each("<p>o {}</p>", LET), "snippet"),
    ("letters in one line", "<p>Community Grade: " + " ".join(LET) + "</p>", "snippet"),
    ("letters one line block", "<h4>Community Grade</h4><div>" + " ".join(LET) + "</div>", "snippet"),
    ("letters inline spans", "<h4>Your Grade</h4><div>" + each("<span>{}</span> ", LET) + "</div>", "snippet"),
    (
        "preselected option A",
        "<select name=g>" + "<option selected>A</option>" + each("<option>{}</option>", LET[1:]) + "</select>",
        "snippet",
    ),
    (
        "thoughts heading",
        "<h3>3 thoughts on “The Wick Trimmer”</h3><div><p>Ida says:</p><p>Rating: 9/10</p></div>",
        "after",
    ),
    (
        "responses heading",
        "<h3>3 responses to The Wick Trimmer</h3><div><p>Loved it. 10/10.</p><p>★★★★★</p></div>",
        "after",
    ),
    ("what others say", "<h3>What others say</h3><p>★★★★ The Tidewater Gazette</p>", "after"),
    ("press quotes", "<blockquote><p>★★★★★</p><p>The Tidewater Gazette</p></blockquote>", "end"),
    (
        "scale key list",
        "<ul><li>★★★★★ Superb</li><li>★★★★ Good</li><li>★★★ Fair</li><li>★★ Poor</li><li>★ Bad</li></ul>",
        "after",
    ),
    ("scale key words", "<p>How we rate: 5 stars = superb, 4 stars = good</p>", "after"),
    (
        "legend img",
        '<p>Ratings: <img src="/i/5stars.gif"> superb <img src="/i/4stars.gif"> good <img src="/i/1star.gif"> awful</p>',
        "after",
    ),
    (
        "helpful",
        "<div class='review-helpful'><i class='fa fa-thumbs-up'></i><i class='fa fa-thumbs-down'></i></div>",
        "after",
    ),
    ("like button", '<div class="post-rating"><button class="fa fa-thumbs-up"></button></div>', "after"),
    ("hotel", "<p>She checks into a five-star hotel.</p>", "end"),
    ("age block", "<div>Age rating</div><div>12</div>", "snippet"),
    ("pegi img", '<img src="/img/pegi-12.png" alt="PEGI 12">', "snippet"),
    (
        "kids rating",
        "<div class='kids-rating'><p>Kids say</p><span class=stars aria-label='4 out of 5 stars'></span></div>",
        "after",
    ),
    ("parents say", "<div><h4>Parents say</h4><span class=rating>4.1</span></div>", "after"),
    (
        "empty input stars",
        '<div class="star-rating__stars">'
        + each("<input type=radio name=r value={0}><label class=star for=s{0}>★</label>", "12345")
        + "</div>",
        "after",
    ),
    ("widget zero of five", '<div class="rating" data-rating="0"></div>', "snippet"),
    ("progress read", '<div class="reading-progress" style="width: 40%"></div>', "top"),
    ("skill bar", '<div class="progress"><div class="bar" style="width:60%"></div></div>', "after"),
    ("poll percents", "<div><p>Would you watch it?</p><p>Yes</p><p>70 %</p><p>No</p><p>30 %</p></div>", "after"),
    ("percent sale", "<p>-20 %</p>", "after"),
    ("popularity", '<span class="popularity-score">87</span>', "after"),
    ("score of post", '<div class="vote-score">12</div>', "snippet"),
    ("chess score", "<p>Final score: 3-2</p>", "end"),
    ("film score label", "<p>Score: 12 tracks by Ole Brandt</p>", "snippet"),
    ("title twenty seven", "<h2>27 Dresses</h2>", "snippet"),
    ("title nine", "<h2>9</h2>", "snippet"),
    ("title A", "<h2>A</h2>", "snippet"),
    ("title F", "<p class=work-title>F</p>", "snippet"),
    (
        "title F rating class box",
        "<div class='review-box'><h3>F</h3><p>Directed by Hedvig Sommerlath</p></div>",
        "snippet",
    ),
    ("title 8 1/2", "<h2>8½</h2>", "snippet"),
    ("title five stars", "<h2>Five Stars</h2>", "snippet"),
    ("title 10 of 10", "<h3>Ten out of Ten</h3>", "snippet"),
    ("author's other grade", "<div class='author-box'><p>Ida Rook last gave Dry Dock four stars.</p></div>", "after"),
    ("other in prose end", "<p>I would give her last film four stars.</p>", "end"),
    ("comparison end", "<p>Dry Dock was better. I gave that one four stars.</p>", "end"),
    ("trailer rated", "<p>Trailer: ★★★★</p>", "end"),
    ("discs carousel", "<div class=dots>●○○○○</div>", "snippet"),
    (
        "steps",
        "<div class='steps'><span class='active'></span><span class='active'></span><span></span><span></span><span></span></div>",
        "snippet",
    ),
    ("recipe fraction", "<p>3/4 cup of oil</p>", "end"),
    ("wp like", '<span class="rating-likes">12</span>', "after"),
]
"""(name, markup, where it stands)"""

HEADLINES = ("27 Dresses|1917|A|F|9|B+|8½|Five Stars|100%|Rated R|10/10|Three Stars|The Score|4|B.|Grade 9").split("|")


def page_with(markup: str, place: str) -> str:
    """A review page with the markup above it, below its headline, in its prose or behind it."""
    places = {"top": lambda: review_page(top=markup), "snippet": lambda: review_page(markup)}
    places |= {"end": lambda: review_page(end=markup), "after": lambda: review_page(after=markup)}
    return places[place]()


@pytest.mark.parametrize(("markup", "place"), [d[1:] for d in DECOYS], ids=[d[0] for d in DECOYS])
def test_no_grade(markup: str, place: str) -> None:
    assert believed(page_with(markup, place)) is None


@pytest.mark.parametrize("headline", HEADLINES)
def test_a_title_is_no_grade(headline: str) -> None:
    assert believed(review_page(headline=headline)) is None


@pytest.mark.parametrize("count", ["2,111,190", "6 176", "6.176"])
def test_a_fraction_above_a_number_of_thousands_is_the_readers(count: str) -> None:
    prose = "\n\n".join(["The harbour freezes over and the boat will not start, which is the joke and the film."] * 6)
    page = f"The Glass Harbour\n\n7.1/10\n{count}\n\nRate This\n\n{prose}\n\nShare this rating\n\n7.1/10\n\nLog in"
    values = extract(page).values
    assert (values.get("critic_grade"), values.get("community_grade")) == (None, "7.1")
