"""Values folded for comparison: what two sources write differently and mean alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from reviewscrape.extraction.types import Value
from reviewscrape.extraction.values.text import fold

_YEAR_TAIL = re.compile(r"\s*\(\s*(?:19|20)\d\d\s*\)\s*\Z")


fold_text = lru_cache(maxsize=4096)(fold)


def fold_title(title: str) -> str:
    """A title folded, without a year in brackets at its end; a title of signs only stays as it is."""
    return fold_text(_YEAR_TAIL.sub("", title) if "(" in title else title) or title.strip()


@lru_cache(maxsize=1_000)
def fold_grade(grade: str) -> str:
    """A grade folded: no white space, one kind of minus, no needless decimals."""
    text = re.sub(r"[‐-―−]", "-", unicodedata.normalize("NFKC", grade)).casefold()
    text = re.sub(r"\s+", "", text)
    return text.rstrip("0").rstrip(".") if re.fullmatch(r"\d+\.\d+", text) else text


FOLDERS: dict[str, Callable[[str], str]] = {
    "work_title": fold_title,
    "critic_grade": fold_grade,
    "community_grade": fold_grade,
    "headline": fold_title,
}


def fold_value(field: str, value: Value) -> str | tuple[str, ...]:
    """A value for comparison with others proposed for the same field."""
    fold = FOLDERS.get(field, fold_text)
    if isinstance(value, list):
        return tuple(fold_grade(v) if field == "grade_options" else fold(v) for v in value)
    return fold(value) if isinstance(value, str) else str(value)
