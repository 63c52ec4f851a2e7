"""The body of pages flattened to plain text or Markdown: prose that stands close together, not every sentence."""

from __future__ import annotations

import pytest

from reviewscrape import extract

MENU = ["Home", "News", "Reviews", "Podcasts", "Shop", "About us", "Contact", "Log in"]
TEASERS = [
    "A ferry captain who cannot swim takes the long way home in this quiet drama from the north of the island.",
    "We spoke to the makers of the lighthouse series about fog, patience and the price of lamp oil in winter.",
    "Our readers send in their favourite harbour films, and one of them sends in the same film four times.",
]
NOTICE = "By signing up you agree that we may write to you about films, harbours and whatever else we come across."
PROSE = [
    "The Glass Harbour begins with a boat that will not start, and for a while the film has the same trouble itself.",
    "Then Edda Lund walks in with a bucket, and everything that was stiff about the first reel is suddenly funny.",
    "It is not a film of big scenes; what stays is the sound of rope on wood and a lamp that nobody puts out.",
    "By the end the harbour has frozen over, the boat is forgotten, and you would gladly stay another winter.",
]


def flattened(bullet: str, heading: str) -> str:
    """The page as programs save it: its menu, what it advertises, the review, what it advertises below."""
    menu = "\n".join(bullet + item for item in MENU)
    teasers = "\n\n".join(f"{item}\n\nRead on\n\n{teaser}" for item, teaser in zip(MENU, TEASERS, strict=False))
    return "\n\n".join(
        [menu, *([teasers] * 2), f"{heading}The Glass Harbour", "By Ann Lee", *PROSE, menu, teasers, menu, NOTICE, menu]
    )


@pytest.mark.parametrize(("bullet", "heading"), [("", ""), ("* ", ""), ("  * ", "# "), ("  * ", "## ")])
def test_menus_and_teasers_around_a_review_are_none_of_its_text(bullet: str, heading: str) -> None:
    assert (extract(flattened(bullet, heading)).body_text or "").split("\n\n") == PROSE


def test_what_a_break_parts_is_still_one_text() -> None:
    halves = [" ".join(PROSE[:2]), " ".join(PROSE[1:]), " ".join(PROSE[::2]), " ".join(PROSE[2:])]
    broken = "\n\n".join([*halves[:2], "* More\n* Photos", *halves[2:]])
    page = flattened("* ", "# ").replace("\n\n".join(PROSE), broken)
    assert (extract(page).body_text or "").split("\n\n") == halves


def test_headings_amid_markdown_are_text_and_linked_lines_are_not() -> None:
    linked = "[" + TEASERS[0] + "](/ferry)"
    page = "# The Glass Harbour\n\n" + "\n\n".join([PROSE[0], PROSE[1], "## The harbour", PROSE[2], linked, PROSE[3]])
    text = extract(page).body_text or ""
    assert text.split("\n\n") == [*PROSE[:2], "The harbour", *PROSE[2:]]


def test_a_page_of_short_lines_alone_is_read_to_its_end() -> None:
    assert extract("\n\n".join(MENU * 4000)).body_text is None
