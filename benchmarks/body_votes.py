"""What names and words say of body text: each site has one vote, and can be left out as if it had not been seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

PRIOR = 3.0
"""Sites' worth of doubt."""
SMALL = 0.03
"""Weights nearer to zero are left out."""


class Votes:
    """Weights of keys: how far sites' mean share of body text lies from the usual.

    >>> votes = Votes(fewest=1)
    >>> for key, host, is_body in [("entry", "a.example", 1), ("entry", "b.example", 1), ("widget", "b.example", 0)]:
    ...     votes.add(key, host, is_body)
    >>> votes.weights(), votes.weights(without="a.example")
    ({'entry': 0.133, 'widget': -0.167}, {'entry': 0.083, 'widget': -0.167})
    """

    def __init__(self, fewest: int) -> None:
        self.fewest = fewest
        """A key that fewer sites use is not learnt."""
        self._tallies: dict[str, dict[str, list[float]]] = defaultdict(dict)
        self._keys: dict[str, list[str]] | None = None
        self._all: dict[str, float] = {}
        self._shares: dict[str, dict[str, float]] = {}
        self._prior = 0.0

    def add(self, key: str, host: str, is_body: float) -> None:
        """One block with that key, on a page of that host."""
        tally = self._tallies[key].setdefault(host, [0.0, 0.0])
        tally[0] += is_body
        tally[1] += 1
        self._keys = None

    def weights(self, without: str | None = None) -> dict[str, float]:
        """The weights, where a host is named without its votes: as they would be had it not been seen."""
        if self._keys is None:
            self._keys = self._count()
        found = dict(self._all)
        for key in self._keys.get(without, ()) if without else ():
            found[key] = self._weight([share for host, share in self._shares[key].items() if host != without])
        return {key: weight for key, weight in found.items() if weight}

    def _count(self) -> dict[str, list[str]]:
        """Keys of each host; works out all weights on the way."""
        shares = {key: {host: body / of for host, (body, of) in hosts.items()} for key, hosts in self._tallies.items()}
        every = [share for hosts in shares.values() for share in hosts.values()]
        self._prior = sum(every) / (len(every) or 1)
        self._shares = {key: hosts for key, hosts in shares.items() if len(hosts) >= self.fewest}
        self._all = {key: self._weight(list(hosts.values())) for key, hosts in self._shares.items()}
        keys: dict[str, list[str]] = defaultdict(list)
        for key, hosts in self._shares.items():
            for host in hosts:
                keys[host].append(key)
        return keys

    def _weight(self, shares: Sequence[float]) -> float:
        weight = (sum(shares) + PRIOR * self._prior) / (len(shares) + PRIOR) - self._prior
        return round(weight, 3) if abs(weight) >= SMALL else 0.0
