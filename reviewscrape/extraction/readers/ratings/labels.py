"""Grades behind a printed label: `Rating: 3 1/2 out of 4 stars`, `Note : 3/5`, a label and its value in two blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice, takewhile

from reviewscrape.extraction.blocks import Block, more_than
from reviewscrape.extraction.notes import numbered
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.parts.entries import is_aspect
from reviewscrape.extraction.readers.ratings.believable import REST
from reviewscrape.extraction.readers.ratings.drawn_rows import signs_of
from reviewscrape.extraction.readers.ratings.elements import short_text
from reviewscrape.extraction.readers.ratings.findings import Finding, is_counted_behind, text_finding
from reviewscrape.extraction.readers.ratings.label_heads import READERS, label_before
from reviewscrape.extraction.readers.ratings.label_owner import is_tab
from reviewscrape.extraction.readers.ratings.label_values import judged, with_best
from reviewscrape.extraction.readers.ratings.labels_behind import before_count, glued, label_behind, value_before
from reviewscrape.extraction.readers.ratings.opening_blocks import (
    MAX_LABEL,
    MAX_VALUE,
    Lead,
    exact_before_word,
    places,
    starts_behind,
    with_values,
)
from reviewscrape.extraction.readers.ratings.scope import Scope
from reviewscrape.extraction.values.grade_counts import bare_count, count_of, find_count
from reviewscrape.extraction.values.grade_label_words import CRITIC_ALONE, MEANS, WORK
from reviewscrape.extraction.values.grade_labels import COMPOUND_HEADS, NOUN_SET, Whose, whose
from reviewscrape.extraction.values.grades import KINDS, Grade, lead_grade, parse_grade

ASKED = frozenset({"of", "stars", "glyphs", "letter"})
"""Notations of answers: `The score? 3 goals` is none."""
CELLS = frozenset({"td", "th", "dt"})
_BRACKETS = re.compile(r" ?\(\d{1,7}\)\Z")
"""How many there are, behind a label."""
PAIR = 2
_LAST_SIGNS = frozenset("ABCDEF+-−–")
MAX_COLUMNS = 12
"""Heads of the columns of a table of grades."""
MAX_LINED = 600
"""Characters of a block whose lines are looked at."""
MAX_COLONS = 2_000
"""Colons of one page that are looked at."""
NOUN_ENDS = frozenset(["note", "score"])
"""Heads of compounds that many other words end with."""
_OPEN_NOUNS = NOUN_SET | READERS | MEANS | CRITIC_ALONE
"""Nouns that end a label without a colon."""
_NOUNS = "|".join(sorted(map(re.escape, _OPEN_NOUNS), key=len, reverse=True))
_OPEN_LABEL = re.compile(
    rf"\W?((?:[\w'’&-]+ ){{0,4}}(?:[\w'’&]{{1,20}}-)?(?:{_NOUNS}|[^\W\d_]{{2,20}}(?:{'|'.join(COMPOUND_HEADS)}))"
    r"(?: (?:globale|finale|final|total|totale|totaal|générale|general|geral|complessiv[ao]|moyenne|media|média|"
    r"d(?:e|es|u|el|ella|ei|egli|a|o|os)(?: la| los| las)? [^\W\d_]{4,14}))?)"
    r"(?: \(\d[\d,.]*(?: [^\W\d_]{3,12})?\))? (?:[–—=>-] |-- |of )?",
    re.IGNORECASE,
)
_COMPOUNDS = tuple(f"{head[1:]} " for head in COMPOUND_HEADS if head not in NOUN_ENDS)
"""Ends of nouns written together with others, without the first letter: it may be a capital one."""
_COUNT_BEHIND = re.compile(r"\W*\d[\d.,]* ?[^\W\d_]{3,12}\W*\Z")
"""How many, behind a label: `Community Grade (38 Users)`."""
_MARK = re.compile(r"(?:[1-9]|10)[+-](?=\.?\s*(?:\Z|\n|[\[(]))")
_MARKED = frozenset({"voto", "nota", "schulnote"})
"""A mark as schools give it, and its labels: `Voto: 7-`."""
SUMS, ASPECTS = frozenset({"overall", "total", "average", "final"}), 3
"""Labels below the numbers of aspects, and how many of them are looked at."""
_LEADERS = re.compile(r" ?\.{3,} ?")
"""Dots from a label to its value: `Rating.......7/10`."""
_HAS_VALUE = re.compile(r" (?:[\d★☆*½]|[A-F][+-]?$)")
_SETS_OFF = frozenset(":–—-")


def find_labelled(page: Page, scope: Scope) -> list[Finding]:
    """Grades in a block behind their labels, and the grade in the next block behind a block that is a label."""
    found = [
        *_behind_colons(page, scope),
        *_on_the_next_line(page, scope),
        *_open(page, scope),
    ]
    for index in scope.printed.before():
        found += _label_alone(page, page.blocks[index], scope)
    for index in scope.printed.whole:
        if index + 1 < len(page.blocks):
            found += value_before(page, index, scope)
    for block in scope.printed.labelled:
        found += label_behind(block, scope)
    for block in scope.printed.glued:
        found += glued(block, scope)
    found += _in_two_elements(page, scope)
    return sorted(found, key=lambda finding: finding.block or 0)


def _behind_colons(page: Page, scope: Scope) -> Iterator[Finding]:
    """`Rating: 3/5`, `Final grade? B+`: all colons of the page that something follows with which a grade may begin."""
    values = chain(*(starts_behind(colon, page.text) for colon in ":：?" if colon in page.text))
    for place in islice(values, MAX_COLONS):
        block, start = scope.block_at(place)
        end = start + 1 + (block.text[start + 1 : start + 2] == " ")
        end += 2 * (block.text[end : end + 2] in {"– ", "— "})
        mark = _MARK.match(block.text, end)
        if mark and not _MARKED.isdisjoint(block.text[max(start - MAX_LABEL, 0) : start].lower().split()[-1:]):
            yield text_finding(block, scope, Grade(mark[0], mark[0], "points"), Whose.CRITIC, "ratings", 0.8)
        found = lead_grade(block.text, end)
        if found and block.text[start] == "?" and found[1] not in ASKED:
            continue
        label, best = label_before(block.text, start) if found else (None, None)
        if found and not start and block.index and len(above := page.blocks[block.index - 1].text) <= MAX_LABEL:
            label = above  # a cell that says `Overall`, and behind it one that says `: B-`
        if found and label:
            yield from judged(block, scope, label, block.text, with_best(found, best), 0.0)


def _on_the_next_line(page: Page, scope: Scope) -> Iterator[Finding]:
    """A line that is a label, and the next line of the block its value."""
    text = page.text
    for place in [at for at in places("\n", text) if KINDS[text[at + 1 : at + 4]]][:MAX_COLONS]:
        block, end = scope.block_at(place)
        label = block.text[max(0, end - MAX_LABEL) : end].rpartition("\n")[2]
        found = lead_grade(block.text, end + 1)
        below = lead_grade(block.text, found[2] + 1) if found and block.text[found[2] : found[2] + 1] == "\n" else None
        if below is not None and below[1] != "words":
            continue  # the first of a scale
        if found and 2 < len(label) < MAX_LABEL and REST.match(block.text, found[2]) and whose(label) is not None:
            yield from judged(block, scope, label, block.text, found, 0.05)


def _open(page: Page, scope: Scope) -> Iterator[Finding]:
    """A label without a colon: `Rating 4/5`."""
    for block, text in _lines_with_values(page):
        if ":" in text or "：" in text or not (_HAS_VALUE.search(text) and _has_noun(text)):
            continue
        match = _OPEN_LABEL.match(text)
        mark = _MARK.match(text, match.end()) if match else None
        if match and mark and match[1].lower() in _MARKED:
            yield text_finding(block, scope, Grade(mark[0], mark[0], "points"), Whose.CRITIC, "ratings", 0.8)
        value = text[match.end() :] if match else ""
        found = lead_grade(value) if 0 < len(value) <= MAX_VALUE else None
        if match and match[1].lower() == "note" and value.isdigit():
            continue  # a footnote
        counted = match is not None and found is not None and _is_counted(match[1], value, found)
        listed = found is not None and found[1] == "of" and REST.match(value, found[2]) is not None
        if match and found and (counted or listed or parse_grade(value) or (found[1] == "glyphs" and found[2] > 1)):
            yield from judged(block, scope, match[1], value[: found[2]] if counted else value, found, 0.05)


def _lines_with_values(page: Page) -> Iterator[tuple[Block, str]]:
    """Short blocks that may hold a grade, and the short lines of longer ones: `Regi: Ann Coe<br>TERNINGKAST 4`."""
    for block in with_values(page):
        if "\n" not in block.text:
            text = _LEADERS.sub(" ", block.text) if "..." in block.text else block.text
            yield from ((block, piece) for piece in text.split(" | "))
    for block in numbered(page):
        if "\n" in block.text and len(block.text) <= MAX_LINED:
            text = _LEADERS.sub(" ", block.text) if "..." in block.text else block.text
            yield from ((block, line) for line in text.split("\n") if len(line) <= MAX_LABEL)


def _has_noun(text: str) -> bool:
    return not _OPEN_NOUNS.isdisjoint(text.lower().split()) or any(map(text.__contains__, _COMPOUNDS))


def _is_counted(label: str, value: str, found: Lead) -> bool:
    """True where nothing but their number stands behind the readers' grade: `6,4 38 voti`."""
    if whose(label) is not Whose.COMMUNITY:
        return False
    at = find_count(value[found[2] :])
    counted = at is not None and not value[found[2] : found[2] + at[1]].strip(" ()|·-")
    return counted or bare_count(value[found[2] :]) is not None


