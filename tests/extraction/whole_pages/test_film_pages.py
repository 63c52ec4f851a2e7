# ruff: noqa: E501  (the markup of one case stays on one line)
"""Reviews of films and television as newspapers, blogs and sites of discs print them. Everything here is invented."""

from __future__ import annotations

import pytest

from reviewscrape import extract

PROSE = """<p>The ferry leaves the harbour twice in this quiet, stubborn film, and only the second time does anyone aboard
seem to notice. The camera watches the passengers as they watch the water, and for an hour nothing else is asked of us.</p>
<p>When the trouble comes, it comes by telegram, in a scene of such good humour that one forgets to be worried. The
actors are wonderful, the light is better than that, and the engine room deserves a prize of its own this year.</p>
<p>It does not all work. The last act shouts where it might have whispered, and a subplot about a stolen accordion should
have stayed on land. But the final image is one to keep, and few films this season leave one so glad of the crossing.</p>"""


def values(
    above: str = "", below: str = "", *, title: str = "Night Ferry review", heading: str = ""
) -> dict[str, object]:
    """What is believed of a page with that markup above and below its prose."""
    h1 = heading or "<h1>Night Ferry review</h1>"
    html = f"<html lang=en><head><title>{title}</title></head><body>{above}<div>{h1}<div>{PROSE}</div></div>{below}</body></html>"
    return extract(html, url="https://marrampost.example/film/night-ferry").values


RAIL = "<table><tr><td><a href=/1>Mud Season</a> <img src='/g/2star.gif' alt='two stars'><br><a href=/2>Quilts</a> <img src='/g/4star.gif' alt='four stars'></td></tr></table>"
GRADES = [
    ("stars of the rail above the heading are others'", RAIL, "<h1>Night Ferry review</h1><p><img src='/g/3star.gif' alt='3 stars'></p>", "", "3", None),
    ("only those of the rail", RAIL, "", "", None, None),
    ("critic's and readers' stars in a line", "", "<h1>Night Ferry review</h1><p>Post: <img src='/g/3star.gif' alt='3 stars'> Users: <img src='/g/35star.gif' alt='3.5 stars'></p>", "", "3", "3.5"),
    ("readers' average in words", "", "", "<div>Average Reader Rating <img alt='4 stars' src='4.gif'> (57 votes)</div>", None, "4"),
    ("average of users' grades", "", "<h1>Night Ferry review</h1><p>Critic's Rating: 3.0/5</p><p>Avg Users' Rating: 3.6/5</p>", "", "3.0", "3.6"),
    ("the paper's own grade", "", "", "<p>MP's Grade: B+</p>", "B+", None),
    ("today's rating is nobody's", "", "", "<p>Today's rating: 4</p>", None, None),
    ("title and asterisks", "", "", "<p><b>Night Ferry</b> **1/2 (out of four stars)</p>", "2.5", None),
    ("title and stars", "", "", "<p>'Night Ferry' -- 3 1/2 stars</p>", "3.5", None),
    ("another title and stars", "", "", "<p>Mud Season -- 3 1/2 stars</p>", None, None),
    ("title and asterisks in a list of others", "", "", "<h3>Now showing</h3><ul><li>Night Ferry ****</li><li>Ferry **</li></ul>", None, None),
    ("judgment of a court", "", "", "<table><tr><td>Video:</td><td>78</td></tr><tr><td>Audio:</td><td>75</td></tr><tr><td>Judgment:</td><td>83</td></tr></table>", "83", None),
    ("overall recommendability", "", "", "<table><tr><th>Overall Recommendability</th><td>B+</td></tr><tr><th>Artistic Value</th><td>A-</td></tr></table>", "B+", None),
    ("averages by the readers behind the critic's", "", "<h1>Night Ferry review</h1><p>Marram Rating <img src='/s/4.gif' alt='4/6'> Average user rating <img src='/s/3.gif' alt='3/6'> (12 reviews)</p>", "", "4", "3"),
    ("initials of the paper, then the readers'", "", "<h1>Night Ferry review</h1><div>MP: <img src='/images/stars/3_5.gif'> Average User Rating: <img src='/images/stars/4.gif'></div>", "", "3.5", "4"),
    ("reviewer and readers in a list", "", "<h1>Night Ferry review</h1><ul><li>Reviewer rating: <span><img src='a.png' alt='Rating: 3 out of 5 stars'></span></li><li>Reader rating: <span><img src='b.png' alt='Rating: 4 out of 5 stars'></span> (23 votes)</li></ul>", "", "3", "4"),
    ("readers' grade with its count in a block below its label", "", "<h1>Night Ferry review</h1><h3>Official Score</h3><div><img src='/i/skull_full.gif'><img src='/i/skull_full.gif'><img src='/i/skull_half.gif'><img src='/i/skull_empty.gif'></div><h3>User Score</h3><div>3.5 (33 votes)</div>", "", "2.5", "3.5"),
    ("stars out of four", "", "<h1>Night Ferry review</h1><div>★★½ out of 4</div>", "", "2.5", None),
    ("what parents need to know is no grade of parents", "", "", "<h2>What parents need to know</h2><h3>Violence</h3><div>3 of 5</div>", None, None),
    ("the site's own name before rating", "", "", "<p><strong>/Post Rating: 7 out of 10</strong></p>", "7", None),
    ("a letter in bold ends the prose", "", "", "<p><b>B+</b></p>", "B+", None),
    ("a letter in bold further below", "", "", "<p>Ann Lee lives in Marram.</p><p>She writes about boats.</p><p><b>B+</b></p>", None, None),
    ("an average below the visitors' form", "", "", "<div><h3>Your rating</h3><p>Average: 3.2 (19 votes)</p></div>", None, "3.2"),
    ("stars before the prose of a page without headings", "", "<table><tr><td>Night Ferry</td></tr><tr><td><img src='/r/4stars.gif' alt='4 Stars'></td></tr></table>", "<div><a>Mud Season</a> <img src='/r/5stars.gif' alt='5 Stars'><br><a>Quilts</a> <img src='/r/2stars.gif' alt='2 Stars'></div>", "4", None),
    ("a class of stars below a sentence of verdict", "", "", "<div class='rating-box'><h2>Verdict: a sweet, sad soar</h2><span class='star-rating star-rating-4'></span></div>", "4", None),
    ("icons to click at", "", "", "<div><p>Worth reading?</p><img src='/postratings/rating_1_off.gif' alt='No' onclick='rate()'><img src='/postratings/rating_2_off.gif' alt='Yes' onclick='rate()'></div>", None, None),
    ("thumbnails of pictures are no icons", "", "<h1>Night Ferry review</h1><div><img src='/pthumbs/hero-540x375thumb_.jpg'><img src='/pthumbs/b-540x303thumb_.jpg' class='off'><img src='/pthumbs/c-540x303thumb_.jpg' class='off'></div>", "", None, None),
    ("the site's letter beside the readers'", "", "<h1>Night Ferry review</h1><div class='grade'><span>M.P. Club</span><span>B+</span></div><div class='grade'><span>Community Grade</span><span>A-</span></div>", "", "B+", "A-"),
]  # fmt: skip


