"""How a crawl ended: one exit code and one sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile
from typing import Any

from reviewscrape.crawl.ledger import State
from reviewscrape.errors import ExitCode

UNREACHABLE = ("timeout", "dns", "connection", "truncated", "http:5", "http:429")
"""Reasons, or their beginnings, that say that a site could not be reached."""
ALLOW = "if it is yours, allow it with -s NETWORK_ALLOWLIST=host:port"
UNREACHED = "the site could not be reached"
NO_RECORD = "no page of the crawl gave a record"
NAMELESS = "there is no host of that name, or no network: check both"
MOVED = "the log names it: crawl that one, or add it to the site file's domains"
CHECK = "look at the source's address in a browser"
LOOK = "see what is read from one with scrapy extract URL --all; the source should be a listing, sitemap or front page"
STANDINGS = ("new", "changed", "unchanged", "duplicate")


LONG = timedelta(hours=20)
"""Less than the day between two runs of a daily job."""


def hopeless(attempts: Sequence[dict[str, Any]], pending: int, now: datetime) -> bool:
    """Whether a crawl only waits for hosts that could not be asked, at two starts or more and for the better part of a
    day: a host that is gone for good would else keep all others from being crawled anew.
    """
    vain = list(takewhile(lambda one: (one["exit_code"], one.get("pending")) == (69, pending), reversed(attempts)))
    return len(vain) > 1 and now - datetime.fromisoformat(vain[-1]["ended"]) > LONG


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known when the reactor has stopped."""

    reason: str | None
    """Scrapy's word for the end; None when no close hook ran, as after a second signal."""
    broken: str
    """The disk's error."""
    errors: int
    """Exceptions of our own code."""
    counts: dict[State, int]
    reasons: dict[str, dict[str, int]]
    tallies: dict[str, int]
    blocked: dict[str, str]
    """Hosts that were not asked any more, and why."""
    allow_zero: bool = False

    @property
    def records(self) -> int:
        """Records seen in this crawl, old ones included."""
        return sum(self.tallies.get(standing, 0) for standing in STANDINGS)

    @property
    def zero(self) -> bool:
        """No record, and nobody said that this is right."""
        return not self.records and not self.allow_zero

    @property
    def failures(self) -> str:
        """Why pages failed or were skipped, the commonest reason first."""
        why = self.reasons.get("failed", {}) | self.reasons.get("skipped", {})
        return ", ".join(sorted(why, key=lambda reason: -why[reason]))

    def skipped_only(self, reason: str) -> bool:
        """Nothing was fetched, for this reason."""
        skipped = self.reasons.get("skipped", {})
        return bool(skipped.get(reason)) and not self.counts[State.DONE] + self.counts[State.FAILED]

    @property
    def moved(self) -> bool:
        """Pages led out of the site, and were not followed."""
        return "redirect_offsite" in self.reasons.get("skipped", {})

    @property
    def nameless(self) -> bool:
        """The hosts that were not asked have no address."""
        return bool(self.blocked) and all(why.endswith("dns") for why in self.blocked.values())

    @property
    def unreachable(self) -> bool:
        """Nothing but failures of the network."""
        failed = self.reasons.get("failed", {})
        return bool(failed) and not self.counts[State.DONE] and all(r.startswith(UNREACHABLE) for r in failed)


VERDICTS: tuple[tuple[Callable[[Facts], bool], ExitCode, str], ...] = (
    (lambda f: bool(f.broken), ExitCode.IO_ERROR, "{broken}"),
    (lambda f: f.reason in {None, "shutdown"}, ExitCode.TRY_AGAIN, "interrupted; the same command goes on from here"),
    (
        lambda f: str(f.reason).startswith(("closespider_", "memusage_")),
        ExitCode.LIMIT,
        "stopped by {reason}; resumable",
    ),
    (lambda f: f.reason != "finished", ExitCode.ERROR, "ended with {reason}"),
    (lambda f: f.nameless, ExitCode.UNAVAILABLE, f"{{hosts}}; {NAMELESS}; the same command tries again"),
    (lambda f: bool(f.blocked), ExitCode.UNAVAILABLE, "{hosts}; the same command tries again"),
    (lambda f: f.unreachable, ExitCode.UNAVAILABLE, f"{UNREACHED} ({{failed}}); the same command tries again"),
    (lambda f: f.counts[State.PENDING] > 0, ExitCode.ERROR, "{pending} pages were left waiting, which is a bug"),
    (lambda f: f.errors > 0, ExitCode.ERROR, "{errors} unexpected errors; see the log"),
    (lambda f: f.skipped_only("forbidden_address"), ExitCode.CONFIG, f"the source's address is not public; {ALLOW}"),
    (lambda f: f.skipped_only("robots"), ExitCode.GATE, "robots.txt forbids the start address"),
    (lambda f: f.zero and f.moved, ExitCode.GATE, f"{NO_RECORD}: they lead to another site; {MOVED}"),
    (lambda f: f.zero and not f.counts[State.DONE], ExitCode.GATE, f"{NO_RECORD} ({{failed}}); {CHECK}"),
    (lambda f: f.zero, ExitCode.GATE, f"{NO_RECORD}; {LOOK}"),
)
"""The first that holds decides."""


def verdict(facts: Facts) -> tuple[ExitCode, str]:
    """Exit code and why."""
    hosts = "; ".join(f"{host}: {reason}" for host, reason in facts.blocked.items())
    for holds, code, why in VERDICTS:
        if holds(facts):
            text = why.format(
                broken=facts.broken,
                reason=facts.reason,
                hosts=hosts,
                pending=facts.counts[State.PENDING],
                errors=facts.errors,
                failed=facts.failures,
            )
            return code, text
    return ExitCode.OK, "complete"
