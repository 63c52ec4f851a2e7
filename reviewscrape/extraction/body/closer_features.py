"""What the body model looks at closer where the first look left a doubt: words, headings, the elements around."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from reviewscrape.extraction.blocks import Block, Scope
from reviewscrape.extraction.body.features import FAR
from reviewscrape.extraction.body.survey import Survey, words_of, words_weights

NAMES = (
    "word_mean word_least heading_mean heading_least next_heading since_title outer_share outer_linked nodes"
).split()
SHORT = 60
"""A text of fewer words is judged by its words, too."""
_HEADING_WORDS = 8
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt", "legend", "summary"})


class Closer:
    """Numbers of single blocks of a page, by what the model has learnt of words."""

    def __init__(self, survey: Survey, words: Mapping[str, float]) -> None:
        self.survey = survey
        self.words = words
        blocks = survey.blocks
        self.headings = [
            block.index
            for block in blocks
            if block.tag in _HEADINGS
            or (block.bolds and survey.words[block.index] < _HEADING_WORDS and _is_bold(block))
        ]
        self.title = next((block.index for block in blocks if block.tag == "h1"), -1)
        self._counted: dict[Scope, int] = {}
        self._heading_weights: dict[int, tuple[float, float]] = {-1: (0.0, 0.0)}

    def heading(self, at: int) -> int:
        """Index of the last heading before a block, -1 if there is none."""
        place = bisect_left(self.headings, at)
        return self.headings[place - 1] if place else -1

    def numbers(self, at: int) -> list[float]:
        """`NAMES` of the block at an index."""
        survey = self.survey
        block = survey.blocks[at]
        is_short = survey.words[at] < SHORT
        own = words_weights(words_of(block.text), self.words) if is_short else (0.0, 0.0)
        heading = self.heading(at)
        if heading not in self._heading_weights:
            self._heading_weights[heading] = words_weights(words_of(survey.blocks[heading].text), self.words)
        after = bisect_left(self.headings, at + 1)
        outer = block.scope
        for _ in range(2):
            outer = (outer.parent or outer) if outer else None
        return [
            *own,
            *self._heading_weights[heading],
            min(FAR, self.headings[after] - at) if after < len(self.headings) else FAR,
            at - self.title if self.title >= 0 else -FAR,
            survey.share(outer) if outer else 0.0,
            survey.linked_share(outer) if outer else 0.0,
            self._children(block.scope) if block.scope else 0,
        ]

    def _children(self, scope: Scope) -> int:
        """How many elements an element holds; counted once, as it may hold thousands of blocks, too."""
        if scope not in self._counted:
            self._counted[scope] = len(scope.node)
        return self._counted[scope]


def _is_bold(block: Block) -> bool:
    return sum([span.end - span.start for span in block.bolds]) >= len(block.text) - 2
