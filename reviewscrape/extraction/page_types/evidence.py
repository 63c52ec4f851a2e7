"""What speaks for the one or the other type of page: gathered once, before any value is believed."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Self

from reviewscrape.extraction.lazy import told_once
from reviewscrape.extraction.page_types.addresses import FORUM_PATH, TOPIC, may_be_forum
from reviewscrape.extraction.page_types.roundups import announces_roundup
from reviewscrape.extraction.values.text import fold
from reviewscrape.extraction.vocabulary import Densities
from reviewscrape.extraction.wording import (
    HOW_TO,
    REVIEW_WORD,
    REVIEWS_WORD,
    announces_other,
    announces_reviews_by_others,
    may_say_review,
    says,
    section_of_other,
)

NAME_WORDS = 3
"""Fewer words with one for a review are a page's kind, no site's name: `Film Review`."""
LONG_PROSE = 250
MUCH_PROSE = 150
"""Words from which a page is something to read."""
SHORT_POST, LONG_POST = 15, 250
"""Words of a post that is read in a minute; from the second on, prose speaks for itself."""
CRITICAL = 0.8
"""Words of criticism a hundred from which prose speaks as critics do."""
TURNING = 1.0
"""Words by which thoughts turn a hundred, less the numbers, that most texts have."""
HEADLINES = 3
"""Headings among which a headline stands below the site's name."""
OPENING, ROWS = 40, 10
"""Fewer words above so many rows say what the rows are."""
LEAST_CONFIDENCE = 0.5
"""Candidates below are guesses; they say nothing about the page."""
_WHY = re.compile(
    r"(?:why|warum|wieso|weshalb|pourquoi|por qu[eé]|perché|waarom|dlaczego|proč|varför|hvorfor|miksi|miért|почему) ",
    re.IGNORECASE,
)
"""What headlines of essays begin with."""
_ANNIVERSARY = re.compile(
    r"\w,? (?:(?:at|turns) (?:[1-9][05]|100)(?=[:,]|\Z)|(?:[1-9]\d|100) years on(?!\w))", re.IGNORECASE
)
"""What headlines say of a work that has long been out: `The Ferry at 20: how a film made a town`."""
_TITLE_BREAK = re.compile(r" [|–—·«»-] ")
_YEAR_IN_TITLE = re.compile(r"\((?:[^()]{0,24}\s)?(?:19|20)\d\d(?:[-–][\d ]*)?\)")


