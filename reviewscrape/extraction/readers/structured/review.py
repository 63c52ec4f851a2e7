"""The page's own review and article nodes: critic's grade, author, dates, headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reviewscrape.extraction.blocks import Region
from reviewscrape.extraction.readers.structured.aggregate import number
from reviewscrape.extraction.readers.structured.context import Context
from reviewscrape.extraction.readers.structured.nodes import Graph, Node
from reviewscrape.extraction.readers.structured.types import ARTICLE_TYPES, LIST_TYPES, PAGE_TYPES, is_review, work_type
from reviewscrape.extraction.types import Candidate, Value
from reviewscrape.extraction.values.bylines import authors
from reviewscrape.extraction.values.date_conventions import date_order
from reviewscrape.extraction.values.dates import NIGHT, first_date, may_be_another_day
from reviewscrape.extraction.values.grade_scales import score
from reviewscrape.extraction.values.grades import normalise_grade
from reviewscrape.extraction.values.languages import language_tag
from reviewscrape.extraction.values.text import fold, is_site_name, short, without_grade, without_site

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
MAX_HEADING = 120
ELSEWHERE = Region.NAV | Region.FOOTER | Region.RELATED | Region.COMMENTS
MIN_WORD = 3
"""Letters of a word of a title that is looked for on the page."""
ARTICLES = frozenset("the and les der die das los las una von".split())
"""Words that stand on every page."""
_SEPARATORS = re.compile(r"[\W_]")
FEW = 5
"""A page of fewer blocks is an empty shell, which says nothing of any work."""
ORGANISATIONS = frozenset("organization newsmediaorganization corporation website brand".split())
_OUT_OF = re.compile(
    r"\A\s*(\d+(?:[.,]\d+)?)\s*(?:/|out of|of|von|sur|su|de|z)\s*(\d+(?:[.,]\d+)?)\s*\Z", re.IGNORECASE
)
GRADE = re.compile(r"\A(?:-?\d+(?:[.,]\d+)?|[A-F][+-–−]?)\Z")


def own_reviews(graph: Graph, context: Context) -> list[Node]:
    """Review nodes that are this page's own: usually one or none, several on a page of several reviews."""
    found = [
        node
        for node in graph.nodes
        if is_review(node) and node.properties and not in_list(node) and not _is_elsewhere(node, context)
    ]
    top = [node for node in found if not _hangs_on_work(node)]
    if not top:
        return [node for node in found if _is_nested_own(node, found, graph, context)][:1]
    if len(top) > 1:
        named = [
            n for n in top if context.is_own_url(n.text("url") or n.identifier) or context.names(n.text("headline"))
        ]
        top = named or [n for n in top if not _is_comment(n)]
    return top


def _is_elsewhere(node: Node, context: Context) -> bool:
    """Whether the review stands among comments or related links, or is of a work that the page says nothing of."""
    if not isinstance(node.place, str) and context.page.region(node.place) & ELSEWHERE:
        return True
    of_parent = [node.parent.name] if node.parent is not None and work_type(node.parent) else []
    names = [fold(name) for name in (node.texts("itemreviewed") or of_parent)[:1]]
    words = [word for name in names for word in name.split() if len(word) >= MIN_WORD or not word.isascii()]
    words = [word for word in words if word not in ARTICLES] or words
    if not words or len(context.page.blocks) < FEW:
        return False
    shown = f" {context.subject} {fold(context.text)} {_SEPARATORS.sub(' ', fold(context.page.url))}"
    return not any(f" {word}" in shown if word.isascii() else word in shown for word in words)


def _hangs_on_work(node: Node) -> bool:
    """Whether the review is a property of the work that it reviews, as readers' reviews are."""
    return (
        node.parent is not None
        and node.role.lower() in {"review", "reviews"}
        and not (node.parent.types & ARTICLE_TYPES)
    )


def in_list(node: Node) -> bool:
    """Whether a node is an entry of a list of things."""
    parent, steps = node.parent, 0
    while parent is not None and steps < 6:
        if parent.types & (LIST_TYPES | {"listitem"}):
            return True
        parent, steps = parent.parent, steps + 1
    return False


def _is_comment(node: Node) -> bool:
    return bool(node.types & {"userreview"}) or "comment" in node.role


def _is_nested_own(node: Node, found: Sequence[Node], graph: Graph, context: Context) -> bool:
    """A work's only review is the page's own where the page is an article, or where the site itself published it."""
    if len(found) != 1:
        return False
    if node.parent is not None and not node.parent.types and _holds_prose(node, context):
        return True  # a property of nothing: `<div itemprop="review" itemscope …>` alone
    url = node.text("url")
    if url and not context.is_own_url(url):
        return False
    if any(is_site_name(name, context.site_names) for name in node.texts("publisher")):
        return True
    if _is_of_something_unsold(node, context):
        return True
    if context.is_article or any(True for _ in graph.of_type(*ARTICLE_TYPES)):
        return True
    if any(_signed(context, name) for name in node.texts("author")):
        return True
    writers = {
        fold(name) for name in [context.first("author", "byl", "article:author"), *context.meta.get("dc.creator", [])]
    }
    return any(fold(name) in writers for name in node.texts("author"))


def _holds_prose(node: Node, context: Context) -> bool:
    """Whether the review's element holds the beginning of the page's prose."""
    first = next((block.node for block in context.page.blocks if block.kept and block.node is not None), None)
    return first is not None and any(one is node.place for one in (first, *first.iterancestors()))


