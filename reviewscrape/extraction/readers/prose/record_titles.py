"""What the titles of databases say of a record or a film, where no heading does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.text import short

SURE, LIKELY = 0.85, 0.75
_KINDS = r"(?:[A-Z]\w+ )?(?:Album|EP|LP|Single|Mixtape|Compilation|Soundtrack|Demo)"
_RECORD = re.compile(rf"\A(?P<work>.{{1,100}}?) (?:by|von|de|di) (?P<artist>.{{1,80}}?) \({_KINDS}\b[^()]*\)(?=\W|\Z)")
"""`Static Season by The Larks (Album, Dream Pop): Reviews, Ratings`."""
_SHELVED = re.compile(r"\A\S+ \(\(\( (?P<work>[^<>()]{1,100}?) > [A-Z][\w& ]{2,30} \)\)\)\Z")
"""`somesite ((( Static Season > Overview )))`."""
_RELEASED = re.compile(r"\b(?:Album|EP|Single|Live|Compilation|Video), released in ((?:19|20)\d\d)\b")


def read_record_titles(place: Place) -> Iterator[Candidate]:
    """Candidates for title, maker and year that such titles and lines name."""
    title = place.page.title
    found = _RECORD.match(title) or _SHELVED.match(title)
    if found:
        yield Candidate("work_title", found["work"], short(title), "title", "title", SURE)
    if found and found.re is _RECORD:
        yield Candidate("creator", [found["artist"]], short(title), "title", "title", SURE)
        yield Candidate("work_type", "album", short(title), "title", "title", LIKELY)
    years = set(_RELEASED.findall(place.page.text)) if ", released in " in place.page.text else set()
    if len(years) == 1:
        yield Candidate("work_year", int(years.pop()), ", released in", "text", "text", LIKELY)
