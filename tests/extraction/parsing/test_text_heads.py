"""What pages flattened to text are called, and what their lines belong to."""

from __future__ import annotations

import pytest

import reviewscrape
from reviewscrape.extraction.types import Extraction

PROSE = (
    "Every harbor town has a house that nobody will buy, and this film moves into it. The direction is patient, the "
    "acting is generous, and the plot of The Salt Line, once it wakes up, is worth the wait for its last scene."
)


def title_of(*lines: str) -> tuple[str, str | None]:
    """The page's title, and the text of its `h1`."""
    page, _ = reviewscrape.examine("\n".join(lines))
    return page.title, next((block.text for block in page.blocks if block.tag == "h1"), None)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["The Salt Line review | The Quay", "Home", "The Salt Line review", PROSE], "The Salt Line review"),
        (["The Salt Line sinks", "Film", "The Salt Line sinks", PROSE], "The Salt Line sinks"),
        (["The Quay of Oslo: Salt Line", "The Quay of Oslo", "Salt Line", PROSE, "Salt Line"], "Salt Line"),
    ],
)  # fmt: skip
def test_the_first_line_is_the_title_where_the_heading_repeats_it(lines: list[str], expected: str) -> None:
    assert title_of(*lines) == (lines[0], expected)


@pytest.mark.parametrize(
    "lines",
    [
        ["The Quay", "Home", "The Quay", PROSE],  # a masthead
        ["The Salt Line review", "Home", PROSE],  # said once
        ["The Salt Line | The Quay", "* The Salt Line", "* Paper Tide", PROSE],  # only in a list
        [PROSE, PROSE],
        [],
    ],
)
def test_any_other_first_line_is_a_line(lines: list[str]) -> None:
    assert title_of(*lines) == ("", None)


INSET = [f"   {PROSE}", "", f"   {PROSE}"]


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (["   Film  Books", "", "All undertow", "", "   By Ann Lee"], "All undertow"),
        (["Reviews", "", "                    All undertow", "", "   By Ann Lee"], "All undertow"),
        (["   Film", "", "All undertow", "", "Directed by: Ann Lee", "", "May 6, 2016", ""], "All undertow"),
        (
            ["Film", "", f"{'All undertow from the first scene':^80}".rstrip(), "", "Cast"],
            "All undertow from the first scene",
        ),
        (["   Film", "", "All undertow", *[f"     * {letter}" for letter in "ABCDEFGHIJKLMNOP"]], "All undertow"),
        (["   Film", "", "It is all undertow.", ""], None),
        (["   Film", "", "     * All undertow", ""], None),
    ],
)
def test_what_browsers_for_terminals_do_not_set_in_is_a_heading(above: list[str], expected: str | None) -> None:
    assert title_of("   The Quay", "", *above, "", *INSET)[1] == expected


def test_prose_that_is_not_set_in_has_no_such_headings() -> None:
    assert title_of("The Quay", "", "All undertow", "", PROSE)[1] is None


def read(*lines: str) -> Extraction:
    return reviewscrape.extract("\n".join([*lines, PROSE, PROSE]))


def test_without_blank_lines_a_director_is_one_line_and_a_cast_all_names() -> None:
    lines = ["The Salt Line", "Director:", "Ann Lee", "Movie news", "Cast:", "Bo Lind", "Eva Strand", "See also: more"]
    found = read(*lines).values
    assert (found["director"], found["cast"]) == (["Ann Lee"], ["Bo Lind", "Eva Strand"])


def test_a_heading_is_no_value_of_the_section_above_it() -> None:
    page = ["   The Quay", "", "Film", "", f"{'The Salt Line sinks':^80}".rstrip(), "", "   By Ann Lee", "", *INSET]
    assert reviewscrape.extract("\n".join(page)).values["headline"] == "The Salt Line sinks"


def test_commas_that_were_between_links_tie_names() -> None:
    found = read("The Salt Line", "Directors:", "Ann Lee", ",", "Bo Lind", "and", "Eva Strand", "Movie news")
    assert found.values["director"] == ["Ann Lee", "Bo Lind", "Eva Strand"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["★★★★☆"], "4"),
        (["★★★★☆", "(112)"], None),
        (["$17.99", "★★★★☆"], None),
    ],
)
def test_stars_below_a_price_or_above_a_count_are_no_critics(lines: list[str], expected: str | None) -> None:
    page = ["The Salt Line review", "By Ann Lee", "", PROSE, "", PROSE, "", *lines]
    assert reviewscrape.extract("\n".join(page)).values.get("critic_grade") == expected


@pytest.mark.parametrize(
    ("path", "lines", "expected"),
    [
        ("/film/2015/the-salt-line-review", ["Quay", "Salt Line", "The Salt Line review: a wet walk", "By Bo"], 2),
        ("/film/the-salt-line-ann-lee-1235900001/", ["Quay", "The Salt Line", "By The Salt Line", "4 May 2015"], 1),
        ("/audio/31/the-salt-line-by-ida-marsh-read-by-bo-ek/", ["Quay", "The Salt Line", "by Ida Marsh"], 1),
        ("/2015/05/brine.html", ["Quay", "Brine", "Brine is on now"], 1),
        ("/music/the-salt-line/bo-ek", ["Quay", "NOW PLAYING", "The Salt Line", "2014"], 2),
        ("/kultura/muzyka/2190221,1,recenzja-plyty-ek-marsh-sůl.read", ["Quay", "Muzyka", "Sůl"], None),
        ("/reviews/films/", ["Quay", "Films", "Reviews"], None),
        ("/2015/05/04/", ["Quay", "The Salt Line", "4 May 2015"], None),
        ("/film/salt-line", ["Quay", "* Salt Line", "Salt prices", "Line dancing"], None),
    ],
)  # fmt: skip
def test_a_line_that_says_what_the_address_does_is_the_heading(
    path: str, lines: list[str], expected: int | None
) -> None:
    page, _ = reviewscrape.examine("\n\n".join([*lines, PROSE]), url=f"https://quay.example{path}")
    assert [block.text for block in page.blocks if block.tag == "h1"] == ([] if expected is None else [lines[expected]])


def test_what_the_address_calls_a_review_is_one_by_its_heading() -> None:
    text = f"The Quay\n\nFilm\n\nThe Salt Line review: a wet walk\n\nAnn Lee\n\n4 May 2015\n\n{PROSE}"
    found = reviewscrape.extract(text, url="https://quay.example/film/the-salt-line-review")
    assert (found.page_type, found.values["headline"]) == ("review", "The Salt Line review: a wet walk")
    assert found.values["work_title"] == "The Salt Line"


def test_in_markdown_the_heading_that_says_what_the_address_does_comes_before_the_sites_name() -> None:
    text = f"# The Long Quay\n\n[Home](/)\n\n## The Salt Line (2015)\n\nBy Ann Lee\n\n{PROSE}\n\n### More\n"
    assert reviewscrape.extract(text, url="https://quay.example/2015/05/the-salt-line.html").values["headline"] == (
        "The Salt Line (2015)"
    )


def test_marks_of_markdown_are_no_text_of_a_page_that_has_few_of_them() -> None:
    page, _ = reviewscrape.examine(
        f"# ‘The Salt Line’ Review\n\nBrine Choir \\- Nine Bells\n\n2020\\. 4 May\n\n{PROSE}\n"
    )
    assert [block.text for block in page.blocks[:3]] == [
        "‘The Salt Line’ Review",
        "Brine Choir - Nine Bells",
        "2020. 4 May",
    ]
