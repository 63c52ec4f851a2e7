"""What words and marks stand on a page, and where: asked once for all readers, at the speed of C.

Most pages hold nothing of what a reader looks for, and finding that out block by block is what reading costs most. So a
reader names its words when it is imported (`Wanted`), and the marks of structured data are listed here (`MARKS`). One
pass over the page's text finds all words, one over its markup all marks; what is not there need not be looked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from ahocorasick_rs import BytesAhoCorasick, MatchKind

MARKS = (b"itemprop", b"itemtype", b"typeof=", b"hreview", b"icense", b"og:type", b"schema.org/Music",
         b"runtime", b"certification", b"mpaa", b"breadcrumb", b"pathway", b'rel="tag"', b"rel='tag'",
         b'category tag"')  # fmt: skip
"""What start tags hold that carry structured data, a licence, a fact or the page's place on its site; none is the
beginning of another."""
_CAMELS = {b"itemProp": b"itemprop", b"itemType": b"itemtype"}
"""Other spellings, as React's servers print them, and what they mean."""
_SPELLINGS = (*MARKS, *_CAMELS)
MOST_PLACES = 1_000
"""Places of one mark that are kept: no reader looks at more."""
PIECE, LONGEST = 1 << 18, 100
"""Bytes that are searched at once, and those of the longest thing looked for."""
_MARKS = BytesAhoCorasick(_SPELLINGS, matchkind=MatchKind.LeftmostFirst)
_WANTED: set[str] = set()
_HINTS: dict[str, None] = {}
_SPACES = bytes(0x20 if code in b"\0\t\n\r" else code for code in range(256)).lower()
"""ASCII letters made small, and all white space alike."""
_SPACE = 0x20
_NO_DIGITS = bytes(code for code in range(1, 256) if (code < 0xD8 and code not in b"0123456789") or code == 0xE2)
"""Bytes that are no part of a digit: dashes and quotation marks begin with the last one."""


_SHAPES = bytes(
    ord("0") if sign in "0123456789" else ord("m") if sign in "mhpdMHS'" else ord(" ") if sign in " -\t\n" else code
    for code, sign in enumerate(map(chr, range(256)))
)
"""Digits, first letters of units of time, and what stands between the two."""


class Wanted(frozenset[str]):
    """Words in lower case, punctuation and all (`director:`), that a reader looks for. To be made at import."""

    __slots__ = ()

    def __new__(cls, words: Iterable[str]) -> Wanted:
        """Have these words looked for on every page from now on."""
        wanted = super().__new__(cls, words)
        _WANTED.update(wanted)
        _finder.cache_clear()
        return wanted


class Hints(tuple[str, ...]):
    """Strings as they are written, of which one stands in whatever a reader looks for. To be made at import."""

    __slots__ = ()

    def __new__(cls, *hints: str) -> Hints:
        """Have these strings looked for on every page from now on."""
        wanted = super().__new__(cls, hints)
        _HINTS.update(dict.fromkeys(wanted))
        _hint_finder.cache_clear()
        return wanted


class Needles:
    """Strings, in lower case, that are looked for in many texts at once."""

    def __init__(self, *needles: str) -> None:
        self._finder = BytesAhoCorasick([needle.encode() for needle in needles])

    def indexes(self, texts: Sequence[str]) -> set[int]:
        """Indexes of the texts that hold one of the strings, in whatever case.

        >>> sorted(Needles("lamp", "oil").indexes(["Oil", "water", "lamp oil"]))
        [0, 2]
        """
        data = "\0".join(texts).lower().encode("utf-8", "replace")
        found: set[int] = set()
        number = before = 0
        for _, place, _ in _hits(self._finder, data):
            number += data.count(b"\0", before, place)
            before = place
            found.add(number)
        return found


class Signs:
    """Strings as they are written, of which any may stand in a text: one pass instead of one for each."""

    def __init__(self, *signs: str) -> None:
        self._finder = BytesAhoCorasick([sign.encode() for sign in signs], matchkind=MatchKind.LeftmostFirst)

    def stand_in(self, text: bytes) -> bool:
        """Whether any of them stands in a text in UTF-8.

        >>> Signs("★", "of ten").stand_in("nine of ten".encode())
        True
        """
        return any(True for _ in _hits(self._finder, text))


