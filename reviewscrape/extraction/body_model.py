"""The trained model of the body: boosted trees as data, evaluated in plain Python.

The numbers are `body_model.json`, made by `benchmarks/train_body_model.py`. A tree is a number (a leaf) or
`[feature, threshold, low, high]`: `low` where the feature's value is at most the threshold. A feature is the index of a
number, or `[index, mask]`: `low` where none of the mask's bits is set.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias

Tree: TypeAlias = Any
"""A leaf's number, or `[feature, threshold, low, high]`."""
Scorer: TypeAlias = Callable[[Sequence[float]], float]


@dataclass(frozen=True, slots=True)
class BodyModel:
    """What was learnt of body text."""

    names: Mapping[str, float]
    """What a word in a class or id says for (+) or against (-) body text."""
    words: Mapping[str, float]
    """The same of a word in a short text."""
    first: Scorer
    """Log-odds of a candidate from its own numbers."""
    second: Scorer
    """Log-odds with the first scores of its neighbours."""
    threshold: float
    """Least log-odds of a kept block."""


@cache
def load() -> BodyModel:
    """The model of this package."""
    data = json.loads(files("reviewscrape.extraction").joinpath("body_model.json").read_text("utf-8"))
    return build(data)


def build(data: Mapping[str, Any]) -> BodyModel:
    """The model of these numbers."""
    return BodyModel(
        data["names"], data["words"], compiled(data["first"]), compiled(data["second"]), float(data["threshold"])
    )


def compiled(trees: Sequence[Tree]) -> Scorer:
    """The sum of the trees as one Python function: five times as fast as walking them.

    >>> score = compiled([[0, 2.5, -1.0, 1.0], [[1, 4], 0, -0.5, 0.5]])
    >>> score([3.0, 4])
    1.5
    """
    used = sorted({index for tree in trees for index in _features(tree)})
    lines = ["def score(v):"]
    lines += [f" f{index} = v[{index}]" for index in used]
    lines.append(" s = 0.0")
    lines += [f" s += {_expression(tree)}" for tree in trees]
    lines.append(" return s")
    scope: dict[str, Scorer] = {}
    exec("\n".join(lines), {"__builtins__": {}}, scope)  # noqa: S102 the text is made of this file's words and numbers
    return scope["score"]


def _features(tree: Tree) -> set[int]:
    if not isinstance(tree, list):
        return set()
    feature, _, low, high = tree
    index = feature[0] if isinstance(feature, list) else feature
    return {int(index)} | _features(low) | _features(high)


def _expression(tree: Tree) -> str:
    if not isinstance(tree, list):
        return repr(float(tree))
    feature, threshold, low, high = tree
    if isinstance(feature, list):
        return f"({_expression(high)} if f{int(feature[0])} & {int(feature[1])} else {_expression(low)})"
    return f"({_expression(low)} if f{int(feature)} <= {float(threshold)!r} else {_expression(high)})"
