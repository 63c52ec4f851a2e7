"""Grades printed as text: behind a label, in a block of their own, at the end of the prose, in the headline."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import islice

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.notes import language
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.ratings.bare_blocks import find_alone, is_counter
from reviewscrape.extraction.readers.ratings.believable import EXPLICIT
from reviewscrape.extraction.readers.ratings.findings import Finding, text_finding
from reviewscrape.extraction.readers.ratings.labels import find_labelled
from reviewscrape.extraction.readers.ratings.opening_blocks import Lead, places
from reviewscrape.extraction.readers.ratings.openings import find_openings
from reviewscrape.extraction.readers.ratings.scope import Scope
from reviewscrape.extraction.readers.ratings.sentences import find_given
from reviewscrape.extraction.readers.ratings.title_lines import AGED, MAX_FACTS, MAX_LINES, find_in_title_lines
from reviewscrape.extraction.readers.ratings.verdicts import find_below_verdicts
from reviewscrape.extraction.values.grade_labels import Whose
from reviewscrape.extraction.values.grades import KINDS, Grade, lead_grade, parse_grade
from reviewscrape.extraction.values.titles import says_review

AFTER_PROSE = 8
"""Blocks behind the body text in which a closing verdict may stand."""
_SENTENCE_END = re.compile(r"(?<!\bNo)(?<!\bno)(?<!\bNr)(?<!Vol)(?<!vol)[.!?…][\"'”’)]* (?=\S)")
MAX_PIECES = 500
MOST_LINES, MAX_BARE = 8, 2
"""Lines of a block of artist, title, label and year, and characters of a letter at its end."""
BEFORE_PROSE = 8
"""Blocks before the body text in which title and grade may stand."""
BOX_BESTS = frozenset({"5", "10", "20", "100"})
"""Best values of grades that a line of their own makes one."""
_PIECE_END = re.compile(r" [|•·] |\n")
_MEANT = re.compile(r"(?<=[★⭐½]) \([A-Z][a-z]+(?: [a-z]+)?\)\Z")
"""What the stars before it mean: `★★★ (Very good)`."""
MAX_SENTENCE = 45
MAX_TAIL = MAX_SENTENCE + 5
"""Characters of a last sentence, and with the end of the sentence before."""
_STARS_OF_TITLE = re.compile(r"[★⭐]{2,5}(?:½|☆|(?=\s|\W|$))|[★⭐](?:½|☆)")
_FRACTION_OF_TITLE = re.compile(r"(?<=[(\[{])\d(?:[.,]5)?/(?:5|10)(?=[)\]}])|(?<=[(\[{])10/10(?=[)\]}])")
_ONLY_REVIEW = re.compile(
    r"(?:the )?(?:\w+ )?(?:reviews?|rezension|kritik|filmkritik|critique|reseña|crítica|recensione|recensie|recenze)"
    r"\W*",
    re.IGNORECASE,
)
_SET_OFF = re.compile(
    r"[|:(\[–—-] ?(?=[^|:()\[\]–—]{1,30}[)\]]?$)|(?=[★⭐]{1,5}½?$)"
    r"|(?<=\) )(?=(?:\*{1,5}(?: ?½| 1/2| and a half)?|[A-F][+-]?)$)"
    r"|, (?=\d(?:\.5)? stars?\b|\d\d?(?:[.,]5)?/(?:10|20)$)"
)
_SET_OFF_BEFORE = re.compile(r" [–—|-] (?=\w)")
"""Between a grade and the title that it begins: `4 stars – Moor`."""
_BRACKETED = re.compile(r" \((?:\d{4}|U|G|PG|PG-?13|M|MA|MA15\+|R|12A|15|18)\) \Z")
_REVIEW_BEHIND = re.compile(
    r"(?<=[*★⭐½]) (?:(?:blu-?ray|dvd|film|4k|uhd|bio|series?) )?"
    r"(?:review|recensie|recensione|recension|kritik|critique|crítica|reseña|anmeldelse|recenze|recenzja)\Z",
    re.IGNORECASE,
)
"""The word for review behind the stars of a headline."""
_TWICE = re.compile(r"((?:\d|one|two|three|four|five) stars?) [*★⭐✭]{1,5}\Z", re.IGNORECASE)
"""A grade that is printed twice: `4 stars ****`."""


def find_text(page: Page, scope: Scope) -> Iterator[Finding]:
    """All grades that the page prints as text."""
    first, last = _end_of_prose(scope.kept)
    yield from find_labelled(page, scope)
    yield from _in_title(page)
    yield from find_alone(page, scope, first, last)
    yield from find_below_verdicts(page, scope)
    for block in [b for b in page.blocks if b.tag == "h1" or b.tag == "h2"]:
        yield from _in_headline(block, scope)
    yield from _in_facts(page, scope, range(first, last + 1))
    yield from _in_heading_lines(page, scope)
    closing = page.blocks[first : last + 1]
    boxes = [block for block in page.blocks[scope.begin : first] if not block.kept]
    above = page.blocks[max(scope.begin - BEFORE_PROSE, 0) : scope.begin]
    yield from find_openings(above, closing, scope)
    yield from find_in_title_lines(page, above, boxes, closing, scope)
    yield from _at_the_end(closing, scope)
    yield from find_given(page, closing, scope)
    yield from _best_first(page, closing, scope)


def _in_title(page: Page) -> Iterator[Finding]:
    """`A ★★★★½ review of The Wick Trimmer`, `The Wick Trimmer review (4/5)`: a grade in the page's title is its own."""
    match = None if page.title.isascii() else _STARS_OF_TITLE.search(page.title)
    if match is None and "/" in page.title and says_review(page.title):
        match = _FRACTION_OF_TITLE.search(page.title)
    found = lead_grade(page.title, match.start()) if match else None
    if found:
        yield Finding(found[0], Whose.CRITIC, "ratings-text", 0.75, next(page.all("title"), None), None)


