"""What speaks for the one or the other type of page, gathered from its blocks and candidates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import chain
from typing import Any
from urllib.parse import unquote, urlsplit

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.notes import linked_shares, word_counts
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.page_types import lines, sequences, tallies
from reviewscrape.extraction.page_types.addresses import REVIEWS_NUMBER
from reviewscrape.extraction.page_types.aspects import told_aspects
from reviewscrape.extraction.page_types.evidence import (
    LEAST_CONFIDENCE,
    LONG_PROSE,
    MUCH_PROSE,
    OPENING,
    SHORT_POST,
    TURNING,
    Evidence,
)
from reviewscrape.extraction.page_types.headings_of_others import ENCYCLOPAEDIC, OF_PERSONS, OF_SHOPS
from reviewscrape.extraction.page_types.heads import MAX_TITLE, headlines_of, is_masthead, kinds_of
from reviewscrape.extraction.page_types.readers_texts import of_readers
from reviewscrape.extraction.page_types.schema_types import structured_types
from reviewscrape.extraction.page_types.sections import (
    filed_with_works,
    has_pages,
    is_of_works,
    is_paid_meal,
    is_shown,
    kickers_of,
    kinds_of_site,
    lines_around,
    places_of,
    sections_of,
    works_in_menu,
)
from reviewscrape.extraction.page_types.signals_of_lists import LITTLE_PROSE
from reviewscrape.extraction.page_types.signatures import review_section, says_of_what, signatures
from reviewscrape.extraction.page_types.tallies import counts_entries
from reviewscrape.extraction.page_types.walls import CONSENT
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.vocabulary import densities
from reviewscrape.extraction.wording import (
    BASKETS,
    BOOK_FACTS,
    BOOK_NUMBERS,
    BY_AN_AUTHOR,
    DRINKS,
    MEALS,
)

RUN_WORDS = 10
MOST_MAKERS = 8
"""More names are a column of a table, not those who made one work."""
CARD = 0.7
"""Share of a block that is linked where it is little more than its links."""
OPENING_BLOCKS = 10
SECTION_NAME = 50
"""Characters of the name of a section, with its number."""
LINE_HEAD = 24
"""Characters of a line that is a heading but for its element."""
SHELL, FILLED_BY_SCRIPT = 200, frozenset({"__next", "__nuxt", "___gatsby", "root", "app", "q-app", "svelte"})
"""Characters of a page whose text a script fills in, fewer than which it has; names of the element it goes to."""
WALL_WORDS, MOST_OF_WALL = 120, 20
"""Words of prose and blocks of a page that only asks for consent, at most."""
LINE_WORDS = 6
"""Shorter lines are entries of a list, not prose, though they may be all that a page has."""
COLUMN_WORDS = 60
"""Words of the shortest column on several books."""
CHROME = int(Region.CHROME)
FOREIGN = CHROME & ~int(Region.ASIDE)
"""Where what stands is not of the page's own work; boxes of facts and grades stand aside, too."""


_BOOKS_NUMBER = re.compile(r"(?<!\d)97[89](?:-?\d){10}(?!\d)")
"""A number that only books have, whatever it is called."""


