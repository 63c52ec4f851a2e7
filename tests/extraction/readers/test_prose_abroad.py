"""What pages in other languages than English print: days of other things, initials, pairs of lines, two headings."""

from __future__ import annotations

from typing import Any

import pytest

from reviewscrape.extraction import extract
from reviewscrape.extraction.values.languages import language_of

GERMAN = """<p>Der Film beginnt an einem Kai vor Sonnenaufgang, wo eine Frau Kisten zählt, die niemand sonst
sehen kann, und zwanzig Minuten lang erklärt die Regie nicht, warum irgendjemand sie daran hindern
wollte, und das ist gut so.</p>
<p>Was folgt, ist langsamer als nötig, doch die beiden Hauptdarsteller tragen die Handlung durch
Nebel, ein Feuer und ein sehr langes Abendessen, und am Ende sieht die Geduld der Inszenierung nach
Mut aus, jedenfalls für eine Weile.</p>"""
ITALIAN = """<p>Il disco comincia su un molo prima dell'alba, dove una donna conta casse che nessun altro può
vedere, e per venti minuti la musica non spiega perché qualcuno dovrebbe impedirglielo, e questo è
il bello della storia.</p>
<p>Quello che segue è più lento del necessario, ma le canzoni portano la trama attraverso la nebbia,
un incendio e una cena molto lunga, e alla fine la pazienza sembra coraggio, almeno per un poco, se
non per sempre.</p>"""


def values(above: str, title: str, *, prose: str = GERMAN, below: str = "", attributes: str = "") -> dict[str, Any]:
    return extract(
        f"<html{attributes}><head><title>{title}</title></head><body><div>{above}{prose}{below}</div></body></html>",
        url="https://www.marram.example/kritiken/moor-kritik",
    ).values


@pytest.mark.parametrize(
    "release",
    [
        "<dl><dt>Kinostart</dt><dd>15.03.2012</dd></dl>",
        "<p>VÖ: 15.03.2012</p>",
        "<ul><li>Veröffentlichungstermin: <time datetime='2012-03-15'>15. März 2012</time></li></ul>",
        '<div class="field-release"><span>15.03.2012</span></div>',
    ],
)
def test_the_day_of_a_release_is_not_the_reviews(release: str) -> None:
    above = f"<h1>Moor – Kritik</h1>{release}"
    assert "date_published" not in values(above, "Moor – Kritik | Marram")
    below = "<p>Kritik von Anna Lee<br>Veröffentlicht am 12. März 2012</p>"
    assert values(above, "Moor – Kritik | Marram", below=below)["date_published"] == "2012-03-12"


def test_undeclared_language_decides_the_order_of_day_and_month() -> None:
    found = values("<h1>Elmo – Moor</h1><p>12/04/2013</p>", "Elmo – Moor :: Recensione", prose=ITALIAN)
    assert (found["date_published"], found["language"]) == ("2013-04-12", "it")
    declared = values("<h1>Moor</h1>", "Moor", prose=ITALIAN, attributes=' lang="it-CH"')
    assert declared["language"] == "it-CH"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("El cine y la música de los años que no se ven en las calles con sus noches. " * 4, "es"),
        ("O filme não é o que se esperava de uma história como a dos seus pais. " * 4, "pt"),
        ("De film is niet slecht, maar het einde van het verhaal en de muziek zijn dat wel. " * 4, "nl"),
        ("Film není špatný, ale konec příběhu a hudba jsou to, co by se dalo vynechat. Je to tak. " * 4, "cs"),
        ("静かな港で女が箱を数えているだけの映画である。", "ja"),
        ("Фильм начинается на причале перед рассветом.", "ru"),
        ("Фільм починається на причалі перед світанком.", "uk"),
        ("Ann Lee, Bo Ek, Wen Li", None),
        ("lorem ipsum dolor sit amet " * 20, None),
    ],
)
def test_language_of_a_prose(text: str, language: str | None) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    "facts",
    [
        "<p>R: Ida Marsh. B: Wen Li. P: Al Fenn. K: Bo Ek. D: Tom Reed, Orla Venn. L: 98 Min.</p>",
        "<div>R: Ida Marsh</div><div>B: Wen Li</div><div>K: Bo Ek</div><div>D: Tom Reed, Orla Venn</div>",
        (
            "<ul><li>Réalisé par <a href=/i>Ida Marsh</a></li><li>Avec "
            "<a href=/t>Tom Reed</a>, <a href=/o>Orla Venn</a></li></ul>"
        ),
        "<p>geregisseerd door Ida Marsh<br>met Tom Reed en Orla Venn</p>",
        (
            "<p>Regia di <a href=/i>Ida Marsh</a>. Con <a href=/t>Tom Reed</a>, "
            "<a href=/o>Orla Venn</a>. Durata 98 minuti.</p>"
        ),
        "<dl><dt>Realização</dt><dd>Ida Marsh</dd><dt>Actor(es)</dt><dd>Tom Reed, Orla Venn</dd></dl>",
    ],
)
def test_director_and_cast_without_a_word_for_it_and_a_colon(facts: str) -> None:
    found = values(f"<h1>Moor</h1>{facts}", "Moor – Kritik")
    assert (found.get("director"), found.get("cast")) == (["Ida Marsh"], ["Tom Reed", "Orla Venn"])


