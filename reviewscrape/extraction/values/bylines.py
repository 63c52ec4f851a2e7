"""Bylines: "By Ann Lee, Film Critic and Bo Ek" to names; what is no person's name is refused."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from reviewscrape.extraction.values.byline_words import (
    DAY_WORDS,
    NOUN_PHRASES,
    OPENING,
    REVIEWED_PHRASES,
    WRITTEN_PHRASES,
    pattern_of,
)
from reviewscrape.extraction.values.dates import AGO, find_dates
from reviewscrape.extraction.values.names import OPEN_PARTICLES
from reviewscrape.extraction.values.nobodies import (
    JOB_WORDS,
    JOBS,
    NO_FIRST_NAMES,
    NO_LONE_NAMES,
    NOBODY,
    PLACES,
    PUBLICATIONS,
    ROLES,
    TITLES_OF_OTHERS,
    WEEKDAYS,
    WEEKDAYS_ABROAD,
)
from reviewscrape.extraction.values.text import clean, is_site_name

_PHRASES = [phrase for phrase in (*REVIEWED_PHRASES, *WRITTEN_PHRASES, "by", "published by") if phrase[-1] != ":"]
_LABELS = [phrase[:-1] for phrase in (*WRITTEN_PHRASES, *NOUN_PHRASES, "recenze:", "authors:") if phrase[-1] == ":"]
_BY = re.compile(
    rf"\A\W*(?:{pattern_of(_PHRASES)})\b\s*[:：]?(?:\s+|\Z)"
    rf"|\A\W*(?:{pattern_of(_LABELS)})\s?[:：＝／]\s*|\A\W+(?=\w)",
    re.IGNORECASE,
)
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_SPLIT = re.compile(
    r"\s*([,;/|•·‧∙⋅\n]|\s(?:and|und|et|y|e|en|og|och|with|mit|avec|con)\s|\s&\s|\s[-–—]+\s)\s*", re.IGNORECASE
)
_CONJUNCTIONS = frozenset("and und et y e en og och with mit avec con".split())
_CATEGORY = re.compile(r"\sin\s[A-Z\d][^,]*,.*\Z")
_MAIL = re.compile(r"(?<=\w)\s+(?![A-ZÀ-Þ][a-zà-ÿ'’-]+@\w{2,20}\Z)\S{0,60}@.*\Z|(?<=[a-zà-ÿ])@\w{2,20}\Z", re.DOTALL)
"""Addresses behind a name: `Ann Lee ann.lee@courier.example @annlee`, `Ann Lee@annlee`."""
_INITIALS = re.compile(r"[A-Z]{2,5}\Z")
_AND = re.compile(r"\s(?:and|und|et|y|e|en|og|och|with|mit|avec|con|&)\s", re.IGNORECASE)
_TAIL = re.compile(
    r"\s*(?:\s(?:discuss|comments?|permalink|reply|follow|contact|e-?mail|facebook|twitter)\b.*|\(.{0,80}?\)|\[.{0,80}?\]|<.{0,80}?>|\bon\s.{0,10}\d.*|\bat\s\d.*|\d.*|@\S+|\S+@\S+)\s*\Z",
    re.IGNORECASE,
)
_JOB_BEFORE = re.compile(
    r"\A(?:(?:[A-Z][\w.'’-]*\s){1,4}(?:[Cc]ritic|[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Cc]olumnist|[Ee]ditor)"
    r"|(?:[A-Z][\w.-]*\s){0,3}[A-Z][\w.-]*['’]s)\s(?=[A-Z]\S*\s[A-Z])"
)
"""The same before the name: `Courier Film Critic Ann Lee`, `QBN's Ann Lee`."""
_IN_CAPITALS = re.compile(r"\A([A-ZÀ-Þ'’-]{2,}(?:\s[A-ZÀ-Þ]\.)?\s[A-ZÀ-Þ'’-]{3,})\s(?!(?:Jr|Sr)\b)[A-ZÀ-Þ][a-zß-ÿ]")
"""A name that capitals tell from what is behind it: `ANN LEE Daily Courier`."""
_AGENCY = re.compile(
    r"\s(?:AP|PA|AFP|UPI|CNN|dpa|Reuters)(?:\s.*)?\Z|\s(?:기자|평론가|칼럼니스트|에디터)(?:\s.*)?\Z|"
    r"(?<=\w)\s(?:(?:The\s)?Associated\sPress|Tribune\sNews\sService|"
    r"(?:The\s|Los\s|New\sYork\s|Chicago\s)(?:[A-Z]\w+\s){0,2}(?:Post|Times|Tribune|Herald|Gazette|Journal|Globe))\Z"
)
_JOB = re.compile(
    r"\s(?:(?:AP|PA|AFP|UPI|CNN)\s)?(?:(?:staff|contributing|senior|chief|sports?|film|movie|movies|entertainment|music|arts|"
    r"book|books|games?|theat(?:er|re)|dance|culture|features?|political|television|tv|national|special)\s){1,3}"
    r"(?:writer|critic|editor|reviewer|reporter|correspondent|columnist|contributor)\s*\Z",
    re.IGNORECASE,
)
"""What a person does, printed right behind the name: `Ann Lee AP Film Writer`."""
_NEXT_LABEL = re.compile(r"(?<=\w)\s[/|·•]\s[A-ZÀ-ÞČŘŠŽ][^\W\d_]+:\s.*\Z|(?<=[a-zß-ÿ])\s[A-Z]{2,8}:\s.*\Z")
"""Another fact of the page behind the name: `Ann Lee / Rating: 4`."""
_RATED = re.compile(r"(?<=\w)\s\([^():]{3,40}:\s?\d[^()]{0,12}\).*\Z", re.DOTALL)
"""A grade in brackets behind the name: `Ann Lee (Rating: 7/10)`."""
_REPLIES = re.compile(
    r"(?<=\w)\s+(?:Leave (?:a|your) (?:[Cc]omment|[Rr]eply)|(?:\d{1,4}|No) [Cc]omments?|Add (?:a )?[Cc]omment"
    r"|Filed [Uu]nder:? [^\n]*)\Z"
)
"""What templates of blogs print behind the name: `by Ann Lee Leave a Comment`."""
_RANK = re.compile(r"(?<=\w)\s(?:STAFF|EMERITUS|CONTRIBUTOR|GUEST|USER|EDITOR)(?:\s\(\d[^()]{0,30}\))?\s*\Z")
"""The rank that a site prints behind its writers' names."""
_SUFFIX = re.compile(r"\A(?:jr|sr|i{2,3}|iv|m\.?d|ph\.?d|esq)\.?\Z", re.IGNORECASE)
_URL = re.compile(
    r"https?:|www\.|\w\.[a-z]{2,4}\Z|\.(?:com|net|org|de|fr|COM|NET|ORG)\b|[@/\\{}<>=_]|\A[a-z]+(?:\.[a-z]+){2,}\Z"
)
_SURNAMED = re.compile(r"[A-ZÀ-Þ]\S*[a-zß-ÿ] (?:[a-z]{1,3} )?[A-ZÀ-Þ'’-]{3,}")
"""A name as agencies print it, of no newspaper: `Ann LEE`."""
_SLUG = re.compile(r"[a-z]+(?:-[a-z]+)+\Z")
"""What an author's page is called in its address: `ann-lee`."""
_PLACE = re.compile(
    r"\s+(?:in(?!\sthe\s)|on|for|from|at|of|aus|im|am|en|à|more|\?)\s.*\Z|\s+(?:published|posted)\b.*\Z|\s+\?.*\Z"
)
_SPECIAL = frozenset(
    {*"discuss comment comments permalink reply follow contact email e-mail facebook twitter".split()}
    | {*"staff emeritus guest user published posted".split()}
    | {*"in on for from at of aus im am en à more writer critic editor reviewer reporter correspondent".split()}
    | {"columnist", "contributor"}
)
"""Words behind a name that are none of it; a part of plain words without them is bare as it is."""
_USER = re.compile(r"[A-Za-z]+(?:[.-][A-Za-z]+)?\d\w*\Z|[A-Za-z]+_\w*\Z")
"""The name that somebody has on a site: `Reaver69`, `salt_moth`."""
_INNER_SIGNS = str.maketrans("", "", " .'’-")
_SHAPE = re.compile(r"[^\W\d_][\w.'’\-]*(?:\s+(?:[\w.'’\-]+|[“\"][^\W\d_][\w.'’\-]*[”\"](?=\s\w))){0,5}\Z")
_BARS = re.compile(r"\s[|•·‧∙⋅]\s")
_SIGNS = re.compile(r"[★☆⭐✩✭]|\s(?:à|um|alle|às|om|a las|a les|la|kl\.?)\s\d{1,2}[:.h]\d\d\b")
"""What ends a byline: a grade, the hour."""
DATE_WORDS = frozenset({*DAY_WORDS, *WEEKDAYS, "um", "at", "à", "del", "publ"})
_LINKS = re.compile(r"\bmost (?:read|popular|viewed|shared|commented)\b", re.IGNORECASE)
"""What a list of links is headed with."""
_PARTICLES = frozenset(
    "de da di do du del della der den van von zu la le el al bin ibn of the y e ml ml. st st. mladší starší".split()
)
_BREAK = re.compile(r"<br\s*/?>|\n|\s{3,}", re.IGNORECASE)
MAX_NAME = 60


