"""The state that a page's framework leaves for its scripts: the verdict of the page's own review, often only there.

Anything may stand in such a state, so little of it is believed: a grade by a name that only reviews' have, in an
object that the page's heading or title names, and no other such object may say another.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, TypeAlias

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.structured.context import Context
from reviewscrape.extraction.readers.structured.nodes import Node
from reviewscrape.extraction.readers.structured.review import GRADE, read_prose, read_review
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.text import fold

MARKS = (b"__NEXT_DATA__", b"__APOLLO_STATE__", b"__INITIAL_STATE__", b"__PRELOADED_STATE__", b"__INITIAL_DATA__")
"""Names of the elements and variables that frameworks keep their state in."""
_ASSIGNED = re.compile(r"\A\s*(?:window|self|globalThis)?[.\[\"']{0,2}__[A-Z_]{4,30}__[\"'\]]{0,2}\s*=\s*(?=\{)")
MAX_LENGTH, MAX_VALUES = 3_000_000, 50_000
MAX_NAME, MAX_KEY, MAX_PLACE = 300, 40, 400
"""Characters of a name that is compared, of a key in a locator, and of a locator: deeper lies nothing of the page's."""
_TAG = re.compile(r"<[^<>]{1,100}>")
NAMES = frozenset("title name headline hed dangeroushed titledefault titletext reviewtitle".split())
GRADES = frozenset(
    "reviewrating reviewscore editorrating editorsrating editorialrating editorscore editorialscore staffrating "
    "staffscore authorrating starrating musicrating".split()
)
"""Names of a grade that only who writes the review gives."""
FIGURES, VALUES = ("rating", "score", "stars", "grade"), ("value", "ratingvalue")
"""Names of the grade in an object that is called a review, and in one that is called a grade."""
_GRADERS = "(?:rating|review|vote|user)"
_COUNTED = re.compile(rf"{_GRADERS}s?(?:count|total)|(?:num|number|total|count)(?:of)?{_GRADERS}")
"""Names of a count of those who graded: what stands beside it is their average."""
DAYS = ("datepublished", "publicationdate", "publisheddate", "publishedat", "publishdate", "pubdate", "datecreation")
BESTS = ("bestrating", "maxrating", "maxscore", "best", "outof", "scale", "max")
PERSONS, PERSON_NAMES = ("authors", "author", "reviewers", "reviewer"), ("name", "nameDefault", "displayName")


Object: TypeAlias = dict[str, Any]


class Told(NamedTuple):
    """A grade, the object it stands in, the page's own object, and where that stands."""

    grade: str
    holder: Object
    owner: Object
    locator: str


def read(page: Page) -> Iterable[Candidate]:
    """Grade, date and author of the page's own review out of the state of its framework."""
    if page.root is None or not any(mark in page.markup for mark in MARKS):
        return
    context = Context.of(page)
    names = _names_of(context)
    told = [found for name, state in _states(page) for found in _told(state, name, names)]
    if len({found.grade for found in told}) == 1:
        review = _node(told[0])
        yield from read_review(review)
        yield from read_prose(review, context)


def _names_of(context: Context) -> frozenset[str]:
    """What the page calls itself, folded, with and without the word for a review."""
    folded = [fold(text) for text in (context.page.title, *context.meta.get("og:title", ()), *context.headings)]
    return frozenset([*folded, *(text.removesuffix(" review") for text in folded)]) - {""}


def _states(page: Page) -> Iterator[tuple[str, Any]]:
    for number, script in enumerate(page.all("script")):
        named = (script.get("id") or "").encode() in MARKS
        if not named and (script.get("src") or script.get("type") not in {None, "text/javascript"}):
            continue
        text = (script.text or "")[:MAX_LENGTH]
        begin = 0 if named else (match.end() if (match := _ASSIGNED.match(text)) else -1)
        if begin >= 0:
            try:
                yield f"script[{number}]", json.JSONDecoder(strict=False).raw_decode(text[begin:].lstrip())[0]
            except (ValueError, RecursionError):
                continue


def _told(state: Any, name: str, names: frozenset[str]) -> Iterator[Told]:
    """What objects tell that a name of the page is in, or that lie in one without a name of their own."""
    waiting: list[tuple[Any, str, Object | None]] = [(state, name, None)] if isinstance(state, dict | list) else []
    for _ in range(MAX_VALUES):
        if not waiting:
            return
        value, locator, owner = waiting.pop()
        if isinstance(value, dict):
            plain = _plain(value)
            if locator.lower().endswith("/review"):
                plain.setdefault("type", "review")
            own = [held for key in NAMES if isinstance(held := plain.get(key), str) and held]
            if own:
                owner = plain if any(fold(_TAG.sub("", held[:MAX_NAME])) in names for held in own) else None
            if owner is not None:
                yield from _grades(plain, owner, locator)
        held_ones = value.items() if isinstance(value, dict) else enumerate(value)
        inner = [(key, held) for key, held in held_ones if isinstance(held, dict | list)]
        if len(locator) <= MAX_PLACE:
            waiting += [(held, f"{locator}/{str(key)[:MAX_KEY]}", owner) for key, held in inner]


def _plain(found: Object) -> Object:
    """An object under the letters of its keys alone: `review_score`, `reviewScore` and `__typename` are spellings."""
    return {str(key).lower().replace("_", ""): held for key, held in found.items()}


def _grades(plain: Object, owner: Object, locator: str) -> Iterator[Told]:
    typed = any(str(plain.get(key)).lower() == "review" for key in ("typename", "type", "contenttype"))
    for key in (*sorted(GRADES & plain.keys()), "review", *(FIGURES if typed else ())):
        held = plain.get(key)
        holder = _plain(held) if isinstance(held, dict) else plain
        figures = [holder.get(name) for name in (*FIGURES, *VALUES)] if isinstance(held, dict) else [held]
        grade = next((str(figure) for figure in figures if _is_figure(figure)), "")
        if GRADE.match(grade) and not any(map(_COUNTED.search, holder)):
            yield Told(grade, holder, owner, f"{locator}/{key}")
            return


def _is_figure(value: object) -> bool:
    return isinstance(value, int | float | str) and not isinstance(value, bool) and value not in {0, "", "0"}


def _node(told: Told) -> Node:
    """The review as structured data would tell it."""
    review, rating = (Node(frozenset(["review"]), "app-state", told.locator) for _ in range(2))
    review.add("reviewrating", rating)
    rating.add("ratingvalue", told.grade)
    for node, name, keys, holder in (
        (rating, "bestrating", BESTS, told.holder),
        (review, "datepublished", DAYS, told.owner),
        (review, "author", PERSONS, told.owner),
    ):
        for held in [holder[key] for key in keys if holder.get(key)][:1]:
            for one in held if isinstance(held, list) else [held]:
                text = next((one[key] for key in PERSON_NAMES if key in one), "") if isinstance(one, dict) else one
                if _is_figure(text):
                    node.add(name, str(text))
    return review
