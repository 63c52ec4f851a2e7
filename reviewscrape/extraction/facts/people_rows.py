"""A run of blocks as the rows of a list of people: table rows, list items, cards of a name and a role."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block

ROWS = ("tr", "li")
FEWEST = 2
"""Rows that make a table of roles and actors."""
LEVELS = 4
"""Elements around a name in which its role is looked for."""
HEADS = frozenset({"dt", "h3", "h4", "h5", "h6"})
"""What names stand in, each above its role."""


def rows_of(blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks by table row or list item; each on its own where there are none."""
    if cards := _headed(blocks) or _cards(blocks):
        return cards
    for tag in ROWS:
        groups: dict[HtmlElement | None, list[Block]] = {}
        known: dict[HtmlElement, HtmlElement | None] = {}
        for block in blocks:
            groups.setdefault(_nearest(block.node, tag, known), []).append(block)
        inside = [group for node, group in groups.items() if node is not None]
        if len(inside) > 1:
            return inside
    return [list(blocks)] if len(blocks) == 1 else [[block] for block in blocks]


def _headed(blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks two by two where every other one is a term or a lesser heading: names, each before its role."""
    tags = [block.tag for block in blocks]
    heads, roles = set(tags[::2]), set(tags[1::2])
    named = len(tags) >= 2 * FEWEST and len(tags) % 2 == 0 and len(heads) == 1 and heads <= HEADS and heads != roles
    return [list(pair) for pair in zip(blocks[::2], blocks[1::2], strict=True)] if named else []


def _cards(blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks two by two where each pair has an element of its own, marked alike, and its halves differently."""
    pairs = list(zip(blocks[::2], blocks[1::2], strict=False))
    if len(blocks) % 2 or len(pairs) < FEWEST:
        return []
    owners = [_shared(pair) for pair in pairs]
    alone = None not in owners and len(set(owners)) == len(owners)
    alike = len({(owner.tag, owner.get("class")) for owner in owners if owner is not None}) == 1
    halves = {
        tuple((_way(half.node, owner), bool(half.links)) for half in pair)
        for pair, owner in zip(pairs, owners, strict=True)
    }
    name, role = next(iter(halves))
    return [list(pair) for pair in pairs] if alone and alike and len(halves) == 1 and name != role else []


def _shared(pair: Sequence[Block]) -> HtmlElement | None:
    """The innermost element around both blocks, within a few levels."""
    first, second = ([b.node, *islice(b.node.iterancestors(), LEVELS)] if b.node is not None else [] for b in pair)
    return next((element for element in first if any(element is other for other in second)), None)


def _way(node: HtmlElement | None, owner: HtmlElement | None) -> str:
    """Tags and class names between an element and the one around it."""
    way: list[str] = []
    while node is not None and node is not owner:
        way.append(f"{node.tag}.{node.get('class', '')}")
        node = node.getparent()
    return " ".join(way)


def _nearest(node: HtmlElement | None, tag: str, known: dict[HtmlElement, HtmlElement | None]) -> HtmlElement | None:
    """The element of that tag that a node is or stands in; `known` are the answers so far."""
    way: list[HtmlElement] = []
    while node is not None and node.tag != tag and node not in known:
        way.append(node)
        node = node.getparent()
    found = known[node] if node is not None and node in known else node
    known.update(dict.fromkeys(way, found))
    return found
