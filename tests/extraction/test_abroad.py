"""Restaurants, records, books and comments as papers print them outside English."""

from __future__ import annotations

from typing import Any

import pytest

from reviewscrape import extract
from reviewscrape.extraction.page_types.roundups import announces_roundup
from reviewscrape.extraction.values.titles import quoted, readings

FILM = (
    "<p>Film zaczyna się na nabrzeżu, gdzie kobieta liczy skrzynie, których nikt inny nie widzi, i zostaje z nią, aż "
    "widz też zaczyna liczyć. Zdjęcia są surowe, tempo odważne, a aktorzy grają tak, jakby mieli czas na wszystko.</p>"
    "<p>Reżyserka nie spieszy się i słusznie. Scenariusz bywa zbyt oszczędny, ale finał, najlepsza scena filmu, "
    "wynagradza cierpliwość. To piękny, spokojny film z wybitną rolą główną, którego nie zapomina się szybko.</p>"
)
BOOK = (
    "<p>Maršová napsala román, který začíná u přístavu a nikam nespěchá. Čtenář sleduje ženu, jež počítá bedny, a po "
    "dvou kapitolách počítá s ní. Jazyk je střídmý, postavy mají váhu a příběh drží pohromadě do poslední strany.</p>"
    "<p>Slabší je závěr, kde autorka vysvětluje, co čtenář dávno ví. Přesto je to kniha vyzrálá a krásná, jedna z "
    "nejlepších za poslední roky, a Maršová patří k nejzajímavějším jménům současné české prózy.</p>"
)
MEAL = (
    "<p>Derrière la façade verte, la cheffe tient six tables et une ardoise qui change chaque jour. Un œuf mollet, des "
    "poireaux brûlés, une vinaigrette qui réveille : tout est simple, juste et délicieux, jusqu'au merlan nacré.</p>"
    "<p>L'ardoise oublie parfois le dessert, un riz au lait trop sage, et la salle est bruyante comme une cour. Mais "
    "à ce prix, c'est l'une des meilleures adresses du port, et le service sourit. Une réussite, et on reviendra.</p>"
)
RECORD = (
    "<p>On ne l'attendait plus, et le voilà. La voix, plus grave, ose le silence, et le piano droit répond à la "
    "contrebasse avec une douceur magnifique. Le disque est court, les chansons aussi, et chacune trouve sa fin.</p>"
    "<p>Tout n'est pas de cette eau : un duo tourne court. Mais quand retombe la dernière note on remet le disque au "
    "début, et c'est un signe qui ne trompe pas. Sans doute son plus bel album, et le plus émouvant.</p>"
)


def review(body: str, *, title: str, lang: str, path: str = "kultura/4711") -> dict[str, Any]:
    page = f"<html lang={lang}><head><title>{title}</title></head><body>{body}</body></html>"
    return extract(page, url=f"https://www.marram.example/{path}").values


@pytest.mark.parametrize("heading", ["Komentarze", "Komentarze (2)", "Diskuze k článku"])
@pytest.mark.parametrize("names", [("Ola<br>18 września 2021", "Jan<br>20 września 2021"), ("Ola: tak.", "Jan: nie.")])
def test_grades_below_what_readers_wrote_are_not_the_critics(heading: str, names: tuple[str, str]) -> None:
    comments = "".join(
        f"<p>{name}<br>Ocena: {grade}/10. Nic więcej.</p>" for name, grade in zip(names, (9, 3), strict=True)
    )
    body = f"<h1>Kaj – recenzja filmu</h1>{FILM}<p>Moja ocena: 7/10</p><h3>{heading}</h3>{comments}"
    found = extract(f"<html lang=pl><title>Kaj – recenzja filmu</title><body>{body}</body></html>")
    assert found.values["critic_grade"] == "7"
    assert "Nic" not in (found.body_text or "")
    assert "critic_grade" not in review(body.replace("Moja ocena: 7/10", ""), title="Kaj – recenzja filmu", lang="pl")


def test_author_and_title_above_an_imprint() -> None:
    box = "<h3>Ida Maršová: Přístav</h3><p>Nakladatelství Tráva, 2022, 214 stran, 349 korun</p>"
    found = review(f"<h1>Bedny, které nikdo nevidí</h1>{BOOK}<div>{box}</div>", title="Bedny | M", lang="cs")
    assert (found["work_title"], found["creator"], found["work_year"]) == ("Přístav", ["Ida Maršová"], 2022)


