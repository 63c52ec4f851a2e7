"""Microdata and typed RDFa: elements to nodes, also where the markup forgot its itemscope."""

from __future__ import annotations

from lxml.html import HtmlElement

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.structured_nodes import MAX_NODES, Graph, Node, type_names

LINK_PROPERTIES = frozenset("url sameas image thumbnailurl license mainentityofpage logo embedurl contenturl".split())
"""Properties whose value is the address that an element points to; of all others it is the element's text."""
PROSE_PROPERTIES = frozenset("articlebody reviewbody description text keywords".split())
"""Not read here: long, and the body's matter."""
MAX_TEXT = 500


def read_microdata(page: Page, graph: Graph) -> None:
    """Add the page's microdata nodes; properties that stand outside any item go to one node without a type."""
    if b"itemprop" in page.markup:
        _read(page, graph, "microdata", scope="itemscope", kind="itemtype", prop="itemprop")


def read_rdfa(page: Page, graph: Graph) -> None:
    """Add the nodes of RDFa with `typeof`; bare `property` attributes are OpenGraph's matter."""
    if b"typeof=" in page.markup:
        _read(page, graph, "rdfa", scope="typeof", kind="typeof", prop="property")


def _is_opengraph(node: HtmlElement, prop: str) -> bool:
    return prop == "property" and node.tag == "meta" and (node.get(prop) or "").startswith("og:")


def _read(page: Page, graph: Graph, source: str, *, scope: str, kind: str, prop: str) -> None:
    elements = [
        node
        for node in page.elements
        if node.get(scope) is not None or (node.get(prop) is not None and not _is_opengraph(node, prop))
    ]
    orphans = Node(frozenset(), source, source)
    owners: dict[HtmlElement, Node] = {}
    homes: dict[HtmlElement, Node] = {}
    for element in elements[:MAX_NODES]:
        home = _home(element, owners, homes, orphans)
        names = (element.get(prop) or "").split()
        if element.get(scope) is not None:
            node = Node(
                type_names(element.get(kind)), source, page.locator(element), identifier=element.get("itemid") or ""
            )
            owners[element] = node
            graph.add(node)
            if names:
                node.parent, node.role = home, names[0].lower()
            for name in names:
                home.add(name, node)
        else:
            for name in names:
                if name.lower() not in PROSE_PROPERTIES:
                    home.add(name, _value(element, name))
    if orphans.properties:
        graph.add(orphans)


def _home(element: HtmlElement, owners: dict[HtmlElement, Node], homes: dict[HtmlElement, Node], orphans: Node) -> Node:
    """Node of the nearest ancestor that is an item; every ancestor on the way is looked at once a page."""
    way: list[HtmlElement] = []
    found = orphans
    for ancestor in element.iterancestors():
        if ancestor in owners:
            found = owners[ancestor]
            break
        if ancestor in homes:
            found = homes[ancestor]
            break
        way.append(ancestor)
    for ancestor in way:
        homes[ancestor] = found
    return found


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
    parts: list[str] = []
    length = 0
    for part in element.itertext():
        parts.append(str(part))
        length += len(part)
        if length > MAX_TEXT:
            break
    return "".join(parts)[:MAX_TEXT]
