"""Facts without a label: a line such as `R | 1h 49min | Drama | 2019`, a title with `(PG-13, 98 minutes)` behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.labels import is_kind
from reviewscrape.extraction.marks import shapes_of
from reviewscrape.extraction.notes import numbered
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.types import Value
from reviewscrape.extraction.values.content_rating import bare_content_rating
from reviewscrape.extraction.values.runtime import find_runtime

MAX_LINE = 120
"""Characters of a line that can consist of facts alone."""
MAX_PIECE = 6
"""Words of one fact of such a line."""
_DIRECTED = re.compile(r"\W{0,2}(?:dir\.|directed by) [A-Z]", re.IGNORECASE)
BARS = 2
"""Bars of a line of facts without any year, age label or genre."""
CERTIFICATES = frozenset({"U", "12", "15", "18"})
"""British age labels that are a number as well: believed beside a year and a running time."""
SHORTEST, LONGEST = 40, 400
"""Minutes believed without a label: shorter are trailers, reading times and waits."""
EPISODE = 15
"""Least minutes of a television episode, believed beside an age label, a year or a genre."""
MAX_PICTURE = 15
"""Characters of an image's text that can be an age label."""
MAX_BRACKETS = 1500
"""Characters of a block whose brackets are read."""

SURE, LIKELY, DOUBTFUL, UNSURE = 0.85, 0.7, 0.55, 0.45

_UNIT = re.compile(r"\d[\s-]?(?:m|h|['′’]|分|мин|perc|dak|dk|Min|MIN|Std|M\b|H\d)")
_SPELT = re.compile(
    r"\b(?:min|mins|minut\w+|minuuttia|perc|dakika|dk|мин|hours?|hrs?|std)\b|\dmin|^\W?[1-4]\s?h(?:eures?)?\s?[0-5]\d(?:\s?(?:mn|m))?\W?$",
    re.IGNORECASE,
)
_DECOY = re.compile(
    r"\b(?:read|reading|ago|trailer|clip|video|listen|watch|lesezeit|lecture|lectura|leitura|lettura|leestijd|prep|"
    r"cook|delivery|walk|drive|vor|hace|il y a|fa|há|před|every|first|last|final|within|ad|ads|left|per|week|time|"
    r"teaser|podcast|uhr|about|sous|words|on record)\b|"
    r"min(?:ute)?s?\.? ?read|\d\s?to\s?\d|\d-minute (?!film|feature|movie|documentary|version|cut|running)[a-z]|"
    r"時(?!間)|(?<!\d\d\d\d)年|年\s?\d|\b0\dh|(?<!\d)\d{1,3}\s?[–-]\s?\d+\s?[hm]|\d:\d\d|[$€£~]|\dx\d",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b(?!\))"
    r"|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
"""The same with the month's name: when something was posted, and how long it is to hear or read."""
_FULL_DAY = re.compile(rf"(?:{_MONTH_DAY.pattern}),? (?:19|20)\d\d")
"""A day with its year, which may be a disc's beside the film's own."""
_DAY = re.compile(r"\d\d?[./]\d\d?[./]\d\d")
"""A day beside minutes: those of a video, but where an age or a genre stands beside them, too."""
_PIECES = re.compile(r"\.\s+(?=[A-Z\d])|\s*[|·•;,()（）\n\[\]／]\s*|\s+(?:[-–—/]|//)\s+|\s{2,}")
_MORE = re.compile(r" (?:More|Mehr|Plus|Más) (?:at|on|bei|sur|en) .*")
"""Links behind a running time: `104 mins More at Base`."""
_PLAIN_AGE = re.compile(r"(?<![\w-])(?:PG-13|NC-17|TV-(?:MA|14|PG|Y7|Y|G))(?![\w+-])")
"""Age labels that are nothing else, also between other facts without any sign: `2016 TV-14 1h 48m`."""
FACTS = 3
_BARS = re.compile(r"\s*[|·•]\s*")
_BEFORE_LABEL = re.compile(r"[^:.\n]{10,110}\.(?= [A-ZÀ-Þ][\w ]{2,24}:\s)")
"""Facts that open a line of labelled ones: `Musical, España, 2022, 98 min. Dirección: Ida Marsh. Intérpretes: …`."""
_BOARDS = ("certif", "mpaa", "rating", "rated", "bbfc", "fsk")
_PICTURED = re.compile(r"\b(?:[Cc]olou?r|COLOU?R|[Bb]lack[ -](?:and|&)[ -][Ww]hite|B&W|[Oo]pens)\b")
"""What is printed beside a film's running time: `97 min, Color, German`, `98 minutes/opens on May 16`."""
_OF_A_YEAR = re.compile(r"\b(?:of|in|since|from) (?:19|20)\d\d")
"""Words before a year that is no work's: `The best of 2012 (62 min)`."""
YEAR_ALONE = re.compile(r"(?:19|20)\d\d")
MAX_SHORT = 30
"""Characters of the lines of a block of facts, one a line."""
_YEAR = re.compile(r"(?:^|\D)((?:19|20)\d\d)(?:\D|$)")
AGE = re.compile(
    r"[(\[]((?:NC16|M18|R21|14A|18A|PG-?13|PG|R|G|NC-?17|NR|TV-|12A|Rated|rated|Not Rated|Unrated)\b"
    r"[^()\[\]]{0,80})[)\]](?![\"”’])"
)
"""An age label in brackets, but in the title of a source: `"Moor (12A)". Some Board`."""


