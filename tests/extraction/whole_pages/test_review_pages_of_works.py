"""Pages of records, games and products: what the lines around headline and credits say, and what they do not."""
# ruff: noqa: E501  (the markup of one case stays on one line)

from __future__ import annotations

import pytest

from reviewscrape import extract
from tests.extraction.grade_pages import PROSE

TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE)


def values(above: str = "", below: str = "", *, title: str = "The Wick Trimmer review") -> dict[str, object]:
    html = f"<html lang=en><head><title>{title}</title></head><body><div>{above}<div>{TEXT}</div>{below}</div></body></html>"
    return extract(html, url="https://marrampost.example/reviews/the-wick-trimmer-review").values


HEAD = "<h1>The Wick Trimmer review</h1>"
CASES = [
    ("a day below the label of a release", f"{HEAD}<dl><dt>Release Date:</dt><dd>27/10/2008</dd></dl><p>By Ann Lee, November 3, 2008</p>", "", "date_published", "2008-11-03"),
    ("days of release by market", f"{HEAD}<p>(Barn Owl; US: 5 Sep 2006; UK: 21 Aug 2006)</p><p>By Ann Lee</p><p>1 September 2006</p>", "", "date_published", "2006-09-01"),
    ("a book's day of publication", HEAD, "<dl><dt>Pub Date:</dt><dd>Aug. 16, 2016</dd><dt>Review Posted Online:</dt><dd>June 1, 2016</dd></dl>", "date_published", "2016-06-01"),
    ("a book's day among its facts", "<h1>The Wick Trimmer review</h1><time datetime='2020-07-19'></time><p>Author: Ida Marsh<br>Published: 7th July 2020 by Harbour<br>Pages: 384</p>", "", "date_published", "2020-07-19"),
    ("the year among a book's facts", "<h1>The Wick Trimmer review</h1><p><b>Author:</b> Ida Marsh<br><b>Published:</b> 7th July 2020 by Harbour<br><b>Pages:</b> 384</p>", "", "work_year", 2020),
    ("the year of several days of release", HEAD, "<dl><dt>Developer:</dt><dd>Quill House</dd><dt>Release Date:</dt><dd>Switch eShop<br>US 10th Jun 2021, $14.99</dd></dl>", "work_year", 2021),
    ("the year of a short day", HEAD, "<p>Publisher: Anvil<br>Developer: Quill House<br>Released: US 10/04/05</p>", "work_year", 2005),
    ("the year behind the title", HEAD, "<p><i>The Wick Trimmer</i> (2012) is the first of three.</p>", "work_year", 2012),
    ("a name before its rank", f"{HEAD}<p>Review by mindsteeple STAFF</p>", "", "author", ["mindsteeple"]),
    ("a nick of letters, a line and a number", f"{HEAD}<p>Review by salt_64</p>", "", "author", ["salt_64"]),
    ("a name before its rank and the number of reviews", f"{HEAD}<p>Review by mindsteeple USER (12 Reviews)</p>", "", "author", ["mindsteeple"]),
    ("a name behind a month", f"{HEAD}<p>March 2012 | By Lars Rehn</p>", "", "author", ["Lars Rehn"]),
    ("a name before another fact", f"{HEAD}<p>Posted on September 12, 2012 by Kat Hoover / Rating: 4, Audio</p>", "", "author", ["Kat Hoover"]),
    ("a job is nobody's name", f"{HEAD}<p class=byline>Michael Bauman, Marram Restaurant Critic</p>", "", "author", ["Michael Bauman"]),
    ("a name at a line's end", f"{HEAD}<p>Feb 19, 2013 Issue #44 - Best of 2012 By Cal Roach</p>", "", "author", ["Cal Roach"]),
    ("the first of two years", HEAD, "<div>Published October 5th 2004 by Cranmer House (first published 1998)</div>", "work_year", 1998),
    ("the year of a line", f"{HEAD}<p>Released: 23 September 2022 via Barn Owl</p>", "", "work_year", 2022),
    ("the title that the address names", "<h1>Our thoughts: The Wick Trimmer</h1>", "", "work_title", "The Wick Trimmer"),
    ("two words for what somebody does", f"{HEAD}<p>By Ann Lee, Marram Restaurant Critic</p>", "", "author", ["Ann Lee"]),
    ("a verdict in quotation marks", "<h1>The Wick Trimmer review at the Old Pier, Hull – ‘devastating’</h1>", "", "work_title", "The Wick Trimmer"),
    ("the site's name before review", "<h1>The Wick Trimmer: The Marram Review</h1>", "", "work_title", "The Wick Trimmer"),
    ("a name on a site", f"{HEAD}<p>Contributed by: Reaver69</p>", "", "author", ["Reaver69"]),
    ("the house behind a play", "<h1>The Wick Trimmer, Quay Theatre</h1>", "", "work_title", "The Wick Trimmer"),
    ("a headline that says its stars twice", "<h1>The Wick Trimmer, 4 stars ****</h1>", "", "critic_grade", "4"),
    ("the title before its stars", "<h1>The Wick Trimmer, 4 stars ****</h1>", "", "work_title", "The Wick Trimmer"),
    ("who wrote a comic", f"{HEAD}<p>Written by Remy Oduya<br>Illustrated by Sun Li<br>Lettered by Tom K.</p>", "", "creator", ["Remy Oduya"]),
    ("a comic's writer is not its critic", f"{HEAD}<p>By Ann Lee</p><p>Story by Remy Oduya<br>Art by Sun Li<br>Letters by Tom Reed</p>", "", "author", ["Ann Lee"]),
    ("an average below a heading of readers", f"{HEAD}<h3>What did the community think?</h3><div>Avg Rating: 3.8</div>", "", "community_grade", "3.8"),
    ("the month of a book", "<h1>The Wick Trimmer review</h1><table><tr><td><b>Pages:</b> 288</td><td><b>Date:</b> February 2011</td></tr><tr><td><b>Publisher:</b> Corvid</td></tr><tr><td><b>ISBN:</b> 978-1848000001</td></tr></table>", "", "work_year", 2011),
    ("a day of release without a colon", HEAD, "<p>Release Nov 17, 2009<br>Publisher: Anvil<br>Developer: Quill House</p>", "work_year", 2009),
    ("a name before a day in brackets", f"{HEAD}<p>Reviewed by: Jason Tayte (07/22/08)</p>", "", "author", ["Jason Tayte"]),
    ("a nickname within a name", f'{HEAD}<p>By: Allen "Delsyn" Roche</p>', "", "author", ['Allen "Delsyn" Roche']),
    ("the name in a post's footer", f"{HEAD}<p>Author: Ida Marsh<br>Publisher: Corvid</p>", "<div class=post-footer><span class='post-author vcard'>Posted by <span class=fn>Tori</span></span> <span>at 6:00 AM</span> <span>Labels: <a>B- Reviews</a>, <a>Ida Marsh</a></span></div>", "author", ["Tori"]),
    ("a day of release above the headline", "<p>Release date: 15 September 2017</p><h1>The Wick Trimmer review</h1>", "", "work_year", 2017),
    ("the average behind aspects that readers grade", HEAD, "<table><tr><th>User ratings</th></tr><tr><td>Vocals</td><td>7.50</td></tr><tr><td>Lyrics</td><td>6.75</td></tr><tr><td>Average User Score</td><td>7.42 / 10 (38 votes)</td></tr></table>", "community_grade", "7.42"),
    ("the readers' grade of the whole", HEAD, "<table><tr><td>Disc user rating</td></tr><tr><td>based on 36 user reviews</td></tr><tr><td>Movie</td><td>3.9</td></tr></table>", "community_grade", "3.9"),
    ("a first name before its categories", f"{HEAD}<p>Published on November 8, 2012 by Ana in 7 Rated Books, Book Reviews | 12 Comments</p>", "", "author", ["Ana"]),
    ("a book's author in an element named so", f"{HEAD}<p class=bookauthor>by Mara Lind</p><p>Reviewed by Ann Lee</p>", "", "author", ["Ann Lee"]),
    ("a book's author among its facts", f"{HEAD}<p>Ann Lee, June 9, 2011</p><div>The Wick Trimmer<br>by Orla Vane<br>Corvid, 412 pp., $27.00</div>", "", "author", ["Ann Lee"]),
    ("a footer with a day", HEAD, "<p class=entry-footer>Posted by <a href=/p>Psycho</a> on March 12, 2010 | <a href=/w>Guide</a></p>", "author", ["Psycho"]),
    ("what is played is nobody", HEAD, "<p>Play The Wick Trimmer Review</p>", "author", None),
    ("a job and a paper behind a name", f"{HEAD}<div class=byline><span>Ann Fray</span>, Senior Editor, Macplanet <span>Jun 14, 2012</span></div>", "", "author", ["Ann Fray"]),
    ("readers' number right behind their label", HEAD, "<div>Reader Rating<span>3 Votes</span></div><div>9.1</div>", "community_count", 3),
    ("two labels before their values", f"{HEAD}<h4>Rating</h4><div>3.5</div><h4>Reader Rating</h4><div>3.91</div><div>212 votes</div>", "", "community_grade", "3.91"),
    ("a day of release in one market", HEAD, "<table><tr><td>Developer</td><td>Quill House</td></tr><tr><td>European release date</td><td>10.08.2012</td></tr></table>", "work_year", 2012),
    ("a machine behind the title", "<h1>The Wick Trimmer (Nintendo 3DS) Review</h1>", "", "work_title", "The Wick Trimmer"),
    ("stars below an age", f"{HEAD}<div class=age>age 10+</div><div class=stars>4 out of 5 stars</div>", "", "critic_grade", "4"),
    ("the readers' grade behind the editors'", HEAD, "<p><b>Editors' rating:</b> 8.0 | <b>User rating:</b> 7.4 (9 user reviews)</p>", "community_grade", "7.4"),
    ("when it was posted and how long it is to hear", f"{HEAD}<p>June 7, 2019 · 58 min</p>", "", "runtime", None),
    ("label and year below artist and record", "<b>Brine Choir</b><br><b>The Wick Trimmer</b><br>[Suicide Pilots; 2004]<br>", "", "work_year", 2004),
]  # fmt: skip


