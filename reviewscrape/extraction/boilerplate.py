"""The body text, and what was cut: marks the blocks that belong to the page's main prose."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from reviewscrape.extraction import body_model, endings, furniture, typography
from reviewscrape.extraction.blocks import Block, Scope
from reviewscrape.extraction.body_context import contexts
from reviewscrape.extraction.body_features import Vectors
from reviewscrape.extraction.body_model import BodyModel
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.survey import Survey, signature
from reviewscrape.extraction.text_prose import is_prose, is_sentence

DOUBT = 0.9
"""Log-odds below the threshold at which a sibling of body text is still given the benefit of the doubt."""
SURE = 2.5
"""Log-odds of a first look that no second one ever changed on the pages the model learnt from."""


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
    survey = Survey(blocks, page.title)
    core = survey.core
    if core is None:
        return []
    model = body_model.load()
    scores = _scores(survey, core, model)
    kept = [blocks[at] for at in _kept(survey, scores, model.threshold)]
    return endings.ended(blocks, kept) or [
        blocks[at] for at in range(core.first, core.last) if survey.measures[at].good
    ]


def _kept(survey: Survey, scores: Sequence[float], threshold: float) -> list[int]:
    """Indices of the blocks above the threshold, and of prose little below it beside a kept sibling."""
    kept = {at for at, score in zip(survey.candidates, scores, strict=True) if score > threshold}
    doubtful = [
        at
        for at, score in zip(survey.candidates, scores, strict=True)
        if threshold - DOUBT < score <= threshold and survey.measures[at].good
    ]
    for at in doubtful:
        parent = survey.scopes[at].parent
        if any(near in kept and survey.scopes[near].parent is parent for near in (at - 1, at + 1)):
            kept.add(at)
    return sorted(kept)


def _scores(survey: Survey, core: Scope, model: BodyModel) -> list[float]:
    """Log-odds of the candidates: a first look at each, a second with what the first made of its neighbours."""
    vectors = Vectors(survey, core, model.names, model.words).all()
    looks = [model.first(vector) for vector in vectors]
    scopes = [survey.scopes[at] for at in survey.candidates]
    around = contexts(
        looks,
        [survey.measures[at].words for at in survey.candidates],
        survey.candidates,
        [scope.parent for scope in scopes],
        [signature(scope) for scope in scopes],
    )
    return [
        look if abs(look) > SURE else model.second([*vector, *more])
        for look, vector, more in zip(looks, vectors, around, strict=True)
    ]
