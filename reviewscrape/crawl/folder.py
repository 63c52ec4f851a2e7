"""The data folder: where a site's records, state and run summaries lie, and the lock on it."""

from __future__ import annotations

import fcntl
import os
from contextlib import suppress
from pathlib import Path

from reviewscrape.errors import ExitCode, ReviewscrapeError, StorageError


class LockedError(ReviewscrapeError):
    """Another crawl works in the same data folder."""

    exit_code = ExitCode.TRY_AGAIN


class DataFolder:
    """A folder that belongs to one crawl at a time.

    The lock is a flock on the folder itself: it ends with the process, however that ends, and leaves no file behind.
    """

    def __init__(self, path: Path) -> None:
        self.path = Path(os.path.expanduser(path)).absolute()  # noqa: PTH111 (pathlib's raises where there is no home)
        self._fd: int | None = None
        self._made: list[Path] = []

    @property
    def records(self) -> Path:
        """The dataset: one record a line."""
        return self.path / "reviews.jsonl"

    @property
    def state(self) -> Path:
        """The ledger."""
        return self.path / "state.sqlite"

    @property
    def quarantine(self) -> Path:
        """Pages that broke the extraction, one a line, with the reason."""
        return self.path / "quarantine.jsonl"

    @property
    def runs(self) -> Path:
        """Folder of the run summaries."""
        return self.path / "runs"

    def lock(self) -> None:
        """Make the folder if need be and take its lock; raises `LockedError` at once when somebody else holds it."""
        while self._fd is None:
            fd = self._open()
            try:
                fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                os.close(fd)
                raise LockedError(
                    f"{self.path}: another crawl is at work here: wait for it or stop it first"
                ) from error
            if self._is_there(fd):
                self._fd = fd
            else:  # it was abandoned by another crawl just before our lock
                os.close(fd)

    def _open(self) -> int:
        try:
            self._made += [place for place in (self.path, *self.path.parents) if not place.exists()]
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not os.access(self.path, os.W_OK | os.X_OK):
                raise PermissionError(13, "Permission denied")
            return os.open(self.path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except OSError as error:
            reason = error.strerror or str(error)
            raise StorageError(
                f"{self.path}: {reason.lower()}: choose a writable folder with -s REVIEWS_DIR=DIR"
            ) from error

    def _is_there(self, fd: int) -> bool:
        try:
            return os.path.samestat(os.fstat(fd), self.path.stat())
        except FileNotFoundError:
            return False

    def abandon(self) -> None:
        """Leave no trace of a crawl that has not begun: remove what `lock` made, unless something lies there."""
        if self._fd is not None:
            with suppress(OSError):
                for place in self._made:
                    place.rmdir()
        self.unlock()

    def unlock(self) -> None:
        """Give the folder free."""
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None


def sync_folder(path: Path) -> None:
    """fsync a folder, so that the names in it survive a power cut."""
    fd = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def replace_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: a new one beside it, fsync, rename, fsync of the folder."""
    fresh = path.with_name(f".{path.name}.new")
    try:
        with fresh.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        error.filename = error.filename or str(path)  # the system says of names only which it is about
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)
