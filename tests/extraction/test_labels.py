"""The table of labels holds together: what somebody adds is spelt as it is looked up."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from reviewscrape.extraction import labels
from reviewscrape.extraction.labels import Label, lookup, may_begin, may_hold

DATA = tomllib.loads(files("reviewscrape.extraction").joinpath(labels.TABLE).read_text("utf-8"))
FIELDS = {
    "author",
    "director",
    "cast",
    "runtime",
    "content_rating",
    "work_year",
    "work_title",
    "genres",
    "creator",
    labels.OTHER,
}
LABELS = {label for languages in DATA["fields"].values() for words in languages.values() for label in words}


def test_sections_are_fields_of_the_record() -> None:
    assert set(DATA["fields"]) == FIELDS


def test_every_language_has_the_main_fields() -> None:
    for language in ("en", "de", "fr", "es", "it", "pt", "nl", "cs"):
        assert all(language in DATA["fields"][field] for field in FIELDS - {"content_rating"}), language


def test_labels_are_spelt_as_they_are_looked_up() -> None:
    wrong = [label for label in LABELS if (found := lookup(label)) is None or found.key != label]
    assert wrong == []


def test_every_label_passes_the_cheap_tests() -> None:
    lines = [label for label in LABELS if "/" not in label]
    assert [label for label in lines if not may_begin(label)] == []
    assert [label for label in LABELS if not may_hold(f"{label}: x", 200, 40)] == []


def test_kinds_list_known_labels() -> None:
    unknown = {
        (kind, label)
        for kind, words in DATA["kinds"].items()
        if kind != "genre"
        for label in words
        if label not in LABELS
    }
    assert unknown == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Director", "director"),
        ("DIRECTORS:", "director"),
        ("Director(s)", "director"),
        ("Dir.", "director"),
        ("Writer/Director:", "director"),
        ("Written & directed by", "director"),
        ("Regie und Drehbuch", "director"),
        ("Cast & Crew", ""),
        ("Art director", ""),
        ("Director of photography", ""),
        ("Season 2 premiere date", "work_year"),
        ("Motion Picture Rating (MPAA)", "content_rating"),
        ("Pickled herring", None),
        ("", None),
    ],
)
def test_lookup(text: str, expected: str | None) -> None:
    found = lookup(text)
    assert (found.field if isinstance(found, Label) else None) == expected
