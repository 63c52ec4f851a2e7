"""Facts, ages, grades and signatures as pages in northern, eastern and southern tongues print them."""
# ruff: noqa: E501  (the markup of one case stays on one line)

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
SOUNDS = """<p>Das Album beginnt mit einer Gitarre, die allein im Raum steht, und die Band lässt sich Zeit,
bis der Gesang dazukommt, und die Songs werden von Stück zu Stück leiser und besser.</p>
<p>Was folgt, sind Lieder, deren Refrain man erst nach dem dritten Hören erkennt, und am Ende der
Platte fragt man sich, warum andere Alben so laut sein müssen.</p>"""


def values(
    above: str = "", below: str = "", *, title: str = "Moor – Kritik", prose: str = PROSE, lang: str = ""
) -> dict[str, Any]:
    attribute = f' lang="{lang}"' if lang else ""
    page = f"<html{attribute}><head><title>{title}</title></head><body><div>{above}{prose}{below}</div></body></html>"
    return extract(page, url="https://www.marram.example/kritiken/moor-kritik").values


HEAD = "<h1>Moor – Kritik</h1>"
FACTS = [
    ("<p>Regi: Ida Marsh</p><p>Med: Tom Reed, Orla Venn</p><p>Lengde: 1 t. 38 min.</p>", {"cast": ["Tom Reed", "Orla Venn"], "runtime": 98}),
    ("<p>Moor. Instr.: Ida Marsh. Danmark, 2012, 92 min. Dansk premiere: 12. april. Medv.: Tom Reed, Orla Venn.</p>", {"director": ["Ida Marsh"], "cast": ["Tom Reed", "Orla Venn"], "runtime": 92}),
    ("<p>Ohjaus: Ida Marsh</p><p>Pääosissa: Tom Reed, Orla Venn</p><p>Ikäraja: K-12</p>", {"cast": ["Tom Reed", "Orla Venn"], "content_rating": "K-12"}),
    ("<p>Yönetmen: Ida Marsh</p><p>Süre: 98 dakika</p><p>Vizyon tarihi: 3 Mayıs 2019</p>", {"runtime": 98, "work_year": 2019}),
    ("<p>Rendező: Ida Marsh</p><p>színes dráma, 98 perc, 2009</p>", {"runtime": 98, "work_year": 2009}),
    ("<p><b>Dirigido por Ida Marsh. Com: Tom Reed, Orla Venn.</b></p>", {"director": ["Ida Marsh"], "cast": ["Tom Reed", "Orla Venn"]}),
    ("<p>Moor<br>Van Ida Marsh. Met Tom Reed, Orla Venn.<br>98 min.</p>", {"director": ["Ida Marsh"], "cast": ["Tom Reed", "Orla Venn"]}),
    ("<div><div><span>regie</span> Ida Marsh</div><div><span>spel</span> Tom Reed, Orla Venn</div></div>", {"cast": ["Tom Reed", "Orla Venn"]}),
    ("<h3>Hrají</h3><p>Přednosta: Tom Reed<br>Výhybkářka: Orla Venn</p><p>Režie: Ida Marsh</p>", {"cast": ["Tom Reed", "Orla Venn"]}),
    ("<ul><li>Scénario : Ida Marsh</li><li>Dessin : Bo Ek</li><li>Éditeur : Siel</li></ul>", {"creator": ["Ida Marsh", "Bo Ek"]}),
    ("<p>Regie: Ida Marsh</p><p>2022</p><p>101 min</p>", {"work_year": 2022, "runtime": 101}),
    ("<p>Σκηνοθεσία: Ida Marsh</p><p>Ηθοποιοί: Tom Reed, Orla Venn</p><p>Διάρκεια: 98 λεπτά</p>", {"director": ["Ida Marsh"], "cast": ["Tom Reed", "Orla Venn"], "runtime": 98}),
    ("<dl><dt>감독</dt><dd>Ida Marsh</dd><dt>출연</dt><dd><a>오를라 벤</a>(톰), <a>주디스 맬러리</a>(이본)<a>더보기</a></dd></dl>", {"cast": ["오를라 벤", "주디스 맬러리"]}),
    ("<ul><li>Producent: Low Door</li><li>Wydawca: Siel</li><li>Gatunek: przygodowa</li></ul>", {"creator": ["Low Door"]}),
    ("<ul><li>Reżyseria: Ida Marsh</li><li>Producent: Bo Ek</li><li>Czas trwania: 98 min</li></ul>", {"director": ["Ida Marsh"], "creator": None}),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "expected"), FACTS)
