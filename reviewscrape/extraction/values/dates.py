"""Dates as pages print them: text in, ISO dates of the page's own local day out, None when unsure."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

Order = Literal["day-first", "month-first"]

MONTHS: dict[str, str] = {
    "en": "january february march april may june july august september october november december",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "fi": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta "
    "marraskuuta joulukuuta",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "hu": "január február március április május június július augusztus szeptember október november december",
    "sk": "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "el": "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου "
    "αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "id": "januari februari maret april mei juni juli agustus september oktober november desember",
    "bg": "януари февруари март април май юни юли август септември октомври ноември декември",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
"""Month names by language, January first. A further language is one more line."""

SHORT_MONTHS: dict[str, str] = {
    "en": "jan feb mar apr may jun jul aug sep oct nov dec",
    "en, older": "jan feb mar apr may jun jul aug sept oct nov dec",
    "de": "jan feb mär apr mai jun jul aug sep okt nov dez",
    "de, ASCII": "jän feber maerz apr mai jun jul aug sept okt nov dez",
    "fr": "janv févr mars avr mai juin juil août sept oct nov déc",
    "fr, ASCII": "jan fevrier mars avr mai juin juillet aout sep oct nov decembre",
    "es": "ene feb mar abr may jun jul ago set oct nov dic",
    "it": "gen feb mar apr mag giu lug ago set ott nov dic",
    "pt": "jan fev mar abr mai jun jul ago set out nov dez",
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "de, Austria": "jänner feber märz april mai juni juli august september oktober november dezember",
    "es, older": "enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre",
    "fr, longer": "janv févr mars avril mai juin juill août septem octob novem décem",
    "sk": "jan feb mar apr máj jún júl aug sep okt nov dec",
    "cs, short": "led úno bře dub kvě čvn čvc srp zář říj lis pro",
    "cs": "leden únor březen duben květen červen červenec srpen září říjen listopad prosinec",
}
"""Abbreviations and second forms, January first. A full stop after them is allowed everywhere."""

YEAR = r"(?:19[6-9]\d|20\d\d)"


def _month_numbers() -> dict[str, int]:
    names: dict[str, int] = {}
    for table in (MONTHS, SHORT_MONTHS):
        for line in table.values():
            for number, name in enumerate(line.split(), 1):
                names.setdefault(name, number)
    return names


MONTHNUMBERS = _month_numbers()
_WORD = re.compile(r"[^\W\d_]{3,}")
"""Could be a month's name. Which it is, the table tells: a pattern of a hundred names costs twenty times as much."""
_ISO = re.compile(rf"(?<!\d)({YEAR})-(\d\d?)-(\d\d?)(?!\d)")
_COMPACT = re.compile(rf"\A({YEAR})([01]\d)([0-3]\d)(?:\d{{4,6}})?\Z")
_YEAR_FIRST = re.compile(rf"(?<![\d/.])({YEAR})\s?[/.]\s?(\d\d?)\s?[/.]\s?(\d\d?)(?![\d])")
NUMBERS = re.compile(rf"(?<![\d/.-])(\d\d?)\s?([/.-])\s?(\d\d?)\s?\2\s?({YEAR}|\d\d)(?![\d/-])(?!\.\d)")
_PUBLISHED = ("ublished on ",)
_SPACED = re.compile(rf"(?<=[Pp]ublished on )(\d\d)( )(\d\d) ({YEAR})(?!\d)")
_DAY_MONTH = re.compile(
    rf"(?<!\w)(\d\d?)(?:(?:(?:st|nd|rd|th),?|er|[º°ª])?[\s/-]{{1,3}}|\.[\s-]{{0,3}})(?:(?:de|di|of|d')\s|d[’'])?([^\W\d_]{{3,12}})\b\.?,?[\s/-]{{1,3}}(?:(?:de|del)\s)?(?:({YEAR})(?:\b|(?=[A-Z][a-z]))|['’](\d\d)\b)",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"\b([^\W\d_]{{3,12}})\b\.?\s{{1,3}}(\d\d?)(?:st|nd|rd|th|\s\d\d:\d\d:\d\d(?:\s[A-Z]{{3,4}})?)?(?:\s?,\s{{0,3}}|\s{{1,3}})(?:(?:de|del)\s)?(?:({YEAR})(?:\b|(?=[A-Z][a-z]))|['’](\d\d)\b)",
    re.IGNORECASE,
)
_YEAR_NAME_DAY = re.compile(rf"(?<![\w.])({YEAR})[.,]\s{{0,2}}([^\W\d_]{{3,12}})\.?\s{{1,2}}(\d\d?)(?!\d)")
"""As in Hungary: `2009. október 8.`"""
_ROMAN = re.compile(rf"(?<![\w.])(\d\d?)[. ]\s?(I{{1,3}}|I?V|VI{{1,3}}|I?X|XI{{1,2}})[. ]\s?({YEAR})(?!\d)")
"""As in Poland: `26 II 2010`."""
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_CJK = re.compile(rf"({YEAR})\s?[年년]\s?(\d\d?)\s?[月월]\s?(\d\d?)\s?[日일]")
NIGHT = 0.2
"""What is taken off the confidence in a time for which `may_be_another_day`: the site prints its own local day."""
_UTC_NIGHT = re.compile(r"T(?:2[2-3]|0[0-6]):[0-5]\d(?::[\d.]+)?(?:Z|\+00:?00)\Z")
_HINT = re.compile(r"[\d'’](?:(?<=[12])[09]\d\d|(?<=['’])\d\d|(?<=\d)\s?[/.-]\s?\d\d?\s?[/.-]\s?\d\d)")
"""Whatever holds a date has one of these: cheap to look for."""


