"""The record's format: documented where it stands, closed, and the same in the code, the schema and the docs."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys

import jsonschema
import pytest

from reviewscrape import extract, schema
from reviewscrape.dataset.columns import columns
from reviewscrape.extraction.flags import Flag
from reviewscrape.items import CLOSED_VOCABULARIES, Provenance, Review

PAGE = """<title>A Paper Sea</title>
<script type="application/ld+json">{"@type": "Review", "author": {"name": "Ann Aster"}, "datePublished": "2020-02-03",
"reviewRating": {"ratingValue": "3", "bestRating": "5"}, "itemReviewed": {"@type": "Movie", "name": "A Paper Sea",
"director": {"name": "Bo Brook"}, "duration": "PT1H30M"}}</script>
<article><h1>A Paper Sea</h1>
<p>The sea in this film is made of paper, and for the first hour that is quite enough of a sea to drown in.</p>
<p>After that the director lets it get wet, and the whole of the story dissolves with an honesty that few dare.</p>
</article>"""


@pytest.fixture(scope="module")
def validator():
    checked = jsonschema.Draft202012Validator(schema.json_schema())
    checked.check_schema(checked.schema)
    return checked


def a_record(**changes):
    review = Review(
        record_id="rv1-" + "a" * 26,
        url="https://example.org/a",
        canonical_url="https://example.org/a",
        site="example.org",
        extractor="reviewscrape/0.1.0",
        content_digest="sha256:" + "0" * 64,
        **changes,
    )
    return json.loads(json.dumps(dataclasses.asdict(review)))


@pytest.mark.parametrize("record", [Review, Provenance])
def test_every_field_is_documented_where_it_stands(record):
    assert [column.name for column in columns(record)] == [field.name for field in dataclasses.fields(record)]
    for column in columns(record):
        assert column.meaning.endswith((".", "…", "`")), column
        assert len(column.meaning) > 15, column


def test_provenance_is_the_last_key_and_lists_are_never_null():
    assert columns()[-1].name == "provenance"
    assert not [column.name for column in columns() if column.kind in {"strings", "provenance"} and column.nullable]


def test_the_generated_files_are_current():
    run = subprocess.run([sys.executable, "-m", "reviewscrape.schema", "--check"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


def test_a_stale_file_is_noticed_and_written(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(schema, "SCHEMA_PATH", tmp_path / "record.schema.json")
    monkeypatch.setattr(schema, "DOCS_PATH", tmp_path / "docs" / "record.md")
    monkeypatch.setattr(sys, "argv", ["schema", "--check"])
    assert schema.main() == 1
    assert "run make docs" in capsys.readouterr().err
    monkeypatch.setattr(sys, "argv", ["schema"])
    assert schema.main() == 0
    monkeypatch.setattr(sys, "argv", ["schema", "--check"])
    assert schema.main() == 0


def test_an_extracted_record_has_every_key_in_order_and_fits_the_schema(validator):
    (review,) = extract(PAGE.encode(), url="https://example.org/a-paper-sea").reviews
    row = dataclasses.asdict(review)
    assert list(row) == [column.name for column in columns()]
    validator.validate(json.loads(json.dumps(row)))


@pytest.mark.parametrize(
    "change",
    [
        {"work_type": "movie"},
        {"critic_scale": "grade"},
        {"body_status": ""},
        {"tdm_reservation": "no"},
        {"quality_flags": ["odd"]},
        {"date_published": "2020-13-01"},
        {"date_published": "May 2020"},
        {"runtime": "112"},
        {"runtime": 0},
        {"critic_score": 100.5},
        {"director": None},
        {"director": "Bo Brook"},
        {"cast": [1]},
        {"fetched_at": "2020-01-01"},
        {"schema_version": "2.0.0"},
        {"provenance": [{"field": "cast"}]},
    ],
)
def test_the_schema_is_closed(validator, change):
    validator.validate(a_record())
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({**a_record(), **change})


def test_a_missing_and_an_additional_key_are_errors(validator):
    row = a_record()
    with pytest.raises(jsonschema.ValidationError, match="'cast' is a required property"):
        validator.validate({key: value for key, value in row.items() if key != "cast"})
    with pytest.raises(jsonschema.ValidationError, match="rating"):
        validator.validate({**row, "rating": "A"})


def test_every_vocabulary_is_in_the_schema_and_in_the_docs(validator):
    properties = validator.schema["properties"]
    for key, values in CLOSED_VOCABULARIES.items():
        assert properties[key]["enum"] == list(values)
        for value in values:
            assert value in properties[key]["description"], (key, value)
    assert properties["quality_flags"]["items"]["enum"] == list(Flag)
    assert all(f"| `{flag}` | " in schema.record_page() for flag in Flag)


def test_the_four_grades_have_names_of_their_own():
    assert not [column.name for column in columns() if "rating" in column.name.replace("content_rating", "")]
