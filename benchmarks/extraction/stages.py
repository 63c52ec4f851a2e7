"""Where the time of reading a page goes: each stage as a multiple of lxml's bare parse of the same bytes."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from importlib import import_module
from unittest.mock import patch

import lxml.html
from rich.table import Table

import reviewscrape

STAGES = {
    "bytes to text": ("", "read"),
    "parse": ("page", "parse"),
    "walk over the tree": ("page", "walk"),
    "body text": ("body.boilerplate", "find_body"),
    "parts of the page": ("parts.splitting", "split"),
    "type of the page": ("page_types.page_type", "classify"),
    "judge": ("judging.judge", "judge"),
    "grades and scales": ("judging.grading", "settle"),
    "records": ("record", "build"),
    "links": ("", "links"),
}
"""The function of each stage: module of `reviewscrape.extraction` that calls or holds it, and name."""


class Clock:
    """Processor time by stage, each without the stages that it calls."""

    def __init__(self) -> None:
        self.taken: defaultdict[str, float] = defaultdict(float)
        self._inner = [0.0]

    def measured(self, name: str, function: Callable[..., object]) -> Callable[..., object]:
        """The same function, its time counted; what a reader gives bit by bit is all taken at once."""

        def run(*args: object, **named: object) -> object:
            self._inner.append(0.0)
            start = time.process_time()
            result = function(*args, **named)
            if isinstance(result, Iterator):
                result = list(result)
            whole = time.process_time() - start
            self.taken[name] += whole - self._inner.pop()
            self._inner[-1] += whole
            return result

        return run


def stages_table(pages: Sequence[bytes]) -> Table:
    """One row a stage, the dearest first; the rest is what no stage shows, such as freeing the page."""
    clock = Clock()
    parse = clock.measured("bare", lxml.html.document_fromstring)
    extract = clock.measured("the rest", reviewscrape.extract)
    for page in pages:  # what is loaded and compiled once is no page's cost
        reviewscrape.extract(page)
    with ExitStack() as changed:
        for name, (module, function) in STAGES.items():
            holder = import_module(f"reviewscrape.extraction.{module}".rstrip("."))
            changed.enter_context(patch.object(holder, function, clock.measured(name, getattr(holder, function))))
        extraction = import_module("reviewscrape.extraction")
        readers = [clock.measured(f"reader: {_name(read)}", read) for read in extraction.READERS]
        changed.enter_context(patch.object(extraction, "READERS", readers))
        for page in pages:
            parse(page)
            extract(page)
    bare = clock.taken.pop("bare")
    table = Table(title="Where the time of extract goes", title_justify="left")
    for column in ("", "times the bare parse"):
        table.add_column(column, justify="right" if column else "left")
    for name, seconds in sorted(clock.taken.items(), key=lambda item: -item[1]):
        table.add_row(name, f"{seconds / bare:.2f}")
    table.add_row("whole", f"{sum(clock.taken.values()) / bare:.2f}")
    return table


def _name(read: Callable[..., object]) -> str:
    return read.__module__.rpartition(".")[2].replace("_", " ")
