"""Which pages a source asks for: sitemaps, feeds, pagers, and what it leaves alone."""

from __future__ import annotations

import gzip
import random
from pathlib import Path

import pytest

from reviewscrape.crawl import reading
from reviewscrape.crawl.admission import _PLAIN, MOST_HOSTS, Ports, _formed, admit, fetch_form, refusal
from reviewscrape.crawl.traps import HAND_MADE, MACHINE_MADE, MOST, Traps
from reviewscrape.errors import InputError
from reviewscrape.extraction import Extraction, PageType
from reviewscrape.items import Link, ReviewPage
from reviewscrape.sites import load
from reviewscrape.sources import SiteSource, UrlSource, choose, markup
from tests.crawl.run import crawl
from tests.crawl.site import Answer, reviews, serve

LETTERS = str.maketrans("0123456789", "bcdefghijk")
SITEMAP = b"""<?xml version="1.0"?><!-- made by hand -->
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc> https://a.example/review/one </loc><lastmod>2026-01-01</lastmod></url>
<url><loc>https://a.example/review/two</loc></url></urlset>"""
INDEX = b"""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://a.example/s1.xml</loc></sitemap></sitemapindex>"""
RSS = b"""<rss version="2.0"><channel><link>https://a.example/</link><item><title>x</title>
<link>https://a.example/review/one</link></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://a.example/"/><entry>
<link rel="self" href="https://a.example/x.xml"/><link href="https://a.example/review/one"/></entry></feed>"""


@pytest.mark.parametrize(
    ("body", "kind", "pages", "sitemaps"),
    [
        (SITEMAP, "sitemap", 2, 0),
        (gzip.compress(SITEMAP), "sitemap", 2, 0),
        (INDEX, "sitemap", 0, 1),
        (RSS, "feed", 1, 0),
        (ATOM, "feed", 1, 0),
        (SITEMAP[:-60], "sitemap", 1, 0),
        (SITEMAP.replace(b"<loc>", b"<loc>http://[bad/</loc><loc>", 1), "sitemap", 2, 0),
        (RSS.replace(b"https://a.example/review/one", b"http://[::1/x"), "feed", 0, 0),
        (gzip.compress(SITEMAP[:-9]) + gzip.compress(SITEMAP[-9:]), "sitemap", 2, 0),
        (gzip.compress(SITEMAP)[:-12], "sitemap", 2, 0),
    ],
)
def test_lists_of_addresses(body: bytes, kind: str, pages: int, sitemaps: int) -> None:
    assert markup.kind_of(body) == kind
    found = markup.read(body)
    assert (len(found.pages), len(found.sitemaps)) == (pages, sitemaps)


@pytest.mark.parametrize(
    "body",
    [
        b"<html><body>an <rss> element</body></html>",
        b"<!DOCTYPE html><html><!-- <rdf:RDF> --><body></body></html>",
        b"",
        b"\x1f\x8b no gzip",
        b"<!-- <urlset> -->",
        b" \n" * 900 + b"x",
        b"<!---->" * 250 + b"x",
        b"<? ?> <!DOCTYPE x> " * 90 + b"x",
    ],
)
def test_no_list_of_addresses(body: bytes) -> None:
    assert markup.kind_of(body) is None


def test_entities_of_a_sitemap_are_not_expanded() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    found = markup.read(bomb + b"<urlset><url><loc>https://a.example/&b;&f;</loc></url></urlset>")
    assert "root:" not in "".join(found.pages)


def page(url: str, kind: str = "page", depth: int = 1, links: tuple[str, ...] = (), **kwargs: object) -> ReviewPage:
    extraction = Extraction(page_type=PageType(str(kwargs.pop("type", "listing"))), links=list(links))
    return ReviewPage(url=url, requested_url=url, status=200, kind=kind, depth=depth, extraction=extraction)


