"""Site rules: what the layout that stands in the page reads from it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lxml.html import HtmlElement

from reviewscrape.extraction.flags import Flag
from reviewscrape.extraction.layout import FieldRule, count_range, select
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.types import Candidate, Value

CONFIDENCE = 0.99
"""A person wrote the rule for this very design and checked it against pages."""

Converter = Callable[[str], Value | None]


def _text(text: str) -> str | None:
    return text or None


def _number(text: str) -> int | None:
    found = re.search(r"\d{1,6}", text.replace(",", ""))
    return int(found[0]) if found else None


def _list(text: str) -> list[str] | None:
    without = re.sub(r"\([^()]*\)", "", text)
    return [part.strip() for part in without.split(",") if part.strip()] or None


CONVERTERS: dict[str, Converter] = {
    "work_title": _text,
    "work_year": _number,
    "series_title": _text,
    "season_number": _number,
    "episode_number": _number,
    "director": _list,
    "cast": _list,
    "creator": _list,
    "runtime": _number,
    "content_rating": _text,
    "genres": _list,
    "work_ids": _list,
    "headline": _text,
    "author": _list,
    "date_published": _text,
    "date_modified": _text,
    "critic_grade": _text,
    "grade_options": _list,
    "community_grade": _text,
    "community_count": _number,
}
"""Fields that a layout's rule can fill, and how their text becomes a value."""

CONSTANTS = frozenset(
    ["work_type", "language", "license", "series_title", "critic_scale", "critic_scale_best", "critic_scale_worst"]
)
"""Fields that may be the same on every page of a layout."""


def read(page: Page) -> Iterator[Candidate]:
    """Candidates of the page's layout; notes the fields it denies and the counts it did not expect."""
    if page.layout is None or page.root is None:
        return
    for name, constant in page.layout.constants.items():
        yield Candidate(name, constant, constant, "layout", page.layout.name, CONFIDENCE)
    for name, rule in page.layout.fields.items():
        candidate = _apply(page, name, rule)
        if candidate:
            yield candidate
        elif rule.decides:
            page.denied.add(name)


def _apply(page: Page, name: str, rule: FieldRule) -> Candidate | None:
    """The value that one rule reads, None when it reads none."""
    assert page.root is not None  # noqa: S101  (read has seen to it)
    nodes = select(page.root, rule.selector)
    least, most = count_range(rule.expect)
    expected = least <= len(nodes) <= most
    if not expected:
        page.flags.add(Flag.LAYOUT_MISMATCH)
    if rule.weights:
        texts = [_points(nodes, rule)] if nodes and expected else []
    else:
        texts = [text for text in (_raw(node, rule) for node in nodes) if text and not _is_absent(text, rule)]
    value = _value(name, texts, expected)
    if value is None:
        return None
    return Candidate(name, value, "; ".join(dict.fromkeys(texts)), "layout", rule.selector, CONFIDENCE)


def _value(name: str, texts: list[str], expected: bool) -> Value | None:
    """One value from the texts: lists are joined; a single value must be the same in all of them, or expected."""
    values = [value for value in map(CONVERTERS[name], texts) if value is not None]
    if not values:
        return None
    if isinstance(values[0], list):
        return list(dict.fromkeys(item for part in values if isinstance(part, list) for item in part))
    return values[0] if expected or len(set(map(str, values))) == 1 else None


def _raw(node: HtmlElement, rule: FieldRule) -> str:
    """The text that a rule reads from one element, white space folded; empty when there is none."""
    text = node.get(rule.attribute, "") if rule.attribute else " ".join(node.itertext())
    folded = re.sub(r" (?=[,.;:)])", "", " ".join(text.split()))
    if not rule.pattern:
        return folded
    found = re.search(rule.pattern, folded)
    return (found[1] if found.re.groups else found[0]).strip() if found else ""


def _is_absent(text: str, rule: FieldRule) -> bool:
    return text.casefold() in {absent.casefold() for absent in rule.absent}


def _points(nodes: list[HtmlElement], rule: FieldRule) -> str:
    """Sum of what the icons are worth, without a needless `.0`."""
    classes = [(node.get("class") or "").split() for node in nodes]
    total = sum(rule.weights.get(name, 0.0) for names in classes for name in names)
    return f"{total:g}"
