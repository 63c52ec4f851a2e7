"""The notations of grades: patterns of text and what each of them means.

Every pattern is tried at one place of the text and is linear: no nested repetition, every repetition bounded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from reviewscrape.extraction.values import grade_words
from reviewscrape.extraction.values.grade_scales import PLAIN_VERDICTS, VERDICT_WORDS, Grade, number

BESTS = frozenset([3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 30, 40, 50, 100, 1000])
"""Best values that scales really have; `9/11` and `24/7` are no grades."""


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


def _all_words(table: dict[str, tuple[str, ...]]) -> list[str]:
    return [word for words in table.values() for word in words]


NUMBERS = {word: value for words in grade_words.NUMBERS.values() for word, value in words.items()}
"""Spelt-out numbers of all languages."""
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
_FRACTION = r"(?:[½¼¾]|(?:1/2|1/4|3/4)(?![/\d]))"
_HALF_WORDS = _all_words(grade_words.HALVES)
_HALF = _alternatives(_HALF_WORDS)
_NUMBER = (
    rf"(?:\d{{1,4}}(?:[.,]\d{{1,2}}(?!\d)|'5(?!\d))?(?:[ -]?{_FRACTION}| (?:{_HALF})\b)?"
    rf"|{_FRACTION}|(?:{_alternatives(NUMBERS)})\b(?:[ -](?:{_HALF})\b)?)"
)
_STARS = rf"(?:[ -]?(?:{_alternatives(_all_words(grade_words.STARS))})\b)"
_POINTS = rf"(?: ?(?:{_alternatives(_all_words(grade_words.POINTS))})\b\.?)"
_PERCENT = _alternatives(_all_words(grade_words.PERCENT))
_OF = rf"(?: ?/ ?|(?<=\d)of (?=\d)| \(?(?:{_alternatives(_all_words(grade_words.OUT_OF))}) |\(out of )"
_FULL = r"(?:[★⭐🌟✭✮✯⭑]|\((?:star|full star)\))"
_PART = r"(?:[½⯨⯪]|\.5(?!\d)| ?1/2| ?and a half\b|\((?:half star|half-star|half|1/2)\))"
_NONE = r"(?:[☆✩✰⭒]|\(empty star\))"

_RANGES = (("🌭", "🏆"), ("🐀", "🐾"), ("💉", "💚"), ("📓", "📚"), ("🥐", "🥯"), ("🦀", "🧋"))
"""First and last signs of food, animals, hearts and books."""
ICONS = "☕♥❤🌶👑👻💀🔥🔪🤘🩸" + "".join(chr(sign) for a, z in _RANGES for sign in range(ord(a), ord(z) + 1))
"""Signs of the critic's own, as many as the grade: they are one behind a label only."""
_VALUE = re.compile(rf"(?P<whole>\d+(?:[.,']\d+)?)?[ -]?(?P<fraction>{_FRACTION})?", re.IGNORECASE)


def _to_number(text: str) -> str | None:
    """Canonical decimal of a number as matched by `_NUMBER`."""
    text = text.strip().lower()
    half = next((h for h in _HALF_WORDS if text.endswith(h) and text != h), None) if text[-1:].isalpha() else None
    head = text[: -len(half)].strip(" -") if half else text
    found = _VALUE.fullmatch(head)
    if head in NUMBERS:
        value, printed = NUMBERS[head], None
    elif found and head:
        whole = (found["whole"] or "0").replace(",", ".").replace("'", ".")
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


def _on_scale(match: re.Match[str], raw: str) -> Grade | None:
    value, best = _to_number(match["value"]), _to_number(match["best"] or match["top"] or match["span"])
    if value is None or best is None or float(value) > float(best):
        return None
    return Grade(value, raw, "points", best)


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
    if match["again"] and _to_number(match["again"]) != f"{value:g}":
        return None
    row = str(len(match["row"])) if match["row"] else None
    best = str(total) if empty else row or _best(match) or ("5" if value > 4 and total == 5 else None)
    return Grade(f"{value:g}", raw, "stars", best)


def _asterisks(match: re.Match[str], raw: str) -> Grade | None:
    full = match["full"].count("*")
    value = full + 0.5 * bool(match["part"])
    best = str(len(match["row"])) if match["row"] else _best(match)
    if match["again"] and _to_number(match["again"]) != f"{value:g}":
        return None
    return Grade(f"{value:g}", raw, "stars", best) if full <= 5 else None


def _doubled(match: re.Match[str], raw: str) -> Grade | None:
    return Grade(match["value"], raw, "stars") if len(match["row"]) == int(match["value"]) else None


def _discs(match: re.Match[str], raw: str) -> Grade | None:
    full, empty = len(match["full"].replace(" ", "")), len(match["none"].replace(" ", ""))
    return Grade(str(full), raw, "points", str(full + empty)) if 3 <= full + empty <= 10 else None


def _icons(match: re.Match[str], raw: str) -> Grade | None:
    value = match[0].count(match["icon"]) + 0.5 * bool(match["part"])
    if match["again"] and float(_to_number(match["again"]) or 0) != value:
        return None
    return Grade(f"{value:g}", raw, "points", match["of"] or _best(match))


def _icons_of(match: re.Match[str], raw: str) -> Grade | None:
    value, best = match["full"].count(match["icon"]), match["row"].count(match["icon"])
    return Grade(str(value), raw, "points", str(best)) if value <= best else None


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


