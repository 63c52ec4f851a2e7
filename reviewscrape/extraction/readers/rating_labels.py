"""Grades behind a printed label: `Rating: 3 1/2 out of 4 stars`, `Note : 3/5`, a label and its value in two blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.rating_findings import Finding, text_finding
from reviewscrape.extraction.readers.rating_printed import MAX_LABEL, MAX_VALUE, places
from reviewscrape.extraction.readers.rating_scope import Scope
from reviewscrape.extraction.values.grade_counts import count_of
from reviewscrape.extraction.values.grade_labels import COMPOUND_HEADS, NOUN_SET, Whose, is_total, whose
from reviewscrape.extraction.values.grades import KINDS, Grade, lead_grade, parse_grade

MAX_NOUN = 24
MAX_COLONS = 2_000
"""Colons of one page that are looked at."""
MAX_COMPLEMENT = 5
"""Words between a noun and the end of its label: `Note des lecteurs`."""
_NOUNS = "|".join(sorted(map(re.escape, NOUN_SET), key=len, reverse=True))
_LAST_WORD = re.compile(r"([^\W\d_]+(?:['’-][^\W\d_]+){0,3})(?: ?\([^()]{1,20}\))? ?$")
_OPEN_LABEL = re.compile(rf"(?:[\w'’&-]+ ){{0,4}}(?:{_NOUNS}) ", re.IGNORECASE)
_HAS_VALUE = re.compile(r" (?:[\d★☆*½]|[A-F][+-]?$)")
_BREAK = re.compile(r"[.!?\n|;•·,()\[\]–—:]")
REST = re.compile(r"\s*(?:$|[\n.;:|/()\[\]!•·]|, (?!\d)|\s[–—-]\s|[A-ZÀ-Ž][\w'’ ]{1,30}:)")
"""What may follow a short grade: nothing, a sign, or the next label."""
AGE_NUMBERS = frozenset({"0", "6", "12", "13", "14", "15", "16", "17", "18", "21"})
"""Bare numbers behind `Rating:` that may as well be an age."""
AGE_LETTERS = frozenset({"A", "C", "E"})
"""Bare letters that are age labels somewhere."""
BIVALENT = frozenset({"rated", "rating", "classification", "classificação", "classificacao"})
"""Labels of grades and of age labels alike."""
PLURALS = frozenset({"grades", "scores", "notes", "marks", "stars", "votes", "reviews"})
"""Labels of several things: behind them a bare number is one of a list, or a count."""
EXPLICIT = frozenset({"of", "stars", "glyphs"})
"""Notations that say by themselves that they are a grade."""
STRENGTHS = {"of": 0.95, "stars": 0.95, "glyphs": 0.95, "letter": 0.9, "percent": 0.85, "asterisks": 0.85}
"""Confidence by notation, behind a label with a colon; others 0.8."""


def find_labelled(page: Page, scope: Scope) -> list[Finding]:
    """Grades in a block behind their labels, and the grade in the next block behind a block that is a label."""
    found = [*_behind_colons(page, scope), *_open(page, scope)]
    for index in scope.printed.before():
        found += _label_alone(page, page.blocks[index], scope)
    for block in scope.printed.labelled:
        found += _label_behind(block, scope)
    return sorted(found, key=lambda finding: finding.block or 0)


def _behind_colons(page: Page, scope: Scope) -> Iterator[Finding]:
    """`Rating: 3/5`: all colons of the page that something follows with which a grade may begin."""
    text = page.text
    values = [at for sign in ":：" for at in places(sign, text) if KINDS[text[at + 1 : at + 4].lstrip(" ")[:2]]]
    for place in values[:MAX_COLONS]:
        block, start = scope.block_at(place)
        end = start + 1 + (block.text[start + 1 : start + 2] == " ")
        found = lead_grade(block.text, end)
        label = _label_before(block.text, start) if found else None
        if found and label:
            yield from _judged(block, scope, label, block.text, found, 0.0)


def _judged(
    block: Block, scope: Scope, label: str, text: str, found: tuple[Grade, str, int], doubt: float
) -> Iterator[Finding]:
    """The finding of one label and its value, when the two fit."""
    grade, notation, _ = found
    owner = owner_of_label(label, scope)
    if owner is None or not _believable(owner, label, text, *found):
        return
    if owner is Whose.CRITIC and count_of(text[found[2] : found[2] + MAX_VALUE]) is not None:
        owner = Whose.COMMUNITY  # 4.2/5 (123 votes)
    confidence = STRENGTHS.get(notation, 0.8) - doubt
    if label.lower() == "ratings":
        confidence = min(confidence, 0.5)  # of readers, more often than not
    finding = text_finding(block, scope, grade, owner, "ratings", confidence)
    finding.total = is_total(label)
    yield finding


def _open(page: Page, scope: Scope) -> Iterator[Finding]:
    """A label without a colon: `Rating 4/5`."""
    forms = [form for noun in NOUN_SET & page.words for form in (noun, noun.capitalize(), noun.upper())]
    nouns = chain(*(places(f"{form} ", page.text) for form in forms))
    indexes = {scope.block_at(place)[0].index for place in islice(nouns, MAX_COLONS)}
    for block in [page.blocks[index] for index in indexes]:
        text = block.text
        if len(text) > MAX_LABEL + MAX_VALUE or ":" in text or "：" in text or not _HAS_VALUE.search(text):
            continue
        match = _OPEN_LABEL.match(text)
        value = text[match.end() :] if match else ""
        found = lead_grade(value) if 0 < len(value) <= MAX_VALUE else None
        if match and found and parse_grade(value):
            yield from _judged(block, scope, match[0], value, found, 0.05)


def _label_alone(page: Page, block: Block, scope: Scope) -> Iterator[Finding]:
    """A block that is a label, and the next block its value.

    Behind a label of readers a count may stand between, and a letter may begin the scale that they choose from; a label
    with the count in it, `Community Grade (38 Users)`, is followed by their grade.
    """
    label = block.text.rstrip(" :：")
    following = page.blocks[block.index + 1 : block.index + 4]
    if whose(label) is Whose.COMMUNITY and count_of(label) is None:
        value = next((b.text for b in following if b.text[:1].isdigit() and parse_grade(b.text)), "")
    else:
        value = following[0].text
    found = lead_grade(value) if 0 < len(value) <= MAX_VALUE else None
    if found and parse_grade(value) and not (block.tag == "th" and following[0].tag == "th"):
        bare = found[1] == "points" and found[0].best is None and "." not in found[0].value
        yield from _judged(block, scope, label, value, found, 0.2 if bare else 0.05)


def _label_behind(block: Block, scope: Scope) -> Iterator[Finding]:
    """`6.8 User Score`, `7.5 Total score`: the value first; of the critic only with a word for the whole."""
    found = lead_grade(block.text)
    if not found or not (found[0].best is not None or "." in found[0].value):
        return
    label = block.text[found[2] :]
    owner = whose(label)
    if owner is Whose.COMMUNITY or (owner is Whose.CRITIC and is_total(label)):
        yield text_finding(block, scope, found[0], owner, "ratings", 0.75)


def _is_exact(grade: Grade) -> bool:
    """True for a grade that is no count: with a decimal, or with its best value."""
    return grade.best is not None or "." in grade.value or grade.scale == "letter"


def _label_before(text: str, colon: int) -> str | None:
    """The printed label that ends at a colon, a noun of grades with the words before it on the same line."""
    line = text.rfind("\n", max(0, colon - MAX_LABEL), colon)
    opens_line = line >= 0 or colon < MAX_LABEL
    if not opens_line and not _is_noun(text[max(0, colon - MAX_NOUN) : colon].rstrip(" )").rpartition(" ")[2].lower()):
        return None
    head = text[max(0, colon - MAX_LABEL) : colon]
    last = _LAST_WORD.search(head)
    if last is None:
        return None
    cut = max((m.end() for m in _BREAK.finditer(head, 0, last.start())), default=0)
    words = head[cut : last.start()].split()
    noun_first = opens_line and 0 < len(words) <= MAX_COMPLEMENT and _is_noun(words[0].lower())
    if noun_first or _is_noun(last[1].lower()):
        return " ".join([*(words if noun_first else words[-4:]), last[0].strip()])
    return None


def _is_noun(word: str) -> bool:
    return word in NOUN_SET or word == "users" or word.endswith(COMPOUND_HEADS)


def owner_of_label(label: str, scope: Scope) -> Whose | None:
    """Whose grade a label announces, the words of the page's own title aside."""
    owner = whose(label)
    if owner is not Whose.ASPECT:
        return owner
    words = [
        word for word in label.split() if word.lower() in NOUN_SET or not _of_title(word, label, scope.title_words)
    ]
    return whose(" ".join(words)) or owner


def _of_title(word: str, label: str, title: frozenset[str]) -> bool:
    """True for a word of the work's title, and for one in capitals before a label that is not."""
    return word.lower().strip("'’‘“”\"") in title or (len(word) > 1 and word.isupper() and not label.isupper())


def _believable(owner: Whose, label: str, text: str, grade: Grade, notation: str, end: int) -> bool:
    """False where the value behind a label is the beginning of something else, an age label or a count."""
    if owner is Whose.COMMUNITY and not _is_exact(grade):
        return False
    last = label.lower().split()[-1]
    if notation == "points" and last in PLURALS:
        return False
    if last in BIVALENT and notation == "points" and grade.value in AGE_NUMBERS:
        return False
    if notation == "letter" and (last == "rated" or (last in BIVALENT and grade.value in AGE_LETTERS)):
        return False
    return notation in EXPLICIT or notation == "asterisks" or REST.match(text, end) is not None
