"""Requests that were not sent, or not answered: why, and what that makes of their URL."""

from __future__ import annotations

from collections.abc import Iterator

from scrapy import exceptions
from twisted.internet.error import ConnectError

from reviewscrape.crawl.ledger import State


class Refused(exceptions.IgnoreRequest):
    """A request that we do not want to send or whose answer we do not want; `reason` goes into the ledger."""

    def __init__(self, reason: str, state: State = State.SKIPPED) -> None:
        super().__init__(reason)
        self.reason = reason
        self.state = state


class Postponed(Refused):
    """A request whose host is not asked for the rest of this run; its URL stays pending."""


OUTCOMES: tuple[tuple[type[BaseException], str], ...] = (
    (exceptions.DownloadTimeoutError, "timeout"),
    (exceptions.CannotResolveHostError, "dns"),
    (exceptions.DownloadConnectionRefusedError, "connection_refused"),
    (exceptions.ResponseDataLossError, "truncated"),
    (exceptions.DownloadCancelledError, "too_large"),
    (exceptions.DownloadFailedError, "connection"),
    (exceptions.UnsupportedURLSchemeError, "scheme"),
    (exceptions.IgnoreRequest, "ignored"),
    (ConnectError, "connection"),  # no route to the host, the network is down: Scrapy leaves these as they are
    (OSError, "connection"),
    (ValueError, "bad_redirect"),
)
"""Why a request failed, by its exception; the first that fits."""
SAID = (("redirect", "too_many_redirects"), ("DOWNLOAD_MAXSIZE", "too_large"))
"""What Scrapy's IgnoreRequest says, and why a request failed then."""


def reason_of(error: BaseException) -> tuple[State, str]:
    """How a failed request is entered into the ledger."""
    if isinstance(error, Refused):
        return error.state, error.reason
    if any(type(cause).__name__ == "HeaderFlood" for cause in causes(error)):
        return State.FAILED, "header_flood"
    if isinstance(error, exceptions.IgnoreRequest):
        for words, reason in SAID:
            if words in str(error):
                return State.FAILED, reason
    for kind, reason in OUTCOMES:
        if isinstance(error, kind):
            return State.FAILED, reason
    return State.FAILED, f"error:{type(error).__name__}"


def causes(error: BaseException | None) -> Iterator[BaseException]:
    """An exception and all that it was raised from, Twisted's lists of reasons included."""
    while error is not None:
        yield error
        for failure in getattr(error, "reasons", None) or ():
            yield from causes(failure.value)
        error = error.__cause__
