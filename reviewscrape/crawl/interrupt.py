"""Signals: the first ends the crawl in time, the second at once; before Scrapy listens, at once as well."""

from __future__ import annotations

import os
import signal
from types import FrameType
from typing import Any

from reviewscrape.errors import ExitCode

GRACE = 25.0
"""Seconds that what is in flight may take after the first signal; Kubernetes kills after 30."""
BROKEN_GRACE = 2.0
"""The same after an error of the disk."""


def _exit(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 (the signal module's signature)
    raise SystemExit(ExitCode.TRY_AGAIN)


def _terminate(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 (the signal module's signature)
    os.kill(os.getpid(), signal.SIGTERM)


def listen_early() -> None:
    """Until the reactor runs there is nothing to finish: exit 75."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _exit)
    if signal.getsignal(signal.SIGHUP) is signal.SIG_DFL:  # else it is nohup's to decide
        signal.signal(signal.SIGHUP, _terminate)


def arm(seconds: float = GRACE) -> None:
    """Send ourselves SIGTERMs from then on, one a second: nothing public cancels a download that hangs."""
    if signal.getitimer(signal.ITIMER_REAL)[0]:
        return
    signal.signal(signal.SIGALRM, _terminate)
    signal.setitimer(signal.ITIMER_REAL, seconds, 1.0)


def listen(reactor: Any) -> None:
    """Once Scrapy's handlers are in place, put the watchdog before them."""
    reactor.callWhenRunning(lambda: reactor.callLater(0, _wrap))


def _wrap() -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        scrapys = signal.getsignal(number)

        def handle(number: int, frame: FrameType | None, scrapys: Any = scrapys) -> None:
            arm()
            scrapys(number, frame)

        signal.signal(number, handle)


def disarm() -> None:
    """The crawl has ended: the watchdog goes, and signals no longer break what is left to write."""
    signal.setitimer(signal.ITIMER_REAL, 0)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
