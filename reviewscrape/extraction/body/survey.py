"""One page as the body model sees it: the counts of its blocks, its main container, the candidates inside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from operator import mul

from reviewscrape.extraction.blocks import Scope
from reviewscrape.extraction.body.container import Weigh, container, grow, prose_of, running, widen
from reviewscrape.extraction.notes import linked_shares, word_counts
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.regions import split_names

_WORD = re.compile(r"[^\W\d_]+|[©@|»›]")
_NEVER = frozenset({"h1", "option", "button", "label"})
"""Elements that are never body text."""
_MOST = 0.97
"""Share of the page's prose that the candidates hold."""
_THIN = 300
"""On a page of less prose anything may be the body."""
_SCANT = 25
"""On a page of less prose that of its comments is looked at, too: a forum's posts may be called so."""
_FORUM = 0.25
"""What it counts there."""
_BEGINNING = 160
"""Characters of a short text whose words are looked up."""


class Survey:
    """One page as the model sees it: its blocks' counts and its main container."""

    def __init__(self, page: Page, weigh: Weigh) -> None:
        self.blocks = blocks = page.blocks
        self.words, self.linked = word_counts(page), linked_shares(page)
        self.good, prose = prose_of(blocks, self.words, self.linked)
        if sum(self.good) < _SCANT:
            self.good, prose = prose_of(blocks, self.words, self.linked, _FORUM)
        self.good_before = running(self.good)
        self.words_before = running(self.words)
        self.linked_before = running(map(mul, self.words, self.linked))
        self.page_good = self.good_before[-1]
        self.names: dict[Scope, str] = {}
        """Class and id of the elements around the prose."""
        self.core = container([blocks[at] for at in prose], self.good, self.names, weigh)
        self.candidates: list[int] = []
        self.scopes: list[Scope] = []
        """The candidates' elements."""
        if self.core is None:
            return
        self.grown = grow(self.core, self.good_before, self.words_before, self.linked_before)
        self.area = widen(self.grown, self.good_before, _MOST if self.page_good > _THIN else 2.0)
        self.candidates = [
            at
            for at in range(self.area.first, self.area.last)
            if self.linked[at] < 0.85 and blocks[at].tag not in _NEVER
        ]
        self.scopes = [scope for at in self.candidates if (scope := blocks[at].scope)]

    def share(self, scope: Scope) -> float:
        """Share of the page's prose inside an element."""
        return (self.good_before[scope.last] - self.good_before[scope.first]) / (self.page_good or 1)

    def linked_share(self, scope: Scope) -> float:
        """Share of the words inside an element that stand in links."""
        words = self.words_before[scope.last] - self.words_before[scope.first]
        return (self.linked_before[scope.last] - self.linked_before[scope.first]) / (words or 1)


def signature(scope: Scope) -> tuple[object, ...]:
    """What elements of one template have in common: tag and class, their own and their parent's."""
    parent = scope.parent or scope
    return scope.tag, scope.get("class"), parent.tag, parent.get("class")


@lru_cache(maxsize=20_000)
def name_tokens(names: str) -> tuple[str, ...]:
    """Words of a class or id, each once."""
    return tuple(dict.fromkeys(split_names(names)))


def words_of(text: str) -> list[str]:
    """Words of the beginning of a short text, lower case."""
    return _WORD.findall(text[:_BEGINNING].lower())


def names_weight(names: Iterable[str], weights: Mapping[str, float]) -> float:
    """What an element's class and id say for (+) or against (-) body text."""
    return sum([weights[name] for name in names if name in weights])


def words_weights(words: Iterable[str], weights: Mapping[str, float]) -> tuple[float, float]:
    """What the words of a short text say: mean and least; zeros when none is known."""
    known = [weights[word] for word in words if word in weights]
    return (sum(known) / len(known), min(known)) if known else (0.0, 0.0)
