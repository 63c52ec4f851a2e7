"""Scrapy's HTTP/1.1 downloader with a belt: the peer's address, the headers' bulk and the sending times are watched."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import (
    HTTP11DownloadHandler,
    _LenientHTTP11ClientFactory,
    _LenientHTTP11ClientProtocol,
    _LenientHTTPClientParser,
)
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.exceptions import CannotResolveHostError, ResponseDataLossError
from scrapy.http import Response
from twisted.internet.error import ConnectBindError
from twisted.web.client import HTTPConnectionPool

from reviewscrape.crawl.admission import host_of
from reviewscrape.crawl.guard import Guard, guard_from
from reviewscrape.crawl.ledger import State
from reviewscrape.crawl.refusals import Postponed, Refused
from reviewscrape.crawl.session import peek
from reviewscrape.crawl.unpacking import is_cut
from reviewscrape.errors import StorageError

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

MAX_HEADERS = 256
MAX_HEADER_BYTES = 64 << 10
MAX_ENCODINGS = 2
ROBOTS_BYTES = 512 << 10
"""Of a robots.txt; RFC 9309 asks for 500 KiB at least."""


class HeaderFlood(Exception):  # noqa: N818 (it names what came)
    """More response headers than any honest server sends."""


class _BoundedParser(_LenientHTTPClientParser):
    """Gives up on a flood of headers. No state of its own but for counters with class-level zeros, see `request`."""

    header_lines = 0
    header_bytes = 0

    def lineReceived(self, line: bytes) -> None:  # noqa: N802 (Twisted's name)
        """Count a line of the head."""
        self.header_lines += 1
        self.header_bytes += len(line)
        if self.header_lines > MAX_HEADERS or self.header_bytes > MAX_HEADER_BYTES:
            raise HeaderFlood(f"{self.header_lines} header lines, {self.header_bytes} bytes")
        super().lineReceived(line)


class _BoundedProtocol(_LenientHTTP11ClientProtocol):
    def request(self, request: Any) -> Any:
        """Send a request; the parser of the response is ours, as Scrapy does it with its own."""
        answer = super().request(request)
        self._parser.__class__ = _BoundedParser
        return answer


class _BoundedFactory(_LenientHTTP11ClientFactory):
    def buildProtocol(self, addr: Any) -> _BoundedProtocol:  # noqa: ARG002, N802 (Twisted's name)
        """A protocol with bounds."""
        return _BoundedProtocol(self._quiescentCallback)  # type: ignore[no-untyped-call]


class GuardedPool(HTTPConnectionPool):
    """Checks the address that was really connected to, before a byte of HTTP is sent."""

    def __init__(self, reactor: Any, guard: Guard) -> None:
        super().__init__(reactor, persistent=True)  # type: ignore[no-untyped-call]
        self._guard = guard
        self._factory = _BoundedFactory

    def _newConnection(self, key: Any, endpoint: Any) -> Any:  # noqa: N802 (Twisted's name)
        connected = super()._newConnection(key, endpoint)
        connected.addCallback(self._checked)
        return connected

    def _checked(self, protocol: Any) -> Any:
        peer = protocol.transport.getPeer()
        if not self._guard.permits(peer.host, peer.port):
            protocol.transport.abortConnection()
            raise Refused("forbidden_address")
        return protocol


class GuardedDownloadHandler(HTTP11DownloadHandler):
    """Downloads over guarded connections, and notes when each host was asked."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        from twisted.internet import reactor  # not before Scrapy has installed it

        self._guard = guard_from(crawler.settings)
        self._most = crawler.settings.getint("DOWNLOAD_MAXSIZE")
        persistent = self._pool.maxPersistentPerHost
        self._pool = GuardedPool(reactor, self._guard)
        self._pool.maxPersistentPerHost = persistent

    async def download_request(self, request: Request) -> Response:
        """Fetch one URL."""
        host = request.url.split("/", 3)[2]
        session = peek(self._crawler)
        if session is not None:
            session.notes(host).sent(monotonic())
        try:
            response = await super().download_request(request)
            return self._whole(response, request.meta.get("download_maxsize", self._most))
        except CannotResolveHostError as error:
            if host_of(request.url) in self._guard.refused:
                raise Refused("forbidden_address") from error
            raise
        except ConnectBindError as error:  # this machine has no socket left to give: the page is not at fault
            if session is None:
                raise
            session.fail(StorageError(f"{error} Free what other programs hold, then start the same command again"))
            raise Postponed("no socket") from error

    def _whole(self, response: Response, most: int) -> Response:
        """The response, unless its compressed body breaks off: that is asked for again."""
        encoding = response.headers.get("Content-Encoding") or b""
        if is_cut(response.body, encoding, most or ROBOTS_BYTES):
            raise ResponseDataLossError("its compressed body breaks off")
        return response


class BoundedCompressionMiddleware(HttpCompressionMiddleware):
    """Undoes at most two content encodings, and none of a robots.txt beyond its size."""

    def _handle_encoding(self, body: bytes, content_encoding: list[bytes], max_size: int) -> tuple[bytes, list[bytes]]:
        if sum(value.count(b",") + 1 for value in content_encoding) > MAX_ENCODINGS:
            raise Refused("too_many_encodings", State.FAILED)
        return super()._handle_encoding(body, content_encoding, max_size or ROBOTS_BYTES)
