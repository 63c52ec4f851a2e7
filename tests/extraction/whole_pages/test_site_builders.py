"""Reviews on sites that people build from kits: stars in elements of their own, blocks numbered for viewers, footers that head."""
# ruff: noqa: E501  (markup reads better unbroken)

from __future__ import annotations

from typing import Any

import pytest

from reviewscrape.extraction import extract
from tests.extraction.whole_pages.test_english_papers import ALBUM, BYLINE, FILM, PLAY


def read(markup: str, *, head: str = "", title: str = "Moor review") -> dict[str, Any]:
    return extract(
        f"<html lang=en><head><title>{title}</title>{head}</head><body>{markup}</body></html>",
        url="https://www.marram.example/post/moor",
    ).values


def test_a_row_of_stars_in_elements_of_their_own_is_one_grade() -> None:
    star = "<i class=kit-star-full>&#9733;</i>"
    row = f"<div class=kit-star-rating title=4/5>{star * 4}<i class=kit-star-empty>&#9734;</i> <span class=kit-screen-only>4/5</span></div>"
    values = read(f"<article><h1>Moor review</h1>{BYLINE}{FILM}</article><section>{row}</section>")
    assert (values["critic_grade"], values["critic_scale_best"]) == ("4", "5")


@pytest.mark.parametrize(("names", "grade"), [("id=viewer-4ab2c", "B+"), ("class=viewer-rating", None)])
def test_a_block_numbered_for_the_viewer_is_the_critics(names: str, grade: str | None) -> None:
    prose = FILM.replace("<p>", "<p id=viewer-foo>")
    found = read(f"<h1>Moor review</h1>{BYLINE}<section>{prose}<p {names}><strong>Rating: B+</strong></p></section>")
    assert found.get("critic_grade") == grade


def test_a_byline_in_the_footer_of_an_articles_head_is_believed() -> None:
    by = "<footer class=node__meta><div class=node__submitted>Submitted by Ann Lee on Wed, 09/02/2020 - 21:17</div></footer>"
    assert read(f"<h1>Moor</h1><article>{by}<div class=node__content>{FILM}</div></article>")["author"] == ["Ann Lee"]


@pytest.mark.parametrize(
    ("account", "author"), [("quayeditor", ["Ann Lee"]), ("Ida Marsh", ["Ida Marsh"]), ("The Quay", ["Ann Lee"])]
)
def test_who_is_named_in_full_wrote_what_an_account_posted(account: str, author: list[str]) -> None:
    data = f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Moor review","author":{{"@type":"Person","name":"{account}"}}}}</script>'
    by = "<div><span class=byline><a class=creditline href=/ann>Ann Lee</a>, <i>Arts Editor</i></span></div>"
    assert read(f"<h1>Moor review</h1>{by}{FILM}", head=data)["author"] == author


def test_credits_parted_by_semicolons_name_the_director_alone() -> None:
    line = (
        "<p><em>Directed by Ida Marsh; written by Ida Marsh and Wen Li; starring Tom Reed and Bo Ek. 103 mins.</em></p>"
    )
    values = read(f"<h1>Moor review</h1>{BYLINE}{FILM}{line}")
    assert (values["director"], values["cast"]) == (["Ida Marsh"], ["Tom Reed", "Bo Ek"])


def test_where_a_play_is_given_stands_behind_its_title() -> None:
    title = "WET LAMP @ Quay Lane Theatre"
    assert read(f"<h1>{title}</h1>{BYLINE}<p>★★★★</p>{PLAY}", title=title)["work_title"] == "WET LAMP"


def test_artist_and_title_in_bold_above_a_records_label_are_read() -> None:
    title = "The Larks’ Brackish lets the rain in"
    box = "<div class=callout><b>The Larks – Brackish</b><br>Label: Slow Ferry<br>Out: May 24<br>Score: 8.4/10</div>"
    values = read(f"<h1>{title}</h1>{BYLINE}{ALBUM}{box}", title=title)
    assert (values["work_title"], values["creator"], values["critic_grade"]) == ("Brackish", ["The Larks"], "8.4")


def test_colons_that_begin_a_definition_are_no_part_of_its_fact_and_con_may_be_a_first_name() -> None:
    facts = "<dl><div><dt>Cert</dt><dd>: 15A</dd></div><div><dt>Starring</dt><dd>: Niall Roche, Bríd Kane, Con Daly</dd></div><div><dt>Running Time</dt><dd>: 1 hr 38 mins</dd></div></dl>"
    values = read(f"<h1>Moor</h1>{BYLINE}{facts}{FILM}")
    assert (values["content_rating"], values["runtime"]) == ("15A", 98)
    assert values["cast"] == ["Niall Roche", "Bríd Kane", "Con Daly"]


