"""A generated site of 50 KB review pages on loopback, as cheap to serve as Python allows: one asyncio process."""

from __future__ import annotations

import asyncio
import sys
from functools import cache

PAGE_BYTES = 50_000
LISTED = 50


@cache
def review(number: int) -> bytes:
    """A review page of about 50 KB, most of it navigation and other markup, as real ones are."""
    nav = "".join(
        f'<li class="menu-item"><a class="link-{n % 9}" href="/about">Section {n}</a></li>' for n in range(350)
    )
    prose = "".join(
        f"<p>In its part {part} the film of number {number} stays slow and patient, and its players carry the long "
        f"middle part without any visible effort, scene after scene, until the lights go up again.</p>"
        for part in range(20)
    )
    filler = "<div class='promo'><span class='a b c'>x</span></div>" * 380
    return (
        f"<html><head><title>Salt Line {number} review</title></head><body><nav><ul>{nav}</ul></nav>"
        f"<article class='review'><h1>Salt Line {number}</h1><p class='byline'>By <a href='/about'>Ann Lee</a></p>"
        f"<p class='director'>Director: Anna Ekholm</p><p class='cast'>Cast: Bo Lind, Eva Strand</p>"
        f"<p class='runtime'>Runtime: 112 minutes</p><p class='grade'>Grade: B+</p>{prose}</article>"
        f"<aside>{filler}</aside></body></html>"
    ).encode()


def answer(path: str, pages: int) -> bytes:
    """The page at a path."""
    if path == "/robots.txt":
        return b"User-agent: *\nDisallow:\n"
    if path.startswith("/review/"):
        return review(int(path.rpartition("-")[2]))
    if path.startswith("/reviews"):
        first = int(path.partition("page=")[2] or 0) * LISTED
        numbers = range(first, min(first + LISTED, pages))
        links = "".join(f'<li><a href="/review/salt-line-{n}">Salt Line {n}</a></li>' for n in numbers)
        more = f'<a rel="next" href="/reviews?page={first // LISTED + 1}">Next</a>' if first + LISTED < pages else ""
        return f"<html><body><h1>Reviews</h1><ul>{links}</ul>{more}</body></html>".encode()
    return b"<html><body>About</body></html>"


async def serve(port: int, pages: int) -> None:
    """Serve until killed. All 127.x.y.z addresses are hosts of their own."""

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while head := await reader.readuntil(b"\r\n\r\n"):
            body = answer(head.split(b" ", 2)[1].decode(), pages)
            kind = b"text/plain" if body.startswith(b"User") else b"text/html; charset=utf-8"
            writer.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n" % (kind, len(body)) + body
            )
            await writer.drain()

    async def forgiving(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await handle(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(forgiving, "0.0.0.0", port, backlog=1024)  # noqa: S104 (127.0.0.0/8 is many hosts)
    print("ready", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), int(sys.argv[2])))
