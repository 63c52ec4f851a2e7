"""Kinds of pages of sites that are about no works: web books, threads, front pages of shops, advice."""

from __future__ import annotations

import pytest

from reviewscrape import extract

SITE = "https://www.marram.example"
CHAPTER = (
    "The reader of this book should know what a tide is. Each chapter begins with a story, which the author tells in "
    "plain prose: a boat, a rope and a knot. The tide comes in by the table on page nine, and the rope is wet by then. "
)
ADVICE = (
    "A review is criticism, and the critic who writes a review must judge the book. Most reviews open with the title; "
    "reviewers then say what the book is about, and critics give a verdict. Read other reviews before you write yours. "
)
TALK = (
    "I have kept hens for two years and the fence never held. We tried wire, and then we tried boards, which rotted. "
    "Does anybody here know a fence that a fox will not dig under? Ours comes on Sundays and is in no hurry. "
)
GYM = (
    "A bench, two dumbbells and a door are all that you need. The bench folds, which matters in a small flat, and the "
    "dumbbells can be had second-hand. Start with the door: it costs nothing, and it is always at home. "
)


def kind(path: str, title: str, text: str, head: str = "") -> str:
    """The type that a page of long prose is taken for."""
    body = "".join(f"<p>{text * 3}</p>" for _ in range(4))
    page = f"<html lang=en><head><title>{title}</title>{head}</head><body><h1>{title}</h1>{body}</body></html>"
    return extract(page, url=f"{SITE}{path}").page_type.value


def test_chapter_of_a_web_book_is_no_review() -> None:
    head = '<meta property="og:type" content="book"><meta name="author" content="Ida Marsh">'
    head += '<meta property="og:title" content="Plan and audience | Ropes and Knots">'
    assert kind("/plan-and-audience", "Plan and audience | Ropes and Knots", CHAPTER, head) != "review"


def test_advice_on_writing_reviews_is_none() -> None:
    data = '{"@type":"Article","headline":"Book Reviews","datePublished":"2011-12-28","articleSection":"Book reviews"}'
    told = "".join(f"<h2>Step {n}</h2><p>{ADVICE}</p>" for n in range(1, 9))
    page = f"<title>Book Reviews</title><script type='application/ld+json'>{data}</script><h1>Book Reviews</h1>{told}"
    assert extract(page, url=f"{SITE}/tips/4411").page_type.value == "article"


@pytest.mark.parametrize(
    "path",
    [
        "/index.php?topic=4411.0",
        "/thread-22085.html",
        "/r/hens/comments/1rk5/a_fence/",
        "/ShowTopic-g29-i52-k15-A_fence.html",
    ],
)
def test_threads(path: str) -> None:
    assert kind(path, "A fence that a fox cannot dig under", TALK) == "other"


@pytest.mark.parametrize(("path", "expected"), [("/?srsltid=AfmB-44", False), ("/guides/mats", True)])
def test_front_pages_are_no_round_ups(path: str, expected: bool) -> None:
    assert (kind(path, "Best large mats for your home", GYM) == "roundup") == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Best Minimalist Home Gym Setup on a Budget", "roundup"),
        ("The best rope for beginners", "roundup"),
        ("The best man for the job", "article"),
        ("Top 10 benches of 2025", "roundup"),
        ("Top 10 Home Gym Best Practices for 2025", "article"),
        ("Top 11 strategies for a small flat", "article"),
        ("9 reasons to be glad of these books for the bench", "article"),
        ("Marram skater in top 10 of the year", "article"),
    ],
)
def test_choice_of_one_kind(title: str, expected: str) -> None:
    assert kind("/gear-tips/home-gym", title, GYM) == expected


def test_a_sites_name_announces_no_list_for_its_posts() -> None:
    page = "<title>A bench for a small flat | Home Gyms</title><h1>Best Benches, Ropes and Doors of 2025</h1>"
    text = f"<h1>A bench for a small flat</h1>{f'<p>{GYM}</p>' * 6}"
    assert extract(page + text, url=f"{SITE}/a-bench-for-a-small-flat/").page_type.value == "article"
