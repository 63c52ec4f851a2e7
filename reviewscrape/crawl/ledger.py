"""The ledger: every URL of the crawl, every record of the dataset, how much of the file is good. One SQLite file."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from reviewscrape.errors import StorageError
from reviewscrape.items import Link

SCHEMA_VERSION = 1
CACHE = 1024
"""KiB of the file that a connection keeps in memory; the system's own cache has the rest."""
SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE tallies (key TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE records (
    record_id TEXT PRIMARY KEY, site TEXT NOT NULL, text_digest BLOB, row_digest BLOB NOT NULL, crawl_id TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX records_by_text ON records (site, text_digest) WHERE text_digest IS NOT NULL;
"""
URLS = """
CREATE TABLE urls (
    id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, host TEXT NOT NULL, kind TEXT NOT NULL, depth INTEGER NOT NULL,
    priority INTEGER NOT NULL, parent INTEGER, state INTEGER NOT NULL DEFAULT 0, reason TEXT, request TEXT
);
CREATE INDEX urls_pending ON urls (host, priority, id) WHERE state = 0;
"""


MENDS = {
    sqlite3.SQLITE_FULL: "make room and start the same command again",
    sqlite3.SQLITE_IOERR: "see that the disk is sound and has room, then start the same command again",
    sqlite3.SQLITE_BUSY: "close what else has it open, then start the same command again",
    sqlite3.SQLITE_LOCKED: "close what else has it open, then start the same command again",
}
"""What helps against an error of SQLite; against any other, a copy of the folder."""


def damage(path: Path, error: sqlite3.Error) -> StorageError:
    """An error of the ledger, as a user is told it."""
    code = getattr(error, "sqlite_errorcode", None) or 0
    mend = MENDS.get(code & 0xFF, f"move {path.parent} away, or put back a copy of it")
    return StorageError(f"{path}: {error}: {mend}")


class State(IntEnum):
    """Where a URL stands. Leases live in memory: a URL on its way is PENDING until its page is committed."""

    PENDING = 0
    DONE = 1
    FAILED = 2
    SKIPPED = 3


@dataclass(frozen=True, slots=True)
class PendingUrl:
    """A URL waiting to be fetched."""

    id: int
    url: str
    host: str
    kind: str
    depth: int
    parent: int | None
    request: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the dataset and what the ledger remembers of it."""

    record_id: str
    site: str
    text_digest: bytes | None
    row_digest: bytes
    line: bytes
    """The line to append; empty when the dataset already has this very record."""


class Known(NamedTuple):
    """What the ledger knows of a record; both null where it only knows another of the same site and prose."""

    row_digest: bytes | None
    crawl_id: str | None


@dataclass(slots=True)
class Settlement:
    """All that becomes durable with one page, together or not at all."""

    lease: int | None = None
    state: State = State.DONE
    reason: str = ""
    rows: list[Row] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    final: Link | None = None
    """Where redirects ended, if elsewhere than at the leased URL."""
    final_is_new: bool = False
    """Known once it is settled: whether the ledger has `final` from this page."""
    tallies: Counter[str] = field(default_factory=Counter)
    quarantine: bytes = b""
    """Line for quarantine.jsonl."""


class Ledger:
    """Thin SQL. One connection writes, from one thread at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._db = self._connect()
        except sqlite3.Error as error:
            raise damage(path, error) from error
        self.crawl_id = self.get("crawl_id") or ""

    def _connect(self) -> sqlite3.Connection:
        fresh = not self.path.exists()
        db = sqlite3.connect(self.path, isolation_level=None, check_same_thread=False)
        if fresh:
            self.path.chmod(0o600)
        with ExitStack() as failed:
            failed.callback(db.close)
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = FULL")
            db.execute(f"PRAGMA cache_size = -{CACHE}")
            (version,) = db.execute("PRAGMA user_version").fetchone()
            if version == 0:
                db.executescript(f"BEGIN; {SCHEMA} {URLS} PRAGMA user_version = {SCHEMA_VERSION}; COMMIT;")
            elif version != SCHEMA_VERSION:
                raise StorageError(
                    f"{self.path}: made by another version of reviewscrape: use that one, or a new folder"
                )
            failed.pop_all()
        return db

    def reader(self) -> LedgerReader:
        """A second connection, for the questions asked while the writer works."""
        return LedgerReader(self.path)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, durable when it ends."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def get(self, key: str) -> str | None:
        """A value of `meta`."""
        found = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if found is None else str(found[0])

    def set(self, **values: str) -> None:
        """Store values in `meta`."""
        self._db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", values.items())

    def attempts(self) -> list[dict[str, Any]]:
        """The runs of this crawl so far, as its summary tells them."""
        found: list[dict[str, Any]] = json.loads(self.get("attempts") or "[]")
        return found

    def begin_crawl(self, crawl_id: str, **meta: str) -> None:
        """Forget the last crawl's URLs and tallies; the records stay known."""
        with self.transaction():
            for statement in ("DROP TABLE urls", *URLS.split(";"), "DELETE FROM tallies"):
                self._db.execute(statement)
            self.set(crawl_id=crawl_id, **meta)
        self.crawl_id = crawl_id

    def settle(self, pages: Iterable[Settlement]) -> list[Counter[str]]:
        """Write pages' outcomes, inside a transaction. Returns how many new URLs each of them brought, by host."""
        tallies: Counter[str] = Counter()
        admitted = []
        for page in pages:
            tallies.update(page.tallies)
            admitted.append(self._settle(page))
        self._tally(tallies)
        return admitted

    def _settle(self, page: Settlement) -> Counter[str]:
        if page.lease is not None:
            change = (page.state, page.reason, page.lease)
            self._db.execute("UPDATE urls SET state = ?, reason = ? WHERE id = ? AND state = 0", change)
        for row in page.rows:
            self._db.execute(
                "INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?, ?)",
                (row.record_id, row.site, row.text_digest, row.row_digest, self.crawl_id),
            )
        if page.final is not None:
            page.final_is_new = bool(self._add(page.final, page.lease, State.SKIPPED, "reached_by_redirect"))
        admitted: Counter[str] = Counter()
        for link in page.links:
            admitted[link.host] += self._add(link, page.lease, State.PENDING, None)
        return admitted

    def _add(self, link: Link, parent: int | None, state: State, reason: str | None) -> int:
        values = (link.url, link.host, link.kind, link.depth, link.priority, parent, state, reason, link.request)
        return self._db.execute(
            "INSERT OR IGNORE INTO urls (url, host, kind, depth, priority, parent, state, reason, request) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            values,
        ).rowcount

    def _tally(self, counts: Counter[str]) -> None:
        """Add to the crawl's tallies."""
        self._db.executemany(
            "INSERT INTO tallies VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET n = n + excluded.n", counts.items()
        )

    def counts(self) -> dict[State, int]:
        """URLs by state, counted anew: the accounting identity is checked against this."""
        found = dict(self._db.execute("SELECT state, COUNT(*) FROM urls GROUP BY state").fetchall())
        return {state: found.get(state, 0) for state in State}

    def reasons(self) -> dict[str, dict[str, int]]:
        """URLs by state and reason."""
        query = "SELECT state, COALESCE(reason, ''), COUNT(*) FROM urls GROUP BY 1, 2 ORDER BY 3 DESC"
        out: dict[str, dict[str, int]] = {}
        for state, reason, n in self._db.execute(query):
            out.setdefault(State(state).name.lower(), {})[reason or "waiting"] = n
        return out

    def tallies(self) -> dict[str, int]:
        """All tallies of the crawl."""
        return dict(self._db.execute("SELECT key, n FROM tallies ORDER BY key").fetchall())

    def pending_by_host(self) -> dict[str, int]:
        """How many URLs wait, by host."""
        return dict(self._db.execute("SELECT host, COUNT(*) FROM urls WHERE state = 0 GROUP BY host").fetchall())

    def record_count(self) -> int:
        """Records of the dataset, over all crawls."""
        return int(self._db.execute("SELECT COUNT(*) FROM records").fetchone()[0])

    def examples(self, reason: str, limit: int) -> list[str]:
        """Some URLs that have ended with this reason."""
        query = "SELECT url FROM urls WHERE reason = ? ORDER BY id LIMIT ?"
        return [url for (url,) in self._db.execute(query, (reason, limit))]

    def close(self) -> None:
        """Close the file; its journal is folded in."""
        self._db.close()


class LedgerReader:
    """Reads committed state while the writer's thread writes."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        self._db.execute(f"PRAGMA cache_size = -{CACHE}")
        self.url = lru_cache(256)(self._url)
        """URL of an id. The pages of a listing come one after the other, and each asks for the listing's."""

    def pending(self, host: str, limit: int) -> Iterable[PendingUrl]:
        """The next URLs of a host, most urgent first; leased ones are among them."""
        query = (
            "SELECT id, url, host, kind, depth, parent, request FROM urls WHERE state = 0 AND host = ? "
            "ORDER BY priority, id LIMIT ?"
        )
        return [PendingUrl(*row) for row in self._db.execute(query, (host, limit))]

    def _url(self, number: int) -> str | None:
        found = self._db.execute("SELECT url FROM urls WHERE id = ?", (number,)).fetchone()
        return None if found is None else str(found[0])

    def prose(self, record_id: str) -> bytes | None:
        """Digest of a record's prose, if it is known and has enough."""
        found = self._db.execute("SELECT text_digest FROM records WHERE record_id = ?", (record_id,)).fetchone()
        return None if found is None else found[0]

    def had(self, origin: str) -> bool:
        """Whether an origin, as https://example.org, has given a page in this crawl."""
        query = "SELECT 1 FROM urls WHERE state = ? AND url >= ? AND url < ? LIMIT 1"
        return self._db.execute(query, (State.DONE, f"{origin}/", f"{origin}0")).fetchone() is not None  # 0 follows /

    def record(self, record_id: str, site: str, text_digest: bytes | None) -> Known | None:
        """What is known of the record, else that the site has one of the same prose: one question for both."""
        query = (
            "SELECT row_digest, crawl_id FROM records WHERE record_id = ? UNION ALL "
            "SELECT NULL, NULL FROM records WHERE site = ? AND text_digest = ? LIMIT 1"
        )
        found = self._db.execute(query, (record_id, site, text_digest)).fetchone()
        return None if found is None else Known(*found)

    def close(self) -> None:
        """Close the connection."""
        self._db.close()
