"""How strongly each observation shows on a page: 0 to 1 each."""

from __future__ import annotations

from functools import lru_cache

from reviewscrape.extraction.page_types.declared import (
    SEVERAL,
    is_article,
    is_review,
    is_thing,
    is_work,
    reviews_of_headline,
    reviews_of_one,
    said,
    says_any,
    title_says_review,
    title_says_reviews,
)
from reviewscrape.extraction.page_types.evidence import LONG_PROSE, MUCH_PROSE, Evidence
from reviewscrape.extraction.page_types.signals_of_articles import announcement, reporting
from reviewscrape.extraction.page_types.signals_of_judging import HARDLY_ANY, appraised, voices, weighed_in_place
from reviewscrape.extraction.page_types.signals_of_lists import FEW_ROWS, NO_PROSE, chart, of_works
from reviewscrape.extraction.page_types.walls import BLOCKED_WORDS, WALL_TEXT

CREDITS = ("director", "cast", "creator", "runtime", "content_rating")
LITTLE_PROSE, FEW_WORDS = 60, 100
WALL_WORDS = 120
"""Words of prose that a wall or an error page has at most."""
CREDIT_STRENGTHS = (0.0, 0.35, 0.75, 1.0)
"""By the number of kinds of credits on the page."""
SURE = 0.75
LONG_CAST = 10
FEW_LINKS = 12
"""Fewer blocks of links than a list has."""
UNCRITICAL = 0.6
"""What is left of many voices' strength where none of them speaks as critics do, or not in a language known here."""
NOT_OF_WORKS = 0.3
CRITICAL = 0.8
"""Words of criticism a hundred from which on a page that calls itself a review is one, wherever it is filed."""
SURELY_NAMED = 0.7
"""Confidence of a work's title from which on it is as good as certain that the page names one."""
UNNAMED = 0.3
"""What is left of the prose's strength where no work is named."""
DENSE = 0.8
"""The same where every twelfth word is one of criticism, or every thirtieth and nothing is announced or reported: news
of films speak of them as densely, but tell of days and companies, and who said what. Half of it where nothing is
weighed: lists of titles."""
MEAL, WORDS_OF_MEAL = 3, 250
"""So many different words of meals tell of one, one in so many words of a long text: a restaurant is named by its
place."""
WEIGHED_WELL = 0.3
"""Strength of these that tells of a review where nothing calls it one."""
APPRAISED_WELL = 0.5
"""Strength of what is appraised that tells of works where nothing else does."""


def blocked(e: Evidence) -> float:
    """Hardly any prose, and titles as walls and error pages have them, or a mere shell; not where a work is told of."""
    walled = e.prose_words < WALL_WORDS and BLOCKED_WORDS.search("\n".join([e.title, *e.headings])) is not None
    walled = walled or (e.opening != "" and WALL_TEXT.search(e.opening) is not None)
    walled = (
        walled
        or e.asks_consent
        or e.is_shell
        or (e.asks_password and not e.fields["date_published"] and e.link_blocks < FEW_LINKS and e.repeats < FEW_ROWS)
    )
    return float(walled and not is_work(e) and credited(e) < SURE)


def one_text(e: Evidence) -> float:
    """One short piece, and no mere introduction to a chart."""
    sold = e.has_basket and e.of_shops > 0
    return float(e.one_text and not e.in_forum and not sold and not chart(e))


def little_prose(e: Evidence) -> float:
    """Half as telling where a verdict on a named work stands all the same: a review without its text."""
    graded = e.sure.get("critic_grade", 0.0) >= SURE and "work_title" in e.sure
    few = min((LITTLE_PROSE - e.prose_words) / (LITTLE_PROSE - HARDLY_ANY), 1.0)
    return (0.5 if graded else 1.0) * max(few, 0.0)


def small_article(e: Evidence) -> float:
    """Little prose, but typed as an article: pictures, a film."""
    return is_article(e) * float(e.prose_words < LITTLE_PROSE)


def much_prose(e: Evidence) -> float:
    """Something to read."""
    return min(max(e.prose_words - LITTLE_PROSE, 0) / (MUCH_PROSE - LITTLE_PROSE), 1.0)


