from __future__ import annotations

import time
from typing import Any

import pytest

from reviewscrape.extraction.body import boilerplate
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers import prose

BODY = """<p>The film opens on a quay before dawn, where a woman counts crates that nobody else can see, and for the
first twenty minutes it does not explain why anybody should want her to stop counting them or even care.</p>
<p>What follows is slower than it needs to be, but the two leads carry it through fog, a fire and a very long dinner,
and by the last reel the patience of the whole thing has begun to look a good deal like courage.</p>
<p>Not everything works, and the music tells you so a little before the picture does, yet there are few films this year
that trust their audience to sit in silence for so long and to come away with something of their own.</p>"""


def read(html: str, url: str = "https://marrampost.example/film/a-wet-walk") -> dict[str, Any]:
    """Best value by field, of equals the first; hardly believed ones are left out as the judge leaves them out."""
    page = Page(html, url=url)
    boilerplate.find_body(page)
    best: dict[str, Any] = {}
    for candidate in sorted(prose.read(page), key=lambda c: -c.confidence):
        if candidate.confidence >= 0.4:
            best.setdefault(candidate.field, candidate.value)
    return best


def page(
    above: str, *, title: str = "A Wet Walk - Marram Post", below: str = "", head: str = "", body: str = BODY
) -> str:
    nav = '<div class="nav"><a href="/">Home</a> <a href="/film">Film</a></div>'
    return f"<html><head><title>{title}</title>{head}</head><body>{nav}<div>{above}{body}{below}</div></body></html>"


@pytest.mark.parametrize(
    ("above", "title", "headline"),
    [
        ("<h1>A Wet Walk</h1>", "A Wet Walk - Marram Post", "A Wet Walk"),
        ('<h1><a href="/">Marram Post</a></h1><h2>A Wet Walk</h2>', "A Wet Walk - Marram Post", "A Wet Walk"),
        (
            '<h1><a href="/">Tidal</a></h1><h3><a href="/film/a-wet-walk">A Wet Walk</a></h3>',
            "Tidal: A Wet Walk",
            "A Wet Walk",
        ),
        ("<h1>Film</h1><h1>A Wet Walk</h1>", "Marram > Film > A Wet Walk", "A Wet Walk"),
        (
            '<h3><a href="https://marrampost.example/?p=345">A Wet Walk</a></h3>',
            "Marram Post » A Wet Walk",
            "A Wet Walk",
        ),
        (
            "<div>Nine walkers hurt after a pier gives way</div>",
            "Marram Post, News and Weather for all of the Quays | Nine walkers hurt after a pier gives way",
            "Nine walkers hurt after a pier gives way",
        ),
        ("<h1>Adrift on dry land</h1>", "Lifestyle & Entertainment", "Adrift on dry land"),
        ("<div><b>A Wet Walk to Sea</b></div>", "A Wet Walk to Sea - Marram Post", "A Wet Walk to Sea"),
        ('<p><span class="headingstory">Adrift on dry land</span></p><p>By ANN LEE</p>', "Arts", "Adrift on dry land"),
        ("<p>Adrift on dry land</p><p>By ANN LEE<br>Marram Post</p>", "Arts", "Adrift on dry land"),
    ],
)
def test_headlines(above: str, title: str, headline: str) -> None:
    assert read(page(above, title=title))["headline"] == headline


def test_headings_of_related_links_are_no_headlines() -> None:
    related = '<div class="related"><h1>A Dry Run</h1><h1>More stories</h1></div>'
    assert read(page(related + "<h1>A Wet Walk</h1>", below=related))["headline"] == "A Wet Walk"


