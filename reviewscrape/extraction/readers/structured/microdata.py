"""Microdata and typed RDFa: elements to nodes, also where the markup forgot its itemscope."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from reviewscrape.extraction.marks import MOST_PLACES
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.structured.nodes import MAX_NODES, NO_TYPES, Graph, Node, type_names, usual_name

LINK_PROPERTIES = frozenset("url sameas image thumbnailurl license mainentityofpage logo embedurl contenturl".split())
"""Properties whose value is the address that an element points to; of all others it is the element's text."""
PROSE_PROPERTIES = frozenset("articlebody reviewbody description text keywords".split())
"""Not read here: long, and the body's matter."""
MAX_TEXT = 500
MOST_PARTS = 1_000
"""What holds so many elements is no value; in each other they would be gone through again and again."""


def read_microdata(page: Page, graph: Graph) -> None:
    """Add the page's microdata nodes; properties that stand outside any item go to one node without a type."""
    if b"itemprop" in page.marks:
        _read(page, graph, "microdata", scope="itemscope", kind="itemtype", prop="itemprop")


def read_rdfa(page: Page, graph: Graph) -> None:
    """Add the nodes of RDFa with `typeof`; bare `property` attributes are OpenGraph's matter."""
    if b"typeof=" in page.marks:
        _read(page, graph, "rdfa", scope="typeof", kind="typeof", prop="property")


def _is_opengraph(node: HtmlElement, prop: str) -> bool:
    return prop == "property" and node.tag == "meta" and (node.get(prop) or "").startswith("og:")


def _read(page: Page, graph: Graph, source: str, *, scope: str, kind: str, prop: str) -> None:
    items = _Items(graph, source, scope, kind, prop)
    carriers: Iterator[HtmlElement] = (node for node in page.carriers(prop.encode()) if node.get(prop) is not None)
    places = len(page.marks.get(prop.encode(), ()))
    if 0 < places < MOST_PLACES:
        carriers = islice(carriers, places)  # there are no more
    for element in islice((node for node in carriers if not _is_opengraph(node, prop)), MAX_NODES):
        home = items.home(element)
        names = str(element.get(prop)).split()
        if element.get(scope) is not None:
            node = items.open(element)
            if names:
                node.parent, node.role = home, names[0].lower()
            for name in names:
                home.add(name, node)
        else:
            for name in names:
                if name.lower() not in PROSE_PROPERTIES:
                    home.add(name, _value(element, name))
    if items.orphans.properties:
        graph.add(items.orphans)


class _Items:
    """The items that properties belong to, found from their properties upwards: an item without any says nothing."""

    def __init__(self, graph: Graph, source: str, scope: str, kind: str, prop: str) -> None:
        self.graph, self.source, self.scope, self.kind, self.prop = graph, source, scope, kind, prop
        self.orphans = Node(NO_TYPES, source, source)
        self._inner: dict[HtmlElement, Node] = {}
        """The item that the children of an element belong to; every ancestor of a property is looked at once."""

    def home(self, element: HtmlElement) -> Node:
        """Node of the nearest ancestor that is an item."""
        way: list[HtmlElement] = []
        found = self.orphans
        for ancestor in element.iterancestors():
            known = self._inner.get(ancestor)
            if known is not None:
                found = known
                break
            way.append(ancestor)
        for ancestor in reversed(way):
            if ancestor.get(self.scope) is not None:
                found = self.open(ancestor)
            self._inner[ancestor] = found
        return found

    def open(self, element: HtmlElement) -> Node:
        """A new node for an item, in document order of the items."""
        node = Node(type_names(element.get(self.kind)), self.source, element, identifier=element.get("itemid") or "")
        self._inner[element] = node
        self.graph.add(node)
        if self.scope == "typeof" and not element.get(self.prop) and (role := _relation(element)):
            node.parent, node.role = self.home(element), usual_name(role)
            node.parent.add(role, node)
        return node


def _relation(element: HtmlElement) -> str:
    """The property that `rel` of an RDFa item, or of the element around it, names: `<i rel="v:rating"><i typeof=…>`."""
    around = element.getparent()
    said = element.get("rel") or (around.get("rel") if around is not None else None) or ""
    return said if ":" in said and " " not in said else ""


def _value(element: HtmlElement, name: str) -> str:
    """Value of a property element: its `content`, a time's `datetime`, a link's address, else its text."""
    content = element.get("content")
    if content is not None:
        return str(content)
    if element.tag in {"time", "del", "ins"} and element.get("datetime"):
        return str(element.get("datetime"))
    if element.tag in {"data", "meter"} and element.get("value"):
        return str(element.get("value"))
    if name.lower() in LINK_PROPERTIES or element.tag in {"link", "img"}:
        return str(element.get("href") or element.get("src") or "")
    return _text(element)


def _text(element: HtmlElement) -> str:
    """The element's text, white space kept, only as much as a value can be long."""
    if len(list(islice(element.iter(), MOST_PARTS))) == MOST_PARTS:
        return ""
    parts: list[str] = []
    length = 0
    for part in element.itertext():
        parts.append(str(part))
        length += len(part)
        if length > MAX_TEXT:
            break
    return "".join(parts)[:MAX_TEXT]