@pytest.mark.parametrize("case", GRADES, ids=[case[0] for case in GRADES])
def test_whose_grade_it_is(case: tuple[str, str, str, str, str | None, str | None]) -> None:
    """The critic's, the readers', or neither's."""
    _, above, heading, below, critic, community = case
    found = values(above, below, heading=heading)
    assert (found.get("critic_grade"), found.get("community_grade")) == (critic, community)


CAST = ["Orla Venn", "Tom Reed", "Ida Marsh"]
CREDITS = [
    ("roles first, actors in bold", "<h3>Cast &amp; Credits</h3><p>Ada: <b>Orla Venn</b><br>The Purser: <b>Tom Reed</b><br>Nell Gray: <b>Ida Marsh</b></p>", {"cast": CAST}),
    ("roles first", "<h3>Cast</h3><p>Ada - Orla Venn<br>The Purser - Tom Reed<br>Nell - Ida Marsh</p>", {"cast": CAST}),
    ("roles and dots", "<h3>Cast and credits</h3><p>Ada ...... Orla Venn<br>The Purser ...... Tom Reed<br>Nell ...... Ida Marsh</p>", {"cast": CAST}),
    ("pairs that say no cast", "<p>Ada: Orla Venn<br>The Purser: Tom Reed</p>", {"cast": None}),
    ("full names on both sides: actors come first", "<h3>Cast</h3><p>Orla Venn - Ada Gray<br>Ida Marsh - Nell Gray</p>", {"cast": ["Orla Venn", "Ida Marsh"]}),
    ("roles in the first column", "<div><h3>Cast</h3><table><tr><td>Walt</td><td>Orla Venn</td></tr><tr><td>Edie</td><td>Tom Reed</td></tr><tr><td>Sergeant Poole</td><td>Ida Marsh</td></tr></table></div>", {"cast": CAST}),
    ("actors in the first column, one of a single name", "<div><h3>Cast</h3><table><tr><td>Orla</td><td>Nell Gray</td></tr><tr><td>Tom Reed</td><td>Walt Gray</td></tr><tr><td>Ida Marsh</td><td>Edie Gray</td></tr></table></div>", {"cast": ["Orla", "Tom Reed", "Ida Marsh"]}),
    ("age and time behind a title", "<p><b>NIGHT FERRY (M) 109 mins</b></p>", {"content_rating": "M", "runtime": 109}),
    ("the same in one bracket", "<p>Night Ferry (15, 98 mins)</p>", {"content_rating": "15", "runtime": 98}),
    ("year, age and time on lines of their own", "<p>2009<br>Unrated<br>82 minutes</p>", {"work_year": 2009, "runtime": 82}),
    ("a studio and the time", "<p><b>Night Ferry</b></p><p>Harbour Films; 97 minutes</p><p>Director: Wen Li</p>", {"runtime": 97, "director": ["Wen Li"]}),
    ("the industry's rating", "<p>Director: Wen Li</p><p>Industry rating: PG-13 for action</p>", {"content_rating": "PG-13"}),
    ("facts between bars", "<p><strong>Director</strong>: Wen Li | <strong>Cast</strong>: Orla Venn, Tom Reed | Norway | 104 min</p>", {"director": ["Wen Li"], "cast": ["Orla Venn", "Tom Reed"], "runtime": 104}),
    ("country, year, time and certificate", "<p>UK, 2010, 93 mins, 18</p>", {"runtime": 93, "work_year": 2010, "content_rating": "18"}),
    ("headings in the page's own body", "<h5>Director:</h5><a>Wen Li</a><h5>Runtime:</h5>USA:114 min<h5>MPAA:</h5>Rated PG-13 for language.", {"director": ["Wen Li"], "runtime": 114, "content_rating": "PG-13"}),
    ("one letter is a value and no label", "<table><tr><td>director:</td><td>Wen Li</td></tr><tr><td>rating:</td><td>R</td></tr></table>", {"director": ["Wen Li"], "content_rating": "R"}),
    ("star cast", "<p><b>Director:</b> Wen Li<br><b>Star Cast:</b> Orla Venn, Tom Reed, Ida Marsh</p>", {"cast": CAST}),
    ("director, time and where to see it in a line", "<h3>dir. Wen Li, 131 min, in theaters now</h3>", {"director": ["Wen Li"], "runtime": 131}),
    ("initials in place of pictures", "<div><div>D</div><div>Tom Reed</div></div><div><div>R</div><div>Orla Venn (Houston, US)</div></div>", {"cast": None, "director": None}),
    ("directed, written by", "<div>A Harbour Films presentation. Produced by Lou Tran. Directed, written by Wen Li.</div>", {"director": ["Wen Li"]}),
    ("age in quotation marks", '<p><b>Director:</b> Wen Li<br><b>MPAA Rating:</b> "R" (Profanity, Violence)</p>', {"content_rating": "R"}),
    ("guide for parents", "<p>Running time: 1 hour, 43 mins.</p><p>Parent's guide: PG-13 (profanity)</p>", {"content_rating": "PG-13", "runtime": 103}),
]  # fmt: skip


