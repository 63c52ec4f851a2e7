"""Pages whose server sends parts of them late and hidden: scripts put each in its place, and so do we.

React marks the place by `<template id="B:1">`, or by `P:1` inside a late part, and sends `<div hidden id="S:1">`.
"""

from __future__ import annotations

from lxml.html import HtmlElement

MARK = b' id="S:'
"""What stands in the markup of every such page."""


def put_in_place(root: HtmlElement) -> None:
    """Move what each late part holds to its place; one without a place is shown where it stands."""
    places = {str(node.get("id")): node for node in root.iter("template") if node.get("id")}
    for part in [node for node in root.iter("div") if (node.get("id") or "").startswith("S:")]:
        if part.attrib.pop("hidden", None) is None:
            continue
        name = part.get("id", "")[2:]
        place = places.get(f"B:{name}", places.get(f"P:{name}"))
        if place is not None and part not in place.iterancestors():
            place.addprevious(part)
            part.tail, place.tail = place.tail, None