_SLASHES = re.compile(r"(?<=[^\W\d])/(?=\w)|(?<=\w)/(?=[^\W\d])")
MAX_SLASHED = 60
"""Characters of a line whose facts nothing but slashes part: `CANADA/98 MINUTES/R`."""
TIMED = re.compile(
    r"\((U|PG|G|M|R|X|12A?|15|16|18|14A|18A|MA ?15\+|R ?18\+|R1[368]|PG-13|NC-17|15A)(?:\)[,:;]?|,) ?\(?(\d{2,3}) ?min"
)
"""An age label in brackets and the running time right behind it: `NIGHT FERRY (M) 98 mins`, `(15, 98 mins)`."""
TIMED_OTHERWISE = re.compile(
    r"\b[Cc]ert(?:ificate|\.)?:? (?P<age>U|PG|12A?|15|18|R18)[ ,;|·]{1,3}(?P<minutes>\d{2,3}) ?m(?:in(?:ute)?s?)?\b|"
    r"\((?P<minutes4>\d{2,3}) ?mins?, (?P<age4>U|PG|12A?|15|18)\)|"
    r"\A(?P<age2>U|PG|12A?|15|18) cert(?:ificate)?[,;.]? (?P<minutes2>\d{2,3}) ?min|"
    r"\A(?P<minutes3>\d{2,3}) min(?:ute)?s?[;.] (?P<age3>NC-17|PG-13|PG|R|G|NR|Unrated|Not rated)[;.]"
)
"""The same of other orders: `Cert 12A 117mins`, `(117 mins, 15)`, `15 cert, 97 min`, `93 minutes; R; 2.35:1`."""
UNRATED = frozenset({"Not Rated", "Unrated", "NR"})
"""What shops print in brackets for want of any customer's rating as well."""


_INTERVAL = re.compile(
    r"[,;]? \(?(?:with |including )?(?:no|one|an|1|two|without) (?:interval|intermission)s?\)?", re.IGNORECASE
)
"""What theatres print behind the length of a play."""


class Found(NamedTuple):
    """One fact without a label."""

    field: str
    value: Value
    raw: str
    confidence: float


def timed_blocks(page: Page) -> list[Block]:
    """The blocks that are short enough for a line of facts and have a unit of time."""
    shapes = shapes_of(page.text_bytes)
    return [
        block
        for block in numbered(page)
        if (len(block.text) <= 2 * MAX_LINE or "\n" in block.text)
        and (b"0m" in (shape := shapes[block.index]) or b"0 m" in shape or not block.text.isascii())
        and _UNIT.search(block.text)
        and block.tag != "option"
    ]


def facts_of_lines(text: str) -> Sequence[Found]:
    """Facts of the lines that consist of facts alone."""
    lines = text.split("\n")
    found = [fact for line in lines for fact in _line(line)]
    if len(lines) > 1 and max(map(len, lines)) <= MAX_SHORT and any(fact.field == "runtime" for fact in found):
        years = [line for line in lines if YEAR_ALONE.fullmatch(line)]
        ages = [age for line in lines if (age := bare_content_rating(line))]
        found += [Found("work_year", int(years[0]), years[0], LIKELY)] if len(years) == 1 else []
        found += [Found("content_rating", ages[0], ages[0], LIKELY)] if len(ages) == 1 else []
    return found


def _opening(line: str) -> str:
    """The facts that a long line opens with, where labelled ones follow; else the line."""
    opening = _BEFORE_LABEL.match(line)
    return opening[0].lstrip("*★☆½ ") if opening else line


