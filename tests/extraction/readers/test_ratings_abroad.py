"""Grades as pages in other languages than English print them, and whose they are."""

from __future__ import annotations

from typing import Any

import pytest

from reviewscrape.extraction import extract

PROSE = """<p>Der Film beginnt an einem Kai vor Sonnenaufgang, wo eine Frau Kisten zählt, die niemand sonst
sehen kann, und zwanzig Minuten lang erklärt die Regie nicht, warum irgendjemand sie daran hindern
wollte, und das ist gut so.</p>
<p>Was folgt, ist langsamer als nötig, doch die beiden Hauptdarsteller tragen die Handlung durch
Nebel, ein Feuer und ein sehr langes Abendessen, und am Ende sieht die Geduld der Inszenierung nach
Mut aus, jedenfalls für eine Weile.</p>"""


def values(grades: str, site: str = "Marram") -> dict[str, Any]:
    return extract(
        f"<html><head><title>Moor – Kritik | {site}</title></head><body><div>"
        f"<h1>Moor – Kritik</h1>{PROSE}{grades}</div></body></html>",
        url="https://www.marram.example/kritiken/moor-kritik",
    ).values


@pytest.mark.parametrize(
    ("markup", "critic", "community", "count"),
    [
        ("<p>Unsere Bewertung: <b>7/10</b></p><p>Eure Ø-Bewertung: <b>6.3/10</b></p>", "7", "6.3", None),
        (("<ul><li>Redaktion: 4/5</li><li class=leser>Leser: "
            "<i class=stars title='3/5'></i> <a href=#v>bewerten Sie</a></li></ul>"), "4", "3", None),
        ("<p>Nota: 8,0</p><p><b>Média usuários:</b> 7,2 (48 votos)</p>", "8.0", "7.2", 48),
        ("<p>Voto: 3 di 5</p><p>Voto medio: 2.75 (16 voti)</p>", "3", "2.75", 16),
        ("<div class=total><span>Marram-Wertung</span> <b>87</b> <small>von 100</small></div>", "87", None, None),
        ("<h4>Leserwertung</h4><p><span>8,2</span> <span>(134 Bewertungen)</span></p>", None, "8.2", 134),
        (("<p>Note de la rédaction : <img src=/e/etoile2.gif alt='2 étoiles'>"
            "</p><p>Note spectateurs : 3/5 (6 votes)</p>"), "2", "3", 6),
        ("<p>Waardering: <img src=/i/3halfster.png alt='3.5 sterren'></p>", "3.5", None, None),
        (("<h3>Verdikt</h3><p>Poctivé řemeslo, které sází na napětí.</p>"
            "<div class=procenta>70 %</div>"), "70", None, None),
        ("<div>User-Wertung 3,1 22 Wertungen</div><div>Meine Wertung</div><div>3,5</div>", "3.5", "3.1", 22),
        ("<p>Il voto della community <b>6,4</b> <a href=/v>38 voti</a></p>", None, "6.4", 38),
        ("<p>Usuários 3,9</p><p>Nota: 4,0</p>", "4.0", "3.9", None),
        ("<ul><li>Critique</li><li><a href=/a>Spectateurs</a></li></ul><p class=note-value>3,5</p>", "3.5", None, None),
        ("<div>7.5Gráficos</div><div>8Sonido</div><div>8.2NOTA</div>", "8.2", None, None),
        ("<p>Plot: ★★★☆☆</p><p>Stijl: ★★★★★</p><p>Algemeen: ★★★★☆</p>", "4", None, None),
        ("<p>♥♥♥♥♡♡</p>", "4", None, None),
        ("<p>Рейтинг пользователей: 6.4 (120 голосов)</p><p>Оценка: 7/10</p>", "7", "6.4", 120),
        ("<p>4/6 Sternchen</p>", "4", None, None),
        ("<p><img src=/img/betyg/betyg3.png alt='Betyg 3 av 5'></p>", "3", None, None),
        ("<p>Wertung: 11/15 dpt</p>", "11", None, None),
        ("<p>Betyg: 4. Betygsskala: 0 till 5.</p>", "4", None, None),
        ("<div class=voto_finale><p>Versione PS4</p><span>8.3</span></div>", "8.3", None, None),
        ("<p>6,7<br>(1.204 votos)</p>", None, "6.7", 1204),
        ("<p>Rok: 2014</p><p>Hodnocení uživatelů: <b>64 %</b> (21 hodnocení)</p>", None, "64", 21),
    ],
)  # fmt: skip
def test_whose_grade_it_is(markup: str, critic: str | None, community: str | None, count: int | None) -> None:
    found = values(markup)
    grades = (found.get("critic_grade"), found.get("community_grade"), found.get("community_count"))
    assert grades == (critic, community, count)


@pytest.mark.parametrize(
    "markup",
    [
        "<p>Ihre Bewertung: 5</p>",
        "<p>Durchschnittswertung: 3,7 (12 Stimmen)</p>",
        "<p>♥ 12</p>",
        "<p>Die NOTA vom 8.2</p>",
        "<p>Kapitel 2 (2014)</p>",
        '<div class="hodnoceni"><ul><li><a href=/a>Vlčí mlha</a> 50 %</li><li><a href=/b>Sólo</a> 80 %</li></ul></div>',
    ],
)
def test_no_grade_of_the_critic(markup: str) -> None:
    assert "critic_grade" not in values(markup)


@pytest.mark.parametrize(
    ("facts", "label"),
    [
        ("<p>Público apropiado: No recomendada menores de 12 años</p>", "No recomendada menores de 12 años"),
        ("<p>Classification : +16 ans</p>", "+16 ans"),
        ("<p>レイティング：PG12</p>", "PG12"),
        ("<p>DE 2011 | 98 Minuten | FSK 12</p>", "FSK 12"),
    ],
)
def test_age_labels(facts: str, label: str) -> None:
    assert values(f"<p>Regie: Ida Marsh</p>{facts}")["content_rating"] == label


@pytest.mark.parametrize("gap", ["", "<span hidden>6.6</span>"])
def test_on_a_works_own_page_a_grade_is_its_readers(gap: str) -> None:
    head = "<title>Moor (2014)</title><meta property=og:type content=video.movie><meta property=og:title content=Moor>"
    facts = "<dl><dt>Regie</dt><dd>Ida Marsh</dd></dl>"
    box = f"<div><span class=film-rating>6,6</span>{gap}<span>1 203 <b>oceny</b></span></div>{facts}"
    found = extract(f"<html><head>{head}</head><body><h1>Moor</h1>{box}</body></html>").values
    assert (found.get("community_grade"), found.get("community_count")) == ("6.6", 1203)


def test_a_percentage_in_brackets_behind_the_headline() -> None:
    page = f"<html><head><title>Moor - recenze</title></head><body><h1>Moor [50%]</h1>{PROSE}</body></html>"
    assert extract(page, url="https://www.marram.example/moor-recenze").values["critic_grade"] == "50"