def test_a_restaurant_that_was_tried() -> None:
    title = "On a testé : Augustine, la cuisine sans chichis"
    found = review(f"<h1>{title}</h1>{MEAL}<p>Note globale : 4/5</p>", title=title, lang="fr")
    assert (found["work_title"], found["critic_grade"]) == ("Augustine", "4")


@pytest.mark.parametrize("address", ["Lugar de Outeiro, 12. Lugo", "Calle del Pozo", "Plaza Mayor 3, 28012 Madrid"])
def test_where_a_restaurant_is_directed_nothing(address: str) -> None:
    assert "director" not in review(f"<h1>Casa</h1>{MEAL}<p>Dirección: {address}</p>", title="Casa", lang="es")


def test_a_record_in_quotation_marks_before_the_papers_phrase() -> None:
    title = "Ysé, “Minuit moins le quart” : la nuit lui va bien"
    found = review(f"<h1>{title}</h1>{RECORD}", title=title, lang="fr", path="musique/4711")
    assert (found["work_title"], found["creator"]) == ("Minuit moins le quart", ["Ysé"])


@pytest.mark.parametrize("beside", ["<p>Label: Kohle Records</p>", ""])
def test_the_day_of_a_record_beside_its_label(beside: str) -> None:
    body = f"<h1>Ysé: Halde</h1><p>Veröffentlicht: 12. April 2019</p>{beside}{RECORD}"
    assert ("date_published" in review(body, title="Ysé – Halde", lang="de")) is not bool(beside)


def test_titles_before_words_for_review_in_hungarian_and_japanese() -> None:
    assert readings("Csend a parton – Láp-kritika")[0].title == "Láp"
    assert quoted("『波止場の遥』レビュー：雨") == ["波止場の遥"]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("„Die Tante“ von Ida Marsh. Regie: Wen Li. Mit Tom Reed, Orla Venn.", "Die Tante"),
        ("Divadlo Na Kraji: Ida Marsh: Hostina. Režie: Wen Li, scéna: Eva Kos. Hrají: Tom Reed, Orla Venn.", "Hostina"),
        ("Divadlo Na Kraji – Ida Marsh: Hostina<br>Režie: Wen Li<br>Hrají: Tom Reed, Orla Venn", "Hostina"),
        ("Husorden. Af Ida Marsh. Instruktion: Wen Li. Medvirkende: Tom Reed, Orla Venn.", "Husorden"),
        ("'Stigen', Kammerteater. Af: Ida Marsh. Instruktion: Wen Li. Medvirkende: Tom Reed, Orla Venn.", None),
    ],
)
def test_a_play_and_who_wrote_it_before_its_director(line: str, title: str | None) -> None:
    found = review(f"<h1>Warten</h1>{FILM}<p>{line}</p>", title="Warten | Marram", lang="de")
    assert (found["creator"], found["director"]) == (["Ida Marsh"], ["Wen Li"])
    assert title in (None, found["work_title"])


@pytest.mark.parametrize(
    "line",
    [
        "Publicado por Rocío en 9:30",
        "Autor: Rocío o 18:22",
        "Bejegyezte: Rocío",
        "Postado por Rocío às 19:00",
        "Pubblicato da Rocío a 8:30",
    ],
)
def test_who_signs_a_post_below_it(line: str) -> None:
    comments = "<p>4 comentarios:</p><p>Marina 9 de noviembre de 2015, 12:14<br>Le puse un 2/5.</p>"
    found = review(f"<h1>Kaj – recenzja filmu</h1>{FILM}<p>{line}</p>{comments}", title="Kaj – recenzja", lang="es")
    assert found["author"] == ["Rocío"]
    assert "critic_grade" not in found


def test_a_day_between_the_word_for_review_and_the_name() -> None:
    found = review(f"<h1>Kaj</h1><p>Recenze | 12. 11. 2018 | Ida Maršová</p>{BOOK}", title="Kaj", lang="cs")
    assert (found["author"], found["date_published"]) == (["Ida Maršová"], "2018-11-12")


def test_sections_of_a_site_are_nobody() -> None:
    body = f"<p>Zprávy Recenze Rozhovory Program</p><h1>Kaj</h1>{BOOK}"
    assert "author" not in review(body, title="Kaj", lang="cs")


