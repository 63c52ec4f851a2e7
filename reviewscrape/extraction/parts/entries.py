"""The line that opens one review of several: `Salt Choir: Low Tide (Hull Records) A-` names maker, work and grade."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.values.grades import Grade, parse_grade

MAX_LINE = 200
"""Characters of an opening line; a longer one is prose."""
MAX_TITLE = 120
MOST_BRACKETS = 3
AGREED = 0.8
"""Share of a page's opening lines that must part maker and title in the same way."""
LEAST_LINES = 3
"""So many lines make a usage."""
_RANK = re.compile(r"(?:#?\d{1,3}[.):]|[•·●▪*–—-])\s+(?=\S)")
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{1,100})[)\]]\s*\Z")
_BEHIND_SIGN = re.compile(r"\s*(?:\s[-–—|/•·]|[:;,.…])\s*(\S.{0,24})\Z")
_LAST_WORDS = re.compile(r"\s+(\S{1,6}(?: \S{1,8}){0,3})\Z")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_GLUED_YEAR = re.compile(r"\s*\(?((?:19|20)\d\d)\)?(?:\W|[^\W\d_]|\Z)")
_WRAPPED = re.compile(r"[\"“”‘„«»‹›]+|(?<!\w)['’]|['’](?!\w)")
_OPINION = re.compile(
    r"[\w .-]{1,40}['’]s? (?:take|view|thoughts?|opinion|verdict|review|turn|side|grade|rating|score)"
    r"|pro|con|for|against|review #?\d\b.*|(?:s?he|they) (?:said|says)",
    re.IGNORECASE,
)
"""A heading that says whose words follow: `Ann's take`, `She said`."""
_LETTERS = re.compile(r"[^\W\d_]+")
MOST_ASPECTS = 4
_USAGES = (": ", " – ", " — ", " - ")
_BY = " by "
_MINUS = "-–—−‐‑"


ASPECTS = frozenset(
    """
    lifespan longevity multiplayer
    story plot acting performances direction directing script screenplay writing dialogue characters music score sound
    audio soundtrack visuals graphics gameplay controls presentation design performance features value price replay
    replayability lasting appeal verdict conclusion summary overall bottom line pros cons good bad ugly the a an and of
    for worst best cast video picture extras special effects cinematography production lyrics vocals quality display
    what we like likes liked dislike dislikes dont don t how work works specs
    camera battery software hardware handling comfort food service atmosphere ambience setting pace pacing style
    handlung regie darsteller musik drehbuch bild ton fazit grafik spielspaß steuerung histoire scénario réalisation
    interprétation musique verdict note guion dirección actores música conclusión trama regia musica cast
    """.split()
)
"""Words of headings that part one review by aspects: `Graphics`, `The Verdict`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the opening line of a review says."""

    raw: str
    title: str
    maker: str | None = None
    """Who made the work: an artist, an author."""
    year: int | None = None
    grade: Grade | None = None
    marked: bool = False
    """The page itself sets the title apart, by italics or as a link."""


def read_entry(text: str, title: str | None = None) -> Entry | None:
    """What an opening line says; None for a line that is no such thing.

    `title` is the part of it that the page sets in italics.

    >>> read_entry("3. Low Tide (2021) ★★★½").title, read_entry("Low Tide (2021) - B+").grade.value
    ('Low Tide', 'B+')
    >>> read_entry("Vitamin C").grade is None
    True
    """
    line = " ".join(text.split())
    if not line or len(line) > MAX_LINE:
        return None
    rest = _RANK.sub("", line, count=1) if _RANK.match(line) else line
    rest, grade = _without_grade(rest)
    year = None
    for _ in range(MOST_BRACKETS):
        bracket = _BRACKET.search(rest)
        if bracket is None or not bracket.start():
            break
        rest = rest[: bracket.start()].rstrip()
        years = [part for part in map(str.strip, bracket[1].split(",")) if _YEAR.match(part)]
        year = int(years[0]) if len(years) == 1 else year
        grade = grade or certain_grade(bracket[1].strip())
    rest, found = (rest, None) if grade else _without_grade(rest)
    name = _WRAPPED.sub("", rest).strip(" ,:;–—-")
    if not name or len(name) > MAX_TITLE:
        return None
    entry = Entry(line, name, year=year, grade=grade or found)
    return _with_marked(entry, rest, title) if title else entry


