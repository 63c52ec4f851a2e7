"""Review pages in, one clean JSONL dataset out; every value with its source.

Nothing is loaded before it is asked for: `scrapy` loads this package before it has even looked at its command line.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from reviewscrape.version import VERSION

if TYPE_CHECKING:
    from reviewscrape.dataset.reading import load
    from reviewscrape.extraction import Extraction, Page, PageType
    from reviewscrape.items import Review, ReviewPage
    from reviewscrape.one_page import examine, extract

__version__ = VERSION

__all__ = ["Extraction", "Page", "PageType", "Review", "ReviewPage", "examine", "extract", "load"]

HOMES = {
    "Extraction": "reviewscrape.extraction",
    "Page": "reviewscrape.extraction",
    "PageType": "reviewscrape.extraction",
    "examine": "reviewscrape.one_page",
    "extract": "reviewscrape.one_page",
    "Review": "reviewscrape.items",
    "ReviewPage": "reviewscrape.items",
    "load": "reviewscrape.dataset.reading",
}
"""Modules of the names that are loaded when they are first used."""


def __getattr__(name: str) -> Any:
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *HOMES})
