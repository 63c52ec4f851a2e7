# ruff: noqa: E501  (the markup of one case stays on one line)
"""Pages of shops, box offices and databases, and reviews with their lines of facts. Everything here is invented."""

from __future__ import annotations

import pytest

from reviewscrape import extract
from tests.extraction.whole_pages.test_film_pages import PROSE

MENU = "".join(f"<li><a href='/{number}'>Weekend {number}</a></li>" for number in range(18))
OFFICE = (
    f"<ul>{MENU}</ul><table><tr><td><b>Night Ferry</b></td></tr><tr><td>Runtime: <b>1 hrs. 41 min.</b></td></tr>"
    "<tr><td>MPAA Rating: <b>PG-13</b></td></tr></table><table><tr><td><a href=/d>Director:</a></td><td><a href=/w>Wen Li</a></td></tr>"
    "<tr><td><a href=/a>Actors:</a></td><td><a href=/o>Orla Venn</a><br>Tom Reed</td></tr></table>"
)


def values(
    body: str, title: str, url: str = "https://marrampost.example/film/night-ferry", head: str = ""
) -> dict[str, object]:
    """What is believed of a page."""
    return extract(f"<html lang=en><head><title>{title}</title>{head}</head><body>{body}</body></html>", url=url).values


def test_box_office_of_one_film() -> None:
    url = "https://office.example/movies/?id=nightferry.htm"
    found = values(OFFICE, "Night Ferry (2010) - Some Box Office", url)
    assert found["work_title"] == "Night Ferry"
    assert (found["director"], found["cast"]) == (["Wen Li"], ["Orla Venn", "Tom Reed"])
    assert (found["runtime"], found["content_rating"]) == (101, "PG-13")


def test_a_linked_word_is_no_label() -> None:
    found = values(
        OFFICE.replace("Director:", "Director"),
        "Night Ferry (2010) - Some Box Office",
        "https://office.example/movies/?id=n",
    )
    assert "director" not in found


def test_shops_heading() -> None:
    heading = "<h1><span>Night Ferry: A Novel</span> <span>Hardcover</span> <span>– April 14, 2015</span></h1>"
    makers = "<div>by <a href=/i>Ida Marsh</a> (Author), <a href=/k>Karl Dunn</a> (Translator)</div>"
    reviews = f"<h2>Customer Reviews</h2>{PROSE}<h2>Product Details</h2><ul><li>Hardcover: 312 pages</li><li>ISBN-13: 978-0001122334</li></ul>"
    found = values(heading + makers + reviews, "Night Ferry: A Novel: Ida Marsh: 9780001122334: Some Shop: Books")
    assert (found["work_title"], found["work_year"]) == ("Night Ferry: A Novel", 2015)
    assert found.get("creator") in (None, ["Ida Marsh"])


TITLED = "<h1>Night Ferry review</h1>"
LINES = [
    ("slashes part the facts", f"{TITLED}<p>Some Studio // PG-13 // July 13, 2010 // 101 min</p>{PROSE}", "content_rating", "PG-13"),
    ("the day beside the minutes is the work's", f"<div>Some Studio | 2010 | 101 min | Rated PG | Jul 13, 2010</div>{TITLED}<p>Reviewed by Ann Coe, July 8, 2010</p>{PROSE}", "date_published", "2010-07-08"),
    ("a British age", f"{TITLED}{PROSE}<table><tr><th>Rated:</th><td>15</td></tr><tr><th>Duration:</th><td>98 mins</td></tr></table>", "content_rating", "15"),
    ("no age is so low", f"{TITLED}{PROSE}<table><tr><th>Rated:</th><td>6</td></tr><tr><th>Duration:</th><td>98 mins</td></tr></table>", "content_rating", None),
    ("a version's overall grade", f"{TITLED}{PROSE}<table><tr><td>Overall (sub) : </td><td>B+</td></tr><tr><td>Story : </td><td>C</td></tr></table>", "critic_grade", "B+"),
    ("two versions, two grades", f"{TITLED}{PROSE}<table><tr><td>Overall (dub) : </td><td>B</td></tr><tr><td>Overall (sub) : </td><td>B+</td></tr></table>", "critic_grade", None),
    ("who directed is no author", f"{TITLED}{PROSE}", "creator", None),
    ("the director before the minutes", f"<h1>Night Ferry (15)</h1><p>Wen Li, 96mins Starring: Orla Venn, Tom Reed</p>{PROSE}", "director", "Wen Li"),
    ("another paper's order", f"<h1>Night Ferry (15)</h1><p>Orla Venn and Tom Reed, 96mins of fog.</p>{PROSE}", "director", None),
    ("a site that rates", f"{TITLED}{PROSE}<p>Marrampost.com rated this film 2 1/2 stars.</p>", "critic_grade", "2.5"),
    ("what others rate", f"{TITLED}{PROSE}<p>My sister rated this film 2 1/2 stars.</p>", "critic_grade", None),
    ("an old paper's box", f"{TITLED}{PROSE}<table><tr><td>Production year: 2001<br>Country: UK<br>Cert (UK): 15<br>Runtime: 104 mins</td></tr></table>", "content_rating", "15"),
    ("its year", f"{TITLED}{PROSE}<table><tr><td>Production year: 2001<br>Country: UK<br>Cert (UK): 15<br>Runtime: 104 mins</td></tr></table>", "work_year", 2001),
    ("hours of play are no running time", f"{TITLED}{PROSE}<div>3 hrs on record</div>", "runtime", None),
]  # fmt: skip