def _with_marked(entry: Entry, rest: str, title: str) -> Entry:
    """The entry with the title that is set in italics; what stands before it is its maker."""
    marked = " ".join(title.split())
    maker, _, behind = rest.partition(marked)
    made = maker.endswith((", ", ": ", " – ", " — ", " - ")) and not behind.strip(" .*”’,:")
    return replace(entry, title=marked, maker=maker.rstrip(" ,:–—-") if made else None, marked=True)


def _without_grade(text: str) -> tuple[str, Grade | None]:
    """The line without the grade at its end, and the grade: behind a sign or a bracket, or one that nothing else is."""
    behind = _BEHIND_SIGN.search(text)
    if behind is not None and behind.start():
        grade = certain_grade(behind[1])
        if grade is not None:
            return text[: behind.start()].rstrip(), grade
    for match in _tails(text):
        grade = certain_grade(match[1])
        if grade is not None and (
            grade.scale != "letter" or grade.raw[-1] in f"+{_MINUS}" or text[match.start() - 1] in ")]"
        ):
            return text[: match.start()].rstrip(), grade
    return text, None


def _tails(text: str) -> list[re.Match[str]]:
    """The last four words of a line, the last three, two, the last one."""
    spaces = [match.start() for match in re.finditer(r"\s\S", text)][-4:]
    return [match for start in spaces if start and (match := _LAST_WORDS.match(text, start))]


def certain_grade(text: str) -> Grade | None:
    """The grade that a text is, where it can be nothing else: a letter, signs, a number with its best."""
    grade = parse_grade(text)
    if grade is None:
        return None
    drawn = grade.scale == "stars" and not grade.raw[0].isalnum()
    return grade if grade.scale in {"letter", "percent"} or grade.best is not None or drawn else None


def entry_of_heading(block: Block) -> Entry | None:
    """What a heading says; its italics, or the one link that is all but a year of it, are the title."""
    text = block.text
    if _OPINION.fullmatch(text.strip(" :")):
        return None
    linked = [text[span.start : span.end] for span in block.links]
    if len(linked) == 1 and text.startswith(linked[0]):
        year = _GLUED_YEAR.match(text, len(linked[0]))
        if year is not None:
            return Entry(" ".join(text.split()), " ".join(linked[0].split()), year=int(year[1]), marked=True)
    return read_entry(text, _emphasised(block))


def _emphasised(block: Block) -> str | None:
    """The one run of a heading that is set in italics; None when there are several or none."""
    if block.node is None:
        return None
    runs = [" ".join(node.text_content().split()) for node in block.node.iter("i", "em", "cite")]
    runs = [run for run in runs if run]
    return runs[0] if len(runs) == 1 else None


def is_aspect(title: str) -> bool:
    """Whether a heading names an aspect of one work instead of a work.

    >>> is_aspect("Graphics & Sound"), is_aspect("The Verdict"), is_aspect("The Sound of Fog")
    (True, True, False)
    """
    words = _LETTERS.findall(title.lower())
    return len(words) <= MOST_ASPECTS and ASPECTS.issuperset(words)


def with_makers(entries: Sequence[Entry]) -> list[Entry]:
    """The entries with makers where all but a few of a page's lines part them from the titles in one way.

    `Salt Choir: Low Tide` alone may be a title with a subtitle; where every line has a colon, it parts two things.
    """
    plain = [entry for entry in entries if not entry.marked]
    usages = Counter(usage for entry in plain for usage in (*_USAGES, _BY) if entry.title.count(usage) == 1)
    usage, times = usages.most_common(1)[0] if usages else ("", 0)
    if len(plain) < LEAST_LINES or times < AGREED * len(plain):
        return list(entries)
    return [_parted(entry, usage) if entry in plain else entry for entry in entries]


def _parted(entry: Entry, usage: str) -> Entry:
    if entry.title.count(usage) != 1:
        return entry
    first, second = entry.title.split(usage)
    maker, title = (second, first) if usage == _BY else (first, second)
    return replace(entry, title=title.strip(), maker=maker.strip())
