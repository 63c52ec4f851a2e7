"""Reviews of records, concerts and plays in the forms that such pages have: days, grades, credits, sections."""
# ruff: noqa: E501  (markup reads better unbroken)

from __future__ import annotations

import pytest

from reviewscrape import extract
from reviewscrape.extraction import Extraction
from reviewscrape.extraction.values.grades import parse_grade

ALBUM = (
    "<p>The opening song is all handclaps, the second slows to a crawl and lets the singer carry the tune. By the time the strings come in you notice how "
    "carefully this album has been put together, each chorus held back a bar longer than you expect, the drums a little behind the beat.</p>"
    "<p>Two of the tracks in the middle could swap places without anybody noticing, and the lyrics reach for more than they can hold. Still, even the weaker "
    "songs have a melody worth humming, and the guitars have never sounded better on a record of theirs.</p>"
)
PLAY = (
    "<p>The lights come up on a kitchen and three people who are not speaking to each other. The play is thirty years old and shows its age, but this "
    "production finds the anger under the jokes, and the audience is held from the first scene to the last by the performances of two great actors.</p>"
    "<p>The second act is too long, and a plot about a missing will is never resolved. It is a fine evening in the theatre all the same.</p>"
)
PIECE = (
    "<p>Le texte raconte les retrouvailles de deux frères que tout oppose. La mise en scène laisse toute la place aux comédiens, et ils sont formidables, "
    "le premier tout en retenue, le second qui fait rire la salle avant de la serrer à la gorge. Les décors suffisent à faire exister un monde.</p>"
    "<p>On pourra regretter quelques longueurs au milieu de la pièce, mais le public, debout à la fin, ne s’y est pas trompé.</p>"
)
STUECK = (
    "<p>Die Regie lässt die Schauspieler minutenlang schweigen, bis der erste Satz wie ein Teller auf den Boden fällt. Das Bühnenbild zwingt das Ensemble "
    "zu ständiger Balance, und die Mutter verliert in der zweiten Szene die Fassung, ohne ein lautes Wort zu sagen.</p>"
    "<p>Nach der Pause verliert die Inszenierung an Spannung, doch der Schluss gelingt, und das Publikum dankt mit langem Applaus.</p>"
)


def page(headline: str, text: str, *, byline: str = "", language: str = "en") -> Extraction:
    """What is read from a post of a blog."""
    return extract(
        f"<html lang={language}><head><title>{headline} | Quay Notes</title></head><body><div class=nav><a href=/>Home</a> <a href=/live>Live</a></div>"
        f"<article><h1>{headline}</h1>{byline}<div class=entry-content>{text}</div></article></body></html>"
    )


POSTED = "<div class=meta>Posted on <time class=entry-date datetime=2015-09-30>September 30, 2015</time> by <a rel=author href=/a>Ann Lee</a></div>"


@pytest.mark.parametrize(
    ("headline", "byline", "day"),
    [
        ("The Larks, September 28, 2015, Mill Hall", POSTED, "2015-09-30"),
        ("Review: “Low Tide” – Wharf Opera, September 28, 2015", POSTED, "2015-09-30"),
        ("The Larks live, September 30, 2015", POSTED, "2015-09-30"),
        ("The Larks, September 28, 2015, Mill Hall", "", "2015-09-28"),
    ],
)
def test_the_day_of_a_concert_in_the_headline_gives_way_to_the_bylines(headline: str, byline: str, day: str) -> None:
    assert page(headline, ALBUM, byline=byline).values["date_published"] == day


@pytest.mark.parametrize(
    ("text", "value"),
    [("4****", "4"), ("2**", "2"), ("5 *****", "5"), ("4***", None), ("1*", None), ("3***x", None)],
)
def test_stars_that_are_printed_as_a_figure_and_as_a_row(text: str, value: str | None) -> None:
    grade = parse_grade(text)
    assert (grade.value if grade is not None else None) == value


@pytest.mark.parametrize(
    ("line", "grade"),
    [
        ("<p><strong>4****</strong></p>", "4"),
        ("<p><b>4.5/7</b></p>", "4.5"),
        ("<p><b>4/7</b></p>", None),
        ("<p>Issue 4/7</p>", None),
    ],
)
def test_a_grade_of_its_own_between_headline_and_prose(line: str, grade: str | None) -> None:
    assert page("Low Tide Review", line + ALBUM).values.get("critic_grade") == grade


