"""The site files, and what is said when one of them is wrong."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from reviewscrape import sites
from reviewscrape.errors import ConfigError, InputError
from reviewscrape.extraction import extract
from reviewscrape.extraction.layout import choose
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.parsing.encoding import decode
from reviewscrape.fixtures import find_all
from reviewscrape.sites.schema import Query, Site

HEAD = 'title = "Somewhere"\ndomains = ["somewhere.example"]\n'
LAYOUT = '[[layouts]]\nname = "only"\nevidence = ["h1"]\n'


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REVIEWSCRAPE_SITES", str(tmp_path))
    return tmp_path


def write(own: Path, text: str) -> Path:
    path = own / "somewhere.toml"
    path.write_text(text, encoding="utf-8")
    return path


def message(own: Path, text: str) -> str:
    path = write(own, text)
    with pytest.raises(ConfigError) as caught:
        sites.load("somewhere")
    said = str(caught.value)
    assert "\n" not in said
    assert said.startswith(f"{path}: ")
    return said.removeprefix(f"{path}: ")


def test_every_bundled_site_loads() -> None:
    assert {"avclub", "demo", "rogerebert", "slantmagazine"} <= set(sites.names())
    for name in sites.names():
        site = sites.load(name)
        assert site.name == name
        assert site.domains


def test_an_unknown_site_is_told_with_the_nearest() -> None:
    with pytest.raises(InputError, match='unknown site "avclup"; nearest valid: avclub'):
        sites.load("avclup")


WRONG = [
    (HEAD + 'langauge = "en"\n', 'unknown key "langauge"; nearest valid: language'),
    (HEAD + "[reviews]\nalow = []\n", 'unknown key "alow" in reviews; nearest valid: allow'),
    (HEAD + 'delay = "2"\n', "delay: expected a number, found '2'"),
    (HEAD + "delay = true\n", "delay: expected a number, found True"),
    (HEAD + "delay = -1\n", "delay: -1: expected 0 or more seconds"),
    ('domains = ["somewhere.example"]\n', "title: missing; every site needs it"),
    ('title = "Somewhere"\ndomains = "somewhere.example"\n', "domains: expected a list, found 'somewhere.example'"),
    (
        'title = "Somewhere"\ndomains = ["https://somewhere.example/"]\n',
        "domains[1]: 'https://somewhere.example/': expected a host name",
    ),
    (HEAD + 'name = "else"\n', "name: remove it; a site is called as its file"),
    (
        HEAD + '[[sources]]\nkind = "sitmap"\nurl = "/x"\n',
        "sources[1].kind: unknown value 'sitmap'; nearest valid: sitemap",
    ),
    (HEAD + '[[sources]]\nkind = "feed"\nurl = "x"\n', "sources[1].url: 'x': expected an address"),
    (HEAD + "[reviews]\nallow = ['(']\n", "reviews.allow[1]: '(': missing ), unterminated subpattern at position 0"),
    (HEAD + '[listings]\nlinks = "a["\n', "listings.links: 'a[': "),
    (HEAD + '[listings]\nlinks = "a::text"\n', "listings.links: 'a::text': pseudo-elements"),
    (HEAD + '[[layouts]]\nname = "only"\n', "layouts[1].evidence: missing; every layout needs it"),
    (
        HEAD + LAYOUT + 'fields.direktor = { selector = "p" }\n',
        "layouts[1].fields.direktor: 'direktor': unknown; nearest valid: director",
    ),
    (
        HEAD + LAYOUT + 'fields.director = { selctor = "p" }\n',
        'unknown key "selctor" in layouts[1].fields.director[1]; nearest valid: selector',
    ),
    (
        HEAD + LAYOUT + 'fields.director = { selector = "p", expect = "some" }\n',
        "layouts[1].fields.director[1].expect: 'some': expected a count",
    ),
    (HEAD + LAYOUT + 'constants.body_text = "x"\n', "layouts[1].constants.body_text: 'body_text': unknown; valid: "),
    (HEAD + LAYOUT + 'page_type = "reviews"\n', "layouts[1].page_type: 'reviews': unknown; nearest valid: review"),
    (HEAD + 'layouts_of = ["avclup"]\n', "layouts_of: unknown site 'avclup'; nearest valid: avclub"),
    ('title = "Somewhere"\ndomains = []\n', "domains: (): expected at least one host name"),
    (HEAD + 'language = "English"\n', "language: 'English': expected a language code such as en or pt-BR"),
    (
        HEAD + LAYOUT + 'constants.work_type = "movie"\n',
        "layouts[1].constants.work_type: 'movie': unknown; valid: album, book, film",
    ),
    (
        HEAD + LAYOUT + 'constants.language = "English"\n',
        "layouts[1].constants.language: 'English': expected a language",
    ),
    (
        HEAD + LAYOUT + 'fields.work_type = { selector = "p", values = { movie = "fillm" } }\n',
        "layouts[1].fields.work_type[1].values.movie: 'fillm': unknown; nearest valid: film",
    ),
    (
        HEAD + LAYOUT + 'fields.director = "p.director"\n',
        "layouts[1].fields.director: expected a table or a list of tables, found 'p.director'",
    ),
    (
        HEAD + LAYOUT + 'fields.director = { pattern = "x" }\n',
        "layouts[1].fields.director[1].selector: missing; every rule",
    ),
    ("title = ", "Invalid value (at end of document)"),
]


@pytest.mark.parametrize(("text", "said"), WRONG, ids=[said[:40] for _, said in WRONG])
def test_a_wrong_file_is_told_by_key_with_the_nearest_valid(own: Path, text: str, said: str) -> None:
    assert message(own, text).startswith(said)


def test_a_file_that_is_no_utf_8(own: Path) -> None:
    (own / "somewhere.toml").write_bytes(b'title = "\xff"')
    with pytest.raises(ConfigError, match=r"somewhere\.toml: is not UTF-8; save it as UTF-8"):
        sites.load("somewhere")


def test_a_byte_order_mark_before_the_file_is_nothing(own: Path) -> None:
    write(own, "\ufeff" + HEAD)
    assert sites.load("somewhere").title == "Somewhere"


def test_a_printed_type_that_is_none_of_ours_is_no_value(own: Path) -> None:
    values, _ = read(own, 'fields.work_type = { selector = "h1" }\n')
    assert values.get("work_type") in (None, "unknown")


def test_the_users_own_file_wins_over_a_bundled_one(own: Path) -> None:
    (own / "avclub.toml").write_text(HEAD, encoding="utf-8")
    assert sites.load("avclub").title == "Somewhere"


def test_a_site_is_found_by_host_and_subdomain_only() -> None:
    assert [getattr(sites.for_url(url), "name", None) for url in URLS] == ["avclub", "avclub", None, None]


URLS = ["https://film.avclub.com/x", "http://AVCLUB.com:80/", "https://notavclub.com/", "not a url ["]


@pytest.mark.parametrize(
    ("path", "is_review"),
    [
        ("/review/backstage-3796", True),
        ("/review/tsui-hark-transforms-maoist-chestnut-taking-tiger--213331", True),
        ("/review/spoiler-space-martyrs-231035", False),
        ("/tvclub/repilotintroduction-to-teaching-106548", True),
        ("/tvclub/tvshow/veep,231/", False),
        ("/articles/the-grammar-of-rock-art-and-artl,93788/", True),
        ("/some-headline-1798241234#replies", True),
        ("/a-work-nobody-made-review", True),
        ("/a-show-nobody-saw-recap-season-2-episode-1", True),
        ("/about", False),
        ("/author/Marah Eakin/", False),
    ],
)
def test_which_addresses_are_reviews(path: str, is_review: bool) -> None:
    assert sites.load("avclub").is_review("http://www.avclub.com" + path) is is_review


def test_an_address_elsewhere_is_no_review() -> None:
    assert not sites.load("avclub").is_review("https://elsewhere.example/review/backstage-3796")


@pytest.mark.parametrize(
    ("query", "url", "clean"),
    [
        (Query(last=("page",)), "http://a.example/s?t=x&page=1&page=2&page=3#top", "http://a.example/s?t=x&page=3"),
        (Query(keep=("page",)), "http://a.example/s?page=2&ref=7", "http://a.example/s?page=2"),
        (Query(drop=("utm_*",)), "http://a.example/s?utm_source=7&id=", "http://a.example/s?id="),
        (Query(), "http://a.example/s?a=1%2F2&b", "http://a.example/s?a=1%2F2&b"),
    ],
)
def test_query_parameters(query: Query, url: str, clean: str) -> None:
    assert Site(title="", domains=("a.example",), query=query).clean_url(url) == clean


PAGE = "<h1 class=t>Rain</h1><p class=d>Director: Ann Poe</p><p class=d>Director: Bo Lee</p><b class=g>-</b>"
RULES = HEAD + LAYOUT.replace("h1", "h1.t") + 'page_type = "review"\n'


def read(own: Path, rules: str) -> tuple[dict[str, object], list[str]]:
    write(own, RULES + rules)
    found = extract(PAGE, url="https://somewhere.example/rain", layouts=sites.layouts(sites.load("somewhere")))
    return dict(found.values), found.flags


def test_an_unexpected_number_of_matches_is_a_flag_and_no_value(own: Path) -> None:
    values, flags = read(own, 'fields.series_title = { selector = ".d", expect = "1" }\n')
    assert "series_title" not in values
    assert "layout_mismatch" in flags


def test_several_expected_matches_are_all_read(own: Path) -> None:
    values, flags = read(own, "fields.director = { selector = '.d', pattern = '^Director: (.+)', expect = '1+' }\n")
    assert values["director"] == ["Ann Poe", "Bo Lee"]
    assert "layout_mismatch" not in flags


def test_a_rule_that_decides_makes_its_field_null(own: Path) -> None:
    rule = 'fields.critic_grade = { selector = ".g", absent = ["-"], decides = true }\n'
    values, _ = read(own, rule)
    assert "critic_grade" not in values


def test_the_first_rule_that_reads_a_value_counts(own: Path) -> None:
    rules = '[[layouts.fields.work_title]]\nselector = ".nothing"\n[[layouts.fields.work_title]]\nselector = "h1"\n'
    assert read(own, rules)[0]["work_title"] == "Rain"


def test_every_layout_of_a_bundled_site_reads_a_fixture() -> None:
    used = set()
    for fixture in find_all(Path(__file__).parent.parent / "fixtures"):
        site = sites.for_url(fixture.meta()["url"])
        if site and site.layouts:
            finder = Page(decode(fixture.page_path.read_bytes())).finder
            layout = choose(finder, sites.layouts(site))
            used.add((site.name, layout.name if layout else ""))
    written = {
        (name, layout.name)
        for name in sites.names()
        if name in {"avclub", "rogerebert"}
        for layout in sites.layouts(sites.load(name))
    }
    assert written <= used


def test_selectors_find_in_document_order_and_each_element_once() -> None:
    page = "<p class=a>1</p><div class='a b'><p class='a'>2</p><b id=c>3</b></div>" + "<i class=a>4</i>" * 9
    finder = Page(page).finder
    assert [node.text for node in finder.find("p.a, .a p, #c, b")] == ["1", "2", "3"]
    assert len(finder.find(".a")) == 12
    assert finder.find(".nothing, #nothing") == []


def test_selectors_take_linear_time_on_a_page_made_to_nest_them() -> None:
    began = time.process_time()
    finder = Page("<div class=a><h1 class=b>x</h1><i>y</i>" * 2000).finder
    assert finder.find(".a h1 i") is not None
    assert len(finder.find(".a h1")) > 100
    assert time.process_time() - began < 2


def test_a_layout_reads_only_pages_that_show_its_evidence(own: Path) -> None:
    write(own, (RULES + 'fields.work_title = { selector = "h1" }\n').replace("h1.t", "h1.other"))
    found = extract(PAGE, url="https://somewhere.example/rain", layouts=sites.layouts(sites.load("somewhere")))
    assert not any(candidate.source == "layout" for candidate in found.candidates)
