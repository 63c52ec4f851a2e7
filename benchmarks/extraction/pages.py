"""Pages to measure with: the fixtures, filled up to the size of real pages, and pages made to be slow."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

from reviewscrape.demo.pages import folder

USUAL_BYTES = 115_000
"""Median size of a saved page of the usual benchmarks of body text."""
IMAGE = "https://images.example/w_{width},c_fill,q_auto/works/{n}/poster-of-another-work-number-{n}.jpg {width}w"
WIDTHS = (80, 160, 320, 480, 640, 960, 1280)
CARD = """\
<article class="card card--small card--with-image js_card js_lazy" data-id="{n}" data-ga='["Related","Click","{n}"]'>
  <a class="card__link js_link" href="/review/another-work-number-{n}-1812345{n:03}" title="Another Work, number {n}">
    <img class="card__image lazy" alt="" sizes="(max-width: 800px) 50vw, 25vw" srcset="{srcset}">
    <h3 class="card__title">Another Work, number {n}</h3></a>
  <div class="card__meta"><span class="card__author">Somebody Else</span> <span class="card__grade">B+</span></div>
</article>
"""


def usual(root: Path | None = None) -> list[bytes]:
    """The HTML pages below `root`, gzipped or not; without one, the fixtures' pages filled up to the usual size."""
    if root is not None:
        packed = [gzip.decompress(path.read_bytes()) for path in sorted(root.rglob("*.html.gz"))]
        return packed + [path.read_bytes() for path in sorted(root.rglob("*.html"))]
    return [filled(path.read_bytes()) for path in sorted(folder().glob("*/*/page.html"))]


def filled(page: bytes) -> bytes:
    """The page with what real ones carry before their end: half a script's data, half cards of other works."""
    head, mark, tail = page.rpartition(b"</body>")
    if not mark:
        return page
    script = b"<script>window.state = " + b'{"id": 1812345678, "ad": "top"}, ' * ((USUAL_BYTES - len(page)) // 66)
    cards, size = [], len(page) + len(script)
    while size < USUAL_BYTES:
        n = len(cards)
        srcset = ", ".join(IMAGE.format(width=width, n=n) for width in WIDTHS)
        cards.append(CARD.format(n=n, srcset=srcset).encode())
        size += len(cards[-1])
    return head + script + b'</script><section class="related">' + b"".join(cards) + b"</section>" + mark + tail


def _page(inside: str) -> bytes:
    return f"<html><head><title>A work review</title></head><body><article>{inside}</article></body></html>".encode()


SENTENCE = "The director, as ever, keeps to the middle distance, and the cast keeps up with it. "
HOSTILE: dict[str, Callable[[], bytes]] = {
    "8 MB of prose": lambda: _page(f"<p>{SENTENCE * 5}</p>\n" * 19_000),
    "8 MB of lines": lambda: _page(f"{SENTENCE}<br>{SENTENCE}<br><br>\n" * 43_000),
    "8 MB of works": lambda: _page(f"<h2>Work (1999)</h2><p>By Ann Coe</p><p>{SENTENCE * 2}</p>B+\n" * 36_000),
    "8 MB of tables": lambda: _page("<tr><td>Ann Coe</td><td>Cat</td><td>1999</td></tr>\n" * 153_000),
    "8 MB of options": lambda: _page("<select><option>A</option><option>B</option></select>\n" * 148_000),
    "8 MB of unclosed tags": lambda: _page("<p>a" * 2_000_000),
    "8 MB of plain text": lambda: (SENTENCE.strip() + "\n").encode() * 97_000,
    "100,000 siblings": lambda: _page("<div>a</div>" * 100_000),
    "2,000 levels": lambda: _page("<div>" * 2_000 + SENTENCE * 20 + "</div>" * 2_000),
    "40,000 attributes": lambda: _page("<p " + " ".join(f'a{n}="x"' for n in range(40_000)) + f">{SENTENCE}</p>"),
    "100 KB of stars": lambda: _page("<p>" + "★" * 33_000 + "</p>"),
    "100 KB of spaces": lambda: _page("<p>Director:" + " " * 100_000 + "x</p>"),
    "100 KB of digits": lambda: _page("<p>Runtime: " + "1" * 100_000 + "</p>"),
    "100 KB of capitals": lambda: _page("<p>By " + "Aa " * 33_000 + "</p>"),
    "100 KB of commas": lambda: _page("<p>Cast: " + "A B, " * 20_000 + "</p>"),
    "100 KB of labels": lambda: _page("<p>" + "Director: Cast: Runtime: " * 4_000 + "</p>"),
    "100 KB of brackets": lambda: _page(
        "<script type='application/ld+json'>" + "[" * 100_000 + "</script>" + SENTENCE * 30
    ),
}
"""Pages that some expression or loop could take for ever to read."""
