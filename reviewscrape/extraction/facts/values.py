"""What the value of a labelled fact says, field by field: a table of readers."""

from __future__ import annotations

import re
from collections.abc import Callable

from reviewscrape.extraction.facts.fact import Fact
from reviewscrape.extraction.facts.people import names_in, names_of_blocks
from reviewscrape.extraction.facts.roles import actors_of_lines
from reviewscrape.extraction.labels import is_kind, kinds_of
from reviewscrape.extraction.types import Value
from reviewscrape.extraction.values.bylines import authors
from reviewscrape.extraction.values.content_rating import parse_content_rating
from reviewscrape.extraction.values.dates import find_dates
from reviewscrape.extraction.values.names import turned_back
from reviewscrape.extraction.values.runtime import find_runtime, parse_runtime

MAX_TITLE = 150
SHORTEST = 40
_BEHIND = re.compile(
    r"(?<!hour)(?<!hours)(?<!hrs)(?:[,.;/]|[–—-])\s((?:\d\s?(?:h|hrs?|hours?|std|t|time|timer|tim)\.?,? )?\d{2,3}\s?"
    r"(?:[Mm]in(?:ut(?:en|[aeiosy]?[sn]?|ter))?|мин))\.?\s*\Z"
)
_BRACKETED = re.compile(r"\d \(((?:\d ?h(?:r|rs)?\.? ?)?\d{2,3} ?min\.?)\)\Z")
"""A running time in brackets behind a day: `12 de setembro de 2019 (1h 38min)`."""
_YEAR = re.compile(r"(?<!\d)(?:18[89]\d|19\d\d|20[0-4]\d)(?!\d)")
_CLOCK = re.compile(r"(?:19|20)\d\d,? \d\d:\d\d\b|\Aam \d[^\n]{4,20}(?:19|20)\d\d von ")
"""A day with its hour, or by whom something was posted on it: `Vydáno: 09.04.2019 05:00`, `am 3. Mai 2019 von Ada`."""
_COUNTRY = re.compile(r"\A[A-Z][A-Za-z. ]{1,20}:\s?(?=\d)")
"""The country before its running time: `USA:114 min`."""
_OF_DAY = re.compile(r"\d\s*(?:[ap]\.?m\b|uhr)|\b(?:1\d|2[0-3])h\d\d\b", re.IGNORECASE)
_CREATORS = re.compile(
    r"\s*(?:[;|/•\n]|,(?!\s*(?:Inc|Ltd|LLC|Jr|Sr|Co)\b)|\s(?:&|and|und|et)\s(?=[^\W\d_]+\s[^\W\d_]+))\s*"
)
_GENRES = re.compile(r"\s*[,;/|•·\n]\s*|\s+[-–]\s+|\s(?:and|und|et)\s")
AUTHORS = frozenset({"author", "catalogued"})
"""Kinds of labels of authors, whom catalogues turn round: `Coe, Ann`."""
_FIGURE = re.compile(r"\d+[.,]\d+|\d+ ?(?:%|/ ?\d+)")
"""What stands behind `Movie:` in a table of grades."""
_ADDRESS = re.compile(
    r"\A[^.,;]{3,40}, (?:n\.?º ?)?\d{1,3}(?=[.,;]|\Z)|\b\d{5} [A-ZÀ-Þ]"
    r"|\A(?:Calle|C/|Avda|Avenida|Plaza|Paseo|Rua|Largo|Praça)\b"
)
"""What stands behind `Dirección:` of a restaurant: `Calle del Pozo, 12`."""
_CATALOGUED = re.compile(r"([^:/]{2,90}) : [^:/]{2,90} / [^/]{3,90}")
"""A title as libraries have it, with what stands below it and who is responsible: `Moor : Roman / Ida Marsh`."""
_QUOTES = "\"“”„«»‘’' \t"
BRITISH = frozenset({"12", "12A", "15", "18"})
"""Age labels behind `Rated:` in Britain: no grade is so high."""


def value_of(fact: Fact) -> Value | None:
    """The fact's value in the record's type; None where the text says nothing of the kind."""
    read = READ.get(fact.label.field)
    return read(fact) if read else None


def runtime_behind(fact: Fact) -> int | None:
    """Minutes that end the value of a label of something else: `Verleih: Siel, 102 Minuten.`"""
    text = fact.text.strip() if len(fact.text) < MAX_TITLE else ""
    found = _BEHIND.search(text) or (_BRACKETED.search(text) if fact.label.field == "work_year" else None)
    minutes = find_runtime(found[1]) if found else None
    return minutes if minutes and minutes >= SHORTEST else None