@pytest.mark.parametrize(
    ("line", "grade"),
    [
        ("<p><strong>8.0</strong></p>", "8.0"),
        ("<p>8.0</p>", None),
        ("<p><strong>2.35</strong></p>", None),
        ("<p><strong>12</strong></p>", None),
    ],
)
def test_a_decimal_in_bold_behind_the_prose_and_before_the_songs(line: str, grade: str | None) -> None:
    songs = "<p><b>Tracklisting:</b><br>1. Weight<br>2. Falls<br>3. Kite Weather</p>"
    found = page("Review: The Larks – “Low Country”", f"{ALBUM}<p><b>Standout songs:</b> Falls</p>{line}{songs}")
    assert found.values.get("critic_grade") == grade


@pytest.mark.parametrize(
    ("lines", "directors"),
    [
        ("<p>de <a href=/x>Ana Coe</a></p><p>Mise en scène de <a href=/t>Tom Reed</a></p><p>Avec Ida Marsh, Wen Li</p>", ["Tom Reed"]),
        ("<p>Texte et mise en scène : Tom Reed</p><p>Avec : Ida Marsh, Wen Li</p>", ["Tom Reed"]),
        ("<p>Critique de <em>Marée</em>, d’Ana Coe, mise en scène de Tom Reed<br>Avec Ida Marsh et Wen Li, vu au Petit Quai le 5 mars 2014</p>", ["Tom Reed"]),
        ("<p>de <a href=/x>Ana Coe</a></p><p>Avec Ida Marsh, Wen Li</p>", ["Ana Coe"]),
    ],
)  # fmt: skip
def test_who_stages_a_play_in_french(lines: str, directors: list[str]) -> None:
    assert page("Marée basse", lines + PIECE, language="fr").values.get("director") == directors


@pytest.mark.parametrize(
    ("line", "directors"),
    [
        ("„Flut“ (UA) von Ana Coe – Regie Tom Reed, Choreografie Wen Li, Bühne und Kostüme Ida Marsh", ["Tom Reed"]),
        ("Die Regie Tom Reeds, die Bühne, die Kostüme: alles aus einem Guss", None),
    ],
)
def test_who_stages_a_play_in_a_german_deck(line: str, directors: list[str] | None) -> None:
    assert (
        page("Hafentheater: Alles ist doppelt", f"<p>{line}</p>{STUECK}", language="de").values.get("director")
        == directors
    )


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("<em>Review by Ida Marsh</em> published on Sunday 5 March", ["Ida Marsh"]),
        ("Review by Ida Marsh posted yesterday", ["Ida Marsh"]),
    ],
)
def test_a_reviewer_before_the_word_for_publishing(line: str, people: list[str]) -> None:
    assert page("Low Tide review", f"{PLAY}<p>{line}</p>").values.get("author") == people


def test_sections_that_end_with_a_grade_are_reviews_of_several_records() -> None:
    records = "".join(
        f"<p><b>{name}</b></p>{ALBUM[:-4]} {grade}</p>"
        for name, grade in (
            ("The Larks – Low Country", "7/10."),
            ("Mill – To the Rest", "4/10"),
            ("Ida Marsh – Small Rooms", "8/10"),
        )
    )
    assert page("albums - march 2010", records).page_type == "multi_review"


def test_sections_of_one_review_with_a_grade_at_its_end_are_none() -> None:
    parts = "".join(f"<p><b>{name}</b></p>{ALBUM}" for name in ("The songs", "The singing"))
    assert page("Review: The Larks – Low Country", f"{parts[:-4]} 7/10</p>").page_type == "review"


KITARAT = (
    "Kitarat soivat terävinä, rummut vievät eteenpäin ja laulu on nostettu lähelle kuulijaa. Parhaimmillaan yhtye on hitaissa kappaleissa, joissa "
    "sanoitukset saavat tilaa. Pari biisiä tuntuu täytteeltä, mutta albumi kasvaa jokaisella kuuntelukerralla, ja levyn soisi löytävän kuulijansa. "
    "Tuotanto on lämmin ja yksinkertainen, eikä laulaja yritä olla kukaan muu kuin hän on."
)
GITARRER = (
    "Gitarrerna är vassa, trummorna driver på och sången ligger långt fram. Bäst är skivan i de långsamma låtarna, där texterna om sena tåg får ta "
    "plats. Ett par låtar mot slutet känns som utfyllnad, men albumet växer för varje gång man hör det, och bandet har aldrig låtit bättre än så här. "
    "Produktionen är varm och enkel på ett sätt som klär materialet."
)


