"""Grades in markup: elements named for a grade, and labels for screen readers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice

from lxml.html import HtmlElement

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.parsing.drawn_signs import is_faint
from reviewscrape.extraction.readers.ratings.attributes import (
    DATA_ATTRIBUTES,
    of_attributes,
    of_classes,
    of_style,
    says_by_data,
)
from reviewscrape.extraction.readers.ratings.bare_blocks import PLAIN_OF, is_counter
from reviewscrape.extraction.readers.ratings.drawn_rows import glyph_row, is_base, only_icons, row_grade, thumb_grade
from reviewscrape.extraction.readers.ratings.elements import MAX_PARTS, has_input, is_small, short_text
from reviewscrape.extraction.readers.ratings.findings import Finding
from reviewscrape.extraction.readers.ratings.icon_rows import find_icon_rows, find_svg_rows, find_svg_titles
from reviewscrape.extraction.readers.ratings.images import find_images
from reviewscrape.extraction.readers.ratings.label_owner import owner_of_label
from reviewscrape.extraction.readers.ratings.labelled_images import find_labelled_images
from reviewscrape.extraction.readers.ratings.markup_owners import assign_owners
from reviewscrape.extraction.readers.ratings.reader_counts import is_counted, is_counted_in_line
from reviewscrape.extraction.readers.ratings.scope import Scope
from reviewscrape.extraction.values.grade_counts import count_of
from reviewscrape.extraction.values.grade_labels import Whose, says_whose, whose
from reviewscrape.extraction.values.grade_names import (
    AGES,
    NAME_WORDS,
    name_tokens,
    names_a_grade,
    names_a_value,
    parse_label,
)
from reviewscrape.extraction.values.grade_owners import owner_of_names
from reviewscrape.extraction.values.grade_scales import ADJECTIVES, number
from reviewscrape.extraction.values.grades import Grade, lead_grade, parse_grade

GLYPHS = "★☆⭐✩✰"
SIGNS = frozenset(GLYPHS)
SURE_WORDS = frozenset("review rating grade verdict overall final critic editor wertung valoracion".split())
"""Words that a bare number above 10 needs to be believed: a `score` of 37 may be a count of votes."""
PERCENT = 0.65
"""Confidence in a percentage that no word says is a critic's: readers' averages are printed so."""
WHOLE = frozenset({"final", "finale", "total", "totale", "overall", "verdict", "gesamt"})
"""Words of a box for the verdict on the whole."""
WEAK_WORDS = frozenset({"star", "note", "notes", "nota"})
"""Words that name many other things, too: alone they need a decimal or a best value."""
LEAST_NOTA, MOST_NOTA = 3, 10
"""Bare numbers in an element called `nota`; smaller ones number footnotes."""
MAX_SCALE = 12
"""Characters of `out of ten`."""
MAX_MARKS = 3_000
MAX_FINDINGS = 400
"""A page with more grades is no review."""
_AVERAGE = re.compile(r"\d[.,]\d[1-46-9]\Z")


def find_marks(page: Page, scope: Scope) -> list[Finding]:
    """All grades that the page's markup tells, those in repeated boxes left out."""
    drawn = chain(
        find_images(scope),
        find_svg_rows(scope),
        find_svg_titles(scope),
        find_icon_rows(scope),
        find_labelled_images(scope),
    )
    found = list(islice(chain(_from_named(scope), drawn), MAX_FINDINGS))
    assign_owners(page, scope, found)
    return found


def _from_named(scope: Scope) -> Iterator[Finding]:
    """Elements whose tag, class, id, label for screen readers or data speak of a grade."""
    for node in scope.named[:MAX_MARKS]:
        label = node.get("aria-label")
        told = list(_from_label(node, label)) if label else []
        yield from told
        names = f"{node.get('class') or ''} {node.get('id') or ''}"
        if "-" in node.tag:
            names = f"{node.tag} {names}"
        elif node.tag == "meter":
            names = f"{names} {label or ''} {node.get('title') or ''}"
        if not told and is_small(node) and (names_a_grade(names) or says_by_data(node)):
            yield from _from_element(node, names, scope)


def _from_label(node: HtmlElement, label: str) -> Iterator[Finding]:
    parsed = parse_label(label) if not PLAIN_OF.fullmatch(label.strip()) else None
    if parsed is None and names_a_grade(node.get("class") or ""):
        parsed = parse_label(label.rpartition(" ")[0])  # `3.5 out of 5 skulls`
    asks = node.tag in {"button", "input", "a", "label", "option"} or has_input(node)
    if parsed and number(parsed[0].value) != 0 and not asks:
        yield Finding(parsed[0], parsed[1], "ratings-markup", 0.9, node, None)


