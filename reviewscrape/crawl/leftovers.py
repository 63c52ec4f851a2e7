"""What the processes that read pages have outside the data folder: semaphores, and a folder with a socket.

They are gone with the crawl, unless it is killed with all its processes at once. So they are named after the data
folder, and the next crawl there, which has the lock, takes away what the last one left.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
from contextlib import suppress
from multiprocessing import process, util
from pathlib import Path
from tempfile import gettempdir, mkdtemp

SEMAPHORES = Path("/dev/shm")  # noqa: S108 (where Linux keeps them)


def take_over(folder: Path) -> None:
    """Remove what an earlier crawl of the folder has left, and have this one's things named so that they are found.

    To be called under the folder's lock.
    """
    name = name_of(folder)
    for semaphore in SEMAPHORES.glob(f"sem.{name}-*"):
        with suppress(OSError):
            semaphore.unlink()
    with suppress(OSError):  # no temporary folder: workers are started without a socket
        for left in Path(gettempdir()).glob(f"{name}-*"):
            if _is_own_folder(left):
                shutil.rmtree(left, ignore_errors=True)
        place = mkdtemp(prefix=f"{name}-")
        util.Finalize(None, shutil.rmtree, args=(place, True), exitpriority=-100)
        _names()["tempdir"] = place
    _names()["semprefix"] = f"/{name}"


def name_of(folder: Path) -> str:
    """What the names begin with: no two folders of a machine have the same."""
    place = folder.stat()
    return f"reviews-{hashlib.sha256(f'{place.st_dev}:{place.st_ino}'.encode()).hexdigest()[:12]}"


def _names() -> dict[str, object]:
    """How multiprocessing names what this process makes; it has no other place to say that."""
    config: dict[str, object] = process.current_process()._config  # type: ignore[attr-defined]  # noqa: SLF001
    return config


def _is_own_folder(place: Path) -> bool:
    found = place.lstat()
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()
