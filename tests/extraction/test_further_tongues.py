"""Facts, bylines, grades and days as pages print them in Greek, Ukrainian, Romanian, Slovak and East Asian tongues."""

from __future__ import annotations

from typing import Any

import pytest

from reviewscrape import extract
from reviewscrape.extraction.body.biography import is_biography
from reviewscrape.extraction.labels import lookup
from reviewscrape.extraction.page_types.roundups import announces_roundup
from reviewscrape.extraction.page_types.signals_of_lists import ALL_REVIEWS
from reviewscrape.extraction.readers.prose.byline_lines import as_byline, undated
from reviewscrape.extraction.values.bylines import authors
from reviewscrape.extraction.values.dates import find_dates
from reviewscrape.extraction.values.grade_labels import Whose, whose
from reviewscrape.extraction.values.grades import parse_grade
from reviewscrape.extraction.values.runtime import parse_runtime
from reviewscrape.extraction.values.titles import readings
from reviewscrape.extraction.wording import REVIEW_WORD, announces_other

JAPANESE = (
    "<p>港で箱を数える女から映画は始まる。カメラは彼女の手元を離れず、やがて観客もまた数え始める。脚本は寡黙で、演技は静かに深い。</p>"
    "<p>後半の説明はやや多いが、最後の場面は見事というほかない。監督の最高傑作であり、忘れがたい一本である。</p>"
)
GREEK = (
    "<p>Η ταινία αρχίζει σε μια προβλήτα, όπου μια γυναίκα μετράει κιβώτια που κανείς άλλος δεν βλέπει, και μένει "
    "μαζί της ώσπου να αρχίσει να μετράει κι ο θεατής. Οι εικόνες είναι λιτές και ο ρυθμός τολμηρός.</p>"
    "<p>Το σενάριο λέει λίγα, όμως το φινάλε ανταμείβει την υπομονή. Μια όμορφη, ήσυχη ταινία με εξαιρετικές "
    "ερμηνείες, που δεν ξεχνιέται εύκολα.</p>"
)


def review(body: str, *, title: str, lang: str) -> dict[str, Any]:
    page = f"<html lang={lang}><head><title>{title}</title></head><body>{body}</body></html>"
    return extract(page, url="https://www.marram.example/review/4711").values


@pytest.mark.parametrize(
    ("label", "field"),
    [
        *(("режисер", "director"), ("у ролях", "cast"), ("тривалість", "runtime"), ("рік", "work_year")),
        *(("назва", "work_title"), ("розробник", "creator"), ("віковий рейтинг", "content_rating")),
        *(("σκηνοθέτης", "director"), ("έτος", "work_year"), ("συγγραφέας", "creator"), ("είδος", "genres")),
        *(("distribuție", "cast"), ("anul apariției", "work_year"), ("titlul", "work_title"), ("gen", "genres")),
        *(("redatelj", "director"), ("uloge", "cast"), ("trajanje", "runtime"), ("godina", "work_year")),
        *(("режисьор", "director"), ("в ролите", "cast"), ("времетраене", "runtime")),
        *(("作品名", "work_title"), ("片名", "work_title"), ("제목", "work_title"), ("출간일", "work_year")),
        *(("개발사", "creator"), ("сценарій", "other"), ("scenariu", "other"), ("scenarij", "other")),
    ],
)
def test_labels(label: str, field: str) -> None:
    found = lookup(label)
    assert found is not None
    assert found.field == field.replace("other", "")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        *(("文＝小島瑛", "小島瑛"), ("取材・文：小島瑛", "小島瑛"), ("この記事を書いた人：しおかぜ", "しおかぜ")),
        *(
            ("作者：林一舟　　发布时间：2021-05-20", "林一舟"),
            ("글 정다혜 2022-03-16", "정다혜"),
            ("글: 정다혜", "정다혜"),
        ),
        *(("Pridal: Matúš Kráľ | 9. jún 2022", "Matúš Kráľ"), ("ΓΡΑΦΕΙ: ΝΙΚΟΣ ΑΡΓΥΡΗΣ", "ΝΙΚΟΣ ΑΡΓΥΡΗΣ")),
        *(("Авторка: Леся Тимчук", "Леся Тимчук"), ("Autore: Bo Ek »", "Bo Ek")),
        *(("Piše: Ivana Šarić", "Ivana Šarić"), ("Publicat per Roser a les 19:30", "Roser")),
        *(("Publicado por Ana Ruiz a las 10:30", "Ana Ruiz"), ("Publicat de Gelu la 19:42", "Gelu")),
    ],
)
def test_bylines(line: str, name: str) -> None:
    assert authors(line) == [name]


