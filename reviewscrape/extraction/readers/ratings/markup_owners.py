"""Whose a grade in markup is: by its place, the label before it, the count beside it, the boxes that repeat it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.ratings.elements import limited_text
from reviewscrape.extraction.readers.ratings.findings import Finding, is_counted_behind
from reviewscrape.extraction.readers.ratings.label_owner import is_tab, owner_of_label
from reviewscrape.extraction.readers.ratings.other_boxes import is_of_another
from reviewscrape.extraction.readers.ratings.repeated_boxes import carded, shape
from reviewscrape.extraction.readers.ratings.scope import Scope
from reviewscrape.extraction.readers.structured.context import Context
from reviewscrape.extraction.values.grade_counts import count_of
from reviewscrape.extraction.values.grade_labels import NOUN_SET, Whose, announces_readers, is_total, says_whose, whose
from reviewscrape.extraction.values.grade_names import parse_label
from reviewscrape.extraction.values.grades import parse_grade
from reviewscrape.extraction.values.other_texts import announces_others
from reviewscrape.extraction.values.text import host_names, is_site_name

MAX_LABEL = 45
TABS = frozenset(["ul", "ol", "nav"])
"""Lists of ways to other pages rather than labels."""
ENOUGH = 2
"""Elements with one and the same grade that need not be boxes of a list."""
_WORD = re.compile(r"\w+")
FEW = 4
"""Elements behind a grade that may be the label of another one."""
CELLS = frozenset({"td", "th", "dt", "dd"})
LEVELS = 3
"""Elements around a grade that may begin with it."""
SMALL = 160
"""Characters of a grade's small surroundings."""
_READERS = re.compile(
    r"(?<![a-z])(?:critics?|users?|readers?|visitors?|audience|members?|community|lecteurs|spectateurs|lettori|utenti|usuarios|"
    r"lectores|leitores)(?![a-z])|(?:user|leser|nutzer|lezers|gebruikers)(?:be)?(?:wertung|note|score|oordeling)|"
    r"čtenář|uživatel|czytelnik|użytkownik|brugern|brukern|lesern|läsar|lukij|käyttäj|olvas",
    re.IGNORECASE,
)
_EXACT = re.compile(r"(?<![\d.,])\d{1,2}[.,]\d(?![\d.,])")
_VALUED = re.compile(r"[A-Za-z] \d{1,2}[.,]\d\Z")
"""What ends a label that has its own value: `Reader Rating 2 Votes 8.9`."""
_COUNT_NEAR = re.compile(
    r"\d[\d.,\u00a0\u202f ]*\+? ?(?:global )?(?:user |customer |consumer |reader "
    r")?(?:votes|ratings|reviews|users|voters|stimmen|bewertungen|avis|votos|voti|"
    r"stemmen|hodnocení|hlasů|opiniones|valoraciones|recensioni|avaliações|beoordelingen|notes)\b|based on "
    r"\d|\bavg\b|\baverage (?:\w+ )?(?:rating|score|grade|mark|vote)s?\b|\baverage\W{0,3}(?=[\d:])",
    re.IGNORECASE,
)


def assign_owners(page: Page, scope: Scope, found: Sequence[Finding]) -> None:
    """Set of every finding whose it is and in which block it stands."""
    for finding in found:
        _ask_surroundings(page, scope, finding)
    by_shape: dict[tuple[bool, str], list[Finding]] = {}
    for finding in found:
        if finding.node is not None and not finding.told:
            by_shape.setdefault((finding.whose is Whose.COMMUNITY, shape(finding.node)), []).append(finding)
    for group in by_shape.values():
        _drop_repeated(group)


def _drop_repeated(group: list[Finding]) -> None:
    """Give the grades in repeated boxes to other works: each box has its own."""
    if len({f.grade.value for f in group}) < 2 and len({f.node for f in group}) <= ENOUGH:
        return
    in_cards = carded([f.node for f in group if f.node is not None])
    many = [f for f in group if f.node in in_cards]
    if len({f.grade.value for f in many}) > 1 or len({f.node for f in many}) > ENOUGH:
        totals = [f for f in many if f.total and f.whose is Whose.CRITIC]
        for finding in many:
            if len(totals) != 1 or finding is not totals[0]:
                finding.whose = Whose.OTHER_WORK  # or an aspect: `Audio`, `Extras`, above `Overall Rating`


def _ask_surroundings(page: Page, scope: Scope, finding: Finding) -> None:
    """Set whose the grade is by where it stands and what is printed before it."""
    node = finding.node
    if node is None:
        return
    block = scope.block(node)
    finding.block = block.index if block else None
    owner = scope.owner(node)
    if owner is Whose.AGE and finding.grade.scale == "stars":
        owner = None  # `<div class="content_rating">`, in it stars
    if owner is Whose.OTHER_WORK and (
        _stands_below_title(node, scope) or _is_called_the_sites(page, _above(page, block))
    ):
        owner = None
    if finding.whose is Whose.CRITIC and _is_called_the_sites(page, node.get("title") or ""):
        finding.told = True  # `title="Marram Rating"`, whatever number of readers stands beside it
    if finding.whose is Whose.COMMUNITY and owner in {None, Whose.VISITOR}:
        owner = Whose.COMMUNITY
    if owner in {None, Whose.COMMUNITY} and (is_of_another(node, scope)):
        owner = Whose.OTHER_WORK
    if owner is None and not finding.told:
        owner = _owner_by_label(page, scope, finding)
    if owner is None and block is not None and scope.below_readers_heading(block.index):
        owner = Whose.OTHER_WORK
    if owner is None and not finding.told and not _readers_follow(node):
        counted = _is_counted(_around(node, scope), finding.grade.raw) or is_counted_behind(page, finding.block)
        owner = Whose.COMMUNITY if counted else None
    if owner is not None and finding.whose in {Whose.CRITIC, Whose.COMMUNITY}:
        finding.whose = owner


