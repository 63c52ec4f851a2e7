"""Where elements stand: XPaths as lxml writes them."""

from __future__ import annotations

from collections import Counter

from lxml.html import HtmlElement

FEW = 200
"""So many paths lxml writes; for each it counts the siblings anew."""


class Paths:
    """The XPaths of one page's elements. Where thousands are asked for, each element is counted once.

    >>> from lxml.html import fromstring
    >>> Paths().of(fromstring("<div><p>a</p><p><b>b</b></p></div>")[1][0])
    '/html/body/div/p[2]/b'
    """

    def __init__(self) -> None:
        self._asked = 0
        self._known: dict[HtmlElement, str] = {}
        self._steps: dict[HtmlElement, str] = {}

    def of(self, node: HtmlElement) -> str:
        """XPath of an element."""
        self._asked += 1
        if self._asked <= FEW:
            return str(node.getroottree().getpath(node))
        way: list[HtmlElement] = []
        around: HtmlElement | None = node
        while around is not None and around not in self._known:
            way.append(around)
            around = around.getparent()
        path = "" if around is None else self._known[around]
        for inner in reversed(way):
            path = self._known[inner] = f"{path}/{self._step(inner)}"
        return path

    def _step(self, node: HtmlElement) -> str:
        """An element's name, with its number where its parent has several of that name."""
        parent = node.getparent()
        if parent is None:
            return str(node.tag)
        if node not in self._steps:
            tags = [child.tag for child in parent]
            several, seen = Counter(tags), Counter[str]()
            for child in parent:
                seen[child.tag] += 1
                self._steps[child] = f"{child.tag}[{seen[child.tag]}]" if several[child.tag] > 1 else child.tag
        return self._steps[node]