def gather(page: Page) -> Evidence:
    """What a page's head and blocks tell; what its candidates tell is for `with_candidates` to add."""
    top, types = structured_types(page)
    own = [b for b in page.blocks if not b.region & CHROME]
    headings = [b for b in page.blocks if b.tag in tallies.HEADING_TAGS]
    own_headings = [b for b in headings if not b.region & CHROME]
    linked, counts = linked_shares(page), word_counts(page)
    cards = [b for b in own if linked[b.index] >= CARD]
    kept = [b for b in page.blocks if b.kept]
    listed = tallies.linked_lines(kept)
    words = [0 if b.index in listed else counts[b.index] for b in kept]
    runs = tallies.runs(page.blocks, kept, words)
    address = urlsplit(page.url)
    path = unquote(address.path).lower()[:MAX_TITLE]
    readers, theirs = (0, frozenset[int]()) if REVIEWS_NUMBER.search(path) else of_readers(page)
    longest_run = max(runs if not theirs else _runs_but(page, theirs), default=0)
    prose_words = sum([count for count in words if count >= LINE_WORDS])
    teased = [b for b in headings if b.region & CHROME == Region.RELATED] if longest_run < SHORT_POST else []
    heads = headlines_of(own_headings)
    above, below = lines_around(page.blocks, headings)
    places = [*places_of(page), *above]
    site = kinds_of_site(places, heads[0] if heads else "")
    sections = [*sections_of(page), *kickers_of(above), *site]
    said = page.shared["densities"] = densities("\n".join([b.text for b in kept]))
    named = [b.text.lower() for b in own_headings]
    basket = longest_run < LONG_PROSE and not BASKETS.isdisjoint(page.words)
    return Evidence(
        title=page.title[:MAX_TITLE],
        headings=heads,
        path=path,
        query=address.query[:MAX_TITLE],
        sections=" ".join(sections).lower()[:MAX_TITLE],
        body_class=kinds_of(next((node.get("class") or "" for node in page.all("body")), "")[:MAX_TITLE]),
        top_types=top,
        types=types,
        prose_words=prose_words,
        longest_run=longest_run,
        runs=sum(run >= RUN_WORDS for run in runs),
        readers=readers,
        link_blocks=len(cards),
        plain_blocks=len(own) - len(cards),
        repeats=_repeats(page, own, sum(listed.values()), prose_words),
        has_basket=basket,
        told_aspects=told_aspects(page, (*named, *_in_lines(own)), sold=basket),
        filed_with_works=filed_with_works((*places, *below), path),
        headed_by_pages=not basket and bool(kept) and has_pages(page.blocks, kept[0]),
        shown=bool(kept) and is_shown(page.blocks, kept[-1]),
        on_site_of_works=said.turns > TURNING and prose_words >= LITTLE_PROSE and _of_site(page, heads),
        spoken=tallies.spoken(kept) / prose_words * 100 if said.turns and prose_words else 0.0,
        paid_meal=is_paid_meal(page.text, (*places, path)),
        meal_words=len(MEALS & page.words) if said.criticism else 0,
        imprints=tallies.imprints(page) if prose_words >= COLUMN_WORDS else 0,
        drink_facts=0 if DRINKS.isdisjoint(page.words) else tallies.drink_facts(page),
        counted=counts_entries(page),
        sells_a_book=longest_run < LONG_PROSE and _sells_a_book(page, prose_words),
        review_section=review_section(page, headings),
        opening=_opening(page) if prose_words < OPENING else "",
        **_of_headings(page, own_headings + teased, linked, few=prose_words < LITTLE_PROSE),
        **_of_sequences(page, own, kept, own_headings, prose_words),
        **_of_walls(page, prose_words),
        **asdict(said),
    )


def _runs_but(page: Page, theirs: Container[int]) -> list[int]:
    """Words of each run of the body but these blocks."""
    own = [block for block in page.blocks if block.kept and block.index not in theirs]
    counts = word_counts(page)
    return tallies.runs(page.blocks, own, [counts[block.index] for block in own])


def _repeats(page: Page, own: Sequence[Block], listed: int, prose_words: int) -> int:
    """Links in elements of one kind, or around pictures where not a word is said; lines with days on text pages."""
    if prose_words >= MUCH_PROSE:
        return 0
    if page.root is None:
        return tallies.dated_lines(own)
    found = max(tallies.repeats(own), listed)
    return max(found, tallies.linked_pictures(page)) if not prose_words else found


def _opening(page: Page) -> str:
    """The first texts of the page's own and of what asks for money before it shows them."""
    first = [b.text for b in page.blocks if not b.region & CHROME & ~int(Region.PROMO)]
    return "\n".join(first[:OPENING_BLOCKS])[:MAX_TITLE]


def _of_site(page: Page, heads: Sequence[str]) -> bool:
    """Whether the site, by its name or its menu, is about works."""
    return is_of_works(page, heads[0] if heads and not is_masthead(page) else "") or works_in_menu(page)


def _sells_a_book(page: Page, prose_words: int) -> bool:
    """Whether a book's numbers stand beside a basket, or where hardly anything is told, beside its other facts."""
    beside = BASKETS if prose_words >= OPENING else BASKETS | BOOK_FACTS
    if beside.isdisjoint(page.words):
        return False
    return not BOOK_NUMBERS.isdisjoint(page.words) or _BOOKS_NUMBER.search(page.text) is not None


_NUMBERED = re.compile(r"\d{1,4}\.\s[^\n]{1,90} \((?:19|20)\d\d(?:[–-][^()]{0,6})?\)\Z")
"""A heading of a list of works, of which the title is the link: `12. Low Tide (2004)`."""


def _of_headings(page: Page, headings: Sequence[Block], linked: Sequence[float], *, few: bool) -> dict[str, Any]:
    """What the page's own headings tell, by the names of `Evidence`; `few` words of prose are on a list's page."""
    lines = [] if page.root is not None else _short_lines(page.blocks)
    named = [_SHOWN.sub("", b.text.lower()) for b in chain(headings, lines)]
    leading = [b.index for b in headings if linked[b.index] >= CARD or (b.links and _NUMBERED.match(b.text))]
    several = len(leading) >= tallies.SEVERAL_ENTRIES
    return {
        "linked_headings": len(leading),
        "full_entries": tallies.full_entries(page.blocks, leading) if several else 0,
        "cut_entries": tallies.cut_entries(page.blocks, leading) if several else 0,
        "encyclopaedic": len(ENCYCLOPAEDIC.intersection(named)),
        "of_shops": len(OF_SHOPS.intersection(named)),
        "of_persons": len(OF_PERSONS.intersection(named)),
        "by_an_author": few and any(map(BY_AN_AUTHOR.match, named)),
    }


