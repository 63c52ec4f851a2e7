"""One image that shows the whole grade, by its alternative text, its title or its file name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, takewhile

from lxml.html import HtmlElement

from reviewscrape.extraction.marks import Needles
from reviewscrape.extraction.notes import images
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.ratings.believable import COUNTED
from reviewscrape.extraction.readers.ratings.drawn_rows import MAX_ICONS, row_grade
from reviewscrape.extraction.readers.ratings.findings import Finding
from reviewscrape.extraction.readers.ratings.scope import Scope
from reviewscrape.extraction.values.grade_images import grade_of_image
from reviewscrape.extraction.values.grade_labels import Whose
from reviewscrape.extraction.values.grade_names import may_say_a_grade, names_a_grade, names_a_value, parse_label
from reviewscrape.extraction.values.grade_scales import VERDICT_WORDS, number
from reviewscrape.extraction.values.grades import Grade, parse_grade

MAX_NAME = 100
"""Characters of a name or an address that are looked at, the last ones."""
HINTS = Needles(
    *"star rating rate scor grade wertung popcorn heart coeur skull bulb stern toile punkt von * ★ ½ sterren stell "
    "estrel hvezd hvězd gwiazd stj voto nota betyg ocena cijfer terning "
    "/ster. ster_leeg ster_vol sterretje /stjern /tahti hviezd csillag yildiz".split()
)
OF_HINTS = Needles("/", "out", "sur", " of", " de ", " von ", " van ", " av ", " af ", " su ", "recommend")
"""Of these one stands in what names the image of a grade, or beside a number in its alternative text."""


def may_be_grades(page: Page) -> list[HtmlElement]:
    """The images left when those are gone that have nothing to do with grades: one look for all of them."""
    shown = images(page)
    if "amp-img" in page.tags:
        shown = [(node, dict(node.items())) for node in page.all("img", "amp-img")]
    said: list[str] = []
    names: list[str] = []
    for _, told in shown:
        get = told.get
        said.append(f"{get('alt') or ''} {get('title') or ''}")
        names.append(f"{get('class') or ''} {(get('src') or get('data-src') or '')[-MAX_NAME:]}")
    chosen = HINTS.indexes([*said, *names])
    chosen = {index % len(shown) for index in chosen}
    chosen |= {index for index in OF_HINTS.indexes(said) if may_say_a_grade(said[index]) or "ommend" in said[index]}
    return [shown[index][0] for index in sorted(chosen)]


def image_grade(node: HtmlElement) -> tuple[Grade | None, Whose]:
    """The grade that one image shows, by its alternative text, its title or its file name."""
    if _AWARDS.search(node.get("alt") or ""):
        return None, Whose.OTHER_WORK
    for attribute in ("alt", "title"):
        text = node.get(attribute) or ""
        parsed = parse_label(text) if text else None
        if parsed and not _one_icon(parsed[0]):
            return parsed
    parent = node.getparent()
    grade = parse_grade(node.get("alt"))
    if grade is not None:
        if grade.scale == "letter" and names_a_grade(node.get("class") or ""):
            return grade, Whose.CRITIC
        if grade.best and parent is not None and names_a_value(parent.get("class") or ""):
            return grade, Whose.CRITIC  # in units of the critic's own: `4 de 5 ovos`
        if grade.value in VERDICT_WORDS:
            return grade, Whose.CRITIC
    units = _UNITS.fullmatch(node.get("alt") or "")
    if units and units[2] not in COUNTED and (grade := parse_grade(f"{units[1]} out of {units[3]}")):
        return grade, Whose.CRITIC
    for attribute in ("src", "data-src", "data-lazy-src"):
        grade = grade_of_image(node.get(attribute) or "")
        if grade is not None:
            exact = _EXACT.fullmatch(node.get("alt") or "")
            return (replace(grade, value=exact[0]) if exact else grade), Whose.CRITIC
    return None, Whose.CRITIC


_AWARDS = re.compile(r"\b(?:awards?|awarded|prize|seal)\b", re.IGNORECASE)
"""Words of badges that a site or a book was given by others: `Grade A Blog Award`."""
_UNITS = re.compile(r"(\d(?:\.5)?) ([a-z]{3,15}s?) out of (4|5|10)")
"""In units of the critic's own: `3 barns out of 4`."""
_EXACT = re.compile(r"\d\d?\.\d{1,2}")
"""An alternative text that says more than the picture, of which there is one a half star: `3.2`, `stars_3.gif`."""


def _one_icon(grade: Grade) -> bool:
    """`1 star` beside other images is one icon of a row, not a grade."""
    return grade.value in {"1", "0.5", "0"} and grade.best is None


_OUT_OF_BEST = re.compile(r"\s*\(?(?:out of|of|von|sur|su|de|van|z) (\w+|\*{4,5})\)?", re.IGNORECASE)


def with_best_behind(grade: Grade, first: HtmlElement) -> Grade:
    """The grade of a row with the best value that is printed behind it: `(out of four)`."""
    others = takewhile(lambda node: node.tag == "img", first.itersiblings())
    last = [first, *islice(others, MAX_ICONS)][-1]
    behind = last.getnext()
    text = (last.tail or "").strip() or (behind.text if behind is not None else "") or ""
    match = _OUT_OF_BEST.match(text)
    best = str(len(match[1])) if match and match[1][0] == "*" else match[1] if match else ""
    whole = parse_grade(f"{grade.value} out of {best}") if best else None
    return replace(grade, best=whole.best) if whole else grade


def _sum_of(parent: HtmlElement) -> Grade | None:
    """The grade of a row of images of one star each, as their file names say: `1star.png`, `1star.png`, `0star.png`."""
    icons = [grade for child in parent if child.tag == "img" and (grade := image_grade(child)[0]) is not None]
    if not 2 <= len(icons) <= MAX_ICONS or not all(map(_one_icon, icons)):
        return None
    value = sum(float(icon.value) for icon in icons)
    return Grade(f"{value:g}", f"{value:g} of {len(icons)} images", "stars")


def find_images(scope: Scope) -> Iterator[Finding]:
    """Images that are the grade: by alternative text, title, file name, or by their number in a row."""
    seen: set[HtmlElement] = set()
    for node in may_be_grades(scope.page):
        parent = node.getparent()
        grade, owner = image_grade(node)
        if grade is not None and _one_icon(grade) and parent is not None:
            if parent in seen:
                continue
            seen.add(parent)
            grade = _sum_of(parent) or grade
        if grade is not None and number(grade.value) != 0:
            grade = grade if grade.best else with_best_behind(grade, node)
            yield Finding(grade, owner, "ratings-image", 0.85 if grade.best else 0.75, node, None)
        elif parent is not None and parent not in seen:
            seen.add(parent)
            row = row_grade(parent) if len(parent) > 1 else None  # its length is asked once: lxml counts
            if row is not None:
                row = with_best_behind(row, node)
                yield Finding(row, Whose.CRITIC, "ratings-image", 0.8, parent, None)
