"""The value that stands below or beside its label: the cells of its row, the items of its list, the next lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, takewhile

from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block, Region, more_than
from reviewscrape.extraction.labels import MAX_LABEL, is_kind, lookup
from reviewscrape.extraction.values.names import looks_like_name

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt"})
CELLS = frozenset({"td", "th"})
TERMS = frozenset({"dt", "dd"})
LEVELS = 4
"""How far around a label its value is looked for: itself, its parent, and on."""
COLUMNS = 30
"""Cells of a row of labels at most."""
PROSE = 200
"""Characters of a block that is none of a value's."""
ELSEWHERE = int(Region.NAV | Region.FOOTER)
_TIES = (",", ";", "&", "/", "•", "·")
_AND = frozenset("and und et y e en a i och og".split())
"""What stands between the names of a list whose links were lines of their own."""
LONGEST_LINE, MOST_BETWEEN = 300, 40
"""Characters of a line that is none of a value's, and from comma to comma where it is all the same."""
LIMIT = 150
"""Blocks of the longest value, a cast list."""


def following(blocks: Sequence[Block], at: int) -> list[Block]:
    """Blocks of the value whose label is the whole of block `at`; empty when there is none near it."""
    label = blocks[at]
    ahead = blocks[at + 1 : at + 1 + LIMIT]
    if label.node is None:
        if label.tag == "li" and ahead and ahead[0].tag == "li" and not label.text.rstrip().endswith((":", "：")):
            return []  # one of a menu's
        return _lines(ahead) if any(block.gap for block in ahead) else _bound_lines(label, ahead)
    container: HtmlElement | None = label.node
    for _ in range(LEVELS):
        if container is None or container.tag in {"body", "html"}:
            break
        inside = _inside(ahead, label, container)
        if inside:
            return inside
        container = container.getparent()
    if label.tag in HEADINGS and container is not None and container.tag == "body":
        return _short(_inside(ahead, label, container))
    return _below(label, ahead) if label.tag in CELLS else []


def _short(found: Sequence[Block]) -> list[Block]:
    """The blocks up to the first that is prose."""
    return list(takewhile(lambda block: not _is_prose(block.text, PROSE), found))


def _is_prose(text: str, longest: int) -> bool:
    """True for a text too long to be a value, but for a list of names."""
    return len(text) > longest and text.count(",") * MOST_BETWEEN < len(text)


def preceding(blocks: Sequence[Block], at: int) -> list[Block]:
    """The one block above a label that stands last in a small element of the two: a name above its role."""
    label = blocks[at]
    around = label.scope.parent if label.scope else None
    if around is None or label.tag in HEADINGS or label.tag == "th" or label.text.rstrip().endswith(":"):
        return []
    above = (
        blocks[at - 1]
        if at and ((around.first == at - 1 and around.last == at + 1) or _is_last_of_two(blocks, at))
        else None
    )
    return [above] if above is not None and above.tag not in HEADINGS and lookup(above.text) is None else []


def _is_last_of_two(blocks: Sequence[Block], at: int) -> bool:
    """True for the second of the only two elements of an inline one: `<a><p>Ann Coe</p><p>Director</p></a>`."""
    node, above = blocks[at].node, blocks[at - 1].node
    around = node.getparent() if node is not None else None
    return around is not None and len(around) == 2 and around[0] is above and around[1] is node


def _inside(ahead: Sequence[Block], label: Block, container: HtmlElement) -> list[Block]:
    """The blocks right after the label that stand in the container, without remarks in brackets."""
    found = takewhile(lambda b: not _ends(b, label) and within(b.node, container), ahead)
    blocks = [block for block in found if not (block.text.startswith("(") and block.text.endswith(")"))]
    termed = bool(blocks) and blocks[0].tag == "dt"
    return list(takewhile(lambda block: block.tag in TERMS, blocks)) if termed else blocks


def within(node: HtmlElement | None, container: HtmlElement | None) -> bool:
    """True when the container is the node or one of its ancestors."""
    while node is not None:
        if node is container:
            return True
        node = node.getparent()
    return False