@pytest.mark.parametrize(("name", "above", "below", "field", "value"), CASES, ids=[case[0] for case in CASES])
def test_lines_of_a_review(name: str, above: str, below: str, field: str, value: object) -> None:
    assert (values(above, below).get(field) or None) == value, name


def test_what_looks_like_a_fact_is_none() -> None:
    found = values(
        HEAD,
        "<dl><dt>Difficulty:</dt><dd>Medium</dd><dt>Learning Curve:</dt><dd>30 to 60 Minutes</dd></dl><p>Optika S95</p>",
    )
    assert found.get("runtime") is None
    assert found.get("author") in (None, [])


@pytest.mark.parametrize(
    ("title", "above"),
    [
        ("The Wick Trimmer", "<p>CD Reviews</p><h2>The Wick Trimmer</h2>"),
        ("The Wick Trimmer - Jun 3, 2005", "<h1>The Wick Trimmer</h1><p>Reviewed By: Dan Backer</p>"),
    ],
)
def test_a_kicker_and_a_signature_make_a_review(title: str, above: str) -> None:
    html = f"<html lang=en><head><title>{title}</title></head><body><div>{above}<div>{TEXT}</div></div></body></html>"
    assert extract(html, url="https://marrampost.example/article.php?id=3").page_type == "review"


