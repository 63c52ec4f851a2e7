"""Errors a user can mend, and the exit codes of every command (docs/operating.md lists them)."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of all commands; from 64 on as in BSD's sysexits.h."""

    OK = 0
    ERROR = 1
    USAGE = 2
    GATE = 10
    LIMIT = 11
    UNAVAILABLE = 69
    IO_ERROR = 74
    TRY_AGAIN = 75
    CONFIG = 78


class ReviewscrapeError(Exception):
    """An error whose message is one line that names the thing and the mend; commands print it without a traceback."""

    exit_code: ExitCode = ExitCode.ERROR


class InputError(ReviewscrapeError):
    """A file, URL or argument of the user's is unusable."""

    exit_code = ExitCode.USAGE


class ConfigError(ReviewscrapeError):
    """A site file or a setting is wrong."""

    exit_code = ExitCode.CONFIG


class StorageError(ReviewscrapeError):
    """The data folder cannot be read or written."""

    exit_code = ExitCode.IO_ERROR