def _from_element(node: HtmlElement, names: str, scope: Scope) -> Iterator[Finding]:
    """What an element that is named for a grade says: by its title, its text, its icons, its classes, its width."""
    told = dict(node.items())
    for attribute in filter(told.__contains__, ("title", *DATA_ATTRIBUTES)):
        said = told[attribute]
        label, _, value = said.rpartition(": ")
        ours = bool(label) and owner_of_label(label, scope) is Whose.CRITIC  # `title="Marram Rating: 3.5 / 5"`
        parsed = parse_label(value if ours else said) if said else None
        if parsed:
            yield Finding(parsed[0], parsed[1], "ratings-markup", 0.8, node, None)
            return
    text = short_text(node) if node.tag != "meter" else ""  # what a browser without meters shows
    if text is None or has_input(node):
        return
    if not text.strip(GLYPHS) and (is_faint(node) or is_base(node) or _is_unit(node, text)):
        return  # the row behind the filled one; a sign behind its number
    grade = _of_marks(node, names, text) or (_of_text(node, names, text) if text else None)
    if grade is None and len(node) and names_a_value(names):
        grade = _of_pieces(node)
    while grade is not None and len(node) == 1 and not (node.text or "").strip() and not (node[0].tail or "").strip():
        node = node[0]
    if grade is None and (not text.strip("()/ ") or only_icons(node) or text == node.get("title")):
        grade = row_grade(node) or of_classes(node) or thumb_grade(node)
    elif grade is None and whose(text) is Whose.CRITIC and (coded := of_classes(node)) and coded.scale == "letter":
        grade = coded  # what the class says is drawn beside the label: `<i class="grade grade--b-minus">Grade</i>`
    if grade is None and text and len(node) and names_a_value(names):
        grade = _of_first_child(node, names)
        node = node[0] if grade is not None else node
        grade = grade or _of_leaf(node, names)
    if grade is not None and number(grade.value) != 0:
        row = row_grade(node) if grade.best is None and len(node) > 1 else None
        grade = row if row and row.value == grade.value else _with_best_beside(grade, node)
        parent = node.getparent()
        around = _class_of(parent)
        whose_it_is = Whose.COMMUNITY if (not text and is_counted(node)) or is_counted_in_line(node) else Whose.CRITIC
        yield Finding(grade, whose_it_is, "ratings-markup", _strength(grade, f"{names} {around}"), node, None)
    elif grade is None and len(node) >= 2:
        yield from _of_pair(node, names)


def _is_unit(node: HtmlElement, text: str) -> bool:
    """True for one sign behind a number, as in a table of how many gave what, or beside one in another element."""
    if len(text) != 1:
        return False
    before, behind = node.getprevious(), node.getnext()
    if before is not None and not (before.tail or "").strip() and (before.text or "").strip().isdecimal():
        return True
    return any(beside is not None and beside.tag == node.tag and beside.text in SIGNS for beside in (before, behind))


def _of_pair(node: HtmlElement, names: str) -> Iterator[Finding]:
    """`<span>The Site</span><span>B+</span>`: a label and its value, which only the style keeps apart.

    A label that names nobody known is the site's where a like element beside it says the readers'.
    """
    label, value = short_text(node[0]), short_text(node[1])
    grade = parse_grade(value) if label and value and names_a_value(names) else None
    if grade is None or label is None or (grade.scale != "letter" and grade.best is None and "." not in grade.value):
        return
    owner = whose(label)
    if owner is None:
        row = list(islice(node.getparent() if node.getparent() is not None else (), MAX_PARTS))
        others = [other for other in row if len(other) and node.get("class") == other.get("class")]
        said = {whose(short_text(other[0]) or "") for other in others}
        owner = Whose.CRITIC if Whose.COMMUNITY in said else None
    if owner is not None:
        told = says_whose(label) or count_of(short_text(node) or "") is None  # `Show Score`, `8.6`, `1,204 votes`
        yield Finding(grade, owner, "ratings-markup", 0.85, node, None, told=told)


def _of_marks(node: HtmlElement, names: str, text: str) -> Grade | None:
    """What style and data say of an element without any text but signs."""
    if text.strip(GLYPHS + " ½"):
        return None
    return of_style(node, names) or of_attributes(node, names) or (glyph_row(node) if text else None)


_CAPTION = re.compile(r"\s*[^\W\d_]{3,12}\s*")
"""One word for a grade: `Good`."""


def _of_first_child(node: HtmlElement, names: str) -> Grade | None:
    """`<h3>78%</h3><h4>Review overview</h4>`: the grade before its caption."""
    if (node.text or "").strip():
        return None
    grade = parse_grade(short_text(node[0]))
    if grade is None or grade.best is not None or "." in grade.value:
        return grade
    caption = "".join(islice(node.itertext(), MAX_PARTS)).strip()[len(grade.raw) :]
    sure = SURE_WORDS & name_tokens(names) and grade.scale == "points"
    return grade if sure and _CAPTION.fullmatch(caption) else None


