"""`scrapy extract`: the records of one page, and one line for whatever is no page."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from scrapy.cmdline import execute
from scrapy.settings import Settings

from reviewscrape import demo
from reviewscrape.demo.pages import folder
from reviewscrape.errors import InputError
from reviewscrape.inputs import checked, read_page

PAGES = folder() / "demo"
TEXT_PAGE = PAGES / "text-page" / "page.txt"
HTML_PAGE = PAGES / "onion-2015-plain" / "page.html"
OPTIONS = "A A- B+ B B- C+ C C- D+ D D- F".split()


def run(*args, stdin=b""):
    """The command as a user runs it."""
    command = [sys.executable, "-m", "reviewscrape", "extract", *map(str, args)]
    return subprocess.run(command, input=stdin, capture_output=True, timeout=60)


@pytest.fixture
def here(capfdbinary):
    """The same in this process, which is faster: for what needs no network."""

    def run_here(*args):
        settings = Settings()
        settings.setmodule("reviewscrape.settings", priority="project")
        with pytest.raises(SystemExit) as stop:
            execute(["scrapy", "extract", *map(str, args)], settings)
        out, err = capfdbinary.readouterr()
        return subprocess.CompletedProcess(args, int(stop.value.code or 0), out, err)

    return run_here


def message_of(done):
    """What a failed command says: one line, and nothing on standard output."""
    assert done.stdout == b""
    assert b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") == 1, done.stderr
    return done.stderr.decode().removeprefix("scrapy extract: ").strip()


def test_a_text_page_from_a_file_and_from_standard_input():
    done = run(TEXT_PAGE)
    assert (done.returncode, done.stderr) == (0, b"")
    record = json.loads(done.stdout)
    paragraphs = TEXT_PAGE.read_text().split("Your Grade")[1].strip()
    stated = {
        "director": ["Clara Voss"],
        "runtime": 103,
        "cast": ["Ida Brandt", "Marit Solheim", "Per Aasen"],
        "grade_options": OPTIONS,
        "body_text": paragraphs,
        "work_type": "film",
    }
    assert {key: record[key] for key in stated} == stated
    absent = ["work_title", "headline", "date_published", "critic_grade", "critic_score", "content_rating"]
    absent += ["community_grade", "community_score", "community_count", "work_year", "series_title"]
    assert {key: record[key] for key in absent} == dict.fromkeys(absent)
    assert record["author"] == record["genres"] == record["creator"] == []
    assert run("-", stdin=TEXT_PAGE.read_bytes()).stdout == done.stdout


def test_a_page_is_one_json_line_or_indented(here):
    done = here(HTML_PAGE, "--url", "https://example.org/review/1")
    assert done.stdout.count(b"\n") == 1
    record = json.loads(done.stdout)
    assert record["url"] == "https://example.org/review/1"
    assert record["critic_grade"] == "B+"
    pretty = here(HTML_PAGE, "--url", "https://example.org/review/1", "--pretty")
    assert json.loads(pretty.stdout) == record
    assert pretty.stdout.count(b"\n") > 50


def test_a_page_of_several_reviews_is_several_lines(here):
    lines = here(PAGES / "multi-review" / "page.html").stdout.splitlines()
    assert [json.loads(line)["critic_grade"] for line in lines] == ["B+", "C", "A-"]


def test_a_page_that_is_no_review_says_so_and_shows_all_on_request(here):
    page = PAGES / "work-page" / "page.html"
    done = here(page)
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.decode() == f"scrapy extract: {page}: no review (work); --all shows what was read\n"
    shown = json.loads(here(page, "--all").stdout)
    assert shown["page_type"] == "work"
    assert shown["values"]["work_title"] == "Tower Hamlet"
    assert shown["reviews"] == []


def test_a_url_is_fetched_politely_and_safely(tmp_path):
    with demo.serve() as site:
        allowed = ("-s", f"NETWORK_ALLOWLIST={urlsplit(site.url).netloc}", "-s", f"REVIEWS_DIR={tmp_path}")
        record = json.loads(run(f"{site.url}/r/1010", *allowed).stdout)
        assert record["url"] == f"{site.url}/review/comet-clerk-1010"
        assert record["fetched_at"].endswith("Z")
        assert site.requests == ["/robots.txt", "/r/1010", "/review/comet-clerk-1010"]
        done = run(f"{site.url}/private/next-week", *allowed)
        assert done.returncode == 69
        assert "robots.txt" in message_of(done)
        assert "/private/next-week" not in site.requests
        done = run(f"{site.url}/no-such", *allowed)
        assert done.returncode == 69
        assert message_of(done) == f"{site.url}/no-such: the server answered 404; check the address in a browser"
    assert list(tmp_path.iterdir()) == []
    done = run(f"{site.url}/", *allowed)
    assert done.returncode == 69
    assert (
        message_of(done) == f"{site.url}/: nobody answers at that host and port; check the address, or try again later"
    )


def test_a_loopback_address_is_not_asked_unless_allowed():
    with demo.serve() as site:
        done = run(f"{site.url}/about")
        assert done.returncode == 78
        assert message_of(done).startswith(f"{site.url}/about: its address is not public; if you mean it, give -s ")
        assert site.requests == []
    done = run("http://[::ffff:10.0.0.1]/about")
    assert done.returncode == 78
    assert "its address is not public" in message_of(done)


@pytest.mark.parametrize(
    ("name", "code", "message"),
    [
        ("no-such-page.html", 2, "no such file; give the path of a saved page, or a URL with its https://"),
        (".", 2, "is a folder; give the path of one page in it"),
        (os.devnull, 2, "is empty; save the page again"),
        ("/proc/self/mem", 74, "cannot be read (Input/output error); check the path and its permissions"),
        ("http://", 2, "is no usable web address; give one such as https://example.org/review"),
        ("ftp://example.org/a", 2, "is no usable web address; give one such as https://example.org/review"),
        ("http://a b/", 2, "is no usable web address; give one such as https://example.org/review"),
        ("http://[::1/", 2, "is no usable web address; give one such as https://example.org/review"),
        ("https://example.org:99999/", 2, "is no usable web address; give one such as https://example.org/review"),
    ],
)
def test_what_is_no_page_is_one_line(here, name, code, message):
    done = here(name)
    assert (done.returncode, message_of(done)) == (code, f"{name}: {message}")


def test_no_argument_is_a_usage_error(here):
    done = here()
    assert done.returncode == 2
    assert b"name one page: a file, a URL, or - for standard input" in done.stderr


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"", "is empty"),
        (b" \n\t", "is empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "is a PNG image"),
        (b"%PDF-1.7", "is a PDF document"),
        (b"\x1f\x8b\x08", "is gzip data"),
        (b"WARC/1.1\r\nWARC-Type: response\r\n\r\n", "is a web archive of many pages"),
        (
            b"From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<p>",
            "is a page and its images",
        ),
        (bytes(range(256)) * 8 + bytes(64), "is binary data"),
        (b"x" * 50_000_000, "is larger than the 8,388,608 bytes"),
    ],
)
def test_bodies_that_are_no_page(body, message):
    with pytest.raises(InputError, match=rf"^name: {message}.*; \w+"):
        checked(body, "name")


def test_a_page_in_utf_16_is_a_page(tmp_path):
    path = tmp_path / "page.html"
    path.write_text("<p>Zürich</p>", encoding="utf-16")
    assert read_page(str(path)).body == path.read_bytes()


def test_not_more_is_read_than_a_page_may_have(tmp_path):
    path = tmp_path / "page.html"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(InputError, match="is larger than"):
        read_page(str(path))
    path.write_bytes(b"<p>" + b"x" * 97)
    assert len(read_page(str(path), limit=100).body) == 100
    with pytest.raises(InputError, match="is larger than the 99 bytes"):
        read_page(str(path), limit=99)


@pytest.mark.parametrize(
    ("options", "code", "message"),
    [
        (("-s", "DOWNLOAD_MAXSIZE=lots"), 78, "DOWNLOAD_MAXSIZE: lots: write a whole number from 0 up"),
        (("--url", "weathervane"), 2, "--url weathervane: is no web address; give one such as https://"),
    ],
)
def test_an_unusable_option_is_named(here, options, code, message):
    done = here(TEXT_PAGE, *options)
    assert done.returncode == code
    assert message_of(done).startswith(message)


@pytest.mark.parametrize(
    ("call", "code", "said"),
    [
        (">/dev/full", 0, "standard output: No space left on device\n"),
        (">&-", 0, ""),
        ("extract - <&-", 2, "scrapy extract: standard input: is empty; save the page again\n"),
        (
            "extract {page} >/dev/full",
            74,
            "standard output: No space left on device\n",
        ),
        (
            "explain {page} >/dev/full",
            74,
            "standard output: No space left on device\n",
        ),
    ],
)
def test_closed_input_and_full_output_are_one_line(tmp_path, call, code, said):
    shell = f"{sys.executable} -m reviewscrape {call.format(page=HTML_PAGE)}"
    environment = os.environ | {"PYTHONPATH": str(Path.cwd())}
    done = subprocess.run(
        ["bash", "-c", shell], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stderr) == (code, said)
