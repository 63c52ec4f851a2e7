"""The body text, and what was cut: marks the blocks that belong to the page's main prose."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from reviewscrape.extraction.blocks import Block, Scope
from reviewscrape.extraction.body import endings, furniture, short_entries, text_prose, trained_model, typography
from reviewscrape.extraction.body.closer_features import Closer
from reviewscrape.extraction.body.context_features import contexts
from reviewscrape.extraction.body.features import Columns
from reviewscrape.extraction.body.smoothing import smoothed
from reviewscrape.extraction.body.survey import Survey
from reviewscrape.extraction.body.trained_model import BodyModel
from reviewscrape.extraction.body.typography import Paragraph
from reviewscrape.extraction.lazy import lazy
from reviewscrape.extraction.page import Page

SURE = 1.5
"""Log-odds of a first look beyond which a second one hardly ever decides otherwise."""


class Body:
    """What is left of a page without its boilerplate. Both texts: None without prose."""

    def __init__(self, page: Page, kept: Sequence[Block]) -> None:
        self._page = page
        self._kept = kept
        self._lines = furniture.lines_of(kept)
        self._captioned = furniture.may_hold_captions(self._lines)

    @lazy
    def paragraphs(self) -> Sequence[Paragraph]:
        """A review's, with the blocks that they stand in."""
        page = self._page
        if page.layout_body is not None:
            return [(block, block.text) for block in page.layout_body]
        return self._found if page.root is None else typography.mended(page.blocks, self._found)

    @property
    def blocks(self) -> list[Block]:
        """The blocks that a review's text stands in."""
        return [block for block, _ in self.paragraphs]

    @lazy
    def _found(self) -> list[Paragraph]:
        return furniture.paragraphs(self._kept, self._lines, captioned=self._captioned)

    @lazy
    def of_review(self) -> str | None:
        """A review's text: without the facts and credits that stand among or around its prose."""
        return _text(self.paragraphs)

    @lazy
    def of_article(self) -> str | None:
        """The text of any other page, as it begins and ends."""
        page = self._page
        found = furniture.whole_paragraphs(self._lines, captioned=self._captioned)
        if page.root is not None and page.layout_body is None and found == self._found:
            return self.of_review
        return _text(typography.mended(page.blocks, found))


def find_body(page: Page) -> Body:
    """Mark the blocks that a review's text stands in `kept` and return the texts.

    Unicode NFC, white space folded, paragraphs separated by one blank line.
    """
    if page.layout_body is not None:
        kept = page.layout_body
    else:
        flat = page.root is None or "markdown" in page.shared
        kept = endings.ended(page.blocks, text_prose.body(page)) if flat else _of_tree(page)
        if flat:
            text_prose.mark_comments(page.blocks, kept)
    body = Body(page, kept)
    for block, _ in body.paragraphs:
        block.kept = True
    return body


def _text(paragraphs: Sequence[Paragraph]) -> str | None:
    text = "\n\n".join([" ".join(text.split()) if "\n" in text else text for _, text in paragraphs])
    return text if text.isascii() and text else unicodedata.normalize("NFC", text) or None


def _of_tree(page: Page) -> list[Block]:
    """Prose among the blocks of a tree, as the model judges it; the container's good blocks when it keeps none."""
    blocks = page.blocks
    model = trained_model.load()
    survey = Survey(page, model.place)
    core = survey.core
    if core is None:
        return short_entries.instead_of(page, [])
    scores = _scores(survey, core, model)
    kept = [blocks[at] for at in smoothed(survey, scores, model.threshold)]
    kept = endings.without_lone_headings(endings.ended(blocks, kept)) or [
        blocks[at] for at in range(core.first, core.last) if survey.good[at]
    ]
    return short_entries.instead_of(page, kept) or kept


def _scores(survey: Survey, core: Scope, model: BodyModel) -> list[float]:
    """Log-odds of the candidates: a first look at all, a closer one where it left a doubt."""
    if not survey.candidates:
        return []
    found = Columns(survey, core, model.weigh)
    scores = model.first.scores(found.of_kinds, found.own, found.kinds, found.page)
    doubtful = [place for place, score in enumerate(scores) if abs(score) <= SURE]
    if not doubtful:
        return scores
    around = contexts(scores, found.own[0], survey.candidates, found.parents, found.designs, doubtful)
    closer = Closer(survey, model.words)
    for place, more in zip(doubtful, around, strict=True):
        scores[place] = model.second([*found.row(place), *found.page, *closer.numbers(survey.candidates[place]), *more])
    return scores
