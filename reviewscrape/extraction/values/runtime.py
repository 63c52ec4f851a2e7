"""Running times: every notation to whole minutes."""

from __future__ import annotations

import re

MINUTE = 60
"""Seconds from which on they ought to be minutes."""
CLOCK_HOURS = 3
"""Hours of the longest work that is printed like the time of a clock."""
SHORTEST, LONGEST = 1, 900
"""Minutes that are believed where the page names the value a running time."""

_HOURS = (
    r"(?:h(?:ou)?rs?|h|hod(?:in[ay]?)?|std|stunden?|heures?|or[ae]|horas?|uur|uren|godz(?:in[ay]?)?|tim(?:m?e|mar|er)?|tuntia?|óra|saat|sa(?=\s*\d)|"
    r"t(?=\.?\s*\d\d?\s*min)|час\w*|ч|小时|時間|시간)"
)
_MINUTES = (
    r"(?:min(?:ute[nsr]?|utter|uuttia|út|uti|uto?s?|ut[ya]?|s)?|mn|m|mins|perc|menit|dakika|dk|мин\w*|хв(?:илин\w*)?|λεπτ[άα]|分[钟鐘]?|분|"
    r"['′’])"
)
_WORDS = {"one": 1, "an": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_NUMBER = r"(?<![\d.,:$£€/])(\d{1,4})"

_ISO = re.compile(
    r"^\s*P?(?:\d+Y(?:\d+M(?=\d))?)?(?:(\d+)D)?T?(?:(\d{1,3})H)?(?:(\d{1,5})M)?(?:(\d{1,6})(?:\.\d+)?S)?\s*$",
    re.IGNORECASE,
)
_HOURS_MINUTES = re.compile(
    rf"(?<![\d.,:])(\d{{1,2}}|{'|'.join(_WORDS)})\s*{_HOURS}(?![^\W\d_])\.?"
    rf"(?:\s*(?:,|and|und|et|y|e|en|a|&)?\s*(\d{{1,2}})\s*"
    rf"(?:{_MINUTES}(?![^\W\d_])|(?!\d|\s*[-–:.]\s*\d{{1,3}}(?!\d))))?",
    re.IGNORECASE,
)
_TENS = {"ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_SPELT_MINUTES = re.compile(
    rf"\s?,?\s?(?:and\s)?((?:{'|'.join(_TENS)})(?:[\s-](?:{'|'.join(_WORDS)}))?)[\s-]min", re.IGNORECASE
)
"""Minutes in words behind the hours: `two hours and forty-five minutes`."""
_MINUTES_ONLY = re.compile(rf"{_NUMBER}(?:\+?\s*|[\s-]){_MINUTES}(?![^\W\d_])", re.IGNORECASE)
_PART_HOURS = re.compile(
    r"(?<![\d.,:])(\d)\s?(?:[.,](\d|[27]5)|(½|1/2))[\s-]*(?:hours?|hrs?|h|stunden?|std|heures?|ore|horas?|uur)(?![^\W\d_])",
    re.IGNORECASE,
)
"""Hours and a part of one: `1.5 hours`, `2½ Stunden`."""
_NORDIC = re.compile(r"(?<![\d.,:])(\d)\s?(?:timer?|timmar|timme|tim)\.?\s(?:og\s|och\s)?(\d{1,2})\s?min")
_TURKISH = re.compile(r"(?<![\d.,:])(\d)\s?s(?:a|aat)?\.?\s(\d{1,2})\s?da?k")
_CLOCK = re.compile(r"(?<![\d:.])(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?![\d:])")
_BARE = re.compile(r"^[\s(]*(\d{1,3})(?:\s?[-–]\s?\d{2,3})?[\s.,;)]*$")
_CHEAP = re.compile(r"\d|hour")
_RANGE = re.compile(rf"\d\s*[-–]\s*\d{{1,3}}\s*(?:{_MINUTES}|{_HOURS})", re.IGNORECASE)
"""How long something takes, about: `45–60 min`, a game's `12-15 hours`."""


def parse_iso(text: str) -> int | None:
    """Minutes of an ISO 8601 duration, also of the damaged ones real pages carry (`P142M`, `T133M0S`, `2H10M`).

    >>> [parse_iso(text) for text in ("PT2H22M", "P142M", "T133M0S", "PT5400S", "PT0M", "about two hours")]
    [142, 142, 133, 90, None, None]
    """
    found = _ISO.match(text[:40])
    if not found or not any(found.groups()):
        return None
    days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    if found[2] and found[3] and seconds >= MINUTE and not (days or hours or minutes):
        return _believed(seconds)  # minutes in the place of seconds: `PT0H0M104S`
    return _believed(days * 1440 + hours * 60 + minutes + seconds // 60)


def parse_runtime(text: str) -> int | None:
    """Minutes of a running time that the page names as one; None where none is printed.

    A clock notation is hours and minutes up to 3 (`1:52`), minutes and seconds beyond (`4:32`, a song; `47:12`, a
    record); a bare number is minutes.

    >>> [parse_runtime(text) for text in ("1h 32min", "112 MIN.", "1 hour, 52 minutes", "1:52", "(119 min.)", "n/a")]
    [92, 112, 112, 112, 119, None]
    """
    text = text[:200]
    if not _CHEAP.search(text) and not text[:1].isdecimal():
        return None
    if (minutes := parse_iso(text)) is not None:
        return minutes
    if (minutes := find_runtime(text)) is not None:
        return minutes
    if _RANGE.search(text):
        return None
    if clock := _CLOCK.search(text):
        first, second = int(clock[1]), int(clock[2])
        return _believed(first * 60 + second if clock[3] or first <= CLOCK_HOURS else first)
    bare = _BARE.match(text)
    return _believed(int(bare[1])) if bare else None


def find_runtime(text: str) -> int | None:
    """Minutes of the first running time with a unit (`1h 32min`, `112 min`) in a short text.

    >>> find_runtime("R | 1h 49min | Drama"), find_runtime("released in 112 cinemas")
    (109, None)
    """
    part = _PART_HOURS.search(text) if "½" in text or "1/2" in text or "." in text or "," in text else None
    if part:
        return _believed(int(part[1]) * 60 + (30 if part[3] else round(float(f"0.{part[2]}") * 60)))
    if "h:" in text:
        text = text.replace("h:", "h ")  # `01h:44m:12s`
    nordic = _NORDIC.search(text) if "tim" in text else None
    if nordic:
        return _believed(int(nordic[1]) * 60 + int(nordic[2]))
    turkish = _TURKISH.search(text) if "dk" in text or "dak" in text else None
    if turkish:
        return _believed(int(turkish[1]) * 60 + int(turkish[2]))
    hours, minutes = _HOURS_MINUTES.search(text), _MINUTES_ONLY.search(text)
    if (hours or minutes) and _RANGE.search(text):
        return None
    if hours and not (minutes and minutes.start() < hours.start()):
        whole = int(hours[1]) if hours[1].isdecimal() else _WORDS[hours[1].lower()]
        spelt = _SPELT_MINUTES.match(text, hours.end()) if not hours[2] else None
        return _believed(whole * 60 + (_minutes(spelt[1]) if spelt else int(hours[2] or 0)))
    return _believed(int(minutes[1])) if minutes else None


def _minutes(words: str) -> int:
    tens, _, ones = words.lower().replace("-", " ").partition(" ")
    return _TENS[tens] + _WORDS.get(ones, 0)


def _believed(minutes: int) -> int | None:
    return minutes if SHORTEST <= minutes <= LONGEST else None
