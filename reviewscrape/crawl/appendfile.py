"""A file that only grows, and whose length the ledger vouches for."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from reviewscrape.crawl.folder import sync_folder
from reviewscrape.errors import StorageError

CHUNK = 1 << 20


class AppendFile:
    """Bytes are durable once `append` returns. Any error leaves the file to be reopened, never to be retried."""

    def __init__(self, path: Path, committed: int) -> None:
        """Open `path` at its committed length: a longer file is cut, its tail kept aside in `*.torn`."""
        self.path = path
        self.length = path.stat().st_size if path.exists() else 0
        self.torn = max(0, self.length - committed)
        if self.length < committed:
            raise StorageError(
                f"{path}: {committed - self.length} bytes of committed records are missing: "
                f"put the file back or move {path.parent} away and start anew"
            )
        if self.torn:
            self._check_end(committed)
            self._cut(committed)
        self._fd: int | None = None

    def open(self) -> int:
        """Descriptor of the file, which is made if need be."""
        if self._fd is None:
            fresh = not self.path.exists()
            self._fd = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
            if fresh:
                sync_folder(self.path.parent)
        return self._fd

    def _check_end(self, committed: int) -> None:
        """StorageError where what was committed does not end with a line: a cut would go through somebody's change."""
        with self.path.open("rb") as file:
            file.seek(max(0, committed - 1))
            if committed and file.read(1) != b"\n":
                what = f"{self.path}: was changed by another program"
                raise StorageError(f"{what}: put the file back or move {self.path.parent} away and start anew")

    def _cut(self, committed: int) -> None:
        """Keep what was never committed, then truncate."""
        aside = self.path.with_name(f"{self.path.name}.torn")
        with self.path.open("rb") as source, aside.open("ab") as target:
            source.seek(committed)
            shutil.copyfileobj(source, target, CHUNK)
            target.flush()
            os.fsync(target.fileno())
        with self.path.open("r+b") as source:
            source.truncate(committed)
            os.fsync(source.fileno())
        sync_folder(self.path.parent)
        self.length = committed

    def append(self, data: bytes) -> None:
        """Write all of `data` and fsync it. A failed fsync is not retried: the pages in the cache may be gone."""
        if not data:
            return
        self.check()
        view, fd = memoryview(data), self.open()
        while view:
            view = view[os.write(fd, view) :]
        os.fsync(fd)
        self.length += len(data)

    def check(self) -> None:
        """StorageError where the file is no longer what we left: bytes behind somebody else's would be cut as torn."""
        if self._fd is None:
            return
        there = os.fstat(self._fd)
        if there.st_size != self.length or not (self.path.exists() and os.path.samestat(there, self.path.stat())):
            what = f"{self.path}: was changed or removed by another program"
            raise StorageError(f"{what}: keep that away, then start the same command again")

    def close(self) -> None:
        """Close the file."""
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None