@pytest.mark.parametrize(("body", "field", "value"), [row[1:] for row in LINES], ids=[row[0] for row in LINES])
def test_line(body: str, field: str, value: str | int | None) -> None:
    title = "Night Ferry 2015, directed by Wen Li | Film review" if field == "creator" else "Night Ferry review"
    found = values(body, title).get(field)
    assert (found[0] if isinstance(found, list) else found) == value


def test_voices_of_a_record() -> None:
    album = '<script type="application/ld+json">{"@context":"https://schema.org","@type":"MusicAlbum","name":"Nine Bells","byArtist":{"@type":"MusicGroup","name":"Brine Choir"}}</script>'
    found = values(
        "<h1>Nine Bells</h1><div>released May 6, 2016<br>Voices: Ada Pell, Tom Wray</div>",
        "Nine Bells | Brine Choir",
        head=album,
    )
    assert found["creator"] == ["Brine Choir"]
    assert "cast" not in found


def test_a_computers_review() -> None:
    found = values(
        f"<h1>Brass Regiment</h1>{PROSE.replace('Night Ferry', 'Brass Regiment')}",
        "PC Review: Brass Regiment Review",
    )
    assert found["work_title"] == "Brass Regiment"


CARDS = "".join(
    f"<div class=card><h3>{name}<br><small>as {role}</small></h3></div>"
    for name, role in (("Nina Sorrell", "Orla"), ("Obi Marland", "Dace"))
)
SERIES = (
    "<h1>Tidewatch</h1><p>A crew of the coastguard look into wrecks.</p><ul><li><strong>First Aired</strong> <span>March 6, 2016</span></li>"
    f"<li><strong>Average Runtime</strong> <span>48 minutes</span></li></ul><h2>Actors</h2><div>{CARDS}</div><footer><ul><li><a href=/u>About Us</a></li><li><a href=/s>Site Map</a></li></ul></footer>"
)


def test_series_of_a_database() -> None:
    found = extract(
        f'<html lang=en><head><title>Tidewatch - Some Base</title><meta property="og:type" content="video.tv_show"></head><body>{SERIES}</body></html>',
        url="https://base.example/series/tidewatch",
    )
    assert found.page_type.value == "work"
    assert (found.values["work_title"], found.values["work_year"], found.values["runtime"]) == ("Tidewatch", 2016, 48)
    assert found.values["cast"] == ["Nina Sorrell", "Obi Marland"]


def test_heads_of_columns_are_no_title() -> None:
    table = "<table><tr><th>Release</th><th>Artist</th></tr><tr><td><a href=/n>Nine Bells</a></td><td>Brine Choir</td></tr></table>"
    side = "<dl><dt>Artist:</dt><dd>Brine Choir</dd><dt>Type:</dt><dd>Album</dd></dl>"
    grade = "<h2>Rating</h2><p><span class=star-rating><span class=current-rating>3.5</span></span> (based on 4 ratings)</p>"
    found = values(
        f"<h1>Nine Bells</h1><h2>Album</h2>{table}{side}{grade}",
        "Release group “Nine Bells” by Brine Choir - Some Base",
    )
    assert found.get("work_title") in (None, "Nine Bells")
    assert "critic_grade" not in found


