"""Headings that name a section of a work's page, or one of its pages: `Full Cast & Crew`, `User Reviews`, `Trivia`."""

from __future__ import annotations

import re
from functools import lru_cache

from reviewscrape.extraction.values.text import fold

WORDS = frozenset(
    "all and at for from in main more my of on other the this to with your "
    "about album anime awards book books box cast characters clips comments company connections credits crew critic "
    "critics customer dates details discussion discussions editions editorial episode episodes external facts faq film "
    "formats full gallery game goofs guide guides history images info information keywords like links list lists "
    "listing listings locations member members movie movies music news notes office overview parents photo photos plot "
    "posters press product production quotes rating ratings reader readers recommendations related release releases "
    "review reviews reviewed score scores screenshots season seasons similar show showtimes shows sites song songs "
    "soundtrack soundtracks specs staff statistics stats storyline streaming summary synopsis taglines technical "
    "tickets top track tracklist tracks trailer trailers trivia tv user users versions video videos watch what where "
    "write written policy scale system "
    "media off broadway "
    "kritiken bewertungen besetzung stab darsteller bilder fotos inhalt handlung critiques avis distribution équipe "
    "anecdotes críticas reparto fotos ficha recensioni curiosità recenze obsazení tvůrci".split()
)
"""A heading of such words alone names no work."""
_OPINION = re.compile(
    r"ce que j en (?:pense|ai pensé)|(?:my|our|mon|ma|mein|meine|mi|mijn|la mia|minha|moje|moja|min|mitt) "
    r"(?:thoughts|opinion|rating|verdict|take|avis|note|critique|meinung|fazit|bewertung|opinión|nota|valoración|mening"
    r"|oordeel|opinione|recensione|opinião|avaliação|hodnocení|názor|opinia|ocena|betyg)"
)
"""What critics head their own words with, below what the publisher says."""
FEWEST = 2
"""One such word may be a title: `Lists`."""


@lru_cache(maxsize=500)
def names_a_section(text: str) -> bool:
    """True for a heading of several such words and nothing else.

    >>> names_a_section("Full Cast & Crew"), names_a_section("The Long Ferry"), names_a_section("Reviews")
    (True, False, False)
    """
    folded = fold(text)
    words = folded.split()
    if words[:1] == ["issue"] and len(words) == FEWEST and words[1].isdigit():
        return True  # of a magazine
    return len(words) >= FEWEST and (WORDS.issuperset(words) or _OPINION.fullmatch(folded) is not None)
