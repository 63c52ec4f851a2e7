"""Learning the body model: weights of names and words, two rounds of boosted trees, and their export as data."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import lightgbm
import numpy as np

from benchmarks.body_labels import LabelledBody
from benchmarks.body_votes import Votes
from reviewscrape.extraction.body import closer_features, context_features, features
from reviewscrape.extraction.body.survey import names_weight, words_weights

FIRST_NUMBERS = [*features.NAMES, *features.PAGE_NAMES]
NUMBERS = [*FIRST_NUMBERS, *closer_features.NAMES, *context_features.NAMES]
AT = {name: at for at, name in enumerate(NUMBERS)}
COLUMNS: list[tuple[int, int]] = [
    (at, 1 << bit if name in features.BITS else 0)
    for at, name in enumerate(NUMBERS)
    for bit in range(features.BITS.get(name, 1))
]
"""Columns the trees learn from: index of a number and, of a set of bits, the bit."""
FIRST_COLUMNS = sum(at < len(FIRST_NUMBERS) for at, _ in COLUMNS)

LEARNING = {
    "objective": "binary",
    "min_data_in_leaf": 40,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "max_bin": 63,
    "num_threads": 1,
    "seed": 1,
    "verbose": -1,
}
FIRST = {"rounds": 300, "num_leaves": 2, "learning_rate": 0.13}
"""Trees of one question: added up they are one step function a number."""
SECOND = {"rounds": 120, "num_leaves": 5, "learning_rate": 0.12}
FEWEST_HOSTS = {"places": 5, "names": 5, "words": 10}
"""A name or word that fewer sites use is not learnt."""


def fold_of(host: str, folds: int, salt: str = "") -> int:
    """Fold of a host: all its pages stand on one side."""
    return int(hashlib.sha256((salt + host).encode()).hexdigest(), 16) % folds


class Clues:
    """Weights of names and words, with or without the votes of one host."""

    def __init__(self, bodies: Sequence[LabelledBody]) -> None:
        self.votes = {kind: Votes(fewest) for kind, fewest in FEWEST_HOSTS.items() if kind != "places"}
        for body in bodies:
            for at, label in enumerate(body.labels):
                if body.weights[at]:
                    for name in {name for own in body.names[at] for name in own}:
                        self.votes["names"].add(name, body.host, label)
                    for word in set(body.words[at]):
                        self.votes["words"].add(word, body.host, label)

    def weights(self, kind: str, without: str | None = None) -> dict[str, float]:
        """The weights of a kind; see `Votes.weights`."""
        return self.votes[kind].weights(without)


def filled(body: LabelledBody, names: Mapping[str, float], words: Mapping[str, float]) -> list[list[float]]:
    """The vectors with what the names and words say, as `features` and `closer_features` make them."""
    vectors = []
    for vector, chain, text, heading in zip(body.vectors, body.names, body.words, body.headings, strict=True):
        full = list(vector)
        own = least = most = total = 0.0
        for element in chain:
            own = names_weight(element, names)
            least, most, total = min(least, own), max(most, own), total + own
        full[AT["name_own"]], full[AT["name_least"]], full[AT["name_most"]] = own, least, most
        full[AT["name_sum"]] = total
        full[AT["word_mean"]], full[AT["word_least"]] = words_weights(text, words)
        full[AT["heading_mean"]], full[AT["heading_least"]] = words_weights(heading, words)
        vectors.append(full)
    return vectors


def with_context(body: LabelledBody, vectors: Sequence[Sequence[float]], scores: Sequence[float]) -> list[list[float]]:
    """The vectors with the numbers of the second look."""
    around = context_features.contexts(scores, body.counts, body.indexes, body.parents, body.kin, range(len(scores)))
    return [[*vector, *more] for vector, more in zip(vectors, around, strict=True)]


def columns(vectors: Iterable[Sequence[float]], count: int) -> Any:
    """The matrix the trees see: sets of bits spread over one column a bit."""
    width = COLUMNS[count - 1][0] + 1
    matrix = np.array([vector[:width] for vector in vectors], dtype=np.float32)
    return np.stack(
        [(matrix[:, at].astype(np.int64) & mask > 0) if mask else matrix[:, at] for at, mask in COLUMNS[:count]], axis=1
    ).astype(np.float32)


def grow_trees(
    bodies: Sequence[LabelledBody], vectors: Sequence[Sequence[Sequence[float]]], how: dict[str, Any]
) -> Any:
    """Boosted trees over all candidates of these pages."""
    count = FIRST_COLUMNS if how is FIRST else len(COLUMNS)
    rows = columns((vector for page in vectors for vector in page), count)
    labels = np.array([label for body in bodies for label in body.labels])
    weights = np.array([weight for body in bodies for weight in body.weights])
    some = weights > 0
    parameters = LEARNING | {key: value for key, value in how.items() if key != "rounds"}
    data = lightgbm.Dataset(rows[some], labels[some], weight=weights[some])
    return lightgbm.train(parameters, data, num_boost_round=how["rounds"])


def scores(booster: Any, vectors: Sequence[Sequence[float]], how: dict[str, Any]) -> list[float]:
    """Log-odds of one page's candidates."""
    if not vectors:
        return []
    count = FIRST_COLUMNS if how is FIRST else len(COLUMNS)
    return [float(score) for score in booster.predict(columns(vectors, count), raw_score=True, num_threads=1)]


