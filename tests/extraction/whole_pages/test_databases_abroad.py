"""Works' own pages as catalogues in many tongues mark them up, and what on them is no fact of the work."""
# ruff: noqa: E501  (the markup of one case stays on one line)

from __future__ import annotations

from typing import Any

import pytest

from reviewscrape.extraction import extract
from reviewscrape.extraction.values.content_rating import parse_content_rating
from reviewscrape.extraction.values.grade_counts import find_count
from reviewscrape.extraction.values.names import split_names

FILM = '<meta property="og:type" content="video.movie"><meta property="og:title" content="Moor">'
PROSE = "".join(
    f"<p>{line} Die Regie erklärt nicht, warum irgendjemand sie daran hindern wollte, und die Darsteller tragen die "
    "Handlung durch Nebel, ein Feuer und ein sehr langes Abendessen, bis die Geduld der Inszenierung nach Mut "
    "aussieht.</p>"
    for line in (
        "Der Film beginnt an einem Kai.",
        "Dann kommt das Wasser.",
        "Was folgt, ist langsam.",
        "Am Ende: Ruhe.",
    )
)


def values(body: str, *, head: str = FILM, title: str = "Moor (2019)") -> dict[str, Any]:
    page = f"<html><head><title>{title}</title>{head}</head><body><h1>Moor</h1><div>{body}</div></body></html>"
    return extract(page, url="https://www.marram.example/film/4711").values


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<div id=info><span>导演</span>: <a>林远</a><br><span>主演</span>: <a>周亦寒</a> / <a>何采薇</a><br><span>类型:</span> 剧情 / 悬疑<br><span>制片国家/地区:</span> 中国大陆<br><span>片长:</span> 112分钟</div>", {"director": ["林远"], "cast": ["周亦寒", "何采薇"], "runtime": 112}),
        ("<dl><dt>导演：</dt><dd>林远</dd><dt>主演：</dt><dd><a>贺云舟</a> / <a>梅映雪</a>等</dd></dl>", {"cast": ["贺云舟", "梅映雪"]}),
        ("<ul><li>감독 임원천</li><li>출연 주이한, 하채미</li><li>상영시간 112분</li></ul>", {"director": ["임원천"], "cast": ["주이한", "하채미"], "runtime": 112}),
        ("<p>2022年製作／118分／G／日本</p>", {"runtime": 118, "content_rating": "G"}),
        ("<div><span>De</span> <a>Ida Marsh</a><span>|</span><span>Par</span> <a>Ida Marsh</a>, <a>Wen Li</a></div><div><span>Avec</span> <a>Tom Reed</a>, <a>Orla Venn</a></div>", {"director": ["Ida Marsh"], "cast": ["Tom Reed", "Orla Venn"]}),
        ('<div class="age-limit"><span title="Nur mit den Eltern">12</span></div><p>Regie: Ida Marsh</p>', {"content_rating": "12"}),
        ("<p>Regie: Ida Marsh</p><p>Wymagania wiekowe: 12+</p>", {"content_rating": "12+"}),
    ],
)  # fmt: skip
def test_facts(body: str, expected: dict[str, object]) -> None:
    found = values(body)
    assert {name: found.get(name) for name in expected} == expected


def test_more_of_a_cast_is_nobody() -> None:
    body = (
        '<div itemscope itemtype="http://schema.org/Movie"><span itemprop=name>Moor</span><ul><li itemprop=actors>Tom Reed</li>'
        "<li itemprop=actors>Orla Venn</li><li itemprop=actors>...</li></ul></div>"
    )
    assert values(body)["cast"] == ["Tom Reed", "Orla Venn"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("周亦寒、何采薇等", ["周亦寒", "何采薇"]),
        ("相馬玲、小野寺空ほか", ["相馬玲", "小野寺空"]),
        ("주이한, 하채미 외", ["주이한", "하채미"]),
    ],
)
def test_and_others_in_scripts_without_spaces(text: str, names: list[str]) -> None:
    assert split_names(text) == names


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("3021人评价", 3021),
        ("1.2K Ratings", 1200),
        ("12 tys. ocen", 12000),
        ("全62件", 62),
        ("1,203명", 1203),
        ("出演者3人", None),
        ("2019年10月", None),
    ],
)
def test_counts_in_scripts_without_spaces(text: str, count: int | None) -> None:
    found = find_count(text)
    assert (found[0] if found else None) == count


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("рейтинг PG-13 детям до 13 лет", "PG-13"),
        ("зрителям, достигшим 12 лет", "зрителям, достигшим 12 лет"),
        ("15세이상 관람가", "15세이상 관람가"),
        ("18 лет назад", None),
    ],
)
def test_ages(text: str, label: str | None) -> None:
    assert parse_content_rating(text) == label


