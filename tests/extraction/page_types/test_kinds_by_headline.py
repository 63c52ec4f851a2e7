"""Kinds of pages told by the post's own headline, by the lines below the titles of several works, by what walls say."""
# ruff: noqa: E501  (markup reads better unbroken)

from __future__ import annotations

import pytest

from reviewscrape import extract

FILM = (
    "The director keeps the camera at the height of a table, and the film never leaves the kitchen for long. The actors say little and mean it, "
    "the screenplay has one joke, and the last scene is worth the walk in the rain that leads to it."
)
BOOK = (
    "The novel begins with a drowned bicycle and works backward. Its heroine is a liar, the prose is dry, and the reader forgives both. "
    "The middle chapters drag; the last one does not, and the author knows it."
)
TITLES = ("Low Water", "The Ninth Lock", "Pale Engine")


def blog(headline: str, text: str) -> str:
    """A post of a blog, whose only h1 is the blog's name."""
    return (
        f"<html><head><title>Third Row: {headline}</title></head><body><h1><a href='/'>Third Row</a></h1><h3 class=post-title>{headline}</h3>"
        f"<div class=post-body>{text}</div><p class=post-footer>Posted by ann at 11:48 PM</p></body></html>"
    )


def columns(headline: str, parts: list[str]) -> str:
    """An article of several parts."""
    return f"<html><head><title>{headline} | Quay Post</title></head><body><h1>{headline}</h1><p>By Ann Lee, 12 May 2009</p>{''.join(parts)}</body></html>"


LIST = "".join(f"<b>{n}) {t} (1970)</b><br>{FILM}<br><br>" for n, t in enumerate(TITLES, 1))
BRIEF = [f"<p><strong>{t}</strong></p><p>Ida Marsh<br>Wharf, £14.99, pp256</p><p>{BOOK}</p>" for t in TITLES]
UNPRICED = [
    f"<p><strong>{t}</strong></p><p>{NEWS}</p>"
    for t, NEWS in zip(
        ("Bridge", "Mill", "School"),
        3
        * [
            "The council met on Tuesday and will meet again in March, and nothing was decided about the money or about the road, as officials said."
        ],
        strict=True,
    )
]
STAGE = [f"<p><strong>{t}</strong></p><p>Playhouse, Varn ★★★☆☆</p><p>{FILM}</p>" for t in TITLES]
DISCS = [f"<p><strong>{t} (Fenmark, $24.95)</strong></p><p>{FILM}</p>" for t in TITLES]


@pytest.mark.parametrize(
    ("page", "url", "kind"),
    [
        pytest.param(
            blog("Ten underrated ghost films", LIST),
            "https://third-row.example/2010/10/ten.html",
            "roundup",
            id="list below a blog's name",
        ),
        pytest.param(
            blog("Review: Low Water", f"<p>{FILM}</p>"),
            "https://third-row.example/2010/10/low.html",
            "review",
            id="review below a blog's name",
        ),
        pytest.param(
            blog("Low Water: what the critics are saying", f"<p>{FILM}</p><p>{FILM}</p>"),
            "https://third-row.example/2010/10/c.html",
            "roundup",
            id="critics",
        ),
        pytest.param(
            columns("In brief: three novels", BRIEF),
            "https://quay.example/books/2019/sep/08/in-brief",
            "multi_review",
            id="prices and pages",
        ),
        pytest.param(
            columns("In brief: three meetings", UNPRICED),
            "https://quay.example/local/2019/sep/08/in-brief",
            "article",
            id="no works",
        ),
        pytest.param(
            columns("Theatre reviews: two revivals", STAGE),
            "https://quay.example/theatre/two-revivals",
            "multi_review",
            id="stars behind the house",
        ),
        pytest.param(
            columns("New on disc", DISCS), "https://quay.example/2008/03/02/new-on-disc/", "multi_review", id="discs"
        ),
        pytest.param(
            columns(
                "Varn 2018: capsule reviews",
                [f"<p><strong>{t}</strong> (dir. Ann Coe)</p><p>{FILM} {FILM}</p>" for t in TITLES],
            ),
            "https://quay.example/features/varn-2018-capsules",
            "multi_review",
            id="reviews among features",
        ),
        pytest.param(
            columns(
                "‘Low Water’ Review: Thin Soup",
                ["<h2>To continue reading, subscribe</h2><p>You have reached your limit of free articles.</p>"],
            ),
            "https://quay.example/movies/low-water",
            "blocked",
            id="wall instead of a review",
        ),
        pytest.param(
            columns(
                "‘Low Water’ Review: Thin Soup",
                [f"<p>{FILM}</p><p>{FILM}</p><p>Subscribe to continue reading our letters.</p>"],
            ),
            "https://quay.example/movies/low-water",
            "review",
            id="a review above such words",
        ),
        pytest.param(
            columns(
                "Privacy policy",
                [
                    "<p>Last updated 1 May 2018</p><p>We collect data when you register, and use cookies to keep you signed in on all of our pages.</p>"
                ],
            ),
            "https://quay.example/help/privacy-policy",
            "other",
            id="about the site",
        ),
        pytest.param(
            columns(
                "Quay announces disc of Low Water",
                [
                    "<p>Quay has announced the release of Low Water, directed by Ann Coe and starring Ida Marsh. Available from 12 June.</p><p>Synopsis: a ferry has no river.</p>"
                ],
            ),
            "https://quay.example/news/1182",
            "article",
            id="news of a work",
        ),
        pytest.param(
            columns(
                "Ida Marsh Joins Ann Coe Thriller ‘The Weir’",
                [
                    "<p>Ida Marsh, an actor last seen in Low Water, has signed for The Weir, a film that Ann Coe will direct. The script follows the keeper of a lock.</p>"
                    * 2
                ],
            ),
            "https://quay.example/2018/06/the-weir-1202",
            "article",
            id="news of a cast",
        ),
        pytest.param(
            columns(
                "Six films to watch in September",
                [f"<h2>{title}</h2><p>{FILM}</p>" for title in (*TITLES, "Tin Moon")],
            ),
            "https://quay.example/culture/six-films",
            "roundup",
            id="films to watch, behind a title that ends in letters",
        ),
        pytest.param(
            columns(
                "『潮の台所』感想",
                [
                    "<p>"
                    + "停電から始まるこの映画は、最後まで明るくなることがない。主演の俳優は静かに演じ、脚本は終盤で失速するが、撮影は美しい。"
                    * 3
                    + "</p>"
                ],
            ),
            "https://yoru.example/entry/2016/12/04/120000",
            "review",
            id="impressions in Japanese",
        ),
    ],
)
def test_kind_by_headline(page: str, url: str, kind: str) -> None:
    assert extract(page, url=url).page_type.value == kind


