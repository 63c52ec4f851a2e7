from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.judging import judge, reliability
from reviewscrape.extraction.judging.soundness import sound
from reviewscrape.extraction.types import Candidate


def candidate(
    field: str, value: Any, source: str = "facts", confidence: float = 0.9, block: int | None = None
) -> Candidate:
    return Candidate(field, value, str(value), source, "somewhere", confidence, 0, block)


def blocks(*regions: Region) -> list[Block]:
    return [Block(n, "text", None, "p", region, 3) for n, region in enumerate(regions)]


@pytest.fixture(autouse=True)
def unmeasured(monkeypatch: pytest.MonkeyPatch) -> None:
    """The judge's rules are tested with the readers' own confidences, not with what was measured."""
    monkeypatch.setattr(reliability, "table", dict)


def test_sources_that_agree_raise_each_other() -> None:
    alone = judge.judge([candidate("runtime", 112)])["runtime"]
    both = judge.judge([candidate("runtime", 112), candidate("runtime", 112, "json-ld")])["runtime"]
    assert both.weight > alone.weight


def test_the_same_source_twice_raises_nothing() -> None:
    alone = judge.judge([candidate("runtime", 112)])["runtime"]
    twice = judge.judge([candidate("runtime", 112), candidate("runtime", 112)])["runtime"]
    assert twice.weight == alone.weight


def test_two_middling_sources_beat_a_good_one() -> None:
    found = judge.judge(
        [candidate("runtime", 90), candidate("runtime", 112, "json-ld", 0.8), candidate("runtime", 112, "text", 0.8)]
    )
    assert found["runtime"].winner.value == 112
    assert found["runtime"].disputed


def test_a_text_that_one_source_reads_two_ways_disputes_nothing() -> None:
    ways = [replace(candidate("work_title", value, "prose"), raw="Review: Moor") for value in ("Moor", "Review: Moor")]
    other = replace(ways[1], source="title")
    assert not judge.judge(ways)["work_title"].disputed
    assert judge.judge([ways[0], other])["work_title"].disputed


def test_what_stands_in_the_nav_or_in_related_links_loses() -> None:
    page = blocks(Region.NAV, Region.NONE, Region.RELATED)
    found = judge.judge(
        [
            candidate("critic_grade", "A", "ratings", 0.95, 0),
            candidate("critic_grade", "B-", "ratings", 0.7, 1),
            candidate("critic_grade", "A", "ratings", 0.95, 2),
        ],
        page,
    )
    assert found["critic_grade"].winner.value == "B-"


def test_a_value_from_the_nav_alone_is_no_value() -> None:
    found = judge.judge([candidate("critic_grade", "A", "ratings", 0.95, 0)], blocks(Region.NAV))
    assert judge.believed(found) == {}


def test_a_good_list_is_taken_at_its_longest() -> None:
    found = judge.judge(
        [candidate("cast", ["Mara Lind"], "json-ld", 0.95), candidate("cast", ["Mara Lind", "Bo Ek"], "facts", 0.9)]
    )
    assert found["cast"].winner.value == ["Mara Lind", "Bo Ek"]


def test_names_that_run_together_lose_against_names_told_apart() -> None:
    found = judge.judge(
        [candidate("cast", ["Ann Lee Bo Ek"], "facts", 0.95), candidate("cast", ["Ann Lee", "Bo Ek"], "json-ld", 0.9)]
    )
    assert found["cast"].winner.value == ["Ann Lee", "Bo Ek"]


def test_a_poor_list_is_not_preferred_for_its_length() -> None:
    found = judge.judge(
        [
            candidate("cast", ["Mara Lind"], "json-ld", 0.95),
            candidate("cast", ["Mara Lind", "Log In"], "prose", 0.3),
        ]
    )
    assert found["cast"].winner.value == ["Mara Lind"]


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("work_title", "Crème Brûlée", "creme brulee"),
        ("work_title", "Backstage (2005)", "Backstage"),
        ("critic_grade", "D–", "D-"),
        ("critic_grade", "10.0", "10"),
        ("director", ["ANN LEE"], ["Ann Lee"]),
    ],
)
def test_spellings_of_one_value_agree(field: str, one: Any, other: Any) -> None:
    verdict = judge.judge([candidate(field, one), candidate(field, other, "json-ld")])[field]
    assert verdict.weight > 0.95
    assert not verdict.disputed


def test_losers_are_kept_best_first() -> None:
    verdict = judge.judge(
        [candidate("runtime", 90, "text", 0.2), candidate("runtime", 112), candidate("runtime", 95, "text", 0.3)]
    )["runtime"]
    assert [loser.value for loser in verdict.losers] == [95, 90]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("runtime", "112"),
        ("runtime", 0),
        ("runtime", True),
        ("work_year", 12),
        ("date_published", "2021-13-40"),
        ("critic_grade", "3.72"),
        ("director", "Ann Lee"),
        ("director", []),
        ("work_title", "  \x00 "),
        ("work_title", "x" * 5_000),
        ("no_such_field", "x"),
        ("community_score", float("nan")),
    ],
)
def test_unsound_candidates_are_dropped(field: str, value: Any) -> None:
    assert sound(candidate(field, value)) is None


def test_sound_candidates_are_cleaned() -> None:
    cleaned = sound(candidate("cast", ["Ann\x07 Lee", "", "Ann Lee", "Bo\u2028Ek", "\ud800"]))
    assert cleaned is not None
    assert cleaned.value == ["Ann Lee", "BoEk"]
    score = sound(candidate("critic_score", 70))
    assert score is not None
    assert isinstance(score.value, float)


def test_thousands_of_candidates_are_judged_in_no_time() -> None:
    bait = [candidate("work_title", f"Title {n}", "text", 0.3) for n in range(20_000)]
    found = judge.judge([*bait, candidate("work_title", "The Glass Harbour")])["work_title"]
    assert found.winner.value == "The Glass Harbour"
    assert len(found.losers) < judge.MAX_CANDIDATES


def test_the_sites_own_rule_is_not_lengthened() -> None:
    found = judge.judge(
        [candidate("cast", ["Ann Lee"], "layout", 0.99), candidate("cast", ["Ann Lee", "Bo Ek"], "json-ld", 0.99)]
    )
    assert found["cast"].winner.value == ["Ann Lee"]