def test_the_star_in_a_table_of_how_many_gave_what_is_no_grade() -> None:
    body = (
        '<p>Autor: Ida Marsh</p><div class="hist"><b>4,21</b><span>/5</span> <span>120 notes</span><table>'
        '<tr><td><span>5</span><span class="star">★</span></td><td><a>34 avis</a></td></tr>'
        '<tr><td><span>4</span><span class="star">★</span></td><td><a>26 avis</a></td></tr></table></div>'
    )
    assert values(body).get("community_grade") != "1"


def test_the_number_of_reviews_among_readers_makes_no_aggregate_the_critics() -> None:
    data = (
        '<script type="application/ld+json">{"@type":"Movie","name":"Moor","aggregateRating":{"@type":"AggregateRating",'
        '"ratingValue":6.7,"bestRating":10,"ratingCount":4312,"reviewCount":88}}</script>'
    )
    assert values("<p>6.7</p><p>88</p><p>critiques</p>", head=data)["community_grade"] == "6.7"


def test_the_count_behind_a_readers_grade_in_an_element_of_its_own() -> None:
    found = values(
        "<div class=ocena-steam><p>Ocena czytelników</p><b>7.9</b><span>211 głosów</span></div><p>Regie: Ida Marsh</p>"
    )
    assert (found["community_grade"], found["community_count"]) == ("7.9", 211)


STARS = '<div class="stars" data-stars="3"><i class="icon-star-full"></i><i class="icon-star-full"></i><i class="icon-star-full"></i><i class="icon-star-empty"></i></div>'


def test_whole_stars_above_much_prose_on_a_works_own_page_are_the_critics() -> None:
    found = extract(
        f"<html><head><title>Moor</title>{FILM}</head><body><h1>Moor</h1>{STARS}{PROSE}{PROSE}<p>Regie: Ida Marsh</p>"
        "<p>Mit: Tom Reed, Orla Venn</p></body></html>",
        url="https://www.marram.example/film/4711",
    )
    assert (found.page_type, found.values.get("critic_grade"), found.values.get("community_grade")) == (
        "review",
        "3",
        None,
    )


def test_without_prose_they_are_not() -> None:
    assert values(f"{STARS}<p>Regie: Ida Marsh</p><p>Mit: Tom Reed, Orla Venn</p>").get("critic_grade") is None


def test_who_signs_below_a_films_title_has_not_made_it() -> None:
    page = (
        "<html lang=de><head><title>Moor - Die Kritik der Redaktion</title></head><body><h1>Moor</h1><div class='meta-title'>Moor</div>"
        f"<div class='author'>Von <a>Ida Marsh</a></div>{PROSE}<p>Regie: Wen Li</p></body></html>"
    )
    assert extract(page, url="https://www.marram.example/kritiken/4711").values.get("creator", []) == []


def test_what_the_press_said_is_several_reviews() -> None:
    items = "".join(
        f"<div class=item><h3>{paper}</h3><p>par {name}</p><p>Un film calme, dont les acteurs portent le scénario jusqu'au bout, "
        "et dont la mise en scène finit par convaincre le spectateur le plus pressé.</p></div>"
        for paper, name in (("Le Quai", "Ida Marsh"), ("L'Ancre", "Wen Li"), ("La Bouée", "Tom Reed"))
    )
    page = f"<html lang=fr><head><title>Critiques Presse pour le film Moor</title></head><body><h1>Critiques presse du film Moor</h1>{items}</body></html>"
    assert extract(page, url="https://www.marram.example/film/4711/critiques/presse/").page_type == "multi_review"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<h2>Verdict sur Moor</h2><div class=note><span>7</span><span>/10</span></div>", {"critic_grade": "7"}),
        ("<h2>Fazit zu Moor</h2><div class=wertung><span>7</span><span>/10</span></div>", {"critic_grade": "7"}),
        ("<h2>Recensie</h2><p>Een film.</p><h3>Lezersrecensies (8)</h3><div><a>Joke B.</a> ★★★ <p>Mooi.</p></div>", {"critic_grade": None}),
        ("<div class=user-rating><h3>Läsarbetyg</h3><b>3.4</b><span>29 röster</span></div>", {"community_grade": "3.4", "community_count": 29}),
        ("<table><tr><td>Рейтинг фильма:</td><td><b>8.1</b></td><td>(голосов: 143)</td></tr></table>", {"community_grade": "8.1", "community_count": 143}),
        ("<h2>Czy uznajesz tę recenzję za pomocną?</h2><p>81% uznało (126 głosów)</p>", {"community_grade": None, "community_count": None}),
    ],
)  # fmt: skip
def test_grades_beside_a_review(body: str, expected: dict[str, object]) -> None:
    page = f"<html><head><title>Test Moor – Marram</title></head><body><h1>Test Moor</h1>{PROSE}{body}</body></html>"
    found = extract(page, url="https://www.marram.example/test/moor-4711").values
    assert {name: found.get(name) for name in expected} == expected


