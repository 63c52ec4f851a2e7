from __future__ import annotations

import time

import pytest

from reviewscrape.extraction.values.bylines import authors, is_person


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By Ann Lee", ["Ann Lee"]),
        ("by: ANN LEE", ["ANN LEE"]),
        ("Reviewed by Ann Lee", ["Ann Lee"]),
        ("A review by Ann Lee", ["Ann Lee"]),
        ("Posted by Ann Lee on 3 May 2017", ["Ann Lee"]),
        ("Ann Lee — 1/17/2008 10:58 am", ["Ann Lee"]),
        ("By Ann Lee, Entertainment Writer", ["Ann Lee"]),
        ("Ann Lee, Film Critic | The Marram Post", ["Ann Lee"]),
        ("By Ann Lee The Harbour Post", ["Ann Lee"]),
        ("By Ann Lee Tribune News Service", ["Ann Lee"]),
        ("By Ann Lee Associated Press", ["Ann Lee"]),
        ("By Emily Post", ["Emily Post"]),
        ("by Ann Lee. Last updated: 19 January 2016", ["Ann Lee"]),
        ("by Ann Last", ["Ann Last"]),
        ("Von unserem Redakteur Max Lee", ["Max Lee"]),
        ("By Ida Washington", ["Ida Washington"]),
        ("By May Lee", ["May Lee"]),
        ("   ANN LEE<BR>The Marram Ledger", ["ANN LEE"]),
        ("Ann Lee (ann@example.org)", ["Ann Lee"]),
        ("By Ann Lee@annlee", ["Ann Lee"]),
        ("By Ann Lee in Sydney", ["Ann Lee"]),
        ("Written by Ann Lee", ["Ann Lee"]),
        ("Von Ann Lee", ["Ann Lee"]),
        ("Par Ann Lee", ["Ann Lee"]),
        ("Por Ann Lee", ["Ann Lee"]),
        ("Door Ann Lee", ["Ann Lee"]),
        ("Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Ann Lee, Bo Ek & Wen Li", ["Ann Lee", "Bo Ek", "Wen Li"]),
        ("Ann Lee und Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Bo Ek, Jr.", ["Bo Ek Jr."]),
        ("Dr. Ida Marsh-O'Hara", ["Dr. Ida Marsh-O'Hara"]),
        ("Ludwig van der Aa", ["Ludwig van der Aa"]),
        ("Ida", ["Ida"]),
        ("Review by Ann Lee ★★★", ["Ann Lee"]),
        ("Text: Ann Lee Publ. 14 mars 2014", ["Ann Lee"]),
        ("ANN LEE AP Sports Writer", ["ANN LEE"]),
        ("By Ann Lee Film Critic", ["Ann Lee"]),
        ("Ann Lee, Marketing Coordinator", ["Ann Lee"]),
        ("By QBN's Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("By The Quay Post's Ann Lee", ["Ann Lee"]),
        ("Von: Ann LEE, Bo de MARSH", ["Ann LEE", "Bo de MARSH"]),
        ("By Ann Lee, Marram GAZETTE", ["Ann Lee"]),
        ("Ann Lee Contributing Writer and Bo Ek Senior Arts Editor", ["Ann Lee", "Bo Ek"]),
    ],
)
def test_bylines(text: str, expected: list[str]) -> None:
    assert authors(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "BS Reporter / New Delhi",
        "BEVERLY HILLS, Calif.",
        "National Office",
        "Weitere Informationen",
        "Article Launched",
        "Facebook Like",
        "Quick Links",
        "Nachrichtenagentur",
        "By",
        "Staff",
        "By The Editors",
        "admin",
        "Washington",
        "By Name",
        "Nachrichten",
        "May",
        "MM-Redaktion",
        "MARRAMPOST.COM",
        "siteadmin",
        "Redaktion",
        "https://example.org/ann",
        "example.org",
        "By Associated Press",
        "The Marram Post",
        "Marram Times",
        "Published January 07, 2008",
        "Wednesday, 20 November 2019",
        "Read more",
        "Director Ida Marsh",
        "Permalink",
        "Agencies",
        "AP National Political Writer",
        "An Update",
        "Fri",
        "To Ida Marsh",
        "Shop By",
        "page.head.author",
        "42",
        "null",
    ],
)
def test_nobody(text: str) -> None:
    assert authors(text) == []


def test_the_site_itself_is_nobody() -> None:
    assert authors("By Marram Film", {"marram film"}) == []
    assert not is_person("The MarramFilm", {"marramfilm"})


@pytest.mark.parametrize("bait", ["by " * 40_000, "A, " * 40_000, "(" * 100_000, "by:" + "\n" * 90_000])
def test_bait_costs_little(bait: str) -> None:
    start = time.process_time()
    authors(bait)
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("courier | von Ann Lee | 05. November 2024", ["Ann Lee"]),
        ("Guide | by Ann Lee | Former Deputy Editor", ["Ann Lee"]),
        ("Jan 10 | Written By Ann Lee", ["Ann Lee"]),
        ("Posted by Ann Lee, Group Product Manager, Marram Offers and Bo Ek, Product Manager", ["Ann Lee", "Bo Ek"]),
        ("By Ann Lee, Home and Digital Security Expert & Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Von Ann Lee und Bo Ek, Nairobi", ["Ann Lee", "Bo Ek"]),
        ("Ann Lee, Bo Ek and Cy Dee", ["Ann Lee", "Bo Ek", "Cy Dee"]),
        ("By ANN LEE Daily Courier/Sunday News", ["ANN LEE"]),
        ("A. O. Lee", ["A. O. Lee"]),
        ("J. R. Lee, Film Critic", ["J. R. Lee"]),
        ("By Ann Lee PA SportsTicker Contributing Writer", ["Ann Lee"]),
        ("Posted by CNN Political Reporter Ann Lee", ["Ann Lee"]),
        ("Courier Film Critic Ann Lee", ["Ann Lee"]),
        ("박준 기자 외 1명", ["박준"]),
        ("Submitted by vf2nsr on November 12, 2012", ["vf2nsr"]),
        ("ann-lee", []),
        ("CONTINUED 1 | 2 | 3 Next", []),
    ],
)
def test_what_stands_around_names_is_none_of_them(line: str, expected: list[str]) -> None:
    assert authors(line) == expected
