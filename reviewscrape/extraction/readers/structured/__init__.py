"""Structured data (JSON-LD, microdata, RDFa, hReview): the page's own review, its work, and their facts.

Each syntax (`json_ld`, `microdata`, `hreview`) becomes the typed `nodes` that `review`, `work` and `aggregate` read;
`context` tells the page's own nodes from others'. `meta_elements` and `app_state` are
readers of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.structured.aggregate import read_aggregate
from reviewscrape.extraction.readers.structured.context import Context
from reviewscrape.extraction.readers.structured.hreview import read_hreview
from reviewscrape.extraction.readers.structured.json_ld import read_json_ld
from reviewscrape.extraction.readers.structured.microdata import read_microdata, read_rdfa
from reviewscrape.extraction.readers.structured.nodes import NO_TYPES, Graph, Node
from reviewscrape.extraction.readers.structured.review import grade_text, in_list, own_reviews, read_prose, read_review
from reviewscrape.extraction.readers.structured.types import (
    ARTICLE_TYPES,
    GENERIC_KINDS,
    LIST_TYPES,
    PAGE_TYPES,
    is_review,
    work_type,
)
from reviewscrape.extraction.readers.structured.work import read_title, read_work
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.text import fold

SUBJECT_ROLES = frozenset(
    "itemreviewed releaseof mainentity mainentityofpage about @itemreviewed @mainentity @about".split()
)
"""Properties by which a review, an article, a page or a pressing names its subject."""
DOUBTED = 0.4
"""Several grades of one work by one page: enough to be seen, too little to be believed."""
LONE = 0.8
"""How sure it is that the only aggregate is of the page's work."""
UNNAMED = 0.65
"""How sure it is that the only work node is the page's work when neither title nor heading names it."""


def read(page: Page) -> Iterable[Candidate]:
    """All candidates of the page's structured data."""
    if page.root is None:
        return
    graph = Graph()
    for collect in (read_json_ld, read_microdata, read_rdfa, read_hreview):
        collect(page, graph)
    if graph.nodes:
        graph.link()
        yield from _read(graph, Context.of(page))
        graph.part()


def _read(graph: Graph, context: Context) -> Iterator[Candidate]:
    reviews = own_reviews(graph, context)
    parts = _by_work(reviews)
    doubted = not parts and len(set(filter(None, map(grade_text, reviews)))) > 1
    for number, review in enumerate(reviews, 1):
        for candidate in _read_own(review, context, number if parts else 0):
            doubtful = doubted and candidate.field.startswith("critic_")
            yield replace(candidate, confidence=DOUBTED) if doubtful else candidate
    for node in graph.of_type(*ARTICLE_TYPES, *PAGE_TYPES):
        if node not in reviews and not node.parent_is(ARTICLE_TYPES) and not in_list(node):
            yield from read_prose(node, context)
    if not any(review.nodes("itemreviewed") for review in reviews):
        works = page_works(graph, context)
        for work, sure in works:
            yield from read_work(work, context, sure)
            yield from read_aggregate(work, context, sure)
        if not works:
            yield from _read_lone_aggregate(graph, context)


def read_nested(page: Page) -> Iterable[Candidate]:
    """Candidates of the one review that an excerpt of a page is by its microdata, whoever wrote it."""
    graph = Graph()
    read_microdata(page, graph)
    graph.link()
    found = [node for node in graph.nodes if is_review(node) and node.properties]
    if len(found) == 1:
        yield from read_review(found[0])
        yield from read_prose(found[0], Context.of(page))
        for work in found[0].nodes("itemreviewed")[:1]:
            yield from read_work(work, Context.of(page), 1.0)
    graph.part()


def _by_work(reviews: Sequence[Node]) -> bool:
    """Whether the reviews are of different works, one part of the page each."""
    works = {fold(review.text("itemreviewed")) for review in reviews}
    return len(works) > 1 and "" not in works


def _read_own(review: Node, context: Context, part: int) -> Iterator[Candidate]:
    yield from read_review(review, part)
    yield from read_prose(review, context, part)
    yield from read_aggregate(review, context, 0.6, part)
    works = review.nodes("itemreviewed") or (
        [review.parent] if review.parent is not None and work_type(review.parent) else []
    )
    for work in works[:1]:
        yield from read_work(work, context, 1.0, part)
        yield from read_aggregate(work, context, 1.0, part)
    if not works:
        yield from read_title(review, part)


def _read_lone_aggregate(graph: Graph, context: Context) -> Iterator[Candidate]:
    """The only aggregate of a page whose markup forgot to say of what."""
    found = [node for node in graph.of_type("aggregaterating") if node.parent is None or not node.parent.types]
    if len(found) == 1 and not any(work_type(node) for node in graph.nodes):
        holder = Node(NO_TYPES, found[0].source, found[0].place)
        holder.add("aggregaterating", found[0])
        yield from read_aggregate(holder, context, LONE)


def page_works(graph: Graph, context: Context) -> list[tuple[Node, float]]:
    """Works that the page is about, with how sure that is. A list's entries and a lone related work are not."""
    works = [n for n in graph.nodes if work_type(n) and not n.types & LIST_TYPES and n.name and not in_list(n)]
    subjects = [n for n in works if n.role.lower() in SUBJECT_ROLES and n.parent is not None]
    top = [n for n in works if n.parent is None and (work_type(n) not in GENERIC_KINDS or _is_for_sale(n, context))]
    named = [n for n in [*top, *subjects] if context.names(n.name) or context.is_own_url(n.text("url"))]
    if named:
        return [(n, 1.0) for n in named[:3]]
    if len(top) == 1 and not context.is_article and context.shows(top[0].name):
        return [(top[0], UNNAMED)]
    return [(n, UNNAMED) for n in subjects[:1]]


def _is_for_sale(thing: Node, context: Context) -> bool:
    """A product with readers' grades on a page that is headed by its name and is no article: a game in its shop."""
    headed = any(f"{fold(heading)} ".startswith(f"{fold(thing.name)} ") for heading in context.headings)
    return headed and "aggregaterating" in thing.properties and not context.is_article
