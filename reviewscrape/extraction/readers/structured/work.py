"""Facts of the reviewed work out of its node: table-driven, one row a field."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from reviewscrape.extraction.readers.structured.context import Context
from reviewscrape.extraction.readers.structured.nodes import Node
from reviewscrape.extraction.readers.structured.types import work_type
from reviewscrape.extraction.types import Candidate, Value
from reviewscrape.extraction.values import names
from reviewscrape.extraction.values.content_rating import parse_content_rating
from reviewscrape.extraction.values.dates import year_of
from reviewscrape.extraction.values.runtime import parse_iso, parse_runtime
from reviewscrape.extraction.values.text import clean, short, unquote
from reviewscrape.extraction.values.title_tails import FORMAT
from reviewscrape.extraction.values.titles import readings

CREATORS: dict[str, tuple[str, ...]] = {
    "album": ("byartist", "creator", "author"),
    "track": ("byartist", "creator", "author"),
    "book": ("author", "creator"),
    "game": ("developer", "creator", "author"),
    "theatre": ("author",),
}
"""Properties that name the record's `creator`, by work type, the first that is there. A film's are its writers."""
YEARS: dict[str, tuple[str, ...]] = {
    "film": ("datecreated", "datepublished", "releasedate", "copyrightyear", "releasedevent"),
    "tv_series": ("startdate", "datecreated", "datepublished"),
    "tv_season": ("startdate", "datecreated", "datepublished"),
    "theatre": (),
    "product": (),
    "other": (),
}
"""Properties that tell the work's year, by work type; first that is there."""
USUAL_YEARS = ("datepublished", "datecreated", "releasedate", "copyrightyear", "startdate")
WORK_IDS = (
    (re.compile(r"imdb\.com/(?:[a-z-]+/)?title/(tt\d{6,10})"), "imdb"),
    (re.compile(r"themoviedb\.org/(?:movie|tv)/(\d+)"), "tmdb"),
    (re.compile(r"wikidata\.org/(?:wiki|entity)/(Q\d+)"), "wikidata"),
)
"""Addresses that identify a work, and the prefix of the identifier."""
MAKERS_OF_WORKS = ("byartist", "director", "author", "actor")
"""Properties of a work that no headline in its place has."""
Propose: TypeAlias = Callable[[str, Value, str, str, float], Candidate]
"""(field, value, raw, property, confidence) to a candidate of the node at hand."""
_YEAR_TAIL = re.compile(r"\s*[(\[]((?:18[89]|19\d|20\d)\d)[)\]]\s*\Z")
_URL = re.compile(r"\A(?:https?:)?//|\Awww\.")


def read_work(node: Node, context: Context, sure: float, part: int = 0) -> Iterator[Candidate]:
    """All facts of one work; `sure` is how sure it is that the page is about this work."""
    kind = work_type(node)

    def propose(field: str, value: Value, raw: str, name: str, confidence: float) -> Candidate:
        return Candidate(field, value, short(raw), node.source, node.at(name), round(confidence * sure, 3), part)

    title, year = item_name(node.name)
    if title and not _URL.match(title):
        credited = any(node.nodes(name) for name in MAKERS_OF_WORKS)
        sure_of_title = 0.5 if len(title.split()) > 6 and title in context.headings and not credited else 0.9
        yield propose("work_title", title, node.name, "name", sure_of_title * context.trust(title))
    if kind:
        yield propose("work_type", kind, " ".join(sorted(node.types)), "@type", 0.9 if kind != "other" else 0.4)
    for name in YEARS.get(kind, USUAL_YEARS):
        texts = node.texts(name) or [t for event in node.nodes(name) for t in event.texts("startdate")]
        if found := next(filter(None, map(year_of, texts)), None):
            yield propose("work_year", found, texts[0], name, 0.85)
            break
    if year:
        yield propose("work_year", year, node.name, "name", 0.9)
    yield from _people(node, kind, propose)
    yield from _details(node, propose)
    yield from _television(node, kind, propose)


def read_title(review: Node, part: int = 0) -> Iterator[Candidate]:
    """The work's title where a review names what it reviews by a mere text."""
    for text in review.texts("itemreviewed")[:1]:
        title, _ = item_name(text)
        if title and not _URL.match(title):
            yield Candidate("work_title", title, short(text), review.source, review.at("itemReviewed"), 0.88, part)


