"""The gate: a crawl that ended well but brought less than the ones before it is not passed off as good."""

from __future__ import annotations

import json
import logging
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from math import exp, lgamma, log
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

logger = logging.getLogger(__name__)
TRAILING = 5
"""Good runs of the same source that a run is compared with."""
MIN_RECORDS = 20
"""Records of a site, now and before, from which on its figures are compared."""
DROP = 0.2
"""Least fall of a fill rate that matters."""
CHANCE = 1e-4
"""Probability, by an exact binomial test, below which a fall is none of chance's."""
FEWER = 0.5
"""Share of the usual number of records below which a run has brought too few."""
BLOCKED = 0.3
"""Share of walls (consent, login, captcha) among the pages from which on a run has seen too little."""
LEAST_TITLED = 0.05
"""Share of a site's records that have a title, in the first run already."""
LENGTH = 2.5
"""How many times as long, or as short, the prose of a site's records may become."""
PAGES = 3.0
"""How many times as many pages a record may come to cost."""
MOVED = 0.2
"""Share of a key's values that may still come from where four in five of them came from."""
SHARED = 5
"""Reviews, for each record, that may have its address without its prose: a long one may have so many pages."""
Told = dict[str, Any]


class Failure(NamedTuple):
    """One thing that is wrong, and whose examples show it: records of a site without a key, or pages."""

    text: str
    site: str = ""
    key: str = ""


def trailing(runs: Path, told: Told) -> list[Told]:
    """Summaries of the last good runs of the same source, newest first; none before one that was let through."""
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
            if len(found) == TRAILING or other.get("gate"):  # somebody has said that the new figures are right
                break
    return found


def failures(told: Told, before: Sequence[Told]) -> list[Failure]:
    """What is wrong with a run; [] for a good one."""
    return [failure for check in CHECKS for failure in check(told, before)]


def _walls(told: Told, before: Sequence[Told]) -> Iterator[Failure]:  # noqa: ARG001 (the checks' signature)
    done = told["reasons"].get("done", {})
    blocked, pages = done.get("blocked", 0), sum(done.values())
    if blocked > max(3, BLOCKED * pages):
        yield Failure(f"{blocked} of {pages} pages are walls or error pages")


def _fewer(told: Told, before: Sequence[Told]) -> Iterator[Failure]:
    usual = median(map(_seen, before)) if before else 0
    if usual >= MIN_RECORDS and _seen(told) < FEWER * usual:
        yield Failure(f"{_seen(told)} records, usually {usual:.0f}")


def _dearer(told: Told, before: Sequence[Told]) -> Iterator[Failure]:
    """More pages for each record: those that were reviews once are none any more, or the source leads astray."""
    usual = median(map(_pages_a_record, before)) if before else 0.0
    now = _pages_a_record(told)
    if usual and _seen(told) >= MIN_RECORDS and now > PAGES * usual:
        yield Failure(f"{now:.1f} pages for each record, usually {usual:.1f}")


def _seen(told: Told) -> int:
    return sum(told["records_by_site"].values())


def _pages_a_record(told: Told) -> float:
    pages: dict[str, int] = told.get("pages", {})
    return (pages.get("done", 0) + pages.get("failed", 0)) / max(1, _seen(told))


def _fallen(told: Told, before: Sequence[Told]) -> Iterator[Failure]:
    """Fill rates that have fallen, by site and key."""
    for site, number in _compared(told, before):
        known = sum(run["records_by_site"].get(site, 0) for run in before)
        for key in sorted({key for run in before for key in run["fill_rates"].get(site, {})}):
            filled = sum(_filled(run, site, key) for run in before)
            rate, usual = _rate(told, site, key), filled / known
            if usual - rate >= DROP and at_most(round(rate * number), number, usual) < CHANCE:
                what = f"{site}: {key} filled in {rate:.0%} of {number} records, {usual:.0%}"
                yield Failure(f"{what} {_until(before)}", site, key)