def test_facts(facts: str, expected: dict[str, object]) -> None:
    found = values(f"{HEAD}", facts)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("facts", "label"),
    [
        ("<p>Aldersgrense: 12 år</p>", "12 år"),
        ("<p>Åldersgräns: Från 11 år</p>", "Från 11 år"),
        ("<p>Возраст: 16+</p>", "16+"),
        ("<p>Calificación: sólo apta para mayores de 13 años</p>", "sólo apta para mayores de 13 años"),
        ("<p>Korhatár: 12 éven aluliak számára nem ajánlott</p>", "12 éven aluliak számára nem ajánlott"),
        ("<p>Calificación: 7</p>", None),
    ],
)
def test_ages(facts: str, label: str | None) -> None:
    assert values(HEAD, f"<p>Regie: Ida Marsh</p>{facts}").get("content_rating") == label


CRITICS = [
    ("<p><b>Nuestra opinión: buena</b></p>", "buena", None),
    ("<p>Avaliação: ótimo</p>", "ótimo", None),
    ("<p>Fazit: Gut, aber nicht mehr</p>", None, None),
    ("<p>Note globale 3.5/5</p><p>Scénario 3/5</p><p>Dessin 4/5</p>", "3.5", "5"),
    ("<img src=/i/terning4.png alt=''>", "4", "6"),
    ("<p>V Voto<br><b>7,5</b></p>", "7.5", None),
]


@pytest.mark.parametrize(("markup", "grade", "best"), CRITICS)
def test_grades_of_the_critic(markup: str, grade: str | None, best: str | None) -> None:
    found = values(HEAD, markup)
    assert (found.get("critic_grade"), found.get("critic_scale_best")) == (grade, best)


def test_a_percentage_behind_a_dash_needs_the_word_for_review() -> None:
    assert values("<h1>Moor – Recenze – 60%</h1>")["critic_grade"] == "60"
    assert "critic_grade" not in values("<h1>Schlussverkauf bei Moor – 60%</h1>", title="Schlussverkauf")


def test_hungarian_critics_put_the_best_first() -> None:
    assert values(HEAD, "<p><b>10/7</b></p>", lang="hu")["critic_grade"] == "7"
    assert "critic_grade" not in values(HEAD, "<p><b>10/7</b></p>", lang="de")


@pytest.mark.parametrize(
    ("markup", "grade", "count"),
    [
        ("<p>Hodnocení redakce: 75%<br>Hodnocení čtenářů: 68% (hlasovalo 22 čtenářů)</p>", "68", 22),
        ("<p>Lukijoiden arvosana: 3,4 / 5 (57 ääntä)</p>", "3.4", 57),
        ("<div>Note des lecteurs</div><div class=readers-rating><span>4.2</span> (<span>5</span>)</div>", "4.2", 5),
    ],
)
def test_grades_of_readers(markup: str, grade: str, count: int) -> None:
    found = values(HEAD, markup)
    assert (found.get("community_grade"), found.get("community_count")) == (grade, count)


@pytest.mark.parametrize(
    ("above", "below", "author"),
    [
        ("<div class=byline>Publisert 24.09.2015 av <a href=/b>Bo Ek</a></div>", "", "Bo Ek"),
        ("<p>Yazar: Ida Marsh | 21 Kasım 2019</p>", "", "Ida Marsh"),
        ("<p>chronique écrite par Ida Marsh</p>", "", "Ida Marsh"),
        ("", "<p>Ida Marsh [ima] | 18.10.2009</p>", "Ida Marsh"),
        ("<div class=byline>przez <span class=author><a href=/b>Ida Marsh</a></span></div>", "", "Ida Marsh"),
        ("<div class=byline>od <span class=author><a href=/b>Ida Marsh</a></span></div>", "", "Ida Marsh"),
    ],
)
def test_who_signs(above: str, below: str, author: str) -> None:
    assert values(f"{HEAD}{above}", below)["author"] == [author]


