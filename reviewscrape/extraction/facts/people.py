"""Names of a value that may span links, table rows and list items; the characters' column is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block, Scope
from reviewscrape.extraction.facts.people_rows import FEWEST, rows_of
from reviewscrape.extraction.labels import lookup
from reviewscrape.extraction.values.names import SURNAME_FIRST, clean_name, cut_sentence, split_names

_ROLE = re.compile(r"(?:\bas\b|\bals\b|\.\.|…|\(|\[|:|\s[-–—]\s)[^)\]]*$")
_CREDIT = re.compile(
    r"\b(?:Directed|Written|[dwp](?:irected|ritten|roduced) by|Produced|Screenplay|Based on|Rated|Running time|Music by"
    r"|Edited by|[Ss]tarring"
    r"|[Ss]cénario de|[Mm]usique de|[Gg]uion de|[Mm]úsica de|[Ss]ceneggiatura di|[Mm]usiche di|[Rr]oteiro de"
    r"|Drehbuch)\b"
)
_CAST_BEHIND = re.compile(
    r",?\s(?:avec|mit|con|com|met|with)\s(?=[A-ZÀ-Þ])|\s?[|·•]\s?"
    r"(?:[Pp]ar|[Pp]or|[Vv]on|[Aa]vec|[Cc]o[nm]|[Mm]it|[Mm]et|[Ww]ith)\s"
)
"""What announces cast or writers behind the director, in the same line."""
_LEADERS = " .…·_-–—:"
_GLUE = re.compile(r"[A-ZÀ-ÖØ-Þ](?<=[a-zà-öø-ÿ][A-ZÀ-ÖØ-Þ])")
_WIDE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
"""A letter of a script that puts no space between words."""
CREW = frozenset(
    "director directors writer writers producer producers screenwriter screenplay composer music editor "
    "cinematographer cinematography regie drehbuch kamera réalisateur scénariste guion regisseur drehbuchautor "
    "produzent komponist".split()
)
"""Roles of those who play no part."""
MAX_ROLE = 30
MAX_PIECES = 400
"""Text nodes of an element that are looked at."""
PIECES = 4
PAIR = 2
"""A name and a role."""
_OF_BOTH = re.compile(r"[/*:_(]-?(?:in|innen)\)?\Z")
"""What makes a role everybody's: `Regisseur/in`."""
TITLED = ("The ", "A ", "Old ", "Young ", "Dr. ", "Mr. ", "Mrs. ", "Miss ", "Frau ", "Herr ", "Fru ")
"""What names of characters begin with, and no actor's."""
COMPANIES = (" Films", " Pictures", " Studios", " Entertainment", " Productions", " Releasing", " Distribution")
"""What names of companies end with, behind a director in one line with the country."""
LONG = 100
"""Characters of a block that is no name any more."""


def names_of_blocks(blocks: Sequence[Block], *, siblings: bool = False) -> list[str]:
    """Names that a run of blocks holds: one a row where they are rows of a table or items of a list."""
    rows = _actors_first(rows_of(blocks))
    if len(rows) > 1 and (named := _before_roles(rows)):
        return _unique(named)
    if len(rows) > 1 and (named := _before_roles_apart(rows)):
        return _unique(named)
    if not siblings and len(rows) > 1:
        rows = [row for row in rows if not _is_of_crew(row)]
    if (
        len(rows) > 1
        and (leading := [name for row in rows if (name := _leading_link(row[0]))])
        and len(leading) == len(rows)
    ):
        return _unique(leading)
    found: list[str] = []
    empty = 0
    for row in rows:
        for block in row:
            names = names_in(block, 0, len(block.text), siblings=siblings)
            found += names
            if names and len(rows) > 1:
                break
        else:
            if found and len(row[0].text) > LONG:
                break  # the prose begins
            empty += len(rows) > 1 or not found
    if empty * 2 > len(rows):
        return []
    return _unique(found)


def players_of(blocks: Sequence[Block]) -> list[str]:
    """Names of a run of blocks below `Cast & Crew`: of the rows of a name and a role that is none of the crew's."""
    grouped = rows_of(blocks)
    if (actors := _actors_first(grouped)) is not grouped:
        return _unique(name for row in actors if (name := clean_name(row[0].text)))
    rows = [row for row in grouped if len(row) > 1 or len(_pieces(row[0])) > 1]
    names = [clean_name((_pieces(row[0]) or [row[0].text])[0]) for row in rows if not _is_of_crew(row)]
    full = [name for name in names if name and " " in name]
    return _unique(full) if len(rows) >= FEWEST and len(full) == len(names) else []


