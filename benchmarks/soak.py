"""`python -m benchmarks.soak [PAGES]`: one long crawl, and whether it grows, leaks files or slows down on the way.

The first 5,000 pages are left out of the sums: until then caches fill, and the timers of finished downloads, which
Scrapy keeps for half a minute, gather. Exit 1 where one of the goals printed is missed, else that of the crawl.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import linear_regression

from rich.console import Console
from rich.table import Table

from benchmarks.crawl.__main__ import PORT, ROOT, addresses, site, sitemap

WARM_UP = 5000
"""Pages; of a shorter crawl a fifth."""
SLOPE, PEAK, RATE = 1.0, 400, 0.95
"""Goals: MiB more for 10,000 pages, MiB at most, pages a second at the end as a share of those at the start."""
SAMPLES = 40
INTERVAL = 1.0
TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Sample:
    """The crawl's main process at one moment."""

    seconds: float
    pages: int
    """Those that became records; the listings that lead to them are a fiftieth more."""
    mebibytes: float
    """Resident memory."""
    files: int
    """Open file descriptors."""
    processor: float
    """Seconds of processor time so far."""


def sample(process: int, state: Path, began: float) -> Sample:
    """Look at the process and its ledger."""
    status = dict(line.split(":", 1) for line in Path(f"/proc/{process}/status").read_text().splitlines())
    times = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    with closing(sqlite3.connect(f"file:{state}?mode=ro", uri=True)) as ledger:
        (pages,) = ledger.execute("SELECT n FROM tallies WHERE key = 'new'").fetchone() or (0,)
    return Sample(
        seconds=time.monotonic() - began,
        pages=pages,
        mebibytes=int(status["VmRSS"].split()[0]) / 1024,
        files=len(list(Path(f"/proc/{process}/fd").iterdir())),
        processor=(int(times[11]) + int(times[12])) / TICK,
    )


def watch(crawl: subprocess.Popen[bytes], state: Path, pages: int) -> list[Sample]:
    """One sample for every fortieth of the pages, until the last are read: from then on the crawl takes itself down."""
    began, samples = time.monotonic(), []
    while crawl.poll() is None:
        time.sleep(INTERVAL)
        try:
            now = sample(crawl.pid, state, began)
        except (OSError, sqlite3.Error, KeyError):  # it has not begun yet, or has just ended
            continue
        if len(samples) * pages / SAMPLES <= now.pages < pages:
            samples.append(now)
    return samples


def curve(samples: list[Sample]) -> Table:
    """The whole way."""
    table = Table("pages", "seconds", "pages a second", "main process, MiB", "open files", "its ms a page")
    for before, now in pairwise(samples):
        pages = now.pages - before.pages or 1
        rate, cost = pages / (now.seconds - before.seconds), 1000 * (now.processor - before.processor) / pages
        row = now.pages, f"{now.seconds:.0f}", f"{rate:.0f}", f"{now.mebibytes:.0f}", now.files, f"{cost:.2f}"
        table.add_row(*map(str, row))
    return table


def goals(samples: list[Sample], pages: int) -> list[tuple[str, bool]]:
    """What the curve says, goal by goal, and whether each is held."""
    settled = [one for one in samples if one.pages >= min(WARM_UP, pages // 5)]
    slope = 10_000 * linear_regression([one.pages for one in settled], [one.mebibytes for one in settled]).slope
    peak = max(one.mebibytes for one in samples)
    files = [one.files for one in settled]
    fifth = max(1, len(settled) // 5)
    first, last = (settled[0], settled[fifth]), (settled[-1 - fifth], settled[-1])
    rates = [(b.pages - a.pages) / (b.seconds - a.seconds) for a, b in (first, last)]
    costs = [1000 * (b.processor - a.processor) / (b.pages - a.pages) for a, b in (first, last)]
    share = rates[1] / rates[0]
    return [
        (f"memory: {slope:.2f} MiB more for 10,000 pages (goal {SLOPE:.0f})", slope < SLOPE),
        (f"memory: {peak:.0f} MiB at most (goal {PEAK})", peak <= PEAK),
        (f"open files: {min(files)} to {max(files)}", max(files) - min(files) <= 2),
        (f"pages a second: {rates[0]:.0f} first, {rates[1]:.0f} last: {share:.2f} (goal {RATE})", share >= RATE),
        (f"processor time of the main process a page: {costs[0]:.2f} ms first, {costs[1]:.2f} ms last", True),
    ]


def main() -> None:
    """Measure and print."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as base, site(pages):
        folder = Path(base)
        (listing,), _ = addresses(1, 0)
        name = sitemap(folder / "soak.toml", [listing])
        settings = {"REVIEWS_DIR": folder / "data", "NETWORK_ALLOWLIST": f"127.0.1.1:{PORT}", "LOG_LEVEL": "WARNING"}
        settings |= {"ROBOTSTXT_OBEY": 0, "CONCURRENT_REQUESTS_PER_DOMAIN": 16}
        options = [part for key, value in settings.items() for part in ("-s", f"{key}={value}")]
        command = [sys.executable, "-m", "scrapy", "crawl", "reviews", "-a", f"site={name}", *options]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "SCRAPY_SETTINGS_MODULE": "reviewscrape.settings"}
        environment["REVIEWSCRAPE_SITES"] = str(folder)
        with subprocess.Popen(command, env=environment, cwd=folder) as crawl:
            samples = watch(crawl, folder / "data" / "state.sqlite", pages)
    Console().print(curve(samples))
    found = goals(samples, pages)
    for words, held in found:
        print("held:  " if held else "MISSED:", words)
    print(f"{samples[-1].pages} of {pages} pages in {samples[-1].seconds:.0f} s, exit {crawl.returncode} of the crawl")
    sys.exit(crawl.returncode or not all(held for _, held in found))


if __name__ == "__main__":
    main()
