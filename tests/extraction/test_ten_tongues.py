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


def test_the_playwright_behind_a_word_for_the_text() -> None:
    box = "<p>Texto: Wen Li. Dirección: Ida Marsh. Escenografía: Bo Ek. Intérpretes: Tom Reed, Orla Venn.</p>"
    found = review(f"<h1>«Kai»: la paciencia</h1><p><b>«Kai» ***</b></p>{box}{PROSE}", title="«Kai»: la paciencia")
    assert (found["creator"], found["director"], found["critic_grade"]) == (["Wen Li"], ["Ida Marsh"], "3")


@pytest.mark.parametrize(
    ("line", "grade"),
    [
        ("Ich vergebe <b>4 von 5</b> Pfoten.", "4"),
        ("Dafür gibt es von mir 4/5 Sternen", "4"),
        ("Mon avis : 4 étoiles sur 5", "4"),
        ("Note personnelle : 7/10", "7"),
        ("Mé hodnocení: 4 z 5", "4"),
        ("Ich vergebe 4 von 5 Karten an Leser, die mir schreiben, und hebe mir eine auf.", None),
    ],
)
def test_grades_at_the_end(line: str, grade: str | None) -> None:
    assert review(f"<h1>Der lange Kai – Kritik</h1>{PROSE}<p>{line}</p>").get("critic_grade") == grade


def test_stars_before_the_title_of_the_work() -> None:
    line = "<p>Crítica ★★★★☆ de «El muelle», de Ida Marsh.</p>"
    assert review(f"<h1>Crítica | El muelle</h1>{line}{PROSE}")["critic_grade"] == "4"


def test_the_last_aspect_above_a_heading_for_the_verdict_is_an_aspect() -> None:
    table = "<table><tr><th>Ton</th><td>4/5</td></tr><tr><th>Balance</th><td>3/5</td></tr></table>"
    found = review(f"<h1>Der lange Kai im Test</h1>{PROSE}<div>{table}<h3>Fazit der Redaktion</h3><p>Gut.</p></div>")
    assert "critic_grade" not in found


def test_the_average_of_everybody_is_not_the_critics() -> None:
    markup = '<div><a href="/kai">Der Kai</a> <div class="global-rating">6.4</div></div>'
    assert "critic_grade" not in review(f"{markup}<h1>Geduld</h1>{PROSE}")


@pytest.mark.parametrize(
    ("headline", "credit", "title"),
    [
        ("Il richiamo, di Ida Marsh", "Regia: Ida Marsh<br>Durata: 98′", "Il richiamo"),
        ("Der Ruf von Ida Marsh", "Regie: Ida Marsh<br>Länge: 98 Minuten", "Der Ruf"),
        ("Il richiamo, di Ida Marsh", "Testi: Bo Ek", None),
    ],
)
def test_the_director_behind_the_title(headline: str, credit: str, title: str | None) -> None:
    found = review(f"<h1>{headline}</h1>{PROSE}<p>{credit}</p>", title=f"{headline} - Marram")
    assert title is None or found["work_title"] == title
    assert title is not None or found.get("work_title") != "Il richiamo"


def test_where_a_book_appeared_is_no_day_of_the_review() -> None:
    head = "<h2>Donnerstag, 17. Mai 2018</h2><h3>Der Kai von Wen Li</h3><div>Verlag: Deichverlag (9. April 2018)</div>"
    assert review(f"{head}{PROSE}", title="Der Kai von Wen Li")["date_published"] == "2018-05-17"


def test_signatures_in_brackets_and_behind_the_hour() -> None:
    assert review(f"<h1>Der lange Kai</h1>{PROSE}<p><i>(Ada Quill)</i></p>")["author"] == ["Ada Quill"]
    line = "<div><span>Středa, 13. listopad 2019 00:00</span><span>Napsala <a>Ada Quill</a></span></div>"
    assert review(f"<h1>Dlouhé molo: trpělivost</h1>{line}{PROSE}", lang="cs")["author"] == ["Ada Quill"]


def test_a_house_behind_a_title_of_one_word_is_a_place() -> None:
    found = review(f"<h1>Husorden</h1>{PROSE}", title="Husorden, Marram Lilleteater - anmeldelse", lang="da")
    assert found["work_title"] == "Husorden"


@pytest.mark.parametrize("label", ["Texto", "Texte", "Testo", "Tekst"])
def test_the_playwright_beside_the_director(label: str) -> None:
    box = f"<p>{label}: Wen Li. Regie: Ida Marsh. Met: Tom Reed, Orla Venn.</p>"
    found = review(f"<h1>In Kai knarst de taal</h1>{PROSE}{box}", lang="nl")
    assert (found["creator"], found["director"]) == (["Wen Li"], ["Ida Marsh"])