def _names(fact: Fact) -> list[str] | None:
    siblings = fact.label.field == "director"
    if siblings and _ADDRESS.search(_first_line(fact)):
        return None
    if fact.label.field == "cast" and "\n" in fact.text and (actors := actors_of_lines(fact.text)):
        return actors
    if fact.start < fact.end:
        return names_in(fact.block, fact.start, fact.end, siblings=siblings) or None
    return names_of_blocks(fact.values, siblings=siblings) or None


def _first_line(fact: Fact) -> str:
    return fact.text.strip().split("\n", 1)[0].strip()


def _runtime(fact: Fact) -> int | None:
    text = _COUNTRY.sub("", _first_line(fact))
    if len(text) > 120 or _OF_DAY.search(text):
        return None
    unsure = is_kind(fact.label.key, "wordy") and not re.match(r"\d?\d:\d\d", text)
    return find_runtime(text) if unsure else parse_runtime(text)


def _content_rating(fact: Fact) -> str | None:
    text = _first_line(fact).lstrip(": ")
    certain = is_kind(fact.label.key, "certain_age") or (fact.label.key == "rated" and text in BRITISH)
    label = parse_content_rating(text, certain=certain)
    return (
        f"{fact.label.key.upper()} {label}"
        if label and label.isdecimal() and is_kind(fact.label.key, "boards")
        else label
    )


def _year(fact: Fact) -> int | None:
    text = next(filter(_YEAR.search, fact.text.strip().split("\n")[:3]), _first_line(fact))
    if _CLOCK.search(text):
        return None
    found = _YEAR.search(text) if len(text) < 80 else None
    if found is None and len(text) < 40 and (days := find_dates(text)):
        return int(days[0].iso[:4])  # `US 10/04/05`
    return int(found[0]) if found else None


def _title(fact: Fact) -> str | None:
    if fact.values and fact.values[0].tag == "th":
        return None  # the head of a column: `Album` above a table of releases
    text = re.sub(r"\s*\((?:19|20)\d\d\)\s*$", "", _first_line(fact)).strip(_QUOTES)
    text = text.partition(" / ")[0] if fact.label.key == "main title" else text
    if catalogued := _CATALOGUED.fullmatch(text):
        text = catalogued[1]
    named = any(c.isalnum() for c in text) and not _FIGURE.fullmatch(text)
    return text if named and len(text) <= MAX_TITLE else None


def _genres(fact: Fact) -> list[str] | None:
    text = fact.text[:300].split(". ", 1)[0]  # what follows is another fact: `Género: drama. España, 2020.`
    pieces = [piece.strip(" .:") for piece in _GENRES.split(text)]
    found = [piece for piece in pieces if 2 < len(piece) < 30 and not re.search(r"\d|more|mehr|see ", piece)]
    return list(dict.fromkeys(found)) or None


def _creators(fact: Fact) -> list[str] | None:
    text = fact.text.strip()
    if len(text) > 200:
        return None
    if not AUTHORS.isdisjoint(kinds_of(fact.label.key)) and (turned := turned_back(text)):
        return [turned]
    pieces = [" ".join(re.sub(r"\([^()]*\)", " ", piece).split()).strip(" ,.-–") for piece in _CREATORS.split(text)]
    found = [piece for piece in pieces if 1 < len(piece) <= 60 and any(c.isalpha() for c in piece)]
    if len(found) == 1 and fact.start < fact.end:  # `<a>Siel Games</a> <a>Quay</a>`: only the links are apart
        inside = [span for span in fact.block.links if fact.start <= span.start and span.end <= fact.end]
        linked = [fact.block.text[span.start : span.end] for span in inside]
        found = linked if " ".join(linked) == text else found
    return list(dict.fromkeys(found)) or None


def _critics(fact: Fact) -> list[str] | None:
    return authors(_first_line(fact)[:120]) or None


READ: dict[str, Callable[[Fact], Value | None]] = {
    "author": _critics,
    "director": _names,
    "cast": _names,
    "creator": _creators,
    "runtime": _runtime,
    "content_rating": _content_rating,
    "work_year": _year,
    "work_title": _title,
    "genres": _genres,
}
"""Field to the reader of its value."""