@dataclass(eq=False, kw_only=True)
class Evidence(Densities):
    """One page's features, cheap to gather, of no single site; first what the words of its body tell."""

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
    """Words of the longest run of body text but what readers wrote, see `tallies.runs`."""
    runs: int
    """Number of runs of ten words and more."""
    link_blocks: int
    """Blocks outside the chrome that are little more than a link: the cards of a listing."""
    plain_blocks: int
    """Other blocks outside the chrome."""
    readers: int = 0
    """Number of lines that ask, or say, whether what a reader wrote helped."""
    opening: str = ""
    """First texts outside the chrome of a page without prose: what a wall without a telling title says."""
    spoken: float = 0.0
    """Long quotations a hundred words of the body. Not looked for where no thought turns."""
    filed_with_works: float = 0.0
    """The page is filed under `Books`, `Stage` or the like; half for `Culture` and `Games`."""
    on_site_of_works: bool = False
    """The site is called after works, or its menu leads to them. Not looked for where no thought turns."""
    shown: bool = False
    """The prose ends in a line that tells until when something is shown."""
    headed_by_pages: bool = False
    """A line between headline and prose tells how many pages a book has, and nobody sells it here."""
    players: int = 0
    """Full names in brackets behind those whom they play: `the keeper (Tom Reed)`. Not looked for in settled pages."""
    opinion: float = 0.0
    """How much the prose says what its writer thought of a work, 0 to 1. Not looked for on what is settled, nor
    where the page calls itself a review."""
    named: bool = True
    """The prose names somebody, or what the headline names. Not looked for on what is settled."""
    personal: float = 0.0
    """Words of who tells of himself a hundred. Not looked for on what is settled."""
    titled_by_facts: bool = False
    """Labelled facts or a bibliographic line name the work."""
    cast_size: int = 0
    """Length of the longest cast list proposed."""
    linked_headings: int = 0
    """Headings outside the chrome that are links as a whole: what leads to other pages."""
    full_entries: int = 0
    """Headings outside the chrome that are links, each with prose of its own below that is not cut short."""
    cut_entries: int = 0
    """Such headings with prose below that is cut short."""
    repeats: int = 0
    """Links outside the prose that stand in elements of one and the same kind: the rows of a list. Lines with days on
    text pages. Not counted on a page of much prose."""
    fact_lines: int = 0
    """Blocks that tell two and more kinds of facts of a work, the running time or the age label among them."""
    sells_a_book: bool = False
    """A book's number and a shop's basket stand on the page. Not looked for beside long prose."""
    has_basket: bool = False
    """A shop's basket stands on the page. Not looked for beside long prose."""
    told_aspects: int = 0
    """Number of aspects of one thing that are graded or told one by one."""
    paid_meal: bool = False
    """A page filed under food says what a meal for two cost, or whether tables are kept. Looked for there alone."""
    meal_words: int = 0
    """Number of different words of those who tell of a meal. Not counted where nobody speaks as critics do."""
    imprints: int = 0
    """Number of books that are named with house and price. Not looked for without much prose."""
    drink_facts: int = 0
    """Number of different facts that a wine, a beer or a spirit has, each behind its label."""
    counted: bool = False
    """`Showing 1-20 of 412` stands on the page."""
    encyclopaedic: int = 0
    """Number of headings that encyclopaedias have."""
    of_shops: int = 0
    """Number of headings that shops and databases have."""
    review_section: bool = False
    """A heading that is nothing but a word for one review stands right above the prose."""
    of_persons: int = 0
    """Number of headings by which databases part their pages on persons."""
    told_singly: int = 0
    """Number of works told of one by one, in entries that each name one."""
    entry_words: float = 0.0
    """Words of prose by entry."""
    graded_ends: int = 0
    """Number of paragraphs that end in a grade of their own."""
    by_an_author: bool = False
    """A heading reads as `Articles by Ann Coe`, `Latest from Ann Coe`."""
    ranked: int = 0
    """Number of entries that follow each other by their rank."""
    ranked_pairs: int = 0
    """Number of those with two names, parted by a dash."""
    listed_pairs: int = 0
    """Number of lines that only name a maker and a work, on a page without much prose."""
    hours: int = 0
    """Hours of the day on a page without much prose."""
    marked_lines: int = 0
    """Number of lines behind a sign that name a work and its maker."""
    bold_lines: int = 0
    """Number of entries that name something in bold and say a line about it, where they are most of the prose."""
    answered: int = 0
    """Number of questions with an answer below."""
    ways_to_more: int = 0
    """Number of links that only say that there is more to read."""
    asks_consent: bool = False
    """The page is little more than a request for consent to cookies."""
    is_shell: bool = False
    """Next to no text, and the place that a script fills: the server sent no page."""
    asks_password: bool = False
    """There is a field for a password on a page without prose."""
    signatures: int = 0
    """How often a review is signed: `Review by`, `Reviewed by`. Not looked for where nothing else speaks of one."""
    headed_by_pair: bool = False
    """The headline is the names of a work and of who made it, and no more: `Low Tide – Ada Quill`."""
    signed_kind: bool = False
    """A signature says what kind of work was reviewed: `A book review by`."""
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
        return self.filed_elsewhere or self.titled_otherwise

    @told_once
    def filed_elsewhere(self) -> bool:
        """Path or sections name another genre."""
        return section_of_other(f"{self.path} {self.sections}")

    @told_once
    def titled_otherwise(self) -> bool:
        """Title or headline name another genre, or tell how reviews are written."""
        if any(map(HOW_TO.match, (self.title, *self.headings[:1]))):
            return True
        if self.says_roundup or says(REVIEW_WORD, self.own_title):
            return False
        if any(_WHY.match(heading) or _ANNIVERSARY.search(heading) for heading in self.headings[:1]):
            return True
        if not announces_other(self.titles):
            return False
        own = [part for part in _TITLE_BREAK.split(self.title) if not says(REVIEWS_WORD, part)]
        return announces_other("\n".join([*own, *self.headings]))  # `Reviews, News & Interviews` are the site's

    @told_once
    def says_roundup(self) -> bool:
        """Title or headline, the first heading that the title says, announce a list of the best, and no review."""
        title = fold(self.title)
        said = [heading for heading in self.headings[:HEADLINES] if fold(heading) in title] or self.headings
        return announces_roundup("\n".join([self.title, *said[:1]]), critical=self.criticism >= CRITICAL)

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
        by_path = may_be_forum(self.path) and FORUM_PATH.search(self.path) is not None
        return by_path or TOPIC.match(self.query) is not None

    @told_once
    def of_others(self) -> bool:
        """Title or headline announce what readers, or critics, wrote of something."""
        return self.may_say_review and any(map(announces_reviews_by_others, (self.own_title, *self.headings)))

    @told_once
    def titled_by_year(self) -> bool:
        """Title or headline read `Some Film (1999)`."""
        return "(" in self.titles and _YEAR_IN_TITLE.search(self.titles) is not None
