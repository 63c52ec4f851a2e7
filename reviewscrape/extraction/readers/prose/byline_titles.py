"""Whom a page's titles name as the critic: `Marit's review of The Ferry`, `«Moor» por Ana Lee`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewscrape.extraction.readers.printed import printed
from reviewscrape.extraction.readers.prose.book_headlines import NAME, REVIEWED_BY
from reviewscrape.extraction.readers.prose.byline_lines import by_the_critic
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.bylines import authors
from reviewscrape.extraction.values.text import short, without_site

_SOMEBODYS = re.compile(r"(?!The\s)([^'’]{2,40})['’]s\s[Rr]eview\sof\s[\w'‘“\"]")
_REVIEW_OF = re.compile(rf"[Rr]eview\sof\s{NAME}['’]s?\s[^\n]{{2,90}}?\s[Bb]y\s(?P<critic>{NAME})\Z")
"""`A review of Ida Marsh’s Moor by Karl Dunn`."""
_CRITIC_FIRST = re.compile(rf"(?P<critic>{NAME}): [Rr]eview of\s\S")
"""`Ada Quill: Review of Moor`."""
_SIGNED_TITLE = re.compile(r"\A[«“„‘\"][^\n]{1,80}[»”’“\"]\s(?:por|par|von|di|door)\s([^\W\d_a-z][^\n»”,:]{4,50})\Z")


def critics_of_titles(place: Place) -> Iterator[Candidate]:
    """Author candidates of the headline and of the page's title."""
    yield from _of_headline(place)
    yield from _of_title(place)


def _of_headline(place: Place) -> Iterator[Candidate]:
    """The critic behind the title in quotation marks, or before the word: `Ana Lee Reviews Moor by Ida Marsh`."""
    headline = place.headline
    text = headline.text if headline is not None else ""
    match, named = _SIGNED_TITLE.search(text), by_the_critic(text)
    reviewed = REVIEWED_BY.match(text) or _REVIEW_OF.search(text) or _CRITIC_FIRST.match(text)
    name = match[1] if match else reviewed["critic"] if reviewed else named if named != text else ""
    people = authors(name, place.context.site_names) if name else []
    if headline is not None and people:
        yield printed("author", people, headline.block, 0.75, raw=short(text))


def _of_title(place: Place) -> Iterator[Candidate]:
    """Whose the page's title says that the review is: `Marit's review of The Ferry`; no magazine's."""
    title = without_site(place.page.title, place.context.site_names)
    match = _SOMEBODYS.match(title)
    people = authors(match[1], place.context.site_names) if match else []
    if len(people) == 1:
        yield Candidate("author", people, short(title), "title", "title", 0.85)
