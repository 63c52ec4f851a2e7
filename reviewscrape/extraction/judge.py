"""Candidates in, one value a field out, with its source, its confidence and the losers."""

from __future__ import annotations

from collections.abc import Iterable

from reviewscrape.extraction.types import Candidate


def judge(candidates: Iterable[Candidate]) -> dict[str, list[Candidate]]:
    """Candidates by field, best first. Of equals the one proposed first wins."""
    ranked: dict[str, list[Candidate]] = {}
    for candidate in sorted(candidates, key=lambda c: -c.confidence):
        ranked.setdefault(candidate.field, []).append(candidate)
    return ranked
