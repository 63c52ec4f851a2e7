"""A file of records is the same table in five loaders, and typed records in ours."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import replace
from pathlib import Path

import duckdb
import jsonlines
import orjson
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.json
import pytest

import reviewscrape
from reviewscrape.dataset import columns
from reviewscrape.errors import InputError, StorageError
from reviewscrape.items import Provenance, Review

REVIEWS = [
    Review(record_id="rv1-a", url="https://example.org/1"),
    Review(
        record_id="rv1-b",
        url="https://example.org/2",
        fetched_at="2026-01-02T03:04:05Z",
        work_title="Zürich ☂ “A”\u2028\U0001f600",
        work_year=1917,
        date_published="2020-02-29",
        director=["Bo Brook", "Кира"],
        runtime=112,
        body_text="One.\n\nTwo.",
        critic_grade="88",
        critic_score=88.0,
        community_count=2**40,
        grade_options=["A", "B"],
        confidence=0.97,
        provenance=[Provenance("runtime", "facts", "/html/body/p[1]", "112 min", 0.97)],
    ),
    Review(record_id="rv1-c", url="https://example.org/3", critic_grade="1917-01-02", critic_score=0.5),
]
ROWS = [dataclasses.asdict(review) for review in REVIEWS]


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    file = tmp_path_factory.mktemp("dataset") / "reviews.jsonl"
    with file.open("wb") as out, jsonlines.Writer(out, dumps=orjson.dumps) as writer:
        writer.write_all(REVIEWS)
    return str(file)


def by_pandas(path):
    frame = pd.read_json(path, lines=True, dtype=False, precise_float=True).astype(columns.pandas_dtypes())
    assert {name: str(kind) for name, kind in frame.dtypes.items()} == columns.pandas_dtypes()
    return frame.astype(object).where(frame.notna(), None).to_dict("records")


def by_polars(path):
    frame = pl.read_ndjson(path, schema=columns.polars_schema())
    assert dict(frame.schema) == columns.polars_schema()
    return frame.to_dicts()


def by_duckdb(path):
    with duckdb.connect() as connection:
        table = connection.read_json(path, format="newline_delimited", columns=columns.duckdb_columns())
        found = dict(zip(table.columns, map(str, table.types), strict=True))
        assert {name: kind.replace('"', "") for name, kind in found.items()} == columns.duckdb_columns()
        return [dict(zip(table.columns, row, strict=True)) for row in table.fetchall()]


def by_pyarrow(path):
    options = pa.json.ParseOptions(explicit_schema=columns.arrow_schema())
    table = pa.json.read_json(path, parse_options=options)
    assert table.schema == columns.arrow_schema()
    return table.to_pylist()


def by_datasets(path):
    table = columns.hugging_face_dataset(path)
    assert table.features == columns.features()
    return list(table)


LOADERS = [by_pandas, by_polars, by_duckdb, by_pyarrow, by_datasets]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_same_rows_and_declared_types_in_every_loader(loader, path):
    assert loader(path) == ROWS


@pytest.mark.parametrize(
    "text", [b"", orjson.dumps(REVIEWS[0]) + b"\n", orjson.dumps(replace(REVIEWS[0], body_text="x" * (1 << 22)))]
)
def test_a_hugging_face_dataset_of_no_record_and_of_long_ones(text, tmp_path):
    file = tmp_path / "reviews.jsonl"
    file.write_bytes(text)
    assert by_datasets(file) == [json.loads(line) for line in text.splitlines()]


def test_load_gives_typed_reviews_back(path):
    assert list(reviewscrape.load(path)) == REVIEWS


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b'{"schema_version": "1.0.0", "rec', r"line 4: is torn or no JSON; remove the line"),
        (b"[1, 2]\n", r"line 4: is no record but list"),
        (b'{"title": "A"}\n', r"line 4: lacks 'schema_version'"),
        (
            json.dumps({**ROWS[0], "schema_version": "2.0.0"}).encode(),
            r"line 4: has record format '2.0.0', and this .* 1.x",
        ),
        (json.dumps({**ROWS[0], "stars": 4}).encode(), r"line 4: has the unknown key 'stars'"),
        (json.dumps({**ROWS[0], "runtime": "112"}).encode(), r"line 4: runtime is '112', not of kind integer"),
        (json.dumps({**ROWS[0], "runtime": True}).encode(), r"line 4: runtime is True, not of kind integer"),
        (json.dumps({**ROWS[0], "cast": ["A", None]}).encode(), r"line 4: cast is \['A', None\]"),
        (json.dumps({**ROWS[0], "site": None}).encode(), r"line 4: site is None"),
        (json.dumps({**ROWS[0], "provenance": [{"field": "cast"}]}).encode(), r"line 4: lacks 'source'"),
    ],
)
def test_a_torn_or_foreign_line_is_named_after_the_good_ones(line, message, path, tmp_path):
    file = tmp_path / "reviews.jsonl"
    file.write_bytes(Path(path).read_bytes() + line)
    records = reviewscrape.load(file)
    assert [next(records) for _ in REVIEWS] == REVIEWS
    with pytest.raises(InputError, match=message):
        next(records)


def test_a_file_that_is_not_there_or_cannot_be_read(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        list(reviewscrape.load(tmp_path / "none.jsonl"))
    with pytest.raises(StorageError, match="cannot be read"):
        list(reviewscrape.load(tmp_path))
