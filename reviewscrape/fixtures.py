"""Fixtures: saved pages with what a person says must be read from them, one folder a page.

`fixtures/<site>/<case>/` holds `page.html` or `page.txt` (bytes as served), `meta.json` and `expected.json`.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reviewscrape import sites
from reviewscrape.errors import InputError, StorageError
from reviewscrape.extraction import Extraction, extract
from reviewscrape.extraction.parsing.encoding import decode
from reviewscrape.extraction.parsing.text_page import looks_like_text
from reviewscrape.inputs import Document
from reviewscrape.sites import Site, skeleton
from reviewscrape.sites.decode import nearest
from reviewscrape.urls import clean_url

FOLDER = Path("fixtures")
"""Where fixtures lie, below the working folder."""

META_KEYS = ("url", "source", "checked", "content_type", "notes")
"""What meta.json says: where the page stands, whether it is `synthetic` or `saved`, whether a person has read its
expectation, its Content-Type, and what it is there for."""

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
        """See `META_KEYS`."""
        return _json(self.folder / "meta.json", META_KEYS)

    def expected(self) -> dict[str, Any]:
        """`page_type` and `reviews`, each with every key that `RUN_DEPENDENT` does not name."""
        return _json(self.folder / "expected.json", ("page_type", "reviews"))

    def extract(self, site: Site | None = None) -> Extraction:
        """What the program reads from the page today, by the rules of `site` or of whatever site its address is on."""
        meta = self.meta()
        site = site or sites.for_url(meta["url"])
        layouts = sites.layouts(site) if site else ()
        return extract(_read(self.page_path), url=meta["url"], content_type=meta["content_type"], layouts=layouts)

    def write(self, page: bytes, meta: dict[str, Any]) -> None:
        """Write the page and its meta.json, making the folder."""
        self.folder.mkdir(parents=True, exist_ok=True)
        name = "page.txt" if meta["content_type"].startswith("text/plain") else "page.html"
        (self.folder / name).write_bytes(page)
        _write(self.folder / "meta.json", meta)

    def differences(self) -> Iterator[str]:
        """One line for every value that is not as expected, and one when nobody has checked the expectation."""
        found, expected = stated(self.extract()), self.expected()
        if found["page_type"] != expected["page_type"]:
            yield f"{self.name}::page_type: expected {expected['page_type']}, found {found['page_type']}"
        if len(found["reviews"]) != len(expected["reviews"]):
            yield f"{self.name}::reviews: expected {len(expected['reviews'])}, found {len(found['reviews'])}"
        for review, wanted in zip(found["reviews"], expected["reviews"], strict=False):
            for key in {**wanted, **review}:
                if key not in wanted or key not in review or wanted[key] != review[key]:
                    yield f"{self.name}::{key}: expected {wanted.get(key)!r}, found {review.get(key)!r}"
        if self.meta()["checked"] is not True:
            yield f"{self.name}::checked: read expected.json against the page, then set checked to true in meta.json"

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


_SCRIPTS = re.compile(
    rb"<script\b(?![^>]*ld\+json)[^>]*>.*?</script\s*>|<style\b[^>]*>.*?</style\s*>", re.IGNORECASE | re.DOTALL
)


def trimmed(page: bytes) -> bytes:
    """The page's bytes without scripts, but for structured data, and without styles.

    >>> trimmed(b'<p>a<script>b</script><script type="application/ld+json">{}</script><style>c</style>')
    b'<p>a<script type="application/ld+json">{}</script>'
    """
    return _SCRIPTS.sub(b"", page)


def save(site: Site, document: Document, case: str = "", root: Path = FOLDER) -> Fixture:
    """Save a page of a site as a fixture that nobody has checked yet. InputError where it exists or is another's."""
    if not document.url:
        raise InputError("the page's address is not known; give it with --url URL")
    if not site.owns(document.url):
        raise InputError(f"{document.url}: not on {' or '.join(site.domains)}; name its own site, or mend domains")
    if case and not re.fullmatch(r"[a-z0-9][a-z0-9_-]*", case):
        raise InputError(f"{case}: is no name for a fixture; use small letters, digits, - and _")
    content_type = document.content_type or _content_type(document.body)
    found = extract(document.body, url=document.url, content_type=content_type, layouts=sites.layouts(site))
    fixture = Fixture(root / site.name / (case or skeleton.case_name(document.url, found)))
    if fixture.folder.exists():
        raise InputError(f"{fixture.folder}: exists; choose another name with --case, or --refresh {fixture.name}")
    meta = {
        "url": clean_url(document.url),
        "source": "saved",
        "checked": False,
        "content_type": content_type,
        "notes": "",
    }
    try:
        fixture.write(trimmed(document.body), meta)
        _write(fixture.folder / "expected.json", stated(fixture.extract(site)))
    except OSError as error:
        raise StorageError(
            f"{fixture.folder}: {error.strerror}; run the command where fixtures can be written"
        ) from error
    return fixture


def _content_type(page: bytes) -> str:
    """Content-Type of a page that came from a file: nothing said in which encoding it is."""
    return "text/plain" if looks_like_text(decode(page)) else "text/html"


def find_all(root: Path = FOLDER) -> Iterator[Fixture]:
    """All fixtures below `root`, by name; one that lacks a file is among them."""
    return map(
        Fixture, sorted({path.parent for kind in ("meta", "expected") for path in root.glob(f"*/*/{kind}.json")})
    )


def find(name: str, root: Path = FOLDER) -> Fixture:
    """The fixture `<site>/<case>`; InputError where there is none."""
    fixture = Fixture(root / name)
    if not (fixture.folder / "meta.json").is_file():
        valid = [known.name for known in find_all(root)]
        raise InputError(f'no fixture "{name}" in {root}; {nearest(name, valid)}')
    return fixture


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; restore it, or remove the fixture's folder") from error


def _json(path: Path, keys: Sequence[str]) -> dict[str, Any]:
    """The object in a file, which has all of these keys. InputError in one line otherwise."""
    try:
        found = json.loads(_read(path))
    except ValueError as error:
        raise InputError(f"{path}: {error}") from error
    if not isinstance(found, dict) or not found.keys() >= set(keys):
        raise InputError(f"{path}: expected an object with the keys {', '.join(keys)}")
    return found


def _write(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