@pytest.mark.parametrize("case", CREDITS, ids=[case[0] for case in CREDITS])
def test_credits(case: tuple[str, str, dict[str, object]]) -> None:
    """Who made it, and for whom."""
    _, markup, expected = case
    found = values(below=markup)
    assert {name: found.get(name) for name in expected} == expected


TITLES = [
    ("line of credits names the film", "<h1>Review: On the water again, with luggage</h1><p><b>Night Ferry:</b> Drama. Starring Orla Venn and Tom Reed. Directed by Wen Li. (R. 112 minutes.)</p>", "", "Night Ferry"),
    ("sentence of credits names the film", "<h1>Adrift on dry land</h1>", "<p>“Night Ferry,” a Harbour Films release, is rated PG-13 for language. Running time: 98 minutes.</p>", "Night Ferry"),
    ("first line of the box names the film", "<h1>Adrift on dry land</h1>", "<h3>Details</h3><p><i>Night Ferry</i><br>Directed by Wen Li<br>Harbour Films<br>Opens March 20</p>", "Night Ferry"),
    ("a label begins the box", "<h1>Night Ferry review</h1>", "<p><b>Details</b><br>Directed by: Wen Li<br>Running time: 98 minutes</p>", "Night Ferry"),
]  # fmt: skip


@pytest.mark.parametrize("case", TITLES, ids=[case[0] for case in TITLES])
def test_the_work_named_by_its_credits(case: tuple[str, str, str, str]) -> None:
    """Headlines that play with words leave the title to the credits."""
    _, heading, below, title = case
    assert values(below=below, heading=heading, title="Marram Post")["work_title"] == title


