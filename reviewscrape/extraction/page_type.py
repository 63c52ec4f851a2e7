"""What a page is, decided before any value is believed: signals vote for types, the highest sum wins."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reviewscrape.extraction import evidence as ev
from reviewscrape.extraction.evidence import MUCH_PROSE, Evidence, gather
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.parts import Part
from reviewscrape.extraction.types import Candidate, PageType

REVIEW, MULTI, WORK, ROUNDUP = PageType.REVIEW, PageType.MULTI_REVIEW, PageType.WORK, PageType.ROUNDUP
LISTING, ARTICLE, BLOCKED, OTHER = PageType.LISTING, PageType.ARTICLE, PageType.BLOCKED, PageType.OTHER
CREDITS = ("director", "cast", "creator", "runtime", "content_rating")
LITTLE_PROSE = 60
LONG_PROSE = 250
LONG_CAST = 10
CREDIT_STRENGTHS = (0.0, 0.35, 0.75, 1.0)
"""By the number of kinds of credits on the page."""
SURE = 0.75
UNCRITICAL = 0.6
"""What is left of many voices' strength where none of them speaks as critics do, or not in a language known here."""
UNNAMED = 0.3
"""What is left of the prose's strength where no work is named."""


@dataclass(frozen=True, slots=True)
class Signal:
    """One observation and the types it speaks for or against."""

    name: str
    test: Callable[[Evidence], float]
    """Strength of the signal on a page, 0 to 1."""
    votes: Mapping[PageType, float]


def _typed(names: frozenset[str]) -> Callable[[Evidence], float]:
    return lambda e: float(any(name in names for name in e.top_types))


def _typed_anywhere(names: frozenset[str]) -> Callable[[Evidence], float]:
    return lambda e: float(any(e.types[name] for name in names))


def _typed_as_work(e: Evidence) -> float:
    """Less where an article is typed as well: the work is what it is about, or what it sells."""
    return _typed(ev.WORK_TYPES)(e) * (0.4 if _typed(ev.ARTICLE_TYPES)(e) else 1.0)


@lru_cache(maxsize=500)
def _says(word: re.Pattern[str], *texts: str) -> float:
    likely = filter(ev.may_say_review, texts) if word in {ev.REVIEW_WORD, ev.REVIEWS_WORD} else texts
    return float(any(map(word.search, likely)))


def _slug_says_review(e: Evidence) -> float:
    """The last segment of the path names a review of something: `/some-film-review`."""
    last = e.path.rstrip("/").rpartition("/")[2]
    return float(len(ev.path_words(last)) > 1 and bool(ev.REVIEW_WORD.search(last)))


def _in_review_folder(e: Evidence) -> float:
    """A slug of its own below a folder of reviews: `/reviews/albums/some-album`."""
    folder, _, last = e.path.rstrip("/").rpartition("/")
    words = ev.path_words(last)
    named = ev.REVIEW_WORD.search(folder) or ev.REVIEWS_WORD.search(folder)
    return float(bool(named and words) and not _is_section(last))


def _is_section(segment: str) -> bool:
    return segment in ev.SECTIONS or (segment.isdigit() and len(segment) < 4)


def _ends_in_section(e: Evidence) -> float:
    """The path ends where a list of things begins: `/reviews/`, `/film/`, `/category/x/page/2`, or at the root."""
    segments = [s for s in e.path.split("/") if s]
    if not segments:
        return float(bool(e.path))
    last = segments[-1]
    whole_word = ev.REVIEW_WORD.fullmatch(last) or ev.REVIEWS_WORD.fullmatch(last)
    return float(bool(whole_word) or _is_section(last) or ev.LIST_PATH.search(e.path) is not None)


def _blocked(e: Evidence) -> float:
    text = " ".join([e.title, *e.headings])
    return float(e.prose_words < 120 and bool(ev.BLOCKED_WORDS.search(text)))


def _card_page(e: Evidence) -> float:
    """Many links that stand alone, and no long prose between them."""
    share = e.link_blocks / max(e.link_blocks + e.plain_blocks, 1)
    return float(e.link_blocks >= 12 and share > 0.25 and e.longest_run < MUCH_PROSE)


