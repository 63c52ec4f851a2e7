"""hReview and hReview-aggregate, microformats of 2006 to 2013: class names to nodes."""

from __future__ import annotations

from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.structured.nodes import Graph, Node

MAX_REVIEWS = 50
_PARTS: dict[str, tuple[str, ...]] = {
    "itemreviewed": ("item",),
    "author": ("reviewer",),
    "datepublished": ("dtreviewed",),
    "headline": ("summary",),
}
"""Properties of the review by class name."""
_NAMES = ("fn",)
_FIGURES: dict[str, tuple[str, ...]] = {
    "ratingvalue": ("value", "average"),
    "bestrating": ("best",),
    "worstrating": ("worst",),
    "ratingcount": ("votes", "count"),
}


def read_hreview(page: Page, graph: Graph) -> None:
    """Add a node for every hReview; an hReview-aggregate becomes an aggregate rating of its item."""
    if page.root is None or b"hreview" not in page.marks:
        return
    found = ((node, name) for node in page.carriers(b"hreview") if "hreview" in (name := node.get("class") or ""))
    for element, name in islice(found, MAX_REVIEWS):
        classes = name.lower().split()
        if "hreview" in classes:
            _add(element, page, graph, aggregate=False)
        elif "hreview-aggregate" in classes:
            _add(element, page, graph, aggregate=True)


def _add(element: HtmlElement, page: Page, graph: Graph, *, aggregate: bool) -> None:
    by_class = _by_class(element)
    locator = page.locator(element)
    review = Node(frozenset({"hreview"}), "hreview", locator)
    work = Node(frozenset({"creativework"}), "hreview", f"{locator}/item", role="itemreviewed", parent=review)
    for name, classes in _PARTS.items():
        node = _first(by_class, classes)
        if node is not None:
            named = _first(_by_class(node), _NAMES)
            (work if name == "itemreviewed" else review).add(
                "name" if name == "itemreviewed" else name, _text(node if named is None else named)
            )
    rating = Node(frozenset({"rating"}), "hreview", f"{locator}/rating", parent=review)
    for name, classes in _FIGURES.items():
        node = _first(by_class, classes)
        if node is not None:
            rating.add(name, _text(node))
    plain = _first(by_class, ("rating",))
    if "ratingvalue" not in rating.properties and plain is not None:
        rating.add("ratingvalue", _text(plain))
    (work if aggregate else review).add("aggregaterating" if aggregate else "reviewrating", rating)
    if work.properties:
        review.add("itemreviewed", work)
        graph.add(work)
    if not aggregate:
        graph.add(review)
    graph.add(rating)


def _by_class(element: HtmlElement) -> dict[str, HtmlElement]:
    """First element below (or at) `element` for every class name."""
    found: dict[str, HtmlElement] = {}
    for node in element.iter(etree.Element):
        for name in (node.get("class") or "").lower().split():
            found.setdefault(name, node)
    return found


def _first(by_class: dict[str, HtmlElement], classes: tuple[str, ...]) -> HtmlElement | None:
    return next((by_class[name] for name in classes if name in by_class), None)


def _text(node: HtmlElement) -> str:
    """Text of a microformat property: the value class pattern's title attribute, else what is printed."""
    return str(node.get("title") or node.get("datetime") or node.text_content())[:400]
