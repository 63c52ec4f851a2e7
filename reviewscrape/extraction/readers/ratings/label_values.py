"""What a printed label and the value behind it make together: a finding, where the two fit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.readers.ratings.believable import COUNTED, is_believable, may_be_age
from reviewscrape.extraction.readers.ratings.findings import UNBELIEVED, Finding, text_finding
from reviewscrape.extraction.readers.ratings.label_owner import owner_of_label
from reviewscrape.extraction.readers.ratings.opening_blocks import MAX_VALUE, Lead
from reviewscrape.extraction.readers.ratings.scope import Scope
from reviewscrape.extraction.values.grade_counts import bare_count, count_of, find_count
from reviewscrape.extraction.values.grade_labels import Whose, is_total, says_whose
from reviewscrape.extraction.values.grade_scales import PLAIN_VERDICTS
from reviewscrape.extraction.values.grades import Grade, parse_grade

PLAIN = 0.65
"""Confidence in an everyday word behind a label: a number or signs beside it say more."""
FILM = frozenset({"movie", "film", "feature"})
"""Words of the label of a film's grade, beside which that of its disc may stand: `DVD grade`."""
CLOSERS = frozenset(
    "conclusion conclusions fazit zusammenfassung conclusie conclusione conclusioni conclusión conclusiones conclusão "
    "konklusion konklusjon slutsats sammanfattning yhteenveto závěr podsumowanie podsumowując итог".split()
)
"""Labels of the last paragraph that a grade may follow at once: `Conclusion: 8 out of 10`."""
STRENGTHS = {"of": 0.95, "stars": 0.95, "glyphs": 0.95, "letter": 0.9, "percent": 0.85, "asterisks": 0.85}
"""Confidence by notation, behind a label with a colon; others 0.8."""
_ASKS = re.compile(
    r"\b(?:your|rate|vote|(?:users?|readers?|members?|community|audience)['’]? (?:rating|score|grade|average))\b",
    re.IGNORECASE,
)


def with_best(found: Lead, best: str | None) -> Lead:
    """The grade on the scale that its label says: `Rating (out of 5): 4`."""
    grade, notation, end = found
    whole = parse_grade(f"{grade.value} out of {best}") if best and grade.best is None else None
    return (replace(grade, best=whole.best), notation, end) if whole else found


_NEXT_GRADE = re.compile(r": ?\d")
_UNITS_OF = re.compile(r"(?i) ([a-z]{3,15}s)( of [a-z]{3,12})? \(?out of (\w+)\)?(?=\W*(?:\n|\Z))")


def in_units(text: str, found: Lead, *, labelled: bool = False) -> Lead:
    """The grade in units of the critic's own, with their number: `four kettles out of five`."""
    unit = _UNITS_OF.match(text, found[2]) if found[1] == "points" else None
    if unit is None or (unit[1].lower() in COUNTED and not unit[2] and not labelled):
        return found
    grade, notation, _ = with_best(found, unit[3])
    return (grade, "of", unit.end()) if grade.best else (grade, notation, found[2])


def judged(
    block: Block, scope: Scope, label: str, text: str, found: tuple[Grade, str, int], doubt: float
) -> Iterator[Finding]:
    """The finding of one label and its value, when the two fit."""
    owner = owner_of_label(label, scope)
    found = in_units(text, found, labelled=owner is Whose.CRITIC and says_whose(label))
    found = with_best(found, "6" if "terning" in label.lower() else None)
    grade, notation, _ = found
    if owner is None or not is_believable(owner, label, text, *found):
        return
    if owner is Whose.CRITIC and _count_behind(text, found[2]) is not None:
        owner = Whose.COMMUNITY  # 4.2/5 (123 votes)
    confidence = STRENGTHS.get(notation, 0.8) - doubt
    if grade.value in PLAIN_VERDICTS:
        confidence = PLAIN
    if may_be_age(label, grade):
        confidence = UNBELIEVED
    if label.lower() == "ratings":
        confidence = min(confidence, 0.5)  # of readers, more often than not
    finding = text_finding(block, scope, grade, owner, "ratings", confidence)
    finding.total = is_total(label)
    finding.film = not FILM.isdisjoint(label.lower().split())
    yield finding


def _count_behind(text: str, end: int) -> int | None:
    """How many readers a number right behind a grade counts, before anything that asks the visitor."""
    line, _, below = _ASKS.split(text[end : end + MAX_VALUE], maxsplit=1)[0].partition("\n")
    said = line if ":" in below else f"{line}\n{below}"
    if (at := find_count(said)) is not None and _NEXT_GRADE.search(said[: at[1]]):
        return None  # of another label's grade: `Ma note : 13/20 – Note du site : 6,9 (204 notes)`
    counted = count_of(said)
    return bare_count(line) if counted is None else counted
