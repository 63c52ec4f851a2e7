"""A generated review site on loopback, with whatever faults a test wants: a real HTTP server in a thread."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

LISTED = 20
"""Reviews a listing page."""


@dataclass
class Answer:
    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})
    raw: bytes | None = None
    """Sent as it stands instead of a well-formed response; the connection is closed after it."""
    delay: float = 0.0
    drip: float = 0.0
    """Seconds before each tenth of the body."""
    packed: bytes | None = None
    """Sent instead where the client takes gzip."""


@dataclass
class Site:
    port: int = 0
    answer: Callable[[str], Answer] = field(default=lambda _: Answer(status=404))
    requests: list[tuple[float, str]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def paths(self) -> list[str]:
        return [path for _, path in self.requests]


def review(number: int) -> bytes:
    prose = "".join(
        f"<p>In its part {part} the film of number {number} stays slow and patient, and its players carry "
        f"the long middle part without any visible effort, scene after scene, until the lights go up again.</p>"
        for part in range(4)
    )
    return f"""<html><head><title>Salt Line {number} review</title></head><body>
    <nav><a href="/reviews">Reviews</a> <a href="/about">About</a></nav>
    <article class="review"><h1>Salt Line {number}</h1>
    <p>Director: Anna Ekholm</p><p>Cast: Bo Lind, Eva Strand</p><p>Runtime: 112 minutes</p><p>Grade: B+</p>
    {prose}</article></body></html>""".encode()


def listing(page: int, number: int) -> bytes:
    first, last = (page - 1) * LISTED, min(page * LISTED, number)
    items = "".join(f'<li><a href="/review/salt-line-{n}">Salt Line {n}</a> B+</li>' for n in range(first, last))
    more = f'<a rel="next" href="/reviews?page={page + 1}">Next</a>' if last < number else ""
    return (
        f"<html><head><title>Reviews</title></head><body><h1>Reviews</h1><ul>{items}</ul>{more}</body></html>".encode()
    )


def reviews(number: int, robots: str = "User-agent: *\nDisallow: /private/\n") -> Callable[[str], Answer]:
    """A site of so many reviews behind a listing with a pager."""

    def answer(path: str) -> Answer:
        if path == "/robots.txt":
            return Answer(robots.encode(), headers={"Content-Type": "text/plain"})
        if path.startswith("/reviews"):
            return Answer(listing(int(path.partition("page=")[2].partition("&")[0] or 1), number))
        if path.startswith("/review/salt-line-"):
            return Answer(review(int(path.rpartition("-")[2])))
        return Answer(b"<html><body><h1>Not found</h1></body></html>", status=404)

    return answer


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self) -> None:
        self.site.requests.append((time.monotonic(), self.path))
        answer = self.site.answer(self.path)
        if answer.packed is not None and "gzip" in self.headers["Accept-Encoding"]:
            answer = replace(answer, body=answer.packed, headers={**answer.headers, "Content-Encoding": "gzip"})
        if answer.delay:
            time.sleep(answer.delay)
        if answer.raw is not None:
            self.wfile.write(answer.raw)
            self.close_connection = True
            return
        self.send_response_only(answer.status)
        if "Date" not in answer.headers:
            self.send_header("Date", self.date_time_string())
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        step = len(answer.body) // 10 or 1 if answer.drip else len(answer.body) or 1
        for start in range(0, len(answer.body), step):
            time.sleep(answer.drip)
            self.wfile.write(answer.body[start : start + step])

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that was killed is what some tests are about."""


@contextmanager
def serve(answer: Callable[[str], Answer], port: int = 0, address: str = "127.0.0.1") -> Iterator[Site]:
    site = Site(answer=answer)
    handler = type("Handler", (_Handler,), {"site": site})
    server = _Server((address, port), handler)
    site.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
