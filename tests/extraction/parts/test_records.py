from __future__ import annotations

import hashlib
from dataclasses import asdict, fields

import pytest

from reviewscrape import PageType, Review, extract
from reviewscrape.version import VERSION
from tests.extraction.pages import LISTING, MULTI, PROSE, REVIEW, TEXT

URL = "https://www.lantern.example/film/review/the-glass-harbour?utm_source=feed&token=secret#top"

NOT_READ = set(
    "schema_version record_id url canonical_url site body_status work_key tdm_reservation quality_flags confidence "
    "extractor content_digest provenance".split()
)
"""Filled keys that follow from others, or tell of the program."""


@pytest.fixture(scope="module")
def review() -> Review:
    found = extract(REVIEW.encode(), url=URL)
    assert found.page_type is PageType.REVIEW
    assert len(found.reviews) == 1
    return found.reviews[0]


def test_every_key_in_the_documented_order(review: Review) -> None:
    assert list(asdict(review)) == [field.name for field in fields(Review)]


def test_what_the_page_says(review: Review) -> None:
    assert review.work_title == "The Glass Harbour"
    assert review.work_type == "film"
    assert review.director == ["Ilse Varga"]
    assert review.cast == ["Mara Lind", "Tomáš Rybník"]
    assert review.runtime == 112
    assert review.content_rating == "PG-13"
    assert review.headline == "Fog, ferries and a very long pier"
    assert review.author == ["Ada Quill"]
    assert review.date_published == "2021-03-04"
    assert review.language == "en"
    assert (review.critic_grade, review.critic_scale_best) == ("3.5", "5")
    assert review.critic_score == 70.0
    assert review.grade_options == ["A", "B", "C", "D", "F"]
    assert review.community_grade is None


def test_the_body_is_the_prose_and_nothing_else(review: Review) -> None:
    assert review.body_text == "\n\n".join(text.strip() for text in (PROSE[0], PROSE[1], PROSE[0], PROSE[2]))
    assert review.body_status == "complete"


def test_where_it_comes_from(review: Review) -> None:
    assert review.url == "https://www.lantern.example/film/review/the-glass-harbour?utm_source=feed"
    assert review.canonical_url == "https://www.lantern.example/film/review/the-glass-harbour"
    assert review.site == "lantern.example"
    assert review.content_digest == f"sha256:{hashlib.sha256(REVIEW.encode()).hexdigest()}"
    assert review.extractor == f"reviewscrape/{VERSION}"
    assert review.work_key == "film:the-glass-harbour:"


def test_one_provenance_entry_for_every_filled_field(review: Review) -> None:
    entries = {entry.field: entry for entry in review.provenance}
    assert len(entries) == len(review.provenance)
    assert set(entries) == {f.name for f in fields(review) if getattr(review, f.name)} - NOT_READ
    for name in (
        "work_title",
        "director",
        "cast",
        "runtime",
        "author",
        "critic_grade",
        "critic_grade_raw",
        "body_text",
    ):
        assert entries[name].source
        assert entries[name].locator
        assert 0 < entries[name].confidence <= 1
    assert review.confidence == min(
        entries[name].confidence for name in ("work_title", "director", "cast", "runtime", "author", "date_published",
                                              "critic_grade")
    )  # fmt: skip


def test_the_id_outlives_content_and_query(review: Review) -> None:
    other = extract(REVIEW.replace("fog", "mist"), url=URL.split("?")[0]).reviews[0]
    assert other.record_id == review.record_id
    assert other.content_digest != review.content_digest


def test_pages_without_an_address_have_ids_of_their_own() -> None:
    bare = REVIEW.replace('<link rel="canonical" href="https://www.lantern.example/film/review/the-glass-harbour">', "")
    one, other = (extract(page).reviews[0] for page in (bare, bare.replace("fog", "mist")))
    assert one.canonical_url == one.site == ""
    assert one.record_id != other.record_id


def test_several_reviews_are_one_record_each() -> None:
    found = extract(MULTI, url="https://www.lantern.example/music/three-albums")
    assert found.page_type is PageType.MULTI_REVIEW
    assert [review.critic_grade for review in found.reviews] == ["B+", "A-", "C"]
    assert len({review.record_id for review in found.reviews}) == 3
    assert [review.body_text for review in found.reviews] == [text.strip() for text in PROSE]
    assert all(review.author == ["Noor Adeyemi"] for review in found.reviews)
    assert all("several_reviews" in review.quality_flags for review in found.reviews)
    assert found.values.get("critic_grade") is None


