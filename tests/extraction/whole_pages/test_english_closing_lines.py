"""What stands right behind English reviews: houses, records, cards of books, tables of points; and decks before them."""
# ruff: noqa: E501  (markup reads better unbroken)

from __future__ import annotations

import pytest

from reviewscrape import extract
from tests.extraction.whole_pages.test_english_papers import ALBUM, BYLINE, FILM, PLAY, page

MEAL = (
    "<p>The bread arrives first, warm and dark, with butter that tastes of hay, and the service is friendly without being slow. A plate of smoked beets "
    "was the best dish of the evening, and the room hums at a level where talk is possible.</p>"
    "<p>The duck was dull and the wine too dear, but the desserts are superb and the cooking has real wit. It is a delicious, generous place.</p>"
)
BOOK = (
    "<p>The novel begins with a weather report, and each chapter after it does the same, which ought to be dull and is not. The prose is plain, and the "
    "narrator is a heroine whom readers will follow into any chapter of any book.</p>"
    "<p>The middle of the novel is too long, and a subplot about a stolen lamp goes nowhere. Still, the book has a superb last page.</p>"
)


@pytest.mark.parametrize(
    ("headline", "text", "values"),
    [
        (
            "Ada Quill: Ebb – a wet and wild retrospective",
            PLAY + "<p><em>Ada Quill: Ebb is at the Hill Gallery (01736 555010), to June 4</em></p>",
            {"work_title": "Ada Quill: Ebb"},
        ),
        (
            "The Larks: leaving the lamp on",
            ALBUM.replace("<p>The opening", "<p>A lamp is lit on <i>Porchlight</i>. The opening")
            + "<p><b>The Larks: Porchlight (Hollow Way) ****</b></p>",
            {"work_title": "Porchlight", "creator": ["The Larks"], "critic_grade": "4"},
        ),
        (
            "The Lock-Keeper is a comedy with wet feet",
            FILM.replace("film", "novel") + "<div><h4>The Lock-Keeper by Ida Marsh</h4><p>Pier, 288 pages</p></div>",
            {"work_title": "The Lock-Keeper", "creator": ["Ida Marsh"]},
        ),
    ],
)
def test_lines_right_behind_the_prose_name_the_work(headline: str, text: str, values: dict[str, object]) -> None:
    found = page(headline, text).values
    assert {name: found.get(name) for name in values} == values


def test_a_line_of_another_work_behind_the_prose_names_none() -> None:
    values = page("A damp walk", FILM + "<p>Karl Dunn: Flow is at the Hill Gallery, to June 4</p>").values
    assert values.get("work_title") is None


@pytest.mark.parametrize(
    "around",
    [
        "{}<p><b>Third Bowl</b><br>22 Mill Lane (0131 555 0144)</p><p><b>Service:</b> Sunny. <b>4/5</b></p><p><b>Price:</b> Dinner for two £58. <b>3/5</b></p>",
        "<p><b>Third Bowl, </b>22 Mill Lane (0117 555 0101). Starters £8-£12, mains £18-£26, wines from £27</p>{}",
    ],
)
def test_points_and_prices_around_a_meal_are_none_of_the_text(around: str) -> None:
    body = page("Third Bowl, Leith: a bowl in the sun – restaurant review", around.format(MEAL)).body_text or ""
    assert (body[:25], body[-15:]) == ("The bread arrives first, ", "generous place.")


def test_a_deck_above_byline_day_and_picture_is_none_of_the_text() -> None:
    deck = (
        "Smoke, rhubarb and a room the colour of wet slate: the town has a new place to queue for an hour on a Tuesday"
    )
    above = "<div>Ann Lee</div><time>Sun 12 Feb 2023</time><figure><figcaption>The room. Photograph: Karl Dunn</figcaption></figure>"
    found = extract(
        f"<html lang=en><head><title>Third Bowl | Courier</title></head><body><main><article><h1>Third Bowl, Leith: restaurant review</h1><p>{deck}</p>{above}<div id=maincontent>{3 * MEAL}</div></article></main></body></html>"
    )
    assert (found.body_text or "").startswith("The bread arrives first")


def test_a_verdict_with_a_grade_behind_it_stays_text() -> None:
    body = page("Wet Lamp review", FILM + "<p>Verdict: A dry, exact drama of rare patience. 4/5</p>").body_text or ""
    assert "rare patience" in body.rpartition("Verdict")[2]


def test_the_heading_not_the_district_behind_review_is_the_restaurant() -> None:
    found = page(
        "Third Bowl", MEAL.replace("The room", "Leith has it: the room"), title="Third Bowl restaurant review, Leith"
    )
    assert found.values["work_title"] == "Third Bowl"


