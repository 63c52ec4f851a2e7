"""Reviews of papers, trade press and webzines in English: credits at the end, kickers, bylines between bars."""
# ruff: noqa: E501  (markup reads better unbroken)

from __future__ import annotations

import pytest

from reviewscrape import extract
from reviewscrape.extraction import Extraction

FILM = (
    "<p>The camera waits on the quay for the ferry that nobody wants to meet, and the film finds its best scene in that wait. The acting is dry and "
    "exact, the dialogue spare, and the score keeps out of the way until the storm.</p>"
    "<p>The second half is too long by a reel, and a subplot about a stolen lamp goes nowhere. Still, it is a drama of rare patience, and its last "
    "shot makes up for a good deal of the talk before it.</p>"
)
ALBUM = (
    "<p>The opening song is all handclaps, the second slows to a crawl and lets the singer carry the tune. By the time the strings come in you notice "
    "how carefully this album has been put together, each chorus held back a bar longer than you expect.</p>"
    "<p>Two of the tracks in the middle could swap places without anybody noticing. Still, even the weaker songs have a melody worth humming, and the "
    "guitars have never sounded better on a record of theirs.</p>"
)
PLAY = (
    "<p>The lights come up on a kitchen and three people who are not speaking to each other. This production finds the anger under the jokes, and the "
    "audience is held from the first scene to the last by the performances of two great actors on a bare stage.</p>"
    "<p>The second act is too long, and a plot about a missing will is never resolved. It is a fine evening in the theatre all the same.</p>"
)
BYLINE = "<p>By <a rel=author href=/a>Ann Lee</a></p><time datetime=2015-09-30>September 30, 2015</time>"


def page(headline: str, text: str, *, byline: str = BYLINE, title: str = "") -> Extraction:
    """What is read from an article of a paper."""
    return extract(
        f"<html lang=en><head><title>{title or headline} | Quay Courier</title></head><body><div class=nav><a href=/>Home</a></div>"
        f"<article><h1>{headline}</h1>{byline}<div class=entry-content>{text}</div></article></body></html>"
    )


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        (
            "<p>A Pier Films (in Norway) release of a Pier Films, Low Lamp production. (International sales: Low Lamp, Oslo.) Produced by Wen Li. Executive "
            "producer, Bo Ek. Directed by Ida Marsh. Screenplay, Marsh, Karl Dunn. Camera (color), Rui Pina; editor, Mara Faria; music, Bo Lage; production "
            "designer, Ana Tavares; costume designer, Lu Pott; sound, Kim Orr. Reviewed at Fjord Film Festival (competing), Sept. 3, 2009. Running time: 97 MIN.</p>"
            + FILM,
            "director",
            ["Ida Marsh"],
        ),
        (FILM + "<p><i>Wet Lamp. Rated PG. Directed by Ida Marsh. 97 minutes.</i></p>", "work_title", "Wet Lamp"),
    ],
)
def test_credits_of_trade_papers_and_below_reviews_are_read(text: str, field: str, value: object) -> None:
    assert page("Review: Wet Lamp Shines On at the Fjord", text).values[field] == value


@pytest.mark.parametrize(
    "text",
    [
        PLAY
        + "<p><i>Wet Lamp. Written by Ida Marsh. Directed by Wen Li. With Tom Reed, Bo Ek and Ana Coe. Through May 2 at the Pier, 4 Dock Street. Tickets $20.</i></p>",
        PLAY
        + "<p><i>Wet Lamp. By Ida Marsh. Directed by Wen Li. With Tom Reed, Bo Ek and Ana Coe. At the Pier Theater until May 2.</i></p>",
        "<p>Writer: Ida Marsh<br>Director: Wen Li<br>Cast: Tom Reed, Bo Ek<br>Venue: The Pier</p>" + PLAY,
    ],
)
def test_who_wrote_a_play_is_its_creator(text: str) -> None:
    values = page("Wet Lamp review", text).values
    assert (values["creator"], values["director"]) == (["Ida Marsh"], ["Wen Li"])


def test_who_wrote_a_film_is_not() -> None:
    line = "<p><i>Wet Lamp. Written by Ida Marsh. Directed by Wen Li. With Tom Reed and Bo Ek. Rated PG. 97 minutes.</i></p>"
    assert "creator" not in page("Wet Lamp review", FILM + line).values


