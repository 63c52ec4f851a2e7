"""Grades as text, in one canonical form: the public functions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from reviewscrape.extraction.values import grade_words
from reviewscrape.extraction.values.grade_notations import ICONS, NOTATIONS, NUMBERS
from reviewscrape.extraction.values.grade_scales import ADJECTIVES, PLAIN_VERDICTS, VERDICT_WORDS, Grade, number, score

__all__ = ["KINDS", "Grade", "lead_grade", "may_be_whole", "normalise_grade", "parse_grade", "score", "words_of"]

MAX_LENGTH = 80
"""A longer text is no grade."""
MAX_PRINTED = 1_000
"""Nor is one of so many signs, however many of them are white space."""
_SAME_WIDTH = str.maketrans(
    {0xA0: " ", 0x202F: " ", 0x2009: " ", 0xFE0F: " "}
    | dict.fromkeys([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212, 0xFE63], "-")
    | {0x2044: "/", 0x2215: "/", 0x2019: "'"}
    | {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
)


def fold(text: str) -> str:
    """The text with its dashes, spaces and full-width signs made plain; every character keeps its place."""
    return text if text.isascii() else text.translate(_SAME_WIDTH)


_DIGITS = frozenset("0123456789½¼¾")
_SIGNS = frozenset("★⭐🌟✭✮✯⭑☆✩✰⭒⯨⯪*●•⬤♥❤([" + ICONS)
_LETTERS = frozenset("ABCDEF")
_BULLETS = frozenset("·‣▪◦○–-+")
_FIRST_WORDS = frozenset(
    re.split(r"[ -]", word)[0]
    for word in [*NUMBERS, *VERDICT_WORDS, *PLAIN_VERDICTS, *(w for t in grade_words.THUMBS.values() for w in t)]
) | {"fresh", "rotten", "two", "a"}
_FIRST_STEMS = frozenset(word[:3] for word in _FIRST_WORDS)
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_OF_WORDS = frozenset(word for words in grade_words.OUT_OF.values() for phrase in words for word in phrase.split())
_WORDS = frozenset(
    word
    for phrase in [
        *NUMBERS,
        *VERDICT_WORDS,
        *PLAIN_VERDICTS,
        *(w for t in grade_words.THUMBS.values() for w in t),
        *(
            w
            for t in (grade_words.HALVES, grade_words.STARS, grade_words.POINTS, grade_words.PERCENT)
            for words in t.values()
            for w in words
        ),
        *"a b c d e f plus minus fresh rotten full half empty two ½ ¼ ¾".split(),
    ]
    for word in _FIRST_WORD.findall(phrase)
)
"""All words that a grade may hold, but for those between its value and the best."""
_BY_FIRST = {
    "digit": tuple(n for n in NOTATIONS if n[0] in {"of", "percent", "stars", "points", "glyphs"}),
    "sign": tuple(n for n in NOTATIONS if n[0] in {"glyphs", "asterisks", "discs", "icons"}),
    "word": tuple(n for n in NOTATIONS if n[0] not in {"glyphs", "asterisks", "discs", "icons", "percent"}),
}
"""The notations that can begin with a digit, a sign or a word."""


def _kind_of_start(text: str, start: int) -> str | None:
    """What stands at `start`, where a grade can: digit, sign or word; None where none can."""
    kind = KINDS[text[start : start + 3]]
    if kind != "name":
        return kind if kind != "bullet" else None
    word = _FIRST_WORD.match(text, start)
    return "word" if word and word[0].lower() in _FIRST_WORDS else None


class _Kinds(dict[str, str | None]):
    """By three characters what they begin: a digit, a sign, a word of one letter, a `name` that may be a grade's, or a
    bullet before any of them.

    A dictionary and no function, as it is asked of every short block.
    """

    def __missing__(self, start: str) -> str | None:
        if len(start) == 3 and start.isalpha():
            return self._keep(start, "name" if start.lower() in _FIRST_STEMS else None)
        first = start[:1] if start.isascii() else start[:1].translate(_SAME_WIDTH)
        kind = None
        if first in _DIGITS:
            kind = "digit"
        elif first in _SIGNS:
            kind = "sign"
        elif first in _LETTERS and not start[1:2].isalnum():
            kind = "word"
        elif _begins_name(start.lower()):
            kind = "name"
        elif first in _BULLETS or start[:2] in {"o ", "[ ", "[]"}:
            kind = "bullet"
        return self._keep(start, kind)

    def _keep(self, start: str, kind: str | None) -> str | None:
        if len(self) < MOST_KEYS:
            self[start] = kind
        return kind


def _begins_name(start: str) -> bool:
    """True for the first three letters of a first word of grades, and for a shorter one as a whole."""
    word = _FIRST_WORD.match(start)
    if word is None:
        return False
    return word[0] in _FIRST_STEMS if len(word[0]) == 3 else word[0] in _FIRST_WORDS


MOST_KEYS = 50_000
KINDS = _Kinds({"": None})
"""What no grade begins with is None: `KINDS[text[:3]]` is a cheap look before the patterns are tried."""


def may_start(text: str, start: int = 0) -> bool:
    """False where no grade can stand at `start`: a look at the first word, before the patterns are tried."""
    return _kind_of_start(text, start) is not None


def words_of(text: str) -> list[str]:
    """Words of a text in lower case, numbers and signs left out."""
    return _FIRST_WORD.findall(fold(text).lower())


def may_be_whole(text: str, words: Sequence[str]) -> bool:
    """False for a text that is more than a grade, as its words (`words_of`) tell."""
    return _WORDS.issuperset(words) or "/" in text or not _OF_WORDS.isdisjoint(words)


def lead_grade(text: str, start: int = 0) -> tuple[Grade, str, int] | None:
    """The grade that stands right at `start`, the name of its notation, and where it ends; None without one."""
    kind = _kind_of_start(text, start)
    found = _lead(kind, text[start : start + MAX_LENGTH]) if kind else None
    return (found[0], found[1], start + found[2]) if found else None


@lru_cache(maxsize=2_000)
def _lead(kind: str, text: str) -> tuple[Grade, str, int] | None:
    """`lead_grade` of a short text; every text is asked for several times on its page."""
    plain = fold(text)
    for name, pattern, make in _BY_FIRST[kind]:
        match = pattern.match(plain)
        if match and match.end():
            raw = text[: match.end()].strip()
            grade = make(match, raw) if raw else None
            if grade:
                return grade, name, match.end()
    return None


_NOUN = re.compile(rf" ?(?:[^\W\d_]+(?: [^\W\d_]+)?|[{ICONS}])?[.!)\]]*", re.IGNORECASE)
is_called = re.compile(rf" ?[(–-] ?(?:{'|'.join(sorted(ADJECTIVES))})[).!]*", re.IGNORECASE).fullmatch
"""What the grade is called, behind it: `7/10 (Good)`."""
_AGAIN = re.compile(r" [★⭐✭]{1,5}½?☆{0,4}")
"""The same in stars behind it: `4 stars out of 5 ★★★★`."""


def parse_grade(text: str | None, *, scale: str | None = None, best: str | None = None) -> Grade | None:
    """The grade that a whole text is, None for anything else.

    `scale` and `best` are what the place already says (an `out of 10` beside it): they complete a grade.

    >>> parse_grade("3 1/2 out of 4 stars")
    Grade(value='3.5', raw='3 1/2 out of 4 stars', scale='stars', best='4', worst=None)
    >>> parse_grade("B plus").value
    'B+'
    >>> parse_grade("-") is None
    True
    """
    if not text or len(text) > MAX_PRINTED:
        return None
    grade = _parse(text)
    if grade is None or not (scale or best):
        return grade
    return Grade(grade.value, grade.raw, scale or grade.scale, grade.best or _plain(best), grade.worst)


@lru_cache(maxsize=4_000)
def _parse(text: str) -> Grade | None:
    """`parse_grade` without anything that the place says: every text is asked for several times on its page."""
    text = " ".join(text.split()).strip("[]\"'“”")
    if text.startswith("(") and text.endswith(")") and "(" not in text[1:]:
        text = text[1:-1]
    if not text or len(text) > MAX_LENGTH:
        return None
    found = lead_grade(text)
    if not found:
        return None
    grade, name, end = found
    rest = fold(text[end:])
    again = name in {"of", "stars"} and _AGAIN.fullmatch(rest)
    called = name == "of" and is_called(rest)
    if (
        rest.strip(" .!)]")
        and not again
        and not called
        and not (name == "of" and text[0].isdigit() and _NOUN.fullmatch(rest))
    ):
        return None
    return Grade(grade.value, text, grade.scale, grade.best, grade.worst)


def _plain(value: object) -> str | None:
    """A scale's end as written in a page's data: `5`, `5.0`, `10`; None when it is no number and no letter."""
    text = str(value).strip().replace(",", ".") if value is not None else ""
    top = number(text)
    if top is not None:
        return f"{top:g}"
    return text.upper() if re.fullmatch(r"[A-Fa-f][+-]?", text) else None


def normalise_grade(value: object, best: object = None, worst: object = None) -> Grade | None:
    """The grade of structured data: `ratingValue`, `bestRating`, `worstRating` as the page wrote them.

    A best below the value is a lie of the page and is dropped; ±1 with best 1 and worst -1 is for and against.

    >>> normalise_grade("4,5", 5).value
    '4.5'
    >>> normalise_grade(1, "1", "-1").value
    'fresh'
    """
    text = " ".join(str(value).split()) if value is not None and not isinstance(value, bool) else ""
    top, low = _plain(best), _plain(worst)
    if top == "1" and low == "-1" and text in {"1", "-1"}:
        return Grade("fresh" if text == "1" else "rotten", text, "binary", "fresh", "rotten")
    if re.fullmatch(r"\d{1,3}[.,]\d{3,}", text):
        return _data_grade(Grade(text.replace(",", "."), text, "points"), top, low)
    grade = parse_grade(text)
    return grade and _data_grade(grade, top, low)


def _data_grade(grade: Grade, best: str | None, worst: str | None) -> Grade | None:
    value, top, low = number(grade.value), number(grade.best or best), number(grade.worst or worst)
    if value is None:
        return Grade(grade.value, grade.raw, grade.scale, best if number(best) is None else None, grade.worst)
    if value > 100 and (top is None or value > top):
        return None
    known = grade.best or best
    if top is not None and value > top:
        known = None
    low_known = worst if low is not None and low <= value else grade.worst
    scale = "percent" if known == "100" and grade.scale == "percent" else grade.scale
    return Grade(grade.value, grade.raw, scale, known, low_known)
