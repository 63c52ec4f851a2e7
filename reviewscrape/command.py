"""What all commands of this project share: a user's error is one line and an exit code, never a traceback."""

from __future__ import annotations

import errno
import io
import math
import os
import sys
from abc import abstractmethod
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Sequence
from contextlib import suppress
from difflib import get_close_matches

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError
from scrapy.settings import Settings, default_settings

from reviewscrape import settings as own_settings
from reviewscrape.errors import ConfigError, ExitCode, InputError, ReviewscrapeError

LEAST: dict[str, float] = {
    "DOWNLOAD_DELAY": 0, "DOWNLOAD_TIMEOUT": 0, "RETRY_BACKOFF": 0, "RETRY_AFTER_MAX": 0, "CLOSESPIDER_TIMEOUT": 0,
    "EXTRACT_SECONDS": 0.01,
}  # fmt: skip
"""Numbers that people give on the command line, and the least that each may be."""
LEAST_WHOLE = {
    "DOWNLOAD_MAXSIZE": 0, "CONCURRENT_REQUESTS": 1, "CONCURRENT_REQUESTS_PER_DOMAIN": 1, "RETRY_TIMES": 0,
    "CRAWL_MAX_DEPTH": 0, "EXTRACT_WORKERS": 0, "EXTRACT_MEGABYTES": 100, "CLOSESPIDER_PAGECOUNT": 0,
    "REACTOR_THREADPOOL_MAXSIZE": 1, "CONCURRENT_ITEMS": 1,
}  # fmt: skip
"""The same of whole numbers. A worker that has read nothing yet takes 80 MB."""


SWITCHES = tuple(
    name for names in (default_settings, own_settings) for name, value in vars(names).items() if isinstance(value, bool)
)
"""Settings that are on or off."""


def check_values(settings: Settings) -> None:
    """Refuse a setting that should be a number and is none, or one that nothing can be done with; switches likewise."""
    for name in SWITCHES:
        try:
            settings.getbool(name)
        except ValueError:
            raise ConfigError(f"{name}: {settings.get(name)}: write 0 or 1, as in -s {name}=1") from None
    for name, least in (LEAST | LEAST_WHOLE).items():
        if settings.get(name) is None:
            continue  # left to us
        whole = name in LEAST_WHOLE
        try:
            usable = least <= (settings.getint(name) if whole else settings.getfloat(name)) < math.inf
        except (TypeError, ValueError):
            usable = False
        if not usable:
            what = f"{'whole ' if whole else ''}number from {least} up"
            raise ConfigError(f"{name}: {settings.get(name)}: write a {what}, as in -s {name}={max(1, least)}")


def open_streams() -> None:
    """Put nothing where standard input, output or error were closed: the next file opened would take their place."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest free descriptor, so this one
    sys.stdin = sys.stdin or open(0, encoding="utf-8")  # noqa: SIM115 (for as long as the process lives)
    sys.stdout = sys.stdout or open(1, "w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or open(2, "w", encoding="utf-8")  # noqa: SIM115


UNWRITABLE = frozenset({errno.EPIPE, errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
"""What a stream says that nothing can be written to: its reader has gone, a full disk, a lost terminal."""


def tell(lines: Iterable[str]) -> None:
    """Print the result of a job that is done: whether anybody can read it makes the job no worse."""
    try:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="backslashreplace")
        print(*lines, sep="\n")
    except OSError as error:
        drop_output(error)
    flush_output()


def complain(line: str) -> None:
    """Say something on standard error, where that takes it: a log on a full disk is no other error."""
    with suppress(OSError):
        print(line, file=sys.stderr)


def flush_output() -> None:
    """Print what waits to be printed, if anybody can read it."""
    try:
        sys.stdout.flush()
    except OSError as error:
        drop_output(error)


def is_of_output(error: OSError) -> bool:
    """Whether it is an error of what is printed to, and of no file: whoever opens one says more."""
    return error.filename is None and error.errno in UNWRITABLE


def drop_output(error: OSError) -> None:
    """Nothing more can be printed, at exit either. Why not is told, unless its reader has seen enough (`| head`)."""
    if not isinstance(error, BrokenPipeError):
        complain(f"standard output: {error.strerror}")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


SCRAPYS = frozenset(filter(str.isupper, vars(default_settings)))
OURS = frozenset(filter(str.isupper, vars(own_settings))) - SCRAPYS
INSTEAD = {"DEPTH_LIMIT": "CRAWL_MAX_DEPTH", "JOBDIR": "REVIEWS_DIR", "RETRY_ENABLED": "RETRY_TIMES"}
"""Settings of Scrapy's that have no effect here, and what has."""
NEAR = 0.8
"""Likeness from which on a name is taken for a misspelt one."""


