"""Titles, credits, bylines and grades in the boxes of papers and magazines of eight tongues and some others."""

from __future__ import annotations

from typing import Any

import pytest

from reviewscrape import extract
from reviewscrape.extraction.labels import lookup
from reviewscrape.extraction.page_types.roundups import announces_roundup
from reviewscrape.extraction.readers.prose.byline_lines import as_byline
from reviewscrape.extraction.values.bylines import authors
from reviewscrape.extraction.values.titles import readings

CZECH = (
    "<p>Děj sleduje dvě sestry, které v přístavu počítají bedny, a režisér jim dlouho nekouká přes rameno. Herecky "
    "vyčnívá Ida Maršová, jejíž skladnice je tichá i výbušná, a dialogy mají spád.</p>"
    "<p>Slabší je závěr, kde se zápletka rozmotá příliš ochotně. Přesto jde o film, který ve vás zůstane.</p>"
)
ITALIAN = (
    "<p>Due sorelle contano casse in un porto e nessuno chiede loro perché. La scrittrice le segue con una prosa "
    "asciutta, e ogni personaggio secondario ha una voce sua, anche quando dice poco o niente.</p>"
    "<p>Peccato per il finale, un po' frettoloso. Resta un esordio intenso, che si legge volentieri.</p>"
)
SPANISH = (
    "<p>Dos hermanas cuentan cajas en un puerto y la cámara las mira sin prisa. La actriz protagonista está magnífica "
    "y el guion, aunque irregular, encuentra escenas de una belleza inesperada.</p>"
    "<p>El final se alarga demasiado. Aun así, es una película que emociona y se queda con el espectador.</p>"
)


def read(body: str, *, title: str, lang: str, url: str = "https://www.marram.example/4711") -> dict[str, Any]:
    page = f"<html lang={lang}><head><title>{title}</title></head><body>{body}</body></html>"
    return extract(page, url=url).values


def test_the_grade_behind_the_papers_own_name() -> None:
    box = "<p><b>Skladiště</b><br>Režie: Karel Dunn<br>Hrají: Ida Maršová, Jan Brod<br>Hodnocení Márnice.cz: 75 %</p>"
    page = f"<h1>Recenze: Komedie Skladiště hasí nudu filmu</h1>{CZECH}<h3>Film</h3>{box}"
    found = read(
        page, title="Recenze: Komedie Skladiště hasí nudu filmu", lang="cs", url="https://kultura.marnice.cz/r/1"
    )
    assert (found["critic_grade"], found["work_title"]) == ("75", "Skladiště")


@pytest.mark.parametrize(
    ("box", "grade"),
    [
        ("<div>Voto 7+</div>", "7+"),
        ("<div>Voto 7</div>", "7"),
        ("<p><b>LA DUNA 7 PUNTOS</b></p>", "7"),
        ("<section class=valoracion><h2>Valoración</h2><p>Muy bella.</p><div class=nota>88</div></section>", "88"),
        ("<p class=nota>88</p>", None),
    ],
)
def test_marks_and_points(box: str, grade: str | None) -> None:
    page = f"<h1>La duna: crítica</h1><p><b>Dirección:</b> Ana Coe.</p>{SPANISH}{box}"
    assert read(page, title="La duna: crítica", lang="es").get("critic_grade") == grade


def test_readers_grade_behind_their_number() -> None:
    box = "<div>Note de la rédaction <b>17</b>/20</div><div>L'avis des lecteurs (63) <b>15.9</b>/20</div>"
    found = read(f"<h1>Test La Duna</h1>{SPANISH}{box}", title="Test La Duna", lang="fr")
    assert (found["critic_grade"], found["community_grade"]) == ("17", "15.9")


def test_labels_of_two_with_their_endings() -> None:
    both, players = lookup("Éditeur(s) / Développeur(s)"), lookup("Με τους:")
    assert both is not None
    assert players is not None
    assert (both.field, players.field) == ("creator", "cast")


@pytest.mark.parametrize(("line", "name"), [("2021-12-03 来源：沙丘 作者：苏晓北", "苏晓北"), ("文：林嘉禾", "林嘉禾")])
def test_bylines_behind_a_day_and_a_source(line: str, name: str) -> None:
    assert as_byline(line) == f"By {name}"


