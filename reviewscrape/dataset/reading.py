"""Typed records back from a file of JSON lines."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import Any

import jsonlines
import orjson

from reviewscrape.dataset.columns import columns
from reviewscrape.errors import InputError, StorageError
from reviewscrape.items import SCHEMA_VERSION, Provenance, Review

MAJOR = SCHEMA_VERSION.partition(".")[0]
"""A record of another major version may mean other things by the same keys."""
TYPES: dict[str, type | tuple[type, ...]] = {"string": str, "integer": int, "number": (int, float)}


def load(path: str | PathLike[str]) -> Iterator[Review]:
    """The records of a `reviews.jsonl`, one by one in the file's order.

    Raises InputError, naming the line, for one that is torn or that is no record of this format; StorageError when the
    file cannot be read.
    """
    try:
        with Path(path).open("rb") as file:
            reader = jsonlines.Reader(file, loads=orjson.loads)
            for number, row in enumerate(_rows(reader, path), 1):
                yield _record(row, f"{path}, line {number}")
    except FileNotFoundError:
        raise InputError(f"{path}: no such file; a crawl writes reviews.jsonl into its data folder") from None
    except OSError as error:
        raise StorageError(f"{path}: cannot be read ({error.strerror}); check the path and its permissions") from None


def _rows(reader: jsonlines.Reader, path: str | PathLike[str]) -> Iterator[Any]:
    try:
        yield from reader
    except jsonlines.InvalidLineError as error:
        mend = "remove the line, or run its crawl again: that mends the file"
        raise InputError(f"{path}, line {error.lineno}: is torn or no JSON; {mend}") from None


def _record(row: Any, place: str) -> Review:
    values = _checked(row, Review, place)
    if values["schema_version"].partition(".")[0] != MAJOR:
        other = f"has record format {values['schema_version']!r:.20}, and this program reads {MAJOR}.x"
        raise InputError(f"{place}: {other}; CHANGELOG.md says what changed")
    entries = [Provenance(**_checked(entry, Provenance, place)) for entry in values["provenance"]]
    return Review(**{**values, "provenance": entries})


def _checked(row: Any, record: type, place: str) -> dict[str, Any]:
    """The row itself, if it has just the keys of `record`, each of its type."""
    if not isinstance(row, dict):
        raise InputError(f"{place}: is no record but {type(row).__name__}; give a file that a crawl has written")
    expected = {column.name: column for column in columns(record)}
    odd = [name for name in expected if name not in row] or [name for name in row if name not in expected]
    if odd:
        fault = "lacks" if odd[0] in expected else "has the unknown key"
        raise InputError(f"{place}: {fault} {odd[0]!r}; was it written by another version (see CHANGELOG.md)?")
    for name, column in expected.items():
        if not _fits(row[name], column.kind, nullable=column.nullable):
            raise InputError(
                f"{place}: {name} is {row[name]!r:.60}, not of kind {column.kind}; no record of this format"
            )
    return row


def _fits(value: Any, kind: str, *, nullable: bool) -> bool:
    if value is None:
        return nullable
    if kind in {"strings", "provenance"}:
        return isinstance(value, list) and (kind != "strings" or all(isinstance(part, str) for part in value))
    return isinstance(value, TYPES[kind]) and not isinstance(value, bool)
