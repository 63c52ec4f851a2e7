"""The run's figures for Prometheus: a text file that node_exporter's textfile collector reads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from reviewscrape.crawl.folder import replace_file

METRICS: tuple[tuple[str, str, Callable[[dict[str, Any]], dict[str, Any]]], ...] = (
    ("reviewscrape_exit_code", "Exit code of the last run.", lambda told: {"": told["exit_code"]}),
    ("reviewscrape_run_seconds", "Wall time of the last run.", lambda told: {"": told["attempts"][-1]["seconds"]}),
    ("reviewscrape_pages", "Pages of the last crawl by state.", lambda told: _by("state", told["pages"])),
    ("reviewscrape_records", "Records of the last crawl by standing.", lambda told: _by("standing", told["records"])),
    ("reviewscrape_requests", "Requests of the last run by host.", lambda told: _requests(told["hosts"])),
)
"""Name, help text and values by labels, from a run summary."""


def _by(label: str, values: dict[str, Any]) -> dict[str, Any]:
    return {f'{label}="{key}"': value for key, value in values.items()}


def _requests(hosts: dict[str, Any]) -> dict[str, Any]:
    return _by("host", {name.replace("\\", "").replace('"', ""): notes["requests"] for name, notes in hosts.items()})


def text(told: dict[str, Any]) -> str:
    """All metrics of a run summary in Prometheus' text format; each carries the source."""
    source = str(told["source"]).replace("\\", "\\\\").replace('"', '\\"')
    lines = []
    for name, about, values in METRICS:
        lines += [f"# HELP {name} {about}", f"# TYPE {name} gauge"]
        for labels, value in values(told).items():
            every = ",".join(filter(None, (f'source="{source}"', labels)))
            lines.append(f"{name}{{{every}}} {value}")
    return "\n".join(lines) + "\n"


def save(path: str, told: dict[str, Any]) -> None:
    """Write the file whole or not at all."""
    replace_file(Path(path), text(told).encode())