def test_a_title_in_large_type_is_the_headline() -> None:
    heading = "<font size=4><b>The Night Ferry: Special Edition</b></font><br>Harbour Video // PG // March 14, 2006<br>Review by Ann Lee | posted March 3, 2006"
    found = values(heading=heading, title="Marram Post Review: The Night Ferry: Special Edition")
    assert found["headline"] == "The Night Ferry: Special Edition"
    assert found["work_title"] != "Marram Post"


@pytest.mark.parametrize(
    ("heading", "title", "headline"),
    [
        (
            "<table><tr><td><b>Night Ferry (2003)</b></td></tr></table>",
            "MP - Films - review - Night Ferry",
            "Night Ferry (2003)",
        ),
        (
            "<h1>A slow boat with too much baggage</h1><p>By Ann Lee</p><p>May 2, 2009</p><p>Post</p><h3>Portage</h3>",
            "marrampost.example: Portage: a slow boat with too much baggage",
            "A slow boat with too much baggage",
        ),
    ],
)
def test_headlines_of_old_pages(heading: str, title: str, headline: str) -> None:
    """In bold, in capitals, behind the site's address."""
    assert values(heading=heading, title=title)["headline"] == headline


def test_days_of_readers_are_not_the_reviews() -> None:
    below = "<h3>Reviews &amp; comments (12)</h3><p><b>Keith</b> said... <i>Posted on Aug 12 2008 10:03</i></p>"
    assert "date_published" not in values(below=below)


def test_a_review_says_who_wrote_it() -> None:
    assert values(below="<p>This review of Night Ferry was written by <a>Ann Lee</a></p>")["author"] == ["Ann Lee"]


def test_a_post_is_signed_in_its_own_footer() -> None:
    footer = "<div class='post-footer'><p><span class='post-author vcard'>Posted by <span class='fn'>Walter P.</span></span> at 9:14 PM</p></div>"
    assert values(below=footer)["author"] == ["Walter P"]
    assert "author" not in values(
        below=footer.replace("post-author vcard", "").replace("fn", "").replace(" at 9:14 PM", "")
    )


@pytest.mark.parametrize(
    "line",
    [
        "<div class='author'>Ann Lee<br>Marram Post</div>",
        "<p class='byline'><a>Ann Lee</a> <em>Friday 05 July 2013</em></p>",
        "<p class='author'>Author: Ann Lee <span>Marram Post Issue 1981: August 7-13, 2008</span></p>",
        "<div class='byline'>By <a>Ann</a> <a>Lee</a></div><p class='author'>by Ann Lee</p>",
        "<p class='author'>By <a>Ann Lee</a><span>Movie Critic</span></p>",
        "<div>5:12 PM PDT 9/10/2012 by <a>Ann Lee</a></div>",
        "<ul><li>Running Time: 88 minutes</li><li>Release Date: 03/12/2010</li></ul><p>By Ann Lee</p>",
    ],
)
def test_a_critic_is_told_from_what_stands_beside_the_name(line: str) -> None:
    assert values(heading=f"<h1>Night Ferry review</h1>{line}")["author"] == ["Ann Lee"]


@pytest.mark.parametrize(("line", "day"), [("08.31.2012 by: Ann Lee", "2012-08-31"), ("31.08.2012", "2012-08-31")])
def test_days_with_full_stops(line: str, day: str) -> None:
    """The month comes first where the second number can be none."""
    assert values(heading=f"<h1>Night Ferry review</h1><div>{line}</div>")["date_published"] == day


TEASER = "<article><h2><a href='/{0}'>{0} review</a></h2><p>By Ann Lee, 4 May 2019</p><p>{1}</p><p>{2}/10</p></article>"


def _reviews(text: str) -> str:
    parts = "".join(
        TEASER.format(name, text, grade)
        for name, grade in (("Salt", 8), ("Mud", 6), ("Quilts", 3), ("Turf", 7), ("Wren", 5))
    )
    return f"<html lang=en><head><title>Film reviews - Marram Post</title></head><body><h1>Film reviews</h1>{parts}</body></html>"


def test_teasers_below_links_are_a_listing() -> None:
    """Whole reviews below linked titles are reviews all the same."""
    teaser = (
        "A slow boat takes its time, and so does the film, which few who saw it at the festival will mind. Read more"
    )
    url = "https://marrampost.example/film/index"
    assert extract(_reviews(teaser), url=url).page_type == "listing"
    whole = " ".join(PROSE.replace("<p>", "").replace("</p>", "").split())
    assert extract(_reviews(whole), url=url).page_type == "multi_review"
