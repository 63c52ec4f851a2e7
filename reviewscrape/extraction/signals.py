"""How strongly each observation shows on a page: 0 to 1 each."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from reviewscrape.extraction import typed
from reviewscrape.extraction.evidence import MUCH_PROSE, Evidence
from reviewscrape.extraction.wording import (
    BLOCKED_WORDS,
    LIST_PATH,
    REVIEW_WORD,
    REVIEWS_WORD,
    SECTIONS,
    path_words,
    says,
)

CREDITS = ("director", "cast", "creator", "runtime", "content_rating")
LITTLE_PROSE = 60
WALL_WORDS = 120
"""Words of prose that a wall or an error page has at most."""
LONG_PROSE = 250
LONG_CAST = 10
CREDIT_STRENGTHS = (0.0, 0.35, 0.75, 1.0)
"""By the number of kinds of credits on the page."""
SURE = 0.75
SEVERAL = 3
UNCRITICAL = 0.6
"""What is left of many voices' strength where none of them speaks as critics do, or not in a language known here."""
NOT_OF_WORKS = 0.3
UNNAMED = 0.3
"""What is left of the prose's strength where no work is named."""


def typed_as(names: frozenset[str]) -> Callable[[Evidence], float]:
    """A test for pages that give themselves one of these types."""
    return lambda e: float(not names.isdisjoint(e.top_types))


def typed_anywhere(names: frozenset[str]) -> Callable[[Evidence], float]:
    """A test for pages on which something has one of these types."""
    return lambda e: float(not names.isdisjoint(e.types))


_is_thing = typed_as(typed.THING_TYPES)
_is_work, _is_article = typed_as(typed.WORK_TYPES), typed_as(typed.ARTICLE_TYPES)
_is_review, _is_sold = typed_as(typed.REVIEW_TYPES), typed_as(typed.SOLD_TYPES)


def typed_as_review(e: Evidence) -> float:
    """Half as telling where several reviews are typed: the first of many."""
    return _is_review(e) * (0.5 if e.types["review"] >= SEVERAL else 1.0)


def typed_as_work(e: Evidence) -> float:
    """Less where an article is typed as well: the work is what it is about, or what it sells."""
    return _is_work(e) * (0.4 if _is_article(e) else 1.0)


@lru_cache(maxsize=100)
def _says(word: re.Pattern[str], text: str) -> bool:
    return says(word, text)


def _says_one(e: Evidence, text: str) -> float:
    return float(e.may_say_review and _says(REVIEW_WORD, text))


def _says_several(e: Evidence, text: str) -> float:
    return float(e.may_say_review and _says(REVIEWS_WORD, text))


def _says_any(e: Evidence, text: str) -> float:
    return float(e.may_say_review and (_says(REVIEW_WORD, text) or _says(REVIEWS_WORD, text)))


def title_says_review(e: Evidence) -> float:
    """The title names a review."""
    return _says_one(e, e.own_title)


def title_says_reviews(e: Evidence) -> float:
    """The title names reviews."""
    return _says_several(e, e.own_title)


def headline_says_review(e: Evidence) -> float:
    """A headline names a review."""
    return max([_says_one(e, text) for text in e.headings], default=0.0)


def headline_says_reviews(e: Evidence) -> float:
    """A headline names reviews."""
    return max([_says_several(e, text) for text in e.headings], default=0.0)


def signed(e: Evidence) -> float:
    """One review is signed; several are what readers wrote, or a list."""
    return float(e.signatures == 1)


def section_says_review(e: Evidence) -> float:
    """The page's section or the classes of its body name reviews."""
    return _says_any(e, f"{e.sections} {e.body_class}")


def slug_says_review(e: Evidence) -> float:
    """The last segment of the path names a review of something: `/some-film-review`."""
    last = e.path.rstrip("/").rpartition("/")[2]
    return float(len(path_words(last)) > 1) * _says_one(e, last)


def in_review_folder(e: Evidence) -> float:
    """A slug of its own below a folder of reviews: `/reviews/albums/some-album`."""
    folder, _, last = e.path.rstrip("/").rpartition("/")
    return _says_any(e, folder) * float(bool(path_words(last)) and not _is_section(last))


