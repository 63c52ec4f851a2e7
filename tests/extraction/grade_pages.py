"""Invented review pages around a snippet of markup that holds a grade or looks as if it did."""

from __future__ import annotations

from reviewscrape.extraction.body import boilerplate
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers import ratings
from reviewscrape.extraction.types import Candidate, Value

PROSE = [
    " ".join(paragraph.split())
    for paragraph in """\
The lighthouse keeper of Hedvig Sommerlath's new film has not spoken to anybody for eleven winters, and the film is in
no hurry to make him. It watches him trim wicks, mend nets and talk to a goat instead.

What could have been a study in loneliness turns, after forty minutes, into something warmer. A boat arrives with a
surveyor who wants to automate the lamp, and the two of them begin a chess game that neither intends to finish.

Sommerlath shoots all of it in long, patient takes, and her actors repay the patience. Few films this year have made
silence sound so much like conversation, and fewer still have trusted an audience to listen.""".split("\n\n")
]
HEAD = (
    "<!DOCTYPE html><html><head><title>The Wick Trimmer review | The Marram Post</title></head>"
    "<body class='single-post has-sidebar'>"
)
NAV = "<nav><ul><li><a href='/films'>Films</a></li><li><a href='/music'>Music</a></li></ul></nav>"


def review_page(
    snippet: str = "", *, top: str = "", end: str = "", after: str = "", headline: str = "The Wick Trimmer"
) -> str:
    """A review page: `top` before the article, `snippet` below the headline, `end` in the prose, `after` behind it."""
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE)
    return (
        f"{HEAD}{NAV}{top}<div id='main'><article class='post'><header><h1>{headline}</h1>{snippet}</header>"
        f"<div class='entry-content'>{prose}{end}</div></article>{after}</div>"
        "<footer><p>Copyright The Marram Post</p></footer></body></html>"
    )


def read(html: str) -> list[Candidate]:
    """All that the readers of grades propose for a page."""
    page = Page(html, url="https://marram.example/films/the-wick-trimmer")
    boilerplate.find_body(page)
    return list(ratings.read(page))


def believed(html: str, field: str = "critic_grade") -> Value | None:
    """The value that the judge would take from the readers of grades alone; None below the least confidence."""
    found = sorted((c for c in read(html) if c.field == field and c.confidence >= 0.55), key=lambda c: -c.confidence)
    return found[0].value if found else None


def flags(html: str) -> set[str]:
    """Flags that the readers of grades set on a page."""
    page = Page(html)
    boilerplate.find_body(page)
    list(ratings.read(page))
    return set(page.flags)