@pytest.mark.parametrize("words", ["di e con", "de et avec", "von und mit", "de y con"])
def test_who_wrote_a_play_and_plays_in_it(words: str) -> None:
    box = f"<p><b>LIEVITO</b><br>{words} Tom Reed<br>regia Ida Marsh<br>durata: 70’</p>"
    found = review(f"<h1>Lievito, il pane e la memoria</h1>{PROSE}{box}", title="Lievito - Marram", lang="it")
    assert (found["cast"], found["director"], found["runtime"]) == (["Tom Reed"], ["Ida Marsh"], 70)


def test_polish_quotation_marks_around_a_record() -> None:
    prose = PROSE.replace("Der Film", "Der Gesang, das Schlagzeug und die Gitarren des Albums machen Lieder: Es")
    found = review(f"<h1>Popielnica – „Klatka schodowa”</h1>{prose}", title="Popielnica – Klatka schodowa – recenzja")
    assert (found["work_title"], found["creator"]) == ("Klatka schodowa", ["Popielnica"])


def test_author_title_and_house_a_line_each() -> None:
    note = "<p><b>Malin Ek</b><br><b>Klockarens vilodag</b><br>Roman<br>Strömkarlen, 287 sidor</p>"
    found = review(f"<h1>När klockan slutar slå</h1>{note}{PROSE}", title="När klockan slutar slå", lang="sv")
    assert (found["work_title"], found["creator"]) == ("Klockarens vilodag", ["Malin Ek"])


def test_a_dash_behind_an_author_is_no_part_of_the_name() -> None:
    note = "<p>Marijke Noord – <em>Portiek 12</em>. De Kade, Amsterdam. 248 blz. € 21,99.</p>"
    found = review(f"<h1>Recensie: Marijke Noord – Portiek 12</h1>{PROSE}{note}", title="Recensie", lang="nl")
    assert found["creator"] == ["Marijke Noord"]


@pytest.mark.parametrize(
    ("prose", "director"),
    [(PROSE, ["Quique Sotelo"]), (PROSE.replace("Film", "Roman").replace("Regie", "Autorin"), None)],
)
def test_who_stands_behind_a_year_in_a_headline(prose: str, director: list[str] | None) -> None:
    headline = "Temporada baja (2019), de Quique Sotelo"
    assert review(f"<h1>{headline}</h1>{prose}", title=f"{headline} | Marram").get("director") == director


def test_the_author_and_the_day_of_a_review_in_its_own_box() -> None:
    box = "<table><tr><td>Autor der Besprechung:<br><b>Sven Ek</b></td></tr></table><p>Rezension vom: 11.02.2013</p>"
    found = review(f"<h1>Walgesang</h1>{PROSE}{box}", title="Rezension: Walgesang")
    assert (found["author"], found["date_published"]) == (["Sven Ek"], "2013-02-11")


def test_facts_before_the_labelled_ones_of_a_line() -> None:
    line = "**** Musical, España, 2022, 118 min. Dirección: Ida Marsh. Guion: Bo Ek. Música: Wen Li. Reparto: Tom Reed."
    found = review(f"<h1>Verbena y elegía</h1><p><b>VAREO</b></p><p>{line}</p>{PROSE}", lang="es")
    assert (found["runtime"], found["work_year"], found["director"]) == (118, 2022, ["Ida Marsh"])


def test_the_pages_of_an_italian_book() -> None:
    note = "<p><b>Ginevra Arata, <i>Noi della scala C</i>, Lanterna editore, pagg. 144, euro 15</b></p>"
    found = review(f"<h1>Il coro feroce di un condominio</h1>{PROSE}{note}", title="Il coro feroce", lang="it")
    assert (found["work_title"], found["creator"]) == ("Noi della scala C", ["Ginevra Arata"])


@pytest.mark.parametrize(
    ("headline", "kind"),
    [("Leegstand wint Gouden Rund voor beste film", "article"), ("De beste films van het jaar", "roundup")],
)
def test_a_prize_for_the_best_film_is_no_list_of_them(headline: str, kind: str) -> None:
    news = (
        "<p>Leegstand heeft vrijdagavond in Utrecht het Gouden Rund voor beste film gewonnen. Ook de "
        "hoofdrolspeler viel in de prijzen, aldus de jury. De film gaat volgende week in 32 zalen in première.</p>"
        "<p>De prijs voor beste documentaire ging naar Dijkleger. De publieksprijs was voor een komedie, "
        "die al 200.000 bezoekers trok. De regisseur droeg de prijs op aan zijn ouders en bedankte de acteurs.</p>"
    )
    page = f"<html lang=nl><title>{headline} | Marram</title><article><h1>{headline}</h1><p>30 september 2022</p>{news}"
    found = extract(page, url="https://www.marram.example/cultuur/4711").page_type
    assert found == kind
