"""A byline that is nothing but a name, with a day beside it, between headline and body."""

from __future__ import annotations

import re

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.labels import lookup
from reviewscrape.extraction.notes import dated
from reviewscrape.extraction.readers.prose.byline_place import is_of_programme, is_phrase
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.values.bylines import authors
from reviewscrape.extraction.values.dates import find_dates
from reviewscrape.extraction.values.text import fold

_ADDRESS = re.compile(r"\s\S{2,40} at (?:[\w-]{1,40}\.){1,4}[a-z]{2,6}\Z")
"""Behind the sender's name, in archives of mailing lists: `Ann Lee annl at quay.org`."""
_DATELINE = re.compile(r"[A-Z][A-Z .,]+ (?:--?|–|—) \S+ [a-z]+ \S")
"""A place and what happened there: `NEW YORK -- It is …`."""


def bare_name(line: str, block: Block, place: Place, before: Block | None) -> list[str]:
    """A name that stands alone, or with a date, between headline and body."""
    if (
        block.index > place.first
        or block.tag in {"h1", "h2", "h3", "button", "option", "label"}
        or len(line) > 80
        or not line[:1].isupper()
        or " " not in line
        or block.links[1:]
        or is_of_programme(line)
    ):
        return []
    days, blocks = dated(place.page), place.page.blocks
    near = [blocks[i].text for i in (block.index, before.index if before else -1, block.index + 1) if i in days]
    if not any(find_dates(text) for text in near if len(text) < 80 or text.endswith(line)):
        return []
    if lookup(line.partition(":")[0]):
        return []  # `Running Time: 98 minutes`
    people = authors(_ADDRESS.sub("", line), place.context.site_names)
    if people and people[0].isupper() and (" A " in people[0] or _DATELINE.match(line)):
        return []  # a deck in capitals
    want = 2 if " and " in line else 1
    if len(people) != want or any(" " not in name for name in people) or is_phrase(people[0], place.page):
        return []
    known = f" {fold(place.page.title)} "  # names whom the work is by, and whose label it is on, as a rule
    return people if f" {fold(people[0])} " not in known else []
