"""The body text, and what was cut: marks the blocks that belong to the page's main prose."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from reviewscrape.extraction import body_model, endings, furniture, typography
from reviewscrape.extraction.blocks import Block, Scope
from reviewscrape.extraction.body_closer import Closer
from reviewscrape.extraction.body_context import contexts
from reviewscrape.extraction.body_features import Columns
from reviewscrape.extraction.body_model import BodyModel
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.regions import Region
from reviewscrape.extraction.survey import Survey
from reviewscrape.extraction.text_prose import is_prose, is_sentence

DOUBT = 0.9
"""Log-odds below the threshold at which a sibling of body text is still given the benefit of the doubt."""
ASIDE_DOUBT = 1.0
"""Log-odds above the threshold that a short line in a box beside the text needs: boxes hold facts."""
_ASIDE = int(Region.ASIDE)
SURE = 1.5
"""Log-odds of a first look beyond which a second one hardly ever decides otherwise."""


def find_body(page: Page) -> str | None:
    """Mark the body's blocks `kept` and return the body text, None without prose.

    Unicode NFC, white space folded, paragraphs separated by one blank line.
    """
    if page.layout_body is not None:
        chosen = [(block, block.text) for block in page.layout_body]
    elif page.root is None:
        chosen = furniture.paragraphs(_of_text(page.blocks))
    else:
        chosen = typography.mended(page.blocks, furniture.paragraphs(_of_tree(page)))
    for block, _ in chosen:
        block.kept = True
    texts = (" ".join(text.split()) for _, text in chosen)
    return unicodedata.normalize("NFC", "\n\n".join(texts)) or None


def _of_text(blocks: Sequence[Block]) -> list[Block]:
    """Prose among the lines of a plain-text page, with the short sentences between and beside it."""
    prose = [is_prose(block) for block in blocks]
    kept = [
        block
        for block in blocks
        if prose[block.index]
        or (is_sentence(block.text) and block.tag != "li" and any(prose[max(0, block.index - 1) : block.index + 2]))
    ]
    return endings.ended(blocks, kept)


def _of_tree(page: Page) -> list[Block]:
    """Prose among the blocks of a tree, as the model judges it; the container's good blocks when it keeps none."""
    blocks = page.blocks
    survey = Survey(blocks)
    core = survey.core
    if core is None:
        return []
    model = body_model.load()
    scores = _scores(survey, core, model)
    kept = [blocks[at] for at in _kept(survey, scores, model.threshold)]
    return endings.ended(blocks, kept) or [blocks[at] for at in range(core.first, core.last) if survey.good[at]]


def _kept(survey: Survey, scores: Sequence[float], threshold: float) -> list[int]:
    """Indices of the blocks above the threshold, and of prose little below it beside a kept sibling."""
    kept = {
        at
        for at, score in zip(survey.candidates, scores, strict=True)
        if score > threshold
        and (score > threshold + ASIDE_DOUBT or survey.good[at] or not _is_aside(survey.blocks[at]))
    }
    doubtful = [
        at
        for at, score in zip(survey.candidates, scores, strict=True)
        if threshold - DOUBT < score <= threshold and survey.good[at]
    ]
    for at in doubtful:
        parent = _parent(survey, at)
        if any(near in kept and _parent(survey, near) is parent for near in (at - 1, at + 1)):
            kept.add(at)
    return sorted(kept)


def _is_aside(block: Block) -> bool:
    return bool(block.region & _ASIDE)


def _parent(survey: Survey, at: int) -> Scope | None:
    scope = survey.blocks[at].scope
    return scope.parent if scope else None


def _scores(survey: Survey, core: Scope, model: BodyModel) -> list[float]:
    """Log-odds of the candidates: a first look at all, a closer one where it left a doubt."""
    if not survey.candidates:
        return []
    found = Columns(survey, core, model.weigh)
    scores = model.first.scores(found.columns, found.page)
    doubtful = [place for place, score in enumerate(scores) if abs(score) <= SURE]
    if not doubtful:
        return scores
    around = contexts(scores, found.columns[0], survey.candidates, found.parents, found.designs, doubtful)
    closer = Closer(survey, model.words)
    for place, more in zip(doubtful, around, strict=True):
        own = [column[place] for column in found.columns]
        scores[place] = model.second([*own, *found.page, *closer.numbers(survey.candidates[place]), *more])
    return scores