def _little_prose(e: Evidence) -> float:
    """Half as telling where a verdict on a named work stands all the same: a review without its text."""
    graded = e.sure.get("critic_grade", 0.0) >= SURE and "work_title" in e.sure
    return (0.5 if graded else 1.0) if e.prose_words < LITTLE_PROSE else 0.0


def _much_prose(e: Evidence) -> float:
    return min(max(e.prose_words - LITTLE_PROSE, 0) / (MUCH_PROSE - LITTLE_PROSE), 1.0)


def _says_any(text: str) -> float:
    return max(_says(ev.REVIEW_WORD, text), _says(ev.REVIEWS_WORD, text))


def _criticism(e: Evidence) -> float:
    """Full strength from 1.8 words of criticism a hundred, none below 0.8; less without a work."""
    if e.prose_words < LITTLE_PROSE:
        return 0.0
    strength = min((e.criticism - 0.8) / 1.0, 1.0) * _names_a_work(e)
    return max(0.0, strength - e.reporting)


def _names_a_work(e: Evidence) -> float:
    """How sure it is that the page names a work: from 0.7 on as good as certain."""
    return min(max(e.sure.get("work_title", 0.0) / 0.7, UNNAMED), 1.0)


def _verdict(e: Evidence) -> float:
    """Full strength for a verdict that its reader is sure of, half for a likely one, or where nothing says of what."""
    sure = max(0.0, min((e.sure.get("critic_grade", 0.0) - 0.5) / 0.35, 1.0))
    says_review = _says_any(e.title) or _says_any(" ".join(e.headings)) or _says_any(f"{e.path} {e.sections}")
    about_a_work = "work_title" in e.sure or e.criticism or _credits(e) or says_review
    return sure if about_a_work else 0.5 * sure


def _said(e: Evidence) -> float:
    """Title, headline, address or section call the page a review or reviews."""
    return _says_any(" ".join((e.title, *e.headings, e.path, e.sections, e.body_class)))


def _unsaid(e: Evidence) -> float:
    """Nothing tells that this is a review: no word, no type, no verdict, no credits.

    Types and verdicts do not tell where many speak and none of them as a critic: so do satisfied customers.
    """
    customers = _voices(e) and not e.criticism
    told = _said(e) or _credits(e) >= SURE
    told = told or (not customers and (_typed(ev.REVIEW_TYPES)(e) or _verdict(e) > 0.4))
    return 0.0 if told else 1.0


def _silence(e: Evidence) -> float:
    """The same, by how many places there are that could tell: title, headline and address."""
    return _unsaid(e) * sum(map(bool, (e.title, e.headings, e.path))) / 3


def _unsaid_and_no_criticism(e: Evidence) -> float:
    return _unsaid(e) * max(0.0, 1.0 - e.criticism)


def _testimonials(e: Evidence) -> float:
    """Reviews or verdicts in the markup of a page of many voices that nowhere calls itself a review."""
    return _unsaid(e) * float(_typed(ev.REVIEW_TYPES)(e) or e.sure.get("critic_grade", 0.0) >= SURE)


def _sold(e: Evidence) -> float:
    """A shop's page of what it sells; that it shows reviews of it makes it none."""
    return float(_typed(ev.SOLD_TYPES)(e) and not _says_any(f"{e.title} {e.path}"))


def _front_page(e: Evidence) -> float:
    """A list's address and no word of reviews: what is graded here is sold here."""
    return _ends_in_section(e) * (1.0 - _said(e))


def _reporting(e: Evidence) -> float:
    return min(max(e.reporting - 0.3, 0.0) / 0.5, 1.0)


def _title_says_reviews(e: Evidence) -> float:
    return _says(ev.REVIEWS_WORD, e.title)


def _voices(e: Evidence) -> float:
    """Many pieces of prose and none that leads: what several people wrote."""
    return float(e.runs >= 6 and e.longest_run < 0.4 * e.prose_words)


