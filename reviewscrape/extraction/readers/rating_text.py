"""Grades printed as text: behind a label, in a block of their own, at the end of the prose, in the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.rating_findings import Finding, text_finding
from reviewscrape.extraction.readers.rating_labels import (
    EXPLICIT,
    REST,
    find_labelled,
    owner_of_label,
)
from reviewscrape.extraction.readers.rating_printed import MAX_LABEL
from reviewscrape.extraction.readers.rating_scope import Scope, names_of
from reviewscrape.extraction.values.grade_counts import count_of
from reviewscrape.extraction.values.grade_labels import WORK, Whose, name_pairs
from reviewscrape.extraction.values.grades import Grade, fold, lead_grade, parse_grade

MAX_BARE = 4
MAX_ALONE = 1_000
"""Short blocks that are looked at, at most."""
BOX_LEVELS = 8
"""Levels above a bare grade on which the box of the review is looked for."""
AFTER_PROSE = 8
"""Blocks behind the body text in which a closing verdict may stand."""
SLASH_BESTS = frozenset({"4", "5", "6", "10", "20", "100"})
BOX_WORDS = frozenset(
    "reviewbox reviewinset reviewsummary reviewdata reviewinfo reviewmeta reviewheader reviewverdict ratingbox "
    "scorebox gradebox verdict verdictbox factbox infobox moviereview filmreview bookreview albumreview".split()
)
"""Words of the box that sums a review up."""
GIVE_WORDS = frozenset(
    "give gives gave giving rate rates award awards score scores gets earns receives".split()
)  # fmt: skip
_GETS = re.compile(
    r"(\w+) (?:gets|earns|scores|receives) (?:an? |my |our )?(?=\d|one|two|three|four|five|[★*])", re.IGNORECASE
)
_GIVES = re.compile(
    r"\b(?:i|we|i'd|i’d|we'd|i'll|reviewer|author)\b (?:would |will |can |must )?"
    r"(?:give|gave|giving|rate|award|score)s? (?:it|this|the|\w+)? ?(?:\w+ ){0,3}?"
    r"(?:an? )?(?=\d|one|two|three|four|five|six|seven|eight|nine|[A-F][+-]|[★*])",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]* (?=\S)")
MAX_SENTENCE = 45
MAX_TAIL = MAX_SENTENCE + 5
"""Characters of a last sentence, and with the end of the sentence before."""
_STARS_OF_TITLE = re.compile(r"[★⭐]{1,5}(?:½|☆|(?=\s|\W|$))")
_SET_OFF = re.compile(r"[|:(\[–—-] ?(?=[^|:()\[\]–—]{1,30}[)\]]?$)|(?=[★⭐]{1,5}½?$)")
_BARE_FRACTION = re.compile(r"[\d.,]{1,5} ?(?:/|\w{1,6}(?: \w{1,6})?) ?\d{1,3}")
_COUNTER = re.compile(r"\s*1 ?(?:/|of|von|sur|de|di|van|z) ?\d+\s*")


def find_text(page: Page, scope: Scope) -> Iterator[Finding]:
    """All grades that the page prints as text."""
    first, last = _end_of_prose(scope.kept)
    begin = scope.begin if scope.kept else len(page.blocks)
    printed = scope.printed
    yield from find_labelled(page, scope)
    yield from _in_title(page)
    for index in islice(printed.whole, MAX_ALONE):
        block = page.blocks[index]
        if block.tag != "h1":
            at_an_end = index <= begin or first <= index <= last
            yield from _alone(page, block, printed.whole[index], scope, at_an_end=at_an_end)
    for block in [b for b in page.blocks if b.tag == "h1" or b.tag == "h2"]:
        yield from _in_headline(block, scope)
    gives = not GIVE_WORDS.isdisjoint(page.words)
    for block in page.blocks[first : last + 1]:
        yield from _at_the_end(block, scope, gives=gives)


def _in_title(page: Page) -> Iterator[Finding]:
    """`A ★★★★½ review of The Wick Trimmer`: stars in the page's title are its own."""
    match = None if page.title.isascii() else _STARS_OF_TITLE.search(page.title)
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


