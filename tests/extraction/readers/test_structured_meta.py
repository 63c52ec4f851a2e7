from __future__ import annotations

from typing import Any

import pytest

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.structured import meta_elements


def read(
    head: str, *, attributes: str = "", body: str = "", url: str = "https://marrampost.example/a"
) -> dict[str, Any]:
    """Best value by field, of equals the first."""
    html = f"<html {attributes}><head>{head}</head><body>{body}<p>x</p></body></html>"
    best: dict[str, Any] = {}
    for candidate in sorted(meta_elements.read(Page(html, url=url)), key=lambda c: -c.confidence):
        best.setdefault(candidate.field, candidate.value)
    return best


def meta(**contents: str) -> str:
    return "".join(f'<meta name="{name.replace("__", ":")}" content="{content}">' for name, content in contents.items())


@pytest.mark.parametrize(
    "name",
    [
        "article:published_time",
        "pdate",
        "dateofPublication",
        "datepub",
        "DC.date.issued",
        "date",
        "parsely-pub-date",
        "publish-date",
    ],
)
def test_days_of_publication(name: str) -> None:
    assert read(f'<meta property="{name}" content="2014-12-12T23:06:00-06:00">')["date_published"] == "2014-12-12"


@pytest.mark.parametrize("name", ["expires", "pagename", "release_date", "viewport", "og:updated_time"])
def test_other_days(name: str) -> None:
    assert "date_published" not in read(f'<meta name="{name}" content="2014-12-12">')


def test_the_head_may_speak_in_properties_and_the_body_speaks_of_others() -> None:
    told = (
        '<meta itemprop="author" content="Ann Lee"><meta itemprop="datePublished" content="2019-05-28T17:12:55+0200">'
    )
    assert read(told)["date_published"] == "2019-05-28"
    assert read(told)["author"] == ["Ann Lee"]
    assert not {"author", "date_published"} & read("", body=f"<div itemscope>{told}</div>").keys()


def test_last_change() -> None:
    assert read('<meta property="article:modified_time" content="2014-12-13">')["date_modified"] == "2014-12-13"


@pytest.mark.parametrize(
    ("content", "author"),
    [
        ("By Ann Lee, Entertainment Writer", ["Ann Lee"]),
        ("   ANN LEE&lt;BR&gt;The Marram Ledger", ["ANN LEE"]),
        ("Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("http://facebook.example/annlee", None),
        ("Staff", None),
        ("Marram Post", None),
        ("", None),
    ],
)
def test_authors(content: str, author: list[str] | None) -> None:
    site = '<meta property="og:site_name" content="Marram Post">'
    assert read(f'{site}<meta name="author" content="{content}">').get("author") == author


def test_the_headline_loses_the_site_and_the_score() -> None:
    head = '<meta property="og:site_name" content="Marram Post">'
    head += '<meta property="og:title" content="Ash: Elm | 7.7 - Marram Post">'
    assert read(head)["headline"] == "Ash: Elm"


def test_a_heading_tells_where_a_title_of_many_dashes_begins() -> None:
    head = '<meta property="og:title" content="Quay Notes - Quay Notes - Wet Walks - Nine of Them">'
    assert read(head, body="<h2>Wet Walks - Nine of Them</h2>")["headline"] == "Wet Walks - Nine of Them"


@pytest.mark.parametrize(
    ("kind", "title", "expected"),
    [
        (
            "video.movie",
            "The Glass Harbour (1988)",
            {"work_type": "film", "work_title": "The Glass Harbour", "work_year": 1988},
        ),
        (
            "music.album",
            "Heartwood by Ash &amp; Elm",
            {"work_type": "album", "work_title": "Heartwood", "creator": ["Ash & Elm"]},
        ),
        (
            "book",
            "Tide Tables by Ida Marsh",
            {"work_type": "book", "work_title": "Tide Tables", "creator": ["Ida Marsh"]},
        ),
        ("article", "The Glass Harbour (1988)", {}),
    ],
)
def test_pages_about_a_work(kind: str, title: str, expected: dict[str, Any]) -> None:
    found = read(f'<meta property="og:type" content="{kind}"><meta property="og:title" content="{title}">')
    assert {name: value for name, value in found.items() if name != "headline"} == expected


def test_people_and_length_of_a_video() -> None:
    head = (
        '<meta property="og:type" content="video.movie"><meta property="video:director" content="Ilse Varga">'
        '<meta property="video:actor" content="Bo Ek"><meta property="video:actor" content="https://example.org/wen">'
        '<meta property="video:duration" content="6720">'
    )
    found = read(head)
    assert (found["director"], found["cast"], found["runtime"]) == (["Ilse Varga"], ["Bo Ek"], 112)


def test_twitter_cards() -> None:
    head = meta(
        twitter__label1="Directed by",
        twitter__data1="Ilse Varga, Tom Reed",
        twitter__label2="Written by",
        twitter__data2="Ann Lee",
    )
    found = read(head)
    assert (found["director"], found["author"]) == (["Ilse Varga", "Tom Reed"], ["Ann Lee"])


def test_rights() -> None:
    head = meta(robots="NOINDEX, noai", googlebot="noarchive") + '<meta name="tdm-reservation" content="1">'
    found = read(head, body='<a rel="license" href="https://creativecommons.example/by/4.0/">CC</a>')
    assert found["robots_directives"] == ["noindex", "noai", "noarchive"]
    assert found["tdm_reservation"] == "reserved"
    assert found["license"] == "https://creativecommons.example/by/4.0/"


@pytest.mark.parametrize(("content", "state"), [("0", "open"), ("1", "reserved"), ("yes", None)])
def test_text_and_data_mining(content: str, state: str | None) -> None:
    assert read(f'<meta name="tdm-reservation" content="{content}">').get("tdm_reservation") == state


@pytest.mark.parametrize(
    ("attributes", "head", "language"),
    [
        ('lang="de-DE"', "", "de-DE"),
        ('lang="EN"', "", "en"),
        ('lang="zh-hans-cn"', "", "zh-Hans-CN"),
        ('lang="sr_Latn"', "", "sr-Latn"),
        ('lang="es-419"', "", "es-419"),
        ('lang="en-USA"', "", None),
        ('lang="English"', "", None),
        ("", '<meta property="og:locale" content="en_GB">', "en-GB"),
        ("", '<meta http-equiv="Content-Language" content="cs">', "cs"),
        ('lang="{{ lang }}"', "", None),
        ("", "", None),
    ],
)
def test_languages(attributes: str, head: str, language: str | None) -> None:
    assert read(head, attributes=attributes).get("language") == language


def test_one_linked_work_is_the_pages_own_and_several_are_not() -> None:
    one = '<a href="https://www.imdb.com/title/tt7654321/">more</a>'
    assert read("", body=one)["work_ids"] == ["imdb:tt7654321"]
    assert "work_ids" not in read("", body=one + '<a href="https://www.imdb.com/title/tt1234567/">other</a>')


@pytest.mark.parametrize(
    ("label", "value", "grade"),
    [
        ("Rating", "4/5", "4"),
        ("Our verdict", "3.5 out of 5 stars", "3.5"),
        ("Rating", "12", None),
        ("Average rating", "4.38 out of 5", None),
        ("User rating", "4/5", None),
        ("Est. reading time", "4 minutes", None),
    ],
)
def test_the_critics_grade_of_a_twitter_card(label: str, value: str, grade: str | None) -> None:
    assert read(meta(twitter__label1=label, twitter__data1=value)).get("critic_grade") == grade