def _label_alone(page: Page, block: Block, scope: Scope) -> Iterator[Finding]:
    """A block that is a label, and the next block its value.

    Behind a label of readers a count may stand between, and a letter may begin the scale that they choose from; a label
    with the count in it, `Community Grade (38 Users)`, is followed by their grade.
    """
    if is_tab(block):
        return
    label = block.text.rstrip(" :：")
    value_at = _value_at(page, block)
    following = page.blocks[value_at : value_at + 3]
    if not following or _is_of_several(block, following):
        return
    if whose(label) is Whose.COMMUNITY and count_of(label) is None:
        near = takewhile(lambda b: not _is_aspect_cell(b), following)
        value = next(filter(None, (before_count(b.text) for b in near)), "")
        if not value and len(following) > 1 and count_of(following[1].text) is not None:
            value = following[0].text  # `Users:`, `B+`, `2,318 ratings`
    else:
        value = signs_of(page.blocks, block.index + 1) or _bold_grade(following[0])
        label = _COUNT_BEHIND.sub("", label) if count_of(label) is not None else label
        if whose(label) is None and any(whose(_BRACKETS.sub("", b.text)) is Whose.COMMUNITY for b in following[1:]):
            return
    found = lead_grade(value) if 0 < len(value) <= MAX_VALUE else None
    if found and found[1] == "points" and label.lower() in SUMS and _sums_up(page, block, found[0]):
        yield text_finding(following[0], scope, found[0], Whose.CRITIC, "ratings", 0.75)
    elif found and parse_grade(value) and not (block.tag == "th" and following[0].tag == "th"):
        bare = found[1] == "points" and found[0].best is None and "." not in found[0].value
        for finding in judged(block, scope, label, value, found, 0.2 if bare else 0.05):
            if finding.whose is Whose.CRITIC and is_counted_behind(page, block.index + 1):
                finding.whose = Whose.COMMUNITY  # `Show Score`, `8.7`, `1,310 ratings`
            yield finding