@pytest.mark.parametrize(
    "text",
    [
        "<p>F: Warum Kisten?</p><p>A: Weil sie da waren.</p>",
        "<p>D: Tom Reed, Orla Venn</p>",
        "<p>Mit Tom Reed, Orla Venn</p>",
        "<p>With Tom Reed, Orla Venn and the weather, the film goes on.</p>",
    ],
)
def test_initials_and_short_words_alone_announce_nobody(text: str) -> None:
    found = values(f"<h1>Moor</h1>{text}", "Moor – Kritik")
    assert "cast" not in found
    assert "director" not in found


def test_a_cast_of_links_with_roles_behind_them() -> None:
    items = "".join(
        f"<li><a href=/{n}>{n}</a> <span>{r}</span></li>" for n, r in [("Tom Reed", "Kees"), ("Orla Venn", "Bram")]
    )
    found = values(
        f"<h1>Moor (2014)</h1><h2>Acteurs en actrices</h2><ul>{items}</ul><p>Regie: Ida Marsh</p>", "Moor (2014)"
    )
    assert found["cast"] == ["Tom Reed", "Orla Venn"]


@pytest.mark.parametrize(
    ("headings", "title"),
    [
        ("<h2>The Larks</h2><h1>Static Season</h1>", "The Larks - Static Season :: Recensioni"),
        ("<h1>Static Season</h1><h2>The Larks</h2>", "The Larks, crítica de su disco Static Season (2017) - Marram"),
        ("<h1>Static Season</h1><h2>The Larks</h2>", "Static Season von The Larks – Marram"),
    ],
)
def test_two_headings_are_artist_and_album(headings: str, title: str) -> None:
    tracks = "<h3>Tracklist</h3><p>Elm<br>Ash</p>"
    found = values(headings, title, prose=ITALIAN, below=tracks)
    assert (found.get("work_title"), found.get("creator")) == ("Static Season", ["The Larks"])


def test_two_headings_of_a_film_are_title_and_deck() -> None:
    assert "creator" not in values("<h1>Moor</h1><h2>Ein nasser Gang</h2>", "Moor - Ein nasser Gang")


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Recenzja filmu Moor (2017)", "Moor"),
        ("Рецензия на фильм «Moor»", "Moor"),
        ("Recenzja książki Moor", "Moor"),
    ],
)
def test_headings_of_reviews_in_further_languages(heading: str, title: str) -> None:
    assert values(f"<h1>{heading}</h1>", f"{heading} - Marram")["work_title"] == title


@pytest.mark.parametrize(
    ("heading", "line", "author"),
    [
        ("«Moor» por João Reis", "Sexta, 12 Março 2010", ["João Reis"]),
        ("Moor (recenze)", "11. 10. 2009 | <a href=/j>Jan Malý</a> | recenze", ["Jan Malý"]),
        ("Recenze: Moor", "<time>09.10.2015 05:00</time> - <a href=/j>Jan Malý</a>", ["Jan Malý"]),
        ("Moor : critique", "<b class=signature>Anne Lee <a href=/m>Envoyer un message</a></b>", ["Anne Lee"]),
        ("Рецензия на фильм «Moor»", "Автор: Антон Ветров", ["Антон Ветров"]),
        ("Moor – Kritik", "<span class=author><b>Anna Lee</b> <i>Autorin</i></span>", ["Anna Lee"]),
        ("Crítica de Moor", "ANA LEE 16/10/2009", ["ANA LEE"]),
    ],
)  # fmt: skip
def test_who_signs_abroad(heading: str, line: str, author: list[str]) -> None:
    assert values(f"<h1>{heading}</h1><p>{line}</p>", f"{heading} - Marram")["author"] == author


