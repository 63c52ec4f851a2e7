"""CSS selectors over a page's tree: compiled once, tried only below elements with the class that they begin with."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import cssselect
from cssselect import HTMLTranslator
from cssselect.parser import Class, CombinedSelector, Hash
from lxml import etree
from lxml.html import HtmlElement

from reviewscrape.extraction.lazy import lazy

_CLASSED, _NAMED = etree.XPath("//*[@class]"), etree.XPath("//*[@id]")


class Plan(NamedTuple):
    """How one alternative of a selector is looked for."""

    mark: str
    """Class or id that its first part demands: only elements that have it are started from. Empty: from the root."""

    deep: bool
    """The second part may stand anywhere below the first."""

    path: etree.XPath
    """The rest of the way."""


@lru_cache(maxsize=1024)
def compile_selector(selector: str) -> tuple[Plan, ...]:
    """A plan for each alternative of a CSS selector of elements; ValueError says what is wrong with it."""
    try:
        alternatives = cssselect.parse(selector)
        if any(part.pseudo_element for part in alternatives):
            raise ValueError("pseudo-elements such as ::text are not used here; `attribute` reads an attribute")
        return tuple(_plan(part) for part in alternatives)
    except cssselect.SelectorError as error:
        raise ValueError(str(error)) from error


def _plan(alternative: cssselect.Selector) -> Plan:
    node: object = alternative.parsed_tree
    combinator: object = ""
    while isinstance(node, CombinedSelector):
        combinator = node.combinator
        node = node.selector
    mark = _mark(node)
    start = "self::" if mark else "descendant-or-self::"
    return Plan(mark, combinator == " ", etree.XPath(HTMLTranslator().selector_to_xpath(alternative, prefix=start)))


def _mark(compound: object) -> str:
    """A class or id of a selector's part: `meta` of `div.meta`; empty for none."""
    while compound is not None:
        if isinstance(compound, Class):
            return compound.class_name
        if isinstance(compound, Hash):
            return compound.id
        compound = getattr(compound, "selector", None)
    return ""


class Finder:
    """Finds the elements of one page that selectors match."""

    def __init__(self, root: HtmlElement | None) -> None:
        self.root = root

    @lazy
    def _marked(self) -> dict[str, list[HtmlElement]]:
        """Elements by each of their classes and by their id. Most classes are on many elements: each is split once."""
        printed: dict[str, list[HtmlElement]] = {}
        marked: dict[str, list[HtmlElement]] = {}
        if self.root is not None:
            for node in _elements(_CLASSED(self.root)):
                printed.setdefault(node.get("class", ""), []).append(node)
            for node in _elements(_NAMED(self.root)):
                marked.setdefault(node.get("id", ""), []).append(node)
        for names, nodes in printed.items():
            for name in set(names.split()):
                marked.setdefault(name, []).extend(nodes)
        return marked

    def find(self, selector: str) -> list[HtmlElement]:
        """Elements that a selector matches, in document order; none on a plain-text page."""
        if self.root is None:
            return []
        lists: list[list[HtmlElement]] = []
        for plan in compile_selector(selector):
            lists += [_elements(plan.path(node)) for node in self._places(plan)]
        filled = [nodes for nodes in lists if nodes]
        return filled[0] if len(filled) == 1 else self._in_order(filled)

    def _places(self, plan: Plan) -> list[HtmlElement]:
        """Elements that a plan starts from. What lies below the inner of two nested ones lies below the outer too."""
        places = self._marked.get(plan.mark, []) if plan.mark or self.root is None else [self.root]
        if plan.deep and len(places) > 1:
            outer: set[HtmlElement] = set()
            for node in places:
                if outer.isdisjoint(node.iterancestors()):
                    outer.add(node)
            places = [node for node in places if node in outer]
        return places

    def _in_order(self, lists: list[list[HtmlElement]]) -> list[HtmlElement]:
        found = {node for nodes in lists for node in nodes}
        return [node for node in self.root.iter() if node in found] if found and self.root is not None else []


def _elements(found: object) -> list[HtmlElement]:
    return found if isinstance(found, list) else []
