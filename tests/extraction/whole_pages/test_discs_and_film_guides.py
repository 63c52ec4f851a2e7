# ruff: noqa: E501  (the markup of one case stays on one line)
"""Reviews of films on discs, guides of a paragraph a film, sections of reviews. Everything here is invented."""

from __future__ import annotations

import pytest

from reviewscrape import PageType, extract
from tests.extraction.whole_pages.test_film_pages import PROSE

DISC = "<h1>Night Ferry DVD Review</h1>"


def values(body: str, title: str = "Night Ferry DVD Review") -> dict[str, object]:
    return extract(f"<html lang=en><head><title>{title}</title></head><body>{body}</body></html>").values


GRADES = [
    ("the film above its disc", f"{DISC}{PROSE}<p>Movie: 4/5</p><p>Video: 3/5</p><p>Audio: 3/5</p>", "4"),
    ("in lines of one paragraph", f"{DISC}{PROSE}<p>Film: A-<br>Picture: B+<br>Sound: B<br>Extras: C</p>", "A-"),
    ("headings of sections", f"{DISC}<p><b>THE MOVIE: B+</b></p>{PROSE}<p>THE VIDEO: A</p><p>THE AUDIO: A-</p>", "B+"),
    ("asterisks in one line", f"{DISC}<p>Movie: **** Picture/Sound: *** Extras: **</p>{PROSE}<p>Video and audio are fine.</p>", "4"),
    ("numbers in a list of terms", f"{DISC}{PROSE}<dl><dt>Movie</dt><dd>7</dd><dt>Picture</dt><dd>3</dd><dt>Sound</dt><dd>5</dd></dl>", "7"),
    ("the whole's", f"{DISC}{PROSE}<p>Movie: 7</p><p>Picture: 3</p><p>Sound: 5</p><p>Overall: 4</p>", "4"),
    ("several films", f"{DISC}{PROSE}<p>Movie: 7</p><p>Picture: 3</p><p>Sound: 5</p><p>Movie: 2</p>", None),
    ("the disc alone", f"{DISC}{PROSE}<p>Video: 3/5</p><p>Audio: 4/5</p>", None),
    ("one part of the disc", f"{DISC}{PROSE}<p>Movie: 7</p><p>Video: 3</p><p>The audio is good.</p>", None),
    ("no grades but figures", f"{DISC}{PROSE}<p>Movie: 97 minutes</p><p>Video: 3 trailers</p><p>Audio: 2 tracks</p>", None),
]  # fmt: skip


@pytest.mark.parametrize(("body", "grade"), [row[1:] for row in GRADES], ids=[row[0] for row in GRADES])
def test_grade_of_a_film_on_its_disc(body: str, grade: str | None) -> None:
    assert values(body).get("critic_grade") == grade


TITLES = [
    ("whose reviews they are", "<h2>Night Ferry (1975)</h2>", "Ida's DVD Review", "Night Ferry"),
    ("a title that owns a review", "<h1>Rosemary's Boat movie review</h1>", "Rosemary's Boat movie review", "Rosemary's Boat"),
    ("a paper before the section", "<h1>Night Ferry</h1>", "The Harbour Bits - DVD Review: Night Ferry", "Night Ferry"),
    ("the headline behind the work", "<h1>A fine walk in fog</h1>", "Review of Night Ferry: A fine walk in fog - Quay", "Night Ferry"),
    ("asterisks apart", "<h1>Night Ferry * * * 1/2</h1>", "Night Ferry * * * 1/2", "Night Ferry"),
    ("a year without brackets", "<h1>Night Ferry 2016</h1>", "Night Ferry 2016 | Quay", "Night Ferry"),
    ("small letters", "<h1>night ferry</h1>", "night ferry", "night ferry"),
]  # fmt: skip


@pytest.mark.parametrize(("above", "title", "work"), [row[1:] for row in TITLES], ids=[row[0] for row in TITLES])
def test_title(above: str, title: str, work: str) -> None:
    prose = PROSE.replace("The ferry", "Night Ferry", 1)
    assert (
        values(
            f"{above}<p>Director: Wen Li</p><p><b>NIGHT FERRY</b> is a film, and Night Ferry is slow.</p>{prose}", title
        ).get("work_title")
        == work
    )


SAID = [
    "Films about goalkeepers are largely alike. The teams may change, but the obstacles to overcome are nearly the same, and this one is no exception, though it is well acted.",
    "A heist picture without the heist. Stylish, airless, and a full half hour too long, though the lead wears a hat well and the director has an eye for fog and for trains.",
    "The director of the first returns, and the trailer shows some promise. With Orla Venn and others who should have known better than to get onto that particular boat at all.",
]


@pytest.mark.parametrize(
    "opening",
    ["<b>{0}</b> ({1}) ", "<b>{0} ({1})</b> ", "{2} ({1}) – "],
    ids=["bold", "all in bold", "capitals"],
)
def test_paragraphs_with_age_labels_are_reviews_each(opening: str) -> None:
    works = [("The Long Save", "PG-13"), ("Clean Getaway", "R"), ("Boat Trip", "Not rated")]
    told = "".join(
        f"<p>{opening.format(title, age, title.upper())}{text}</p>"
        for (title, age), text in zip(works, SAID, strict=True)
    )
    page = f'<html lang=en><head><title>Movie Dope | The Weekly</title><meta property="og:type" content="article"></head><body><h1>Movie Dope</h1><p>May 8, 2013</p>{told}</body></html>'
    assert extract(page).page_type is PageType.MULTI_REVIEW


def _teasers(headline: str, said: str) -> str:
    rows = "".join(f"<div><h2><a href=/{n}>Work {n}</a></h2><p>{n}/10</p><p>{said}</p></div>" for n in range(3, 8))
    return f"<html><head><title>{headline} | Quay</title></head><body><h1>{headline}</h1>{rows}</body></html>"


@pytest.mark.parametrize("headline", ["Kritik", "Filmkritiken", "Film Reviews", "Critiques de films"])
def test_a_section_of_reviews_is_a_list(headline: str) -> None:
    assert extract(_teasers(headline, "A keeper of a lighthouse takes in a boy.")).page_type is PageType.LISTING


def test_whole_reviews_below_a_section_are_none() -> None:
    assert extract(_teasers("Film Reviews", f"{SAID[0]} {SAID[1]} {SAID[2]}")).page_type is not PageType.LISTING


@pytest.mark.parametrize(
    ("headline", "kind"),
    [
        ("DVD Reviews: Rowboat", PageType.REVIEW),
        ("DVD Reviews: Rowboat, Night Ferry and Mud", PageType.MULTI_REVIEW),
    ],
)
def test_one_work_behind_reviews(headline: str, kind: PageType) -> None:
    body = f"<h1>{headline}</h1><p>This underrated film has finally made it to disc. {SAID[1]} {SAID[0]}</p>"
    assert (
        extract(f"<html lang=en><head><title>{headline} | Quay</title></head><body>{body}</body></html>").page_type
        is kind
    )
