"""What kind of work a box of facts is about, by the labels that only one kind has."""

from __future__ import annotations

import re

from reviewscrape.extraction.facts.boxes import Box
from reviewscrape.extraction.labels import is_kind

TELEVISION = "television"
KINDS = (("book", "book"), ("game", "game"), ("record", "album"), ("screen", "film"))
"""Kind of label in `labels.toml`, and the type of work that it tells; the first with enough labels decides."""
ENOUGH = 2
TEXTS = frozenset("texto texte testo tekst".split())
"""Labels of who wrote a play right beside who directed it."""
PLAYWRIGHTS = TEXTS | {"written by", "playwright", "writer", "writers", "author"}
STAGED = frozenset(
    "set design|set designer|scenic design|scenic design by|venue|bühne|scénographie|scenografia|escenografía".split(
        "|"
    )
)
"""Labels of who wrote a play, and those that tell it from a film; beside `von`, `de` and `di` in the same block."""


HOUSES = re.compile(r"(?<!home[ -])\b(?:theat(?:re|er)|playhouse|fringe)\b", re.IGNORECASE)
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
