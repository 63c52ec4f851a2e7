"""Facts of a line whose pieces bars or bullets part: `Run Time - 95 min. | MPAA Rating - PG`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.facts.fact import Fact
from reviewscrape.extraction.labels import MAX_LABEL, Label, is_kind, lookup
from reviewscrape.extraction.values.names import split_names

MAX_LINKS = 60
FEWEST = 2
"""Labels between links that make a line of facts."""
WORDS_OPENED = 2
"""Words of a label such as `directed by`."""


def between_bars(block: Block, start: int, line: str, known: Sequence[Fact] = ()) -> list[Fact]:
    """Facts of `Run Time - 95 min. | MPAA Rating - PG`, and of `Norway, 2013 | Regie Ann Coe | Met Tom Reed`.

    Beside `known` ones, a director among them, only the cast: `Regie: Ann Coe | Met Tom Reed`.
    """
    found: list[Fact] = []
    announced: list[Fact] = []
    at = 0
    for piece in line.split("|"):
        text, dash, value = piece.partition(" - ")
        label = lookup(text) if dash and len(text) <= MAX_LABEL else None
        if label and value.strip():
            found.append(Fact(label, block, "line", start + at + len(text) + len(dash), start + at + len(piece)))
        elif at and (opened := _opened_piece(block, start + at, piece)):
            (found if opened.kind == "open" else announced).append(opened)
        at += len(piece) + 1
    fields = {fact.label.field for fact in known or found}
    if "director" in fields and "cast" not in fields:
        found += [fact for fact in announced if fact.label.field == "cast"]
    if known:
        found = [fact for fact in found if fact.label.field == "cast" and "cast" not in fields]
    return sorted(found, key=lambda fact: fact.start)


def between_links(block: Block, start: int, line: str) -> Iterator[Fact]:
    """Facts of a line whose values are links, and the labels between them: `Regie Ann Coe Darsteller Tom Reed`."""
    end = start + len(line)
    links = [span for span in block.links[:MAX_LINKS] if start <= span.start and span.end <= end]
    marks: list[tuple[Label | None, int, int]] = []
    at = start
    for span in links:
        between = block.text[at : span.start].strip(" ,|·•&")
        if between[:1].isupper() and len(between) <= MAX_LABEL:
            marks.append((lookup(between), at, span.start))
        at = span.end
    if len([label for label, _, _ in marks if label]) < FEWEST:
        return
    ends = [place for _, place, _ in marks[1:]] + [end]
    for (label, _, value), until in zip(marks, ends, strict=True):
        if label:
            yield Fact(label, block, "line", value, until)


def between_bullets(block: Block, start: int, line: str) -> Iterator[Fact]:
    """Facts of `Three stars • Run time 1:47 • Rating R • Content Strong language`."""
    at = 0
    for piece in line.split("•"):
        bare = piece.lstrip()
        words = bare.rstrip().split(" ")
        for count in (2, 1):
            label = lookup(" ".join(words[:count])) if len(words) > count else None
            if label and label.field:
                begin = start + at + len(piece) - len(bare) + len(" ".join(words[:count]))
                yield Fact(label, block, "line", begin, start + at + len(piece))
                break
        at += len(piece) + 1


def _opened_piece(block: Block, start: int, piece: str) -> Fact | None:
    """The fact of a piece such as `directed by Ann Coe`; of kind `beside` where its label is an everyday word."""
    bare = piece.lstrip()
    words = bare.split(" ", 2)
    by = len(words) == WORDS_OPENED + 1 and words[1] == "by"
    head = f"{words[0]} {words[1]}" if by else words[0]
    label = lookup(head)
    if label is None or not (is_kind(label.key, "open") or (is_kind(label.key, "beside") and not by)):
        return None
    begin, end = start + len(piece) - len(bare) + len(head), start + len(piece)
    if not by and not all(" " in name for name in split_names(bare[len(head) :]) or [""]):
        return None
    return Fact(label, block, "open" if is_kind(label.key, "open") else "beside", begin, end)
