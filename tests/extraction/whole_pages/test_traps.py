"""What looks like the critic's verdict and is none: one invented page for every class of trap."""

from __future__ import annotations

import pytest

from tests.extraction.grade_pages import PROSE, believed, flags, read, review_page

LETTERS = ["A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F"]
TEN = [str(n) for n in range(10, 0, -1)]


def each(template: str, values: list[str]) -> str:
    return "".join(template.format(value) for value in values)


OFFERED = [
    # (name, markup, options best first)
    ("bullets", "<h3>Community Grade</h3><ul>" + each("<li>{}</li>", LETTERS) + "</ul><h3>Your Grade</h3>", LETTERS),
    (
        "select",
        "<select name=rating><option>Rate it</option>" + each("<option>{}</option>", LETTERS) + "</select>",
        LETTERS,
    ),
    ("ascending", "<select id=grade>" + each("<option>{}</option>", LETTERS[::-1]) + "</select>", LETTERS),
    ("placeholder dash", "<select id=grade><option>-" + each("<option>{}", LETTERS) + "</select>", LETTERS),
    (
        "select by value",
        "<select id=starRating><option value=''>Your rating"
        + each("<option value={0}>{0} stars", TEN[5:])
        + "</select>",
        [f"{n} stars" for n in TEN[5:]],
    ),
    (
        "radios",
        "<form>"
        + each("<input type=radio name=user_rating value={0} id=r{0}><label for=r{0}>{0}</label>", TEN[::-1])
        + "</form>",
        TEN,
    ),
    (
        "links with titles",
        "<div class=starbar-votes>" + each("<a title={0} href='vote?v={0}' class=s{0}></a>", TEN) + "</div>",
        TEN,
    ),
    (
        "links with text",
        "<span class=rating-stars>"
        + each("<a href=/login title='Log in to rate'><span>{}</span></a>", TEN[::-1])
        + "</span>",
        TEN,
    ),
    (
        "data for a script",
        "<span class=stars-rating>"
        + each("<a class='star star-{0}' data-rating={0}></a>", ["0", "20", "40", "60", "80", "100"])
        + "</span>",
        ["100", "80", "60", "40", "20", "0"],
    ),
    (
        "list items with titles",
        "<div>Rate this:</div><ul class='rating_actions'><input type=hidden>"
        + each("<li><div data-ref='/set?score={0}' title='Rate {0} out of 10'><span>{0}</span></div></li>", TEN)
        + "</ul>",
        TEN,
    ),
    (
        "buttons",
        "<div class='rate-this'>" + each("<button aria-label='Rate {0} stars'></button>", TEN[5:]) + "</div>",
        TEN[5:],
    ),
]


@pytest.mark.parametrize(("markup", "options"), [o[1:] for o in OFFERED], ids=[o[0] for o in OFFERED])
@pytest.mark.parametrize("place", ["snippet", "after"])
def test_a_scale_offered_to_readers_is_no_verdict(markup: str, options: list[str], place: str) -> None:
    page = review_page(markup) if place == "snippet" else review_page(after=markup)
    assert believed(page) is None
    assert believed(page, "community_grade") is None
    assert believed(page, "grade_options") == options


def test_an_offered_scale_does_not_hide_the_verdict() -> None:
    page = review_page("<p>Grade: B-</p>", after=OFFERED[0][1])
    assert believed(page) == "B-"
    assert believed(page, "grade_options") == LETTERS


@pytest.mark.parametrize(
    "markup",
    [
        "<select name=rating><option>Your grade<option selected>A" + each("<option>{}", LETTERS[1:]) + "</select>",
        "<input type=radio name=stars value=5 checked>" + each("<input type=radio name=stars value={}>", TEN[6:]),
    ],
    ids=["select", "radio"],
)
def test_a_preselected_option_is_no_grade_but_a_flag(markup: str) -> None:
    page = review_page(markup)
    assert believed(page) is None
    assert "viewer_grade_selected" in flags(page)


