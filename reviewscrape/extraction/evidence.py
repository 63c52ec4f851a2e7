"""What speaks for the one or the other type of page: gathered once, before any value is believed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import unquote, urlsplit

from reviewscrape.extraction import tallies
from reviewscrape.extraction.addresses import FORUM_PATH, may_be_forum
from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.headings_of_others import ENCYCLOPAEDIC, OF_SHOPS
from reviewscrape.extraction.heads import MAX_TITLE, headlines_of, is_masthead, kinds_of
from reviewscrape.extraction.lazy import told_once
from reviewscrape.extraction.notes import linked_shares, word_counts
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.roundups import announces_roundup
from reviewscrape.extraction.sections import kickers_of, reviews_of_site, sections_of
from reviewscrape.extraction.signatures import review_section, signatures
from reviewscrape.extraction.tallies import counts_entries
from reviewscrape.extraction.typed import structured_types
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.vocabulary import densities
from reviewscrape.extraction.wording import (
    BASKETS,
    BOOK_FACTS,
    BOOK_NUMBERS,
    REVIEW_WORD,
    REVIEWS_WORD,
    announces_other,
    announces_reviews_by_others,
    may_say_review,
    says,
    section_of_other,
)

RUN_WORDS = 10
NAME_WORDS = 3
"""Fewer words with one for a review are a page's kind, no site's name: `Film Review`."""
LONG_PROSE = 250
MUCH_PROSE = 150
"""Words from which a page is something to read."""
SHORT_POST, LONG_POST = 15, 250
"""Words of a post that is read in a minute; from the second on, prose speaks for itself."""
CRITICAL = 0.8
"""Words of criticism a hundred from which prose speaks as critics do."""
MOST_MAKERS = 8
"""More names are a column of a table, not those who made one work."""
CARD = 0.7
"""Share of a block that is linked where it is little more than its links."""
OPENING, ROWS = 40, 10
"""Fewer words above so many rows say what the rows are."""
OPENING_BLOCKS = 10
LINE_WORDS = 6
"""Shorter lines are entries of a list, not prose, though they may be all that a page has."""
CHROME = int(Region.CHROME)
FOREIGN = CHROME & ~int(Region.ASIDE)
"""Where what stands is not of the page's own work; boxes of facts and grades stand aside, too."""
LEAST_CONFIDENCE = 0.5
"""Candidates below are guesses; they say nothing about the page."""
_TITLE_BREAK = re.compile(r" [|–—·«»-] ")
_YEAR_IN_TITLE = re.compile(r"\((?:[^()]{0,24}\s)?(?:19|20)\d\d(?:[-–][\d ]*)?\)")