@pytest.mark.parametrize(
    "release",
    ["<table><tr><td>Veröffentlichung</td><td>26.02.2016</td></tr></table>", "<p>Lanzamiento: 26/02/2016</p>"],
)
def test_a_labelled_day_of_release_is_not_the_reviews(release: str) -> None:
    assert values(f"{HEAD}{release}<p>Von Ida Marsh, 28.02.2016</p>")["date_published"] == "2016-02-28"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<h1><a href=/ola>Ola Brink</a> › Lode</h1>", "Ola Brink › Lode"),
        ("<h1>RECENZE: Brink na desce Lode zpomalil</h1>", "RECENZE: Brink na desce Lode zpomalil"),
    ],
)
def test_artist_and_record_in_one_line(head: str, title: str) -> None:
    box = "<p><b>Ola Brink - Lode</b><br>Skladby: Elm, Hafen<br>Vydavatel: Siel<br>Celkový čas: 41:12</p>"
    found = values(head, box if "RECENZE" in head else "", title=title, prose=SOUNDS)
    assert (found.get("work_title"), found.get("creator")) == ("Lode", ["Ola Brink"])


def test_a_kicker_and_the_headline_that_only_the_style_keeps_apart() -> None:
    page = '<h1><span>Ida Marsh: "Moor"</span><span>Was vom Wasser bleibt</span></h1>'
    assert (
        values(page, title='Ida Marsh: "Moor" - Was vom Wasser bleibt')["headline"]
        == 'Ida Marsh: "Moor" Was vom Wasser bleibt'
    )


MORE = [
    ("<p>Comédie d'après Louis Hamon, mise en scène d'Ida Marsh, avec Tom Reed et Orla Venn.</p>", "", "director", ["Ida Marsh"]),
    ("", "<table><tr><td>Spielspaß-Wertung</td><td><b>78%</b></td></tr><tr><td>Leser-Wertung</td><td>81% (46 Stimmen)</td></tr></table>", "critic_grade", "78"),
    ("", "<table><tr><td>Spielspaß-Wertung</td><td><b>78%</b></td></tr><tr><td>Leser-Wertung</td><td>81% (46 Stimmen)</td></tr></table>", "community_grade", "81"),
    ("", "<p>Regi: Ida Marsh. Med: Tom Reed<br>TERNINGKAST 4</p>", "critic_grade", "4"),
    ("", "<div>Beoordeling <img src=/i/ster.gif><img src=/i/ster.gif><img src=/i/ster.gif><img src=/i/ster_leeg.gif></div>", "critic_grade", "3"),
    ("", "<h2>Verdikt</h2><div class=znamka>7</div>", "critic_grade", "7"),
    ("", "<p>Lettori (31)</p><p>7.6</p>", "community_count", 31),
    ("<p>IDA MARSH<br>CRÍTICA DA GAZETA</p>", "", "author", ["IDA MARSH"]),
    ("", "<p>Autor: Ida Marsh ml.<br>Dátum: 14.10.2006</p>", "author", ["Ida Marsh ml"]),
    ("", "<div class=post-footer>Eingestellt von <span class=fn>Bücherfee Jule</span> um 18:30</div>", "author", ["Bücherfee Jule"]),
    ("<p>Udgivelse D. 04.11.2011</p>", "", "date_published", None),
    ("", "<p>Yönetmen: Ida Marsh</p><p>22 Kasım 2019 / 1s 52dk / Dram</p>", "runtime", 112),
]  # fmt: skip


@pytest.mark.parametrize(("above", "below", "field", "value"), MORE)
def test_further_wordings(above: str, below: str, field: str, value: object) -> None:
    assert values(f"{HEAD}{above}", below).get(field) == value


@pytest.mark.parametrize(
    "heading",
    ['"Moor" de Ida Marsh : le roman qui saute un mois', "Ida Marsh: Moor"],
)
def test_author_and_book_in_a_headline(heading: str) -> None:
    book = (
        "<p>Ida Marsh erzählt von einem Buch, das seine Leser sucht, und der Roman findet sie Kapitel für Kapitel.</p>"
    )
    found = values(f"<h1>{heading}</h1>", title=f"{heading} – Buch", prose=PROSE + book)
    assert (found.get("work_title"), found.get("creator")) == ("Moor", ["Ida Marsh"])


