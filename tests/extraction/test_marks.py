"""What stands on a page at all: wanted words, hints, needles and digits, each looked for in one pass."""

from __future__ import annotations

import pytest

from reviewscrape.extraction.lazy import lazy
from reviewscrape.extraction.marks import (
    MOST_PLACES,
    PIECE,
    Hints,
    Needles,
    Wanted,
    hints_of,
    marks_of,
    with_digits,
    words_of,
)
from reviewscrape.extraction.page import Page


def test_a_word_is_found_only_as_a_whole_and_with_its_punctuation():
    Wanted(["lantern", "lanterns", "wick:"])
    assert words_of(b"lanterns wick") & {"lantern", "lanterns", "wick:"} == {"lanterns"}
    assert words_of(b"LANTERN\nWick:\0x") & {"lantern", "lanterns", "wick:"} == {"lantern", "wick:"}


def test_neighbouring_words_are_both_found():
    Wanted(["tallow", "wax"])
    assert words_of(b"tallow wax tallow") & {"tallow", "wax"} == {"tallow", "wax"}


def test_a_hint_is_found_as_it_is_written_and_so_are_those_inside_it():
    Hints("Kiln of ", "Kiln", "kiln by")
    page = Page("<p>The Kiln of Marram</p>")
    assert page.hints & {"Kiln of ", "Kiln", "kiln by"} == {"Kiln of ", "Kiln"}
    assert not hints_of(b"the kiln of") & {"Kiln of ", "Kiln", "kiln by"}


def test_needles_tell_which_texts_hold_one_of_them():
    assert Needles("star", "½").indexes(["", "Two STARS", "moon", "3½", "stare at a star"]) == {1, 3, 4}
    assert Needles("star").indexes([]) == set()


@pytest.mark.parametrize("text", ["٣ مارس", "２０１０年"])
def test_digits_of_other_scripts_are_not_overlooked(text: str):
    assert all(with_digits(text.encode()))


def test_a_lazy_property_is_worked_out_once():
    class Lamp:
        lit = 0

        @lazy
        def light(self) -> int:
            """How bright it is."""
            self.lit += 1
            return 7

    lamp = Lamp()
    assert (lamp.light, lamp.light, lamp.lit) == (7, 7, 1)
    assert Lamp.light.__doc__ == "How bright it is."


def test_long_texts_are_searched_to_their_end():
    Wanted(["marl"])
    long = b"x" * (PIECE - 2) + b" marl " + b"y" * PIECE
    assert "marl" in words_of(long)
    assert len(marks_of(b"itemprop " * 100_000)[b"itemprop"]) == MOST_PLACES
    assert marks_of(b"-" * (PIECE - 3) + b"itemprop") == {b"itemprop": [PIECE - 3]}