def strip_by(text: str) -> str:
    """The text without the words that announce a name.

    >>> strip_by("Reviewed by: Ann Lee")
    'Ann Lee'
    """
    for _ in range(3):
        first = _FIRST_WORD.match(text)
        match = _BY.match(text) if first is None or first[0].lower() in OPENING else None
        bare = text[match.end() :].strip() if match else text.strip()
        if bare == text:
            break
        text = bare
    return text


def authors(text: str | None, site_names: Iterable[str] = (), *, listed: bool = False) -> list[str]:
    """Persons named by a byline or an author value, in order; [] when it names nobody.

    `listed` says that a mere comma separates authors; in printed lines what follows one comma is rather a newspaper.

    >>> authors("By Ann Lee, Entertainment Writer"), authors("Ann Lee and Bo Ek Jr."), authors("admin")
    (['Ann Lee'], ['Ann Lee', 'Bo Ek Jr.'], [])
    """
    printed = (text or "")[:400].strip()
    if not printed or printed.startswith(("http:", "https:", "//", "www.")):
        return []
    return list(_authors(printed, frozenset(site_names), listed))


@lru_cache(maxsize=1_000)
def _authors(printed: str, site_names: frozenset[str], listed: bool) -> tuple[str, ...]:
    printed = printed[1:-1] if printed[0] == "(" and printed[-1] == ")" and ":" in printed else printed
    bare = _RATED.sub("", _NEXT_LABEL.sub("", _REPLIES.sub("", strip_by(clean(_in_lines(printed))))))
    bare = AGO.sub("", _before_date(bare))
    if not bare or len(bare) > 200:
        return ()
    names: list[str] = []
    line = _first_line(bare)
    behind_job = False
    for sign, part in _parts(line):
        if not _SUFFIX.match(part):
            part = _without_role(_bare(part))
            if names and " " in part and part.rsplit(None, 1)[-1].lower() in JOBS:
                behind_job = True
                continue  # `Ann Lee, Courier Restaurant Critic`
            if sign == "," and not part.endswith(".") and _is_affiliation(part, names, behind_job=behind_job):
                continue
            behind_job = behind_job and sign == ","
        if names and _SUFFIX.match(part):
            names[-1] += f" {part}"
        elif is_person(part, site_names) and not (names and part.islower()):
            names.append(_with_dot(part, bare))
        elif names or not part:
            continue
        elif not _is_job(part):
            break
    if len(names) == 2 and site_names and is_site_name(" and ".join(names), site_names):
        return ()  # `Posted by Salt and Ledger`, on a blog of that name
    if len(names) == 2 and not listed and f"{names[0]}," in line and not _AND.search(line):
        return tuple(names if all(map(_SURNAMED.fullmatch, names)) else names[:1])
    return tuple(dict.fromkeys(names))


