"""Boxes that repeat: the items of a list, the cards of other works, each with a grade of its own."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from lxml.html import HtmlElement

CARD_TAGS = frozenset(["article", "li", "tr", "div", "section", "td", "figure", "p", "dl", "aside", "a"])
_DIGITS = re.compile(r"\d+")


def shape(node: HtmlElement) -> str:
    """Tag and first class of an element without digits: what the items of one list have in common."""
    names = (node.get("class") or "").split()
    return f"{node.tag} {_DIGITS.sub('', names[0]) if names else ''}"


def _shape_of_box(box: HtmlElement) -> str:
    """The same; of an element without a class the id: the columns of a page are no cards."""
    return shape(box) if box.get("class") else f"{box.tag} #{_DIGITS.sub('', box.get('id') or '')}"


def carded(nodes: Sequence[HtmlElement]) -> set[HtmlElement]:
    """Those of the nodes that stand in repeated boxes: siblings of one shape, each with as many of the nodes in it."""
    parents: dict[HtmlElement, HtmlElement] = {}
    ways = [_way_up(node, parents) for node in nodes]
    held = Counter(nodes)
    for way in reversed(ways):  # each way ends at an element of an earlier one
        for element in way:
            held[parents[element]] += held[element]
    repeated = set(_repeated(parents, held))
    inside: set[HtmlElement] = set()
    for way in ways:
        inside.update(e for e in reversed(way) if e in repeated or parents[e] in inside)
    return inside.intersection(nodes)


def _way_up(node: HtmlElement, parents: dict[HtmlElement, HtmlElement]) -> list[HtmlElement]:
    """The elements from a node upwards whose parents are not known yet; now they are. The body is the end."""
    way: list[HtmlElement] = []
    while node not in parents and node.tag != "body" and (parent := node.getparent()) is not None:
        parents[node] = parent
        way.append(node)
        node = parent
    return way


def _repeated(parents: Mapping[HtmlElement, HtmlElement], held: Mapping[HtmlElement, int]) -> Iterable[HtmlElement]:
    """The boxes with siblings of the same shape that hold as many nodes."""
    siblings: defaultdict[HtmlElement, list[HtmlElement]] = defaultdict(list)
    for element, parent in parents.items():
        if element.tag in CARD_TAGS:
            siblings[parent].append(element)
    for boxes in siblings.values():
        if len(boxes) > 1:
            kinds = [(_shape_of_box(box), held[box]) for box in boxes]
            often = Counter(kinds)
            yield from (box for box, kind in zip(boxes, kinds, strict=True) if often[kind] > 1)