def _is_section(segment: str) -> bool:
    return segment in SECTIONS or (segment.isdigit() and len(segment) < 4)


def ends_in_section(e: Evidence) -> float:
    """The path ends where a list of things begins: `/reviews/`, `/film/`, `/category/x/page/2`, or at the root."""
    segments = [s for s in e.path.split("/") if s]
    if not segments:
        return float(bool(e.path))
    last = segments[-1]
    whole_word = e.may_say_review and (REVIEW_WORD.fullmatch(last) or REVIEWS_WORD.fullmatch(last))
    return float(bool(whole_word) or _is_section(last) or LIST_PATH.search(e.path) is not None)


def blocked(e: Evidence) -> float:
    """Hardly any prose, and title or headline read as those of walls and error pages do."""
    return float(e.prose_words < WALL_WORDS and bool(BLOCKED_WORDS.search(" ".join([e.title, *e.headings]))))


def card_page(e: Evidence) -> float:
    """Many links that stand alone, and no long prose between them."""
    share = e.link_blocks / max(e.link_blocks + e.plain_blocks, 1)
    return float(e.link_blocks >= 12 and share > 0.25 and e.longest_run < MUCH_PROSE)


def little_prose(e: Evidence) -> float:
    """Half as telling where a verdict on a named work stands all the same: a review without its text."""
    graded = e.sure.get("critic_grade", 0.0) >= SURE and "work_title" in e.sure
    return (0.5 if graded else 1.0) if e.prose_words < LITTLE_PROSE else 0.0


def much_prose(e: Evidence) -> float:
    """Something to read."""
    return min(max(e.prose_words - LITTLE_PROSE, 0) / (MUCH_PROSE - LITTLE_PROSE), 1.0)


def criticism(e: Evidence) -> float:
    """Full strength from 1.8 words of criticism a hundred, none below 0.8; less without a work."""
    if e.prose_words < LITTLE_PROSE:
        return 0.0
    strength = min((e.criticism - 0.8) / 1.0, 1.0) * _names_a_work(e)
    return max(0.0, strength - e.reporting)


def _names_a_work(e: Evidence) -> float:
    """How sure it is that the page names a work: from 0.7 on as good as certain."""
    return min(max(e.sure.get("work_title", 0.0) / 0.7, UNNAMED), 1.0)


def verdict(e: Evidence) -> float:
    """Full strength for a verdict that its reader is sure of, half for a likely one, or where nothing says of what."""
    sure = max(0.0, min((e.sure.get("critic_grade", 0.0) - 0.5) / 0.35, 1.0))
    says_review = _says_any(e, e.title) or _says_any(e, " ".join(e.headings)) or _says_any(e, f"{e.path} {e.sections}")
    about_a_work = "work_title" in e.sure or e.criticism or credited(e) or says_review
    return sure if about_a_work else 0.5 * sure


def _said(e: Evidence) -> float:
    """Title, headline, address or section call the page a review or reviews."""
    return _says_any(e, " ".join((e.own_title, *e.headings, e.path, e.sections, e.body_class)))


def _unsaid(e: Evidence) -> float:
    """Nothing tells that this is a review: no word, no type, no verdict, no credits.

    Types and verdicts do not tell where many speak and none of them as a critic: so do satisfied customers.
    """
    customers = voices(e) and not e.criticism
    told = _said(e) or credited(e) >= SURE
    told = told or (not customers and (_is_review(e) or verdict(e) > 0.4))
    return 0.0 if told else 1.0


def about_works(e: Evidence) -> float:
    """What sections and paragraphs with grades or names weigh where nothing says that they are about works."""
    return 1.0 if _said(e) or e.criticism >= 0.8 or credited(e) >= SURE else NOT_OF_WORKS


def silence(e: Evidence) -> float:
    """The same, by how many places there are that could tell: title, headline and address."""
    return _unsaid(e) * sum(map(bool, (e.title, e.headings, e.path))) / 3


