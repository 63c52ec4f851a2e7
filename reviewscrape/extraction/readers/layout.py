"""Site rules: what the layout that stands in the page reads from it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from reviewscrape.extraction.flags import Flag
from reviewscrape.extraction.layout import FieldRule, count_range
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.types import Candidate, Value
from reviewscrape.extraction.values.dates import first_date, year_of
from reviewscrape.extraction.values.grades import Grade, parse_grade, score
from reviewscrape.extraction.values.names import split_names
from reviewscrape.extraction.values.runtime import parse_iso, parse_runtime

CONFIDENCE = 0.99
"""A person wrote the rule for this very design and checked it against pages."""

MAX_MATCHES = 200
"""More elements than this no rule looks at: a long cast has fewer."""
MAX_PARTS = 2_000
"""So many elements, begun or ended, the text of one match may consist of."""

Converter = Callable[[str], Value | None]


def _text(text: str) -> str | None:
    return text or None


def _title(text: str) -> str | None:
    """A title without the quotation marks it is printed in."""
    return re.sub(r"^[“\"‘'](.*)[”\"’']$", r"\1", text).strip() or None


def _number(text: str) -> int | None:
    found = re.search(r"\d{1,6}", text.replace(",", ""))
    return int(found[0]) if found else None


def _runtime(text: str) -> int | None:
    return parse_iso(text) or parse_runtime(text)


def _list(text: str) -> list[str] | None:
    return [part.strip() for part in text.split(",") if part.strip()] or None


def _one(text: str) -> list[str] | None:
    return [text] if text else None


CONVERTERS: dict[str, Converter] = {
    "work_type": _text,
    "work_title": _title,
    "work_year": year_of,
    "series_title": _title,
    "season_number": _number,
    "episode_number": _number,
    "director": split_names,
    "cast": split_names,
    "creator": _one,
    "runtime": _runtime,
    "content_rating": _text,
    "genres": _list,
    "work_ids": _one,
    "headline": _text,
    "author": split_names,
    "date_published": first_date,
    "date_modified": first_date,
    "critic_grade": _text,
    "grade_options": _list,
    "community_grade": _text,
    "community_count": _number,
}
"""Fields that a layout's rule can fill, and how their text becomes a value."""

CONSTANTS = frozenset(["work_type", "language", "license", "series_title"])
"""Fields that may be the same on every page of a layout."""

DECIDED = {
    "critic_grade": ("critic_grade", "critic_scale", "critic_scale_best", "critic_scale_worst", "critic_score"),
    "community_grade": ("community_grade", "community_score", "community_count"),
}
"""Fields that fall together with a rule that decides and finds nothing; of any other rule only its own."""


def read(page: Page) -> Iterator[Candidate]:
    """Candidates of the page's layout; notes the fields it denies and the counts it did not expect."""
    if page.layout is None:
        return
    for name, constant in page.layout.constants.items():
        yield Candidate(name, constant, constant, "layout", page.layout.name, CONFIDENCE)
    for name, rules in page.layout.fields.items():
        tried = (list(_apply(page, name, rule, page.finder.find(rule.selector))) for rule in rules)
        found = next(filter(None, tried), [])
        if not found and any(rule.decides for rule in rules):
            page.denied.update(DECIDED.get(name, (name,)))
        yield from found


def _apply(page: Page, name: str, rule: FieldRule, nodes: list[HtmlElement]) -> Iterator[Candidate]:
    """What one rule reads from the elements that it matches."""
    least, most = count_range(rule.expect)
    expected = least <= len(nodes) <= most
    if not expected:
        page.flags.add(Flag.LAYOUT_MISMATCH)
    if rule.weights:
        texts = [_points(nodes, rule)] if nodes and expected else []
    else:
        texts = [
            text for text in (_raw(node, rule) for node in nodes[:MAX_MATCHES]) if text and not _is_absent(text, rule)
        ]
    value = _value(name, texts, expected)
    if value is None:
        return
    raw = "; ".join(dict.fromkeys(texts))
    if name == "critic_grade":
        grade = parse_grade(str(value), scale=rule.scale or None, best=rule.best or None)
        yield from _grade(grade, rule, raw) if grade else ()
    else:
        yield Candidate(name, value, raw, "layout", rule.selector, CONFIDENCE)


def _grade(grade: Grade, rule: FieldRule, raw: str) -> Iterator[Candidate]:
    """The verdict and all that follows from it. The ends that the rule states are those of a scale of numbers."""
    numeric = grade.scale in {"points", "stars", "percent"}
    best, worst = (grade.best, grade.worst or rule.worst or None) if numeric else (None, None)
    parts: dict[str, Value | None] = {
        "critic_grade": grade.value,
        "critic_scale": grade.scale,
        "critic_scale_best": best,
        "critic_scale_worst": worst,
        "critic_score": score(Grade(grade.value, raw, grade.scale, best, worst)),
    }
    for name, value in parts.items():
        if value is not None:
            yield Candidate(name, value, raw, "layout", rule.selector, CONFIDENCE)


def _value(name: str, texts: list[str], expected: bool) -> Value | None:
    """One value from the texts: lists are joined; a single value must be the same in all of them, or expected."""
    values = [value for value in map(CONVERTERS[name], texts) if value is not None and value != []]
    if not values:
        return None
    if isinstance(values[0], list):
        return list(dict.fromkeys(item for part in values if isinstance(part, list) for item in part))
    return values[0] if expected or len(set(map(str, values))) == 1 else None


def _raw(node: HtmlElement, rule: FieldRule) -> str:
    """The text that a rule reads from one element, white space folded; empty when there is none."""
    text = node.get(rule.attribute, "") if rule.attribute else _printed(node)
    found = re.search(rule.pattern, text) if rule.pattern else None
    if rule.pattern:
        text = (found[1] if found.re.groups else found[0]).strip() if found else ""
    if rule.values:
        text = rule.values.get(text.casefold(), "")
    return rule.prefix + text if text else ""


def _printed(node: HtmlElement) -> str:
    """An element's text, white space folded; a `<br>` begins a new line."""
    lines: list[list[str]] = [[]]
    for event, part in islice(etree.iterwalk(node, events=("start", "end")), MAX_PARTS):
        if event == "start" and part.tag == "br":
            lines.append([])
        text = part.text if event == "start" else part.tail if part is not node else ""
        lines[-1].append(text or "")
    return "\n".join(" ".join("".join(line).split()) for line in lines).strip()


def _is_absent(text: str, rule: FieldRule) -> bool:
    return text.casefold() in {absent.casefold() for absent in rule.absent}


def _points(nodes: list[HtmlElement], rule: FieldRule) -> str:
    """Sum of what the icons are worth, without a needless `.0`."""
    classes = [(node.get("class") or "").split() for node in nodes]
    total = sum(rule.weights.get(name, 0.0) for names in classes for name in names)
    return f"{total:g}"
