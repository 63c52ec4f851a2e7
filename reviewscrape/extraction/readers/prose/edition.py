"""The title in a shop's heading, apart from the edition that stands in the same heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.text import short

_EDITION = re.compile(r"\W{0,3}(?:Hardcover|Paperback|Mass Market|Kindle|Audio|DVD|Blu-ray|Vinyl|MP3)\b.{0,60}\Z")
"""What shops print behind a title in the same heading."""
_YEAR_AT_END = re.compile(r"\b((?:19|20)\d\d)\Z")


def of_edition(place: Place) -> Iterator[Candidate]:
    """The title with an element of its own in a shop's heading: `<span>Moor</span> <span>Hardcover – 2015</span>`."""
    block = place.headline.block if place.headline is not None else None
    if block is None or block.tag != "h1" or block.node is None or not len(block.node):
        return
    title = " ".join("".join(map(str, block.node[0].itertext())).split())
    rest = block.text[len(title) :]
    if title and block.text.startswith(title) and _EDITION.match(rest) and place.page.title.startswith(title):
        yield Candidate("work_title", title, short(block.text), "prose", "h1", 0.85, 0, block.index)
        if year := _YEAR_AT_END.search(rest):
            yield Candidate("work_year", int(year[1]), short(block.text), "prose", "h1", 0.65, 0, block.index)
