"""Grades as text: one table of notations, one canonical form.

Every pattern is tried at one place of the text and is linear: no nested repetition, every repetition bounded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from reviewscrape.extraction.values import grade_words
from reviewscrape.extraction.values.grade_scales import VERDICT_WORDS, Grade, number, score

__all__ = ["Grade", "lead_grade", "may_start", "normalise_grade", "parse_grade", "score"]

MAX_LENGTH = 80
"""A longer text is no grade."""
BESTS = frozenset([3, 4, 5, 6, 7, 8, 10, 12, 20, 50, 100, 1000])
"""Best values that scales really have; `9/11` and `24/7` are no grades."""

_SAME_WIDTH = str.maketrans(
    {0xA0: " ", 0x202F: " ", 0x2009: " ", 0xFE0F: " "}
    | dict.fromkeys([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212, 0xFE63], "-")
    | {0x2044: "/", 0x2215: "/", 0x2019: "'"}
    | {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
)


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


def _all_words(table: dict[str, tuple[str, ...]]) -> list[str]:
    return [word for words in table.values() for word in words]


_NUMBERS = {word: value for words in grade_words.NUMBERS.values() for word, value in words.items()}
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
_FRACTION = r"(?:[½¼¾]|(?:1/2|1/4|3/4)(?![/\d]))"
_HALF_WORDS = _all_words(grade_words.HALVES)
_HALF = _alternatives(_HALF_WORDS)
_NUMBER = (
    rf"(?:\d{{1,4}}(?:[.,]\d{{1,2}}(?!\d))?(?:[ -]?{_FRACTION}| (?:{_HALF})\b)?"
    rf"|{_FRACTION}|(?:{_alternatives(_NUMBERS)})\b(?:[ -](?:{_HALF})\b)?)"
)
_STARS = rf"(?:[ -]?(?:{_alternatives(_all_words(grade_words.STARS))})\b)"
_POINTS = rf"(?: ?(?:{_alternatives(_all_words(grade_words.POINTS))})\b\.?)"
_OF = rf"(?: ?/ ?| \(?(?:{_alternatives(_all_words(grade_words.OUT_OF))}) |\(out of )"
_FULL = r"(?:[★⭐🌟✭✮✯⭑]|\((?:star|full star)\))"
_PART = r"(?:[½⯨⯪]| ?1/2|\((?:half star|half-star|half|1/2)\))"
_NONE = r"(?:[☆✩✰⭒]|\(empty star\))"

_VALUE = re.compile(rf"(?P<whole>\d+(?:[.,]\d+)?)?[ -]?(?P<fraction>{_FRACTION})?", re.IGNORECASE)


def _to_number(text: str) -> str | None:
    """Canonical decimal of a number as matched by `_NUMBER`."""
    text = text.strip().lower()
    half = next((h for h in _HALF_WORDS if text.endswith(h) and text != h), None) if text[-1:].isalpha() else None
    head = text[: -len(half)].strip(" -") if half else text
    found = _VALUE.fullmatch(head)
    if head in _NUMBERS:
        value, printed = _NUMBERS[head], None
    elif found and head:
        whole = (found["whole"] or "0").replace(",", ".")
        value, printed = float(whole) + _FRACTIONS.get(found["fraction"] or "", 0), whole
        printed = None if found["fraction"] else whole
    else:
        return None
    return printed if printed and not half else f"{value + (0.5 if half else 0):g}"


def _letter(match: re.Match[str], raw: str) -> Grade | None:
    sign = (match["sign"] or "").lower().strip(" -") or (match["sign"] or "").strip()
    return Grade(match["letter"].upper() + {"plus": "+", "minus": "-"}.get(sign, sign), raw, "letter")


def _of(match: re.Match[str], raw: str) -> Grade | None:
    value, best = _to_number(match["value"]), _to_number(match["best"])
    top = number(best)
    if value is None or best is None or top not in BESTS or float(value) > top:
        return None
    worded = match["stars"] or match["stars2"]
    return Grade(value, raw, "stars" if worded else "points", f"{top:g}")


def _percent(match: re.Match[str], raw: str) -> Grade | None:
    value = match["value"].replace(",", ".")
    return Grade(value, raw, "percent", "100", "0") if float(value) <= 100 else None


def _stars(match: re.Match[str], raw: str) -> Grade | None:
    value = _to_number(match["value"] + (f" {match['half']}" if match["half"] else ""))
    return Grade(value, raw, "stars") if value is not None and float(value) <= 10 else None


def _best(match: re.Match[str]) -> str | None:
    """The best value printed behind a row of stars, `(out of four)`; None when there is none or it cannot be."""
    top = number(_to_number(match["best"])) if match["best"] else None
    return f"{top:g}" if top in BESTS else None


def _glyphs(match: re.Match[str], raw: str) -> Grade | None:
    full = len(re.findall(_FULL, match["full"] or "", re.IGNORECASE))
    half, empty = bool(match["part"]), len(re.findall(_NONE, match["none"] or "", re.IGNORECASE))
    total = full + half + empty
    if total < 1 or total > 10 or (not full and not half and empty < 3):
        return None
    value = full + 0.5 * half
    best = str(total) if empty else _best(match) or ("5" if value > 4 and total == 5 else None)
    return Grade(f"{value:g}", raw, "stars", best)


def _asterisks(match: re.Match[str], raw: str) -> Grade | None:
    full = match["full"].count("*")
    value = full + 0.5 * bool(match["part"])
    return Grade(f"{value:g}", raw, "stars", _best(match)) if full <= 5 else None


def _discs(match: re.Match[str], raw: str) -> Grade | None:
    full, empty = len(match["full"].replace(" ", "")), len(match["none"].replace(" ", ""))
    return Grade(str(full), raw, "points", str(full + empty)) if 3 <= full + empty <= 10 else None


def _points(match: re.Match[str], raw: str) -> Grade | None:
    value = _to_number(match["value"])
    return Grade(value, raw, "points") if value is not None and float(value) <= 100 else None


def _thumbs(match: re.Match[str], raw: str) -> Grade | None:
    up = match["word"].lower() in {words[0] for words in grade_words.THUMBS.values()}
    return Grade("thumbs up" if up else "thumbs down", raw, "binary", "thumbs up", "thumbs down")


def _fresh(match: re.Match[str], raw: str) -> Grade | None:
    return Grade(match["word"].lower(), raw, "binary", "fresh", "rotten")


def _words(match: re.Match[str], raw: str) -> Grade | None:
    return Grade(match["word"].lower(), raw, "words")


_END = r"(?![\w/%½*★☆+]|[.,]\d)"
_THUMB_WORDS = _alternatives(word for words in grade_words.THUMBS.values() for word in words)
_BEHIND = rf"{_OF}(?P<best>{_NUMBER})\)?{_STARS}?"
_GLYPHS = rf"(?P<full>(?:{_FULL} ?){{0,10}})(?P<part>{_PART})? ?(?P<none>(?:{_NONE} ?){{0,10}})(?:{_BEHIND})?"
_OF_BEST = rf"(?P<stars>{_STARS})?{_POINTS}?{_OF}(?P<best>{_NUMBER})\)?(?P<stars2>{_STARS})?{_POINTS}?{_END}"
_SIGN = r" ?[+-]|[ -](?:PLUS|MINUS|[Pp]lus|[Mm]inus)\b"
Maker = Callable[[re.Match[str], str], Grade | None]
NOTATIONS: tuple[tuple[str, re.Pattern[str], Maker], ...] = (
    ("glyphs", re.compile(_GLYPHS, re.IGNORECASE), _glyphs),
    ("asterisks", re.compile(rf"(?P<full>(?:\* ?){{1,6}})(?P<part>½|1/2)?(?:{_BEHIND})?(?!\w|\*)"), _asterisks),
    ("thumbs", re.compile(rf"(?:two |a )?(?P<word>{_THUMB_WORDS})\b", re.IGNORECASE), _thumbs),
    ("fresh", re.compile(r"(?P<word>fresh|rotten)\b", re.IGNORECASE), _fresh),
    ("words", re.compile(rf"(?P<word>{_alternatives(VERDICT_WORDS)})\b", re.IGNORECASE), _words),
    ("discs", re.compile(r"(?P<full>(?:[●•⬤] ?){1,10})(?P<none>(?:[○◯] ?){1,10})"), _discs),
    ("of", re.compile(rf"(?P<value>{_NUMBER}){_OF_BEST}", re.IGNORECASE), _of),
    ("percent", re.compile(r"(?P<value>\d{1,3}(?:[.,]\d{1,2})?) ?%(?!\w)"), _percent),
    (
        "stars",
        re.compile(rf"(?P<value>{_NUMBER})(?P<stars>{_STARS})(?: (?P<half>{_HALF})\b)?{_END}", re.IGNORECASE),
        _stars,
    ),
    ("letter", re.compile(rf"(?P<letter>[A-F])(?P<sign>{_SIGN})?{_END}"), _letter),
    ("points", re.compile(rf"(?P<value>{_NUMBER}){_POINTS}?{_END}", re.IGNORECASE), _points),
)
"""Every notation in the order it is tried: name, pattern, and the maker of the grade. A new notation is a new row."""


def fold(text: str) -> str:
    """The text with its dashes, spaces and full-width signs made plain; every character keeps its place."""
    return text.translate(_SAME_WIDTH)


_DIGITS = frozenset("0123456789½¼¾")
_SIGNS = frozenset("★⭐🌟✭✮✯⭑☆✩✰⭒⯨⯪*●•⬤(")
_LETTERS = frozenset("ABCDEF")
_FIRST_WORDS = frozenset(
    re.split(r"[ -]", word)[0]
    for word in [*_NUMBERS, *VERDICT_WORDS, *(w for t in grade_words.THUMBS.values() for w in t)]
) | {"fresh", "rotten", "two", "a"}
_FIRST_PAIRS = frozenset(word[:2] for word in _FIRST_WORDS)
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_BY_FIRST = {
    "digit": tuple(n for n in NOTATIONS if n[0] in {"of", "percent", "stars", "points", "glyphs"}),
    "sign": tuple(n for n in NOTATIONS if n[0] in {"glyphs", "asterisks", "discs"}),
    "word": tuple(n for n in NOTATIONS if n[0] not in {"glyphs", "asterisks", "discs", "percent"}),
}
"""The notations that can begin with a digit, a sign or a word."""


def _kind_of_start(text: str, start: int) -> str | None:
    """What stands at `start`, where a grade can: digit, sign or word; None where none can."""
    first = text[start : start + 1].translate(_SAME_WIDTH)
    if first in _DIGITS:
        return "digit" if first else None
    if first in _SIGNS:
        return "sign"
    if first in _LETTERS and not text[start + 1 : start + 2].isalnum():
        return "word"
    if text[start : start + 2].lower() not in _FIRST_PAIRS:
        return None
    word = _FIRST_WORD.match(text, start)
    return "word" if word and word[0].lower() in _FIRST_WORDS else None


def may_start(text: str, start: int = 0) -> bool:
    """False where no grade can stand at `start`: a cheap look before the patterns are tried."""
    return _kind_of_start(text, start) is not None


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


_NOUN = re.compile(r" ?(?:[^\W\d_]+(?: [^\W\d_]+)?)?[.!)\]]*", re.IGNORECASE)


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
    text = " ".join((text or "").split()).strip("[]\"'“”")
    if text.startswith("(") and text.endswith(")") and "(" not in text[1:]:
        text = text[1:-1]
    if not text or len(text) > MAX_LENGTH:
        return None
    found = lead_grade(text)
    if not found:
        return None
    grade, name, end = found
    rest = fold(text[end:])
    if rest.strip(" .!)]") and not (name == "of" and _NOUN.fullmatch(rest)):
        return None
    return Grade(grade.value, text, scale or grade.scale, grade.best or _plain(best), grade.worst)


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
