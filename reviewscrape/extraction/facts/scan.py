"""Labels on a page and the text that belongs to each: in a line, in bold, in a cell, on a line of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.facts.barred_lines import between_bars, between_bullets, between_links
from reviewscrape.extraction.facts.fact import Fact
from reviewscrape.extraction.facts.inline_labels import MAX_COLONS, MAX_LINE, MAX_LINES, MAX_SPANS, colon_labels
from reviewscrape.extraction.facts.set_apart_labels import set_apart
from reviewscrape.extraction.facts.values_beside import ELSEWHERE, following, preceding
from reviewscrape.extraction.labels import MAX_LABEL, PEOPLE, Label, first_words, is_kind, lookup, may_begin, may_hold
from reviewscrape.extraction.values.names import looks_like_name

ALIKE = 3
"""Labels that stand alone in the same markup, from which on an everyday word in it is one, too."""
SILENT_TAGS = frozenset({"option", "button", "select", "input", "legend"})
LABEL_TAGS = frozenset({"dt", "th"})
LINKED_TAGS = LABEL_TAGS | {"h2", "h3", "h4", "h5", "h6"}
_GLUED = re.compile(
    r"MPAA(?=[A-Z])|[A-ZÀ-Þ][a-zà-ÿěščřžůň]{2,}(?:\([a-z]{1,7}\)|[/*·:](?:innen|in|rice|ka|a))?"
    r"(?: [A-Za-z][a-zà-ÿěščřžůň]+){0,2}(?: \([a-z]{1,7}\))?(?=[A-Z\dÀ-Þ])"
)
"""A label run into its value, as two elements without a space between them come out: `DirectorAnn Coe`."""
_LEADER = re.compile(r" ?(?:[-–—] |\.{2,}|…|_{2,})\s*(?=\S)")
"""What stands for a colon: `Director – Ann Coe`, `Director ..... Ann Coe`."""
_NAMES_ALONE = re.compile(r" [A-ZÀ-ÞČŘŠŽ][^\d:;!?]{3,200}")
"""Names up to the end of a line."""
_DAY_ALONE = re.compile(r" (?:[A-Z][a-z]{2,8}\.? (?:\d{1,2}, )?|\d{1,2} [A-Z][a-z]{2,8}\.? )(?:19|20)\d\d")
"""A day and nothing else, behind a word that says much else: `Release Nov 17, 2009`."""
_DIGIT = re.compile(r"\d")
MAX_PREFIXED = 120
"""Characters of a line that may begin with a label without a colon."""
MAX_OPENED = 300
"""The same for labels that call for a value, as `directed by`."""


def scan(blocks: Sequence[Block]) -> Iterator[Fact]:
    """Every label of the page, known fields and others, in page order."""
    suspects = _suspects([block for block in blocks if not block.region & ELSEWHERE])
    found = [(block, _block(block) or _glued(block)) for block in suspects if block.tag not in SILENT_TAGS]
    for block, facts in _with_everyday_words(found):
        for fact in facts:
            if fact.start == fact.end and fact is facts[-1] and not _take_line_above(fact):
                fact.values = preceding(blocks, block.index) or following(blocks, block.index)
        yield from facts


def _with_everyday_words(found: list[tuple[Block, list[Fact]]]) -> Iterator[tuple[Block, list[Fact]]]:
    """The same, and the everyday words that are labels because several known ones are marked just so."""
    alone = Counter(markup(block) for block, facts in found for fact in facts if fact.kind == "alone")
    for block, facts in found:
        end = len(block.text)
        if not facts and end <= MAX_LABEL and not block.links and alone[markup(block)] >= ALIKE:
            label = lookup(block.text)
            spoken = label and label.field and not is_kind(label.key, "initial") and not _ends_row(block)
            yield block, [Fact(label, block, "alone", end, end)] if label and spoken else []
        else:
            yield block, facts


def markup(block: Block) -> tuple[str, str]:
    """How a block is marked: its tag, and the class names of its element and of the one around it."""
    node = block.node
    around = node.getparent() if node is not None else None
    return block.tag, "|".join(element.get("class", "") for element in (node, around) if element is not None)


def _suspects(blocks: Sequence[Block]) -> list[Block]:
    """The blocks that may hold a label: most have no colon and begin with no label's first word."""
    known = first_words()
    begins = [block.text[:MAX_LABEL].partition(" ")[0] for block in blocks]
    lower = "\0".join(begins).lower().split("\0")
    found: list[Block] = []
    for block, begin, word in zip(blocks, begins, lower, strict=False):
        text = block.text
        if (
            word in known
            or (word[-1:] == "." and word[:-1] in known)
            or "\n" in text
            or "/" in word
            or text.count(" • ") > 1
            or (len(text) <= MAX_LINE and text.count(" | ") > 1)
            or ((":" in text or "：" in text) and may_hold(text, MAX_LINE, MAX_COLONS))
            or (len(text) <= MAX_PREFIXED and not (begin[1:].islower() and begin.isalpha()) and _GLUED.match(text))
        ):
            found.append(block)
    return found


