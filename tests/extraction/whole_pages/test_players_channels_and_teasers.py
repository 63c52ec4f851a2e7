# ruff: noqa: E501  (the markup of one case stays on one line)
"""What tells reviews of films and series without a word for one, and lists of teasers. Everything here is invented."""

from __future__ import annotations

import pytest

from reviewscrape import PageType, extract
from tests.extraction.whole_pages.test_film_pages import PROSE

PLAYED = (
    "A keeper's family comes home for the harvest. Doyle (Orla Venn) mends the boat, his sister Ruth (Ida Marsh) counts the plates, and their father (Tom Reed) says nothing at all until the second evening. "
    "The quarrel over the house takes up most of what follows, and Ruth's letters to the bank are read aloud by everybody but Ruth, who would rather be at sea than answer for any of them."
)


def page(headline: str, body: str, title: str = "", lang: str = "en") -> str:
    return f"<html lang={lang}><head><title>{title or f'{headline} | The Quay'}</title></head><body><h1>{headline}</h1>{body}</body></html>"


def kind(headline: str, body: str) -> PageType:
    return extract(page(headline, body)).page_type


WEIGHED = "The film is slow, and its performances are better than its script."


@pytest.mark.parametrize(("weighed", "expected"), [(WEIGHED, PageType.REVIEW), ("", PageType.ARTICLE)])
def test_players_in_brackets_are_of_a_film_where_a_critic_speaks(weighed: str, expected: PageType) -> None:
    byline = '<p class="byline">By <a rel="author">Wen Li</a></p><p>March 3, 2008</p>'
    assert kind("Harvest Home", f"{byline}<p>{PLAYED} {weighed}</p>") is expected


def test_other_brackets_are_not() -> None:
    body = f'<p class="byline">By <a rel="author">Wen Li</a></p><p>March 3, 2008</p><p>{PLAYED} {PLAYED} {WEIGHED}</p>'
    assert kind("Harvest Home", body) is PageType.REVIEW
    other = (
        body.replace("(Orla Venn)", "(43)")
        .replace("(Ida Marsh)", "(Green Party) Candidate")
        .replace("(Tom Reed)", "(above)")
    )
    assert kind("Harvest Home", other) is PageType.ARTICLE


TITLES = [
    ("The Ledger, BBC Two, review: snow job", "The Ledger"),
    ("The Ledger, BBC One review - life during wartime", "The Ledger"),
    ("The Ledger, Series 2 Finale, BBC One, review", "The Ledger"),
    ("The Ledger, episode 1, BBC One review - murder most fishy", "The Ledger"),
    ("Small Change, Big City review", "Small Change, Big City"),
]


@pytest.mark.parametrize(("headline", "title"), TITLES)
def test_the_channel_is_no_part_of_the_title(headline: str, title: str) -> None:
    assert extract(page(headline, PROSE)).values.get("work_title") == title


def test_an_article_behind_the_title_stands_before_it() -> None:
    below = "<p>Director: Wen Li</p>" + PROSE
    assert extract(page("Long Ferry, The", below)).values.get("work_title") == "The Long Ferry"


def test_the_year_beside_the_director_is_the_films() -> None:
    line = "<p><b>NIGHT FERRY (Li, 1974)</b><br>Quay Collection, Blu-ray, Release Date June 17, 2014</p>"
    assert extract(page("Night Ferry review", line + PROSE)).values.get("work_year") == 1974
    other = line.replace("NIGHT FERRY", "MUD SEASON")
    assert extract(page("Night Ferry review", other + PROSE)).values.get("work_year") != 1974


GIVEN = [
    ("Ich gebe 9 von 10 Punkten für diesen wirklich sehr gut gemachten Thriller", "9"),
    ("Von mir gibt es 7 von 10 Punkten.", "7"),
    ("I give 8 out of 10 points for this very well made thriller", "8"),
    ("I give 8 out of 10 doctors a headache", None),
    ("Ich gebe 3 von 10 Büchern an die Bücherei", None),
]


@pytest.mark.parametrize(("said", "grade"), GIVEN)
def test_what_the_points_are_for(said: str, grade: str | None) -> None:
    below = f"{PROSE}<p>{said}</p>"
    assert extract(page("Night Ferry review", below)).values.get("critic_grade") == grade


def test_who_stars_is_no_director() -> None:
    said = "<p>Night Ferry was directed by Wen Li (who also directed Mud Season) and stars Orla Venn (from Quay) and Tom Reed.</p>"
    assert extract(page("Night Ferry review", said + PROSE)).values.get("director") == ["Wen Li"]


def test_a_link_to_a_trailer_signs_nothing() -> None:
    assert not extract(page("Night Ferry review", f"{PROSE}<p><a href=/1>La bande-annonce</a></p>")).values.get(
        "author"
    )


def _list(more: str) -> str:
    rows = "".join(
        f"<article><h2><a href=/{n}>‘Work {n}’: a quirky film about boats</a></h2><p>It was only two years ago that the director carved out a piece about memory and the sea{more}</p><p>July {n}, 2021</p></article>"
        for n in range(1, 7)
    )
    return page("Lakeside", f'<meta property="og:type" content="article">{rows}')


def test_teasers_are_a_list() -> None:
    assert extract(_list("… <a>Read More</a>")).page_type is PageType.LISTING


CREDITED = "<b>{0}</b><br>Directed by {1}<br>It stars nobody you have heard of and says so for an hour and a half, with a lovely eye for fog, a dull script, and a cast that would rather be ashore, which is where the viewer is, too."


@pytest.mark.parametrize(("line", "several"), [("Directed by", True), ("Photographed by", False)])
def test_credits_on_a_line_of_their_own_make_a_capsule(line: str, several: bool) -> None:
    films = [("Night Ferry", "Wen Li"), ("Mud Season", "Bo Ek"), ("Long Save", "Ida Marsh")]
    told = "".join(f"<p>{CREDITED.format(*film).replace('Directed by', line)}</p>" for film in films)
    assert (kind("The 13th Quay Film Week", told) is PageType.MULTI_REVIEW) == several


def test_a_japanese_word_for_film_criticism() -> None:
    said = "物語は静かに進み、港の光だけで泣かされる。終盤は少し駆け足だが、映画館で見てよかったと思える一本。" * 3
    assert extract(page("映画評 「港の夏」", f"<p>{said}</p>", lang="ja")).page_type is PageType.REVIEW


def test_the_label_of_stars_is_no_title() -> None:
    below = "<p><b>Star rating:</b> One star<br><b>Quick take:</b> A sequel.<br><b>Reviewed by:</b> Ida Marsh</p>"
    found = extract(page("Movie review: Night Ferry, starring Orla Venn", PROSE + below)).values
    assert (found.get("work_title"), found.get("critic_grade")) == ("Night Ferry", "1")


def test_another_visitors_grade_is_not_the_communitys() -> None:
    grade = "<div class=rating-other-user-rating><span>7</span><span class=point-scale>/10</span></div>"
    found = extract(
        page("A fine night at sea", grade + PROSE, "Night Ferry (1969) - A fine night at sea - Base")
    ).values
    assert (found.get("critic_grade"), found.get("community_grade")) == ("7", None)