def test_an_authors_line_with_the_books_number_names_no_critic() -> None:
    line = "<p class=author>Ida Marsh. Quay House, $27 (288p) ISBN 978-0-00-000000-3</p>"
    assert read(f"<h1>Moor</h1>{line}{FILM.replace('film', 'novel')}", title="Moor by Ida Marsh").get("author") is None


def test_a_line_called_a_deck_is_none_of_the_text() -> None:
    deck = "<p class=tagline>A prickly debut about pears, probate, and who gets the piano, told in letters that nobody answers.</p>"
    page = (
        f"<html><head><title>Moor review</title></head><body><h1>Moor review</h1>{deck}<div>{FILM}</div></body></html>"
    )
    assert extract(page).body_text.startswith("The camera waits")


def test_a_note_on_who_gave_the_code_ends_the_text() -> None:
    note = "<p><em><b>Moor</b> is available now on PC. The Quay was provided with a Switch code for the purpose of this review.</em></p>"
    page = f"<html><head><title>Moor review</title></head><body><h1>Moor review</h1>{FILM}{note}</body></html>"
    assert extract(page).body_text.endswith("before it.")


def test_a_sites_name_that_says_reviews_makes_no_page_of_a_work() -> None:
    heads = "".join(f"<div><h3>{t}</h3><p>by Ida Marsh</p><p>“A wet walk.”</p></div>" for t in ("MOOR", "FEN", "TARN"))
    title = "10 Debuts To Watch"
    page = f"<html><head><title>{title} | Quay Reviews</title></head><body><h1>{title}</h1>{heads}</body></html>"
    assert extract(page, url="https://www.quay.example/lists/debuts/").page_type != "work"


def test_aspects_with_stars_of_their_own_make_a_review_of_a_place() -> None:
    meal = "<p>The pier had been dark for eleven years when the first oyster was shucked. We began with brown shrimp in a puddle of butter.</p><p>Our waiter knew the wine list as other people know their children, and the bread is baked next door. It took forty minutes for the mains to come.</p>"
    box = "<p><b>★★½</b></p><p><b>Food:</b> ★★½</p><p><b>Service:</b> ★★★</p><p><b>Atmosphere:</b> ★★</p><p>Pier 9; (415) 555-0177. Dinner Tuesday-Sunday.</p>"
    found = extract(
        f"<html><head><title>Quay lights up the pier</title></head><body><h1>Quay lights up the pier</h1>{BYLINE}<div>{meal}{box}</div></body></html>"
    )
    assert (found.page_type, found.values.get("critic_grade")) == ("review", "2.5")


def test_days_in_an_archives_toolbar_are_none_of_the_pages() -> None:
    bar = "<div id=wm-ipp-base><div id=wm-ipp>Go JAN FEB MAR 11 2003 2004 2005</div></div>"
    assert "date_published" not in read(f"{bar}<p><b>Moor</b></p>{FILM}<p><b>Ann Lee</b></p>")


def test_a_day_run_into_the_section_before_it_is_read() -> None:
    line = "<div><span>Reviews</span><span>Sep 27, 2021</span></div>"
    assert (
        read(f"<article>{line}<h1>Moor review</h1><p>by Ann Lee</p>{FILM}</article>")["date_published"] == "2021-09-27"
    )


def test_the_title_of_a_recap_in_quotation_marks_is_the_episodes() -> None:
    values = read(
        f"<h1>Harrow Lane Recap: Low Water</h1>{BYLINE}{FILM}",
        title="‘Harrow Lane’ Season 3 Episode 6 Recap: ‘Low Water’",
    )
    assert values["work_title"] == "Low Water"


def test_the_number_of_a_book_in_a_diary_is_no_part_of_its_title() -> None:
    title = "Book 23: The Tin Orchard by Ida Marsh"
    user = '<span class=ljuser><a href="http://quay.journal.example/"><b>quaygull</b></a></span>'
    facts = (
        "<p><b>Title:</b> The Tin Orchard<br><b>Author:</b> Ida Marsh<br><b>Pages:</b> 271<br><b>Rating:</b> 8/10</p>"
    )
    values = read(f"<div>{user}</div><h2>{title}</h2>{facts}{FILM.replace('film', 'novel')}", title=title)
    assert (values["work_title"], values["author"]) == ("The Tin Orchard", ["quaygull"])


@pytest.mark.parametrize(
    "line",
    [
        "Moor (2019) Directed by Ida Marsh. Written by Ida Marsh, Wen Li. Starring Tom Reed, Bo Ek. Moor screened at the 2019 Quay Festival.",
        "Ann Lee teaches English at Quay State.",
        "Ann Lee reviews films for the Quay Courier.",
    ],
)
def test_credits_and_a_word_about_the_writer_end_the_text(line: str) -> None:
    page = f"<html><head><title>Moor review</title></head><body><h1>Moor review</h1>{FILM}<p>{line}</p></body></html>"
    assert extract(page).body_text.endswith("before it.")


