# ruff: noqa: E501  (markup reads better unbroken)
"""Pages of works and what stands beside them: databases, shops, encyclopaedias; whose grades they show."""

from __future__ import annotations

from typing import Any

import pytest

from reviewscrape import extract
from tests.extraction.pages import PROSE

CREDITS = "<p><b>Directed by:</b> <a href=/p/1>Ilse Varga</a></p><p><b>Starring:</b> Mara Lind, Bo Ek</p><p><b>Running Time:</b> 1 hr. 34 min.</p>"
LINKS = "".join(f"<li><a href=/blog/{n}>Blog number {n}</a></li>" for n in range(30))
SAILOR = "<p>I saw this on a late ferry and have not forgotten the last ten minutes, when the fog comes in over the actors.</p>"
ROWS = "".join(
    f"<tr><td><a href=/{n}>Pad {n}</a></td><td>10/{n + 11}/2008</td><td>{n + 5} out of 10</td></tr>" for n in range(4)
)
QUOTES = "".join(
    f"<div class=row><a href=/critic/{n}>Critic {n}</a><p>A film of small sounds.</p><p>Original Score: 3/5</p></div>"
    for n in range(6)
)
GAME = "<ul><li><b>Publisher:</b> Coldport</li><li><b>Developer:</b> Anvil Yard</li><li><b>Release:</b> Oct 14, 2008</li><li><b>ESRB:</b> M - Mature</li></ul>"
ALBUM = '<div itemscope itemtype="http://schema.org/MusicAlbum"><h1><span itemprop=byArtist itemscope itemtype="http://schema.org/MusicGroup"><span itemprop=name><a href=/a/1>Brine Choir</a></span></span> &ndash; <span itemprop=name>Nine Bells</span></h1><p>Label: Wet Ink</p><p>Released: 1998</p></div>'
FEATURED = '<script type="application/ld+json">{"@type":"Movie","name":"Glass Meridian","datePublished":"2023-10-20","aggregateRating":{"@type":"AggregateRating","ratingValue":7.1,"bestRating":10,"ratingCount":48213}}</script>'
SCALE = "".join(
    f'<option value="{n}">({n}) {word}</option>'
    for n, word in zip(range(5, 0, -1), ("Great", "Good", "Fine", "Bad", "Horrible"), strict=True)
)
HALVES = "".join(f"<option value={n}>{n / 2}</option>" for n in range(10, 0, -1))
TABLE = "".join(
    f"<tr><td><a href=/n/{n}>{name}</a></td><td>...</td><td>Part {n}</td></tr>"
    for n, name in enumerate(("Mara Lind", "Bo Ek", "Ann Coe"))
)

