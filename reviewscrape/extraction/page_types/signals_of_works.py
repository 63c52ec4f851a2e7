"""How strongly each observation that speaks for the page of a work shows on a page: 0 to 1 each."""

from __future__ import annotations

from reviewscrape.extraction.page_types.addresses import (
    MAKERS_ADDRESS,
    PERSONS_ADDRESS,
    RELEASED_BY,
    SHOWN_ADDRESS,
    SOLD_AS,
    WORKS_ADDRESS,
    WORKS_NUMBER,
)
from reviewscrape.extraction.page_types.declared import SEVERAL, is_sold, is_thing, own_page, said, typed_as_thing
from reviewscrape.extraction.page_types.evidence import LONG_PROSE, Evidence
from reviewscrape.extraction.page_types.signals import LITTLE_PROSE, LONG_CAST, SURE, credited

MOST_CREDITS = 3
"""Times that a page names who made its one work: in its data, its box, its heading."""
UNCREDITED = 0.25
"""What is left of the strength of readers' grades on a thing that nobody is named for: a kettle."""


def aggregated(e: Evidence) -> float:
    """The readers' grade of something; less where it is a thing for sale that nobody is named for."""
    return float(e.fields["community_grade"] > 0) * (UNCREDITED if is_sold(e) and not credited(e) else 1.0)


def credits_alone(e: Evidence) -> float:
    """Credits of a work and hardly a word about it: the page of a database."""
    return credited(e) if e.prose_words < LITTLE_PROSE else 0.0


def database(e: Evidence) -> float:
    """The whole cast and what the readers gave."""
    return float(e.cast_size >= LONG_CAST and e.fields["community_grade"] > 0)


def book_for_sale(e: Evidence) -> float:
    """A book's number and a basket, and no long prose: reviews print such numbers, too."""
    return float(e.sells_a_book and e.longest_run < LONG_PROSE and e.prose_words < 4 * LONG_PROSE)


def sold_as(e: Evidence) -> float:
    """A headline that ends in what works are sold as, above a basket: `Brine Choir - Nine Bells LP`."""
    return float(e.has_basket and own_page(e) and any(map(SOLD_AS.search, (e.own_title, *e.headings[:1]))))


def catalogued(e: Evidence) -> float:
    """The page of a record in a catalogue, by its title."""
    return float(RELEASED_BY.match(e.title) is not None)


def address_of_a_work(e: Evidence) -> float:
    """The address of a database's page on a work; of one without a number, a title and hardly a word of prose."""
    if e.longest_run >= LONG_PROSE or said(e) or e.says_roundup:
        return 0.0
    told = "work_title" in e.sure or "runtime" in e.sure or SHOWN_ADDRESS.search(e.path) is not None
    told = told and (credited(e) > 0 or e.linked_headings < SEVERAL)  # else several works, a heading each
    named = e.prose_words < LITTLE_PROSE and told and WORKS_ADDRESS.search(e.path) is not None
    return float((named or WORKS_NUMBER.search(e.path) is not None) and MAKERS_ADDRESS.match(e.path) is None)


def address_of_a_person(e: Evidence) -> float:
    """The address of a database's page on a person or a band, with no long prose."""
    return float(
        e.longest_run < LONG_PROSE and not said(e) and not e.says_roundup and bool(PERSONS_ADDRESS.search(e.path))
    )


def encyclopaedic(e: Evidence) -> float:
    """Credits of a work, and a wiki's address or two headings that encyclopaedias have; half for one heading.

    Of few credits, three headings.
    """
    if credited(e) >= SURE:
        return max(min(e.encyclopaedic / 2, 1.0), float(e.path.startswith("/wiki/")))
    return float(credited(e) > 0 and e.encyclopaedic >= SEVERAL)


def shop(e: Evidence) -> float:
    """Two headings that shops have, and no long prose; half for one."""
    blog = e.review_section and not e.has_basket
    return min(e.of_shops / 2, 1.0) if e.longest_run < LONG_PROSE and not blog else 0.0


def shop_of_works(e: Evidence) -> float:
    """The same; less where it is a thing for sale that nobody is named for."""
    return shop(e) * (UNCREDITED if is_sold(e) and not credited(e) else 1.0)


def one_works_facts(e: Evidence) -> float:
    """Credits of one work, and hardly a word of prose: what else stands there leads to others."""
    one = max(e.fields["director"], e.fields["creator"], e.fields["runtime"]) <= MOST_CREDITS and e.fact_lines < SEVERAL
    made = e.fields["director"] > 0 or e.fields["creator"] > 0
    return credited(e) if one and made and e.prose_words < LITTLE_PROSE and credited(e) >= SURE else 0.0


def credited_thing(e: Evidence) -> float:
    """The same, with the names of those who made it: a game in its shop, a book at its publisher's."""
    return typed_as_thing(e) if is_thing(e) and (credited(e) or e.fields["genres"] > 0) else 0.0


def drink(e: Evidence) -> float:
    """Two facts of a wine, a beer or a spirit, and no long prose: what a cellar's book or a shop has of it."""
    return float(e.drink_facts > 1 and e.longest_run < LONG_PROSE) * (1.0 - tasted(e))


def tasted(e: Evidence) -> float:
    """The same, with the grade and the name of one who tasted it, and nobody else's grade."""
    graded = e.fields["critic_grade"] > 0 and not e.fields["community_grade"]
    return float(e.drink_facts > 1 and graded and e.fields["author"] > 0)
