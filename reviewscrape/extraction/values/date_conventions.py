"""Whether a page writes 3/4/2015 or 4/3/2015: by its other days, by a weekday beside one, by its language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from reviewscrape.extraction.values.dates import NUMBERS, Order, may_hold_date, of_numbers

MONTH_FIRST_LANGUAGES = frozenset({"en-us", "en-ph", "en-ca"})
"""Languages that write 12/31/2008; bare `en` is decided by the page's other dates, then taken for American."""
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(rf"\b({'|'.join(_DAYS)})(?:nes|rs?|s|ur)?(?:day)?\b", re.IGNORECASE)


def date_order(language: str | None, samples: Iterable[str] = ()) -> Order:
    """Convention of numeric dates on a page: told by a date that can only be read one way, else by the language.

    >>> date_order("en", ["posted 31/12/2008"]), date_order("en"), date_order("fr")
    ('day-first', 'month-first', 'day-first')
    """
    told = _order_of(samples)
    return told or ("month-first" if _tag(language) in MONTH_FIRST_LANGUAGES | {"en"} else "day-first")


def is_order_assumed(language: str | None, samples: Iterable[str] = ()) -> bool:
    """True where nothing tells the convention of numeric dates: English of no known region, no date to tell it by."""
    return _tag(language) == "en" and _order_of(samples) is None


def is_ambiguous(text: str) -> bool:
    """True for a text with a numeric date that is another day in the other order.

    >>> is_ambiguous("posted 3/4/2015"), is_ambiguous("3/31/2015"), is_ambiguous("4.4.2015")
    (True, False, False)
    """
    days = [(int(match[1]), int(match[3])) for match in NUMBERS.finditer(text)]
    return any(first != second and max(first, second) <= 12 for first, second in days)


def _tag(language: str | None) -> str:
    return (language or "en").lower().replace("_", "-")


def _order_of(samples: Iterable[str]) -> Order | None:
    """The convention that a date shows which can only be read one way, or which one weekday fits: `Sat, 4/6/2011`."""
    for sample in filter(may_hold_date, samples):
        named = _WEEKDAY.search(sample)
        for match in NUMBERS.finditer(sample):
            first, second = int(match[1]), int(match[3])
            if match[2] != "." and first <= 12 < second <= 31:
                return "month-first"
            if second <= 12 < first <= 31:
                return "day-first"
            fits = [order for order in _ORDERS if named and _is_on(named[1], of_numbers(match, order))]
            if len(fits) == 1:
                return fits[0]
    return None


_ORDERS: tuple[Order, ...] = ("day-first", "month-first")


def _is_on(weekday: str, iso: str | None) -> bool:
    return iso is not None and _DAYS[date.fromisoformat(iso).weekday()] == weekday.lower()
