"""What no record may hold: candidates of a wrong type or with values that cannot be are dropped before the judge."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import TypeVar, get_type_hints

from reviewscrape.extraction.types import Candidate, Value
from reviewscrape.items import CLOSED_VOCABULARIES, Review
from reviewscrape.sanity import CONTROLS, DAY, ENDS

T = TypeVar("T", str, list[str])

MAX_TEXT = 1_000
"""Longest value of a field that is a name, a title or a label."""
MAX_ITEMS = 400
PEOPLE = frozenset({"director", "cast", "creator", "author"})
_QUOTED = re.compile(r"[“”„«\"][^“”„«»\"]*[“”»\"]")
"""A title, which is nobody's name; a nickname stands between others."""
_AVERAGE = re.compile(r"\d{1,2}\.(?!(?:25|33|50|66|67|75|00)\Z)\d{2,}")
_SPACE = re.compile(r"\s+")


def _kinds() -> dict[str, type]:
    hints = get_type_hints(Review)
    kinds: dict[str, type] = {}
    for field in fields(Review):
        hint = hints[field.name]
        kinds[field.name] = next((k for k in (int, float, str) if hint in (k, k | None)), list)
    return kinds


KINDS: Mapping[str, type] = _kinds()
"""Type of each key of the record, null aside."""


def _between(low: float, high: float) -> Callable[[Value], bool]:
    return lambda value: isinstance(value, int | float) and low <= value <= high


def _is_date(value: Value) -> bool:
    return isinstance(value, str) and DAY.match(value) is not None


def _no_average(value: Value) -> bool:
    """Critics give halves and quarters; 3.72 is what many readers gave on the average."""
    return isinstance(value, str) and _AVERAGE.fullmatch(value) is None


SANE: Mapping[str, Callable[[Value], bool]] = {
    "work_type": frozenset(CLOSED_VOCABULARIES["work_type"]).__contains__,
    "critic_grade": _no_average,
    **{name: _between(*ends) for name, ends in ENDS.items()},
    "date_published": _is_date,
    "date_modified": _is_date,
}


def clean(text: str) -> str:
    """The text in one line without control characters and lone surrogates.

    >>> clean(" a\\x00b\\n c ")
    'ab c'
    """
    if text.isprintable() and "  " not in text:
        return text.strip()
    return _SPACE.sub(" ", CONTROLS.sub("", text)).strip()


def sound(candidate: Candidate) -> Candidate | None:
    """The candidate with clean texts; None when its value is empty, of a wrong type or cannot be."""
    kind = KINDS.get(candidate.field)
    value = candidate.value
    if isinstance(value, list):
        texts = dict.fromkeys(map(clean, value[: 2 * MAX_ITEMS]))
        sound_ones = [text for text in texts if text and len(text) <= MAX_TEXT][:MAX_ITEMS]
        if candidate.field in PEOPLE:
            sound_ones = [text for text in sound_ones if not _QUOTED.fullmatch(text)]
        value = value if value == sound_ones else sound_ones
    elif isinstance(value, str):
        value = clean(value)
    elif kind is float and not isinstance(value, bool):
        value = float(value)
    if kind is None or type(value) is not kind or value in ("", []):
        return None
    if isinstance(value, str) and len(value) > MAX_TEXT:
        return None
    if candidate.field in SANE and not SANE[candidate.field](value):
        return None
    raw, locator = clean(candidate.raw)[:MAX_TEXT], clean(candidate.locator)
    if value is candidate.value and raw == candidate.raw and locator == candidate.locator:
        return candidate
    return replace(candidate, value=value, raw=raw, locator=locator)