def test_a_page_without_any_headline_has_none() -> None:
    assert "headline" not in read(page("", title="Marram Post"))


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("<p>By Ann Lee</p>", ["Ann Lee"]),
        ("<div>Written by Ann Lee<br>Published January 07, 2008</div>", ["Ann Lee"]),
        ("<p>Starring: Bo Ek<br>Rated PG</p><p>Posted by Ann Lee at 6:00 PM</p>", ["Ann Lee"]),
        ("<p>Ann Lee — 1/17/2008 10:58 am</p>", ["Ann Lee"]),
        ("<div>Friday, January 18, 2008</div><div>ANN LEE</div><div>The Marram Post Staff</div>", ["ANN LEE"]),
        ("<h4>By</h4><address>Ann Lee</address>", ["Ann Lee"]),
        ("<p>Jan 14 2008 by Ann Lee, Marram Mail</p>", ["Ann Lee"]),
        ('<span class="post-author">Ann Lee</span>', ["Ann Lee"]),
        ('<span class="posted-by"><a href="/a">Ann Lee</a></span> | <span>1 Comment</span>', ["Ann Lee"]),
        ('<div class="contributor-details">Ann Lee, contributor</div>', ["Ann Lee"]),
        ('<div class="meta"><a href="/?cat=5">sounds</a> &#8212;  reedcutter @ 11:56 </div>', ["reedcutter"]),
        ('<a rel="author" href="/ann">Ann Lee</a>', ["Ann Lee"]),
        ("<p>Von Ann Lee und Bo Ek</p>", ["Ann Lee", "Bo Ek"]),
        ("<p>Reviewed by Ann Lee</p><p>By Ida Marsh</p>", ["Ann Lee"]),
        ("<p>Directed by Ilse Varga<br>Written by Ida Marsh</p><p>By Ann Lee</p>", ["Ann Lee"]),
    ],
)
def test_bylines_above_the_body(line: str, author: list[str]) -> None:
    assert read(page(f"<h1>A Wet Walk</h1>{line}"))["author"] == author


@pytest.mark.parametrize("line", ["<p>— Ann Lee (ann@example.org)</p>", "<div>- Ann Lee</div>", "<p>By Ann Lee</p>"])
def test_signatures_below_the_body(line: str) -> None:
    assert read(page("<h1>A Wet Walk</h1>", below=line))["author"] == ["Ann Lee"]


def test_a_heading_below_the_body_signs_nothing() -> None:
    assert "author" not in read(page("<h1>A Wet Walk</h1>", below="<h3>Harbour Rowing</h3><p>Row on.</p>"))


@pytest.mark.parametrize(
    "line",
    [
        "<p>By The Editors</p>",
        "<p>Directed by Ilse Varga<br>Written by Ida Marsh<br>Starring Bo Ek</p>",
        "<dl><dt>Directed by</dt><dd>Ilse Varga</dd><dt>Written by</dt><dd>Ida Marsh</dd></dl>",
        '<div class="comments"><p>By moviefan77</p></div>',
        '<div class="author-bio">More about the author</div>',
        "<p>By turns funny and sad, it never lets go of the quay.</p>",
    ],
)
def test_lines_that_name_no_critic(line: str) -> None:
    assert "author" not in read(page(f"<h1>A Wet Walk</h1>{line}"))


@pytest.mark.parametrize(
    ("above", "url", "day"),
    [
        ("<h1>A Wet Walk</h1><p>January 7, 2008</p>", "", "2008-01-07"),
        ("<p>January 20, 2008</p><h1>A Wet Walk</h1><p>By Ann Lee<br>January 17, 2008</p>", "", "2008-01-17"),
        ("<h1>A Wet Walk</h1><p>In theaters December 1, 2007</p><p>Posted December 3, 2007</p>", "", "2007-12-03"),
        (
            "<h1>A Wet Walk</h1><p>US release date: 2 January 2008</p>",
            "https://x.example/2007/12/30/walk",
            "2007-12-30",
        ),
        (
            '<h1>A Wet Walk</h1><time class="entry-date published updated" datetime="2013-02-08T08:35:00">8 Feb</time>',
            "",
            "2013-02-08",
        ),
        ('<h1>A Wet Walk</h1><abbr class="published" title="2009-02-03T23:30:00-08:00">3 Feb</abbr>', "", "2009-02-03"),
        ("<h1>A Wet Walk</h1><p>31/12/2008</p>", "", "2008-12-31"),
        ("<h1>A Wet Walk</h1><p>17:59 - 9th, Jan 2008</p>", "", "2008-01-09"),
        ("<h1>A Wet Walk</h1><p>Last updated: March 3, 2010</p>", "", "2010-03-03"),
        ("<h1>A Wet Walk</h1><p>Posted: 13/09/2018 by Ann Lee. In cinemas 14/09/2018.</p>", "", "2018-09-13"),
        ("<h1>A Wet Walk</h1><p>Reviewed June 17, 2012. Copyright 2012 Ann Lee</p>", "", "2012-06-17"),
        ("<h1>A Wet Walk</h1><p>Publisher: Quay | Reviewed by Ann Lee on 2 Sept 2014</p>", "", "2014-09-02"),
        ("<h1>A Wet Walk</h1><p>Blu-ray review by Ann Lee, 17 June 2012</p>", "", "2012-06-17"),
        ("<h1>A Wet Walk</h1>", "https://x.example/2008/01/07/123900.php", "2008-01-07"),
    ],
)
def test_days_of_publication(above: str, url: str, day: str) -> None:
    assert read(page(above), url=url)["date_published"] == day