def test_a_text_page_offers_a_scale_in_bullets() -> None:
    lines = [
        "Director: Hedvig Sommerlath",
        "",
        "Community Grade",
        "",
        *(f"  • {grade}" for grade in LETTERS),
        "",
        "Your Grade",
        "",
    ]
    page = "\n".join([*lines, *(f"{paragraph}\n" for paragraph in PROSE)])
    assert believed(page) is None
    assert believed(page, "grade_options") == LETTERS


@pytest.mark.parametrize(
    "markup",
    [
        "<select name=quantity>" + each("<option>{}", TEN) + "</select>",
        "<select name=sort_rating><option>Highest rating<option>Lowest rating</select>",
        "<ul class=pagination>" + each("<li><a href='?p={0}'>{0}</a></li>", TEN[::-1]) + "</ul>",
        "<ul class=letters>" + each("<li><a href='/a-z/{0}'>{0}</a></li>", list("ABCDEFGHIJ")) + "</ul>",
        "<ul class=rating-histogram>" + each("<li><a href='?s={0}'>{0}</a></li>", TEN[5:]) + "</ul>",
        "<select name=year>" + each("<option>{}", ["2019", "2020", "2021", "2022"]) + "</select>",
    ],
    ids=["quantity", "sorting", "pages", "alphabet", "histogram", "years"],
)
def test_other_lists_are_no_scale(markup: str) -> None:
    page = review_page(after=markup)
    assert believed(page, "grade_options") is None
    assert believed(page) is None


NAV_CARD = (
    "<nav><article class=item><a href=/r/1><figure><div class='grade letter film'>B</div></figure></a>"
    "<h1 class=heading><a href=/r/1>The Salt Road</a></h1></article></nav>"
)
LISTING_CARD = (
    "<article class=item><a href=/r/{0}><div class='grade letter film'>{0}</div></a>"
    "<h3><a href=/r/{0}>Film {0}</a></h3></article>"
)
SLIDE = "<div class=slide><a href=/r/{0}><b>Film {0}</b><span class=rating>{0}/10</span></a></div>"
ICONS = "<i class=icon-star-full></i>" * 3
BOX = "<div class=box><a href=/r/{0}>Film {0}</a><span class=star-rating>" + ICONS + "</span></div>"
ITEM = "<li><a href=/r/{0}>Film {0}</a> <span role=img aria-label='Rated {0} out of 5'></span></li>"
ROW = "<tr><td><a href=/r/{0}>Film {0}</a></td><td class=score>{0}.5</td></tr>"
THUMBNAIL = "<a href=/r/{0}><img src=p{0}.jpg><img src='/i/{0}stars.gif'></a>"
CARDS = [
    # (name, markup, where it stands)
    ("nav cards", NAV_CARD, "top"),
    ("listing cards", "<section class=article-list>" + each(LISTING_CARD, ["B", "C-", "A"]) + "</section>", "after"),
    ("related", "<div class=related><h4><a href=/r/2>Dry Dock</a></h4><span class=score>8.1</span></div>", "after"),
    ("carousel", "<div class='recirc-carousel'>" + each(SLIDE, ["7", "8", "9"]) + "</div>", "after"),
    ("recommended stars", "<div class='you-may-like'>" + each(BOX, ["1", "2", "3"]) + "</div>", "after"),
    ("sidebar aria", "<div class=sidebar><ul>" + each(ITEM, ["2", "3", "4"]) + "</ul></div>", "after"),
    ("one linked card", "<div class=box><a href=/r/9><h3>The Salt Road</h3><p>★★★★☆</p></a></div>", "after"),
    ("table of others", "<table>" + each(ROW, ["4", "5", "6"]) + "</table>", "after"),
    ("image strip", "<div class=strip>" + each(THUMBNAIL, ["2", "3", "4"]) + "</div>", "after"),
    ("hidden", "<div style='display: none'><p>Rating: 2/5</p></div>", "snippet"),
    ("hidden attribute", "<div hidden><span class=score>6.6</span></div>", "snippet"),
]


