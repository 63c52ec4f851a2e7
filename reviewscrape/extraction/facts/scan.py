"""Labels on a page and the text that belongs to each: in a line, in bold, in a cell, on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from dataclasses import field as attribute

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.facts.following import following, preceding
from reviewscrape.extraction.facts.inline import MAX_COLONS, MAX_LINE, MAX_LINES, MAX_SPANS, colon_labels
from reviewscrape.extraction.labels import MAX_LABEL, PEOPLE, Label, first_words, is_kind, lookup, may_begin, may_hold
from reviewscrape.extraction.values.names import looks_like_name

SILENT_TAGS = frozenset({"option", "button", "select", "input", "legend"})
LABEL_TAGS = frozenset({"dt", "th"})
SETTING_OFF = frozenset({"span", "em", "i", "small", "label"})
LINKED_TAGS = LABEL_TAGS | {"h2", "h3", "h4", "h5", "h6"}
_GLUED = re.compile(
    r"[A-ZÀ-Þ][a-zà-ÿěščřžůň]{2,}(?:\([a-z]{1,7}\)|[/*·:](?:innen|in|rice|ka|a))?"
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
WORDS_OPENED = 2
"""Words of a label such as `directed by`."""
MAX_PREFIXED = 120
"""Characters of a line that may begin with a label without a colon."""
MAX_OPENED = 300
"""The same for labels that call for a value, as `directed by`."""
ELSEWHERE = int(Region.NAV | Region.FOOTER)


@dataclass(slots=True)
class Fact:
    """One label and the text that belongs to it."""

    label: Label
    block: Block
    """Where the label stands."""
    kind: str
    """How it stands there: line, bold, alone, open, beside or prefix."""
    start: int = 0
    end: int = 0
    """The value in the label's own block: `block.text[start:end]`; empty for one that stands in `values`."""
    values: list[Block] = attribute(default_factory=list)
    """Blocks after the label's own that hold the value."""

    @property
    def text(self) -> str:
        """The value as printed, a line a block."""
        own = self.block.text[self.start : self.end].strip()
        return "\n".join([own] if own else [block.text for block in self.values])

    @property
    def last(self) -> int:
        """Index of the last block of the value."""
        return self.values[-1].index if self.values else self.block.index


def scan(blocks: Sequence[Block]) -> Iterator[Fact]:
    """Every label of the page, known fields and others, in page order."""
    for block in _suspects([block for block in blocks if not block.region & ELSEWHERE]):
        if block.tag in SILENT_TAGS:
            continue
        facts = _block(block) or _glued(block)
        for fact in facts:
            if fact.start == fact.end and fact is facts[-1] and not _take_line_above(fact):
                fact.values = preceding(blocks, block.index) or following(blocks, block.index)
        yield from facts


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
            elif last.label.field == "cast" and _is_name_line(line):
                last.end = end
        facts += found
        start = end + 1
    return facts


def _is_name_line(line: str) -> bool:
    return 0 < len(line) < 60 and not line.endswith((".", "!", "?")) and not _DIGIT.search(line)


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
    if not found and "|" in line and len(line) <= MAX_LINE:
        found = list(_between_bars(block, start, line))
    if not found and line.count("•") > 1 and len(line) <= MAX_LINE:
        found = list(_between_bullets(block, start, line))
    if found or len(line) > MAX_LINE or not begins:
        return found
    return _bold(block, start, line) or _opened(block, start, line)


def _before_colons(block: Block, start: int, line: str, first: Fact) -> list[Fact]:
    """The fact that opens a line without a colon, before the first with one: `Directed by Ann Coe. Cast: Tom Reed`."""
    facts = _opened(block, start, line[: first.start - start].partition(";")[0])
    return [fact for fact in facts if fact.kind == "open" and fact.label.field in PEOPLE - {first.label.field}]


