"""docs/record.md and the JSON Schema, both from what `items.py` says where the fields stand. `make docs` writes them.

`python -m reviewscrape.schema` writes, `--check` only says whether they are current.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from reviewscrape.dataset.columns import Column, columns
from reviewscrape.errors import ExitCode
from reviewscrape.extraction.flags import Flag
from reviewscrape.items import CLOSED_VOCABULARIES, SCHEMA_VERSION, Provenance, Review
from reviewscrape.sanity import ENDS

SCHEMA_PATH = Path(__file__).parent / "record.schema.json"
DOCS_PATH = Path(__file__).parent.parent / "docs" / "record.md"

DAY = r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"
CONSTRAINTS: dict[str, dict[str, Any]] = {
    "schema_version": {"const": SCHEMA_VERSION},
    "record_id": {"pattern": "^rv1-[a-z2-7]{26}$"},
    "fetched_at": {"pattern": r"^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)?$"},
    "date_published": {"pattern": DAY},
    "date_modified": {"pattern": DAY},
    "confidence": {"minimum": 0, "maximum": 1},
    "content_digest": {"pattern": "^sha256:[0-9a-f]{64}$"},
    "warc_record_id": {"pattern": "^urn:uuid:[0-9a-f-]{36}$"},
    **{key: {"minimum": least, "maximum": most} for key, (least, most) in ENDS.items()},
    **{key: {"enum": list(values)} for key, values in CLOSED_VOCABULARIES.items()},
}
"""What a key's value must be beyond its type. Null stays allowed where the key may be null."""

PRINTED = {
    "string": "text",
    "integer": "integer",
    "number": "number",
    "strings": "list of texts",
    "provenance": "list of entries",
}


def json_schema() -> dict[str, Any]:
    """The record as JSON Schema, draft 2020-12."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Review",
        "description": f"One line of reviews.jsonl, record format {SCHEMA_VERSION}.",
        **_object(Review),
    }


def _object(record: type) -> dict[str, Any]:
    found = columns(record)
    return {
        "type": "object",
        "properties": {column.name: _property(column) for column in found},
        "required": [column.name for column in found],
        "additionalProperties": False,
    }


def _property(column: Column) -> dict[str, Any]:
    about = {"description": column.meaning}
    if column.kind == "provenance":
        return {**about, "type": "array", "items": _object(Provenance)}
    if column.kind == "strings":
        values = {"enum": [str(flag) for flag in Flag]} if column.name == "quality_flags" else {}
        return {**about, "type": "array", "items": {"type": "string", **values}}
    kind = [column.kind, "null"] if column.nullable else column.kind
    return {**about, "type": kind, **CONSTRAINTS.get(column.name, {})}


def record_page() -> str:
    """docs/record.md."""
    return PAGE.format(
        version=SCHEMA_VERSION,
        record=_table(Review),
        entry=_table(Provenance),
        flags="\n".join(f"| `{flag}` | {_meaning(flag)} |" for flag in Flag),
    )


def _table(record: type) -> str:
    rows = [
        f"| `{column.name}` | {PRINTED[column.kind]}{' or null' if column.nullable else ''} | {column.meaning} |"
        for column in columns(record)
    ]
    return "\n".join(["| key | type | meaning |", "|---|---|---|", *rows])


def _meaning(flag: Flag) -> str:
    """The text under a flag where it is declared."""
    lines = Path(sys.modules[Flag.__module__].__file__ or "").read_text(encoding="utf-8").split(f'= "{flag}"\n', 1)[1]
    return " ".join(lines.split('"""', 2)[1].split())


PAGE = """\
# The record, format {version}

<!-- Generated from reviewscrape/items.py by `make docs`; a test checks that it is current. -->

One line of `reviews.jsonl` is one review: a JSON object with every key below, in this order. Each key has one type for
ever. A key that may be null is null when the page does not give it; a list is never null, `[]` means none found.
`reviewscrape/record.schema.json` says the same as JSON Schema.

{record}

The four grades never mix: the critic's verdict (`critic_grade`), the readers' aggregate (`community_grade`), the scale
a form offers (`grade_options`) and the age label (`content_rating`). A visitor's own grade is nobody's: it has no key,
and a page that shows one preset carries the flag `viewer_grade_selected`.

## An entry of `provenance`

{entry}

## `quality_flags`

| flag | meaning |
|---|---|
{flags}

## Reading the file

Typed records in Python:

```python
import reviewscrape

for review in reviewscrape.load("data/reviews.jsonl"):
    print(review.work_title, review.critic_grade)
```

Five loaders, each told the declared types, so that a file of one row has the same columns as one of a million:

```python
from reviewscrape.dataset import columns

pandas.read_json(path, lines=True, dtype=False, precise_float=True).astype(columns.pandas_dtypes())  # pandas 3.1
polars.read_ndjson(path, schema=columns.polars_schema())
duckdb.read_json(path, format="newline_delimited", columns=columns.duckdb_columns())
pyarrow.json.read_json(path, parse_options=pyarrow.json.ParseOptions(explicit_schema=columns.arrow_schema()))
columns.hugging_face_dataset(path)  # load_dataset("json") would take dates for timestamps and spell them anew
```
"""


def generated() -> dict[Path, str]:
    """The generated files and what should be in them."""
    return {
        SCHEMA_PATH: json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n",
        DOCS_PATH: record_page(),
    }


def main() -> int:
    """Write or check the generated files; returns the exit code."""
    check = "--check" in sys.argv[1:]
    stale = [
        path for path, text in generated().items() if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]
    for path in stale:
        if check:
            print(f"{path}: is not current; run make docs", file=sys.stderr)
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(generated()[path], encoding="utf-8")
            print(f"{path}: written")
    return ExitCode.ERROR if check and stale else ExitCode.OK


if __name__ == "__main__":
    sys.exit(main())
