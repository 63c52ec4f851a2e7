"""A review page flattened to text, in the order of its layout: nav, facts, the readers' scale, the prose."""

from __future__ import annotations

import re
import textwrap

import pytest

from reviewscrape import extract
from reviewscrape.extraction.parsing import text_page

NAV = """Lantern Weekly Most Read

News All News Great Find, Harbour!
TV Desk All Reviews What's On Tonight
Reviews All Reviews Film TV Music Books
Sections Film Tv Music Food Comedy Books Games
About Us Contact Advertise Privacy Policy Careers RSS
"""
FACTS = """Director: Odile Marchetti
Runtime: 97 minutes
Cast: Runa Velde, Ismael Corte, Hanne Le Roux
"""
OPTIONS = """Community Grade

  • A
  • A-
  • B+
  • B
  • B-
  • C+
  • C
  • C-
  • D+
  • D
  • D-
  • F

Your Grade
"""
PROSE = [
    " ".join(paragraph.split())
    for paragraph in """
The ferry in Odile Marchetti's new film leaves the harbour twice, and only the second time does anyone aboard
seem to notice. What would you do if the person whose letters you had kept for years sat down at your table? And
what would you say once the first polite sentences were used up, with four hours of grey water still ahead?

Runa Velde plays the writer of those letters as somebody who has long stopped reading them, a half-amused,
half-frightened celebrity who mistakes attention for weather. Ismael Corte is the collector, a teacher with a
suitcase of clippings who says "I only came for the crossing" and plainly came for everything else. Marchetti
lets the two circle one another through the bar, the car deck and the engine room, and she never once cuts away
to land.

The trouble begins when the film remembers that it has a plot. A purser turns up with a telegram, Hanne Le Roux
is asked to weep at a railing, and the strange, funny hush of the first hour gives way to shouting. It is still
a pleasure to look at, and its last image, of a table laid for nobody, is worth the price of the passage.
""".split("\n\n")
]
BODY = "\n\n".join(PROSE)
GRADES = ["A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F"]
DIRECTOR, RUNTIME, CAST = ["Odile Marchetti"], 97, ["Runa Velde", "Ismael Corte", "Hanne Le Roux"]


def page(nav: str = NAV, facts: str = FACTS, options: str = OPTIONS, body: str = BODY) -> str:
    return f"{nav}\n\n\n{facts}\n{options}\n\n{body}\n"


def wrapped(width: int) -> str:
    return "\n\n".join(textwrap.fill(paragraph, width) for paragraph in PROSE)


PLAIN = page()
VARIANTS = {
    "as it is": PLAIN,
    "Windows line ends": PLAIN.replace("\n", "\r\n"),
    "byte order mark": "\ufeff" + PLAIN,
    "nav after the body": f"{FACTS}\n{OPTIONS}\n\n{BODY}\n\n{NAV}",
    "nav between facts and options": f"{FACTS}\n{NAV}\n{OPTIONS}\n\n{BODY}",
    "nav between options and body": f"{FACTS}\n{OPTIONS}\n{NAV}\n\n{BODY}",
    "facts after the body": f"{NAV}\n\n{BODY}\n\n{FACTS}\n{OPTIONS}",
    "dashes as bullets": PLAIN.replace("•", "-"),
    "stars as bullets": PLAIN.replace("•", "*"),
    "middle dots as bullets": PLAIN.replace("•", "·"),
    "numbers as bullets": page(options=OPTIONS.replace("•", "{}.").format(*range(1, 13))),
    "no bullets": PLAIN.replace("  • ", ""),
    "labels in capitals": page(facts=re.sub(r"^\w+:", lambda label: label[0].upper(), FACTS, flags=re.MULTILINE)),
    "labels in small letters": page(facts=re.sub(r"^\w+:", lambda label: label[0].lower(), FACTS, flags=re.MULTILINE)),
    "bulleted facts": page(facts=re.sub(r"^", "- ", FACTS, flags=re.MULTILINE)),
    "values below their labels": page(facts=FACTS.replace(": ", ":\n")),
    "cast one a line": page(
        facts=FACTS.replace("Cast: ", "Cast:\n").replace("Velde, ", "Velde\n").replace("Corte, ", "Corte\n")
    ),
    "tabs behind labels": page(facts=FACTS.replace(": ", ":\t")),
    "broken at 60": page(body=wrapped(60)),
    "broken at 72": page(body=wrapped(72)),
    "broken at 100": page(body=wrapped(100)),
    "broken, without blank lines": page(body=wrapped(72).replace("\n\n", "\n")),
    "broken, with indented paragraphs": page(
        body="\n".join(textwrap.fill(p, 70, initial_indent="    ") for p in PROSE)
    ),
    "asterisks around labels": re.sub(r"^(\w+:)", r"**\1**", PLAIN, flags=re.MULTILINE),
    "the letter o as a bullet": PLAIN.replace("•", "o"),
    "options on one line": page(options=f"Community Grade\n{' '.join(GRADES)}\nYour Grade\n"),
    "options behind their label": page(options=f"Community Grade {' '.join(GRADES)}\nYour Grade\n"),
    "byline and date": page(facts=f"Lamp of the Sea\nBy Ada Lund\nMarch 4, 2014\n\n{FACTS}"),
    "advertisement amid the prose": page(body="\n\n".join([PROSE[0], "ADVERTISEMENT", *PROSE[1:]])),
    "caption before the prose": page(body=f"Runa Velde on the car deck of the ferry. (Photo: Pier Pictures)\n\n{BODY}"),
    "readers' comments": f"{PLAIN}\n14 Comments\n\nKeeper1\nI saw this with my sister, and I can"
    " only say that it works, if you ask me.\n",
    "notices below": f"{PLAIN}\nAda Lund is the film critic of the Lantern and lives by the sea with two dogs.\n\n"
    "Follow Lantern Weekly on Twitter.\n",
    "without blank lines": re.sub(r"\n\s*\n", "\n", PLAIN),
}


