"""The trained model of the body: step functions and boosted trees as data, evaluated in plain Python.

The numbers are `trained_model.json`, made by `benchmarks/train_body_model.py`. The first look adds up one step function
a number: `[cuts, values]`, the value at the place where the number falls among the cuts; of a set of bits, a value a
bit. The second look is the sum of trees. A tree is a number (a leaf) or `[feature, threshold, low, high]`: `low` where
the feature's value is at most the threshold. A feature is the index of a number, or `[index, mask]`: `low` where none
of the mask's bits is set.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, TypeAlias

from reviewscrape.extraction.body import features
from reviewscrape.extraction.body.container import Weigh
from reviewscrape.extraction.body.survey import name_tokens, names_weight

Tree: TypeAlias = Any
"""A leaf's number, or `[feature, threshold, low, high]`."""
Scorer: TypeAlias = Callable[[Sequence[float]], float]


class _Bits(dict[float, float]):
    """What each set of bits says, worked out when it is first met."""

    def __init__(self, values: Sequence[float]) -> None:
        super().__init__()
        self._values = values

    def __missing__(self, bits: float) -> float:
        """The sum of the values of its bits."""
        value = sum([each for bit, each in enumerate(self._values) if int(bits) >> bit & 1])
        if len(self) < _MOST_NUMBERS:
            self[bits] = value
        return value


class _Steps(dict[float, float]):
    """The value at the place where a number falls among the cuts, worked out when the number is first met."""

    def __init__(self, cuts: Sequence[float], values: Sequence[float]) -> None:
        super().__init__()
        self._cuts, self._values = cuts, values

    def __missing__(self, number: float) -> float:
        """The value of its step."""
        value = self._values[bisect_left(self._cuts, number)]
        if len(self) < _MOST_NUMBERS:
            self[number] = value
        return value


class _Sum:
    """What the numbers of some names say together; those of few different values are looked up."""

    def __init__(self, said: Mapping[str, Sequence[Any]], names: Sequence[str]) -> None:
        self.known: list[tuple[int, _Steps | _Bits]] = []
        self.steps: list[tuple[int, Sequence[float], Sequence[float]]] = []
        for name, found in said.items():
            if name in names:
                at = names.index(name)
                if not _is_steps(found):
                    self.known.append((at, _Bits(found)))
                elif name in features.COUNTS:
                    self.known.append((at, _Steps(*found)))
                else:
                    self.steps.append((at, *found))

    def of(self, columns: Sequence[Sequence[float]], base: Sequence[float]) -> list[float]:
        """The sums, each with its base."""
        known = [map(said.__getitem__, columns[at]) for at, said in self.known]
        steps = [[values[bisect_left(cuts, number)] for number in columns[at]] for at, cuts, values in self.steps]
        return list(map(sum, zip(base, *known, *steps, strict=True)))


_MOST_NUMBERS = 5_000


class Additive:
    """The sum of what each number says by itself.

    `scores` asks for the numbers of kinds, of each candidate those of its own and the number of its kind.

    >>> steps = {"good": [[10, 20], [-1, 0, 2]], "below": [1, 4]}
    >>> look = Additive(0.5, steps, ["below"], ["good"], ["headings"])
    >>> look.scores([[0, 3]], [[10, 30, 30]], [0, 0, 1], [7])
    [-0.5, 2.5, 7.5]
    """

    def __init__(
        self,
        base: float,
        steps: Mapping[str, Sequence[Any]],
        of_kinds: Sequence[str],
        own: Sequence[str],
        of_page: Sequence[str],
    ) -> None:
        self.base = base
        self.kinds, self.own = (_Sum(steps, names) for names in (of_kinds, own))
        self.page = _Sum({name: found for name, found in steps.items() if _is_steps(found)}, of_page)

    def scores(
        self,
        of_kinds: Sequence[Sequence[float]],
        own: Sequence[Sequence[float]],
        kinds: Sequence[int],
        page: Sequence[float],
    ) -> list[float]:
        """Log-odds of the candidates of these kinds whose numbers are these columns, on a page of these numbers."""
        base = self.base + sum([values[bisect_left(cuts, page[at])] for at, cuts, values in self.page.steps])
        shared = self.kinds.of(of_kinds, [base] * (max(kinds, default=-1) + 1))
        return self.own.of(own, [shared[kind] for kind in kinds])