@pytest.mark.parametrize(
    ("byline", "field", "value"),
    [
        ("<p>Posted by salt_moth on Sept. 30, 2015</p>", "author", ["salt_moth"]),
        ("<p>The Annexe, Leeds</p><p>27 February–21 March 2009</p>", "date_published", None),
        ("<p>by Ann Lee</p><p>Added: March 3rd 2004</p>", "date_published", "2004-03-03"),
    ],
)
def test_nicks_with_underscores_runs_of_days_and_days_of_adding(byline: str, field: str, value: object) -> None:
    assert page("Wet Lamp review", FILM, byline=byline).values.get(field) == value


def test_the_director_stands_with_the_year_in_brackets() -> None:
    assert page("Wet Lamp (2013, dir. Ida Marsh)", FILM).values["director"] == ["Ida Marsh"]


def test_an_age_label_of_television_needs_no_company() -> None:
    facts = "<p><b>When:</b> Thursdays</p><p><b>Rating:</b> TV-MA</p>"
    assert page("Wet Lamp review: it burns", FILM + facts).values["content_rating"] == "TV-MA"


def test_a_headline_that_names_a_house_tells_a_playwright() -> None:
    named = "<p><b>Writer: Ida Marsh</b></p><p><b>Director: Wen Li</b></p><p><b>Cast: Tom Reed, Bo Ek</b></p>"
    assert page("Review: The Colander, Southgate Playhouse", PLAY + named).values["creator"] == ["Ida Marsh"]
    assert page("Review: The Colander", FILM + named).values.get("creator") is None


def test_a_bold_title_with_its_year_is_the_headline_of_an_old_page() -> None:
    found = extract(
        "<HTML><HEAD><TITLE>Dan's Film Page: Drumlin</TITLE></HEAD><BODY><TABLE><TR><TD><A HREF=i.html>Home</A><HR><FONT SIZE=+2><B>Drumlin</B></FONT> (1998)<BR>**<P>"
        f"Directed by Ida Marsh<BR>Rated R<P>{FILM}<P><I>Reviewed by Dan Ostrow, November 14, 1998</I></TD></TR></TABLE></BODY></HTML>"
    )
    assert (found.values["work_title"], found.values["work_year"], found.values["critic_grade"]) == (
        "Drumlin",
        1998,
        "2",
    )


def test_an_average_of_readers_may_say_so_behind_the_figure() -> None:
    box = (
        "<p><img src=4.gif alt='4 out of 5 stars'></p>"
        + MEAL
        + "<div><h3>Users say</h3><p>3.2 average from 14 ratings</p></div>"
    )
    values = page("Third Bowl review", box).values
    assert (values["critic_grade"], values["community_grade"], values["community_count"]) == ("4", "3.2", 14)


def test_notes_of_a_blog_are_no_grades() -> None:
    values = page("Wet Lamp (2013)", FILM + "<p>8/10</p><div>May 26th, 2013 31 notes</div>").values
    assert (values.get("critic_grade"), values.get("community_grade")) == ("8", None)


def test_capsules_are_signed_behind_their_last_sentence() -> None:
    prose = "The dogs are better actors than last time and the people are worse, and a song about kibble will not leave the head for days."
    films = (("Wet Lamp", "Ann Lee"), ("Low Tide", "Bo Ek"), ("Night Ferry", "Ann Lee"), ("Drumlin", "Bo Ek"))
    lines = "".join(f"<p><b>{title}</b> (PG, 97 min.) {prose} <i>— {critic}</i></p>" for title, critic in films)
    found = extract(
        f"<html lang=en><head><title>Film capsules | Courier</title></head><body><article><h1>Film capsules</h1>{lines}</article></body></html>"
    )
    assert [(r.work_title, r.author, r.headline) for r in found.reviews] == [
        (t, [c], "Film capsules") for t, c in films
    ]


@pytest.mark.parametrize(("end", "author"), [("(Dot Ferris)", ["Dot Ferris"]), ("(Wen Quist)", None)])
def test_a_name_in_brackets_behind_the_last_sentence_signs(end: str, author: list[str] | None) -> None:
    text = FILM.replace("The acting", "Wen Quist is a widow, and Quist has the best scene. The acting")[: -len("</p>")]
    assert page("Wet Lamp review", f"{text} {end}</p>", byline="").values.get("author") == author


