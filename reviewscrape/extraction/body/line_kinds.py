"""What one line of a page is, judged by its own words: a fact, a byline, a caption, or prose."""

from __future__ import annotations

import re

from ahocorasick_rs import BytesAhoCorasick

from reviewscrape.extraction.labels import MAX_LABEL, Label, lookup
from reviewscrape.extraction.values.dates import find_dates

FACT_WORDS = 40
"""A labelled line of more words is prose that happens to begin like a fact."""
EDGE_WORDS = 14
"""A line of fewer words that is no sentence does not begin or end a body."""
CREDIT_WORDS = 60
"""Words of the longest run of credits, and of the longest caption."""
CLAUSE_WORDS = 4
"""A beginning of so many words that a colon ends introduces what follows: `There is one thing to know:`."""
SHORT_VALUE = 6
"""Words of a label and value that are furniture though the record does not hold them: `Label: Night Bus`."""

LONG_WORD = 12
"""Characters of words that are rarely longer on average in any script with spaces."""

LISTS = frozenset({"li", "td", "th", "dd", "dt", "pre"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
STAYS = LISTS | HEADINGS | {"blockquote"}
"""Elements whose short lines are the author's: headings, lists, verses."""

LONGEST_WARNING = 120
"""Characters of a line that warns of spoilers."""

_ON_VIEW = re.compile(
    r"\S.{1,80}? (?:continues|runs|plays|is|remains|can be seen) (?:on (?:view|display) )?(?:at|in|until|through|to) "
    r"[^.!?]{0,120}\b(?:until|through|till|to) (?:\d|[A-Z][a-z]{2})"
)
LONGEST_DAY, BESIDE_DAY = 90, 35
"""Characters of a line with the day, and of what else it says: by whom, at what hour."""
_DIGIT = re.compile(r"\d")
SENTENCE = re.compile(r"[.!?。！？…][)\"”’'»\]]*$")
_NO_SENTENCE = re.compile(r"\d\.\d{1,2}\.\)?$|\d ?[Mm]in\.\)?$|\bu\. ?a\.$")
"""Full stops of days, minutes and other short forms."""
_SIGNED = re.compile(
    r"[—–-]{1,2} ?[^\W\d_a-z]|[^\W\d_a-z][\w-]*(?: [\w-]+){0,2}: [^\W_a-z][^.!?]{0,40}\.?$|.{0,60}\(\w{2,6}\.\)$"
    r"|[A-Z][a-z]{2,12} by (?:[^\W\d_a-z][\w.’'-]*[ ,&]{0,3}){1,6}$|[A-ZÀ-Þ][\w’'-]{2,15} [A-ZÀ-Þ]\.$"
)
"""A name behind a dash or before a role in brackets; a label with a short value; `Lettered by Tom K.`, `Xaver L.`"""
_PERSON = r"(?:[^\W\d_a-z][\w.’'-]*[ ,*]*){2,4}(?:$|\W)"
_BYLINE = re.compile(
    r"(?:(?:^|\b(?i:review|reviewed|written|words|text|story|posted|published|rezension|kritik|rezensiert|critique) )"
    r"(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or)"
    r"|(?:^|\b)(?i:recensione|a cura|critica|crítica|reseña|resenha|recensie|kritiek|recension|anmeldelse)"
    r" (?:di|de|da|door|van|av|af|od|por)):? " + _PERSON + r"|^[가-힣]{2,4} (?:객원)?기자(?: |$)"
)
_WHOSE = r"(?:Photo|PHOTO|Photograph|Image|Picture|Pic|Foto|FOTO|Bild)s?"
_DATELINE = re.compile(r"[A-Z][A-Z .,]{2,30}(?:\([A-Z]{2,5}\) )?(?:--|[—–]) ")
"""Where a report was sent from, and by which agency: `NEW YORK (QNS) — `."""
_CAPTION = re.compile(
    rf"(?:^|[.!?…)”\"’] ?|[(\[])(?:(?:AP|AFP|Main|Cover|File|Handout) )?{_WHOSE}"
    r"(?: (?:[Cc]redit|[Cc]ourtesy|[Bb]y|[Vv]on))*"
    r"(?:[:/] ?| of | from )[^!?]{1,80}$"
    r"|[.!?…)”\"’] ?(?:Credit|CREDIT|Courtesy of|Getty Images)\b[^!?]{0,80}$"
    r"|\([^()]{3,60}/(?:AP|AFP|Reuters|REUTERS|Getty|EPA|PA|dpa|Shutterstock|Associated Press)\b[^()]{0,40}\)$"
    r"|\((?:[Pp]hoto|[Ff]oto|[Ii]mage|[Pp]icture)\b[^()]{1,80}\)\.?$"
    r"|^[^\W\d_a-z][^.!?“”\"]{2,80}\b(?:in|from|of) (?:[\w’' -]{1,30} )?"
    r"[“\"‘][^“”\"]{1,60}[”\"’.,]{1,3}(?: ?\([^()]{2,60}\))?\.?$"
    r"|\((?:from left|l-r|L-R|left to right|v\. ?l\. ?n\. ?r\.|von links)[^()]*\)"
)
_CAPTION_HINTS = (
    "Photo|PHOTO|(photo|Image|(image|Picture|(picture|Pic|Foto|FOTO|(foto|Bild|Credit|CREDIT|Courtesy|Getty|(from|"
    '(l-r|(L-R|(left|(v|/A|/R|/E|/P|/d|/S| in "| in “| in ‘'
).split("|")
"""Every caption holds one of these; most prose holds none."""
_CAPTION_FINDER = BytesAhoCorasick([hint.encode() for hint in _CAPTION_HINTS])
_GRADED = re.compile(
    r"(?<=[.!?…”\"’)]) (?:(?:overall|final|my|our) )?"
    r"(?:grade|rating|score|wertung|note|hodnocení|valoración|voto|nota|ocena)"
    r" ?: ?\S{1,12}(?: ?(?:/|out of|von|sur|su|de) ?\d{1,3}| (?:stars|sterne|étoiles|estrellas|stelle))?\.?$",
    re.IGNORECASE,
)
_RATED = re.compile(
    r"[^\W\d_][\w &'’/-]{1,30}: ?"
    r"(?:\d{1,3}(?:[.,]\d{1,2})?(?: ?(?:%|(?:/|out of|von|sur|su|de) ?\d{1,3}))?|[A-F][+–−-]?)"
)
"""What one side of a work is given: `Sound: 8/10`."""
_FIGURE = re.compile(r"[\d★☆⭐*½]")
_LETTER = re.compile(r"[^\W\d_]")
_OPENING = re.compile(rf"[^:：]{{1,{MAX_LABEL}}}[:：]")
_DANGLING = (":", "：")


def words(line: str) -> int:
    """About how many words a line has; in scripts without spaces twelve signs are taken for one.

    >>> words("two words"), words("")
    (2, 1)
    """
    return max(line.count(" ") + 1, len(line) // LONG_WORD)


def is_fact(line: str, tag: str) -> bool:
    """True for a labelled fact of the record (`Director: …`) and for a line of stars or figures (`★★★½`)."""
    if len(line) < EDGE_WORDS and not _LETTER.search(line):
        return tag not in LISTS and _FIGURE.search(line) is not None
    if ":" in line and tag not in LISTS and _RATED.fullmatch(line):
        return True
    found = label_of(line)
    return found is not None and (bool(found.field) or (words(line) <= SHORT_VALUE and tag not in STAYS))


def is_scrap(line: str, tag: str) -> bool:
    """True for a short line that is no sentence, unless it stands in a list or is a heading."""
    return (
        words(line) < EDGE_WORDS
        and tag not in STAYS
        and (not SENTENCE.search(line) or _NO_SENTENCE.search(line) is not None or _SIGNED.match(line) is not None)
    )


def is_closed(line: str) -> bool:
    """True for a line that ends as sentences and introductions do."""
    return SENTENCE.search(line) is not None or line.endswith((":", ",", ";", "—", "…"))


def tells_until_when(line: str) -> bool:
    """True for a line that begins with where a show runs: `Ebb continues at the Hill Gallery through June 4`."""
    return _ON_VIEW.match(line) is not None


def introduces(line: str) -> bool:
    """True for a beginning that leads on to the next line."""
    return line.endswith((":", ",", ";", "—")) and words(line) >= CLAUSE_WORDS and label_of(line) is None


def warns_of_spoilers(line: str) -> bool:
    """True for a short line that warns of spoilers."""
    return len(line) < LONGEST_WARNING and "spoiler" in line.lower()


def is_cut_off(line: str) -> bool:
    """True for an end that leads on to something that is not there."""
    return line.endswith(_DANGLING) and words(line) <= FACT_WORDS


def is_byline(line: str) -> bool:
    """True for a short line that says who wrote what follows."""
    return words(line) < EDGE_WORDS and _BYLINE.search(line) is not None


def may_hold_caption(text: str) -> bool:
    """Cheap test: False where the text is no caption, nor the ends of several lines hold one."""
    return bool(_CAPTION_FINDER.find_matches_as_indexes(text.encode("utf-8", "replace")))


def is_day(line: str) -> bool:
    """True for a short line that holds little but the day, or who wrote what follows on it."""
    if len(line) > LONGEST_DAY or not _DIGIT.search(line):
        return False
    days = find_dates(line)
    return bool(days) and len(line) - sum(day.end - day.start for day in days) <= BESIDE_DAY


def is_caption(line: str) -> bool:
    """True for a short text that ends with whose picture it describes."""
    if not may_hold_caption(line) or words(line) >= CREDIT_WORDS:
        return False
    return _CAPTION.search(line) is not None and not _DATELINE.match(line)


def without_grade(line: str) -> str:
    """The line without a grade printed behind its last sentence: `… at the sea. Grade: B+`."""
    return _GRADED.sub("", line) if ":" in line[-40:] else line


def label_of(line: str) -> Label | None:
    """The label that a short line begins with."""
    if ":" not in line[:MAX_LABEL] and "：" not in line[:MAX_LABEL]:
        return None
    opening = _OPENING.match(line) if line.count(" ") < FACT_WORDS else None
    return lookup(opening[0]) if opening else None
