"""Casts printed role first: `Ada: Tom Reed`, `The Duke - Tom Reed`, `Ada ....... Tom Reed`, a line each.

Which side is the actor's is told by the bold type, or by the names: actors have two of them, not all characters do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.facts.unlabelled import SURE, Found
from reviewscrape.extraction.labels import MAX_LABEL, is_kind, lookup
from reviewscrape.extraction.values.names import clean_name

HEADINGS = frozenset(
    ["cast", "the cast", "cast list", "cast & credits", "cast and credits", "cast & crew", "cast and crew", "credits",
     "cast and characters", "characters", "starring", "main cast"]
)  # fmt: skip
"""Lines above such a list."""
FEWEST = 2
"""Lines that make a list."""
MAX_LINES = 40
MAX_LINE = 80
MAX_WITH, CREDITS = 400, 1500
"""Characters of a line of actors without a part, and of a paragraph of credits."""
_PAIR = re.compile(r"(?P<left>[^:\n]{2,40}?)(?::\s+|\s+[-–—]\s+|\s?(?:\.\s?){3,40}|\s?…+\s?)(?P<right>\S[^\n]{2,50})")
_CREW = re.compile(
    r"\b(?:design|light|sound|video|wig|hair|make|costume|set|stage|fight|movement|dialect|assist|produc|manag|translat|"
    r"licht|ton|maske|kostüm|bühne|dramaturg|musik|music|chor|choir|orchest|conduct|photo|press|venue|tickets|review|"
    r"date|time|label|format|genre|country|track|recorded|released|year)",
    re.IGNORECASE,
)
"""What lines of credits that are no parts begin with."""
_PRESENTED = re.compile(
    r"\A[A-Z][^.]{2,80} presents? an? [^.]{0,40}\b(?:film|picture|movie|documentary) [^.]{0,60}irected by "
)
"""What stands below a film's parts: `Low Quay presents a film directed by Ann Coe.`"""
_CAST = re.compile(r"(?:^|[\s_-])cast(?:$|[\s_-])", re.IGNORECASE)


def actors_of_lines(text: str) -> list[str]:
    """The actors of lines below a cast's label, a part before each: `Tosca – Ann Coe`; [] where they are no such."""
    lines = [line.strip() for line in text.strip().split("\n", MAX_LINES)]
    pairs = [_PAIR.fullmatch(line) if len(line) <= MAX_LINE else None for line in lines]
    found = [pair for pair in pairs if pair]
    if len(found) < FEWEST or len(found) < len(lines):
        return []
    names = [clean_name(pair["right"].strip(" .;,")) or "" for pair in found]
    parts = [clean_name(pair["left"].strip()) or "" for pair in found]
    told = all(" " in name for name in names) and not all(" " in part for part in parts)
    return list(dict.fromkeys(names)) if told else []


def facts_of_roles(blocks: Sequence[Block]) -> Iterator[tuple[Block, Found]]:
    """The actors of the blocks of pairs below a heading or a class that says cast."""
    for block in [block for block in blocks if "\n" in block.text]:
        if not _is_below_cast(blocks, block) and not _is_beside_director(blocks, block):
            continue
        lines = [line for line in block.text.split("\n") if line.strip()][:MAX_LINES]
        lines = lines[1:] if _says_cast(lines[0]) else lines
        pairs = [_PAIR.fullmatch(line.strip()) if len(line) <= MAX_LINE else None for line in lines]
        found = [pair for pair in pairs if pair and not lookup(pair["left"])]
        if len(found) >= FEWEST and len(found) == len(lines):
            yield from _actors(block, found)


def _is_below_cast(blocks: Sequence[Block], block: Block) -> bool:
    above = blocks[block.index - 1].text if block.index else ""
    first = block.text.split("\n", 1)[0]
    if any(map(_says_cast, (above, first))) or (len(above) <= CREDITS and "irected by " in above):
        return True
    return block.node is not None and _CAST.search(block.node.get("class") or "") is not None


def _is_beside_director(blocks: Sequence[Block], block: Block) -> bool:
    """True for lines of pairs right above or below a block that begins with who directed: plays' credits."""
    if block.text.count(": ") <= FEWEST or len(block.text) > MAX_LINES * MAX_LINE or _CREW.search(block.text):
        return False
    if block.index + 1 < len(blocks) and _PRESENTED.search(blocks[block.index + 1].text[:MAX_WITH]):
        return True
    near = [blocks[i].text[: MAX_LABEL + 1] for i in (block.index - 1, block.index + 1) if 0 <= i < len(blocks)]
    labels = [lookup(text.partition(":")[0]) for text in near if ":" in text]
    return any(label is not None and label.field == "director" for label in labels)


def _says_cast(line: str) -> bool:
    """True for a line that heads a cast, in whatever language."""
    if line.strip(" :").casefold() in HEADINGS:
        return True
    label = lookup(line) if 0 < len(line) <= MAX_LABEL else None
    return label is not None and label.field == "cast" and not is_kind(label.key, "wordy")


def _actors(block: Block, pairs: Sequence[re.Match[str]]) -> Iterator[tuple[Block, Found]]:
    """The side of the pairs that are people, where one is known to be."""
    sides = {side: [pair[side].strip() for pair in pairs] for side in ("left", "right")}
    names = {side: [clean_name(text) or "" for text in texts] for side, texts in sides.items()}
    full = {side: all(" " in name and not name.startswith("The ") for name in found) for side, found in names.items()}
    if full["left"] != full["right"]:
        side = "left" if full["left"] else "right"
        yield block, Found("cast", list(dict.fromkeys(names[side])), block.text, SURE)
