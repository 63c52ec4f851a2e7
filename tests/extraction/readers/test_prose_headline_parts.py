"""Titles that are a part of the headline, kinds of works by the words of the prose, records and books on their own pages."""
# ruff: noqa: E501  (markup reads better unbroken)

from __future__ import annotations

import pytest

from reviewscrape import extract

FILM = (
    "Nobody hurries in Low Water. The director keeps the camera at the height of a table, and the film never leaves the kitchen for long. "
    "The actors say little and mean it; the screenplay of Low Water has one joke, and the last scene is worth the walk in the rain. The film ends there."
)
RECORD = (
    "The album opens with a drone, and the drums come late. The songs are slow, the guitars are not, and the vocals carry both. "
    "The second single has a chorus that the band has never had before; the record closes with a ballad, and the lyrics forgive everybody."
)
TRADE = (
    "Low Water sold for two million on Tuesday. The council said that the mill in Low Water would be closed in March, according to a statement. "
    "Officials confirmed the plan, and the mayor announced a meeting. Police reported that the road was open again."
)


def page(headline: str, prose: str = FILM, title: str = "") -> str:
    """A signed post."""
    return (
        f"<html><head><title>{title or headline} | Third Row</title></head><body><h1>{headline}</h1><p class=byline>By Hugo Stahl, 4 May 2018</p>"
        f"<div class=entry><p>{prose}</p><p>{prose}</p></div></body></html>"
    )


def values(text: str, path: str = "/p/low-water-4411") -> dict[str, object]:
    """What is believed of a page, and its type."""
    found = extract(text, url=f"https://third-row.example{path}")
    return {**found.values, "page_type": found.page_type.value, "reviewed": [r.work_type for r in found.reviews]}


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Notes on Low Water", "Low Water"),
        ("Some thoughts about Low Water (2018)", "Low Water"),
        ("Low Water, de Ana Coe", "Low Water"),
        ("Low Water: a quiet storm in a kitchen", "Low Water"),
        ("Notes on a scandal in the kitchen", None),
        ("Notes on Deep Fields", None),
        ("Kitchen talk: the films of this summer", None),
    ],
)
def test_title_as_a_part_of_the_headline(headline: str, expected: str | None) -> None:
    assert values(page(headline)).get("work_title") == expected


def test_who_made_it_stands_behind_the_title() -> None:
    assert values(page("Low Water, de Ana Coe"))["director"] == ["Ana Coe"]


def test_a_place_in_the_news_is_no_work() -> None:
    told = values(page("Low Water: council sells the mill", TRADE))
    assert (told["page_type"], told.get("work_title")) == ("article", None)


@pytest.mark.parametrize(
    ("headline", "prose", "kind"),
    [
        ("Review: Low Water", FILM, "film"),
        ("Review: Low Water", RECORD, "album"),
        ("Review: Low Water, live at the Corn Exchange", RECORD, "unknown"),
        ("Review: Low Water, season two", FILM, "tv_season"),
    ],
)
def test_kind_of_work_by_the_words_of_the_prose(headline: str, prose: str, kind: str) -> None:
    assert values(page(headline, prose))["reviewed"] in (
        [kind],
        ["tv_series" if kind == "tv_season" else kind],
        ["unknown" if kind == "tv_season" else kind],
    )


def test_artist_and_record_in_the_heading_of_a_records_page() -> None:
    text = (
        "<html><head><title>Ola Brink - Lode (2005, CD) | Disks</title></head><body><h1>Ola Brink – Lode</h1><table><tr><th>Label:</th><td>Wharf</td></tr>"
        "<tr><th>Format:</th><td>CD, Album</td></tr><tr><th>Released:</th><td>2005</td></tr></table><h3>Tracklist</h3><table><tr><td>1</td><td>Eel Pie</td><td>4:02</td></tr>"
        "</table><p>Avg Rating: 4.12 / 5 Ratings: 33</p></body></html>"
    )
    told = values(text, "/release/12")
    assert (told["page_type"], told.get("work_title"), told.get("creator")) == ("work", "Lode", ["Ola Brink"])


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        (
            "The Long Harp",
            "<p>Format: Hardback</p><p>Pages: 288</p><p>ISBN: 9780000000009</p><p>A family of liars and a harp.</p>",
            "work",
        ),
        (
            "Age check",
            "<form><p>Please enter your birth date to continue</p><button>View page</button></form>",
            "blocked",
        ),
        (
            "Review Policy",
            "<p>I accept review copies of fiction. I do not review poetry. A free copy does not buy a good review, and it never will.</p>",
            "other",
        ),
        (
            "How we rate films",
            "<p>Five stars: a masterpiece. Four stars: excellent. Three stars: good. Two stars: flawed. One star: avoid. No half stars.</p>",
            "other",
        ),
    ],
)
def test_pages_that_are_no_reviews(title: str, text: str, kind: str) -> None:
    markup = f"<html><head><title>{title} | Quay House</title></head><body><h1>{title}</h1>{text}</body></html>"
    assert extract(markup, url="https://quay.example/x/page").page_type.value == kind
