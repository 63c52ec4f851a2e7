"""Short lines around a text that have a name's shape: everyday words on the same page tell headings from names."""

from __future__ import annotations

import pytest

from reviewscrape import extract

PROSE = (
    "<p>We make our own lamps at the harbour, without any warning of what the week will bring, and keep reading the "
    "old papers by their light while the ferries come and go below the window.</p>"
    "<p>Nobody calls before noon. The kettle is on, the boats are in, and a happy customer has left a note about the "
    "price of wicks, which has not gone up since the war.</p>"
)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Ann Mary Lee", ["Ann Mary Lee"]),
        ("Make Your Own Lamps", None),
        ("Keep Reading", None),
        ("Customer Warning Week", None),
    ],
)
def test_line_between_headline_and_day(line: str, author: list[str] | None) -> None:
    page = f"<title>Lamps</title><body><h1>The Lamps of Marram</h1><div>{line}</div><div>May 3, 2014</div>{PROSE}"
    assert extract(page).values.get("author") == author


@pytest.mark.parametrize(("line", "author"), [("— Ann Lee", ["Ann Lee"]), ("— Happy Customer", None)])
def test_line_below_the_text(line: str, author: list[str] | None) -> None:
    page = f"<title>Lamps</title><body><h1>The Lamps of Marram</h1>{PROSE}<p>{line}</p>"
    assert extract(page).values.get("author") == author
