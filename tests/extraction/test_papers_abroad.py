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
    "<p>Kamera se drží při zemi a hudba mlčí, dokud není třeba. Vtip přichází ve chvíli, kdy se divák "
    "už smířil s tím, že žádný nebude, a obě herečky si jeho důvěru poctivě vyslouží v každé scéně.</p>"
    "<p>Slabší je závěr, kde se zápletka rozmotá příliš ochotně. Přesto jde o film, který ve vás zůstane.</p>"
)
ITALIAN = (
    "<p>Due sorelle contano casse in un porto e nessuno chiede loro perché. La scrittrice le segue con una prosa "
    "asciutta, e ogni personaggio secondario ha una voce sua, anche quando dice poco o niente.</p>"
    "<p>La trama procede per orli e rammendi, come un romanzo giallo senza delitto, e le pagine sul mercato sono fra "
    "le più riuscite del libro. Il lettore ride spesso, e quasi sempre nel momento sbagliato.</p>"
    "<p>Peccato per il finale, un po' frettoloso. Resta un esordio intenso, che si legge volentieri.</p>"
)
SPANISH = (
    "<p>Dos hermanas cuentan cajas en un puerto y la cámara las mira sin prisa. La actriz protagonista está magnífica "
    "y el guion, aunque irregular, encuentra escenas de una belleza inesperada.</p>"
    "<p>La fotografía se mantiene a ras de suelo y la música calla hasta que hace falta. El humor llega cuando nadie "
    "lo espera, y las dos actrices se ganan nuestra confianza en cada escena, con un trabajo sobrio y convincente.</p>"
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


@pytest.mark.parametrize(
    "box",
    [
        "<div>Ida Wohlmuth<br><b>Drainage</b><br>De Bezige Mol; 224 blz. € 21,99</div>",
        "<h4>Drainage</h4><p>Ida Wohlmuth</p><p>Licht, 232 sider, 249 kr.</p>",
        "<h3>Drainage</h3><p>80 %</p><p>Ida Wohlmuth</p><p>nakladatelství Licht, 240 stran, 299 korun</p>",
        "<p><b>«Drainage»</b></p><p>Ida Wohlmuth</p><p>Forlag: Licht</p><p>Sider: 244</p>",
    ],
)
def test_author_and_title_in_lines_of_their_own_above_the_house(box: str) -> None:
    prose = (
        "<p>Ida Wohlmuth schreibt über Geschwister und einen Hof. Wohlmuths Roman Drainage ist klug und bewegend, und "
        "die Autorin findet für jede Figur einen eigenen Ton, der auch in den leisen Szenen überzeugt.</p>"
        "<p>Die Handlung kommt langsam in Gang, leider. Doch die Dialoge sind witzig, und am Ende steht der Leser im "
        "Wasser. Ein großartiges Buch, das lange nachwirkt.</p>"
    )
    found = read(
        f"<h1>Das Wasser steht ihnen zum Hals</h1><p>★★★★☆</p>{prose}{box}", title="Das Wasser steht", lang="de"
    )
    assert (found["work_title"], found["creator"]) == ("Drainage", ["Ida Wohlmuth"])


def test_a_play_and_who_wrote_it_above_who_directed_it() -> None:
    title = "« La Duna », d'Ana Coe, Théâtre du Quai"
    end = "<p><b>La Duna,</b> de Ana Coe</p><p>Mise en scène : Bo Lari</p><p>Avec : Ida Lor, Ugo Dun</p>"
    found = read(f"<h1>{title}</h1>{SPANISH}{end}", title=title, lang="fr")
    assert (found["creator"], found["director"]) == (["Ana Coe"], ["Bo Lari"])


def test_the_maker_behind_a_title_in_quotes_and_a_bar() -> None:
    title = "“A Terceira Duna” | Ida Marinho"
    page = f"<h1>{title}</h1><p>★★★★☆</p>{ITALIAN}<p>Editora: Siel</p>"
    assert read(page, title=f"{title} – Livros", lang="pt")["creator"] == ["Ida Marinho"]


@pytest.mark.parametrize("label", ["Av", "Autor"])
def test_the_playwright_in_the_line_above_the_directors(label: str) -> None:
    box = f"<p><b>Moor</b></p><p>{label}: Ida Marsh</p><p>Regi: Wen Lind</p><p>Medverkande: Bo Ek, Tor Dunn</p>"
    page = f"<h1>Moor - recension</h1><div>{box}</div><p>Lars Ringborg</p>{SPANISH}"
    found = read(page, title="Moor på Folkteatern - recension", lang="sv")
    assert (found["creator"], found["director"]) == (["Ida Marsh"], ["Wen Lind"])
    assert found.get("author") != ["Ida Marsh"]


def test_who_wrote_and_who_drew_a_comic() -> None:
    makers = "<p class=auteurs><a>Ida Marsin</a> (Scénario) <a>Karl Dun</a> (Dessin, Couleurs)</p>"
    page = f"<h1>La Duna</h1>{makers}{SPANISH}<p>La note globale : 4/5</p><p>Par Sylvestre, le 19 novembre 2020</p>"
    found = read(page, title="La Duna : la critique", lang="fr")
    assert (found["creator"], found["author"]) == (["Ida Marsin", "Karl Dun"], ["Sylvestre"])


def test_bylines_behind_words_for_an_article() -> None:
    page = f"<h1>La Duna : critique</h1><p>ƒƒƒ <b>article de Corinne Marsin</b></p>{SPANISH}"
    assert read(page, title="La Duna : critique", lang="fr")["author"] == ["Corinne Marsin"]


def test_minutes_behind_a_director_and_ages_behind_a_genre() -> None:
    facts = "<p>Norge. Alle. Regi: Ragnhild Tveit. 81 min.</p><p>Drama M/12</p>"
    found = read(f"<h1>Duna: crítica</h1>{SPANISH}{facts}", title="Duna: crítica", lang="pt")
    assert (found["runtime"], found["content_rating"]) == (81, "M/12")


@pytest.mark.parametrize(
    ("box", "grade"),
    [
        ("<p><b>Hodnocení autora:</b> <img src=x.png alt='65%'></p><p>Hodnocení čtenářů: 58 %</p>", "65"),
        ("<div class=hodnoceni><h3>Skladiště</h3><p>80 %</p><p>Hodnocení čtenářů: 74 % (31 hlasů)</p></div>", "80"),
        ("<div class=statistika><h3>Skladiště</h3><p>80 %</p></div>", None),
        ("<p><b>8/10</b> Rückgeldmünzen</p>", "8"),
        ("<p><b>2/10</b> Seiten</p>", None),
    ],
)
def test_grades_in_boxes_and_units(box: str, grade: str | None) -> None:
    facts = "<p>Režie: Karel Dunn</p><p>Hrají: Ida Maršová, Jan Brod</p><p>Délka: 98 minut</p>"
    page = f"<h1>Recenze: Skladiště</h1>{facts}{CZECH}{box}"
    assert read(page, title="Recenze: Skladiště", lang="cs").get("critic_grade") == grade


def test_a_record_without_the_house_behind_it() -> None:
    title = "Lluvia Fina – Orbayu (Elefante Verde)"
    prose = SPANISH.replace("película", "disco").replace(
        "Dos hermanas", "Lluvia Fina son dos hermanas, y Orbayu es un álbum en el que"
    )
    found = read(f"<h1>{title}</h1>{prose}<p>Nota: 7,8</p>", title=f"{title} - discos", lang="es")
    assert (found["work_title"], found["creator"]) == ("Orbayu", ["Lluvia Fina"])


def test_the_year_behind_a_hungarian_coproduction() -> None:
    facts = "<p>France, Hongrie, 2017</p><p>Réalisation : Ana Coe</p><p>Date de sortie : 28 mars 2018</p>"
    assert (
        read(f"<h1>La Duna : critique</h1>{SPANISH}{facts}", title="La Duna : critique", lang="fr")["work_year"] == 2017
    )


def test_who_wrote_the_script_is_no_title() -> None:
    end = "<p><b>„Moor“</b>, Freitag, 20.15 Uhr. Mit Ida Marsch, Bo Lohr. Buch: Falk Jansen. Regie: Suse Dunn.</p>"
    found = read(f"<h1>Kritik „Moor“: leise</h1>{SPANISH}{end}", title="Kritik „Moor“: leise", lang="de")
    assert (found["work_title"], found["director"]) == ("Moor", ["Suse Dunn"])


def test_a_word_for_a_records_review_above_the_headline_is_no_band() -> None:
    page = f"<p>Levyarvio</p><h1>Jäätie: Routavaurio</h1><p>★★★★</p>{SPANISH.replace('película', 'disco')}"
    assert read(page, title="Jäätie: Routavaurio – levyarvio", lang="fi").get("creator") != ["Levyarvio"]


def test_who_made_a_film_below_its_title_is_no_author() -> None:
    facts = "<p>De <a>Bilal Ferat</a></p><p>Avec <a>Sophie Marl</a>, <a>Guy Lant</a></p><p>1h32</p>"
    found = read(f"<h1>La duna</h1>{facts}<p>La critique : 3/5</p>{SPANISH}", title="La duna : la critique", lang="fr")
    assert "creator" not in found
