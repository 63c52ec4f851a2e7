"""`python -m benchmarks.extraction [FOLDER]`: cost as a multiple of lxml's bare parse of the same bytes, in one run."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import lxml.html
from rich.console import Console
from rich.table import Table

import reviewscrape
from benchmarks.extraction.pages import HOSTILE, usual
from benchmarks.extraction.quality import quality_table
from benchmarks.extraction.stages import stages_table

ROUNDS = 5
BUDGET = 2.0
"""Seconds that a crawl gives one page."""


def parse(page: bytes) -> object:
    """What every reader of HTML must do: the measure of the rest."""
    return lxml.html.document_fromstring(page)


def peers() -> dict[str, Callable[[bytes], object]]:
    """What is measured, by name. The peer is left out where it is not installed."""
    found: dict[str, Callable[[bytes], object]] = {
        "lxml, bare parse": parse,
        "reviewscrape.extract": reviewscrape.extract,
    }
    try:
        import trafilatura
    except ImportError:
        print("trafilatura is not installed: no peer. `make bench` installs it.", file=sys.stderr)
        return found
    return found | {"trafilatura.extract": trafilatura.extract}


def cost(read: Callable[[bytes], object], page: bytes) -> float:
    """Seconds of processor time of the quickest of a few rounds."""
    taken = []
    for _ in range(ROUNDS):
        start = time.process_time()
        read(page)
        taken.append(time.process_time() - start)
    return min(taken)


def usual_table(pages: list[bytes]) -> Table:
    """Pages of the usual kind, all candidates one after the other on each page."""
    candidates = peers()
    taken = {name: [cost(read, page) for page in pages] for name, read in candidates.items()}
    bare = taken["lxml, bare parse"]
    size = median(map(len, pages)) / 1000
    table = Table(title=f"{len(pages)} pages, median {size:.0f} kB", title_justify="left")
    peer = sum(taken.get("trafilatura.extract", [0.0]))
    for column in ("", "pages/s", "median ms", "times the bare parse", "times the peer's pages/s"):
        table.add_column(column, justify="left" if not column else "right")
    for name, seconds in taken.items():
        multiple = sum(seconds) / sum(bare)
        speed = f"{peer / sum(seconds):.2f}" if peer else ""
        table.add_row(
            name, f"{len(pages) / sum(seconds):.0f}", f"{median(seconds) * 1000:.2f}", f"{multiple:.2f}", speed
        )
    return table


def hostile_table() -> tuple[Table, bool]:
    """Pages made to be slow, each within the crawl's budget; the second value is whether all are."""
    table = Table(title=f"Pages made to be slow; budget {BUDGET:g} s", title_justify="left")
    for column in ("", "kB", "seconds", ""):
        table.add_column(column, justify="right" if column else "left")
    good = True
    for name, make in HOSTILE.items():
        page = make()
        start = time.process_time()
        reviewscrape.extract(page)
        seconds = time.process_time() - start
        good &= seconds <= BUDGET
        table.add_row(name, f"{len(page) / 1000:.0f}", f"{seconds:.2f}", "" if seconds <= BUDGET else "over budget")
    return table, good


def main() -> int:
    """Print the tables; returns 1 when a page is over the budget."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    pages = usual(root)
    if not pages:
        print(f"{sys.argv[1]}: holds no .html file; give a folder of pages", file=sys.stderr)
        return 2
    console = Console()
    console.print(usual_table(pages))
    console.print(stages_table(pages))
    if root is None or (root / "gold.jsonl").exists():
        console.print(quality_table(root))
    table, good = hostile_table()
    console.print(table)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
