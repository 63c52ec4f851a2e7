"""Whether a compressed body ends where its own format says that it does: Scrapy takes what there is of a cut one."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from scrapy.utils import _compression  # it knows which libraries there are

brotli, zstd = _compression.brotli, _compression.zstd  # type: ignore[attr-defined]
Read = Callable[[bytes, int], tuple[int, bool]]
"""Reads a body up to so many bytes of what is in it: how many they were, and whether it has come to its end."""


def _deflate(body: bytes, most: int) -> tuple[int, bool]:
    """The checksum behind the data may be missing: some servers forget it, and nothing of the page is lost."""
    wrapped = body[:1] == b"x" and int.from_bytes(body[:2], "big") % 31 == 0
    stream = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
    return len(stream.decompress(body[2:] if wrapped else body, most)), stream.eof


def _gzip(body: bytes, most: int) -> tuple[int, bool]:
    plain = body[3:4] == b"\0"  # a header without a file's name: ten bytes
    stream = zlib.decompressobj(wbits=-zlib.MAX_WBITS if plain else zlib.MAX_WBITS | 16)
    return len(stream.decompress(body[10:] if plain else body, most)), stream.eof


def _brotli(body: bytes, most: int) -> tuple[int, bool]:
    stream = brotli.Decompressor()
    return len(stream.process(body, output_buffer_limit=most)), stream.is_finished()


def _zstd(body: bytes, most: int) -> tuple[int, bool]:
    stream = zstd.ZstdDecompressor()
    return len(stream.decompress(body, most)), stream.eof


READS: dict[bytes, Read] = {b"gzip": _gzip, b"x-gzip": _gzip, b"deflate": _deflate, b"br": _brotli, b"zstd": _zstd}


def is_cut(body: bytes, encoding: bytes, most: int) -> bool:
    """Whether a body of this Content-Encoding breaks off. One that holds `most` bytes and more is not looked through.

    >>> is_cut(zlib.compress(b"whole")[:-6], b"deflate", 100), is_cut(zlib.compress(b"whole"), b"deflate", 100)
    (True, False)
    """
    read = READS.get(encoding.strip().lower())
    if read is None or not body:
        return False
    try:
        length, ended = read(body, most)
    except (zlib.error, zstd.ZstdError, brotli.error):
        return False  # something else than it says, which is told when it is decoded
    return not ended and length < most