def _stands_below_title(node: HtmlElement, scope: Scope) -> bool:
    """True in a box of facts, whatever it is called, that begins with the title that the page's headline names."""
    for element in islice(node.iterancestors("dl", "table", "div"), 2):
        text = limited_text(element, SMALL) or ""
        first = " ".join(_WORD.findall(text.lower())[:2])
        if " " in first and f" {first} " in f" {' '.join(_WORD.findall(scope.words))} ":
            return True
    return False


def _above(page: Page, block: Block | None) -> str:
    """Text of the block above; empty where there is none."""
    return page.blocks[block.index - 1].text if block is not None and block.index else ""


def _is_called_the_sites(page: Page, label: str) -> bool:
    """True for the site's own name and a noun of grades, wherever the box stands: `Marram Rating`."""
    name, _, noun = label.rpartition(" ")
    if not name or noun.lower() not in NOUN_SET:
        return False
    return is_site_name(name, Context.of(page).site_names) or "".join(name.lower().split()) in host_names(page.url)


def _owner_by_label(page: Page, scope: Scope, finding: Finding) -> Whose | None:
    """Whose the grade is by the label printed before it, None without one."""
    node = finding.node
    texts = [text_before(node) if node is not None else ""]
    before = node.getprevious() if node is not None else None
    beside = before is not None and isinstance(before.tag, str) and before.tag not in TABS
    texts.append(limited_text(before, 80) or "" if beside else "")
    if finding.block is not None and _begins_near(page.blocks[finding.block], node):
        above = page.blocks[finding.block - 1] if finding.block else None
        texts.append(above.text if above is not None and not is_tab(above) else "")
    texts.append(_cell_before(node) if node is not None else "")
    for text in texts:
        label = " ".join(text.split()).rstrip(" :：")
        if (
            0 < len(label) <= MAX_LABEL and ": " not in label and not _VALUED.search(label)
        ):  # `Verdict: a quiet marvel` says all by itself
            owner = owner_of_label(label, scope)
            if owner is None and announces_others(label):
                return Whose.OTHER_WORK
            if owner is Whose.COMMUNITY and announces_readers(label) and not is_counted_behind(page, finding.block):
                return Whose.OTHER_WORK  # `User reviews` head what each of them wrote
            if owner is Whose.AGE and finding.grade.best is not None:
                continue  # `age 10+`, `4 out of 5 stars`
            if owner is not None:
                finding.total = is_total(label)
                finding.told = says_whose(label)
                return None if owner is Whose.CRITIC else owner
    return None


def _begins_near(block: Block, node: HtmlElement | None) -> bool:
    """False where the block's element is far around: there the block above is not what stands before the grade."""
    return node is None or any(element is block.node for element in (node, *islice(node.iterancestors(), FEW)))


def _cell_before(node: HtmlElement) -> str:
    """The text of the cell before the one that holds nothing but the grade: `Overall`, an image."""
    cell = next((element for element in islice(node.iterancestors(), 2) if element.tag in CELLS), None)
    text = limited_text(cell, MAX_LABEL) if cell is not None else None
    before = cell.getprevious() if cell is not None and (text == "" or parse_grade(text)) else None
    return limited_text(before, MAX_LABEL) or "" if before is not None and before.tag in CELLS else ""


def text_before(node: HtmlElement) -> str:
    """The text right before an element, in it or in those around it that begin with it: `Users: ` between two rows."""
    for element in (node, *islice(node.iterancestors(), LEVELS)):
        before, parent = element.getprevious(), element.getparent()
        while before is not None and not (before.tail or "").strip() and before.tag == "br":
            before = before.getprevious()
        text = before.tail if before is not None else parent.text if parent is not None else ""
        if text and text.strip():
            return str(text)
        if before is not None:
            return ""
    return ""


def _readers_follow(node: HtmlElement) -> bool:
    """True before another grade that is called the readers': counts and averages behind it are theirs."""
    texts = [node.tail or ""]
    for behind in islice(node.itersiblings(), FEW):
        texts += [limited_text(behind, MAX_LABEL) or "" if isinstance(behind.tag, str) else "", behind.tail or ""]
    return any(len(text) <= MAX_LABEL and whose(text) is Whose.COMMUNITY and count_of(text) is None for text in texts)


def _is_counted(text: str, grade: str) -> bool:
    """Whether a number of readers stands beside a grade, and is not that of another grade, called the readers'."""
    text = " ".join(text.split())
    count, at = _COUNT_NEAR.search(text), text.find(grade)
    if count is None or _EXACT.search(text[count.end() : max(at, 0)]):
        return False
    return not (0 <= at < count.start() and _READERS.search(text[at : count.start()]))


def _around(node: HtmlElement, scope: Scope) -> str:
    """Text of the element's small surroundings without another grade: a count there is a count of readers."""
    text = ""
    for element in (node, *islice(node.iterancestors(), 2)):
        content = scope.text(element, SMALL)
        if content is None or (element is not node and _has_another(element, node, scope)):
            break
        text = content
    return text


def _has_another(element: HtmlElement, node: HtmlElement, scope: Scope) -> bool:
    """True for an element that holds readers' grades beside the one in `node`."""
    if scope.owner(node) is Whose.COMMUNITY:
        return False
    own = set(node.iter())
    if node.tag == "img" and any(
        other not in own and parse_label(other.get("alt") or "") for other in element.iter("img")
    ):
        return True
    return any(other not in own and scope.owner(other) is Whose.COMMUNITY for other in element.iter())
