# ruff: noqa: E501  (markup reads better unbroken)
"""Title and author in the headlines of people who blog about what they read, in several tongues."""

from __future__ import annotations

import pytest

from reviewscrape import extract

ENGLISH = (
    "The author has written a strange novel, and the book is stranger still for being so short. Two brothers grow apart "
    "on a farm, and the reader is never told which of them writes. The chapters in France are the best in the book."
)
POLISH = (
    "Autorka wraca w doskonałym stylu. To powieść o przemianie i lęku, a książka wciąga od pierwszej strony. Każdy "
    "rozdział kończy się tak, że czytelnik musi zajrzeć do następnego, i tylko koniec powieści jest zbyt prosty."
)
FRENCH = (
    "Ce roman m’a tenue en haleine. L’auteure suit deux journées heure par heure, et le livre ne force jamais. "
    "L’écriture est sobre, les personnages sont justes, et la lectrice que je suis en redemande. Un roman à lire."
)
SWEDISH = (
    "Författaren låter boken börja på ett sjukhus, och läsaren vet lika lite som Emma. Kapitlen är korta, och boken är "
    "lättläst från början till slut, om än lite tunn på sina ställen. Det är författarens sjätte roman, tror jag."
)


def read(headline: str, prose: str) -> tuple[str | None, list[str]]:
    page = (
        f"<title>Under the Quilt: {headline}</title><h1 class=title><a href=/>Under the Quilt</a></h1>"
        f"<div class='post hentry'><h3 class=post-title>{headline}</h3><div class=post-body><p>{prose}</p><p>{prose}</p>"
        "</div><div class=post-footer>Posted by <span class=fn>Deanna</span> at 9:00</div></div>"
    )
    values = extract(page).values
    return values.get("work_title"), values.get("creator", [])


@pytest.mark.parametrize(
    ("headline", "prose"),
    [
        ("Low Tide (Ida Marsh)", ENGLISH),
        ("Review: Low Tide (Ida Marsh)", ENGLISH),
        ("Low Tide/Ida Marsh/325 pages/Four Challenges Met", ENGLISH),
        ('Ida Marsh "Low Tide"', ENGLISH),
        ('"Low Tide" Ida Marsh', POLISH),
        (',,Low Tide" Ida Marsh', POLISH),
        ('Ida Marsh "Low Tide" | Recenzja', POLISH),
        ("« Low Tide » de Ida Marsh, 19/20", FRENCH),
        ("Low Tide (Ida Marsh)", FRENCH),
        ("Low Tide av Ida Marsh", SWEDISH),
    ],
)
def test_title_and_author_are_told_apart(headline: str, prose: str) -> None:
    assert read(headline, prose) == ("Low Tide", ["Ida Marsh"])


@pytest.mark.parametrize(
    ("headline", "prose"),
    [
        ("Low Tide (Third Edition)", ENGLISH),
        ("Low Tide (The Glove Clerk)", ENGLISH),
        ("Low Tide/High Tide", ENGLISH),
        ("Low Tide av idag", SWEDISH),
        ("La veuve de la baie", FRENCH),
    ],
)
def test_what_is_no_name_made_nothing(headline: str, prose: str) -> None:
    assert read(headline, prose)[1] == []


def test_a_headline_with_a_pair_alone_heads_a_review() -> None:
    prose = "Mathilde et Thibault ne se connaissent pas. Elle subit son chef, lui soigne les autres et s’oublie. " * 3
    page = f"<article><h1>« Low Tide » de Ida Marsh, 19/20</h1><p>12 mars 2020</p><p>{prose} {FRENCH}</p></article>"
    assert extract(page).page_type == "review"