@dataclass(eq=False)
class Evidence:
    """One page's features, cheap to gather, of no single site."""

    title: str
    headings: list[str]
    """Texts of the h1 blocks or, where there is none, of the first h2 block outside the chrome."""
    path: str
    """Path of the URL, decoded, lower case."""
    query: str
    """Query of the URL: `/?p=1234` is no front page."""
    sections: str
    """What the page's meta elements call its section or type."""
    body_class: str
    """Classes of the body element."""
    top_types: list[str]
    """Type of each structured-data block's first node, and og:type; lower case."""
    types: Counter[str]
    """All structured types on the page, JSON-LD and microdata, lower case."""
    prose_words: int
    """Words of the body text."""
    longest_run: int
    """Words of the longest run of body text, see `_runs`."""
    runs: int
    """Number of runs of ten words and more."""
    link_blocks: int
    """Blocks outside the chrome that are little more than a link: the cards of a listing."""
    plain_blocks: int
    """Other blocks outside the chrome."""
    opening: str = ""
    """First texts outside the chrome of a page without prose: what a wall without a telling title says."""
    criticism: float = 0.0
    """Words of criticism a hundred words of the body, see `vocabulary`."""
    reporting: float = 0.0
    """Words of reporting a hundred words of the body."""
    announcement: float = 0.0
    """Words of announcements a hundred words of the body, less those of judgement."""
    judgement: float = 0.0
    """Words of judgement a hundred words of the body."""
    titled_by_facts: bool = False
    """Labelled facts or a bibliographic line name the work."""
    cast_size: int = 0
    """Length of the longest cast list proposed."""
    linked_headings: int = 0
    """Headings outside the chrome that are links as a whole: what leads to other pages."""
    full_entries: int = 0
    """Headings outside the chrome that are links, each with prose of its own below that is not cut short."""
    repeats: int = 0
    """Links outside the prose that stand in elements of one and the same kind: the rows of a list.
    Not counted on a page of much prose."""
    fact_lines: int = 0
    """Blocks that tell two and more kinds of facts of a work, the running time or the age label among them."""
    sells_a_book: bool = False
    """A book's number and a shop's basket stand on the page. Not looked for beside long prose."""
    has_basket: bool = False
    """A shop's basket stands on the page. Not looked for beside long prose."""
    counted: bool = False
    """`Showing 1-20 of 412` stands on the page."""
    encyclopaedic: int = 0
    """Number of headings that encyclopaedias have."""
    of_shops: int = 0
    """Number of headings that shops and databases have."""
    review_section: bool = False
    """A heading that is nothing but a word for one review stands right above the prose."""
    signatures: int = 0
    """How often a review is signed: `Review by`, `Reviewed by`. Not looked for where nothing else speaks of one."""
    fields: Counter[str] = field(default_factory=Counter)
    """Candidates by field; those in the chrome and mere guesses are not counted."""
    sure: dict[str, float] = field(default_factory=dict)
    """Confidence of the best candidate of each of these fields."""
    known: dict[str, Any] = field(default_factory=dict)
    """What was worked out of head and blocks alone, by its name: candidates do not change it."""

    def but(self, **changes: object) -> Self:
        """The same with other values; `dataclasses.replace` would cost as much as all signals."""
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__, **changes)
        return other

    @told_once
    def own_title(self) -> str:
        """The title without its last part, as a rule the site's name; `Film Review` and the like are none."""
        parts = _TITLE_BREAK.split(self.title)
        if len(parts) < 2 or (may_say_review(parts[-1]) and len(parts[-1].split()) < NAME_WORDS):
            return self.title
        return " ".join(parts[:-1])

    @told_once
    def titles(self) -> str:
        """Title and headlines, a line each."""
        return "\n".join([self.title, *self.headings])

    @told_once
    def may_say_review(self) -> bool:
        """False where no place that could say so calls this a review, or reviews: a cheap first look."""
        return may_say_review(f"{self.titles}\n{self.path}\n{self.sections}\n{self.body_class}")

    @told_once
    def other_genre(self) -> bool:
        """Title, headline, path or section name something that is no review: an interview, news, a trailer."""
        return self.filed_elsewhere or self._titled_otherwise

    @told_once
    def filed_elsewhere(self) -> bool:
        """Path or sections name another genre."""
        return section_of_other(f"{self.path} {self.sections}")

    @told_once
    def _titled_otherwise(self) -> bool:
        """Title or headline name another genre."""
        if not announces_other(self.titles) or self.says_roundup or says(REVIEW_WORD, self.own_title):
            return False
        own = [part for part in _TITLE_BREAK.split(self.title) if not says(REVIEWS_WORD, part)]
        return announces_other("\n".join([*own, *self.headings]))  # `Reviews, News & Interviews` are the site's

    @told_once
    def says_roundup(self) -> bool:
        """Title or first headline announce a list of the best, and no review."""
        return announces_roundup("\n".join([self.title, *self.headings[:1]]), critical=self.criticism >= CRITICAL)

    @property
    def one_text(self) -> bool:
        """All prose is one short piece, dated, signed or at an address of its own: a short post beside long lists."""
        guess = LEAST_CONFIDENCE if self.prose_words < OPENING else 0.0
        told = self.sure.get("date_published", 0.0) > guess or self.fields["author"]
        whole = self.longest_run >= SHORT_POST and self.longest_run * 10 >= self.prose_words * 9
        opens_a_list = self.prose_words < OPENING and self.repeats >= ROWS and not self.fields["author"]
        return whole and not opens_a_list and self.prose_words < LONG_POST and bool(told)

    @told_once
    def in_forum(self) -> bool:
        """The address is one of a forum."""
        return may_be_forum(self.path) and FORUM_PATH.search(self.path) is not None

    @told_once
    def of_others(self) -> bool:
        """Title or headline announce what readers, or critics, wrote of something."""
        return self.may_say_review and any(map(announces_reviews_by_others, (self.own_title, *self.headings)))

    @told_once
    def titled_by_year(self) -> bool:
        """Title or headline read `Some Film (1999)`."""
        return "(" in self.titles and _YEAR_IN_TITLE.search(self.titles) is not None


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
    words = [0 if b.index in listed else counts[b.index] for b in kept] if listed else [counts[b.index] for b in kept]
    runs = tallies.runs(page.blocks, kept, words)
    longest_run = max(runs, default=0)
    prose_words = sum([count for count in words if count >= LINE_WORDS])
    heads = headlines_of(own_headings)
    sections = [
        *sections_of(page),
        *kickers_of(page.blocks, headings),
        *reviews_of_site(page, heads[0] if heads else ""),
    ]
    said = page.shared["densities"] = densities("\n".join([b.text for b in kept]))
    return Evidence(
        title=page.title[:MAX_TITLE],
        headings=heads,
        path=unquote(urlsplit(page.url).path).lower()[:MAX_TITLE] if page.url else "",
        query=urlsplit(page.url).query[:MAX_TITLE],
        sections=" ".join(sections).lower()[:MAX_TITLE],
        body_class=kinds_of(next((node.get("class") or "" for node in page.all("body")), "")[:MAX_TITLE]),
        top_types=top,
        types=types,
        prose_words=prose_words,
        longest_run=longest_run,
        runs=sum(run >= RUN_WORDS for run in runs),
        link_blocks=len(cards),
        plain_blocks=len(own) - len(cards),
        linked_headings=len(leading := [b.index for b in own_headings if linked[b.index] >= CARD]),
        full_entries=tallies.full_entries(page.blocks, leading) if len(leading) >= tallies.SEVERAL_ENTRIES else 0,
        repeats=max(tallies.repeats(own), sum(listed.values())) if prose_words < MUCH_PROSE else 0,
        has_basket=longest_run < LONG_PROSE and not BASKETS.isdisjoint(page.words),
        counted=counts_entries(page),
        sells_a_book=longest_run < LONG_PROSE
        and not BOOK_NUMBERS.isdisjoint(page.words)
        and not (BASKETS if prose_words >= OPENING else BASKETS | BOOK_FACTS).isdisjoint(page.words),
        encyclopaedic=len(ENCYCLOPAEDIC.intersection(named := [b.text.lower() for b in own_headings])),
        of_shops=len(OF_SHOPS.intersection(named)),
        review_section=review_section(page.blocks, headings),
        opening="\n".join([b.text for b in own[:OPENING_BLOCKS]])[:MAX_TITLE] if prose_words < OPENING else "",
        criticism=said.criticism,
        reporting=said.reporting,
        announcement=said.announcement,
        judgement=said.judgement,
    )


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
    if told.criticism > 0 or fields["critic_grade"] or told.may_say_review:
        told.signatures = signatures(page)
    return told.but(
        titled_by_facts=any(c.field == "work_title" and c.source == "facts" for c in sure),
        cast_size=max((len(c.value) for c in candidates if c.field == "cast" and isinstance(c.value, list)), default=0),
        fact_lines=tallies.fact_lines(sure),
        fields=fields,
        sure={c.field: c.confidence for c in sorted(sure, key=lambda c: c.confidence)},
    )


def _is_column(candidate: Candidate) -> bool:
    return isinstance(candidate.value, list) and len(candidate.value) > MOST_MAKERS


def _in_chrome(candidate: Candidate, blocks: Sequence[Block]) -> bool:
    at = candidate.block
    return at is not None and at < len(blocks) and bool(blocks[at].region & FOREIGN)
