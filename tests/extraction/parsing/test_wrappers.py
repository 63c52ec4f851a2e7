from __future__ import annotations

import pytest

from reviewscrape.extraction.blocks import Region
from reviewscrape.extraction.page import Page
from tests.extraction.pages import PROSE

BODY = "".join(f"<p>{text}</p>" for text in PROSE)


def regions(markup: str) -> dict[str, Region]:
    """Region of each block by its first word."""
    return {block.text.split()[0]: block.region for block in Page(markup).blocks}


@pytest.mark.parametrize("names", ["has-sidebar", "logo-left-with-nav", "col-side main", "related-wrap"])
def test_what_holds_the_prose_is_no_chrome(names: str) -> None:
    found = regions(f"<div class='{names}'><h1>Harbour</h1>{BODY}<nav><a href=/n>News</a></nav></div>")
    assert not found["The"] & Region.CHROME
    assert found["News"] & Region.NAV


def test_a_sidebar_beside_the_prose_stays_one() -> None:
    found = regions(f"<main>{BODY}</main><div class=sidebar><p>Popular this week and nothing else</p></div>")
    assert found["Popular"] & Region.ASIDE


def test_comments_longer_than_the_review_stay_comments() -> None:
    found = regions(f"<h1>Harbour</h1><p>Fog.</p><div class=comments>{BODY}</div>")
    assert found["The"] & Region.COMMENTS


def test_a_page_called_comments_is_not_all_comments() -> None:
    found = regions(f"<div class=comments-open><h1>Harbour</h1>{BODY}</div>")
    assert not found["The"] & Region.COMMENTS


def test_what_stands_inside_forgets_it_too() -> None:
    page = Page(f"<div class=with-sidebar><section>{BODY}<p><time datetime=2020-01-02>x</time></section></div>")
    time = next(page.all("time"))
    assert not page.region(time) & Region.CHROME
