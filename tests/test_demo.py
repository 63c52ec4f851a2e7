"""The demo site is a real site, traps included."""

from __future__ import annotations

import http.client
import subprocess
import sys
from urllib.parse import quote, urlsplit

import lxml.html
import pytest
from lxml import etree

from reviewscrape import demo
from reviewscrape.errors import InputError


@pytest.fixture(scope="module")
def site():
    with demo.serve() as running:
        yield running


def get(site, target):
    connection = http.client.HTTPConnection(urlsplit(site.url).netloc, timeout=10)
    connection.request("GET", quote(target, safe="/?=&%,"))
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


def test_robots_names_a_disallowed_path_and_the_sitemap(site):
    response, body = get(site, "/robots.txt")
    assert response.status == 200
    assert b"Disallow: /private/" in body
    assert f"Sitemap: {site.url}/sitemap.xml".encode() in body


def test_the_sitemap_names_pages_that_are_there_and_one_that_is_not(site):
    found = [node.text for node in etree.fromstring(get(site, "/sitemap.xml")[1]).iter("{*}loc")]
    statuses = [get(site, address.removeprefix(site.url))[0].status for address in found]
    assert sorted(set(statuses)) == [200, 404]


def test_a_page_answers_under_two_addresses_and_with_tracking_parameters(site):
    first = get(site, "/review/the-salt-line-1001")[1]
    assert get(site, "/film/the-salt-line-1001")[1] == first
    assert get(site, "/review/the-salt-line-1001?utm_source=listing")[1] == first


def test_a_redirect(site):
    response, _ = get(site, "/r/1010")
    assert (response.status, response.headers["Location"]) == (301, "/review/comet-clerk-1010")


def test_one_pager_replaces_its_parameter_and_the_other_appends_it(site):
    assert b'href="?page=3"' in get(site, "/film/reviews?page=2")[1]
    _, second = get(site, "/search?types=reviews_review&page=1&page=2")
    assert b"?types=reviews_review&amp;page=1&amp;page=2&amp;page=1" in second
    assert (
        second.split(b'<div class="pager">')[0]
        == get(site, "/search?types=reviews_review&page=2")[1].split(b'<div class="pager">')[0]
    )


def test_an_unknown_path_is_404_and_a_lost_review_is_200(site):
    assert get(site, "/review/never-filed-1997")[0].status == 404
    assert get(site, "/review/the-lost-reel-1998")[0].status == 200


def test_pages_keep_their_bytes(site):
    response, body = get(site, "/articles/odile-marchat-cafe-berenice,1004/")
    assert response.headers["Content-Type"] == "text/html"
    assert "Café Bérénice".encode("latin-1") in body
    with pytest.raises(UnicodeDecodeError):
        get(site, "/review/the-glass-postman-1016")[1].decode()


def test_of_the_reviews_that_are_linked_one_is_missing(site):
    seen, queue, missing = set(), ["/"], set()
    while queue:
        target = queue.pop()
        if target in seen or target.count("page=") > 1:
            continue
        seen.add(target)
        response, body = get(site, target)
        if response.status == 404:
            missing.add(target)
        if response.status == 200 and "html" in response.headers["Content-Type"]:
            tree = lxml.html.fromstring(body, base_url=site.url + target)
            tree.make_links_absolute()
            links = {link.split("#")[0] for _, name, link, _ in tree.iterlinks() if name == "href"}
            queue += [link.removeprefix(site.url) for link in links if link.startswith(site.url)]
    reviews = {target for target in missing if "review/" in target}
    assert reviews == {"/review/never-filed-1997"}


def test_a_port_in_use_is_one_line(site):
    port = urlsplit(site.url).port
    with pytest.raises(InputError, match=rf"port {port}: cannot be used"), demo.serve(port):
        pass
    run = subprocess.run(
        [sys.executable, "-m", "reviewscrape.demo", "--port", str(port)], capture_output=True, text=True
    )
    assert run.returncode == 2
    assert run.stderr.startswith(f"port {port}: cannot be used")
    assert run.stderr.count("\n") == 1