@pytest.mark.parametrize(
    ("headline", "text", "byline", "values"),
    [
        (
            "Review: The Weather Ladies, Barometer Theatre",
            PLAY
            + "<p><b>4 stars out of 5 ★★★★</b></p><p><b>The Weather Ladies</b><br>By Ida Marsh<br>Director: Wen Li<br>Set Designer: Jo Pim<br>"
            "Lighting Designer: Al Rook<br>Cast: Tom Reed, Bo Ek</p><p><b>Barometer Theatre, Hull</b><br>8 February-2 March 2019</p>",
            "<p>Ann Lee</p><p>11 Feb 2019</p>",
            {"critic_grade": "4", "critic_scale_best": "5", "creator": ["Ida Marsh"], "date_published": "2019-02-11"},
        ),
        (
            "The Ink Tax",
            ALBUM.replace("album", "book"),
            "<h2>by Ida Marsh | Read by Tom Reed</h2><p>Fiction • Unabridged • ISBN 9780000123459</p>",
            {"creator": ["Ida Marsh"]},
        ),
        (
            "“Redwing” #4",
            FILM.replace("film", "issue"),
            "<p>By Ann Lee | October 4th, 2018</p><p><b>Written by Ida Marsh</b><br><b>Illustrated by Tom Reed</b><br><b>Colored by Bo Ek</b></p>",
            {"creator": ["Ida Marsh"], "author": ["Ann Lee"]},
        ),
        (
            "The Reed Cutter, Una Marsh (2019)",
            BOOK,
            BYLINE,
            {"work_title": "The Reed Cutter", "creator": ["Una Marsh"]},
        ),
        (
            "Halloran: Piano Trios",
            ALBUM + "<p>Performance: ★★★★★<br>Recording: ★★★★</p><p><b>Oswin Peel</b></p>",
            "<p>Marl Classics MC 1142 &nbsp; 71:20 mins</p><p>Published: June 2, 2020</p>",
            {"author": ["Oswin Peel"]},
        ),
    ],
)
def test_makers_critics_and_grades_of_stages_audiobooks_comics_and_discs(
    headline: str, text: str, byline: str, values: dict[str, object]
) -> None:
    found = page(headline, text, byline=byline).values
    assert {name: found.get(name) for name in values} == values


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("<p>If you buy something from a Courier link, we may earn a commission.</p>", ""),
        ("", "<p><em>“Wet Lamp” premiered at the Fjord Film Festival. It is currently seeking distribution.</em></p>"),
        (
            "",
            "<p><b>Wet Lamp</b><br>By Ida Marsh<br>Director: Wen Li<br>Lighting: Al Rook<br>Sets: Jo Pim<br>Cast: Tom Reed, Bo Ek</p><p>The Barn, Hull</p>",
        ),
    ],
)
def test_notes_before_and_behind_are_none_of_the_text(before: str, behind: str) -> None:
    body = page("Wet Lamp review", before + FILM + behind).body_text or ""
    assert (body[:16], body[-19:]) == ("The camera waits", "the talk before it.")


def test_a_bare_number_below_those_of_aspects_sums_up() -> None:
    rows = (("Graphics", 8), ("Sound", 6), ("Gameplay", 7), ("Lifespan", 5))
    table = "".join(f"<tr><td>{side}</td><td>{points}</td></tr>" for side, points in rows)
    for last, grade in (("7", "7"), ("26", None)):
        end = f"<table>{table}<tr><td><b>Overall</b></td><td><b>{last}</b></td></tr></table>"
        assert page("Wet Lamp review", FILM.replace("film", "game") + end).values.get("critic_grade") == grade


@pytest.mark.parametrize(
    ("headline", "text", "byline", "values"),
    [
        ("Tern, Leith", MEAL, "<p>July 9, 2017 by <span>Ann Lee</span> Leave a Comment</p>", {"author": ["Ann Lee"]}),
        (
            "Ledger (Season 1) Review",
            "<p>Created by: Ida Marsh<br>Starring: Tom Reed, Bo Ek<br>Network: Harbor+</p>"
            + FILM.replace("film", "show"),
            BYLINE,
            {"work_title": "Ledger (Season 1)"},
        ),
        (
            "Stilt City #7",
            "<p>W: Ida Marsh A: Tom Reed C: Bo Ek L: Wen Li</p>" + FILM.replace("film", "issue"),
            BYLINE,
            {"creator": ["Ida Marsh"]},
        ),
        (
            "Goat on Stilts by Ida Marsh, illustrated by Tom Reed",
            "<b>Goat on Stilts</b><br>By Ida Marsh<br>Illustrated by Tom Reed<br>$16.99<br>ISBN: 978-0-00-012345-9<br>On shelves now.<br><br>"
            + BOOK,
            "",
            {"work_title": "Goat on Stilts", "creator": ["Ida Marsh"]},
        ),
    ],
)
def test_heads_of_blogs_name_critics_works_and_makers(
    headline: str, text: str, byline: str, values: dict[str, object]
) -> None:
    found = page(headline, text, byline=byline).values
    assert {name: found.get(name) for name in values} == values


