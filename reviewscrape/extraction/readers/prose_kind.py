"""What kind of work is reviewed, told from the words for review and from the page's address and section."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewscrape.extraction.readers.prose_place import Place
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.text import short
from reviewscrape.extraction.values.titles import NOUNS

KINDS: dict[str, str] = {
    "film": r"film|movie|cinema|kino|ciné(?:ma)?|cine|película|filme|blu-?ray|dvd",
    "album": r"album|record|cd|lp|ep|platten|disco|disque",
    "book": r"book|novel|buch|bücher|roman|livre|libro|livro|boek|kniha|knihy|literatur(?:e)?",
    "game": r"(?:video\s?)?game|spiel|jeu|jeux|juego|gaming",
    "theatre": r"theat(?:er|re)|stage|opera|oper|teatro|théâtre|ballet|dance",
    "tv_series": r"tv|television|serie|série|series|fernseh(?:en)?",
}
"""Words for each work type, singular; a further language is a further word."""
_BEFORE_NOUN = {
    kind: re.compile(rf"\b(?:{words})s?[\s/-]?(?:{NOUNS})\b", re.IGNORECASE) for kind, words in KINDS.items()
}
_NOUN = re.compile(rf"(?:{NOUNS})\b", re.IGNORECASE)
"""Cheaper than a look for every kind of work before it."""
_SECTION = {
    kind: re.compile(rf"(?:\A|/)(?:{words})s?(?:-?reviews?)?(?:/|\Z)", re.IGNORECASE) for kind, words in KINDS.items()
}


def read_kind(place: Place) -> Iterator[Candidate]:
    """Candidates for the work's type; none where two kinds are named."""
    headline = place.headline.text if place.headline is not None else ""
    section = place.context.first("article:section", "section")
    for text, patterns, source, confidence in (
        (f"{headline} | {place.page.title[:300]}", _BEFORE_NOUN, "title", 0.8),
        (section, _SECTION, "opengraph", 0.65),
        (_path(place.page.url), _SECTION, "url", 0.65),
    ):
        if not text or (patterns is _BEFORE_NOUN and not _NOUN.search(text)):
            continue
        found = [kind for kind, pattern in patterns.items() if pattern.search(text)]
        if len(found) == 1:
            yield Candidate("work_type", found[0], short(text), source, source, confidence)


def _path(url: str) -> str:
    """The folders of an address, without host and last part."""
    return "/" + "/".join(url.partition("://")[2].split("/")[1:-1]) + "/" if url else ""
