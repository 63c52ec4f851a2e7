"""Books, their authors and their critics as sites outside English print them; reporters and houses beside names."""

from __future__ import annotations

from typing import Any

import pytest

from reviewscrape import extract
from reviewscrape.extraction.body.credit_runs import is_credits
from reviewscrape.extraction.body.line_kinds import is_byline
from reviewscrape.extraction.judging.folding import fold_grade
from reviewscrape.extraction.labels import lookup
from reviewscrape.extraction.page_types.roundups import announces_roundup
from reviewscrape.extraction.readers.prose.byline_lines import as_byline
from reviewscrape.extraction.values.bylines import authors, is_person
from reviewscrape.extraction.values.dates import find_dates
from reviewscrape.extraction.values.runtime import parse_runtime
from reviewscrape.extraction.values.title_tails import work_name
from reviewscrape.extraction.values.titles import readings
from reviewscrape.extraction.wording import section_of_other

HUNGARIAN = (
    "<p>Ritkán fordul elő, hogy egy nyomozó nem akarja megoldani az ügyet. Marsi Ida új krimijében pontosan "
    "ez történik, "
    "és ettől lesz a regénye az év egyik legjobb olvasmánya: a szerző remekül adagolja a titkokat, és Ida "
    "humora fanyar.</p>"
    "<p>Gyenge pontja a városi szál, de a kötet utolsó fejezete kárpótol, és a lapokon szinte érezni a hegy "
    "csendjét.</p>"
)
TURKISH = (
    '<p>Kıyı Kitap\'tan çıkan "Kuzey Fenerinin Kızı", yazarın ikinci romanı. Az karakterle derin bir hikâye '
    "kurmuş, dili "
    "yalın ve müzikli; fırtına bölümü çağdaş edebiyatın en iyi sayfaları arasına girer.</p><p>Kitabın zayıf tarafı "
    "mektuplar, ama bitirdiğimde uzun süre kapağına baktım. Sessiz kitapları seven her okur bu romanı sevecek.</p>"
)
CZECH = (
    "<p>Ida Maršová napsala román, který začíná u přístavu a nikam nespěchá. Čtenář sleduje ženu, jež počítá "
    "bedny, a "
    "po dvou kapitolách počítá s ní. Jazyk knihy je střídmý, postavy mají váhu a příběh drží pohromadě.</p>"
    "<p>Slabší je závěr, kde autorka vysvětluje, co čtenář dávno ví. Přesto je to kniha vyzrálá a krásná.</p>"
)
FRENCH = (
    "<p>Un parapluie cassé par chapitre, et derrière lui une histoire : le dessin est d'une rare élégance, le "
    "découpage "
    "limpide, et l'héroïne franchement désagréable. On rit, on s'attache, on attend la pluie avec elle.</p>"
    "<p>Le fil rouge n'avance guère dans ce tome, dommage. Mais la lecture est un bonheur, et la suite nous "
    "manque.</p>"
)
KOREAN = (
    "<p>무대에는 냉장고 한 대와 배우 세 명뿐이다. 그런데도 시간이 짧게 느껴졌다. "
    "대사는 일상적이면서도 날카롭고 연출은 과감하다.</p>"
    "<p>다만 막판에 밝혀지는 비밀은 다소 상투적이다. 그럼에도 마지막 순간은 뛰어나고, 꼭 봐야 할 무대다.</p>"
)


def review(body: str, *, title: str, lang: str, path: str = "review/4711") -> dict[str, Any]:
    page = f"<html lang={lang}><head><title>{title}</title></head><body>{body}</body></html>"
    return extract(page, url=f"https://www.marram.example/{path}").values


def test_a_hungarian_author_before_the_book() -> None:
    found = review(f"<h1>Marsi Ida: A hegy csendje</h1>{HUNGARIAN}", title="Marsi Ida: A hegy csendje | M", lang="hu")
    assert (found["work_title"], found["creator"]) == ("A hegy csendje", ["Marsi Ida"])


