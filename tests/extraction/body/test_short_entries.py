"""Entries of a line or two beside longer mottos."""

from __future__ import annotations

import pytest

from reviewscrape import extract

MOTTO = (
    "<div class=profile><p>I live by the harbour, I learn from the gulls, and I teach whoever comes by. "
    "Here I share what I find, every single day of the year.</p></div>"
)


def page(entry: str, around: str = MOTTO) -> str:
    return (
        f"<html><head><title>Wick Notes » Lamps of the quay</title></head><body><h1>Wick Notes</h1>{around}"
        f"<div class=post><h3 class=storytitle>Lamps of the quay</h3>{entry}</div></body></html>"
    )


@pytest.mark.parametrize("around", [MOTTO, ""])
def test_the_line_below_the_heading_is_the_text(around: str) -> None:
    entry = "<div class=meta>images — Tags: light — wick @ 15:58 today</div><p>Six lamps by Ida Marsh, each a boat.</p>"
    text = extract(page(entry, around)).body_text or ""
    assert text.endswith("Six lamps by Ida Marsh, each a boat.")
    assert "every single day" not in text


def test_an_entry_of_a_picture_alone_changes_nothing() -> None:
    assert "every single day" in (extract(page("<img src=lamp.jpg>")).body_text or "")


def test_the_text_of_an_entry_stays_whole() -> None:
    entry = "<p>Six lamps by Ida Marsh, each a boat, and all of them are lit.</p><p>They sail at nine, if they do.</p>"
    text = extract(page(entry, "")).body_text or ""
    assert "all of them are lit" in text
    assert "They sail at nine" in text
