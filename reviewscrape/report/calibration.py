"""Measures how often each kind of evidence is right, on a folder of labelled pages."""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from reviewscrape.errors import InputError
from reviewscrape.extraction import propose
from reviewscrape.extraction.blocks import Region
from reviewscrape.extraction.body import boilerplate
from reviewscrape.extraction.judging import belief
from reviewscrape.extraction.judging.folding import fold_value
from reviewscrape.extraction.judging.reliability import Key, key
from reviewscrape.extraction.page import Page, decode
from reviewscrape.extraction.types import Candidate, PageType

WORK_TYPES = frozenset("film tv_series tv_season tv_episode album track book game theatre product other".split())
"""Labels of a work's type that can be compared; others are words of the labeller."""
LABELS = "gold.jsonl"
PAGE_TYPES = {"work_page": "work"}
"""Spellings of page types in labels that are not ours."""


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """A page with what a person read on it: `labels` has record keys, null or [] where the page gives none."""

    body: bytes
    url: str
    page_type: str
    labels: Mapping[str, Any]
    alternatives: Mapping[str, list[Any]]
    """Values that are right as well."""


def read_folder(folder: Path) -> Iterator[LabelledPage]:
    """The pages of a folder with `gold.jsonl` and `pages/<id>.html[.gz]`. InputError names what is missing or wrong."""
    labels = folder / LABELS
    if not labels.is_file():
        raise InputError(f"{labels}: no such file; a labelled folder holds {LABELS} and pages/<id>.html")
    if not labels.stat().st_size:
        raise InputError(f"{labels}: is empty; write one labelled page a line")
    with labels.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line)
                name = row["id"]
            except ValueError as error:
                raise InputError(f"{labels}:{number}: not a label: {error}") from error
            except (KeyError, TypeError) as error:
                raise InputError(f'{labels}:{number}: not a label: expected an object with "id"') from error
            yield LabelledPage(
                body=_body(folder / "pages", name),
                url=row.get("url") or "",
                page_type=PAGE_TYPES.get(row.get("page_type"), row.get("page_type") or ""),
                labels={k: v for k, v in row.items() if k not in row.get("omitted", [])},
                alternatives=row.get("alt") or {},
            )


def _body(folder: Path, name: str) -> bytes:
    plain = folder / f"{name}.html"
    packed = folder / f"{name}.html.gz"
    try:
        return plain.read_bytes() if plain.exists() else gzip.decompress(packed.read_bytes())
    except OSError as error:
        raise InputError(f"{plain}: {error.strerror or error}") from error


def measure(pages: Iterable[LabelledPage]) -> dict[Key, tuple[int, int]]:
    """(right, proposed) by kind of evidence. Of one kind only a page's first candidate counts."""
    table: dict[Key, tuple[int, int]] = {}
    for labelled in pages:
        page = Page(decode(labelled.body), url=labelled.url)
        boilerplate.find_body(page)
        seen: set[Key] = set()
        for candidate in sorted(propose(page), key=lambda c: -c.confidence):
            verdict = judge(candidate, labelled, page)
            if verdict is None or key(candidate) in seen:
                continue
            seen.add(key(candidate))
            right, proposed = table.get(key(candidate), (0, 0))
            table[key(candidate)] = right + verdict, proposed + 1
    return table


def judge(candidate: Candidate, labelled: LabelledPage, page: Page) -> bool | None:
    """Whether a candidate is right; None where the label does not tell or the judge would not look at it."""
    try:
        believed = belief.BELIEVED[PageType(labelled.page_type)]
    except ValueError:
        return None
    if candidate.field not in believed or candidate.field not in labelled.labels or candidate.part:
        return None
    if candidate.field == "work_type" and labelled.labels["work_type"] not in WORK_TYPES:
        return None
    if candidate.block is not None and page.blocks[candidate.block].region & Region.CHROME:
        return None
    label = labelled.labels[candidate.field]
    if label not in (None, [], "") and labelled.labels.get(f"{candidate.field}_truncated"):
        return _same(candidate, label) or _begins(candidate, label)
    accepted = [label, *labelled.alternatives.get(candidate.field, [])]
    return any(_same(candidate, value) for value in accepted if value not in (None, [], ""))


def _begins(candidate: Candidate, label: list[str]) -> bool:
    """Whether a list begins with what a label that was cut short says."""
    return (
        tuple(fold_value(candidate.field, label)) == tuple(fold_value(candidate.field, candidate.value))[: len(label)]
    )


def _same(candidate: Candidate, label: Any) -> bool:
    if isinstance(candidate.value, list):
        labels = label if isinstance(label, list) else [label]
        proposed = fold_value(candidate.field, candidate.value)
        return bool(proposed) and set(proposed) <= set(fold_value(candidate.field, [str(v) for v in labels]))
    return fold_value(candidate.field, candidate.value) == fold_value(candidate.field, str(label))


def write(table: Mapping[Key, tuple[int, int]], out: TextIO) -> None:
    """The table as CSV, sorted, in the form that `extraction/judging/reliability.csv` has."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["source", "field", "band", "right", "proposed"])
    writer.writerows([*row, *table[row]] for row in sorted(table))
