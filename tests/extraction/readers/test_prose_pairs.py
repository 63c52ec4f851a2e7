"""Work and maker as two names side by side, and what must not be taken for such a pair."""
# ruff: noqa: E501, ISC004  (a case stays on one line, a text in one piece)

from __future__ import annotations

import pytest

from reviewscrape import extract

MUSIC = (
    "The first song has a guitar line that limps, and the drums of the second track never quite catch up with it. "
    "By the last chorus the vocals are nearly gone, which suits an album about leaving; the band plays on regardless.",
    "On Copper, Varga writes melodies that seem to have been found under a table, and the lyrics do not explain them. Two songs "
    "are too long, one track is a joke, and the record as a whole is the quietest thing that she has done.",
)
NEUTRAL = (
    "Varga has always been drawn to people who cannot say what they mean, and Copper is no exception to that. It would be easy "
    "to call this a return, but that supposes that there was anything to return to, which there never was for her.",
    "Nothing in it is new and all of it is hers, from the long beginning to an end that simply stops. One could ask for more "
    "light, or for a little less rain, but then one would have to ask somebody else, somewhere else, and in vain.",
)
NOVEL = (
    "Marsh writes of a ferry and of the people who miss it, and the reader waits with them for three hundred pages. "
    "The novel has a narrator who lies about small things only, and one chapter that is told by a dog, rather well.",
    "What the book knows about money it says in passing, and its author trusts readers to count along. The prose is "
    "plain, the ending is not, and the second chapter alone would make the reputation of any first novel at all.",
)
FILM = (
    "The camera stays with the ferry for eleven minutes, and no actor says a word, which is the boldest thing in a "
    "film that is otherwise fond of talk. The screenplay is a letter that nobody in the film ever reads to its end.",
    "What follows on screen is smaller than that, a quarrel in a boat, and the director films it from the shore. The "
    "last scene of the film is its first again, and this time the two actors have nothing left to say to each other.",
)


def page(title: str, head: str, prose: tuple[str, str], url: str = "") -> dict[str, object]:
    """What is believed of a page with this title, and these lines above its prose."""
    body = "".join(f"<p>{text}</p>" for text in prose)
    html = f"<html lang=en><head><title>{title}</title></head><body><div>{head}</div><div>{body}</div></body></html>"
    values = extract(html, url=url).values
    return {"work_title": values.get("work_title"), "creator": values.get("creator")}


@pytest.mark.parametrize(
    ("title", "head", "prose", "work", "maker"),
    [
        ("Slow Press | Reviews | Ilse Varga", '<h2 class="artist">Ilse Varga</h2><h3 class="title">Copper</h3>', MUSIC, "Copper", "Ilse Varga"),
        ("Ilse Varga - Copper - Review - Nib", "<p>Ilse Varga<br>Copper<br>Nib<br>2004</p>", MUSIC, "Copper", "Ilse Varga"),
        ("Ilse Varga - Copper / Releases", "<h1>Ilse Varga - Copper</h1>", MUSIC, "Copper", "Ilse Varga"),
        ("Album Review: Ilse Varga - Copper", "<h1>Ilse Varga - Copper</h1>", MUSIC, "Copper", "Ilse Varga"),
        ("Ilse Varga :: Copper :: Nib", "<p><b>Ilse Varga :: Copper :: Pier Records</b></p>", MUSIC, "Copper", "Ilse Varga"),
        ("The Ferry - Ida Marsh", "<h1>The Ferry</h1><b>by</b><p>Ida Marsh</p>", NOVEL, "The Ferry", "Ida Marsh"),
        ("The Ferry by Ida Marsh", "<h1>The Ferry by Ida Marsh</h1>", NOVEL, "The Ferry", "Ida Marsh"),
        ("Nib - The Ferry by Ida Marsh, reviewed by Bo Ek", "<h2>The Ferry by Ida Marsh</h2><h3>Reviewed by Bo Ek</h3>",
         NOVEL, "The Ferry", "Ida Marsh"),
        ("Music - Copper by Varga", '<h1><span class="artist">Ilse Varga</span> <span class="album">Copper</span></h1>', MUSIC, "Copper", "Ilse Varga"),
        ("Ilse Varga – Copper Review", "<h1>Ilse Varga – Copper Review</h1>", MUSIC, "Copper", "Ilse Varga"),
        ("Ilse Varga, ‘Copper’ (Pier)", "<h1>Ilse Varga, ‘Copper’ (Pier)</h1>", MUSIC, "Copper", "Ilse Varga"),
        ("Book review: 'The Ferry' by Ida Marsh", "<h1>Book review: 'The Ferry' by Ida Marsh</h1>", NOVEL, "The Ferry", "Ida Marsh"),
        ("Featured Review: The Ferry", "<p>The Ferry<br>Ida Marsh<br>Sunburst Books, 412 pages</p><h2>The Ferry</h2>", NOVEL, "The Ferry", "Ida Marsh"),
        ("The Ferry, by Ida Marsh", "<h1>The Ferry.</h1><p>By Ida Marsh<br>Apr. 2018. 368p. Harbour, $16</p>", NOVEL, "The Ferry", "Ida Marsh"),
        ("NB Reviews: Ilse Varga - Copper on Pier (Album)", "<h1>Ilse Varga - Copper</h1>", NEUTRAL, "Copper", "Ilse Varga"),
        ("Nib", "<p>Ilse Varga</p><p>Copper</p><p>[Pier Records; 2004]</p>", MUSIC, "Copper", "Ilse Varga"),
        ("The Ferry: a slow crossing", "<h1>The Ferry: a slow crossing</h1><p><b><i>The Ferry</i> by Ida Marsh</b></p>", NOVEL, "The Ferry", "Ida Marsh"),
        ("The Ferry, Ida Marsh", '<h1>The Ferry</h1><p class="book-author">Ida Marsh</p>', NOVEL, "The Ferry", "Ida Marsh"),
    ],
)  # fmt: skip
def test_a_pair_at_the_head_is_work_and_maker(
    title: str, head: str, prose: tuple[str, str], work: str, maker: str
) -> None:
    assert page(title, head, prose) == {"work_title": work, "creator": [maker]}


@pytest.mark.parametrize(
    ("title", "head", "prose"),
    [
        ("The Ferry by Ann Lee", "<h1>The Ferry</h1><p>by Ann Lee</p>", FILM),  # who reviews a film
        ("The Ferry by Ann Lee", "<h1>The Ferry by Ann Lee</h1>", NOVEL),  # of whom the prose does not speak
        ("The Ferry: A Crossing", "<h1>The Ferry: A Crossing</h1>", FILM),  # a title of two parts
        ("The Ferry - Reviews", "<h1>The Ferry</h1><h2>Reviews</h2>", MUSIC),  # a section
        ("The Ferry - March 3, 2004", "<h1>The Ferry</h1><p>March 3, 2004</p>", MUSIC),
    ],
)
def test_what_is_no_pair_names_no_maker(title: str, head: str, prose: tuple[str, str]) -> None:
    assert page(title, head, prose)["creator"] in (None, [])