@pytest.mark.parametrize(("markup", "place"), [c[1:] for c in CARDS], ids=[c[0] for c in CARDS])
def test_the_grade_of_another_work_is_not_this_ones(markup: str, place: str) -> None:
    page = {"top": review_page(top=markup), "after": review_page(after=markup), "snippet": review_page(markup)}[place]
    assert believed(page) is None


@pytest.mark.parametrize(("markup", "place"), [c[1:] for c in CARDS], ids=[c[0] for c in CARDS])
def test_grades_of_other_works_do_not_hide_the_verdict(markup: str, place: str) -> None:
    own = "<div class='grade film'>B+</div>"
    page = {
        "top": review_page(own, top=markup),
        "after": review_page(own, after=markup),
        "snippet": review_page(own + markup),
    }[place]
    assert believed(page) == "B+"


SCORE_BOX = "<div>User Score</div><div class='w user'>7.7</div><p>based on <a>2,518 Ratings</a></p>"
READERS = [
    # (name, markup, community_grade, community_count)
    ("labelled", "<p>User Rating: 8.3/10</p>", "8.3", None),
    ("label and count", SCORE_BOX, "7.7", 2518),
    ("users", "<p>Users: 8.3/10 (208,894 votes) 577 reviews</p>", "8.3", 208894),
    ("votes only", "<div><b>9.2/10</b> <a href=ratings>480,377 votes</a></div>", "9.2", 480377),
    ("readers", "<p>Readers' rating: ★★★★☆ (1,204 ratings)</p>", "4", 1204),
    ("class names", "<div class='user-rating'><span class=score>3.9</span></div>", "3.9", None),
    ("average", "<div class=film-rating-average>72%</div><a>Hodnocení <strong>7&nbsp;890</strong></a>", "72", 7890),
    ("german", "<p>Leserwertung: 4,2 von 5 (1.317 Bewertungen)</p>", "4.2", 1317),
    ("french", "<p>Note des lecteurs : 3,4/5 (2 045 votes)</p>", "3.4", 2045),
    ("spanish", "<p>Nota de los usuarios: 7,1/10 (1.020 votos)</p>", "7.1", 1020),
    ("italian", "<p>Voto degli utenti: 6,8/10 - 342 voti</p>", "6.8", 342),
    ("title attribute", "<b class=ratingValue title='7,8 based on 51&nbsp;188 user ratings'>7,8</b>", "7.8", 51188),
    ("label with a count", "<p>Rating: 4.2/5 (123 votes)</p>", "4.2", 123),
    ("count in the next block", "<p>4.2 out of 5 stars</p><p>123 ratings</p>", "4.2", 123),
    ("aria label", "<div class=rating aria-label='4.1 out of 5 stars, 407 ratings'></div>", "4.1", 407),
    ("count beside", "<div class=stars><span class=rating>4.4</span> <span>(1,022 ratings)</span></div>", "4.4", 1022),
]


@pytest.mark.parametrize(("markup", "grade", "count"), [r[1:] for r in READERS], ids=[r[0] for r in READERS])
def test_the_readers_grade_is_not_the_critics(markup: str, grade: str, count: int | None) -> None:
    page = review_page(markup)
    assert believed(page) is None
    assert believed(page, "community_grade") == grade
    assert believed(page, "community_count") == count


