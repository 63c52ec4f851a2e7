# ruff: noqa: E501  (markup reads better unbroken)
"""Kinds of pages that say little of themselves: reviews by their words alone, works by their address, lists by a count."""

from __future__ import annotations

import pytest

from reviewscrape import extract

WEIGHED = (
    "“Night Ferry” sounds rather weak at first, and yet it remains engaging: the pace is convincing, the tone is mostly subtle. "
    "It seems almost too clever, though it never becomes dull, and in the end it succeeds. "
) * 6
TOLD = (
    "“Night Ferry” was built in the yard at the end of the quay, and it carried coal and mail across the bay in the years "
    "before the bridge. It lies in the mud behind the old weir, and boys go there to fish. "
) * 3
NAMED = "Nobody knew the director of the film, or the actors."
PRICED = [
    f"<p><b>{title}</b>, by {author} (Wharf; $24). In this spare novel a keeper waits for a boat, and the author's prose waits with him. "
    "The reader smiles, the chapters are short, the last one is perfectly judged.</p>"
    for title, author in (("Low Water", "Ida Marsh"), ("The Ninth Lock", "Karl Dunn"), ("Pale Engine", "Wen Li"))
]
DISHES = [
    f"<p><b>{dish}</b> ({price}) came late and cold, and nobody at the table wanted to say so, so we ate it and talked about the weather outside, and about what we would cook ourselves.</p>"
    * 2
    for dish, price in (("Beets", "$9"), ("Pork chop", "$27"), ("Sour cake", "$8"))
]
CHOICE = "".join(f"<p><b>{t}</b></p><p>{{text}}</p>" for t in ("Low Water", "The Ninth Lock", "Pale Engine"))
CRITICAL = "The film's director trusts the actors, the plot is thin, and one scene on the stairs is worth the price of the whole evening out."
TIMES = "Starts on Friday at nine, and again on Sunday at three, in both halls, with doors open from eight and tickets at the counter."
TRACKS = "<table>" + "".join(f"<tr><td>{n}.</td><td>Song {n}</td><td>3:1{n}</td></tr>" for n in range(7)) + "</table>"
ROWS = "".join(f"<li><a href=/f/{n}>Film {n}</a></li>" for n in range(9))
WIKI = (
    "<h1>Night Ferry (TV series)</h1><aside><h3>Starring</h3><div>Orla Venn<br>Tom Reed</div><h3>Running time</h3><div>42 minutes</div></aside>"
    "<p>Night Ferry is a drama series about a harbour. It ran for three seasons and has thirty episodes, and each season follows one year.</p>"
    "<h2>Plot</h2><p>After a ferry sinks on a calm night, an inspector comes home and asks who was on watch, and nobody wants to have been.</p>"
)
ARTISTS = "".join(
    f"<tr><td>{n}</td><td><a href=/a/{n}>Artist {chr(65 + n)}</a></td><td><a href=/b/{n}>Album {n}</a></td></tr>"
    for n in range(12)
)

READ = (
    "I took it on the bus and missed my stop. The keeper waits, the hare sits down on the road, and nobody comes. " * 4
)
FILED = "<p class=post-labels>Labels: <a rel='tag' href=/l/n>novels</a></p>"
PLAIN = (
    "Now playing\n\nLOW TIDE (R) *** Four keepers invent a wreck and find that somebody has obliged them, and the film's jokes are dry. 98 minutes.\n\n"
    "PALE ENGINE (PG) ** A stoker falls down a lot of stairs, and then the plot opens late, and the actors look tired of it. 88 minutes.\n\n"
    "THE NINTH LOCK (R) **** A teacher writes letters to a lock, and the lock replies; the scene on the stairs is grave and funny. 110 minutes.\n"
)
QUOTED = "".join(
    f"<p><b>{name} of the Post</b> gave it four stars: “The actors are superb, the film is slow, and the last scene is worth it.”</p>"
    for name in ("Ann Coe", "Karl Dunn", "Wen Li")
)

