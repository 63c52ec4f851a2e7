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
    pages: DemoPages
    site: DemoSite

    def do_GET(self) -> None:
        """Answer one request; HEAD is answered alike, without the body."""
        self.site.requests.append(self.path)
        answer = self.pages.answer(self.path)
        body = answer.body.replace(SITE_MARK, self.site.url.encode())
        self.send_response(answer.status)
        if answer.location:
            self.send_header("Location", answer.location)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_HEAD = do_GET

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name of the overridden argument)
        """Log nothing: the crawl has its own log."""


@contextmanager
def serve(port: int | None = None) -> Iterator[DemoSite]:
    """Serve the demo site on `port` of the loopback address, or on a free one. InputError when the port is taken."""
    handler = type("Handler", (_Handler,), {"pages": load(folder() / "demo")})
    try:
        server = ThreadingHTTPServer((HOST, port or 0), handler)
    except (OSError, OverflowError) as error:
        raise InputError(f"port {port}: cannot be used ({error}); name another or none") from None
    site = DemoSite(f"http://{HOST}:{server.server_address[1]}")
    handler.site = site  # type: ignore[attr-defined]  (an attribute of the class made above)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, name="demo site", daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
