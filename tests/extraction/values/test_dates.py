from __future__ import annotations

import time

import pytest

from reviewscrape.extraction.values.date_conventions import date_order
from reviewscrape.extraction.values.dates import MONTHS, SHORT_MONTHS, find_dates, first_date, year_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2012-12-31T23:30:00-06:00", "2012-12-31"),
        ("2012-12-31T00:10:00+11:00", "2012-12-31"),
        ("2012-12-31", "2012-12-31"),
        ("Published on 02 03 2021", "2021-03-02"),
        ("20080213", "2008-02-13"),
        ("20080213094500", "2008-02-13"),
        ("2008/02/13", "2008-02-13"),
        ("December 18, 2013", "2013-12-18"),
        ("Jan. 17, 2008", "2008-01-17"),
        ("Sept. 3, 2004", "2004-09-03"),
        ("November 9th, 2012", "2012-11-09"),
        ("Thursday, Jan 17 2008", "2008-01-17"),
        ("7 June 2018Updated", "2018-06-07"),
        ("April 26, 2024Ann Harrow", "2024-04-26"),
        ("18 January 2008", "2008-01-18"),
        ("Fri, 18 Jan 2008 10:00:00 GMT", "2008-01-18"),
        ("POSTED: 9:07 pm PST January 17, 2008", "2008-01-17"),
        ("3. März 2019", "2019-03-03"),
        ("Sonntag, den 3. März 2019", "2019-03-03"),
        ("1er mars 2012", "2012-03-01"),
        ("12 août 2015", "2015-08-12"),
        ("15 de enero de 2014", "2014-01-15"),
        ("5 agosto 2011", "2011-08-05"),
        ("7 de março de 2016", "2016-03-07"),
        ("3 maart 2012", "2012-03-03"),
        ("14. května 2013", "2013-05-14"),
        ("2 mar 2019", "2019-03-02"),
        ("12-Dec-2004", "2004-12-12"),
        ("8 Jan '03", "2003-01-08"),
        ("31.12.2008", "2008-12-31"),
        ("2019年3月4日", "2019-03-04"),
        ("11/08/18 9:00AM", "2018-11-08"),
        ("31/12/2008", "2008-12-31"),
        ("12/31/2008", "2008-12-31"),
        ("8-9-02", "2002-08-09"),
        ("12.März 2008", "2008-03-12"),
        ("12. kvě 2020", "2020-05-12"),
        ("12/mai/2020", "2020-05-12"),
        ("12 мая 2020", "2020-05-12"),
        ("12 toukokuuta 2020", "2020-05-12"),
        ("5. Jänner 2020", "2020-01-05"),
        ("12 setiembre 2020", "2020-09-12"),
        ("12 juill. 2020", "2020-07-12"),
        ("mayo 12 de 2020", "2020-05-12"),
    ],
)
def test_notations(text: str, expected: str) -> None:
    assert first_date(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no day here",
        "2013-02-30",
        "v8.7.10",
        "8.7.10",
        "3/4",
        "14 10 2021",
        "3.5/4",
        "Area 51",
        "May 2012",
        "2001: A Space Odyssey",
        "1/2",
    ],
)
def test_what_is_no_day(text: str) -> None:
    assert first_date(text) is None


def test_none_gives_none() -> None:
    assert first_date(None) is None


@pytest.mark.parametrize(
    ("language", "samples", "order"),
    [
        ("en", [], "month-first"),
        ("en-US", [], "month-first"),
        ("en-GB", [], "day-first"),
        ("en_GB", [], "day-first"),
        ("de", [], "day-first"),
        (None, [], "month-first"),
        ("en", ["posted 31/12/2008"], "day-first"),
        ("en-GB", ["posted 12/31/2008"], "month-first"),
        ("en", ["03/04/2008", "05/06/2008"], "month-first"),
        ("en", ["By Ann Lee | Monday | 07/01/2008"], "day-first"),
        ("en-GB", ["Tues, 07/01/2008"], "month-first"),
        ("en", ["Wednesday, 07/01/2008"], "month-first"),
    ],
)
def test_convention_of_a_page(language: str | None, samples: list[str], order: str) -> None:
    assert date_order(language, samples) == order


def test_the_convention_decides_ambiguous_days() -> None:
    assert first_date("03/04/2008", "day-first") == "2008-04-03"
    assert first_date("03/04/2008", "month-first") == "2008-03-04"
    assert first_date("03.04.2008", "month-first") == "2008-04-03"


def test_several_days_of_a_line_are_found_where_they_stand() -> None:
    line = "Posted 3 May 2010, updated June 4, 2011"
    found = sorted((f.start, f.iso, line[f.start : f.end]) for f in find_dates(line))
    assert [(iso, raw) for _, iso, raw in found] == [("2010-05-03", "3 May 2010"), ("2011-06-04", "June 4, 2011")]


@pytest.mark.parametrize("language", MONTHS)
def test_every_language_has_twelve_months(language: str) -> None:
    names = MONTHS[language].split()
    assert len(names) == 12
    assert [first_date(f"5 {name} 2011") for name in names] == [f"2011-{n:02}-05" for n in range(1, 13)]


@pytest.mark.parametrize("language", SHORT_MONTHS)
def test_every_line_of_abbreviations_has_twelve(language: str) -> None:
    assert len(SHORT_MONTHS[language].split()) == 12


def test_years() -> None:
    assert [year_of(t) for t in ("1912", "December 18, 2013", "", "123456", None)] == [1912, 2013, None, None, None]


@pytest.mark.parametrize(
    "bait", ["1 " * 50_000, "1/" * 50_000, "january " * 12_000, "1 de " * 20_000, "2012-" * 20_000]
)
def test_bait_costs_linear_time(bait: str) -> None:
    start = time.process_time()
    list(find_dates(bait))
    assert time.process_time() - start < 2


def test_as_many_days_as_a_hostile_line_holds_take_no_time() -> None:
    began = time.process_time()
    assert len(find_dates("12 May 2020 " * 20_000)) == 20_000
    assert time.process_time() - began < 4