def _end_of_prose(kept: Sequence[Block]) -> tuple[int, int]:
    """First and last block where a closing verdict may stand: from the last third of the prose to shortly behind."""
    total = sum(len(block.text) for block in kept)
    length = 0
    for block in kept:
        length += len(block.text)
        if length * 3 >= total * 2:
            return block.index, kept[-1].index + AFTER_PROSE
    return 0, -1


def _in_headline(block: Block, scope: Scope) -> Iterator[Finding]:
    """`Work | 2 stars`, `Work (★★★)`, `Work review: 4/5`: a grade at the end of the headline, set off from it."""
    text = _REVIEW_BEHIND.sub("", block.text)
    first = lead_grade(text) if block.tag == "h1" and says_review(scope.page.title) else None
    if first and first[1] in EXPLICIT and _SET_OFF_BEFORE.match(text, first[2]):
        yield text_finding(block, scope, first[0], Whose.CRITIC, "ratings-text", 0.8)
    for match in _SET_OFF.finditer(text):
        if _ONLY_REVIEW.fullmatch(text, 0, match.start()):
            continue  # "Review: Five Stars" names the work
        value = _TWICE.sub(r"\1", text[match.end() :].rstrip(")] "))
        found = lead_grade(value)
        explicit = found is not None and (
            found[1] in EXPLICIT
            or (found[1] == "percent" and _sets_off_percent(match, text))
            or (
                found[1] == "asterisks"
                and (_BRACKETED.search(text, 0, match.start()) or (match[0] == "(" and len(value) > 1))
            )
            or (found[1] == "letter" and _sets_off_letter(match, value, text))
        )
        if found and explicit and parse_grade(value) and match.start() > 3:
            confidence = 0.85 if block.tag == "h1" else 0.6
            yield text_finding(block, scope, found[0], Whose.CRITIC, "ratings-text", confidence)
            return


def _sets_off_letter(match: re.Match[str], value: str, text: str) -> bool:
    """True for a letter behind an age label, and for one with its sign in brackets: `Moor (PG-13) B`, `Moor (B+)`."""
    if not match[0]:
        return AGED.search(text[: match.start()].rstrip()) is not None
    return match[0] == "(" and len(value) > 1


def _sets_off_percent(match: re.Match[str], text: str) -> bool:
    """True for a percentage in brackets, and for one behind a dash and a word for review: `Moor – Recenze – 60%`."""
    return match[0][:1] in {"(", "["} or says_review(text[: match.start()])


def _in_facts(page: Page, scope: Scope, closing: Container[int]) -> Iterator[Finding]:
    """`Drama | 112 min | 3 stars`: a piece of a line of facts, or a line of several; `closing` are the last blocks."""
    text = page.text
    for sign in (" | ", " • ", " · ", "\n"):
        for at in islice(places(sign, text), MAX_PIECES):
            begin = at + len(sign)
            if KINDS[text[begin : begin + 3]] is None:
                continue
            block, start = scope.block_at(begin)
            value = _PIECE_END.split(block.text[start : start + MAX_SENTENCE], maxsplit=1)[0].lstrip("-–—•·( ")
            value = _MEANT.sub("", value)
            found = lead_grade(value)
            longest = MAX_LINES if sign == "\n" else MAX_FACTS
            whole = parse_grade(value) or (sign == "\n" and found is not None and "/*" in found[0].raw)
            credited = block.index in closing or _CREDITED.search(block.text)
            starry = found and (
                _is_of_stars(found) or (found[0].scale == "stars" and (credited or _is_above(block, scope)))
            )
            if not starry and sign == "\n" and block.index in closing:
                starry = found is not None and _closes_box(block, start, found)
            if found and len(block.text) <= longest and whole and starry:
                yield text_finding(block, scope, found[0], Whose.CRITIC, "ratings-text", 0.75)


