from __future__ import annotations

import random

import pytest

from reviewscrape.extraction import body_context, body_features, body_model


def walked(tree, vector):
    while isinstance(tree, list):
        feature, threshold, low, high = tree
        if isinstance(feature, list):
            tree = high if vector[feature[0]] & feature[1] else low
        else:
            tree = low if vector[feature] <= threshold else high
    return tree


def test_the_compiled_trees_say_what_the_trees_say():
    trees = [[0, 1.5, [[1, 4], 0, -1.0, 2.0], 0.25], [2, 0.0, 0.5, [0, 3.0, 1.0, -2.0]], 0.125]
    score = body_model.compiled(trees)
    draw = random.Random(3)  # noqa: S311 not for secrets
    for _ in range(200):
        vector = [draw.uniform(0, 4), draw.randrange(8), draw.uniform(-1, 1)]
        assert score(vector) == pytest.approx(sum(walked(tree, vector) for tree in trees))


def test_the_shipped_model_asks_for_numbers_that_exist():
    model = body_model.load()
    first = [0] * len(body_features.NAMES)
    assert -20 < model.first(first) < 20
    assert -20 < model.second([*first, *[0] * len(body_context.NAMES)]) < 20


def test_neighbours_are_seen_by_their_scores():
    middle = body_context.contexts([2.0, -1.0, 3.0], [10, 10, 10], [4, 5, 8], ["a", "a", "b"], ["p", "p", "p"])[1]
    numbers = dict(zip(body_context.NAMES, middle, strict=True))
    assert (numbers["before_1"], numbers["score"], numbers["after_1"]) == (2.0, -1.0, 3.0)
    assert (numbers["gap_before"], numbers["gap_after"]) == (1, 3)
    assert 0 < numbers["siblings"] < numbers["kin"] < 1