def _between_bars(block: Block, start: int, line: str) -> Iterator[Fact]:
    """Facts of `Run Time - 95 min. | MPAA Rating - PG`."""
    at = 0
    for piece in line.split("|"):
        text, dash, value = piece.partition(" - ")
        label = lookup(text) if dash and len(text) <= MAX_LABEL else None
        if label and value.strip():
            yield Fact(label, block, "line", start + at + len(text) + len(dash), start + at + len(piece))
        elif at and (found := _opened_piece(block, start + at, piece)):
            yield found
        at += len(piece) + 1


def _between_bullets(block: Block, start: int, line: str) -> Iterator[Fact]:
    """Facts of `Three stars • Run time 1:47 • Rating R • Content Strong language`."""
    at = 0
    for piece in line.split("•"):
        bare = piece.lstrip()
        words = bare.rstrip().split(" ")
        for count in (2, 1):
            label = lookup(" ".join(words[:count])) if len(words) > count else None
            if label and label.field:
                begin = start + at + len(piece) - len(bare) + len(" ".join(words[:count]))
                yield Fact(label, block, "line", begin, start + at + len(piece))
                break
        at += len(piece) + 1


def _opened_piece(block: Block, start: int, piece: str) -> Fact | None:
    """The fact of a piece such as `directed by Ann Coe`."""
    bare = piece.lstrip()
    words = bare.split(" ", 2)
    label = lookup(f"{words[0]} {words[1]}") if len(words) == WORDS_OPENED + 1 and words[1] == "by" else None
    if label is None or not is_kind(label.key, "open"):
        return None
    begin = start + len(piece) - len(bare) + len(words[0]) + len(words[1]) + 1
    return Fact(label, block, "open", begin, start + len(piece))


def _whole(block: Block, line: str) -> Label | None:
    """The label that a whole line is; in a heading a remark may follow: `Cast (in credits order) complete`."""
    if len(line) <= MAX_LABEL and (label := lookup(line)):
        return label
    return lookup(line.partition(" (")[0]) if block.tag in LINKED_TAGS and " (" in line else None


def _glued(block: Block) -> list[Fact]:
    """The fact of a block that begins with a label run into its value."""
    found = _GLUED.match(block.text) if len(block.text) <= MAX_PREFIXED else None
    label = lookup(found[0]) if found else None
    if not found or not label or is_kind(label.key, "page"):
        return []
    if is_kind(label.key, "wordy") and " " not in block.text:
        return []  # a name: `GameGauge`
    return [Fact(label, block, "prefix", found.end(), len(block.text))]


def _alone(block: Block, start: int, line: str, label: Label) -> list[Fact] | None:
    """The fact of a line that is a label and nothing else; None where it may be an everyday word."""
    end = start + len(line)
    bold = any(span.start <= start and span.end >= end - 1 for span in block.bolds[:MAX_SPANS])
    spoken = bold or line.rstrip().endswith((":", "：")) or _is_label(block) or _heads_row(block)
    if _ends_row(block) or (not spoken and is_kind(label.key, "wordy")):
        return None
    if len(line) == 1:
        return []  # the initial of somebody's name, in place of a picture
    linked = any(span.start <= start and span.end >= end - 1 for span in block.links[:MAX_SPANS])
    if linked and block.tag not in LINKED_TAGS:
        return []  # the link to another page
    return [Fact(label, block, "alone", end, end)]


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


def _bold(block: Block, start: int, line: str) -> list[Fact]:
    """Facts whose label is bold at the beginning of the line, without a colon."""
    for span in block.bolds[:MAX_SPANS]:
        if start <= span.start <= start + 2 and span.end - span.start <= MAX_LABEL:
            label = lookup(block.text[span.start : span.end])
            end = start + len(line)
            if label and span.end < end:
                return [Fact(label, block, "bold", span.end, end)]
    return []


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
        if _is_first_element(block, start, text):
            return [Fact(label, block, "bold", value, start + len(line))]
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


def _is_first_element(block: Block, start: int, text: str) -> bool:
    """True where an element of its own sets the label off: `<span>spel</span> Ann Coe, Tom Reed`."""
    node = block.node
    if start or node is None or not len(node) or (node.text or "").strip():
        return False
    return node[0].tag in SETTING_OFF and not len(node[0]) and (node[0].text or "").strip(" :\n\t") == text