def split_year(title: str) -> tuple[str, int | None]:
    """A title and the year in brackets at its end.

    >>> split_year("Die Glocke (1988)"), split_year("1917")
    (('Die Glocke', 1988), ('1917', None))
    """
    match = _YEAR_TAIL.search(title)
    return (title[: match.start()], int(match[1])) if match and match.start() else (title, None)


def item_name(text: str) -> tuple[str, int | None]:
    """A reviewed item's title and year; some sites name the item by the review's headline.

    >>> item_name("Moor (2003)"), item_name("Moor – Film Review")
    (('Moor', 2003), ('Moor', None))
    """
    title, year = split_year(FORMAT.sub("", unquote(text)))
    found = readings(title) if "review" in title.lower() else []
    return (found[0].title, year or found[0].year) if found else (title, year)


def person_names(node: Node, *properties: str) -> list[str]:
    """People of these properties in page order, each once; roles are looked into, addresses refused."""
    found: dict[str, None] = {}
    for name in properties:
        for value in node.properties.get(name, ()):
            if isinstance(value, Node):
                inner = (
                    value.nodes(name, "actor") if value.types & {"performancerole", "role", "organizationrole"} else []
                )
                texts = [person.name for person in inner] or [value.name]
            else:
                texts = [clean(value)]
            for text in texts:
                if text and not _URL.match(text):
                    found.update(dict.fromkeys(_split(text)))
    return list(found)


def _split(text: str) -> list[str]:
    """One value may still hold several people: `A, B and C`; one that is no usual name stays as it is.

    What a catalogue turns round is turned back: `Coe, Ann`.
    """
    if turned := names.turned_back(text):
        return [turned]
    whole = len(text) < 80 and "," not in text and any(map(str.isalnum, text))  # `...` leads to the others
    return names.split_names(text) or ([text] if whole else [])


def _artists(node: Node, name: str) -> list[str]:
    """Artists and studios as they call themselves: `Ash & Elm` is one band."""
    return [text for text in dict.fromkeys(node.texts(name)) if not _URL.match(text) and len(text) < 120]


def _people(node: Node, kind: str, propose: Propose) -> Iterator[Candidate]:
    for field, name in (("director", "director"), ("cast", "actor")):
        people = person_names(node, name)
        if people:
            yield propose(field, people, ", ".join(people), name, 0.92)
    for name in CREATORS.get(kind, ()):
        found = person_names(node, name) if kind == "book" else _artists(node, name)
        if found:
            yield propose("creator", found, ", ".join(found), name, 0.9)
            break


def _details(node: Node, propose: Propose) -> Iterator[Candidate]:
    for text in node.texts("duration", "timerequired"):
        minutes = parse_iso(text) or parse_runtime(text)
        if minutes:
            yield propose("runtime", minutes, text, "duration", 0.92)
            break
    for text in node.texts("contentrating"):
        label = parse_content_rating(text, certain=True) or (text if len(text) < 16 and not _URL.match(text) else None)
        if label:
            yield propose("content_rating", label, text, "contentRating", 0.92)
            break
    genres = [g.strip() for text in node.texts("genre") if not _URL.match(text) for g in text.split(",") if g.strip()]
    if genres:
        yield propose("genres", list(dict.fromkeys(genres)), ", ".join(genres), "genre", 0.9)
    addresses = " ".join(
        v for key in ("sameas", "url", "mainentityofpage") for v in node.properties.get(key, ()) if isinstance(v, str)
    )
    ids = [f"{prefix}:{match[1]}" for pattern, prefix in WORK_IDS for match in pattern.finditer(addresses)]
    if ids:
        yield propose("work_ids", list(dict.fromkeys(ids)), addresses, "sameAs", 0.95)


def _television(node: Node, kind: str, propose: Propose) -> Iterator[Candidate]:
    if kind not in {"tv_season", "tv_episode", "tv_series"}:
        return
    seasons = node.nodes("partofseason")
    series = node.texts("partofseries") or [t for season in seasons for t in season.texts("partofseries")]
    if series:
        yield propose("series_title", series[0], series[0], "partOfSeries", 0.92)
    numbers = {
        "season_number": node.texts("seasonnumber") or [t for season in seasons for t in season.texts("seasonnumber")],
        "episode_number": node.texts("episodenumber"),
    }
    for field, texts in numbers.items():
        digits = re.search(r"\d{1,4}", texts[0]) if texts else None
        if digits:
            yield propose(field, int(digits[0]), texts[0], field.replace("_n", "N"), 0.92)
