"""The gate: a crawl that ended well but brought less than the ones before it is not passed off as good."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Sequence
from math import exp, lgamma, log
from pathlib import Path
from statistics import median
from typing import Any

logger = logging.getLogger(__name__)
TRAILING = 5
"""Good runs of the same source that a run is compared with."""
MIN_RECORDS = 20
"""Records of a site, now and before, from which on its fill rates are compared."""
DROP = 0.2
"""Least fall of a fill rate that matters."""
CHANCE = 1e-4
"""Probability, by an exact binomial test, below which a fall is none of chance's."""
FEWER = 0.5
"""Share of the usual number of records below which a run has brought too few."""
BLOCKED = 0.3
"""Share of walls (consent, login, captcha) among the pages from which on a run has seen too little."""


def trailing(runs: Path, told: dict[str, Any]) -> list[dict[str, Any]]:
    """Summaries of the last good runs of the same source, newest first."""
    found = []
    for path in sorted(runs.glob("*.json"), reverse=True):
        try:
            other = json.loads(path.read_bytes())
        except (OSError, ValueError) as error:
            logger.warning("%s: is no summary of a run and is passed over: %s", path, error)
            continue
        same = other.get("source") == told["source"] and other.get("crawl_id") != told["crawl_id"]
        if same and other.get("exit_code") == 0 and other.get("records_by_site"):
            found.append(other)
        if len(found) == TRAILING:
            break
    return found


def failures(told: dict[str, Any], before: Sequence[dict[str, Any]]) -> list[str]:
    """What is wrong with a run, one line each; [] for a good one."""
    done = told["reasons"].get("done", {})
    blocked, pages = done.get("blocked", 0), sum(done.values())
    found = [f"{blocked} of {pages} pages are walls or error pages"] if blocked > max(3, BLOCKED * pages) else []
    if not before:
        return found
    now, usual = _seen(told), median(map(_seen, before))
    if usual >= MIN_RECORDS and now < FEWER * usual:
        found.append(f"{now} records, usually {usual:.0f}")
    return found + list(_fallen(told, before))


def _seen(told: dict[str, Any]) -> int:
    return sum(told["records_by_site"].values())


def _fallen(told: dict[str, Any], before: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Fill rates that have fallen, by site and key."""
    for site, number in told["records_by_site"].items():
        known = sum(run["records_by_site"].get(site, 0) for run in before)
        if min(number, known) < MIN_RECORDS:
            continue
        for key in sorted({key for run in before for key in run["fill_rates"].get(site, {})}):
            filled = sum(_filled(run, site, key) for run in before)
            rate, usual = told["fill_rates"].get(site, {}).get(key, 0.0), filled / known
            if usual - rate >= DROP and at_most(round(rate * number), number, usual) < CHANCE:
                since = before[0]["ended"][:10]
                yield f"{site}: {key} filled in {rate:.0%} of {number} records, {usual:.0%} up to {since}"


def _filled(run: dict[str, Any], site: str, key: str) -> float:
    rate: float = run["fill_rates"].get(site, {}).get(key, 0.0)
    return rate * int(run["records_by_site"].get(site, 0))


def at_most(count: int, number: int, chance: float) -> float:
    """Probability of at most `count` successes in `number` trials: the binomial distribution, exactly.

    >>> round(at_most(1, 3, 0.5), 3), at_most(3, 3, 0.9), at_most(2, 3, 1.0)
    (0.5, 1.0, 0.0)
    """
    if count >= number:
        return 1.0
    if chance <= 0.0:
        return 1.0
    if chance >= 1.0:
        return 0.0
    logs = (
        lgamma(number + 1) - lgamma(k + 1) - lgamma(number - k + 1) + k * log(chance) + (number - k) * log(1 - chance)
        for k in range(count + 1)
    )
    return sum(map(exp, logs))