def test_a_phrase_behind_the_artist_is_no_album() -> None:
    lines = "<p><b>The Larks</b><br><i>Static Season</i><br>(Quay Records)<br>★★★★</p>"
    values = page(
        "The Larks: a calm return from the band of the year", lines + ALBUM, title="Album review: The Larks"
    ).values
    assert (values["work_title"], values["creator"]) == ("Static Season", ["The Larks"])


def test_section_and_day_may_stand_before_a_byline() -> None:
    byline = "<div class=meta>Albums | October 3rd, 2012 | by Ann Lee | <a href=#c>4 Comments</a></div>"
    assert page("The Larks – Static Season", ALBUM, byline=byline).values["author"] == ["Ann Lee"]


def test_a_row_of_stars_with_its_figure_has_a_scale() -> None:
    stars = "".join(
        f'<div class="star star-{n}"><span class="{"on" if n < 5 else "off"}">{4 if n == 1 else ""}</span></div>'
        for n in range(1, 6)
    )
    values = page(
        "Wet Lamp review", f'<div class="fivestar-widget-static fivestar-widget-static-5 rating">{stars}</div>{FILM}'
    ).values
    assert (values["critic_grade"], values["critic_scale_best"]) == ("4", "5")


def test_a_long_title_with_its_artist_is_no_headline() -> None:
    name = "Seven Small Songs for a Wet Summer"
    told = f'{{"@type":"Review","itemReviewed":{{"@type":"MusicAlbum","name":"{name}","byArtist":{{"@type":"MusicGroup","name":"Quay Quartet"}}}}}}'
    found = page(name, f'<script type="application/ld+json">{told}</script>{ALBUM}')
    assert found.values["work_title"] == name


def test_the_headline_may_stand_in_large_type_below_a_line_of_its_block() -> None:
    head = "Article Published: Friday, March 11, 2005<br><font size=5><b>'Wet Lamp' burns low but it burns</b></font><br><b>By Ann Lee</b>, Film Critic<p>"
    found = extract(
        f"<html><head><title>Quay Courier - Movies</title></head><body><table><tr><td>{head}{FILM}</td></tr></table></body></html>"
    )
    assert found.values["headline"] == "'Wet Lamp' burns low but it burns"


@pytest.mark.parametrize(
    "box",
    [
        "<p><i>Wet Lamp</i> by Ida Marsh. Directed by Wen Li. Scenic design by Lou Ito. Cast: Tom Reed, Bo Ek.<br>Running time: 90 minutes<br>Tickets: $45</p>",
        "<table><tr><th>Venue</th><td>Pier Theatre</td></tr><tr><th>Author</th><td>Ida Marsh</td></tr><tr><th>Director</th><td>Wen Li</td></tr><tr><th>Set designer</th><td>Lou Ito</td></tr><tr><th>Cast</th><td>Tom Reed, Bo Ek</td></tr></table>",
    ],
)
def test_the_author_among_a_plays_credits_is_its_creator(box: str) -> None:
    values = page("Wet Lamp review", box + PLAY).values
    assert (values["creator"], values["director"], values["cast"]) == (["Ida Marsh"], ["Wen Li"], ["Tom Reed", "Bo Ek"])


def test_writer_and_artist_of_a_table_made_a_comic() -> None:
    table = "<table><tr><td>Writer</td><td>Ida Marsh</td></tr><tr><td>Artist</td><td>Wen Li</td></tr><tr><td>Publisher</td><td>Quay Comics</td></tr></table>"
    values = page("Salt Crown #12 Advance Review", FILM + table).values
    assert (values["work_title"], values["creator"]) == ("Salt Crown #12", ["Ida Marsh", "Wen Li"])


def test_a_count_behind_a_grade_of_its_own_is_of_that_grade() -> None:
    grades = "<div class=stars><span class='rating rating-4' title='4 stars'>4 stars</span></div><div>Average user rating <b>3 stars</b> <a href=#u>12 user reviews</a></div>"
    values = page("Wet Lamp review", grades + FILM).values
    assert (values["critic_grade"], values["community_grade"], values["community_count"]) == ("4", "3", 12)


