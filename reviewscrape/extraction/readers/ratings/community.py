"""The readers' aggregate: their grade of the work and how many of them stand behind it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import islice, pairwise

from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block, more_than
from reviewscrape.extraction.marks import Wanted
from reviewscrape.extraction.notes import numbered
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.ratings.believable import is_exact
from reviewscrape.extraction.readers.ratings.elements import limited_text
from reviewscrape.extraction.readers.ratings.findings import Finding, community_candidates
from reviewscrape.extraction.readers.ratings.opening_blocks import places
from reviewscrape.extraction.readers.ratings.reader_counts import HELPFUL
from reviewscrape.extraction.readers.ratings.scope import Scope
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.grade_counts import bare_count, count_of, find_count
from reviewscrape.extraction.values.grade_label_words import AVERAGES, MEANS, SHOPS
from reviewscrape.extraction.values.grade_labels import Whose, whose
from reviewscrape.extraction.values.grades import lead_grade, parse_grade

NEAR_BLOCKS = 5
MAX_BLOCK = 160
MAX_NUMBERS = 2_000
LATER, ROUND = 0.4, 0.8
"""Share left of the confidence in a further value, and in a whole number: one reader's grade is one."""
_DIGITS, _POINTS = "0123456789", frozenset(".,")
AVERAGE = re.compile(r"(?:average|avg\.?|mean)(?: (?:rating|score|grade|vote))?\s?(?::|\Z|\d)", re.IGNORECASE)
"""A label of an average that does not say whose."""
_CRITICS = re.compile(r"critic|reviews? counted|fresh|rotten|metascore|press", re.IGNORECASE)
_CRITICS_COUNTED = re.compile(r"\d (?:recensioni|reviews|critiques|kritiken|críticas) [^\n]{0,12}\bcrit", re.IGNORECASE)
"""How many critics stand behind another average: `2,95 su 19 recensioni tra critica e pubblico`."""
COUNT_LABEL = re.compile(
    r"(?:num(?:ber)? of |num |no\. of |total |# (?:of )?)?(?:(?:user|member|reader) )?(?:ratings|votes|voters|"
    r"bewertungen|stimmen|notes|votos|voti) ?:?",
    re.IGNORECASE,
)
COUNTED_LABEL = re.compile(r"([^\d()]{3,30}) \((\d{1,7})\)")
"""`Readers (31)`, above their grade."""
BRACKETED = re.compile(r"(\d{1,2}[.,]\d{1,2})(?: ?/ ?\d{1,3})? ?\( ?(\d{1,3}(?:[.,' ]\d{3})+|\d{1,7}) ?\)")
COUNT = re.compile(r"\d{1,3}(?:[.,\u2019' ]\d{3})+|\d{1,7}")
FEW_WORDS = 3
"""Words of a line that tells how many graded: `1 240 votos`."""
MAX_GAP = 25
"""Characters between a grade and the number of readers behind it."""
ABOVE, HEADINGS = 3, frozenset({"h2", "h3", "h4", "h5", "h6", "dt", "th"})
_READERS = re.compile(r"\b(?:community|users?|readers?|members?|listeners?|fans?|players?)\b", re.IGNORECASE)
"""Headings of what readers gave, shortly above an average: `What did the community think?`."""
_RECENT = re.compile(
    r"\b(?:last|past|letzten|derniers|últimos|ultimi|afgelopen|posledních) \d+ "
    r"(?:days|tagen?|jours|días|giorni|dias|dagen|dní)\b",
    re.IGNORECASE,
)
"""What some readers gave lately, beside what all gave."""
_MEANS = Wanted(["(avg.", *[f"{word}{sign}" for word in (*MEANS, *AVERAGES) for sign in ("", ":")]])
_AVERAGE_BESIDE = re.compile(
    r"(?<![\w-])(?<!just )(?<!below )(?<!above )"
    rf"(?:{'|'.join(sorted([*MEANS, *AVERAGES]))})\.?(?: [^\W\d_]{{3,12}})?(?: ?[:=] ?| )(?=\d)",
    re.IGNORECASE,
)
_TOTAL_BESIDE = re.compile(r"(?<![\w-])total: ?(\d{1,6})(?![\d.,/%])", re.IGNORECASE)
_BASED_ON = re.compile(r"based on \d[\d.,]* (?:member|user|reader|player|fan) (?:ratings|votes|scores)", re.IGNORECASE)
_GLUED = re.compile(r"\d[.,]\d+(?: \d[\d .,]{0,9})? [^\W\d_]{2,}")
MAX_GLUED = 60
"""Characters of an average and a count that are printed as one."""
_SCALES = Wanted(["/", "%", "out", "stars"])
_BEFORE_COUNT = re.compile(
    r"(?<![\w.,/])\d{1,3}(?:(?:[.,]\d{1,2})?(?: ?/ ?\d{1,3}| ?%| out of \d{1,3}| stars)"
    r"|[.,]\d{1,2}(?=[ \n]\(| [·•] | average ))",
    re.IGNORECASE,
)