def _voices_of_critics(e: Evidence) -> float:
    """The same, where the page calls them reviews; that its site is called so says nothing."""
    if e.types["review"] >= 3 or e.fields["critic_grade"] >= 3:
        return _voices(e)
    named = _says_any(e.own_title) or _says_any(" ".join(e.headings))
    return _voices(e) * min(max(e.criticism, UNCRITICAL), 1.0) if named else 0.0


def _own_page(e: Evidence) -> float:
    """The path ends in a slug of several words or in a number: one thing has this address, no list."""
    last = e.path.rstrip("/").rpartition("/")[2]
    return float(len(ev.path_words(last)) > 3 or bool(re.search(r"\d{4,}", last)))


def _database(e: Evidence) -> float:
    """The whole cast and what the readers gave."""
    return float(e.cast_size >= LONG_CAST and e.fields["community_grade"] > 0)


def _linked_headings(e: Evidence) -> float:
    """From eight headings on that are links, where no long prose stands between them."""
    return min(e.linked_headings / 8, 1.0) if e.linked_headings >= 3 and e.longest_run < MUCH_PROSE else 0.0


def _rows(e: Evidence) -> float:
    return min(e.repeats / 20, 1.0) if e.prose_words < MUCH_PROSE else 0.0


def _several_verdicts(e: Evidence) -> float:
    return min(max(e.fields["critic_grade"] - 2, 0) / 3, 1.0)


def _credits(e: Evidence) -> float:
    kinds = sum(1 for name in CREDITS if e.fields[name]) + e.titled_by_facts
    return CREDIT_STRENGTHS[min(kinds, len(CREDIT_STRENGTHS) - 1)]


