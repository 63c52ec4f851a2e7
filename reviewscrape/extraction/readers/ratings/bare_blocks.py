"""Blocks that are nothing but a grade, without any label: what tells a verdict from a counter or a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.parsing.drawn_signs import is_faint
from reviewscrape.extraction.readers.ratings.bare_owners import block_before, owner_beside
from reviewscrape.extraction.readers.ratings.believable import COUNTED, EXPLICIT, is_unit
from reviewscrape.extraction.readers.ratings.drawn_rows import glyph_row, is_overlaid
from reviewscrape.extraction.readers.ratings.elements import limited_text
from reviewscrape.extraction.readers.ratings.findings import Finding, text_finding
from reviewscrape.extraction.readers.ratings.label_owner import owner_of_label
from reviewscrape.extraction.readers.ratings.opening_blocks import MAX_LABEL, Lead, without_age
from reviewscrape.extraction.readers.ratings.scope import HEADING_TAGS, Scope, names_of
from reviewscrape.extraction.values.grade_label_words import WORK
from reviewscrape.extraction.values.grade_labels import Whose
from reviewscrape.extraction.values.grade_owners import name_pairs
from reviewscrape.extraction.values.grade_scales import ADJECTIVES
from reviewscrape.extraction.values.grades import Grade, is_called

MAX_BARE = 4
MAX_ALONE = 1_000
"""Short blocks that are looked at, at most."""
BOX_LEVELS = 8
"""Levels above a bare grade on which the box of the review is looked for."""
COUNTER_LEVELS = 3
"""Levels above a fraction on which a slide show is looked for."""
SLASH_BESTS = frozenset({"4", "5", "6", "10", "20", "100"})
DECIMAL_BESTS = frozenset({"7", "12", "15"})
"""The same of scales that a day of a month may look like, but for decimals: `4.5/7`."""
UNITS_OF = frozenset({"5", "6", "10"})
"""Best values of scales with units of the critic's own: `4/6 lamps`, in bold behind the prose."""
DISC_BESTS = frozenset({"4", "5", "6", "10"})
BOX_WORDS = frozenset(
    "reviewbox reviewinset reviewsummary reviewdata reviewinfo reviewmeta reviewheader reviewverdict reviewtotal "
    "ratingbox scorebox gradebox verdict verdictbox factbox infobox moviereview filmreview bookreview "
    "albumreview indextotal hodnoceni".split()
)
"""Words of the box that sums a review up."""
TOTALS = frozenset("reviewverdict reviewtotal ratingbox scorebox gradebox verdict verdictbox".split())
"""Those of boxes that hold nothing but the verdict: a percentage in one is it."""
COUNTER_WORDS = frozenset(
    "slide slides slider slideshow gallery galerie counter pager pagination paging carousel swiper lightbox step steps "
    "photo photos progress quiz "
    "date time published posted day calendar".split()
)
"""Words of what counts pictures and pages, and of dates."""
NEAR = 2
"""Blocks between a headline and the grade below it."""
MATTERS = frozenset({"difficulty", "heat", "spice", "steam", "chapters", "gore", "scares", "progress"})
"""What is counted or graded beside a work's quality, in the block before."""
MAX_ASPECT = 30
"""Characters of the name of an aspect."""
_BARE_FRACTION = re.compile(r"[\d.,]{1,5} ?(?:/|\w{1,6}(?: \w{1,6})?) ?\d{1,3}")
PLAIN_OF = re.compile(r"\d+ (?:of|von|de|di|van|z|ze) \d+")
_ODD = re.compile(r"\.\d(?<!\.[0257])\d|\.[0257][1-46-9]")
"""Decimals that no critic gives: `2.35` is the shape of a picture."""
_POINTS = re.compile(r"(?:[89]\d|100) (?:points?|pts|punkte|punti|puntos|pontos|bodů|punten)\.?", re.IGNORECASE)
_COUNTER = re.compile(r"\s*1 ?(?:/|of|von|sur|de|di|van|z) ?\d+\s*")
_TURN = re.compile(
    r"\W*(?:next|prev(?:ious)?|weiter|zurück|nächste|vorherige|suivante?|précédente?|siguiente|anterior|avanti|indietro|"
    r"successiv[oa]|precedente|volgende|vorige|další|předchozí|próxim[oa])"
    r"(?: (?:page|slide|photo|image|picture|seite|bild|página|pagina|foto|strana))?\W*|\W*[<>«»‹›←→]\W*",
    re.IGNORECASE,
)
"""What turns a page."""