def test_the_list_of_tracks_ends_the_text() -> None:
    body = f"<h1>Ysé</h1>{RECORD}<p>Tracklist</p><p>1. Kai<br>2. Quai<br>3. Pier<br>4. Mole<br>5. Hafen</p>"
    found = extract(f"<html lang=fr><title>Ysé – Quai</title><body>{body}</body></html>")
    assert (found.body_text or "").endswith("plus émouvant.")


def test_the_players_below_a_headline_with_the_director() -> None:
    head = "<h2>Les Cuivres de Ida Marsh</h2><p>Avec Tom Reed, Orla Venn</p>"
    found = review(f"{head}{RECORD.replace('disque', 'film')}", title="Les Cuivres de Ida Marsh", lang="fr")
    assert (found["work_title"], found["director"]) == ("Les Cuivres", ["Ida Marsh"])
    assert found["cast"] == ["Tom Reed", "Orla Venn"]


def test_a_title_in_quotation_marks_its_author_and_house() -> None:
    note = "« Le Sel », Ida Marsh, éditions du Beffroi, 176 pages, 16 €."
    found = review(f"<h1>Une journée en cuisine</h1>{RECORD}<p>{note}</p>", title="Une journée", lang="fr")
    assert (found["work_title"], found["creator"]) == ("Le Sel", ["Ida Marsh"])


def flat(*lines: str, path: str = "kultura/4711") -> dict[str, Any]:
    return extract("\n".join(lines) + "\n", url=f"https://www.marram.example/{path}").values


def test_a_word_for_review_that_names_the_kind_before_a_title_and_a_phrase() -> None:
    prose = [text.rpartition(">")[2] for text in BOOK.replace("kniha", "film").split("</p>")[:2]]
    found = flat(
        "Noordercourant", "Cultuur", "Filmrecensie Laagwater: wie omkijkt, verliest", "10 oktober 2019", *prose
    )
    assert (found["work_title"], "creator" in found) == ("Laagwater", False)


def test_the_headline_of_a_text_stands_above_the_line_of_its_author() -> None:
    prose = (
        "Дебютный фильм снят за двадцать дней в одном доме, и это ощущается как достоинство. Актёры играют прекрасно.",
        "Слабее всего получились воспоминания, но в целом это тонкая и умная картина, которую хочется советовать.",
    )
    found = flat("Кинозал", "Рецензии", "Рецензия на фильм «Чужая дача»", "Автор: Инна Берг", "17 февраля 2021", *prose)
    assert (found["work_title"], found["author"]) == ("Чужая дача", ["Инна Берг"])


def test_who_wrote_a_review_behind_the_word_for_it_in_czech() -> None:
    body = f"<h1>Ida Maršová: Přístav</h1><p>Recenzi napsala Lucie Horáčková, 18. 1. 2021</p>{BOOK}"
    assert review(body, title="Ida Maršová: Přístav", lang="cs")["author"] == ["Lucie Horáčková"]


def test_director_players_and_minutes_end_the_text() -> None:
    line = "« La Garde », drame de Ida Marsh, avec Tom Reed et Orla Venn. 1h38."
    page = f"<html lang=fr><title>La Garde</title><body><h1>La Garde</h1>{RECORD}<p>{line}</p></body></html>"
    assert (extract(page).body_text or "").endswith("plus émouvant.")


def test_an_opera_and_its_composer_below_its_title() -> None:
    box = "<div><h4>„Die Mühle“</h4><p>Oper von Ida Marsh. Musikalische Leitung: Kai Ude, Regie: Wen Li.</p></div>"
    found = review(f"<h1>Oper ohne Mehl</h1>{FILM}{box}", title="Oper ohne Mehl", lang="de")
    assert (found["work_title"], found["creator"], found["director"]) == ("Die Mühle", ["Ida Marsh"], ["Wen Li"])


def test_a_volume_and_its_day_are_the_works() -> None:
    days = "<p>Parution : 12 mai 2021</p><p>Critique de Ida Marsh, le 20 mai 2021</p>"
    found = review(
        f"<h1>Le Chenal, tome 4 : Marée basse</h1>{days}{RECORD}", title="Le Chenal, tome 4 - critique BD", lang="fr"
    )
    assert (found["work_title"], found["date_published"]) == ("Le Chenal", "2021-05-20")


@pytest.mark.parametrize("label", ["Vydavatelství", "Wytwórnia", "Nakladatelství"])
def test_the_year_behind_who_brought_it_out(label: str) -> None:
    found = review(f"<h1>Ysé: Kai</h1>{RECORD}<p>Ysé – Kai<br>{label}: Tráva, 2018</p>", title="Ysé: Kai", lang="cs")
    assert found["work_year"] == 2018


