"""Labelled pages for the body model: which blocks of a page stand in its gold text."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tldextract

from benchmarks import body_alignment
from benchmarks.body_votes import Votes
from reviewscrape.extraction.blocks import Block, Scope
from reviewscrape.extraction.body import trained_model
from reviewscrape.extraction.body.closer_features import SHORT, Closer
from reviewscrape.extraction.body.container import FEWEST, WHOLE, Weigh, own_names
from reviewscrape.extraction.body.features import Columns
from reviewscrape.extraction.body.survey import Survey, name_tokens, words_of
from reviewscrape.extraction.page import Page, decode

_WORD = re.compile(r"\w+")
_HOST = re.compile(rb"https?://([a-zA-Z0-9.-]+\.[a-zA-Z]{2,})")
_EVERYWHERE = re.compile(rb"google|doubleclick|facebook|twitter|w3\.org|adobe|macromedia|digg|delicious|yahoo|reddit")
_domain = tldextract.TLDExtract(suffix_list_urls=())
_GRAM = 4
_PROSE = 19
"""A line of more words is prose."""
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
    """Words of each candidate that is short."""
    headings: list[tuple[str, ...]]
    """Words of the heading before it."""
    counts: list[float]
    parents: list[Hashable]
    kin: list[Hashable]
    labels: list[int] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)


def shingles(text: str, size: int = _GRAM) -> Grams:
    """Multiset of the runs of `size` words in a text."""
    words = _WORD.findall(text)
    return Counter(tuple(words[at : at + size]) for at in range(max(1, len(words) - size + 1)) if words)


@dataclass(slots=True)
class Source:
    """One page as it lies in its folder, and what its gold text says of its blocks."""

    corpus: str
    row: dict[str, Any]
    """Its line of `gold.jsonl`."""
    raw: bytes
    host: str
    marks: Sequence[float | None]
    """Share of each block's words that stand in the gold text; None where that is unknown."""


def sources(folder: Path) -> Iterator[tuple[Source, Page]]:
    """Pages of a corpus folder: `gold.jsonl` with `gold_text` (or `body_first` and `body_last`) and `pages/`."""
    with (folder / "gold.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            path = folder / "pages" / f"{row['id']}.html"
            raw = path.read_bytes() if path.exists() else gzip.decompress(Path(f"{path}.gz").read_bytes())
            page = Page(decode(raw))
            if page.root is not None:
                yield Source(folder.name, row, raw, _host(row.get("url"), raw) or row["id"], _marks(page, row)), page


def _marks(page: Page, row: dict[str, Any]) -> Sequence[float | None]:
    if "gold_text" in row:
        return body_alignment.shares([block.text for block in page.blocks], row["gold_text"])
    return between(page.blocks, row.get("body_first"), row.get("body_last"))


def vote(votes: Votes, source: Source, page: Page) -> None:
    """The page's vote on the names of the elements that its prose stands in, up to the root."""
    for block, mark in zip(page.blocks, source.marks, strict=True):
        if mark is not None and block.text.count(" ") >= FEWEST - 1:
            for name in {name for names in _names(block, frozenset()) for name in names}:
                votes.add(name, source.host, mark > 0.5)


def read(found: Sequence[Source], votes: Votes, weight: float = 30.0) -> Iterator[LabelledBody]:
    """Pages reduced to numbers and labels; `weight` is what one page counts in training."""
    weighing: dict[str, Weigh] = {}
    for source in found:
        if source.host not in weighing:
            weighing[source.host] = trained_model.weighing(votes.weights(without=source.host))
        yield from _reduced(source, weighing[source.host], weight)


def _reduced(source: Source, weigh: Weigh, weight: float) -> Iterator[LabelledBody]:
    row, marks = source.row, source.marks
    page = Page(decode(source.raw))
    survey = Survey(page, weigh)
    core = survey.core
    if core is None:
        return
    texts = [block.text for block in page.blocks]
    outside = set()
    scope: Scope | None = core
    while scope is not None:
        outside.add(scope)
        scope = scope.parent
    columns = Columns(survey, core, _weighs_nothing)
    closer = Closer(survey, {})
    found = LabelledBody(
        corpus=source.corpus,
        identity=row["id"],
        page_type=row.get("page_type"),
        host=source.host,
        gold=shingles(row.get("gold_text") or ""),
        texts=texts,
        indexes=survey.candidates,
        vectors=[
            [*columns.row(place), *columns.page, *closer.numbers(at)] for place, at in enumerate(survey.candidates)
        ],
        names=[_names(page.blocks[at], outside) for at in survey.candidates],
        words=[tuple(words_of(texts[at])) if survey.words[at] < SHORT else () for at in survey.candidates],
        headings=[
            tuple(words_of(texts[heading])) if (heading := closer.heading(at)) >= 0 else () for at in survey.candidates
        ],
        counts=[survey.words[at] for at in survey.candidates],
        parents=[id(scope) for scope in columns.parents],
        kin=columns.designs,
    )
    _weigh(found, marks, weight, _has_head(page, marks))
    yield found


def _has_head(page: Page, marks: Sequence[float | None]) -> bool:
    """True if the gold holds the page's headline: then it holds byline and date, too, which are no body text here."""
    title = page.title.casefold()
    for block, mark in zip(page.blocks, marks, strict=True):
        if (mark or 0) > 0.5 and block.text.count(" ") > 1:
            if block.tag == "h1" or block.text.casefold() in title:
                return True
            if block.text.count(" ") > _PROSE:
                return False
    return False


def _names(block: Block, outside: Set[Any]) -> list[tuple[str, ...]]:
    chain = []
    scope = block.scope
    while scope is not None and scope not in outside:
        if scope.tag not in WHOLE:
            chain.append(name_tokens(own_names(scope)))
        scope = scope.parent
    return chain[::-1]


def _weigh(body: LabelledBody, marks: Sequence[float | None], weight: float, has_head: bool) -> None:
    """Labels and weights: every page weighs alike, its longer blocks more.

    Where the gold holds the headline, short lines before the prose (byline, date) are not body text here all the same.
    """
    prose = 0
    if has_head:
        long = (at for at, mark in enumerate(marks) if (mark or 0) > 0.5 and body.texts[at].count(" ") >= _PROSE)
        prose = next(long, 0)
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


def _weighs_nothing(_: str) -> float:
    """Stands for what is learnt of names: that comes later, page by page without its own host."""
    return 0.0
