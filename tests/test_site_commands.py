"""`scrapy newsite`, `savefixture` and `checkfixtures`, run as a user runs them, away from the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from reviewscrape import examine, fixtures, sites
from reviewscrape.errors import InputError
from reviewscrape.inputs import Document
from reviewscrape.sites import skeleton

PAGE = b"""<!DOCTYPE html><html lang="en"><head><title>Rain Check</title><style>p { color: red }</style>
<meta property="og:site_name" content="The Weather Vane">
<script>var nothing = "A+"</script>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Review",
"itemReviewed": {"@type": "Movie", "name": "Rain Check"},
"author": {"@type": "Person", "name": "Ada Quill"},
"reviewRating": {"@type": "Rating", "ratingValue": "3", "bestRating": "4"}}</script></head>
<body><nav><a href="/film-reviews/">Film reviews</a></nav><h1>Rain Check</h1>
<p>Rain Check is about a man who sells umbrellas in a town where it has not rained for eleven years, and it is
funnier about patience than any film since the one with the snail.</p>
<p>When the clouds do come the picture loses its nerve a little, as its hero does, but the last shot of a single wet
shoe is worth the wait.</p></body></html>"""
URL = "https://www.weathervane.example/film/rain-check-1204"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "page.html").write_bytes(PAGE)
    return tmp_path


def run(folder: Path, *args: str) -> tuple[int, str, str]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    environment.pop("REVIEWSCRAPE_SITES", None)
    done = subprocess.run(
        [sys.executable, "-m", "reviewscrape", *args],
        cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


def test_from_a_saved_page_to_a_checked_fixture(folder: Path) -> None:
    code, said, _ = run(folder, "newsite", "weathervane", "page.html", "--url", URL)
    assert code == 0
    assert "sites/weathervane.toml" in said
    draft = sites.read(folder / "sites" / "weathervane.toml")
    assert (draft.title, draft.domains) == ("The Weather Vane", ("weathervane.example",))
    assert draft.is_review(URL)
    assert not draft.is_review("https://www.weathervane.example/film-reviews/")
    assert [source.url for source in draft.sources] == ["https://www.weathervane.example/film-reviews/", "/sitemap.xml"]

    case = folder / "fixtures" / "weathervane" / "rain-check-1204"
    page = (case / "page.html").read_bytes()
    assert b"ld+json" in page
    assert b"nothing" not in page
    assert b"color" not in page
    assert json.loads((case / "meta.json").read_text())["checked"] is False

    code, said, _ = run(folder, "checkfixtures")
    assert code == 10
    assert "weathervane/rain-check-1204::checked" in said

    code, _, complaint = run(folder, "savefixture", "weathervane", "page.html", "--url", URL)
    assert code == 2
    assert complaint.startswith("scrapy savefixture: fixtures/weathervane/rain-check-1204: exists")
    assert complaint.count("\n") == 1


def test_no_fixtures_at_all_are_not_fixtures_that_pass(folder: Path) -> None:
    code, said, complaint = run(folder, "checkfixtures")
    assert (code, said) == (2, "")
    assert complaint == (
        f"scrapy checkfixtures: {folder / 'fixtures'}: no fixtures; scrapy savefixture SITE URL|FILE saves one\n"
    )


def test_a_draft_from_a_listing_says_where_its_reviews_are() -> None:
    links = "".join(
        f'<li><a href="/film/rain-check-{n}">Rain Check {n} is a fine film about rain</a></li>' for n in range(30)
    )
    page, found = examine(
        f'<html><h1>Film reviews</h1><a href="/about-the-site">About</a><ul class="listing">{links}</ul>'
        '<a href="/film-reviews/?page=2">Next</a></html>',
        url="https://www.weathervane.example/film-reviews/",
    )
    draft = tomllib.loads(skeleton.draft(page, found))
    assert draft["reviews"]["allow"] == [r"/film/[^/?]+-\d+/?$"]
    assert draft["listings"]["urls"] == ["/film-reviews/"]
    assert [source["url"] for source in draft["sources"]] == [page.url, "/sitemap.xml"]


def document(url: str = URL) -> Document:
    return Document(PAGE, url, "text/html; charset=utf-8")


@pytest.fixture
def site(folder: Path) -> sites.Site:
    path = folder / "weathervane.toml"
    path.write_text('title = "The Weather Vane"\ndomains = ["weathervane.example"]\n', encoding="utf-8")
    return sites.read(path)


@pytest.mark.parametrize(
    ("url", "case", "said"),
    [
        ("", "", "address is not known; give it with --url"),
        ("https://elsewhere.example/a-b", "", "not on weathervane.example"),
        (URL, "../escape", "no name for a fixture"),
    ],
)
def test_what_is_refused(folder: Path, site: sites.Site, url: str, case: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        fixtures.save(site, document(url), case, folder / "fixtures")
    assert not (folder / "fixtures").exists()


def test_a_changed_expectation_is_a_difference(folder: Path, site: sites.Site) -> None:
    fixture = fixtures.save(site, document(), "rain", folder / "fixtures")
    expected = fixture.folder / "expected.json"
    changed = json.loads(expected.read_text())
    changed["reviews"][0]["work_title"] = "Sun Check"
    expected.write_text(json.dumps(changed), encoding="utf-8")
    told = list(fixture.differences())
    assert "weathervane/rain::work_title: expected 'Sun Check', found 'Rain Check'" in told
    fixture.refresh()
    assert [line.split(":")[2] for line in fixture.differences()] == ["checked"]


def test_a_wrong_site_file_is_said_before_a_crawl_begins(folder: Path) -> None:
    (folder / "sites").mkdir()
    (folder / "sites" / "vane.toml").write_text('title = "The Vane"\ndomian = ["vane.example"]\n', encoding="utf-8")
    code, _, complaint = run(folder, "crawl", "reviews")
    assert code == 78
    assert complaint.endswith('sites/vane.toml: unknown key "domian"; nearest valid: domains\n')
    assert not (folder / "data").exists()


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("page.html", None, "page.html: No such file or directory; restore it"),
        ("expected.json", None, "expected.json: No such file or directory; restore it"),
        ("meta.json", "{", "meta.json: Expecting property name"),
        ("meta.json", "[]", "meta.json: expected an object with the keys url, source"),
    ],
)
def test_a_fixture_with_a_broken_file_is_told_in_one_line(
    folder: Path, site: sites.Site, name: str, text: str | None, said: str
) -> None:
    case = fixtures.save(site, document(), root=folder / "fixtures").folder
    (case / name).unlink()
    if text is not None:
        (case / name).write_text(text)
    (broken,) = fixtures.find_all(folder / "fixtures")
    with pytest.raises(InputError, match=f"{case}/{said}"):
        list(broken.differences())
