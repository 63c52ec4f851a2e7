"""Reviews without good markup: letters as sent, Markdown, text, tables and `<pre>` of the first years."""

from __future__ import annotations

import time

import pytest

from reviewscrape import examine, extract
from reviewscrape.extraction.parsing.text_mail import without_header

PROSE = (
    "The film follows a ferryman who owes money to everybody on the river, and the acting carries even the weaker "
    "scenes. The script is sharp where it could have been sweet, the photography is plain, and the last reel drags. "
    "Still, I was moved by the ending, and the performances alone are worth the price of a ticket."
)
HEADER = "From: ann@x.example (Ann Harrow)\nNewsgroups: rec.films\nSubject: Re: REVIEW: MOOR (1994)\nDate: 4 May 1994\n"
POST = f"# [Quay Notes](/)\n\n## Friday, May 14, 2010\n\n### [Moor](/moor)\n\n{PROSE}\n\n{PROSE}\n"
AGED = "<center>Pim</center><hr><b><font color=red>MOOR</font></b> (PG-13) <b>***</b><br>Directed by Ida Marsh"
HEADED = "<h1>Moor</h1><p>By Ann Harrow</p>"


def page(title: str, body: str) -> bytes:
    return f"<html><head><title>{title}</title></head><body>{body}</body></html>".encode()


def test_a_letter_is_read_without_header_and_signature() -> None:
    found = extract(f"{HEADER}\nDirector: Ida Marsh\n\n{PROSE}\n\n{PROSE}\n\n-- \nAnn Harrow\nann@x.example\n".encode())
    values = {name: found.values.get(name) for name in ("work_title", "work_year", "author", "date_published")}
    assert values == {
        "work_title": "MOOR",
        "work_year": 1994,
        "author": ["Ann Harrow"],
        "date_published": "1994-05-04",
    }
    assert found.body_text is not None
    assert found.body_text.endswith("the price of a ticket.")


@pytest.mark.parametrize(
    "lines", [["From: Norway", "Date: 4 May 1994", "Director: Ida Marsh"], ["Moor", "From: a", "Subject: b", "Date: c"]]
)
def test_labels_of_a_work_are_no_letter(lines: list[str]) -> None:
    assert without_header(lines) is lines


@pytest.mark.parametrize("subject", ["", "Re:", "***", "-----"])
def test_a_letter_may_have_neither_subject_nor_text(subject: str) -> None:
    assert extract(f"From: ann@x.example\nSubject: {subject}\nDate: 4 May 1994\n").values.get("headline") is None


def test_a_markdown_page_is_headed_by_its_highest_heading_that_is_neither_site_nor_day() -> None:
    assert extract(POST.encode(), url="http://quay.example/moor").values["headline"] == "Moor"


@pytest.mark.parametrize(
    "above",
    [
        '---\ntitle: "Moor by Ida Marsh"\ndate: 2021-06-02\nauthor: Ann Harrow\n---\n',
        "Title: Moor by Ida Marsh\n\nAuthor: Ann Harrow\n\nPublished Time: 2021-06-02\n\nMarkdown Content:\n",
    ],
)
def test_what_stands_above_markdown_is_its_head(above: str) -> None:
    values = extract(f"{above}\n# Moor by Ida Marsh\n\n{PROSE}\n\n[More](/more)\n".encode()).values
    assert (values.get("headline"), values.get("author"), values.get("date_published")) == (
        "Moor by Ida Marsh",
        ["Ann Harrow"],
        "2021-06-02",
    )


def test_one_heading_and_bold_labels_are_markdown() -> None:
    facts = "**Director**: Ida Marsh. **Starring**: Tom Reed, Wen Li."
    found = extract(f"# Moor review\n\nhttps://quay.example/moor\n\n{facts}\n\n{PROSE}\n\n{PROSE}\n".encode())
    assert (found.values.get("headline"), found.values.get("work_title")) == ("Moor review", "Moor")


def test_loose_lines_before_deeply_nested_elements_take_no_time() -> None:
    lines = "Four words stand here<br><br>" * 15
    nested = f"{'<span>' * 200}{'<i>x</i>' * 8000}"
    began = time.process_time()
    extract(page("", f"{lines}{PROSE}<br><br>{PROSE}<br><br>{nested}"))
    assert time.process_time() - began < 3


def test_a_heading_of_elements_in_each_other_takes_no_time() -> None:
    began = time.process_time()
    extract(page("Moor review", f"<h1>{'<span class=a>x ' * 1000}{'<i>y </i>' * 20_000}</h1>{PROSE}"))
    assert time.process_time() - began < 4


