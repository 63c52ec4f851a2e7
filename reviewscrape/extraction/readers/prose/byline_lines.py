"""Lines around a byline cleared of what stands before or behind it: days, clocks, the prose that runs on."""

from __future__ import annotations

import re

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.values.byline_words import DAY_WORDS
from reviewscrape.extraction.values.bylines import is_person
from reviewscrape.extraction.values.dates import find_dates
from reviewscrape.extraction.values.nobodies import WEEKDAYS_ABROAD

MAX_RUN_IN = 60
"""Characters of a byline in bold that a paragraph begins with."""
BY = re.compile(r"\W{0,3}by\b\s?:?\s?(?=\S)", re.IGNORECASE)
_OF_A_WORK = re.compile(
    r"\A(?:Critique|Avis|Chronique|Test) (?:de |du |d['’]|sur )[^\n]{2,90} (?=par [^\s,|]+(?: [^\s,|]+){0,3}\Z)"
)
"""What a critic wrote, before the name: `Critique de La Lande par Ann Lee`."""
_BY_AT_END = re.compile(r"(?<=\w)\s[Bb]y(?:\s[A-Z][\w.'’-]+){2,3}\Z")
_RUN_IN = re.compile(r"By\s[A-Z][^()\n]{3,70}?(?=\s(?:--|–|—|\()|\n)")
_MINUTES = re.compile(r" · \d{1,2} min(?:ute)?s? read\Z")
_AT_HOUR = re.compile(r"[^—–\n]{2,100} [—–] {1,2}(?P<name>[^—–@\n]{2,40}) @ \d{1,2}[:.]\d\d(?: ?[ap]m)?", re.IGNORECASE)
_REVIEW = r"re[cz]en\w{2,5}|reviews?|kritik|critique|crítica"
_BEFORE_DAY = re.compile(
    rf"\A(?:\W|(?:{'|'.join((*DAY_WORDS, *sorted(WEEKDAYS_ABROAD)))}|{_REVIEW}|\w+(?:day|tag|di))\b)*\Z",
    re.IGNORECASE,
)
_STARS = re.compile(r"\A[★⭐][★⭐½☆]{0,6}\s?[|•·]\s?")
_TIME = re.compile(
    r"\s?[,@–-]?\s?(?:at|um|à|a las|alle|às|om|v)?\s?\d{1,2}(?:[:.h]\d{2}|\s?(?=[ap]\.?m))\s?(?:[ap]\.?m\.?|uhr)?",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\A\d{1,4} (?:[Cc]omments?|[Cc]ommenti|[Cc]oment[aá]rios|[Cc]ommentaires?|Kommentare?)\s")
"""How many comments there are, between a day and a name."""
_CLOCK = re.compile(r"\A\W*\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,4}\b)?", re.IGNORECASE)


OFFICE = re.compile(
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}, (?:[A-Z][\w'’-]+ ){0,3}(?:Staff|Senior|Film|Movie|Music|Pop|Rock|Drama"
    r"|Theat(?:er|re)|Books?|Dance|Arts?|Television|TV|Restaurant|Food) (?:Writer|Critic|Editor|Correspondent)"
)
"""A name and what its bearer is at the paper: `Ann Lee, Quay Movie Critic`."""
_OF_SECTION = re.compile(r"\Av (?:sekci|rubrice) [^-|\n]{3,30} - ")
"""Where a page is filed, between its day and its byline, in Czech: `v sekci Recenze - Ida Marsh`."""
_OWNED = re.compile(r"\A© (?P<name>[^\W\d_][^,\d\n]{2,30}), (?=\d{1,2}\.? [^\W\d_]{3,12} \d{4}\Z)")
"""Who owns a page, and since which day: `© Ida Marsh, 12 april 2023`."""


_REPORTER = re.compile(r"(?P<name>[가-힣]{2,4}) (?:객원)?(?:기자|평론가|칼럼니스트|에디터)(?:\s|=|\Z)")
"""A name and what its bearer is, in Korean: `정다혜 기자 입력 2021.11.09`."""


_SIGNED_BEHIND = re.compile(r"(?:\s|\A)(?:作者|撰文|文)：(?P<name>[\u4e00-\u9fff]{2,4})(?:\s|\Z)")
"""The same behind day and source, in Chinese: `2021-12-03 来源：光影志 作者：苏晓北`."""


def as_byline(line: str) -> str:
    """The byline of a line of copyright with a day, or of a name before its office in Korean; else the line."""
    line = line.lstrip("ƒ ")  # how a troupe of French critics grades
    match = _OWNED.match(line) or _REPORTER.match(line) or _SIGNED_BEHIND.search(line)
    return f"By {match['name']}" if match and len(line) < MAX_RUN_IN + 40 else line


def before_clock(line: str) -> str:
    """The byline before the hour that old templates of blogs print: `Filed under: Films — Ann Lee @ 11:56`."""
    match = _AT_HOUR.fullmatch(line)
    return f"by {match['name']}" if match else line


def by_the_critic(line: str) -> str:
    """The byline of a line that says what was reviewed by whom; else the line."""
    match = _OF_A_WORK.match(line)
    return line[match.end() :] if match else line


def before_minutes(line: str) -> str:
    """The byline before how long it takes to read: `quay.example · Ann Lee · 4 min read`; else the line."""
    pieces = _MINUTES.sub("", line).split(" · ")
    return f"by {pieces[-1]}" if len(pieces) > 1 and _MINUTES.search(line) else line


def at_the_end(line: str) -> str:
    """The byline that a line with a day ends with: `Feb 19, 2013 Issue #44 By Ann Lee`; else the line."""
    match = _BY_AT_END.search(line)
    return match[0].strip() if match and find_dates(line[: match.start()]) else line


def linked(name: str, block: Block) -> str:
    """The part of a name that is a link, where that is a full name, and the paper's stands behind it."""
    own = [block.text[span.start : span.end] for span in block.links[:1]]
    return own[0] if own and name.startswith(f"{own[0]} ") and " " in own[0] and is_person(own[0]) else name


def undated(line: str) -> str:
    """The line without a day, or stars, at its beginning: `Jan 14 2008 by Ann Lee`, `★★★ | Ann Lee | 14 Jan 2008`."""
    line = _STARS.sub("", line) if line[0] in "★⭐" else line
    for found in find_dates(line[:50])[:1]:
        before = _CLOCK.sub("", line[: found.start])
        if _BEFORE_DAY.match(before) and len(line) >= found.end + 4:
            time = _TIME.match(line, found.end)
            rest = line[time.end() if time else found.end :].lstrip(" ,;|/-–—·•")
            return _OF_SECTION.sub("", _COUNTED.sub("", rest))
    return line


def run_in(line: str, block: Block) -> str:
    """The byline that a paragraph begins with: `By Ann Lee, Staff Writer -- (Some Agency) - Football …`.

    In bold it needs no sign behind it: `<b>by Ann Lee</b> Nobody walks …`.
    """
    if block.bolds and block.bolds[0].start == 0 and block.text.startswith(line):
        bold = block.text[: block.bolds[0].end]
        return bold if BY.match(bold) and len(bold) < MAX_RUN_IN else ""
    match = _RUN_IN.match(line)
    return match[0] if match else ""
