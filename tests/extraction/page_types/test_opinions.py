# ruff: noqa: E501  (markup reads better unbroken)
"""Posts of people who say what they thought of a work, without a grade, a word for review or the work's name."""

from __future__ import annotations

import pytest

from reviewscrape import extract
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.page_types.opinions import opinion

SEEN = (
    "Everyone I know has been telling me to go and see this movie since the day it came out, and it took us a while to get a sitter.",
    "It is a great movie. It is fun, the cast is amazing, and I could watch it with my grandmother without any blushing at all.",
    "It is definitely something that I will own one day, and until then I will be humming in the kitchen.",
)
PLAYED = (
    "This evening we have been for one of our trips to the theatre, and my brother came along for the first time since spring.",
    "This particular production has had people talking all week, and it did not disappoint. The cast were full of energy and the choreography was superb.",
    "The lead was ill, but it did not take anything away from a wonderful evening, and we walked home along the canal.",
)
LÄST = (
    "Ilses sjätte bok börjar då Emma vaknar upp efter fem månader och får känslan av att olyckan inte var en olycka.",
    "Storyn är kanske lite tunn på vissa ställen, men jag gillar tonen och tycker att slutet är spännande. Kapitlen är korta.",
    "Boken är lättläst och passar en regnig helg, helst med en filt och någon som kokar te åt en.",
)
RIDE = (
    "We took the early train to the coast on Saturday, and I loved every minute of it, sandwiches included.",
    "The harbour was wonderful in the fog, the children were great company, and somebody sold us a perfect bag of chips.",
    "I recommend the ten past seven, on the left side, with a blanket and a favourite uncle to look after the bags.",
)
NEWS = (
    "The studio has found somebody to direct the sequel to last year's film about a ferry, according to a statement.",
    "Shooting will begin in May at the harbour where the first film was made, and the cast will be named in the spring.",
    "The film is to open at the end of next year, and the novel that it is based on will be printed once more.",
)
PRESS = (
    "LONDON, 3 February – Quay Pictures has acquired worldwide sales rights outside the UK to the acclaimed thriller GLASS HARBOUR, which the company will launch in Berlin. The story follows three sisters and a ferry.",
    "It is a perfect film, a wonderful movie that audiences will love, said the head of the company on Friday.",
    "The film is produced by Tom Ellery, was directed by Alan Pryce and stars Ida Marsh and Ruth Pell. It follows the sisters back to the pier where their father was last seen by anyone in the town.",
)


def post(headline: str, texts: tuple[str, ...]) -> str:
    body = "".join(f"<p>{text}</p>" for text in texts)
    return (
        f"<title>Mel and the Boys: {headline}</title><h1 class=title><a href=/>Mel and the Boys</a></h1><h2 class=date-header>Thursday, August 02, 2007</h2>"
        f"<div class='post hentry'><h3 class=post-title>{headline}</h3><div class=post-body>{body}</div>"
        "<div class=post-footer>Posted by <span class=fn>Melanie</span> at 9:41 PM</div></div>"
    )


@pytest.mark.parametrize(
    ("headline", "texts"), [("Bouffant", SEEN), ("Tonight! Tonight!", PLAYED), ("Avdelningen", LÄST)]
)
def test_a_post_that_weighs_what_was_seen_is_a_review(headline: str, texts: tuple[str, ...]) -> None:
    assert extract(post(headline, texts)).page_type == "review"


@pytest.mark.parametrize(("headline", "texts"), [("To the Coast", RIDE), ("Glass Harbour Sails Again", NEWS)])
def test_what_is_liked_and_no_work_and_what_is_told_of_one_and_not_liked_are_articles(
    headline: str, texts: tuple[str, ...]
) -> None:
    assert extract(post(headline, texts)).page_type == "article"


def test_who_sells_a_work_and_praises_it_reviews_nothing() -> None:
    page = "<title>Quay | Rights to GLASS HARBOUR</title><h1>Rights to GLASS HARBOUR</h1>" + "".join(
        f"<p>{t}</p>" for t in PRESS
    )
    assert extract(page).page_type != "review"


def test_the_name_of_a_work_that_is_a_joke_stays_unknown() -> None:
    assert extract(post("Tonight! Tonight!", PLAYED)).reviews[0].work_title is None


def test_a_month_of_short_posts_is_no_single_review() -> None:
    posts = "".join(
        f"<div class=post><h3 class=post-title><a href=/{n}>The Jelly {n}</a></h3><div class=post-body><p>{SEEN[1]}</p></div></div>"
        for n in range(4)
    )
    page = f"<title>Zombie Couch</title><h1><a href=/>Zombie Couch</a></h1>{posts}"
    assert extract(page, url="https://zombie.example/2022/04").page_type != "review"


@pytest.mark.parametrize(("texts", "strength"), [(SEEN, 1.0), (RIDE, 0.0), (NEWS, 0.0), ((), 0.0)])
def test_opinions_are_of_works(texts: tuple[str, ...], strength: float) -> None:
    page = Page("".join(f"<p>{text}</p>" for text in texts))
    for block in page.blocks:
        block.kept = True
    assert opinion(page) == pytest.approx(strength)


@pytest.mark.parametrize(
    "headline",
    [
        *(
            "How I Rate Books",
            "How We Review",
            "About my book reviews",
            "Über diesen Blog",
            "Sobre mí",
            "Our Review Policy",
        ),
        *(
            "How I Evaluate Albums",
            "Making The Grade",
            "Ratings & Heat",
            "My Ratings",
            "Explaining Our Game Review Scoring",
        ),
        *("Rubric", "Thoughts on Review Ratings", "Notes on Scoring"),
        *("Star Ratings Guide", "My New Rating System", "Ratings/Review Rubric", "Review Scores Explained"),
        *("Grading Schema", "Rating Metrics", "About Restaurant Ratings Standards", "Restaurant Reviews Guidelines"),
        *("Bewertungsschema", "Wertungsraster", "Rezensionsrichtlinien", "Système de notation"),
        *("Sistema de puntuación", "Sistema di valutazione", "Our Grading Criteria", "Scoring Scale"),
        *("Das Rating", "Calificaciones", "Política de notas", "Sådan anmelder jeg", "About me & review policy"),
    ],
)
def test_pages_about_a_blog_are_no_reviews(headline: str) -> None:
    scale = "<p>Five stars: I loved this book, a perfect read, buy it at once.</p><p>Three stars: the plot is fun and the ending is not.</p><p>One star: a terrible, boring book.</p>"
    page = f"<title>{headline} | Paperbacks</title><article><h1>{headline}</h1>{scale * 2}</article>"
    found = extract(page, url="https://paperbacks.example/p/5.html")
    assert found.page_type == "other"
    assert found.reviews == []
