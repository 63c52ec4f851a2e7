"""Boxes of facts in eight languages and six markups: director, cast and running time."""

from __future__ import annotations

import pytest

from reviewscrape.extraction.body import boilerplate
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers import facts

SETS = {
    "en": ["Director|Cast|Running time|98 mins", "Directed by|Starring|Runtime|1h 38m"],
    "de": [
        "Regie|Darsteller|Laufzeit|98 Min.",
        "Regisseur/in|Mit|Länge (min)|98",
        "Regisseur*in|Darsteller*innen|Dauer|1 Std. 38 Min.",
        "Regie|Schauspieler:innen|Filmlänge|98 min",
    ],
    "fr": [
        "Réalisation|Avec|Durée|1h38",
        "Réalisateur(s)|Casting|Durée|1h 38min",
        "Réalisateur·rice|Acteurs principaux|Durée|98 mn",
        "Écrit et réalisé par|Distribution artistique|Durée|98 min",
    ],
    "es": ["Dirección|Reparto|Duración|98 minutos", "Director/a|Elenco|Duración|98'"],
    "it": ["Regia|Interpreti|Durata|98 minuti", "Scritto e diretto da|Cast principale|Durata film|1h 38m"],
    "pt": ["Realização|Com|Duração|98 minutos", "Diretor|Elenco|Duração|1h38"],
    "nl": ["Regie|Rolverdeling|Speelduur|98 minuten", "Geregisseerd door|Acteurs|Duurtijd|1 uur 38 min"],
    "cs": ["Režie|Hrají|Délka|98 minut", "Režisér/ka|V hlavních rolích|Stopáž|98 min."],
}
MARKUPS = {
    "paragraphs": ("<p>{}: {}</p>", ""),
    "lines": ("{} : {}<br>", "p"),
    "definitions": ("<dt>{}</dt><dd>{}</dd>", "dl"),
    "table": ("<tr><td>{}</td><td>{}</td></tr>", "table"),
    "bold": ("<p><b>{}</b> {}</p>", "div"),
}
PROSE = f"<p>{'The film opens on a quay before dawn, where a woman counts crates that nobody else can see. ' * 4}</p>"


def read(markup: str) -> dict[str, object]:
    page = Page(f"<html><body><h1>A wet walk</h1>{markup}{PROSE}</body></html>")
    boilerplate.find_body(page)
    best: dict[str, object] = {}
    for candidate in sorted(facts.read(page), key=lambda c: -c.confidence):
        best.setdefault(candidate.field, candidate.value)
    return best


@pytest.mark.parametrize(("row", "around"), MARKUPS.values(), ids=MARKUPS)
@pytest.mark.parametrize("labels", [f"{lang}|{labels}" for lang, several in SETS.items() for labels in several])
def test_facts_of_a_film(labels: str, row: str, around: str) -> None:
    _, director, cast, runtime, length = labels.split("|")
    rows = [(director, "Ida Marsh"), (cast, "Tom Reed, Wen Li, Ana Coe"), (runtime, length)]
    markup = "".join(row.format(*pair) for pair in rows)
    found = read(f"<{around}>{markup}</{around}>" if around else markup)
    assert found["director"] == ["Ida Marsh"]
    assert found["cast"] == ["Tom Reed", "Wen Li", "Ana Coe"]
    assert found["runtime"] == 98


@pytest.mark.parametrize(
    ("markup", "cast"),
    [
        ("<li><a href='/p/1'>Tom Reed</a><span>The Duke</span></li>", ["Tom Reed", "Wen McLi"]),
        ("<li><span>Tom Reed</span><em>The Duke</em></li>", ["Tom Reed", "Wen McLi"]),
        ("<li><b>Tom Reed</b> as The Duke</li>", ["Tom Reed", "Wen McLi"]),
    ],
)
def test_an_actor_and_the_role_in_two_elements(markup: str, cast: list[str]) -> None:
    other = markup.replace("Tom Reed", "Wen McLi").replace("The Duke", "Ada")
    assert read(f"<div><h2>Cast</h2><ul>{markup}{other}</ul></div>")["cast"] == cast


@pytest.mark.parametrize(
    "line",
    [
        "Dir: Ida Marsh. With: Tom Reed, Wen Li. 98 mins. Cert 15.",
        "Directed by Ida Marsh. Starring Tom Reed, Wen Li. Rated PG-13. 98 minutes.",
        "Director: Ida Marsh; Cast: Tom Reed, Wen Li; Running time: 98 mins; Rating: PG",
        "Dirección: Ida Marsh. Intérpretes: Tom Reed, Wen Li. Género: drama. Duración: 98 minutos.",
        "Režie: Ida Marsh, Hrají: Tom Reed, Wen Li, Délka: 98 min",
        "監督：Ida Marsh</p><p>出演：Tom Reed、Wen Li</p><p>上映時間：98分",
        "Cast: Tom Reed, Wen Li</p><p>Director-screenwriter: Ida Marsh</p><p>1 hour 38 minutes",
    ],
)
def test_lines_of_credits(line: str) -> None:
    found = read(f"<p>{line}</p>")
    assert (found["director"], found["cast"], found["runtime"]) == (["Ida Marsh"], ["Tom Reed", "Wen Li"], 98)
