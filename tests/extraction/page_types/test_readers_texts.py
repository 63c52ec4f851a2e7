# ruff: noqa: E501  (prose reads better unbroken)
"""What readers wrote on the page of a work is no review of the site's, whether or not the page has any elements."""

from __future__ import annotations

import pytest

from reviewscrape import extract
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.page_types.readers_texts import of_readers

SAID = """
This is one of the finest films about a harbour that I have seen. The acting is superb, the score is haunting and the ending, which I will not spoil, is a masterpiece of patience. The director trusts his cast and never hurries.
I wanted to love it and could not. The plot drifts, the dialogue is clumsy and the camera lingers on ropes as if they were faces. Still, the performance of the lead is worth the price of the ticket, and the songs are lovely.
A slow, funny and moving drama, beautifully shot, with a screenplay that is far better than its trailer. Only the middle act disappoints: too long, too loud and much too fond of its own fog. I would see it again all the same.
""".strip().splitlines()
HEAD = """Board
Films
Music

The Salt Ferry
2014

Director: Bo Ek
Runtime: 104 min
Genre(s): Drama
User Score
7.9 based on 1,204 Ratings
"""
VOTED = {
    "en": "4 of 7 users found this helpful",
    "de": "12 von 15 Personen fanden diese Rezension hilfreich",
    "fr": "7 personnes ont trouvé cela utile",
    "nl": "3 mensen vonden dit nuttig",
}


def page(below: str, *, head: str = HEAD) -> str:
    units = [f"{9 - n}\n\nmoth{n}\n\nJan {n + 4}, 2015\n\n{text}\n\n{below}\n" for n, text in enumerate(SAID)]
    return "\n".join([head, *units])


@pytest.mark.parametrize("tongue", VOTED)
def test_what_readers_found_helpful_stands_on_the_page_of_a_work(tongue):
    found = extract(page(VOTED[tongue]), url="https://board.example/film/the-salt-ferry")
    assert (found.page_type, found.reviews) == ("work", [])
    assert found.values["director"] == ["Bo Ek"]
    assert not found.values.keys() & {"author", "date_published", "critic_grade"}


def test_one_long_text_of_a_reader_is_no_review_of_the_site_either():
    said = "\n\n".join(SAID * 2)
    text = f"{HEAD}\nUser Reviews\nNever leaves port\n4 May 2015 | by moth (Quay) – See all my reviews\n\n{said}\n\n"
    found = extract(f"{text}54 of 68 people found this review helpful.\n", url="https://board.example/title/tt881122/")
    assert (found.page_type, found.reviews) == ("work", [])


def test_a_page_that_holds_nothing_else_is_of_several_reviews():
    found = extract(page(VOTED["en"], head="The Salt Ferry"), url="https://board.example/title/tt881122/reviews")
    assert found.page_type == "multi_review"


def test_a_page_that_is_called_its_readers_reviews_is_no_work_s():
    units = "".join(f"<p>moth{n}</p><p>Jan {n + 4}, 2015</p><p>{t}</p><p>{VOTED['en']}</p>" for n, t in enumerate(SAID))
    head = "<title>Customer reviews: The Salt Ferry</title><h1>The Salt Ferry</h1><h2>Customer reviews</h2>"
    found = extract(f"{head}<p>4.1 out of 5</p><p>312 ratings</p>{units}", url="https://board.example/p-reviews/81122")
    assert found.page_type == "multi_review"


def test_a_review_that_readers_may_call_helpful_stays_one():
    said = "\n\n".join(SAID * 2)
    text = f"The Salt Ferry review\n\nBy Ada Quill\n\n4 March 2015\n\n{said}\n\nGrade: B+\n\n"
    for below in ("Was this review helpful to you? Yes No", ""):
        found = extract(text + below, url="https://lantern.example/film/2015/mar/04/the-salt-ferry")
        assert (found.page_type, found.values["author"]) == ("review", ["Ada Quill"])


def test_a_reader_s_review_at_an_address_of_its_own_is_one():
    text = f"The Salt Ferry (2014)\nby moth\n4 May 2015\n\n{SAID[0]}\n\n{SAID[1]}\n\n4 of 7 people found this helpful\n"
    assert extract(text, url="https://board.example/review/rw4410021/").page_type == "review"


def test_only_the_prose_beside_such_lines_is_the_readers():
    own = "The harbour where it was shot lies an hour north of the city, and the ferry has not sailed for twenty years."
    document = Page(f"{own}\n\nNotes\n\nFacts\n\nmoth\n\n{SAID[0]}\n\n3 of 4 people found this helpful\n")
    for block in document.blocks:
        block.kept = len(block.text) > 60
    readers, theirs = of_readers(document)
    assert readers == 1
    assert [document.blocks[at].text for at in theirs] == [SAID[0]]


@pytest.mark.parametrize(
    ("sections", "kind"),
    [
        ("Director: Ida Marsh\nStoryline\nUser Reviews\nDid You Know?", "work"),
        ("Biografie (1)\nFilmografie (48)\nGalerie (69)", "other"),
    ],
)
def test_lines_name_the_sections_of_a_page_without_elements(sections, kind):
    told = "It follows two brothers who keep a ferry running in a town that no longer needs one, through one winter."
    text = "\n\n".join(["Board", "Bo Ek", told, *sections.split("\n"), told.replace("two", "three")])
    assert extract(text, url="https://board.example/p/bo-ek").page_type == kind
