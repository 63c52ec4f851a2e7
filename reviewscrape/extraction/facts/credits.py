"""Facts without a label: a line such as `R | 1h 49min | Drama | 2019`, and the closing sentence of credits.

`(PG-13 for brief violence.) Cast includes Ann Coe and Tom Reed. Written and directed by Wen Li. 98 minutes.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reviewscrape.extraction.labels import is_kind
from reviewscrape.extraction.types import Value
from reviewscrape.extraction.values.content_rating import bare_content_rating, find_content_rating
from reviewscrape.extraction.values.names import cut_sentence, split_names
from reviewscrape.extraction.values.runtime import find_runtime

MAX_LINE = 120
"""Characters of a line that can consist of facts alone."""
MAX_CREDITS = 1500
"""Characters of the longest paragraph of credits."""
SHORTEST, LONGEST = 40, 400
"""Minutes believed without a label: shorter are trailers, reading times and waits."""
EPISODE = 15
"""Least minutes of a television episode, believed beside an age label, a year or a genre."""

SURE, LIKELY, UNSURE = 0.85, 0.7, 0.45

_UNIT = re.compile(r"\d\s*-?(?:min|mn|mins?|hr|h\b|h\d|hour|std|m\b|['′’](?!\w)|分|мин)|[Mm]inutes", re.IGNORECASE)
_DECOY = re.compile(
    r"\b(?:read|reading|ago|trailer|clip|video|listen|watch|lesezeit|lecture|lectura|leitura|lettura|leestijd|prep|"
    r"cook|delivery|walk|drive|vor|hace|il y a|fa|há|před|every|first|last|final|within|ad|ads|left|"
    r"teaser|podcast|uhr|about)\b",
    re.IGNORECASE,
)
_PIECES = re.compile(r"\s*[|·•;,()\n\[\]]\s*|\s+[-–—/]\s+|\s{2,}")
_YEAR = re.compile(r"(?:^|\D)((?:19|20)\d\d)(?:\D|$)")
_BRACKETED = re.compile(r"\(([^()]{1,80})\)")

_CUES = (
    ("director", re.compile(r"\b[Dd]irected(?:,? (?:and|&) [\w-]+){0,2},? by:?\s+")),
    ("cast", re.compile(r"\b(?:[Cc]ast includes|[Ss]tarring|STARRING|WITH:|With:)\s+")),
    ("cast", re.compile(r"\b(?:[Ww]ith|[Ff]eaturing) the voices? of\s+")),
    ("cast", re.compile(r"(?:^|[.!)]\s+)(?:Stars|Featuring|With|The cast includes|Cast)\s+(?=[A-ZÀ-Þ])")),
    ("content_rating", re.compile(r"\b(?:[Rr]ated|MPAA|RATED)[:\s]+(?=[A-Z])|\((?:NC-?17|PG-13|PG|R|G|NR)\b")),
    ("runtime", re.compile(r"\b\d{2,3}[ -](?:min|minutes)\b|\b\d hours?\b|[Rr]unning time")),
    ("", re.compile(r"\b(?:[Ww]ritten by|[Ss]creenplay|[Pp]roduced by|[Dd]irector of photography|[Oo]pens|"
                    r"[Ii]n theaters|[Nn]ow playing|[Ee]dited by|[Mm]usic by|[Rr]eleased by|"
                    r"\d stars|[Aa]t the [A-Z]|At [A-Z])\b")),
)  # fmt: skip
"""Field and the words that announce it in a sentence of credits; the empty field is company only."""
_CHEAP = ("irected", "tarring", "ast includes", "ated ", "WITH:", "With:")
_END = re.compile(
    r"\s*;|,? (?:and )?(?:written|scripted|produced|starring|based on|from (?:a|the|his|her)|adapted|featuring|opens|"
    r"rated|running|who |whose |which |is |was |has |about |that |in which|with)\b|\s[-–—]\s"
)


class Found(NamedTuple):
    """One fact without a label."""

    field: str
    value: Value
    raw: str
    confidence: float


def facts_of_line(line: str) -> Iterator[Found]:
    """Facts of a line that consists of facts: running time, age label, year, genres."""
    if len(line) > MAX_LINE or not _UNIT.search(line) or _DECOY.search(line):
        return
    minutes = find_runtime(line)
    pieces = [piece for piece in _PIECES.split(line) if piece]
    if not minutes or any(len(piece.split()) > 6 for piece in pieces):
        return
    age = next(filter(None, map(bare_content_rating, pieces)), None)
    years = [int(y) for piece in pieces if len(piece) < 40 for y in _YEAR.findall(piece)]
    genres = [word for piece in pieces for word in re.split(r"\s*/\s*", piece) if is_kind(word.casefold(), "genre")]
    company = bool(age) + bool(years) + bool(genres)
    if not (EPISODE if company else SHORTEST) <= minutes <= LONGEST:
        return
    confidence = SURE if company else LIKELY if len(pieces) == 1 else UNSURE
    yield Found("runtime", minutes, line, confidence)
    if age:
        yield Found("content_rating", age, line, SURE)
    if len(set(years)) == 1:
        yield Found("work_year", years[0], line, LIKELY)
    if genres:
        yield Found("genres", genres, line, LIKELY)


def facts_of_brackets(line: str) -> Iterator[Found]:
    """Facts in brackets behind a title: `Night Ferry (PG-13, 98 minutes)`."""
    for inside in _BRACKETED.findall(line[:MAX_CREDITS]):
        pieces = re.split(r"[,;|]\s*", inside)
        age = bare_content_rating(pieces[0].split(" for ")[0])
        minutes = next((m for m in map(find_runtime, pieces) if m and SHORTEST <= m <= LONGEST), None)
        if age and (minutes or len(age) > 1):
            yield Found("content_rating", age, inside, LIKELY if minutes or len(line) < 200 else UNSURE)
        if minutes and age:
            yield Found("runtime", minutes, inside, LIKELY)


def facts_of_credits(text: str) -> Iterator[Found]:
    """Facts of a sentence of credits: believed where at least two kinds of credits stand together."""
    if len(text) > MAX_CREDITS or not any(word in text for word in _CHEAP):
        return
    cues = [(field, match) for field, cue in _CUES for match in [cue.search(text)] if match]
    company = len({field for field, _ in cues})
    if company < 2 or (len(text) > 400 and company < 4):
        return
    confidence = SURE if company > 2 else LIKELY
    for field, match in cues:
        tail = text[match.end() : match.end() + 600]
        if field in {"director", "cast"}:
            names = _names(tail, field)
            if names:
                yield Found(field, names, tail[:120], confidence)
        elif field == "content_rating" and (age := find_content_rating(text[match.start() :])):
            yield Found(field, age, text[match.start() : match.start() + 80], confidence)
        elif field == "runtime" and (minutes := find_runtime(text[match.start() :][:60])) and minutes >= SHORTEST:
            yield Found(field, minutes, text[match.start() : match.start() + 40], confidence)


def _names(tail: str, field: str) -> list[str]:
    """The names that a credit announces, up to the end of its sentence."""
    sentence = cut_sentence(tail)
    bare = re.sub(r"\([^()]{0,120}\)", "", sentence)
    end = _END.search(bare)
    return split_names(bare[: end.start()] if end else bare, siblings=field == "director")