def test_an_unknown_site_is_followed_likeliest_links_first() -> None:
    source = UrlSource("https://www.example.org/")
    links = ("https://example.org/review/salt", "https://film.example.org/a-long-story-1", "https://example.net/review/x",
             "https://example.org/login", "https://example.org/?page=2", "https://example.org/about")  # fmt: skip
    found = source.follow(page("https://www.example.org/", depth=0, links=links))
    assert [(link.url, link.kind) for link in sorted(found, key=lambda link: link.priority)] == [
        ("https://example.org/review/salt", "page"),
        ("https://film.example.org/a-long-story-1", "page"),
        ("https://example.org/about", "page"),
        ("https://example.org/?page=2", "listing"),
    ]


def test_a_review_leads_only_to_what_looks_like_reviews() -> None:
    source = UrlSource("https://a.example/")
    links = ("https://a.example/review/other", "https://a.example/about", "https://a.example/news/a-long-story")
    found = source.follow(page("https://a.example/review/salt", links=links, type="review"))
    assert [link.url for link in found] == ["https://a.example/review/other"]


def test_further_pages_of_a_listing_lie_no_deeper() -> None:
    source = UrlSource("https://a.example/")
    (link,) = source.follow(page("https://a.example/l", "listing", 3, ("https://a.example/l?page=9",)))
    assert link.depth == 3


def test_archives_by_year_month_and_day_are_read_and_what_lies_too_deep_is_told() -> None:
    source, links = UrlSource("https://a.example/"), ("https://a.example/archive/2019/03/07", "https://b.example/")
    day = page("https://a.example/archive/2019/03", "page", 5, links)
    deep = page("https://a.example/archive/2019/03", "page", 6, links)
    assert [link.depth for link in source.follow(day)] == [6]
    assert (source.follow(deep), deep.notes) == ([], {"refused:too_deep": 1})


def test_where_the_start_redirected_to_belongs_to_the_crawl_after_a_restart_as_well() -> None:
    moved, further = page("https://www.example.net/", depth=0), ("https://www.example.net/review/a",)
    moved.requested_url = "https://example.org/"
    first = UrlSource("https://example.org/")
    first.follow(moved)
    assert first.admits("https://example.net/review/b")
    resumed = UrlSource("https://example.org/")
    assert len(resumed.follow(page("https://www.example.net/reviews", "listing", 1, further))) == 1


def test_a_site_file_says_what_is_asked_for() -> None:
    source = SiteSource(load("avclub"))
    assert {link.kind for link in source.seeds()} == {"sitemap", "listing"}
    body = b"""<ul class="article-list"><li><a href="/review/backstage-3796">x</a></li><li><a href="/about">y</a></li>
    </ul><a class="next alt" href="/features/movie-review?page=2&page=3">next</a>"""
    listing = page("https://www.avclub.com/features/movie-review", "listing", 0)
    listing.chosen = reading.choose(body, listing.url, source.selectors(listing))
    assert [(link.url, link.kind) for link in source.follow(listing)] == [
        ("https://www.avclub.com/review/backstage-3796", "page"),
        ("https://www.avclub.com/features/movie-review?page=3", "listing"),
    ]
    assert (
        source.follow(page("https://www.avclub.com/review/backstage-3796", links=("https://www.avclub.com/x",))) == []
    )


def test_a_robots_txt_as_source_leads_to_its_sitemaps_and_they_to_reviews(tmp_path: Path) -> None:
    pages = reviews(3, robots="User-agent: *\nDisallow: /private/\nSitemap: {}/map.xml\n")

    def answer(path: str) -> Answer:
        if path == "/robots.txt":
            return Answer(pages(path).body.replace(b"{}", site.url.encode()), headers={"Content-Type": "text/plain"})
        if path == "/map.xml":
            found = "".join(f"<url><loc>{site.url}/review/salt-line-{n}</loc></url>" for n in range(3))
            return Answer(f"<urlset>{found}</urlset>".encode())
        return pages(path) if path.startswith("/review/") else Answer(status=404)

    with serve(answer) as site:
        run = crawl(tmp_path, "-a", f"source={site.url}/robots.txt", site=site)
    assert run.code == 0, run.err
    assert run.summary["reasons"]["done"] == {"review": 3, "robots": 1, "sitemap": 1}