PAGES = {
    "words that weigh a work": ("review", "/2004/09/night-ferry.html", "<title>Night Ferry | Some Log</title>", f"<h1>Night Ferry</h1><p>{WEIGHED}{NAMED}</p>"),
    "words that tell of it": ("article", "/2004/09/night-ferry.html", "<title>Night Ferry | Some Log</title>", f"<h1>Night Ferry</h1><p>{TOLD * 2}{NAMED}</p>"),
    "books with publishers and prices": ("multi_review", "/reviews/briefly-noted-spring", "<title>Briefly Noted</title>", f"<h1>Briefly Noted</h1>{''.join(PRICED)}"),
    "dishes with prices": ("article", "/food/at-the-quay", "<title>At the quay</title>", f"<h1>At the quay</h1>{''.join(DISHES)}"),
    "some films to see": ("roundup", "/film/three-films", "<title>Three films to see this week</title>", f"<h1>Three films to see this week</h1><p>By Ann Coe, 4 May 2016</p>{CHOICE.format(text=CRITICAL)}"),
    "what to watch, judged": ("roundup", "/tv/weekend", "<title>What to watch this weekend</title>", f"<h1>What to watch this weekend</h1><p>By Ann Coe, 4 May 2016</p>{CHOICE.format(text=CRITICAL)}"),
    "what to watch, and when": ("article", "/tv/weekend", "<title>What to watch this weekend</title>", f"<h1>What to watch this weekend</h1><p>By Ann Coe, 4 May 2016</p>{CHOICE.format(text=TIMES)}"),
    "books for a journey": ("roundup", "/buecher", "<title>Fünf Bücher für den Urlaub</title>", f"<h1>Fünf Bücher für den Urlaub</h1><p>Von Ann Coe</p>{CHOICE.format(text='Der Roman erzählt von einer Fähre, und die Autorin nimmt sich Zeit, bis alle Figuren an Bord sind und schlafen.')}"),
    "a database's number": ("work", "/boardgame/48812/tallow-and-wick", "<title>Tallow &amp; Wick | Board Game</title>", f"<h1>Tallow &amp; Wick (2012)</h1><ul><li><b>Designer</b> <a href=/d>Henrike Losch</a></li></ul><p>{TOLD}</p>"),
    "a film at a cinema": ("work", "/film/a-lake-in-march", "<title>A Lake in March - The Regent</title>", "<h1>A Lake in March <span>12A</span></h1><ul><li>Dir. Wen Li</li><li>97 mins</li></ul><p>Two brothers meet at a lake.</p>"),
    "a year in an address": ("listing", "/releases/2008-03", "<title>New releases</title>", f"<h1>New releases</h1><ul>{ROWS}{ROWS}</ul>"),
    "a record in a shop": ("work", "/products/brine-choir-nine-bells-lp", "<title>Brine Choir - Nine Bells LP | Some Shop</title>", "<h1>Brine Choir - Nine Bells LP</h1><p>£21.99</p><button>Add to cart</button><p>Label: Tern Recordings</p><p>Third record of the choir, sung in an old ice house.</p>"),
    "records in a shop": ("listing", "/collections/records", "<title>Vinyl</title>", "<h1>Vinyl</h1><p>£21.99</p><button>Add to cart</button>"),
    "a wiki's page": ("work", "/wiki/Night_Ferry_(TV_series)", "<title>Night Ferry (TV series) | Ferry Wiki</title><meta property='og:type' content='article'>", WIKI),
    "a page of a podcast": ("work", "/podcast/the-low-field/id1339911", '<title>The Low Field</title><script type="application/ld+json">{"@type":"PodcastSeries","name":"The Low Field"}</script>', f"<h1>The Low Field</h1><p>A farmer walks into a field.</p><ul>{ROWS}</ul>"),
    "a ballot's columns": ("listing", "/poll/ballots/ann-coe", "<title>Ann Coe's ballot</title>", f"<h1>Ann Coe</h1><table><tr><th>#</th><th>Artist</th><th>Album</th></tr>{ARTISTS}</table>"),
    "so many of so many": ("listing", "/noir", "<title>Noir</title>", "<h1>Noir</h1><p>Showing 1-20 of 412</p>" + "".join(f"<p>Film {n}<br>19{n}4</p>" for n in range(4, 9))),
    "a book and its author head a post": ("review", "/2012/02/night-ferry-ida-marsh/", "<title>Some Shelf: A Night Ferry – Ida Marsh</title>", f"<h1>A Night Ferry – Ida Marsh</h1><p>Posted by ann, May 3, 2012</p><p>{READ}</p>{FILED}"),
    "two names head a post of no books": ("article", "/2012/02/night-ferry-ida-marsh/", "<title>Some Shelf: A Night Ferry – Ida Marsh</title>", f"<h1>A Night Ferry – Ida Marsh</h1><p>Posted by ann, May 3, 2012</p><p>{READ}</p>"),
    "a question heads a post": ("article", "/2012/02/negative-ferry-fixation/", "<title>Negative Ferry Fixation – Do You Have It?</title>", f"<h1>Negative Ferry Fixation – Do You Have It?</h1><p>Posted by ann, May 3, 2012</p><p>{READ}</p>{FILED}"),
    "signed as a book review": ("review", "/~ann/books/ferry.html", "<title>Ida Marsh: Night Ferry</title>", f"<h1>Night Ferry</h1><p><b>Ida Marsh</b><br>Quay Press 1997<br>A book review by A. Coe</p><p>{READ}</p>"),
    "checked by a doctor": ("article", "/health/ferry.html", "<title>Night air</title>", f"<h1>Night air</h1><p>Medically reviewed by Ann Coe</p><p>{READ}</p>"),
    "critics quoted": ("roundup", "/reviews-round-up/night-ferry", "<title>Night Ferry: review round-up</title>", f"<h1>Night Ferry: review round-up</h1><p>By Ed Marl, 4 May 2016</p>{QUOTED}"),
    "what somebody read": ("roundup", "/2015/04/what-i-read", "<title>What I read in April</title>", f"<h1>What I read in April</h1><p>By Ann Coe, 4 May 2016</p>{CHOICE.format(text=CRITICAL)}"),
    "gifts": ("roundup", "/gifts", "<title>Gifts for ferry lovers</title>", f"<h1>Gifts for ferry lovers</h1><p>By Ann Coe, 4 May 2016</p>{CHOICE.format(text=TIMES)}"),
    "a person's address": ("other", "/person/orla-venn_44a1", "<title>Orla Venn</title>", f"<h1>Orla Venn</h1><p>Actress, born 2 May 1938</p><h2>Biography</h2><p>Orla Venn went to school by the harbour and played at the theatre in Varn from 1960 to 1989, when it closed.</p><h2>Films</h2>{TRACKS}"),
    "not in this country": ("blocked", "/show/night-ferry/10551", "<title>Player</title>", "<h1>Sorry, this content is not available in your location</h1><p>The player can only be viewed on the island.</p>"),
    "subscribers only": ("blocked", "/film/night-ferry-review", "<title>Subscriber exclusive | Some Paper</title>", "<h2>More stories</h2><p>Subscribe for £1 a week.</p>"),
}  # fmt: skip