NOTHING = [
    ("mpaa labelled rating", "<div class=mpaa-rating>Rating: PG-13</div>"),
    ("rated R", "<p>Rated R for language. 112 minutes.</p>"),
    ("bbfc number", "<p>Rating: 15</p>"),
    ("certificate letter", "<p>Certificate: A</p>"),
    ("indian A", "<p>Rating: A</p>"),
    ("fsk", "<p>FSK: 12</p>"),
    ("esrb", "<p>ESRB Rating: E</p>"),
    ("metascore", "<div class=metascore_w>81</div>"),
    ("metascore label", "<p>Metascore: 81/100</p>"),
    ("tomatometer", "<p>Tomatometer: 90%</p>"),
    ("critics average", "<p>Average critic score: 7.4/10</p>"),
    ("two aspects", "<p>Director: Hedvig Sommerlath<br>Entertainment grade: B<br>History grade: D–</p>"),
    ("one aspect", "<p>Sound rating: 8/10</p>"),
    ("aspect table", "<table><tr><td>Graphics</td><td>9</td></tr><tr><td>Sound</td><td>7</td></tr></table>"),
    ("two raters", "<p>Ida Rook: ★★★☆☆</p><p>Jonas Vale: ★★★★☆</p>"),
    ("two raters labelled", "<p>Ida's rating: 3/5</p><p>Jonas's rating: 4/5</p>"),
    ("contradiction", "<p>Rating: 3/5</p><p>Rating: 4/5</p>"),
    ("unset", "<div class=rating><span class=value>0</span>/<span>5</span></div>"),
    ("dash", "<div class=grade>-</div>"),
    ("tbd", "<div class=label>Score</div><div class=score>tbd</div>"),
    ("vote count", "<div class=score-count>87</div>"),
    ("votes of a post", "<div class=score>37</div>"),
    ("ratings of somebody", "<p>Ratings: 4.5</p>"),
    ("comment count", "<a href=#comments class=score>0</a>"),
    ("gallery", "<p>1/10</p>"),
    ("fraction", "<ul><li>3/4</li></ul>"),
    ("separator", "<p>***</p>"),
    ("prose number", "<p>It opens on 24/7 news and a 4/4 beat.</p>"),
    ("your rating", "<p>Your rating: 4/5</p>"),
    ("rate this", "<div>Rate this film: <span class=stars title='4 stars'></span></div>"),
    ("share icons", "<div class=share>" + "<a href=#><svg><path d='M0 0h1'/></svg></a>" * 5 + "</div>"),
    ("empty stars", "<div class=stars>" + "<i class='star empty'></i>" * 5 + "</div>"),
    ("input stars", "<div class=rating>" + "<a href=#><i class=star></i></a>" * 5 + "</div>"),
    ("slider", "<div class=rateit><input type=range class=rateit-field min=0 max=10 value=7></div>"),
    ("average of two decimals", "<div class=rating>4.62 out of 5</div>"),
    ("reader's review", "<div class='user-review'><p>Rating: 9/10</p><p>Loved the goat.</p></div>"),
    ("below readers' heading", "<h3>12 Comments</h3><div><p>Lovely. Grade: A</p><p>Rating: 9/10</p></div>"),
    ("comment", "<div id=comments><p>I give it 4 stars.</p><p>★★★★★</p></div>"),
    ("poll", "<div class=poll><p>4 stars</p><p>3 stars</p></div>"),
    ("stars in a name", "<p>Starring: Ole Brandt</p><img src=/img/star.gif alt='The Daily Star'>"),
    ("scale key", "<p>★★★★★ superb, ★★★★ good, ★★★ fair, ★★ poor, ★ terrible</p>"),
    ("price", "<p>Price: $15.99 / 20</p>"),
]


@pytest.mark.parametrize("markup", [n[1] for n in NOTHING], ids=[n[0] for n in NOTHING])
@pytest.mark.parametrize("place", ["snippet", "end", "after"])
def test_no_verdict(markup: str, place: str) -> None:
    page = {"snippet": review_page(markup), "end": review_page(end=markup), "after": review_page(after=markup)}[place]
    assert believed(page) is None


def test_contradictory_grades_are_kept_as_doubtful_evidence() -> None:
    found = [c for c in read(review_page("<p>Rating: 3/5</p><p>Rating: 4/5</p>")) if c.field == "critic_grade"]
    assert {c.value for c in found} == {"3", "4"}
    assert all(c.confidence < 0.55 for c in found)


def test_two_works_of_one_grade_each_have_it() -> None:
    page = review_page(end="<p>Grade: B</p><h2>Dry Dock</h2>" + f"<p>{PROSE[0]}</p>" + "<p>Grade: B</p>")
    assert len({c.block for c in read(page) if c.field == "critic_grade"}) == 2


def test_a_label_of_the_whole_wins_over_aspects() -> None:
    page = review_page("<p>Story: 6/10</p><p>Story rating: 6/10</p><p>Overall rating: 7/10</p>")
    assert believed(page) == "7"