def test_the_grade_above_markdown_is_the_pages() -> None:
    found = extract(f"---\ntitle: Moor\nrating: 3.5/5\n---\n\n# Moor\n\n{PROSE}\n\n{PROSE}\n".encode())
    assert (found.values.get("critic_grade"), found.body_text) == ("3.5", f"{PROSE}\n\n{PROSE}")


def test_a_short_line_in_the_address_of_a_page_of_text_heads_it() -> None:
    text = f"Quay Post\nHome\nMovies\nThe Ferryman\n3 stars (out of 5)\nBy Ann Harrow\n\n{PROSE}\n\n{PROSE}\n"
    assert extract(text.encode(), url="http://quay.example/movies/the-ferryman").values["headline"] == "The Ferryman"


def test_one_reader_below_a_heading_is_not_in_the_body_nor_who_wrote_it() -> None:
    paragraphs = f"<p>{PROSE}<p>{PROSE}<p>Posted by Ann Harrow Jr. at May 3, 2006 10:41 PM | <a href=x>TrackBack</a>"
    foot = "<h2>Comments</h2><p>I saw it too, and I liked the bus.<p>Posted by: mo at May 5, 2006 08:15 AM"
    found = extract(page("Quay: Moor", f"<h2>May 3, 2006</h2><h3>Moor</h3>{paragraphs}{foot}"))
    assert (found.values["author"], found.values["date_published"]) == (["Ann Harrow Jr."], "2006-05-03")
    assert found.body_text == f"{PROSE}\n\n{PROSE}"


def test_a_day_of_publication_before_the_line_of_copyright() -> None:
    foot = "<p>Published Friday, August 2, 2002. Copyright 2002 Quay News."
    assert extract(page("Moor", f"<h1>Moor</h1><p>{PROSE}<p>{PROSE}{foot}")).values["date_published"] == "2002-08-02"


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("", "<address>Ann Harrow / ann@quay.example / reviewed 11-30-95</address>"),
        ("<p>quay.example · Ann Harrow · 4 min read</p><p>Sep 12, 2016</p>", ""),
    ],
)
def test_who_wrote_a_page_stands_in_its_address_or_before_how_long_it_is(head: str, foot: str) -> None:
    found = extract(page("Moor review", f"<h1>Moor</h1>{head}<p>{PROSE}<p>{PROSE}{foot}"))
    assert found.values.get("author") == ["Ann Harrow"]


def test_the_day_an_archive_took_a_page_is_not_the_pages() -> None:
    url = "https://web.archive.example/web/20040312/http://quay.example/moor.html"
    found = extract(page("Moor review", f"<h1>Moor</h1><p>{PROSE}<p>{PROSE}"), url=url)
    assert found.values.get("date_published") is None


def test_an_alternative_text_says_more_than_the_picture() -> None:
    foot = "Average rating: <img src='/i/stars_3.gif' alt='3.2'> 14 reviews"
    values = extract(page("Moor review", f"<h1>Moor</h1><p>{PROSE}<p>{PROSE}<p>{foot}")).values
    assert (values.get("community_grade"), values.get("critic_grade")) == ("3.2", None)


def test_a_grade_before_the_title_in_the_headline() -> None:
    found = extract(page("Moor Review | Quay", f"<h1>4 stars – Moor</h1><p>{PROSE}<p>{PROSE}"))
    assert found.values.get("critic_grade") == "4"


def test_a_heading_of_a_site_of_reviews_is_not_the_headline() -> None:
    body = f"<h3>Ann's Movie Reviews</h3><table><tr><td><b>Salt Line</b><td>Grade: C</table><p>{PROSE}<p>{PROSE}"
    assert extract(page("Ann's Movie Reviews -- Salt Line", body)).values.get("headline") != "Ann's Movie Reviews"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Moor", "By Ann Harrow"], "Moor"),
        (["Film review: Salt Line", "By Ann Harrow", "Salt Line"], "Film review: Salt Line"),
        (["MOOR by Ida Marsh", "Quay Press, 2001, 288 pages", "Reviewed by Ann Harrow"], "MOOR by Ida Marsh"),
        (["MOOR (1994)", "A film review by Ann Harrow"], "MOOR (1994)"),
        (["The Quay", "Moor", "By Ann Harrow"], None),
        (["Home", "News", "Film", "Moor", "By Ann Harrow"], None),
        (["Cast: Ida Marsh", "By Ann Harrow"], None),
    ],
)
def test_a_first_line_right_above_who_wrote_the_text_heads_it(lines: list[str], expected: str | None) -> None:
    page, _ = examine("\n\n".join([*lines, PROSE]))
    assert next((block.text for block in page.blocks if block.tag == "h1"), None) == expected


