"""What stands behind a title and is none of it: a year, a season, a disc, an age label, a site's name."""

from __future__ import annotations

import re
from functools import lru_cache

from reviewscrape.extraction.values.text import unquote

YEAR = re.compile(
    r"\s*[(\[](?:dir(?:\.|ected by|:)\s|[A-ZÀ-Þ][^()\[\],]{2,60},\s)?"
    r"(?:(?:TV|Mini|Video|Web|Short|Game|Film|Series|Movie|Episode|Special|[A-Z]\w+)[\s-]?){0,3}[,–-]?\s*"
    r"((?:18[89]|19\d|20\d)\d)(?:\s?[-–]\s?(?:\d{4})?\s*)?"
    r"(?:,\s(?:dir(?:\.|ected by|:)?|d:|réal\.|r:|regie:?)\s[^()\[\]]{3,60})?[)\]]"
)
"""The year in brackets behind a title, and what kind of work it is: `Moor (TV Movie 1988)`."""
_YEAR_BEHIND_DASH = re.compile(
    r"(?<=[^\W\d_])\s?[-–—]\s?((?:19[2-9]|20[0-3])\d)\Z|\s[-–—]\s((?:19[2-9]|20[0-3])\d)\s[-–—]\s.*\Z"
    r"|\s((?:19[2-9]|20[0-3])\d),\sdirected\sby\s.*\Z"
)
"""The year of `Moor-2010`, of `Moor – 2010 – In cinemas`, and of `Moor 2010, directed by Ida Marsh`."""
_EPISODE = re.compile(
    r"\s*[(\[](?:S\d{1,2})?\s?(?:E\d{1,3})?[)\]]\s*\Z|(?:\s*[:,–-]\s*|\s)(?:Season|Staffel|Saison|Temporada|Stagione|"
    r"Seizoen)\s\d{1,2}(?:,?\s(?:Episode|Ep\.?|Folge)\s\d{1,3})?\Z|\s\(?S\d{1,2}\s?E\d{1,3}\)?\Z|\s*[(\[](?:(?:PS|PlayStation)\s?(?:\d|Vita|VR2?)|Xbox(?:\s\w+)?|(?:Nintendo\s)?Switch(?:\s2)?|PC|"
    r"Wii(?:\sU)?|(?:Nintendo\s)?(?:3?DS|64)|iOS|Android|Mac|VR|S?NES|N64|Genesis|Dreamcast|GameCube|Game\sBoy(?:\sAdvance)?|GBA|PSP|Arcade|DOS|"
    r"Windows|DVD|HD[\s-]DVD|Blu-?ray|4K(?:\sUHD)?|UHD|VHS)(?:[,/\s&]+[\w\s,/&\[\]]{0,60})?[)\]]\s*\Z",
    re.IGNORECASE,
)
_CERTIFICATE = re.compile(
    r"\s*[(\[](?:[Cc]ert(?:ificate|\.)?:?\s)?(?:U/?A?|PG(?:-?13)?|12A?|15A?|16|18A?|R|G|NC-?1[67]|M18|R21|NR|MA\s?15\+|M)[)\]]\s*\Z"
)
"""The age label behind a title: `Moor (12A)`."""
_MACHINE = (
    r"(?:PC|Windows|Mac(?:intosh)?|Linux|DOS|PS\d|PSP|PS\sVita|PlayStation(?:\s(?:\d|Vita|VR2?))?|"
    r"Xbox(?:\s(?:360|One|Series\sX(?:/S|\|S)?))?|(?:Nintendo\s)?(?:Switch(?:\s2)?|3?DS|64)|Wii(?:\sU)?|S?NES|N64|"
    r"Genesis|Dreamcast|Saturn|GameCube|Game\sBoy(?:\s(?:Advance|Color))?|Amiga|iPhone|iOS|Android|Arcade)"
)
PLATFORM = re.compile(
    rf"(?:\s(?:for|on|sur|für|para|per|/)\s{_MACHINE}(?:(?:,\s|\s?/\s?|\s(?:and|&|et|und|y|e)\s){_MACHINE}){{0,4}}){{1,2}}\Z"
)
"""What a game was played on, behind its title: `Moor for PC and PS4`."""
_SITE_TAIL = re.compile(r"\s+[-|–—]\s+(?:[A-Z]\w{1,20}|[\w.]+\.(?:com|net|org|cz|de))\Z")
_JUNK_TAIL = re.compile(
    r"\s+»\s*\Z|\s*(?:\d(?:\s?/\s?\d+)?\s?(?:stars?|/10)|[★☆½]+|\*(?:\s?\*){0,4}(?:\s?1/2|½)?(?:\sstars?)?)\s*\Z",
    re.IGNORECASE,
)
_ORIGINAL = re.compile(
    r"(?<=[A-Za-z\d!?.])\s?[(（][^()A-Za-z]*[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0400-\u04ff][^()A-Za-z]*[)）]\s*\Z"
)
"""The original title of a work in signs of its own behind one in Latin letters: `Moor (荒野)`."""
_EDITION = re.compile(
    r",?\s+(?:\d{1,2}\.\s(?:\w+\s)?(?:Auflage|Aufl\.|Ausgabe)|\d{1,2}(?:st|nd|rd|th)\sed(?:ition|\.)).*\Z"
)
FORMAT = re.compile(
    r"\s\((?:paperback|softcover|hardback|hardcover|kindle edition|e-?book|audiobook|board book|large print"
    r"|taschenbuch|gebundene ausgabe|gebundenes buch|broché|poche|tapa (?:dura|blanda)"
    r"|copertina (?:rigida|flessibile))\)\Z",
    re.IGNORECASE,
)
"""What a book is sold as, behind its title: `Moor (Paperback)`."""
_DISC = re.compile(
    r"(?::|,|\s[-–—])\s+(?:the\s)?(?:(?:\d\w+|(?:two|three|\d)-disc)\s){0,2}(?:special|collector['’]?s|limited|anniversary|criterion|"
    r"deluxe|ultimate|director['’]?s|extended|unrated)\s(?:(?:anniversary|collector['’]?s|dvd)\s)?"
    r"(?:edition|collection|cut|set)\Z",
    re.IGNORECASE,
)
"""Which disc of a film it is: `Moor: Special Edition`."""
_CHANNEL = re.compile(
    r",\s(?:BBC(?:\s?(?:One|Two|Three|Four|[1-4]|iPlayer|Scotland|Wales))?|ITV\d?X?|Channel\s[45]|C4|Sky\s[A-Z]\w+|Netflix|HBO(?:\sMax)?"
    r"|Amazon(?:\sPrime(?:\sVideo)?)?|Prime\sVideo|Disney\+|Apple\sTV\+?|Hulu|Peacock|Paramount\+|AMC|Showtime|NBC|CBS|ABC|PBS|S4C"
    r"|BritBox|E4|More4)\s?,?\Z"
)
"""Where a series is shown: `The Ledger, BBC Two`."""
_CHANNELS = tuple(
    (
        "BBC|ITV|Channel |C4|Sky |Netflix|HBO|Amazon|Prime|+|Apple|Hulu|Peacock|AMC|Showtime|NBC|CBS|ABC|PBS|S4C|"
        "BritBox|E4|More4"
    ).split("|")
)
_PART = re.compile(
    r",\s(?:[Ss]eries\s\d{1,2}(?:\s[Ff]inale)?|[Ss]eries\s[Ff]inale|[Ff]inale|[Ee]pisode\s(?:\d{1,2}|one|two))\Z"
)
"""Which part of it: `The Ledger, Series 2 Finale`."""
_HOUSE_NAME = (
    r"\b(?:Theat(?:re|er|ro)|Teatro|Playhouse|Opera\sHouse|Concert\sHall|Arts\sCent(?:re|er)|Galler(?:y|ies)|Museum"
    r"|Royal\s[A-Z]\w+|(?:Old|Young)\sVic|Lyceum|Palladium|Hippodrome|Coliseum|Barbican)\b"
)
_HOUSE = re.compile(
    rf",\s[^,]*{_HOUSE_NAME}[^,]*(?:,\s[^,]{{2,30}}){{0,3}}\Z|\s\([^()]*{_HOUSE_NAME}[^()]*\)\Z|(?<=\w)\s@\s.*\Z"
)
"""Where something is played: `The Ledger, Quay Theatre, London`, `The Ledger (Quay Theatre)`, `The Ledger @ Quay`."""
_HOUSES = tuple(
    ("Theat|Teatro|Galler|Museum|Playhouse| Hall|Opera House| Arts |Royal | Vic|ium|drome|Barbican").split("|")
)
_INVERTED = re.compile(r"([^,]{2,50}), (The|An?|THE|Le|La|Les|Der|Die|Das|El|Los|Las|Il)\Z")
"""The article behind the title, as lists sort it: `Moor, The`."""
_LOOSE_SIGNS = frozenset("\t\n\r\f\v \xa0:|–—»,-")
_LOOSE = re.compile(r"\A[\s:|–—»,-]*\s|\s[\s:|–—»,-]*\Z|[:|»,]+\Z")
_SPACES = re.compile(r"\s{2,}")
_COUNT = re.compile(r"\A#\d{1,4}\s?[:.–-]\s+(?=\S)")
"""The number that a blog counts its posts by."""
_SERIES = re.compile(
    r"\s[(\[][^()\[\]]{0,60}(?:#\s?\d{1,3}(?:\.\d)?|[^()\[\]\d], \d{1,2}"
    r"|\b(?:Book|Volume|Vol\.|Band|Bd\.|Tome|Libro|Deel|Boek|Díl|Tom|Livro)\s(?:\d{1,3}|One|Two|Three|Four|Five|Six))[)\]]\Z"
)
"""A book's series and its number in it: `Moor (The Salt Coast #2)`, `Moor (Salt Coast, Book Two)`."""