def test_who_took_the_pictures_is_no_author() -> None:
    assert authors("Von Ida Marsch / Fotos von Karl Dunn") == ["Ida Marsch"]


@pytest.mark.parametrize("title", ["Qué ver este fin de semana: 4 estrenos", "Cosa vedere questo week-end"])
def test_what_is_on_at_the_weekend_is_a_roundup(title: str) -> None:
    assert announces_roundup(title, critical=True)
    assert not announces_roundup(title)


def test_a_volume_is_no_title() -> None:
    assert readings("Chronique : Vol.2") == ()
    found = read(
        f"<h1>La duna e il mare Vol.2</h1>{ITALIAN}<p>Voto: 7/10</p>", title="La duna e il mare Vol.2", lang="it"
    )
    assert found["work_title"] == "La duna e il mare"


def test_the_headline_above_a_books_facts_is_its_title() -> None:
    box = "".join(
        f"<div><div>{label}</div><div>{value}</div></div>"
        for label, value in (("Autore:", "Ida Marsi"), ("Editore:", "Bora 2017"), ("Articolo di:", "Ugo Dunni"))
    )
    found = read(
        f"<h1>La fodera grigia</h1>{box}{ITALIAN}<p>Voto: 7/10</p>", title="La fodera grigia | Marram", lang="it"
    )
    assert (found["work_title"], found["creator"], found["author"]) == (
        "La fodera grigia",
        ["Ida Marsi"],
        ["Ugo Dunni"],
    )
    assert found["work_year"] == 2017


def test_a_title_in_small_letters_that_the_prose_prints() -> None:
    box = "<ul><li>Regia: Ugo Dunni</li><li>Interpreti: Ida Marsi, Bo Lari</li><li>Durata: 101'</li></ul>"
    lead = "<p><em>Ugo Dunni torna alla regia con una commedia dolente ambientata sul porto.</em></p>"
    prose = ITALIAN.replace("Due sorelle", "La conta delle casse segna un ritorno. Due sorelle")
    page = f"<h1>La conta delle casse</h1>{lead}{prose}{box}"
    assert (
        read(page, title="La conta delle casse di Ugo Dunni | Marram", lang="it")["work_title"]
        == "La conta delle casse"
    )


def test_the_title_in_bold_that_begins_the_credits() -> None:
    end = "<p><b>La duna gris</b> en Canal Mar, los domingos. Dirección: Ana Coe. Intérpretes: Bo Ek, Ida Lor.</p>"
    page = f"<h1>La duna gris es la mejor serie del otoño</h1>{SPANISH}<p>★★★★☆</p>{end}"
    assert read(page, title="La duna gris es la mejor serie del otoño", lang="es")["work_title"] == "La duna gris"


def test_director_and_minutes_above_the_prose() -> None:
    box = "<p><strong>La Duna ***</strong><br>d'Anouk Marsin<br><em>Film français, 1 h 47</em></p>"
    found = read(f"<h1>« La Duna », un été</h1>{box}{SPANISH}", title="« La Duna », un été", lang="fr")
    assert (found["director"], found["runtime"]) == (["Anouk Marsin"], 107)


def test_author_and_title_of_a_novel_of_one_word() -> None:
    prose = (
        "<p>Ida Wohlmuths Roman „Drainage“ erzählt von Geschwistern, und die Sätze sind kurz, klug und bewegend.</p>"
        * 3
    )
    note = "<div><b>Ida Wohlmuth: Drainage.</b> Roman.<br>Licht, Kiel 2021.<br>271 Seiten.</div>"
    found = read(
        f"<h1>Das Wasser steht</h1><h2>In ihrem Roman „Drainage“ steigt das Wasser</h2>{prose}{note}",
        title="Das Wasser steht",
        lang="de",
    )
    assert (found["work_title"], found["creator"]) == ("Drainage", ["Ida Wohlmuth"])


def test_the_playwright_behind_tekst_among_the_facts_of_a_stage() -> None:
    box = "<dl><dt>Tekst</dt><dd>Ilse Hoven</dd><dt>Regie</dt><dd>Floor Tim</dd><dt>Spel</dt><dd>Rob Kuit</dd></dl>"
    found = read(f"<h1>De lege zaal - recensie</h1>{SPANISH}{box}", title="De lege zaal - recensie", lang="nl")
    assert (found["creator"], found["director"]) == (["Ilse Hoven"], ["Floor Tim"])