def _take_line_above(fact: Fact) -> bool:
    """Give a role the name on the line above it (`Ann Coe<br>Director`); False where there is none."""
    lines = fact.block.text[: fact.end].split("\n")
    if len(lines) != 2 or fact.end != len(fact.block.text) or lines[1].endswith(":") or not looks_like_name(lines[0]):
        return False
    fact.start, fact.end = 0, len(lines[0])
    return True


def _block(block: Block) -> list[Fact]:
    """Facts of one block. A label at the end of a line has its value on the next one."""
    facts: list[Fact] = []
    start = 0
    for line in block.text.split("\n", MAX_LINES)[:MAX_LINES]:
        end = start + len(line)
        found = _line(block, start, line)
        if not found and facts:
            last = facts[-1]
            if last.start == last.end:
                last.start, last.end = start, end
            elif last.label.field == "cast" and last.end == start - 1 and _is_name_line(line):
                last.end = last.end if _is_told_apart(block, last, line) else end
        facts += found
        start = end + 1
    return facts


def _is_told_apart(block: Block, cast: Fact, line: str) -> bool:
    """True for a line with a label that the table does not know, below a cast that begins beside its own label."""
    return ": " in line[:MAX_LABEL] and block.text[cast.start - 1 : cast.start] != "\n"


def _is_name_line(line: str) -> bool:
    named = 0 < len(line) < 60 and not line.split(" ", 1)[0].islower()
    return named and not line.endswith((".", "!", "?")) and not _DIGIT.search(line)


def _line(block: Block, start: int, line: str) -> list[Fact]:
    """Facts of one line, in order; the last may have an empty value, which then stands below."""
    begins = may_begin(line, bold=bool(block.bolds))
    if begins and len(line) <= MAX_PREFIXED and (label := _whole(block, line)):
        alone = _alone(block, start, line, label)
        if alone is not None:
            return alone
    found: list[Fact] = []
    if ":" in line or "：" in line:
        bold = frozenset([span.start - start for span in block.bolds[:MAX_SPANS]])
        for label, first, last in colon_labels(line, bold):
            if label:
                found.append(Fact(label, block, "line", start + first, start + last))
    if found and begins and len(line) <= MAX_LINE:
        found = [*_before_colons(block, start, line, found[0]), *found]
    if ("|" in line or "·" in line) and len(line) <= MAX_LINE:
        found += between_bars(block, start, line.replace("·", "|"), found)
    if not found and line.count("•") > 1 and len(line) <= MAX_LINE:
        found = list(between_bullets(block, start, line))
    if not found and begins and len(block.links) > 1 and len(line) <= MAX_LINE:
        found = list(between_links(block, start, line))
    if found or len(line) > MAX_LINE or not begins:
        return found
    return set_apart(block, start, line) or _opened(block, start, line)


def _before_colons(block: Block, start: int, line: str, first: Fact) -> list[Fact]:
    """The fact that opens a line without a colon, before the first with one: `Directed by Ann Coe. Cast: Tom Reed`."""
    facts = _opened(block, start, line[: first.start - start].partition(";")[0])
    return [fact for fact in facts if fact.kind == "open" and fact.label.field in PEOPLE - {first.label.field}]


def _whole(block: Block, line: str) -> Label | None:
    """The label that a whole line is; in a heading a remark may follow: `Cast (in credits order) complete`."""
    if len(line) <= MAX_LABEL and (label := lookup(line)):
        return label
    may_have = block.tag in LINKED_TAGS or _heads_row(block)
    return lookup(line.partition(" (")[0]) if " (" in line and may_have else None


