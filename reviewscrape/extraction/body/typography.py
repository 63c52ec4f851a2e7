"""What a page's design did to its prose, undone: initials set apart, quotations pulled out, paragraphs by breaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from reviewscrape.extraction.blocks import Block

PULLED = (4, 60)
"""Words of the shortest and of the longest quotation that is pulled out of the text."""
MOST_PULLED = 200
"""A page with more quotations is made of them; each is looked for in the whole text."""
PARAGRAPH = 60
"""Characters of the shortest line that is a paragraph of its own; shorter ones are verses, or broken to fit."""
MOST_INITIALS = 8
"""Initials of one page that are looked at."""
AMBIGUOUS = frozenset("AIO")
"""Initials that are words too."""

_PULLING = frozenset({"blockquote", "aside", "figure", "q"})
_INITIAL = re.compile(r"[“\"„«‘']?([^\W\d_])")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_ENDED = re.compile(r"[.!?…][)\"”’»]*$")
_QUOTES = " “”\"„«»‘’'"

Paragraph = tuple[Block, str]


def mended(blocks: Sequence[Block], found: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs with the initials that stand apart from them, and without quotations that repeat them."""
    repeated = _repeated(found)
    if not repeated and not any(map(str.islower, [text[:1] for _, text in found])):
        return list(found)
    paragraphs: list[Paragraph] = []
    initials = 0
    for block, text in found:
        if block.index in repeated:
            continue
        whole = _with_initial(blocks, block, text) if text[:1].islower() and initials < MOST_INITIALS else text
        initials += whole is not text
        if whole is not text and paragraphs and _is_initial_before(paragraphs[-1], block):
            paragraphs.pop()
        paragraphs.append((block, whole))
    return paragraphs


def _is_initial_before(paragraph: Paragraph, block: Block) -> bool:
    return paragraph[0].index == block.index - 1 and _INITIAL.fullmatch(paragraph[1]) is not None


def joined(lines: Sequence[str]) -> list[str]:
    """The paragraphs of a block's lines: a long line that ends a sentence ends a paragraph, others are joined."""
    paragraphs: list[list[str]] = []
    open_ended = False
    for line in lines:
        if open_ended:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
        open_ended = len(line) < PARAGRAPH or not _ENDED.search(line)
    return [" ".join(parts) for parts in paragraphs]


def _repeated(found: Sequence[Paragraph]) -> set[int]:
    """Blocks that only repeat words of another one: quotations pulled out of the text.

    An author may quote a whole paragraph again; only a class that speaks of pulling tells it from that.
    """
    pulled = [(block, text) for block, text in found if PULLED[0] < text.count(" ") < PULLED[1] and _is_pulled(block)]
    if not 0 < len(pulled) <= MOST_PULLED:
        return set()
    paragraphs = [text for block, text in found if not _is_pulled(block)]
    whole = "\n".join(paragraphs)
    return {
        block.index
        for block, text in pulled
        if text.strip(_QUOTES) in whole and (text not in paragraphs or "pull" in _class(block))
    }


def _is_pulled(block: Block) -> bool:
    """True for a block set apart as a quotation."""
    scope = block.scope
    if scope is None:
        return False
    if scope.tag in _PULLING or (scope.parent is not None and scope.parent.tag in _PULLING):
        return True
    names = scope.get("class")
    return names is not None and ("pull" in names or "quote" in names)


def _class(block: Block) -> str:
    return (block.node.get("class") or "") if block.node is not None else ""


def _with_initial(blocks: Sequence[Block], block: Block, text: str) -> str:
    """The text with its first letter, where that stands in a block of its own or is a picture."""
    before = blocks[block.index - 1].text if block.index else ""
    initial = _INITIAL.fullmatch(before)
    if initial and initial[1].isupper():
        return before + (" " if _is_word(initial[1], text, blocks) else "") + text
    if block.node is None or block.scope is None or block.scope.first != block.index:
        return text
    image = next(block.node.iter("img"), None)
    letter = (image.get("alt") or "").strip() if image is not None else ""
    return letter + text if len(letter) == 1 and letter.isupper() else text


def _is_word(initial: str, text: str, blocks: Sequence[Block]) -> bool:
    """True for an initial that is a word: the page has the rest of the first word too, but not both in one."""
    rest = _FIRST_WORD.match(text)
    if initial not in AMBIGUOUS or rest is None:
        return False
    said = "\0".join([block.text for block in blocks]).lower()
    return _says(said, rest[0], 2) and not _says(said, (initial + rest[0]).lower(), 1)


def _says(text: str, word: str, times: int) -> bool:
    """True for a text that has a word at least so many times."""
    ends = re.compile(rf"{re.escape(word)}(?![^\W\d_])").finditer(text)
    whole = (at for at in ends if not text[at.start() - 1 : at.start()].isalpha())
    return len(list(islice(whole, times))) == times
