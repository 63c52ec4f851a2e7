"""What a page is, decided before any value is believed: signals vote for types, the highest sum wins."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from reviewscrape.extraction.marks import Signs
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.page_types import declared, schema_types
from reviewscrape.extraction.page_types import signals as sg
from reviewscrape.extraction.page_types import signals_of_articles as articles
from reviewscrape.extraction.page_types import signals_of_judging as judging
from reviewscrape.extraction.page_types import signals_of_lists as lists
from reviewscrape.extraction.page_types import signals_of_works as works
from reviewscrape.extraction.page_types.evidence import CRITICAL, LONG_PROSE, Evidence
from reviewscrape.extraction.page_types.roundups import announces_choice
from reviewscrape.extraction.parts.part import Part
from reviewscrape.extraction.parts.splitting import are_credited, are_of_several_works, are_teasers
from reviewscrape.extraction.parts.units import are_boxes_of_several, are_headed_reviews
from reviewscrape.extraction.types import PageType

REVIEW, MULTI, WORK, ROUNDUP = PageType.REVIEW, PageType.MULTI_REVIEW, PageType.WORK, PageType.ROUNDUP
LISTING, ARTICLE, BLOCKED, OTHER = PageType.LISTING, PageType.ARTICLE, PageType.BLOCKED, PageType.OTHER


APPRAISAL = 2.5
"""Vote of prose that says what a work is worth."""


@dataclass(frozen=True, slots=True)
class Signal:
    """One observation and the types it speaks for or against."""

    name: str
    test: Callable[[Evidence], float]
    """Strength of the signal on a page, 0 to 1."""
    votes: Mapping[PageType, float]


SIGNALS = (
    Signal("typed as a work", declared.typed_as_work, {WORK: 4, REVIEW: -0.5, LISTING: -1}),
    Signal("typed as a thing", declared.typed_as_thing, {WORK: 2, OTHER: 1.5, REVIEW: -0.5, MULTI: -3, LISTING: -1}),
    Signal("typed as a place", declared.is_place, {WORK: -4, OTHER: 2}),
    Signal("typed as a house", declared.typed_as_house, {WORK: -4, OTHER: 2}),
    Signal("a thing with makers", works.credited_thing, {WORK: 2.5}),
    Signal("a record in a catalogue", works.catalogued, {WORK: 2.5}),
    Signal("typed as a review", declared.typed_as_review, {REVIEW: 3, WORK: -0.5}),
    Signal(
        "typed as an article",
        declared.typed_as(schema_types.ARTICLE_TYPES),
        {ARTICLE: 1.5, REVIEW: 1, WORK: -1.5, LISTING: -1},
    ),
    Signal("typed as a list", declared.typed_as(schema_types.LISTING_TYPES), {LISTING: 2}),
    Signal("typed as a person", declared.typed_as_person, {OTHER: 4, LISTING: -1}),
    Signal("several typed reviews", lambda e: float(e.types["review"] >= 3), {MULTI: 2, REVIEW: -1.5}),
    Signal("slug says review", declared.slug_says_review, {REVIEW: 2}),
    Signal("in a folder of reviews", declared.in_review_folder, {REVIEW: 2}),
    Signal("address of a review", declared.address_of_a_review, {REVIEW: 2, WORK: -3}),
    Signal("path is a section", declared.ends_in_section, {LISTING: 2.5, REVIEW: -1.5, ARTICLE: -1.5}),
    Signal("title says review", declared.title_says_review, {REVIEW: 1.5}),
    Signal("title says reviews", declared.title_says_reviews, {REVIEW: 0.5, WORK: 0.5, MULTI: 1, LISTING: 1}),
    Signal("headline says review", declared.headline_says_review, {REVIEW: 1.5}),
    Signal("headline says reviews", declared.headline_says_reviews, {MULTI: 2, LISTING: 1, WORK: -1.5}),
    Signal("section says review", declared.section_says_review, {REVIEW: 1.5}),
    Signal("signed as a review", declared.signed, {REVIEW: 3}),
    Signal("a section called review", lambda e: float(e.review_section), {REVIEW: 2, WORK: -0.5}),
    Signal("prose of a critic", sg.criticism, {REVIEW: 2, ROUNDUP: 1}),
    Signal("words that weigh", sg.weighing, {REVIEW: 1}),
    Signal("a work is appraised", judging.appraised, {REVIEW: APPRAISAL}),
    Signal("weighed where works are told of", judging.weighed_in_place, {REVIEW: 2.5}),
    Signal("what a meal cost", lambda e: float(e.paid_meal), {REVIEW: 2.5}),
    Signal("names of players", judging.played, {REVIEW: 2.5}),
    Signal("an opinion of a work", judging.opinion_of_one, {REVIEW: 2.5}),
    Signal("aspects one by one", sg.aspects_of_one, {REVIEW: 3}),
    Signal("a work and its maker head it", lambda e: float(e.headed_by_pair), {REVIEW: 1}),
    Signal("a page about its reviews", articles.about_its_reviews, {REVIEW: -4, MULTI: -4}),
    Signal("prose about criticism", articles.about_criticism, {REVIEW: -4, MULTI: -4, ARTICLE: 1}),
    Signal("prose of a reporter", articles.reporting, {REVIEW: -1.5, ARTICLE: 1}),
    Signal("words of an announcement", articles.announcement, {REVIEW: -1.5}),
    Signal("words of other genres", sg.other_genre, {ARTICLE: 1.5, REVIEW: -1.5}),
    Signal("news of a work", articles.news_of_a_work, {ARTICLE: 1, WORK: -2.5}),
    Signal("a page about the site", articles.about_the_site, {OTHER: 4, ARTICLE: -1.5, REVIEW: -2}),
    Signal("words of round-ups", sg.roundup, {ROUNDUP: 4.5, REVIEW: -2, MULTI: -5, ARTICLE: -2}),
    Signal("a chart", lists.chart, {LISTING: 4, REVIEW: -2, MULTI: -2, WORK: -1}),
    Signal("results of a search", lists.search_results, {LISTING: 4, REVIEW: -3, MULTI: -2, WORK: -2, ARTICLE: -1}),
    Signal("much prose", sg.much_prose, {REVIEW: 1, ARTICLE: 1.2, LISTING: -1}),
    Signal("little prose", sg.little_prose, {REVIEW: -2, ARTICLE: -1, OTHER: 1, LISTING: 1}),
    Signal("a small article", sg.small_article, {ARTICLE: 0.5, OTHER: -1}),
    Signal("a verdict", sg.verdict_of_one, {REVIEW: 2.5}),
    Signal("nothing says review", sg.silence, {REVIEW: -0.75}),
    Signal("a work that nobody reviews", lambda e: sg.silence(e) * declared.typed_as_work(e), {REVIEW: -1.5}),
    Signal("nor is it criticism", sg.unsaid_and_no_criticism, {REVIEW: -1}),
    Signal("what customers say", sg.testimonials, {REVIEW: -4, MULTI: -3}),
    Signal("what a shop sells", declared.sold, {REVIEW: -3, OTHER: 0.5}),
    Signal(
        "a discussion",
        declared.typed_anywhere(schema_types.FORUM_TYPES),
        {REVIEW: -5, MULTI: -4, WORK: -3, ARTICLE: -1, OTHER: 2},
    ),
    Signal("a forum", lambda e: float(e.in_forum), {REVIEW: -4, MULTI: -4, WORK: -3, ARTICLE: -2, OTHER: 2}),
    Signal("a front page", declared.at_the_root, {REVIEW: -2, MULTI: -3, ROUNDUP: -4.5, WORK: -1}),
    Signal("reviews by others", lambda e: float(e.of_others), {REVIEW: -2, WORK: -1}),
    Signal("several reviews by others", sg.several_by_others, {MULTI: 2, REVIEW: -1}),
    Signal("several signed as reviews", sg.several_signed, {MULTI: 3, REVIEW: -2}),
    Signal("headline says reviews of several", declared.reviews_of_several, {MULTI: 3, REVIEW: -2}),
    Signal("title says reviews of the headline", declared.reviews_of_headline, {WORK: 2, MULTI: 0.5, LISTING: -1.5}),
    Signal("what others wrote of one thing", declared.reviews_of_one, {MULTI: 4, REVIEW: -2, WORK: -3}),
    Signal("what readers wrote", sg.by_readers, {REVIEW: -4, ARTICLE: -2}),
    Signal("what readers wrote of a work", sg.by_readers_of_work, {WORK: 2, MULTI: -1}),
    Signal("what readers wrote alone", sg.by_readers_alone, {MULTI: 2.5}),
    Signal("several verdicts", sg.several_verdicts, {REVIEW: -1.5, WORK: 1, MULTI: 1, ROUNDUP: 0.5}),
    Signal("several voices", judging.voices, {REVIEW: -1, ROUNDUP: 0.5}),
    Signal("several voices on a work", sg.voices_on_a_work, {WORK: 1}),
    Signal("several voices of critics", sg.voices_of_critics, {REVIEW: -0.5, WORK: 0.5, MULTI: 2.5}),
    Signal("a page of its own", declared.own_page, {REVIEW: 0.7, ARTICLE: 0.7, LISTING: -1}),
    Signal("a date", lambda e: float(e.fields["date_published"] > 0), {REVIEW: 0.5, ARTICLE: 0.5, LISTING: -0.7}),
    Signal("credits", sg.credited, {WORK: 2, REVIEW: 1.5, ARTICLE: -0.5}),
    Signal("a long cast list", lambda e: float(e.cast_size >= sg.LONG_CAST), {WORK: 2, REVIEW: -0.5}),
    Signal("a book for sale", works.book_for_sale, {WORK: 2.5, REVIEW: -0.5}),
    Signal("sold as a record, a film, a book", works.sold_as, {WORK: 2.5, REVIEW: -0.5}),
    Signal("address of a work", works.address_of_a_work, {WORK: 2, LISTING: -2, OTHER: -0.5}),
    Signal("address of a person", works.address_of_a_person, {OTHER: 1, ARTICLE: -1, WORK: -2}),
    Signal("counts what it shows", lists.counted, {LISTING: 2, ARTICLE: -1}),
    Signal("credits alone", works.credits_alone, {WORK: 1.5, OTHER: -1}),
    Signal("one short text", sg.one_text, {LISTING: -3.5, OTHER: -1.5, ARTICLE: 1, REVIEW: 1}),
    Signal("an encyclopaedia's page", works.encyclopaedic, {WORK: 4, REVIEW: -3, ARTICLE: -1.5}),
    Signal("a shop's page", works.shop, {OTHER: 0.5, REVIEW: -2, ARTICLE: -1.5}),
    Signal("a shop's page of a work", works.shop_of_works, {WORK: 1.5}),
    Signal("a page of a database", works.database, {WORK: 1.5, REVIEW: -1}),
    Signal("an aggregate", works.aggregated, {WORK: 2, REVIEW: -0.3}),
    Signal("asks for grades", lambda e: float(e.fields["grade_options"] > 0), {REVIEW: 1, WORK: 1, ARTICLE: -0.5}),
    Signal("an author", lambda e: float(e.fields["author"] > 0), {REVIEW: 0.7, ARTICLE: 0.7, WORK: -0.2}),
    Signal("cards", lists.card_page, {LISTING: 2.5, OTHER: 1}),
    Signal("linked headings", lists.linked_headings, {LISTING: 3, MULTI: -1, ARTICLE: -1, REVIEW: -1}),
    Signal("long prose of one", lambda e: float(e.longest_run >= LONG_PROSE), {WORK: -1.5}),
    Signal("posts of a blog", lists.posts, {MULTI: 4, REVIEW: -3, ARTICLE: -2}),
    Signal("facts of several works", sg.facts_of_several, {MULTI: 3, REVIEW: -3}),
    Signal("books with their houses", sg.books_with_houses, {MULTI: 4, REVIEW: -2, ARTICLE: -2}),
    Signal("an archive", lists.archive, {LISTING: 3.5, REVIEW: -1.5, ARTICLE: -1.5}),
    Signal("facts of one work", works.one_works_facts, {WORK: 1.5, LISTING: -4}),
    Signal("teasers", lists.teasers, {LISTING: 2.5, ARTICLE: -1.5, REVIEW: -1.5}),
    Signal("a section of reviews", lists.section, {LISTING: 4, REVIEW: -4, MULTI: -2}),
    Signal("ways to more", lists.teased, {LISTING: 3, ARTICLE: -1, REVIEW: -1}),
    Signal("works told of one by one", lists.told_singly, {ROUNDUP: 5, REVIEW: -3, ARTICLE: -2}),
    Signal("works weighed one by one", lists.judged_singly, {MULTI: 7, ROUNDUP: -2, REVIEW: -1, ARTICLE: -1}),
    Signal("works graded one by one", lists.graded_singly, {MULTI: 8, REVIEW: -4, ARTICLE: -3}),
    Signal("articles by somebody", lists.of_an_author, {LISTING: 3}),
    Signal("works by rank", lists.ranked, {ROUNDUP: 4.5, REVIEW: -3, ARTICLE: -2}),
    Signal("releases of a week", lists.releases, {ROUNDUP: 3.5, REVIEW: -3, ARTICLE: -2}),
    Signal("what is on when", lists.timetable, {LISTING: 2.5}),
    Signal("facts of a drink", works.drink, {WORK: 3, OTHER: -1, ARTICLE: -1, LISTING: -1}),
    Signal("a drink that a critic tasted", works.tasted, {REVIEW: 4}),
    Signal("lines of works", lists.marked_lines, {ROUNDUP: 4, REVIEW: -1, ARTICLE: -1}),
    Signal("works in bold, a line each", lists.bold_lines, {ROUNDUP: 4, REVIEW: -1, ARTICLE: -2}),
    Signal("a list of works and makers", lists.listed_pairs, {LISTING: 4, REVIEW: -2, ARTICLE: -2}),
    Signal("questions and answers", articles.interview, {REVIEW: -3}),
    Signal("headed as a person", articles.of_a_person, {OTHER: 3, ARTICLE: -1, WORK: -1.5}),
    Signal("rows", lists.rows, {LISTING: 2}),
    Signal("title is a work and its year", lambda e: float(e.titled_by_year), {WORK: 1.5}),
    Signal("says it is blocked", sg.blocked, {BLOCKED: 6}),
)
"""Everything that speaks for a type. Weights are votes, not probabilities."""
OF_CANDIDATES = frozenset(
    (
        "a chart, words of round-ups, facts of a drink, a drink that a critic tasted, a thing with makers, "
        "signed as a review, prose of a critic, "
        "words that weigh, address of a work, a work and its maker head it, an opinion of a work, names of players, "
        "a work is appraised, weighed where works are told of, typed as a house, words of other genres, little prose, "
        "prose about criticism, a verdict, nothing says review, a work that nobody reviews, nor is it criticism, "
        "what customers say, what readers wrote, what readers wrote of a work, what readers wrote alone, "
        "several voices on a work, several signed as reviews, several voices of critics, several verdicts, a date, "
        "credits, a long cast list, credits alone, one short text, an encyclopaedia's page, a page of a database, "
        "an aggregate, asks for grades, an author, facts of several works, facts of one work, a shop's page of a work, "
        "says it is blocked"
    ).split(", ")
)
"""Signals that what the readers propose has a part in; the others are those of the page's head and blocks."""
_OF_CANDIDATES = [signal for signal in SIGNALS if signal.name in OF_CANDIDATES]
_OF_HEAD_AND_BLOCKS = [signal for signal in SIGNALS if signal.name not in OF_CANDIDATES]
BASE = {OTHER: 0.9, ARTICLE: 0.3}
"""What a page without any signal is: of two equals the less specific."""
MULTI_PARTS = MULTI_GRADES = 2.5
"""What headed sections with evidence of their own add for a page of several reviews, and that each has a verdict."""
MULTI_NAMED, MANY = 2.0, 3
"""What it adds that so many have one and the page calls itself reviews, or that they are a paragraph each, and takes
from a page of one review."""
MULTI_ALL = 0.5
"""What it takes from a page of one review that all of so many have one."""
TEASERS = 2.0
"""What teasers, each below a link to a review, add for a listing; they are no reviews of their own."""
GRADED_CHOICE = 8.0
"""What it adds that all of so many have one on a page whose title announces no list of the best, only some to see."""
MULTI_WORKS = 2.5
"""What it adds that each names a work of its own, and takes from a page of one review."""
OF_FILMS = Signs("Running time", "Running Time", "RUNNING TIME", "running time:", "MPAA")
"""Labels of films that hardly any news holds: reviews without any other word for one do."""
SETTLED = 3.0
"""Lead at which an article stays one, whatever more the readers of works could find: of 1,060 labelled and looked-at
pages of reviews and works none has so large a one."""
LONG_TEXT, SETTLED_IN_LONG = 400, 2.25
"""Words of prose in which a review speaks as one, and the lead that is enough there: of 125 such pages of reviews and
works the next has 1.8. A short text has as large a lead where only its credits or its verdict tell of a work."""
VERDICTS = Signs(
    *("★", "☆", "½", " stars", "Stars", "out of five", "out of 5", "out of ten", "out of 10"),
    *("/10", "/5 ", " / 5", "ating:", "Rating", "erdict", "core:", "Grade", "PG-13"),
)
"""Signs of a verdict, or of a column's films: a long review of a meal or a machine may have no other word of
criticism."""
FILED = 1.8
"""What a verdict would take of the lead where only path or section tell of another genre, see `sg.other_genre`."""