def _line(line: str) -> Iterator[Found]:
    """Running time, age label, year and genres of a line."""
    line = _without_dates(_MORE.sub("", _opening(line) if len(line) > MAX_LINE else line))
    if len(line) <= 2 * MAX_LINE and (timed := TIMED_OTHERWISE.search(line)):
        told = {name.rstrip("234"): said for name, said in timed.groupdict().items() if said}
        yield Found("content_rating", told["age"], timed[0], SURE)
        yield Found("runtime", int(told["minutes"]), timed[0], SURE)
        return
    if len(line) > MAX_LINE or not _UNIT.search(line) or _DECOY.search(line):
        return
    if timed := TIMED.search(line):
        yield Found("content_rating", timed[1], timed[0], SURE)
        yield Found("runtime", int(timed[2]), timed[0], SURE)
        return
    line = _INTERVAL.sub("", line) if "inter" in line else line
    slashed = line.count("/") > 1 and len(line) <= MAX_SLASHED and _SLASHES.search(line) is not None
    line = _SLASHES.sub(" / ", line) if slashed else line
    printed = [piece for piece in _PIECES.split(line) if piece]
    pieces = [piece for piece in printed if not _DAY.search(piece)]
    minutes = find_runtime(line) or next(filter(None, map(find_runtime, pieces)), None)
    if not minutes or any(len(piece.replace(" de ", " ").split()) > MAX_PIECE for piece in pieces):
        return
    age = next(filter(None, map(_age, pieces)), None) or (found[0] if (found := _PLAIN_AGE.search(line)) else None)
    years = _years(_PIECES.split(_FULL_DAY.sub("", line))) or _years(pieces)
    words = [word for piece in pieces for word in piece.split("/")]
    genres = [word.strip() for word in words if is_kind(word.strip().casefold(), "genre")]
    if age is None and years:
        age = next((piece for piece in pieces if piece in CERTIFICATES), None)
    shown = _PICTURED.search(line) is not None
    company = bool(age) + bool(years) + bool(genres) + shown
    if (len(pieces) < len(printed) or _MONTH_DAY.search(line)) and not (age or genres or shown):
        return
    if not (EPISODE if company else SHORTEST) <= minutes <= LONGEST:
        return
    barred = _DIRECTED.match(line) or ((slashed or line.count(" | ") >= BARS) and _SPELT.search(line))
    if company or barred or (len(pieces) <= 2 and len(line.split()) <= 5 and any(map(_SPELT.search, pieces))):
        yield Found("runtime", minutes, line, SURE if company else LIKELY if barred else DOUBTFUL)
    if age:
        yield Found("content_rating", age, line, SURE)
    if len(years) == 1:
        yield Found("work_year", years.pop(), line, LIKELY)
    if genres:
        yield Found("genres", genres, line, LIKELY)


def _years(pieces: Sequence[str]) -> set[int]:
    """Years of a line's pieces: those that are all of one, or else those among other words."""
    alone = {int(piece) for piece in pieces if YEAR_ALONE.fullmatch(piece)}
    return alone or {int(y) for piece in pieces if not _OF_A_YEAR.search(piece) for y in _YEAR.findall(piece)}


def _without_dates(line: str) -> str:
    """A line of at least three facts without those that are dates: `2014 · 97 Min. · Kinostart 06.03.2014`."""
    if not _DAY.search(line):
        return line
    pieces = _BARS.split(line)
    return " · ".join(piece for piece in pieces if not _DAY.search(piece)) if len(pieces) >= FACTS else line


def _age(piece: str) -> str | None:
    """Age label of one fact of a line."""
    return bare_content_rating(re.sub(r"^(?:[Rr]ated|[Cc]ert(?:ificate|\.)?) ", "", piece))


def facts_of_images(images: Iterable[tuple[HtmlElement, dict[str, str]]]) -> Iterator[tuple[HtmlElement, Found]]:
    """Age labels that are pictures: `<img alt="R" src="/certificates/us/r.png">`."""
    for image, said in images:
        text = said.get("alt") or said.get("title") or ""
        if 0 < len(text) < MAX_PICTURE and (age := bare_content_rating(text)):
            around = image.getparent()
            beside = "" if around is None else f"{around.text or ''} {around[0].text or ''}"[:MAX_LINE]
            told = " ".join(said.get(name, "") for name in ("src", "class", "title"))
            names = f"{told} {beside}".casefold()
            if any(word in names for word in _BOARDS):
                yield image, Found("content_rating", age, text, LIKELY)


_TITLED = re.compile(
    r"[\"“‘']?(?P<title>[A-Z\d][^()*★\n]{1,60}?),?[\"”’']? "
    r"\((?:G|PG|PG-13|R|NC-17|NR|[Uu]nrated|[Nn]ot [Rr]ated)(?:[,;] [^()]{1,40})?\)"
    r" (?:\*{1,5}|★{1,5})(?: ?(?:½|1/2))?(?: ?\(?out of [\w*]+\)?)?"
)
"""Title, age label and stars on a line of their own: `Night Ferry (PG-13) ** 1/2`."""


def facts_of_brackets(text: str) -> Iterator[Found]:
    """Facts in brackets behind a title: `Night Ferry (PG-13, 98 minutes)`."""
    if len(text) > MAX_BRACKETS:
        return
    if titled := _TITLED.fullmatch(text):
        yield Found("work_title", titled["title"], text, SURE)
    for inside in AGE.findall(text):
        pieces = re.split(r"[,;|]\s*|\.\s", inside)
        age = _age(pieces[0].split(" for ")[0])
        minutes = next((m for m in map(find_runtime, pieces) if m and EPISODE <= m <= LONGEST), None)
        if age and (minutes or titled or (len(age) > 1 and age not in UNRATED)):
            yield Found("content_rating", age, inside, LIKELY if minutes or len(text) < 200 else UNSURE)
        if minutes:
            yield Found("runtime", minutes, inside, LIKELY)
