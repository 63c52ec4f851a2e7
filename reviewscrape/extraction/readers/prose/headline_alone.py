"""The title in the headline of a review where nothing else on the page names the work: `Moor`, `Moor: a wet walk`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.prose.headline import GENERIC, OTHERS
from reviewscrape.extraction.readers.prose.headline_parts import NOTES
from reviewscrape.extraction.readers.prose.leaning import leaning
from reviewscrape.extraction.readers.prose.place import find_place
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.bylines import strip_by
from reviewscrape.extraction.values.section_names import names_a_section
from reviewscrape.extraction.values.text import fold, is_site_name, short, without_grade
from reviewscrape.extraction.values.title_tails import work_name
from reviewscrape.extraction.values.titles import readings
from reviewscrape.extraction.wording import DRINKS, MEALS

SURE = 0.6
LONGEST, MOST_WORDS, SUBTITLED_WORDS = 60, 5, 9
"""Characters and words of a title, and words of one with a subtitle."""
SMALL_WORDS = frozenset(
    "a an and as at but by for from in into is it nor of off on or out over so the to up vs with without "
    "de del della der des di die du e el en et il l la las le les los mit o och og par por sur und van von y zu".split()
)
"""Words that titles write in small letters."""
_MARKED = re.compile(r"[『《〈「]([^『《〈「』》〉」]{1,60})[』》〉」]|(?<!\w)<([^<>]{1,60})>")
"""Marks that East Asian headlines set titles in."""
_SAID = re.compile(
    r"(?:(?:映画)?レビュー|感想|리뷰|影评|影評|书评|書評|评论|on a testé|nous avons testé|testé(?: pour vous)?|"
    r"getestet|ausprobiert|im test|abbiamo provato|hemos probado|probamos|getest)\s?[:：]\s?",
    re.IGNORECASE,
)
"""Words for review, and for meals that were tried, before a name."""
_SAID_BEHIND = re.compile(
    r"([^\s年月][^\n年月]{0,40}?)[\s　]+(?:映画)?(?:ネタバレ)?(?:評価と感想|感想(?:[・と]?(?:評価|レビュー))?|レビュー)"
    r"(?:\s?[/／:：|｜(（].*|\Z)"
)
"""The same behind a title, in Japanese: `岬の冬 評価と感想/寒い`."""
_REMARK = re.compile(r"(.{2,60}?)(?::| [–—-])\s(?=[a-zß-ÿ])")
"""A title before what the critic thinks of it: `Moor: a wet walk`."""
_CAPITALS = re.compile(r"([A-ZÀ-Þ\d][A-ZÀ-Þ\d\s:'’&.-]{3,50}[A-ZÀ-Þ\d]),\s(?=[a-zß-ÿ])")
"""The same in capitals, before a comma."""
_NO_WORK = re.compile(r"\brecap\b|\bfilm fest(?:ival)?\b", re.IGNORECASE)
_PAIR = re.compile(r"\s[–—-]\s|,\s")
"""What stands between a title and who made it, or where it is played."""
MEAL = 2
"""So many of them tell that the page is about a restaurant, and what stands behind its name, where that is."""
_PLACED = re.compile(r"([A-ZÀ-Þ\d][^,:–—]{1,40}?)(?:,|\s[–—-])\s\w")
_VOLUME = re.compile(
    r"([^:]{2,60}?),? (?:(?:[Tt]ome|[Vv]olume|[Bb]and|[Tt]omo|[Dd]eel|[Dd]íl|[Tt]om) |[Vv]ol\. ?)\d{1,2}"
    r"(?:\s?[:,–-]\s.*)?"
)
"""A series before the number of its volume: `Le Chenal, tome 4 : Marée basse`."""
LONGEST_DRINK = 90
"""Characters of the name of a wine, house, place and year and all."""
_LAST = "?!.,;"
UNNAMED = GENERIC | {"a", "an", "my", "another", "filmkritik", "buchkritik"}
"""A headline of such words names no work: `A Movie Review`."""


def read_headline_alone(page: Page) -> Iterable[Candidate]:
    """The title, and the year behind it; nothing where the headline is rather a sentence."""
    place = find_place(page)
    headline = place.headline
    if headline is None or headline.block.region & OTHERS:
        return
    title, year = _title(headline.text, may_have_subtitle=leaning(place) == "screen")
    if not title and len(MEALS & page.words) >= MEAL and (placed := _PLACED.match(_SAID.sub("", headline.text))):
        title = placed[1] if _is_written_as_title(placed[1]) else ""
    if not title and len(DRINKS & page.words) >= MEAL and len(headline.text) <= LONGEST_DRINK:
        title = headline.text
    if not title:
        bold = [b.text for b in page.blocks if any((s.start, s.end) == (0, len(b.text)) for s in b.bolds[:1])]
        title = max((text for text in bold if headline.text.startswith(f"{text} ")), key=len, default="")
    if NOTES.match(title) or strip_by(title) != title:
        return
    forms = (title, title.upper(), title.title()) if title.islower() else (title,)
    if not title or not (
        _is_written_as_title(title)
        or _VOLUME.fullmatch(headline.text)
        or any(form in b.text for b in page.blocks if b.kept for form in forms)
        or any(b.text.startswith(f"{title}\n") for b in page.blocks)  # above its facts
    ):
        return
    if is_site_name(title, place.context.site_names) or names_a_section(title):
        return
    if UNNAMED.issuperset(fold(title).split()) or _NO_WORK.search(title):
        return
    raw, at = short(headline.text), headline.block.index
    yield Candidate("work_title", title, raw, "prose", headline.locator, SURE, 0, at)
    if year:
        yield Candidate("work_year", year, raw, "prose", headline.locator, SURE, 0, at)


def _title(text: str, *, may_have_subtitle: bool) -> tuple[str, int | None]:
    """Title and year; an empty title where the headline holds none for certain."""
    if marked := _MARKED.search(text):
        return (marked[1] or marked[2]).strip(), None
    if behind := _SAID_BEHIND.fullmatch(text):
        return behind[1], None
    text = _SAID.sub("", text)
    if volume := _VOLUME.fullmatch(text):
        return volume[1].strip(), None
    text = named[0].title if (named := readings(text)) and named[0].kind == "tail" else text
    part = _REMARK.match(text) or _CAPITALS.match(text)
    title, year = work_name(without_grade(part[1] if part else text), may_hold_site=False)
    if not 0 < len(title) <= LONGEST or title[-1] in _LAST or _PAIR.search(title):
        return "", None
    with_subtitle = ": " in title
    most = SUBTITLED_WORDS if with_subtitle else MOST_WORDS
    return (title, year) if len(title.split()) <= most and may_have_subtitle >= with_subtitle else ("", None)


def _is_written_as_title(text: str) -> bool:
    """Whether its words have a capital or a digit, as in English titles."""
    return all(word in SMALL_WORDS or not word[0].islower() for word in text.split())
