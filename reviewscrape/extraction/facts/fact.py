"""One fact: a printed label and the text that belongs to it."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as attribute

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.labels import Label


@dataclass(slots=True)
class Fact:
    """One label and the text that belongs to it."""

    label: Label
    block: Block
    """Where the label stands."""
    kind: str
    """How it stands there: line, bold, alone, open, beside or prefix."""
    start: int = 0
    end: int = 0
    """The value in the label's own block: `block.text[start:end]`; empty for one that stands in `values`."""
    values: list[Block] = attribute(default_factory=list)
    """Blocks after the label's own that hold the value."""

    @property
    def text(self) -> str:
        """The value as printed, a line a block."""
        own = self.block.text[self.start : self.end].strip()
        return "\n".join([own] if own else [block.text for block in self.values])

    @property
    def last(self) -> int:
        """Index of the last block of the value."""
        return self.values[-1].index if self.values else self.block.index
