"""Who wrote the review, where a name has a line of its own in a block of more: above an office, below the text."""

from __future__ import annotations

from collections.abc import Iterator

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.readers.printed import printed
from reviewscrape.extraction.readers.prose.byline_place import above_office
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.text import short


def read_apart(place: Place) -> Iterator[Candidate]:
    """Names above what these persons do, on two lines at the review's head; a name below the text's last line."""
    for block, where in place.around():
        if where == "head" and "\n" in block.text and (named := above_office(block, place.context.site_names)):
            yield _candidate(named, block.text, block, 0.8)


def _candidate(people: list[str], line: str, block: Block, confidence: float) -> Candidate:
    return printed("author", people, block, confidence, raw=short(line))
