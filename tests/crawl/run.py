"""Runs `scrapy crawl reviews` as users do: a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.crawl.site import Site

ROOT = Path(__file__).parents[2]


@dataclass
class Run:
    code: int
    out: str
    err: str
    folder: Path

    @property
    def records(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in (self.folder / "reviews.jsonl").read_bytes().splitlines()]

    @property
    def summary(self) -> dict[str, Any]:
        newest = max((self.folder / "runs").glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
        return json.loads(newest.read_bytes())


def command(folder: Path, *options: str, site: Site | None = None) -> list[str]:
    own = ["-s", f"REVIEWS_DIR={folder}", "-s", "EXTRACT_WORKERS=0"]
    if site is not None:
        own += ["-a", f"source={site.url}/reviews", "-s", f"NETWORK_ALLOWLIST=127.0.0.1:{site.port}"]
        own += ["-s", "DOWNLOAD_DELAY=0", "-s", "CONCURRENT_REQUESTS_PER_DOMAIN=8"]
    return [sys.executable, "-m", "scrapy", "crawl", "reviews", *own, *options]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "SCRAPY_SETTINGS_MODULE": "reviewscrape.settings"}


def start(folder: Path, *options: str, site: Site | None = None, **kwargs: Any) -> subprocess.Popen[str]:
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    arguments = {"env": environment(), "cwd": ROOT, "start_new_session": True} | pipes | kwargs
    return subprocess.Popen(command(folder, *options, site=site), **arguments)


def crawl(
    folder: Path,
    *options: str,
    site: Site | None = None,
    timeout: float = 120,
    sites: Path | None = None,
    **kwargs: Any,
) -> Run:
    if sites is not None:
        kwargs["env"] = {**environment(), "REVIEWSCRAPE_SITES": str(sites)}
    process = start(folder, *options, site=site, **kwargs)
    out, err = process.communicate(timeout=timeout)
    return Run(process.returncode, out, err, folder)