_END = r"(?![\w/%½*★☆+]|[.,]\d| / \d)"
_ICONS_OF = (
    rf"(?P<full>(?P<icon>[{ICONS}]) ?(?:(?P=icon) ?){{0,9}})(?:/ ?|\(?out of )(?P<row>(?:(?P=icon) ?){{3,10}})\)?"
)
"""As many of the critic's own signs, of how many: `🎃🎃🎃 out of 🎃🎃🎃🎃🎃`."""
_ICONS_AGAIN = rf"\((?P<again>{_NUMBER}) ?(?:/|out of) ?(?P<of>\d{{1,2}})[^()\n]{{0,20}}\)"
"""The same in figures behind as many of the critic's own signs: `(4/5 teacups)`."""
_THUMB_WORDS = _alternatives(word for words in grade_words.THUMBS.values() for word in words)
_BEHIND = rf"(?:{_OF}|(?<=\s)\(?(?:{_alternatives(_all_words(grade_words.OUT_OF))}) )(?P<best>{_NUMBER})\)?{_STARS}?"
_AGAIN = rf"(?: ?\(?(?P<again>{_NUMBER}){_STARS}\)?)?"
"""The same in words behind a row of stars: `** (two stars)`."""
_ROW_BEHIND = r" ?(?:/ ?|\(?out of )(?P<row>[★⭐]{4,5})\)?"
_GLYPHS = (
    rf"(?P<full>(?:{_FULL} ?){{0,10}})(?P<part>{_PART})? ?(?P<none>(?:{_NONE} ?){{0,10}})"
    rf"(?:{_BEHIND}|{_ROW_BEHIND})?{_AGAIN}"
)
_OF_BEST = rf"(?P<stars>{_STARS})?{_POINTS}?{_OF}(?P<best>{_NUMBER})\)?(?P<stars2>{_STARS})?{_POINTS}?{_END}"
_SCALE = (
    r" ?(?:\((?:0|1|zero|one) ?(?:to|[-–]) ?(?P<best>4|5|10|100)\)|\(?on (?:an?|the|my|our) (?:"
    r"(?:scale (?:of|from) )?(?:0|1|zero|one) ?(?:to|[-–]) ?(?P<top>4|5|10|100|four|five|ten)\b(?: scale)?\)?|"
    r"(?P<span>4|5|10|100|four|five|ten)[ -](?:point |star )?scale\b))"
)
"""The scale said in words behind a value: `6 (0 to 10)`, `7 on a scale of 1 to 10`."""
_SIGN = r" ?[+-]|[ -](?:PLUS|MINUS|[Pp]lus|[Mm]inus)\b"
Maker = Callable[[re.Match[str], str], Grade | None]
NOTATIONS: tuple[tuple[str, re.Pattern[str], Maker], ...] = (
    ("glyphs", re.compile(_ICONS_OF, re.IGNORECASE), _icons_of),
    ("glyphs", re.compile(_GLYPHS, re.IGNORECASE), _glyphs),
    (
        "asterisks",
        re.compile(
            rf"(?P<full>(?:\* ?){{1,6}})(?P<part>½|(?:(?:e|y|and|et|und) )?1/2|(?:and )?a half\b)?"
            rf"(?: ?(?:/|\(?(?:out )?of) ?(?P<row>\*{{4,5}})\)?|{_BEHIND})?{_AGAIN}(?!\w|\*)",
            re.IGNORECASE,
        ),
        _asterisks,
    ),
    ("stars", re.compile(r"(?P<value>[2-5]) ?(?P<row>\*{2,5})(?![\w*])"), _doubled),
    ("thumbs", re.compile(rf"(?:two |a )?(?P<word>{_THUMB_WORDS})\b", re.IGNORECASE), _thumbs),
    ("fresh", re.compile(r"(?P<word>fresh|rotten)\b", re.IGNORECASE), _fresh),
    ("words", re.compile(rf"(?P<word>{_alternatives((*VERDICT_WORDS, *PLAIN_VERDICTS))})\b", re.IGNORECASE), _words),
    ("discs", re.compile(r"(?P<full>(?:[●•⬤♥❤] ?){1,10})(?P<none>(?:[○◯♡🤍] ?){1,10})"), _discs),
    (
        "icons",
        re.compile(rf"(?P<icon>[{ICONS}]) ?(?:(?P=icon) ?){{1,9}}(?P<part>½)?(?:{_ICONS_AGAIN}|{_BEHIND})?"),
        _icons,
    ),
    ("of", re.compile(rf"(?P<value>{_NUMBER})\+?{_OF_BEST}", re.IGNORECASE), _of),
    ("of", re.compile(rf"(?P<value>{_NUMBER}){_STARS}?{_SCALE}{_END}", re.IGNORECASE), _on_scale),
    (
        "percent",
        re.compile(rf"(?P<value>\d{{1,3}}(?:[.,]\d{{1,2}})?) ?(?:%(?!\w)|(?:{_PERCENT})\b)", re.IGNORECASE),
        _percent,
    ),
    (
        "stars",
        re.compile(rf"(?P<value>{_NUMBER})(?P<stars>{_STARS})(?: (?P<half>{_HALF})\b)?{_END}", re.IGNORECASE),
        _stars,
    ),
    ("letter", re.compile(rf"(?P<letter>[A-F])(?P<sign>{_SIGN})?{_END}"), _letter),
    ("points", re.compile(rf"(?P<value>{_NUMBER}){_POINTS}?{_END}", re.IGNORECASE), _points),
)
"""Every notation in the order it is tried: name, pattern, and the maker of the grade. A new notation is a new row."""