def _in_lines(printed: str) -> str:
    """The text with a bar for each line break and each gap."""
    plain = "<" not in printed and "  " not in printed and printed.isprintable()
    return printed if plain else _BREAK.sub(" | ", printed)


def _parts(line: str) -> list[tuple[str, str]]:
    """What commas, conjunctions and other signs part, each with the sign before it.

    A line of plain words without them is one part.
    """
    if line.translate(_INNER_SIGNS).isalpha() and " -" not in line and _CONJUNCTIONS.isdisjoint(line.lower().split()):
        return [("", line)]
    pieces = ["", *_SPLIT.split(_CATEGORY.sub("", line) if "," in line else line)]
    return list(zip(pieces[::2], pieces[1::2], strict=True))


def _is_affiliation(part: str, names: list[str], *, behind_job: bool) -> bool:
    """Whether a comma's part says where somebody works, or from where: `Ann Lee and Bo Ek, Nairobi`."""
    return bool(names) and (behind_job or (" " in names[-1] and " " not in part and not _SUFFIX.match(part)))


def is_person(text: str, site_names: Iterable[str] = ()) -> bool:
    """Whether a text can be the name of one person who writes.

    >>> [is_person(t) for t in ("Ann Lee", "Staff", "http://x.org/ann", "Jan Lee", "Film Critic")]
    [True, False, False, True, False]
    """
    if not 2 <= len(text) <= MAX_NAME or not _SHAPE.match(text):
        return False
    if not text.replace(" ", "").isalpha() and ((_URL.search(text) and not _USER.match(text)) or _SLUG.match(text)):
        return False
    lower = text.lower()
    words = lower.replace(".", "").split()
    if len(words) == 1 and (words[0] in NO_LONE_NAMES or words[0].endswith("redaktion")):
        return False
    if not NOBODY.isdisjoint(words) or "admin" in lower or lower in PLACES or _LINKS.search(lower):
        return False
    if is_site_name(text, site_names):
        return False
    if len(words) > 1 and (words[-1] in JOBS or words[-1] in OPEN_PARTICLES):
        return False
    if words[0] in TITLES_OF_OTHERS or words[0] in NO_FIRST_NAMES or (len(words) > 1 and words[-1] in PUBLICATIONS):
        return False
    if len([word for word in words if word in JOB_WORDS]) * 2 > len(words) or _INITIALS.match(text):
        return False
    long_words = [w for w in text.split() if w.lower() not in _PARTICLES]
    return len(long_words) == 1 or (bool(long_words) and not any(w[0].islower() for w in long_words))


