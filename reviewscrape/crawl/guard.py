"""Where a connection may go: public unicast addresses, and what the user allow-lists by host and port."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from ipaddress import IPv4Address, IPv6Address, ip_network
from typing import TYPE_CHECKING, Any

from scrapy.resolver import CachingHostnameResolver
from twisted.internet.interfaces import IResolutionReceiver
from zope.interface import implementer  # type: ignore[import-untyped]

from reviewscrape.errors import ConfigError

if TYPE_CHECKING:
    from scrapy.settings import BaseSettings

NAT64 = (ip_network("64:ff9b::/96"), ip_network("64:ff9b:1::/48"))
V4_COMPATIBLE = ip_network("::/96")
NEVER = tuple(map(ip_network, ("192.88.99.0/24", "fec0::/10", "5f00::/16", "2001:20::/28", "3fff::/20")))
"""Ranges that `is_global` lets through: relays, site-local, segment routing, overlays, documentation."""


def embedded(address: IPv4Address | IPv6Address) -> Iterator[IPv4Address]:
    """IPv4 addresses that an IPv6 address would be translated or tunnelled to."""
    if isinstance(address, IPv4Address):
        return
    if address.ipv4_mapped:
        yield address.ipv4_mapped
    if address.sixtofour:
        yield address.sixtofour
    if address.teredo:
        yield from address.teredo
    if address in V4_COMPATIBLE or any(address in net for net in NAT64):
        yield IPv4Address(int(address) & 0xFFFFFFFF)


def is_public(text: str) -> bool:
    """Whether an address is public unicast, in whatever form it is written.

    >>> [is_public(a) for a in ("1.1.1.1", "2606:4700::1111", "127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::a9fe:a9fe")]
    [True, True, False, False, False]
    """
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    inner = list(embedded(address))
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        return all(map(_plain, inner))
    return _plain(address) and all(map(_plain, inner))


def _plain(address: IPv4Address | IPv6Address) -> bool:
    odd = address.is_multicast or address.is_reserved or address.is_unspecified or address.is_loopback
    return address.is_global and not odd and not any(address.version == n.version and address in n for n in NEVER)


class Guard:
    """What may be connected to."""

    def __init__(self, allowed: Iterable[tuple[str, int]]) -> None:
        self.names = frozenset(allowed)
        self.resolved: set[tuple[str, int]] = set(self.names)
        """Addresses and ports of allow-listed names, as they were resolved."""
        self.refused: set[str] = set()
        """Host names that had no permitted address."""

    def permits(self, address: str, port: int) -> bool:
        """Whether a connection to this very address may be used."""
        return is_public(address) or (address, port) in self.resolved


@cache
def guard_of(entries: tuple[str, ...]) -> Guard:
    """The guard for an allow-list; the resolver and the downloader share it."""
    return Guard(map(parse, entries))


def guard_from(settings: BaseSettings) -> Guard:
    """The guard for the setting NETWORK_ALLOWLIST."""
    return guard_of(tuple(entry.strip() for entry in settings.getlist("NETWORK_ALLOWLIST") if entry.strip()))


def parse(entry: str) -> tuple[str, int]:
    """Host and port of an allow-list entry.

    >>> parse("localhost:8000"), parse("[::1]:80")
    (('localhost', 8000), ('::1', 80))
    """
    host, colon, port = entry.rpartition(":")
    if not (colon and host and port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        raise ConfigError(f"NETWORK_ALLOWLIST: {entry}: write host:port, as in 127.0.0.1:8000")
    return host.strip("[]").lower(), int(port)


@implementer(IResolutionReceiver)
class _Filter:
    """Passes on the addresses that may be connected to."""

    def __init__(self, receiver: Any, guard: Guard, name: str, port: int) -> None:
        self.receiver, self.guard, self.name, self.port = receiver, guard, name, port
        self.passed = 0

    def resolutionBegan(self, resolution: Any) -> None:  # noqa: N802 (Twisted's name)
        """Resolution starts."""
        self.receiver.resolutionBegan(resolution)

    def addressResolved(self, address: Any) -> None:  # noqa: N802 (Twisted's name)
        """One more address is known."""
        if (self.name, self.port) in self.guard.names:
            self.guard.resolved.add((address.host, self.port))
        if self.guard.permits(address.host, self.port):
            self.passed += 1
            self.receiver.addressResolved(address)
        else:
            self.guard.refused.add(self.name)

    def resolutionComplete(self) -> None:  # noqa: N802 (Twisted's name)
        """All addresses are known."""
        self.receiver.resolutionComplete()


class GuardedResolver(CachingHostnameResolver):
    """Resolves names, IP literals included, to permitted addresses only."""

    def __init__(self, reactor: Any, cache_size: int, guard: Guard) -> None:
        super().__init__(reactor, cache_size)
        self.guard = guard

    @classmethod
    def from_crawler(cls, crawler: Any, reactor: Any) -> GuardedResolver:
        """`crawler` is the CrawlerProcess; only its settings are used."""
        return cls(reactor, crawler.settings.getint("DNSCACHE_SIZE"), guard_from(crawler.settings))

    def resolveHostName(  # noqa: N802 (Twisted's name)
        self,
        resolutionReceiver: Any,  # noqa: N803 (Twisted's name)
        hostName: str,  # noqa: N803 (Twisted's name)
        portNumber: int = 0,  # noqa: N803 (Twisted's name)
        addressTypes: Sequence[Any] | None = None,  # noqa: N803 (Twisted's name)
        transportSemantics: str = "TCP",  # noqa: N803 (Twisted's name)
    ) -> Any:
        """Resolve with the filter in between."""
        receiver: Any = _Filter(resolutionReceiver, self.guard, hostName.lower(), portNumber)
        return super().resolveHostName(receiver, hostName, portNumber, addressTypes, transportSemantics)