def find_community(page: Page, scope: Scope, findings: Sequence[Finding]) -> Iterator[Candidate]:
    """Candidates for `community_grade` and `community_count`: the first aggregate of the page's own work."""
    found = [f for f in findings if f.whose is Whose.COMMUNITY and f.grade.scale != "words"]
    found += [*_counted(page, scope), *_averages(page, scope), *_in_pieces(page, scope), *_above_count(page, scope)]
    found = [f for f in found if f.grade.value.strip("0.")]
    shops = _blocks_with(page, found, lambda text: not SHOPS.isdisjoint(text.lower().split()))
    found = [f for f in found if f.block not in shops]
    found += [replace(f, whose=Whose.COMMUNITY) for f in findings if _is_of_voters(page, f)]
    counted = [(finding, _count_near(page, finding)) for finding in found]
    recent = _blocks_with(page, found, _RECENT.search)
    ranked = sorted(counted, key=lambda pair: (pair[1] is None, *_rank(pair[0], recent)))[:3]
    for finding, count in ranked:
        later = finding.grade.value != ranked[0][0].grade.value
        share = (LATER if later else 1.0) * (ROUND if "." not in finding.grade.value else 1.0)
        yield from community_candidates(page, replace(finding, confidence=finding.confidence * share), count)


def _blocks_with(page: Page, findings: Sequence[Finding], test: Callable[[str], object]) -> set[int]:
    """The findings' blocks that pass a test, each asked once: a block may hold thousands of grades."""
    return {index for index in {f.block for f in findings} if index is not None and test(page.blocks[index].text)}


def _rank(finding: Finding, recent: Set[int]) -> tuple[bool, bool, int]:
    """Averages before whole numbers, those of all readers before those of late ones, the first of the page first."""
    return "." not in finding.grade.value, finding.block in recent, finding.block or 0


def _is_of_voters(page: Page, finding: Finding) -> bool:
    """`Average Rating: 7.21` beside the number of those who graded, where no critic is spoken of."""
    if finding.whose is not Whose.AGGREGATE or finding.block is None or finding.grade.scale == "words":
        return False
    near = page.blocks[max(finding.block - NEAR_BLOCKS, 0) : finding.block + NEAR_BLOCKS]
    if not AVERAGE.match(page.blocks[finding.block].text) or any(_CRITICS.search(block.text) for block in near):
        return False
    if any(
        _READERS.search(b.text) for b in page.blocks[max(finding.block - ABOVE, 0) : finding.block] if b.tag in HEADINGS
    ):
        return True
    return _count_in_cells(near) is not None or any(count_of(block.text[:MAX_BLOCK]) is not None for block in near)


def _counted(page: Page, scope: Scope) -> Iterator[Finding]:
    """`9.2/10 480,377 votes`: a grade that a number of readers stands behind, without any label."""
    indexes = {scope.block_at(at)[0].index for at in islice(_numbers(page), MAX_NUMBERS)}
    for block in [page.blocks[index] for index in sorted(indexes) if len(page.blocks[index].text) <= MAX_BLOCK]:
        at = find_count(block.text)
        before = list(_BEFORE_COUNT.finditer(block.text, 0, at[1])) if at else []
        if not at or not before or at[1] - before[-1].end() > MAX_GAP:
            continue
        if any(HELPFUL.search(near.text) for near in page.blocks[max(block.index - 1, 0) : block.index + 1]):
            continue
        found = lead_grade(block.text, before[-1].start())
        if found and scope.owner(block.node) in {None, Whose.COMMUNITY, Whose.VISITOR}:
            yield Finding(
                found[0], Whose.COMMUNITY, "ratings-community", 0.85, block.node, block.index, line=block.line
            )


