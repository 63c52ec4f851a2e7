"""Whose a grade on a page is, by where it stands: beside the review, or in something else on the same page."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import chain

from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.body.notices import opens_comments
from reviewscrape.extraction.lazy import lazy
from reviewscrape.extraction.notes import joined
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.page_types.addresses import REVIEWS_NUMBER
from reviewscrape.extraction.readers.ratings.elements import fits, limited_text
from reviewscrape.extraction.readers.ratings.opening_blocks import Printed
from reviewscrape.extraction.readers.ratings.reader_counts import USERS_REVIEW, ends_of_users_reviews
from reviewscrape.extraction.regions import SPEAKS_OF_GRADES, ends_article, region_of_attributes
from reviewscrape.extraction.values.grade_labels import Whose, announces_readers
from reviewscrape.extraction.values.grade_names import may_name_a_grade, may_say_a_grade
from reviewscrape.extraction.values.grade_owners import owner_of_names
from reviewscrape.extraction.values.other_texts import announces_others
from reviewscrape.extraction.values.titles import says_review

BLOCK_TAGS = frozenset(
    "div p ul ol li dl dt dd td th section article aside figure figcaption fieldset h2 h3 h4 h5 center".split()
)
INLINE_TAGS = tuple("span i b strong em small font meter data abbr time u svg".split())
"""Elements that may be named for a grade; a link or a button that is named for one asks for one."""
FOREIGN_TAGS = frozenset(["nav", "footer", "select", "button", "menu", "form", "dialog", "option", "label"])
LOWEST = "h7"
"""Level of a line in bold among headings: any heading ends what it began."""
HEADING_TAGS = ("h1", "h2", "h3", "h4", "h5")
MAX_HEADING = 60
CARD = 600
"""Characters of a box that holds one work's grade, title and teaser."""
MANY, LONGEST = 200, 5
"""Blocks of body text that are looked at, the longest first, and of all blocks on a page without body text."""
NOT_MAIN = Region.NAV | Region.FOOTER | Region.ASIDE | Region.RELATED | Region.COMMENTS
_WORD = re.compile(r"\w+")
MOST_OF_THE_BODY = 0.6
"""An element with this share of the body text is the article, or around it."""


