"""What the neighbours decide where single blocks are judged: siblings of body text, the cells of a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reviewscrape.extraction.blocks import Block, Scope
from reviewscrape.extraction.body.survey import Survey
from reviewscrape.extraction.regions import Region

DOUBT = 0.9
"""Log-odds below the threshold at which a sibling of body text is still given the benefit of the doubt."""
ASIDE_DOUBT = 1.0
"""Log-odds above the threshold that a short line in a box beside the text needs: boxes hold facts."""
LOOSE = frozenset({"body", "td", "center"})
"""Elements whose own text is a paragraph where the others begin with `<p>` and none has an end."""
FEWEST_CELLS = 4
"""Cells of the smallest table that is judged as one."""
CELL_WORDS = 10
"""A cell of more words may be a column of the page's own."""
SHORT_CELLS = 0.8
"""Share of shorter ones in a table of data."""

_CELLS = frozenset({"td", "th"})
_ASIDE = int(Region.ASIDE)


def smoothed(survey: Survey, scores: Sequence[float], threshold: float) -> list[int]:
    """Indices of the blocks that are kept."""
    known = dict(zip(survey.candidates, scores, strict=True))
    kept = {at for at, score in known.items() if score > threshold and _is_kept(survey, at, score - threshold)}
    least, good = threshold - DOUBT, survey.good
    for at in [at for at, score in known.items() if least < score <= threshold and good[at]]:
        parent = _parent(survey, at)
        if any(near in kept and _parent(survey, near) is parent for near in (at - 1, at + 1)):
            kept.add(at)
        elif survey.blocks[at].tag in LOOSE and at + 1 in kept and survey.blocks[at].scope is _parent(survey, at + 1):
            kept.add(at)  # as before there were ends of paragraphs: `First one<p>Second one`
    for cells in _tables(survey):
        judged = [known[at] for at in cells if at in known]
        doubt = DOUBT if kept and min(kept) < cells[0] else 0.0  # tables before the text hold facts
        if sum(judged) > (threshold - doubt) * len(judged):
            kept.update(cells)
        else:
            kept.difference_update(cells)
    return sorted(kept)


def _is_kept(survey: Survey, at: int, over: float) -> bool:
    return over > ASIDE_DOUBT or bool(survey.good[at]) or not survey.blocks[at].region & _ASIDE


def _parent(survey: Survey, at: int) -> Scope | None:
    scope = survey.blocks[at].scope
    return scope.parent if scope else None


def _tables(survey: Survey) -> list[list[int]]:
    """The cells of each table of data."""
    blocks, words = survey.blocks, survey.words
    if sum([blocks[at].tag in _CELLS for at in survey.candidates]) < FEWEST_CELLS:
        return []
    tables: dict[Scope, Scope | None] = {}
    found: defaultdict[Scope, list[int]] = defaultdict(list)
    for at in range(survey.area.first, survey.area.last):
        if blocks[at].tag in _CELLS:
            table = _table(blocks[at], tables)
            if table is not None:
                found[table].append(at)
    return [
        cells
        for cells in found.values()
        if len(cells) >= FEWEST_CELLS and sum([words[at] < CELL_WORDS for at in cells]) >= SHORT_CELLS * len(cells)
    ]


def _table(cell: Block, tables: dict[Scope, Scope | None]) -> Scope | None:
    """The innermost table around a cell; `tables` are those of all elements passed before, none for some."""
    passed: list[Scope] = []
    scope = cell.scope
    while scope is not None and scope.tag != "table" and scope not in tables:
        passed.append(scope)
        scope = scope.parent
    found = tables[scope] if scope is not None and scope in tables else scope
    for each in passed:
        tables[each] = found
    return found