@pytest.mark.parametrize(
    ("headline", "work", "text"),
    [("Kvartetti Lokki: Vanha laituri (1990)", "Vanha laituri", KITARAT), ("Sikt – II", "II", GITARRER)],
)
def test_records_reviewed_in_the_north(headline: str, work: str, text: str) -> None:
    found = page(headline, f"<p>{text}</p><p>{text}</p>", byline="<p class=byline>Ida Marsh, 12.1.2015</p>")
    assert (found.page_type, found.values.get("work_title")) == ("review", work)


CREDITED = [
    ("<p>Cast:<br>Tosca – Ann Coe<br>Cavaradossi – Tom Reed<br>Scarpia – Bo Ek</p><p>Production:<br>Director – Wen Li</p>", ["Ann Coe", "Tom Reed", "Bo Ek"]),
    ("<p>Cast:<br>Ann Coe – Tosca<br>Tom Reed – Cavaradossi</p><p>Director: Wen Li</p>", ["Ann Coe", "Tom Reed"]),
    ("<p>Tina: Ann Coe<br>Vita: Ida Marsh<br>Nic: Tom Reed</p><p>Director: Wen Li.<br>Designer: Bo Ek.</p>", ["Ann Coe", "Ida Marsh", "Tom Reed"]),
    ("<p>Wigs: Ann Coe<br>Hair: Ida Marsh<br>Fights: Tom Reed</p><p>Director: Wen Li.<br>Designer: Bo Ek.</p>", None),
    ("<p>Box: Ann Coe<br>Bar: Ida Marsh<br>Door: Tom Reed</p><p>Venue: Mill Hall</p>", None),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "cast"), CREDITED)
def test_parts_before_their_actors(lines: str, cast: list[str] | None) -> None:
    assert page("Review: Tosca", PLAY + lines).values.get("cast") == cast


@pytest.mark.parametrize(
    ("line", "language", "text", "people"),
    [
        ("Marée, de Ana Coe, mise en scène Tom Reed, avec Ida Marsh, Wen Li. Durée : 1 h 40. Théâtre du Quai", "fr", PIECE, (["Tom Reed"], ["Ida Marsh", "Wen Li"])),
        ("MAREA<br>di Ana Coe<br>regia Tom Reed<br>con Ida Marsh, Wen Li<br>scene Bo Ek<br>Teatro Molo, Roma", "it", PLAY, (["Tom Reed"], ["Ida Marsh", "Wen Li"])),
        ("La regia Tom Reed la conosce bene, e si vede.", "it", PLAY, (None, None)),
    ],
)  # fmt: skip
def test_credits_of_plays_without_colons(
    line: str, language: str, text: str, people: tuple[list[str] | None, list[str] | None]
) -> None:
    found = page("Marea", f"<p>{line}</p>{text}", language=language).values
    assert (found.get("director"), found.get("cast")) == people


def test_the_place_in_a_line_of_a_programme_is_no_author() -> None:
    line = "<p>Pier Yard, 5–31 Aug 2009, 9.20pm, £11</p>"
    assert page("Bo Ek: Schizoid review", line + PLAY).values.get("author") is None


@pytest.mark.parametrize(
    ("headline", "work"),
    [
        ("EP Review: Furrow – Still Digging", "Still Digging"),
        ("Álbum do Mês: Furrow – Still Digging", "Still Digging"),
        ("Platte der Woche: Furrow – Still Digging", "Still Digging"),
    ],
)
def test_words_before_artist_and_record(headline: str, work: str) -> None:
    assert page(headline, ALBUM).values.get("work_title") == work


@pytest.mark.parametrize(("text", "value"), [("*** e 1/2", "3.5"), ("**** and 1/2", "4.5"), ("*** ½", "3.5")])
def test_half_a_star_in_words(text: str, value: str) -> None:
    grade = parse_grade(text)
    assert grade is not None
    assert grade.value == value


