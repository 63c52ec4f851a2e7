"""What kind of work a box of facts is about, by the labels that only one kind has."""

from __future__ import annotations

import re

from reviewscrape.extraction.facts.boxes import Box
from reviewscrape.extraction.facts.fact import Fact
from reviewscrape.extraction.labels import is_kind
from reviewscrape.extraction.values.dates import find_dates

TELEVISION = "television"
KINDS = (("book", "book"), ("game", "game"), ("record", "album"), ("screen", "film"))
"""Kind of label in `labels.toml`, and the type of work that it tells; the first with enough labels decides."""
ENOUGH = 2
TEXTS = frozenset("texto texte testo tekst κείμενο".split())
BESIDE = TEXTS | {"autor", "autore", "auteur"}
"""Labels of who wrote a play right beside who directed it; elsewhere the last ones may be the critic's."""
PLAYWRIGHTS = TEXTS | {"written by", "playwright", "writer", "writers", "author"}
STAGED = frozenset(
    "set design|set designer|scenic design|scenic design by|venue|bühne|scénographie|scenografia|escenografía|decor"
    "|spel".split("|")
)
"""Labels of who wrote a play, and those that tell it from a film; beside `von`, `de` and `di` in the same block."""


HOUSES = re.compile(
    r"(?<!home[ -])\b(?:theat(?:re|er)|playhouse|fringe)\b|théâtre|teatt?er|teatro|divadl|schauspiel|toneel|θέατρ",
    re.IGNORECASE,
)
"""What title or address of a page about a play say; films are shown in theaters."""


def work_type(box: Box) -> str | None:
    """Type of the work, None where the labels do not tell: film and television share most of theirs."""
    keys = {fact.label.key for fact in box.facts}
    if any(is_kind(key, TELEVISION) for key in keys):
        return None
    for kind, name in KINDS:
        if sum(is_kind(key, kind) or (kind == "screen" and _is_of_screen(box, key)) for key in keys) >= ENOUGH:
            return name
    return None


def _is_of_screen(box: Box, key: str) -> bool:
    """True for the labels of directors, casts and running times, whatever their language."""
    return any(fact.label.key == key and fact.label.field in {"director", "cast", "runtime"} for fact in box.facts)


def names_playwright(fact: Fact, box: Box, titles: str) -> bool:
    """True for a label of who wrote a play: beside those of a stage, or beside the director's in the same block.

    `Af: Ida Marsh. Regi: Wen Li`. Some are named on a page whose `titles` tell of a house; who wrote the review
    stands beside its day.
    """
    key = fact.label.key
    authored = is_kind(key, "authored")
    housed = HOUSES.search(titles) is not None
    far = 2 if housed else 0  # a label and its value may be two blocks
    near = [f for f in box.facts if abs(f.block.index - fact.block.index) <= far]
    if (authored or key in BESIDE) and any(
        f.label.field == "director" and not is_kind(f.label.key, "authored") for f in near
    ):
        return True
    if key in PLAYWRIGHTS and housed and not find_dates(fact.block.text):
        return True
    told = {f.label.key for f in (box.facts if key in PLAYWRIGHTS else near)}
    return (authored or key in PLAYWRIGHTS) and not STAGED.isdisjoint(told)
