"""Phrases that papers print around and inside their articles: `notices.toml`, read once and made into patterns."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from reviewscrape.extraction.body.line_kinds import words

TABLE = "notices.toml"
NOTICE_WORDS = 40
"""A longer line is prose that happens to hold the phrase of a notice."""
LONGEST_NOTICE = 60
"""Words of the longest line that begins like one."""
INSERTED_WORDS = 30
"""Words of the longest line that is no part of the prose it stands in."""
HEADING_LENGTH = 60
"""Characters of the longest heading that begins another part of the page."""

_LEGAL = re.compile(r"all rights reserved|may not be (?:published|reproduced)|alle rechte")
_COPYRIGHT = re.compile(rf"©|\(c\) ?(?:19|20)\d\d|{_LEGAL.pattern}")
_WORD = re.compile(r"[^\s.,;:!?()\[\]“”\"]+")
_LONGEST_WORD = 40
_FEW_WORDS = r"(?:[^\s]+ ){0,6}?"
_PUNCTUATION = ":,!?"
_TRIM = " \t:：.…,;»›→|#*_-–—•[]()"


def is_below(line: str) -> bool:
    """True for what papers print below a review: who paid, who wrote, where to comment."""
    length = words(line)
    if length > LONGEST_NOTICE:
        return False
    low = line.lower()
    return _begins("begins", low.lstrip(_TRIM)) or (length <= NOTICE_WORDS and _holds(low))


def is_inserted(line: str) -> bool:
    """True for advertisements, requests and warnings amid the prose."""
    if len(line) <= HEADING_LENGTH and line.strip(_TRIM).lower() in _whole():
        return True
    word = line[:_LONGEST_WORD].split(" ", 1)[0].lower()
    return word in _phrases("inserted") and words(line) <= INSERTED_WORDS and _begins("inserted", line.lower())


def is_pointer(line: str) -> bool:
    """True for a line that leads to another page, if most of it is a link: `Read more: ...`."""
    return words(line) <= INSERTED_WORDS and _begins("pointer", line.lower().lstrip(_TRIM))


def may_end(line: str) -> bool:
    """Cheap test: False where the line neither forbids copies nor opens comments, sources or an appendix."""
    low = line.lower()
    if len(line) <= HEADING_LENGTH and _first_word(low.strip(_TRIM)) in _openings():
        return True
    return "©" in low or "(c)" in low or "rights" in low or "may not" in low or "rechte" in low


@cache
def _openings() -> frozenset[str]:
    """The first words of all headings below which another part of the page begins."""
    return frozenset().union(*map(_phrases, ("others", "sources", "appendix")))


def forbids_copies(line: str) -> bool:
    """True for a notice of copyright."""
    low = line.lower()
    return ("©" in low or "(c)" in low or "rights" in low or "may not" in low or "rechte" in low) and _COPYRIGHT.search(
        low
    ) is not None


def is_legal(line: str) -> bool:
    """True for a notice of copyright that says what others may not do; a picture's has only its owner's name."""
    return _LEGAL.search(line.lower()) is not None


def opens_comments(line: str) -> bool:
    """True for a heading below which readers speak: `14 comments`."""
    return len(line) <= HEADING_LENGTH and _is_whole("others", line.lower().strip(_TRIM))


def opens_sources(line: str) -> bool:
    """True for a heading below which stand the works that were used."""
    return len(line) <= HEADING_LENGTH and _is_whole("sources", line.lower().strip(_TRIM))


def opens_appendix(line: str) -> bool:
    """True for a heading below which stands another text: other articles, the author's life."""
    return len(line) <= HEADING_LENGTH and _is_whole("appendix", line.lower().strip(_TRIM))


def _begins(kind: str, line: str) -> bool:
    """True where a phrase of that kind stands at the beginning."""
    pattern = _phrases(kind).get(_first_word(line))
    return pattern is not None and pattern.match(line) is not None


def _is_whole(kind: str, line: str) -> bool:
    """True where a phrase of that kind is the line."""
    pattern = _phrases(kind).get(_first_word(line))
    return pattern is not None and pattern.fullmatch(line) is not None


def _holds(line: str) -> bool:
    """True where a phrase stands anywhere. Only those are tried whose first word does."""
    phrases = _phrases("holds")
    if "©" in line:
        return True
    found = _WORD.findall(line)
    if phrases.keys().isdisjoint(found):
        return False
    return any(
        pattern.match(line, word.start())
        for word in _WORD.finditer(line)
        if (pattern := phrases.get(word[0])) is not None
    )


def _first_word(line: str) -> str:
    """First word without its punctuation; `#` for any number."""
    word = line[:_LONGEST_WORD].split(" ", 1)[0].rstrip(_PUNCTUATION)
    return "#" if word[:1].isdigit() else word


@cache
def _table() -> dict[str, list[str]]:
    """All languages' phrases by kind."""
    data = tomllib.loads(files(__package__).joinpath(TABLE).read_text("utf-8"))
    return {kind: [phrase for phrases in languages.values() for phrase in phrases] for kind, languages in data.items()}


@cache
def _phrases(kind: str) -> dict[str, re.Pattern[str]]:
    """One pattern for each word that a phrase of that kind begins with."""
    phrases: dict[str, list[str]] = {}
    for phrase in _table()[kind]:
        phrases.setdefault(_first_word(phrase), []).append(phrase.rstrip(")"))
    return {word: re.compile(_any(several)) for word, several in phrases.items()}


@cache
def _whole() -> frozenset[str]:
    return frozenset(phrase.strip(_TRIM) for phrase in _table()["alone"])


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
