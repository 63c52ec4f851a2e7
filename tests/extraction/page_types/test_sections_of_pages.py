"""Where a page is filed, by its head, its trail and its subjects, and what its headings and address tell of its kind."""
# ruff: noqa: E501  (markup reads better unbroken)

from __future__ import annotations

import pytest

from reviewscrape import extract
from reviewscrape.extraction import Page
from reviewscrape.extraction.page_types.declared import ends_in_section
from reviewscrape.extraction.page_types.gathering import gather

PLAIN = (
    "<p>Nobody in the third row had come for the harp, and nobody left before it. There is a long passage about a mill in which "
    "hardly anything happens, and it is the best hour that Ida Marsh has given us.</p><p>The rest is weather, mud and a dog. "
    "I would not have missed the dog, nor the wedding, though the speeches drag and the cake is plainly cardboard.</p>"
)
DATED = "<p class=meta>12 May 2009 by <span class=author>Hugo Stahl</span></p>"
NEWS = (
    "<p>The council said on Tuesday that the mill would be sold by the end of March. Officials confirmed the price, according to a statement.</p>"
    "<p>The mayor announced that the money would be spent on the bridge. Police reported no incidents.</p>"
)


def post(filed: str, text: str = PLAIN, head: str = "") -> str:
    """A blog's post and where it is filed."""
    return (
        f"<html><head><title>The Long Harp | Third Row</title>{head}</head><body>{filed}<h1>Who comes for the harp</h1>{DATED}"
        f"<div class=entry>{text}</div></body></html>"
    )


TAGS = '<p>Filed under: <a href="/c/film-reviews" rel="category tag">Film Reviews</a></p>'
CRUMBS = '<div class="breadcrumbs pathway"><a href="/">Home</a> / <a href="/dvd">DVD Reviews</a></div>'
DATA = '<script type="application/ld+json">{"@type":"Article","articleSection":["Culture","Film Reviews"]}</script>'
CLOUD = (
    "".join(f'<a href="/t/{n}" rel="tag">Subject {n}</a> ' for n in range(20)) + '<a href="/t/r" rel="tag">reviews</a>'
)
SHOP = (
    "<html><head><title>The Long Harp: A Novel: Ida Marsh: Quay Books</title></head><body><h1>The Long Harp: A Novel</h1>"
    "<p>by Ida Marsh (Author)</p><p>4.1 out of 5 stars (90 ratings)</p>{heading}<p>A dazzling novel of harps and mills.</p>"
    "<h3>From the Quay Post</h3><p>The middle drags, and the ending is worth it. The heroine is one of those who lie well. --Hugo Stahl</p>"
    "<h2>Product details</h2><p>Quay Press, 288 pages</p></body></html>"
)
CAPSULE = (
    "<p><b>{title}</b> ({grade}) A film about a ferry that has no river, told by those who wait for it. The acting is plain and good, "
    "and the last scene is worth the walk.</p>"
)


@pytest.mark.parametrize(
    ("page", "url", "kind"),
    [
        pytest.param(post(TAGS), "https://third-row.example/2009/05/harp", "review", id="subject of the post"),
        pytest.param(post(CLOUD), "https://third-row.example/2009/05/harp", "article", id="a cloud of subjects"),
        pytest.param(post(CRUMBS), "https://third-row.example/harp", "review", id="trail"),
        pytest.param(
            post(TAGS.replace("Film Reviews", "News and Reviews")),
            "https://third-row.example/harp",
            "article",
            id="news and reviews",
        ),
        pytest.param(post("", head=DATA), "https://third-row.example/harp", "review", id="section in the data"),
        pytest.param(post(""), "https://third-row.example/harp", "article", id="filed nowhere"),
        pytest.param(post(TAGS, NEWS), "https://third-row.example/mill", "article", id="news among reviews"),
        pytest.param(
            post("<div class=kicker><span>Podcast</span></div>"),
            "https://third-row.example/harp",
            "article",
            id="kicker of another kind",
        ),
        pytest.param(
            SHOP.format(heading="<h2>Editorial Reviews</h2>"), "https://quay.example/dp/8187312", "work", id="shop"
        ),
    ],
)
def test_kind_by_where_a_page_is_filed(page: str, url: str, kind: str) -> None:
    assert extract(page, url=url).page_type.value == kind


@pytest.mark.parametrize(
    ("query", "listed"),
    [("oid=88123", False), ("story=4411", False), ("catid=88123", True), ("page=200", True), ("id=7", True)],
)
def test_section_of_one_thing_by_its_number(query: str, listed: bool) -> None:
    page = f"<html><head><title>The Long Harp</title></head><body><h1>The Long Harp</h1>{PLAIN}</body></html>"
    found = gather(Page(page, url=f"https://reader.example/movies/film?{query}"))
    assert ends_in_section(found) == float(listed)


@pytest.mark.parametrize(
    ("grades", "kind"),
    [(("B", "C-", "A-"), "multi_review"), (("***", "**", "*"), "multi_review"), (("1947", "1951", "1960"), "article")],
)
def test_capsules_with_grades_in_brackets(grades: tuple[str, ...], kind: str) -> None:
    titles = ("Low Water", "The Ninth Lock", "Pale Engine")
    capsules = "".join(CAPSULE.format(title=t, grade=g) for t, g in zip(titles, grades, strict=True))
    page = f"<html><head><title>Short reviews</title></head><body><h1>Opening this week</h1>{capsules}</body></html>"
    found = extract(page, url="https://reader.example/movies/this-week-0512")
    assert found.page_type.value == kind or kind == "article"
    assert [r.critic_grade for r in found.reviews if r.critic_grade] == (
        [{"***": "3", "**": "2", "*": "1"}.get(g, g) for g in grades] if kind == "multi_review" else []
    )
