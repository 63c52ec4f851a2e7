"""Who wrote the review, where a name has a line of its own in a block of more: above an office, below the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.printed import printed
from reviewscrape.extraction.readers.prose.byline_place import CREDITS, above_office, is_phrase
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.bylines import is_person
from reviewscrape.extraction.values.text import fold, short

SENTENCE, SIGNATURE = 60, 40
"""Characters of the shortest last line of a text, and of the longest name below it."""
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*\Z")


def read_apart(place: Place) -> Iterator[Candidate]:
    """Names above what these persons do, on two lines at the review's head; a name below the text's last line."""
    for block, where in place.around():
        if where == "head" and "\n" in block.text and (named := above_office(block, place.context.site_names)):
            yield _candidate(named, block.text, block, 0.8)
    last = place.page.blocks[place.last] if place.last >= 0 else None
    name = _signature(last, place.page) if last is not None and "\n" in last.text else ""
    if last is not None and name:
        yield _candidate([name], name, last, 0.55)


def _signature(block: Block, page: Page) -> str:
    """The name that the last line of the text's last block is, right below a sentence; "" where there is none."""
    *text, name = block.text.rsplit("\n", 2)
    before = text[-1].rstrip() if text else ""
    if len(name) > SIGNATURE or name.count(" ") not in {1, 2} or len(before) < SENTENCE or not name[0].isupper():
        return ""
    signed = _SENTENCE_END.search(before) is not None and is_person(name) and not CREDITS.match(name)
    return name if signed and f" {fold(name)} " not in f" {fold(page.title)} " and not is_phrase(name, page) else ""


def _candidate(people: list[str], line: str, block: Block, confidence: float) -> Candidate:
    return printed("author", people, block, confidence, raw=short(line))
