# ruff: noqa: E501  (the markup of one case stays on one line)
"""More shapes of reviews: film sites of forums, weeklies and wires. Everything here is invented."""

from __future__ import annotations

import pytest

from reviewscrape import extract
from tests.extraction.whole_pages.test_film_pages import PROSE

TITLED = "<h1>Night Ferry review</h1>"


def values(
    above: str = "", below: str = "", *, title: str = "Night Ferry review", prose: str = PROSE
) -> dict[str, object]:
    """What is believed of a page with that markup above and below its prose."""
    html = f"<html lang=en><head><title>{title}</title></head><body><div>{above}<div>{prose}</div></div>{below}</body></html>"
    return extract(html, url="https://marrampost.example/film/night-ferry").values


GRADES = [
    ("asterisks over all there are", "<p><b>NIGHT FERRY</b> (2003)<br>**½/**** <b>Image</b> A- <b>Sound</b> B+<br>directed by Wen Li</p>", "", "2.5", "4"),
    ("asterisks, and the same in words", f"{TITLED}<p><b>** (2 STARS)</b></p>", "", "2", None),
    ("asterisks, and another number in words", f"{TITLED}<p><b>** (3 STARS)</b></p>", "", None, None),
    ("asterisks that part a page", TITLED, "<p>***</p>", None, None),
    ("title, stars, cast", f"{TITLED}<p><b>NIGHT FERRY — ★★★</b> — Orla Venn, Tom Reed, Ida Marsh; rated PG (language); in general release</p>", "", "3", None),
    ("a scale in brackets", TITLED, "<p>Rating: 6 (0 to 10)</p>", "6", "10"),
    ("a scale in words", TITLED, "<p>I give Night Ferry a 7 on a scale of 1 to 10.</p>", "7", "10"),
    ("a scale by its length", TITLED, "<p>I give it a 7 on a ten-point scale.</p>", "7", "10"),
    ("stars on a line behind a hyphen", TITLED, "<p>-Rated R<br>-4 out of 5 stars<br>-Pretty disturbing stuff.</p>", "4", "5"),
    ("stars and a fraction in a box amid the prose", TITLED, "<table><tr><td><p><b>NIGHT FERRY ★★★</b><br><i>(3/4 stars)</i><br><b>Directed by:</b> Wen Li</p></td></tr></table>" + PROSE, "3", "4"),
    ("a heading of title and stars, and what stars mean", TITLED, "<h2>'Night Ferry,' 4 stars</h2><p>Great ★★★★★ Good ★★★★</p><p>Fair ★★★ Bad ★★ Bomb ★</p><p><b>Director:</b> Wen Li.</p>", "4", None),
    ("slashes part the facts", f"{TITLED}<p>103 minutes/Opens tomorrow/3.5/5 stars</p>", "", "3.5", "5"),
    ("title, age label and asterisks", "<h1>Crossing keeps you up</h1><p>Night Ferry (R) ** 1/2</p>", "", "2.5", None),
    ("age label, asterisks and a half in words", "<h1>Review / ‘Night Ferry’ (M) *** and a half</h1>", "", "3.5", None),
    ("signs and a half in words", f"{TITLED}<p>★★★ and a half</p>", "", "3.5", None),
    ("something else in brackets before asterisks", "<h1>Review / ‘Night Ferry’ (repeat) ***</h1>", "", None, None),
    ("a day before the slash", f"{TITLED}<p>103 minutes/Opens on May 16/3 stars</p>", "", "3", None),
    ("day and grade in a line", TITLED, "<p>REVIEWED ON 5/4/2004 &nbsp; GRADE: B-</p>", "B-", None),
    ("own box beside the prose", f"{TITLED}<div class=sidebar_content><h4>Details</h4><dl><dt>Night Ferry</dt><dd><span class=stars title='Two and a half stars'><img src=/i/star.png><img src=/i/star.png><img src=/i/star-half.png></span></dd><dd>Directed by Wen Li.</dd></dl></div>", "", "2.5", None),
    ("another's box beside the prose", f"{TITLED}<div class=sidebar_content><h4>Details</h4><dl><dt>Mud Season</dt><dd><span class=stars title='Two and a half stars'><img src=/i/star.png><img src=/i/star.png><img src=/i/star-half.png></span></dd><dd>Directed by Bo Ek.</dd></dl></div>", "", None, None),
    ("asterisks in a picture, what they are out of behind it", f"{TITLED}<p><b>Night Ferry</b><br><img src=25.gif alt='**1/2'> <b>out of ****</b><br>Directed by Wen Li</p>", "", "2.5", "4"),
    ("a link below the prose is another review's", TITLED, "<p>(92 min., rated PG-13) <b>Grade: B-plus</b></p><h3>Related Stories</h3><div><a href=/2>'Mud Season' review: Grade: F</a></div>", "B+", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("above", "below", "grade", "best"), [row[1:] for row in GRADES], ids=[row[0] for row in GRADES]
)
def test_grade(above: str, below: str, grade: str | None, best: str | None) -> None:
    found = values(above, below)
    assert (found.get("critic_grade"), found.get("critic_scale_best")) == (grade, best)


FACTS = [
    ("nobody announces the cast behind stars", f"{TITLED}<p>NIGHT FERRY — ★★★ — Orla Venn, Tom Reed, Ida Marsh; rated PG; in general release</p>", "", "cast", ["Orla Venn", "Tom Reed", "Ida Marsh"]),
    ("nor that below the title", TITLED, "<p><b>Night Ferry</b><br>Orla Venn, Tom Reed, Ida Marsh. Written and directed by Wen Li. 88 minutes. Rated PG-13: crude humor.</p>", "cast", ["Orla Venn", "Tom Reed", "Ida Marsh"]),
    ("theatres are no cast", TITLED, "<p>Rated PG-13 for crude humor. Directed by Wen Li. 88 minutes. At the Grand Lake, Piedmont Rialto, Shattuck Row.</p>", "cast", None),
    ("elements alone keep the names apart", f"{TITLED}<p>Starring<br><span>Orla Venn</span> <span>Tom Reed</span> <span>Ida Marsh</span></p>", "", "cast", ["Orla Venn", "Tom Reed", "Ida Marsh"]),
    ("certificate and minutes", f"{TITLED}<p>Certificate 15 101m 23s</p>", "", "runtime", 101),
    ("minutes, age label and the shape of the picture", TITLED, "<p>93 minutes; R; 2.35:1 (16x9-enhanced); English DD 5.1, French Dolby Surround; CC; English subtitles; DVD-9; Region One; Harbour</p>", "content_rating", "R"),
    ("addresses behind the critic", f"{TITLED}<p>By <a href=/v>Vera Gay</a> <a href=/m>vera.gay@marram.example</a> @veragay</p>", "", "author", ["Vera Gay"]),
    ("the critic on the line below", "<h1>Night Ferry</h1><h3>reviewed by<br><a href=/m>Mark R. Loper</a></h3><p>NIGHT FERRY (a film review by Mark R. Loper)</p>", "", "author", ["Mark R. Loper"]),
    ("a byline in bold that runs into the prose", f"<h1>Night Ferry</h1>{PROSE.replace('<p>', '<p><b>by Bill Chambers</b> ', 1)}", "", "author", ["Bill Chambers"]),
    ("age label behind the title", "<h1>Film review: Night Ferry (12A)</h1>", "", "work_title", "Night Ferry"),
    ("initials begin no list", TITLED, "<p>It opened March 16, 2018. It runs 110 minutes and stars J. Tom Reed, Orla Venn and Ida Marsh. Directed by Wen Li.</p>", "cast", ["J. Tom Reed", "Orla Venn", "Ida Marsh"]),
    ("director behind a bar", TITLED, "<p><b>yellow light</b> <i>Night Ferry (2014)</i> | directed by Wen Li<br>US release: Sep 12 2014</p>", "director", ["Wen Li"]),
    ("age label in a line behind a hyphen", TITLED, "<p>-Rated R<br>-4 out of 5 stars<br>-Pretty disturbing stuff.</p>", "content_rating", "R"),
    ("which signs nothing", TITLED, "<p>-Rated R<br>-4 out of 5 stars</p>", "author", []),
    ("age label in square brackets", "<h1>Night Ferry [2016] [PG-13] - 2.4.1</h1>", "", "content_rating", "PG-13"),
    ("year behind a hyphen", "<h1>Night Ferry-2010</h1>", "", "work_year", 2010),
    ("a blog's line below the entry", "<h1>Night Ferry</h1>", "<footer class=entry-meta>This entry was posted in <a href=/c>Films</a> and tagged <a href=/t>comedy</a> on <a href=/d>January 3, 2022</a> by <span class='author vcard'><a class='url fn n' href=/a>carlosvd</a></span>.</footer>", "author", ["carlosvd"]),
    ("only the headline shouts", "<h1>NIGHT LADDER</h1><p><b>Grade: B</b></p>", "", "work_title", "NIGHT LADDER"),
    ("cast behind the title in quotation marks", f"{TITLED}<p><b>‘Night Ferry,’</b> with Orla Venn, Tom Reed, Ida Marsh. Written and directed by Wen Li. 101 minutes. Rated R for language.</p>", "", "cast", ["Orla Venn", "Tom Reed", "Ida Marsh"]),
    ("age label of Singapore", f"{TITLED}<p><b>NIGHT FERRY (NC16)</b></p><p>103 minutes/Opens tomorrow</p>", "", "content_rating", "NC16"),
    ("age label of New Zealand", TITLED, "<p><b>Director:</b> Wen Li<br><b>Running time:</b> 96 mins<br><b>Rating:</b> M (offensive language)</p>", "content_rating", "M"),
    ("age label in a picture behind its label", TITLED, "<p><b>Director:</b> Wen Li</p><p><b>MPAA Rating:</b> <img src=i/pg13.gif alt=PG-13> (for language)</p>", "content_rating", "PG-13"),
    ("country, minutes and age label between slashes", f"{TITLED}<p>Directed by Wen Li<br>CANADA/98 MINUTES/14A</p>", "", "runtime", 98),
    ("minutes among semicolons", TITLED, "<p>NIGHT FERRY (director/writer: Wen Li; cast: Orla Venn (Nurse), Tom Reed (Patient); Runtime: 102; MPAA Rating: NR)</p>", "runtime", 102),
    ("a title in capitals above the prose", "<h1>Movie review: Night Ladder a slow but rewarding vigil</h1><p><b>NIGHT LADDER (PG13)</b></p>", "", "work_title", "Night Ladder"),
    ("headline below the day", "<table><tr><td><span>Posted on Fri, Mar. 12, 2004</span><br><span class=hed><b>Crossing keeps you up</b></span><br><span>BY RENE RODRIGO</span></td></tr></table><p>Night Ferry (R) ** 1/2</p>", "", "headline", "Crossing keeps you up"),
    ("year and country behind the director", f"{TITLED}<p><b>Dir:</b> Wen Li, 2006, UK, 94 mins</p><p><b>Cast:</b> Orla Venn, Tom Reed</p>", "", "director", ["Wen Li"]),
    ("British age label behind the title", "<p><font size=4><b>Night Ferry</b> (15)</font></p><p><b>Dir:</b> Wen Li, 2006, UK, 94 mins</p>", "", "content_rating", "15"),
    ("a number behind something else", "<h1>Night Ferry review</h1><p>Mud Season (15)</p>", "", "content_rating", None),
    ("year of the film, not of its disc", f"{TITLED}<p><b>Directed by Wen Li<br>2011, 92 minutes, Rated R<br>DVD released on 9th October 2012</b></p>", "", "work_year", 2011),
    ("nobody's grade", TITLED, "<div class=rating>Harbour Rating</div><div class='harbour-rating rating-7'>7</div><div>User Ratings (0)</div>", "community_grade", None),
    ("a short year behind an apostrophe", "<h1>Night Ferry</h1><p>Written: Apr 19 '04</p>", "", "date_published", "2004-04-19"),
    ("a dateline of a market", f"<h1>Night Ferry review</h1>{PROSE.replace('<p>', '<p><b>US, November 24, 2004</b> - ', 1)}", "", "date_published", "2004-11-24"),
    ("facts between bullets", TITLED, "<p><b>What</b> “Night Ferry” <b>• Three stars (out of four) • Run time</b> 1:47 <b>• Rating</b> R <b>• Content</b> Strong language</p>", "runtime", 107),
    ("age label on a line beside the minutes", f"{TITLED}<div><p>Starring Orla Venn and Tom Reed</p><p>Directed by Wen Li</p><p>PG</p><p>98 minutes</p></div>", "", "content_rating", "PG"),
    ("director behind `Credits`", TITLED, "<p>Cast: Orla Venn, Tom Reed</p><p>Credits: Directed by Wen Li, script by Joan Orr. A Harbour release.</p><p>Running time: 1:38</p>", "director", ["Wen Li"]),
    ("director behind a letter, players behind a full stop", f"{TITLED}<p>D: Wen Li. Orla Venn, Tom Reed, Ida Marsh. (R, 101m.)</p>", "", "director", ["Wen Li"]),
    ("players behind a director's full stop", f"{TITLED}<p>D: Wen Li. Orla Venn, Tom Reed, Ida Marsh. (R, 101m.)</p>", "", "cast", ["Orla Venn", "Tom Reed", "Ida Marsh"]),
    ("facts between wide slashes", f"{TITLED}<p>監督：黒田ゆき／出演：森本あや、木下けん／上映時間：118分</p>", "", "cast", ["森本あや", "木下けん"]),
    ("director before a wide slash", f"{TITLED}<p>監督：黒田ゆき／出演：森本あや、木下けん／上映時間：118分</p>", "", "director", ["黒田ゆき"]),
    ("minutes with one letter in a guide's credits", f"{TITLED}<p>D: Wen Li. Orla Venn, Tom Reed, Ida Marsh. Color, 97m. Video: Harbor.</p>", "", "runtime", 97),
    ("hours and minutes behind the director", f"{TITLED}<p>Stars Orla Venn and Tom Reed. Directed by Wen Li. 1:52. PG-13 (language).</p>", "", "runtime", 112),
    ("director without a colon behind a labelled cast", f"{TITLED}<p>Cast: Orla Venn, Tom Reed. Director Wen Li. Design Ida Marsh.</p>", "", "director", ["Wen Li"]),
    ("minutes among slashes, before the day of the opening", f"{TITLED}<p>103 minutes/opens on May 16/3 stars</p>", "", "runtime", 103),
    ("minutes of something posted that day", f"{TITLED}<p>103 minutes/posted on May 16/3 shares</p>", "", "runtime", None),
    ("colour beside the minutes", f"{TITLED}<div>97 <abbr>min</abbr>, Color, German</div>", "", "runtime", 97),
    ("a list of other films beside the prose", TITLED, "<div class=sidebar><h3>Latest reviews</h3><ul><li><a href=/2>Review / ‘Mud Season’ (PG) ***</a></li></ul></div>", "content_rating", None),
    ("reasons right behind the age label", f"{TITLED}<p><b>Movie type:</b> Drama<br><b>MPAA rating:</b> PG-13:for brief strong language<br><b>Run time:</b> 101 minutes</p>", "", "content_rating", "PG-13"),
    ("the full title before its house and its cast", "<h1>'Ferry' is full of pleasures</h1>", "<p>&gt;&gt;&gt;Night Ferry (Harbour) Starring Orla Venn, Tom Reed. Directed by Wen Li. Rated PG-13. Time 108 minutes.</p>", "work_title", "Night Ferry"),
    ("age label and reasons behind a semicolon", TITLED, "<p><em>Starring Orla Venn, Tom Reed; directed by Wen Li; 100 minutes; PG for mild language.</em></p>", "content_rating", "PG"),
    ("an age label that is also somebody's initials abroad", f"{TITLED}<table><tr><td>Director:</td><td>Wen Li</td></tr><tr><td>Rated:</td><td>PG</td></tr><tr><td>Duration:</td><td>96 mins</td></tr></table>", "", "content_rating", "PG"),
    ("season and episode before the title of one", "<h1>Night Ferry season 3 episode 7 review: The Bell</h1>", "", "work_title", "Night Ferry"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("above", "below", "field", "value"), [row[1:] for row in FACTS], ids=[row[0] for row in FACTS]
)
def test_fact(above: str, below: str, field: str, value: object) -> None:
    prose = "" if "ferry leaves" in above else PROSE
    title = "Film review: Night Ferry (12A)" if "12A" in above else "Night Ferry review"
    if "keeps you up" in above:
        title = "Herald.example | 03/12/2004 | Crossing keeps you up"
    if "LADDER" in above:
        prose, title = prose.replace("accordion", "ladder, the Night Ladder"), "NIGHT LADDER"
    if "slow" in above:
        title = "Movie review: Night Ladder a slow but rewarding vigil | The Marram Post"
    assert (values(above, below, prose=prose, title=title).get(field) or None) == (value or None)


def test_blogs_name_and_word_for_review_are_no_artist() -> None:
    html = f"<html lang=en><head><title>Popcorn Pam: Film Review: Accordion Song</title></head><body><h1><a href=/>Popcorn Pam</a></h1><h3 class='post-title'>Film Review: Accordion Song</h3><div>{PROSE}</div></body></html>"
    found = extract(html, url="https://popcornpam.example/2019/05/accordion-song.html").values
    assert (found.get("work_title"), found.get("creator") or []) == ("Accordion Song", [])


def test_headline_of_text_by_its_address() -> None:
    text = "Film review: Night Ferry (12A)\n\nALISTAIR HARKER\nPublished on Friday 2 August 2013\n\n" + PROSE.replace(
        "<p>", ""
    ).replace("</p>", "\n")
    found = extract(text, url="http://marrampost.example/film/film-review-night-ferry-12a", content_type="text/plain")
    assert found.values.get("headline") == "Film review: Night Ferry (12A)"


def test_notes_below_a_line_of_signs_are_none_of_the_body() -> None:
    end = "<p>- - -</p><p>Lee is director of the Office for Film.</p><p>END</p>"
    body = extract(
        f"<html lang=en><title>Night Ferry review</title><body><div>{TITLED}{PROSE}{end}</div></body></html>"
    ).body_text
    assert body is not None
    assert body.endswith("so glad of the crossing.")


BODIES = [
    "<p><em>This review contains spoilers.</em></p><p>3.7 The Bell</p>",
    '<p>Orla Venn and Tom Reed in "Night Ferry." (Harbour Pictures)</p>',
]


@pytest.mark.parametrize("above", BODIES)
def test_body_begins_behind_warnings_and_captions(above: str) -> None:
    html = f"<html lang=en><head><title>Night Ferry review</title></head><body><div>{TITLED}<div>{above}{PROSE}</div></div></body></html>"
    body = extract(html, url="https://marrampost.example/film/night-ferry").body_text
    assert body is not None
    assert body.startswith("The ferry leaves the harbour")
