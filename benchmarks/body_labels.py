"""Labelled pages for the body model: which blocks of a page stand in its gold text."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tldextract

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.body_features import SHORT, Vectors
from reviewscrape.extraction.page import Page, decode
from reviewscrape.extraction.survey import Survey, own_names, signature, words_of

_WORD = re.compile(r"\w+")
_HOST = re.compile(rb"https?://([a-zA-Z0-9.-]+\.[a-zA-Z]{2,})")
_EVERYWHERE = re.compile(rb"google|doubleclick|facebook|twitter|w3\.org|adobe|macromedia|digg|delicious|yahoo|reddit")
_domain = tldextract.TLDExtract(suffix_list_urls=())
_GRAM = 4
_SEARCH = 12
"""Blocks to either side in which a short block looks for a kept neighbour."""
_HEAD = 14
"""A line of fewer words before the prose is a head."""
_LEAST, _MOST = 12.0, 80.0
"""A block counts as this many words at least and at most."""
Grams = Counter[tuple[str, ...]]


@dataclass(slots=True)
class LabelledBody:
    """One page reduced to numbers and labels; the lists of candidates run in parallel."""

    corpus: str
    identity: str
    page_type: str | None
    host: str
    gold: Grams
    texts: list[str]
    """Texts of all blocks."""
    indexes: list[int]
    """Candidates among them."""
    vectors: list[list[float]]
    names: list[list[tuple[str, ...]]]
    """Class and id words of each candidate's elements below the container, outermost first."""
    words: list[tuple[str, ...]]
    counts: list[float]
    parents: list[Hashable]
    kin: list[Hashable]
    labels: list[int] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)


def shingles(text: str, size: int = _GRAM) -> Grams:
    """Multiset of the runs of `size` words in a text."""
    words = _WORD.findall(text)
    return Counter(tuple(words[at : at + size]) for at in range(max(1, len(words) - size + 1)) if words)


