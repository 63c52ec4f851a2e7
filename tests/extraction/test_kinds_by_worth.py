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
