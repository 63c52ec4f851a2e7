"""Grades, credits and scales in the markup of well-known kinds of sites: columns without classes, labels beside icons."""
# ruff: noqa: E501  (the markup of one case stays on one line)

from __future__ import annotations

from typing import Any

import pytest

from reviewscrape.extraction import extract

FILM = """<p>The director keeps the camera at the height of a table, and the film never leaves the kitchen for long.
The actors say little and mean it, the screenplay has one joke, and the last scene is worth the walk.</p>
<p>What follows is slower than it has to be, yet the cast carry the story through fog, a fire and a very long supper,
and by the end the patience of the staging looks like courage.</p>"""
RECORD = """<p>Static Season opens with a guitar alone in a room, and The Larks take their time until the vocals come in,
and the songs grow quieter and better from track to track.</p>
<p>What follows are choruses that one knows after the third listen, and at the end of the album one asks why the drums of
other records have to be so loud.</p>"""
ICONS = '<i class="fa fa-star"></i>' * 3 + '<i class="fa fa-star-o"></i>' * 2


def values(
    markup: str, *, head: str = "<h1>Moor review</h1>", prose: str = FILM, title: str = "Moor review"
) -> dict[str, Any]:
    page = f"<html><head><title>{title}</title></head><body>{head}{prose}{markup}</body></html>"
    return extract(page, url="https://www.marram.example/a-review").values


@pytest.mark.parametrize(
    ("columns", "grade"),
    [
        (
            "<div id=body><p>{0}</p></div><div id=sidebar><h3>Recent reviews</h3><ul><li><a href=/b>Fen</a> {1}</li></ul></div>",
            "4",
        ),
        ("<div><p><a href=/a>Tarn</a></p>{0}</div><div><p><a href=/b>Fen</a></p>{1}</div>", None),
        ("<div id=post-1><p><a href=/a>Tarn</a></p>{0}</div><div id=post-2><p><a href=/b>Fen</a></p>{1}</div>", None),
    ],
)
def test_columns_told_apart_by_their_ids_are_no_cards(columns: str, grade: str | None) -> None:
    images = ["<img src=/4.png alt='4/5 stars'>", "<img src=/3.png alt='3/5 stars'>"]
    assert values(columns.format(*images)).get("critic_grade") == grade


@pytest.mark.parametrize(
    ("box", "critic", "readers"),
    [
        (f"<div class=rating><span>Our rating</span>{ICONS}</div>", "3", None),
        (f"<div class=box><b>Rating:</b>{ICONS}</div>", "3", None),
        (f"<div class=voto>Voto Marram: {ICONS}</div>", "3", None),
        (f"<div class=rating><span>Reader rating</span>{ICONS}</div>", None, "3"),
        (f"<div class=rating><span>Difficulty</span>{ICONS}</div>", None, None),
        (f"<div class=rating><span>Rating</span>{ICONS} <small>(12 votes)</small></div>", None, None),
    ],
)
def test_icons_behind_a_label_of_their_own(box: str, critic: str | None, readers: str | None) -> None:
    found = values(box)
    assert (found.get("critic_grade"), found.get("community_grade")) == (critic, readers)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<h2>Acteurs</h2><ul><li><span>Tom Reed</span> <small>Jack Weir</small></li><li><span>Orla Venn</span> <small>Ada</small></li></ul>", {"cast": ["Tom Reed", "Orla Venn"]}),
        ("<h2>Cast</h2><ul><li>Tom Reed <span>Jack</span></li><li>Orla Venn <span>Ada</span></li></ul>", {"cast": ["Tom Reed", "Orla Venn"]}),
        ("<h3>Creatives</h3><ul><li>Ida Marsh <span>Playwright</span></li><li>Ann Coe <span>Director</span></li></ul>", {"director": ["Ann Coe"]}),
        ("<p><em>Moor</em><br>Dir. Ann Coe, Spain, Cinder Films</p>", {"director": ["Ann Coe"]}),
        ("<p><em>Moor</em><br>Dir. Ann Coe, Ida Marsh</p>", {"director": ["Ann Coe", "Ida Marsh"]}),
        ("<p>監督：<a>アン・コウ</a> 　出演者：<a>トム・リード</a>、<a>オーラ・ヴェン</a></p>", {"director": ["アン・コウ"], "cast": ["トム・リード", "オーラ・ヴェン"]}),
        ("<ul><li>Scénario : <a href=/m>Marsh, Ida</a></li><li>Dessin : <a href=/e>Ek, Bo</a></li><li>Planches : 54</li></ul>", {"creator": ["Marsh, Ida", "Ek, Bo"]}),
        ("<dl><dt>Výrobce</dt><dd>Low Door</dd><dt>Vydavatel</dt><dd>Siel</dd><dt>Žánr</dt><dd>Adventura</dd></dl>", {"creator": ["Low Door"]}),
        ("<p><b>„The Moor“, Irland, 2017<br>Regie:</b> Ann Coe; <b>Drehbuch:</b> Ida Marsh<br><b>Darsteller:</b> Tom Reed, Orla Venn</p>", {"work_title": "Moor", "director": ["Ann Coe"]}),
        ("<ul><li>Scénario : Marsh, Ek</li><li>Dessin : Venn</li><li>Planches : 54</li></ul>", {"creator": ["Marsh", "Ek", "Venn"]}),
    ],
)  # fmt: skip
def test_credits(markup: str, expected: dict[str, object]) -> None:
    found = values(markup)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("before", "first", "offered"),
    [
        ("Моя оценка: ", "-", True),
        ("<label>Рейтинг</label>", "-", True),
        ("Show: ", "-", False),
        ("Rating: ", "All", False),
    ],
)
def test_a_select_is_a_scale_by_what_stands_before_it(before: str, first: str, offered: bool) -> None:
    choices = f"<option value=0>{first}</option>" + "".join(f"<option>{n}</option>" for n in range(10, 0, -1))
    found = values(f"<div>{before}<select name=mark>{choices}</select></div>").get("grade_options")
    assert found == ([str(n) for n in range(10, 0, -1)] if offered else None)


