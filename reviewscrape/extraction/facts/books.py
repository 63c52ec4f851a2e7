"""The bibliographic note of a book's review: author, title, publisher, pages, price.

`Ida Marsh: Night Ferry. Far Books, Norport 2019. 312 pages.` or one of these a line, the author's name first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewscrape.extraction.facts.unlabelled import Found
from reviewscrape.extraction.values.names import split_names

MAX_NOTE = 500
"""Characters of the longest bibliographic note."""
MAX_TITLE = 120
SURE, LIKELY = 0.8, 0.7

CUES = (" pages", " pp", "ISBN")
CUES_ABROAD = ("eiten", "áginas", "agine", "stran", "blz", "agina's", " S.")
"""Parts of the words that a bibliographic note has one of; the second ones not on an English page."""
_PAGES = re.compile(
    r"\b\d{2,4}\s*(?:Seiten|S\.|pages|pp\b|páginas|pagine|stran|blz|pagina's)|\bISBN(?:-1[03])?\b", re.IGNORECASE
)
_ISBN = re.compile(r"ISBN[-\d: ]*[\dX-]{9,}")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DEGREES = re.compile(r"^(?:(?:RA|Prof|Dr|Dipl|Ph\.?D)\b\.?[\w.-]*\s+)+")
_BY = re.compile(r"^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Dd]oor|[Pp]or)\s+(?=[^\W\d_a-z])")
_COLON = re.compile(r"^([^:.\n]{4,80}):\s+([^\n]{2,160})")
_PRINTED_BY = re.compile(r"^([^\n(]{2,100}?),? by ([^\W\d_a-z][^\n(,]{3,60}?)(?:\s\(|[.,]\s)")
_TITLE_END = re.compile(r"\.(?:\s|$)|\s\((?!\d)")
_QUOTES = ' \t.,"“”„«»‘’'


def facts_of_note(text: str) -> Iterator[Found]:
    """Author, title and year of a bibliographic note."""
    if len(text) > MAX_NOTE or not _PAGES.search(text):
        return
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    found = _author_colon(text) or _author_lines(lines) or _title_by(text)
    if not found:
        return
    people, title = found
    yield Found("creator", people, text, SURE)
    yield Found("work_type", "book", text, SURE)
    if 0 < len(title) <= MAX_TITLE:
        yield Found("work_title", title, text, LIKELY)
    years = set(_YEAR.findall(_ISBN.sub(" ", text).replace(title, " ")))
    if len(years) == 1:
        yield Found("work_year", int(years.pop()), text, LIKELY)


def _author_colon(text: str) -> tuple[list[str], str] | None:
    """`Ida Marsh: Night Ferry. Far Books …`."""
    found = _COLON.match(text)
    people = _people(found[1]) if found else []
    return (people, _title(found[2])) if found and people else None


def _author_lines(lines: list[str]) -> tuple[list[str], str] | None:
    """The author's name on a line of its own, and the title on the next; or the title, and `By Ida Marsh`."""
    for number, line in enumerate(lines[:3]):
        by = _BY.match(line)
        if by and number and (people := _people(line[by.end() :])):
            return people, _title(lines[number - 1])
    if len(lines) > 2 and not _PAGES.search(lines[1]) and (people := _people(lines[0])):
        return people, _title(lines[1])
    return None


def _title_by(text: str) -> tuple[list[str], str] | None:
    """`Night Ferry by Ida Marsh (Far Books, 312 pages)`."""
    found = _PRINTED_BY.match(text)
    people = _people(found[2]) if found else []
    return (people, _title(found[1])) if found and people else None


def _people(text: str) -> list[str]:
    """Full names only: a title may look like one word of a name."""
    names = split_names(_DEGREES.sub("", text))
    full = all(" " in name and not any(c.isdigit() for c in name) for name in names)
    return names if names and full and len(text) < MAX_TITLE else []


def _title(text: str) -> str:
    end = _TITLE_END.search(text)
    return (text[: end.start()] if end else text).strip(_QUOTES)