def directors_of(blocks: Sequence[Block]) -> list[str]:
    """Names of the items of such a run whose role is that of a director: `Ann Coe | Director`."""
    named = [_pieces(row[0])[:PAIR] if len(row) == 1 else [row[0].text, row[-1].text] for row in rows_of(blocks)]
    roles = [(clean_name(pair[0]), lookup(pair[1][:MAX_ROLE])) for pair in named if len(pair) == PAIR]
    return _unique(name for name, role in roles if name and " " in name and role and role.field == "director")


def _before_roles(rows: Sequence[Sequence[Block]]) -> list[str]:
    """The names of items that all read `Ann Coe: The Duke`, a full name first."""
    pairs = [row[0].text.partition(": ") for row in rows]
    names = [_is_full_name(name) and clean_name(name) for name, colon, role in pairs if colon and role]
    return [name for name in names if name] if len(names) == len(rows) and all(names) else []


def _before_roles_apart(rows: Sequence[Sequence[Block]]) -> list[str]:
    """The names of items of two elements, a full name and a role: `<b>Ann Coe</b> <small>Ada</small>`.

    Some of the roles must be no full names: whose side is the actors' would be a guess.
    """
    pairs = [_told_apart(row[0]) if len(row) == 1 else None for row in rows]
    told = [pair for pair in pairs if pair]
    names = [clean_name(name) or "" for name, _ in told]
    if len(told) < len(rows) or not all(" " in name for name in names):
        return []
    return [] if all(_is_full_name(role) for _, role in told) else names


def _told_apart(block: Block) -> tuple[str, str] | None:
    """A block's only two texts, of elements that differ or before its only element; None where there is more."""
    node = block.node
    if node is None or len(block.text) > LONG:
        return None
    children, own = list(islice(node, PAIR + 1)), (node.text or "").strip()
    if len(children) != (1 if own else PAIR) or not all(isinstance(child.tag, str) for child in children):
        return None
    if not own and len({(child.tag, child.get("class")) for child in children}) != PAIR:
        return None
    texts = [own, *("".join(islice(child.itertext(), PIECES)) for child in children)][-PAIR:]
    name, role = (" ".join(text.split()) for text in texts)
    whole = "".join(block.text.split()) == f"{name}{role}".replace(" ", "")
    return (name, role) if name and role and whole else None


def _actors_first(rows: list[list[Block]]) -> list[list[Block]]:
    """The rows without their first cells where those are the roles: `Walt | Tom Reed`, `The Purser | Ann Coe`.

    Actors have two names; hardly ever more than half of the characters have.
    """
    if len(rows) < FEWEST or any(len(row) != 2 for row in rows):
        return rows
    roles, actors = ([_is_full_name(row[side].text) for row in rows] for side in (0, 1))
    return [row[1:] for row in rows] if all(actors) and sum(roles) * 2 <= len(rows) else rows


def _is_of_crew(row: list[Block]) -> bool:
    """True for a row whose role is no part: `Ann Coe | Director`."""
    pieces = _pieces(row[-1])
    role = row[-1].text if len(row) > 1 else pieces[-1] if len(pieces) > 1 else ""
    role = _OF_BOTH.sub("", role)
    label = lookup(role) if 0 < len(role) <= MAX_ROLE and not role.endswith(":") else None
    return label is not None and label.field != "cast" and label.key in CREW


def _pieces(block: Block) -> list[str]:
    """The first texts of a block's element, as it parts them."""
    if block.node is None:
        return []
    pieces = [" ".join(piece.split()) for piece in islice(block.node.itertext(), PIECES) if piece.strip()]
    return pieces if pieces and block.text.startswith(pieces[0]) else []  # a bare link's element is all around it


def _is_full_name(text: str) -> bool:
    name = clean_name(text) if len(text) < LONG else None
    return name is not None and " " in name and not name.startswith(TITLED)


