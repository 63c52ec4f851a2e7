"""Credits without labels, boxes below prose, bylines and grades as papers and blogs print them in ten tongues."""

from __future__ import annotations

from typing import Any

import pytest

from reviewscrape import extract
from reviewscrape.extraction.facts.credit_lines import facts_of_credits
from reviewscrape.extraction.values.bylines import authors
from reviewscrape.extraction.values.grade_images import grade_of_image

PROSE = (
    "<p>Der Film beginnt auf einem Kai, wo eine Frau Kisten zählt, die niemand sonst sieht, und er bleibt "
    "bei ihr, bis auch der Zuschauer zu zählen anfängt. Die Bilder sind karg, das Tempo ist mutig, und die Darsteller "
    "spielen, als hätten sie Zeit.</p><p>Was folgt, ist langsam, doch die Regie findet einen Ton, der trägt, "
    "und am Ende wirkt die Geduld wie Mut. Ein schöner, ruhiger Film mit einer Hauptdarstellerin, den man nicht "
    "so bald vergisst.</p>"
)


def review(body: str, *, title: str = "Der lange Kai | Marram", lang: str = "de") -> dict[str, Any]:
    page = f"<html lang={lang}><head><title>{title}</title></head><body>{body}</body></html>"
    return extract(page, url="https://www.marram.example/kritiken/4711").values


@pytest.mark.parametrize(
    ("line", "title", "minutes"),
    [
        ("Un film de Ida Marsh, avec Tom Reed, Orla Venn. 1h38.", None, 98),
        ("De Ida Marsh. Avec Tom Reed, Orla Venn. 1h38. Sortie le 7 décembre.", None, 98),
        ("de Ida Marsh, avec Tom Reed, Orla Venn… 1 h 38.", None, 98),
        ("« Kai », de Ida Marsh, avec Tom Reed et Orla Venn (1 h 38). En salles.", "Kai", 98),
        ("Kai, de Ida Marsh. Avec Tom Reed et Orla Venn. Sortie le 7 décembre 2021.", None, None),
        ("Kai, film français (1h38) de Ida Marsh avec Tom Reed, Orla Venn", "Kai", 98),
        ("Kai de Ida Marsh, avec Tom Reed, Orla Venn, 1h38", "Kai", 98),
        ("De Ida Marsh. Con Tom Reed, Orla Venn. 98 min.", None, 98),
        ("Regia di Ida Marsh, con Tom Reed, Orla Venn. Durata 98 minuti.", None, 98),
        ("di Ida Marsh, con Tom Reed e Orla Venn (Francia, 2021, 98 min.)", None, 98),
        ("Kai (Francia 2021, 98 min.) di Ida Marsh con Tom Reed, Orla Venn", "Kai", 98),
        ("Van Ida Marsh, met Tom Reed en Orla Venn. 98 min.", None, 98),
        ("Kai von Ida Marsh, mit Tom Reed und Orla Venn, 98 Minuten, ab 12", "Kai", 98),
        ("Drama, Francie, 2021, 98 min, režie Ida Marsh, hrají Tom Reed, Orla Venn", None, 98),
        ("Reż. Ida Marsh, wyst. Tom Reed, Orla Venn. Francja 2021, 98 min.", None, 98),
        ("Af Ida Marsh. Med Tom Reed, Orla Venn. 1 t. 38 min.", None, 98),
    ],
)
def test_credits_without_labels(line: str, title: str | None, minutes: int | None) -> None:
    found = {fact.field: fact.value for fact in facts_of_credits(line)}
    assert (found["director"], found["cast"]) == (["Ida Marsh"], ["Tom Reed", "Orla Venn"])
    assert (found.get("work_title"), found.get("runtime")) == (title, minutes)
    assert "author" not in review(f"<h1>Der lange Kai</h1><p>{line}</p>{PROSE}")


@pytest.mark.parametrize(
    "line",
    [
        "Die Reise von Ida Marsh, mit Tom Reed im Gepäck, endet am Kai.",
        "Une comédie de caractère avec Tom Reed.",
        "El viaje de Ida Marsh con Tom Reed termina en el muelle.",
    ],
)
def test_prose_without_minutes_is_no_credit(line: str) -> None:
    assert {fact.field for fact in facts_of_credits(line)} <= {"cast"}


def test_a_box_below_the_prose_has_its_title_above_it() -> None:
    box = (
        "<table><tr><th colspan=2>Der lange Kai</th></tr><tr><td>Wertung</td><td>60 %</td></tr>"
        "<tr><td>Regie</td><td>Ida Marsh</td></tr><tr><td>Darsteller</td><td>Tom Reed</td></tr></table>"
    )
    found = review(
        f"<h1>Kritik: Der lange Kai hat Mut, aber in den Kontoren fehlt Tempo</h1><p>Autor: Anna Lee</p>{PROSE}{box}",
        title="Kritik: Der lange Kai hat Mut, aber in den Kontoren fehlt Tempo",
    )
    assert (found["work_title"], found["author"], found["critic_grade"]) == ("Der lange Kai", ["Anna Lee"], "60")


def test_a_play_its_playwright_and_its_director() -> None:
    box = "<p><b>Der Kai</b><br>von Wen Li<br>Regie: Ida Marsh, Bühne: Bo Ek.<br>Mit: Tom Reed, Orla Venn.</p>"
    found = review(f"<h1>Geduld!</h1><p>von Anna Lee</p>{PROSE}{box}", title="Der Kai - Theater Marram")
    assert (found["work_title"], found["creator"], found["director"]) == ("Der Kai", ["Wen Li"], ["Ida Marsh"])


def test_a_line_that_says_less_than_the_heading_is_not_the_headline() -> None:
    book = "<p><b>Der lange Kai</b><br>von Wen Li<br>Strandgut Verlag, 2015<br>184 Seiten</p>"
    found = review(f"<h3>Der lange Kai - Wen Li</h3>{book}{PROSE}", title="Der lange Kai - Wen Li")
    assert (found["headline"], found["creator"]) == ("Der lange Kai - Wen Li", ["Wen Li"])


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Posté par Ada L à 09:12 - Romans - Commentaires [3] - Permalien", ["Ada L"]),
        ("Von Ada Quill um 10:30 Uhr", ["Ada Quill"]),
        ("Actualizado Viernes, 16 octubre 2020 - 02:14", []),
        ("Ada Quill, vendredi 16 octobre 2020", ["Ada Quill"]),
        ("Von Ada Freitag 16.10.2020", ["Ada Freitag"]),
    ],
)
def test_hours_and_days_behind_names(line: str, names: list[str]) -> None:
    assert authors(line) == names


@pytest.mark.parametrize(
    ("src", "value"),
    [
        ("3-etoiles-et-demi.png", "3.5"),
        ("tre-stelle.png", None),
        ("2_estrellas_y_media.gif", "2.5"),
        ("4-stelle.png", "4"),
    ],
)
def test_half_stars_in_names_of_images(src: str, value: str | None) -> None:
    grade = grade_of_image(src)
    assert (grade.value if grade else None) == value
