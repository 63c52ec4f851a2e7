"""Links that are joined the short way are what a URL parser makes of them."""

from __future__ import annotations

import pytest

from reviewscrape.extraction import extract
from reviewscrape.extraction.links import absolute

HREFS = (
    *("/a", "/a?b=1", "q", "?p=2", "#x", "/a/../b", "/a:8/b", "mailto:x", "//c.example:9/x", "http:///x"),
    *("http://b.example/q", "http://b.example:81/q", "http://b.example:999999/q", "http://b.example:/q"),
    *("http://b.example:8a/q", "https://b.example:443", "http://b.example:81?x=1"),
)


@pytest.mark.parametrize("authority", ["a.example", "a.example:8080", "127.0.0.1:80", "[::1]:8", "u:p@a.example:8"])
def test_short_and_long_way_agree(authority: str) -> None:
    base = f"http://{authority}/x/y?z=1"
    page = "<html><body>" + "".join(f"<a href='{href}'>x</a>" for href in HREFS)
    assert extract(page, url=base).links == list(dict.fromkeys(filter(None, (absolute(base, href) for href in HREFS))))


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<frameset><frame src=menu.htm><frame src=/start.htm></frameset>", ["/y/menu.htm", "/start.htm"]),
        (
            "<select><option value=rev.php?id=3>Moor<option value=/2019/03/>March<option value=de>de<option value=3.5>",
            ["/y/rev.php?id=3", "/2019/03/"],
        ),
        ("<link rel=alternate type=application/rss+xml href=/rss><div id=app></div>", ["/rss"]),
        ("<link rel=alternate type=application/rss+xml href=/rss><a href=/a>a</a>", ["/a"]),
        ("<link rel=alternate hreflang=de href=/de><div id=app></div>", []),
    ],
)
def test_frames_choices_and_feeds_are_links(markup: str, found: list[str]) -> None:
    assert extract(f"<html>{markup}", url="http://a.example/y/z").links == [f"http://a.example{path}" for path in found]