def test_a_labelled_day_far_below_the_text_counts() -> None:
    below = (
        "<p>Rate this</p>" * 8
        + "<p>Letzte Änderung: 31.10.2023 - 14:49<br>Erschienen am: 01.11.2023<br>Lesungen: 61</p>"
    )
    found = read(page("<h1>A Wet Walk</h1>", below=below))
    assert found["date_published"] == "2023-11-01"
    told = "<div>Posted on</div><div>Nov 21, 2018</div><div>Updated at</div><div>Dec 10, 2025</div>"
    found = read(page("<h1>A Wet Walk</h1>", below="<p>Rate this</p>" * 8 + told))
    assert found["date_published"] == "2018-11-21"


@pytest.mark.parametrize(
    "line",
    [
        "<p>Release date: January 7, 2008</p>",
        "<p>Kinostart: 7. Januar 2008</p>",
        "<p>Starring Bo Ek; rated PG; opened 1/7/08</p>",
        "<p>Out January 7, 2008 on Harbour Records</p>",
        "<p>Streaming from 7 January 2008</p>",
        "<p>Finished reading: 7 January 2008</p>",
        "<p>Giveaway closes 7 January 2008</p>",
        "<p>Venue: Rialto. Date: 7 January 2008</p>",
        "<p>© January 7, 2008 Marram Post</p>",
        "<p>On DVD January 7, 2008</p>",
        "<p>Today is Monday, January 7, 2008</p>",
        "<p>Published by Hull House on January 7, 2008<br>Pages: 304</p>",
        "<p>Runs through January 7, 2008</p>",
    ],
)
def test_days_that_are_not_the_reviews(line: str) -> None:
    assert "date_published" not in read(page(f"<h1>A Wet Walk</h1>{line}"))


def test_the_last_change_is_no_publication() -> None:
    found = read(page("<h1>A Wet Walk</h1><p>Published May 3, 2010 | Updated June 4, 2011</p>"))
    assert found["date_published"] == "2010-05-03"


@pytest.mark.parametrize(
    ("headline", "prose_text", "title"),
    [
        ("Film review: The Glass Harbour", "", "The Glass Harbour"),
        ("The Glass Harbour review – a wet walk", "", "The Glass Harbour"),
        ("‘27 Nets’ | 2 stars", "", "27 Nets"),
        (
            "Review: 'Harbour' viewers see land",
            "<p>For a while, “The Glass Harbour” looks like nothing else.</p>",
            "The Glass Harbour",
        ),
        (
            "A wet walk",
            "<p>In <i>1917</i> a boy runs.</p><p>That is all <i>1917</i> tells, and <i>1917</i> knows it.</p>",
            "1917",
        ),
        ("The Glass Harbour", "<p>Nobody in <em>The Glass Harbour</em> is dry.</p>", "The Glass Harbour"),
        ("The Glass Harbour (2018)", "", "The Glass Harbour"),
        ("Rezension: „Der gläserne Hafen“", "", "Der gläserne Hafen"),
        ("Filmanmeldelse: «Stigen»", "", "Stigen"),
    ],
)
def test_titles(headline: str, prose_text: str, title: str) -> None:
    found = read(page(f"<h1>{headline}</h1>", title=headline, body=prose_text + BODY))
    assert found["work_title"] == title


@pytest.mark.parametrize(
    ("headline", "url", "kind"),
    [
        ("Film review: Moor", "", "film"),
        ("Moor – Buchkritik", "", "book"),
        ("Moor album review", "", "album"),
        ("Moor", "https://x.example/reviews/albums/moor/", "album"),
        ("Moor", "https://x.example/games/moor-review", "game"),
        ("Moor", "https://x.example/2012/moor", None),
        ("Film review and book review", "https://x.example/a", None),
    ],
)
def test_kinds_of_works(headline: str, url: str, kind: str | None) -> None:
    assert read(page(f"<h1>{headline}</h1>", title=headline), url=url).get("work_type") == kind