def test_a_letter_in_the_archive_of_a_list() -> None:
    body = (
        "<h1>[Filmlist] REVIEW: Moor (2002)</h1><b>Ann Harrow</b> <a href='mailto:x'>annh at quay.org</a><br>"
        f"<i>Sun Feb 16 21:04:12 EST 2003</i><hr><pre>{PROSE}\n\n{PROSE}\n</pre>"
    )
    values = extract(page("[Filmlist] REVIEW: Moor (2002)", body)).values
    assert (values["work_title"], values["author"], values["date_published"]) == ("Moor", ["Ann Harrow"], "2003-02-16")


def test_the_first_paragraph_of_a_page_that_opens_none_is_in_the_body() -> None:
    items = "<ul><li>Designer: Karl Dunn<li>Publisher: Quay, 2000<li>Players: 2-5<li>Time: 60 minutes</ul>"
    text = extract(page("Moor", f"<h1>Moor</h1>{items}Here {PROSE}<p>{PROSE}<p>{PROSE}")).body_text
    assert text is not None
    assert text.startswith("Here The film")


def test_readers_that_markdown_counts_are_not_in_the_body() -> None:
    text = f"{POST}\n\n#### 2 comments:\n\nPim: I had those, they fell apart.\n\nMy Books and More\n"
    found = extract(text.encode(), url="http://quay.example/moor").body_text
    assert found is not None
    assert found.endswith("ticket.")


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("Pim's Film Reviews - Moor", f"<b>Moor</b><br><p>{PROSE}<p>{PROSE}", "Moor"),
        ("H-Net Review: Ann Harrow on Moor", f"<p>Reviewed by Ann Harrow<p>{PROSE}<p>H-Net holds the rights.", "Moor"),
        (
            "City Guide: Moor",
            f"<font size=4><b>Moor</b></font><p><b>Food:</b> ****<br>Overall: ***<p>Moor is small. {PROSE}",
            "Moor",
        ),
        (
            "Q",
            f"{AGED}<p>{PROSE}<p>{PROSE}",
            "MOOR",
        ),
    ],
)
def test_titles_beside_a_sites_name_a_critic_aspects_and_an_age_label(title: str, body: str, expected: str) -> None:
    assert extract(page(title, body)).values.get("work_title") == expected


def test_lines_of_preformatted_heads_are_told_apart() -> None:
    head = (
        "<pre>        MOOR\nA film review by Ann Harrow\nCopyright 1997 Ann Harrow\nRATING (0 TO ****):  ** 1/2\n</pre>"
    )
    values = extract(page("Review for Moor (1997)", f"<h1>Moor (1997)</h1>{head}<p>{PROSE}<p>{PROSE}")).values
    assert (values.get("author"), values.get("critic_grade"), values.get("critic_scale_best")) == (
        ["Ann Harrow"],
        "2.5",
        "4",
    )


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        ("<p>Note : 14/20</p><p>Julie Morel, le 18 octobre 2003</p>", ["Julie Morel"]),
        ("<p>Le film</p><p>Julie Morel, le 18 octobre 2003</p>", None),
        (
            "<p>Tracklist</p><ol><li>Fog</li><li>Ice</li><li>Salt</li><li>Tin</li></ol><p>by Julie Morel</p>",
            ["Julie Morel"],
        ),
    ],
)
def test_who_signs_below_the_grade_or_the_tracks(foot: str, expected: list[str] | None) -> None:
    assert (
        extract(page("Moor - critique", f"<h1>Moor</h1><p>{PROSE}</p><p>{PROSE}</p>{foot}")).values.get("author")
        == expected
    )


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("<tr><td>{0}</td><td>B+</td><td>{1}</td></tr>", "multi_review"),
        ('<tr><td>THE LARKS "{0}" (Quay) SCORE: 72/100</td></tr><tr><td>{1}</td></tr>', "multi_review"),
        ("<tr><td>{1} Video. ***1/2 (12/30/98)</td></tr>", "multi_review"),
    ],
)
def test_several_titles_with_their_grades_are_several_reviews(line: str, kind: str) -> None:
    rows = "".join(line.format(title, f"{title}. {PROSE}") for title in ("Moor", "Fog Lane", "Tin Whistle", "Comet"))
    assert extract(page("What I have seen", f"<table>{rows}</table>")).page_type.value == kind


def test_aspects_of_one_work_with_their_grades_are_one_review() -> None:
    rows = "".join(f"<p>{name}: 8/10</p><p>{PROSE}</p>" for name in ("Graphics", "Sound", "Gameplay", "Controls"))
    assert extract(page("Moor review", f"{HEADED}{rows}")).page_type.value == "review"
