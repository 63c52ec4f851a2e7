"""The cheap first looks: none may hide what the pattern behind it finds."""

from __future__ import annotations

import pytest

from reviewscrape.extraction import wording
from reviewscrape.extraction.page_types import roundups
from reviewscrape.extraction.readers.prose import date
from reviewscrape.extraction.values import grade_names, grades

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
LABELS = (
    "Rated 4.5 out of 5|Four stars|Grade: B+|User rating: 3 stars|★★★½|4 étoiles sur 5|drei von fünf Sternen|"
    "(star)(star)"
).split("|")
GRADES = (
    "B+|Ｂ＋|B plus|A–|3.5/4|3 out of 5|Three and a half stars|2 1/2 stars|½|★★★½☆|***1/2|●●●○○|73 %|8,5|thumbs up|"
    "drei von fünf Sternen|4 étoiles sur 5|tři a půl hvězdičky|quattro stelle su cinque|drieënhalve ster|Daumen hoch|"
    "Highly Recommended|must-read|fresh|zwei von möglichen zehn Punkten|7 von maximal 10 Punkten|½/5|"
    "cinco estrellas y media|4 out of 5 lighthouses"
).split("|")
DAYS = (
    "Erschienen am: , online seit: , Published, publié, publicado, pubblicato, POSTED, Veröffentlicht, gepubliceerd, "
    "vydáno, publikováno, zveřejněno, Date: , Datum: , reviewed on: "
).split(", ")


OTHER_TEXTS = (
    "Interview, An interview with, Trailers, first TRAILER, teaser, previews, Podcast, obituary, Obituaries, "
    "spoiler-space, Spoilers space, announces, is announced, first look, picks up, pick up, in talks, Indiegogo, "
    "kickstarter, crowdfunding, behind the scenes, highlights from, contract talks, watch: this, R.I.P, explained, "
    "entrevistas, intervista, rozhovor, Gespräch, Nachruf"
).split(", ")
SECTION_TEXTS = (
    "/news/, newswire, /interview/, trailers, preview, podcasts, obituary, spoiler-space, features, opinion, "
    "editorials, essays, letters, newsletter, nachrichten, meldungen, aktuell, actualites, noticias, notizie, "
    "politics, politiks, Politik, sport, sports, business, Wirtschaft, world, technology"
).split(", ")
BEST_TEXTS = (
    "The 20 best films, 10 greatest songs, 5 most hated games, 7 favourite books, 3 favorite books, "
    "best films of the year, worst of 2020, top ten of, top-10, TOP 5, best albums 1999, Ranked, "
    "die 10 besten Filme, les 5 meilleurs, five films to see, Staff picks: May, Fünf Bücher für den Urlaub, "
    "Cinq livres pour l'été, Diez series para el verano, Dieci libri da leggere, 7 Hörbücher zum Einschlafen, "
    "12 álbumes para viajar"
).split(", ")


@pytest.mark.parametrize("text", OTHER_TEXTS)
def test_words_of_other_genres_pass(text: str) -> None:
    assert wording.OTHER_TITLES.search(text)
    assert wording.announces_other(text)


@pytest.mark.parametrize("text", SECTION_TEXTS)
def test_sections_of_other_genres_pass(text: str) -> None:
    assert wording.OTHER_SECTIONS.search(text)
    assert wording.section_of_other(text)


@pytest.mark.parametrize("text", BEST_TEXTS)
def test_words_of_lists_of_the_best_pass(text: str) -> None:
    assert roundups.BEST.search(text) or roundups.CHOICES.search(text)
    assert roundups.announces_roundup(text)


@pytest.mark.parametrize("text", REVIEW_TEXTS)
def test_words_for_review_pass(text: str) -> None:
    assert wording.REVIEW_WORD.search(text) or wording.REVIEWS_WORD.search(text)
    assert wording.may_say_review(text)


@pytest.mark.parametrize("name", CLASSES)
def test_class_names_of_grades_pass(name: str) -> None:
    assert grade_names.may_name_a_grade(name)


@pytest.mark.parametrize("label", LABELS)
def test_labels_with_a_grade_pass(label: str) -> None:
    assert grade_names.parse_label(label)
    assert grade_names.may_say_a_grade(label)


@pytest.mark.parametrize("text", GRADES)
def test_grades_pass(text: str) -> None:
    assert grades.parse_grade(text)
    assert grades.may_start(text)
    assert grades.may_be_whole(text, grades.words_of(text))


@pytest.mark.parametrize("label", DAYS)
def test_labels_of_days_pass(label: str) -> None:
    assert date._PUBLISHED_HINTS.indexes([label]) or not date.PUBLISHED.search(label)


@pytest.mark.parametrize("text", ["A walk in the park", "nav-item", "12 May"])
def test_others_do_not(text: str) -> None:
    assert not wording.may_say_review(text)
    assert not grade_names.may_name_a_grade(text)
    assert not date._PUBLISHED_HINTS.indexes([text])
