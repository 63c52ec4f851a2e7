"""Grades that are drawn: one image that shows the whole grade, or a row of full, half and empty icons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from lxml.html import HtmlElement

from reviewscrape.extraction.readers.rating_printed import indexes_with
from reviewscrape.extraction.values.grade_images import grade_of_image
from reviewscrape.extraction.values.grade_labels import Whose
from reviewscrape.extraction.values.grade_names import may_say_a_grade, name_tokens, parse_label
from reviewscrape.extraction.values.grades import Grade

ICON_WORDS = frozenset(
    "star stars rating popcorn etoile stern sterne estrella stella estrela ster hvezda heart skull thumb dot circle "
    "bulb popcorns "
    "starred glyph".split()
)  # fmt: skip
FULL_WORDS = frozenset(
    "full filled fill on active checked selected gold yellow solid whole lit red fas "
    "voll plein pleine llena piena".split()
)
HALF_WORDS = frozenset("half halb demi media mezza meia".split())
EMPTY_WORDS = frozenset(
    "empty off outline o blank grey gray inactive none far unchecked unfilled disabled leer vide vacia vuota no".split()
)
_EMPTY_FILLS = frozenset(
    {"transparent", "none", "#ccc", "#ddd", "#cccccc", "#dddddd", "#eee", "#eeeeee", "lightgray", "lightgrey"}
)
LIGATURES = frozenset({"★", "☆", "½", "star", "star_half", "star_border", "star_outline", "star_rate"})
"""Text of an icon font or of a single sign."""
MAX_ICONS = 12
MAX_NAME = 100


HINTS = "star rating rate scor grade wertung popcorn heart stern toile punkt von * ★ ½".split()
OF_HINTS = [*"/ out sur".split(), " of"]
"""Of these one stands in what names the image of a grade, or beside a number in its alternative text."""


def may_be_grades(nodes: Iterable[HtmlElement]) -> list[HtmlElement]:
    """The images left when those are gone that have nothing to do with grades: one look for all of them."""
    images = list(nodes)
    named: list[str] = []
    said: list[str] = []
    for node in images:
        names = alternative = ""
        for name, value in node.items():
            if name in {"alt", "title"}:
                alternative += f" {value}"
            elif name in {"class", "src", "data-src"}:
                names += f" {value[-MAX_NAME:]}"
        named.append(names + alternative)
        said.append(alternative)
    chosen = indexes_with(HINTS, named)
    chosen |= {index for index in indexes_with(OF_HINTS, said) if may_say_a_grade(said[index])}
    return [images[index] for index in sorted(chosen)]


def image_grade(node: HtmlElement) -> tuple[Grade | None, Whose]:
    """The grade that one image shows, by its alternative text, its title or its file name."""
    for attribute in ("alt", "title"):
        text = node.get(attribute) or ""
        parsed = parse_label(text) if text else None
        if parsed and not _one_icon(parsed[0]):
            return parsed
    for attribute in ("src", "data-src", "data-lazy-src"):
        grade = grade_of_image(node.get(attribute) or "")
        if grade is not None:
            return grade, Whose.CRITIC
    return None, Whose.CRITIC


def _one_icon(grade: Grade) -> bool:
    """`1 star` beside other images is one icon of a row, not a grade."""
    return grade.value in {"1", "0.5", "0"} and grade.best is None


def row_grade(parent: HtmlElement) -> Grade | None:
    """The grade that a row of icons among the element's children shows; None when it is no such row."""
    icons = _icons(parent)
    if not 2 <= len(icons) <= MAX_ICONS:
        return None
    states = [_state(icon) for icon in icons]
    if any(state is None for state in states):
        return _by_contrast(icons, states)
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
        return named
    drawn = [
        svg
        for c in children
        for svg in ([c] if c.tag == "svg" else c.findall("svg") if len(c) == 1 and not _has_text(c) else [])
    ]
    return drawn if len(drawn) == 5 and len({_outline(svg) for svg in drawn}) <= 2 and _outline(drawn[0]) else []


def _is_icon(names: frozenset[str], ours: bool) -> bool:
    """True for the names of an icon; in a row that is named for icons its state is enough."""
    return bool(names & ICON_WORDS) or (ours and bool(names & (FULL_WORDS | HALF_WORDS | EMPTY_WORDS)))


def _is_clicked(node: HtmlElement) -> bool:
    return node.tag in {"a", "button", "input", "label"} or next(node.iter("a", "button", "input"), None) is not None


def only_icons(node: HtmlElement) -> bool:
    """True for an element without any text but an icon font's."""
    return not _has_text(node)


def _has_text(node: HtmlElement) -> bool:
    return any(part.strip() for part in node.itertext() if part.strip() not in LIGATURES)


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
        node.get("alt"),
        node.get("title"),
        node.get("data-icon"),
        src,
        inner,
        *uses,
        "star" if node.get("alt") in {"*", "★"} else "",
        "".join(islice(node.itertext(), 10)).strip(),
    )
    tokens = name_tokens(" ".join(part for part in parts if part))
    glued = [token for token in tokens if "star" in token and token not in {"star", "stars"}]
    return (
        tokens.union(*({"star", token.replace("stars", "").replace("star", "")} for token in glued))
        if glued
        else tokens
    )


def _state(node: HtmlElement) -> float | None:
    """1 for a full icon, 0.5 for a half one, 0 for an empty one, None where its names do not say."""
    names = _names(node)
    text = "".join(islice(node.itertext(), 10)).strip()
    if names & HALF_WORDS or text == "½":
        return 0.5
    if names & EMPTY_WORDS or text in {"☆", "star_border", "star_outline"}:
        return 0.0
    if names & FULL_WORDS or text in {"★", "star", "star_rate"}:
        return 1.0
    fill = _fill(node)
    if fill is None:
        return None
    return 0.0 if fill in _EMPTY_FILLS else 1.0


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