SIGNALS = (
    Signal("typed as a work", _typed_as_work, {WORK: 4, REVIEW: -0.5, LISTING: -1}),
    Signal("typed as a review", _typed(ev.REVIEW_TYPES), {REVIEW: 3, WORK: -0.5}),
    Signal("typed as an article", _typed(ev.ARTICLE_TYPES), {ARTICLE: 1.5, REVIEW: 1, WORK: -1.5, LISTING: -1}),
    Signal("typed as a list", _typed(ev.LISTING_TYPES), {LISTING: 2}),
    Signal("typed as a person", _typed(ev.PERSON_TYPES), {OTHER: 4}),
    Signal("several typed reviews", lambda e: float(e.types["review"] >= 3), {MULTI: 2, REVIEW: -1.5}),
    Signal("slug says review", _slug_says_review, {REVIEW: 2}),
    Signal("in a folder of reviews", _in_review_folder, {REVIEW: 2}),
    Signal("path is a section", _ends_in_section, {LISTING: 2.5, REVIEW: -1.5, ARTICLE: -1.5}),
    Signal("title says review", lambda e: _says(ev.REVIEW_WORD, e.title), {REVIEW: 1.5}),
    Signal(
        "title says reviews", lambda e: _says(ev.REVIEWS_WORD, e.title), {REVIEW: 0.5, WORK: 0.5, MULTI: 1, LISTING: 1}
    ),
    Signal("headline says review", lambda e: _says(ev.REVIEW_WORD, *e.headings), {REVIEW: 1.5}),
    Signal("headline says reviews", lambda e: _says(ev.REVIEWS_WORD, *e.headings), {MULTI: 2, LISTING: 1, WORK: -1.5}),
    Signal("section says review", lambda e: _says_any(f"{e.sections} {e.body_class}"), {REVIEW: 1.5}),
    Signal("prose of a critic", _criticism, {REVIEW: 2, ROUNDUP: 1}),
    Signal("prose of a reporter", _reporting, {REVIEW: -1.5, ARTICLE: 1}),
    Signal("words of other genres", lambda e: float(e.other_genre), {ARTICLE: 1.5, REVIEW: -1.5}),
    Signal("words of round-ups", lambda e: float(e.says_roundup), {ROUNDUP: 4.5, REVIEW: -2}),
    Signal("much prose", _much_prose, {REVIEW: 1, ARTICLE: 1.2, LISTING: -1}),
    Signal("little prose", _little_prose, {REVIEW: -2, ARTICLE: -1, OTHER: 1, LISTING: 1}),
    Signal("a verdict", _verdict, {REVIEW: 2.5}),
    Signal("nothing says review", _silence, {REVIEW: -0.75}),
    Signal("nor is it criticism", _unsaid_and_no_criticism, {REVIEW: -1}),
    Signal("what customers say", _testimonials, {REVIEW: -4, MULTI: -3}),
    Signal("what a shop sells", _sold, {REVIEW: -3, WORK: 1.5}),
    Signal("a discussion", _typed_anywhere(ev.FORUM_TYPES), {REVIEW: -5, MULTI: -4, WORK: -3, ARTICLE: -1, OTHER: 2}),
    Signal("several verdicts", _several_verdicts, {REVIEW: -1.5, WORK: 1, MULTI: 1, ROUNDUP: 0.5}),
    Signal("several voices", _voices, {REVIEW: -1, WORK: 1, ROUNDUP: 0.5}),
    Signal("several voices of critics", _voices_of_critics, {REVIEW: -0.5, WORK: 0.5, MULTI: 2.5}),
    Signal("a page of its own", _own_page, {REVIEW: 0.7, ARTICLE: 0.7, LISTING: -1}),
    Signal("a date", lambda e: float(e.fields["date_published"] > 0), {REVIEW: 0.5, ARTICLE: 0.5, LISTING: -0.7}),
    Signal("credits", _credits, {WORK: 2, REVIEW: 1.5, ARTICLE: -0.5}),
    Signal("a long cast list", lambda e: float(e.cast_size >= LONG_CAST), {WORK: 2, REVIEW: -0.5}),
    Signal("a page of a database", _database, {WORK: 1.5, REVIEW: -1}),
    Signal("an aggregate", lambda e: float(e.fields["community_grade"] > 0), {WORK: 1.5, REVIEW: -0.3}),
    Signal("asks for grades", lambda e: float(e.fields["grade_options"] > 0), {REVIEW: 1, WORK: 1, ARTICLE: -0.5}),
    Signal("an author", lambda e: float(e.fields["author"] > 0), {REVIEW: 0.7, ARTICLE: 0.7, WORK: -0.2}),
    Signal("cards", _card_page, {LISTING: 2.5, OTHER: 1}),
    Signal("linked headings", _linked_headings, {LISTING: 3, MULTI: -1, ARTICLE: -1, REVIEW: -1}),
    Signal("long prose of one", lambda e: float(e.longest_run >= LONG_PROSE), {WORK: -1.5}),
    Signal("rows", _rows, {LISTING: 2}),
    Signal("title is a work and its year", lambda e: float(e.titled_by_year), {WORK: 1.5}),
    Signal("says it is blocked", _blocked, {BLOCKED: 6}),
)
"""Everything that speaks for a type. Weights are votes, not probabilities."""
BASE = {OTHER: 0.9, ARTICLE: 0.3}
"""What a page without any signal is: of two equals the less specific."""
MULTI_PARTS = 2.5
"""What headed sections with evidence of their own add for a page of several reviews."""
MULTI_GRADES = 2.5
"""What it adds that each has a verdict."""


def classify(page: Page, candidates: Sequence[Candidate], parts: Sequence[Part]) -> PageType:
    """Type of the page from its evidence."""
    if page.layout is not None and page.layout.page_type:
        return PageType(page.layout.page_type)
    evidence = gather(page, candidates)
    votes = count(evidence)
    if len(parts) > 1:
        graded = sum(any(c.field == "critic_grade" for c in part.candidates) for part in parts)
        votes[MULTI] += (MULTI_PARTS + MULTI_GRADES * graded / len(parts)) * (1.0 - _front_page(evidence))
    return max(votes, key=lambda kind: votes[kind])


def count(evidence: Evidence) -> dict[PageType, float]:
    """Sum of the votes by type."""
    votes = {kind: BASE.get(kind, 0.0) for kind in PageType}
    for signal in SIGNALS:
        strength = signal.test(evidence)
        for kind, vote in signal.votes.items():
            votes[kind] += strength * vote
    return votes