def words_of(text: bytes) -> frozenset[str]:
    """Those of the wanted words that stand between white space in a text in UTF-8, in whatever case.

    >>> _ = Wanted(["director:", "réalisé"])
    >>> sorted({"director:", "réalisé"} & words_of("A director: RÉALISÉ par Réalisé director".encode()))
    ['director:', 'réalisé']
    """
    words, finder = _finder()
    data = b" %b " % text.translate(_SPACES)
    return frozenset([words[number] for number, _, end in _hits(finder, data) if data[end] == _SPACE])


def hints_of(text: bytes) -> frozenset[str]:
    """Those of the hints that stand in a text in UTF-8."""
    held, finder = _hint_finder()
    found = {number for number, _, _ in _hits(finder, text)}
    return frozenset().union(*[held[number] for number in found])


@cache
def _hint_finder() -> tuple[list[frozenset[str]], BytesAhoCorasick]:
    """Of each hint the hints that it holds, itself among them, and what finds the longest ones."""
    held = [frozenset(other for other in _HINTS if other in hint) for hint in _HINTS]
    return held, BytesAhoCorasick([hint.encode() for hint in _HINTS], matchkind=MatchKind.LeftmostLongest)


@cache
def _finder() -> tuple[list[str], BytesAhoCorasick]:
    """The wanted words as often as they have forms, and what finds a form with the blank before it."""
    forms = {form: word for word in sorted(_WANTED) for form in (word, *_forms(word))}
    patterns = [f" {form}".encode() for form in forms]
    return list(forms.values()), BytesAhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest)


def _forms(word: str) -> tuple[str, ...]:
    """A word's forms with its letters beyond ASCII in capitals, and with the first one alone: `_SPACES` leaves them."""
    if word.isascii():
        return ()
    capital = "".join(sign if sign.isascii() else sign.upper() for sign in word)
    return (capital, capital[0] + word[1:])


def with_digits(texts: bytes) -> list[bytes]:
    r"""The digits of each of some texts that NULs part; of signs beyond the usual scripts too, as some are digits.

    >>> with_digits("May 5, 2003\0– no –\0".encode())
    [b'52003', b'', b'']
    """
    return texts.translate(None, _NO_DIGITS).split(b"\0")


def shapes_of(texts: bytes) -> list[bytes]:
    r"""Each of some ASCII texts that NULs part with its digits as 0 and what may begin a unit of time as m.

    >>> shapes_of(b"98 Min\0part 3-hour")
    [b'00 min', b'mart 0 mour']
    """
    return texts.translate(_SHAPES).split(b"\0")


def marks_of(markup: bytes) -> dict[bytes, list[int]]:
    """Where each of `MARKS` stands in a page's markup, the first places; those that do not are left out.

    >>> marks_of(b'<p itemprop=a><p itemprop=b>')
    {b'itemprop': [3, 17]}
    >>> marks_of(b'<p itemProp=a>')
    {b'itemprop': [3]}
    """
    found: dict[bytes, list[int]] = {}
    for number, start, _ in _hits(_MARKS, markup):
        mark = _SPELLINGS[number]
        places = found.setdefault(_CAMELS.get(mark, mark), [])
        if len(places) < MOST_PLACES:
            places.append(start)
    return found


def _hits(finder: BytesAhoCorasick, data: bytes) -> Iterable[tuple[int, int, int]]:
    """Number, start and end of what a finder finds; in long data piece by piece, as a hostile page is all hits."""
    if len(data) <= PIECE:
        return finder.find_matches_as_indexes(data)
    return (
        (number, begin + start, begin + end)
        for begin in range(0, len(data), PIECE)
        for number, start, end in finder.find_matches_as_indexes(data[begin : begin + PIECE + LONGEST])
        if start < PIECE
    )