def test_the_day_on_which_a_review_was_published_is_no_year_of_the_work() -> None:
    box = "<div>Published on <time datetime=2021-04-20>April 20, 2021</time></div><ul><li><b>Developer:</b> Quay Games</li><li><b>Publisher:</b> Quay Games</li></ul>"
    values = page("Wet Lamp review", box + FILM, byline="<p>Review by <a rel=author href=/a>Ann Lee</a></p>").values
    assert (values.get("work_year"), values["date_published"], values["creator"]) == (
        None,
        "2021-04-20",
        ["Quay Games"],
    )


def test_the_headline_above_its_writer_is_no_book() -> None:
    head = (
        "<h1><span class=title>Paper and Its Enemies</span></h1><div class=author><a href=/ann>Ann Lee</a></div><ul><li><b>The Bog Library: A Damp History</b> "
        "by Ida Marsh.<br>Quay, 448 pp., £25, February 2011, 978 1 00 000000 2</li></ul>"
    )
    prose = FILM.replace("film", "book").replace("The acting", "The prose")
    found = extract(
        f"<html lang=en><head><title>Ann Lee · Paper and Its Enemies: The Bog Library</title><meta name=citation_author content='Ann Lee'></head><body>{head}{prose}</body></html>"
    )
    assert (found.values["work_title"], found.values["creator"]) == ("The Bog Library: A Damp History", ["Ida Marsh"])


def test_a_heading_above_a_box_above_the_headline_names_the_work() -> None:
    box = "<div class=info><h2>Salt Crown</h2><ul><li>Platform: PC</li><li>Publisher: Quay</li><li>Developer: Low Lamp</li></ul></div><h1>A Briny Surprise</h1>"
    prose = FILM.replace("film", "game").replace("The acting", "The combat")
    found = extract(
        f"<html lang=en><head><title>A Briny Surprise - Salt Crown - PC</title></head><body>{box}<p>by Ann Lee on Mar 22, 2011</p>{prose}{prose}{prose}<p>Score: 8.75</p></body></html>"
    )
    assert found.values["work_title"] == "Salt Crown"


def test_a_bold_title_above_credits_above_the_prose_is_the_headlines() -> None:
    box = "<ul><li><b>Wet Lamp</b></li><li>Written and directed by <b>Ida Marsh</b></li><li>Starring <b>Wen Li</b>, <b>Bo Ek</b></li><li>Classification <b>14A</b>; 102 minutes</li><li>★★★</li></ul>"
    assert page("Review: Wet Lamp is a beautiful wreck", box + FILM).values["work_title"] == "Wet Lamp"


def test_stars_behind_the_word_for_review_open_a_paragraph_of_credits() -> None:
    opening = "<p><b>Movie Review ★★★½</b> <b><i>‘Wet Lamp,’</i></b><i> with Tom Reed, Bo Ek. Written and directed by Ida Marsh. 124 minutes. Rated PG-13 for some violent images.</i></p>"
    values = page("‘Wet Lamp’ review: A walk worth the blisters", opening + FILM).values
    assert (values["critic_grade"], values["work_title"], values["director"]) == ("3.5", "Wet Lamp", ["Ida Marsh"])


def test_cookbooks_are_reviewed() -> None:
    values = page("Cookbook review: Salt, Smoke, Patience by Ida Marsh", FILM).values
    assert (values["work_title"], values["creator"]) == ("Salt, Smoke, Patience", ["Ida Marsh"])


@pytest.mark.parametrize(
    ("headline", "section"),
    [
        ("Album: The Larks, Static Season (Quay Records)", "Reviews, Music"),
        ("The Larks, Static Season, review: a masterclass in letting go", "Music"),
        ("The Larks Let Go of the String on the Wondrous ‘Static Season’", "Album Review"),
    ],
)
def test_headlines_that_list_artist_and_album(headline: str, section: str) -> None:
    values = page(
        headline, ALBUM.replace("The opening", "The Larks have grown up. The opening"), title=f"{headline} - {section}"
    ).values
    assert (values["work_title"], values.get("creator", ["The Larks"])) == ("Static Season", ["The Larks"])


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("Theatre review: Wet Lamp, Quay, Harbourtown", "Wet Lamp"),
        ("Wet Lamp at Quay Theatre review: sunny, with a chance of squalls", "Wet Lamp"),
        ("Theatre review: Wet Lamp, Dry Lamp", "Wet Lamp, Dry Lamp"),
    ],
)
def test_the_house_of_a_play_is_no_part_of_its_title(headline: str, title: str) -> None:
    assert page(headline, PLAY).values["work_title"] == title