def test_a_select_is_a_scale_by_its_name() -> None:
    halves = [f"{n / 2:.1f}".replace(".", ",") for n in range(10, 0, -1)]
    choices = "".join(f"<option>{half}</option>" for half in reversed(halves))
    assert values(f"<select name=vote>{choices}</select>").get("grade_options") == halves


@pytest.mark.parametrize(
    ("heading", "prose", "band"),
    [
        ("The Larks <span>Static Season</span>", RECORD, ["The Larks"]),
        ("Album Review: THE LARKS <em>Static Season</em>", RECORD, ["THE LARKS"]),
        ("How They Made <em>Static Season</em>", RECORD, None),
        ("The Larks <span>Static Season</span>", FILM, None),
    ],
)
def test_a_band_before_its_record_in_a_headline(heading: str, prose: str, band: list[str] | None) -> None:
    assert values("", head=f"<h1>{heading}</h1>", prose=prose, title="Quay").get("creator") == band


@pytest.mark.parametrize(
    ("headline", "prose", "expected"),
    [
        ("Moor: recensione del film di Ann Coe", FILM, {"work_title": "Moor", "director": ["Ann Coe"]}),
        ("Moor: recensione del romanzo di Ann Coe", FILM, {"creator": ["Ann Coe"]}),
        ("Moor: recensione del film di guerra", FILM, {"director": None}),
        ("Album Review – The Larks’s “Static Season”", RECORD, {"creator": ["The Larks"]}),
        ("Moor - İnceleme", FILM, {"work_title": "Moor"}),
        ("Moor - Ön İnceleme", FILM, {"work_title": None}),
    ],
)
def test_headlines(headline: str, prose: str, expected: dict[str, object]) -> None:
    found = values("", head=f"<h1>{headline}</h1>", prose=prose, title=headline)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("line", "grade", "best"),
    [
        ("<p>★★★½/★★★★★</p>", "3.5", "5"),
        ("<p>A Marram.example értékelése: <b>7/10</b></p>", "7", "10"),
    ],
)
def test_verdicts_at_the_end(line: str, grade: str | None, best: str | None) -> None:
    found = values(line)
    assert (found.get("critic_grade"), found.get("critic_scale_best")) == (grade, best)


TESTED = """<h1><span itemprop=name>Larkin 13</span> : le portable discret</h1><p>Par Ann Lee, 12/09/2017</p>
<div itemprop=review itemscope itemtype=http://schema.org/Review><meta itemprop=author content="Ann Lee">
<div itemprop=reviewRating itemscope itemtype=http://schema.org/Rating><meta itemprop=ratingValue content=4>
<meta itemprop=bestRating content=5></div></div>"""


@pytest.mark.parametrize(
    ("title", "kind"), [("Test : Larkin 13 : le portable discret", "review"), ("Larkin 13 à bas prix", "other")]
)
def test_a_tested_machine_with_its_readers_grades_is_reviewed(title: str, kind: str) -> None:
    readers = "<div itemprop=aggregateRating itemscope itemtype=http://schema.org/AggregateRating><span itemprop=ratingValue>4.2</span>/5 (<span itemprop=reviewCount>38</span> avis)</div>"
    text = (
        "<p>Le Larkin pèse un kilo, son écran est assez lumineux pour un wagon en juin, et son clavier est un régal.</p>"
        * 2
    )
    page = f"<html lang=fr><head><title>{title}</title><meta property=og:title content='{title}'><meta property=og:type content={'article' if kind == 'review' else 'product'}></head><body><main itemscope itemtype=http://schema.org/Product>{TESTED if kind == 'review' else TESTED.split('<div')[0]}{readers}{text}</main></body></html>"
    found = extract(page, url="https://www.marram.example/portable/larkin-13")
    assert (found.page_type.value, found.values.get("creator")) == (kind, None)