def test_a_long_list_comes_in_parts() -> None:
    parts = list(markup.Addresses([f"p{n}" for n in range(7)], ["s"]).parts(3))
    assert [(len(part.pages), len(part.sitemaps)) for part in parts] == [(3, 1), (3, 0), (1, 0)]


@pytest.mark.parametrize(
    "url",
    ["", "ftp://a.example/", "a.example", "file:///etc/passwd", "https://", "http://[::1/x", "http://a.example:99999/"],
)
def test_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(InputError, match="give one such as"):
        UrlSource(url)


def test_an_address_that_the_crawl_would_not_ask_for_is_no_start() -> None:
    with pytest.raises(InputError, match=r"no address to start from \(asset\)"):
        UrlSource("https://a.example/reviews.jpg")


def test_without_arguments_there_is_no_source() -> None:
    assert choose(None, None) is None


@pytest.mark.parametrize(
    ("url", "form"),
    [
        ("https://a.example/l?page=1&page=2&page=3", "https://a.example/l?page=3"),
        ("https://a.example/l?PHPSESSID=0a1b&b=2&a=1#top", "https://a.example/l?a=1&b=2"),
        ("https://a.example/l;jsessionid=0A1B?x=1", "https://a.example/l?x=1"),
        ("https://ann:secret@a.example/l?utm_source=x", "https://a.example/l"),
        ("https://a.example/l?g[]=1&g[]=2", "https://a.example/l?g%5B%5D=1&g%5B%5D=2"),
        ("javascript:alert(1)", ""),
    ],
)
def test_one_form_for_addresses_of_one_page(url: str, form: str) -> None:
    assert fetch_form(url) == form


def test_an_address_that_is_passed_over_for_being_plain_is_in_its_form_already() -> None:
    rng = random.Random(7)  # noqa: S311 (addresses, not secrets)
    hosts = "a.example a.example:80 a.example:443 a.example:8080 A.example a-.example a..b 127.0.0.1 [::1] a.example:08"
    plain = 0
    for _ in range(20_000):
        tail = "".join(rng.choice("ab/A1-._~%?#;:é /.") for _ in range(rng.randrange(9)))
        url = f"{rng.choice(['http', 'https', 'HTTP'])}://{rng.choice(hosts.split())}/{tail}"
        if _PLAIN.fullmatch(url):
            plain += 1
            assert _formed.__wrapped__(url) == url
    assert plain > 500


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("https://a.example/" + "a" * 3000, "too_long"),
        ("https://a.example/a/b/a/b/a/b", "repeated_segments"),
        ("https://a.example/x?" + "&".join(f"p{n}=1" for n in range(12)), "too_many_parameters"),
        ("https://a.example/poster.JPG", "asset"),
        ("https://a.example/sitemap.xml.gz", ""),
        ("https://a.example/1999/12/31/1999", ""),
    ],
)
def test_addresses_that_do_not_enter_the_ledger(url: str, reason: str) -> None:
    assert refusal(url) == reason


def test_a_domain_that_names_new_hosts_for_ever_is_stopped_at_some_number() -> None:
    def links(first: int, number: int) -> list[Link]:
        hosts = [f"h{n}.a.example" for n in range(first, first + number)]
        return [Link(f"https://{host}/review/{n}", host) for host in hosts for n in (1, 2)]

    kept, refused = admit(links(0, 300), 9, (), Ports())
    assert (len(kept), refused) == (600, {})
    known = {link.host for link in kept}
    kept, refused = admit(links(200, 600), 9, known, Ports())
    assert len(known | {link.host for link in kept}) == MOST_HOSTS
    assert (len(kept), refused) == (600, {"too_many_hosts": 600})
    own = Link("https://x.example/", "x.example", "request", request="{}")
    assert admit([own], 9, {str(n) for n in range(MOST_HOSTS)}, Ports()) == ([own], {})


