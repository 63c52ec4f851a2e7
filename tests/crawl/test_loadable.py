"""Whatever pages and power cuts do, five loaders read the dataset."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from reviewscrape import extract
from reviewscrape.crawl.appendfile import AppendFile
from reviewscrape.crawl.settlement import line_of
from reviewscrape.crawl.validation import refusal, tidy
from tests.crawl.site import review
from tests.test_loaders import LOADERS

ENCODINGS = (
    "utf-8",
    "utf-16",
    "utf-16-be",
    "utf-32-le",
    "latin-1",
    "cp1252",
    "koi8-r",
    "shift_jis",
    "gb18030",
    "cp437",
)
DECLARED = (
    "utf-8",
    "utf-16",
    "iso-8859-1",
    "windows-1251",
    "euc-kr",
    "big5",
    "utf-7",
    "x-user-defined",
    "nonsense",
    "",
)
FOREIGN = "Zürich, Łódź и Кира; 映画 ☂ “slow” \u2028\u0085\ufeff\ufffe\U0001f600 "


def broken_bits(body: bytes, rng: random.Random) -> bytes:
    damaged = bytearray(body)
    for _ in range(60):
        damaged[rng.randrange(len(damaged))] = rng.randrange(256)
    return bytes(damaged)


def sprinkled(body: bytes, rng: random.Random) -> bytes:
    """NUL, controls, a half surrogate, an overlong slash, a byte order mark, half of a character."""
    for odd in (
        b"\0",
        b"\x1b[31m",
        b"\xed\xa0\x80",
        b"\xc0\xaf",
        b"\xef\xbb\xbf",
        b"\xf0\x9f",
        b"\x85",
        b"&#xD800;&#0;",
    ):
        at = rng.randrange(len(body))
        body = body[:at] + odd + body[at:]
    return body


DAMAGES = (
    lambda body, _: body,
    lambda body, rng: body[: rng.randrange(len(body) // 2, len(body))],
    lambda body, _: body[1:],
    broken_bits,
    sprinkled,
)


def pages() -> Iterator[tuple[bytes, str | None]]:
    rng = random.Random(5)  # noqa: S311 (damages, not secrets)
    for number, encoding in enumerate(ENCODINGS):
        text = review(number).decode().replace("patient", FOREIGN + "patient")
        for declared in DECLARED:
            said = text.replace("<head>", f"<head><meta charset='{declared}'>") if number % 2 else text
            header = f"text/html; charset={declared}" if declared else None
            for damage in DAMAGES:
                yield damage(said.encode(encoding, "xmlcharrefreplace"), rng), header


def loads_everywhere(path: Path, lines: list[bytes]) -> None:
    rows = [orjson.loads(line) for line in lines]
    for loader in LOADERS:
        assert loader(str(path)) == rows, loader.__name__


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_of_500_badly_encoded_pages_every_record_loads_everywhere(tmp_path: Path) -> None:
    lines, read = [], 0
    for number, (body, content_type) in enumerate(pages()):
        read += 1
        found = extract(body, url=f"https://a.example/review/{number}", content_type=content_type)
        for record in found.reviews:
            tidy(record)
            lines += [] if refusal(record) else [line_of(record)]
    path = tmp_path / "reviews.jsonl"
    path.write_bytes(b"".join(lines))
    assert (read, len(lines) > 250) == (500, True)
    loads_everywhere(path, lines)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_file_torn_at_any_byte_of_its_last_three_records_loads_everywhere_once_reopened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The ledger vouches for the first two; of the other three any part may be on the disk, and anything behind it."""
    monkeypatch.setattr(os, "fsync", lambda _: None)  # 75,000 times
    lines = [line_of(extract(review(n), url=f"https://a.example/review/{n}").reviews[0]) for n in range(5)]
    kept, torn = b"".join(lines[:2]), b"".join(lines[2:])
    path, aside = tmp_path / "reviews.jsonl", tmp_path / "reviews.jsonl.torn"
    for length in range(1, len(torn) + 1):
        tail = torn[:length] + (b"", b"\0" * 100, b"\xff{garbage\n")[length % 3]
        path.write_bytes(kept + tail)
        file = AppendFile(path, len(kept))
        assert (path.read_bytes(), aside.read_bytes()) == (kept, tail)
        if length % 500 == 1:
            loads_everywhere(path, lines[:2])
            file.append(torn)
            loads_everywhere(path, lines)
        file.close()
        aside.unlink()
