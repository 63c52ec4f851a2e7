"""Grades in attributes: data for a script, values of meters, classes, widths, properties of the page's own style."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from reviewscrape.extraction.readers.ratings.elements import MAX_PARTS
from reviewscrape.extraction.values.grade_names import grade_of_class
from reviewscrape.extraction.values.grade_scales import number
from reviewscrape.extraction.values.grades import Grade, normalise_grade, parse_grade

DATA_ATTRIBUTES = (
    "data-rating",
    "data-score",
    "data-star-rating",
    "data-stars",
    "data-grade",
    "data-rating-value",
    "data-percent",
)
VALUES = (*DATA_ATTRIBUTES, "aria-valuenow")
OWN_VALUES = ("value", "rating", "score", "grade")
"""Attributes of a meter and of an element of the page's own kind (`<star-rating value="3.5">`)."""
BESTS = tuple(
    (
        "data-max data-best data-rating-max data-max-rating data-best-rating data-stars-max data-max-stars "
        "data-score-max data-max-score aria-valuemax max"
    ).split()
)
_WIDTH = re.compile(r"(?<![\w-])width:(\d{1,3}(?:\.\d+)?)%")
_PROPERTY = re.compile(
    r"--(?:[a-z]+-){0,3}(?P<name>rating|rate|score|stars?|value|percent|fill|note|grade)(?:-(?:value|rating|score|number|fill))?:"
    r"\s*(?P<value>\d{1,3}(?:\.\d+)?)(?P<percent>%?)\s*(?:;|$)"
)
_BEST_PROPERTY = re.compile(r"--(?:[a-z]+-){0,3}(?:max|best|total|count)(?:-[a-z]+){0,2}:\s*(\d{1,3})\s*(?:;|$)")


def says_by_data(node: HtmlElement) -> bool:
    """True for an element without a name for it that says a grade in its data."""
    return any(node.get(name) for name in DATA_ATTRIBUTES[:5])


def of_attributes(node: HtmlElement, names: str) -> Grade | None:
    """`data-rating="4.5"`, `<meter value="7.5" max="10">`: what a script or the browser will draw."""
    told = {name.removeprefix("v-bind").strip(":[]"): value for name, value in node.items()}  # of a script's template
    best = next((value for name in BESTS if (value := told.get(name))), None)
    own = OWN_VALUES if "-" in node.tag or node.tag == "meter" else ()
    if told.get("role") in {"progressbar", "slider", "spinbutton"}:
        return None
    for attribute in filter(told.__contains__, (*VALUES, *own)):
        grade = parse_grade(told[attribute])
        value = number(grade.value) if grade else None
        if grade is None or (value is None and grade.scale != "letter"):
            continue
        if attribute == "data-percent":
            return normalise_grade(f"{grade.value}%")
        if best and value:
            full = normalise_grade(grade.value, best)
            return Grade(full.value, full.raw, "stars", full.best) if full and "star" in names.lower() else full
        if grade.best or grade.scale == "letter" or (value or 0) <= 10:
            return grade
    return None


def of_classes(node: HtmlElement) -> Grade | None:
    """`score-8-7`, `stars-35`: a class name that codes the grade."""
    found = [grade for name in (node.get("class") or "").split() if (grade := grade_of_class(name))]
    return found[0] if len(found) == 1 else None


def of_style(node: HtmlElement, names: str) -> Grade | None:
    """`width: 80%` and `--rating: 3.5` in an element named for stars or a grade."""
    for element in islice(node.iter(), MAX_PARTS):
        style = (element.get("style") or "").lower()
        match = _WIDTH.search(style.replace(" ", "")) if "width" in style else None
        if match and 0 < float(match[1]) <= 100:
            printed = "".join(element.itertext()).strip() or (node.text or "").strip()
            return _of_share(float(match[1]), len(printed), f"{names} {element.get('class') or ''}", match[0])
        match = _PROPERTY.search(style) if "--" in style else None
        if match:
            return _of_property(match, style, names)
    return None


def _of_share(percent: float, printed: int, names: str, raw: str) -> Grade | None:
    """Half stars of a row that is printed or named for stars; percent of any other."""
    named = names.lower()
    if printed == 0 and "star" in named and not ("stars" in named or "rat" in named):
        return None  # one star of a row
    best = printed or (5 if "star" in named else 0)
    if 0 < best <= 10 and (percent / 100 * best * 2).is_integer():
        return Grade(f"{percent / 100 * best:g}", raw, "stars", str(best))
    return normalise_grade(f"{percent:g}%")


def _of_property(match: re.Match[str], style: str, names: str) -> Grade | None:
    value = float(match["value"])
    if match["percent"] or match["name"] == "percent":
        return _of_share(value, 0, names, match[0]) if 0 < value <= 100 else None
    best = _BEST_PROPERTY.search(style)
    scale = "stars" if "star" in f"{names} {match['name']}".lower() else "points"
    if best and value <= float(best[1]):
        return Grade(match["value"], match[0], scale, best[1])
    return Grade(match["value"], match[0], scale) if value <= 10 and not best else None