_COLUMN = re.compile(
    r"\A(?:(?:[\w’'&]+\s){0,3}(?:blind\s?spots?(?:\sseries)?|blogathon|first\simpressions?)"
    r"|(?:throwback|music|movie|film|book|manga|comic|classic|trash)\s(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day\s(?:matin[ée]e|movie|classic)s?"
    r"|double take|vorpremiere|(?:film|movie|book|album|game|review|entry)\s(?:#|no\.?\s)?\d{1,4}"
    r"|sneak(?:\spreview)?|what\si[’']?m\s(?:watching|reading)|now\s(?:playing|reading|watching)"
    r"|gesehen|gelesen|im\skino|kurzkritik|visto|letto|gezien|gelezen|läst):\s+(?=\S)"
    r"|\A\[[^\W\d_][^\[\]\d]{4,25}\]\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
"""What a blog calls the column, before the title: `August Blind Spot: Moor`, `[CHALLENGE] Moor`."""
_SPOILERS = re.compile(
    r"(?:\s*[*(\[]+|\s[-–—|]\s)(?:(?:minor|major|no|full|some|contains|with|spoiler)[\s-])?spoilers?"
    r"(?:[\s-]?free|\sahead|\salert|\sinside)?[!*)\]]*\Z",
    re.IGNORECASE,
)
"""A warning behind the title: `Moor *Spoilers*`."""


@lru_cache(maxsize=50)
def work_name(text: str, *, may_hold_site: bool = True) -> tuple[str, int | None]:
    """A work's name and year out of a page title or heading that consists of little else.

    In a page title the site's name may stand behind it; in a heading `The Ashes – Elm` is artist and album.

    >>> work_name("Die Glocke (1988) - Filmsite"), work_name("Moor : Season 2"), work_name("1917")
    (('Die Glocke', 1988), ('Moor', None), ('1917', None))
    """
    text = unquote(text) if text[:1] == "«" else text
    text = _COUNT.sub("", text) if text[:1] == "#" else text
    text = _COLUMN.sub("", text) if ": " in text or text[:1] == "[" else text
    text = _SPOILERS.sub("", text) if "spoiler" in text.lower() else text
    year = YEAR.search(text)
    year = year if year and year.start() else _YEAR_BEHIND_DASH.search(text)
    if year and year.start():
        return _tidy(text[: year.start()]), int(next(filter(None, year.groups())))
    return _tidy(_SITE_TAIL.sub("", text) if may_hold_site else text), None


def with_brackets(heading: str, title: str) -> str:
    """A heading that ends in a year, in brackets where the page's title has them, or the name alone: `Moor 2006`.

    >>> with_brackets("Moor 2006", "Moor (2006) - Some Base"), with_brackets("Blade 2049", "Blade 2049")
    ('Moor (2006)', 'Blade 2049')
    """
    name, year = heading[:-5], heading[-5:]
    bracketed = f"{name} ({year.strip()})"
    if year[:1] != " " or not year.strip().isdecimal():
        return heading
    return bracketed if title.startswith(bracketed) or f"‘{name}’ review" in title else heading


def _tidy(text: str) -> str:
    for may_end, pattern in _TAILS:
        shorter = pattern.sub("", text) if may_end(text) else text
        if shorter[:1] in _LOOSE_SIGNS or shorter[-1:] in _LOOSE_SIGNS:
            shorter = _LOOSE.sub("", shorter)
        text = shorter or text
    return _INVERTED.sub(r"\2 \1", _SPACES.sub(" ", unquote(text.strip())))


def _may_be_junk(text: str) -> bool:
    last = text.rstrip()[-1:]
    return last in "»★☆½*" or last.isdigit() or text.lower().rstrip().endswith(("star", "stars"))


def _may_be_episode(text: str) -> bool:
    last = text.rstrip()[-1:]
    return last in ")]" or last.isdigit()


def _may_be_certificate(text: str) -> bool:
    return text.rstrip()[-1:] in ")]"


def _may_be_original(text: str) -> bool:
    return text[-1:] in ")）" and not text.isascii()


def _may_be_edition(text: str) -> bool:
    return " ed" in text or "Aufl" in text or "Ausgabe" in text


def _may_be_disc(text: str) -> bool:
    return text.lower().endswith((" edition", " collection", " cut", " set"))


def _may_be_house(text: str) -> bool:
    return " @ " in text or ((", " in text or text[-1:] == ")") and any(map(text.__contains__, _HOUSES)))


def _may_be_channel(text: str) -> bool:
    return ", " in text and any(map(text.__contains__, _CHANNELS))


def _may_be_part(text: str) -> bool:
    return ", " in text and text.lower().rstrip("0123456789 ").endswith(("series", "finale", "episode", "one", "two"))


def _may_be_platform(text: str) -> bool:
    return any(map(text.__contains__, (" for ", " on ", " sur ", " für ", " para ", " per ", " / ")))


_TAILS = (
    (_may_be_original, _ORIGINAL),
    (_may_be_junk, _JUNK_TAIL),
    (_may_be_episode, _EPISODE),
    (_may_be_certificate, _CERTIFICATE),
    (_may_be_certificate, FORMAT),
    (_may_be_certificate, _SERIES),
    (_may_be_edition, _EDITION),
    (_may_be_disc, _DISC),
    (_may_be_house, _HOUSE),
    (_may_be_platform, PLATFORM),
    (_may_be_channel, _CHANNEL),
    (_may_be_part, _PART),
    (_may_be_junk, _JUNK_TAIL),
)
"""What may stand behind a title, each with a cheap look that tells most titles apart."""
