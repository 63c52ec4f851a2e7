"""Images that are a grade by the label before them: `Overall Rating`, `/img/4.png`; `Leserwertung:`, `3 Punkte`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from reviewscrape.extraction.notes import images
from reviewscrape.extraction.readers.ratings.elements import limited_text
from reviewscrape.extraction.readers.ratings.findings import Finding
from reviewscrape.extraction.readers.ratings.label_owner import owner_of_label
from reviewscrape.extraction.readers.ratings.markup_owners import MAX_LABEL, text_before
from reviewscrape.extraction.readers.ratings.scope import Scope
from reviewscrape.extraction.values.grade_labels import Whose, is_total
from reviewscrape.extraction.values.grades import Grade, parse_grade

MOST = 10.0
"""A number above it is more often a picture's."""
MAX_IMAGES = 500
MAX_NAME = 20
"""Characters of an alternative text that is a number with its unit."""
HEADS_OF_PROSE = frozenset("verdict fazit urteil verdetto veredicto verdikt avis oordeel opinión opinião".split())
"""Labels of grades that as often head a piece of prose."""
BOLD = frozenset({"b", "strong"})
_FILE = re.compile(r"(?:[a-z]{1,2})?(\d|10)(?:([._-]?5|_?h(?:alf)?)?)\.(?:gif|png|svg)\Z", re.IGNORECASE)


def find_labelled_images(scope: Scope) -> Iterator[Finding]:
    """Images whose alternative text or file name is only a number, behind a label that says whose grade it is."""
    for node, told in images(scope.page)[:MAX_IMAGES]:
        alt = told.get("alt")
        grade = _grade_of(alt, told.get("src") or "")
        if grade is None:
            continue
        label = _label_of(node)
        if not alt and label.lower().rpartition(" ")[2] in HEADS_OF_PROSE:
            continue  # the third picture of the page, below `Verdict`
        owner = owner_of_label(label, scope) if label else None
        if owner in {Whose.CRITIC, Whose.COMMUNITY}:
            yield Finding(grade, owner, "ratings-image", 0.75, node, None, total=is_total(label), told=True)


def _grade_of(alt: str | None, address: str) -> Grade | None:
    """The number that an image is, or the letter with a sign that stands in its place: `Grade: <img alt="B+">`."""
    letter = parse_grade(alt) if alt and len(alt) == len("B+") and alt[0].isupper() else None
    return letter or (_number_of(alt, address) if not alt or alt[:1].isdigit() else None)


def _number_of(alt: str | None, address: str) -> Grade | None:
    """The number that an image's alternative text begins with, or without any the name of its file."""
    if alt:
        grade = parse_grade(alt) if len(alt) <= MAX_NAME else None
    else:
        match = _FILE.match(address.rpartition("/")[2]) if address else None
        grade = Grade(f"{match[1]}{'.5' if match[2] else ''}", match[0], "points") if match else None
    if grade is not None and grade.scale == "percent" and alt == grade.raw:
        return grade
    return grade if grade is not None and grade.scale in {"points", "stars"} and float(grade.value) <= MOST else None


def _label_of(node: HtmlElement) -> str:
    """The text right before an image, or the heading above the paragraph that holds nothing else."""
    text = " ".join(text_before(node).split())
    parent, above = node.getparent(), node.getprevious()
    if not text and above is not None and above.tag in BOLD and not (above.tail or "").strip():
        text = limited_text(above, MAX_LABEL) or ""
    if not text and parent is not None and limited_text(parent, 1) == "":
        above = parent.getprevious()
        text = limited_text(above, MAX_LABEL) or "" if above is not None and isinstance(above.tag, str) else ""
    return text.rstrip(" :：") if len(text) <= MAX_LABEL else ""
