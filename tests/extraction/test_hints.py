"""The cheap first looks: none may hide what the pattern behind it finds."""

from __future__ import annotations

import pytest

from reviewscrape.extraction import evidence
from reviewscrape.extraction.readers import prose_date
from reviewscrape.extraction.values import grade_names

REVIEW_TEXTS = (
    "Film Review, Reviewed, Reviews, Rezension, Rezensionen, Filmkritik, Kritiken, Besprechung, Besprechungen, "
    "CRITIQUE, critiques, reseña, resena, reseñas, crítica, critica, críticas, recensione, recensie, recensión, "
    "recensioni, recensies, recenze, recenzí, anmeldelse, anmeldelser, arvostelu, рецензия, Рецензии, レビュー"
).split(", ")
CLASSES = (
    "rating user-rated rate-box ReviewScore grade five-star verdict wertung punkte sterne etoile note nota voto "
    "puntuacion calificacion valoracion estrellas estrela stelle stella classificacao avaliacao valutazione giudizio "
    "hodnoceni hvezdy hvězdy cijfer beoordeling waardering votes STARS"
).split()
DAYS = (
    "Erschienen am: , online seit: , Published, publié, publicado, pubblicato, POSTED, Veröffentlicht, gepubliceerd, "
    "vydáno, publikováno, zveřejněno, Date: , Datum: , reviewed on: "
).split(", ")


@pytest.mark.parametrize("text", REVIEW_TEXTS)
def test_words_for_review_pass(text: str) -> None:
    assert evidence.REVIEW_WORD.search(text) or evidence.REVIEWS_WORD.search(text)
    assert evidence.may_say_review(text)


@pytest.mark.parametrize("name", CLASSES)
def test_class_names_of_grades_pass(name: str) -> None:
    assert grade_names.may_name_a_grade(name)


@pytest.mark.parametrize("label", DAYS)
def test_labels_of_days_pass(label: str) -> None:
    assert bool(prose_date.PUBLISHED.search(label)) == prose_date._says_published(label)


@pytest.mark.parametrize("text", ["A walk in the park", "nav-item", "12 May"])
def test_others_do_not(text: str) -> None:
    assert not evidence.may_say_review(text)
    assert not grade_names.may_name_a_grade(text)
    assert not prose_date._says_published(text)