def _averages(page: Page, scope: Scope) -> Iterator[Finding]:
    """`(12 votes, average: 3.92 out of 5)`, `[Total: 5 Average: 4.6]`: an average in one block with the number of those
    who graded, also in the form where they do."""
    for block in numbered(page) if page.words & _MEANS else ():
        match = _AVERAGE_BESIDE.search(block.text) if len(block.text) <= MAX_BLOCK else None
        found = lead_grade(block.text, match.end()) if match else None
        if match is None or found is None or _CRITICS.search(block.text):
            continue
        counted = None if match.start() else find_count(block.text)
        if not is_exact(found[0]) and (counted is None or counted[1] < found[2]):
            continue
        count = count_of(block.text) is not None or _TOTAL_BESIDE.search(block.text) is not None
        if count and scope.owner(block.node) in {None, Whose.COMMUNITY, Whose.VISITOR}:
            yield Finding(
                found[0], Whose.COMMUNITY, "ratings-community", 0.85, block.node, block.index, line=block.line
            )


def _in_pieces(page: Page, scope: Scope) -> Iterator[Finding]:
    """`<b>8.1</b><span>340 ratings</span>`: only the style keeps the average and its count apart."""
    seen: set[HtmlElement] = set()
    for block in numbered(page):
        if block.node is None or len(block.text) > MAX_GLUED or block.node in seen or not _GLUED.search(block.text):
            continue
        seen.add(block.node)
        for node in block.node:
            behind = node.getnext()
            grade = parse_grade(limited_text(node, MAX_GAP)) if behind is not None else None
            counted = grade and "." in grade.value and count_of(limited_text(behind, MAX_GAP) or "") is not None
            if grade and counted and scope.owner(node) in {None, Whose.COMMUNITY}:
                yield Finding(grade, Whose.COMMUNITY, "ratings-community", 0.85, node, block.index, line=block.line)


def _above_count(page: Page, scope: Scope) -> list[Finding]:
    """`6,8`, below it `1.240 votos` and nothing else, or `6,8 (1.240)`: the only average on the page that stands so."""
    found: list[Finding] = []
    for index, (grade, notation, _) in scope.printed.whole.items():
        if notation != "points" or index + 1 == len(page.blocks):
            continue
        block, below = page.blocks[index], page.blocks[index + 1]
        based = _BASED_ON.fullmatch(below.text)
        if not based and "." not in grade.value:
            continue
        counted = find_count(below.text) if len(below.text.split()) <= FEW_WORDS else None
        if (based or (counted and counted[1] == 0)) and scope.owner(block.node) in {None, Whose.COMMUNITY}:
            found.append(Finding(grade, Whose.COMMUNITY, "ratings-community", 0.85, block.node, index, line=block.line))
    for block in [block for block in numbered(page) if BRACKETED.fullmatch(block.text)]:
        value, _, count = block.text.partition("(")
        alone = parse_grade(value)
        if alone and bare_count(f"({count}") and scope.owner(block.node) in {None, Whose.COMMUNITY}:
            found.append(Finding(alone, Whose.COMMUNITY, "ratings-community", 0.85, block.node, block.index))
    return found if len(found) == 1 else []


def _numbers(page: Page) -> Iterator[int]:
    """Where numbers end that say their scale with a sign or a word for it, or that have a decimal and a bracket or a
    bullet behind."""
    text, words = page.text, page.words
    signs = ["/", " /", "%", *(f" {sign}" for sign in ("%", "out of ", "stars") if sign.split()[0] in words & _SCALES)]
    yield from (at for sign in signs for at in places(sign, text) if text[at - 1 : at].isdigit())
    for sign in (" (", "\n(", " · ", " • ", " average "):
        yield from (at for at in places(sign, text) if text[at - 1 : at].isdigit() and _is_decimal(text, at))


