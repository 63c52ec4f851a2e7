"""Headlines and writers of posts and news as templates of blogs and papers print them."""

from __future__ import annotations

import json

import pytest

from reviewscrape import extract

PROSE = (
    "The ferry company sold its last wooden boat on Tuesday. A farmer from the north shore bought it, and said that he "
    "would keep hens in the wheelhouse. Nobody at the quay had asked what became of the bell, which hung there for "
    "sixty years. The new boats are faster and smell of paint, and the clerk who sells the tickets misses the old one."
)


def values(body: str, title: str, head: str = "", url: str = "") -> dict[str, object]:
    """What is believed of a page with some prose."""
    page = f"<html><head><title>{title}</title>{head}</head><body>{body}<p>{PROSE}</p><p>{PROSE}</p></body></html>"
    return extract(page, url=url or None).values


def og(title: str) -> str:
    return f'<meta property="og:title" content="{title}">'


@pytest.mark.parametrize(
    ("body", "title", "head", "headline"),
    [
        (
            (
                '<h1><a href="/quay/">Quay Notes</a></h1><p>What floats</p><p>Older | Main | Newer</p>'
                "<h2 class=date-header>October 12, 2012</h2>"
                "<h3 class=entry-header>Hens in the wheelhouse</h3>"
            ),
            "Quay Notes: Hens in the wheelhouse",
            og("Quay Notes: Hens in the wheelhouse"),
            "Hens in the wheelhouse",
        ),
        (
            "<h1>Hens move into the wheelhouse</h1>",
            "Hens move into the wheelhouse | News from every quay",
            og("Hens move into the wheelhouse | News from every quay"),
            "Hens move into the wheelhouse",
        ),
        (
            "<h1>Vera Lund: Slow Weather</h1><h2>Slow Weather</h2>",
            "Vera Lund: Slow Weather",
            og("Vera Lund: Slow Weather"),
            "Vera Lund: Slow Weather",
        ),
        ("<h1>The wooden boats¶</h1>", "The wooden boats - Quay 3.1 documentation", "", "The wooden boats"),
        (
            "<h2><span>The last boat is sold</span> <span class=comments>524</span></h2>",
            "The last boat is sold - Dotquay",
            "",
            "The last boat is sold",
        ),
        ("<h1>Pier 42</h1>", "Pier 42 | Quay Notes", "", "Pier 42"),
        (
            "<h2>Hens begin amid fury</h2><h3 id=deck>A farmer buys a boat</h3>",
            "quaymail.com: Hens begin amid fury",
            "",
            "Hens begin amid fury",
        ),
        (
            (
                "<div class=headline_content><h3>Boat and bell return to quay</h3></div>"
                "<div class=headline_top>Marram Rovers<br>Tuesday January 8, 2008</div>"
            ),
            "QuayAustralia :: News Article",
            "",
            "Boat and bell return to quay",
        ),
        ("<h2>September 23, 2012</h2>", "Quay Notes: September in pictures, 2012", "", None),
    ],
)
def test_headlines(body: str, title: str, head: str, headline: str | None) -> None:
    assert values(body, title, head).get("headline") == headline


@pytest.mark.parametrize(
    ("body", "author"),
    [
        ('<h6>Post written by <a href="http://annlee.example">Ann Lee</a>.</h6>', ["Ann Lee"]),
        ("<p>Article written by Ann Lee</p>", ["Ann Lee"]),
        ("<div class='nodebyline modfont'>Ann Lee<ul><li>View Profile<li>Email</ul></div>", ["Ann Lee"]),
        ("<div>Marram United<br>Tuesday January 8, 2008</div>", None),
        ("<p class=byline><a href=/a rel=author><span>Ann</span><span>Lee</span></a></p>", ["Ann Lee"]),
        ("<a class=author href=/about>Hens in the Loop</a>", None),
        ("<p>Ann Lee and Ida O'Marsh, Quay News Service</p><p>Published: May 9, 2007</p>", ["Ann Lee", "Ida O'Marsh"]),
        ("<p>Get Boats and Harbour Feeds</p><p>Published: May 9, 2007</p>", None),
        ("<p>POSTED: May 9, 2007</p><p>NEW YORK -- It is hens to go.</p>", None),
    ],
)
def test_writers(body: str, author: list[str] | None) -> None:
    assert values(f"<h1>Hens in the wheelhouse</h1>{body}", "Hens in the wheelhouse").get("author") == author


