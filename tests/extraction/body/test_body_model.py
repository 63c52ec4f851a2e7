from __future__ import annotations

import random

import pytest

from reviewscrape.extraction.body import closer_features, context_features, features, trained_model
from reviewscrape.extraction.body.survey import Survey
from reviewscrape.extraction.page import Page

PROSE = "The keeper lights it, slowly, while the whole town looks up from its quarrels."


def unknown(_names):
    return 0.0


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
    score = trained_model.compiled(trees)
    draw = random.Random(3)  # noqa: S311 not for secrets
    for _ in range(200):
        vector = [draw.uniform(0, 4), draw.randrange(8), draw.uniform(-1, 1)]
        assert score(vector) == pytest.approx(sum(walked(tree, vector) for tree in trees))


def test_step_functions_are_added_up_number_by_number():
    steps = {"good": [[1.0, 3.0], [-2.0, 0.5, 4.0]], "tags": [0.25, -1.0, 8.0], "headings": [[2], [0.0, 100.0]]}
    look = trained_model.Additive(0.5, steps, ["tags"], ["words", "good"], ["headings"])
    tags, words, good = [0, 3, 4, 0b101], [9] * 5, [1.0, 1.1, 3.0, 3.1, 1.0]
    for _ in range(2):  # what was met before is looked up
        assert look.scores([tags], [words, good], [0, 1, 2, 3, 3], [2]) == [-1.5, 0.25, 9.0, 12.75, 6.75]
    assert look.scores([[0]], [[0], [0.0]], [0], [3]) == [98.5]
    assert look.scores([[]], [[], []], [], [3]) == []


def test_the_shipped_model_asks_for_numbers_that_exist():
    model = trained_model.load()
    of_kinds, own = ([[0] for _ in names] for names in (features.KIND_NAMES, features.OWN_NAMES))
    page = [0] * len(features.PAGE_NAMES)
    scores = model.first.scores(of_kinds, own, [0], page)
    assert len(scores) == 1
    assert -20 < scores[0] < 20
    more = [0] * (len(closer_features.NAMES) + len(context_features.NAMES))
    assert -20 < model.second([*[0] * len(features.NAMES), *page, *more]) < 20
    sums = (model.first.kinds, model.first.own, model.first.page)
    assert sum(len(each.known) + len(each.steps) for each in sums) > 20


def test_the_columns_say_where_each_candidate_stands():
    html = (
        "<html><body><div class=menu><a href=/a>Film</a></div><article class=entry><h1>The Lamp</h1><h2>A tower</h2>"
        f"{'<p>The keeper lights it, slowly, while the whole town looks up from its quarrels.</p>' * 3}"
        "<ul><li>The first mate</li></ul></article></body></html>"
    )
    page = Page(html)
    survey = Survey(page, unknown)
    assert survey.core is not None
    found = features.Columns(survey, survey.core, {"entry": 0.5}.get)
    assert page.blocks[survey.candidates[0]].text == "A tower"
    assert found.kinds == [0, 1, 1, 1, 2]
    assert {len(column) for column in found.of_kinds} == {3}
    assert {len(column) for column in found.own} == {len(survey.candidates)}
    rows = [dict(zip(features.NAMES, found.row(place), strict=True)) for place in range(5)]
    numbers = {name: [row[name] for row in rows] for name in features.NAMES}
    assert numbers["repeated"] == [1, 3, 3, 3, 1]
    assert numbers["kin_blocks"] == [1, 3, 3, 3, 1]
    assert numbers["heading_gap"] == [1, 1, 2, 3, 4]
    assert numbers["levels"] == [1, 1, 1, 1, 2]
    assert numbers["in_core"] == [True] * 5
    assert numbers["last_good"][1:] == [0.0, *numbers["good"][1:4]]
    assert numbers["next_good"] == [*numbers["good"][1:], 0.0]
    assert numbers["to_end"] == [5, 4, 3, 2, 1]
    assert dict(zip(features.PAGE_NAMES, found.page, strict=True))["candidates"] == 5


def test_elements_of_one_name_inside_and_beside_the_container_are_of_two_kinds():
    boxes = f"<div class=box>The keeper<p>{PROSE}</p><p>{PROSE} Again!</p></div><div class=box>The first mate</div>"
    page = Page(f"<html><body><main>{boxes}</main></body></html>")
    survey = Survey(page, unknown)
    box = page.blocks[0].scope
    assert box is not None
    found = features.Columns(survey, box, unknown)
    levels = features.KIND_NAMES.index("levels")
    kinds = dict(zip(survey.candidates, found.kinds, strict=True))
    assert [found.of_kinds[levels][kinds[at]] for at in range(4)] == [0, 1, 1, -1]


def test_a_heading_speaks_for_what_stands_below_it():
    page = Page(f"<html><body><h1>Lamp</h1><p>{PROSE}</p><h3>More reviews</h3><p>{PROSE} Again!</p></body></html>")
    closer = closer_features.Closer(Survey(page, unknown), {"more": -0.5, "reviews": -0.25, "keeper": 0.75})
    above, below = (dict(zip(closer_features.NAMES, closer.numbers(at), strict=True)) for at in (1, 3))
    assert (above["heading_mean"], below["heading_mean"], below["heading_least"]) == (0.0, -0.375, -0.5)
    assert (above["word_mean"], above["next_heading"], below["next_heading"]) == (0.75, 1, features.FAR)
    assert (above["since_title"], below["since_title"]) == (1, 3)


def test_neighbours_are_seen_by_their_scores():
    middle = context_features.contexts(
        [2.0, -1.0, 3.0], [10, 10, 10], [4, 5, 8], ["a", "a", "b"], ["p", "p", "p"], [1]
    )[0]
    numbers = dict(zip(context_features.NAMES, middle, strict=True))
    assert (numbers["before_1"], numbers["score"], numbers["after_1"]) == (2.0, -1.0, 3.0)
    assert (numbers["gap_before"], numbers["gap_after"]) == (1, 3)
    assert 0 < numbers["siblings"] < numbers["kin"] < 1
