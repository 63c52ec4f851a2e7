"""Facts of the sentence that says in passing who made a film and who plays in it, in languages other than English.

`Moor ist ein Drama aus dem Jahr 2016 von Ida Marsh mit Tom Reed und Orla Venn.` `Moor, de Ida Marsh, avec Tom Reed.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.facts.unlabelled import LIKELY, SHORTEST, Found
from reviewscrape.extraction.marks import Hints
from reviewscrape.extraction.values.names import split_names
from reviewscrape.extraction.values.runtime import find_runtime

_ONE = r"(?P<director>[A-ZÀ-ÞČŘŠŽ][^.,;:()\n]{2,60}?)"
_ALL = r"(?P<cast>[A-ZÀ-ÞČŘŠŽ][^.;:()\n]{2,200})"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
SENTENCES: dict[str, tuple[str, str]] = {
    "de": ("aus dem Jahr", rf"aus dem Jahre? {_YEAR} von {_ONE} mit {_ALL}"),
    "nl": ("geregisseerd door", rf"(?:uit {_YEAR} )?geregisseerd door {_ONE},? (?:en )?met {_ALL}"),
    "fr": ("réalisé", rf"film [^.;:()\n]{{0,60}}réalisée? (?:en {_YEAR} )?par {_ONE},? (?:et )?avec {_ALL}"),
    "fr, short": (", avec ", rf", d(?:e |['’]){_ONE}, avec {_ALL}"),
    "fr, bare": (" avec ", rf"(?<=[\w»”’)]) d(?:e |['’]){_ONE},? avec {_ALL}"),
    "fr, stage": ("ise en scène d", rf"\b[Mm]ise en scène d(?:e |['’]){_ONE},? avec {_ALL}"),
    "fr, film": ("ilm de ", rf"\b[Ff]ilm de {_ONE},? avec {_ALL}"),
    "nl, line": (", met ", rf"(?:\A|\n)Van {_ONE}, met {_ALL}"),
    "de, line": (", mit ", rf"(?:\A|\n)Von {_ONE}, mit {_ALL}"),
    "it, line": (", con ", rf"(?:\A|\n)D[ie] {_ONE}, con {_ALL}"),
    "pt, line": (", com ", rf"(?:\A|\n)De {_ONE}, com {_ALL}"),
    "nordic, line": (", med ", rf"(?:\A|\n)A[fv] {_ONE}, med {_ALL}"),
    "it, below": (" con ", rf"\Adi {_ONE} con {_ALL}\Z"),
    "fr, below": (" avec ", rf"\Ad(?:e |['’]){_ONE} avec {_ALL}\Z"),
    "es, película": ("elícula de ", rf"\b[Pp]elícula de {_ONE},? con {_ALL}"),
    "it, film": ("ilm di ", rf"\b[Ff]ilm di {_ONE},? con {_ALL}"),
    "es": ("dirigida ", rf"dirigida (?:en {_YEAR} )?por {_ONE},? (?:y protagonizada por|y con|con) {_ALL}"),
    "it": ("diretto ", rf"diretto (?:nel {_YEAR} )?da {_ONE},? (?:e interpretato da|e con|con) {_ALL}"),
    "pt": ("dirigido por", rf"dirigido por {_ONE},? (?:e estrelado por|e protagonizado por|e com|com) {_ALL}"),
}
"""By language: words that the sentence has, and its pattern. A further language is one more line."""
_PATTERNS = [(hint, re.compile(pattern)) for hint, pattern in SENTENCES.values()]
_HINTS = frozenset(Hints(*[hint for hint, _ in _PATTERNS]))
_RECORD = re.compile(
    r"(?:\A|\0)(?:[^\W\d_][\w-]* ){0,2}(?:[Aa]lbum|[A-Za-z]+album|EP|[Mm]ixtape) (?:by|von|de|di|van|od|av|af)[ \0]"
    r"(?P<artist>[^\0\n.:;,]{2,60})(?=\0|\Z)"
)
"""The line below a record's title: `Studio album by The Larks`."""
LONGEST = 600
AFTER = 30
"""Characters around the end of the cast in which the running time stands."""
LAST = 2
"""Blocks at the end of the prose where the sentence may stand as well; amid the prose it is of another film."""


def facts_of_sentences(hints: frozenset[str], blocks: Sequence[Block]) -> Iterator[tuple[Block, Found]]:
    """Facts of the first such sentence; `hints` are those of the page."""
    if _HINTS.isdisjoint(hints):
        return
    patterns = [(hint, pattern) for hint, pattern in _PATTERNS if hint in hints]
    kept = [block for block in blocks if block.kept]
    first, last = (kept[0].index, kept[-LAST].index) if len(kept) > LAST else (0, 0)
    for block in blocks:
        if len(block.text) > LONGEST or (block.kept and first < block.index < last and block.tag[:1] != "h"):
            continue
        for match in (
            found for hint, pattern in patterns if hint in block.text and (found := pattern.search(block.text))
        ):
            facts = list(_read(match))
            if facts:
                yield from ((block, fact) for fact in facts)
                return


def artists_of_records(text: str) -> list[str]:
    """Artists named in a line of their own that says what a record is and whose; `text` is that of all blocks."""
    return [found["artist"].strip() for found in _RECORD.finditer(text)] if "lbum " in text or " EP " in text else []


def _read(match: re.Match[str]) -> Iterator[Found]:
    """What one sentence says; nothing where it names anything else than people."""
    directors, cast = split_names(match["director"]), split_names(match["cast"])
    if not directors or not cast or not all(" " in name for name in (*directors, *cast)):
        return
    yield Found("director", directors, match[0], LIKELY)
    yield Found("cast", cast, match[0], LIKELY)
    behind = match.string[match.end() - AFTER : match.end() + AFTER]
    if (minutes := find_runtime(behind)) and minutes >= SHORTEST:
        yield Found("runtime", minutes, behind, LIKELY)
    if match.groupdict().get("year"):
        yield Found("work_year", int(match["year"]), match[0], LIKELY)
