"""Reviews of a paragraph each: `**Low Tide** (Dir. Ada Quill, 97 min.) prose … Grade: B+`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reviewscrape.extraction.blocks import Block, more_than
from reviewscrape.extraction.parts.entries import Entry, is_aspect, read_entry
from reviewscrape.extraction.values.grades import Grade, parse_grade

LEAST_CAPSULES = 3
LEAST_LENGTH = 80
"""Characters of the shortest capsule."""
LEAST_WORDS = 20
"""Words of a capsule behind its opening."""
SHARE = 0.6
"""Share of the paragraphs with an opening that must be capsules, and of the prose that must stand in them."""
MAX_OPENING, MAX_SIGNATURE = 160, 60
MAX_CLOSING = 30
_BRACKET = re.compile(r"[\s,:;.–—-]*[(\[]([^()\[\]]{1,160})[)\]]\s*[.:–—-]*")
_CREDITS = re.compile(
    r"\A[^\W\d_][^()]*?[;,] ?[£$€]\s?\d{1,3}(?:\.\d\d)?\Z"
    r"|\b(?:dir|directed|réal|regie|regia|režie|director|dirección)\b|\b\d{2,3} ?(?:min|mins|minutes|minuten|m)\b",
    re.IGNORECASE,
)
_AGE = re.compile(r"(?:PG(?:-13)?|R|G|NC-17|NR|Not [Rr]ated|Unrated|12A?|15)(?:[,;:] [^()]{1,60})?")
"""An age label behind the title, as films' alone have it: `**Low Tide** (PG-13)`."""
_CREDIT_LINE = re.compile(
    r"\n((?:Directed by|Dir(?:ector)?[.:]|Written and directed by|Regie:|Réal[.:]|Regia:) ?[^\n]{3,80})\n"
)
"""A line of credits between the title and the prose of a paragraph."""
_MADE_BY = re.compile(r",? by ([^\W\d_][^()]{2,100}?) (?=\()")
"""Who wrote a book, between title and publisher: `**Low Tide**, by Ada Quill, with pictures (Wharf; $24)`."""
_CAPITALS = re.compile(
    r"[“\"]?[A-Z\d][A-Z\d'’&.,:!?-]*(?: [A-Z\d'’&.,:!?-]+){0,9}[”\"]?(?= [(\[*★]|(?<=[A-Z]{3})\. [A-Z])"
    r"|[“\"][^“”\"]{2,60}[,.]?[”\"](?= [(\[*★])"
)
"""A title in capitals or quotation marks before its credits or stars, as plain text has it: `LOW TIDE (PG) ***`."""
_CLOSING = re.compile(r"(?:[.!?…][\"'”’»)\]]*|\n)\s*((?:[^\W\d_]+(?: [^\W\d_]+)?\s*[:–—-]\s*)?)([^.!?\n]{1,30}?)\.?\Z")
_INITIALS = re.compile(r"\s*\((?:[a-z]{2,4}|[A-Z][A-Za-z]{1,3}|[A-Z]\. ?[A-Z]\.)\)\Z")
SIGNATURE = re.compile(
    r"(?<=[.!?…”\"’)])\s*(?:[–—]\s?|--?\s|\()"
    r"(?P<name>[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]*){0,2} [A-ZÀ-Þ][\w'’-]+)\)?\Z"
)
"""A name behind the last sentence: `… a handsome bore. — Ann Lee`, `… (Ann Lee)`."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Capsule:
    """One review in one paragraph."""

    block: Block
    entry: Entry
    grade: Grade | None
    text: str
    """The prose, without the opening, the credits in brackets and the grade at the end."""
    bracket: str = ""
    """What stands in brackets behind the title: who made it and how long it is, or who published it."""
    critic: str = ""
    """Who signs it at its end, with a full name."""


def find_capsules(blocks: Sequence[Block], *, told: bool = False) -> list[Capsule]:
    """The page's capsules; empty unless they are most of what it has to read.

    Where it is `told` that the page holds reviews, they need no grade and no credits.
    """
    kept = [block for block in blocks if block.kept]
    openings = [(block, end) for block in kept if (end := _opening(block))]
    if len(openings) < LEAST_CAPSULES:
        return []
    found = [capsule for block, end in openings if (capsule := _capsule(block, end, told=told))]
    enough = len(found) >= max(LEAST_CAPSULES, SHARE * len(openings))
    held = sum(len(capsule.block.text) for capsule in found)
    return found if enough and held >= SHARE * sum(len(block.text) for block in kept) else []


def credits_in_brackets(text: str) -> str:
    """What stands in brackets at a text's beginning, where it tells who made a work, when, or how long it is."""
    bracket = _BRACKET.match(text)
    return bracket[1] if bracket and _CREDITS.search(bracket[1]) else ""


def _opening(block: Block) -> int:
    """Where the bold or italic words end with which a paragraph begins; 0 where it begins otherwise."""
    text = block.text
    end = 0
    for span in block.bolds:
        if span.start > end + 2 or (end and text[end : span.start].strip(" \xa0")):
            break
        end = span.end
    if not end and len(text) >= LEAST_LENGTH:
        end = capitals.end() if (capitals := _CAPITALS.match(text)) else _italic(block)
    return end if end <= MAX_OPENING and len(text) > 2 * end else 0


def _italic(block: Block) -> int:
    node = block.node
    if node is None or (node.text or "").strip() or not more_than(0, node) or node[0].tag not in {"i", "em", "cite"}:
        return 0
    words = " ".join(node[0].text_content().split())
    return len(words) if words and block.text.startswith(words) else 0


