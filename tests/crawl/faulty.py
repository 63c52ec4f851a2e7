"""A site whose every page fails at first, each in its own way."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tests.crawl.site import Answer, reviews

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
SLOW = 2.5
"""Seconds; the crawls against such a site wait for 1.5."""
OPTIONS = ("-s", "RETRY_BACKOFF=0.05", "-s", "DOWNLOAD_TIMEOUT=1.5")
FAULTS = {
    "closed at once": Answer(raw=b""),
    "cut in the headers": Answer(raw=HEAD[:20]),
    "shorter than said": Answer(raw=HEAD + b"Content-Length: 9000\r\n\r\n<p>cut"),
    "cut in a chunk": Answer(raw=HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\n<p>cu"),
    "bad chunk length": Answer(raw=HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n<p>cut"),
    "no HTTP": Answer(raw=b"SSH-2.0-OpenSSH_9.7\r\n"),
    "500": Answer(status=500),
    "502": Answer(status=502),
    "503": Answer(status=503),
    "429, Retry-After: 0": Answer(status=429, headers={"Retry-After": "0"}),
    "429, Retry-After: 1": Answer(status=429, headers={"Retry-After": "1"}),
    "slow headers": Answer(delay=SLOW),
    "slow body": Answer(b"<p>slow</p>" * 10, drip=SLOW / 10),
    "none": Answer(),
}
RARE = {"slow headers": 3, "slow body": 3, "429, Retry-After: 1": 20}
"""One in so many only, or a crawl would take all day: these hold a connection or the whole host."""
STORM = 12
"""Requests in a row that a storm of 503 takes; there is one for each 2,000 pages."""


@dataclass
class Faulty:
    """What a site of so many pages answers, and how often each fault was met with."""

    pages: int
    total: int = 0
    asked: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self.sound: Callable[[str], Answer] = reviews(self.pages)

    def fault(self, path: str) -> str:
        """The fault of a page's first answer."""
        number = int(path.rpartition("-")[2])
        name = list(FAULTS)[number % len(FAULTS)]
        return "none" if number // len(FAULTS) % RARE.get(name, 1) else name

    def answer(self, path: str) -> Answer:
        """The page, or its fault."""
        if not path.startswith("/review/"):
            return self.sound(path)
        with self.lock:
            self.total += 1
            if self.total % 2000 < STORM:
                self.met["storm of 503"] += 1
                return Answer(status=503)
            self.asked[path] += 1
            name = self.fault(path) if self.asked[path] == 1 else "none"
            self.met[name] += 1
        return self.sound(path) if name == "none" else replace(FAULTS[name])