class Found(NamedTuple):
    """A date in a text."""

    iso: str
    """YYYY-MM-DD."""
    start: int
    end: int
    raw: str
    """The date as printed."""


def iso_date(year: int, month: int, day: int) -> str | None:
    """ISO form of a calendar date, None for a day that does not exist.

    >>> iso_date(2013, 2, 29) is None
    True
    """
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


AGO = re.compile(
    r"[\s|,·–-]*(?:(?:vor|il y a|hace|há|fa|před|for|för) (?:\d+|einem|einer|un|une) [^\W\d_]{2,9}"
    r"|(?:\d+|an?|one) (?:second|minute|hour|day|week|month|year)s? ago)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""How long ago something was written, in place of a day: `vor 4 Jahren`, `3 months ago`."""


def find_dates(text: str, order: Order = "month-first") -> tuple[Found, ...]:
    """All full dates in a short text, in the order of the notations tried, without overlaps."""
    return _find_dates(text, order) if may_hold_date(text) else ()


def may_hold_date(text: str) -> bool:
    """False for a text without a date; nearly always true for one with it."""
    return _HINT.search(text) is not None


@lru_cache(maxsize=500)
def _find_dates(text: str, order: Order) -> tuple[Found, ...]:
    found: list[Found] = []
    taken = bytearray(len(text))
    named = not MONTHNUMBERS.keys().isdisjoint(_WORD.findall(text.lower()))
    for pattern, read, signs in _NOTATIONS:
        if not (any(map(text.__contains__, signs)) if signs else named):
            continue
        for match in pattern.finditer(text):
            iso = read(match, order)
            start, end = match.span()
            if iso and taken.find(1, start, end) < 0:
                taken[start:end] = b"\1" * (end - start)
                found.append(Found(iso, start, end, match[0]))
    return tuple(found)


def first_date(text: str | None, order: Order = "month-first") -> str | None:
    """The date a text begins or consists with, ISO; the earliest standing one of several.

    An ISO time with an offset gives its own local day: nothing is converted.

    >>> first_date("2012-12-31T23:30:00-06:00"), first_date("December 18, 2013"), first_date("1er mars 2012")
    ('2012-12-31', '2013-12-18', '2012-03-01')
    """
    if not text:
        return None
    compact = _COMPACT.match(text.strip())
    if compact:
        return iso_date(int(compact[1]), int(compact[2]), int(compact[3]))
    plain = _ISO.match(text)
    day = _year_month_day(plain, order) if plain else None
    if day:
        return day
    found = min(find_dates(text[:400], order), key=lambda f: f.start, default=None)
    return found.iso if found else None


def may_be_another_day(text: str) -> bool:
    """True for a time in UTC at which it may be another day where the site is.

    >>> may_be_another_day("2020-10-15T22:30:00.000Z"), may_be_another_day("2020-10-15T22:30:00+02:00")
    (True, False)
    """
    return _UTC_NIGHT.search(text) is not None


def year_of(text: str | None) -> int | None:
    """The first plausible year (1880 to 2099) in a short text.

    >>> year_of("December 18, 2013"), year_of("1912"), year_of("20130612"), year_of("room 2b")
    (2013, 1912, 2013, None)
    """
    match = re.search(r"(?<!\d)(18[89]\d|19\d\d|20\d\d)(?!\d)", (text or "")[:200]) or _COMPACT.match(text or "")
    return int(match[1]) if match else None


def _year_month_day(match: re.Match[str], _order: Order) -> str | None:
    return iso_date(int(match[1]), int(match[2]), int(match[3]))


def _day_month_name(match: re.Match[str], _order: Order) -> str | None:
    year = int(match[3]) if match[3] else _full_year(match[4])
    return iso_date(year, MONTHNUMBERS.get(match[2].lower(), 0), int(match[1]))


def _month_name_day(match: re.Match[str], _order: Order) -> str | None:
    return iso_date(_full_year(match[3] or match[4]), MONTHNUMBERS.get(match[1].lower(), 0), int(match[2]))


def _year_month_name(match: re.Match[str], _order: Order) -> str | None:
    return iso_date(int(match[1]), MONTHNUMBERS.get(match[2].lower(), 0), int(match[3]))


def _day_roman(match: re.Match[str], _order: Order) -> str | None:
    return iso_date(int(match[3]), _ROMANS.index(match[2]) + 1, int(match[1]))


def of_numbers(match: re.Match[str], order: Order) -> str | None:
    """The day that a date of numbers tells in one order."""
    first, second, year = int(match[1]), int(match[3]), _full_year(match[4])
    if match[2] == "." and len(match[4]) == 2 and len(match[1]) + len(match[3]) < 4:
        return None  # 8.7.10 is as likely a version or a list of grades
    month_first = order == "month-first" and match[2] not in {".", " "}
    if month_first and first > 12:
        month_first = False
    elif not month_first and second > 12 and (match[2] != "." or len(match[4]) == 4):
        month_first = True
    return iso_date(year, first, second) if month_first else iso_date(year, second, first)


def _full_year(text: str) -> int:
    """2002 of `02`, 1998 of `98`: the web is younger than 1990."""
    number = int(text)
    return number if number > 99 else 1900 + number if number >= 90 else 2000 + number


_NOTATIONS = (
    (_ISO, _year_month_day, "-"),
    (_MONTH_DAY, _month_name_day, ""),
    (_DAY_MONTH, _day_month_name, ""),
    (_YEAR_NAME_DAY, _year_month_name, ""),
    (_ROMAN, _day_roman, "IVX"),
    (_CJK, _year_month_day, "年년"),
    (_YEAR_FIRST, _year_month_day, "/."),
    (NUMBERS, of_numbers, "/.-"),
    (_SPACED, of_numbers, _PUBLISHED),
)
"""How dates are written, surest first, and the signs that each has one of; none for those with a month's name."""