def test_a_text_for_screen_readers_is_no_readers_grade() -> None:
    values = page(
        "Wet Lamp review",
        f"<div class=rating><span class=screen-reader-text>Our rating: 4 of 5 stars</span></div>{FILM}",
    ).values
    assert (values["critic_grade"], values.get("community_grade"), values.get("community_count")) == ("4", None, None)


def test_data_tell_day_from_month() -> None:
    data = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Wet Lamp review","datePublished":"2017-04-10T08:00:00Z"}</script>'
    found = page(
        "Wet Lamp review",
        data + FILM,
        byline="<div>By <span>Ann Lee</span></div><div>Published 10/04/2017, 08:00</div>",
    )
    assert found.values["date_published"] == "2017-04-10"


def test_dir_scr_is_the_directors_label() -> None:
    values = page("‘Wet Lamp’: Fjord Review", "<p><b>Dir/scr: Ida Marsh. Norway. 2018. 102mins</b></p>" + FILM).values
    assert (values["director"], values["work_year"], values["runtime"]) == (["Ida Marsh"], 2018, 102)


def test_words_among_credits_are_the_critics() -> None:
    byline = "<p>Words by <a href=/ann>Ann Lee</a> <a href=/t>@annlee</a></p><p>Directed by <b>Ida Marsh</b></p><p>Starring <b>Wen Li</b> <b>Bo Ek</b></p>"
    assert page("Wet Lamp", FILM, byline=byline, title="Wet Lamp review – a damp walk").values["author"] == ["Ann Lee"]


def test_a_bold_title_before_its_opening_day_is_the_works() -> None:
    line = "<p><i><b>Wet Lamp</b> Opens Fri., Jan. 17 at the Uptown. Rated PG-13. 91 minutes.</i></p>"
    assert page("The Tide Wins", FILM + line).values["work_title"] == "Wet Lamp"


def test_by_below_the_headline_names_a_books_author_where_its_numbers_stand() -> None:
    book = FILM.replace("film", "book").replace("The camera waits", "Ida Marsh waits")
    facts = "<p><i>Reviewed by Ann Lee on March 8, 2019</i></p><div><h3>River Debts</h3><ul><li>Hardcover: 341 pages</li><li>ISBN-10: 0000000001</li></ul></div>"
    values = page("River Debts", book + facts, byline="<div class=author>by <a href=/ida>Ida Marsh</a></div>").values
    assert (values["work_title"], values["creator"], values["author"]) == ("River Debts", ["Ida Marsh"], ["Ann Lee"])


def test_below_a_phrase_of_the_artist_the_prose_names_the_album() -> None:
    prose = (
        "<p>On this fifth album, <em>Brackish</em>, The Larks sound like a band that never left the harbour.</p>"
        + ALBUM
        + "<p><em>Brackish</em> goes down hard.</p>"
    )
    values = page(
        "The Larks: a sour return to the salt mines", prose, title="The Larks: a sour return to the salt mines | Albums"
    ).values
    assert (values["work_title"], values["creator"]) == ("Brackish", ["The Larks"])


def test_an_intermission_tells_a_play_from_a_film() -> None:
    line = "<p><b>Wet Lamp</b><br>Written by Ida Marsh | Directed by Wen Li | Cast: Tom Reed, Bo Ek | Running time: 2 hours 15 minutes with one intermission</p>"
    assert page("Wet Lamp: a flame that flickers", PLAY + line).values["creator"] == ["Ida Marsh"]


def test_what_stars_mean_may_stand_in_brackets_behind_them() -> None:
    box = "<div><p><b>Wet Lamp</b><br>★★★ (Very good)</p><p><b>Key:</b> Four stars: extraordinary; three stars: very good; one star: good.</p></div>"
    assert page("Wet Lamp review", FILM + box).values["critic_grade"] == "3"
