"""The scale that a page offers to its readers: selects, radio buttons, rows of links, bullets. Never a verdict."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.flags import Flag
from reviewscrape.extraction.marks import Wanted
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.ratings.elements import limited_text
from reviewscrape.extraction.readers.ratings.repeated_boxes import carded
from reviewscrape.extraction.readers.ratings.scope import Scope
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.grade_labels import Whose, whose
from reviewscrape.extraction.values.grade_names import name_tokens, names_a_grade
from reviewscrape.extraction.values.grade_options import LEAST, MOST, as_scale, bare
from reviewscrape.extraction.values.grade_owners import OWNER_TOKENS
from reviewscrape.extraction.values.grades import KINDS, parse_grade

Found = tuple[list[str], HtmlElement | None, int]
"""Options best first, the element that holds them, the line they begin on (text pages)."""

CHOICE_TAGS = frozenset(["li", "a", "span", "div", "button", "label", "option", "i", "input", "p", "td"])
VALUE_ATTRIBUTES = tuple(
    ("data-rating data-value data-score data-grade data-rate data-star title aria-label value").split()
)
NOT_OFFERED = frozenset(
    "histogram distribution breakdown filter sort pagination pager page pages chart summary paging status".split()
)
"""Words of lists that show or filter grades, or offer something else by number."""
VISITOR_TOKENS = OWNER_TOKENS[Whose.VISITOR] | frozenset(
    "rate rating ratings stars starbar picker action actions grade grades".split()
)
OFFER_TOKENS = OWNER_TOKENS[Whose.VISITOR] | frozenset({"widget", "picker", "rate"})
MAX_OPTION = 16
MAX_BULLETS = 2_000
MAX_PARTS = 12
MAX_LABEL = 40
MAX_LISTS = 20
_OPTION = re.compile(r"[A-F][+–−-]?|\d+")
BULLET_TAGS = frozenset({"li", "#text"})
_BULLET = re.compile(r"^\s*(?:[•·*+‣▪◦○●–-]|o|\[ ?\]|\( ?\))\s+")
_BETWEEN = r"(?:\s*[,|/·•\n]\s*|\s+(?:o|\[ ?\]|\( ?\))\s+|\s+)"
_LETTERS_IN_LINE = re.compile(rf"(?<![\w+-])[A-F][+–−-]?(?:{_BETWEEN}[A-F][+–−-]?){{4,14}}(?![\w+–−-])")
_NUMBERS_IN_LINE = re.compile(rf"(?<![\w.,])\d{{1,2}}(?:{_BETWEEN}\d{{1,2}}){{4,10}}(?![\w.,%])")
_HAS_RUN = {
    "BD": re.compile(rf"C[+–−-]?{_BETWEEN}(?:C|[BD][+–−-]?(?!\w))"),
    "24": re.compile(rf"3{_BETWEEN}(?:4{_BETWEEN}5|2{_BETWEEN}1)(?!\d)"),
}
_IN_LINE = (
    (_LETTERS_IN_LINE, Wanted({"c+", "c", "c,", "c+,"}), "BD"),
    (_NUMBERS_IN_LINE, Wanted({"3", "3,"}), "24"),
)
"""Scales on one line, words of the page of which each of them has one, and what stands around that."""
SIGNED = 8
"""Letters from which a list of them is a scale without being called one."""
_RATE_TEXT = re.compile(r"(?:rate|vote|give|bewerten|noter|hodnotit)\b.{0,20}?(\d+(?:[.,]5)?)", re.IGNORECASE)


def find_options(page: Page, scope: Scope) -> Iterator[Candidate]:
    """Candidates for `grade_options`: the longest scale offered, and the flag for a grade that is already chosen."""
    found = [
        *_selects(page, scope),
        *_radios(page, scope),
        *_rows(page, scope),
        *_bullets(page, scope),
        *_in_line(page, scope),
    ]
    nodes = [node for _, node, _ in found if node is not None]
    repeated = carded(nodes) if len(nodes) > 2 else set()
    own = [f for f in found if f[1] is None or f[1] not in repeated]
    if own:
        options, node, line = max(own, key=lambda f: len(f[0]))
        where = page.locator(node) if node is not None else f"line {line}"
        confidence = 0.95 if options[0][0] == "A" else 0.9
        yield Candidate("grade_options", options, " ".join(options), "ratings-options", where, confidence)


def _selects(page: Page, scope: Scope) -> Iterator[Found]:
    for node in scope.page.all("select"):
        names = " ".join(node.get(a) or "" for a in ("class", "id", "name", "aria-label"))
        around = node.getparent()
        if names.isspace() and around is not None:
            names = f"{around.get('class') or ''} {around.get('id') or ''}"
        if name_tokens(names) & NOT_OFFERED:
            continue
        choices = [o for o in islice(node.iter("option"), 2 * MOST) if o.get("disabled") is None]
        if choices and _is_prompt(choices[0]):
            choices.pop(0)
        if not choices or not _may_be_choice(choices[len(choices) // 2]):
            continue
        options = as_scale([_text(o) for o in choices]) or as_scale([o.get("value") or "" for o in choices])
        named = names_a_grade(names) or not name_tokens(names).isdisjoint(OFFER_TOKENS)
        if options and (named or options[0].startswith("A") or _asked_before(node) or _of_rating(node)):
            if any(o.get("selected") is not None and _is_chosen(o, options) for o in choices):
                page.flags.add(Flag.VIEWER_GRADE_SELECTED)
            yield options, node, 0


def _of_rating(node: HtmlElement) -> bool:
    """True where `Rating:` stands before the select, and its first option does not lift a filter."""
    return whose(_said_before(node).rstrip(":： ")) is Whose.CRITIC and not _text(node[0]).lower().startswith(
        ("all", "any")
    )


def _is_prompt(option: HtmlElement) -> bool:
    """True for a first option that offers nothing: `Select`, with an empty value or 0."""
    return (option.get("value") or "0").strip() in {"", "0", "-1"} and parse_grade(_text(option)) is None


def _may_be_choice(option: HtmlElement) -> bool:
    """False for an option that offers no grade."""
    return bool(parse_grade(bare(_text(option))) or parse_grade(option.get("value")))


def _is_chosen(option: HtmlElement, options: list[str]) -> bool:
    return _text(option) in options or (option.get("value") or "") in options


def _radios(page: Page, scope: Scope) -> Iterator[Found]:
    groups: dict[str, list[HtmlElement]] = {}
    for node in scope.page.all("input"):
        if (node.get("type") or "").lower() == "radio" and node.get("name"):
            groups.setdefault(node.get("name") or "", []).append(node)
    for name, nodes in groups.items():
        options = as_scale([_text_of_label(n) for n in nodes]) or as_scale([n.get("value") or "" for n in nodes])
        if options and (
            names_a_grade(f"{name} {nodes[0].get('class') or ''} {nodes[0].get('id') or ''}") or options[0][0] == "A"
        ):
            if any(node.get("checked") is not None for node in nodes):
                page.flags.add(Flag.VIEWER_GRADE_SELECTED)
            yield options, nodes[0].getparent(), 0


def _text_of_label(node: HtmlElement) -> str:
    """What is printed beside a radio button."""
    parent = node.getparent()
    if parent is not None and parent.tag == "label":
        return _text(parent)
    for beside in (node.getnext(), node.getprevious()):
        if beside is not None and beside.tag == "label" and beside.get("for") == node.get("id"):
            return _text(beside)
    return " ".join((node.tail or "").split())


def _rows(page: Page, scope: Scope) -> Iterator[Found]:
    """Rows of links, buttons or list items, one a grade."""
    seen: set[HtmlElement] = set()
    for node in scope.named:
        tokens = name_tokens(f"{node.get('class') or ''} {node.get('id') or ''}")
        if not LEAST <= len(node) <= MOST + 4 or node in seen or tokens & NOT_OFFERED or not tokens & VISITOR_TOKENS:
            continue
        seen.add(node)
        children = [
            c for c in node if c.tag in CHOICE_TAGS and (c.get("type") or "") not in {"hidden", "radio", "submit"}
        ]
        options = as_scale([choice for c in children if (choice := _choice(c))])
        if options and _is_offered(node, children):
            if any("checked" in (c.get("aria-checked") or "") or c.get("aria-checked") == "true" for c in children):
                page.flags.add(Flag.VIEWER_GRADE_SELECTED)
            yield options, node, 0


def _is_offered(node: HtmlElement, children: list[HtmlElement]) -> bool:
    """True where the row can be clicked: links, buttons, data for a script."""
    for child in children:
        for element in islice(child.iter(), MAX_PARTS):
            if element.tag in {"a", "button", "input", "label"} or any(map(_is_for_script, element.attrib)):
                return True
    names = name_tokens(f"{node.get('class') or ''} {node.get('id') or ''}")
    return bool(names & OFFER_TOKENS) or _asked_before(node)


def _is_for_script(name: str | bytes) -> bool:
    return str(name).startswith(("data-", "onclick"))


def _choice(node: HtmlElement) -> str:
    """What one item of a row offers: its text if it is a grade, else what its attributes say."""
    text = _text(node)
    if text and parse_grade(text):
        return text
    for element in islice(node.iter(), MAX_PARTS):
        told: dict[str, str] = dict(element.items())
        for attribute in filter(told.__contains__, VALUE_ATTRIBUTES):
            value = told[attribute].strip()
            if value and parse_grade(value):
                return value
            rate = _RATE_TEXT.search(value)
            if rate:
                return rate[1]
    return ""


def _asked_before(node: HtmlElement) -> bool:
    """True where the page asks the visitor for a grade right before."""
    text = _said_before(node)
    return 0 < len(text) <= MAX_LABEL and whose(text.rstrip(":：")) in {Whose.VISITOR, Whose.COMMUNITY}


def _said_before(node: HtmlElement) -> str:
    """What stands right before an element: text, another element's, or what the element around both begins with."""
    before = node.getprevious()
    text = " ".join((before.tail or "").split()) if before is not None else ""
    text = text or (_text(before) if before is not None and isinstance(before.tag, str) else "")
    parent = node.getparent()
    return text or (" ".join((parent.text or "").split()) if parent is not None else "")