def _leading_link(block: Block) -> str | None:
    """The name that an item begins with where it is the item's only link, a role without any sign behind it."""
    if len(block.links) != 1 or block.links[0].start or _GLUE.search(block.text[: block.links[0].end]):
        return None
    name, behind = clean_name(block.text[: block.links[0].end]), block.text[block.links[0].end :].strip()
    return name if name and " " in name and not behind.startswith(",") else None


def names_in(block: Block, start: int, end: int, *, siblings: bool = False) -> list[str]:
    """Names in a part of one block's text; its links tell them apart where the text alone does not."""
    end = start + len(_before_credits(block.text[start:end]))
    text = _unglued(block.text[start:end], block.scope)
    sentence = cut_sentence(text.lstrip(_LEADERS))
    if siblings:
        sentence = _before_others(sentence)
    names = split_names(_before_credits(sentence), siblings=siblings)
    if siblings and len(names) > 1:
        names = [name for name in names if not name.endswith(COMPANIES)]
    if not text.endswith(sentence):
        end = start + block.text[start:end].find(sentence) + len(sentence)
    if len(names) == 1 and len(apart := _in_elements(text, block.node)) > 1:
        return apart
    linked = _linked(block, start, end) if " … " not in text or "…" in block.text else []
    covered = sum(len(name) for name in linked) * 10 >= len(text.strip()) * 7
    if len(linked) > len(names) or (linked and (covered or all(map(SURNAME_FIRST.fullmatch, linked)))):
        return linked
    return names


def _before_others(text: str) -> str:
    """Directors before the cast, or before another label behind a bar: `Ann Coe | Roteiro Tom Reed`."""
    if cast := _CAST_BEHIND.search(text):
        text = text[: cast.start()]
    first, bar, behind = text.partition("|")
    return first if bar and any(map(lookup, behind.split()[:1])) else text


def _in_elements(text: str, node: HtmlElement | None) -> list[str]:
    """The names of a value whose elements alone keep them apart: `<span>Ann Coe</span> <span>Tom Reed</span>`."""
    if node is None or text.count(" ") < FEWEST + 1:
        return []
    if len(list(islice(node, FEWEST))) < FEWEST:  # its length is not asked: lxml counts, here once a fact
        return []
    pieces = [" ".join(piece.split()) for piece in islice(node.itertext(), MAX_PIECES) if piece.strip()]
    names = [name for piece in pieces if " " in piece and piece in text and (name := clean_name(piece))]
    return _unique(names) if " ".join(names) == " ".join(text.split()) else []


def _unglued(text: str, scope: Scope | None) -> str:
    """The text with dots between a name and its role that stand in two elements without a space: `Tom ReedThe Duke`."""
    if scope is None or not (_GLUE.search(text) or _WIDE.match(text)):
        return text
    if scope.joints is None:
        scope.joints = list(_joints(scope.node))
    for last, first in scope.joints:
        text = text.replace(f"{last}{first}", f"{last} … {first}", 1)
    return text


def _joints(node: HtmlElement) -> Iterator[tuple[str, str]]:
    """The words on both sides of where two texts of an element meet without a space."""
    for one, other in pairwise(islice((piece for piece in node.itertext() if piece.strip()), MAX_PIECES)):
        if (one[-1].islower() and other[0].isupper()) or (_WIDE.match(one[-1]) and _WIDE.match(other[0])):
            yield one.split()[-1], other.split()[0]


def _before_credits(text: str) -> str:
    """The text before another credit that no label sets apart: `Tom Reed Directed by Ann Coe`."""
    found = _CREDIT.search(text)
    return text[: found.start()] if found and text[: found.start()].strip() else text


def _linked(block: Block, start: int, end: int) -> list[str]:
    """Names that are links, without linked characters (`Ann Coe as The Duke`)."""
    found: list[str] = []
    last = start
    for span in block.links:
        if span.start < start or span.end > end:
            continue
        role = _ROLE.search(block.text[last : span.start]) if last > start else None
        last = span.end
        text = block.text[span.start : span.end]
        name = text if SURNAME_FIRST.fullmatch(text) else clean_name(text)
        if not role and name:
            found.append(name)
    return _unique(found)


def _unique(names: Iterable[str]) -> list[str]:
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(name.casefold(), name)
    return list(found.values())