def test_the_headline_is_what_the_markup_calls_so() -> None:
    found = values(
        '<h1 itemprop="headline">A City That Cannot Swim</h1><h6>THE WICK TRIMMER</h6><p>By Ann Lee</p>',
        title="The Wick Trimmer, by Ida Marsh - Review",
    )
    assert found["headline"] == "A City That Cannot Swim"


READERS_REVIEW = f"""<html lang=en><head><title>Marit's review of The Wick Trimmer</title></head><body><div><h1><a href="/user/8">Marit</a>'s
Reviews &gt; <a href="/book/77">The Wick Trimmer</a></h1><div><a class="bookTitle" href="/book/77">The Wick Trimmer</a> by
<a class="authorName" href="/author/9">Corin Thale</a></div><div class="rating"><span class="staticStars" title="liked it"><span
class="staticStar p10">liked it</span><span class="staticStar p10"></span><span class="staticStar p10"></span><span class="staticStar p0">
</span><span class="staticStar p0"></span></span></div><div class="reviewText">{TEXT}</div></div></body></html>"""


def test_a_readers_own_review_has_its_author_its_stars_and_the_works_maker() -> None:
    found = extract(READERS_REVIEW, url="https://shelf.example/review/show/3").values
    assert found["author"] == ["Marit"]
    assert found["creator"] == ["Corin Thale"]
    assert (found["critic_grade"], found["critic_scale_best"]) == ("3", "5")


