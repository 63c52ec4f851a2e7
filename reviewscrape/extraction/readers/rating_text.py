"""Grades printed as text: behind a label, in a block of their own, at the end of the prose, in the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.rating_findings import Finding
from reviewscrape.extraction.readers.rating_scope import Scope
from reviewscrape.extraction.values.grade_labels import NOUN_SET, Whose, is_total, whose
from reviewscrape.extraction.values.grades import Grade, fold, lead_grade, parse_grade

MAX_LABEL = 45
MAX_VALUE = 60
_NOUNS = "|".join(sorted(map(re.escape, NOUN_SET), key=len, reverse=True))
_LABEL = re.compile(rf"(?<![\w-])(?:{_NOUNS})(?: ?\([^()]{{1,20}}\))? ?[:：] ?", re.IGNORECASE)
_OPEN_LABEL = re.compile(rf"(?:[\w'’&-]+ ){{0,4}}(?:{_NOUNS}) ", re.IGNORECASE)
_BREAK = re.compile(r"[.!?\n|;•·,()\[\]–—:]")
_REST = re.compile(r"\s*(?:$|[\n.,;:|/()\[\]!–—•·-]|[A-ZÀ-Ž][\w'’ ]{1,30}:)")
_GIVES = re.compile(
    r"\b(?:i|we|i'd|i’d|we'd|i'll|reviewer|author)\b (?:would |will |can |must "
    r")?(?:give|gave|giving|rate|award|score)s? "
    r"(?:it|this|the|\w+)? ?(?:\w+ ){0,3}?(?=\d|a |an |one|two|three|four|five|six|seven|eight|nine|[A-F][+-]|[★*])",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?:[.!?…][\"'”’)]* |\n|\A)(?=[^.!?\n]{1,40}[.!]?\Z)")
AGE_NUMBERS = frozenset({"0", "6", "12", "13", "14", "15", "16", "17", "18", "21"})
"""Bare numbers behind `Rating:` that may as well be an age."""
EXPLICIT = frozenset({"of", "stars", "glyphs"})
"""Notations that say by themselves that they are a grade."""


def find_text(page: Page, scope: Scope) -> Iterator[Finding]:
    """All grades that the page prints as text."""
    end = _end_of_prose(page)
    for block in page.blocks:
        yield from _labelled(page, block, scope)
        if len(block.text) <= MAX_VALUE:
            yield from _alone(page, block, scope)
        if block.tag in {"h1", "h2"}:
            yield from _in_headline(block, scope)
        if end <= block.index:
            yield from _at_the_end(block, scope)


def _end_of_prose(page: Page) -> int:
    """Index of the block where the last third of the body text begins."""
    total = sum(len(b.text) for b in page.blocks if b.kept)
    length = 0
    for block in page.blocks:
        if block.kept:
            length += len(block.text)
            if length * 3 >= total * 2:
                return block.index
    return len(page.blocks)


def _finding(block: Block, scope: Scope, grade: Grade, whose_label: Whose, kind: str, confidence: float) -> Finding:
    owner = scope.owner(block.node) if block.node is not None else None
    if whose_label is Whose.CRITIC and owner is not None:
        whose_label = owner
    elif (
        block.node is not None
        and whose_label is Whose.CRITIC
        and (scope.hidden(block.node) or scope.links_away(block.node) or scope.other_heading(block.node))
    ):
        whose_label = Whose.OTHER_WORK
    return Finding(grade, whose_label, kind, confidence, block.node, block.index, line=block.line)


def _labelled(page: Page, block: Block, scope: Scope) -> Iterator[Finding]:
    """`Rating: 3 1/2 out of 4 stars`, the label and its value in one block or in two."""
    text = block.text
    if ":" in text or "：" in text:
        for match in _LABEL.finditer(text):
            label = _label_before(text, match)
            owner = owner_of_label(label, scope)
            found = lead_grade(text, match.end())
            if owner and found and _believable(label, text, *found):
                finding = _finding(block, scope, found[0], owner, "ratings", _strength(found[1]))
                finding.total = is_total(label)
                yield finding
    if len(text) > MAX_LABEL + MAX_VALUE:
        return
    yield from _label_alone(page, block, scope)


def _label_alone(page: Page, block: Block, scope: Scope) -> Iterator[Finding]:
    """A label without a colon before its value: `Rating 4/5`, or a block with the label and a block with the "
    "value."""
    text = block.text
    match = _OPEN_LABEL.match(text)
    if match and ":" not in text:
        label, value = match[0], text[match.end() :]
    elif len(text) <= MAX_LABEL and block.index + 1 < len(page.blocks):
        label, value = text.rstrip(" :："), page.blocks[block.index + 1].text
    else:
        return
    owner = owner_of_label(label, scope) if len(value) <= MAX_VALUE else None
    found = lead_grade(value) if owner else None
    if owner and found and parse_grade(value) and _believable(label, value, *found):
        finding = _finding(block, scope, found[0], owner, "ratings", _strength(found[1]) - 0.05)
        finding.total = is_total(label)
        yield finding


