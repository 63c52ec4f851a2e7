"""The cheap first looks of the printed page: none may hide what the pattern behind it finds."""

from __future__ import annotations

import re
from itertools import filterfalse

import pytest

from reviewscrape.extraction.facts import credit_lines
from reviewscrape.extraction.readers.prose import byline, byline_lines, television
from reviewscrape.extraction.values import byline_words, dates, titles
from reviewscrape.extraction.values.bylines import strip_by

BYLINES = (
    "by, By, review by, Reviewed by, film review by, Movie review by, review written by, a review by, Tested by, "
    "played by, rezensiert von, eine Rezension von, Rezension von, Kritik von, critique de, critique par, reseña de, "
    "crítica de, crítica por, recensione di, recensione a cura di, recensie door, recensie van, recenze, written by, "
    "posted by, submitted by, words by, words:, text by, text:, story by, article by, interview by, preview by, "
    "von, par, por, di, door, "
    "napsal, napsala, autor:, Autorin:, auteur:, autore:, author:, critic:"
).split(", ")
TELEVISION = (
    "on TV, TV-Club, tvclub, television, recap, Season 3, series 2, Staffel 4, saison 1, temporada 2, stagione 1, "
    "seizoen 3, série 2, řada 5, episode 3, Folge 7, épisode 2, episodio 9, capítulo 4, aflevering 8, epizoda 1, "
    "díl 3, first season, final season, season premiere, series finale"
).split(", ")
REVIEWS = (
    "review, Reviews, REZENSION, Rezensionen, Kritik, Besprechung, Filmkritik, critique, crítica, reseña, recensione, "
    "recensie, recenze, recenzia, resenha, anmeldelse, recension, im Test, Testbericht"
).split(", ")
CREDITS = (
    "Directed by Ann Coe, directed by: Ann Coe, Starring Tom Reed, starring: Tom Reed, STARRING: Tom Reed, "
    "WITH: Tom Reed, Cast includes Tom Reed, Rated PG-13, (rated R), Area theaters"
).split(", ")
DAYS = (
    "2012-12-31|December 18, 2013|18 January 2008|8 Jan '03|8 Jan ’03|2019年3月4日|2019년 3월 4일|2008/02/13|"
    "31.12.2008|31.12.08|8-9-02|3 / 4 / 2008|12 de mayo de 2020"
).split("|")


@pytest.mark.parametrize("words", BYLINES)
def test_what_opens_a_byline_passes(words: str) -> None:
    line = f"{words} Ann Lee"
    assert any(p.match(line) for p in (byline._REVIEWED, byline_lines.BY, byline._WRITTEN))
    assert byline._opens(line)
    assert strip_by(line) == "Ann Lee"


def test_every_phrase_of_the_tables_opens_a_byline() -> None:
    phrases = [*byline_words.REVIEWED_PHRASES, *byline_words.WRITTEN_PHRASES]
    assert [phrase for phrase in phrases if not byline._opens(f"{phrase} Ann Lee")] == []
    assert {strip_by(f"{phrase.title()} Ann Lee") for phrase in phrases} == {"Ann Lee"}


def test_what_names_the_critic_has_its_hint() -> None:
    assert list(filterfalse(byline._says_review, byline_words.REVIEWED_PHRASES)) == []


@pytest.mark.parametrize("text", TELEVISION)
def test_what_says_television_passes(text: str) -> None:
    assert television._TELEVISION.search(text)
    assert television._says_television(text)


@pytest.mark.parametrize("text", REVIEWS)
def test_words_for_review_pass(text: str) -> None:
    assert re.search(titles.NOUNS, text, re.IGNORECASE)
    assert titles.says_review(text)


@pytest.mark.parametrize("text", CREDITS)
def test_words_of_credits_pass(text: str) -> None:
    assert any(cue in text for cue in credit_lines.CHEAP)
    assert not credit_lines.CUE_WORDS.isdisjoint(text.lower().split())


@pytest.mark.parametrize("text", DAYS)
def test_days_pass(text: str) -> None:
    assert dates.find_dates(text)


@pytest.mark.parametrize("text", ["a walk in the park", "section 12 of 14", "Anna 5"])
def test_others_do_not(text: str) -> None:
    assert not television._says_television(text)
    assert not titles.says_review(text)
    assert not dates._HINT.search(text)
