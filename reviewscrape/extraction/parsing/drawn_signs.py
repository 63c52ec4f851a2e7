"""Stars that are printed and not meant: grey ones behind the full ones, rows whose accessible name says how many count.

Readers of labels, lines and rows go by the signs. So the tree is made to hold what is seen or said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml.html import HtmlElement

from reviewscrape.extraction.values.grade_names import name_tokens, parse_label

FULL_GLYPHS = "★⭐🌟✭✮✯⭑*●"
EMPTY_GLYPHS = "☆✩✰⭒○"
EMPTY_WORDS = frozenset(
    "empty off unrated outline o blank grey gray inactive none far unchecked unfilled disabled background leer "
    "vide vacia vuota no leeg lege vazia vazio tom tomma prazdna prazdny pusta ures bos tyhja vuoto".split()
)
"""Words of classes that empty stars have."""
MOST_SIGNS = 12
"""Signs, or elements that hold them, of the longest row."""
MOST_PARTS = 40
"""Elements of such a row, those inside others among them."""
MOST_TEXT = 40
"""Characters of the text of one element of such a row, white space and all."""
LONGEST_NAME = 60
"""Characters of an accessible name that is a grade."""
ROWS = frozenset({4, 5, 6, 10})
"""How many stars scales have."""
_GREYS = re.compile(r"(?<![\w-])color:(?:(?:light)?gr[ae]y|silver|white|transparent)\b")
_COLOUR = re.compile(
    r"(?<![\w-])color:#(?:([\da-f]{2})([\da-f]{2})([\da-f]{2})|([\da-f])([\da-f])([\da-f]))(?![\da-f])"
)
LIGHT, NEARLY = 0x99, 0x20
"""Least part of red, green and blue of a light grey, and by how much they differ in a grey at most: gold is none."""
_FAINT = re.compile(r"(?<![\w-])opacity:0?\.[0-5]")
_ROW = re.compile(rf"\s*[{FULL_GLYPHS}][\s{FULL_GLYPHS}]*\Z")
_CLICKED = frozenset({"a", "button", "label", "option", "input", "select"})
_FULL, _EMPTY = "★", "☆"
_LIGATURES = dict.fromkeys(("star", "star_rate", "grade"), _FULL) | {
    "star_half": "½",
    "star_border": _EMPTY,
    "star_outline": _EMPTY,
}
_ICON_FONT = "material-"
"""Begins the class of an icon font's elements: `material-icons`, `material-symbols-outlined`."""
_DISC, _EMPTY_DISC = "●", "○"


def is_faint(node: HtmlElement) -> bool:
    """True for an element that its name or its style makes the empty part of a row."""
    style = f"{node.get('style') or ''};color:{node.get('color') or ''}".replace(" ", "").lower()
    names = name_tokens(node.get("class") or "")
    return bool(names & EMPTY_WORDS or _GREYS.search(style) or _FAINT.search(style) or is_light_grey(style))


def is_light_grey(style: str) -> bool:
    """True where the colour of the signs is a light grey: `color:#b7b7b7`, `color:#ddd`."""
    found = _COLOUR.search(style)
    parts = [int(part * 2 if len(part) == 1 else part, 16) for part in found.groups() if part] if found else []
    return bool(parts) and min(parts) >= LIGHT and max(parts) - min(parts) <= NEARLY


def may_stand_in(text: str) -> bool:
    """Cheap test: False where a page's text holds no full sign, nor an icon font's words for them."""
    return any(map(text.__contains__, FULL_GLYPHS)) or "starstar" in text or "star star" in text


def settle(elements: Sequence[HtmlElement]) -> bool:
    """Change the signs of such rows to those that a reader of the page would count; True where any are changed."""
    rows: dict[HtmlElement, None] = {}
    changed = False
    for node in elements:
        text = node.text
        if text and text.strip() in _LIGATURES and (node.get("class") or "").startswith(_ICON_FONT):
            text = node.text = _LIGATURES[text.strip()]
            changed = True
        if text and len(text) <= MOST_TEXT and _ROW.match(text) and not len(node):
            for outer in _around(node):
                rows[outer] = None
    for row in rows:
        if len(row) <= MOST_SIGNS:
            changed |= _empty_faint(row) | _follow_name(row)
    return changed


def _is_signs(text: str) -> bool:
    return bool(text) and not text.strip(FULL_GLYPHS)


def _around(node: HtmlElement) -> Iterator[HtmlElement]:
    """A leaf that holds signs, and the elements whose row it may be a part of."""
    for _ in range(3):
        yield node
        parent = node.getparent()
        if parent is None:
            return
        node = parent


def _empty_faint(row: HtmlElement) -> bool:
    """Full signs of faint elements behind others that are not become empty ones; True where there are such."""
    before = row.text or ""
    full: list[HtmlElement] = []
    empty: list[HtmlElement] = []
    for child in row:
        leaf = child[0] if len(child) == 1 and not (child.text or "").strip() else child
        signs = "".join((leaf.text or "").split())
        if len(leaf) or not _is_signs(signs.removesuffix("½")):
            before = child.tail or ""
        elif not (is_faint(child) or is_faint(leaf)):
            full.append(leaf)
        elif full or before.rstrip().endswith(tuple(FULL_GLYPHS)):
            empty.append(leaf)
    if not empty:
        return False
    for leaf in empty:
        signs = "".join((leaf.text or "").split())
        leaf.text = (_EMPTY_DISC if signs[0] == _DISC else _EMPTY) * len(signs)
    for leaf in full:
        leaf.text = (leaf.text or "").replace("*", _FULL)
    if row.text and row.text.rstrip().endswith("*"):
        row.text = row.text.replace("*", _FULL)
    return True


def _follow_name(row: HtmlElement) -> bool:
    """A row of full signs of which its accessible name counts fewer holds that name instead; True where it does."""
    name = row.get("aria-label") or row.get("title")
    if not name or row.tag in _CLICKED or len(name) > LONGEST_NAME:
        return False
    if len(list(islice(row.iter(), MOST_PARTS + 1))) > MOST_PARTS:
        return False
    signs = "".join("".join(row.itertext()).split())
    if len(signs) not in ROWS or not _is_signs(signs):
        return False
    found = parse_label(name)
    if found is None or not _is_fewer(found[0].value, len(signs)):
        return False
    for inner in row.iterdescendants():
        inner.text, inner.tail = "", ""
    row.text = name
    return True


def _is_fewer(value: str, count: int) -> bool:
    try:
        return 0 < float(value) < count
    except ValueError:
        return False
