"""What a page is by what its prose says a thing is worth, and by how its sections are headed."""

from __future__ import annotations

import pytest

from reviewscrape.extraction import extract

FARCE = (
    "<p>Nobody expected much of the harbour players, and the first act sags. Then the doors begin to slam, the aunt "
    "refuses to be dead, and the evening turns into a superb and sly piece of nonsense, deftly timed.</p>"
    "<p>The garden is wobbly and the second half a little overlong, but the last joke is a joy.</p>"
)
TWO = (
    "<h2>Skelm – Bright Oar (Low Coast)</h2><p>The title track is wonderful, eight minutes of bowed noise with a "
    "lullaby below, and the songs behind it are weaker and seem like drafts. When a tune may run, though, there is "
    "nobody like them, and the last one is the loveliest of all these.</p>"
    "<h2>Ten Fathom – Inland (own press)</h2><p>One man, a barn, a guitar and the odd dog. The playing is exquisite, "
    "the singing never is, and a bolder hand would have cut two of the talks between. The long piece on the second "
    "side is a marvel of patience all the same.</p>"
)
BRIEF = "".join(
    f"<p><strong>{title}</strong><br>{name}<br><em>Quay, £14.99, pp288</em></p><p>A novel of three sisters and a "
    "greenhouse that nobody needs. The prose is cool, the comedy sly, and the author knows her eels; the middle of "
    f"the story seems rather rushed, and yet the last chapter is moving and {word}.</p>"
    for title, name, word in (
        ("Low Water", "Ida Marsh", "exact"),
        ("Rook", "Karl Dunn", "plain"),
        ("Weir", "Wen Li", "odd"),
    )
)
RUN_IN = "".join(
    f"<p><b>{title}</b> {text} <i>(Quay, Plaza)</i></p>"
    for title, text in (
        ("COURT OF ASH", "A costume drama, all whispers; it takes a king two hours and a half not to sign one thing."),
        ("BROTHER DOG", "A boy, a mongrel and a road that the whole house has seen before; it will cry all the same."),
        ("LATE LINE", "A thriller on a train, tense for an hour; then the script begins to tell us what it was about."),
    )
)
ESSAY = (
    "<p>Every critic has a tale about the third star. Readers want stars, papers print stars, and the reviews below "
    "them go unread. A critic whom I asked gave a play two stars, then three, and never touched a word of the rest.</p>"
    "<p>Ratings travel well on posters. What they say of a film is another matter: three stars may be a dull film or "
    "a broken one with a scene in it that nobody forgets. Critics know it, and reviewers go on counting.</p>"
)
COSTUMES = (
    "<p>School asks for a book day again. A white sheet makes the goose of the novel, and an old brown jumper the dog "
    "of the movie; the captain of the comic is a hat. The characters of the film work for whole families: hero, "
    "heroine, villain and ghost. Send me pictures of the costumes, tell me which author you chose, and use pins.</p>"
)
TIPS = "".join(
    f"<h2>{number}. {tip}</h2><p>Note the plot, the acting and the script of the film, and the songs in it as well.</p>"
    for number, tip in enumerate(("Sit down", "Begin", "Be short", "Give reasons", "End"), 1)
)
SHORT = (
    "<p>Short, bitter, funny book about a cider farm. The middle wobbles, the last twenty pages are as fine as any. "
    "Recommended to anybody who has inherited a shed.</p>"
)
CHOICE = 5 * "<p>The ferry is back. The hamlet is not. There is a boat, a kiln and a man who reads letters.</p>"
MEAL = (
    "<p>The room is plain and the waiter says nothing. Mackerel came with rhubarb so sharp that my ears rang, and the "
    "rice with crab was left alone, as it should be. The ice at the end tasted of card.</p>"
    "<p><i>4 Fish Quay. Dinner for two with wine about £170.</i></p>"
)
OPENING = (
    "<p>The owners of the pasta place on Quay Street open a second house in a former bank this spring, with sixty "
    "seats and the same five plates. There will be a bar, too, and twenty jobs.</p>"
)
LABELLED = (
    "<p><strong>Gull</strong>, <em>Nest</em> (Shoreline) Third album of seaside dub, and their best yet. The "
    "bass is huge and the tunes are small.</p>"
    "<p><strong>Petra Holm</strong>, <em>Lantern Songs</em> (Dovetail) A voice and a harmonium, hypnotic or dull, by "
    "the hour. After midnight it seems superb, never before.</p>"
    "<p><strong>Rust Committee</strong>, <em>Minutes</em> (Ledger) Angry, tuneless and short enough. The words come "
    "from council papers and are very funny and fine.</p>"
)
VOICES = "".join(
    f"<p><b>{name}</b>: {text}<br>[{grade}]</p>"
    for name, text, grade in (
        ("Ian Moy", "The tune lifts off just when you had given it up, and then it does so twice more.", 8),
        ("Tessa Wynn", "Strings, snow and a new key in April, and I resent how well all of it works.", 7),
        ("Karl Brandt", "Her voice is lost on words that rhyme heart with apart, twice, and mean it.", 4),
    )
)
PICKS = "".join(
    f"<p><b>{name}</b></p><p>I take Low Water to the beach every year, since I like my drowned people on paper.</p>"
    for name in ("Ida Marsh", "Karl Dunn", "Wen Li", "Tom Reed", "Ana Coe")
)
SCORES = (
    "<p>We gave a game 88 of a hundred and my letters asked for 90, or 85. Nobody asked about the words. On such a "
    "scale nobody uses the lower half, and studios live by a point that the reviewer made up on some Tuesday.</p>"
    "<p>Some sites have a badge. A badge says: this, yes. The rest stands in the text, where it is at home.</p>"
)
VENUE = (
    "<p>2 May to 8 September. Tickets £14.</p><p>Four thousand years of pots, from a cup to a jar. This stunning "
    "show brings together masterpieces from three towns and tells the moving story of those who made them.</p>"
)
PAGES = {
    "a farce in a paper's section": ("review", "/stage/art3321.html", "Players slam the doors of a cold house", FARCE),
    "a line or two on a book": ("review", "/post/1188/weir", "Weir, by Wen Li", SHORT),
    "praise of a house": ("article", "/homes/loft", "A loft by the water", FARCE),
    "two records below their names": ("multi_review", "/2014/03/two-from-the-north/", "Two from the north", TWO),
    "three books with price and pages": ("multi_review", "/books/in-brief", "In brief", BRIEF),
    "films in capitals in a column of reviews": ("multi_review", "/movies/now", "Capsule film reviews", RUN_IN),
    "an essay on stars": ("article", "/opinion/2021/stars", "The tyranny of the five-star review", ESSAY),
    "who dresses as whom": ("article", "/2016/10/costumes", "Costumes from books and films", COSTUMES),
    "a choice behind a colon": ("roundup", "/on", "What to stream this week: five films and series to see", CHOICE),
    "a meal and what it cost": ("review", "/food/2023/10/miko", "At Miko, the fish does the talking", MEAL),
    "a second house": ("article", "/food/2023/10/second", "A second house for pasta", OPENING),
    "records with their labels": ("multi_review", "/columns/41", "Short cuts", LABELLED),
    "several critics on a single": ("multi_review", "/singles/tinsel", "Ola Vance – Tinsel", VOICES),
    "what writers pick": ("roundup", "/books/summer", "Writers pick their favourite holiday books", PICKS),
    "a year in books": ("roundup", "/2012/12/year", "My year in books", PICKS),
    "what is wrong with scores": ("article", "/opinion/review-scores-are-broken", "Review scores are broken", SCORES),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "path", "headline", "body"), PAGES.values(), ids=PAGES)
