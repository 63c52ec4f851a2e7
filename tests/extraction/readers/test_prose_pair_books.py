"""Books, shows and their makers in one headline, and names in headlines that made nothing."""
# ruff: noqa: E501, ISC004  (a case stays on one line, a text in one piece)

from __future__ import annotations

import pytest

from reviewscrape import extract
from reviewscrape.extraction.values.title_tails import work_name

SILENT = (
    "The valley is drawn so patiently that a reader could find the way through it at night, and the novel lets the widow who keeps "
    "the ferry tell most of it, in a voice that is dry and a little cruel, chapter after chapter.",
    "Its author has the nerve to let that voice be wrong. The prose never shows off, the second half of the book closes its hand "
    "slowly and then all at once, and the last chapters are the best pages that I have read this year.",
)
SPOKEN = (
    "Salt Vector is a novel that begins in a lighthouse, and the reader stays there for a hundred pages, which few writers dare.",
    "Marsh knows her islands. In Salt Vector the chapters are short, the prose is plain, and the book ends before its story does.",
)
PLAYED = (
    "It begins in the dark with the sound of a kettle, and the audience laughs before anybody on the stage has said a word of it.",
    "The performances open the play out until the room seems to hold half a town, and the production is never in a hurry, though "
    "there are longueurs after the interval and one subplot is dropped as if somebody had called it to the telephone.",
)


def values(headline: str, prose: tuple[str, ...], above: str = "", below: str = "") -> dict[str, object]:
    """What is believed of a page with this headline, and these elements above and below its prose."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in prose)
    html = (
        f"<html lang=en><title>{headline} | Tide Notes</title><h1>{headline}</h1>{above}<div>{text}</div>{below}</html>"
    )
    return dict(extract(html, url="https://tidenotes.example/2016/05/post").values)


BYLINE = '<p class="meta">Posted on May 4, 2016 by <a rel=author href=/k>Karl Dunn</a></p>'
COMMENTS = "<h3>2 thoughts on “{}”</h3>"


@pytest.mark.parametrize(
    ("headline", "prose", "above", "work", "maker"),
    [
        ("The Ferry by Ida Marsh", SILENT, BYLINE, "The Ferry", ["Ida Marsh"]),
        ("The Ferry by Ida Marsh – 5/5 Stars", SILENT, BYLINE, "The Ferry", ["Ida Marsh"]),
        ("Gothic Romance Review: The Ferry by Ida Marsh", SILENT, BYLINE, "The Ferry", ["Ida Marsh"]),
        ("Book Review | ‘The Ferry: A Tale of Salt’ by Ida Marsh", SILENT, BYLINE, "The Ferry: A Tale of Salt", ["Ida Marsh"]),
        ("Salt Vector - Ida Marsh", SPOKEN, BYLINE, "Salt Vector", ["Ida Marsh"]),
        ("Ida Marsh – Salt Vector", SPOKEN, BYLINE, "Salt Vector", ["Ida Marsh"]),
        ("Graphic Novel Review – April: Book Two", SILENT, BYLINE, "April: Book Two", None),
        ("Quiet Rivers by Ida Marsh (Low Tide Press)", SILENT, BYLINE, "Quiet Rivers", ["Ida Marsh"]),
        ("Tiger, Tiger by Ida Marsh Book Review", SILENT, BYLINE, "Tiger, Tiger", ["Ida Marsh"]),
        ("THE FERRY, a novel by Ida Marsh, reviewed by Karl Dunn", SILENT, BYLINE, "THE FERRY", ["Ida Marsh"]),
        ("The Ferry", SILENT, "<p>By Ida Marsh<br>Translated by Sol Arden<br>Reviewed by Karl Dunn</p>", "The Ferry", ["Ida Marsh"]),
        ("“Everywhere at Once”: a review of Ida Marsh’s Nearer by Karl Dunn", SILENT, "<p><i>Nearer</i><br>by Ida Marsh<br>Quay House (2025)</p>", "Nearer", ["Ida Marsh"]),
    ],
)  # fmt: skip
def test_a_book_and_its_author(
    headline: str, prose: tuple[str, ...], above: str, work: str, maker: list[str] | None
) -> None:
    believed = values(headline, prose, above, COMMENTS.format(headline))
    assert (believed.get("work_title"), believed.get("creator")) == (work, maker)


@pytest.mark.parametrize(
    ("headline", "prose", "above"),
    [
        ("A wet week in the valley by Ida Marsh", SILENT, "<p>By Ida Marsh</p>"),
        ("The Ferry by Ida Marsh", SILENT, "<p>Posted by Ida Marsh</p>"),
        ("The Ferry by Ida Marsh", PLAYED, BYLINE),
        ("Long Silence - Salt Vector", SILENT, BYLINE),
        ("Ida Marsh - Karl Dunn", SPOKEN, BYLINE),
        ("PPBF – Marlin’s Journey", SILENT, BYLINE),
    ],
)  # fmt: skip
def test_who_signs_made_no_book(headline: str, prose: tuple[str, ...], above: str) -> None:
    assert values(headline, prose, above).get("creator") is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("HORATIO AND JULIA (Theatro Wick)", "HORATIO AND JULIA"),
        ("Semira, Royal Opera, Quayside, November 2017", "Semira"),
        ("The Ledger, Pier Theatre, London", "The Ledger"),
        ("Ladders, Quay Gallery", "Ladders"),
        ("The Ledger (a play in two parts)", "The Ledger (a play in two parts)"),
        ("A Night at the Museum", "A Night at the Museum"),
        ("Salt, Fish and Tar", "Salt, Fish and Tar"),
    ],
)  # fmt: skip
def test_houses_behind_titles_are_none_of_them(text: str, title: str) -> None:
    assert work_name(text) == (title, None)


@pytest.mark.parametrize(
    ("line", "grade"),
    [("4 / 5 lilies", "4"), ("8/10 lamps", "8"), ("2/5 episodes", None), ("3/5 chapters", None), ("4/5 of it is rain", None)],
)  # fmt: skip
def test_units_of_the_critics_own(line: str, grade: str | None) -> None:
    assert values("The Ferry by Ida Marsh", SILENT, f"<p>{line}</p>").get("critic_grade") == grade


def test_what_rows_of_stars_mean_is_no_grade() -> None:
    rows = (
        "★★★★★ – I absolutely loved this book and will not stop talking of its characters, whatever the others in my club may say.",
        "★★★★ – I enjoyed this book. The pacing, the plot and the characters were fine, and I would recommend it to most readers.",
        "★★★ – I liked some aspects of this book, but something was missing, of the writing, of the story, or of the characters.",
    )
    believed = values("Rating System", rows)
    assert believed.get("critic_grade") is None
    assert believed.get("work_title") is None


def test_recap_and_review() -> None:
    prose = (
        "This week we open on the hospital roof, where Marla and the Colonel have been stuck since the end of the last episode.",
        "The show is at its best when it stays there: the writing is sharp, and the acting of the two is the season's finest so far.",
    )
    believed = values("That Was Them – Season 5 Episode 3 Recap & Review", prose, BYLINE)
    assert believed.get("work_title") == "That Was Them"