def test_a_name_of_the_site_in_the_head_is_nobodys() -> None:
    head = "</title><meta name=author content='Nordisches Blatt'>"
    found = values("<h1>Moor – Kritik</h1><p>Von Anna Lee</p>", f"Moor – Kritik - Nordisches Blatt{head}")
    assert found["author"] == ["Anna Lee"]


def test_a_sentence_about_a_record_is_not_its_title() -> None:
    heading = "Recenze: Kapela Vlny na třetím albu dopluje velmi daleko"
    assert "work_title" not in values(f"<h1>{heading}</h1>", f"{heading} | Marram")


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("<p><i>Moor</i>, D/F 2014 - Regie: Ida Marsh. Mit: Tom Reed. Verleih: Siel, 102 Minuten.</p>", 2014),
        ("<p>Regie: Ida Marsh<br>GB/USA 2013</p>", 2013),
        ("<p>Regie: Ida Marsh</p><p>IN 2014 WIRD ALLES BESSER</p>", None),
    ],
)
def test_years_behind_codes_of_countries(line: str, year: int | None) -> None:
    assert values("<h1>Moor – Kritik</h1>", "Moor – Kritik", below=line).get("work_year") == year


SENTENCES = [
    "Moor ist ein Drama aus dem Jahr 2016 von Ida Marsh mit Tom Reed und Orla Venn.",
    "Moor is een drama uit 2016 geregisseerd door Ida Marsh en met Tom Reed en Orla Venn.",
    "Moor est un film dramatique réalisé en 2016 par Ida Marsh avec Tom Reed et Orla Venn.",
    "Moor es una película dirigida en 2016 por Ida Marsh y protagonizada por Tom Reed y Orla Venn.",
    "Moor è un film diretto nel 2016 da Ida Marsh, con Tom Reed e Orla Venn.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_sentence_that_says_who_made_it(sentence: str) -> None:
    found = values("<h1>Moor – Kritik</h1>", "Moor – Kritik", below=f"<div class=info>{sentence}</div>")
    made = (found.get("director"), found.get("cast"), found.get("work_year"))
    assert made == (["Ida Marsh"], ["Tom Reed", "Orla Venn"], 2016)


def test_a_sentence_about_another_film_amid_the_prose_is_left_alone() -> None:
    amid = "<p>Man denkt an Elm, ein Drama aus dem Jahr 2001 von Bo Ek mit Wen Li und Al Fenn, und das zu Recht.</p>"
    assert "director" not in values(f"<h1>Moor – Kritik</h1>{GERMAN}{amid}", "Moor – Kritik")


@pytest.mark.parametrize(
    ("line", "runtime"),
    [
        ("<p>DE · 2016 · Laufzeit 98 Minuten · FSK 12 · Drama · Kinostart 20.10.2016</p>", 98),
        ("<p>Regie und Buch: Ida Marsh. Kamera: Bo Ek. Mit: Tom Reed. Verleih: Siel, 102 Minuten.</p>", 102),
        ("<p>20.10.2016 | 48 min</p>", None),
    ],
)
def test_minutes_beside_days_and_behind_other_labels(line: str, runtime: int | None) -> None:
    assert values("<h1>Moor – Kritik</h1>", "Moor – Kritik", below=line).get("runtime") == runtime


def test_names_of_sections_are_no_pair_of_artist_and_album() -> None:
    crumbs = "<ul><li>Críticas</li><li>Discos</li></ul>"
    found = values(f"{crumbs}<h1>Static Season</h1><h2>The Larks</h2>", "The Larks, crítica de su disco Static Season")
    assert (found.get("work_title"), found.get("creator")) == ("Static Season", ["The Larks"])


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Test von Anna Lee, 14.10.2011", "Anna Lee"),
        ("Escrita por Anna Lee, el 8 de febrero de 2013", "Anna Lee"),
        ("Análisis de Anna Lee", "Anna Lee"),
    ],
)
def test_who_tested_and_wrote(line: str, author: str) -> None:
    assert values(f"<h1>Moor – Kritik</h1><p>{line}</p>", "Moor – Kritik")["author"] == [author]


FILM_OF = "<p>Film de <a href=/i>Ida Marsh</a> avec <a href=/t>Tom Reed</a>, <a href=/w>Wen Li</a></p>"


