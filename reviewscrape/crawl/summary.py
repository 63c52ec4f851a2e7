"""The run summary `runs/<crawl_id>.json`, made from the ledger when the crawl has ended, however it ended."""

from __future__ import annotations

import json
import logging
import time
from typing import Any

import orjson

from reviewscrape.crawl import gate
from reviewscrape.crawl.examples import with_examples
from reviewscrape.crawl.folder import replace_file
from reviewscrape.crawl.ledger import State
from reviewscrape.crawl.outcome import STANDINGS, Facts, verdict
from reviewscrape.crawl.session import HostNotes, Session, now
from reviewscrape.crawl.tallies import figures
from reviewscrape.errors import ExitCode
from reviewscrape.version import VERSION

logger = logging.getLogger(__name__)
SHOWN_SETTINGS = (
    "USER_AGENT", "ROBOTSTXT_OBEY", "DOWNLOAD_DELAY", "CONCURRENT_REQUESTS", "CONCURRENT_REQUESTS_PER_DOMAIN",
    "DOWNLOAD_TIMEOUT", "DOWNLOAD_MAXSIZE", "RETRY_TIMES", "CRAWL_MAX_DEPTH", "EXTRACT_WORKERS", "EXTRACT_SECONDS",
    "EXTRACT_MEGABYTES", "NETWORK_ALLOWLIST", "CLOSESPIDER_PAGECOUNT", "CLOSESPIDER_TIMEOUT",
)  # fmt: skip


def facts_of(session: Session, *, allow_zero: bool) -> Facts:
    """The end of the crawl as the ledger has it. The accounting identity is checked here."""
    ledger = session.ledger
    counts = ledger.counts()
    if session.reason == "finished" and not session.broken and counts != session.counts:
        logger.error("the account does not add up: the ledger has %s, counted were %s", counts, session.counts)
        session.errors += 1
    return Facts(
        reason=session.reason,
        broken=str(session.broken or ""),
        errors=session.errors,
        counts=counts,
        reasons=ledger.reasons(),
        tallies=ledger.tallies(),
        blocked=session.frontier.blocked(),
        allow_zero=allow_zero,
    )


def summarise(session: Session, facts: Facts, settings: Any) -> tuple[ExitCode, dict[str, Any]]:
    """Exit code and the whole summary. A crawl that is complete has yet to pass the gate."""
    code, why = verdict(facts)
    told = account(session, facts, settings)
    wrong = gate.failures(told, gate.trailing(session.folder.runs, told)) if code is ExitCode.OK else []
    told["gate"] = [with_examples(failure, session) for failure in wrong]
    if told["gate"] and settings.getbool("GATE_ENABLED", True):
        code, why = ExitCode.GATE, f"gate: {told['gate'][0]}"
    seconds = round(time.monotonic() - session.clock, 1)
    attempt = {"ended": told["ended"], "seconds": seconds, "exit_code": int(code), "why": why}
    attempt["pending"] = facts.counts[State.PENDING]
    attempts = [*session.ledger.attempts(), attempt]
    return code, {"crawl_id": session.crawl_id, "exit_code": int(code), "why": why, "attempts": attempts, **told}


def account(session: Session, facts: Facts, settings: Any) -> dict[str, Any]:
    """The crawl in figures."""
    counts = {state.name.lower(): facts.counts[state] for state in State}
    tallies = facts.tallies
    return {
        "crawl_id": session.crawl_id,
        "source": session.ledger.get("source"),
        "started": session.started,
        "ended": now(),
        "pages": {"discovered": sum(counts.values()), **counts},
        "reasons": facts.reasons,
        "records": {standing: tallies.get(standing, 0) for standing in STANDINGS}
        | {"dataset": session.ledger.record_count()},
        **figures(tallies),
        "refused": {k.partition(":")[2]: n for k, n in tallies.items() if k.startswith("refused:")},
        "hosts": {name: host_notes(notes) for name, notes in session.hosts.items()},
        "blocked_hosts": facts.blocked,
        "version": VERSION,
        "settings": {name: settings.get(name) for name in SHOWN_SETTINGS},
    }


def host_notes(notes: HostNotes) -> dict[str, Any]:
    """What is said of one host; the shortest gap between two requests proves the highest rate."""
    gap = notes.shortest_gap
    return {
        "requests": notes.requests,
        "shortest_gap_seconds": None if gap is None else round(gap, 3),
        "robots": notes.robots,
        "crawl_delay": notes.crawl_delay,
    }


def save(session: Session, summary: dict[str, Any]) -> None:
    """Write the summary whole or not at all, and remember the attempt for the next one."""
    session.folder.runs.mkdir(mode=0o700, exist_ok=True)
    path = session.folder.runs / f"{session.crawl_id}.json"
    replace_file(path, orjson.dumps(summary, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE, default=str))
    with session.ledger.transaction():
        session.ledger.set(attempts=json.dumps(summary["attempts"]))


def lines(summary: dict[str, Any]) -> list[str]:
    """The crawl in three lines, for people."""
    pages, records = summary["pages"], summary["records"]
    found = "1 page" if pages["discovered"] == 1 else f"{pages['discovered']} pages"
    account = f"{found} found = {pages['done']} done + {pages['failed']} failed"
    account += f" + {pages['skipped']} skipped + {pages['pending']} pending"
    kinds = ", ".join(f"{n} {reason}" for reason, n in summary["reasons"].get("done", {}).items())
    faults = ", ".join(
        f"{n} {reason}" for state in ("failed", "skipped") for reason, n in summary["reasons"].get(state, {}).items()
    )
    told = f"{records['new']} new, {records['changed']} changed, {records['unchanged']} unchanged"
    return [
        account + (f" ({'; '.join(filter(None, (kinds, faults)))})" if kinds or faults else ""),
        f"records: {told}, {records['duplicate']} duplicates dropped; {records['dataset']} in the dataset",
    ]