@pytest.mark.parametrize(
    ("headline", "line", "expected"),
    [
        ("Harbour Street: “Low Tide”", "Season 2, Episode 4", ("Harbour Street", 2, 4)),
        ("Harbour Street recap: S02E04", "", (None, 2, 4)),
        ("Harbour Street, Staffel 3", "", (None, 3, None)),
    ],
)
def test_television(headline: str, line: str, expected: tuple[str | None, int | None, int | None]) -> None:
    found = read(page(f"<h1>{headline}</h1><p>{line}</p>", title=f"{headline} - TV - Marram Post"))
    assert (found.get("series_title"), found.get("season_number"), found.get("episode_number")) == expected


def test_a_headline_without_a_work_invents_none() -> None:
    assert "work_title" not in read(page("<h1>A wet walk along the quay</h1>", title="A wet walk along the quay"))


def test_an_album_page_shows_artist_and_album() -> None:
    head = '<meta property="og:title" content="Ash &amp; Elm: Heartwood">'
    above = "<ul><li>Ash &amp; Elm</li></ul><h1>Heartwood</h1><div>Some Label; 2017</div>"
    found = read(page(above, title="Ash &amp; Elm: Heartwood Album Review | Marram Post", head=head))
    assert (found["work_title"], found["creator"], found["work_year"]) == ("Heartwood", ["Ash & Elm"], 2017)


def test_two_artists_of_one_album() -> None:
    above = "<h1>Heartwood</h1>"
    found = read(page(above, title="Ida Marsh / Tom Reed: Heartwood Album Review | Marram Post"))
    assert found["creator"] == ["Ida Marsh", "Tom Reed"]


@pytest.mark.parametrize(
    "note",
    [
        "Ida Marsh: Tide Tables.<br>Marram Verlag, Berlin 2023.<br>170 Seiten, 18,00 EUR.<br>ISBN-13: 9783000000000",
        "Ida Marsh (Hrsg.)<br>Tide Tables<br>Marram, 816 Seiten",
        "Prof. Ida Marsh<br>Tide Tables<br>Marram Press, 210 pages",
    ],
)
def test_bibliographic_notes(note: str) -> None:
    found = read(page("<h1>A Wet Walk</h1>", below=f"<p>{note}</p>"))
    assert (found["work_title"], found["creator"]) == ("Tide Tables", ["Ida Marsh"])


def test_two_bibliographic_notes_name_no_single_book() -> None:
    notes = "<p>Ida Marsh: Tide Tables.<br>170 Seiten</p><p>Tom Reed: Dry Dock.<br>99 Seiten</p>"
    assert "work_title" not in read(page("<h1>A Wet Walk</h1>", below=notes))


def test_a_works_own_page_goes_by_its_heading_as_shown() -> None:
    head = (
        '<meta property="og:type" content="video.movie"><meta property="og:title" content="The Glass Harbour (1988)">'
    )
    found = read(page("<h1>Der gläserne Hafen (1988)</h1>", title="Der gläserne Hafen (1988) - SomeDb", head=head))
    assert (found["work_title"], found["work_year"]) == ("Der gläserne Hafen", 1988)


def test_plain_text_pages_are_read_too() -> None:
    text = "A Wet Walk\n\nBy Ann Lee\nJanuary 7, 2008\n\n" + BODY.replace("<p>", "").replace("</p>", "\n").replace(
        "\n", " "
    )
    found = read(text)
    assert (found["author"], found["date_published"]) == (["Ann Lee"], "2008-01-07")


@pytest.mark.parametrize(
    "html", ["", "<p>", "<h1></h1>", "<html><head><title></title></head></html>", "<h1>&nbsp;</h1><p>x</p>"]
)
def test_empty_pages_give_nothing(html: str) -> None:
    assert read(html, url="") == {}


@pytest.mark.parametrize(
    "html",
    [
        "<h1>" + "a " * 50_000 + "</h1>",
        "<p>By Ann Lee</p>" * 5_000,
        "<p>" + "“Moor” " * 20_000 + "</p>",
        "<h2>Review: Moor</h2>" * 5_000,
        "<p><i>Moor</i></p>" * 5_000,
        "<p>January 7, 2008</p>" * 5_000,
    ],
)
def test_bait_costs_linear_time(html: str) -> None:
    page = Page(html)
    boilerplate.find_body(page)
    start = time.process_time()
    list(prose.read(page))
    assert time.process_time() - start < 2
