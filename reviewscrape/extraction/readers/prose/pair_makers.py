"""What a line that names who made a work holds besides: a byline's word, a clause about the work, several makers."""

from __future__ import annotations

import re

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.values.names import looks_like_name
from reviewscrape.extraction.values.text import fold

_SIGNED = re.compile(r"(?:von|par|por|di|door|av|af)\s", re.IGNORECASE)
_ENSEMBLE = re.compile(r"(?:band(?:et)?|trion?|duon?|kvartett\w*|quartett?o?|gruppe?n?|gruppo|groupe|grupo)\s\Z")
"""What a band is, before its name: `Göteborgsbandet Larks`."""
_POSSESSIVE = re.compile(r"(?:(?P<name>[A-Z][^,:;.!?’']{1,30})['’]s|(?P<plural>[A-Z][^,:;.!?’']{1,30}s)['’]) [“\"‘']?")
"""A name with the sign of an owner: `Ann Coe's`, `The Larks'`."""


def is_signed(line: str) -> bool:
    """Whether a line begins as a byline in another language: `Von Ann Coe`, below a film's title who reviews it."""
    return _SIGNED.match(line) is not None


def owner(text: str, title: str | None) -> str:
    """Whose work it is by the word before its title, where nothing else stands there: `The Larks' Low Tide`."""
    before, named, _ = text.partition(title or "\n")
    match = _POSSESSIVE.fullmatch(before) if named else None
    return (match["name"] or match["plural"]) if match else ""


def split_makers(maker: str) -> list[str]:
    """One or several makers; only a slash parts bands, whose names hold any other sign."""
    return [part.strip() for part in maker.strip(" ,:–-").split(" / ") if part.strip()]


def links_to_first(block: Block, first: str) -> bool:
    """Whether the heading's only link covers its first part: the way to the artist."""
    return [(link.start, link.end) for link in block.links] == [(0, len(first))]


def is_told(text: str, place: Place) -> bool:
    """Whether what stands behind an artist is no title but the paper's phrase: `The Larks: a calm return to form`."""
    small = [word for word in text.split() if len(word) > 3 and word.islower()]
    return len(small) > 1 and len(text.split()) > 3 and not any(text in b.text for b in place.page.blocks if b.kept)


def writes_here(name: str, place: Place) -> bool:
    """Whether the page's head says that somebody wrote the page, which is not the work's own."""
    return not place.context.is_work_page and fold(place.context.first("citation_author", "author")) == fold(name)


def without_credited(title: str, place: Place) -> str:
    """The title without the name behind a dash of somebody whom the page credits: `Moor - Ida Marsh`."""
    work, dash, name = title.rpartition(" - ")
    return work if dash and f": {name}" in place.page.text and looks_like_name(name) else title


def full_name(surname: str, place: Place) -> str:
    """The full name that the page prints with a single word, where it prints one: `Ida Marsh` for `Marsh`."""
    if " " in surname or len(surname) < 3 or not surname[0].isupper():
        return ""
    match = re.search(
        rf"(?<![\w.'’-])(?<![.!?…:»”\"] )([A-Z][\w.'’-]+\s(?:[A-Z]\.\s)?){re.escape(surname)}(?!\w)",
        " ".join(b.text for b in place.page.blocks if b.kept),
    )
    return match[0] if match and looks_like_name(match[0]) and not _ENSEMBLE.search(match[1].lower()) else ""
