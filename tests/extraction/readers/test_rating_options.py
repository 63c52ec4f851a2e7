"""Scales that a page offers to its readers, on pages flattened to text and in unusual markup: never a verdict."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from tests.extraction.grade_pages import PROSE, believed, review_page

LET = "A A- B+ B B- C+ C C- D+ D D- F".split()
BEGIN = "The Marram Post\n\nDirector: Hedvig Sommerlath\nRuntime: 112 minutes\n\n"


def each(template: str, values: Iterable[str]) -> str:
    """The template filled in for each value."""
    return "".join(template.format(value) for value in values)


FLAT = [
    ("text one line", "Community Grade\n\n" + " ".join(LET) + "\n\nYour Grade", LET),
    ("text one line label same", "Community Grade: " + " ".join(LET) + "\nYour Grade", LET),
    ("text label space", "Community Grade " + " ".join(LET), LET),
    ("text o bullets", "Community Grade\n" + each("o {}\n", LET) + "Your Grade", LET),
    ("text o bullets indented", "Community Grade\n\n" + each("   o {}\n", LET) + "\nYour Grade", LET),
    ("text dash bullets", "Community Grade\n" + each("- {}\n", LET) + "\nYour Grade", LET),
    ("text star bullets", "Community Grade\n\n" + each("* {}\n", LET) + "\nYour Grade", LET),
    ("text no bullets", "Community Grade\n\n" + each("{}\n", LET) + "\nYour Grade", LET),
    ("text bars", "Your Grade\nA | A- | B+ | B | B- | C+ | C | C- | D+ | D | D- | F", LET),
    ("text commas", "Your Grade: A, A-, B+, B, B-, C+, C, C-, D+, D, D-, F", LET),
    ("text numbered", "Community Grade\n" + each("{}\n\n", LET) + "Your Grade", LET),
    ("text numbers ten", "Rate this film\n1 2 3 4 5 6 7 8 9 10", [str(n) for n in range(10, 0, -1)]),
    ("text middot", "Community Grade\n" + each("· {}\n", LET) + "Your Grade", LET),
    ("text brackets", "Your Grade\n" + each("[ ] {}\n", LET), LET),
    ("text parens radio", "Your Grade\n" + each("( ) {}\n", LET), LET),
    ("text plus", "Community Grade\n" + each("+ {}\n", LET), LET),
]
"""(name, lines of a page flattened to text, options best first)"""

MARKED_UP = [
    ("html one line", "<h4>Community Grade</h4><p>" + " ".join(LET) + "</p>", LET),
    ("html same block", "<p>Community Grade: " + " ".join(LET) + "</p>", LET),
    ("html br", "<p>Community Grade<br>" + "<br>".join(LET) + "</p>", LET),
    (
        "html spans",
        "<div class=grades><span class=label>Your Grade</span> " + each("<span>{}</span> ", LET) + "</div>",
        LET,
    ),
    ("html links", "<div>Your Grade " + each("<a href=#>{}</a> ", LET) + "</div>", LET),
    ("html td", "<table><tr>" + each("<td>{}</td>", LET) + "</tr></table>", None),
    ("html select any", "<select name=g>" + each("<option>{}</option>", LET) + "</select>", LET),
    ("html buttons letters", "<div class=grade-picker>" + each("<button>{}</button>", LET) + "</div>", LET),
    (
        "html label spans radio",
        "<fieldset class=your-grade><legend>Your grade</legend>"
        + each("<label><input type=radio name=g value={0}> {0}</label>", LET)
        + "</fieldset>",
        LET,
    ),
    (
        "html list of a shelf",
        "<label>my rating</label><select class=changeStatus>"
        + "".join(
            f"<option value={n}>{t}</option>" for n, t in enumerate(["Status", "Seen", "Watching", "Dropped", "Wanted"])
        )
        + "</select>",
        None,
    ),
    ("html ul li no label", "<ul>" + each("<li>{}</li>", LET) + "</ul>", LET),
]
"""(name, markup, options best first)"""


@pytest.mark.parametrize(("lines", "options"), [c[1:] for c in FLAT], ids=[c[0] for c in FLAT])
def test_a_scale_on_a_page_of_text(lines: str, options: list[str]) -> None:
    page = "\n\n".join([BEGIN + lines, *PROSE])
    assert [believed(page), believed(page, "community_grade")] == [None, None]
    assert believed(page, "grade_options") == options


@pytest.mark.parametrize(("markup", "options"), [c[1:] for c in MARKED_UP], ids=[c[0] for c in MARKED_UP])
@pytest.mark.parametrize("place", ["snippet", "after"])
def test_a_scale_in_markup(markup: str, options: list[str] | None, place: str) -> None:
    page = review_page(markup) if place == "snippet" else review_page(after=markup)
    assert [believed(page), believed(page, "community_grade")] == [None, None]
    assert believed(page, "grade_options") == options


@pytest.mark.parametrize(
    "line",
    ["Tracks 1 2 3 4 5", "A B C D E F G H I J", "Chords: A D A D A", "Page 1 2 3 4 5", "C D E F", "Vitamins A B C D E"],
)
def test_other_letters_and_numbers_in_line_are_no_scale(line: str) -> None:
    assert believed(review_page(after=f"<p>{line}</p>"), "grade_options") is None
    assert believed(review_page(end=f"<p>{line}</p>")) is None