@pytest.mark.parametrize(
    "behind",
    [
        "<p><em>Wet Lamp</em> is in select theaters now.</p>",
        "<h4>Track Listing</h4><p>Isobar; Cold Front; Tin Roof; Ledger; Occluded.</p>",
    ],
)
def test_where_a_work_is_shown_and_its_tracks_are_none_of_the_text(behind: str) -> None:
    assert (page("Wet Lamp review", FILM + behind).body_text or "").endswith("the talk before it.")


@pytest.mark.parametrize(
    ("headline", "text", "byline", "values"),
    [
        (
            "Vesper - Low Ceiling",
            ALBUM,
            "<p>A debut that ducks every expectation but one.</p><p>(Ledge Recordings)</p><p>Reviewer: <a href=/e>Ann Lee</a></p>",
            {"work_title": "Low Ceiling", "creator": ["Vesper"]},
        ),
        (
            "Wet Lamp review",
            FILM,
            "<div>By <a href=/a>Ann Lee</a> <span>Key Sentinel</span></div><time>May 12, 2022</time>",
            {"author": ["Ann Lee"]},
        ),
        ("Film #112: Hatch (Marsden, 1974)", FILM, BYLINE, {"work_title": "Hatch", "work_year": 1974}),
        (
            "Slateboard Pro review: thin and nearly there",
            MEAL + "<div><h3>Slateboard Pro</h3><div>82</div></div>",
            "<div>May 20, 2014</div>",
            {"author": None},
        ),
        (
            "Review: Tern is a long flight from ordinary",
            MEAL + "<p><b>Tern</b></p><p>2121 Hillhurst Walk, Los Feliz, (323) 555-0102.</p>",
            BYLINE,
            {"work_title": "Tern"},
        ),
    ],
)
def test_works_and_critics_beside_labels_papers_and_addresses(
    headline: str, text: str, byline: str, values: dict[str, object]
) -> None:
    found = page(headline, text, byline=byline).values
    assert {name: found.get(name) for name in values} == values


def test_a_label_on_the_page_tells_an_artists_dash() -> None:
    facts = BYLINE + "<ul><li>Label: Hollow Way</li><li>Released: 12/10/2018</li></ul>"
    values = page(
        "Una Rook - Coat", FILM.replace("film", "coat").replace("The camera", "The collar"), byline=facts
    ).values
    assert (values["work_title"], values["creator"]) == ("Coat", ["Una Rook"])


def test_a_card_below_the_prose_names_the_place_that_the_headline_begins_with() -> None:
    card = "<div><h3>Annexe Dining Room</h3><p>★★★</p><p>18 Cobb Street, 555-0166</p></div>"
    values = page("Annexe Dining Room Offers More Than Leftovers", MEAL + card).values
    assert (values["work_title"], values["critic_grade"]) == ("Annexe Dining Room", "3")


def test_until_when_a_show_runs_is_none_of_the_text() -> None:
    line = "<p><em>Ada Quill: Ebb continues at the Granary (4 Dock Street) through June 2. The exhibition was curated by the gallery's own Wen Li.</em></p>"
    assert (page("Ada Quill: Ebb review", FILM + line).body_text or "").endswith("the talk before it.")


def test_below_the_magazines_own_line_stands_the_headline() -> None:
    box = "<b>Two Coats</b><br>By Ida Marsh<br>Directed by Wen Li<br>Cast: Tom Reed (Col), Bo Ek (Pru)<br>Sets: Jo Pim"
    found = extract(
        "<html><head><title>Two Coats, a Quay Wire review</title></head><body><table><tr><td>SEARCH<br>REVIEWS</td><td><font size=2>A Quay Wire Review</font><br>"
        f"<font size=5><b>Two Coats</b></font><br><br><i>By Ann Lee</i><br><br>{PLAY}<table><tr><td>{box}</td></tr></table></td></tr></table></body></html>"
    )
    assert (found.values["headline"], found.values["creator"], found.values["author"]) == (
        "Two Coats",
        ["Ida Marsh"],
        ["Ann Lee"],
    )
