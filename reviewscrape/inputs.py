"""Pages that a user names: a file, standard input. Each is read whole or refused in one line."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from reviewscrape.errors import InputError, StorageError

PAGE_LIMIT = 8 * 1024 * 1024
"""Bytes that one page may have, as in the crawl's DOWNLOAD_MAXSIZE."""

BINARY_KINDS = {
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"RIFF": "an image or sound",
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\x1f\x8b": "gzip data",
    b"\x28\xb5\x2f\xfd": "Zstandard data",
    b"SQLite format 3\0": "an SQLite database",
    b"WARC/": "a web archive of many pages",
}
UNICODE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of one page, and what is known of them."""

    body: bytes
    """The page's bytes, content encodings undone."""

    url: str = ""
    """URL after redirects; empty when the page came from a file and nobody said."""

    content_type: str | None = None
    """Content-Type header of the response; None without one."""


def read_page(name: str, *, url: str = "", limit: int = PAGE_LIMIT) -> Document:
    """Page in the file `name`, or from standard input when it is `-`.

    Raises InputError for a file that is missing, no file, empty, too large or no text; StorageError when reading fails.
    """
    label = "standard input" if name == "-" else name
    if url and not url.lower().startswith(("http://", "https://")):
        raise InputError(f"--url {url}: is no web address; give one such as https://example.org/review")
    try:
        body = _read(sys.stdin.buffer, limit) if name == "-" else _read_file(Path(name), limit)
    except (FileNotFoundError, NotADirectoryError):
        raise InputError(f"{label}: no such file; give the path of a saved page, or a URL with its https://") from None
    except IsADirectoryError:
        raise InputError(f"{label}: is a folder; give the path of one page in it") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise StorageError(f"{label}: cannot be read ({reason}); check the path and its permissions") from None
    return Document(checked(body, label, limit), url)


def _read_file(path: Path, limit: int) -> bytes:
    with path.open("rb") as file:
        return _read(file, limit)


def _read(file: BinaryIO, limit: int) -> bytes:
    return file.read(limit + 1)


def checked(body: bytes, label: str, limit: int = PAGE_LIMIT) -> bytes:
    """The body itself, if it can be a page. Raises InputError where it is empty, larger than `limit` or no text."""
    if not body.strip():
        raise InputError(f"{label}: is empty; save the page again")
    if len(body) > limit:
        raise InputError(
            f"{label}: is larger than the {limit:,} bytes one page may have; cut it, or give -s DOWNLOAD_MAXSIZE=BYTES"
        )
    kind = binary_kind(body)
    if kind:
        raise InputError(f"{label}: is {kind}, not a page; give an HTML or text file")
    return body


def binary_kind(body: bytes) -> str:
    """What the bytes are when they are no text; "" when they may be a page.

    >>> binary_kind(b"%PDF-1.7 ..."), binary_kind("<p>Zürich".encode())
    ('a PDF document', '')
    """
    for magic, kind in BINARY_KINDS.items():
        if body.startswith(magic):
            return kind
    head = body[:2000].lower()
    if b"\nmime-version:" in head and b"multipart/related" in head:
        return "a page and its images in one file, as browsers save .mhtml"
    wide = body.startswith(UNICODE_MARKS)
    return "binary data" if body.count(b"\0", 0, 4096) > 8 and not wide else ""
