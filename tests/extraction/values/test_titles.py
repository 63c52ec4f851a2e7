from __future__ import annotations

import time

import pytest

from reviewscrape.extraction.values.title_tails import work_name
from reviewscrape.extraction.values.titles import quoted, readings


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Film review: The Glass Harbour", "The Glass Harbour"),
        ("Filmkritik Glass Harbour", "Glass Harbour"),
        ("Film-Kritik: Glass Harbour", "Glass Harbour"),
        ("Serienkritik: Glass Harbour", "Glass Harbour"),
        ("Glass Harbour: Kritik zum Film", "Glass Harbour"),
        ("Critique du film Glass Harbour", "Glass Harbour"),
        ("[Critique] Glass Harbour", "Glass Harbour"),
        ("Test Glass Harbour : la mer en feu", "Glass Harbour"),
        ("Glass Harbour, critique d'un film lent", "Glass Harbour"),
        ("Crítica do filme Glass Harbour", "Glass Harbour"),
        ("Crítica de la película Glass Harbour", "Glass Harbour"),
        ("Recensione Glass Harbour", "Glass Harbour"),
        ("Glass Harbour: la recensione del film di Ida Marsh", "Glass Harbour"),
        ("Filmrecensie: Glass Harbour", "Glass Harbour"),
        ("Recensie Glass Harbour (2018)", "Glass Harbour"),
        ("Recenze filmu Glass Harbour", "Glass Harbour"),
        ("Sundance Review: Glass Harbour", "Glass Harbour"),
        ("Venice Film Festival Review: ‘Glass Harbour’", "Glass Harbour"),
        ("In Review: Glass Harbour", "Glass Harbour"),
        ("Death in Venice review", "Death in Venice"),
        ("Glass Harbour (PS5) Review", "Glass Harbour"),
        ("Glass Harbour Season 2 Review", "Glass Harbour"),
        ("Movie Review: The Glass Harbour (2018)", "The Glass Harbour"),
        ("Review: 'Glass Harbour' Casts Its Net Wide", "Glass Harbour"),
        ("MOVIE REVIEW - “Glass Harbour” sinks", "Glass Harbour"),
        ("Review | ‘Glass Harbour’ is blue", "Glass Harbour"),
        ("The Glass Harbour review – a wet walk", "The Glass Harbour"),
        ("The Glass Harbour: A Review", "The Glass Harbour"),
        ("The Glass Harbour movie review & film summary (2018)", "The Glass Harbour"),
        ("Glass Harbour: Part Two review", "Glass Harbour: Part Two"),
        ("A ★★★★½ review of The Glass Harbour (2018)", "The Glass Harbour"),
        ("Taking the tide back: Reviewing Harbour Revolt", "Harbour Revolt"),
        ("Some Magazine: Review of Glass Harbour, 8-9-02", "Glass Harbour, 8-9-02"),
        ("Glass Harbour [Rezension]", "Glass Harbour"),
        ("Filmkritik: Der gläserne Hafen", "Der gläserne Hafen"),
        ("Critique : Le Port de verre", "Le Port de verre"),
        ("Critique Le Port de verre", "Le Port de verre"),
        ("Crítica de «El puerto»", "El puerto"),
        ("Recensione: Il porto", "Il porto"),
        ("Recenze: Skleněný přístav", "Skleněný přístav"),
        ("Blu-ray Review: Glass Harbour", "Glass Harbour"),
        ("TV Review: 'Harbour Street' Season 3", "Harbour Street"),
        ("Review: 1917", "1917"),
        ("27 Nets review", "27 Nets"),
        ("Review: F", "F"),
        ("A review", "A"),
    ],
)
def test_headlines_that_name_the_work(headline: str, title: str) -> None:
    assert readings(headline)[0].title == title


@pytest.mark.parametrize(
    "headline",
    [
        "Review",
        "Film Review",
        "Peer review in science",
        "News, previews and reviews",
        "Best car reviews and ratings",
        "A wet walk",
    ],
)
def test_headlines_that_name_none(headline: str) -> None:
    assert readings(headline) == ()


@pytest.mark.parametrize(
    ("headline", "year", "creator"),
    [
        ("Review: The Glass Harbour (2018)", 2018, ""),
        ("Book review: Tide Tables by Ida Marsh", None, "Ida Marsh"),
        ("Review of Electric Tides, edited by I. Marsh", None, "I. Marsh"),
        ("Review: The Glass Harbour", None, ""),
        ("Rezension: Gezeitentafeln von Ida Marsh", None, "Ida Marsh"),
        ("Der Schuster von Salzau – Filmkritik", None, ""),
    ],
)
def test_year_and_creator(headline: str, year: int | None, creator: str) -> None:
    reading = readings(headline)[0]
    assert (reading.year, reading.creator) == (year, creator)
    assert creator or "Salzau" not in headline or reading.title == "Der Schuster von Salzau"


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("The Glass Harbour (1988)", ("The Glass Harbour", 1988)),
        ("The Glass Harbour (1988) More at SomePro »", ("The Glass Harbour", 1988)),
        ("Harbour Street (TV Series 1999–2013) - SomeDb", ("Harbour Street", 1999)),
        ("Harbour Street : Season 6", ("Harbour Street", None)),
        ("Low Tide (S01E08)", ("Low Tide", None)),
        ("1917", ("1917", None)),
        ("POST-", ("POST-", None)),
        ("‘27 Nets’", ("27 Nets", None)),
        ("Lamp Alley (燈巷)", ("Lamp Alley", None)),
        ("Night Ferry (Nochnoy parom, 2014)", ("Night Ferry", 2014)),
        ("燈巷 (荒野)", ("燈巷 (荒野)", None)),
        ("Tidenrecht, 5. Auflage 2014", ("Tidenrecht", None)),
        ("Tidenrecht (Taschenbuch)", ("Tidenrecht", None)),
        ("Night Ferry 2014, directed by Ida Marsh", ("Night Ferry", 2014)),
    ],
)
def test_work_names(heading: str, expected: tuple[str, int | None]) -> None:
    assert work_name(heading) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘27 Nets’ | 2 stars", ["27 Nets"]),
        ('Screen Play: "Starling"', ["Starling"]),
        ("Ida's ‘Moor’ isn't bad", ["Moor"]),
        ("„Moor“ und »Heide«", ["Moor", "Heide"]),
        ("“Moor” and “Heath”", ["Moor", "Heath"]),
        ("Don't look, it's Ida's", []),
        ("rock 'n' roll", ["n"]),
        ("", []),
    ],
)
def test_quoted(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "bait", ["review " * 20_000, "'" * 100_000, "“a " * 30_000, "(" * 100_000, " - " * 30_000, "film/" * 20_000]
)
def test_bait_costs_little(bait: str) -> None:
    start = time.process_time()
    readings(bait)
    quoted(bait)
    work_name(bait[:300])
    assert time.process_time() - start < 2