@pytest.mark.parametrize(
    ("path", "listed"), [("/2010/04/", True), ("/2010_04_01_archive.html", True), ("/2010/04/low-water.html", False)]
)
def test_archives_of_a_month(path: str, listed: bool) -> None:
    teasers = "".join(
        f"<h3 class=post-title><a href='/2010/04/{n}.html'>Title {n} by Ann Coe</a></h3><div>{BOOK[:120]}... <a href='/2010/04/{n}.html'>Read more »</a></div>"
        for n in range(9)
    )
    page = f"<html><head><title>Third Row: April 2010</title></head><body><h1><a href='/'>Third Row</a></h1>{teasers if listed else '<h3>Low Water</h3><p>' + FILM + FILM + '</p>'}</body></html>"
    assert (extract(page, url=f"https://third-row.example{path}").page_type.value == "listing") is listed


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Theatre: The Ledger", ("The Ledger", None)),
        ("Low Water (2011, dir. Ann Coe)", ("Low Water", 2011)),
        ("Film: what to see this week", (None, None)),
    ],
)
def test_title_in_a_headline_with_its_section_or_its_director(
    headline: str, expected: tuple[str | None, int | None]
) -> None:
    page = f"<html><head><title>{headline} | Quay Post</title></head><body><h1>{headline}</h1><p>By Ann Lee, 4 December 2008</p><p>Reviewed by Ann Lee</p><p>{FILM}</p></body></html>"
    values = extract(page, url="https://quay.example/arts/1234").values
    assert (values.get("work_title"), values.get("work_year")) == expected


def test_who_signs_a_post_by_the_clock() -> None:
    assert extract(blog("Low Water", f"<p>{FILM}</p>"), url="https://third-row.example/a/312.html").values.get(
        "author"
    ) == ["ann"]


@pytest.mark.parametrize(
    ("headline", "text", "field", "made_by"),
    [
        ("A wet walk: <i>Low Water</i> by Ann Coe", BOOK, "creator", ["Ann Coe"]),
        ("A wet walk: <i>Low Water</i> by Ann Coe", FILM, "director", ["Ann Coe"]),
        ("How <i>Low Water</i> was won by Ann Coe", BOOK, "creator", None),
    ],
)
def test_who_made_it_behind_a_title_in_italics(headline: str, text: str, field: str, made_by: list[str] | None) -> None:
    page = f"<html><head><title>Quay Post</title></head><body><h1>{headline}</h1><p>Ann Lee</p><p>{text}</p><p>{text}</p></body></html>"
    assert extract(page, url="https://quay.example/2013/low-water").values.get(field) == made_by
