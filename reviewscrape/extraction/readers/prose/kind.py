"""What kind of work is reviewed, told from the words for review and from the page's address and section."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reviewscrape.extraction.readers.prose.leaning import leaning
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.text import short
from reviewscrape.extraction.values.titles import NOUNS, says_review
from reviewscrape.extraction.vocabulary import Densities

CRITICAL, LEANING = 1.0, 0.5
"""Words of criticism a hundred of prose whose words tell the kind, and how sure that is."""
_LEANINGS = {"album": "album", "book": "book", "game": "game", "screen": "film"}
_OF_OTHERS = re.compile(
    r"\b(?:season|episodes?|series|staffel|saison|temporada|stagione|seizoen|show|tv|theat(?:er|re)s?|stage|bühne|teatro"
    r"|théâtre|live|concerts?|konzerte?|gigs?)\b",
    re.IGNORECASE,
)
"""Words of titles and addresses: television, theatre and concerts are told of in the words of films and albums."""
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
_SECTION = {
    kind: re.compile(rf"(?:\A|/)(?:{words})s?(?:-?reviews?)?(?:/|\Z)", re.IGNORECASE) for kind, words in KINDS.items()
}


def read_kind(place: Place) -> Iterator[Candidate]:
    """Candidates for the work's type; none where two kinds are named."""
    told = False
    headline = place.headline.text if place.headline is not None else ""
    section = place.context.first("article:section", "section")
    for text, source, confidence in (
        (f"{headline} | {place.page.title[:300]}", "title", 0.8),
        (section, "opengraph", 0.65),
        (_path(place.page.url), "url", 0.65),
    ):
        if not text or (source == "title" and not says_review(text)):
            continue
        found = _kinds(text, source)
        if len(found) == 1:
            told = True
            yield Candidate("work_type", found[0], short(text), source, source, confidence)
    said = place.page.shared.get("densities")
    if not told and isinstance(said, Densities) and said.criticism >= CRITICAL:
        kind = _LEANINGS.get(leaning(place))
        if kind and not _OF_OTHERS.search(f"{headline} {place.page.title} {place.page.url.replace('-', ' ')}"):
            yield Candidate("work_type", kind, "prose", "text", "prose", LEANING)


@lru_cache(maxsize=500)
def _kinds(text: str, source: str) -> tuple[str, ...]:
    """Kinds of works that a title, or the path of a section, names."""
    patterns = _BEFORE_NOUN if source == "title" else _SECTION
    return tuple(kind for kind, pattern in patterns.items() if pattern.search(text))


def _path(url: str) -> str:
    """The folders of an address, without host and last part."""
    return "/" + "/".join(url.partition("://")[2].split("/")[1:-1]) + "/" if url else ""