def test_a_name_behind_the_count_of_comments() -> None:
    assert undated("10 Agosto 2022 6 Commenti Giorgia Barale") == "Giorgia Barale"


def test_names_behind_days_and_sections() -> None:
    assert undated("Vydáno: 18.10.2019 11:00 v sekci Recenze - Ondřej Hric | foto: tisk") == "Ondřej Hric | foto: tisk"
    assert undated("投稿日：2018年12月3日 投稿者：夜更かし堂") == "投稿者：夜更かし堂"
    assert as_byline("© Marjolein, 12 april 2023") == "By Marjolein"
    assert as_byline("© 2023 Marram") == "© 2023 Marram"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        *(("14 Μαρτίου 2019", "2019-03-14"), ("9. jún 2022", "2022-06-09"), ("12 март 2020", "2020-03-12")),
        *(("3 d’abril de 2020", "2020-04-03"), ("7 d'octubre de 2020", "2020-10-07")),
    ],
)
def test_days(text: str, day: str) -> None:
    assert [found.iso for found in find_dates(text)] == [day]


@pytest.mark.parametrize(
    ("label", "owner"),
    [
        *(
            ("推荐指数", Whose.CRITIC),
            ("おすすめ度", Whose.CRITIC),
            ("추천도", Whose.CRITIC),
            ("Nota mea", Whose.CRITIC),
        ),
        *(("Наша оцінка", Whose.CRITIC), ("관객 별점", Whose.COMMUNITY), ("Βαθμολογία χρηστών", Whose.COMMUNITY)),
        *(("Оцінка глядачів", Whose.COMMUNITY), ("Nota cititorilor", Whose.COMMUNITY)),
        *(("NOTA DEL ÁLBUM", Whose.CRITIC), ("Ocena płyty", Whose.CRITIC)),
    ],
)
def test_whose_grade(label: str, owner: Whose) -> None:
    assert whose(label) is owner


def test_minutes() -> None:
    assert [parse_runtime(text) for text in ("93 хв", "93 хвилини")] == [93, 93]


@pytest.mark.parametrize(
    "text",
    [
        "Рецензія на фільм",
        "Кай - Κριτική",
        "[책 리뷰] 바다",
        "도서 리뷰: 바다",
        "recenzija filma",
        "La ressenya",
        "'바다' 후기",
    ],
)
def test_words_for_review(text: str) -> None:
    assert REVIEW_WORD.search(text)
    assert not REVIEW_WORD.search("Η κριτική επιτροπή")


def test_titles_before_words_for_review() -> None:
    assert [found.title for found in readings("Кай – рецензія")] == ["Кай"]
    found = review(f"<h1>箱の岸 評価と感想/数える人</h1>{JAPANESE}", title="箱の岸 評価と感想/数える人 | 岬", lang="ja")
    assert found["work_title"] == "箱の岸"


@pytest.mark.parametrize(
    "title",
    [
        "『箱の岸』4月公開決定、特報も",
        "《바다》 메인 예고편 공개",
        "电影《渡口》定档五月",
        "Вышел трейлер фильма «Кай»",
    ],
)
def test_titles_of_news(title: str) -> None:
    assert announces_other(title)
    assert not announces_other("『箱の岸』　港で数える人")


