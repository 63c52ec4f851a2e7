from __future__ import annotations

import time

import pytest

from reviewscrape.extraction.values.runtime import find_runtime, parse_iso, parse_runtime

RUNTIMES = [
    ("Two hours and forty-five minutes including one interval", 165),
    ("one hour, ten minutes", 70),
    ("Two hours and a forty-minute interval", 120),
    ("112 minutes", 112),
    ("1:52:30", 112),
    ("1,5 Stunden", 90),
    ("1.75 hours", 105),
    ("1.5 hours", 90),
    ("1½ hours", 90),
    ("2 1/2 hours", 150),
    ("90+ minutes", 90),
    ("1 t. 52 min.", 112),
    ("1 tim 52 min", 112),
    ("1 godzina 52 minuty", 112),
    ("P0Y0M0DT1H52M0S", 112),
    ("112 min", 112),
    ("112 min.", 112),
    ("112 MIN.", 112),
    ("112mins", 112),
    ("112min", 112),
    ("112 mins.", 112),
    ("112 m", 112),
    ("112'", 112),
    ("112 Minuten", 112),
    ("112 minuti", 112),
    ("112 minutos", 112),
    ("112 minut", 112),
    ("112 minuten", 112),
    ("112 мин.", 112),
    ("112分", 112),
    ("112-minute", 112),
    ("(119 min.)", 119),
    ("1 time 32 min", 92),
    ("1h 32min", 92),
    ("1h58 - 2020 - Drame", 118),
    ("1 time 32 min", 92),
    ("1h32", 92),
    ("1 h 1 min", 61),
    ("1hr 30mins.", 90),
    ("1 hr. 52 min.", 112),
    ("2h", 120),
    ("2 hrs", 120),
    ("1 hour 52 minutes", 112),
    ("1 hour, 52 minutes", 112),
    ("2 hours and 10 minutes", 130),
    ("Two hours, 5 minutes", 125),
    ("2 Std. 10 Min.", 130),
    ("2 Stunden 10 Minuten", 130),
    ("2 heures 10", 130),
    ("2 ore e 10 minuti", 130),
    ("2 horas y 10 minutos", 130),
    ("2 uur 10 min", 130),
    ("2 hod 10 min", 130),
    ("1h45m", 105),
    ("1:52", 112),
    ("01:52", 112),
    ("1:52:30", 112),
    ("0:52", 52),
    ("47:12", 47),
    ("4:32", 4),
    ("3:14", 194),
    ("112", 112),
    ("USA: 126 min", 126),
    ("126 min | 142 min (director's cut)", 126),
    ("approx. 95 min", 95),
    ("PT2H22M", 142),
    ("PT126M", 126),
    ("P142M", 142),
    ("T133M0S", 133),
    ("PT1H", 60),
    ("PT02H10M30S", 130),
    ("P0DT1H30M", 90),
    ("PT5400S", 90),
    ("pt1h30m", 90),
    ("", None),
    ("PT", None),
    ("PT0M", None),
    ("PT0S", None),
    ("n/a", None),
    ("TBD", None),
    ("0 min", None),
    ("2014", None),
    ("36–69 min", None),
    ("12-15 horas", None),
    ("15 – 20 hours", None),
    ("112 λεπτά", 112),
    ("$112", None),
    ("12.5", None),
    ("minutes", None),
]


@pytest.mark.parametrize(("text", "minutes"), RUNTIMES, ids=[text for text, _ in RUNTIMES])
def test_parse_runtime(text: str, minutes: int | None) -> None:
    assert parse_runtime(text) == minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("R | 1h 49min | Drama", 109),
        ("(PG, 115 minutes)", 115),
        ("USA / Kanada 2018 159 min", 159),
        ("1:52", None),
        ("112", None),
    ],
)
def test_find_runtime_needs_a_unit(text: str, minutes: int | None) -> None:
    assert find_runtime(text) == minutes


def test_iso_only() -> None:
    assert parse_iso("112 min") is None
    assert parse_iso("P") is None


@pytest.mark.parametrize("bait", ["1" * 100_000, "1 h " * 30_000, "1:" * 50_000, "P1Y" * 30_000, " " * 100_000 + "h"])
def test_bait_costs_no_time(bait: str) -> None:
    start = time.perf_counter()
    parse_runtime(bait)
    find_runtime(bait)
    assert time.perf_counter() - start < 1
