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
