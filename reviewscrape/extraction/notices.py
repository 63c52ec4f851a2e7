"""Phrases that papers print around and inside their articles: `notices.toml`, read once and made into patterns."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from reviewscrape.extraction.line_kinds import words

TABLE = "notices.toml"
NOTICE_WORDS = 40
"""Words of the longest notice. A longer line is prose that happens to hold such a phrase."""
INSERTED_WORDS = 30
"""Words of the longest line that is no part of the prose it stands in."""
HEADING_LENGTH = 60
"""Characters of the longest heading that begins another part of the page."""

_COPYRIGHT = re.compile(
    r"©|\(c\) ?(?:19|20)\d\d|all rights reserved|may not be (?:published|reproduced)|alle rechte", re.IGNORECASE
)
_FEW_WORDS = r"(?:[^\s]+ ){0,6}?"
_PUNCTUATION = ":,!?"
_TRIM = " \t:：.…,;»›→|#*_-–—•[]()"


def is_below(line: str) -> bool:
    """True for what papers print below a review: who paid, who wrote, where to comment."""
    if words(line) > NOTICE_WORDS:
        return False
    low = line.lower()
    return _begins("begins", low.lstrip(_TRIM)) or _holds().search(low) is not None


def is_inserted(line: str) -> bool:
    """True for advertisements, requests and warnings amid the prose."""
    if words(line) > INSERTED_WORDS:
        return False
    low = line.lower()
    return low.strip(_TRIM) in _whole() or _begins("inserted", low)


def is_pointer(line: str) -> bool:
    """True for a line that leads to another page, if most of it is a link: `Read more: ...`."""
    return words(line) <= INSERTED_WORDS and _begins("pointer", line.lower().lstrip(_TRIM))


def forbids_copies(line: str) -> bool:
    """True for a notice of copyright."""
    return _COPYRIGHT.search(line) is not None


def opens_comments(line: str) -> bool:
    """True for a heading below which readers speak: `14 comments`."""
    return len(line) <= HEADING_LENGTH and _heading("others").fullmatch(line.lower().strip(_TRIM)) is not None


def opens_sources(line: str) -> bool:
    """True for a heading below which stand the works that were used."""
    return len(line) <= HEADING_LENGTH and _heading("sources").fullmatch(line.lower().strip(_TRIM)) is not None


def opens_appendix(line: str) -> bool:
    """True for a heading below which stands another text: other articles, the author's life."""
    return len(line) <= HEADING_LENGTH and _heading("appendix").fullmatch(line.lower().strip(_TRIM)) is not None


def _begins(kind: str, line: str) -> bool:
    """True where a phrase of that kind stands at the beginning: only those of the line's first word are tried."""
    pattern = _beginnings(kind).get(_first_word(line))
    return pattern is not None and pattern.match(line) is not None


def _first_word(line: str) -> str:
    return line.split(" ", 1)[0].rstrip(_PUNCTUATION)


@cache
def _table() -> dict[str, list[str]]:
    """All languages' phrases by kind."""
    data = tomllib.loads(files(__package__).joinpath(TABLE).read_text("utf-8"))
    return {kind: [phrase for phrases in languages.values() for phrase in phrases] for kind, languages in data.items()}


@cache
def _holds() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any(_table()['holds'])})|©|\(c\) ?(?:19|20)\d\d")


@cache
def _beginnings(kind: str) -> dict[str, re.Pattern[str]]:
    """One pattern for each word that a phrase of that kind begins with."""
    phrases: dict[str, list[str]] = {}
    for phrase in _table()[kind]:
        phrases.setdefault(_first_word(phrase), []).append(phrase)
    return {word: re.compile(_any(several)) for word, several in phrases.items()}


@cache
def _whole() -> frozenset[str]:
    return frozenset(phrase.strip(_TRIM) for phrase in _table()["alone"])


@cache
def _heading(kind: str) -> re.Pattern[str]:
    return re.compile(_any(phrase.rstrip(")") for phrase in _table()[kind]))


def _any(phrases: Iterable[str]) -> str:
    return "|".join(_pattern(phrase) for phrase in sorted(phrases, key=len, reverse=True))


def _pattern(phrase: str) -> str:
    r"""A phrase of the table as a pattern: whole words, `*` for a few of them, `#` for a number.

    >>> _pattern("# thoughts on *")
    '\\d[\\d.,]* thoughts on .{1,60}'
    """
    parts = re.escape(phrase).replace(r"\ ", " ").replace(r"\#", r"\d[\d.,]*")
    if parts.endswith(r"\*"):
        parts = parts[:-2] + ".{1,60}"
    parts = parts.replace(r"\* ", _FEW_WORDS).replace(r"\*", ".{0,30}?")
    return parts + (r"\b" if phrase[-1].isalnum() else "")
