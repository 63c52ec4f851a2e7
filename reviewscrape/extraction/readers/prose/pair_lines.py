"""Short lines around the headline, with what the classes of their elements call them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.readers.prose.headline import HEADINGS, OTHERS
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.values.nobodies import JOBS
from reviewscrape.extraction.values.text import clean, is_site_name

LONGEST = 90
"""Characters of a line that can be a title or a name."""
MOST_LINES = 6
"""Lines of a block that are looked at."""
BEFORE, AFTER = 5, 12
"""Blocks above and below the headline among which the pair is looked for."""
MAKERS = re.compile(r"artist|author|band\b|composer|performer|developer", re.IGNORECASE)
WORKS = re.compile(r"album|book|release|record|title|game|work\b", re.IGNORECASE)
"""What classes of elements call the one and the other."""
_MAKERS_OF = re.compile(rf"(?:{WORKS.pattern})?[-_]?(?:{MAKERS.pattern})", re.IGNORECASE)
"""`bookauthor` and `album-artist` are makers, too."""
_WRITERS = re.compile(r"(?:post|entry|article|story|news|content|meta)[-_]{0,2}author[\w-]*", re.IGNORECASE)
"""Classes of those who wrote the page."""
_BLOCK_OF = re.compile(r"(?<![\w-])[\w-]{1,60}__(?=\w)")
"""What an element is a part of: `album-meta` of `album-meta__artist`."""
_OF_RECORDS = re.compile(r"album|artist", re.IGNORECASE)
_PARTS = re.compile(r"\n|\s(?:::|//)\s")


BY = re.compile(r"\A(?:written\s)?by\s(?=\S)", re.IGNORECASE)
SMALL = 4
"""Small words of the longest title."""


class Line(NamedTuple):
    """A short line near the headline."""

    text: str
    block: Block
    classes: str


def lines_of_head(place: Place) -> list[Line]:
    """Short lines around the headline, in page order."""
    found: list[Line] = []
    blocks = place.page.blocks
    end = min(place.top + AFTER, place.first if place.first > place.top else place.top + AFTER)
    for block in blocks[max(place.top - BEFORE, 0) : end]:
        if block.region & OTHERS:
            continue
        pieces = _pieces(block) if block.tag in HEADINGS else None
        classes = classes_of(block.node)
        lines = pieces or [(line, classes) for line in _split_block(block.text)]
        found += [
            Line(line, block, classes) for line, classes in lines if 1 < len(line) <= LONGEST and line[-1] not in ":："
        ]
    names = place.context.site_names
    return [line for line in found if not is_site_name(line.text, names)]


def _split_block(text: str) -> list[str]:
    """Lines of a block that is no paragraph, and their parts between double colons and slashes."""
    if "\n" not in text and "::" not in text and "//" not in text:
        return [text] if len(text) <= LONGEST else []
    return [part.strip() for part in _PARTS.split(text)[:MOST_LINES]]


def _pieces(block: Block) -> list[tuple[str, str]]:
    """Text and classes of the elements inside a heading, where their classes tell maker and work apart."""
    inner = block.node.iter("span", "a", "em", "i", "b", "strong") if block.node is not None else ()
    named = [(node, classes) for node in inner if (classes := classes_of(node)) and called(classes)]
    found = [(clean(_beginning(node)), classes) for node, classes in named]
    told = [(text, classes) for text, classes in found if text]
    return told if len(told) == 2 and called(told[0][1]) != called(told[1][1]) else []


def _beginning(node: HtmlElement) -> str:
    """As much of an element's text as is looked at: elements may hold each other by the thousand."""
    return "".join([str(piece)[:LONGEST] for piece in islice(node.itertext(), LONGEST)])[:LONGEST]


def classes_of(node: HtmlElement | None) -> str:
    """Classes of an element; of a record and its artist its id, or the classes of the only one in it; or empty."""
    if node is None or (own := node.get("class")):
        return own or "" if node is not None else ""
    names = node.get("id") or (node[0].get("class") if len(node) == 1 else "") or ""
    return names if _OF_RECORDS.search(names) else ""


@lru_cache(maxsize=5_000)
def called(classes: str) -> str:
    """What an element's classes call its text: maker, work, or nothing known."""
    classes = _BLOCK_OF.sub("", classes)
    if (
        MAKERS.search(_WRITERS.sub("", classes))
        and not WORKS.search(_MAKERS_OF.sub("", classes))
        and "review" not in classes.lower()
    ):
        return "maker"
    return "work" if WORKS.search(classes) else ""


def signs(maker: Line, headline: Line, lines: list[Line]) -> bool:
    """Whether `by Ann Lee` signs a text: below a sentence rather than a title, or above what she does for the paper."""
    if not BY.match(maker.text):
        return False
    behind = lines[lines.index(maker) + 1 :][:1]
    small = [word for word in headline.text.split() if word[0].islower()]
    return len(small) > SMALL or any(line.text.split()[-1].lower() in JOBS for line in behind)


def neighbours(lines: list[Line]) -> Iterator[tuple[Line, Line, bool]]:
    """Neighbouring lines, and whether a `by` stands between them."""
    for number, one in enumerate(lines[:-1]):
        other = lines[number + 1]
        if other.text.casefold().strip(" :") == "by" and number + 2 < len(lines):
            yield one, lines[number + 2], True
        else:
            yield one, other, bool(BY.match(other.text))