def test_what_the_prose_has_in_quotation_marks_is_no_author() -> None:
    headline = "Kuzey Fenerinin Kızı: Sessizliğin Romanı"
    box = "<p><b>Kitap Künyesi</b><br>Yazar Adı: Leyla Aras<br>Yayınevi: Kıyı Kitap</p>"
    found = review(f"<h1>{headline}</h1>{TURKISH}{box}", title=f"{headline} - Marram", lang="tr")
    assert (found["work_title"], found["creator"]) == ("Kuzey Fenerinin Kızı", ["Leyla Aras"])


def test_a_surname_first_as_in_catalogues() -> None:
    headline = "Maršová, Ida: Přístav"
    found = review(f"<h1>{headline}</h1>{CZECH}", title=f"{headline} - Marram", lang="cs")
    assert (found["work_title"], found["creator"]) == ("Přístav", ["Ida Maršová"])


def test_an_author_beside_the_publisher_is_the_books() -> None:
    box = "<div><p>Auteur : MIZUNO Rei</p><p>Editeur : Tempête</p><p>Collection : Seinen</p></div>"
    found = review(f"<h1>Averses Vol.1 - Manga</h1>{FRENCH}{box}", title="Critique Manga Averses Vol.1", lang="fr")
    assert "author" not in found
    assert found["creator"] == ["MIZUNO Rei"]


def test_a_russian_book_and_its_author() -> None:
    (found,) = readings("Рецензия на книгу Письма, Ида Маршак")
    assert (found.title, found.creator) == ("Письма", "Ида Маршак")


@pytest.mark.parametrize(
    ("headline", "title"),
    [("Critique Manga Averses Vol.1", "Averses Vol.1"), ("Review Film Dermaga (2019)", "Dermaga")],
)
def test_kinds_behind_words_for_review(headline: str, title: str) -> None:
    assert readings(headline)[0].title == title


def test_a_credited_name_behind_a_dash_is_none_of_the_title() -> None:
    headline = "L’Averse - Bo Ek - critique"
    body = f"<h1>{headline}</h1><ul><li>Réalisateur : Bo Ek</li><li>Durée : 1h42</li></ul>{FRENCH}"
    assert review(body, title=headline, lang="fr")["work_title"] == "L’Averse"


def test_a_danish_section_above_artist_and_record() -> None:
    prose = "<p>" + "Pladen er luftig, sangene er skæve, og sangeren synger om tog. " * 8 + "</p>"
    body = f"<p>Albumanmeldelse</p><h1>Paraply: Lavtryk</h1>{prose}<p>Selskab: Regn</p>"
    found = review(body, title="Albumanmeldelse: Paraply - Lavtryk", lang="da")
    assert (found["work_title"], found["creator"]) == ("Lavtryk", ["Paraply"])


def test_a_korean_reporter_and_the_address_of_a_paper() -> None:
    line = "이수정 기자 입력 2021.11.09 15:20 수정 2021.11.09 15:41"
    headline = "[리뷰] 불 꺼진 집…연극 '정전'"
    page = f"<html lang=ko><title>{headline}</title><body><h1>{headline}</h1><p>{line}</p>{KOREAN}"
    found = extract(page, url="https://www.marram.example/news/articleView.html?idxno=4711")
    assert (found.page_type, found.values["author"]) == ("review", ["이수정"])
    assert as_byline(line) == "By 이수정"
    assert is_byline(line)
    assert section_of_other("/news/moor")
    assert not section_of_other("/news/articleview.html")


@pytest.mark.parametrize(
    ("line", "name"),
    [("文／林小雨 2019-10-30", "林小雨"), ("Oleh Dimas Nugraha", "Dimas Nugraha"), ("글／정다혜", "정다혜")],
)
def test_bylines(line: str, name: str) -> None:
    assert authors(line) == [name]
    assert not is_person("Entre Rozier")


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("sutradara", "director"),
        ("pemain", "cast"),
        ("durasi", "runtime"),
        ("tahun", "work_year"),
        ("judul", "work_title"),
    ],
)
def test_indonesian_labels(label: str, field: str) -> None:
    found = lookup(label)
    assert found is not None
    assert found.field == field