@pytest.mark.parametrize(
    ("facts", "field", "value"),
    [
        (FILM_OF, "director", ["Ida Marsh"]),
        (FILM_OF, "cast", ["Tom Reed", "Wen Li"]),
        ("<p>Deutschland, Polen 2020<br>Regie: Ida Marsh<br>Start: 23. Mai 2021</p>", "work_year", 2020),
        ("<p>Regi: Ida Marsh<br>I rollerna: Tom Reed, Orla Venn m fl.</p>", "cast", ["Tom Reed", "Orla Venn"]),
        ("<p>Regie: Ida Marsh</p><p>Freigegeben: ab 12 Jahren</p>", "content_rating", "ab 12 Jahren"),
        ("<p>R,B: Ida Marsh. K: Bo Ek. D: Tom Reed, Orla Venn u.a. 87 Min. Verleih: Siel</p>", "runtime", 87),
        ("<p>Hrají: Tom Reed ml., Orla Venn st.</p><p>Režie: Ida Marsh</p>", "cast", ["Tom Reed ml", "Orla Venn st"]),
    ],
)  # fmt: skip
def test_facts_of_further_boxes(facts: str, field: str, value: object) -> None:
    assert values(f"<h1>Moor – Kritik</h1>{facts}", "Moor – Kritik")[field] == value


def test_a_later_part_of_the_title_says_of_what_the_review_is() -> None:
    title = "Eaux troubles - Critique de Moor par Torpenn - Marram"
    found = values("<h1>Eaux troubles</h1>", title)
    assert found["work_title"] == "Moor"
    assert "creator" not in found


def test_swedish_quotation_marks() -> None:
    heading = "Filmrecension: ”Moor” är en fullträff"
    assert values(f"<h1>{heading}</h1>", f"{heading} - Marram")["work_title"] == "Moor"


def test_the_author_of_a_book_in_its_page_title() -> None:
    head = "</title><meta property=og:type content=book><meta property=og:title content='The Long Moor'>"
    found = values("<p>ISBN-13: 9788500000001</p>", f"The Long Moor - Ida Marsh | Marram{head}", prose="")
    assert found["creator"] == ["Ida Marsh"]


def test_a_day_on_a_page_of_text_is_no_item_of_a_list() -> None:
    text = f"Moor – Filmkritik\n\nVon Anna Lee\n\n12. Mai 2011\n\n{GERMAN.replace('<p>', '').replace('</p>', chr(10))}"
    assert extract(text, url="https://www.marram.example/kritiken/moor").values["date_published"] == "2011-05-12"


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("<p>«Moor». Comédie dramatique d'Ida Marsh. Avec Tom Reed, Wen Li. 1h39.</p>", "director", ["Ida Marsh"]),
        ("<p>2011 - 102 minutos - Brasil - 14 anos</p><p>Direção: Ida Marsh</p>", "runtime", 102),
        ("<p>2011 - 102 minutos - Brasil - 14 anos</p><p>Direção: Ida Marsh</p>", "content_rating", "14 anos"),
        ("<p>10 - 15 min</p><p>Regie: Ida Marsh</p>", "runtime", None),
    ],
)  # fmt: skip
def test_credits_by_genre_and_lines_with_dashes(line: str, field: str, value: object) -> None:
    assert values("<h1>Moor – Kritik</h1>", "Moor – Kritik", below=line).get(field) == value


def test_a_heading_that_links_to_the_artist() -> None:
    page = "<h1><a href=/larks>The Larks</a> - Static Season (2009)</h1><p>Label: Tidal</p><ol><li>Elm (4:12)</li></ol>"
    found = values(page, "The Larks - Static Season (2009) - Marram", prose="")
    assert (found.get("work_title"), found.get("creator")) == ("Static Season", ["The Larks"])


def test_a_page_title_that_says_of_what_kind_its_work_is() -> None:
    facts = "<dl><dt>Réalisé par</dt><dd>Ida Marsh</dd><dt>Avec</dt><dd>Tom Reed, Wen Li</dd></dl>"
    found = values(f"<h1>Les Salines</h1>{facts}", "Les Salines - film 2011 - Marram", prose="")
    assert (found.get("work_title"), found.get("work_year")) == ("Les Salines", 2011)


def test_a_review_below_a_works_own_folder() -> None:
    facts = "<p>Recenserad av Anna Lee 2012-03-14</p><p>Regi: Ida Marsh</p><p>Längd: 98 min</p>"
    head = "<title>Moor (2012) recension | Marram</title>"
    page = f"<html><head>{head}</head><body><h1>Moor</h1>{facts}{GERMAN}</body></html>"
    assert extract(page, url="https://www.marram.example/movies/moor/recension").page_type == "review"
