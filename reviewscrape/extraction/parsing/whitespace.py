"""White space as a browser shows it: folded to one blank, with line breaks where the page breaks lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

LINE = "\0"
"""Stands for a line break among the pieces of a text; no text holds one."""
LINES = re.compile(" ?\0 ?")


def folded(text: str) -> str:
    """A text with its white space folded; most of a page's prose has none to fold."""
    text = text.strip()
    return text if "  " not in text and text.isprintable() else " ".join(text.split())


def fold_pieces(pieces: Sequence[str]) -> tuple[str, list[int], list[int]]:
    """Text of a block, white space folded, and where each piece starts and ends in it, without space around it."""
    kept: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    length = 0
    space = False
    for piece in pieces:
        if piece[0] == LINE:
            text, space = "\n", False
        else:
            text = " ".join(piece.split())
            if space or (piece[0].isspace() and kept and kept[-1] != "\n"):
                kept.append(" ")
                length += 1
            space = piece[-1].isspace()
        kept.append(text)
        starts.append(length)
        length += len(text)
        ends.append(length)
    return "".join(kept), starts, ends