def test_capsules_of_plain_text() -> None:
    found = extract(PLAIN, url="https://marrampost.example/a/capsules")
    assert found.page_type == "multi_review"
    assert [(review.work_title, review.critic_grade) for review in found.reviews] == [
        ("LOW TIDE", "3"),
        ("PALE ENGINE", "2"),
        ("THE NINTH LOCK", "4"),
    ]


@pytest.mark.parametrize(
    ("note", "title", "author"),
    [
        ("Ida Marsh. <i>The Grain Ferry: Bread and Tides.</i> Varn: Quay Press, 2007. xii + 344 pp. $65.00, ISBN 978-1-000-00000-1.", "The Grain Ferry: Bread and Tides", "Ida Marsh"),
        ("Marsh, Ida, «La barca del trigo. Pan y marea», Varn, Prisma, 2011, 288 pp.", "La barca del trigo. Pan y marea", "Ida Marsh"),
        ("Reseña de: Marsh, Ida, «La barca del trigo», Varn, Prisma, 2011, 288 pp.", "La barca del trigo", "Ida Marsh"),
        ("The committee met on <i>Tuesday</i> and read all 344 pp. of it.", None, None),
    ],
)  # fmt: skip
def test_notes_of_books_with_the_title_set_apart(note: str, title: str | None, author: str | None) -> None:
    page = f"<title>Review</title><h1>Administering the loaf</h1><p>{note}</p><p>Reviewed by Per Lund</p><p>{READ}</p>"
    values = extract(page, url="https://marrampost.example/review/1").values
    assert values.get("work_title") == title
    assert values.get("creator") == ([author] if author else None)


@pytest.mark.parametrize(("kind", "path", "head", "body"), PAGES.values(), ids=PAGES)
def test_kinds(kind: str, path: str, head: str, body: str) -> None:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    assert extract(page, url=f"https://marrampost.example{path}").page_type == kind


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Tidewrack, Grand Theatre", "Tidewrack"),
        ("The Return of the Vicar, Alhambra Theatre, until Saturday", "The Return of the Vicar"),
        ("“Tidewrack” – Varn Opera House", "Tidewrack"),
        ("Ed Marl at the Alhambra Theatre", None),
        ("The fire at the Grand Theatre was put out on Monday", None),
    ],
)
def test_titles_before_houses(line: str, title: str | None) -> None:
    page = (
        f"<title>Company swims in deep water | Post</title><h1>Company swims in deep water</h1><p>{line}</p><p>By Ann Coe</p>"
        f"<p>The dancers are superb and the stage is wet. {READ}</p><p>The choreography drags, the audience does not mind.</p>"
    )
    assert extract(page, url="https://marrampost.example/arts/stage/review-water").values.get("work_title") == title


