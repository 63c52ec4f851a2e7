"""Bytes to text: the encoding a page really has, which is not always the one it declares."""

from __future__ import annotations

import codecs

from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding, read_bom

REPLACED = "\ufffd"
"""Stands for what did not decode."""
_DAMAGE = 0.1
"""Share of the non-ASCII bytes that may be wrong in a page that is UTF-8 all the same."""
_DECLARED_DAMAGE = 0.5
"""The same in a page that says it is: where most of them are wrong it lies."""
_ASCII = bytes(range(128))
_READ_AS = {"latin-1": "cp1252", "iso-8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""What browsers take these names to mean, by Python's names."""
_ESCAPE = b"\x1b"
"""Begins the escape sequences of the Japanese encodings of seven bits, which are valid UTF-8."""
_PIECE = 1 << 15
"""Bytes that are decoded at a time."""


def decode(page: bytes, content_type: str | None = None) -> str:
    """Text of a page's bytes. Never fails: what does not decode becomes U+FFFD.

    A byte order mark wins; then strict UTF-8, as hardly any other text is valid UTF-8 by chance; then what the
    Content-Type header says, then what the page declares, latin-1 meaning cp1252; then UTF-8 with a little damage;
    then cp1252.
    """
    text = read(page, content_type)
    return text if isinstance(text, str) else text.decode()


def read(page: bytes, content_type: str | None = None) -> str | bytes:
    """What `decode` gives, or the page itself where it is that text's UTF-8: decoding and encoding again takes time."""
    encoding, mark = read_bom(page[:4])
    if encoding and mark:
        return page[len(mark) :].decode(encoding, "replace")
    if page[:2] in {b"<\0", b"\0<"}:
        return page.decode("utf-16-le" if page[0] == ord("<") else "utf-16-be", "replace")
    if _ESCAPE not in page and _is_utf8(page):
        return page
    declared = [http_content_type_encoding(content_type), html_body_declared_encoding(page[:4096])]
    for name in (*declared, "utf-8"):
        text = _strictly(page, name)
        if text is not None:
            return text
    return _damaged(page, declared)


def _is_utf8(page: bytes) -> bool:
    """Whether all is valid UTF-8. In pieces: a whole page's text would not fit into the processor's cache."""
    at, view = 0, memoryview(page)
    try:
        while at < len(page):
            at += codecs.utf_8_decode(view[at : at + _PIECE], "strict", at + _PIECE >= len(page))[1]
    except UnicodeDecodeError:
        return False
    return True


def _strictly(page: bytes, name: str | None) -> str | None:
    """The text if every byte has a meaning in this encoding; None if not, or if Python does not know it."""
    if not name or name.startswith(("utf-16", "utf-32")):
        return None
    try:
        return page.decode(name if name == "utf-8" else _READ_AS.get(codecs.lookup(name).name, name))
    except (LookupError, UnicodeDecodeError):
        return None


def _damaged(page: bytes, declared: list[str | None]) -> str:
    text = page.decode("utf-8", "replace")
    lost = text.count(REPLACED)
    beyond = len(page.translate(None, _ASCII))
    if lost <= (_DECLARED_DAMAGE if "utf-8" in declared else _DAMAGE) * beyond:
        return text
    return page.decode("cp1252", "replace")