def test_kinds(kind: str, path: str, headline: str, body: str) -> None:
    page = (
        f"<html lang=en><head><title>{headline} | Marram</title></head><body><main><h1>{headline}</h1>"
        f"<p>By Ann Coe, 3 March 2014</p>{body}</main></body></html>"
    )
    assert extract(page, url=f"https://www.marram.example{path}").page_type == kind


def test_tips_by_number_are_no_ranks() -> None:
    title = "How to Write a Film Review"
    page = f"<html><head><title>{title} | Marram</title></head><body><h1>{title}</h1>{TIPS}</body></html>"
    assert extract(page, url="https://www.marram.example/how-to").page_type != "roundup"


def test_a_museum_praises_what_it_shows() -> None:
    page = f"<html><head><title>Clay | Marram Museum</title></head><body><h1>Clay</h1>{VENUE}</body></html>"
    assert extract(page, url="https://www.marram.example/exhibitions/clay").page_type != "review"


def test_readers_of_a_book_leave_its_page_a_works() -> None:
    readers = "".join(
        f"<article><b>{name}</b><p>{text}</p></article>"
        for name, text in (
            ("Maggie", "I do not do boats, but I loved this book. The heroine is stubborn and real, the romance weak."),
            ("Tobias", "Read this novel in a day. The diving is superb and awful, and the end a joy. Recommended."),
            ("Jean", "Too much beard and never enough plot. I am disappointed in the ending of this story, too."),
            ("oarsome", "Good middle, slow start, silly end. The characters are fine; would read the author again."),
        )
    )
    page = (
        "<html><head><title>Low Water by Ida Marsh | Marram</title><meta property=og:type content=books.book></head>"
        f"<body><h1>Low Water</h1><p>by Ida Marsh</p><h2>Community Reviews</h2>{readers}</body></html>"
    )
    assert extract(page, url="https://www.marram.example/book/31190-low-water").page_type == "work"


def test_a_blogs_archive_by_its_class() -> None:
    card = "<article class=teaser><h3><a href=/a>Tulips</a></h3><p>A walk.</p></article>"
    head = "<head><title>Ida Marsh</title></head>"
    page = f"<html>{head}<body class='archive author'><h1>Ida Marsh</h1>{4 * card}</body></html>"
    assert extract(page, url="https://www.marram.example/authors/ida-marsh").page_type == "listing"
