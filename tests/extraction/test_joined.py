from __future__ import annotations

import re

from reviewscrape.extraction.joined import Joined, numbered
from reviewscrape.extraction.page import Page


def test_a_place_leads_back_to_its_text() -> None:
    joined = Joined(["by night", "", "a day", "by day"])
    assert joined.places(["by", "day"]) == [0, 2, 3]
    assert joined.matches(re.compile("day")) == [2, 3]


def test_only_some_of_the_texts_are_searched() -> None:
    joined = Joined(["day", "day", "day", "day"])
    assert joined.matches(re.compile("day"), 1, 3) == [1, 2]
    assert joined.matches(re.compile("day"), 2) == [2, 3]
    assert joined.matches(re.compile("day"), 3, 99) == [3]


def test_no_texts() -> None:
    assert Joined([]).places(["a"]) == []
    assert Joined([]).matches(re.compile("a"), 0, 5) == []


def test_a_page_is_joined_once() -> None:
    page = Page("<p>One</p><p>2 roads</p><p>Three</p><p>May 4</p>")
    assert Joined.of(page) is Joined.of(page)
    assert [block.index for block in numbered(page)] == [1, 3]