def test_several_readers_on_one_work() -> None:
    people = ("Ada Quill", "Bo Ek", "Mara Lind")
    bodies = "".join(
        f"<h2>{person.split()[0]} on fog and ferries</h2><p>{text}</p><p>Grade: {grade}</p>"
        for person, text, grade in zip(people, PROSE, ("A", "C+", "B"), strict=True)
    )
    page = f"<title>The Glass Harbour (2019) - Reader reviews</title><h1>The Glass Harbour</h1>{bodies}"
    found = extract(page, url="https://www.lantern.example/film/the-glass-harbour/reviews")
    assert found.page_type is PageType.MULTI_REVIEW
    assert [review.critic_grade for review in found.reviews] == ["A", "C+", "B"]
    assert {review.work_title for review in found.reviews} == {"The Glass Harbour"}
    assert [review.headline for review in found.reviews] == [f"{p.split()[0]} on fog and ferries" for p in people]


def test_a_listing_is_no_review_and_has_links() -> None:
    found = extract(LISTING, url="https://www.lantern.example/film/reviews")
    assert found.page_type is PageType.LISTING
    assert found.reviews == []
    assert found.links[:2] == [
        "https://www.lantern.example/film/review/work-0",
        "https://www.lantern.example/film/review/work-1",
    ]
    assert len(found.links) == 20


def test_a_text_page() -> None:
    review = extract(TEXT).reviews[0]
    assert review.director == ["Ilse Varga"]
    assert review.cast == ["Mara Lind", "Tomáš Rybník"]
    assert review.runtime == 112
    assert review.grade_options == ["A", "B", "C", "D", "F"]
    assert review.body_text == "\n\n".join(text.strip() for text in PROSE)
    assert review.critic_grade is None


@pytest.mark.parametrize(
    "page",
    [
        "<title>404 Not Found</title><h1>Page not found</h1><p>The page you asked for does not exist.</p>",
        "<title>Just a moment...</title><h1>Checking your browser</h1><p>Enable JavaScript and cookies to continue</p>",
        "<title>Log in - The Lantern</title><h1>Log in</h1><form><input name=user><input name=password></form>",
    ],
)
def test_error_pages_and_walls_are_blocked(page: str) -> None:
    found = extract(page, url="https://www.lantern.example/film/review/the-glass-harbour")
    assert found.page_type is PageType.BLOCKED
    assert found.reviews == []
    assert found.values == {}


@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("Spoiler Space: The Glass Harbour", "/review/spoiler-space-the-glass-harbour-231035"),
        ("Ilse Varga on fog, ferries and fear: an interview", "/film/ilse-varga-interview"),
        ("The Glass Harbour: watch the first trailer", "/news/the-glass-harbour-trailer"),
    ],
)
def test_other_genres_are_no_reviews(title: str, path: str) -> None:
    page = f"<title>{title}</title><article><h1>{title}</h1><p>By Ada Quill</p>" + "".join(f"<p>{p}</p>" for p in PROSE)
    assert extract(page, url=f"https://www.lantern.example{path}").page_type is PageType.ARTICLE


@pytest.mark.parametrize(
    ("head", "day", "flagged"),
    [
        ("<html>", "3/4/2015", True),
        ('<html lang="en">', "3/4/2015", True),
        ('<html lang="en">', "3/31/2015", False),
        ('<html lang="en">', "4/4/2015", False),
        ('<html lang="en">', "March 4, 2015", False),
        ('<html lang="en-US">', "3/4/2015", False),
        ('<html lang="en"><meta property="og:locale" content="en_GB">', "3/4/2015", False),
        ('<html lang="de">', "3/4/2015", False),
    ],
)
def test_a_day_that_could_be_another_is_flagged(head: str, day: str, flagged: bool) -> None:
    body = f"<h1>Low Tide review</h1><p>By Ann Lee, {day}</p><p>Rating: 3/5</p>{PROSE * 2}"
    (record,) = extract(f"{head}<title>Low Tide review</title><article>{body}</article>", url=URL).reviews
    assert record.date_published
    assert ("date_ambiguous" in record.quality_flags) is flagged


def test_what_is_no_page_is_refused() -> None:
    with pytest.raises(TypeError, match="bytes or text, not NoneType"):
        extract(None)  # type: ignore[arg-type] what a caller without a type checker may do


@pytest.mark.parametrize(("page", "where"), [(REVIEW, "/html"), (MULTI, "/html"), (TEXT, "line ")])
def test_the_body_says_where_it_stood(page: str, where: str) -> None:
    reviews = extract(page).reviews
    assert reviews
    for review in reviews:
        (entry,) = (entry for entry in review.provenance if entry.field == "body_text")
        assert entry.source == "body"
        assert entry.locator.startswith(where)
        assert (review.body_text or "").startswith(entry.raw[:40])