def _of_text(node: HtmlElement, names: str, text: str) -> Grade | None:
    """The text of an element named for a grade: a whole grade, `8.7` or `B+` with it."""
    parsed = parse_label(text)
    if parsed is None or parsed[1] is Whose.ASPECT:
        parsed = parse_label(text.rstrip(GLYPHS))  # `Three stars★★★`, of which one is said
    grade = parsed[0] if parsed and parsed[1] is Whose.CRITIC else parse_grade(text)
    found = lead_grade(text)
    word, _, figure = text.partition(" ")
    if grade is None and word.lower() in ADJECTIVES and (whole := parse_grade(figure)) and whole.best:
        grade = whole  # `Excellent 9/10`
    if grade is None or (found and found[1] in {"words", "thumbs", "fresh"} and not names_a_value(names)):
        return None
    if grade.scale in {"points", "letter"} and not names_a_value(names):
        return None
    if grade.scale == "points" and (is_counter(text) or text[0] == "("):
        return None
    if grade.scale == "points" and grade.best is None:
        value = float(grade.value)
        if value > 100 or (_AVERAGE.search(grade.value) and owner_of_names(names) is not Whose.COMMUNITY):
            return None
        fuller = _of_parent(node, grade) or _of_gauge(node, grade)
        return fuller or (None if _may_be_other(grade, names, name_tokens(_class_of(node.getparent()))) else grade)
    return grade


def _class_of(node: HtmlElement | None) -> str:
    return (node.get("class") or "") if node is not None else ""


def _may_be_other(grade: Grade, names: str, around: frozenset[str]) -> bool:
    """True for a bare number that may as well be an age, a footnote or the number of a thing with stars in its name.

    `around` are the words of the box that it stands in: in one for a review it is its grade.
    """
    words = name_tokens(names) & NAME_WORDS
    if not around.isdisjoint({"review", "valoracion"}):
        return grade.value in AGES
    if words == {"nota"}:
        return not LEAST_NOTA <= float(grade.value) <= MOST_NOTA
    sums = "total" in name_tokens(names)  # of a grade, or of those who graded
    return "." not in grade.value and (grade.value in AGES or words <= WEAK_WORDS or sums)


_FIGURE = re.compile(r"\d{1,2}(?:\.\d)?")


def _of_pieces(node: HtmlElement) -> Grade | None:
    """`8` and `out of 10` in two elements, which nothing but the style keeps apart."""
    pieces = " ".join(islice(node.itertext(), MAX_PARTS)).split()
    if len(pieces) == 2 and pieces[1] in {"10", "100"} and _FIGURE.fullmatch(pieces[0]):
        pieces.insert(1, "/")
    elif len(node) == 1:
        return None
    grade = parse_grade(" ".join(pieces))
    return grade if grade and grade.best else None


def _of_leaf(node: HtmlElement, names: str) -> Grade | None:
    """The only grade among the elements of a box for the verdict: `<p class=final-score><i>PC</i><b>8.3</b></p>`."""
    if WHOLE.isdisjoint(name_tokens(names)):
        return None
    leaves = [leaf.text for leaf in islice(node.iter(), MAX_PARTS) if not len(leaf) and leaf.text]
    grades = [grade for grade in map(parse_grade, leaves) if grade and ("." in grade.value or grade.best)]
    return grades[0] if len(grades) == 1 else None


def _of_parent(node: HtmlElement, grade: Grade) -> Grade | None:
    """`8` in an element, `8/10` in its parent: the fuller of the two."""
    parent = node.getparent()
    text = short_text(parent) if parent is not None else None
    fuller = parse_grade(text) if text else None
    return fuller if fuller and fuller.value == grade.value and fuller.best else None


def _of_gauge(node: HtmlElement, grade: Grade) -> Grade | None:
    """The grade in a ring that is drawn as full as it says, of a hundred: `stroke-dasharray="68, 100"`."""
    parent = node.getparent()
    drawn = islice(parent.iter("path", "circle"), MAX_PARTS) if parent is not None else ()
    full = any((ring.get("stroke-dasharray") or "").replace(" ", "") == f"{grade.value},100" for ring in drawn)
    return replace(grade, best="100") if full else None


def _with_best_beside(grade: Grade, node: HtmlElement) -> Grade:
    """The grade on the scale that the next element holds, and nothing else: `7`, `sur 10`."""
    behind = node.getnext() if grade.best is None and grade.scale in {"points", "stars"} else None
    scale = short_text(behind) if behind is not None and isinstance(behind.tag, str) else None
    whole = parse_grade(f"{grade.value} {scale}") if scale and len(scale) <= MAX_SCALE else None
    return replace(grade, best=whole.best) if whole and whole.best and whole.value == grade.value else grade


def _strength(grade: Grade, names: str) -> float:
    if grade.scale == "percent" and SURE_WORDS.isdisjoint(name_tokens(names)) and owner_of_names(names) is None:
        return PERCENT
    if grade.best is not None or grade.scale == "letter":
        return 0.9
    if "." in grade.value or grade.scale == "stars":
        return 0.85
    sure = (number(grade.value) or 0) <= 10 or SURE_WORDS & name_tokens(names)
    return 0.75 if sure else 0.5
