"""The record's keys as columns of a table, with their declared types for pandas, polars, DuckDB, pyarrow and datasets.

All of it follows from the annotations of `reviewscrape.items.Review`. The five libraries are imported on use only: none
is needed to make a dataset.
"""

from __future__ import annotations

import ast
import inspect
from dataclasses import dataclass, fields
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reviewscrape.items import Provenance, Review

if TYPE_CHECKING:
    import datasets
    import pyarrow as pa

NAMES = {"str": "string", "int": "integer", "float": "number", "list[str]": "strings", "list[Provenance]": "provenance"}
"""Annotation to kind of column."""

ARROW = {"string": "string", "integer": "int64", "number": "float64"}
DUCKDB = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "strings": "VARCHAR[]"}
PANDAS = {"string": "string", "integer": "Int64", "number": "Float64"}

LONGEST_LINE = 1 << 25
"""Bytes of a line that are read at most, 32 MiB: no page is that large."""


@dataclass(frozen=True, slots=True)
class Column:
    """One key of the record."""

    name: str
    """The key."""

    kind: str
    """string, integer, number, strings or provenance."""

    nullable: bool
    """Whether null may stand there."""

    meaning: str
    """What `items.py` says of it, one line."""


@cache
def columns(record: type = Review) -> tuple[Column, ...]:
    """The keys of the record, in order; those of a provenance entry with `record=Provenance`."""
    documented = _docstrings(record)
    found = []
    for field in fields(record):
        annotation = str(field.type)
        kind = NAMES[annotation.removesuffix(" | None")]
        found.append(Column(field.name, kind, annotation.endswith("None"), documented[field.name]))
    return tuple(found)


def _docstrings(record: type) -> dict[str, str]:
    """The text under each field of a dataclass, white space folded."""
    body = ast.parse(inspect.getsource(record)).body[0]
    statements = body.body if isinstance(body, ast.ClassDef) else []
    found = {}
    for statement, below in pairwise(statements):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            text = below.value.value if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant) else ""
            found[statement.target.id] = " ".join(str(text).split())
    return found


def arrow_schema() -> pa.Schema:
    """For `pyarrow.json.read_json(path, parse_options=ParseOptions(explicit_schema=arrow_schema()))`."""
    import pyarrow as pa

    entry = pa.struct([(column.name, getattr(pa, ARROW[column.kind])()) for column in columns(Provenance)])
    lists = {"strings": pa.list_(pa.string()), "provenance": pa.list_(entry)}
    return pa.schema(
        [(column.name, lists.get(column.kind) or getattr(pa, ARROW[column.kind])()) for column in columns()]
    )


def features() -> datasets.Features:
    """The columns as Hugging Face features."""
    import datasets

    entry = {column.name: datasets.Value(ARROW[column.kind]) for column in columns(Provenance)}
    lists = {"strings": datasets.List(datasets.Value("string")), "provenance": datasets.List(entry)}
    return datasets.Features(
        {column.name: lists.get(column.kind) or datasets.Value(ARROW[column.kind]) for column in columns()}
    )


def hugging_face_dataset(path: str) -> datasets.Dataset:
    """The file as a Hugging Face dataset.

    Not by `load_dataset("json")`: that takes a column of dates for timestamps before it looks at the features it was
    given, and spells them anew, `2020-02-29 00:00:00`.
    """
    import datasets
    from pyarrow import json

    if not Path(path).stat().st_size:  # pyarrow refuses an empty file
        return datasets.Dataset.from_dict({column.name: [] for column in columns()}, features())
    table = json.read_json(
        path,
        read_options=json.ReadOptions(block_size=LONGEST_LINE),  # its own would refuse a record of a megabyte
        parse_options=json.ParseOptions(explicit_schema=arrow_schema()),
    )
    return datasets.Dataset(table, info=datasets.DatasetInfo(features=features()))


def polars_schema() -> dict[str, Any]:
    """For `polars.read_ndjson(path, schema=polars_schema())`."""
    import polars as pl

    kinds: dict[str, Any] = {"string": pl.String, "integer": pl.Int64, "number": pl.Float64}
    kinds["strings"] = pl.List(pl.String)
    kinds["provenance"] = pl.List(pl.Struct({c.name: kinds[c.kind] for c in columns(Provenance)}))
    return {column.name: kinds[column.kind] for column in columns()}


def duckdb_columns() -> dict[str, str]:
    """For `duckdb.read_json(path, format="newline_delimited", columns=duckdb_columns())`."""
    entry = ", ".join(f"{column.name} {DUCKDB[column.kind]}" for column in columns(Provenance))
    kinds = {**DUCKDB, "provenance": f"STRUCT({entry})[]"}
    return {column.name: kinds[column.kind] for column in columns()}


def pandas_dtypes() -> dict[str, str]:
    """For `pandas.read_json(path, lines=True, dtype=False, precise_float=True).astype(pandas_dtypes())`, pandas 3.1."""
    return {column.name: PANDAS.get(column.kind, "object") for column in columns()}
