"""Who made a comic: the line of its writer among those who drew and lettered it; the labels of a box of facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.facts.boxes import Box
from reviewscrape.extraction.facts.fact import Fact
from reviewscrape.extraction.facts.unlabelled import SURE, Found
from reviewscrape.extraction.marks import Wanted
from reviewscrape.extraction.values.names import SURNAME_FIRST, split_names

ROLE_WORDS = Wanted(
    "letterer letterer: letterers: lettered letters letters: lettering: colorist colorist: colorists: colourist "
    "colourist: inker inker: inkers: inks inks: penciller penciller: penciler: pencils pencils: "
    "colored coloured".split()
)
"""One of these stands on every page with such lines."""
_DRAWN = re.compile(
    r"(?:\A|\n)(?:letter(?:s|ed|er|ers|ing)|colou?r(?:s|ed|ist|ists)|ink(?:s|ed|er|ers)|pencil(?:s|l?er|l?ers)|"
    r"illustrat(?:ed|ions|or)|art|artists?|drawn)(?: by\b|:)",
    re.IGNORECASE,
)
_WRITER = re.compile(
    r"(?:\A|\n)(?:written by|story by|script by|words by|writers?|story|script|words)(?::| by:?|(?<=by))\s?"
    r"(?P<names>[^\n]{3,80})",
    re.IGNORECASE,
)
INITIALS = Wanted(["w:", "(w)", "(w"])
_INITIALLED = re.compile(r"\(?W[:)]:?\s?(?P<names>[A-ZÀ-Þ][^:()\n]{3,80}?)[,;|/]?\s\(?(?:A|P|Art)[:)/]")
"""`W: Ida Marsh A: Tom Reed C: Bo Ek`, `(W) Ida Marsh (A) Tom Reed`."""
_PARTS = "scénario dessin szenario zeichnungen testi disegni guion dibujo".split()
_IN_BRACKETS = re.compile(
    rf"(?P<name>[A-ZÀ-Þ][^\W\d]*(?:[ '’-][^\W\d]+){{1,3}}) \((?i:{'|'.join(_PARTS)})\b[^()]{{0,40}}\)"
)
BRACKETED = Wanted(f"({part}{end}" for part in _PARTS for end in "),")
"""`Ida Marsh (Scénario) Tom Reed (Dessin, Couleurs)`."""
MAX_BOX = 500
"""Characters of the lines of those who made a comic."""
FEWEST = 2
"""Facts of a box that tells of a comic."""
NEAR = 2
"""Blocks around the writer's in which the others stand."""


def facts_of_comics(words: frozenset[str], blocks: Sequence[Block]) -> Iterator[tuple[Block, Found]]:
    """The writers of the first such lines."""
    if not INITIALS.isdisjoint(words):
        for block in blocks:
            initialled = _INITIALLED.match(block.text) if len(block.text) <= MAX_BOX else None
            if initialled and (names := split_names(initialled["names"], siblings=True)):
                yield block, Found("creator", names, initialled[0].strip(), SURE)
                return
    if not BRACKETED.isdisjoint(words):
        for block in blocks:
            made = [one["name"] for one in _IN_BRACKETS.finditer(block.text)] if len(block.text) <= MAX_BOX else []
            if len(made) > 1:
                yield block, Found("creator", list(dict.fromkeys(made)), block.text, SURE)
                return
    if ROLE_WORDS.isdisjoint(words):
        return
    for block in blocks:
        text = block.text
        match = _WRITER.search(text) if len(text) <= MAX_BOX and (" by " in text or ":" in text) else None
        if match is None:
            continue
        near = blocks[max(block.index - NEAR, 0) : block.index + NEAR + 1]
        if any(len(other.text) <= MAX_BOX and _DRAWN.search(other.text) for other in near):
            names = split_names(match["names"], siblings=True)
            if names:
                yield block, Found("creator", names, match[0].strip(), SURE)
                return


DRAWN = frozenset(
    "dessin dessins dessinateur dessinatrice zeichner zeichnerin zeichnungen disegni disegno disegnatore dibujo "
    "dibujos dibujante kresba tekeningen tekenaar".split()
)
"""Labels of the artist in languages whose pages name both as authors: they make the box one of a comic."""
WRITTEN = frozenset(
    "scénario scénariste szenario text texte autor auteur testi sceneggiatura guion guión argumento scenario "
    "scénář".split()
)
_WRITERS, _ARTISTS = frozenset({"writer", "writers"}), frozenset({"artist", "artists"})
"""English labels that only together tell of a comic."""
_MAKERS = DRAWN | WRITTEN | _WRITERS | _ARTISTS
LONGEST = 100
"""Characters of a value that can be names."""


def makers_of_comics(box: Box) -> Iterator[tuple[Block, Found]]:
    """Writer and artist, in page order, where the box names an artist and one fact more."""
    keys = {fact.label.key for fact in box.facts}
    both = not keys.isdisjoint(_WRITERS) and not keys.isdisjoint(_ARTISTS)
    lettered = any(ROLE_WORDS & set(fact.block.text.lower().split()) for fact in box.facts) if both else False
    drawn = not keys.isdisjoint(DRAWN) or (both and not lettered)  # among letterers and inkers the writer is the maker
    if box.crowd or box.company < FEWEST or not drawn:
        return
    facts = [fact for fact in box.facts if fact.label.key in _MAKERS and len(fact.text) <= LONGEST]
    names = list(dict.fromkeys(name for fact in facts for name in _names(fact)))
    if names:
        yield facts[0].block, Found("creator", names, " ".join(fact.text for fact in facts), SURE)


def _names(fact: Fact) -> list[str]:
    """The names of a value; one name where a catalogue links it with the surname first: `Marsh, Ida`."""
    text = fact.text.strip()
    value = fact.values[0] if fact.values else fact.block
    linked = any(value.text[span.start : span.end] == text for span in value.links)
    return [text] if linked and SURNAME_FIRST.fullmatch(text) else split_names(text)
