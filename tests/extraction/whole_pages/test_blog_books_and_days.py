# ruff: noqa: E501  (the markup of one case stays on one line)
"""Books and their authors in headlines of blogs, days in numbers, fractions amid the boxes of a blog."""

from __future__ import annotations

import pytest

from reviewscrape import extract

BOOK = (
    "<p>From the first chapter it is plain that she knows where she is going, even if the novel takes its time.</p>"
    "<p>The middle chapters lose themselves in side plots, and yet the characters keep pulling the reader back in. "
    "What could have been a routine romance becomes, on its best pages, something stranger and sadder.</p>"
    "<p>Not everything in the book works. The ending arrives in a rush, but those are small complaints about a novel "
    "that is written with this much care, and most readers will finish the book in a night.</p>"
)
FILM = BOOK.replace("novel", "film").replace("book", "film").replace("chapters", "scenes").replace("reader", "viewer")


def page(
    headline: str, *, above: str = "", below: str = "", prose: str = BOOK, shell: str = "post", byline: str = ""
) -> str:
    """An entry of a blog."""
    return (
        f"<html><head><title>{headline} | Quay Pages</title></head><body><div class=wrap><div class='{shell}'><div class=post>"
        f"<h1 class=entry-title>{headline}</h1>{byline}<div class=entry-content>{above}{prose}{below}</div></div></div></div></body></html>"
    )


def values(text: str, url: str = "") -> dict[str, object]:
    return dict(extract(text, url=url).values)


@pytest.mark.parametrize(
    ("headline", "title", "author"),
    [
        ("The Long Lamp by Ida Marsh", "The Long Lamp", "Ida Marsh"),
        ('Book Review: "The Long Lamp" by Ida Marsh', "The Long Lamp", "Ida Marsh"),
        ("‘The Long Lamp’ – Ida Marsh", "The Long Lamp", "Ida Marsh"),
        ("Ida Marsh – 42 Lamps", "42 Lamps", "Ida Marsh"),
        ("The Long Lamp and its Keeper – Ida Marsh", "The Long Lamp and its Keeper", "Ida Marsh"),
        ("Long Lamp – Ida Marsh", None, None),
        ("Lamps lit by Hand", None, None),
    ],
)
def test_a_book_and_its_author(headline: str, title: str | None, author: str | None) -> None:
    found = values(page(headline, byline="<p class=byline>Posted by Kara Vold</p>"))
    assert found.get("creator") == ([author] if author else None)
    if title:
        assert found.get("work_title") == title


def test_a_label_names_the_author_below_the_title() -> None:
    facts = "<p>Title: The Long Lamp<br>Author: Ida Marsh<br>Format: eBook<br>Rating: ★★★★★</p>"
    found = values(page("The Long Lamp", above=facts))
    assert found.get("creator") == ["Ida Marsh"]
    assert "author" not in found


def test_a_headline_that_nobody_else_signs_may_name_the_critic() -> None:
    assert values(page("The Long Lamp by Ida Marsh")).get("creator") is None


def test_a_number_of_pages_is_no_author() -> None:
    note = "<ul><li>ISBN 978-3-499-00000-9 (Quay)</li><li>528 Seiten, Preis: 16,00 €</li></ul>"
    assert values(page("Review: The Long Lamp", below=note)).get("creator") is None


@pytest.mark.parametrize(
    ("printed", "url", "day"),
    [
        ("11.12.12", "https://quay.example/lamps/2012/11/the-long-lamp/", "2012-11-12"),
        ("5/11/2012", "https://quay.example/2012/11/the-long-lamp.html", "2012-11-05"),
        ("5/11/2012", "https://quay.example/2012/05/the-long-lamp.html", "2012-05-11"),
        ("11.12.12", "https://quay.example/the-long-lamp/", "2012-12-11"),
        ("11.12.12", "https://quay.example/2012/10/the-long-lamp/", "2012-12-11"),
    ],
)
def test_the_address_tells_the_order_of_days_in_numbers(printed: str, url: str, day: str) -> None:
    text = page("Review: The Long Lamp", above=f"<p>By Bo Ek | {printed}</p>")
    assert values(text, url).get("date_published") == day


def test_the_day_of_a_book_is_not_the_reviews() -> None:
    note = "<p><b>The Long Lamp</b> by Ida Marsh<br>4/5/22; 336 pages<br>Quay Books</p>"
    assert values(page("Review: The Long Lamp", above=note)).get("date_published") is None


@pytest.mark.parametrize(
    ("shell", "below", "grade"),
    [("date-posts", "<p>7.5/10</p>", "7.5"), ("post", "<div class=slide-count><span>2/10</span></div>", None)],
)
def test_a_fraction_in_the_entry_of_a_day(shell: str, below: str, grade: str | None) -> None:
    text = page("The Long Lamp review", prose=FILM, below=below, shell=shell)
    assert values(text).get("critic_grade") == grade


@pytest.mark.parametrize(
    ("headline", "above", "year"),
    [
        ("Long Lamp – 2024 – In cinemas – (Quay review)", "", 2024),
        ("Larks: Long Lamp [Album Review]", "<p>Larks<br><i>Long Lamp</i><br>In The Quay Records [2024]</p>", 2024),
        (
            "Larks: Long Lamp [Album Review]",
            "<p>Larks<br><i>Long Lamp</i><br>Written in the year of the fog [2024 words]</p>",
            None,
        ),
    ],
)
def test_years(headline: str, above: str, year: int | None) -> None:
    assert values(page(headline, above=above, prose=FILM)).get("work_year") == year


@pytest.mark.parametrize(
    ("below", "author"),
    [
        ("<p>Tested by: Ann Lee RRP: 49.95 Euro</p>", ["Ann Lee"]),
        ("<p>Posted by Ann Lee at November 8, 2012 7:12 AM</p>", ["Ann Lee"]),
        (
            "<p>I liked it.</p><p>Posted by: Bo Ek at November 8, 2012 7:12 AM</p><p>I too.</p><p>Posted by: Cy at 8:00 AM</p>",
            None,
        ),
        ("<p>Reading Time: 3 minutes</p>", None),
        ("<p>Photo Copyright Quay Images</p>", None),
        ("<p>Sailors Of Quay Leave Without Warning</p>", None),
    ],
)
def test_who_signs_below_the_prose(below: str, author: list[str] | None) -> None:
    assert values(page("The Long Lamp review", below=below)).get("author") == author


def test_who_is_quoted_does_not_sign() -> None:
    quoted = "<blockquote><p>Lamps are for reading.</p><span class=author>— Ann Lee</span></blockquote>"
    assert "author" not in values(page("The Long Lamp review", above=quoted))
