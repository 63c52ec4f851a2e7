"""Kills a crawl at random moments, resumes it by the same command, and compares with an undisturbed run."""

from __future__ import annotations

import os
import random
import signal
import subprocess
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
    folder: Path,
    site: Site,
    *options: str,
    kills: int,
    rng: random.Random,
    number: int = signal.SIGKILL,
    earliest: float = 0.4,
    latest: float = 3.0,
) -> Disturbed:
    """Start, kill the whole process group, start again …; after the last kill let it end."""
    outcome = Disturbed()
    for _ in range(kills):
        process = start(folder, *options, site=site)
        try:
            out, err = process.communicate(timeout=rng.uniform(earliest, latest))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, number)
            out, err = process.communicate(timeout=40)
            outcome.kills += 1
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
        time.sleep(0)
    outcome.lines = (folder / "reviews.jsonl").read_bytes().splitlines()
    return outcome
