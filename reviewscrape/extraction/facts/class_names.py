"""Facts whose only label is the class name of their element: `<p class="film--running-time">98 minutes</p>`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.facts.unlabelled import DOUBTFUL, EPISODE, Found
from reviewscrape.extraction.types import Value
from reviewscrape.extraction.values.content_rating import parse_content_rating
from reviewscrape.extraction.values.names import split_names
from reviewscrape.extraction.values.runtime import find_runtime

CLASSES = {
    "director": "director|directors|directed-by|director-name",
    "cast": "cast|actors|starring|stars-list|cast-list",
    "runtime": "runtime|running-time|run-time|movie-length|film-length|duration",
    "content_rating": "mpaa|mpaa-rating|age-rating|certificate|certification|content-rating|film-certificate"
    "|age-limit|age-restriction|age-classification",
}
"""Field to the ends of class names that tell it."""
PARTS = ("irector", "irected", "cast", "Cast", "actors", "Actors", "tarring", "stars-list", "run", "Run", "ength",
         "uration", "mpaa", "MPAA", "rating", "Rating", "ertific", "ge-limit", "geLimit", "estriction",
         "lassific")  # fmt: skip
"""Parts of class names that one of them ends with."""
MAX_VALUE = 200
"""Characters of a value that nothing else tells apart from prose."""
CONFIDENCE = DOUBTFUL + 0.05

_ENDS = {field: re.compile(rf"(?:^|[-_])(?:{names})$") for field, names in CLASSES.items()}
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@lru_cache(maxsize=10_000)
def field_of(names: str) -> str | None:
    """Field that the last words of one of an element's classes tell; None for any other element."""
    if not any(map(names.__contains__, PARTS)):
        return None
    for name in names.split():
        spelt = re.sub(r"[-_]+", "-", _CAMEL.sub("-", name)).lower()
        for field, end in _ENDS.items():
            if end.search(spelt):
                return field
    return None


def facts_of_classes(blocks: Sequence[Block]) -> Iterator[tuple[Block, Found]]:
    """Values of elements whose class tells what they are, where the page has one such value."""
    found: dict[str, list[tuple[Block, Found]]] = {}
    for block in blocks:
        names = block.node.get("class") if block.node is not None else None
        field = field_of(names) if names and len(block.text) <= MAX_VALUE else None
        value = _value(field, block.text) if field else None
        if field and value:
            found.setdefault(field, []).append((block, Found(field, value, block.text, CONFIDENCE)))
    for several in found.values():
        if all(fact.value == several[0][1].value for _, fact in several):
            yield several[0]


def _value(field: str, text: str) -> Value | None:
    if field == "runtime":
        minutes = find_runtime(text) if len(text) < 40 else None
        return minutes if minutes and minutes >= EPISODE else None
    if field == "content_rating":
        return parse_content_rating(text, certain=True)
    names = split_names(text) if ":" not in text else []
    return names if names and all(" " in name for name in names) and sum(map(len, names)) * 2 > len(text) else None
