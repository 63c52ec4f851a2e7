"""The title of a work on a page that is the work's own: the heading that the page's titles begin with, and its year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.page_types.addresses import MAKERS_ADDRESS, RELEASED_BY, SOLD_AS
from reviewscrape.extraction.readers.printed import printed
from reviewscrape.extraction.readers.prose.book_headlines import NAME
from reviewscrape.extraction.readers.prose.headline import OTHERS
from reviewscrape.extraction.readers.prose.place import find_place
from reviewscrape.extraction.readers.prose.work import is_music
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.section_names import names_a_section
from reviewscrape.extraction.values.text import fold, is_site_name, short
from reviewscrape.extraction.values.title_tails import with_brackets, work_name
from reviewscrape.extraction.values.titles import says_review
from reviewscrape.extraction.wording import BOOK_NUMBERS

LIKELY = 0.6
"""Less than anything that says on its own which work it is about."""
BELOW, CARD = 0.75, 0.93
"""Confidence in whom a line right below the heading says the work is by, and in a library's card."""
LONGEST = 90
_TAGS = ("h1", "h2", "h3")
_PAIRS = (" by ", " - ", " – ", " — ", " / ", ": ")
"""What stands in headings that name more than the work."""
_BY = re.compile(rf"[Bb]y ({NAME})")
_CATALOGUED = re.compile(rf"([^/]{{2,90}}) / (?:by )?({NAME})(?: ?[;,\[].*)?\.?")
"""As library cards have title and author: `The glass ferry / Ida Marsh ; edited by Bo Ek.`"""
_OF_A_KIND = re.compile(
    r"([^|]{2,90}?)(?: \((?:[a-z]{2,12} )?(?:album|EP|single|novel|book)\)| - (?:Album|EP|Single)) by ([^|:(]{2,60}?)"
    r"(?: [|:] .*)?",
)
"""A title of a page that says what kind of work it is: `Nine Bells - Album by Brine Choir`."""
NEAR = 3
"""Blocks below the heading that may name who made it."""
_PUBLISHED = re.compile(
    r"[\0\n]first published [^\0\n.:]{0,30}?\b((?:19|20)\d\d)(?=[\0\n]|\Z)"
    r"|[\0\n]publisher ?: [^()\0\n]{2,60} \((?:[^()\0\n]{0,20} )?((?:19|20)\d\d)\)(?=[\0\n]|\Z)",
    re.IGNORECASE,
)
"""A line of a book's facts with its year: `First published March 1, 2004`, `Publisher: Quay (March 1, 2004)`."""
_AT_SITE = re.compile(r"\A\s*(?:on|at|bei|auf|sur|en|su|[|·–—-])\s+")
TOP = 40
"""Blocks among which a title stands that is no heading."""
_DASH = re.compile(r"\s[–—-]\s")
_KIND = re.compile(
    r"\s\((?:[^()]{1,20}\s)?(?:film|fernsehserie|s[eé]rie|series|novel|roman|album|buch|book"
    r"|video game|spiel|song|play)\)\Z"
    r"|\s?\((?:19|20)\d\d年[^()]{0,10}\)\Z"
    r"|:\s(?:a|an|ein|eine|un|une)\s(?:\w+\s)?(?:novel|memoir|thriller|mystery|romance|biography|roman)\Z",
    re.IGNORECASE,
)
"""What kind of work it is, behind its title: `Moor (film)`, `Moor: A Novel`, in Japan when it was made."""


_AGE = re.compile(r"\s\(?(?:U|12A?|15|18|PG-13|PG|NC-17|TV-\w{1,3}|FSK ?\d{1,2})\)?\Z")
"""An age label behind a title, as cinemas have it: `Moor 12A`."""