@pytest.mark.parametrize(
    "title", ["Kritikenrundschau zum Kai", "Was die Presse sagt: Pressestimmen", "Revue de presse"]
)
def test_titles_of_what_critics_said(title: str) -> None:
    assert announces_roundup(title)


def test_a_number_of_a_number_is_no_grade() -> None:
    assert parse_grade("100 / 76") is None


def test_a_signature_with_an_initial_is_none_of_the_text() -> None:
    prose = "<p>La voix est grave et le piano droit, le disque est court et magnifique d'un bout à l'autre.</p>" * 4
    found = extract(f"<html lang=fr><title>Kai – critique</title><h1>Kai – critique</h1>{prose}<p>Xaver L.</p>")
    assert "Xaver" not in (found.body_text or "")


def test_artist_and_record_in_elements_of_a_headline_that_a_dash_parts_elsewhere() -> None:
    prose = (
        "<p>" + "Le chitarre e la voce dell'album reggono ogni brano, e il disco convince fino alla fine. " * 6 + "</p>"
    )
    head = "<title>Lampo – Fuochi (recensione) | Marram</title><meta property=og:title content='Lampo – Fuochi'>"
    page = f"<html lang=it><head>{head}</head><body><h1><span>Lampo</span> Fuochi</h1><p>Genere: folk</p>{prose}"
    found = extract(page, url="https://www.marram.example/recensioni/lampo-fuochi").values
    assert (found["work_title"], found["creator"]) == ("Fuochi", ["Lampo"])


@pytest.mark.parametrize("heading", ["Neueste Kritiken der Harbour-Redaktion", "Dernières critiques de la rédaction"])
def test_headings_of_sections(heading: str) -> None:
    assert ALL_REVIEWS.fullmatch(heading)


@pytest.mark.parametrize(
    "text", ["小島瑛　1985年生まれ。映画批評。", "■小島瑛\n1985年港町生まれ。", "1985年生まれ。批評家。"]
)
def test_when_a_japanese_author_was_born(text: str) -> None:
    assert is_biography(text)
    assert not is_biography("主人公は1985年生まれの女で、港に住む。")


@pytest.mark.parametrize(
    "line", ["Suomi 2017", "(Argentina-Uruguay/2017). Salas: 22", "FRA, BEL : 2017", "Россия, 2017", "Ελλάδα 2017"]
)
def test_the_year_behind_countries(line: str) -> None:
    found = review(
        f"<h1>Η Προβλήτα - Κριτική</h1><p>{line}</p><p>Σκηνοθεσία: Ida Marsh</p><p>Διάρκεια: 98'</p>{GREEK}",
        title="Η Προβλήτα - Κριτική",
        lang="el",
    )
    assert found["work_year"] == 2017


def test_who_signs_is_no_title_above_a_box() -> None:
    box = "<p><b>Ida Marsh</b></p><p>Realização: Bo Ek<br>Elenco: Tom Reed</p>"
    prose = GREEK.replace("Η ταινία", "O filme")
    title = "«O Cais» por Ida Marsh"
    assert review(f"<h1>{title}</h1>{prose}<div>{box}</div>", title=title, lang="pt")["work_title"] != "Ida Marsh"


def test_a_label_above_an_artist_is_none() -> None:
    rows = "".join(f"<tr><td><b>{a}:</b></td><td>{b}</td></tr>" for a, b in (("Band", "The Larks"), ("Titolo", "Moor")))
    prose = (
        "<p>" + "Le chitarre e la voce dell'album reggono ogni brano, e il disco convince fino alla fine. " * 6 + "</p>"
    )
    body = f"<h1>The Larks «Moor» (2016)</h1><table>{rows}</table>{prose}"
    assert review(body, title="The Larks «Moor» (2016) | Recensioni", lang="it")["creator"] == ["The Larks"]
