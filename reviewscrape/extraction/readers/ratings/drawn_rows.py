"""Grades that are drawn: rows of full, half and empty icons or signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.parsing.drawn_signs import (
    EMPTY_GLYPHS,
    EMPTY_WORDS,
    FULL_GLYPHS,
    is_faint,
    is_light_grey,
)
from reviewscrape.extraction.values.grade_names import name_tokens
from reviewscrape.extraction.values.grades import Grade

ICON_WORDS = frozenset(
    "star stars rating popcorn etoile stern sterne estrella stella estrela ster hvezda heart skull thumb dot circle "
    "bulb popcorns skulls hearts bulbs "
    "gwiazdka gwiazda stjarna stjerne tahti csillag yildiz hviezda estrelinha sternchen starred glyph bullet ball "
    "disc hart coeur".split()
)  # fmt: skip
FULL_WORDS = frozenset(
    "full filled fill on active checked selected gold yellow solid whole lit red fas "
    "voll plein pleine llena piena".split()
)
HALF_WORDS = frozenset("half halb demi media mezza meia".split())
_EMPTY_FILLS = frozenset({"transparent", "none", "white", "lightgray", "lightgrey"})
LIGATURES = frozenset({"★", "☆", "½", "●", "•", "♥", "star", "star_half", "star_border", "star_outline", "star_rate"})
"""Text of an icon font or of a single sign."""
_NO_TEXT = LIGATURES | {""}
MAX_ICONS = 12


def row_grade(parent: HtmlElement) -> Grade | None:
    """The grade that a row of icons among the element's children shows; None when it is no such row."""
    icons = _icons(parent)
    if not 2 <= len(icons) <= MAX_ICONS:
        return None
    states = [_state(icon) for icon in icons]
    if any(state is None for state in states):
        return _by_contrast(icons, states)
    told = [_names(icon) for icon in icons] if set(states) == {1.0} else []
    marked = [not names.isdisjoint(FULL_WORDS.difference(frozenset.intersection(*told))) for names in told]
    if any(marked) and not all(marked):
        return _count(list(map(float, marked)))  # `star-solid active`, `star-solid`
    return _count([state for state in states if state is not None])


def _icons(parent: HtmlElement) -> list[HtmlElement]:
    """The children that are icons of a grade: stars by name, or drawings of one shape."""
    children = [child for child in parent if isinstance(child.tag, str)]
    if len(children) == 1 and children[0].tag in {"span", "div", "ul", "p"}:
        children = [child for child in children[0] if isinstance(child.tag, str)]
    if not 2 <= len(children) <= 3 * MAX_ICONS:
        return []
    ours = bool(name_tokens(f"{parent.get('class') or ''}") & ICON_WORDS)
    named = [c for c in children if not _is_clicked(c) and not _has_text(c) and _is_icon(_names(c), ours)]
    if len(named) >= 2:
        return _with_captioned(named, children)
    drawn = [
        svg
        for c in children
        for svg in ([c] if c.tag == "svg" else c.findall("svg") if len(c) == 1 and not _has_text(c) else [])
    ]
    return drawn if len(drawn) == 5 and len({_outline(svg) for svg in drawn}) <= 2 and _outline(drawn[0]) else []


def _with_captioned(named: list[HtmlElement], children: list[HtmlElement]) -> list[HtmlElement]:
    """The icons, and the first child where only its text tells it from them: `<i class=star>good</i><i class=star>`."""
    first = children[0]
    kinds = {(child.tag, (child.get("class") or " ").split(" ")[0]) for child in children}
    alike = len(kinds) == 1 and bool(first.get("class"))
    return children if len(named) == len(children) - 1 and first not in named and alike else named


def _is_icon(names: frozenset[str], ours: bool) -> bool:
    """True for the names of an icon; in a row that is named for icons its state is enough."""
    return bool(names & ICON_WORDS) or (ours and bool(names & (FULL_WORDS | HALF_WORDS | EMPTY_WORDS)))


def _is_clicked(node: HtmlElement) -> bool:
    """True for what the visitor grades with: links, buttons, images that call a script."""
    if node.get("onclick") is not None:
        return True
    return node.tag in {"a", "button", "input", "label"} or next(node.iter("a", "button", "input"), None) is not None