def test_an_age_label_behind_a_title_is_none_of_it() -> None:
    _, path, head, body = PAGES["a film at a cinema"]
    values = extract(
        f"<html><head>{head}</head><body>{body}</body></html>", url=f"https://marrampost.example{path}"
    ).values
    assert values["work_title"] == "A Lake in March"


def test_a_sites_name_before_its_grade_is_no_label() -> None:
    page = "FilmVault\nGrey Water\n2012 · PG-13 · 1h 56m\nFilmVault Rating\n7.2/10\n14K\nDirector\nWen Li\nStars\nOrla Venn\nTom Reed\n"
    assert extract(page, url="https://marrampost.example/title/tt0998811/").values.get("work_title") != "Vault Rating"


HOUSE = "The drums are loud, the singer is late, and the crowd at the back talks through all of it as if nobody were there; then the last song comes, and nobody talks at all."
DATES = ("Brine Choir<br>The Anvil, October 3", "Ada Quill<br>Grange Hall, October 5", "Pale Engine<br>Null, October 7")
MORE_PAGES = {
    "reviews below headings": ("multi_review", "/music/livewire.html", "<title>Post | Music | Livewire: concert reviews</title>", "<h1>Livewire: concert reviews</h1>" + "".join(f"<h3>{name}</h3><p>{HOUSE}</p><p>{HOUSE}</p>" for name in DATES)),
    "news below headings": ("article", "/music/livewire-reviews-to-end", "<title>Livewire reviews to end | Post</title>", "<h1>Livewire reviews to end</h1><p>By Ann Coe, 4 May 2016</p>" + "".join(f"<h3>{name}</h3><p>{TIMES}</p><p>{TIMES}</p>" for name in DATES)),
    "aspects of a meal": ("review", "/lifestyle/the-oyster-shed", "<title>Eating out: The Oyster Shed</title>", f"<h1>Eating out: The Oyster Shed</h1><p>By Ann Coe, 4 May 2016</p><p>{READ}</p><p>Food 8/10. Service 8/10. Value 9/10.</p>"),
    "one aspect is none": ("article", "/lifestyle/the-oyster-shed", "<title>The Oyster Shed</title>", f"<h1>The Oyster Shed</h1><p>By Ann Coe, 4 May 2016</p><p>{READ}</p><p>Food 8/10.</p>"),
    "somebody's words": ("article", "/books/made-me", "<title>Ida Marsh: ‘I cried at a book about glaciers’</title>", f"<h1>Ida Marsh: ‘I cried at a book about glaciers’</h1><p>By Ann Coe, 4 May 2016</p><p>{CRITICAL} {READ}</p>"),
    "a game with a genre": ("work", "/@moss/ferrous-garden", '<title>Ferrous Garden by moss</title><script type="application/ld+json">{"@type":"Product","name":"Ferrous Garden"}</script>', "<h1>Ferrous Garden</h1><p>A quiet game.</p><table><tr><td>Platforms</td><td>Windows</td></tr><tr><td>Genre</td><td>Puzzle</td></tr></table>"),
    "what a house shows": ("work", "/whats-on/exhibitions/salt-and-light", "<title>Salt and Light | Some Gallery</title>", "<h1>Salt and Light</h1><p>14 June – 9 September 2018</p><p>Forty prints made on the salt pans between 2006 and 2016, the first that were shown here.</p>"),
    "a few words on each of the best": ("roundup", "/krimis", "<title>Die besten Krimis 2019</title>", "<h1>Die besten Krimis 2019</h1><p>Von Ann Coe, 16. Dezember 2019</p>" + "".join(f"<p><b>{n}. {t}.</b> Der Roman lebt von seinen Figuren, und die Autorin erzählt atemlos.</p>" for n, t in enumerate(("Moor", "Wehr", "Asche"), 1))),
    "favourites of a year": ("roundup", "/ent/discs", "<title>Our critics’ favorite DVDs of 2011</title>", f"<h1>Our critics’ favorite DVDs of 2011</h1><p>By Ann Coe, 4 May 2011</p>{CHOICE.format(text=CRITICAL)}"),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "path", "head", "body"), MORE_PAGES.values(), ids=MORE_PAGES)
def test_more_kinds(kind: str, path: str, head: str, body: str) -> None:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    assert extract(page, url=f"https://marrampost.example{path}").page_type == kind
