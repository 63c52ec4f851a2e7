"""One model for every structured-data syntax: typed nodes with lists of values, linked by @id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias, Union

from lxml.html import HtmlElement

from reviewscrape.extraction.values.text import clean

Value: TypeAlias = Union[str, "Node"]

ALIASES = {
    "actors": "actor",
    "directors": "director",
    "authors": "author",
    "creators": "creator",
    "reviews": "review",
    "genres": "genre",
    "partoftvseries": "partofseries",
    "partoftvseason": "partofseason",
    "numberofseasons": "",
    "itemreviewedname": "itemreviewed",
    "musicby": "",
    "developer": "developer",
    "season": "containsseason",
    "reviewer": "author",
    "dtreviewed": "datepublished",
    "rating": "reviewrating",
    "best": "bestrating",
    "worst": "worstrating",
}
"""Property names as found in the wild, lower case, to the one that schema.org means."""
MAX_NODES = 20_000
MAX_DEPTH = 24
NO_TYPES: frozenset[str] = frozenset()


@dataclass(slots=True, eq=False)
class Node:
    """One thing that structured data speaks of: a film, a review, a person."""

    types: frozenset[str]
    """schema.org types in lower case, without the vocabulary's URL."""
    source: str
    """`json-ld`, `microdata`, `rdfa` or `hreview`."""
    place: str | HtmlElement
    """Locator, or the element that it is made from when asked: an XPath costs more than all else about a node."""
    properties: dict[str, list[Value]] = field(default_factory=dict)
    """Values by property name in lower case, in page order; repeated keys are all kept."""
    role: str = ""
    """Property of `parent` that holds this node; empty for a node at the top of its block."""
    parent: Node | None = None
    identifier: str = ""
    _locator: str = ""
    """That of `place`, once it is known."""

    def add(self, name: str, value: Value) -> None:
        """Add a value under its property's usual name."""
        known = usual_name(name)
        if known:
            self.properties.setdefault(known, []).append(value)

    def nodes(self, *names: str) -> list[Node]:
        """Values that are nodes themselves, @id references followed."""
        return [value for name in names for value in self.properties.get(name, ()) if isinstance(value, Node)]

    def texts(self, *names: str) -> list[str]:
        """Values as clean text; of a node its name."""
        found = []
        for name in names:
            for value in self.properties.get(name, ()):
                text = value.name if isinstance(value, Node) else clean(value)
                if text:
                    found.append(text)
        return found

    def text(self, *names: str) -> str:
        """First of the texts, empty when there is none."""
        return next(iter(self.texts(*names)), "")

    @property
    def name(self) -> str:
        """The node's own name as plain text; a season without one goes by its series."""
        return self.own_name() or next((n for node in self.nodes("partofseries") if (n := node.own_name())), "")

    def own_name(self) -> str:
        """The name that the node itself carries."""
        for key in ("name", "@value", "headline", "title"):
            for value in self.properties.get(key, ()):
                if isinstance(value, str) and clean(value):
                    return clean(value)
        return self.text("givenname") and f"{self.text('givenname')} {self.text('familyname')}".strip()

    def parent_is(self, types: frozenset[str]) -> bool:
        """Whether the node hangs on one of these types."""
        return self.parent is not None and bool(self.parent.types & types)

    @property
    def locator(self) -> str:
        """Where the node stands in its source, for provenance."""
        if not self._locator:
            place = self.place
            self._locator = place if isinstance(place, str) else str(place.getroottree().getpath(place))
        return self._locator

    def at(self, name: str) -> str:
        """Locator of a property, for provenance."""
        return f"{self.locator}/{name}"


@lru_cache(maxsize=2_000)
def usual_name(name: str) -> str:
    """A property's name as schema.org writes it, in lower case; empty for one that nobody reads.

    >>> usual_name("http://schema.org/Actors"), usual_name("schema:name")
    ('actor', 'name')
    """
    plain = name.rsplit("/", 1)[-1].rsplit(":", 1)[-1].lower()
    return ALIASES.get(plain, plain)


def type_names(*values: object) -> frozenset[str]:
    """schema.org type names in lower case out of `@type` or `itemtype` values of any shape.

    >>> sorted(type_names(["http://schema.org/Movie", "schema:Product"], "aggregateRating"))
    ['aggregaterating', 'movie', 'product']
    """
    if len(values) == 1 and isinstance(values[0], str):
        return _type_names(values[0])
    parts = [part for value in values for part in (value if isinstance(value, list) else [value])]
    return NO_TYPES.union(*[_type_names(part) for part in parts if isinstance(part, str)])


@lru_cache(maxsize=2_000)
def _type_names(text: str) -> frozenset[str]:
    names = (w.rstrip("/#").rsplit("/", 1)[-1].rsplit("#", 1)[-1].rsplit(":", 1)[-1].lower() for w in text.split())
    return frozenset(name for name in names if name)


@dataclass(slots=True)
class Graph:
    """All nodes of a page, references between them resolved."""

    nodes: list[Node] = field(default_factory=list)

    def add(self, node: Node) -> None:
        """Register one node; a page cannot make us keep more than `MAX_NODES`."""
        if len(self.nodes) < MAX_NODES:
            self.nodes.append(node)

    def link(self) -> None:
        """Replace every bare reference by the node that it names."""
        full: dict[str, Node] = {}
        for node in self.nodes:
            if node.identifier and node.properties:
                held = full.get(node.identifier)
                if held is None or len(held.properties) < len(node.properties):
                    full[node.identifier] = node
        for node in self.nodes if full else ():
            for name, values in node.properties.items():
                for at, value in enumerate(values):
                    if isinstance(value, Node) and not value.properties and value.identifier in full:
                        target = full[value.identifier]
                        values[at] = target
                        if target.parent is None and target is not node:
                            target.role = target.role or f"@{name}"

    def part(self) -> None:
        """Part the nodes when all is read: as long as they hold each other, they hold the page and its tree, too."""
        for node in self.nodes:
            node.parent = None
            node.properties = {}

    def of_type(self, *types: str) -> Iterator[Node]:
        """Nodes of any of these types, in page order."""
        wanted = frozenset(types)
        return (node for node in self.nodes if node.types & wanted)
