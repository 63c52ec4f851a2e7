"""`python -m benchmarks.faults [PAGES]`: a crawl through every fault of a network, and what came of each page."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.crawl.faulty import OPTIONS, Faulty
from tests.crawl.run import crawl
from tests.crawl.site import serve


def main() -> int:
    """Measure and print; 1 if a page was lost, came twice or is not accounted for."""
    faulty = Faulty(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
    began = time.monotonic()
    with serve(faulty.answer) as site, tempfile.TemporaryDirectory() as folder:
        run = crawl(Path(folder) / "data", *OPTIONS, site=site, timeout=7200)
        asked = len(site.requests)
        records = [record["record_id"] for record in run.records]
        summary = run.summary
    table = Table("answer", "times", title=f"{faulty.pages} pages, {asked} requests")
    for name, number in faulty.met.most_common():
        table.add_row(name, str(number))
    Console().print(table)
    found = dict(summary["pages"])
    whole = found.pop("discovered") == sum(found.values()) and not found["pending"]
    lost, twice = faulty.pages - len(set(records)), len(records) - len(set(records))
    print(
        f"{lost} lost, {twice} twice, accounting identity {'holds' if whole else 'BROKEN'}, exit {run.code},", end=" "
    )
    print(f"{time.monotonic() - began:.0f} s")
    return 0 if (lost, twice, whole, run.code) == (0, 0, True, 0) else 1


if __name__ == "__main__":
    sys.exit(main())