def only_icons(node: HtmlElement) -> bool:
    """True for an element without any text but an icon font's."""
    return not _has_text(node)


def _has_text(node: HtmlElement) -> bool:
    if not len(node):
        return (node.text or "").strip() not in _NO_TEXT
    return any(part.strip() for part in node.itertext() if part.strip() not in LIGATURES)


_WITHOUT_STAR = re.compile("stars?")


def _names(node: HtmlElement) -> frozenset[str]:
    """Words of everything that names an icon: classes, alternative text, file name, reference into a sprite."""
    uses = [
        use.get("href") or use.get("{http://www.w3.org/1999/xlink}href") or use.get("xlink:href") or ""
        for use in node.iter("use")
    ]
    src = (node.get("src") or "").rpartition("/")[2]
    inner = node[0].get("class") or "" if len(node) == 1 and isinstance(node[0].tag, str) else ""
    parts = (
        node.get("class"),
        node.get("name") if "-" in node.tag else None,
        node.get("alt"),
        node.get("title"),
        node.get("data-icon"),
        src,
        inner,
        *uses,
        "star" if node.get("alt") in {"*", "★"} else "",
        _sign(node),
    )
    tokens = name_tokens(" ".join(part for part in parts if part))
    glued = [token for token in tokens if "star" in token and token not in {"star", "stars"}]
    return tokens.union(*({"star", *_WITHOUT_STAR.sub(" ", token).split()} for token in glued)) if glued else tokens


def _sign(node: HtmlElement) -> str:
    """Text of an icon."""
    return ("".join(islice(node.itertext(), 10)) if len(node) else node.text or "").strip()


def _state(node: HtmlElement) -> float | None:
    """1 for a full icon, 0.5 for a half one, 0 for an empty one, None where its names do not say."""
    names = _names(node)
    text = _sign(node)
    if names & HALF_WORDS or text == "½":
        return 0.5
    if names & EMPTY_WORDS or text in {"☆", "star_border", "star_outline"}:
        return 0.0
    if names & FULL_WORDS or text in {"★", "star", "star_rate"}:
        return 1.0
    fill = _fill(node)
    if fill is None:
        return _FILLED.get(next((name for name in (node.get("class") or "").split() if name in _FILLED), ""))
    if fill.startswith("url("):
        return 0.5 if name_tokens(fill) & HALF_WORDS else None
    return 0.0 if fill in _EMPTY_FILLS or is_light_grey(f"color:{fill}") else 1.0


_FILLED = {"p10": 1.0, "p6": 0.5, "p5": 0.5, "p3": 0.5, "p0": 0.0}
"""Tenths of a star as class names."""


def _fill(node: HtmlElement) -> str | None:
    """Fill of a drawing's last path, lower case; None where it has none."""
    for path in reversed(list(node.iter("path", "polygon"))):
        fill = path.get("fill") or ""
        if fill:
            return fill.lower()
    return (node.get("fill") or "").lower() or None if node.tag == "svg" else None


def _outline(svg: HtmlElement) -> str:
    """Beginning of a drawing's path: what stars of one row have in common."""
    path = next(svg.iter("path", "polygon", "use"), None)
    return (
        ""
        if path is None
        else (path.get("d") or path.get("points") or path.get("href") or path.get("xlink:href") or "use")[:24]
    )


def _by_contrast(icons: Sequence[HtmlElement], states: Sequence[float | None]) -> Grade | None:
    """Icons without a state are what the others are not; where none has one, their number counts."""
    known = {state for state in states if state is not None}
    plain_images = all(icon.tag == "img" for icon in icons)
    if not known:
        same = len({icon.get("class") or icon.get("src") for icon in icons}) == 1
        plain = same and 3 <= len(icons) <= 5 and (len(icons) < 5 or plain_images)
        return _count([1.0] * len(icons)) if plain else None
    other = 0.0 if 1.0 in known and 0.0 not in known else 1.0
    return _count([other if state is None else state for state in states])


