"""`python -m benchmarks.crawl [PAGES [HOSTS …]]`: pages a second of the crawl, a bare spider and a usual one."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.crawl.site import LISTED

PORT = 18_600
HOSTS = (1, 10, 100)
ROOT = Path(__file__).parents[2]


def addresses(hosts: int, pages: int) -> tuple[list[str], list[str]]:
    """Start addresses, and all others: the reviews and further listings of a site spread over so many hosts."""
    bases = [f"http://127.0.1.{host + 1}:{PORT}" for host in range(hosts)]
    each = pages // hosts
    further = [f"{base}/reviews?page={n}" for base in bases for n in range(1, -(-each // LISTED))]
    reviews = [f"{base}/review/salt-line-{n}" for n in range(each) for base in bases]  # hosts in turn, as ours
    return [f"{base}/reviews" for base in bases], further + reviews


def sitemap(path: Path, listings: list[str]) -> str:
    """A site file for our crawl: all hosts, all listings."""
    hosts = [listing.split("/")[2].rpartition(":")[0] for listing in listings]
    text = f"title = 'Benchmark'\ndomains = {hosts}\ndelay = 0.0\n"
    text += "".join(f"\n[[sources]]\nkind = 'listing'\nurl = '{listing}'\n" for listing in listings)
    text += "\n[reviews]\nallow = ['/review/']\n[listings]\nurls = ['/reviews']\n"
    path.write_text(text, encoding="utf-8")
    return path.stem


def cost(command: list[str], folder: Path) -> tuple[float, float]:
    """Wall time of a command, and processor time with that of its workers; its output is shown if it fails."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SCRAPY_SETTINGS_MODULE": "reviewscrape.settings"}
    environment["REVIEWSCRAPE_SITES"] = str(folder)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # the peers' packages are compiled, so ours may be as well
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@contextmanager
def site(pages: int) -> Iterator[None]:
    """The site, with so many reviews on each host."""
    command = [sys.executable, "-m", "benchmarks.crawl.site", str(PORT), str(pages)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as server:
        if server.stdout is not None:
            server.stdout.readline()
        try:
            yield
        finally:
            server.kill()


def measure(hosts: int, pages: int, folder: Path) -> tuple[dict[str, float], list[float]]:
    """Pages a second, and milliseconds of processor time a page, start-up included.

    All three fetch the same pages, `usual` one more a host, /about.
    """
    listings, others = addresses(hosts, pages)
    file = folder / "addresses.txt"
    file.write_text("\n".join(listings) + "\n\n" + "\n".join(others), encoding="utf-8")
    per_host = str(max(1, 16 // hosts))
    name = sitemap(folder / "bench.toml", listings)
    allowed = ",".join(listing.split("/")[2] for listing in listings)
    options = ["-a", f"site={name}", "-s", f"REVIEWS_DIR={folder / 'ours'}", "-s", f"NETWORK_ALLOWLIST={allowed}"]
    options += ["-s", "ROBOTSTXT_OBEY=0", "-s", f"CONCURRENT_REQUESTS_PER_DOMAIN={per_host}"]
    peer = [sys.executable, "-m", "benchmarks.crawl.peers"]
    commands = {
        "bare": [*peer, "bare", str(file), str(folder), per_host],
        "usual": [*peer, "usual", str(file), str(folder), per_host],
        "ours": [sys.executable, "-m", "scrapy", "crawl", "reviews", *options],
    }
    number = len(listings) + len(others)
    costs = {name: cost(command, folder) for name, command in commands.items()}
    rates = {name: number / wall for name, (wall, _) in costs.items()}
    return rates, [1000 * processor / number for _, processor in costs.values()]


def main() -> None:
    """Measure and print."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    title = f"pages a second, {pages} pages of 50 KB"
    columns = "bare", "usual", "ours", "ours / bare", "ours / usual", "processor time, ms a page: bare, usual, ours"
    table = Table("hosts", *columns, title=title)
    for hosts in map(int, sys.argv[2:]) if len(sys.argv) > 2 else HOSTS:
        with tempfile.TemporaryDirectory() as folder, site(pages // hosts):
            rates, times = measure(hosts, pages, Path(folder))
        ratios = rates["ours"] / rates["bare"], rates["ours"] / rates["usual"]
        shown = [f"{rate:.0f}" for rate in rates.values()] + [f"{ratio:.2f}" for ratio in ratios]
        table.add_row(str(hosts), *shown, ", ".join(f"{one:.1f}" for one in times))
    Console().print(table)


if __name__ == "__main__":
    main()