def unsaid_and_no_criticism(e: Evidence) -> float:
    """The same, where the prose does not speak of works either."""
    return _unsaid(e) * max(0.0, 1.0 - e.criticism)


def testimonials(e: Evidence) -> float:
    """Reviews or verdicts in the markup of a page of many voices that nowhere calls itself a review."""
    return _unsaid(e) * float(_is_review(e) or e.types["review"] > 0 or e.sure.get("critic_grade", 0.0) >= SURE)


def sold(e: Evidence) -> float:
    """A shop's page of what it sells; that it shows reviews of it makes it none."""
    return float(_is_sold(e) and not _says_any(e, f"{e.title} {e.path}"))


def typed_as_thing(e: Evidence) -> float:
    """Something is sold or described; less where an article is typed as well, or a work."""
    return _is_thing(e) * (1.0 - _is_work(e)) * (0.4 if _is_article(e) else 1.0)


def credited_thing(e: Evidence) -> float:
    """The same, with the names of those who made it: a game in its shop, a book at its publisher's."""
    return typed_as_thing(e) * float(credited(e) > 0)


def at_the_root(e: Evidence) -> float:
    """A site's front page."""
    return float(e.path == "/")


def announcement(e: Evidence) -> float:
    """Full strength from 1.6 more words of announcement than of judgement a hundred, none below 0.8."""
    return min(max(e.announcement - 0.8, 0.0) / 0.8, 1.0)


def front_page(e: Evidence) -> float:
    """A list's address and no word of reviews: what is graded here is sold here."""
    return ends_in_section(e) * (1.0 - _said(e))


def reporting(e: Evidence) -> float:
    """Full strength from 0.8 words of reporting a hundred, none below 0.3."""
    return min(max(e.reporting - 0.3, 0.0) / 0.5, 1.0)


def voices(e: Evidence) -> float:
    """Many pieces of prose and none that leads: what several people wrote."""
    return float(e.runs >= 6 and e.longest_run < 0.4 * e.prose_words)


def voices_on_a_work(e: Evidence) -> float:
    """The same, where a work is named, typed or credited."""
    named = "work_title" in e.sure or credited(e) or e.fields["community_grade"] or _is_work(e) or _is_thing(e)
    return voices(e) if named else 0.0


def voices_of_critics(e: Evidence) -> float:
    """The same, where the page calls them reviews; that its site is called so says nothing."""
    if e.types["review"] >= SEVERAL or e.fields["critic_grade"] >= 3:
        return voices(e)
    named = _says_any(e, e.own_title) or _says_any(e, " ".join(e.headings))
    return voices(e) * min(max(e.criticism, UNCRITICAL), 1.0) if named else 0.0


def own_page(e: Evidence) -> float:
    """The path ends in a slug of several words or in a number: one thing has this address, no list."""
    last = e.path.rstrip("/").rpartition("/")[2]
    return float(len(path_words(last)) > 3 or bool(re.search(r"\d{4,}", last)))


def database(e: Evidence) -> float:
    """The whole cast and what the readers gave."""
    return float(e.cast_size >= LONG_CAST and e.fields["community_grade"] > 0)


def linked_headings(e: Evidence) -> float:
    """From eight headings on that are links, where no long prose stands between them."""
    return min(e.linked_headings / 8, 1.0) if e.linked_headings >= 3 and e.longest_run < MUCH_PROSE else 0.0


def rows(e: Evidence) -> float:
    """Up to twenty links in elements of one kind, on a page without much prose."""
    return min(e.repeats / 20, 1.0) if e.prose_words < MUCH_PROSE else 0.0


def several_verdicts(e: Evidence) -> float:
    """More than two verdicts of critics."""
    return min(max(e.fields["critic_grade"] - 2, 0) / 3, 1.0)


def credited(e: Evidence) -> float:
    """How much the page tells of who made a work, and how long it is."""
    kinds = sum([name in e.fields for name in CREDITS]) + e.titled_by_facts
    return CREDIT_STRENGTHS[min(kinds, len(CREDIT_STRENGTHS) - 1)]
