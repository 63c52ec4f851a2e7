"""A grade and its scale are one thing: the scale is read where the believed grade stood, the score from both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reviewscrape.extraction.judging.folding import fold_value
from reviewscrape.extraction.judging.judge import Verdict
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.grade_scales import Grade, score
from reviewscrape.extraction.values.grades import normalise_grade

COMPANIONS = {
    "critic_grade": ("critic_scale", "critic_scale_best", "critic_scale_worst", "critic_score"),
    "community_grade": ("community_score",),
}
"""Fields that say nothing without the grade they belong to."""


def settle(verdicts: Mapping[str, Verdict]) -> dict[str, Verdict]:
    """The believed verdicts with each grade's companions from its own evidence, and the critic's score."""
    settled = {name: v for name, v in verdicts.items() if not any(name in names for names in COMPANIONS.values())}
    for grade, companions in COMPANIONS.items():
        if grade in verdicts:
            supporters = _supporters(verdicts[grade])
            for name in companions:
                found = _beside(supporters, verdicts.get(name))
                if found is not None:
                    settled[name] = found
    if "critic_grade" in settled:
        _complete(settled)
    return settled


def _supporters(verdict: Verdict) -> list[Candidate]:
    """The winner and all that say the same, the winner first."""
    winner = verdict.winner
    value = fold_value(winner.field, winner.value)
    return [winner, *(c for c in verdict.losers if fold_value(c.field, c.value) == value)]


def _beside(supporters: Iterable[Candidate], companion: Verdict | None) -> Verdict | None:
    """The companion's best candidate that stands where a supporter of the grade stands."""
    if companion is None:
        return None
    candidates = [companion.winner, *companion.losers]
    for supporter in supporters:
        for candidate in candidates:
            if _together(supporter, candidate):
                return Verdict(candidate, companion.weight, [c for c in candidates if c is not candidate])
    return None


def _together(one: Candidate, other: Candidate) -> bool:
    if one.source != other.source:
        return False
    if one.source == "layout" or one.locator == other.locator or (one.block is not None and one.block == other.block):
        return True
    return one.locator.rpartition("/")[0] == other.locator.rpartition("/")[0] != ""


def _complete(settled: dict[str, Verdict]) -> None:
    """Fill the kind of scale and the score, where the believed grade, best and worst imply them."""
    winner = settled["critic_grade"].winner
    best, worst = (_text(settled.get(f"critic_scale_{end}")) for end in ("best", "worst"))
    grade = normalise_grade(winner.value, best, worst)
    scale = _text(settled.get("critic_scale")) or (grade.scale if grade else "unknown")
    _put(settled, "critic_scale", scale)
    if best is not None or scale in {"letter", "binary"}:
        known = score(Grade(str(winner.value), winner.raw, scale, best, worst))
        if known is None:
            settled.pop("critic_score", None)
        else:
            _put(settled, "critic_score", known)


def _text(verdict: Verdict | None) -> str | None:
    return str(verdict.winner.value) if verdict else None


def _put(settled: dict[str, Verdict], name: str, value: str | float) -> None:
    """A value that follows from the grade, with the grade's own evidence, unless the page's evidence says the same."""
    if name in settled and settled[name].winner.value == value:
        return
    verdict = settled["critic_grade"]
    w = verdict.winner
    settled[name] = Verdict(
        Candidate(name, value, w.raw, w.source, w.locator, w.confidence, w.part, w.block), verdict.weight
    )