PAGES: dict[str, tuple[str, str, dict[str, Any]]] = {
    "a portal's page of a film": ("/movie/1809/info", f"<title>The Paper Sheriff (2007) - Movie Info</title><h1>The Paper Sheriff (2007)</h1>{CREDITS}<p><b>User Reviews</b></p><table><tr><td><b>Funny</b> by jo</td><td>Overall: <b>A-</b></td></tr><tr><td>{SAILOR}</td></tr></table>", {"page_type": "work", "critic_grade": None, "work_title": "The Paper Sheriff"}),
    "a game's page without any prose": ("/xbox/9400-ironwake/index.html", f"<title>Ironwake for Xbox 360 - Rankings</title><h1>Ironwake</h1><h2>Reviews</h2><table><tr><th>Site</th><th>Date</th><th>Rating</th></tr>{ROWS}</table><h2>Game Info</h2>{GAME}<p>Average user score: 8.0 (211 votes)</p>", {"page_type": "work", "work_title": "Ironwake", "creator": ["Anvil Yard"], "community_grade": "8.0", "critic_grade": None}),
    "an album's page with its artist in the heading": ("/release/1", f'<meta property="og:type" content="music.album"><title>Brine Choir - Nine Bells</title>{ALBUM}', {"page_type": "work", "work_title": "Nine Bells", "creator": ["Brine Choir"]}),
    "all credits of a film": ("/title/tt119/fullcredits", f'<meta property="og:type" content="video.movie"><meta property="og:title" content="The Long Ferry (2009)"><title>The Long Ferry (2009) - Full Cast &amp; Crew - Base</title><h3>The Long Ferry (2009)</h3><h1>Full Cast &amp; Crew</h1><div><h4>Directed by</h4><table><tr><td>Ilse Varga</td></tr></table><h4>Cast (in credits order) verified as complete</h4><table>{TABLE}</table></div>', {"page_type": "work", "work_title": "The Long Ferry", "director": ["Ilse Varga"], "cast": ["Mara Lind", "Bo Ek", "Ann Coe"]}),
    "one reader's grade above his review": ("/title/tt2", f'{FEATURED}<title>Glass Meridian (2023) - Base</title><h1>Glass Meridian</h1>{CREDITS}<section><h3>User reviews</h3><div><span class="ipc-rating-star">6<span>/10</span></span><span>Left me cold</span></div><div>{SAILOR}</div></section>', {"page_type": "work", "community_grade": "7.1"}),
    "grades that say what they mean": ("/anime/9", f"<title>Kiri no Machi</title><h1>Kiri no Machi</h1>{CREDITS}<select id=myscore class=form-user-score><option value=0>Select</option>{SCALE}</select>", {"grade_options": ["5", "4", "3", "2", "1"]}),
    "a select behind its label": ("/album/9", f"<title>Gutter Psalms (1982)</title><h1>Gutter Psalms (1982)</h1>{CREDITS}<div><span>Rating: </span><select><option value=''>Rate</option>{HALVES}</select></div>", {"grade_options": ["5.0", "4.5", "4.0", "3.5", "3.0", "2.5", "2.0", "1.5", "1.0", "0.5"]}),
    "a select that filters": ("/album/9", f"<title>Gutter Psalms (1982)</title><h1>Gutter Psalms (1982)</h1>{CREDITS}<div><span>Rating: </span><select><option value=''>All</option>{HALVES}</select></div>", {"grade_options": []}),
    "critics' reviews of one film": ("/m/the_quiet_toll/reviews", f"<title>The Quiet Toll - Movie Reviews - Board</title><h2>THE QUIET TOLL REVIEWS</h2>{QUOTES}", {"page_type": "multi_review"}),
    "a list of reviews": ("/culture/reviews", f"<title>Reviews - The Lantern</title><h1>Reviews</h1><ul>{LINKS}</ul>", {"page_type": "listing"}),
    "a short post beside a long list of links": ("/2012/11/a-wet-walk.html", f'<meta property="og:type" content="blog"><title>A wet walk - Ada writes</title><h2>A wet walk</h2><p>By Ada Quill, May 3, 2012</p><p>{" ".join(PROSE[0].split()[:45])}.</p><ul>{LINKS}</ul>', {"page_type": "article"}),
    "a post by its number": ("/?p=34508", f'<title>Broken Arrows</title><h2>Broken Arrows</h2><p>May 3, 2012</p><p>{" ".join(PROSE[0].split()[:45])}.</p><ul>{LINKS[:200]}</ul>', {"page_type": "article"}),
    "agencies ranked and reviewed": ("/lists/best-agencies-ranked-reviewed/", f'<title>Best Ferry Agencies in 2025 (Ranked &amp; Reviewed)</title><h1>Best Ferry Agencies in 2025 (Ranked &amp; Reviewed)</h1><p>By Ada Quill</p>{"".join(f"<h2>{n}. Quay {n}</h2>{SAILOR}" for n in range(1, 6))}', {"page_type": "roundup"}),
    "new books to read": ("/books-may-2025/", f'<title>12 new fog novels to read in May 2025</title><h1>Here is the May 2025 list</h1>{"".join(f"<h3>Fog {n} by Ada Quill {n} (May {n}th)</h3>{SAILOR * 2}" for n in range(3, 9))}', {"page_type": "roundup"}),
    "an author's archive": ("/author/ada/", f'<meta property="og:type" content="profile"><title>Ada Quill, Author at The Aisle</title><body class=archive><h1>Author: Ada Quill</h1>{"".join(f"<article><h2><a href=/{n}-review>Fog {n} review</a></h2><p>{PROSE[n % 3][:90]}</p></article>" for n in range(8))}', {"page_type": "listing"}),
    "a person's page": ("/person/5-ada", '<meta property="og:type" content="profile"><title>Ada Quill</title><h2>Ada Quill</h2><h3>Biography</h3><p>Ada Quill is a director.</p>', {"page_type": "other"}),
    "results of a search": ("/?s=fog", f'<title>You searched for fog - The Aisle</title><h1>Search Results for: fog</h1>{"".join(f"<div><h3><a href=/{n}>Fog {n} (2012) review</a></h3><p>{PROSE[n % 3][:120]}</p></div>" for n in range(5))}', {"page_type": "listing"}),
    "a chart without a word": ("/chart/top", f'<title>Top 250 Movies</title><h1>Top Rated Movies</h1><table>{"".join(f"<tr><td><a href=/t/{n}>Work {n}</a> (19{n + 50})</td><td>9.{n}</td></tr>" for n in range(9))}</table>', {"page_type": "listing"}),
    "a series with its readers' score": ("/harbor-lights/show/3322/summary.html", f'<title>Harbor Lights on TV Base</title><h1>Harbor Lights</h1><div class=show_score><span>Show Score</span><div class=number>8.7</div><div>Great</div><span>1,310 ratings</span></div><ul><li><b>Status:</b> Ended</li><li><b>Premiered:</b> September 14, 2001</li></ul><div><h3>Cast</h3><ul><li><a href=/p/1>Mara Lind</a> <span>Inspector Gale</span></li><li><a href=/p/2>Bo Ek</a> <span>Old Tom</span></li></ul></div><h3>Featured Reviews</h3><h4>Best</h4>{SAILOR}', {"page_type": "work", "work_title": "Harbor Lights", "critic_grade": None, "community_grade": "8.7", "community_count": 1310, "cast": ["Mara Lind", "Bo Ek"]}),
    "an app with one customer's stars": ("/app/tide/id99", f'<script type="application/ld+json">{{"@type":"SoftwareApplication","name":"Tide Clock","aggregateRating":{{"@type":"AggregateRating","ratingValue":4.6,"reviewCount":1893}}}}</script><title>Tide Clock on the Shelf</title><h1>Tide Clock <span>4+</span></h1><div class="we-customer-review"><figure aria-label="5 out of 5" class="we-star-rating"></figure><h3>Saved me</h3>{SAILOR}</div>', {"page_type": "work", "work_title": "Tide Clock", "community_grade": "4.6", "community_count": 1893, "critic_grade": None}),
    "facts with dashes between bars": ("/movie/tidewrack", f'<title>Tidewrack (1991)</title><h2>Tidewrack (1991)</h2><h3>Directed by <a href=/p>Ilse Varga</a></h3><div><span>Genres - Drama</span> | <span>Run Time - <span>95 min.</span></span> | <span>MPAA Rating - PG</span></div><h2>Synopsis</h2>{SAILOR}', {"page_type": "work", "runtime": 95, "content_rating": "PG"}),
    "a disc with grades by aspect": ("/movies/Northlight/99321/", "<title>Northlight Blu-ray</title><h3>Northlight Blu-ray</h3><p>Starring: Mara Lind<br>Director: Ilse Varga</p><table><tr><td>Movie</td><td>4.0</td></tr><tr><td>Video</td><td>4.5</td></tr><tr><td><b>Overall</b></td><td>4.0</td></tr></table><table><tr><td>Blu-ray user rating</td></tr></table>", {"page_type": "work", "community_grade": None, "work_title": "Northlight Blu-ray"}),
    "readers' letters in a row": ("/movie/9/info", f"<title>The Paper Sheriff (2007)</title><h1>The Paper Sheriff (2007)</h1>{CREDITS}<table><tr><td><b>The Critics:</b></td><td>B-</td><td>14 reviews</td></tr><tr><td><b>Our Users:</b></td><td>B+</td><td>2,318 ratings</td></tr></table>", {"community_grade": "B+", "community_count": 2318, "critic_grade": None}),
    "actors in lesser headings": ("/movies/sounding-line-2003", f'<title>Sounding Line (2003)</title><h1>Sounding Line (2003)</h1>{CREDITS.replace("Starring", "Writers")}<div><h2><strong>Actors</strong></h2><ul><li><a href=/1><h4>Ines Carrow</h4><h5>Vera Holm</h5></a></li><li><a href=/2><h4>Tom Aske</h4><h5>Skipper</h5></a></li></ul></div>', {"cast": ["Ines Carrow", "Tom Aske"]}),
    "crew among the cast": ("/brick-uncle-188001/overview", '<title>Brick Uncle (2016)</title><h1>Brick Uncle (2016)</h1><ul><li>PG, 1 hr 38 min</li></ul><p>1,402 fan ratings</p><div><h2>Cast + Crew</h2><ul><li><a href=/1><span>Rex Halloran</span><span>Uncle Rex</span></a></li><li><a href=/2><span>Bernice Oates</span><span>Nan</span></a></li><li><a href=/3><span>Gil Navarro</span><span>Director</span></a></li></ul></div>', {"cast": ["Rex Halloran", "Bernice Oates"]}),
    "a line of facts with a date": ("/movies/der-neunte-speicher", '<html lang=de><title>Der neunte Speicher | Film 2014</title><meta property="og:type" content="video.movie"><h1>Der neunte Speicher</h1><p>DE · 2014 · Laufzeit 97 Minuten · FSK 12 · Drama, Thriller · Kinostart 06.03.2014</p><div><h3>Cast &amp; Crew</h3><dl><dt>Regie</dt><dd><a href=/1>Klara Behm</a></dd><dt>Schauspieler/-in</dt><dd><a href=/2>Paul Anders</a></dd><dd><a href=/3>Ruth Behle</a></dd></dl></div>', {"runtime": 97, "content_rating": "FSK 12", "work_year": 2014, "cast": ["Paul Anders", "Ruth Behle"]}),
    "an average with its votes in cells": ("/boardgame/90001/saltmarket", "<title>Saltmarket | Board Game</title><h1>Saltmarket</h1><table><tr><td><b>Publisher</b></td><td>Dockside</td></tr><tr><td><b>Designer</b></td><td>Otto Brandl</td></tr><tr><td><b>Year Published</b></td><td>2010</td></tr></table><table><tr><td>Num Ratings</td><td>2188</td></tr><tr><td>Average Rating</td><td>7.21</td></tr></table>", {"community_grade": "7.21", "community_count": 2188, "critic_grade": None}),
    "an average of the critics": ("/m/northlight", f"<title>Northlight (2012)</title><h1>Northlight (2012)</h1>{CREDITS}<p>Average Rating: 7.3/10</p><p>Reviews Counted: 131</p><p>Fresh: 110</p><p>User Ratings: 21,440</p>", {"community_grade": None, "critic_grade": None}),
    "an aggregate of nothing": ("/movies/line-2003", f'<title>Sounding Line (2003)</title><h1>Sounding Line (2003)</h1>{CREDITS}<ul><li itemprop="aggregateRating" itemscope itemtype="http://schema.org/AggregateRating"><div>74%</div><meta itemprop="ratingValue" content="7.4"><meta itemprop="bestRating" content="10"><meta itemprop="ratingCount" content="1204"></li></ul>', {"community_grade": "7.4", "community_count": 1204}),
    "minutes before links": ("/film/the-glasshouse-year/", f'<title>The Glasshouse Year (2018)</title><h1>The Glasshouse Year</h1><p>Directed by <a href=/p>Ilse Varga</a></p><p class="text-link text-footer">104&nbsp;mins &nbsp; More at <a href=/i>Base</a> <a href=/t>TMBase</a></p><h2>Popular reviews</h2>{SAILOR}', {"page_type": "work", "runtime": 104}),
    "a game for adults": ("/games/ironwake", f"<title>Ironwake - Games</title><h1>Ironwake</h1>{GAME.replace('ESRB:</b> M - Mature', 'Rating:</b> M for Mature')}", {"content_rating": "M"}),
    "albums of a year": ("/features/albums-of-the-year", f'<title>Albums of the Year 2014</title><h1>Albums of the Year 2014: 20–11</h1>{"".join(f"<h3>{n}. Gull {n}</h3><p>{PROSE[n % 3]}</p>" for n in range(5))}', {"page_type": "roundup"}),
    "everything that is known": ("/ember-road-2-everything-we-know/", f'<script type="application/ld+json">{{"@type":"Article"}}</script><title>Ember Road 2: Everything We Know So Far</title><h1>Ember Road 2: Everything We Know So Far</h1><p>By Ada Quill, May 2, 2024</p>{SAILOR * 4}{GAME}', {"page_type": "article"}),
    "a section of two words": ("/film+tone/reviews", f'<title>Film + Reviews | The Watchman</title><h1>Film + Reviews</h1>{"".join(f"<section><time>{n} May 2022</time><h3><a href=/film/2022/may/{n}>Silt {n} review</a></h3><p>{PROSE[n % 3][:100]}</p></section>" for n in range(1, 7))}', {"page_type": "listing"}),
    "a game with its critics": ("/game/14001/ember-road", f"<title>Ember Road Reviews - OpenGame</title><h1>Ember Road</h1><p>Release Date: February 2, 2023</p><h2>Critic Reviews for Ember Road</h2>{QUOTES}", {"page_type": "work", "critic_grade": None}),
    "members beside critics": ("/games/lanternfall", '<script type="application/ld+json">{"@type":"VideoGame","name":"Lanternfall","aggregateRating":{"@type":"AggregateRating","ratingValue":81.2,"ratingCount":64,"bestRating":100}}</script><title>Lanternfall (1994)</title><h1>Lanternfall</h1><p>Member rating</p><p>Based on 64 member ratings</p><p>Critic rating</p>', {"community_grade": "81.2", "community_count": 64}),
    "pictures with captions": ("/galleries/premiere/", '<meta property="og:type" content="article"><title>Photos: The premiere</title><h1>Photos: The premiere</h1><p>October 2, 2018</p><figure><img><figcaption>Luc Bray arrives.</figcaption></figure>', {"page_type": "article"}),
    "albums of a week": ("/music/albums-of-the-week/", f'<meta property="og:type" content="article"><title>Album reviews: Kuro, Ola Brink and Lode</title><h1>Album reviews: Kuro, Ola Brink and Lode</h1><p>By Ada Quill</p>{"".join(f"<p>{PROSE[n]}</p>" for n in range(3))}', {"page_type": "multi_review"}),
    "images to vote with": ("/2012/11/photon-update-rolling-out", f'<title>The Photon gets its update</title><h1>The Photon gets its update</h1><p>By Ada Quill, November 6, 2012</p>{SAILOR * 8}<div><p>Worth reading?</p><img id=rating_9_1 src="/images/plusminus/rating_1_off.gif" alt=No onclick="rate_post();"><img id=rating_9_2 src="/images/plusminus/rating_2_off.gif" alt=Yes onclick="rate_post();"></div>', {"critic_grade": None}),
    "a film that is called as walls are": ("/film/forbidden-error", f"<title>Forbidden Error (1956)</title><h1>Forbidden Error (1956)</h1>{CREDITS}<p>A robot finds a planet.</p>", {"page_type": "work", "work_title": "Forbidden Error"}),
    "a thing with a number": ("/itm/33533", '<meta property="og:type" content="product"><title>1958 P-500 brochure</title><h1>1958 P-500 brochure</h1><p>£4</p><button>Add to cart</button>', {"page_type": "other"}),
    "an error": ("/film/x", "<title>404 - Page | The Lantern</title><h1>404</h1><p>Nothing here.</p>", {"page_type": "blocked"}),
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_pages(name: str) -> None:
    path, page, expected = PAGES[name]
    found = extract(page, url=f"https://www.lantern.example{path}")
    told = {key: found.values.get(key) or ([] if isinstance(value, list) else None) for key, value in expected.items()}
    assert told | ({"page_type": found.page_type.value} if "page_type" in expected else {}) == expected


def test_attributes_in_camel_case() -> None:
    """As React's servers print them: `itemProp`, `itemType`."""
    item = '<div itemScope itemType="https://schema.org/Movie"><h1 itemProp="name">Glass Meridian</h1><span itemProp="contentRating">PG-13</span><time itemProp="duration" dateTime="PT1H54M">1h</time></div>'
    found = extract(f"<title>Glass Meridian</title>{item}", url="https://www.lantern.example/film/1")
    assert (found.page_type.value, found.values["runtime"], found.values["content_rating"]) == ("work", 114, "PG-13")
