"""The words that pages print in front of a fact: `Director:`, `Laufzeit:`, `Hrají:`. The table is `labels.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files

TABLE = "labels.toml"
MAX_LABEL = 40
"""Characters of the longest label looked up."""
OTHER = "other"
"""Section of the labels of facts that the record does not hold."""

_JOINTS = re.compile(r"\s*(?:/|&|\+|,|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\ba\b)\s*")
_SEASON = re.compile(r"^season \d+ (?=\w)")
_TRIM = " \t\n:：.*•·-–—|»>()[]"


@cache
def _tables() -> tuple[dict[str, str], dict[str, frozenset[str]]]:
    """Label to field (empty for other facts), and the kinds of labels."""
    data = tomllib.loads(files(__package__).joinpath(TABLE).read_text("utf-8"))
    fields = data["fields"]
    table = {label: "" for labels in fields.pop(OTHER).values() for label in labels}
    for field, languages in fields.items():
        table |= {label: field for labels in languages.values() for label in labels}
    return table, {kind: frozenset(labels) for kind, labels in data["kinds"].items()}


def is_kind(label: str, kind: str) -> bool:
    """True where `labels.toml` lists the label under that kind: open, wordy, book …"""
    return label in _tables()[1][kind]


@lru_cache(maxsize=4096)
def normal(text: str) -> str:
    """A printed label as the table spells it."""
    return _SEASON.sub("", " ".join(text.strip(_TRIM).casefold().split()))


@lru_cache(maxsize=4096)
def lookup(text: str) -> str | None:
    """Field that a printed label speaks of, empty for a known label of another fact; None for any other text.

    >>> lookup("Director(s):"), lookup("Writer/Director"), lookup("Country:"), lookup("Banana")
    ('director', 'director', '', None)
    """
    table = _tables()[0]
    label = normal(text)
    if label in table:
        return table[label]
    parts = [part for part in _JOINTS.split(label) if part]
    fields = [table.get(part) for part in parts]
    if len(parts) < 2 or len(parts) > 4 or None in fields:
        return None
    return next((field for field in fields if field), "")