def test_a_family_that_brings_nothing_is_given_up_and_taken_up_by_one_fruit() -> None:
    traps = Traps()
    for month in range(MACHINE_MADE):
        assert not traps.sprung("https://a.example/calendar/2026/1")
        traps.note(f"https://a.example/calendar/2026/{month}", None, fruitful=False)
    assert traps.sprung("https://a.example/calendar/1999/7")
    traps.note("https://a.example/review/x-1", "https://a.example/calendar/2026/3", fruitful=True)
    assert not traps.sprung("https://a.example/calendar/1999/7")
    for number in range(HAND_MADE):
        assert not traps.sprung("https://a.example/news/a-story")
        traps.note(f"https://a.example/news/some-story-{number}", None, fruitful=False)
    assert traps.sprung("https://a.example/news/a-story")


def test_families_beyond_count_do_not_fill_the_memory() -> None:
    traps = Traps()
    for _ in range(MACHINE_MADE):
        traps.note("https://a.example/calendar/3", None, fruitful=False)
    for number in range(MOST):
        traps.note(f"https://a.example/{'x' * (number % 20)}{number // 20}".translate(LETTERS), None, fruitful=False)
    assert len(traps._barren) <= MOST
    assert traps.sprung("https://a.example/calendar/4")


@pytest.mark.slow
def test_all_reviews_of_an_endless_site_are_found_within_three_times_the_requests(tmp_path: Path) -> None:
    number = 200
    plain = reviews(number)

    def answer(path: str) -> Answer:
        found = plain(path)
        month = int(path.rpartition("/")[2]) if path.startswith("/calendar/") else 0
        facets = "".join(f'<a href="/reviews?page=1&sort={n}&color={n % 7}">f</a>' for n in range(40))
        session = f'<a href="/reviews?sid={abs(hash(path))}">home</a><a href="about/x/about/x/about/x/{month}">b</a>'
        more = f'<a href="/calendar/2026/{month + 1}">next month</a><a href="/calendar/2026/{month + 2}">+2</a>'
        if path.startswith("/calendar/"):
            return Answer(f"<html><body><h1>Calendar</h1>{more}{session}</body></html>".encode())
        if found.status == 200 and path != "/robots.txt":
            found.body = found.body.replace(b"</body>", f"{more}{facets}{session}</body>".encode())
        return found

    with serve(answer) as site:
        run = crawl(tmp_path, site=site, timeout=120)
    assert run.code == 0, run.err
    assert len(run.records) == number
    assert len(site.requests) <= 3 * number


def test_an_endless_series_of_sitemaps_is_left_and_one_of_fifty_megabytes_is_read(tmp_path: Path) -> None:
    """Each sitemap names the next two, and the one with the reviews, which is as large as the protocol allows."""
    pages = reviews(3)
    padding = b"<!-- " + b"x" * 4000 + b" -->"

    def answer(path: str) -> Answer:
        if not path.startswith("/map"):
            return pages(path)
        if path == "/map-reviews.xml":
            locs = "".join(f"<url><loc>{site.url}/review/salt-line-{n}</loc></url>" for n in range(3))
            return Answer(b"<urlset>" + padding * 11_000 + locs.encode() + b"</urlset>")
        number = int(path.strip("/map.xml") or 0)  # noqa: B005 (any of these characters)
        names = f"{2 * number + 1}.xml", f"{2 * number + 2}.xml", "-reviews.xml"
        maps = "".join(f"<sitemap><loc>{site.url}/map{name}</loc></sitemap>" for name in names)
        return Answer(f"<sitemapindex>{maps}</sitemapindex>".encode())

    with serve(answer) as site:
        run = crawl(tmp_path, "-a", f"source={site.url}/map.xml", "-s", "EXTRACT_WORKERS=1", site=site)
    assert run.code == 0, run.err
    assert len(run.records) == 3
    assert run.summary["reasons"]["done"]["sitemap"] == 16
