"""What the README shows is what the program prints."""

from __future__ import annotations

import dataclasses
import doctest
import json
import re
from pathlib import Path

import pytest

import reviewscrape

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()
PAGE = ROOT / "fixtures" / "demo" / "onion-2015-plain" / "page.html"
OF_THE_RUN = {"url", "canonical_url", "record_id", "fetched_at", "crawl_id"}


def test_the_record_shown_is_the_record_printed():
    shown = json.loads(re.search(r"```json\n(.*?)\n```", README, re.DOTALL)[1])
    (review,) = reviewscrape.extract(PAGE.read_bytes(), url=shown["url"]).reviews
    found = dataclasses.asdict(review)
    assert list(shown) == list(found)
    shortened = {key: value for key, value in shown.items() if isinstance(value, str) and value.endswith("…")}
    for key, value in shortened.items():
        assert found[key].startswith(value[:-1])
    assert shown["provenance"].pop() == "…"
    entries = [without_confidence(entry) for entry in found["provenance"]]
    assert all(without_confidence(entry) in entries for entry in shown["provenance"])
    same = set(found) - OF_THE_RUN - set(shortened) - {"provenance", "confidence", "extractor"}
    assert {key: shown[key] for key in same} == {key: found[key] for key in same}


def without_confidence(entry):
    return {key: value for key, value in entry.items() if key != "confidence"}


@pytest.mark.parametrize(
    ("path", "first", "lines"),
    [("README.md", ">>> import reviewscrape", 6), ("docs/datasets.md", ">>> from reviewscrape.extraction", 2)],
)
def test_the_python_lines_print_what_they_are_said_to_print(monkeypatch, path, first, lines):
    monkeypatch.chdir(ROOT)
    code = re.search(rf"```python\n({first}.*?)```", (ROOT / path).read_text(), re.DOTALL)[1]
    failed, tried = doctest.DocTestRunner().run(doctest.DocTestParser().get_doctest(code, {}, path, None, 0))
    assert (failed, tried) == (0, lines)


@pytest.mark.parametrize("path", sorted(ROOT.glob("*.md")) + sorted((ROOT / "docs").glob("*.md")), ids=lambda p: p.name)
def test_links_and_named_files_are_there(path):
    text = path.read_text()
    links = [link for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text) if "://" not in link]
    named = re.findall(r"`(reviewscrape/[a-z_/]+(?:\.[a-z]+|/))`", text)
    missing = [link for link in links if not (path.parent / link).exists()]
    missing += [name for name in named if not (ROOT / name).exists()]
    assert missing == []


def test_make_targets_that_documents_name_are_there():
    targets = set(re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]:
        named = set(re.findall(r"`make ([a-z-]+)`", path.read_text()))
        assert named <= targets, path