def _glued(block: Block) -> list[Fact]:
    """The fact of a block that begins with a label run into its value."""
    found = _GLUED.match(block.text) if len(block.text) <= MAX_PREFIXED else None
    label = lookup(found[0]) if found else None
    if not found or not label or is_kind(label.key, "page"):
        return []
    if is_kind(label.key, "wordy") and (" " not in block.text or block.node is None):
        return []  # a name: `GameGauge`, `FilmVault Rating`
    return [Fact(label, block, "prefix", found.end(), len(block.text))]


def _alone(block: Block, start: int, line: str, label: Label) -> list[Fact] | None:
    """The fact of a line that is a label and nothing else; None where it may be an everyday word."""
    end = start + len(line)
    bold = any(span.start <= start and span.end >= end - 1 for span in block.bolds[:MAX_SPANS])
    spoken = (
        bold or line.rstrip().endswith((":", "：", " /")) or _holds_list(block) or _is_label(block) or _heads_row(block)
    )
    if _ends_row(block) or (not spoken and is_kind(label.key, "wordy")):
        return None
    if len(line) == 1:
        return []  # the initial of somebody's name, in place of a picture
    linked = any(span.start <= start and span.end >= end - 1 for span in block.links[:MAX_SPANS])
    linked = linked and not _holds_list(block)
    if linked and block.tag not in LINKED_TAGS and not (line.endswith(":") and _heads_row(block)):
        return []  # the link to another page
    return [Fact(label, block, "alone", end, end)]


def _holds_list(block: Block) -> bool:
    """True for the head of an item that holds a list: `<li><a>Stars</a><div><ul><li>Ann Coe</li></ul></div></li>`."""
    return block.tag == "li" and block.node is not None and next(block.node.iter("ul", "ol"), None) is not None


def _is_label(block: Block) -> bool:
    """True for an element that labels another, or that stands in one."""
    around = block.scope.parent if block.scope else None
    return block.tag in LINKED_TAGS or (around is not None and around.tag in LABEL_TAGS)


def _heads_row(block: Block) -> bool:
    """True for the first of several cells of a table's row."""
    node = block.node
    return block.tag == "td" and node is not None and node.getprevious() is None and node.getnext() is not None


def _ends_row(block: Block) -> bool:
    """True for the last cell of a table's row that is not its only one and holds no more: a role beside a name."""
    node, scope = block.node, block.scope
    if "\n" in block.text or (scope is not None and scope.last - scope.first > 1):
        return False
    return block.tag == "td" and node is not None and node.getprevious() is not None and node.getnext() is None


def _opened(block: Block, start: int, line: str) -> list[Fact]:
    """Facts whose label opens the line without a colon: `Directed by Ann Coe`, `Runtime 112 min`."""
    words = line[:60].split(" ")
    for count in range(min(4, len(words) - 1), 0, -1):
        text = " ".join(words[:count])
        label = lookup(text)
        if not label:
            continue
        value = start + len(text)
        if any(span.start <= start and span.end > value for span in block.links[:MAX_SPANS]):
            return []
        if is_kind(label.key, "beside") and _NAMES_ALONE.fullmatch(line, len(text)):
            return [Fact(label, block, "beside", value, start + len(line))]
        if _LEADER.match(line, len(text)) and len(line) <= MAX_OPENED:
            return [Fact(label, block, "line", value, start + len(line))]
        shortened = text.endswith(".") and label.field in PEOPLE  # `dir. Ann Coe, 98 min`
        if (shortened or is_kind(label.key, "open")) and len(line) <= MAX_OPENED:
            return [Fact(label, block, "open", value, start + len(line))]
        if label.field in PEOPLE and line[len(text) + 1 : len(text) + 2].islower():
            continue  # `Acteurs principauxTom Reed` has another label
        plain = not is_kind(label.key, "wordy") or (
            label.field == "work_year" and _DAY_ALONE.fullmatch(line, len(text))
        )
        if label.field and plain and len(line) <= MAX_PREFIXED:
            return [Fact(label, block, "prefix", value, start + len(line))]
    return []
