"""What a record must be before it may enter the dataset: clean text, sane values, something said about something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any

from reviewscrape.items import Review
from reviewscrape.sanity import CONTROLS, DAY, ENDS

_ASCII_CONTROLS = bytes(code for code in range(128) if CONTROLS.match(chr(code)))


KEYS = tuple(field.name for field in fields(Review))
_values = attrgetter(*KEYS)


def _between(low: float, high: float) -> Callable[[Any], bool]:
    return lambda value: low <= value <= high


SANE: dict[str, Callable[[Any], bool]] = {
    **{name: _between(*ends) for name, ends in ENDS.items()},
    "date_published": lambda value: bool(DAY.match(value)),
    "date_modified": lambda value: bool(DAY.match(value)),
}
"""Values that fail are no values of their field: they become null."""


def clean(value: Any) -> Any:
    """Text without control characters, lone surrogates and line separators other than newlines; lists likewise.

    >>> clean("a\\x00b\\ud800c"), clean(["\\x1b[1mBold"])
    ('abc', ['[1mBold'])
    """
    if isinstance(value, str):
        if value.isascii():  # many times faster, and so is most prose
            return value if value.isprintable() else value.encode().translate(None, _ASCII_CONTROLS).decode()
        return CONTROLS.sub("", value)
    return [clean(part) for part in value] if isinstance(value, list) else value


def tidy(review: Review) -> list[str]:
    """Clean every text of the record in place, and null what cannot be; returns the keys that were nulled."""
    for name, value in zip(KEYS, _values(review), strict=True):
        if value:
            setattr(review, name, clean(value))
    for entry in review.provenance:
        entry.raw, entry.locator = clean(entry.raw), clean(entry.locator)
    bad = [name for name, sane in SANE.items() if (value := getattr(review, name)) is not None and not sane(value)]
    for name in bad:
        setattr(review, name, None)
    review.provenance = [entry for entry in review.provenance if entry.field not in bad]
    return bad


def refusal(review: Review) -> str:
    """Why a record may not enter the dataset, "" if it may."""
    if not review.record_id or not review.canonical_url:
        return "no_url"
    if not review.body_text and review.critic_grade is None:
        return "no_body_no_grade"
    return ""
