"""What is counted of a crawl's records, and the figures made of it: how full they are, how long, how varied."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import log2
from operator import attrgetter
from typing import Any

from reviewscrape.items import Review

FILL_KEYS = tuple(
    name
    for name in Review.__dataclass_fields__
    if name
    not in {"schema_version", "record_id", "fetched_at", "extractor", "crawl_id", "content_digest", "provenance"}
)
"""Keys whose fill rate is counted by site."""
_values = attrgetter(*FILL_KEYS)
EMPTY: tuple[object, ...] = (None, "", [], "unknown", "none", "unstated")
VARYING = ("work_title", "critic_grade")
"""Keys of which not all records of a site should have the same value."""


class Tallies:
    """Counts the records of a run. In the ledger the counts of all runs of a crawl are added up."""

    def __init__(self) -> None:
        self._first: dict[tuple[str, str], object] = {}

    def of(self, review: Review) -> Iterator[str]:
        """Names of all counts that grow by one with this record."""
        site = review.site
        yield f"records:{site}"
        for name, value in zip(FILL_KEYS, _values(review), strict=True):
            if value not in EMPTY:
                yield f"fill:{site}:{name}"
        if review.body_text:
            yield f"length:{site}:{int(2 * log2(len(review.body_text)))}"  # by half octaves
        for entry in review.provenance:
            yield f"source:{site}:{entry.field}={entry.source}"
        for name in VARYING:
            value = getattr(review, name)
            if value is not None and self._first.setdefault((site, name), value) != value:
                yield f"varied:{site}:{name}"


def figures(tallies: Mapping[str, int]) -> dict[str, dict[str, Any]]:
    """Records, fill rates, median length of the prose, values that all share and where values come from, by site."""
    sites = {key.partition(":")[2]: n for key, n in tallies.items() if key.startswith("records:")}
    by_site: dict[str, dict[str, dict[str, int]]] = {kind: {} for kind in ("fill", "length", "varied", "source")}
    for key, n in tallies.items():
        kind, _, rest = key.partition(":")
        site, colon, name = rest.rpartition(":")
        if kind in by_site and colon:
            by_site[kind].setdefault(site, {})[name] = n
    filled = by_site["fill"]
    return {
        "records_by_site": sites,
        "fill_rates": {
            site: {name: round(n / sites[site], 4) for name, n in names.items()} for site, names in filled.items()
        },
        "body_lengths": {site: _median(lengths) for site, lengths in by_site["length"].items()},
        "one_value": {site: _unvaried(names, by_site["varied"].get(site, {})) for site, names in filled.items()},
        "sources": {site: _by_key(names) for site, names in by_site["source"].items()},
    }


def _unvaried(filled: Mapping[str, int], varied: Mapping[str, int]) -> dict[str, int]:
    """Keys that have one value in all records, and in how many."""
    return {name: filled[name] for name in VARYING if filled.get(name, 0) > 1 and name not in varied}


def _by_key(names: Mapping[str, int]) -> dict[str, dict[str, int]]:
    """Kinds of evidence by key."""
    found: dict[str, dict[str, int]] = {}
    for name, n in names.items():
        key, _, source = name.partition("=")
        found.setdefault(key, {})[source] = n
    return found


def _median(lengths: Mapping[str, int]) -> int:
    """Characters, as near as half octaves tell."""
    half, seen = sum(lengths.values()) / 2, 0
    for step in sorted(map(int, lengths)):
        seen += lengths[str(step)]
        if seen >= half:
            return round(2 ** ((step + 0.5) / 2))
    return 0