def _alone(
    page: Page, block: Block, found: tuple[Grade, str, int], scope: Scope, *, at_an_end: bool
) -> Iterator[Finding]:
    """A block that is nothing but a grade: in a notation that is nothing else, or in the box of the review."""
    text = block.text
    if any(s.end - s.start > len(text) - 3 for s in block.links):
        return
    if "/" in found[0].raw and text[found[2] :].strip(" .!)]"):
        return  # 3/4 cup
    grade, notation, _ = found
    if len(text) <= MAX_BARE and (notation == "letter" or (notation == "points" and "." in grade.value)):
        if _in_box(block, scope):
            yield text_finding(block, scope, grade, Whose.CRITIC, "ratings-markup", 0.8)
    elif _speaks_for_itself(text, grade, notation) and not is_counter(text) and not _is_overlaid(block):
        slash = _BARE_FRACTION.fullmatch(text) is not None
        if not slash or _is_no_fraction(grade, text, at_an_end):
            owner = _owner_before(page, block, scope)
            yield text_finding(block, scope, grade, owner, "ratings-text", 0.7 if slash else 0.85)


def _speaks_for_itself(text: str, grade: Grade, notation: str) -> bool:
    if notation == "asterisks":
        return "½" in text or "1/2" in text or grade.best is not None  # `***` alone ends a section
    return notation in EXPLICIT and (notation != "glyphs" or len(text.replace(" ", "")) > 1)


def _is_no_fraction(grade: Grade, text: str, at_an_end: bool) -> bool:
    """False for `3/4` of a cup and `7/10` of July: it counts only before or behind the prose."""
    return at_an_end and grade.best in SLASH_BESTS and grade.value != "0" and text not in {"1/4", "3/4", "2/4"}


def _is_overlaid(block: Block) -> bool:
    """True for a row of signs of which the style shows a part only."""
    return block.node is not None and any("width" in (e.get("style") or "") for e in (block.node, *block.node))


def _in_box(block: Block, scope: Scope) -> bool:
    """True in the box that sums the review up."""
    node = block.node
    if node is None or scope.owner(node) is not None:
        return False
    return any(
        BOX_WORDS & name_pairs(names_of(element)) for element in (node, *islice(node.iterancestors(), BOX_LEVELS))
    )


def is_counter(text: str) -> bool:
    """True for `1 of 10` and `1/10`: more often the first picture of ten than a verdict."""
    return _COUNTER.fullmatch(text) is not None


def _owner_before(page: Page, block: Block, scope: Scope) -> Whose:
    """Whose grade it is by the block before, when that is a label, and by a count of readers in the block behind."""
    behind = page.blocks[block.index + 1].text if block.index + 1 < len(page.blocks) else ""
    if len(behind) <= MAX_LABEL and count_of(behind) is not None:
        return Whose.COMMUNITY
    before = page.blocks[block.index - 1].text if block.index else ""
    owner = owner_of_label(before.rstrip(" :："), scope) if 0 < len(before) <= MAX_LABEL else None
    return owner or Whose.CRITIC


def _in_headline(block: Block, scope: Scope) -> Iterator[Finding]:
    """`Work | 2 stars`, `Work (★★★)`, `Work review: 4/5`: a grade at the end of the headline, set off from it."""
    text = block.text
    for match in _SET_OFF.finditer(text):
        value = text[match.end() :].rstrip(")] ")
        found = lead_grade(value)
        if found and parse_grade(value) and found[1] in EXPLICIT and match.start() > 3:
            confidence = 0.85 if block.tag == "h1" else 0.6
            yield text_finding(block, scope, found[0], Whose.CRITIC, "ratings-text", confidence)
            return


def _at_the_end(block: Block, scope: Scope, *, gives: bool) -> Iterator[Finding]:
    """The last sentence of the prose is the verdict: `Four stars out of four.`, `I give it a B+.`"""
    for line in block.text.split("\n"):
        tail = line[-MAX_TAIL:]
        ends = [match.end() for match in _SENTENCE_END.finditer(tail)]
        value = tail[ends[-1] :] if ends else ""
        found = lead_grade(value) if 0 < len(value) <= MAX_SENTENCE else None
        if found and found[1] in EXPLICIT and parse_grade(value) and not is_counter(value):
            yield text_finding(block, scope, found[0], Whose.CRITIC, "ratings-text", 0.8)
        if gives and not GIVE_WORDS.isdisjoint(line.lower().split()):
            yield from _given(block, line, scope)


def _given(block: Block, line: str, scope: Scope) -> Iterator[Finding]:
    """`I give it a B+`, `The Wick Trimmer gets three stars`: the sentence says who gives, or that the work gets."""
    gets = [match for match in _GETS.finditer(line) if match[1].lower() in WORK | scope.title_words]
    for match in [*_GIVES.finditer(line), *gets]:
        found = lead_grade(line, match.end())
        if found and found[1] in EXPLICIT | {"letter"} and REST.match(fold(line), found[2]):
            yield text_finding(block, scope, found[0], Whose.CRITIC, "ratings-text", 0.75)