def _bullets(page: Page, scope: Scope) -> Iterator[Found]:
    """Grades one below the other, with nothing else: list items, or lines of a text page."""
    blocks = page.blocks
    items = {index: blocks[index].text for index in scope.printed.whole}
    for block in [b for b in scope.printed.bulleted if len(b.text) <= MAX_OPTION]:
        text = _BULLET.sub("", block.text)
        if KINDS[text[:3]] and parse_grade(text):
            items[block.index] = text
    run: list[tuple[str, int]] = []
    for index in islice(sorted(items), MAX_BULLETS):
        if len(blocks[index].text) > MAX_OPTION or blocks[index].tag not in BULLET_TAGS:
            continue
        if run and run[-1][1] != index - 1:
            yield from _run(page, run)
            run = []
        run.append((items[index], index))
    yield from _run(page, run)


def _in_line(page: Page, scope: Scope) -> Iterator[Found]:
    """`Your Grade: A A- B+ …`: a scale in the middle of a line, behind its label or long enough to need none."""
    text = page.text
    for pattern, hints, beside in _IN_LINE:
        if hints.isdisjoint(page.words) or not _HAS_RUN[beside].search(text):
            continue
        for match in islice(pattern.finditer(text), MAX_LISTS):
            block, start = scope.block_at(match.start())
            options = as_scale(_OPTION.findall(match[0]))
            label = (
                block.text[max(0, start - MAX_LABEL) : start].strip(" \n:：") if start else _text_before(page, block)
            )
            asked = whose(label) in {Whose.VISITOR, Whose.COMMUNITY}
            if options and (asked or (options[0][0] == "A" and len(options) >= SIGNED)):
                yield options, block.node, block.line


def _text_before(page: Page, block: Block) -> str:
    return page.blocks[block.index - 1].text[:MAX_LABEL].rstrip(":：") if block.index else ""


def _run(page: Page, run: list[tuple[str, int]]) -> Iterator[Found]:
    options = as_scale([text for text, _ in run]) if len(run) >= LEAST else None
    if not options:
        return
    first = page.blocks[run[0][1]]
    asked = whose(_text_before(page, first)) in {Whose.VISITOR, Whose.COMMUNITY}
    if asked or (options[0][0] == "A" and len(options) > LEAST):
        yield options, first.node.getparent() if first.node is not None else None, first.line


def _text(node: HtmlElement) -> str:
    return " ".join((limited_text(node, 120) or "").split())