def _is_above(block: Block, scope: Scope) -> bool:
    """True for lines right above the prose that are partly bold: title, author, and `4 out of 5 stars`."""
    return bool(block.bolds) and scope.begin - 2 <= block.index <= scope.begin


def _closes_box(block: Block, start: int, found: Lead) -> bool:
    """True for the last line of a block, all of it bold, that is a grade out of five, ten or a hundred: `8.4 / 10`.

    Below credits a letter with its sign is one, too.
    """
    last = len(block.text) - start <= MAX_SENTENCE and "\n" not in block.text[start:]
    if last and found[1] == "letter":
        return len(found[0].value) > 1 and _CREDITED.search(block.text) is not None
    return (
        last and found[0].best in BOX_BESTS and any(s.start <= start and s.end >= len(block.text) for s in block.bolds)
    )


def _in_heading_lines(page: Page, scope: Scope) -> Iterator[Finding]:
    """A letter in bold that ends the lines of artist, title, label and year above the prose."""
    for block in page.blocks[: scope.begin + 1] if scope.kept else ():
        lines = block.text.split("\n") if block.bolds else []
        if 3 <= len(lines) <= MOST_LINES and len(block.text) <= MAX_FACTS and len(lines[-1]) <= MAX_BARE:
            found = lead_grade(lines[-1])
            start = len(block.text) - len(lines[-1])
            bold = any(span.start >= start for span in block.bolds)
            if found and bold and found[1] == "letter" and parse_grade(lines[-1]):
                yield text_finding(block, scope, found[0], Whose.CRITIC, "ratings-text", 0.75)


_CREDITED = re.compile(r"\b(?:Direct(?:or|ed)|Starring|Cast)\b")


def _is_of_stars(lead: Lead) -> bool:
    """True for a notation that is a row of stars and nothing else."""
    grade, notation, end = lead
    return (
        notation == "stars"
        or (notation == "glyphs" and end > 1)
        or (notation == "asterisks" and (bool(grade.best) or grade.value.endswith(".5")))
    )


def _at_the_end(closing: Sequence[Block], scope: Scope) -> Iterator[Finding]:
    """The last sentence of the prose is the verdict: `Four stars out of four.`"""
    lines = [(block, line[-MAX_TAIL:]) for block in closing for line in block.text.split("\n")]
    tails = "\0".join([line for _, line in lines])
    for match in _SENTENCE_END.finditer(tails):
        begin = match.end()
        if KINDS[tails[begin : begin + 3]] is None:
            continue
        value = _TWICE.sub(r"\1", tails[begin : begin + MAX_SENTENCE + 1].partition("\0")[0]).removeprefix("(")
        found = lead_grade(value) if 0 < len(value) <= MAX_SENTENCE else None
        letter = found is not None and found[1] == "letter"
        if found and (found[1] in EXPLICIT or letter) and parse_grade(value) and not is_counter(value):
            block = lines[tails.count("\0", 0, begin)][0]
            signed = found[0].value[1:] or (tails[begin] == "(" and block is scope.kept[-1])  # `… its last word. (B)`
            if not letter or (block.kept and signed):
                yield text_finding(block, scope, found[0], Whose.CRITIC, "ratings-text", 0.75 if letter else 0.8)


_BEST_FIRST = re.compile(r"10/(\d(?:[.,]5)?)")


def _best_first(page: Page, closing: Sequence[Block], scope: Scope) -> Iterator[Finding]:
    """`10/7`, as Hungarian critics write seven of ten: alone behind the prose of a page in their language."""
    for block in closing:
        match = _BEST_FIRST.fullmatch(block.text) if block.text.startswith("10/") else None
        if match and ((page.root is not None and page.root.get("lang")) or language(page) or "").startswith("hu"):
            grade = Grade(match[1].replace(",", "."), block.text, "points", "10")
            yield text_finding(block, scope, grade, Whose.CRITIC, "ratings-text", 0.8)
