"""Bytes in, `Extraction` out. Pure: no Scrapy, no network, no clock, no site's name.

`extract` below calls the rooms in this order:

1. `parsing/` makes bytes a tree and flat `blocks`; `page.Page` holds both, and `notes` what several readers ask of it.
2. `body/` finds which blocks are the text of the review.
3. `readers/` propose candidates: structured data, a site's layout, labelled `facts/`, the printed page, its grades.
   They lean on `values/`, which turns printed texts into values, and on what is known of words: `labels` before facts,
   `wording` of titles, `vocabulary` of prose. `marks` and `joined` find many words in one pass over a page.
4. `page_types/` decides what the page is, before any value is believed.
5. `parts/` cuts a page of several reviews.
6. `judging/` believes one candidate a field, and `record` writes what is believed.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from reviewscrape.extraction import record
from reviewscrape.extraction.body import boilerplate
from reviewscrape.extraction.collector import paused
from reviewscrape.extraction.judging import belief, conflicts, grading, judge
from reviewscrape.extraction.judging.reach import within_reach
from reviewscrape.extraction.judging.soundness import sound
from reviewscrape.extraction.layout import Layout
from reviewscrape.extraction.links import declared_canonical, links
from reviewscrape.extraction.page import Page, usable_url
from reviewscrape.extraction.page_types import declared, page_type
from reviewscrape.extraction.page_types.evidence import LEAST_CONFIDENCE, TURNING
from reviewscrape.extraction.page_types.gathering import gather, with_candidates
from reviewscrape.extraction.page_types.opinions import named_or_personal, opinion, players
from reviewscrape.extraction.parsing.encoding import read
from reviewscrape.extraction.parts import records, splitting
from reviewscrape.extraction.parts.part import Part
from reviewscrape.extraction.parts.units import find_units
from reviewscrape.extraction.readers import (
    READERS,
    TEXT_READERS,
    UNNAMED_READERS,
    WORK_PAGE_READERS,
    WORK_READERS,
    Reader,
)
from reviewscrape.extraction.types import Candidate, Extraction, PageType
from reviewscrape.extraction.vocabulary import Densities
from reviewscrape.version import VERSION

__all__ = ["Candidate", "Extraction", "Layout", "Page", "PageType", "examine", "extract"]

CRITICAL = 0.8
"""Words of criticism a hundred in texts that are trimmed as reviews are."""
_OF_WORKS = frozenset({PageType.REVIEW, PageType.MULTI_REVIEW, PageType.ROUNDUP, PageType.WORK})
"""Types of pages whose text is about works."""


def extract(
    page: bytes | str, *, url: str | None = None, content_type: str | None = None, layouts: Sequence[Layout] = ()
) -> Extraction:
    """Read one page: HTML or plain text, bytes or text. Never raises on any page; TypeError for anything else.

    `layouts` are the page designs of its site, where somebody wrote them down.
    """
    if not isinstance(page, bytes | str):
        raise TypeError(f"extract takes a page's bytes or text, not {type(page).__name__}")
    with paused():
        document, found = _examine(page, url, content_type, layouts)
        # The readers' shared notes point back at the page. Without them it is freed here and now, tree and all;
        # with them it waits for the garbage collector, which costs as much as parsing.
        document.shared.clear()
        del document
    return found


def examine(
    page: bytes | str, *, url: str | None = None, content_type: str | None = None, layouts: Sequence[Layout] = ()
) -> tuple[Page, Extraction]:
    """What `extract` returns, and the page as it was seen."""
    with paused():
        return _examine(page, url, content_type, layouts)


def _examine(
    page: bytes | str, url: str | None, content_type: str | None, layouts: Sequence[Layout]
) -> tuple[Page, Extraction]:
    text = read(page, content_type) if isinstance(page, bytes) else _without_surrogates(page)
    document = Page(text, url=usable_url(url), content_type=content_type, layouts=layouts)
    del text
    body = boilerplate.find_body(document)
    evidence = gather(document)
    candidates = propose(document, TEXT_READERS)
    sections: list[Part] = []
    told = with_candidates(evidence, document, candidates)
    if not page_type.is_settled(document, told):
        candidates += propose(document, WORK_READERS)
        sections = splitting.split(document, candidates)
        told = with_candidates(evidence, document, candidates).but(players=players(document))
        told.opinion = 0.0 if declared.said(told) else opinion(document)
        if told.turns > TURNING:
            told.named, told.personal = named_or_personal(document, told.headings)
    kind = page_type.classify(document, told, sections)
    if kind is PageType.WORK:
        candidates += propose(document, WORK_PAGE_READERS)
    elif kind is PageType.REVIEW:
        candidates += propose(document, UNNAMED_READERS) if _is_unnamed(candidates) else ()
        candidates = within_reach(candidates, document.blocks)
    shown = len(sections) > 1
    if kind is PageType.MULTI_REVIEW:
        sections = find_units(document, sections)
        candidates = splitting.without_those_of(sections, candidates)
    verdicts = judge.judge([c for c in candidates if not c.part], document.blocks)
    told_of = judge.believed(verdicts)
    told_of = belief.allowed(kind, told_of) if kind is PageType.WORK else told_of  # nobody signs a work's page
    all_believed = conflicts.settle(grading.settle(told_of))
    believed = belief.allowed(kind, all_believed)

    source = partial(_source, document, page)  # only a record needs it, and a page's digest takes time
    reviews = {
        PageType.REVIEW: lambda: [
            record.build(believed, record.prose(document, body.of_review, body.blocks), source())
        ],
        PageType.MULTI_REVIEW: lambda: records.reviews(sections, all_believed, document, source(), sure=shown),
    }.get(kind, list)()
    found = Extraction(
        page_type=kind,
        values=record.as_values(believed),
        reviews=reviews,
        body_text=body.of_review if _is_of_works(document, kind) else body.of_article,
        links=links(document),
        candidates=[c for verdict in verdicts.values() for c in (verdict.winner, *verdict.losers)]
        + [c for c in candidates if c.part],
        flags=sorted(document.flags),
    )
    return document, found


def _is_unnamed(candidates: Sequence[Candidate]) -> bool:
    """Whether nothing names the work; a guess that no other contradicts, nor confirms, does not."""
    named = [c for c in candidates if c.field == "work_title"]
    agreed = len({c.source for c in named}) > len({c.value for c in named}) == 1
    return not agreed and len({c.value for c in named}) <= 1 and all(c.confidence < LEAST_CONFIDENCE for c in named)


def _source(document: Page, page: bytes | str) -> record.Source:
    return record.Source(
        url=document.url,
        declared_canonical=declared_canonical(document),
        digest=record.digest(page),
        extractor=f"reviewscrape/{VERSION}",
        flags=frozenset(document.flags),
    )


def _is_of_works(page: Page, kind: PageType) -> bool:
    """True where the text is about works, or speaks as critics do, whatever the page is."""
    said: Densities | None = page.shared.get("densities")
    return kind in _OF_WORKS or (said is not None and said.criticism >= CRITICAL)


def propose(page: Page, readers: Sequence[Reader] = READERS) -> list[Candidate]:
    """The readers' sound candidates, but for the fields that the page's layout says it does not give."""
    found = [sound(candidate) for reader in readers for candidate in reader(page)]
    return [candidate for candidate in found if candidate and candidate.field not in page.denied]


def _without_surrogates(text: str) -> str:
    """Text that every encoder takes: half characters, as some programs leave them behind, become question marks."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
