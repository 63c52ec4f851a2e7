"""TOML tables into frozen dataclasses: unknown keys, wrong types and bad selectors are errors that name the key."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Collection, Mapping
from difflib import get_close_matches
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin, get_type_hints
from urllib.parse import urlsplit

from reviewscrape.errors import ConfigError
from reviewscrape.findings import PageType
from reviewscrape.items import CLOSED_VOCABULARIES

T = TypeVar("T")

NAMES = {"Site": "site", "Source": "source", "Layout": "layout", "FieldRule": "rule"}
"""What the tables are called in error lines, by their dataclasses."""
TYPE_NAMES = {str: "a string", int: "a whole number", float: "a number", bool: "true or false"}


def nearest(word: str, valid: Collection[str]) -> str:
    """The end of an error line: the nearest of the valid words, or all of them."""
    close = get_close_matches(word, list(valid), n=1, cutoff=0.5)
    return f"nearest valid: {close[0]}" if close else f"valid: {', '.join(sorted(valid))}"


def build(kind: type[T], table: object, file: str) -> T:
    """The dataclass `kind` from a TOML table. ConfigError, one line, names `file`, the key and the mend."""
    made = _build(kind, table, file, "")
    assert isinstance(made, kind)  # noqa: S101  (tells the type checker what _build has just made)
    return made


def _build(kind: Any, value: object, file: str, key: str) -> Any:
    origin, args = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return checked(args[1], _build(args[0], value, file, key), file, key)
    if origin is Literal:
        if value not in args:
            raise ConfigError(f"{file}: {key}: unknown value {value!r}; {nearest(str(value), args)}")
        return value
    if origin is tuple:
        tables = dataclasses.is_dataclass(args[0]) or get_origin(args[0]) is dict
        what = "a table or a list of tables" if tables else "a list"
        items = [value] if tables and isinstance(value, dict) else _expect(list, value, what, file, key)
        return tuple(_build(args[0], item, file, f"{key}[{at}]") for at, item in enumerate(items, 1))
    if origin is dict:
        return _expect(dict, value, "a table", file, key)
    if origin is Mapping:
        table = _expect(dict, value, "a table", file, key)
        return {_build(args[0], name, file, _join(key, name)): _build(args[1], item, file, _join(key, name))
                for name, item in table.items()}  # fmt: skip
    if dataclasses.is_dataclass(kind):
        return _dataclass(kind, _expect(dict, value, "a table", file, key), file, key)
    return _plain(kind, value, file, key)


def _dataclass(kind: Any, table: dict[str, object], file: str, key: str) -> Any:
    hints = _hints(kind)
    for name in table:
        if name not in hints:
            place = f" in {key}" if key else ""
            raise ConfigError(f'{file}: unknown key "{name}"{place}; {nearest(name, hints)}')
    for known in dataclasses.fields(kind):
        required = known.default is dataclasses.MISSING and known.default_factory is dataclasses.MISSING
        if required and known.name not in table:
            raise ConfigError(f"{file}: {_join(key, known.name)}: missing; every {NAMES[kind.__name__]} needs it")
    return kind(**{name: _build(hints[name], item, file, _join(key, name)) for name, item in table.items()})


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind, include_extras=True)


def _plain(kind: Any, value: object, file: str, key: str) -> Any:
    accepted: type | UnionType = int | float if kind is float else kind
    if not isinstance(value, accepted) or (isinstance(value, bool) and kind is not bool):
        raise ConfigError(f"{file}: {key}: expected {TYPE_NAMES[kind]}, found {value!r}")
    return value


def _expect(kind: type[T], value: object, what: str, file: str, key: str) -> T:
    if not isinstance(value, kind):
        raise ConfigError(f"{file}: {key}: expected {what}, found {value!r}")
    return value


def _join(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name


def checked(tag: str, value: Any, file: str, key: str) -> Any:
    """The value, if it is what the mark `tag` demands. ConfigError, one line, names `file`, the key and the mend."""
    try:
        CHECKS[tag](value)
    except (ValueError, re.error) as error:
        raise ConfigError(f"{file}: {key}: {value!r}: {error}") from error
    return value


def _one_of(valid: Collection[str]) -> Callable[[str], None]:
    def check(value: str) -> None:
        if value not in valid:
            raise ValueError(f"unknown; {nearest(value, valid)}")

    return check


def _host(value: str) -> None:
    if not re.fullmatch(r"[a-z0-9.-]+", value):
        raise ValueError("expected a host name in lower case without scheme, port and path, such as avclub.com")


def _hosts(value: tuple[str, ...]) -> None:
    if not value:
        raise ValueError("expected at least one host name, such as avclub.com")


def _language(value: str) -> None:
    if value and not re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*", value):
        raise ValueError("expected a language code such as en or pt-BR")


def _address(value: str) -> None:
    if urlsplit(value).scheme not in {"http", "https"} and not value.startswith("/"):
        raise ValueError("expected an address that begins with https://, http:// or /")


def _seconds(value: float) -> None:
    if value < 0:
        raise ValueError("expected 0 or more seconds")


def _selector(value: str) -> None:
    from reviewscrape.extraction.selectors import compile_selector  # it, and those below, bring all of extraction along

    if value:
        compile_selector(value)


def _count(value: str) -> None:
    from reviewscrape.extraction.layout import count_range

    count_range(value)


def _field(value: str) -> None:
    from reviewscrape.extraction.readers.layout import CONVERTERS

    _one_of(CONVERTERS)(value)


def _constant(value: str) -> None:
    from reviewscrape.extraction.readers.layout import CONSTANTS

    _one_of(CONSTANTS)(value)


CHECKS: dict[str, Callable[[Any], object]] = {
    "address": _address,
    "constant": _constant,
    "count": _count,
    "field": _field,
    "host": _host,
    "hosts": _hosts,
    "language": _language,
    "page_type": _one_of([str(kind) for kind in PageType]),
    "pattern": re.compile,
    "seconds": _seconds,
    "selector": _selector,
    "work_type": _one_of(CLOSED_VOCABULARIES["work_type"]),
}
"""What the marks of the vocabulary's types demand beyond their Python type."""
