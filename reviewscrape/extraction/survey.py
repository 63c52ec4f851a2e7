"""One page as the body model sees it: the counts of its blocks, its main container, the candidates inside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from reviewscrape.extraction.blocks import Block, Scope
from reviewscrape.extraction.container import container, grow, measure, running, widen
from reviewscrape.extraction.regions import split_names

_WORD = re.compile(r"[^\W\d_]+|[©@|»›]")
_NEVER = frozenset({"h1", "option", "button", "label"})
"""Elements that are never body text."""
_MOST = 0.97
"""Share of the page's prose that the candidates hold."""
_THIN = 300
"""On a page of less prose anything may be the body."""
_BEGINNING = 160
"""Characters of a short text whose words are looked up."""


class Survey:
    """One page as the model sees it: its blocks' counts and its main container."""

    def __init__(self, blocks: Sequence[Block], title: str = "") -> None:
        self.blocks = blocks
        self.title = title.casefold()
        self.scopes = [block.scope for block in blocks if block.scope]
        self.measures = [measure(block) for block in blocks]
        self.good = running([counts.good for counts in self.measures])
        self.words = running([counts.words for counts in self.measures])
        self.linked = running([counts.words * counts.linked for counts in self.measures])
        self.core = container(blocks, self.measures)
        self.candidates: list[int] = []
        if self.core is None:
            return
        self.grown = grow(self.core, self.good, self.words, self.linked)
        self.area = widen(self.grown, self.good, _MOST if self.good[-1] > _THIN else 2.0)
        self.candidates = [
            index
            for index in range(self.area.first, self.area.last)
            if self.measures[index].linked < 0.85 and blocks[index].tag not in _NEVER
        ]

    def share(self, scope: Scope) -> float:
        """Share of the page's prose inside an element."""
        return (self.good[scope.last] - self.good[scope.first]) / (self.good[-1] or 1)


def signature(scope: Scope) -> tuple[object, ...]:
    """What elements of one template have in common: tag and class, their own and their parent's."""
    parent = scope.parent
    if parent is None:
        return (scope.tag,)
    return scope.tag, scope.node.get("class"), parent.tag, parent.node.get("class")


@lru_cache(maxsize=20_000)
def name_tokens(names: str) -> tuple[str, ...]:
    """Words of a class or id, each once."""
    return tuple(dict.fromkeys(split_names(names)))


def own_names(scope: Scope) -> tuple[str, ...]:
    """Words of an element's class and id."""
    get = scope.node.get
    names, identity = get("class"), get("id")
    if identity:
        names = f"{names or ''} {identity}"
    return name_tokens(names) if names else ()


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