def test_a_section_behind_a_byline_is_nobody() -> None:
    body = f"<h1>Vidange</h1><p>18 novembre 2022 / Par Ida Marsh / Théâtre</p>{RECORD}"
    assert review(body, title="Vidange", lang="fr")["author"] == ["Ida Marsh"]


def test_the_first_word_of_a_sentence_is_no_first_name() -> None:
    prose = (
        "<p>Elokuva alkaa saunasta, mutta kukaan ei puhu. Ohjaaja Saara Kettusen esikoispitkä Löyly on rohkea kuvaus "
        "veljeksistä, jotka perivät mökin ja velat. Pääosissa on mainio pari, ja kuvaus on kaunista.</p><p>Lopun "
        "käänne on turhan kätevä. Silti Löyly on yksi vuoden parhaista elokuvista, lämmin ja viisas.</p>"
    )
    title = "Arvostelu: Löyly – vaikenemisen taito"
    found = review(f"<h1>{title}</h1>{prose}<p>Ohjaus: Saara Kettunen</p>", title=title, lang="fi")
    assert (found.get("work_title") in {"Löyly", None}, "creator" in found) == (True, False)


def test_whose_review_it_is_in_a_database_is_no_part_of_the_title() -> None:
    assert readings("Crítica de Siesta por cartero_88 - Marram")[0].title == "Siesta"
    assert readings("Kritik zu Die Nacht von 1914")[0].title == "Die Nacht von 1914"


def test_the_film_that_a_paper_names_in_the_title_alone() -> None:
    prose = FILM.replace("film z", "„Almabtrieb“ z")
    body = f"<h1>Loch in der Jacke</h1>{prose}<p><i>Almabtrieb, ZDF, 20.15 Uhr.</i></p>"
    head = '<meta property="og:title" content="TV-Kritik „Almabtrieb“ im ZDF: Loch in der Jacke">'
    page = (
        f"<html lang=de><title>TV-Kritik „Almabtrieb“ im ZDF: Loch in der Jacke</title>{head}<body>{body}</body></html>"
    )
    assert extract(page).values.get("work_title") in {"Almabtrieb", None}


def test_who_made_a_japanese_game_and_when() -> None:
    found = review(
        "<h1>『潮風』レビュー</h1><p>海辺の町で郵便を配る。それだけのゲームが、どうしてこんなに胸に残るのだろう。操作は簡単だが丁寧に作り込まれており、"
        "飽きることがない。音楽も素晴らしい。惜しいのはロード時間の長さだが、それでも傑作である。</p>"
        "<p>開発：ゆきどけ<br>発売日：2021年7月29日<br>プラットフォーム：PC</p>",
        title="『潮風』レビュー",
        lang="ja",
    )
    assert (found["work_title"], found["creator"], found["work_year"]) == ("潮風", ["ゆきどけ"], 2021)


@pytest.mark.parametrize(
    "title",
    [
        *("Najlepsze płyty 2018 roku", "7 séries para ver no feriado", "Tien boeken voor op het strand"),
        *("Die schönsten Filme, die im Zug spielen", "Les dix plus beaux romans du large", "Mes dix coups de cœur"),
        *("Las series más raras del otoño", "I film più tristi di sempre", "Unsere Lieblingsbücher"),
    ],
)
def test_titles_of_lists(title: str) -> None:
    assert announces_roundup(title)


@pytest.mark.parametrize(
    "line", ["2021. augusztus 26.", "Írta: Balla Noémi | 2020. június 12.", "Le 3 mai 2021 à 9:30."]
)
def test_the_day_above_the_prose_is_none_of_it(line: str) -> None:
    page = f"<html><title>Kaj</title><body><h1>Kaj</h1><p>{line}</p>{FILM}</body></html>"
    assert (extract(page).body_text or "").startswith("Film zaczyna")


def test_the_year_of_a_record_and_its_house_are_no_artist() -> None:
    prose = [text.rpartition(">")[2] for text in RECORD.split("</p>")[:2]]
    found = flat("Case Nuove", "Cortile", "2021 (Scala Dischi) | ambient-pop, songwriter", "di Ida Marsh", *prose)
    assert found.get("creator") != ["2021 (Scala Dischi)"]
