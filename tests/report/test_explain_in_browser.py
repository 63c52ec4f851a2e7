"""The report in a real browser: its page looks as meant, and nothing of the reported page comes alive."""

from __future__ import annotations

import shutil
import struct
import subprocess
import threading
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from reviewscrape import examine
from reviewscrape.report import explain

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="needs chromium (apt-get install chromium); .ci/run installs it"),
]
KEPT_BAR = (0x1A, 0x7F, 0x37)
WON_MARK = (0xFF, 0xF3, 0xA3)


class Canary(BaseHTTPRequestHandler):
    """Notes every request: the report must cause none."""

    hits: list[str] = []  # noqa: RUF012  (one server a test)

    def do_GET(self) -> None:
        self.hits.append(self.path)
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def canary() -> Iterator[str]:
    Canary.hits.clear()
    server = HTTPServer(("127.0.0.1", 0), Canary)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def hostile(canary: str) -> str:
    attack = f"<script>document.title='owned';new Image().src='{canary}/script'</script><img src='{canary}/image'>"
    escaped = attack.replace("<", "&lt;").replace(">", "&gt;")
    prose = "The pier at dawn says more than the whole second act, and it says it well. " * 9
    return (
        f"<html><head><title>The Glass Harbour review</title>{attack}<meta http-equiv=refresh content='0;{canary}/go'>"
        f'<script type="application/ld+json">{{"@type":"Review","author":{{"name":"Ada Quill"}},"itemReviewed":'
        f'{{"@type":"Movie","name":"The Glass Harbour"}}}}</script></head>'
        f"<body><h1>The Glass Harbour</h1>{attack}<svg onload=\"fetch('{canary}/svg')\"></svg>"
        f"<p>{escaped} &lt;/div>&lt;/mark> {prose}</p>"
        f"<style>@import url({canary}/style);</style><iframe src='{canary}/frame'></iframe></body></html>"
    )


def run(report: Path, *options: str) -> str:
    assert CHROMIUM is not None
    command = [CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars",
               "--virtual-time-budget=2000", "--window-size=900,1200", f"--user-data-dir={report.parent / 'profile'}",
               *options, report.as_uri()]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


@pytest.fixture
def report(canary: str, tmp_path: Path) -> Path:
    page, found = examine(hostile(canary), url="https://example.org/review/glass-harbour")
    path = tmp_path / "explain.html"
    path.write_text(explain.html(page, found, f"</title><script src='{canary}/name'></script>"), encoding="utf-8")
    return path


def test_nothing_of_the_page_comes_alive(report: Path) -> None:
    dom = run(report, "--dump-dom")
    assert "<title>How it was read:" in dom
    assert "<script" not in dom
    assert "&lt;script&gt;document.title" in dom
    assert Canary.hits == []


def test_it_looks_as_meant(report: Path, tmp_path: Path) -> None:
    picture = tmp_path / "report.png"
    run(report, f"--screenshot={picture}")
    colours = pixels(picture.read_bytes())
    assert colours.get(KEPT_BAR, 0) > 50, "no green bar beside the kept text"
    assert colours.get(WON_MARK, 0) > 200, "no yellow mark on a believed value"


def pixels(png: bytes) -> dict[tuple[int, ...], int]:
    """How often each colour stands in an 8-bit RGB(A) picture."""
    width, height, depth, kind = struct.unpack(">IIBB", png[16:26])
    assert (depth, kind) in {(8, 2), (8, 6)}
    size, at, data = 3 if kind == 2 else 4, 8, b""
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            data += png[at + 8 : at + 8 + length]
        at += length + 12
    raw, stride, counts = zlib.decompress(data), width * size, dict[tuple[int, ...], int]()
    line = bytearray(stride)
    for row in range(height):
        start = row * (stride + 1)
        line = unfilter(raw[start], bytearray(raw[start + 1 : start + 1 + stride]), line, size)
        for x in range(0, stride, size):
            colour = tuple(line[x : x + 3])
            counts[colour] = counts.get(colour, 0) + 1
    return counts


def unfilter(kind: int, line: bytearray, above: bytearray, size: int) -> bytearray:
    """One line of a PNG with its filter undone."""
    for i in range(len(line) if kind else 0):
        left = line[i - size] if i >= size else 0
        up, corner = above[i], above[i - size] if i >= size else 0
        if kind == 4:
            guess = left + up - corner
            predicted = min((left, up, corner), key=lambda v: abs(guess - v))
        else:
            predicted = (0, left, up, (left + up) // 2)[kind]
        line[i] = (line[i] + predicted) & 0xFF
    return line
