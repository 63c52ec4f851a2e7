"""Titles in bold before credits, on a work's own page, and in boxes of books."""
# ruff: noqa: E501  (markup reads better unbroken)

from __future__ import annotations

import pytest

from reviewscrape import extract

PROSE = (
    "<p>The screenplay gives the actors little to do, and they do it well. A widow counts her spoons; a ferry comes late. "
    "The director keeps the camera at the height of a table, and the film never leaves the kitchen for long.</p>"
    "<p>By the last scene the audience has learned to wait. It is a small movie with good performances, and a better dog.</p>"
)


def page(before: str, behind: str = "", title: str = "Out to sea - Quay Post") -> str:
    """A review whose headline does not name the film."""
    return (
        f"<html><head><title>{title}</title></head><body><h1>Out to sea</h1><p class=byline>By Hugo Stahl, May 12, 2009</p>"
        f"<div class=story>{before}{PROSE}{behind}</div></body></html>"
    )


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param(
            page("<p><b>Salt Ledger.</b> <i>Directed by Ann Coe. Starring Ida Marsh.</i></p>"),
            "Salt Ledger",
            id="credits",
        ),
        pytest.param(page("<p><strong>Salt Ledger</strong> (Rated PG, 97 minutes)</p>"), "Salt Ledger", id="age"),
        pytest.param(
            page("", "<p><b>Salt Ledger</b><br>** (out of four)<br>PG; mild peril<br>1:38</p>"),
            "Salt Ledger",
            id="stars behind",
        ),
        pytest.param(page("<p><b>Salt Ledger</b> opens with a storm. Nobody drowns.</p>"), None, id="prose in bold"),
        pytest.param(page("<p><b>Review:</b> Directed by Ann Coe.</p>"), None, id="a word for reviews"),
        pytest.param(
            page("<p><b>Salt Ledger.</b> Directed by Ann Coe.</p><p><b>Low Water.</b> Directed by Bo Tarr.</p>"),
            None,
            id="two works",
        ),
        pytest.param(
            page("", title="Quay Post - Movie review: Out to sea").replace("<h1>", "<h1>Movie review: "),
            "Out to sea",
            id="site before the headline",
        ),
    ],
)
def test_title_in_bold_before_credits(markup: str, expected: str | None) -> None:
    assert extract(markup, url="https://quay.example/movies/story/1182.html").values.get("work_title") == expected


@pytest.mark.parametrize(
    ("heading", "title", "expected"),
    [
        ("The Rook Tax", "The Rook Tax (TV) - AniShelf", "The Rook Tax"),
        ("The Rook Tax (film)", "The Rook Tax (film) - Free Book of All", "The Rook Tax"),
        ("The Rook Tax", "AniShelf", None),
        ("The Rook Tax / Ida Marsh", "The Rook Tax / Ida Marsh - Shelf", None),
    ],
)
def test_heading_of_a_page_that_is_a_works_own(heading: str, title: str, expected: str | None) -> None:
    typed = '<script type="application/ld+json">{"@type":"Movie"}</script>'
    text = f"<html><head><title>{title}</title>{typed}</head><body><h1>{heading}</h1><p>Episodes: 12</p><p>A girl and a ferry.</p></body></html>"
    found = extract(text, url="https://shelf.example/anime/1/x")
    assert (found.page_type.value, found.values.get("work_title")) == ("work", expected)


@pytest.mark.parametrize("lines", [("The Long Harp", "Ida Marsh"), ("Ida Marsh", "The Long Harp")])
def test_author_of_a_box_is_whom_the_prose_calls_by_the_last_name(lines: tuple[str, str]) -> None:
    text = (
        "<html><head><title>The art of owing - Quay Post</title></head><body><h1>The art of owing</h1><p>By Hugo Stahl</p>"
        "<p>Marsh writes dry sentences that hide a good deal. The novel begins with a drowned bicycle, and its heroine is a liar.</p>"
        "<p>The reader will forgive her, and the author too. It is a book about debt, and in its long middle about a cannery, where three sisters count what they are owed by their brothers. The prose is plain, the last chapter is not.</p>"
        f"<aside><strong>{lines[0]}</strong><br>{lines[1]}<br>Wharf, 312pp, £16.99</aside></body></html>"
    )
    found = extract(text, url="https://quay.example/book-reviews/art-of-owing")
    assert (found.values.get("work_title"), found.values.get("creator")) == ("The Long Harp", ["Ida Marsh"])


@pytest.mark.parametrize(
    "edition", ["Special Edition", "The Criterion Collection", "Two-Disc Special Edition", "Director's Cut"]
)
def test_disc_behind_a_title(edition: str) -> None:
    text = page(
        "<p>Salt Ledger was shot in a mill. Reviewed by Hugo Stahl</p>", title=f"Salt Ledger: {edition}"
    ).replace("Out to sea", f"Salt Ledger: {edition}")
    assert extract(text, url="https://disc.example/reviews/salt").values.get("work_title") == "Salt Ledger"
