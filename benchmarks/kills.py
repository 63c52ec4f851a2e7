"""`python -m benchmarks.kills [CRAWLS [PAGES [KILLS]]]`: killed at random moments, ours beside plain Scrapy.

Each crawl is killed so many times and resumed by the same command, then left to end, and compared with one that nobody
disturbed. A quarter as many of our crawls get SIGTERM instead of SIGKILL. Plain Scrapy killed often begins anew each
time and writes records twice; killed seldom, it takes the pages of its lost queue for seen, and loses them.
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
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from tests.crawl.harness import content
from tests.crawl.run import command, environment
from tests.crawl.site import Site, reviews, serve

EARLY = 0.15
"""Share of the kills that strike at any time of the start, the others after some of the site's answers."""
MAKE = Callable[[Path, Site], list[str]]

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
    other: int = 0
    """Records with another content than in the undisturbed crawl."""
    codes: Counter[int] = field(default_factory=Counter)
    """Exit codes of the last run of each crawl."""

    def __add__(self, more: Loss) -> Loss:
        return Loss(*(getattr(self, name) + getattr(more, name) for name in self.__dataclass_fields__))


@dataclass(frozen=True)
class Plan:
    """How many crawls of how many pages are killed how often, and how."""

    crawls: int
    pages: int
    kills: int
    number: int = signal.SIGKILL


def plain(folder: Path, site: Site) -> list[str]:
    """A plain spider with JOBDIR and a feed that is appended to."""
    folder.mkdir(exist_ok=True)
    (folder / "plain.py").write_text(PLAIN + f"    start_urls = ['{site.url}/reviews']\n")
    job = ["-s", f"JOBDIR={folder / 'job'}", "-o", f"{folder / 'reviews.jsonl'}"]
    return [sys.executable, "-m", "scrapy", "runspider", str(folder / "plain.py"), *job]


def ours(folder: Path, site: Site) -> list[str]:
    """The whole crawl, workers included."""
    return command(folder, "-s", "EXTRACT_WORKERS=1", site=site)


def run(call: list[str], folder: Path) -> subprocess.Popen[bytes]:
    """Start a crawl in a process group of its own."""
    env = environment() if "crawl" in call else {**os.environ, "PYTHONPATH": ""}
    quiet = subprocess.DEVNULL
    return subprocess.Popen(call, env=env, cwd=folder.parent, start_new_session=True, stdout=quiet, stderr=quiet)


def kill(process: subprocess.Popen[bytes], site: Site, plan: Plan, rng: random.Random) -> bool:
    """Kill the whole group at a random moment; False where the crawl has ended before."""
    enough = len(site.requests) + rng.randint(1, plan.pages // plan.kills)
    if rng.random() < EARLY:
        time.sleep(rng.uniform(0, 2))
    else:
        while len(site.requests) < enough and process.poll() is None:
            time.sleep(0.002)
        time.sleep(rng.uniform(0, 0.1))
    alive = process.poll() is None
    if alive:
        os.killpg(process.pid, plan.number)
    process.wait(60)
    return alive


def records(folder: Path) -> tuple[list[dict[str, Any]], int]:
    """All records without the keys of their run, and how many lines are none."""
    found, torn = [], 0
    for line in (folder / "reviews.jsonl").read_bytes().splitlines():
        try:
            found.append(content(json.loads(line)))
        except ValueError:
            torn += 1
    return found, torn


def disturb(make: MAKE, folder: Path, site: Site, plan: Plan, rng: random.Random) -> Loss:
    """One crawl with its kills, then to its end, and what it has lost against the undisturbed one beside it."""
    kills = 0
    for _ in range(plan.kills):
        process = run(make(folder, site), folder)
        kills += kill(process, site, plan, rng)
        if process.returncode == 0:
            break
    end = 0 if process.returncode == 0 else run(make(folder, site), folder).wait(900)
    whole = {record["url"]: record for record in records(folder.with_name("whole"))[0]}
    found, torn = records(folder)
    times = Counter(record["url"] for record in found)
    other = sum(record != whole.get(record["url"]) for record in found)
    return Loss(kills, len(whole.keys() - times.keys()), times.total() - len(times), torn, other, Counter([end]))


def measure(make: MAKE, base: Path, site: Site, plan: Plan) -> Loss:
    """All crawls of one kind."""
    base.mkdir()
    run(make(base / "whole", site), base / "whole").wait(900)
    rng, total = random.Random(1), Loss()  # noqa: S311 (moments, not secrets)
    for number in range(plan.crawls):
        total += disturb(make, base / str(number), site, plan, rng)
        print(f"{base.name}: {number + 1} of {plan.crawls} crawls, {total.kills} kills, {total.lost} lost", flush=True)
    return total


def main() -> None:
    """Measure and print."""
    given = [int(text) for text in sys.argv[1:4]]
    crawls, pages, kills = (*given, *(20, 1000, 10)[len(given) :])
    table = Table("crawl", "kills", "pages", "lost", "twice", "torn lines", "changed", "exit codes at the end")
    plans: tuple[tuple[str, MAKE, Plan], ...] = (
        ("ours, SIGKILL", ours, Plan(crawls, pages, kills)),
        ("ours, SIGTERM", ours, Plan(-(-crawls // 4), pages, kills, signal.SIGTERM)),
        ("plain Scrapy with JOBDIR, SIGKILL", plain, Plan(crawls, pages, kills)),
        ("the same, killed seldom", plain, Plan(crawls, pages, -(-kills // 5))),
    )
    with serve(reviews(pages)) as site, tempfile.TemporaryDirectory() as base:
        for name, make, plan in plans:
            loss = measure(make, Path(base) / name.replace(" ", "-"), site, plan)
            figures = loss.kills, plan.crawls * pages, loss.lost, loss.twice, loss.torn, loss.other, dict(loss.codes)
            table.add_row(name, *map(str, figures))
    Console().print(table)


if __name__ == "__main__":
    main()
