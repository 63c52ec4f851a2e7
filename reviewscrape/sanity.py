"""What no record may hold, whoever made it: signs that break readers, days that are none, numbers that cannot be."""

from __future__ import annotations

import re

CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
"""Control characters but tab and newline, line separators, halves of characters, and what is no character."""
DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\Z")
"""A day as records state it."""
ENDS = {
    "work_year": (1400, 2199),
    "season_number": (0, 999),
    "episode_number": (0, 9_999),
    "runtime": (1, 6_000),
    "critic_score": (0, 100),
    "community_score": (0, 100),
    "community_count": (0, 10**10),
}
"""Least and greatest value of each number. Beyond them it is no value of its field."""