def find_alone(page: Page, scope: Scope, first: int, last: int) -> Iterator[Finding]:
    """The grades of blocks that are nothing else; a closing verdict stands in the blocks from `first` to `last`."""
    begin = scope.begin if scope.kept else len(page.blocks)
    whole = scope.printed.whole
    for index in islice(whole, MAX_ALONE):
        block = page.blocks[index]
        if block.tag != "h1" and not any(s.end - s.start > len(block.text) - 3 for s in block.links):
            at_an_end = index <= begin or first <= index <= last
            grade = _grade_alone(page, block, whole[index], scope, at_an_end=at_an_end)
            if grade is not None:
                owner = Whose.ASPECT if _is_aspect(page, block, scope) else owner_beside(page, block, scope)
                if owner is Whose.AGE and grade.best is not None:
                    owner = Whose.CRITIC  # `age 10+`, `4 out of 5 stars`
                kind, confidence = _evidence(block, whole[index])
                yield text_finding(block, scope, grade, owner, kind, confidence)


def _is_bare(text: str, lead: Lead) -> bool:
    """True for a letter and for a decimal: nothing but their place makes them a grade."""
    grade, notation, _ = lead
    return len(text) <= MAX_BARE and (notation == "letter" or (notation == "points" and "." in grade.value))


def _evidence(block: Block, lead: Lead) -> tuple[str, float]:
    if _is_bare(block.text, lead):
        return "ratings-markup", 0.8
    return "ratings-text", 0.7 if _BARE_FRACTION.fullmatch(block.text) else 0.85


def _grade_alone(page: Page, block: Block, lead: Lead, scope: Scope, *, at_an_end: bool) -> Grade | None:
    """The grade that the block is by itself, or by the box it stands in; None where it may as well be another thing."""
    grade, notation, end = lead
    text = without_age(block.text)
    if (
        "/" in grade.raw
        and text[end:].strip(" .!)]")
        and not (
            at_an_end
            and grade.best in UNITS_OF
            and (_is_all_bold(block) or is_called(text[end:]) or (grade.best != "6" and is_unit(text[end:])))
        )
    ):
        return None  # 3/4 cup
    if notation == "of" and text[end:].strip(" .!").lower() in COUNTED:
        return None  # 4 out of 5 dentists
    titled = block.tag in HEADING_TAGS and text[0].isalnum() and block.index < scope.begin
    if titled:
        return None  # "Five Stars", "8½" and "B+" are titles
    spelt = len(text) > MAX_BARE if notation == "letter" else notation == "points" and _POINTS.fullmatch(text[:end])
    if (at_an_end and spelt) or (notation == "percent" and in_box(block, scope, TOTALS)):
        return grade  # `A MINUS`, or `92 points`, as wines have
    if _is_bare(text, lead):
        named = notation == "letter" and len(grade.value) == 1 and block.tag in HEADING_TAGS
        closes = (
            _closes_in_bold(block, scope) or _closes_plainly(block, grade, scope) or _opens_in_bold(page, block, scope)
            if notation == "letter"
            else at_an_end and block.tag == "p" and _is_all_bold(block)
        )
        return grade if (closes or (in_box(block, scope) and not named)) and not _ODD.search(grade.value) else None
    above = block_before(page, block) if notation == "percent" and at_an_end else None
    if above is not None and above.tag in HEADING_TAGS and in_box(block, scope):
        return grade  # `80 %` below the title in a box for the verdict
    if notation == "points" and text.rpartition("\n")[2].lower() in ADJECTIVES and at_an_end:
        return grade  # `4.0`, below it `excellent`
    below_title = notation == "asterisks" and text != block.text
    below_title = below_title and float(grade.value) > 1
    if not (_speaks_for_itself(text, grade, notation) or below_title) or is_counter(text) or _is_quoted(block):
        return None
    if notation == "glyphs" and block.node is not None:
        if is_overlaid(block.node) or is_faint(block.node):
            return None
        grade = glyph_row(block.node) or grade
    if _BARE_FRACTION.fullmatch(text) and not _is_no_fraction(page, block, grade, at_an_end=at_an_end):
        return None
    return grade


def _closes_in_bold(block: Block, scope: Scope) -> bool:
    """True for the last paragraph of the prose, or the one right behind it, all of it bold: `<p><b>B+</b></p>`."""
    if not scope.kept or block.tag not in {"p", "div"} or not block.bolds:
        return False
    last = scope.kept[-1].index
    return last <= block.index <= last + 1 and _is_all_bold(block)


def _opens_in_bold(page: Page, block: Block, scope: Scope) -> bool:
    """True for a paragraph right below the headline and its credits, all of it bold: `<p><b>B+</b></p>`."""
    headed = any(above.tag == "h1" for above in page.blocks[max(block.index - NEAR, 0) : block.index])
    return headed and block.tag == "p" and _is_all_bold(block) and block.index <= scope.begin + NEAR


