"""Kills a crawl at random moments, resumes it by the same command, and compares with an undisturbed run."""

from __future__ import annotations

import os
import random
import signal
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from tests.crawl.run import start
from tests.crawl.site import Site


@dataclass
class Disturbed:
    """What came of a crawl that was killed again and again."""

    kills: int = 0
    codes: list[int] = field(default_factory=list)
    lines: list[bytes] = field(default_factory=list)
    errors: str = ""

    @property
    def records(self) -> list[dict[str, Any]]:
        return [orjson.loads(line) for line in self.lines]


def content(record: dict[str, Any]) -> dict[str, Any]:
    """A record without the keys of its run."""
    return {key: value for key, value in record.items() if key not in {"fetched_at", "crawl_id"}}


def crawl_with_kills(
    folder: Path, site: Site, *options: str, kills: int, most: int, rng: random.Random, number: int = signal.SIGKILL
) -> Disturbed:
    """Start, kill the whole process group after some of the site's answers, start again …; at last let it end.

    Moments are told by what the site was asked, at most `most` times, so that they fall into the crawl on any machine.
    """
    outcome = Disturbed()
    for _ in range(kills):
        process = start(folder, *options, site=site)
        enough = len(site.requests) + rng.randint(1, most)
        while len(site.requests) < enough and process.poll() is None:
            time.sleep(0.005)
        time.sleep(rng.uniform(0, 0.1))
        if process.poll() is None:
            os.killpg(process.pid, number)
            outcome.kills += 1
        _, err = process.communicate(timeout=60)
        outcome.codes.append(process.returncode)
        outcome.errors += err
        if process.returncode == 0:
            break
    while not outcome.codes or outcome.codes[-1] != 0:
        process = start(folder, *options, site=site)
        out, err = process.communicate(timeout=120)
        outcome.codes.append(process.returncode)
        outcome.errors += err
        assert process.returncode == 0, (out, err)
    outcome.lines = (folder / "reviews.jsonl").read_bytes().splitlines()
    return outcome