def is_settled(page: Page, evidence: Evidence) -> bool:
    """Whether a page is an article for certain, by what is known before the readers of works are asked.

    Its votes are counted as if it named a work: what critics' words weigh depends on that.
    """
    if page.layout is not None:
        return False
    votes = count(evidence.but(sure={**evidence.sure, "work_title": 1.0}))
    lead = votes[ARTICLE] - max(votes[kind] for kind in (REVIEW, MULTI, WORK))
    lead -= FILED if evidence.other_genre and evidence.filed_elsewhere else 0.0
    if lead < (SETTLED if evidence.prose_words < LONG_TEXT else SETTLED_IN_LONG):
        return False
    return not (OF_FILMS.stand_in(page.text_bytes) or (lead < SETTLED and VERDICTS.stand_in(page.text_bytes)))


def classify(page: Page, evidence: Evidence, parts: Sequence[Part]) -> PageType:
    """Type of the page from its evidence."""
    if page.layout is not None and page.layout.page_type:
        return PageType(page.layout.page_type)
    votes = count(evidence)
    if len(parts) > 1 or sg.books_with_houses(evidence):
        several = not parts or are_of_several_works(parts) or sum(part.graded for part in parts) > 1
        _shift_appraisal(votes, evidence, several=several)
    if len(parts) > 1 and are_teasers(parts):
        votes[LISTING] += TEASERS
    elif len(parts) > 1:
        graded = sum(part.graded for part in parts)
        told = are_credited(parts) or all(part.capsule and part.bracket for part in parts)
        about = 1.0 if len(parts) >= MANY and told else sg.about_works(evidence)
        if are_of_several_works(parts):
            votes[MULTI] += MULTI_WORKS * about
            votes[REVIEW] -= MULTI_WORKS
        named = max(declared.title_says_reviews(evidence), declared.headline_says_reviews(evidence))
        if (graded >= MANY and named) or (len(parts) >= MANY and all(part.capsule for part in parts)):
            votes[MULTI] += MULTI_NAMED
            votes[REVIEW] -= MULTI_NAMED
        elif MANY <= graded == len(parts):
            votes[REVIEW] -= MULTI_ALL
            if evidence.says_roundup and announces_choice(evidence.titles):
                votes[MULTI] += GRADED_CHOICE
        votes[MULTI] += (
            (MULTI_PARTS + MULTI_GRADES * graded / len(parts)) * (1.0 - declared.front_page(evidence)) * about
        )
    elif (declared.title_says_reviews(evidence) and are_boxes_of_several(page)) or (
        _may_be_headed(evidence) and are_headed_reviews(page)
    ):
        votes[MULTI] += MULTI_PARTS
        votes[REVIEW] -= MULTI_NAMED
    elif evidence.appraisal > judging.APPRAISED and are_headed_reviews(page, paired=True):
        _shift_appraisal(votes, evidence)
        votes[MULTI] += MULTI_PARTS + MULTI_WORKS
        votes[REVIEW] -= MULTI_WORKS
    return max(votes, key=lambda kind: votes[kind])