def learn(bodies: Sequence[LabelledBody], inner: int = 2) -> tuple[Clues, Any, Any]:
    """Clues and both rounds of trees. The second round learns from first scores of pages the first had not seen."""
    clues = Clues(bodies)
    hosts = sorted({body.host for body in bodies})
    tables = {host: (clues.weights("names", host), clues.weights("words", host)) for host in hosts}
    vectors = [filled(body, *tables[body.host]) for body in bodies]
    unseen: list[list[float]] = [[] for _ in bodies]
    for part in range(inner):
        held = [fold_of(body.host, inner, "inner") == part for body in bodies]
        booster = grow_trees(
            [body for body, out in zip(bodies, held, strict=True) if not out],
            [vector for vector, out in zip(vectors, held, strict=True) if not out],
            FIRST,
        )
        for at, out in enumerate(held):
            if out:
                unseen[at] = scores(booster, vectors[at], FIRST)
    first = grow_trees(bodies, vectors, FIRST)
    seconds = [with_context(body, vector, score) for body, vector, score in zip(bodies, vectors, unseen, strict=True)]
    return clues, first, grow_trees(bodies, seconds, SECOND)


def exported(booster: Any) -> list[Any]:
    """The trees as `trained_model` reads them."""
    return [_tree(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]


def exported_steps(booster: Any) -> tuple[float, dict[str, list[Any]]]:
    """Trees of one question as `trained_model.Additive` reads them: what all blocks get, and what each number adds."""
    base = 0.0
    splits: dict[str, list[tuple[float, float]]] = defaultdict(list)
    bits: dict[str, list[float]] = {}
    for tree in booster.dump_model()["tree_info"]:
        node = tree["tree_structure"]
        if "leaf_value" in node:
            base += node["leaf_value"]
            continue
        at, mask = COLUMNS[node["split_feature"]]
        name = NUMBERS[at]
        low, high = node["left_child"]["leaf_value"], node["right_child"]["leaf_value"]
        base += low
        if mask:
            bits.setdefault(name, [0.0] * features.BITS[name])[mask.bit_length() - 1] += high - low
        else:
            splits[name].append((float(f"{node['threshold']:.6g}"), high - low))
    return base, {name: _steps(found) for name, found in splits.items()} | {
        name: [round(value, 4) for value in values] for name, values in bits.items()
    }


def _steps(splits: Sequence[tuple[float, float]]) -> list[list[float]]:
    cuts = sorted({cut for cut, _ in splits})
    values = [0.0]
    for cut in cuts:
        values.append(values[-1] + sum(more for at, more in splits if at == cut))
    return [cuts, [round(value, 4) for value in values]]


def _tree(node: dict[str, Any]) -> Any:
    if "leaf_value" in node:
        return round(node["leaf_value"], 4)
    at, mask = COLUMNS[node["split_feature"]]
    low, high = _tree(node["left_child"]), _tree(node["right_child"])
    return [[at, mask] if mask else at, 0 if mask else float(f"{node['threshold']:.6g}"), low, high]
