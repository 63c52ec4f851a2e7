"""`python -m benchmarks.kills [CRAWLS [PAGES [KILLS]]]`: SIGKILL at random, ours beside plain Scrapy with JOBDIR.

Each crawl is killed so many times, resumed by the same command, then left to end, and counted against the whole site.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.crawl.run import command, environment
from tests.crawl.site import Site, reviews, serve

PLAIN = """
from scrapy import Spider

class Plain(Spider):
    name = "plain"
    custom_settings = {"LOG_LEVEL": "ERROR", "TELNETCONSOLE_ENABLED": False, "REMOTE_CONTROL_ENABLED": False}

    def parse(self, response):
        if response.css("article"):
            yield {"url": response.url, "body": response.css("article p::text").getall()}
        for href in response.css("li a::attr(href), a[rel=next]::attr(href)").getall():
            yield response.follow(href)
"""


@dataclass
class Loss:
    """What the kills did."""

    kills: int = 0
    lost: int = 0
    twice: int = 0
    torn: int = 0
    codes: Counter[int] | None = None


def plain(folder: Path, site: Site) -> list[str]:
    """A plain spider with JOBDIR and a feed that is appended to."""
    folder.mkdir(exist_ok=True)
    (folder / "plain.py").write_text(PLAIN + f"    start_urls = ['{site.url}/reviews']\n")
    job = ["-s", f"JOBDIR={folder / 'job'}", "-o", f"{folder / 'reviews.jsonl'}"]
    return [sys.executable, "-m", "scrapy", "runspider", str(folder / "plain.py"), *job]


def ours(folder: Path, site: Site) -> list[str]:
    """The whole crawl, workers included."""
    return command(folder, "-s", "EXTRACT_WORKERS=1", site=site)


def disturb(call: list[str], folder: Path, pages: int, kills: int, span: float, rng: random.Random) -> Loss:
    """One crawl with its kills."""
    env = environment() if "crawl" in call else {**os.environ, "PYTHONPATH": ""}
    loss = Loss(codes=Counter())
    for number in range(kills + 1):
        process = subprocess.Popen(
            call,
            env=env,
            cwd=folder.parent,
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            process.wait(timeout=rng.uniform(0.1, span) if number < kills else 600)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            loss.kills += 1
        if process.returncode == 0:
            break
    urls: Counter[str] = Counter()
    for line in (folder / "reviews.jsonl").read_bytes().splitlines():
        try:
            urls[json.loads(line)["url"]] += 1
        except ValueError:
            loss.torn += 1
    loss.lost, loss.twice = pages - len(urls), sum(n - 1 for n in urls.values())
    if loss.codes is not None:
        loss.codes[process.returncode] += 1
    return loss


def main() -> None:
    """Measure and print."""
    crawls, pages, kills = _arguments()
    rng = random.Random(1)  # noqa: S311 (moments, not secrets)
    table = Table("crawl", "kills", "pages", "lost", "twice", "torn lines", "exit codes at the end")
    with serve(reviews(pages)) as site, tempfile.TemporaryDirectory() as base:
        for name, make in (("ours", ours), ("plain Scrapy, JOBDIR", plain)):
            folder = Path(base) / f"{name[:4]}-whole"
            start = time.monotonic()
            disturb(make(folder, site), folder, pages, 0, 0, rng)
            span = time.monotonic() - start
            total = Loss(codes=Counter())
            for number in range(crawls):
                folder = Path(base) / f"{name[:4]}-{number}"
                loss = disturb(make(folder, site), folder, pages, kills, span, rng)
                for key in ("kills", "lost", "twice", "torn"):
                    setattr(total, key, getattr(total, key) + getattr(loss, key))
                total.codes = (total.codes or Counter()) + (loss.codes or Counter())
            figures = total.kills, crawls * pages, total.lost, total.twice, total.torn, dict(total.codes or {})
            table.add_row(name, *map(str, figures))
    Console().print(table)


def _arguments() -> tuple[int, int, int]:
    given = [int(text) for text in sys.argv[1:4]]
    return (*given, *(20, 1000, 10)[len(given) :])  # type: ignore[return-value]  # three of them


if __name__ == "__main__":
    main()
