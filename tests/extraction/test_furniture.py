from __future__ import annotations

import pytest

from reviewscrape import extract
from tests.extraction.test_boilerplate import PROSE, page


def body(before: str = "", after: str = "") -> str | None:
    paragraphs = "".join(f"<p>{text}</p>" for text in PROSE)
    return extract(page(f"<article><h1>Lamp</h1>{before}{paragraphs}{after}</article>")).body_text


WHOLE = "\n\n".join(PROSE)


@pytest.mark.parametrize(
    "line",
    [
        "By Ada Lund",
        "Ada Lund - 4 March 2021",
        "Director: Ilse Varga",
        "Regie: Ilse Varga<br>Laufzeit: 112 Minuten",
        "Directed by Ilse Varga. Rated PG-13. 112 minutes.",
        "★★★½",
    ],
)
def test_the_body_does_not_begin_with(line):
    assert body(before=f"<p>{line}</p>") == WHOLE


def test_no_body_ends_with_a_heading():
    assert body(after="<h2>Details</h2>") == WHOLE


@pytest.mark.parametrize(
    "line",
    [
        "— Ada Lund (ada@lantern.example)",
        "Ilse Varga (Hrsg.)<br>Die Lampe<br>Anker, 312 Seiten",
        "Platform: PC Developer: Lantern Fish Publisher: Pier",
        "Version tested: PC.",
        "Ada Lund is a freelance writer from the coast. Follow her on the usual networks.",
        "This game was reviewed with a code provided by the publisher.",
        "Photo: Pier Pictures",
        "Running time: 112 minutes",
    ],
)
def test_the_body_does_not_end_with(line):
    assert body(after=f"<p>{line}</p>") == WHOLE


def test_what_stands_behind_a_notice_of_copyright_is_another_text():
    other = "<p>Would you like to know more about lamps, boats and the sea? We have just the thing for you.</p>"
    assert (
        body(after=f"<p>Copyright 2008 by the paper. This may not be published, broadcast or sold.</p>{other}") == WHOLE
    )


def test_a_list_at_the_end_is_the_authors():
    dates = "".join(f"<p>Harbour {n}, pier {n}</p>" for n in range(8))
    found = body(after=f"<p>These are the towns that the lamp will be shown in, all by the sea:</p>{dates}")
    assert found
    assert found.startswith(PROSE[0])
    assert PROSE[-1] in found


def test_lines_of_facts_leave_the_block_of_prose_that_they_stand_in():
    html = page(f"<table><tr><td>Director: Ilse Varga<br>Cast: Mara Lind<br>{'<br><br>'.join(PROSE)}</td></tr></table>")
    assert extract(html).body_text == WHOLE