def _capsule(block: Block, end: int, *, told: bool) -> Capsule | None:
    """The paragraph as a review: it needs a grade, or credits in brackets behind its title, or to be told of."""
    opening, rest = block.text[:end], block.text[end:]
    entry = read_entry(opening.rstrip(" .:,–—-"), _marked(block, opening))
    if (
        entry is None
        or is_aspect(entry.title)
        or opening.rstrip().endswith(("?", "!"))
        or not any(map(str.isalpha, entry.title))
    ):
        return None
    made = _MADE_BY.match(rest)
    if made is not None:
        entry, rest = replace(entry, maker=made[1].partition(",")[0]), rest[made.end() :]
    bracket = _BRACKET.match(rest)
    inside = bracket[1] if bracket else ""
    aged = opening.rstrip(" .:") if not inside and opening.rstrip(" .:").endswith(")") else ""
    inside = inside or aged[aged.rfind("(") + 1 : -1]
    rest = rest[bracket.end() :] if bracket else rest
    credited = _CREDIT_LINE.match(rest) if not inside else None
    if credited is not None:
        inside, rest = credited[1], rest[credited.end() :]
    signed = SIGNATURE.search(rest[-MAX_SIGNATURE:])
    rest = rest[: len(rest) - len(signed[0])] if signed else rest
    grade = entry.grade or (bracketed := _bracketed(inside)) or _leading(rest)
    if grade is not None and entry.grade is None and not bracketed:
        rest = rest.lstrip(" ,:–—-\n")[len(grade.raw) :]
    if grade is None:
        rest, grade = _closed(rest, block)
    shown = told or grade is not None or _CREDITS.search(inside) or _AGE.fullmatch(inside)
    if not shown or len(rest.split()) < LEAST_WORDS:
        return None
    if _YEAR.fullmatch(inside) and entry.year is None:
        entry = replace(entry, year=int(inside))
    return Capsule(
        block, entry, grade, " ".join(rest.lstrip(" ,:;.–—-").split()), inside, signed["name"] if signed else ""
    )


def _bracketed(inside: str) -> Grade | None:
    """`(B+)`, `(***)`, `(7/10)` behind the title; a number alone is a page or a year, `(A)` alone an age label."""
    grade = parse_grade(inside) if inside and inside != "A" else None
    sure = grade is not None and (grade.best is not None or grade.scale in {"letter", "stars"})
    return grade if sure else None


def _marked(block: Block, opening: str) -> str | None:
    """The italic words within the opening, where they are not all of it."""
    if block.node is None:
        return None
    for node in list(block.node.iter("i", "em", "cite"))[:3]:
        words = " ".join(node.text_content().split())
        if words and words in _SPACE.sub(" ", opening):
            return words
    return None


def _leading(rest: str) -> Grade | None:
    """`A- The prose …`: a grade with its sign, or one of stars, right behind the opening."""
    first = next(iter(rest.lstrip(" ,:–—-").split(None, 1)), "")
    grade = parse_grade(first) if first else None
    sure = grade is not None and (grade.best is not None or grade.scale == "stars" or first[-1] in "+-–—−")
    return grade if sure and not first[0].isdigit() else None


def _closed(rest: str, block: Block) -> tuple[str, Grade | None]:
    """The prose without the grade at its end, and the grade: in bold, behind a label, or with its sign.

    Initials in brackets behind it sign the capsule.
    """
    text = _INITIALS.sub("", rest.rstrip())
    last = block.bolds[-1] if block.bolds else None
    if last is not None and last.end >= len(block.text.rstrip()) - 1:
        bold = block.text[last.start : last.end]
        label, _, said = bold.rpartition(":")
        grade = parse_grade(said.strip(" ."))
        if grade is not None and (not label or len(label) < MAX_CLOSING) and text.endswith(bold.rstrip(), 0, len(text)):
            return _unlabelled(text[: len(text) - len(bold.rstrip())]), grade
    closing = _CLOSING.search(text[-2 * MAX_CLOSING - 20 :])
    grade = parse_grade(closing[2].strip()) if closing else None
    if closing is None or grade is None:
        return text, None
    sure = bool(closing[1]) or grade.best is not None or grade.scale in {"stars", "percent"}
    sure = sure or (grade.scale == "letter" and (closing[2].strip()[0] in "[(" or closing[2].strip()[-1] in "+-–—−"))
    if not sure or (grade.scale == "points" and grade.best is None and not closing[1]):
        return text, None
    begin = len(text) - len(closing[0]) + closing.start(1) - closing.start()
    return text[:begin].rstrip(), grade


def closes_graded(blocks: Sequence[Block]) -> bool:
    """Whether the prose of a section ends with a grade that has its scale: `… still a fine record. 7/10`."""
    last = next((block for block in reversed(blocks) if block.kept), None)
    grade = _closed(last.text, last)[1] if last is not None and "/" in last.text[-MAX_CLOSING:] else None
    return grade is not None and grade.best is not None


def close_graded(blocks: Sequence[Block], starts: Sequence[int]) -> int:
    """How many of the sections that begin at some blocks end with such a grade."""
    return sum(closes_graded(blocks[start + 1 : end]) for start, end in pairwise([*starts, len(blocks)]))


def _unlabelled(text: str) -> str:
    """The prose without the label before a grade."""
    return re.sub(r"(?<=[.!?…”\"’)\s])\s*[^\W\d_]{3,12}\s*:\s*\Z", "", text).rstrip()
