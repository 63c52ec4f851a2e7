"""JSON-LD as pages really write it: script elements to nodes, the usual damage mended, never raising."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.structured.nodes import MAX_DEPTH, Graph, Node, type_names

MAX_BLOCKS = 60
MAX_LENGTH = 2_000_000
_STRING = r'"(?:[^"\\]|\\.)*(?:"|\Z)'
_NOISE = re.compile(
    _STRING
    + r"|//\s{0,3}(?:<!\[CDATA\[|\]\]>)|/\*(?:[^*]|\*(?!/))*(?:\*/|\Z)|(?<![:\w])//[^\n]*|<!--|-->|<!\[CDATA\[|\]\]>",
    re.DOTALL,
)
"""Strings, which stay, and what stands between them in JavaScript and HTML but not in JSON."""
_COMMAS = re.compile(_STRING + r"|[,;](?=\s{0,200}(?:[,}\]]|\Z))", re.DOTALL)
_BAD_ESCAPE = re.compile(r'\\(?!["\\/bfnrtu])')
_TYPE = frozenset({"@type", "type", "@Type", "Type", "@TYPE", "TYPE"})
UNREAD = frozenset("image logo potentialAction primaryImageOfPage thumbnail speakable contactPoint address".split())
"""Properties whose nodes nothing asks for, and every page has them."""


class _Pairs(list[tuple[str, Any]]):
    """A JSON object with its repeated keys: some sites write `"actor"` once for every actor."""


_DECODER = json.JSONDecoder(strict=False, parse_float=str, parse_int=str, parse_constant=str, object_pairs_hook=_Pairs)


def read_json_ld(page: Page, graph: Graph) -> None:
    """Add the nodes of all JSON-LD blocks of the page."""
    for number, script in enumerate(page.json_ld[:MAX_BLOCKS]):
        for item in parse_json_ld(script.text or ""):
            _build(item, graph, f"json-ld[{number}]", None, "", 0)


def parse_json_ld(text: str) -> list[Any]:
    """Values of one block; what cannot be mended gives none."""
    attempts: tuple[Callable[[str], str], ...] = (str.strip, mend, lambda block: mend(html.unescape(block)))
    for attempt in attempts:
        found = list(_decode_all(attempt(text[:MAX_LENGTH])))
        if found:
            return found
    return []


def mend(text: str) -> str:
    r"""JSON without comments, CDATA marks, surplus commas and the escapes that JSON does not know.

    >>> mend(r'''/* <![CDATA[ */ {"a": "it\'s", /* note */ "b": [1, 2,],} /* ]]> */''')
    '{"a": "it\'s",  "b": [1, 2]}'
    """
    text = _NOISE.sub(lambda m: _BAD_ESCAPE.sub("", m[0]) if m[0][0] == '"' else "", text)
    return _COMMAS.sub(lambda m: m[0] if m[0][0] == '"' else "", text).strip()


def _decode_all(text: str) -> Iterator[Any]:
    """The JSON values that stand one after the other in a text; nothing after the first damage."""
    at = 0
    while at < len(text):
        try:
            value, at = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            return
        yield value
        while at < len(text) and text[at] in " \t\r\n,;":
            at += 1


def _build(value: Any, graph: Graph, locator: str, parent: Node | None, role: str, depth: int) -> None:
    """Turn one JSON value into nodes and texts under `parent`."""
    if depth > MAX_DEPTH or value is None:
        return
    if isinstance(value, _Pairs):
        _build_object(value, graph, locator, parent, role, depth)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            _build(item, graph, f"{locator}/{number}", parent, role, depth + 1)
    elif parent is not None:
        parent.add(role, str(value) if not isinstance(value, bool) else str(value).lower())


def _build_object(pairs: _Pairs, graph: Graph, locator: str, parent: Node | None, role: str, depth: int) -> None:
    first = dict(reversed(pairs))
    if "@value" in first:
        _build(first["@value"], graph, locator, parent, role, depth + 1)
        return
    identifier = first.get("@id")
    types = type_names(*[value for key, value in pairs if key in _TYPE])
    node = Node(types, "json-ld", locator, role=role, parent=parent)
    node.identifier = identifier if isinstance(identifier, str) else ""
    graph.add(node)
    if parent is not None:
        parent.add(role, node)
    for key, value in pairs:
        if key == "@graph":
            _build(value, graph, f"{locator}/@graph", None, "", depth + 1)
        elif key[:1] != "@" and key not in UNREAD:
            if isinstance(value, str):
                node.add(key, value)
            else:
                _build(value, graph, f"{locator}/{key}", node, key, depth + 1)