def test_a_word_for_movie_review_behind_a_dash_is_no_record() -> None:
    title = "Gallows Hum – Movie Review"
    values = read(f"<h1>{title}</h1>{BYLINE}{FILM}", title=f"{title} - Quay Reels")
    assert (values["work_title"], "creator" in values) == ("Gallows Hum", False)


def test_what_was_reviewed_stands_before_the_word() -> None:
    title = "Corncrake C1 Amplifier Reviewed"
    assert read(f"<h1>{title}</h1>{BYLINE}{FILM}", title=title)["work_title"] == "Corncrake C1 Amplifier"


def test_certificate_and_minutes_open_a_line() -> None:
    values = read(f"<h1>Moor review</h1>{BYLINE}<p>15 cert, 97 min. Dir: Ida Marsh</p>{FILM}")
    assert (values["content_rating"], values["runtime"]) == ("15", 97)


def test_a_byline_called_author_below_a_headline_called_title_is_the_critics() -> None:
    by = "<div class=author>BY ANN LEE</div><div class=position>Daily Arts Writer</div><p>October 12, 2008</p>"
    box = "<div class=sidebar-review><p><b>Wet Lamp</b></p><p>At the Quay 12</p><p>2 out of 5 stars</p></div>"
    values = read(
        f"<h1 class=title>Biting off more than it can chew</h1>{by}{box}{FILM.replace('the film', '“Wet Lamp”')}"
    )
    assert (values["author"], values["critic_grade"], "creator" in values) == (["ANN LEE"], "2", False)


def test_a_name_runs_into_who_it_writes_for() -> None:
    by = "<p class=entry-meta>By <span class=entry-author>Ann Lee</span> <span>Quay Wire Service</span></p>"
    assert read(f"<h1>Moor review</h1>{by}{FILM}")["author"] == ["Ann Lee"]


def test_a_dateline_opens_the_text_whatever_stands_in_brackets_at_its_end() -> None:
    lead = "NEW YORK (QWS) — Faith flickers but does not go out in “Moor” (Quay)."
    page = f"<html><head><title>Movie review: Moor</title></head><body><h1>Movie review: Moor</h1><p>{lead}</p>{FILM}</body></html>"
    assert extract(page).body_text.startswith("NEW YORK")


def test_the_footer_of_an_article_may_sum_it_up() -> None:
    box = "<footer><div class=kit-review><div class=kit-review-overall><span class=kit-review-final-score>75 <span>%</span></span></div></div></footer>"
    assert read(f"<article><h1>Moor review</h1>{BYLINE}<div>{FILM}</div>{box}</article>")["critic_grade"] == "75"


def test_a_name_in_bold_that_the_headline_begins_with_is_the_place() -> None:
    meal = "<p>The pier had been dark for eleven years when the first oyster was shucked. We began with brown shrimp in a puddle of butter.</p><p>Our waiter knew the wine list as other people know their children, and the bread is baked next door. It took forty minutes for the mains to come.</p>"
    box = "<p><b>Lantern Wharf</b></p><p><b>Food:</b> ★★½</p><p><b>Service:</b> ★★★</p><p><b>Atmosphere:</b> ★★</p>"
    values = read(
        f"<h1>Lantern Wharf lights up the pier</h1>{BYLINE}{meal}{box}", title="Lantern Wharf lights up the pier"
    )
    assert values["work_title"] == "Lantern Wharf"


def test_the_headline_that_only_the_head_tells_names_the_work() -> None:
    head = "<meta name=Headline content='Review: Wick'>"
    body = f"<table><tr><td><div class=sh>Review: Wick</div><p><b>By Ann Lee</b></p>{FILM}</td></tr></table>"
    assert read(body, head=head, title="QNN NEWS | Entertainment | Reviews | Review: Wick")["work_title"] == "Wick"


def test_who_is_something_at_the_paper_wrote_what_a_printable_page_heads() -> None:
    head = "<b><font size=5>A good ‘Clerk’ but no classic</font></b><br><b>Office satire runs out of staples</b><br>Ann Lee, Quay Gazette Staff Writer<br>Friday, May 18, 2001"
    assert read(f"{head}{FILM}", title="A good ‘Clerk’ but no classic")["author"] == ["Ann Lee"]
    assert "author" not in read(f"<h1>Moor review</h1><p>Ann Lee, Ida Marsh and Tom Reed</p>{FILM}")
