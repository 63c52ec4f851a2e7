# ruff: noqa: E501  (markup reads better unbroken)
"""Reviews of games, drinks, meals and machines, which hardly say the word: what they are, and of what."""

from __future__ import annotations

import pytest

from reviewscrape import extract
from reviewscrape.extraction import Extraction
from reviewscrape.extraction.page_types.aspects import headed_aspects
from reviewscrape.extraction.values.grade_labels import Whose, whose
from reviewscrape.extraction.values.titles import readings
from reviewscrape.extraction.wording import REVIEW_WORD, says

TRIED = (
    "It sat on my desk for two weeks, and then for a third, and nothing rattled, and the light came on when it should. "
    * 2
)
DRUNK = (
    "<p>The bottle stood at the back of the shelf until the wind turned, and then we opened it.</p>"
    "<p>{}Charred oak and salted pork, with a little dried fruit hiding behind them.</p>"
    "<p>{}A blast of sweetness that peat and smoke take over, and a drop of water calms.</p>"
    "<p>{}A stinging heat that fades into a very warm ember, and stays there.</p>"
)
EATEN = (
    "<p>We were given a table by the pass. The starters were sweet and clean, and one of them was mean with the crab. "
    "Of the mains the lamb was the star, and the waiter forgot the greens twice. For dessert there was a burnt custard, "
    "and we fought over it. I would go back, though not near the kitchen, and not on a Monday.</p>"
)
OPENED = (
    "<p>The owners said they will open the restaurant in March, according to the town. The kitchen was confirmed for the "
    "old bank, a spokesman said, and the menu is not yet known. It will have ninety seats and a bar.</p>"
)
RULES = (
    "<p>You draw a tile, put it down beside another, and say whether somebody goes there; then it is the next one's turn.</p>"
    * 6
)


def sections(*names: str) -> str:
    """A heading and a paragraph for each of some names."""
    return "".join(f"<h3>{name}</h3><p>{TRIED}</p>" for name in names)


def page(
    headline: str, body: str, *, by: str = "", url: str = "https://some-log.example/2014/04/a-page.html"
) -> Extraction:
    """What is read from a plain page."""
    html = f"<html lang=en><head><title>{headline} | Some Log</title></head><body><h1>{headline}</h1><p>{by}</p>{body}</body></html>"
    return extract(html, url=url)


@pytest.mark.parametrize(
    ("kind", "headline", "body"),
    [
        ("review", "Carn Dubh Lochan", DRUNK.format("Nose: ", "Palate: ", "Finish: ")),
        ("review", "Carn Dubh Lochan", DRUNK.format("Nase: ", "Gaumen: ", "Abgang: ")),
        ("article", "An Evening at the Yard", DRUNK.format("", "", "")),
        ("review", "Orba G4", sections("Display", "Battery", "Verdict")),
        ("article", "Orba G4", sections("Orders", "Returns", "Opening hours")),
        ("article", "How the Orba G4 Was Made", sections("Design", "Display", "Shipping")),
    ],
)
def test_aspects_told_one_by_one(kind: str, headline: str, body: str) -> None:
    assert page(headline, body, by="March 4, 2014 by Ada Quill").page_type.value == kind


def test_a_shop_that_tells_of_smell_and_taste_reviews_nothing() -> None:
    sold = DRUNK.format("Nose: ", "Palate: ", "Finish: ") + "<p>$79.99 <button>Add to cart</button></p>"
    assert page("Carn Dubh Lochan", sold).page_type.value != "review"


def test_an_aspect_is_graded_at_the_end_of_what_is_said_of_it() -> None:
    body = "<br>".join(
        f"{name}: Pours dark orange into the glass, with a thin head that stays for a while. {grade}/5"
        for name, grade in (("Appearance", "4.0"), ("Smell", "4.0"), ("Taste", "3.5"))
    )
    found = page("Avary Pale", f"<p>{body}<br>Overall: 3.7/5</p>")
    assert (found.page_type.value, found.values.get("critic_grade")) == ("review", "3.7")


def test_headings_are_aspects_where_one_weighs_them() -> None:
    assert headed_aspects(["display", "battery", "conclusion"]) == 0
    assert headed_aspects(["display", "battery", "price", "conclusion"]) == 4
    assert headed_aspects(["pros", "cons"]) == 0
    assert headed_aspects(3 * ["pros", "cons", "price"]) == 0


