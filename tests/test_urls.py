from __future__ import annotations

import pytest

from reviewscrape import urls


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("https://ann:secret@example.org:8443/a#top", "https://example.org:8443/a"),
        ("https://example.org/a?b=1&access_token=x", "https://example.org/a?b=1"),
        ("https://example.org/a?b=1&api-key=x&PHPSESSID=y&sig=z&X-Amz-Signature=q", "https://example.org/a?b=1"),
        ("https://example.org/a;jsessionid=0A1?b=1", "https://example.org/a?b=1"),
        ("https://example.org/a?keyword=key&passage=2", "https://example.org/a?keyword=key&passage=2"),
        ("http://[2001:db8::1]:80/", "http://[2001:db8::1]:80/"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("http://[::1", ""),
        ("http://example.org:99999/", ""),
        ("", ""),
    ],
)
def test_cleaned_url_shows_no_secret(url: str, clean: str) -> None:
    assert urls.clean_url(url) == clean


@pytest.mark.parametrize(
    "url",
    [
        "HTTP://EXAMPLE.org:80/r/../film?b=2&a=1&utm_source=feed#c",
        "http://example.org/film?a=1&b=2",
        "http://example.org/film?a=1&b=2&fbclid=abc&session=9",
    ],
)
def test_one_page_has_one_form(url: str) -> None:
    assert urls.normalise(url) == "http://example.org/film?a=1&b=2"


@pytest.mark.parametrize(
    ("url", "declared", "canonical"),
    [
        ("http://a.example.org/x?p=1", "/x", "http://a.example.org/x"),
        ("http://a.example.org/x", "https://www.example.org/y", "https://www.example.org/y"),
        ("http://a.example.org/x", "https://other.example.net/y", "http://a.example.org/x"),
        ("http://a.example.org/x", "https://a.example.org/", "http://a.example.org/x"),
        ("http://a.example.org/x", "javascript:void(0)", "http://a.example.org/x"),
        ("http://a.example.org/x", None, "http://a.example.org/x"),
        ("", "https://example.org/y", "https://example.org/y"),
    ],
)
def test_canonical_url_stays_on_its_site(url: str, declared: str | None, canonical: str) -> None:
    assert urls.canonical_url(url, declared) == canonical


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://film.example.co.uk/x", "example.co.uk"),
        ("http://127.0.0.1:8000/x", "127.0.0.1"),
        ("http://localhost/x", "localhost"),
        ("not a url", ""),
        ("https://a.b.example.com/x", "example.com"),
        ("https://blog.example.org./x", "example.org"),
        ("https://com/", "com"),
        ("https://film.xn--fiq228c.com/", "xn--fiq228c.com"),
    ],
)
def test_site_is_the_registrable_domain(url: str, site: str) -> None:
    assert urls.site_of(url) == site


def test_the_list_is_not_loaded_for_domains_that_it_does_not_divide() -> None:
    public = urls._suffixes().tlds
    assert {"com", "net", "org"} <= set(public)
    assert [suffix for suffix in public if suffix.endswith((".com", ".net", ".org"))] == []


def test_record_ids_are_stable_and_numbered() -> None:
    first = urls.record_id("example.org", "https://example.org/review/1")
    assert first == "rv1-nyj7t3n7qytm2vs254s5au2dkr"
    assert urls.record_id("example.org", "https://example.org/review/1", 2) != first
    assert len(first) == len("rv1-") + 26
