"""The demo site: our own fixture pages served over HTTP on this machine, with the traps of real sites.

`with demo.serve() as site:` serves it on a free port of the loopback address until the block ends.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from reviewscrape.demo.pages import DemoPages, folder, load
from reviewscrape.errors import InputError

__all__ = ["HOST", "DemoSite", "serve"]

HOST = "127.0.0.1"
SITE_MARK = b"__SITE__"
"""Stands in a page for the server's own address, where a relative one will not do."""


@dataclass(slots=True)
class DemoSite:
    """A running demo site."""

    url: str
    """Address of the front page without the last slash: `http://127.0.0.1:40123`."""

    requests: list[str] = field(default_factory=list)
    """Request targets in the order they came, for tests of what a crawl fetches and leaves alone."""


class _Handler(BaseHTTPRequestHandler):
    """Answers from the demo's pages."""

    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        """Answer one request; HEAD is answered alike, without the body."""
        self.server.site.requests.append(self.path)
        answer = self.server.pages.answer(self.path)
        body = answer.body.replace(SITE_MARK, self.server.site.url.encode())
        self.send_response(answer.status)
        if answer.location:
            self.send_header("Location", answer.location)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_HEAD = do_GET  # noqa: N815 (the name that http.server looks for)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name of the overridden argument)
        """Log nothing: the crawl has its own log."""


class _Server(ThreadingHTTPServer):
    """The server, with what it serves."""

    daemon_threads = True

    def __init__(self, pages: DemoPages, port: int) -> None:
        super().__init__((HOST, port), _Handler)
        self.pages = pages
        self.site = DemoSite(f"http://{HOST}:{self.server_address[1]}")


@contextmanager
def serve(port: int | None = None) -> Iterator[DemoSite]:
    """Serve the demo site on `port` of the loopback address, or on a free one. InputError when the port is taken."""
    pages = load(folder() / "demo")
    try:
        server = _Server(pages, port or 0)
    except (OSError, OverflowError) as error:
        raise InputError(f"port {port}: cannot be used ({error}); name another or none") from None
    thread = threading.Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.05}, name="demo site", daemon=True
    )
    thread.start()
    try:
        yield server.site
    finally:
        server.shutdown()
        server.server_close()