def _count(states: Sequence[float]) -> Grade | None:
    """Sum of a row that goes from full to empty; None for a row in any other order."""
    if list(states) != sorted(states, reverse=True) or states.count(0.5) > 1:
        return None
    total, value = len(states), sum(states)
    has_empty = 0.0 in states
    best = str(total) if (has_empty and total in {4, 5, 6, 10}) or (value > 4 and total == 5) else None
    if value == 0:
        return None  # a form that nobody has filled in
    return Grade(f"{value:g}", f"{value:g} of {total} icons", "stars", best)


def is_overlaid(node: HtmlElement) -> bool:
    """True for a row of signs of which the style shows a part only."""
    return any("width" in (element.get("style") or "") for element in (node, *node)) or is_base(node)


def is_base(node: HtmlElement) -> bool:
    """True for a row of signs beside one that the style cuts off: all that there are."""
    beside = [other for other in (node.getprevious(), node.getnext()) if other is not None]
    cut = any(re.search(r"width:\s?\d", str(other.get("style") or "")) and _sign(other) for other in beside)
    return cut and "width" not in (node.get("style") or "")


def glyph_row(node: HtmlElement) -> Grade | None:
    """The grade of a row of signs of which some are faint or in an element named for empty ones; None for others."""
    total = full = 0
    half = marked = False
    for text, faint in _pieces(node):
        signs = "".join(text.split())
        half = half or (signs == "½" and not faint)
        if signs == "½":
            continue
        if not signs or signs.strip(FULL_GLYPHS + EMPTY_GLYPHS) or len(signs) > MAX_ICONS:
            return None
        total += len(signs)
        full += 0 if faint else sum(sign in FULL_GLYPHS for sign in signs)
        marked = marked or faint
    halves = [child for child in node if not _names(child).isdisjoint(HALF_WORDS)]
    named = sum(_sign(child) in FULL_GLYPHS for child in halves if _sign(child))
    value = full + 0.5 * half - 0.5 * named  # `<i>★</i><i class="half">★</i>`
    if not (marked or named) or not 0 < value <= total or (marked and total not in {4, 5, 6, 10}):
        return None
    return Grade(f"{value:g}", f"{value:g} of {total} signs", "stars", str(total) if marked else None)


def signs_of(blocks: Sequence[Block], index: int) -> str:
    """The signs of a row that has a block for each, such as items of a list; "" where fewer than two begin there."""
    signs = [
        block.text
        for block in takewhile(
            lambda block: len(block.text) == 1 and block.text in FULL_GLYPHS + EMPTY_GLYPHS,
            blocks[index : index + MAX_ICONS],
        )
    ]
    return "".join(signs) if len(signs) > 1 else ""


def _pieces(node: HtmlElement, *, nested: bool = True) -> Iterator[tuple[str, bool]]:
    """The pieces of an element's text and, `nested`, of its children's, and of each whether it is faint."""
    if node.text and node.text.strip():
        yield node.text, False
    for child in islice(node, MAX_ICONS):
        faint = is_faint(child)
        text = "".join(islice(child.itertext(), MAX_ICONS))
        if len(child) and not faint and nested:
            yield from _pieces(child, nested=False)
        elif text.strip():
            yield text, faint
        if child.tail and child.tail.strip():
            yield child.tail, False


THUMB_WORDS = frozenset({"thumb", "thumbs", "thumbsup", "thumbsdown"})
_ASKED = frozenset("helpful like likes dislike vote votes comment comments reaction reactions share social".split())


def thumb_grade(node: HtmlElement) -> Grade | None:
    """For or against, as one thumb that nobody can click; None for anything else."""
    found: set[str] = set()
    for element in islice(node.iter("i", "span", "svg", "img"), MAX_ICONS):
        names = name_tokens(f"{element.get('class') or ''} {element.get('alt') or ''}")
        if names & _ASKED or _is_clicked(element):
            return None
        if names & THUMB_WORDS:
            found |= names & {"up", "down", "thumbsup", "thumbsdown"}
    if len(found) != 1 or name_tokens(node.get("class") or "") & _ASKED or _is_clicked(node):
        return None
    value = "thumbs up" if found & {"up", "thumbsup"} else "thumbs down"
    return Grade(value, value, "binary", "thumbs up", "thumbs down")
