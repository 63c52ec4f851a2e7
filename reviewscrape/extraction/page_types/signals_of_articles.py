"""How strongly each observation that speaks for prose of another kind than a review's shows on a page: 0 to 1 each."""

from __future__ import annotations

import re

from reviewscrape.extraction.page_types.addresses import path_words
from reviewscrape.extraction.page_types.evidence import LONG_PROSE, Evidence
from reviewscrape.extraction.page_types.headings_of_others import OF_ITS_REVIEWS, OF_THE_SITE

SEVERAL_ANSWERS = 3
SURE = 0.75


def announcement(e: Evidence) -> float:
    """Full strength from 1.6 more words of announcement than of judgement a hundred, none below 0.8."""
    return min(max(e.announcement - 0.8, 0.0) / 0.8, 1.0)


def news_of_a_work(e: Evidence) -> float:
    """An announcement where the site has its news; works' own pages have the words of one, and no such address."""
    return announcement(e) if e.filed_elsewhere else 0.0


def reporting(e: Evidence) -> float:
    """Full strength from 0.8 words of reporting a hundred, none below 0.3."""
    return min(max(e.reporting - 0.3, 0.0) / 0.5, 1.0)


def about_criticism(e: Evidence) -> float:
    """Full strength from 1.8 words for critics, reviews and grades a hundred, none below one; none beside a verdict."""
    return min(max(e.trade - 1.0, 0.0) / 0.8, 1.0) if e.sure.get("critic_grade", 0.0) < SURE else 0.0


def about_the_site(e: Evidence) -> float:
    """The headline is one of a page about the site itself, and the title has it as well; or the address right below."""
    slug = " ".join(path_words(e.path))
    named = e.prose_words < LONG_PROSE and e.path.strip("/").isalpha() and OF_THE_SITE.fullmatch(slug) is not None
    return float(named or _is_headed(e, OF_THE_SITE)) or about_its_reviews(e)


def about_its_reviews(e: Evidence) -> float:
    """The same of one that tells how the site reviews."""
    slug = " ".join(path_words(e.path.rstrip("/").rpartition("/")[2]))
    return float(_is_headed(e, OF_ITS_REVIEWS) or OF_ITS_REVIEWS.fullmatch(slug) is not None)


def _is_headed(e: Evidence, names: re.Pattern[str]) -> bool:
    name = e.headings[0].strip() if e.headings else ""
    return names.fullmatch(name) is not None and name.casefold() in e.title.casefold()


def interview(e: Evidence) -> float:
    """Several questions, each with an answer below; full strength from five."""
    return min(e.answered / 5, 1.0) if e.answered >= SEVERAL_ANSWERS else 0.0


def of_a_person(e: Evidence) -> float:
    """Headings of a database's page on a person, on a page of little prose; half for one."""
    return min(e.of_persons / 2, 1.0) if e.longest_run < LONG_PROSE else 0.0
