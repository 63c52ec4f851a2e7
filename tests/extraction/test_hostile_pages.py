"""Pages that want to keep the reader busy: ten times as much takes ten times as long."""

from __future__ import annotations

import json
import time

import pytest

from reviewscrape.extraction import Page, extract
from reviewscrape.extraction.paths import FEW

PROSE = "<p>" + "A sentence about the film, its people and its light. " * 10 + "</p>"
JSON_LD = '<script type="application/ld+json">{"@type": "Review", "itemReviewed": %s}</script>'
PAGES = {
    "commas where a name is due": JSON_LD % json.dumps({"@type": "Movie", "director": "," * 20_000 + "x"}),
    "empty elements within nested properties": "<aside>" + "<i itemprop=author>" * 1000 + "<svg></svg>" * 20_000,
    "nested wrappers": "<div class=comment>" * 1000 + "<li>★★★</li>" * 20_000,
    "a grade after the other": "<div>5 stars</div>" * 20_000,
    "labels and grades in one paragraph": f"<p>{'Rating: 7 ' * 20_000}",
    "loose days and grades in one element": "<p>Ann Lee</p>8/10<time>12 May 2020</time>" * 8000,
    "loose averages in one element": "<b>8.1</b><span>340 ratings</span><hr>" * 20_000,
    "labels in a deep element": "<section><div>" * 500 + "<p>Runtime: 90 min</p>" * 10_000,
    "labels of names, unspaced, in one element": "<div>" + "导演：导演：<p>x</p>" * 6000,
    "links and names, unspaced": "<li>" + "<i>导演：</i><a href=/x>导演：</a><hr>" * 4000,
    "images of a row": "<img src=/star-4.png alt='4 stars'>" * 24_000,
    "notes of books": "<p>Moor, Ann Lee, Quay Press, 2019, 200 pages, ISBN 978-0-00-000000-2</p>" * 8000,
}


@pytest.mark.parametrize("name", PAGES)
def test_it_is_read_in_linear_time(name: str) -> None:
    page = f"<title>Moor review</title><h1>Moor review</h1><p>By Ann Lee</p>{PROSE}{PAGES[name]}{PROSE}"
    began = time.process_time()
    extract(page, url="https://x.example/film/moor-review")
    assert time.process_time() - began < 5  # 2 s on an idle machine


def test_paths_are_those_of_lxml_however_many_are_asked_for() -> None:
    page = Page("<p>a<o:p>b</o:p><svg><path></svg><i>c<i>d</i></i>" * 100 + "<table><tr><td>e<td>f</table>" * 20)
    paths = [page.locator(node) for node in page.elements]
    assert len(paths) > 2 * FEW
    assert paths == [node.getroottree().getpath(node) for node in page.elements]