def test_directors_before_another_label_behind_a_bar() -> None:
    body = "<div><span>Direção:</span> <a>Ida Marsh</a><span>|</span><span>Roteiro</span> <span>Tom Reed</span>, <span>Bo Ek</span></div>"
    assert values(f"{body}<p>Elenco: Orla Venn</p>")["director"] == ["Ida Marsh"]


def review(body: str, *, title: str = "Moor – Kritik", lang: str = "de") -> dict[str, Any]:
    page = f"<html lang={lang}><head><title>{title}</title></head><body>{body}</body></html>"
    return extract(page, url="https://www.marram.example/kritiken/4711").values


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<p>D’Ida Marsh. Avec Tom Reed, Orla Venn… Durée 1h44. Sortie le 6 octobre</p>", {"director": ["Ida Marsh"], "cast": ["Tom Reed", "Orla Venn"]}),
        ("<p>r <b>Thriller</b> d’Ida Marsh (France, 1h44). Scénario : B. Ek. Avec Tom Reed, Orla Venn.</p>", {"cast": ["Tom Reed", "Orla Venn"], "runtime": 104}),
        ("<p><span>di</span> <a>Ida Marsh</a> <span>con</span> <a>Tom Reed</a>, <a>Orla Venn</a></p>", {"director": ["Ida Marsh"], "cast": ["Tom Reed", "Orla Venn"]}),
        ("<p>di tutto si parla con Tom Reed, Orla Venn</p>", {"director": None, "cast": None}),
    ],
)  # fmt: skip
def test_credits(line: str, expected: dict[str, object]) -> None:
    found = review(f"<h1>Moor – critique</h1>{PROSE}{line}", title="Moor – critique", lang="fr")
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Review von <a>Ida Marsh</a></p>", {"author": ["Ida Marsh"]}),
        ("<p>Tekst <a>Ida Marsh</a> | 4 maart 2022</p>", {"author": ["Ida Marsh"]}),
        ("<h3>Hodnocení autora: 80 %</h3><p>Hodnocení: 71 % (1 231)</p>", {"critic_grade": "80", "community_grade": "71", "community_count": 1231}),
        ("<p>Bewertung: 8.5 (2019)</p>", {"critic_grade": "8.5", "community_count": None}),
    ],
)  # fmt: skip
def test_bylines_and_counts_beside_grades(body: str, expected: dict[str, object]) -> None:
    found = review(f"<h1>Moor – Kritik</h1>{body}{PROSE}")
    assert {name: found.get(name) for name in expected} == expected


def test_an_aspect_before_the_readers_count_is_not_the_readers() -> None:
    body = (
        "<h1>Moor im Test</h1>"
        f"{PROSE}<div class=wertung><h2>Wertung</h2><div class=score>83</div><table><tr><td>Balance</td><td>8/10</td></tr>"
        "<tr><td>Umfang</td><td>9/10</td></tr></table><p>Userwertung: 79 (22 Stimmen)</p></div>"
    )
    found = review(body, title="Moor im Test")
    assert (found.get("critic_grade"), found.get("community_grade")) == ("83", "79")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Filmstart in Deutschland: 22.03.2018", None),
        ("24 de septiembre de 2021 / 1h 43min / Drama", None),
        ("Veröffentlicht am 20. März 2018", "2018-03-20"),
        ("20. März 2018 / 12 min Lesezeit", "2018-03-20"),
    ],
)
def test_days_of_films(line: str, day: str | None) -> None:
    assert review(f"<h1>Moor – Kritik</h1><p>{line}</p>{PROSE}").get("date_published") == day


NOVEL = "".join(
    f"<p>{line} Der Roman erzählt von einer Archivarin, die alle Namen noch einmal abschreibt, und die Figuren des Buches "
    "reden wenig, doch die Handlung trägt den Leser durch einen Winter voller Nebel und Salz.</p>"
    for line in ("Am Anfang steht ein Satz.", "Dann kommt das Wasser.", "Am Ende: Ruhe.")
)


def test_an_author_above_a_book_that_the_pages_title_names_in_this_order() -> None:
    head = "<h3>Ida Marsh</h3><h1>Moor</h1><h2>Roman</h2><p>Siel Verlag, Husum 2018<br>ISBN 9783000000019</p>"
    note = "<h4>Rezensionsnotiz zu Husumer Bote, 12.04.2018</h4>"
    found = review(f"{head}{note}{NOVEL}", title="Ida Marsh: Moor. Roman - Kritik")
    assert (found["creator"], found["work_title"], found.get("author", [])) == (["Ida Marsh"], "Moor", [])
    unnumbered = review(f"{head.replace('ISBN 9783000000019', '384')}{NOVEL}", title="Ida Marsh: Moor. Roman - Kritik")
    assert unnumbered.get("creator", []) == []
