"""Headlines and writers of posts and news as templates of blogs and papers print them."""

from __future__ import annotations

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
    ],
)
def test_writers(body: str, author: list[str] | None) -> None:
    assert values(f"<h1>Hens in the wheelhouse</h1>{body}", "Hens in the wheelhouse").get("author") == author
