"""Grades before or run into their labels: `6.8 User Score`, `7.5`, `Total Score`, `Score8.5`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.ratings.believable import is_exact
from reviewscrape.extraction.readers.ratings.elements import short_text
from reviewscrape.extraction.readers.ratings.findings import Finding, text_finding
from reviewscrape.extraction.readers.ratings.label_values import judged, with_best
from reviewscrape.extraction.readers.ratings.opening_blocks import GLUED, MAX_LABEL
from reviewscrape.extraction.readers.ratings.scope import Scope
from reviewscrape.extraction.values.grade_counts import count_of
from reviewscrape.extraction.values.grade_label_words import CRITIC_OWN
from reviewscrape.extraction.values.grade_labels import Whose, is_total, whose
from reviewscrape.extraction.values.grades import Grade, lead_grade, parse_grade

_VERDICTS = frozenset("nota note voto wertung cijfer ocena score verdict".split())
"""Nouns that in capitals, behind a value, head it: `8.2 NOTA` among `7.5 Gráficos`."""
_VALUED = re.compile(r"[:：]\s?\d|[★☆⭐]|\d (?:stars?|out of)\b")
"""A label that has its own value: `User score: 79`."""
_SCALE_BEHIND = re.compile(r"(?:out of|von|sur|su|sobre|op|de|/) ?(\d{1,3})\b", re.IGNORECASE)
"""The scale that a label says behind its noun: `Rating (out of 5)`, `Score out of 10`, `Rating (1-5)`."""


def label_behind(block: Block, scope: Scope) -> Iterator[Finding]:
    """`6.8 User Score`, `7.5 Total score`: the value first; of the critic only with a word for the whole."""
    found = lead_grade(block.text)
    if not found:
        return
    rest = block.text[found[2] :]
    above = scope.page.blocks[block.index - 1].text if block.index else ""
    if rest.startswith(" (") and before_count(block.text) and len(above) <= MAX_LABEL:
        if whose(above) is Whose.COMMUNITY and is_exact(found[0]):
            yield text_finding(block, scope, found[0], Whose.COMMUNITY, "ratings", 0.85)
    else:
        yield from _value_first(block, scope, found[0], rest)


def _value_first(block: Block, scope: Scope, grade: Grade, label: str) -> Iterator[Finding]:
    label, _, more = label.partition("(")
    behind = scope.page.blocks[block.index + 1 : block.index + 2]
    counted = any(len(b.text) <= MAX_LABEL and count_of(b.text) is not None for b in behind)
    owner = whose(label) if counted or grade.best is not None or "." in grade.value else None
    scale = _SCALE_BEHIND.match(more)
    grade = with_best((grade, "points", 0), scale[1])[0] if scale else grade
    alone = label.strip().lower() in _VERDICTS and label.strip().isupper()
    said = alone or is_total(label) or not CRITIC_OWN.isdisjoint(label.lower().replace("’", "'").split())
    if owner is Whose.COMMUNITY or (owner is Whose.CRITIC and said):
        finding = text_finding(block, scope, grade, owner, "ratings", 0.75)
        finding.total = owner is Whose.CRITIC
        yield finding


def glued(block: Block, scope: Scope) -> Iterator[Finding]:
    """`7.5Total Score`, `Score8.5`: a label and its value that only the style keeps apart."""
    match = GLUED.fullmatch(block.text)
    grade = parse_grade(match["after"] or match["before"]) if match else None
    if match and grade and match["before"]:
        yield from _value_first(block, scope, grade, match["behind"])
    elif match and grade:
        yield from judged(block, scope, match["label"], "", (grade, _notation(match["after"]), 0), 0.1)


def _notation(value: str) -> str:
    found = lead_grade(value)
    return found[1] if found else "points"


def value_before(page: Page, index: int, scope: Scope) -> Iterator[Finding]:
    """A block that is a value, and the next block its label: `7.5`, `Total Score`."""
    label = page.blocks[index + 1].text
    above = page.blocks[index - 1] if index else None
    labelled = above is not None and (is_total(above.text[:MAX_LABEL]) or _are_labels(above, page.blocks[index + 1]))
    if _ends_row(page.blocks[index], page.blocks[index + 1]) or _VALUED.search(label):
        return
    behind = page.blocks[index + 2] if index + 2 < len(page.blocks) else None
    theirs = behind is not None and _begins_exact(behind)
    if len(label) > MAX_LABEL or labelled:
        return
    if index + 2 not in scope.printed.whole and not theirs:
        yield from _value_first(page.blocks[index], scope, scope.printed.whole[index][0], label)


def _are_labels(one: Block, other: Block) -> bool:
    """Whether both are labels, each before its value: `Rating`, `3.5`, `Reader Rating`, `3.9`."""
    return one.tag == other.tag and len(one.text) <= MAX_LABEL and whose(one.text) is not None


def _begins_exact(block: Block) -> bool:
    """Whether a block begins with a grade that is no count: `7.4 (38 votes)`, `<b>3.91</b><i>212 votes</i>`."""
    if not block.text[0].isdigit():
        return False
    found = lead_grade(block.text[:MAX_LABEL])
    if found is None and block.node is not None:
        found = next((lead_grade(text) for child in islice(block.node, MAX_LABEL) if (text := short_text(child))), None)
    return found is not None and is_exact(found[0])


def _ends_row(value: Block, label: Block) -> bool:
    """True for the last cell of a table's row, whose label stands before it, and what follows is of something else."""
    if value.tag != "td" or value.node is None or label.node is None:
        return False
    return value.node.getprevious() is not None and value.node.getnext() is None


def before_count(text: str) -> str:
    """The grade that a block begins with, where it is all that the block holds but for a count: `2.5 (33 votes)`."""
    if not text[:1].isdigit():
        return ""
    value, _, rest = text.partition(" (")
    return value if parse_grade(value) and (not rest or count_of(rest) is not None) else ""