@pytest.mark.parametrize(
    ("facts", "year"),
    [
        (
            "<p>Veröffentlicht am <a href=/d>3. Mai 2019</a> von Bo Ek</p><p>Autor: Ida Marsh<br>Verlag: Siel<br>Preis: 9 €</p>",
            None,
        ),
        ("<p>Veröffentlicht: Mai 2019<br>Autor: Ida Marsh<br>Verlag: Siel<br>Preis: 9 €</p>", 2019),
    ],
)
def test_a_blogs_byline_is_no_year_beside_facts_of_a_book(facts: str, year: int | None) -> None:
    assert values(f"{HEAD}{facts}").get("work_year") == year


def test_a_labelled_record() -> None:
    box = "<ul><li>Artista: Ada Gomes</li><li>Álbum: My Anything</li><li>Gênero: Pop</li></ul>"
    heading = "Review: Ada Gomes – My Anything"
    assert values(f"<h1>{heading}</h1>{box}", title=heading, lang="pt")["work_title"] == "My Anything"


def test_what_names_the_box_of_grades_is_no_title() -> None:
    box = "<b>Puntuaciones</b><br>Gráficos: 7.5<br>Sonido: 5.0<br>Duración: 7.5<br>Historia: 0.0<br><b>TOTAL: 7.5</b>"
    assert (
        values("<h2>Roll &amp; Fall</h2><p>Ficha roja</p>", box, title="Análisis Roll &amp; Fall")["work_title"]
        == "Roll & Fall"
    )


@pytest.mark.parametrize(
    ("heading", "grade"),
    [
        ("Meer recensies over Moor", None),
        ("Autres critiques", None),
        ("Weitere Kritiken", None),
        ("Das Fazit der Kritik", "5"),
    ],
)
def test_grades_below_a_heading_of_further_reviews_are_others(heading: str, grade: str | None) -> None:
    below = f"<section><h2>Kurz und knapp</h2><p>Moor, 98 Minuten</p><h3>{heading}</h3><ul><li><a href=/r/2>Wunderbar!</a> 5 Sterne</li></ul></section>"
    assert values(HEAD, below).get("critic_grade") == grade


def test_films_of_the_week_are_several_reviews() -> None:
    week = "".join(
        f"<h2>{title}</h2><p>{PROSE[3:230]}</p><p>Dirección: {name}. Reparto: Bo Ek. Puntuación: {stars}</p>"
        for title, name, stars in [("Moor", "Ida Marsh", "★★★★"), ("Elm", "Wen Li", "★★"), ("Lode", "Al Fenn", "★★★")]
    )
    page = f"<html><head><title>Estrenos</title></head><body><h1>Los estrenos de la semana</h1>{week}</body></html>"
    assert extract(page, url="https://www.marram.example/cultura/estrenos-4").page_type == "multi_review"


LAST = [
    ("<p><b>di</b> Anton Bel<br><b>regia</b> Ida Marsh<br><b>con</b> Tom Reed, Orla Venn<br>dal 12 al 24 febbraio 2008</p>", "", "author", None),
    ("<p><b>di</b> Anton Bel<br><b>regia</b> Ida Marsh<br><b>con</b> Tom Reed, Orla Venn<br>dal 12 al 24 febbraio 2008</p>", "", "date_published", None),
    ("", "<p>Van Ida Marsh, met Tom Reed en Orla Venn. Nu in de zalen.</p>", "cast", ["Tom Reed", "Orla Venn"]),
    ("<p>26 II 2010</p>", "", "date_published", "2010-02-26"),
    ("<p>2009. október 8., csütörtök</p>", "", "date_published", "2009-10-08"),
    ("<p>Yazar: Ida Marsh | 21 Kasım 2019</p>", "", "date_published", "2019-11-21"),
]  # fmt: skip


@pytest.mark.parametrize(("above", "below", "field", "value"), LAST)
def test_days_and_lines_abroad(above: str, below: str, field: str, value: object) -> None:
    assert values(f"{HEAD}{above}", below).get(field) == value


def test_the_author_of_a_book_by_the_pages_title() -> None:
    found = values("<h1>Moor</h1><h2>Ida Marsh</h2><p>ISBN 978-91-0-000000-1</p>", title="Moor av Ida Marsh - Marram")
    assert (found.get("work_title"), found.get("creator")) == ("Moor", ["Ida Marsh"])