def _before_date(text: str) -> str:
    """The text up to the first date or score sign, where a name stands before it."""
    start = min([found.start for found in find_dates(text)], default=len(text))
    words = text[:start].lower().split()
    last, text = {"last"} if start < len(text) else set(), text[:start]
    while words and (words[-1].strip(":：,.") in DATE_WORDS or words[-1] in last or _is_weekday(words)):
        words.pop()
        text = text.rsplit(None, 1)[0] if words else ""
    return _SIGNS.split(text)[0].rstrip(" ([").lstrip()


def _is_weekday(words: list[str]) -> bool:
    """Whether the last word is a day of the week; `Ada Freitag` and `Ada Domingo` are names."""
    before = words[-2] if len(words) > 1 else ","
    return words[-1].strip(",") in WEEKDAYS_ABROAD and (before.endswith(",") or before in DATE_WORDS)


def _first_line(text: str) -> str:
    """The text before the first bar, unless that names nobody: `Ann Lee | The Daily` is one person.

    A line further behind that says who wrote it goes before: `Guide | by Ann Lee`.
    """
    lines = [line for line in _BARS.split(text) if line.strip() and not line.lstrip().startswith("@")]
    if len(lines) < 2:
        return lines[0] if lines else text
    said = [line for line in lines[1:] if _BY.match(line)]
    named = (line for line in (*said, *lines) if is_person(_bare(_SPLIT.split(line)[0])))
    return next(named, text)


def _bare(part: str) -> str:
    """A name without the words before it and the time, place or link behind it."""
    part = _JOB_BEFORE.sub("", strip_by(part))
    if "@" in part:
        part = _MAIL.sub("", part)
    if capitals := _IN_CAPITALS.match(part):
        part = capitals[1]
    part = _AGENCY.sub("", part)
    if _USER.match(part):
        return part
    if part[:1].isalpha() and part.translate(_INNER_SIGNS).isalpha() and _SPECIAL.isdisjoint(part.lower().split()):
        return part.rstrip(" .-")
    return _PLACE.sub("", _JOB.sub("", _TAIL.sub("", _RANK.sub("", part)))).strip(" .,:;|*»\u2013\u2014-")


def _without_role(name: str) -> str:
    """The name without what the person is, where an element of its own prints that: `Anna Lee Autorin`."""
    words = name.split()
    return " ".join(words[:-1]) if len(words) > 2 and words[-1].lower() in ROLES else name


def _is_job(part: str) -> bool:
    words = part.lower().split()
    return bool(words) and sum(word.strip(".") in JOB_WORDS for word in words) * 2 >= len(words)


def _with_dot(name: str, text: str) -> str:
    """`Bo Ek Jr` regains the full stop that it is printed with."""
    return f"{name}." if name.endswith((" Jr", " Sr")) and f"{name}." in text else name