def _shift_appraisal(votes: dict[PageType, float], evidence: Evidence, *, several: bool = False) -> None:
    """What is appraised, or weighed where they are of several works, are the parts: they speak for several reviews."""
    vote = APPRAISAL * (judging.weighed_in_place(evidence) if several else 0.0)
    vote += APPRAISAL * (
        judging.appraised(evidence) + (judging.opinion_of_one(evidence) if lists.of_works(evidence) else 0.0)
    )
    votes[REVIEW] -= vote
    votes[MULTI] += vote


def _may_be_headed(evidence: Evidence) -> bool:
    """Whether a headline says reviews above prose that speaks as critics do, on no list's or site's front page."""
    critical = evidence.criticism >= CRITICAL and not evidence.of_others
    return critical and declared.headline_says_reviews(evidence) > 0 and not declared.ends_in_section(evidence)


def count(evidence: Evidence) -> dict[PageType, float]:
    """Sum of the votes by type; those of the page's head and blocks are counted once."""
    votes: dict[PageType, float] | None = evidence.known.get("votes")
    if votes is None:
        votes = {kind: BASE.get(kind, 0.0) for kind in PageType}
        votes = evidence.known["votes"] = _added(votes, _OF_HEAD_AND_BLOCKS, evidence)
    return _added(dict(votes), _OF_CANDIDATES, evidence)


def _added(votes: dict[PageType, float], signals: Sequence[Signal], evidence: Evidence) -> dict[PageType, float]:
    for signal in signals:
        strength = signal.test(evidence)
        if strength:
            for kind, vote in signal.votes.items():
                votes[kind] += strength * vote
    return votes