def test_a_label_beside_the_day_is_no_author() -> None:
    above = "<h1>The Wick Trimmer</h1><p>Barn Owl</p><p>Feb 19, 2013</p>"
    assert values(above, title="The Wick Trimmer (Barn Owl) - review").get("author") in (None, [])


def test_a_flat_page_of_a_book() -> None:
    text = (
        "The Courier\n\nThe Tin Judge\n\nby Mara Quist\n\nCranmer, 2011, 288 pages\n\nReviewed by Owen Tarr\n\n"
        + "\n\n".join(PROSE)
    )
    found = extract(text, url="https://courier.example/tin-judge.txt", content_type="text/plain").values
    assert (found["work_title"], found["creator"], found["author"]) == ("The Tin Judge", ["Mara Quist"], ["Owen Tarr"])
    assert found["work_year"] == 2011


def test_a_database_page_with_a_section_of_reviews_is_a_work() -> None:
    html = """<html lang=en><head><title>Heel by The Dun Cows: Reviews, Ratings, Song list - Dig</title></head><body><div>Heel <span>By <a
class="artist" href="/a">The Dun Cows</a></span></div><table><tr><th>Artist</th><td><a href="/a">The Dun Cows</a></td></tr><tr><th>Released
</th><td>8 June 2004</td></tr><tr><th>DIG Rating</th><td><span class="avg_rating">3.62</span> / <span class="max_rating">5.0</span> from
<b>1,870</b> ratings</td></tr><tr><th>Genres</th><td>Folk Rock</td></tr></table><h2>Reviews</h2><div>oldgoat Mar 03 2009<p>Their
best. The banjo is a character.</p></div><div>vinylnun Jan 12 2011<p>Overrated.</p></div></body></html>"""
    found = extract(html, url="https://dig.example/release/heel/")
    assert found.page_type == "work"
    assert (found.values["work_title"], found.values["creator"]) == ("Heel", ["The Dun Cows"])
    assert (found.values["community_grade"], found.values["community_count"]) == ("3.62", 1870)
    assert not found.values.get("author")


def test_an_average_below_another_heading_is_not_the_readers() -> None:
    assert values(f"{HEAD}<h3>How critics saw it</h3><div>Avg Rating: 3.8</div>").get("community_grade") is None


def test_a_tagline_of_the_site_does_not_make_a_review_an_interview() -> None:
    title = "The Wick Trimmer, Quay Theatre | reviews, news & interviews | The Marram Bureau"
    html = f"<html lang=en><head><title>{title}</title></head><body><h1>The Wick Trimmer, Quay Theatre</h1>{TEXT}</body></html>"
    assert extract(html, url="https://marrampost.example/theatre/wick-trimmer").page_type.value == "review"


def test_boxes_of_several_readers_are_several_reviews() -> None:
    boxes = "".join(
        f"<div class=rev><a href=/u/{n}>{who}</a><img src={n}.gif alt='{n} stars'><p>{PROSE[n % 3]}</p><p>Posted Monday, March {n}, 2007</p></div>"
        for n, who in enumerate(["Easy", "Maani", "Zav", "Octopus"], 2)
    )
    html = f"<html lang=en><head><title>GALLEON TREE The Long Tide reviews</title></head><body><h1>THE LONG TIDE</h1>{boxes}</body></html>"
    assert extract(html, url="https://marrampost.example/album?id=18").page_type.value == "multi_review"


