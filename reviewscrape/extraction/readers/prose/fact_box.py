"""The work's title as the heading above its facts: `<h2>Moor</h2> <p>Director: Ann Coe</p>`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewscrape.extraction.marks import Wanted
from reviewscrape.extraction.notes import dated
from reviewscrape.extraction.readers.printed import printed
from reviewscrape.extraction.readers.prose.headline import HEADINGS
from reviewscrape.extraction.readers.prose.mentions import Evidence
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.dates import find_dates
from reviewscrape.extraction.values.section_names import names_a_section
from reviewscrape.extraction.values.text import fold
from reviewscrape.extraction.values.title_tails import work_name
from reviewscrape.extraction.values.titles import readings

_FACT = re.compile(
    r"\W{0,2}(?:director(?:s|a|es)?|(?:written and )?directed by|written by|regie|réalisat\w+|regia|regisseur|režie)\b",
    re.IGNORECASE,
)
_IMPRINT = re.compile(
    r"\W{0,2}(?:publisher|verlag|éditeur|editore|casa editrice|editorial|editora|uitgever(?:ij)?|nakladatel(?:ství)?"
    r"|wydawnictwo|förlag|forlag|kustantaja|kiadó)(?::|\Z)",
    re.IGNORECASE,
)
"""What stands among a book's facts: between the headline and the prose, the headline is its title."""
NEAR_HEADLINE = 9
"""So many blocks below a headline, or below the prose, belong to it."""
TITLE_WORDS = 5
FACT_WORDS = Wanted(
    f"{word}{end}"
    for word in "director directors directed regie réalisateur réalisatrice réalisation directores directora regia "
    "regisseur režie verlag éditeur editore editrice editorial editora uitgever uitgeverij nakladatel nakladatelství "
    "wydawnictwo förlag forlag kustantaja kiadó".split()
    for end in ("", ":")
)
"""One of these stands on every page with such a box."""


def of_fact_box(place: Place, evidence: Evidence) -> Iterator[Candidate]:
    """The heading above a box of facts; the headline only where it is written as a title and the prose has none."""
    if FACT_WORDS.isdisjoint(place.page.words):
        return
    blocks = place.page.blocks
    days = dated(place.page)  # blogs print the day as a heading above the entry
    for block in blocks[: min(place.first, 400)]:
        if block.tag not in HEADINGS or (block.index in days and find_dates(block.text)):
            continue
        is_headline = place.headline is not None and place.headline.block is block
        following = blocks[block.index + 1 : block.index + (NEAR_HEADLINE if is_headline else 3)]
        if is_headline:
            following += blocks[place.last + 1 : place.last + NEAR_HEADLINE]
        of_book = is_headline and any(_IMPRINT.match(b.text) for b in following if b.index < place.first)
        if not of_book and not any(_FACT.match(b.text) for b in following):
            continue
        named = readings(block.text)[:1]
        title, year = (named[0].title, named[0].year) if named else work_name(block.text)
        if names_a_section(title):
            continue
        few = of_book and len(title.split()) <= TITLE_WORDS
        sure = 0.38 if is_headline and not few and not _is_bare_title(title, evidence) else 0.6
        yield printed("work_title", title, block, sure)
        if year:
            yield printed("work_year", year, block, 0.65)
        return


def _is_bare_title(title: str, evidence: Evidence) -> bool:
    """Whether a headline is a title by its looks: few words with capitals, and the prose marks no other title early."""
    others = [mention for key, mention in evidence.mentions.items() if mention.early and key != fold(title)]
    words = title.split()
    return (
        0 < len(words) <= TITLE_WORDS
        and not others
        and (evidence.strength(title) > 0 or all(not word[0].islower() for word in words if len(word) > 3))
        and title[-1] not in "?!."
    )
