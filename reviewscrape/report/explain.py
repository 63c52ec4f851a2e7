"""How a page was read, for a person: its text with what was kept and cut, and each value where it stood.

The HTML shows the page's text only, never its markup: every character is escaped, the document forbids itself scripts
and any request by its Content-Security-Policy, and no link of the page is made clickable.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from reviewscrape.extraction import Candidate, Extraction, Page
from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.types import Value

MAX_BLOCKS = 20_000
MAX_TEXT = 4_000
"""Longer blocks are shown cut: the page is for looking, not for keeping."""
MAX_LOSERS = 12


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a block's text; `field` is the record key it was read for, empty where it is plain text."""

    text: str
    field: str = ""
    note: str = ""
    won: bool = False


@dataclass(slots=True)
class ShownBlock:
    """One text block of the page as the report shows it."""

    tag: str
    kept: bool
    region: str
    """Names of the regions it stands in, such as `nav footer`."""
    pieces: list[Piece] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ShownField:
    """One field: what was believed and what was not."""

    name: str
    winner: Candidate | None
    """None when nothing that was proposed reached the field's threshold, or pages of this type do not tell it."""
    losers: list[Candidate]


def fields(extraction: Extraction) -> list[ShownField]:
    """All fields with evidence, in the order of the evidence; the believed value first, the losers best first."""
    by_name: dict[str, list[Candidate]] = {}
    for candidate in extraction.candidates:
        if not candidate.part:
            by_name.setdefault(candidate.field, []).append(candidate)
    shown = []
    for name, found in by_name.items():
        won = name in extraction.values
        shown.append(ShownField(name, found[0] if won else None, found[1:] if won else found))
    return sorted(shown, key=lambda f: f.winner is None)


def text(extraction: Extraction) -> str:
    """The report for a terminal: page type, then each field with its winner and losers."""
    lines = [f"page type  {extraction.page_type}", f"reviews    {len(extraction.reviews)}"]
    if told := flags(extraction):
        lines.append(f"flags      {' '.join(told)}")
    for shown in fields(extraction):
        lines.append("")
        lines.append(_line(shown.name, shown.winner) if shown.winner else f"{shown.name} = null")
        lines += [_line("  not", loser) for loser in shown.losers[:MAX_LOSERS]]
    return "\n".join(map(_printable, lines))


def flags(extraction: Extraction) -> list[str]:
    """The flags of the page's records; of a page without any, its own."""
    of_records = {flag for review in extraction.reviews for flag in review.quality_flags}
    return sorted(of_records) if extraction.reviews else list(extraction.flags)


def _line(label: str, candidate: Candidate) -> str:
    where = f"{candidate.source} {candidate.locator}".strip()
    return f"{label} = {value_text(candidate.value)}   [{where}, {candidate.confidence:.2f}]"


def _printable(line: str) -> str:
    """The line without control characters: a page cannot steer the terminal."""
    return "".join(c if c.isprintable() else " " for c in line)


def value_text(value: Value) -> str:
    """A value in one line.

    >>> value_text(["Ann Lee", "Bo Ek"])
    'Ann Lee; Bo Ek'
    """
    return "; ".join(value) if isinstance(value, list) else str(value)


def html(page: Page, extraction: Extraction, name: str) -> str:
    """The report as one self-contained HTML document. `name` says what page it is about."""
    shown = fields(extraction)
    template = _environment().get_template("explain.html")
    return template.render(
        name=name,
        extraction=extraction,
        flags=flags(extraction),
        fields=shown,
        blocks=list(show_blocks(page.blocks[:MAX_BLOCKS], shown)),
        left_out=max(len(page.blocks) - MAX_BLOCKS, 0),
        value_text=value_text,
        max_losers=MAX_LOSERS,
        style=Markup(style()),  # noqa: S704  (our own file)
        style_digest=_style_digest(),
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("reviewscrape.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def style() -> str:
    """The report's style sheet."""
    return str(_environment().get_template("explain.css").render())


def _style_digest() -> str:
    return base64.b64encode(hashlib.sha256(style().encode()).digest()).decode()


def show_blocks(blocks: Sequence[Block], shown: Sequence[ShownField]) -> Iterator[ShownBlock]:
    """The blocks with each value marked where it stood: the winners, and the losers that say where they stood."""
    marks = _marks(blocks, shown)
    for block in blocks:
        region = " ".join(str(part.name).lower() for part in Region if part & block.region and part.name != "CHROME")
        pieces = cut(block.text[:MAX_TEXT], marks.get(block.index, []))
        yield ShownBlock(block.tag, block.kept, region, pieces)


def _marks(blocks: Sequence[Block], shown: Sequence[ShownField]) -> dict[int, list[tuple[Candidate, bool]]]:
    """Candidates by the block they stand in, with whether they won; winners come first."""
    marks: dict[int, list[tuple[Candidate, bool]]] = {}
    for entry in shown:
        if entry.winner:
            at = entry.winner.block if entry.winner.block is not None else _find(blocks, entry.winner)
            if at is not None:
                marks.setdefault(at, []).append((entry.winner, True))
    for entry in shown:
        for loser in entry.losers[:MAX_LOSERS]:
            if loser.block is not None:
                marks.setdefault(loser.block, []).append((loser, False))
    return marks


def _find(blocks: Iterable[Block], candidate: Candidate) -> int | None:
    """First block whose text holds the evidence that was read elsewhere, such as in the head of the page."""
    for needle in _needles(candidate):
        for block in blocks:
            if needle in block.text:
                return block.index
    return None


def _needles(candidate: Candidate) -> list[str]:
    values = candidate.value if isinstance(candidate.value, list) else [str(candidate.value)]
    return [needle for needle in (candidate.raw, *values) if len(needle) > 2]


def cut(block_text: str, marks: Sequence[tuple[Candidate, bool]]) -> list[Piece]:
    """The text in pieces, the evidence of each candidate a piece of its own; where two overlap the first has it."""
    taken: list[tuple[int, int, Candidate, bool]] = []
    for candidate, won in marks:
        values = candidate.value if isinstance(candidate.value, list) else [str(candidate.value)]
        for needle in dict.fromkeys([*values, candidate.raw] if candidate.raw not in block_text else [candidate.raw]):
            start = block_text.find(needle) if needle else -1
            end = start + len(needle)
            if start >= 0 and all(end <= s or start >= e for s, e, _, _ in taken):
                taken.append((start, end, candidate, won))
    pieces, at = [], 0
    for start, end, candidate, won in sorted(taken, key=lambda t: t[:2]):
        pieces.append(Piece(block_text[at:start]))
        note = f"{candidate.field} = {value_text(candidate.value)} ({candidate.source}, {candidate.confidence:.2f})"
        pieces.append(Piece(block_text[start:end], candidate.field, note, won))
        at = end
    return [piece for piece in [*pieces, Piece(block_text[at:])] if piece.text]
