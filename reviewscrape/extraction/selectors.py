"""CSS selectors over a page's tree: compiled once, tried only below elements with the class that they begin with."""

from __future__ import annotations

from functools import cached_property, lru_cache

import cssselect
from cssselect.parser import Class, CombinedSelector, Hash
from lxml import etree
from lxml.html import HtmlElement
from parsel.csstranslator import HTMLTranslator

Plan = tuple[tuple[str, etree.XPath], ...]
"""For each alternative of a selector: the class or id that its first part demands, empty for none, and the rest."""

MAX_PLACES = 50
"""Where a class stands on more elements than this the whole page is searched once instead: the cost stays linear."""
_CLASSED, _NAMED = etree.XPath("//*[@class]"), etree.XPath("//*[@id]")


@lru_cache(maxsize=1024)
def compile_selector(selector: str) -> Plan:
    """Compiled form of a CSS selector of elements; ValueError says what is wrong with it."""
    try:
        alternatives = cssselect.parse(selector)
        if any(part.pseudo_element for part in alternatives):
            raise ValueError("pseudo-elements such as ::text are not used here; `attribute` reads an attribute")
        translator = HTMLTranslator()
        return tuple((_leading_mark(part), etree.XPath(translator.selector_to_xpath(part))) for part in alternatives)
    except cssselect.SelectorError as error:
        raise ValueError(str(error)) from error


def _leading_mark(selector: cssselect.Selector) -> str:
    """The class or id of a selector's first part: `meta` of `div.meta > h2`."""
    node: object = selector.parsed_tree
    while isinstance(node, CombinedSelector):
        node = node.selector
    while node is not None:
        if isinstance(node, Class):
            return node.class_name
        if isinstance(node, Hash):
            return node.id
        node = getattr(node, "selector", None)
    return ""


class Finder:
    """Finds the elements of one page that selectors match."""

    def __init__(self, root: HtmlElement | None) -> None:
        self.root = root

    @cached_property
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
        for mark, path in compile_selector(selector):
            below = self._marked.get(mark, []) if mark else [self.root]
            below = below if len(below) <= MAX_PLACES else [self.root]
            lists += [_elements(path(node)) for node in below]
        filled = [nodes for nodes in lists if nodes]
        return filled[0] if len(filled) == 1 else self._in_order(filled)

    def _in_order(self, lists: list[list[HtmlElement]]) -> list[HtmlElement]:
        found = {node for nodes in lists for node in nodes}
        return [node for node in self.root.iter() if node in found] if found and self.root is not None else []


def _elements(found: object) -> list[HtmlElement]:
    return found if isinstance(found, list) else []