def _of_sequences(
    page: Page, own: Sequence[Block], kept: Sequence[Block], headings: Sequence[Block], prose_words: int
) -> dict[str, Any]:
    """What blocks that follow each other have in common, by the names of `Evidence`."""
    singly = sequences.told_singly(page.blocks)
    return {
        "told_singly": singly,
        "entry_words": prose_words / singly if singly else 0.0,
        "graded_ends": max(
            sequences.graded_ends(own),
            0 if page.hints.isdisjoint(sequences.TITLED_GRADES) else sequences.titled_grades(page.blocks),
        ),
        "ranked": max(lines.ranked(kept), lines.ranked(headings)),
        "ranked_pairs": lines.ranked_pairs(headings),
        "listed_pairs": lines.listed_pairs(own) if prose_words < LITTLE_PROSE else 0,
        "hours": lines.hours(page.text) if prose_words < LITTLE_PROSE else 0,
        "marked_lines": lines.marked_lines(kept),
        "bold_lines": lines.bold_lines(kept),
        "answered": sequences.answered(kept),
        "ways_to_more": sequences.ways_to_more(own),
    }


def _of_walls(page: Page, prose_words: int) -> dict[str, Any]:
    """What a page asks for before it shows itself, by the names of `Evidence`."""
    short = len(page.blocks) <= MOST_OF_WALL and prose_words < WALL_WORDS
    return {
        "is_shell": len(page.text) < SHELL and any(n.get("id") in FILLED_BY_SCRIPT for n in page.all("div")),
        "asks_consent": short and CONSENT.search(page.text) is not None,
        "asks_password": prose_words < OPENING and any(n.get("type") == "password" for n in page.all("input")),
    }


_SHOWN = re.compile(r"(?: ?\([\d., \u00a0]{1,9}\))? ?:?\Z")
"""What stands behind the name of a database's section: how much of it there is."""


def _short_lines(blocks: Iterable[Block]) -> Iterator[Block]:
    """What may be the names of a page's sections where none has an element: short lines that are no items."""
    no_names = {"li", *tallies.HEADING_TAGS}
    return (block for block in blocks if len(block.text) <= SECTION_NAME and block.tag not in no_names)


def _in_lines(blocks: Iterable[Block]) -> Iterator[str]:
    """Short lines that stand above something as headings do: with a colon, or in bold."""
    for block in blocks:
        text = block.text
        if len(text) <= LINE_HEAD and (text[-1:] == ":" or block.bolds) and block.tag not in tallies.HEADING_TAGS:
            yield text.rstrip(":").rstrip().lower()


def with_candidates(evidence: Evidence, page: Page, candidates: Sequence[Candidate]) -> Evidence:
    """The same page's evidence, with what its candidates tell."""
    sure = [c for c in candidates if c.confidence >= LEAST_CONFIDENCE and not _in_chrome(c, page.blocks)]
    printed = [str(c.value)[:MAX_TITLE] for c in sure if c.field == "headline" and c.block is not None]
    headings = evidence.headings
    if printed and (not headings or (len(headings) == 1 and printed[0] != headings[0] and is_masthead(page))):
        heads: dict[str, Any] = {"headings": printed, "known": {}}
    else:
        heads = {}
    fields = Counter([c.field for c in sure if not (c.field == "creator" and _is_column(c))])
    told = evidence.but(**heads)
    told.signed_kind = says_of_what(page)
    if told.criticism > 0 or fields["critic_grade"] or told.may_say_review or told.signed_kind:
        told.signatures = signatures(page)
    return told.but(
        titled_by_facts=any(c.field == "work_title" and c.source == "facts" for c in sure),
        cast_size=max((len(c.value) for c in candidates if c.field == "cast" and isinstance(c.value, list)), default=0),
        headed_by_pair=tallies.is_pair(sure, page.blocks),
        fact_lines=tallies.fact_lines(sure),
        fields=fields,
        sure={c.field: c.confidence for c in sorted(sure, key=lambda c: c.confidence)},
    )


def _is_column(candidate: Candidate) -> bool:
    return isinstance(candidate.value, list) and len(candidate.value) > MOST_MAKERS


def _in_chrome(candidate: Candidate, blocks: Sequence[Block]) -> bool:
    at = candidate.block
    return at is not None and at < len(blocks) and bool(blocks[at].region & FOREIGN)
