"""How strongly each observation that speaks for a list of things shows on a page: 0 to 1 each."""

from __future__ import annotations

from reviewscrape.extraction.page_types.addresses import WORKS_ADDRESS
from reviewscrape.extraction.page_types.declared import SEVERAL, is_thing, is_work, said
from reviewscrape.extraction.page_types.evidence import CRITICAL, MUCH_PROSE, Evidence
from reviewscrape.extraction.page_types.roundups import announces_releases
from reviewscrape.extraction.page_types.sequences import names_both
from reviewscrape.extraction.wording import (
    ALL_REVIEWS,
    CHART_WORDS,
    HOW_TO,
    LISTS,
    WORKS_WORD,
    announces_search,
)

LITTLE_PROSE, FEW_WORDS, NO_PROSE, A_LINE = 60, 100, 20, 10
"""Words of prose."""
SOME_ROWS, FEW_ROWS, MANY_ROWS = 8, 10, 20
WEIGHED = 1.2
"""Words of judgement a hundred."""
TOLD_WORDS = 35
"""Words of an entry that weighs the work it names; a tip has fewer."""
SHORT_ENTRY, APPRAISED = 20, 1.7
"""Words of an entry that are enough where so many of a hundred say what a thing is worth."""
TOLD_OF_BOOK = 25
"""Words of an entry that are enough where house, pages and price of each book stand: nothing but reviews has them."""
LONG_ENTRY = 50
"""Words of each of two entries that are all of a page."""
SEVERAL_LINES = 6
SEVERAL_RANKS = 4
FEWEST_GRADED = 2
MANY_HOURS = 12


def card_page(e: Evidence) -> float:
    """Many links that stand alone, and no long prose between them."""
    share = e.link_blocks / max(e.link_blocks + e.plain_blocks, 1)
    return float(e.link_blocks >= 12 and share > 0.25 and e.longest_run < MUCH_PROSE)


def chart(e: Evidence) -> float:
    """The same, with hardly a word about them but their names, and nobody's choice; and tables of what sells."""
    if e.prose_words >= LITTLE_PROSE or (e.runs > 1 and e.linked_headings < SEVERAL):
        return 0.0
    sold = e.repeats >= FEW_ROWS and not e.titled_by_year and CHART_WORDS.search(e.titles) is not None
    signed = (
        e.repeats < FEW_ROWS and e.prose_words >= A_LINE and (e.fields["author"] > 0 or e.fields["date_published"] > 0)
    )
    return float((e.says_roundup and e.criticism < CRITICAL and not signed) or sold)


def search_results(e: Evidence) -> float:
    """The titles are those of a search."""
    return float(announces_search(e.titles))


def linked_headings(e: Evidence) -> float:
    """From eight headings on that are links, where no long prose stands between them."""
    return min(e.linked_headings / 8, 1.0) if e.linked_headings >= 3 and e.longest_run < MUCH_PROSE else 0.0


def teasers(e: Evidence) -> float:
    """Nearly all linked headings have a line or two below them that are cut short."""
    enough = e.cut_entries >= SEVERAL and e.cut_entries * 5 >= e.linked_headings * 4
    return float(enough and e.longest_run < MUCH_PROSE)


def rows(e: Evidence) -> float:
    """Up to twenty links in elements of one kind, on a page without much prose; eight where hardly a word is said."""
    enough = SOME_ROWS if e.prose_words < NO_PROSE else MANY_ROWS
    return min(e.repeats / enough, 1.0) if e.prose_words < MUCH_PROSE else 0.0


def archive(e: Evidence) -> float:
    """Titles as archives have them, and several things that the page leads to; or the class that blogs give theirs."""
    several = max(e.linked_headings, e.repeats, e.link_blocks) >= SEVERAL
    titles = "\n".join([e.title, *e.headings[:1]])
    called = "archive" in e.body_class.split() or (several and LISTS.search(titles) is not None)
    return float(called and e.longest_run < FEW_WORDS)


def counted(e: Evidence) -> float:
    """It says how many of how many things it shows, and has hardly a word of prose, nor one work's name above."""
    return float(e.counted and e.prose_words < LITTLE_PROSE and not e.titled_by_year)


def section(e: Evidence) -> float:
    """The headline is that of a site's section of reviews, and a line or two are said about several things below."""
    several = e.linked_headings >= SEVERAL or e.runs >= SEVERAL
    return float(several and e.longest_run < LITTLE_PROSE and any(map(ALL_REVIEWS.fullmatch, e.headings[:1])))


