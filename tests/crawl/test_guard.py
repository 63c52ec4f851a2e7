"""No connection to an address that is not public, whatever leads there."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewscrape.crawl.guard import is_public, parse
from reviewscrape.errors import ConfigError
from tests.crawl.run import crawl
from tests.crawl.site import Answer, reviews, serve

FORBIDDEN = """
127.0.0.1 127.9.9.9 0.0.0.0 10.0.0.1 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 192.0.0.1 192.0.2.1 198.18.0.1
198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 192.88.99.1 :: ::1 ::7f00:1
::ffff:127.0.0.1
::ffff:a9fe:a9fe fe80::1 fe80::1%eth0 fc00::1 fd00:ec2::254 fec0::1 ff02::1 2001:db8::1 2002:7f00:1:: 2002:a9fe:a9fe::
64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::a00:1 2001:0:4136:e378:8000:63bf:f5ff:fffe 100::1 nonsense
""".split()


@pytest.mark.parametrize("address", FORBIDDEN)
def test_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "2606:4700:4700::1111", "::ffff:1.1.1.1"])
def test_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("entry", ["127.0.0.1", "127.0.0.1:", ":80", "a:b", "a:0", "a:70000", "a:८०"])
def test_a_malformed_allow_list_is_refused(entry: str) -> None:
    with pytest.raises(ConfigError, match="write host:port"):
        parse(entry)


def test_links_redirects_and_sitemaps_lead_to_no_canary(tmp_path: Path) -> None:
    with serve(lambda _: Answer(b"secret")) as canary:
        port = canary.port
        targets = [f"http://{host}:{port}/review/" for host in ("127.0.0.1", "localhost", "2130706433", "0x7f.1", "0")]
        site_of_two = reviews(2)
        links = "".join(f'<li><a href="{url}link-{n}">Salt Line</a></li>' for n, url in enumerate(targets))
        pages = {
            "/reviews": Answer(
                f'<h1>Reviews</h1><ul>{links}<li><a href="/review/moved-1">Moved</a></li>'
                '<li><a href="/review/refresh-1">Refreshed</a></li><li><a href="/review/salt-line-0">Salt</a></li>'
                '<li><a href="/review/salt-line-1">Salt</a></li></ul>'.encode()
            ),
            "/review/moved-1": Answer(status=302, headers={"Location": f"{targets[0]}redirect"}),
            "/review/refresh-1": Answer(f'<meta http-equiv="refresh" content="0;url={targets[0]}refresh">'.encode()),
        }
        with serve(lambda path: pages.get(path) or site_of_two(path)) as site:
            run = crawl(tmp_path, site=site)
    assert canary.requests == []
    assert run.code == 0
    assert len(run.records) == 2
    assert run.summary["reasons"]["skipped"]["forbidden_address"] >= 3


@pytest.mark.slow
def test_robots_sitemaps_and_canonical_addresses_lead_to_no_canary(tmp_path: Path) -> None:
    site_of_two = reviews(2)
    with serve(lambda _: Answer(b"secret")) as canary:
        inside = f"http://127.0.0.1:{canary.port}"
        named = "".join(f"<url><loc>{inside}/review/{n}</loc></url>" for n in range(3))

        def answer(path: str) -> Answer:
            if path == "/robots.txt":
                lines = f"User-agent: *\nSitemap: {inside}/map.xml\nSitemap: {site.url}/map.xml\n"
                return Answer(lines.encode(), headers={"Content-Type": "text/plain"})
            if path == "/map.xml":
                own = f"<url><loc>{site.url}/review/salt-line-0</loc></url>"
                return Answer(f"<urlset>{named}{own}</urlset>".encode())
            found = site_of_two(path)
            head = f"<head><link rel=canonical href='{inside}/c'><base href='{inside}/b/'>".encode()
            found.body = found.body.replace(b"<head>", head)
            return found

        with serve(answer) as site:
            run = crawl(tmp_path, "-a", f"source={site.url}/robots.txt", site=site)
    assert canary.requests == []
    assert run.code == 0, run.err
    assert run.summary["reasons"]["skipped"]["forbidden_address"] >= 4
    assert [record["url"] for record in run.records] == [f"{site.url}/review/salt-line-0"]


@pytest.mark.slow
def test_a_robots_that_moves_to_a_forbidden_address_forbids_the_host(tmp_path: Path) -> None:
    site_of_two = reviews(2)
    with serve(lambda _: Answer(b"secret")) as canary:
        away = Answer(status=302, headers={"Location": f"http://127.0.0.1:{canary.port}/robots.txt"})
        with serve(lambda path: away if path == "/robots.txt" else site_of_two(path)) as site:
            run = crawl(tmp_path, site=site)
    assert canary.requests == []
    assert set(site.paths()) == {"/robots.txt"}
    assert run.code == 78


@pytest.mark.parametrize(
    "options",
    [(), ("-s", "TWISTED_DNS_RESOLVER=scrapy.resolver.CachingHostnameResolver")],
    ids=["resolver and peer", "peer only, as when a name is bound anew"],
)
def test_without_the_allow_list_nothing_is_sent_and_the_mend_is_named(tmp_path: Path, options: tuple[str, ...]) -> None:
    with serve(reviews(1)) as site:
        run = crawl(tmp_path, "-s", "NETWORK_ALLOWLIST=", *options, site=site)
    assert site.requests == []
    assert run.code == 78
    assert "allow it with -s NETWORK_ALLOWLIST=host:port" in run.out