def test_minutes_days_and_decimals() -> None:
    assert [parse_runtime(text) for text in ("98分鐘", "108 menit")] == [98, 108]
    assert [found.iso for found in find_dates("16 Agustus 2019")] == ["2019-08-16"]
    assert [fold_grade(text) for text in ("16.50", "16.5", "8.0", "100")] == ["16.5", "16.5", "8", "100"]


@pytest.mark.parametrize("line", ["Ida Marsh: Moor. Lis, Brno, 2020, 304 s.", "Ida Marsh: Moor. Saaristo 2018. 240 s."])
def test_a_books_house_and_pages_are_none_of_the_text(line: str) -> None:
    assert is_credits(line, "p")


RUSSIAN = (
    "<p>Пятый альбом группы записан в пустом бассейне, и это слышно: гитары гудят, барабаны эхом, а голос звучит "
    "так, будто песни поют со дна. Тексты стали проще, а лучшие песни альбома — длиннее и свободнее.</p>"
    "<p>Середина пластинки провисает, но такой цельной и красивой работы никто не ждал, и трек за треком растёт.</p>"
)


def test_a_russian_record_and_its_makers_above_a_word_for_review() -> None:
    body = f"<h1>Товарняк — «Глубина»</h1><p>Рецензия</p>{RUSSIAN}<p>Дата релиза: 26 ноября 2021</p>"
    found = review(body, title="Товарняк — «Глубина». Рецензия", lang="ru")
    assert found["creator"] == ["Товарняк"]
    assert found["work_title"] == "Глубина"


def test_whose_record_it_is_below_its_title_is_no_critic() -> None:
    prose = "<p>" + "Die Gitarren sind schwer, der Gesang ist schön, und die Songs des Albums wachsen. " * 6 + "</p>"
    body = f"<h1>Review: Torfstich</h1><h2>von Moorleiche</h2>{prose}<p>Redakteur: Frank Wilk</p>"
    assert review(body, title="Moorleiche: Torfstich - Review", lang="de")["author"] == ["Frank Wilk"]


def test_whom_the_title_names_signs_nothing_below_the_text() -> None:
    body = f"<h1>Averse d’Ida Marsh</h1><p>Bo Ek - 4 mars 2020</p>{FRENCH}<p>Ida Marsh<br>Averse<br>232 pages</p>"
    assert review(body, title="Averse d’Ida Marsh, un roman", lang="fr")["author"] == ["Bo Ek"]


def test_a_headline_in_small_letters_above_the_facts() -> None:
    facts = "<p>La mouette qui boite<br>Éditeur : Marée<br>144 pages</p>"
    body = f"<h2>La mouette qui boite</h2>{facts}{FRENCH}<p>Ma note : 17/20</p>"
    assert review(body, title="La mouette qui boite - Cases", lang="fr")["work_title"] == "La mouette qui boite"


def test_days_behind_a_short_word_and_titles_in_marks() -> None:
    assert authors("Anmeldt af Birte Strandby d. 03. okt. 2022") == ["Birte Strandby"]
    assert work_name("«Fergeleiet»") == ("Fergeleiet", None)


@pytest.mark.parametrize(
    "title",
    ["I 10 dischi italiani del 2020", "Les 20 albums de 2020", "10 filmes sobre padeiros", "7 libros con mar dentro"],
)
def test_titles_of_lists(title: str) -> None:
    assert announces_roundup(title)


@pytest.mark.parametrize(("label", "field"), [("게임명", "work_title"), ("дата релиза", "work_year")])
def test_further_labels(label: str, field: str) -> None:
    found = lookup(label)
    assert found is not None
    assert found.field == field


def test_who_made_a_dance_signs_nothing_below_the_text() -> None:
    made = "<p><b>Averse</b><br>Chorégraphie Ida Marsh<br>Avec Tom Reed, Wen Li</p>"
    body = f"<h1>Averse : la pluie danse</h1><p>Bo Ek - 4 mars 2020</p>{FRENCH}{made}"
    assert review(body, title="Averse : la pluie danse", lang="fr")["author"] == ["Bo Ek"]
