"""Rows of icons of a font, in an element that no name makes a grade's: a paragraph of the prose, a cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from reviewscrape.extraction.readers.ratings.drawn_rows import ICON_WORDS, row_grade
from reviewscrape.extraction.readers.ratings.elements import has_input, short_text
from reviewscrape.extraction.readers.ratings.findings import Finding
from reviewscrape.extraction.readers.ratings.label_owner import owner_of_label
from reviewscrape.extraction.readers.ratings.scope import Scope, names_of
from reviewscrape.extraction.values.grade_labels import Whose, is_total
from reviewscrape.extraction.values.grade_names import name_tokens, names_a_grade, parse_label

LEAST = 3
"""Icons of a row."""
MAX_SVGS = 300
ROW = 5
"""Drawn stars without names make a row of as many."""
_ICONS = frozenset({"i", "span", "em", "b"})


def find_icon_rows(scope: Scope) -> Iterator[Finding]:
    """`<p>Rating: <i class="fa fa-star"></i>…</p>`: what stands before the icons says whose they are."""
    icons = [node for node in scope.named if node.tag in _ICONS and not len(node) and not (node.text or "").strip()]
    parents = Counter([node.getparent() for node in icons if not ICON_WORDS.isdisjoint(name_tokens(names_of(node)))])
    for row, many in parents.items():
        if row is None or many < LEAST or has_input(row):
            continue
        before = _before_icons(row)
        if before or not names_a_grade(names_of(row)):
            yield from _of_row(row, before, scope)


def find_svg_titles(scope: Scope) -> Iterator[Finding]:
    """`<svg role="img"><title>4 out of 5 stars</title>…</svg>`: what a drawing says to those who do not see it."""
    for node in islice(scope.page.all("svg"), MAX_SVGS):
        title = node.find("title")
        parsed = parse_label(title.text) if title is not None and title.text else None
        if parsed and parsed[0].best and float(parsed[0].value) > 0:
            yield Finding(*parsed, "ratings-markup", 0.85, node, None)


def _before_icons(row: HtmlElement) -> str:
    """What stands before the icons: text, or one element of text: `<span>Our rating</span>`."""
    own = " ".join((row.text or "").split())
    first = row[0]
    alone = not own and isinstance(first.tag, str) and ICON_WORDS.isdisjoint(name_tokens(names_of(first)))
    return (short_text(first) or "") if alone else own


def _of_row(row: HtmlElement, before: str, scope: Scope) -> Iterator[Finding]:
    label = before.rstrip(" :：")
    owner = owner_of_label(label, scope) if label else Whose.CRITIC
    plain = (short_text(row) or "") == before  # nothing between the icons or behind them
    grade = row_grade(row) if owner is not None and plain else None
    if grade is not None and owner is not None:
        told = bool(label) and owner is Whose.CRITIC
        yield Finding(
            grade,
            owner,
            "ratings-markup",
            0.9 if told else 0.75,
            row,
            None,
            total=bool(label) and is_total(label),
            told=told,
        )


def find_svg_rows(scope: Scope) -> Iterator[Finding]:
    """Rows of drawn stars without any name."""
    drawings = list(scope.page.all("svg"))
    if len(drawings) < ROW:
        return
    svgs = Counter([svg.getparent() for svg in drawings])
    rows = Counter({row: n for row, n in svgs.items() if n >= ROW})
    rows.update(Counter(inner.getparent() for inner, n in svgs.items() if n == 1 and inner is not None))
    for node, many in rows.items():
        grade = row_grade(node) if node is not None and many >= ROW else None
        if grade is not None:
            yield Finding(grade, Whose.CRITIC, "ratings-markup", 0.8, node, None)
