"""Fixtures: saved pages with what a person says must be read from them, one folder a page.

`fixtures/<site>/<case>/` holds `page.html` or `page.txt` (bytes as served), `meta.json` and `expected.json`.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reviewscrape import sites
from reviewscrape.errors import InputError
from reviewscrape.extraction import Extraction, extract
from reviewscrape.sites.decode import nearest

FOLDER = Path("fixtures")
"""Where fixtures lie, below the working folder."""

RUN_DEPENDENT = frozenset(
    [
        "schema_version",  # of the format, not of the page
        "record_id",  # follows from site and canonical_url, which are asserted
        "fetched_at",  # empty outside a crawl
        "crawl_id",  # the same
        "warc_record_id",  # the same
        "extractor",  # changes with every version
        "content_digest",  # of the very bytes that lie beside it
        "confidence",  # measured precision: changes with every calibration
        "provenance",  # asserted as a whole: one entry a filled field
    ]
)
"""Keys of the record that a fixture does not state: they tell of the run or of the program, not of the page."""


@dataclass(frozen=True, slots=True)
class Fixture:
    """One saved page."""

    folder: Path

    @property
    def name(self) -> str:
        """`<site>/<case>`."""
        return f"{self.folder.parent.name}/{self.folder.name}"

    @property
    def page_path(self) -> Path:
        """The page's file: `page.html`, or `page.txt` for a page flattened to text."""
        text = self.folder / "page.txt"
        return text if text.exists() else self.folder / "page.html"

    def meta(self) -> dict[str, Any]:
        """`url`, `source` (`synthetic` or `saved`), `checked`, `content_type`, `notes`."""
        return _json(self.folder / "meta.json")

    def expected(self) -> dict[str, Any]:
        """`page_type` and `reviews`, each with every key that `RUN_DEPENDENT` does not name."""
        return _json(self.folder / "expected.json")

    def extract(self) -> Extraction:
        """What the program reads from the page today."""
        meta = self.meta()
        site = sites.for_url(meta["url"])
        layouts = site.layouts if site else ()
        return extract(self.page_path.read_bytes(), url=meta["url"], content_type=meta["content_type"], layouts=layouts)

    def write(self, page: bytes, meta: dict[str, Any]) -> None:
        """Write the page and its meta.json, making the folder."""
        self.folder.mkdir(parents=True, exist_ok=True)
        name = "page.txt" if meta["content_type"].startswith("text/plain") else "page.html"
        (self.folder / name).write_bytes(page)
        _write(self.folder / "meta.json", meta)

    def refresh(self) -> None:
        """Write what the program reads today as expected.json, unchecked: somebody has to read it against the page."""
        _write(self.folder / "expected.json", stated(self.extract()))
        _write(self.folder / "meta.json", {**self.meta(), "checked": False})


def stated(extraction: Extraction) -> dict[str, Any]:
    """What a fixture states of an extraction: page type and reviews, without the keys of `RUN_DEPENDENT`."""
    reviews = [dataclasses.asdict(review) for review in extraction.reviews]
    return {
        "page_type": str(extraction.page_type),
        "reviews": [{key: value for key, value in row.items() if key not in RUN_DEPENDENT} for row in reviews],
    }


def find_all(root: Path = FOLDER) -> Iterator[Fixture]:
    """All fixtures below `root`, by name."""
    return (Fixture(path.parent) for path in sorted(root.glob("*/*/expected.json")))


def find(name: str, root: Path = FOLDER) -> Fixture:
    """The fixture `<site>/<case>`; InputError where there is none."""
    fixture = Fixture(root / name)
    if not (fixture.folder / "meta.json").is_file():
        valid = [known.name for known in find_all(root)]
        raise InputError(f'no fixture "{name}" in {root}; {nearest(name, valid)}')
    return fixture


def _json(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: {error}") from error
    if not isinstance(found, dict):
        raise InputError(f"{path}: expected an object")
    return found


def _write(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
