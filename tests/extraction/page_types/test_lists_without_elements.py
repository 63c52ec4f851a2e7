# ruff: noqa: E501  (prose reads better unbroken)
"""Lists on pages flattened to text: rows of days, teasers above ways to more, texts that are each signed."""

from __future__ import annotations

import pytest

from reviewscrape import examine, extract

DAYS = "Concerts in Hull, March 2018\nEstuary Five\nMarl Hall, 14 March\nPiano trios\nNorthern Tin\nCity Hall, 16 March\nAda Blom, cello\nAnnexe, 20 March\nSuites\nFells Band\nMarl Hall, 23 March\nThree serenades\nChoir of St Anselm\nMinster, 25 March\nPassion"
WORKS = "Films that Bo has seen\n" + "\n".join(f"Pad number {n} ({1990 + n})" for n in range(24))
TEASERS = "Board\nNew books\n" + "\n\n".join(
    f"Pad {n}\n\nIda Marsh\n\nThree sisters, one salt ship and a winter in which the oldest counts the days and the youngest her lies.\n\nRead more..."
    for n in range(5)
)
TASTED = "Glen Orra: Ratings & Reviews\n\n" + "\n\n".join(
    f"{grade} points\n\nGlen Orra {age} year old\n\n{text}\n\nReviewed by: Ewan Sharpe (Winter 20{age})\n\nSingle Malt / ${age}0"
    for grade, age, text in (
        (
            92,
            18,
            "Beeswax, barley sugar and a wisp of turf smoke, with a finish that goes on like a hymn. The oak is firm but never bossy, and water only opens it.",
        ),
        (
            87,
            12,
            "Honest, malty and a touch sweet. Pears and digestive biscuit lead to a peppery middle. The finish is short but clean, and the price is fair.",
        ),
        (
            79,
            10,
            "The rum finish sits on top of the spirit rather than in it: banana, icing sugar, then hot tin. Disappointing for the price, though never dull.",
        ),
    )
)
PROSE = "The ferry in this film leaves the harbour twice, and only the second time does anyone aboard seem to notice. The acting is superb and the ending, which nobody will see coming, is worth the price of the passage, though the middle drags a little."


@pytest.mark.parametrize(
    ("text", "path", "kind"),
    [
        (DAYS, "/listings/hull/2018/march", "listing"),
        (WORKS, "/user/912-bo/seen/", "listing"),
        (TEASERS, "/reviews/novels", "listing"),
        (TASTED, "/ratings-reviews/?search=glen+orra", "multi_review"),
    ],
)
def test_what_a_list_is_shows_in_the_rhythm_of_its_lines(text, path, kind):
    assert extract(text, url=f"https://board.example{path}").page_type == kind


def test_what_stands_below_a_heading_of_comments_is_its_readers():
    text = f"Salt Ferry review\n\nBy Ann Lee\n\n4 May 2015\n\n{PROSE}\n\n{PROSE}\n\nComments\n\nmoth\n\n6 May 2015\n\nStarring Bo Ek, Tom Reed and nobody else. 2/10"
    page, found = examine(text, url="https://quay.example/film/salt-ferry")
    assert [bool(block.region) for block in page.blocks if block.text in {"By Ann Lee", "moth"}] == [False, True]
    assert found.values["author"] == ["Ann Lee"]
    assert not found.values.keys() & {"cast", "critic_grade"}


def test_what_speaks_for_a_game_opens_no_list_of_others():
    text = f"Review: Moor\n\nDoor Bo Ek op 28 juni 2022 16:00\n\n{PROSE}\n\nConclusie\n\nPlus\n\n* Humor\n\nMin\n\n* Besturing\n\nScore: 8.5/10\n"
    assert extract(text, url="https://quay.example/games/moor").values["critic_grade"] == "8.5"