def read(folder: Path, weight: float = 30.0) -> Iterator[LabelledBody]:
    """Pages of a corpus folder: `gold.jsonl` with `gold_text` (or `body_first` and `body_last`) and `pages/`.

    `weight` is what one page counts in training.
    """
    with (folder / "gold.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            path = folder / "pages" / f"{row['id']}.html"
            raw = path.read_bytes() if path.exists() else gzip.decompress(Path(f"{path}.gz").read_bytes())
            yield from _reduced(folder.name, row, raw, weight)


def _reduced(corpus: str, row: dict[str, Any], raw: bytes, weight: float) -> Iterator[LabelledBody]:
    page = Page(decode(raw))
    survey = Survey(page.blocks, page.title)
    if page.root is None or survey.core is None:
        return
    if "gold_text" in row:
        marks: Sequence[float | None] = aligned(page.blocks, row["gold_text"])
    else:
        marks = between(page.blocks, row.get("body_first"), row.get("body_last"))
    outside = set()
    scope = survey.core
    while scope is not None:
        outside.add(scope)
        scope = scope.parent
    found = LabelledBody(
        corpus=corpus,
        identity=row["id"],
        page_type=row.get("page_type"),
        host=_host(row.get("url"), raw) or row["id"],
        gold=shingles(row.get("gold_text") or ""),
        texts=[block.text for block in page.blocks],
        indexes=survey.candidates,
        vectors=Vectors(survey, survey.core, {}, {}).all(),
        names=[_names(page.blocks[index], outside) for index in survey.candidates],
        words=[
            tuple(words_of(page.blocks[index].text)) if survey.measures[index].words < SHORT else ()
            for index in survey.candidates
        ],
        counts=[survey.measures[index].words for index in survey.candidates],
        parents=[id(survey.scopes[index].parent) for index in survey.candidates],
        kin=[signature(survey.scopes[index]) for index in survey.candidates],
    )
    _weigh(found, marks, weight)
    yield found


def _names(block: Block, outside: set[Any]) -> list[tuple[str, ...]]:
    chain = []
    scope = block.scope
    while scope is not None and scope not in outside:
        chain.append(own_names(scope))
        scope = scope.parent
    return chain[::-1]


def _weigh(body: LabelledBody, marks: Sequence[float | None], weight: float) -> None:
    """Labels and weights: every page weighs alike, its longer blocks more.

    Short lines before the prose (title, byline, date) are not body text here, whatever a corpus says.
    """
    prose = next((i for i, mark in enumerate(marks) if (mark or 0) > 0.5 and len(body.texts[i].split()) >= 20), 0)
    for index, count in zip(body.indexes, body.counts, strict=True):
        mark = marks[index]
        head = index < prose and count < _HEAD
        body.labels.append(int((mark or 0) > 0.5 and not head))
        body.weights.append(0.0 if mark is None else max(_LEAST, min(count, _MOST)))
    total = sum(body.weights) or 1.0
    body.weights = [each * weight / total for each in body.weights]


def _host(url: str | None, raw: bytes) -> str:
    """Registrable domain of the page; of a page without URL the one it links to most."""
    if url:
        return _domain(url).top_domain_under_public_suffix or _domain(url).domain
    hosts: Counter[str] = Counter()
    for host in _HOST.findall(raw):
        if not _EVERYWHERE.search(host):
            hosts[_domain(host.decode()).top_domain_under_public_suffix] += 1
    return hosts.most_common(1)[0][0] if hosts else ""


def _fold(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def between(blocks: Sequence[Block], first: str | None, last: str | None) -> list[float | None]:
    """Weak labels from the first and last words of the body: outside 0, prose inside 1, else unknown."""
    texts = [" ".join(_fold(block.text)) for block in blocks]
    begin, end = " ".join(_fold(first or "")), " ".join(_fold(last or ""))
    starts = [i for i, text in enumerate(texts) if begin and text.startswith(begin)]
    ends = [i for i, text in enumerate(texts) if end and text.endswith(end)]
    if not starts or not ends or ends[-1] < starts[0]:
        return [None] * len(blocks)
    inside = range(starts[0], ends[-1] + 1)
    sure = [len(text.split()) >= 20 and len(block.links) < 3 for text, block in zip(texts, blocks, strict=True)]
    return [
        (1.0 if sure[i] or i in {starts[0], ends[-1]} else None) if i in inside else 0.0 for i in range(len(blocks))
    ]


def aligned(blocks: Sequence[Block], gold: str) -> list[float | None]:
    """Share of each block's words that stand in the gold text; None where it has no words."""
    words = _fold(gold)
    whole = f" {' '.join(words)} "
    grams = set(zip(*(words[at:] for at in range(_GRAM)), strict=False))
    texts = [_fold(block.text) for block in blocks]
    marks: list[float | None] = []
    for text in texts:
        hits = [gram in grams for gram in zip(*(text[at:] for at in range(_GRAM)), strict=False)]
        marks.append(sum(hits) / len(hits) if hits else 0.0 if text else None)
    _settle_copies(texts, marks, whole)
    kept = [len(text) >= _GRAM and (mark or 0) > 0.5 for text, mark in zip(texts, marks, strict=True)]
    for at, text in enumerate(texts):
        if 0 < len(text) < _GRAM:
            before = next((texts[i][-3:] for i in range(at - 1, max(-1, at - _SEARCH), -1) if kept[i]), None)
            after = next((texts[i][:3] for i in range(at + 1, min(len(texts), at + _SEARCH)) if kept[i]), None)
            runs = ([*before, *text] if before else None, [*text, *after] if after else None)
            marks[at] = float(any(run and f" {' '.join(run)} " in whole for run in runs))
    return marks


def _settle_copies(texts: list[list[str]], marks: list[float | None], whole: str) -> None:
    """Of texts that stand on the page more often than in the gold only the one among kept neighbours is kept."""
    copies: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        if len(text) >= _GRAM and (marks[at] or 0) > 0.5:
            copies[tuple(text)].append(at)
    kept = {at for places in copies.values() for at in places}
    for text, places in copies.items():
        if len(places) < 2 or whole.count(f" {' '.join(text)} ") >= len(places):
            continue
        support = {at: sum(1 for near in range(at - 8, at + 9) if near in kept and near not in places) for at in places}
        best = max(places, key=support.__getitem__)
        for at in places:
            if at != best:
                marks[at] = 0.0