def posts(e: Evidence) -> float:
    """Several whole posts of a blog, each below its linked title, by how much they speak of works."""
    several = e.full_entries >= SEVERAL and e.full_entries * 2 > e.linked_headings
    return several * max(0.0, min(max(e.criticism - 0.8, e.judgement - 1.2), 1.0) - e.reporting)


def teased(e: Evidence) -> float:
    """Several links that only say that there is more to read, and no long prose; full strength from six."""
    return min(e.ways_to_more / 6, 1.0) if e.ways_to_more >= SEVERAL and e.longest_run < MUCH_PROSE else 0.0


def told_singly(e: Evidence) -> float:
    """Several works, each told of in an entry of its own; the page or its title speaks of works."""
    if e.imprints >= SEVERAL and e.entry_words >= TOLD_OF_BOOK and not e.says_roundup:
        return 0.0
    return float((e.told_singly >= SEVERAL or (e.told_singly > 1 and judged_singly(e) > 0)) and of_works(e))


def judged_singly(e: Evidence) -> float:
    """The same, where the page is called reviews or the entries are long enough to weigh what they name."""
    if e.told_singly < 2 or e.says_roundup or not of_works(e):
        return 0.0
    weighed = e.criticism >= CRITICAL or max(e.judgement, e.turns / 2) >= WEIGHED
    least = SHORT_ENTRY if max(e.appraisal, e.turns / 2) >= APPRAISED else TOLD_WORDS
    told = 1.0 if said(e) else float(weighed and e.entry_words >= least)
    return told if e.told_singly >= SEVERAL else told * float(weighed and e.entry_words >= LONG_ENTRY)


def graded_singly(e: Evidence) -> float:
    """Several paragraphs, each with a grade at its end; half for two. Below a work or a thing they are its users'."""
    if e.graded_ends < FEWEST_GRADED or e.says_roundup or e.readers or is_thing(e) or is_work(e) or not of_works(e):
        return 0.0
    if e.titled_by_year and WORKS_ADDRESS.search(e.path):
        return 0.0
    return min((e.graded_ends - 1) / 2, 1.0)


def marked_lines(e: Evidence) -> float:
    """Lines that only name works and their makers, from six on, and something to read beside them."""
    return float(e.marked_lines >= SEVERAL_LINES and e.prose_words >= LITTLE_PROSE)


def bold_lines(e: Evidence) -> float:
    """Four works and more that are named in bold with a line about each, in a place for works; no reviews of them."""
    told = e.bold_lines >= SEVERAL_RANKS and (e.filed_with_works > 0 or e.on_site_of_works)
    return float(told and e.graded_ends < FEWEST_GRADED and e.answered < SEVERAL and not judged_singly(e))


def listed_pairs(e: Evidence) -> float:
    """Lines that only name makers and works, from six on, and hardly a word beside them: what comes out."""
    return float(e.listed_pairs >= SEVERAL_LINES)


def of_works(e: Evidence) -> bool:
    """Whether prose, titles or the place where the page is filed speak of works."""
    known = e.criticism >= CRITICAL or said(e) > 0 or e.says_roundup or e.filed_with_works > 0 or e.on_site_of_works
    known = known or (
        e.told_singly >= SEVERAL and (e.graded_ends >= SEVERAL or min(e.turns, e.judgement) >= 2 * WEIGHED)
    )
    return known or WORKS_WORD.search(e.titles) is not None or any(map(names_both, e.headings[:1]))


def ranked(e: Evidence) -> float:
    """Works by their rank, one after the other, with a word or two on each."""
    if e.ranked < SEVERAL_RANKS or e.prose_words < LITTLE_PROSE or HOW_TO.match(e.title):
        return 0.0
    return float(e.says_roundup or e.ranked_pairs >= SEVERAL_RANKS or WORKS_WORD.search(e.titles) is not None)


def releases(e: Evidence) -> float:
    """Titles announce what comes out in a week, and there is something to read about it."""
    return float(e.prose_words >= LITTLE_PROSE and announces_releases(e.titles))


def timetable(e: Evidence) -> float:
    """Hours of the day in rows, and hardly any prose: what is on when."""
    return float(e.hours >= MANY_HOURS)


def of_an_author(e: Evidence) -> float:
    """A heading says that what stands below was written by somebody, and there is hardly any prose."""
    return float(e.by_an_author and e.prose_words < LITTLE_PROSE)
