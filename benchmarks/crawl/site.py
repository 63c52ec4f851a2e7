"""A generated site of 50 KB review pages on loopback, as cheap to serve as Python allows: one asyncio process."""

from __future__ import annotations

import asyncio
import sys

LISTED = 50
RELATED = 44
SCRIPT = "".join(f'window.settings["slot-{n}"]={{"id":{n * 7919},"sizes":[[300,250],[728,90]]}};' for n in range(260))

MENU = "".join(
    f'<li class="c-menu__item c-menu__item--level-{n % 3} js-menu-item" id="menu-item-{4711 + n}">'
    f'<a class="c-menu__link c-menu__link--level-{n % 3}" href="/about" data-event="click:menu:{n}">Part {n}</a></li>'
    for n in range(30)
)


def related(number: int, pages: int) -> str:
    """Cards that lead to other reviews."""
    return "".join(
        f'<div class="c-card c-card--small c-card--related js-track-view" data-track="related" data-position="{n}">'
        f'<a class="c-card__link" href="/review/salt-line-{(number * 7 + n * 11) % pages}" data-event="click:card:{n}">'
        f'<div class="c-card__frame c-card__frame--wide"><img class="c-card__image lazyload" width="320" height="180" '
        f'data-src="/media/uploads/2026/11/{n:04}/card-{n}-320x180.jpg" alt=""></div></a><div class="c-card__foot">'
        f'<span class="c-card__icon c-card__icon--play" aria-hidden="true"></span></div></div>'
        for n in range(RELATED)
    )


def review(number: int, pages: int) -> bytes:
    """A review page in the shape of real ones, by the medians of a hundred: a third is scripts, a tenth is text; each
    KB has 8 elements, 1.5 links, most of them to other pages, and 2 blocks of text.
    """
    prose = "".join(
        f'<p class="c-body__paragraph">In its part {part} the film of number {number} stays <em>slow</em> and patient, '
        f"and its players carry the long middle part without any visible effort, scene after scene, until the lights "
        f"go up again and nobody in the row wants to leave.</p>"
        for part in range(20)
    )
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Salt Line {number} review</title>"
        f"<script>{SCRIPT}</script></head><body class='single single-review'><nav><ul>{MENU}</ul></nav>"
        f"<article class='review'><h1>Salt Line {number}</h1><p class='byline'>By <a href='/about'>Ann Lee</a></p>"
        f"<p class='director'>Director: Anna Ekholm</p><p class='cast'>Cast: Bo Lind, Eva Strand</p>"
        f"<p class='runtime'>Runtime: 112 minutes</p><p class='grade'>Grade: B+</p>{prose}</article>"
        f"<aside>{related(number, pages)}</aside></body></html>"
    ).encode()


def listing(page: int, pages: int) -> bytes:
    """A listing page, with a link to the next."""
    numbers = range(page * LISTED, min((page + 1) * LISTED, pages))
    links = "".join(f'<li><a href="/review/salt-line-{n}">Salt Line {n}</a></li>' for n in numbers)
    more = f'<a rel="next" href="/reviews?page={page + 1}">Next</a>' if numbers.stop < pages else ""
    return f"<html><body><h1>Reviews</h1><ul>{links}</ul>{more}</body></html>".encode()


def answer(path: str, pages: int) -> bytes:
    """The page at a path."""
    if path == "/robots.txt":
        return b"User-agent: *\nDisallow:\n"
    if path.startswith("/review/"):
        return review(int(path.rpartition("-")[2]), pages)
    if path.startswith("/reviews"):
        return listing(int(path.partition("page=")[2] or 0), pages)
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