def test_critics_average_beside_the_readers() -> None:
    def score(name: str, value: str, votes: str) -> str:
        return f"<div itemprop=aggregateRating itemscope itemtype=http://schema.org/AggregateRating><div>{name}</div><div><span itemprop=ratingValue>{value}</span></div><div>Based on <span itemprop=ratingCount>{votes}</span> reviews</div></div>"

    def album(*scores: str) -> object:
        html = f"<div itemscope itemtype=http://schema.org/MusicAlbum><h1 itemprop=name>Nine Bells</h1>{''.join(scores)}</div>"
        return values(html, "Nine Bells - Reviews").get("community_grade")

    assert album(score("CRITIC SCORE", "77", "14"), score("USER SCORE", "74", "188")) == "74"


def test_what_critics_wrote_of_one_film() -> None:
    rows = "".join(
        f"<li><a href=/p{number}>The Paper {number}</a> <span>Ann Coe {number}</span> <span>{90 - number}</span><p>A deep and dirty pleasure.</p></li>"
        for number in range(4)
    )
    html = (
        '<html lang=en><head><title>Critic Reviews for Silt</title><meta property="og:type" content="video.movie"></head>'
        f"<body><h1>Silt</h1><ol>{rows}</ol></body></html>"
    )
    assert extract(html, url="https://base.example/movie/silt/critic-reviews").page_type.value == "multi_review"


LATER = [
    ("a source's title holds no label of the film", f"{TITLED}{PROSE}<ol><li>\"<a href=/b>Night Ferry (12A)</a>\". Some Board. March 1, 2018.</li></ol>", "content_rating", None),
    ("a handle is no name", f"{TITLED}<div class=author><a href=/t>Tom Reed</a> <a href=/h>@tomreed</a> | April 3, 2018</div>{PROSE}", "author", ["Tom Reed"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "field", "value"), [row[1:] for row in LATER], ids=[row[0] for row in LATER])
def test_decoys(body: str, field: str, value: list[str] | None) -> None:
    assert values(body, "Night Ferry review").get(field) == value


def test_trade_papers_author() -> None:
    body = (
        "<h2><a href=/n>Night Ferry</a></h2><div class=author>Ida Marsh, trans. by Karl Dunn. <a href=/h>Some House</a>, $25 (312p) ISBN 978-0-00-112233-4</div>"
        f"<p>Nobody else but Marsh writes so well of ferries, and her novel knows it.</p>{PROSE}"
    )
    title = "Fiction Book Review: Night Ferry by Ida Marsh, trans. by Karl Dunn. Some House, $25 (312p) ISBN 978-0-00-112233-4"
    assert values(body, title).get("creator") == ["Ida Marsh"]


def test_a_pressing_of_a_record() -> None:
    head = (
        '<script type="application/ld+json">{"@context":"http://schema.org","@type":"Product","name":"Nine Bells","releaseOf":{"@type":"MusicAlbum","name":"Nine Bells",'
        '"byArtist":[{"@type":"MusicGroup","name":"Brine Choir"}]},"aggregateRating":{"@type":"AggregateRating","ratingValue":4.37,"ratingCount":52}}</script>'
    )
    found = values(
        "<h1>Brine Choir – Nine Bells</h1><p>Tracklist</p>",
        "Brine Choir – Nine Bells (2016, Vinyl) - Some Base",
        head=head,
    )
    assert (found["work_title"], found["creator"]) == ("Nine Bells", ["Brine Choir"])


def test_whose_the_book_is() -> None:
    body = "<h1>Night Ferry</h1><span>by <a href=/i>Ida Marsh</a></span><table><tr><th>ISBN-13:</th><td>9780001122334</td></tr><tr><th>Pages:</th><td>312</td></tr></table>"
    found = values(body, "Night Ferry by Ida Marsh, Hardcover | Some Shop")
    assert found["creator"] == ["Ida Marsh"]
    assert "author" not in found