def _untitled(told: Told, before: Sequence[Told]) -> Iterator[Failure]:  # noqa: ARG001 (the checks' signature)
    for site, number in told["records_by_site"].items():
        if number >= MIN_RECORDS and _rate(told, site, "work_title") < LEAST_TITLED:
            yield Failure(f"{site}: next to none of {number} records has a work_title", site, "work_title")


def _all_alike(told: Told, before: Sequence[Told]) -> Iterator[Failure]:
    """One title, or one grade, in all records; where it was so before as well, it is the site's way."""
    for site, keys in told.get("one_value", {}).items():
        for key, number in keys.items():
            earlier = [run["one_value"].get(site, {}) for run in before if "one_value" in run]
            unusual = not any(key in names for names in earlier) and (earlier or key == "work_title")
            if number >= MIN_RECORDS and unusual:
                yield Failure(f"{site}: all {number} records have the same {key}", site)


def _lengths(told: Told, before: Sequence[Told]) -> Iterator[Failure]:
    for site, _ in _compared(told, before):
        earlier = [run["body_lengths"][site] for run in before if site in run.get("body_lengths", {})]
        now, usual = told.get("body_lengths", {}).get(site, 0), median(earlier) if earlier else 0
        if now and usual and not 1 / LENGTH < now / usual < LENGTH:
            yield Failure(f"{site}: body_text has {now} characters in the middle, {usual:.0f} {_until(before)}", site)


def _moved(told: Told, before: Sequence[Told]) -> Iterator[Failure]:
    """Values that come from elsewhere: the pages have another make, though perhaps as many fields are filled.

    Only runs of the same program are compared, as another one may prefer other places.
    """
    earlier = [run for run in before if run.get("version") == told.get("version")]
    for site, keys in told.get("sources", {}).items():
        for key, now in keys.items():
            then = sum((Counter(run.get("sources", {}).get(site, {}).get(key, {})) for run in earlier), Counter[str]())
            if min(sum(now.values()), then.total()) < MIN_RECORDS:
                continue
            place, number = then.most_common(1)[0]
            rate, usual = now.get(place, 0) / sum(now.values()), number / then.total()
            if usual >= 1 - MOVED and rate <= MOVED:
                what = f"{site}: {key} read from {max(now, key=lambda source: now[source])}"
                yield Failure(f"{what}, from {place} in {usual:.0%} {_until(earlier)}", site)


def _one_address(told: Told, before: Sequence[Told]) -> Iterator[Failure]:  # noqa: ARG001 (the checks' signature)
    """A site that gives all its reviews the same canonical address; a review's second page has its first's."""
    others = told.get("refused", {}).get("address_of_another", 0)
    if others >= MIN_RECORDS and others > SHARED * _seen(told):
        yield Failure(f"{others} reviews name the canonical address of another and were taken for it")


CHECKS: tuple[Callable[[Told, Sequence[Told]], Iterator[Failure]], ...] = (
    _walls,
    _fewer,
    _dearer,
    _fallen,
    _untitled,
    _all_alike,
    _lengths,
    _moved,
    _one_address,
)


def _compared(told: Told, before: Sequence[Told]) -> Iterator[tuple[str, int]]:
    """Sites with enough records, now and before, and how many they have now."""
    for site, number in told["records_by_site"].items():
        if min(number, sum(run["records_by_site"].get(site, 0) for run in before)) >= MIN_RECORDS:
            yield site, number


def _until(before: Sequence[Told]) -> str:
    return f"up to {before[0]['ended'][:10]}"


def _rate(run: Told, site: str, key: str) -> float:
    rate: float = run["fill_rates"].get(site, {}).get(key, 0.0)
    return rate


def _filled(run: Told, site: str, key: str) -> float:
    return _rate(run, site, key) * int(run["records_by_site"].get(site, 0))


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