def criticism(e: Evidence) -> float:
    """Full strength from 1.8 words of criticism a hundred, none below 0.8; less in few words or without a work."""
    if e.prose_words < LITTLE_PROSE:
        return 0.0
    strength = min((e.criticism - 0.8) / 1.0, 1.0) * min(e.prose_words / FEW_WORDS, 1.0) * _names_a_work(e)
    return max(0.0, strength - e.reporting)


def aspects_of_one(e: Evidence) -> float:
    """Aspects are told one by one; in lists of the best, of several things."""
    return float(e.told_aspects >= SEVERAL and not e.says_roundup)


def weighing(e: Evidence) -> float:
    """Full strength from 2.2 words of judgement a hundred, none below 1.2; less where it is not sure of which work."""
    named = 1.0 if e.sure.get("work_title", 0.0) >= SURELY_NAMED else 0.5 * _names_a_work(e)
    return _weighed(e) * named if e.prose_words >= LITTLE_PROSE else 0.0


def _weighed(e: Evidence) -> float:
    return min(max(e.judgement - 1.2, 0.0), 1.0)


def _names_a_work(e: Evidence) -> float:
    """How sure it is that the page names a work, or that it tells of a meal; or else how much it speaks of one."""
    news = announcement(e) > 0.0 or reporting(e) > 0.0
    dense = min(max((e.criticism - 3.5) / 3.0 if news else (e.criticism - 2.0) / 1.5, 0.0), DENSE)
    dense *= 0.5 if e.weighable and e.judgement == 0 and not e.filed_with_works else 1.0
    fed = 1.0 if e.paid_meal or e.meal_words >= max(MEAL, e.prose_words / WORDS_OF_MEAL) else 0.0
    return min(max(e.sure.get("work_title", 0.0) / SURELY_NAMED, UNNAMED, dense, fed), 1.0)


@lru_cache(maxsize=4)
def verdict(e: Evidence) -> float:
    """Full strength for a verdict that its reader is sure of, half for a likely one, or where nothing says of what."""
    sure = min((e.sure.get("critic_grade", 0.0) - 0.5) / 0.35, 1.0)
    if sure <= 0.0:
        return 0.0
    says_review = says_any(e, e.title) or says_any(e, " ".join(e.headings)) or says_any(e, f"{e.path} {e.sections}")
    about_a_work = "work_title" in e.sure or e.criticism or credited(e) or says_review
    return sure if about_a_work else 0.5 * sure


def verdict_of_one(e: Evidence) -> float:
    """Half as telling in a list or a round-up, which may quote one."""
    return verdict(e) * (0.5 if e.says_roundup else 1.0)


@lru_cache(maxsize=4)
def _unsaid(e: Evidence) -> float:
    """Nothing tells that this is a review: no word, no type, no verdict, no credits.

    Types and verdicts do not tell where many speak and none of them as a critic: so do satisfied customers.
    """
    customers = voices(e) and not e.criticism
    told = said(e) or e.review_section or credited(e) >= SURE or e.headed_by_pair or e.told_aspects >= SEVERAL
    told = (
        told
        or appraised(e) > APPRAISED_WELL
        or weighed_in_place(e) > WEIGHED_WELL
        or (_weighed(e) > 0.5 and credited(e) > 0)
        or e.paid_meal
    )
    told = told or (not customers and (is_review(e) or verdict(e) > 0.4))
    return 0.0 if told else 1.0


def about_works(e: Evidence) -> float:
    """What sections and paragraphs with grades weigh: less in lists of the best, or where no works are told of."""
    if e.says_roundup:
        return NOT_OF_WORKS
    told = of_works(e) or credited(e) >= SURE or appraised(e) > APPRAISED_WELL
    return 1.0 if told else NOT_OF_WORKS


def silence(e: Evidence) -> float:
    """The same, by how many places there are that could tell: title, headline and address."""
    return _unsaid(e) * sum(map(bool, (e.title, e.headings, e.path))) / 3


def unsaid_and_no_criticism(e: Evidence) -> float:
    """The same, where the prose neither speaks of works nor weighs anything."""
    return _unsaid(e) * max(0.0, 1.0 - max(e.criticism, _weighed(e)))


def testimonials(e: Evidence) -> float:
    """Reviews or verdicts in the markup of a page of many voices that nowhere calls itself a review."""
    return _unsaid(e) * float(is_review(e) or e.types["review"] > 0 or e.sure.get("critic_grade", 0.0) >= SURE)


