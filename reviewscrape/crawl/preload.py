"""Loaded once by the process that workers are forked from: each then starts in milliseconds, not in a second.

Imported there by its name alone, so what it does it does on import; elsewhere it does nothing.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from multiprocessing import forkserver
from pathlib import Path
from types import FrameType

from reviewscrape.crawl.reading import die_with_parent, load

PARENT_DIED = signal.SIGUSR1


def leave(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 (the signal module's signature)
    """End, and the workers with us; the crawl, killed, has left the folder of our socket behind."""
    address: str | None = forkserver._forkserver._forkserver_address  # type: ignore[attr-defined]  # noqa: SLF001 (told by nothing public)
    if address:
        shutil.rmtree(Path(address).parent, ignore_errors=True)
    os._exit(0)


if any("multiprocessing.forkserver" in word for word in sys.orig_argv):
    signal.signal(PARENT_DIED, leave)
    die_with_parent(PARENT_DIED)
    load()
