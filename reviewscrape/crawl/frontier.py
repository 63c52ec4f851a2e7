"""Which URL next: leases in memory, fair between hosts, never more of one host than its politeness allows."""

from __future__ import annotations

import time
from collections import Counter, deque
from dataclasses import dataclass, field

from reviewscrape.crawl.ledger import LedgerReader, PendingUrl

BUFFER = 32
"""URLs of a host read from the ledger at a time."""
MOST_BULKY = 4
"""Leases of addresses that may bring fifty megabytes each: with as many as there are of others, a crawl would need
gigabytes of memory."""


def is_bulky(url: PendingUrl) -> bool:
    """Whether an address may bring more than a page: sitemaps do."""
    return url.kind == "sitemap" or url.url.endswith((".xml", ".xml.gz"))


@dataclass(slots=True)
class Host:
    """What waits and what is on its way for one host."""

    name: str
    pending: int = 0
    """URLs not settled yet, leased ones included."""
    leased: dict[int, PendingUrl] = field(default_factory=dict)
    buffer: deque[PendingUrl] = field(default_factory=deque)
    not_before: float = 0.0
    """Monotonic time before which nothing is asked of the host."""
    blocked: str = ""
    """Why nothing is asked of it for the rest of this run: robots.txt unreachable, over budget."""
    cap: int = 1_000_000
    """Leases it may have at most, whatever others may: one under a Crawl-delay."""
    queued: bool = False
    """In the frontier's line of hosts that may be served."""


class Frontier:
    """Hands out pending URLs as leases. All from memory, but for one small read every `BUFFER` URLs."""

    def __init__(self, reader: LedgerReader, pending: dict[str, int], *, leases: int, leases_per_host: int) -> None:
        self._reader = reader
        self._leases = leases
        self.leases_per_host = leases_per_host
        self.hosts: dict[str, Host] = {}
        self._line: deque[Host] = deque()
        self._leased: dict[int, Host] = {}
        self._bulky: set[int] = set()
        self._behind: list[Host] = []
        """Hosts that wait for a bulky lease of another one to end."""
        self.admit(pending)

    def host(self, name: str) -> Host:
        """The host's entry, made at need."""
        return self.hosts.setdefault(name, Host(name))

    def admit(self, links: Counter[str] | dict[str, int]) -> None:
        """New URLs have become durable: so many by host."""
        for name, number in links.items():
            if number:
                host = self.host(name)
                host.pending += number
                self._enqueue(host)

    def lease(self) -> PendingUrl | None:
        """The next URL to fetch, None when nothing may be fetched just now."""
        while self._line and len(self._leased) < self._leases:
            host = self._line.popleft()
            host.queued = False
            url = self._next(host)
            if url is not None:
                host.leased[url.id] = url
                self._leased[url.id] = host
                if is_bulky(url):
                    self._bulky.add(url.id)
                self._enqueue(host)
                return url
        return None

    def _next(self, host: Host) -> PendingUrl | None:
        if not self._servable(host):
            return None
        if not host.buffer:
            rows = self._reader.pending(host.name, len(host.leased) + BUFFER)
            host.buffer.extend(row for row in rows if row.id not in host.leased)
        if host.buffer and is_bulky(host.buffer[0]) and len(self._bulky) >= MOST_BULKY:
            self._behind.append(host)
            return None
        return host.buffer.popleft() if host.buffer else None

    def _servable(self, host: Host) -> bool:
        return (
            not host.blocked
            and host.pending > len(host.leased)
            and len(host.leased) < min(self.leases_per_host, host.cap)
            and host.not_before <= time.monotonic()
        )

    def _enqueue(self, host: Host) -> None:
        if not host.queued and self._servable(host):
            host.queued = True
            self._line.append(host)

    def leased(self, lease: int) -> PendingUrl | None:
        """The URL of a lease, None when it is settled already."""
        host = self._leased.get(lease)
        return None if host is None else host.leased[lease]

    def leases(self) -> list[int]:
        """All leases out."""
        return list(self._leased)

    def release(self, lease: int, *, settled: bool) -> None:
        """A lease ends: its URL is settled, or goes back to wait."""
        host = self._leased.pop(lease, None)
        if host is None:
            return
        url = host.leased.pop(lease)
        if settled:
            host.pending -= 1
        else:
            host.buffer.appendleft(url)
        self._enqueue(host)
        if lease in self._bulky:
            self._bulky.remove(lease)
            behind, self._behind = self._behind, []
            for other in behind:
                self._enqueue(other)

    def hold(self, name: str, seconds: float) -> None:
        """Ask nothing of the host for some time."""
        host = self.host(name)
        host.not_before = max(host.not_before, time.monotonic() + seconds)

    def wake(self, name: str) -> None:
        """The host may be served again."""
        self._enqueue(self.host(name))

    def block(self, name: str, reason: str) -> None:
        """Ask nothing of the host for the rest of this run; its URLs stay pending."""
        self.host(name).blocked = reason

    def blocked(self) -> dict[str, str]:
        """Blocked hosts that still have URLs waiting, and why."""
        return {host.name: host.blocked for host in self.hosts.values() if host.blocked and host.pending}

    @property
    def has_work(self) -> bool:
        """Whether any URL waits that this run may still fetch, or is on its way."""
        return bool(self._leased) or any(host.pending and not host.blocked for host in self.hosts.values())