class Scope:
    """The part of the tree that is the review's own, and what stands outside of it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.kept = [block for block in page.blocks if block.kept]
        self.owners: dict[HtmlElement, Whose | None] = {}
        self.unseen: dict[HtmlElement, bool] = {}
        self._texts: dict[tuple[HtmlElement, int], str | None] = {}
        self._cards: dict[HtmlElement, bool] = {}

    @lazy
    def begin(self) -> int:
        """Index of the first block of the body text, 0 without any."""
        return self.kept[0].index if self.kept else 0

    @lazy
    def heading(self) -> Block | None:
        """The last h1 before the body text, or else the first one, cards in the nav and the like aside."""
        headings = [b for b in self.page.blocks if b.tag == "h1" and not b.region & NOT_MAIN]
        before = [b for b in headings if b.index < self.begin]
        return before[-1] if before else headings[0] if headings else None

    @lazy
    def words(self) -> str:
        """The page's title and its main heading, lower case."""
        return f"{self.page.title} {self.heading.text if self.heading else ''}".lower()

    @lazy
    def own(self) -> frozenset[HtmlElement]:
        """Elements around the main heading and around the body text: their names speak of the whole page."""
        found: set[HtmlElement] = set()
        if self.heading is not None and self.heading.node is not None:
            found.update(self.heading.node.iterancestors())
        held: dict[HtmlElement, int] = {}
        kept = self.kept or self.page.blocks
        if len(kept) > MANY or kept is self.page.blocks:
            kept = sorted(kept, key=lambda b: -len(b.text))[: LONGEST if kept is self.page.blocks else MANY]
        for block in kept:
            parent = block.node.getparent() if block.node is not None else None
            if parent is not None:
                held[parent] = held.get(parent, 0) + len(block.text)
        total = sum(held.values())
        for parent, length in list(held.items()):
            for element in parent.iterancestors():
                held[element] = held.get(element, 0) + length
        found.update(e for e, length in held.items() if length >= MOST_OF_THE_BODY * total and not _is_somebodys(e))
        return frozenset(found)

    @lazy
    def _headings(self) -> tuple[list[int], list[bool]]:
        """Indexes of the headings behind the body's beginning, and of each whether it announces what readers wrote."""
        short = [b for b in self.page.blocks[self.begin :] if len(b.text) <= MAX_HEADING]
        found = [b for b in short if b.tag in HEADING_TAGS or _heads(b)]
        readers: list[bool] = []
        level = ""
        for block in found:
            told = _is_of_readers(block.text) or (announces_others(block.text) and says_review(block.text))
            if told or block.tag == "#text":
                level = block.tag if block.tag in HEADING_TAGS or block.tag == "#text" else LOWEST
            elif block.tag <= level:
                level = ""
            readers.append(bool(level))  # also below the lesser headings that follow
        return [b.index for b in found], readers

    def below_readers_heading(self, block: int) -> bool:
        """True behind a heading such as `User comments`, before the next one, and in one of several users' reviews."""
        if self._helpful and self._is_asked_below(block):
            return True
        indexes, readers = self._headings
        at = bisect_right(indexes, block) - 1
        return at >= 0 and readers[at]

    @lazy
    def _helpful(self) -> list[int]:
        return ends_of_users_reviews(self.page)

    def _is_asked_below(self, block: int) -> bool:
        """True where shortly behind, before any heading, it says how many found what stands here of use."""
        at = bisect_left(self._helpful, block)
        end = next(iter(self._helpful[at : at + 1]), block + USERS_REVIEW + 1)
        near = end - block <= USERS_REVIEW
        return near and not any(b.tag in {"h1", "h2"} for b in self.page.blocks[block + 1 : end])

    @lazy
    def is_of_a_user(self) -> bool:
        """Whether the address is that of one review in a database: there `User reviews` heads the section it is in."""
        return REVIEWS_NUMBER.search(self.page.url) is not None

    @lazy
    def title_words(self) -> frozenset[str]:
        """Words of the page's title and main heading, lower case."""
        return frozenset(_WORD.findall(self.words))

    @lazy
    def named(self) -> list[HtmlElement]:
        """Elements whose names, labels or data may speak of a grade: block-level ones first, then the others.

        The walk has marked those of the first kind, since it looks at all their names anyway.
        """
        page = self.page
        found = [node for node in page.marked if node.tag in BLOCK_TAGS]
        others = [node for node in page.all(*INLINE_TAGS) if _may_speak(*node.values())]
        found += [n for n in others if n.tag == "meter" or region_of_attributes(n.tag, n.items()) >= SPEAKS_OF_GRADES]
        for tag in page.tags:
            if "-" in tag and may_name_a_grade(tag):
                found.extend(page.all(tag))
        return found

    @lazy
    def printed(self) -> Printed:
        """Short blocks that begin with a grade."""
        return Printed(self.page.blocks)

    def block_at(self, place: int) -> tuple[Block, int]:
        """The block that a place in the page's text stands in, and the place in that block."""
        ends = joined(self.page).ends
        index = bisect_right(ends, place)
        return self.page.blocks[index], place - (ends[index - 1] if index else 0)

    @lazy
    def index(self) -> dict[HtmlElement, int]:
        """Index of the first text block that stands in an element."""
        found: dict[HtmlElement, int] = {}
        for block in self.page.blocks:
            if block.node is not None:
                found.setdefault(block.node, block.index)
        return found

    def block(self, node: HtmlElement) -> Block | None:
        """Text block that an element stands in; None when there is none."""
        held = next((element for element in chain([node], node.iterancestors()) if element in self.index), None)
        return self.page.blocks[self.index[held]] if held is not None else None

    def text(self, node: HtmlElement, most: int) -> str | None:
        """`limited_text` of an element; the boxes around grades are asked for again and again."""
        key = node, most
        if key not in self._texts:
            self._texts[key] = limited_text(node, most)
        return self._texts[key]

    def is_card(self, node: HtmlElement) -> bool:
        """True for an element with no more text and parts than the box of one work's grade has."""
        if node not in self._cards:
            self._cards[node] = fits(node, CARD)
        return self._cards[node]

    def owner(self, node: HtmlElement | None) -> Whose | None:
        """Whose a grade in this element is, None when its surroundings do not say."""
        way: list[HtmlElement] = []
        found: Whose | None = None
        while node is not None and node not in self.own:
            if node in self.owners:
                found = self.owners[node]
                break
            way.append(node)
            node = node.getparent()
        for element in reversed(way):
            found = _own_owner(element) or found
            self.owners[element] = found
        return found

    def hidden(self, node: HtmlElement | None) -> bool:
        """True below an element that no visitor sees; text for screen readers is seen."""
        way: list[HtmlElement] = []
        found = False
        while node is not None and not found:
            if node in self.unseen:
                found = self.unseen[node]
                break
            way.append(node)
            style = node.get("style")
            found = node.get("hidden") is not None or "display:none" in (style or "").replace(" ", "").lower()
            node = node.getparent()
        self.unseen.update(dict.fromkeys(way, found))
        return found


@lru_cache(maxsize=20_000)
def _may_speak(*values: str) -> bool:
    """False for attributes of which none speaks of a grade, whatever their names are: most elements have known ones."""
    return any(may_name_a_grade(value) or may_say_a_grade(value) or "--" in value for value in values)


def _heads(block: Block) -> bool:
    """True for a line that begins what others wrote: on a page of text, or all in bold."""
    if block.tag == "#text":
        return not block.kept and (_is_of_readers(block.text) or announces_others(block.text.lower()))
    return any((s.start, s.end) == (0, len(block.text)) for s in block.bolds[:1]) and _is_of_readers(block.text)


def _is_of_readers(heading: str) -> bool:
    return heading == "Reviews" or announces_readers(heading) or opens_comments(heading)


def _is_somebodys(element: HtmlElement) -> bool:
    """True for a list item or an element named for readers: prose in it is not the page's own."""
    return element.tag == "li" or owner_of_names(names_of(element)) is Whose.COMMUNITY


def names_of(element: HtmlElement) -> str:
    """Class and id of an element, before them the name of one of the page's own kind, blanks between them."""
    own = element.tag.removeprefix("app-") if "-" in element.tag else ""
    return f"{own} {element.get('class') or ''} {element.get('id') or ''}"[:300]


def _own_owner(element: HtmlElement) -> Whose | None:
    if element.tag in FOREIGN_TAGS and not ends_article(element):
        return Whose.VISITOR if element.tag in {"select", "form", "button", "option", "label"} else Whose.OTHER_WORK
    if element.get("itemprop") == "aggregateRating":
        return Whose.COMMUNITY
    return owner_of_names(names) if (names := names_of(element)) != "  " else None