def _is_decimal(text: str, end: int) -> bool:
    return text[end - 3 : end].strip(_DIGITS) in _POINTS


def _count_near(page: Page, finding: Finding) -> int | None:
    """How many readers stand behind a grade: printed in its box, or within the next blocks."""
    node = finding.node
    behind = node.getnext() if node is not None else None
    if behind is not None and (count := count_of(limited_text(behind, MAX_GAP) or "")) is not None:
        return count  # nothing but the style keeps the two apart: `6,6` and `1 203 oceny`
    for element in islice(node.iter(), 20) if node is not None else ():
        leaf = element.text if element is not node and not len(element) else None  # `7.9` and `211 votes`, unspaced
        count = count_of(element.get("title") or element.get("aria-label") or leaf or "")
        if count is not None:
            return count
    if finding.block is not None and (own := _count_of_block(page.blocks[finding.block])) is not None:
        return own
    if (bare := _in_brackets(page, finding)) is not None:
        return bare
    for element in list(node.iterancestors())[:4] if node is not None else ():
        text = limited_text(element, 250)
        if text is None:
            break
        count = count_of(text)
        if count is not None and not _CRITICS_COUNTED.search(text):
            return count
    if finding.block is not None:
        for block in page.blocks[finding.block : finding.block + NEAR_BLOCKS]:
            count = count_of(block.text[:MAX_BLOCK])
            if count is not None:
                return count
        return _count_in_cells(
            page.blocks[max(finding.block - NEAR_BLOCKS, 0) : finding.block + NEAR_BLOCKS]
        ) or _count_beside_same(page, finding)
    return None


def _count_of_block(block: Block) -> int | None:
    """The count of a block, its elements' texts apart first: only the style parts `7,3` from `12 904 ocen`."""
    apart = limited_text(block.node, MAX_BLOCK) if block.node is not None and more_than(1, block.node) else None
    count = _count_in(apart) if apart else None
    return _count_in(block.text[:MAX_BLOCK]) if count is None else count


def _count_beside_same(page: Page, finding: Finding) -> int | None:
    """The count where the page prints the very same average once more, with it."""
    if "." not in finding.grade.value:
        return None
    held = [b.text for b in numbered(page) if len(b.text) <= MAX_BLOCK and finding.grade.raw in b.text]
    return next(filter(None, map(count_of, held)), None)


def _count_in(text: str) -> int | None:
    total = _TOTAL_BESIDE.search(text)
    return int(total[1]) if total and _AVERAGE_BESIDE.search(text) else count_of(text)


def _in_brackets(page: Page, finding: Finding) -> int | None:
    """The number in brackets right behind a grade with a decimal, or behind the label above it.

    `4.2 (5)`, where an element holds nothing else; `Readers (31)`, below it `7.6`.
    """
    for block in page.blocks[max(finding.block - 1, 0) : finding.block + 1] if finding.block is not None else ():
        label = COUNTED_LABEL.fullmatch(block.text)
        if label and whose(label[1]) is Whose.COMMUNITY:
            return int(label[2])
    own = page.blocks[finding.block].text if finding.block is not None else ""
    at = own.find(finding.grade.raw)
    behind = own[at + len(finding.grade.raw) :][:MAX_GAP] if at >= 0 else ""
    if (count := bare_count(behind) or count_of(behind)) is not None:
        return count
    node = finding.node
    elements = [node, *islice(node.iterancestors(), 2)] if node is not None and "." in finding.grade.value else []
    for element in elements:
        match = BRACKETED.fullmatch(" ".join((limited_text(element, MAX_GAP) or "").split()))
        if match and match[1].replace(",", ".") == finding.grade.value:
            return int(re.sub(r"\D", "", match[2]))
    return None


def _count_in_cells(near: Sequence[Block]) -> int | None:
    """`Num Ratings`, `2188` in two cells."""
    for label, value in pairwise(near):
        if COUNT_LABEL.fullmatch(label.text) and COUNT.fullmatch(value.text):
            return int(re.sub(r"\D", "", value.text))
    return None