def _is_steps(found: Sequence[Any]) -> bool:
    return isinstance(found[0], Sequence)


@dataclass(frozen=True, slots=True)
class BodyModel:
    """What was learnt of body text."""

    place: Weigh
    """What a class and id say of all prose inside: where on the page the body is."""
    weigh: Weigh
    """What they say below the body's container, where some of it is body text and some is not."""
    words: Mapping[str, float]
    """The same of a word in a short text."""
    first: Additive
    """Log-odds of the candidates from their own numbers."""
    second: Scorer
    """Log-odds of one candidate from a closer look, and from the first scores of its neighbours."""
    threshold: float
    """Least log-odds of a kept block."""


@cache
def load() -> BodyModel:
    """The model of this package."""
    data = json.loads(files(__package__).joinpath("trained_model.json").read_text("utf-8"))
    return build(data)


def build(data: Mapping[str, Any]) -> BodyModel:
    """The model of these numbers."""
    first = Additive(data["base"], data["first"], features.KIND_NAMES, features.OWN_NAMES, features.PAGE_NAMES)
    return BodyModel(
        weighing(data["places"]),
        weighing(data["names"]),
        data["words"],
        first,
        compiled(data["second"]),
        float(data["threshold"]),
    )


def weighing(weights: Mapping[str, float]) -> Weigh:
    """What a class and id say, by the weights of their words."""

    @lru_cache(maxsize=20_000)
    def weigh(names: str) -> float:
        return names_weight(name_tokens(names), weights)

    return weigh


_TOGETHER = 20
"""Trees that are added up in one line."""


def compiled(trees: Sequence[Tree]) -> Scorer:
    """The sum of the trees as one Python function: five times as fast as walking them.

    >>> score = compiled([[0, 2.5, -1.0, 1.0], [[1, 4], 0, -0.5, 0.5]])
    >>> score([3.0, 4])
    1.5
    """
    last = max((index for tree in trees for index in _features(tree)), default=-1)
    lines = ["def score(v):", f" {''.join(f'f{index}, ' for index in range(last + 1))}*_ = map(float, v)"]
    lines += [f" f{index} = int(f{index})" for index in sorted({index for tree in trees for index in _bits(tree)})]
    lines.append(" s = 0.0")
    lines += [
        f" s += {' + '.join(map(_expression, trees[at : at + _TOGETHER]))}" for at in range(0, len(trees), _TOGETHER)
    ]
    lines.append(" return s")
    scope: dict[str, Scorer] = {}
    exec("\n".join(lines), {"__builtins__": {"map": map, "float": float, "int": int}}, scope)  # noqa: S102 the text is made of this file's words and numbers
    return scope["score"]


def _features(tree: Tree) -> set[int]:
    if not isinstance(tree, list):
        return set()
    feature, _, low, high = tree
    index = feature[0] if isinstance(feature, list) else feature
    return {int(index)} | _features(low) | _features(high)


def _bits(tree: Tree) -> set[int]:
    """Features of which single bits are asked for; of all others floats are compared faster than whole numbers."""
    if not isinstance(tree, list):
        return set()
    feature, _, low, high = tree
    return ({int(feature[0])} if isinstance(feature, list) else set()) | _bits(low) | _bits(high)


def _expression(tree: Tree) -> str:
    if not isinstance(tree, list):
        return repr(float(tree))
    feature, threshold, low, high = tree
    if isinstance(feature, list):
        return f"({_expression(high)} if f{int(feature[0])} & {int(feature[1])} else {_expression(low)})"
    return f"({_expression(low)} if f{int(feature)} <= {float(threshold)!r} else {_expression(high)})"