def _label_before(text: str, match: re.Match[str]) -> str:
    """The printed label: its noun with the words before it on the same line."""
    head = text[max(0, match.start() - MAX_LABEL) : match.start()]
    cut = max((m.end() for m in _BREAK.finditer(head)), default=0)
    words = head[cut:].split()
    return " ".join([*words[-4:], match[0].rstrip(" :：")])


def owner_of_label(label: str, scope: Scope) -> Whose | None:
    """Whose grade a label announces, the words of the page's own title aside."""
    owner = whose(label)
    if owner is not Whose.ASPECT:
        return owner
    title = set(re.findall(r"\w+", scope.words))
    words = [word for word in label.split() if word.lower() in NOUN_SET or not _of_title(word, label, title)]
    return whose(" ".join(words)) or owner


def _of_title(word: str, label: str, title: set[str]) -> bool:
    """True for a word of the work's title, and for one in capitals before a label that is not."""
    return word.lower().strip("'’‘“”\"") in title or (len(word) > 1 and word.isupper() and not label.isupper())


def _strength(notation: str) -> float:
    return 0.95 if notation in EXPLICIT else 0.9 if notation in {"letter", "percent"} else 0.8


def _believable(label: str, text: str, grade: Grade, notation: str, end: int) -> bool:
    """False where the value behind a label is the beginning of something else, or an age label."""
    rated = label.lower().split()[-1] in {"rated", "rating", "classification", "classificação"}
    if notation == "points" and rated and grade.value in AGE_NUMBERS:
        return False
    if notation == "letter" and (
        label.lower().endswith("rated") or (rated and grade.value in {"E", "A", "C"} and len(label) < 7)
    ):
        return grade.value != "E" and not label.lower().endswith("rated")
    if notation in EXPLICIT or notation == "asterisks":
        return True
    return _REST.match(text, end) is not None


def _alone(page: Page, block: Block, scope: Scope) -> Iterator[Finding]:
    """A block that is nothing but a grade in a notation that is nothing else."""
    text = block.text
    found = lead_grade(text)
    if not found or not parse_grade(text):
        return
    grade, notation, _ = found
    if notation not in EXPLICIT and not (notation == "asterisks" and ("½" in text or "1/2" in text)):
        return
    if notation == "glyphs" and len(text.replace(" ", "")) < 2:
        return
    slash = notation == "of" and grade.scale == "points"
    if is_counter(text):
        return
    if slash and (grade.best not in {"4", "5", "10", "100", "20", "6"}):
        return
    owner = _owner_before(page, block, scope)
    yield _finding(block, scope, grade, owner, "ratings-text", 0.7 if slash else 0.85)


def is_counter(text: str) -> bool:
    """True for `1 of 10` and `1/10`: more often the first picture of ten than a verdict."""
    return re.fullmatch(r"\s*1 ?(?:/|of|von|sur|de|di|van|z) ?\d+\s*", text) is not None


def _owner_before(page: Page, block: Block, scope: Scope) -> Whose:
    """Whose grade it is by the block before, when that is a label."""
    before = page.blocks[block.index - 1].text if block.index else ""
    owner = owner_of_label(before.rstrip(" :："), scope) if 0 < len(before) <= MAX_LABEL else None
    return owner or Whose.CRITIC


def _in_headline(block: Block, scope: Scope) -> Iterator[Finding]:
    """`Work | 2 stars`, `Work (★★★)`, `Work review: 4/5`: a grade at the end of the headline, set off from it."""
    text = block.text
    for match in re.finditer(r"[|:(\[–—-] ?(?=[^|:()\[\]–—]{1,30}[)\]]?$)|(?=[★⭐]{1,5}½?$)", text):
        value = text[match.end() :].rstrip(")] ")
        found = lead_grade(value)
        if found and parse_grade(value) and found[1] in EXPLICIT and match.start() > 3:
            yield _finding(block, scope, found[0], Whose.CRITIC, "ratings-text", 0.85 if block.tag == "h1" else 0.6)
            return


def _at_the_end(block: Block, scope: Scope) -> Iterator[Finding]:
    """The last sentence of the prose is the verdict: `Four stars out of four.`, `I give it a B+.`"""
    for line in block.text.split("\n"):
        tail = line[-120:]
        for match in _SENTENCE.finditer(tail):
            value = tail[match.end() :]
            found = lead_grade(value)
            if (
                len(line) > len(value)
                and found
                and found[1] in EXPLICIT
                and parse_grade(value)
                and not is_counter(value)
            ):
                yield _finding(block, scope, found[0], Whose.CRITIC, "ratings-text", 0.8)
                break
        for match in _GIVES.finditer(line) if block.kept else ():
            at = match.end() + (
                2 if line[match.end() :].startswith("a ") else 3 if line[match.end() :].startswith("an ") else 0
            )
            found = lead_grade(line, at)
            if found and found[1] in EXPLICIT | {"letter"} and _REST.match(fold(line), found[2]):
                yield _finding(block, scope, found[0], Whose.CRITIC, "ratings-text", 0.75)
