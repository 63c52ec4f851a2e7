# ruff: noqa: E501  (markup reads better unbroken)
"""Boxes about something else, put anywhere into a review's page, change nothing of what the review says."""

from __future__ import annotations

import pytest

from reviewscrape import extract
from tests.extraction.pages import PROSE

BOXES = {
    "what is on, in a list": "<div><h3>Now showing at the Rialto</h3><ul><li>The Tin Harbour (PG-13) 112 min 5:30pm 7:45pm</li><li>Moth Season (R) 98 min 6:15pm 9:00pm</li></ul></div>",
    "a podcast": "<div><p>Listen: The Larkfield Podcast, episode 112</p><p>54 min</p></div>",
    "a card of picture, title and grade": "<div><a href='/r/1'><img src='/a.jpg' alt='The Tin Harbour'></a><div>Review</div><a href='/r/1'>The Tin Harbour</a><div>4 out of 5 stars</div></div>",
    "the latest grades": "<div><h3>Latest reviews</h3><ul><li><a href='/r/1'>The Tin Harbour</a> <span>8/10</span></li><li><a href='/r/2'>Moth Season</a> <span>4/10</span></li><li><a href='/r/3'>Greywater Lane</a> <span>6.5/10</span></li></ul></div>",
    "another work's data": '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Movie","name":"The Tin Harbour","url":"https://elsewhere.example/tin","director":{"@type":"Person","name":"Oda Breck"},"duration":"PT112M","aggregateRating":{"@type":"AggregateRating","ratingValue":"7.9","bestRating":"10","ratingCount":"311"}}</script>',
}
MENU = "".join(f"<li><a href='/{n}'>{n.title()}</a></li>" for n in "news film music books games stage".split())
FOOT = "".join(
    f"<p><a href='/{n}'>{n.title()}</a></p>" for n in "about contact imprint privacy jobs press help".split()
)


def page(box: str, place: str) -> str:
    """A review of a film on a plain page, with a box in one of its places."""
    at = {place: box}
    return (
        f"<html><head><title>Night Ferry review - The Lantern</title></head><body>{at.get('top', '')}<ul>{MENU}</ul>"
        f"{at.get('above', '')}<h1>Night Ferry review: fog, ropes and one long pier</h1><p>By Ada Quill</p>"
        f"<p>{PROSE[0]}</p><p>{PROSE[1]}</p>{at.get('amid', '')}<p>{PROSE[2]}</p><p>{PROSE[0]}</p>"
        f"{at.get('below', '')}{FOOT}{FOOT}{FOOT}{at.get('end', '')}</body></html>"
    )


@pytest.mark.parametrize("place", ["top", "above", "amid", "below", "end"])
@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES.keys())
def test_a_box_of_others_changes_nothing(box: str, place: str) -> None:
    readers = {"community_grade", "community_score", "community_count"}
    expected, found = extract(page("", place)), extract(page(box, place))
    assert found.page_type == expected.page_type == "review"
    assert {k: v for k, v in found.values.items() if k not in readers} == expected.values


def test_what_stands_beside_the_prose_is_the_reviews_own() -> None:
    values = extract(page("<p>Running time: 98 minutes</p><p>Rated PG-13</p><p>4 out of 5 stars</p>", "below")).values
    assert (values["runtime"], values["content_rating"], values["critic_grade"]) == (98, "PG-13", "4")


@pytest.mark.parametrize("fact", ["54 min", "4 out of 5 stars"])
def test_what_stands_far_from_the_prose_is_not(fact: str) -> None:
    assert extract(page(f"<p>{fact}</p>", "end")).values == extract(page("", "end")).values


def test_the_heading_of_a_box_goes_with_the_box() -> None:
    cards = "".join(f"<p><a href='/r/{n}'>{title}</a></p>" for n, title in enumerate(["Moth Season", "Silt", "Loam"]))
    body = extract(page(f"<div><h3>More like this</h3>{cards}</div>", "amid")).body_text
    assert body == extract(page("", "amid")).body_text
    assert "The pier" in (extract(page(f"<div><h3>The pier</h3><p>{PROSE[1]}</p></div>", "amid")).body_text or "")