def test_a_line_in_large_type_is_the_headline_where_there_are_no_headings() -> None:
    above = "<td><font size=2>Home</font></td><td><font size=5><b>Widows on the march</b></font><p><font size=2>A sister act impresses</font></p><p>Sunday September 15, 2002</p></td>"
    html = f"<html lang=en><head><title>Review: The Wick Trimmer</title></head><body><table><tr>{above}</tr></table>{TEXT}</body></html>"
    assert extract(html, url="https://marrampost.example/reviews/791958").values["headline"] == "Widows on the march"


def test_paragraphs_of_singles_with_their_stars_are_several_reviews() -> None:
    one = "<p><strong>{} – ‘{}’ (Barn Owl)</strong><br><em>{}</em><br>{}</p>"
    named = [("Vetch", "Hob", "★★★"), ("Curfew", "Saints", "★★"), ("Hana Vey", "Boiler", "★★★★")]
    text = "".join(one.format(*about, PROSE[n]) for n, about in enumerate(named))
    html = f"<html lang=en><head><title>This week's singles</title></head><body><h1>This week's singles</h1>{text}</body></html>"
    assert extract(html, url="https://marrampost.example/music/singles-9-march").page_type.value == "multi_review"


def test_a_chart_with_a_date_is_a_list() -> None:
    rows = "".join(
        f"<tr><td>{n}</td><td><a href=/a/{n}>Title {n}</a></td><td><a href=/b/{n}>Artist {n}</a></td></tr>"
        for n in range(1, 20)
    )
    html = f"<html lang=en><head><title>Official Albums Chart Top 100</title></head><body><h1>Official Albums Chart Top 100</h1><p>13 April 2018 - 19 April 2018</p><p>The chart reflects the previous week's album sales and streams.</p><table>{rows}</table></body></html>"
    assert extract(html, url="https://marrampost.example/charts/albums-chart/7502").page_type.value == "listing"


def test_a_place_behind_the_title_is_the_pages_title_alone() -> None:
    title = "Chandler Row Whitechapel | Restaurant review - The Marram Post"
    assert values("<h1>Chandler Row</h1>", title=title)["work_title"] == "Chandler Row"


def test_a_byline_in_plain_text_is_no_headline() -> None:
    text = (
        "ALBUM REVIEWS\n\nThe Mill Hands\nCopper Years\n(Red Shed)\nRating: ****\n\nby Dara Whit\nJune 3, 2013\n\n"
        + "\n\n".join(PROSE)
    )
    found = extract(text, url="https://marrampost.example/reviews/the-mill-hands-copper-years").values
    assert found["author"] == ["Dara Whit"]
    assert found.get("headline") != "by Dara Whit"


def test_who_reads_a_book_aloud_did_not_write_it() -> None:
    title = "THE WICK TRIMMER by C. Addy Read by Moira Quayle | Audiobook Review"
    found = values("<h1>THE WICK TRIMMER</h1><p>by C. Addy | Read by Moira Quayle</p>", title=title)
    assert (found["work_title"], found["creator"]) == ("THE WICK TRIMMER", ["C. Addy"])
    assert not found.get("author")


def test_a_roundup_of_critics_is_no_review() -> None:
    said = "".join(
        f"<p><b>{who}:</b> “{PROSE[n][:150]}”</p>" for n, who in enumerate(["Ben Brant, Times", "Marilyn Stace, Wire"])
    )
    html = f"<html lang=en><head><title>Review Roundup: Did critics check in to The Wet Room? | Playmill</title></head><body><h1>Review Roundup: Did critics check in to The Wet Room?</h1><p>By Andrea Gans, April 20, 2018</p>{said}<p>Alexis Sol: “Grade: B+. Damp, dark and delicious.”</p></body></html>"
    assert (
        extract(html, url="https://marrampost.example/article/review-roundup-the-wet-room").page_type.value == "roundup"
    )


def test_a_short_reviews_signature_below_its_paragraph() -> None:
    html = f"<html lang=en><head><title>Hana Vey - 'Boiler' | The Amp | Track Reviews</title></head><body><h1>Hana Vey - 'Boiler'</h1><p>April 22, 2013</p><p>{PROSE[0]}</p><p><i>Lisa Wrigley</i></p></body></html>"
    found = extract(html, url="https://marrampost.example/reviews/hana-vey/14320").values
    assert (found["author"], found["work_title"]) == (["Lisa Wrigley"], "Boiler")