@pytest.mark.parametrize("text", VARIANTS.values(), ids=VARIANTS)
def test_facts_and_body_of_a_flattened_page(text: str) -> None:
    found = extract(text)
    assert found.values.get("director") == DIRECTOR
    assert found.values.get("runtime") == RUNTIME
    assert found.values.get("cast") == CAST
    assert found.values.get("grade_options") == GRADES
    assert found.values.get("work_type") == "film"
    assert (found.body_text or "").split("\n\n") == PROSE


@pytest.mark.parametrize(
    "prose",
    [
        ["What a ferry.", *PROSE],
        [PROSE[0], '"I only came for the crossing," he says.', *PROSE[1:]],
        [*PROSE, "Highly recommended."],
    ],
    ids=["first", "between", "last"],
)
def test_short_sentences_beside_prose_are_prose(prose: list[str]) -> None:
    assert (extract(page(body="\n\n".join(prose))).body_text or "").split("\n\n") == prose


@pytest.mark.parametrize("missing", ["Director", "Runtime", "Cast"])
def test_a_missing_label_leaves_its_field_null_and_the_others_alone(missing: str) -> None:
    found = extract(page(facts=re.sub(rf"{missing}:.*\n", "", FACTS)))
    expected = {"director": DIRECTOR, "runtime": RUNTIME, "cast": CAST} | {missing.lower(): None}
    assert {name: found.values.get(name) for name in expected} == expected


def test_what_the_page_does_not_say_is_null() -> None:
    (review,) = extract(PLAIN).reviews
    assert review.work_title is None
    assert review.critic_grade is None
    assert review.author == []
    assert review.date_published is None
    assert review.content_rating is None
    assert review.headline is None
    assert review.creator == []
    assert review.work_year is None
    assert review.community_grade is None


def test_a_second_label_in_the_prose_changes_nothing() -> None:
    second = (
        "Cast: that is the word for what a fisherman does, and Director: is what the captain calls himself in his cups."
    )
    found = extract(page(body="\n\n".join([PROSE[0], f"{PROSE[1]} {second}", PROSE[2]])))
    assert found.values["cast"] == CAST
    assert found.values["director"] == DIRECTOR


def test_a_label_in_the_prose_alone_is_no_fact() -> None:
    prose = [PROSE[0], "Cast: it is a word for nets. " + PROSE[1], PROSE[2]]
    found = extract(page(facts="Runtime: 97 minutes\n", body="\n\n".join(prose)))
    assert "cast" not in found.values
    assert found.values["runtime"] == RUNTIME


def test_blocks_know_their_lines_and_gaps() -> None:
    blocks, whole, _ = text_page.blocks("One\r\n\r\n\r\n  • Two\nThree\n")
    assert [(b.text, b.tag, b.line, b.gap) for b in blocks] == [
        ("One", "#text", 1, 0),
        ("Two", "li", 4, 2),
        ("Three", "#text", 5, 0),
    ]
    assert whole


@pytest.mark.parametrize(
    ("text", "content_type", "expected"),
    [
        ("Director: A", None, True),
        ("<p>Director: A", None, False),
        ("<p>Director: A", "text/plain; charset=utf-8", True),
        ("a < b and c > d", None, True),
        ("", None, True),
    ],
)
def test_looks_like_text(text: str, content_type: str | None, *, expected: bool) -> None:
    assert text_page.looks_like_text(text, content_type) is expected


MENU = "* Overview\n* Cast\n* Awards\n* Trivia\n* Gallery"


def test_a_label_amid_a_menu_is_no_label() -> None:
    values = extract(
        f"The Glass Harbour (2019)\n\nDirector:\n\nEdda Lund\n\nCast:\n\nBo Lind, Eva Strand\n{MENU}\n"
    ).values
    assert (values["director"], values["cast"]) == (["Edda Lund"], ["Bo Lind", "Eva Strand"])


def test_a_line_of_many_names_is_a_value() -> None:
    names = [f"{first} {last}" for first in ("Bo", "Eva", "Nils", "Ida") for last in ("Lind", "Strand", "Holm", "Berg")]
    names = [*names, *(f"Kaja {name}" for name in names)]
    assert extract(f"The Glass Harbour (2019)\n\nCast:\n\n{', '.join(names)}\n").values["cast"] == names


def test_a_heading_of_markdown_has_no_sign_in_front() -> None:
    page = extract("# The Glass Harbour: a review\n\nBy Ann Lee\n\n" + "A slow film, and a good one, about rope. " * 9)
    assert page.values["headline"] == "The Glass Harbour: a review"