def test_a_meal_is_reviewed_and_an_opening_is_news() -> None:
    meal = page("The Grey Heron, Mill Street", EATEN * 2, by="March 4, 2014 by Ada Quill")
    assert (meal.page_type.value, meal.values.get("work_title")) == ("review", "The Grey Heron")
    assert page("The Grey Heron, Mill Street", OPENED * 3, by="March 4, 2014").page_type.value == "article"


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Test Wii U – La Lande", "La Lande"),
        ("[TEST] La Lande / Wii U", "La Lande"),
        ("Test La Lande sur PS4", "La Lande"),
        ("Test - Moor 3 : Moor 3", "Moor 3"),
        ("Moor – Nintendo Switch Review", "Moor"),
        ("Moor PS4 Review – Deep and Wet", "Moor"),
        ("PS4 Review: Moor", "Moor"),
        ("Moor, the review for Nintendo Switch", "Moor"),
        ("Beer Review, Avary Pale Ale", "Avary Pale Ale"),
        ("Whisky Review: Carn Dubh", "Carn Dubh"),
        ("2012 Quay CT-5 Review and Road Test", "2012 Quay CT-5"),
        ("Nintendo Switch Review", "Nintendo Switch"),
        ("Microsoft Xbox One Review", "Microsoft Xbox One"),
        ("The Switch review", "The Switch"),
        ("Test Drive Unlimited review", "Test Drive Unlimited"),
    ],
)
def test_titles_beside_a_console_or_a_kind_of_goods(headline: str, title: str) -> None:
    found = readings(headline)
    assert found[0].title == title
    assert all(not reading.title.startswith(("and ", "for ")) for reading in found)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Orba G4 im Test", True),
        ("Orba G4 im Praxistest: klein", True),
        ("[TEST] La Lande", True),
        ("Test La Lande sur Wii U", True),
        ("COLONIA (Switch, 2021) - Análisis", True),
        ("Latest: the bridge", False),
        ("Schnelltest: wo es ihn gibt", False),
        ("Análisis de una derrota", False),
    ],
)
def test_words_for_a_review_of_a_thing(text: str, told: bool) -> None:
    assert says(REVIEW_WORD, text) is told


def test_the_best_things_in_a_test_are_a_roundup() -> None:
    body = "".join(f"<h2>{name}</h2><p>{TRIED}</p>" for name in ("Orba G4", "Quay 2", "Fenn One", "Low Pro"))
    assert page("Die 10 besten Kopfhörer im Test", body).page_type.value == "roundup"
    assert (
        page("The Best Headphones of 2026", body + sections("Battery", "Price", "Bottom line")).page_type.value
        == "roundup"
    )


@pytest.mark.parametrize(
    ("labels", "maker"),
    [
        ("<ul><li>Designer: Karl Wedel</li><li>Players: 2-5</li><li>Time: 40 min</li></ul>", ["Karl Wedel"]),
        ("<p>Developer / Publisher: Cold Tallow<br>Platform: PC</p>", ["Cold Tallow"]),
        ("<p>Editeur/Développeur : Cold Tallow<br>Genre : Plate-forme<br>Sortie : 29 août 2013</p>", ["Cold Tallow"]),
        ("<p>Director: Ann Ek<br>Designer: Karl Wedel<br>Running time: 90 minutes</p>", None),
    ],
)
def test_makers_of_games_and_of_sets(labels: str, maker: list[str] | None) -> None:
    assert page("Cantonnade review", labels + RULES).values.get("creator") == maker


def test_a_menu_above_the_headline_is_no_section() -> None:
    menu = "<div><a href=/>Home</a> <a href=/r>Reviews</a> <a href=/n>News</a></div><h1>On the quay</h1>"
    text = "<p>Boats came in at noon with coal and mail, and nobody on the quay asked where they had been.</p>" * 4
    assert extract(f"<html><body>{menu}{text}</body></html>").page_type.value != "review"


def test_a_blog_of_two_nouns_is_nobody() -> None:
    html = f"<html><head><title>Salt and Ledger: Low Tide</title></head><body><h1>Low Tide</h1>{RULES}<p>Posted by Salt and Ledger at 19:44</p></body></html>"
    assert not extract(html, url="https://saltandledger.example/low-tide").values.get("author")


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Pousada do Tejo [In-Depth Review]", "Pousada do Tejo"),
        ("Orba G4 hands-on", "Orba G4"),
        ("Moor 2 User Review", "Moor 2"),
        ("Hands-on: Orba G4", "Orba G4"),
        ("Inselflotte - Test / Review", "Inselflotte"),
        ("Quay CT-5 new car review", "Quay CT-5"),
        ("Recenzja gry Moor 2. Dla fanów gatunku i nie tylko", "Moor 2"),
        ("Film review: Mrs. Dunn", "Mrs. Dunn"),
        ("Review: St. Osyth", "St. Osyth"),
        ("Review: Moor for PC and PS4", "Moor"),
    ],
)
def test_titles_beside_how_something_was_tried(headline: str, title: str) -> None:
    assert readings(headline)[0].title == title


def test_who_reviewed_it_is_no_title() -> None:
    found = page("Inselflotte", f"<h3>Rezension von Tommy</h3>{RULES}")
    assert (found.values.get("work_title"), found.values.get("author")) == (None, ["Tommy"])


def test_what_a_meal_costs_is_no_grade_of_readers() -> None:
    body = EATEN * 2 + "<h3>Precio medio</h3><p>25€</p><h3>Valoración general</h3><p>8,5/ 10</p>"
    found = page("La Grulla Gris", body).values
    assert (found.get("critic_grade"), found.get("community_grade")) == ("8.5", None)
    assert whose("Nota media") is Whose.COMMUNITY
    assert whose("Precio medio") is None


def test_lines_in_bold_or_with_a_colon_are_headings_of_aspects() -> None:
    body = "".join(f"<p><b>{name}</b></p><p>{TRIED}</p>" for name in ("Display", "Battery"))
    assert page("Orba G4", f"{body}<p>The Con’s:</p><p>{TRIED}</p>").page_type.value == "review"
    assert page("Orba G4", f"{body}<p>Deliveries:</p><p>{TRIED}</p>").page_type.value == "article"