def _closes_plainly(block: Block, grade: Grade, scope: Scope) -> bool:
    """True for a letter with its sign as the very last paragraph of the prose, or right behind it: `B-`."""
    last = scope.kept[-1].index if scope.kept else -1
    return len(grade.value) > 1 and block.tag == "p" and last <= block.index <= last + 1


def _is_all_bold(block: Block) -> bool:
    return bool(block.bolds) and block.bolds[0].end - block.bolds[0].start >= len(block.text)


def _speaks_for_itself(text: str, grade: Grade, notation: str) -> bool:
    if notation == "asterisks":
        said = grade.best is not None or grade.raw.endswith(")")  # `** (two stars)`
        return "½" in text or "1/2" in text or said  # `***` alone ends a section
    if notation == "discs":
        return grade.best in DISC_BESTS and grade.value not in {"0", "1"}  # one of many: the first slide
    return notation in EXPLICIT and (notation != "glyphs" or len(text.replace(" ", "")) > 1)


def _is_quoted(block: Block) -> bool:
    """True in a block quotation of more than the grade: what others said."""
    around = (block.node, *islice(block.node.iterancestors(), 2)) if block.node is not None else ()
    quotation = next((element for element in around if element.tag == "blockquote"), None)
    return quotation is not None and (limited_text(quotation, MAX_LABEL) or "") != block.text


def _is_no_fraction(page: Page, block: Block, grade: Grade, *, at_an_end: bool) -> bool:
    """False for `3/4` of a cup, `7/10` of July, slide `3/5`, page `2 of 5`: it counts only around the prose."""
    text = block.text
    known = grade.best in SLASH_BESTS or (grade.best in DECIMAL_BESTS and "." in grade.value)
    if not at_an_end or not known or grade.value == "0" or text in {"1/4", "3/4", "2/4"}:
        return False
    if PLAIN_OF.fullmatch(text):
        return False
    near = page.blocks[max(0, block.index - 2) : block.index + 3]
    if not block.bolds and any(_TURN.fullmatch(b.text[:MAX_LABEL]) for b in near):
        return False
    around = (block.node, *islice(block.node.iterancestors(), COUNTER_LEVELS)) if block.node is not None else ()
    prose = next((one.node for one in page.blocks if one.kept and one.node is not None), None)
    whole = {prose, *prose.iterancestors()} if prose is not None and around else set()
    for element in around:
        if element in whole:
            break  # the entry of a day, `date-posts`, holds the prose as well
        if element.tag == "figure" or COUNTER_WORDS & name_pairs(names_of(element)):
            return False
    return True


def in_box(block: Block, scope: Scope, words: frozenset[str] = BOX_WORDS) -> bool:
    """True in the box that sums the review up, or one of other names."""
    node = block.node
    if node is None or scope.owner(node) is not None:
        return False
    return any(words & name_pairs(names_of(element)) for element in (node, *islice(node.iterancestors(), BOX_LEVELS)))


def is_counter(text: str) -> bool:
    """True for `1 of 10` and `1/10`: more often the first picture of ten than a verdict."""
    return _COUNTER.fullmatch(text) is not None


def _is_aspect(page: Page, block: Block, scope: Scope) -> bool:
    """True behind the name of an aspect: in a list of definitions, or where names and grades take turns."""
    before = block_before(page, block)
    if before is None or not _names_something(before, scope):
        return False
    if before.tag in {"dt", "th"} or _is_in_a_row(before, block) or MATTERS.issuperset(before.text.lower().split()):
        return True
    if before.tag in HEADING_TAGS:
        return False  # several works, each with its grade
    others = [i for i in (block.index - 2, block.index + 2) if i in scope.printed.whole and i > 0]
    return any(_names_something(page.blocks[i - 1], scope) for i in others)


def _is_in_a_row(before: Block, block: Block) -> bool:
    """True for two cells of one row of a table, the first of which names more than a kind of works."""
    row = block.node.getparent() if block.node is not None and block.tag == before.tag == "td" else None
    beside = row is not None and before.node is not None and before.node.getparent() is row
    return beside and not WORK.issuperset(before.text.lower().split())


def _names_something(block: Block, scope: Scope) -> bool:
    """True for a few words that are neither a label of grades nor the page's title."""
    words = block.text.rstrip(" :").lower().split()
    if len(block.text) > MAX_ASPECT or len(words) > 3 or block.index in scope.printed.whole or block.bolds:
        return False
    return owner_of_label(block.text, scope) is None and not scope.title_words.issuperset(words)
