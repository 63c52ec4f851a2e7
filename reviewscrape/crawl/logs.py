"""The log: one line an event, for people or as JSON, and no line that a page could forge."""

from __future__ import annotations

import errno
import json
import logging
import re
import sqlite3
import sys
from typing import TYPE_CHECKING, Any

from scrapy.logformatter import LogFormatter

from reviewscrape.command import complain
from reviewscrape.errors import ConfigError, StorageError
from reviewscrape.urls import clean_url

if TYPE_CHECKING:
    from scrapy.logformatter import LogFormatterResult
    from scrapy.settings import BaseSettings

OURS = "reviewscrape"
DISK = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS})
"""What the system says of a disk that takes no more."""


def _name(item: Any) -> str:
    return clean_url(getattr(item, "url", "")) or type(item).__name__


class OneLineFormatter(LogFormatter):
    """Scrapy's messages about items, without the items."""

    def scraped(self, item: Any, response: Any, spider: Any) -> LogFormatterResult | None:  # type: ignore[override]  # noqa: ARG002
        """An item has come down the road; None, which Scrapy takes for nothing to say, where nobody would see it."""
        if logging.getLogger().level > logging.DEBUG:
            return None
        return {"level": logging.DEBUG, "msg": "Scraped %(url)s", "args": {"url": _name(item)}}

    def dropped(self, item: Any, exception: BaseException, response: Any, spider: Any) -> LogFormatterResult:  # noqa: ARG002
        """A pipeline dropped an item."""
        return {
            "level": logging.INFO,
            "msg": "%(url)s: dropped: %(why)s",
            "args": {"url": _name(item), "why": exception},
        }

    def item_error(self, item: Any, exception: BaseException, response: Any, spider: Any) -> LogFormatterResult:  # noqa: ARG002
        """A pipeline raised."""
        return {"level": logging.ERROR, "msg": "%(url)s: %(why)r", "args": {"url": _name(item), "why": exception}}


class _Line(logging.Formatter):
    """Time, level, message: on one line whatever the message holds."""

    def format(self, record: logging.LogRecord) -> str:
        """One line; a traceback follows, indented, as its last line may be a page's text made to look like one."""
        record.message = escaped(discreet(record.getMessage()))
        text = f"{self.formatTime(record, '%H:%M:%S')} {record.levelname}: {record.message}"
        if record.exc_info:
            traceback = discreet(self.formatException(record.exc_info))
            text += "".join(f"\n  {escaped(line)}" for line in traceback.splitlines())
        return text


class _JsonLine(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, traceback included."""
        fields = {
            "time": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname,
            "logger": record.name,
            "message": discreet(record.getMessage()),
        }
        if record.exc_info:
            fields["traceback"] = discreet(self.formatException(record.exc_info))
        return json.dumps(fields)


class _StandardError(logging.Handler):
    """Writes to what is standard error at the time: the progress display puts itself in between."""

    def emit(self, record: logging.LogRecord) -> None:
        """Print one record."""
        complain(self.format(record))


class _LogFile(logging.FileHandler):
    """Says once that the file takes no more, and not with each line that is lost."""

    _told = False

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (the name that logging knows)
        """A line could not be written."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            super().handleError(record)
        elif not self._told:
            self._told = True
            complain(f"{self.baseFilename}: {error.strerror}: the log goes on without the lines that find no room")


def _of_disk(record: logging.LogRecord) -> OSError | None:
    """The error of a full or broken disk that a record tells of."""
    error = record.exc_info[1] if record.exc_info else None
    return error if isinstance(error, OSError) and error.errno in DISK else None


class _OnceOfDisk(logging.Filter):
    """Scrapy's feed exporters log a full disk for each record that they cannot write: once is enough."""

    _told = False

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether the record is shown."""
        if _of_disk(record) is None:
            return True
        first, self._told = not self._told, True
        return first


class DiskWatch(logging.Handler):
    """Notes that somebody was told of a full or broken disk: Scrapy's feed exporters log it, and go on."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.seen = ""

    def emit(self, record: logging.LogRecord) -> None:
        """Note the first such error."""
        error = _of_disk(record)
        if error is not None and not self.seen:
            self.seen = f"{error.strerror}: a file beside the dataset (-o, -O) is not whole"


_ADDRESS = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)


def discreet(text: str) -> str:
    """The text with its addresses as a record would have them: Scrapy tells where redirects lead, tokens included.

    >>> discreet("to <GET https://ann:pw@a.example/b?page=2&token=x>: http://a.example/c?sig=y: timeout")
    'to <GET https://a.example/b?page=2>: http://a.example/c: timeout'
    """
    return _ADDRESS.sub(_without_secrets, text)


def _without_secrets(found: re.Match[str]) -> str:
    address = found[0].rstrip(":.,)]")
    if not any(sign in address for sign in "?@;#"):
        return found[0]
    return (clean_url(address) or re.split("[?@;#]", address)[0]) + found[0][len(address) :]


def escaped(text: str) -> str:
    r"""Control characters spelt out, so that a URL cannot forge a line or colour a terminal.

    >>> escaped("a\nb\x1b[31m")
    'a\\nb\\x1b[31m'
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def _wanted(record: logging.LogRecord) -> bool:
    """Of other libraries only warnings and worse, and no page's tale of a full disk, which the session tells once."""
    if record.exc_info and isinstance(record.exc_info[1], StorageError | sqlite3.Error):
        return False
    return record.levelno >= logging.WARNING or record.name.split(".")[0] in {OURS, "reviews"}


def install(settings: BaseSettings) -> None:
    """Set up the root logger from the settings LOG_LEVEL, LOG_FILE, LOG_JSON and LOG_ENABLED."""
    root = logging.getLogger()
    root.addHandler(DiskWatch())
    if not settings.getbool("LOG_ENABLED"):
        root.addHandler(logging.NullHandler())
        return
    target = settings.get("LOG_FILE")
    level = logging.getLevelNamesMapping().get(str(settings.get("LOG_LEVEL")).upper())
    if level is None:
        raise ConfigError(f"LOG_LEVEL: {settings.get('LOG_LEVEL')}: write DEBUG, INFO, WARNING, ERROR or CRITICAL")
    try:
        handler = _LogFile(target, encoding="utf-8") if target else _StandardError()
    except OSError as error:
        raise StorageError(f"{target}: {error.strerror}; name a file that can be written with --logfile") from error
    handler.setLevel(level)
    handler.setFormatter(_JsonLine() if settings.getbool("LOG_JSON") else _Line())
    handler.addFilter(_OnceOfDisk())
    if level > logging.DEBUG:
        handler.addFilter(_wanted)
    root.setLevel(level)
    root.addHandler(handler)
