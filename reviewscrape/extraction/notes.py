"""What several readers ask of a page, found out once: which blocks hold numbers, which hold days, in what language."""

from __future__ import annotations

from itertools import compress
from typing import cast

from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.joined import Joined
from reviewscrape.extraction.marks import with_digits
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.values.dates import may_hold_date
from reviewscrape.extraction.values.languages import SAMPLE, language_of
from reviewscrape.extraction.vocabulary import counts_of

DIGITS_OF_A_DAY = 3


def joined(page: Page) -> Joined:
    """The texts of the page's blocks as one."""
    known = page.shared.get("joined")
    if known is None:
        known = page.shared["joined"] = Joined([block.text for block in page.blocks], page.text)
    return cast("Joined", known)


def numbered(page: Page) -> list[Block]:
    """The blocks that hold a digit, and a few more: days, years, minutes and pages all do."""
    known = page.shared.get("numbered")
    if known is None:
        known = page.shared["numbered"] = list(compress(page.blocks, _digits(page)))
    return cast("list[Block]", known)


def _digits(page: Page) -> list[bytes]:
    """The digits of each block, see `with_digits`."""
    known = page.shared.get("digits")
    if known is None:
        known = page.shared["digits"] = with_digits(page.text_bytes) if page.blocks else []
    return cast("list[bytes]", known)


def word_counts(page: Page) -> list[int]:
    """Words of each block; in scripts without spaces two signs are a word."""
    known = page.shared.get("word_counts")
    if known is None:
        texts = [block.text for block in page.blocks]
        known = page.shared["word_counts"] = counts_of(texts, page.text_bytes) if texts else []
    return cast("list[int]", known)


def linked_shares(page: Page) -> list[float]:
    """Share of each block's characters that stand in links."""
    known = page.shared.get("linked_shares")
    if known is None:
        known = page.shared["linked_shares"] = [0.0] * len(page.blocks)
        for at, block in enumerate(page.blocks):
            links = block.links
            if len(links) == 1:
                known[at] = (links[0].end - links[0].start) / len(block.text)
            elif links:
                known[at] = min(1.0, sum([span.end - span.start for span in links]) / len(block.text))
    return cast("list[float]", known)


class Days:
    """Which blocks may hold a day: `index in days`. A block is looked at when it is asked for, as few are."""

    def __init__(self, page: Page) -> None:
        self._blocks = page.blocks
        self._digits = _digits(page)
        self._known: dict[int, bool] = {}

    def __contains__(self, index: int) -> bool:
        known = self._known.get(index)
        if known is None:
            here = 0 <= index < len(self._blocks) and len(self._digits[index]) >= DIGITS_OF_A_DAY
            known = self._known[index] = here and may_hold_date(self._blocks[index].text)
        return known

    def numbers(self) -> list[Block]:
        """The blocks that hold digits enough for a day, in document order."""
        return [b for b, held in zip(self._blocks, self._digits, strict=True) if len(held) >= DIGITS_OF_A_DAY]


def dated(page: Page) -> Days:
    """Which of the page's blocks may hold a day."""
    known = page.shared.get("dated")
    if known is None:
        known = page.shared["dated"] = Days(page)
    return cast("Days", known)


def blocks_by_node(page: Page) -> dict[HtmlElement, Block]:
    """The last block of each block-level element that holds text itself."""
    known = page.shared.get("blocks_by_node")
    if known is None:
        known = page.shared["blocks_by_node"] = {b.node: b for b in page.blocks if b.node is not None}
    return cast("dict[HtmlElement, Block]", known)


def images(page: Page) -> list[tuple[HtmlElement, dict[str, str]]]:
    """The page's images with their attributes: asking an element again and again takes three times as long."""
    known = page.shared.get("images")
    if known is None:
        known = page.shared["images"] = [(node, dict(node.items())) for node in page.all("img")]
    return cast("list[tuple[HtmlElement, dict[str, str]]]", known)


def language(page: Page) -> str | None:
    """Language of the page's prose, told by its words; None where that does not tell."""
    if "language" not in page.shared:
        prose: list[str] = []
        length = 0
        for block in page.blocks:
            if block.kept and length < SAMPLE:
                prose.append(block.text)
                length += len(block.text)
        page.shared["language"] = language_of(" ".join(prose))
    return cast("str | None", page.shared["language"])