def misspelt(given: Iterable[str]) -> list[str]:
    """What is to be said of the names in `-s NAME=VALUE` that are nearly, and not quite, one of Scrapy's settings.

    Scrapy passes over any name that nobody asks for. Other packages have names of their own, some of them near one of
    Scrapy's (USER_AGENTS), so these are only told; near one of ours is nobody's, and InputError is raised. What the
    project's settings name is right in any case.
    """
    project = vars(sys.modules.get(os.environ.get("SCRAPY_SETTINGS_MODULE", ""), own_settings))
    told = []
    for name in (entry.partition("=")[0].strip() for entry in given):
        if name in INSTEAD:
            told.append(f"-s {name}: has no effect here; what you want is {INSTEAD[name]}")
        if name in SCRAPYS or name in OURS or name in project:
            continue
        near = get_close_matches(name.upper(), SCRAPYS | OURS, 1, NEAR)
        if near and near[0] in OURS:
            raise InputError(f"-s {name}: unknown setting; did you mean {near[0]}?")
        told += [f"-s {name}: Scrapy knows no such setting; did you mean {one}?" for one in near]
    return told


def refuse_options(args: list[str]) -> None:
    """Scrapy hands unknown options on as arguments; name the first one. UsageError for it."""
    for arg in args:
        if arg.startswith("-") and arg != "-":
            raise UsageError(f"{arg}: no such option; -h lists them (a file of that name: ./{arg})")


URL = ("--url", "URL", "the address that a FILE was saved from")
CASE = ("--case", "NAME", "name of the fixture (default: from the address)")


class ProjectCommand(ScrapyCommand):
    """A command that does its work in `work`, which may raise any `ReviewscrapeError`."""

    requires_crawler_process = False

    arguments = ""
    """What it takes, as the help text prints it."""
    summary = ""
    """One line for the list of commands."""
    explanation = ""
    """What the help text says."""
    shared_options: Sequence[tuple[str, str, str]] = ()
    """Options that other commands have as well."""

    quiet_level = "CRITICAL"
    """Log level unless the user asks for another: such a command prints results, and its own one line on failure."""

    def syntax(self) -> str:
        """Arguments, for the help text."""
        return self.arguments

    def short_desc(self) -> str:
        """One line for the list of commands."""
        return self.summary

    def long_desc(self) -> str:
        """The help text."""
        return self.explanation

    def add_options(self, parser: ArgumentParser) -> None:
        """Declare Scrapy's options and those shared; a command adds its own."""
        super().add_options(parser)
        for name, metavar, text in self.shared_options:
            parser.add_argument(name, default="", metavar=metavar, help=text)

    def process_options(self, args: list[str], opts: Namespace) -> None:
        """Apply the options; the log stays quiet and on standard error unless asked otherwise."""
        if not (opts.loglevel or opts.nolog):
            opts.loglevel = self.quiet_level
        super().process_options(args, opts)

    def run(self, args: list[str], opts: Namespace) -> None:
        """Do the work; a user's error becomes one line on standard error and the command's exit code."""
        open_streams()
        refuse_options(args)
        try:
            for line in misspelt(opts.set):
                complain(f"scrapy {self.name}: {line}")
            check_values(self.configuration)
            self.work(args, opts)
            sys.stdout.flush()
        except ReviewscrapeError as error:
            complain(f"scrapy {self.name}: {error}")
            self.exitcode = error.exit_code
        except OSError as error:
            if not is_of_output(error):
                raise
            drop_output(error)
            self.exitcode = ExitCode.OK if isinstance(error, BrokenPipeError) else ExitCode.IO_ERROR

    @property
    def configuration(self) -> Settings:
        """The settings in force; Scrapy sets them before it runs a command."""
        if self.settings is None:
            raise RuntimeError("a command has its settings from scrapy.cmdline only")
        return self.settings

    @property
    def name(self) -> str:
        """Name of the command: that of its module."""
        return type(self).__module__.rsplit(".", 1)[-1]

    @abstractmethod
    def work(self, args: list[str], opts: Namespace) -> None:
        """The command's own work; `args` are its arguments without options."""