def _is_of_several(label: Block, following: Sequence[Block]) -> bool:
    """True where two cells with a grade each stand behind the label's in one row: `Overall`, `6.5`, `8`."""
    row = label.node.getparent() if label.node is not None and label.tag in CELLS else None
    cells = [b for b in following[:2] if row is not None and b.node is not None and b.node.getparent() is row]
    return len(cells) == PAIR and all(cell.tag == "td" and parse_grade(cell.text) for cell in cells)


def _sums_up(page: Page, block: Block, grade: Grade) -> bool:
    """True for a number below those of aspects, and among them: `Graphics`, `8`, `Sound`, `6`, `Overall`, `7`."""
    cells = [b.text.rstrip(" :") for b in page.blocks[max(block.index - 2 * ASPECTS, 0) : block.index]]
    if len(cells) < 2 * ASPECTS or not all(map(is_aspect, cells[::2])):
        return False
    sides = [side for cell in cells[1::2] if (side := parse_grade(cell)) is not None and side.scale == "points"]
    numbers = sorted(float(side.value) for side in sides)
    return len(numbers) == ASPECTS and numbers[0] <= float(grade.value) <= numbers[-1]


def _value_at(page: Page, label: Block) -> int:
    """Index of the block of a label's value: the next one, or below the head of a column of grades as many cells on."""
    if label.tag != "th":
        return label.index + 1
    behind = sum(1 for _ in takewhile(_is_head, page.blocks[label.index + 1 : label.index + 1 + MAX_COLUMNS]))
    before = sum(1 for _ in takewhile(_is_head, reversed(page.blocks[max(label.index - MAX_COLUMNS, 0) : label.index])))
    columns = before + 1 + behind
    first = label.index + 1 + behind
    cells = page.blocks[first : first + columns]
    below = len(cells) == columns and all(cell.tag == "td" and parse_grade(cell.text) for cell in cells)
    return label.index + (columns if below else 1)


def _is_head(block: Block) -> bool:
    return block.tag == "th"


def _is_aspect_cell(block: Block) -> bool:
    """True for `Vocals` before `7.5`, where `Movie` were the whole."""
    return block.tag in CELLS and block.text.isalpha() and block.text.lower() not in WORK


def _bold_grade(block: Block) -> str:
    """The grade in bold that a block begins with, before a colon or a dash: `<b>B+</b> : slow`; else the whole text."""
    bold = next((block.text[: span.end] for span in block.bolds if span.start == 0), "")
    if bold and block.text[len(bold) :].lstrip()[:1] in _SETS_OFF and parse_grade(bold):
        return bold
    return exact_before_word(block.text) or block.text


def _in_two_elements(page: Page, scope: Scope) -> Iterator[Finding]:
    """`<span>Our grade</span><strong>B+</strong>`: a label and a letter that nothing but the style keeps apart.

    So may be a number and its scale: `<span>Score</span><span>78</span><span>out of 100</span>`.
    """
    for block in page.blocks:
        node = block.node
        if (
            (block.text[-1] not in _LAST_SIGNS and block.text[-1] != "0")
            or len(block.text) > MAX_LABEL
            or node is None
            or more_than(PAIR + 1, node)
            or not PAIR <= len(node) <= PAIR + 1
        ):
            continue
        label, *values = (short_text(child) or "" for child in node)
        value = " ".join(values)
        found = lead_grade(value) if label.strip() and block.text == f"{label}{''.join(values)}" else None
        if found and (found[1] == "letter" or (values[1:] and found[1] == "of")) and parse_grade(value):
            yield from judged(block, scope, label.rstrip(" :"), value, found, 0.05)