def read_heading(page: Page) -> Iterable[Candidate]:
    """The first such heading; nothing where it names more than one thing, or a section of its site."""
    place = find_place(page)
    context = place.context
    if kind := _OF_A_KIND.fullmatch(page.title):
        yield Candidate("work_title", kind[1], short(page.title), "title", "title", CARD)
        yield Candidate("creator", [kind[2]], short(page.title), "title", "title", CARD)
        return
    titles = [fold(title) for title in (page.title, context.first("og:title")) if title]
    own = [block for block in page.blocks if block.tag in _TAGS and not block.region & OTHERS]
    for block in [block for tag in _TAGS for block in own if block.tag == tag]:
        title, year = work_name(
            _KIND.sub("", with_brackets(block.text.replace("\u200e", ""), page.title)), may_hold_site=False
        )
        title = _without_age(title.partition(" | ")[0], titles)
        folded = fold(title)
        ends = page.title.endswith((f": {title}", f" - {title}", f" | {title}"))
        shown = " / " in title and fold(title.partition(" / ")[0]) in fold(page.title)
        if not folded or not (ends or shown or any(f"{known} ".startswith(f"{folded} ") for known in titles)):
            continue
        if (catalogued := _CATALOGUED.fullmatch(title)) and not BOOK_NUMBERS.isdisjoint(page.words):
            where = f"block {block.index}"
            yield Candidate("work_title", catalogued[1], short(block.text), "prose", where, CARD, 0, block.index)
            yield Candidate("creator", [catalogued[2]], short(block.text), "prose", where, CARD, 0, block.index)
            return
        if is_music(place) and len(parts := _DASH.split(title)) == 2:
            yield printed("work_title", parts[1], block, LIKELY)
            yield printed("creator", [parts[0]], block, LIKELY)
            return
        told = any(sign in title for sign in _PAIRS) or len(title) > LONGEST or "\n" in title
        if told or says_review(title) or names_a_section(title) or is_site_name(title, context.site_names):
            return
        yield printed("work_title", title, block, LIKELY)
        below = page.blocks[block.index + 1] if block.index + 1 < len(page.blocks) else None
        if below is not None and not BOOK_NUMBERS.isdisjoint(page.words) and (by := _BY.fullmatch(below.text)):
            at = below.index
            yield Candidate("creator", [by[1]], short(below.text), "facts", f"block {at}", BELOW, 0, at)
        yield from _linked_makers(page, block.index)
        if year:
            yield printed("work_year", year, block, LIKELY)
        else:
            yield from _year(page)
        return
    if catalogued := RELEASED_BY.match(page.title):
        yield Candidate("work_title", catalogued[1], short(page.title), "title", "title", CARD)
        yield Candidate("creator", [catalogued[2]], short(page.title), "title", "title", CARD)
    yield from _above_maker(page)
    yield from _before_site(page, context.site_names)


def _linked_makers(page: Page, heading: int) -> Iterable[Candidate]:
    """Who made it, where a line shortly below the heading is nothing but links to their pages."""
    for block in page.blocks[heading + 1 : heading + 1 + NEAR]:
        names = [block.text[span.start : span.end].strip() for span in block.links]
        made = names and all(MAKERS_ADDRESS.search(span.node.get("href") or "") for span in block.links)
        if made and not block.region & OTHERS and sum(map(len, names)) * 5 > len(block.text) * 4:
            where = f"block {block.index}"
            yield Candidate("creator", names, short(block.text), "prose", where, BELOW, 0, block.index)
            return


def _above_maker(page: Page) -> Iterable[Candidate]:
    """The first line of the block of a shop that goes on with nothing but `by Ann Lee`, where the title has it."""
    for block in page.blocks[:TOP]:
        title, _, rest = block.text.partition("\n")
        title, by = SOLD_AS.sub("", title).strip(), _BY.fullmatch(rest)
        if by and title in page.title and by[1] in page.title and not block.region & OTHERS:
            yield printed("work_title", title, block, LIKELY)
            yield printed("creator", [by[1]], block, LIKELY)
            yield from _year(page)
            return


def _year(page: Page) -> Iterable[Candidate]:
    """The year in a line of a book's facts."""
    if dated := _PUBLISHED.search(page.text):
        yield Candidate("work_year", int(dated[1] or dated[2]), dated[0].strip("\0\n"), "facts", "text", LIKELY)


def _before_site(page: Page, names: frozenset[str]) -> Iterable[Candidate]:
    """The line near the top that the page's title begins with, where nothing but the site's name stands behind it."""
    for block in page.blocks[:TOP]:
        rest = page.title[len(block.text) :] if page.title.startswith(f"{block.text} ") else ""
        if rest and not block.region & OTHERS and is_site_name(_AT_SITE.sub("", rest), names):
            where = f"block {block.index}"
            yield Candidate("work_title", block.text, short(page.title), "prose", where, LIKELY, 0, block.index)
            return


def _without_age(title: str, titles: Sequence[str]) -> str:
    """The title without an age label behind it that the page's titles do not have."""
    aged = _AGE.search(title)
    bare = title[: aged.start()] if aged is not None else title
    shown = any(f"{known} ".startswith(f"{fold(title)} ") for known in titles)
    return bare if not shown and any(f"{known} ".startswith(f"{fold(bare)} ") for known in titles) else title
