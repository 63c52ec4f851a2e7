"""Candidates in, one value a field out, with its source, its confidence and the losers.

Independent sources that agree raise each other, sources that contradict each other lower each other, evidence from the
nav or from related links hardly counts, and a field whose best value stays below the field's threshold stays null.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.judging import reliability
from reviewscrape.extraction.judging.folding import fold_value
from reviewscrape.extraction.types import Candidate

REGION_FACTORS = {
    Region.HIDDEN: 0.5,
    Region.NAV: 0.2,
    Region.FOOTER: 0.3,
    Region.RELATED: 0.2,
    Region.COMMENTS: 0.2,
    Region.PROMO: 0.4,
    Region.SHARE: 0.6,
    Region.ASIDE: 0.8,
}
"""What is left of a candidate's weight where its text block stands in such a region."""
_FACTORS = [(int(region), factor) for region, factor in REGION_FACTORS.items()]
_DOUBTFUL = sum(region for region, _ in _FACTORS)
THRESHOLDS = {"critic_grade": 0.55, "work_year": 0.5, "grade_options": 0.45}
"""Least weight of a believed value. A wrong value costs a user more than a missing one."""
THRESHOLD = 0.4
CONTRADICTION = 0.35
"""Share of the strongest contradicting weight that is taken off."""
MAX_CANDIDATES = 200
"""Candidates of one field that are compared; a page that proposes more is bait."""
DISPUTED = 0.8
"""Weight from which a contradicting value makes the field a disputed one."""


@dataclass(slots=True)
class Verdict:
    """What the judge made of one field's candidates."""

    winner: Candidate
    weight: float
    losers: list[Candidate] = field(default_factory=list)
    """Everything else that was proposed, best first: also the candidates that agree with the winner."""
    disputed: bool = False
    """A good source says something else. The site's own rule is not disputed by what else stands there."""


def judge(candidates: Iterable[Candidate], blocks: Sequence[Block] = ()) -> dict[str, Verdict]:
    """The verdict on every field that has a candidate worth believing or not: see `believed`."""
    by_field: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        by_field.setdefault(candidate.field, []).append(candidate)
    return {name: decide(found, blocks) for name, found in by_field.items()}


def believed(verdicts: Mapping[str, Verdict], least: float | None = None) -> dict[str, Verdict]:
    """The verdicts that reach `least`, or else their field's threshold."""
    return {name: v for name, v in verdicts.items() if v.weight >= (least or THRESHOLDS.get(name, THRESHOLD))}


def weight(candidate: Candidate, blocks: Sequence[Block]) -> float:
    """Chance that a candidate is right, by its reader's record and by where it stands.

    A rule that a person wrote for the page's very design outweighs whatever else stands there.
    """
    if candidate.source == "layout":
        return 1.0
    chance = reliability.precision(candidate)
    if candidate.block is None or candidate.block >= len(blocks):
        return chance
    region = int(blocks[candidate.block].region)
    if region & _DOUBTFUL:
        for part, factor in _FACTORS:
            if region & part:
                chance *= factor
    return chance


def decide(candidates: Sequence[Candidate], blocks: Sequence[Block]) -> Verdict:
    """One field: group the candidates that agree, weigh the groups, take the heaviest group's best candidate."""
    if len(candidates) == 1:
        only = candidates[0]
        return Verdict(only, _joint([(weight(only, blocks), only)]))
    weighed = sorted([(weight(c, blocks), c) for c in candidates], key=itemgetter(0), reverse=True)[:MAX_CANDIDATES]
    groups: list[list[tuple[float, Candidate]]] = []
    said: list[str | tuple[str, ...]] = []
    """What the first of each group says."""
    for chance, candidate in weighed:
        value = fold_value(candidate.field, candidate.value)
        home = next((g for g, first in zip(groups, said, strict=True) if _agree(first, value)), None)
        if home is None:
            groups.append([(chance, candidate)])
            said.append(value)
        else:
            home.append((chance, candidate))
    joint = sorted([(_joint(group), group) for group in groups], key=itemgetter(0), reverse=True)
    rival = joint[1][0] if len(joint) > 1 else 0.0
    winner = _spokesman(joint[0][1])
    others = [c for _, c in weighed if c is not winner]
    total = joint[0][0] - CONTRADICTION * rival
    disputed = rival >= DISPUTED and winner.source != "layout" and _says_otherwise(joint[1][1], winner)
    return Verdict(winner, total, others, disputed)


def _says_otherwise(group: Sequence[tuple[float, Candidate]], winner: Candidate) -> bool:
    """Whether a group has other evidence than the winner: one source that reads a text in two ways disputes nothing."""
    return any((c.source, c.raw) != (winner.source, winner.raw) for _, c in group)


def _agree(first: str | tuple[str, ...], second: str | tuple[str, ...]) -> bool:
    """Whether two folded values say the same; lists also when one holds the other, or runs its names together."""
    if isinstance(first, tuple) and isinstance(second, tuple):
        shorter, longer = sorted((first, second), key=len)
        return bool(shorter) and (set(shorter) <= set(longer) or " ".join(shorter) == " ".join(longer))
    return first == second


def _joint(group: Sequence[tuple[float, Candidate]]) -> float:
    """Weight of a group: 1 - product of (1 - weight), each kind of source counted once, by its best."""
    best: dict[str, float] = {}
    for chance, candidate in group:
        best[candidate.source] = max(chance, best.get(candidate.source, 0.0))
    doubt = 1.0
    for chance in best.values():
        doubt *= 1.0 - min(max(chance, 0.0), 1.0)
    return 1.0 - doubt


def _spokesman(group: Sequence[tuple[float, Candidate]]) -> Candidate:
    """The group's best candidate; among lists of nearly the same weight the longest."""
    top, best = group[0]
    if not isinstance(best.value, list) or best.source == "layout":
        return best
    near = [c for chance, c in group if chance >= top - 0.15 and isinstance(c.value, list)]
    longest = max(near, key=lambda c: len(c.value) if isinstance(c.value, list) else 0)
    return longest if _length(longest) > _length(best) else best


def _length(candidate: Candidate) -> int:
    return len(candidate.value) if isinstance(candidate.value, list) else 1
