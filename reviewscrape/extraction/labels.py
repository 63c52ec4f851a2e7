"""The words that pages print in front of a fact: `Director:`, `Laufzeit:`, `Hrají:`. The table is `labels.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

TABLE = "labels.toml"
MAX_LABEL = 40
"""Characters of the longest label looked up."""
PEOPLE = frozenset({"director", "cast"})
OTHER = "other"
"""Section of the labels of facts that the record does not hold."""

_JOINTS = re.compile(r"\s*(?:/|&|\+|,|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\ba\b)\s*")
_JOINING_WORDS = frozenset("and und et y e en a".split())
_JOINING_SIGNS = frozenset("/&+,")
_NUMBERS = "s es en a as e i nen min mins minutes minuten minutos".split()
_GENDERS = "in innen rice rices trice ka a as".split()
_ENDINGS = frozenset((*_NUMBERS, *_GENDERS))
_ENDING = re.compile(rf"(?:\s?\((?:{'|'.join(_ENDINGS)})|(?:/-|[*/·:_.])(?:{'|'.join(_GENDERS)}))\Z")
"""Endings for other numbers and genders, and units: `Regisseur/in`, `Länge (min)`."""
_SEASON = re.compile(r"^season \d+ (?=\w)")
_PART = re.compile(r"[^\s/&+,]+")
_SPLIT = re.compile(r"[\s/&+,(]")
_TRIM = " \t\n:：.*•·-–—|»>()[]/"


class Label(NamedTuple):
    """A printed label that the table knows."""

    field: str
    """Key of the record; empty for a fact that the record does not hold."""
    key: str
    """The label as the table spells it."""


@cache
def _tables() -> tuple[dict[str, str], dict[str, frozenset[str]]]:
    """Label to field (empty for other facts), and the kinds of labels."""
    data = tomllib.loads(files(__package__).joinpath(TABLE).read_text("utf-8"))
    fields = data["fields"]
    table = {label: "" for labels in fields.pop(OTHER).values() for label in labels}
    for field, languages in fields.items():
        table |= {label: field for labels in languages.values() for label in labels}
    return table, {kind: frozenset(labels) for kind, labels in data["kinds"].items()}


@cache
def _starts() -> tuple[frozenset[str], frozenset[str]]:
    """What labels begin with: first words of all of them; of those that no everyday word is, the first two words."""
    words: set[str] = {"season"}
    pairs: set[str] = set()
    for label in _tables()[0]:
        first, *more = _PART.findall(label)
        words |= {first, f"{first}:", f"{first}(s)", f"{first}(s):", f"{first}.", f"{first},"}
        if not more and _tables()[0][label] in PEOPLE:
            forms = _with_genders(first)
            words |= forms
            pairs |= forms
        if more or not is_kind(label, "wordy") or is_kind(label, "beside"):
            pairs.add(f"{first} {more[0]}" if more else first)
    return frozenset(words), frozenset(pairs)


def _with_genders(noun: str) -> set[str]:
    """`Regisseur*in`, `Schauspieler:innen`, `Réalisateur·rice` of a noun, with and without a colon behind."""
    forms = {f"{noun}{sign}{ending}" for sign in ("*", ":", "_", "·", ".", "/-") for ending in _GENDERS}
    forms |= {f"{noun}({ending})" for ending in _ENDINGS}
    return forms | {f"{form}:" for form in forms}


def first_words() -> frozenset[str]:
    """First words of all labels as they stand in a line, with their punctuation."""
    return _starts()[0]


@cache
def last_words() -> frozenset[str]:
    """Last words of all labels: before a colon, anything else ends no label."""
    known = {_SPLIT.split(label)[-1] for label in _tables()[0]} | {"s", "mpaa", "theaters", *_ENDINGS}
    people = [label for label, field in _tables()[0].items() if field in PEOPLE and " " not in label]
    return frozenset(known.union(*map(_with_genders, people)))


def may_begin(line: str, *, bold: bool = False) -> bool:
    """Cheap test of a line without a colon: False where it begins with no label."""
    first, _, rest = line[: 2 * MAX_LABEL].lower().partition(" ")
    words, pairs = _starts()
    first = first if first in words else first.removesuffix(".")  # `dir. Ann Coe`
    if first not in words and ("/" not in first or first.partition("/")[0] not in words):
        return False
    if bold or len(line) <= MAX_LABEL or first in pairs:
        return True
    return f"{first.rstrip(',')} {rest.partition(' ')[0]}" in pairs


def may_hold(line: str, limit: int, most: int) -> bool:
    """Cheap test of a line with colons: False where none of the first ones comes behind the last word of a label."""
    known = last_words()
    colon = line.find(":", 0, limit)
    while colon >= 0 and most:
        word = line[max(0, colon - MAX_LABEL) : colon].rstrip(" ).*\xa0").rpartition(" ")[2].lower()
        if word in known or _SPLIT.split(word)[-1] in known:
            return True
        most -= 1
        colon = line.find(":", colon + 1, limit)
    return "：" in line


def is_kind(key: str, kind: str) -> bool:
    """True where `labels.toml` lists the label under that kind: open, wordy, book …"""
    return key in _tables()[1][kind]


@cache
def kinds_of(key: str) -> frozenset[str]:
    """Kinds under which `labels.toml` lists the label."""
    return frozenset(kind for kind, labels in _tables()[1].items() if key in labels)


@lru_cache(maxsize=4096)
def lookup(text: str) -> Label | None:
    """The label that a text is, also several in one (`Writer/Director`); None where it is none.

    >>> lookup("Director(s):"), lookup("Country:"), lookup("Banana")
    (Label(field='director', key='director(s'), Label(field='', key='country'), None)
    """
    table = _tables()[0]
    words = text.strip(_TRIM).lower().split()
    key = " ".join(words)
    if key.startswith("season "):
        key = _SEASON.sub("", key)
    if key in table:
        return Label(table[key], key)
    ending = _ENDING.search(key)
    if ending and (bare := key[: ending.start()]) in table:
        return Label(table[bare], bare)
    if _JOINING_WORDS.isdisjoint(words) and _JOINING_SIGNS.isdisjoint(key):
        return None
    parts = [_ENDING.sub("", part.removesuffix(")")) for part in _JOINTS.split(key) if part]
    if not 2 <= len(parts) <= 4 or not all(part in table for part in parts):
        return None
    part = next((part for part in parts if table[part]), parts[0])
    return Label(table[part], part)