def _ends(block: Block, label: Block) -> bool:
    """True where a value cannot go on: a heading, another label, the page's foot."""
    if block.region & ELSEWHERE:
        return True
    if (block.tag in HEADINGS and not _is_item(block, label)) or (block.tag == "th" and label.tag in CELLS):
        return True
    head = block.text[: MAX_LABEL + 1]
    colon = head.find(":")
    if colon > 0:
        return lookup(head[:colon]) is not None
    opening = lookup(" ".join(head.split(None, 2)[:2]))
    if opening and is_kind(opening.key, "open"):
        return True
    if len(block.text) == 1 or block.text == "PG":
        return False  # `Rating: | R` is no `Regie`, nor is `Rating: | PG` a producer
    return len(block.text) <= MAX_LABEL and bool(lookup(block.text)) and label.tag == block.tag


def _is_item(block: Block, label: Block) -> bool:
    """True for a lesser heading in an item of the list below a heading: `<h2>Cast</h2><li><h4>Ann Coe</h4>`."""
    if label.tag not in HEADINGS or block.node is None or lookup(block.text) is not None:
        return False
    if block.tag == "dt":
        return label.tag != "dt" and " " in block.text and looks_like_name(block.text) and _is_of_cast(label)
    if block.tag <= label.tag:
        return False
    if any(element.tag == "li" for element in islice(block.node.iterancestors(), LEVELS)):
        return True
    name, _, role = block.text.partition("\n")  # `Ann Coe<br>as Ida Marsh`
    named = " " in name and looks_like_name(name) and (not role or role.startswith("as "))
    return named and _is_card(block.node.getparent()) and _is_of_cast(label)


def _is_card(around: HtmlElement | None) -> bool:
    """True for one of several elements of a kind, side by side."""
    if around is None:
        return False
    beside = [other for other in (around.getnext(), around.getprevious()) if other is not None]
    return any((other.tag, other.get("class")) == (around.tag, around.get("class")) for other in beside)


def _is_of_cast(label: Block) -> bool:
    found = lookup(label.text)
    return found is not None and (found.field == "cast" or is_kind(found.key, "credited"))


def _lines(ahead: Sequence[Block]) -> list[Block]:
    """On a plain-text page: the lines right below, up to a blank line or the next label."""
    found: list[Block] = []
    for block in ahead:
        head = block.text[: MAX_LABEL + 1].split(":")[0]
        apart = (found and (block.gap or block.tag != found[0].tag)) or block.gap > 1 or block.tag in HEADINGS
        if apart or lookup(head) is not None or _is_prose(block.text, LONGEST_LINE):
            break
        found.append(block)
    return found


def _bound_lines(label: Block, ahead: Sequence[Block]) -> list[Block]:
    """On a page without blank lines: the line right below, and those that a comma ties to it; of a cast all names."""
    found = _lines(ahead)
    of_cast, last = _is_of_cast(label), ""
    for number, block in enumerate(found):
        tied = last.endswith(_TIES) or block.text.startswith(_TIES) or last in _AND or block.text in _AND
        if number and not tied and not (of_cast and looks_like_name(block.text)):
            return found[:number]
        last = block.text
    return found


def _below(label: Block, ahead: Sequence[Block]) -> list[Block]:
    """In a table whose first row holds the labels: the cells of the same column in the rows below."""
    cell = label.node
    row = cell.getparent() if cell is not None else None
    if cell is None or row is None or row.tag != "tr" or more_than(COLUMNS, row):
        return []
    table = next(row.iterancestors("table"), None)
    cells = [child for child in row if child.tag in CELLS]
    if table is None or cell not in cells or row.getprevious() is not None or cell.get("colspan", "1") != "1":
        return []  # a cell over several columns is the table's caption
    found: list[Block] = []
    for block in ahead:
        if not within(block.node, table):
            break
        if _column(block.node) == (cells.index(cell), len(cells)):
            found.append(block)
    told = lookup(label.text) if len(found) > 1 else None
    return [] if told is not None and told.field == "work_title" else found  # a column of tracks


def _column(node: HtmlElement | None) -> tuple[int, int]:
    """Column of the cell that an element stands in, and how many its row has."""
    while node is not None and node.tag not in CELLS:
        node = node.getparent()
    row = node.getparent() if node is not None else None
    if node is None or row is None or more_than(COLUMNS, row):
        return -1, 0
    cells = [child for child in row if child.tag in CELLS]
    return cells.index(node), len(cells)
