"""Television: series, season and episode, from the headline's wording and the lines beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.types import Candidate, Value
from reviewscrape.extraction.values.text import short, without_site
from reviewscrape.extraction.values.titles import readings

MAX_LINE = 120
SEASON = r"(?:season|series|staffel|saison|temporada|stagione|seizoen|série|řada)"
EPISODE = r"(?:episode|folge|épisode|episodio|capítulo|aflevering|epizoda|díl)"
_CODE = re.compile(r"\bS(\d{1,2})\s?[:.,-]?\s?E(\d{1,3})\b", re.IGNORECASE)
_SEASON = re.compile(rf"\b{SEASON}\s(\d{{1,2}})\b(?!/)|\b(\d{{1,2}})\.\s{SEASON}\b", re.IGNORECASE)
_EPISODE = re.compile(rf"\b{EPISODE}\s(\d{{1,3}})\b", re.IGNORECASE)
ORDINALS = "first second third fourth fifth sixth seventh eighth final last new".split()
NUMBERS = "one two three four five six seven eight nine ten premiere finale".split()
_TELEVISION = re.compile(
    rf"\btv\b|\btv-?club\b|\btelevision\b|\brecap\b|\b{SEASON}\s\d\d?\b(?!/)|\b{EPISODE}\s\d|"
    rf"\b(?:{'|'.join(ORDINALS)})\sseason\b|\b(?:season|series)\s(?:{'|'.join(NUMBERS)})\b",
    re.IGNORECASE,
)
_HINTS = (
    "tv recap season series staffel saison temporada stagione seizoen série řada television "
    "pisod folge capítulo aflevering epizoda díl".split()
)
"""Whatever says television holds one of these."""
_RECAPPED = re.compile(r"\b[Rr]ecap: [‘“\"]([^‘’“”\"]{2,60})[’”\"]")
"""An episode's title in that of a page on it: `‘Moor’ Season 3 Episode 6 Recap: ‘Low Water’`."""
_SERIES = re.compile(r"\A([^:“”\"]{2,80}):\s[“\"]([^“”\"]{1,120})[”\"]")


def is_television(place: Place) -> bool:
    """Whether title, address or the lines at the headline speak of a season or an episode; worked out once a page."""
    known = place.page.shared.get("is_television")
    if known is None:
        said = f"{place.page.title} {place.page.url.replace('/', ' ')} {' '.join(_lines(place)[:8])}"
        known = place.page.shared["is_television"] = _says_television(said)
    return bool(known)


def _says_television(text: str) -> bool:
    return any(map(text.lower().__contains__, _HINTS)) and _TELEVISION.search(text) is not None


def _lines(place: Place) -> list[str]:
    headline = place.headline.text if place.headline is not None else without_site(place.page.title, ())
    short_ones = [b.text for b, where in place.around() if where == "head" and len(b.text) <= MAX_LINE]
    return [headline, *(text for text in short_ones if "podcast" not in text.lower())]


def read_television(place: Place) -> Iterator[Candidate]:
    """Candidates for series, season and episode; nothing on a page that does not speak of television."""
    if not is_television(place):
        return
    lines = _lines(place)
    headline = lines[0]
    block = place.headline.block.index if place.headline is not None else None

    def propose(field: str, value: Value, raw: str, confidence: float) -> Candidate:
        return Candidate(field, value, short(raw), "prose", "headline", confidence, 0, block)

    pair = _SERIES.match(headline)
    if pair:
        series = readings(pair[1])[0].title if readings(pair[1]) else pair[1].rsplit(": ", 1)[-1]
        yield propose("series_title", series.strip(), headline, 0.75)
        yield propose("work_type", "tv_episode", headline, 0.75)
    if recapped := _RECAPPED.search(place.page.title):
        yield propose("work_title", recapped[1], place.page.title, 0.75)
    for line in lines:
        code = _CODE.search(line)
        season, episode = (code[1], code[2]) if code else (_number(_SEASON, line), _number(_EPISODE, line))
        if season:
            yield propose("season_number", int(season), line, 0.8)
        if episode:
            yield propose("episode_number", int(episode), line, 0.8)
        if season or episode:
            yield propose("work_type", "tv_episode" if episode else "tv_season", line, 0.7)
            return


def _number(pattern: re.Pattern[str], line: str) -> str:
    match = pattern.search(line)
    return next(filter(None, match.groups()), "") if match else ""