def other_genre(e: Evidence) -> float:
    """Half as telling where only path or section say so and a verdict on a named work stands below.

    Nothing above rows without a word of prose: figures, a programme.
    """
    if not e.other_genre or (e.prose_words < NO_PROSE and e.repeats >= FEW_ROWS):
        return 0.0
    if e.filed_elsewhere and e.criticism >= CRITICAL and says_any(e, e.titles):
        return 0.4
    return 0.4 if e.filed_elsewhere and verdict(e) > SURE and "work_title" in e.sure else 1.0


def by_readers(e: Evidence) -> float:
    """Lines ask whether what readers wrote helped; half as telling below one long text, but for a database's plot."""
    database = e.cast_size >= LONG_CAST or (e.readers >= SEVERAL and e.fields["community_grade"] > 0)
    told = 1.0 if e.longest_run < LONG_PROSE or database else 0.5
    return min(e.readers, 1) * told * (1.0 - title_says_review(e))


def by_readers_of_work(e: Evidence) -> float:
    """The same, where a work's credits or readers' grades stand and titles or address do not call the page reviews."""
    named = credited(e) > 0 or e.fields["community_grade"] or e.cast_size >= LONG_CAST
    return by_readers(e) if named and not _is_called_reviews(e) else 0.0


def by_readers_alone(e: Evidence) -> float:
    """The same, where they do."""
    return by_readers(e) if _is_called_reviews(e) else 0.0


def _is_called_reviews(e: Evidence) -> bool:
    """Whether a page is called what others wrote of a thing, and does not tell of the thing itself."""
    titled = (title_says_reviews(e) or e.of_others) and not reviews_of_headline(e)
    return bool(reviews_of_one(e) or (titled and not credited(e)))


def voices_on_a_work(e: Evidence) -> float:
    """The same, where a work is named, typed or credited."""
    named = "work_title" in e.sure or credited(e) or e.fields["community_grade"] or is_work(e) or is_thing(e)
    return voices(e) if named else 0.0


def voices_of_critics(e: Evidence) -> float:
    """The same, where the page calls them reviews; that its site is called so says nothing."""
    if e.types["review"] >= SEVERAL or e.fields["critic_grade"] >= 3:
        return voices(e)
    named = says_any(e, e.own_title) or says_any(e, " ".join(e.headings))
    return voices(e) * min(max(e.criticism, UNCRITICAL), 1.0) if named else 0.0


def roundup(e: Evidence) -> float:
    """Titles announce a list of the best, and there is something to read about them."""
    return float(e.says_roundup and not chart(e))


def several_signed(e: Evidence) -> float:
    """Several short texts that are each signed as a review, and nobody's grade of the one thing that they are about."""
    short = e.runs >= SEVERAL and e.longest_run * 2 < e.prose_words
    return float(e.signatures >= SEVERAL and short and not e.readers and not e.fields["community_grade"])


def several_by_others(e: Evidence) -> float:
    """Titles announce what readers or critics wrote, and it is not told in one long text."""
    return float(e.of_others and not (e.runs == 1 and e.longest_run >= MUCH_PROSE))


def facts_of_several(e: Evidence) -> float:
    """Lines of facts of three works and more, and something to read about each."""
    teasers = e.linked_headings >= e.fact_lines and e.longest_run < LITTLE_PROSE
    told = e.prose_words >= (LITTLE_PROSE if e.criticism >= DENSE else MUCH_PROSE)
    return float(e.fact_lines >= SEVERAL and told and not teasers)


def books_with_houses(e: Evidence) -> float:
    """House and price of three books and more, and no shop: a column of reviews."""
    spoken = e.criticism > 0 or e.filed_with_works > 0  # prices in brackets are other things' as well
    return float(e.imprints >= SEVERAL and spoken and not e.has_basket and not is_thing(e))


def several_verdicts(e: Evidence) -> float:
    """More than two verdicts of critics."""
    return min(max(e.fields["critic_grade"] - 2, 0) / 3, 1.0)


@lru_cache(maxsize=4)
def credited(e: Evidence) -> float:
    """How much the page tells of who made a work, and how long it is."""
    kinds = sum([name in e.fields for name in CREDITS]) + e.titled_by_facts
    return CREDIT_STRENGTHS[min(kinds, len(CREDIT_STRENGTHS) - 1)]
