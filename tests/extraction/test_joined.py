from __future__ import annotations

import re

from reviewscrape.extraction.joined import Joined
from reviewscrape.extraction.notes import joined, numbered
from reviewscrape.extraction.page import Page


def test_a_place_leads_back_to_its_text() -> None:
    texts = Joined(["by night", "", "a day", "by day"])
    assert texts.places(["by", "day"]) == [0, 2, 3]
    assert texts.matches(re.compile("day")) == [2, 3]


def test_only_some_of_the_texts_are_searched() -> None:
    texts = Joined(["day", "day", "day", "day"])
    assert texts.matches(re.compile("day"), 1, 3) == [1, 2]
    assert texts.matches(re.compile("day"), 2) == [2, 3]
    assert texts.matches(re.compile("day"), 3, 99) == [3]


def test_no_texts() -> None:
    assert Joined([]).places(["a"]) == []
    assert Joined([]).matches(re.compile("a"), 0, 5) == []


def test_a_page_is_joined_once() -> None:
    page = Page("<p>One</p><p>2 roads</p><p>Three</p><p>May 4</p>")
    assert joined(page) is joined(page)
    assert [block.index for block in numbered(page)] == [1, 3]
