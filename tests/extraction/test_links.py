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