def test_the_only_heading_of_second_rank_is_the_headline_where_no_first_is() -> None:
    found = extract(
        "<html lang=de><head><title>Der Knecht - Ruhrkai - Nachtlampe</title></head><body><div class=nav><a href=/>Start</a></div><div class=item>"
        f"<h2>Die Luft ist heiß</h2>{STUECK}<p><strong>Der Knecht</strong><br>von Ana Coe<br>Regie: Tom Reed.<br>Mit: Ida Marsh, Wen Li.</p></div></body></html>"
    )
    assert (found.values.get("headline"), found.values.get("work_title")) == ("Die Luft ist heiß", "Der Knecht")


def test_a_day_in_a_headline_is_neither_artist_nor_record() -> None:
    found = page("The Larks ao vivo na Doca - 12/04/2015", ALBUM, byline=POSTED)
    assert found.values.get("work_title") != "12/04/2015"


def test_a_day_with_its_hour_is_no_year_of_release() -> None:
    found = page("Kapela – Vlny", f"<p>Vydáno: 09.04.2019 05:00 v sekci Recenze - Ida Marsh</p>{ALBUM}", language="cs")
    assert found.values.get("work_year") is None


@pytest.mark.parametrize(
    ("below", "field", "value"),
    [
        ("<p><i>A Quay Theater production of a play in two acts by Ida Marsh. Directed by Bo Ek.</i></p>", "creator", ["Ida Marsh"]),
        ("<p><i>A Quay Theater production of a play in two acts by Ida Marsh. Directed by Bo Ek.</i></p>", "director", ["Bo Ek"]),
        ("<p>By Ida Marsh; directed by Bo Ek; sets by Wen Li. At the Quay Theater. Running time: 2 hours.</p>", "creator", ["Ida Marsh"]),
        ("<p>WITH: Ann Coe (Capt. Hale), Tom Reed (Det. Lowell), Wen Li (Dispatcher) and Bo Ek (Benny).</p>", "cast", ["Ann Coe", "Tom Reed", "Wen Li", "Bo Ek"]),
    ],
)  # fmt: skip
def test_credits_below_a_play(below: str, field: str, value: object) -> None:
    assert page("Review: The Dance Hall", PLAY + below).values.get(field) == value


@pytest.mark.parametrize(("label", "maker"), [("Scenic Design by", ["Ida Marsh"]), ("Produced by", None)])
def test_who_wrote_a_play_is_its_maker_beside_its_scenery(label: str, maker: list[str] | None) -> None:
    rows = (("Written by", "Ida Marsh"), ("Directed by", "Bo Ek"), (label, "Tom Reed"))
    cells = "".join(f"<tr><td>{name}</td><td><a href=/p>{value}</a></td></tr>" for name, value in rows)
    html = f"<html lang=en><head><title>Five Doors</title></head><body><h1>Five Doors</h1><table>{cells}</table></body></html>"
    assert extract(html).values.get("creator") == maker


def test_how_long_a_play_is_ends_no_review() -> None:
    read = page(
        "Review: The Dance Hall", f"{PLAY}<p>Running time is 1 hour and 55 minutes without an intermission.</p>"
    )
    assert read.values["runtime"] == 115
    assert read.reviews[0].body_text is not None
    assert read.reviews[0].body_text.endswith("theatre all the same.")


@pytest.mark.parametrize(
    ("headline", "text", "maker", "title"),
    [
        ("Album review: Wren Adair, Pool Songs (Quay)", ALBUM.replace("The opening", "Adair opens; the opening"), ["Wren Adair"], "Pool Songs"),
        ("Wren Adair, Pool Songs, album review", ALBUM.replace("The opening", "Adair opens; the opening"), ["Wren Adair"], "Pool Songs"),
        ("WREN ADAIR", f"<p>WREN ADAIR</p><p><em>POOL SONGS</em></p><p>[Quay Street]</p>{ALBUM}", ["WREN ADAIR"], "POOL SONGS"),
        ("WREN ADAIR", f"<p>WREN ADAIR</p><p><em>AT THE QUAY</em></p><p>[Photo: Bo Ek, 2012]</p>{ALBUM}", None, None),
    ],
)  # fmt: skip
def test_maker_and_record_beside_the_label(
    headline: str, text: str, maker: list[str] | None, title: str | None
) -> None:
    values = page(headline, text).values
    assert values.get("creator") == maker
    assert title is None or values["work_title"] == title