@pytest.mark.parametrize(
    ("foot", "field", "expected"),
    [
        ("Posted by Ann Lee | Permalink | 1 Comment | Trackback", "author", ["Ann Lee"]),
        ("August 9th, 2012 | Category: Boats, Hens", "date_published", "2012-08-09"),
        ("<a rel=author href=/people/lee>Ann Lee</a>", "author", ["Ann Lee"]),
        ("Posted by <a rel=author href=/p><img src=a.png></a> Ann Lee on May 9, 2007", "author", ["Ann Lee"]),
    ],
)
def test_footers_of_posts(foot: str, field: str, expected: object) -> None:
    page = f"<title>Hens</title><h1>Hens in the wheelhouse</h1><p>{PROSE}</p><p>{PROSE}</p>"
    assert extract(f"{page}<p class=post-footer>{foot}</p>").values[field] == expected


def test_a_day_in_the_footer_of_the_page_is_not_the_posts() -> None:
    page = f"<title>Hens</title><h1>Hens in the wheelhouse</h1><p>{PROSE}</p><p>{PROSE}</p>"
    foot = "<div class=page-footer><p>August 9th, 2012 | Category: Boats, Hens</p></div>"
    assert "date_published" not in extract(f"{page}{foot}").values


def test_writers_whose_names_are_given_in_two() -> None:
    names = [("Ann", "Lee"), ("Ida Maria", "Marsh")]
    people = [{"@type": "Person", "givenName": first, "familyName": last} for first, last in names]
    data = {"@type": "NewsArticle", "headline": "Hens in the wheelhouse", "author": people}
    head = f"<script type='application/ld+json'>{json.dumps(data)}</script>"
    found = values("<h1>Hens in the wheelhouse</h1>", "Hens in the wheelhouse", head)
    assert found["author"] == ["Ann Lee", "Ida Maria Marsh"]


@pytest.mark.parametrize(("articles", "kind"), [(0, "other"), (1, "article"), (4, "other")])
def test_a_writer_beside_one_article_makes_no_page_of_a_person(articles: int, kind: str) -> None:
    data = [{"@type": "Person", "name": "Ann Lee"}, *[{"@type": "NewsArticle", "headline": "Hens"}] * articles]
    head = f"<script type='application/ld+json'>{json.dumps(data)}</script>"
    body = "<h1>Hens in the wheelhouse</h1>" + f"<p>{PROSE}</p>" * 3
    page = f"<html><head><title>Hens</title>{head}</head><body>{body}</body></html>"
    assert extract(page, url="https://quay.example/notes/hens").page_type.value == kind


def test_a_heading_below_the_text_that_the_title_does_not_say_is_no_headline() -> None:
    page = f"<title>News from the north shore | The Quay Post</title>{f'<p>{PROSE}</p>' * 4}"
    found = extract(f"{page}<h1>Quay Post special sections</h1>").values["headline"]
    assert found == "News from the north shore"


def test_the_day_beside_the_number_of_comments_is_the_posts() -> None:
    line = '<div class="by-line-comments-views-date"><span>95 views</span> <span>Nov 7, 2012</span></div>'
    head = f"<h1>Hens in the wheelhouse</h1>{line}"
    assert values(head, "Hens in the wheelhouse").get("date_published") == "2012-11-07"
    assert "date_published" not in values(head.replace("by-line-comments-views-date", "comments"), "Hens")
