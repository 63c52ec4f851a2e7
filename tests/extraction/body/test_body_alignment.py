from __future__ import annotations

import pytest

from benchmarks import body_alignment

PROSE = [
    "The keeper lights the lamp, slowly, while the town sleeps.",
    "Nobody on the island will say who has paid for the oil.",
    "By the end every window of the harbour is dark but one.",
]


def test_the_gold_text_is_found_among_furniture():
    texts = ["Home", "Film", PROSE[0], "Advertisement", *PROSE[1:], "Read the next review of this island here."]
    assert body_alignment.shares(texts, "\n".join(PROSE)) == [0, 0, 1, 0, 1, 1, 0]


def test_cells_of_a_table_are_found_by_their_places():
    cells = ["Pos", "Boat", "1", "Petrel", "2", "Tern"]
    texts = ["2", "1", PROSE[0], *cells, PROSE[1], "1"]
    assert body_alignment.shares(texts, " ".join([PROSE[0], *cells, PROSE[1]])) == [0, 0, *[1] * 8, 0]


def test_of_two_copies_that_one_counts_that_stands_among_the_rest():
    texts = [PROSE[1], "Film", "Music", *["Menu"] * 10, *PROSE]
    assert body_alignment.shares(texts, " ".join(PROSE)) == [*[0] * 13, 1, 1, 1]


def test_a_copy_of_the_whole_text_counts_once():
    texts = [*PROSE, "Subscribe", " ".join(PROSE)]
    assert body_alignment.shares(texts, " ".join(PROSE)) == [1, 1, 1, 0, 0]


def test_another_order_than_that_of_the_page_is_no_obstacle():
    texts = [PROSE[2], PROSE[0], PROSE[1]]
    assert body_alignment.shares(texts, " ".join(PROSE)) == [1, 1, 1]


def test_scripts_without_spaces_are_compared_by_character():
    texts = ["首页", "灯塔守夜人十年没有说过话。", "整个小镇都在等他点灯。", "关于我们"]
    assert body_alignment.shares(texts, texts[1] + texts[2]) == [0, 1, 1, 0]


@pytest.mark.parametrize("texts", [[], ["", "…"]])
def test_a_text_without_words_has_no_share(texts):
    assert body_alignment.shares(texts, "Anything at all.") == [None] * len(texts)