def _is_of_something_unsold(node: Node, context: Context) -> bool:
    """Whether the product that the page names has a signed, graded review, but no price nor buyers' grades: a test."""
    parent = node.parent
    if parent is None or "product" not in parent.types or {"offers", "aggregaterating"} & parent.properties.keys():
        return False
    return bool(node.text("author") and grade_text(node) and context.names(parent.name))


def _signed(context: Context, name: str) -> bool:
    """Whether a heading signs a review with this name: `Some Guide Review by Ida Marsh`."""
    return any(
        "eview" in block.text and f"review by {fold(name)}" in fold(block.text)
        for block in context.page.blocks
        if block.tag in HEADINGS and len(block.text) < MAX_HEADING
    )


def read_review(node: Node, part: int = 0) -> Iterator[Candidate]:
    """The critic's verdict of one own review. A value that no scale fits is proposed without a scale."""
    for holder in node.nodes("reviewrating"):
        if "aggregaterating" in holder.types or holder.text("ratingcount", "reviewcount"):
            return  # readers' average in the critic's place
        value = holder.text("ratingvalue", "value") or holder.name
        yield from _verdict(value, holder.text("bestrating"), holder.text("worstrating"), holder, part)
        return
    for value in node.texts("reviewrating"):
        yield from _verdict(value, "", "", node, part)
        return


def grade_text(node: Node) -> str:
    """What a review says that its grade is; empty without one."""
    return next((holder.text("ratingvalue") for holder in node.nodes("reviewrating")), "")


def _verdict(value: str, best: str, worst: str, at: Node, part: int) -> Iterator[Candidate]:
    """Verdict, best and worst out of printed texts; a best below the value is a lie and left out."""
    raw = value
    pair = _OUT_OF.match(value)
    if pair:
        value, best = pair[1], best or pair[2]
    elif value.rstrip().endswith("%"):
        value, best = value.rstrip(" %"), best or "100"
    value = value.strip()
    if not GRADE.match(value):
        return
    value = value.replace(",", ".")
    figure = number(value)
    if figure == 0 and number(worst or "1") != 0:
        return  # templates print 0 where there is no verdict

    def propose(field: str, found: str | float, printed: str, name: str) -> Candidate:
        return Candidate(field, found, short(printed), at.source, at.at(name), 0.93, part)

    yield propose("critic_grade", value, raw, "ratingValue")
    grade = normalise_grade(value, best or None, worst or None)
    if grade:  # what the notation says in the page's text, stars or points, is surer than a bare number of its data
        yield replace(propose("critic_scale", grade.scale, raw, "ratingValue"), confidence=0.5)
        scored = score(grade)
        if scored is not None:
            yield propose("critic_score", scored, raw, "bestRating")
    top, bottom = number(best), number(worst)
    if top is not None and figure is not None and figure <= top:
        yield propose("critic_scale_best", best.replace(",", "."), best, "bestRating")
        if bottom is not None and bottom <= figure and bottom < top:
            yield propose("critic_scale_worst", worst.replace(",", "."), worst, "worstRating")


TEXTS = (
    # node types, properties, field, confidence of the first property
    (ARTICLE_TYPES, ("datepublished", "datecreated", "dateissued"), "date_published", 0.93),
    (ARTICLE_TYPES, ("datemodified", "dateupdated"), "date_modified", 0.93),
    (PAGE_TYPES, ("datepublished",), "date_published", 0.75),
    (PAGE_TYPES, ("datemodified",), "date_modified", 0.85),
)
"""Dates by the kind of node that carries them."""


def read_prose(node: Node, context: Context, part: int = 0) -> Iterator[Candidate]:
    """Author, dates, headline and language of a review, article or web page node."""
    kinds = node.types | (ARTICLE_TYPES if is_review(node) else frozenset())

    def propose(field: str, value: Value, raw: str, name: str, confidence: float) -> Candidate:
        return Candidate(field, value, short(raw), node.source, node.at(name), confidence, part)

    order = date_order(context.first("og:locale", "content-language") or _html_language(context))
    for types, properties, field, confidence in TEXTS:
        for rank, name in enumerate(properties):
            day = first_date(node.text(name), order) if kinds & types else None
            if day:
                night = NIGHT if may_be_another_day(node.text(name)) else 0.0
                yield propose(field, day, node.text(name), name, round(confidence - 0.08 * rank - night, 3))
                break
    if kinds & ARTICLE_TYPES:
        yield from _authors(node, context, part)
        headline = node.text("headline") or (node.text("name") if not is_review(node) else "")
        headline = without_grade(without_site(headline, context.site_names))
        if headline and not is_site_name(headline, context.site_names):
            yield propose("headline", headline, headline, "headline", 0.8)
    language = node.text("inlanguage")
    if tag := language_tag(language):
        yield propose("language", tag, language, "inLanguage", 0.85)
    license_text = node.text("license")
    if license_text:
        yield propose("license", license_text, license_text, "license", 0.8)


def _authors(node: Node, context: Context, part: int) -> Iterator[Candidate]:
    for name, confidence in (("author", 0.93), ("creator", 0.85)):
        people: dict[str, None] = {}
        raw = node.texts(name)
        for value in node.properties.get(name, ()):
            if isinstance(value, Node) and value.types & ORGANISATIONS and not value.types & {"person"}:
                continue
            text = value.name if isinstance(value, Node) else value
            people.update(dict.fromkeys(authors(text, context.site_names, listed=True)))
        if people:
            yield Candidate("author", list(people), short(", ".join(raw)), node.source, node.at(name), confidence, part)
            return


def _html_language(context: Context) -> str | None:
    root = context.page.root
    return root.get("lang") if root is not None else None
