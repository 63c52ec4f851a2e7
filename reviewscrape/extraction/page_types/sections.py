"""In which section of its site a page stands, as its head and the lines above its headline say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.parsing.carriers import start_tags_at
from reviewscrape.extraction.wording import may_say_review

_SECTIONS = ("section", "tone", "content-type", "pagetype", "page-type", "genre", "category", "pst")
"""What the names of meta elements end with that say of what kind a page is."""
_TRAIL = re.compile(r"\s[»>›/|]\s")
"""What parts the steps of the way to a page: `Home » CD Reviews`."""
TRAIL = 80
KICKERS, KICKER = 2, 25
"""Lines above the headline that may name its section, and their characters."""
SEVERAL_LINKS = 3
"""Links of a line that is the site's menu: `Home Reviews News`."""
_OTHER_KICKER = re.compile(r"news|interviews?|podcasts?|trailers?|obituar(?:y|ies)", re.IGNORECASE)
"""A line above the headline that says of what other kind the page is, and nothing else."""
_OF_ALL_KINDS = re.compile(r"(?<![a-z])(?:news|products?|features?|interviews?|previews?)(?![a-z])", re.IGNORECASE)
"""What parts of a site hold beside reviews: `News and Reviews`."""
_LD_SECTION = re.compile(r'"articleSection"\s{0,3}:\s{0,3}(?:\[([^\]]{0,300})\]|"([^"]{0,100})")')
_TAG_MARKS = (b'category tag"', b'rel="tag"', b"rel='tag'")
"""How blogs mark the links to a post's subjects."""
MOST_TAGS = 15
"""More such links are those of many posts, or of a cloud of all subjects."""
_CRUMB_MARKS = ("breadcrumb", "pathway")
CRUMBS = 200
"""Characters of the way to a page, from the site's root down."""
_CRUMB = re.compile(r"\s*(?:[»>›/|→:]|\n|\s-\s)\s*")


def sections_of(page: Page) -> Iterable[str]:
    """What meta elements call the page's section."""
    for meta in page.metas:
        name = meta.get("property") or meta.get("name")
        if name and name.lower().endswith(_SECTIONS):
            yield meta.get("content", "")


def kickers_of(blocks: Sequence[Block], headings: Sequence[Block]) -> Iterable[str]:
    """What short lines right above the first heading say: `CD Reviews`. Entries of lists are the menu's."""
    first = next((b.index for b in headings if b.tag == "h1"), None) or next(
        (b.index for b in headings if b.tag == "h2"), 0
    )
    for block in blocks[max(first - KICKERS, 0) : first]:
        text = _TRAIL.split(block.text)[-1] if len(block.text) < TRAIL else ""
        told = (
            len(text) < KICKER
            and len(block.links) < SEVERAL_LINKS
            and (may_say_review(text) or _OTHER_KICKER.fullmatch(text) is not None)
        )
        if told and block.tag not in {"li", "option", "a", "dd"}:
            yield text


_OF_WORKS = re.compile(
    r"(?:films?|movies?|cinema|tv|television|music|albums?|records|live|gigs|concerts?|classical|books?|literature|fiction"
    r"|theatre|theater|stage|opera|dance|arts?|exhibitions|culture|games?|board games|gaming|comics|restaurants?|dining"
    r"|kultur|kino|musik|platten|literatur|bücher|bühne|buehne|theater|culture|musique|livres|cinéma|spectacles"
    r"|cine|música|libros|cultura|teatro|libri|spettacoli)(?: (?:and|&|et|und|y|e) \w+)?",
    re.IGNORECASE,
)
"""Parts of a site in which works are reviewed and, as a rule, nothing is sold or cooked."""


_OF_FOOD = re.compile(
    r"(?<![a-z])(?:food|eat|eating|restaurants?|dining|drink|gastro\w*|genuss|essen|tables?|cucina|ristoranti"
    r"|restaurantes|comer)(?![a-z])",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"(?:lunch|dinner|meals?|three courses|mains?|menu|brunch)[^.\n]{0,40}?"
    r" (?:for two|a head|per (?:head|person)|around [£$€]|about [£$€]|from [£$€])"
    r"|no (?:bookings|reservations)(?!\w)|walk-ins only"
    r"|(?:menü|hauptgericht\w*|vorspeise\w*|menu|plats?)[^.\n]{0,30}? (?:ab|um|von|dès|à partir de|entre) \d{1,3}"
    r"[^.\n]{0,8}(?:€|euro)",
    re.IGNORECASE,
)
"""What reviews of restaurants end with, and news of them hardly ever."""


def is_paid_meal(text: str, places: Iterable[str]) -> bool:
    """Whether a page that is filed under food says what a meal cost, or how one gets a table."""
    return any(map(_OF_FOOD.search, places)) and _PAID.search(text) is not None


def places_of(page: Page) -> list[str]:
    """Names of the site's parts that the page is filed in."""
    return [*_sections_of_data(page), *subjects(page), *_crumbs(page)]


def is_filed_with_works(places: Iterable[str], path: str) -> bool:
    """Whether one of the places, or of the folders of a page's path, is one for works: `Books`, `/stage/`."""
    folders = path.replace("-", " ").split("/")[:-1]
    return any(_OF_WORKS.fullmatch(name.strip()) for name in (*places, *folders))


def reviews_of_site(places: Iterable[str], heading: str) -> Iterable[str]:
    """The places of those that speak of reviews; not the page's own headline."""
    for name in places:
        own = len(name) < KICKER and may_say_review(name) and _OF_ALL_KINDS.search(name) is None
        if own and name.casefold() != heading.casefold():
            yield name


def _sections_of_data(page: Page) -> Iterable[str]:
    """What JSON-LD calls the section: `"articleSection": ["Film Reviews"]`."""
    for node in page.json_ld:
        text = node.text or ""
        if "articleSection" in text:
            for several, one in _LD_SECTION.findall(text):
                yield from re.findall(r'"([^"]+)"', several) if several else [one]


def subjects(page: Page) -> Iterable[str]:
    """The subjects that a blog's post is filed under: `Filed Under: Film Reviews`."""
    if page.marks.keys().isdisjoint(_TAG_MARKS):
        return
    links = [node for node in page.all("a") if "tag" in (node.get("rel") or "").split()]
    if len(links) <= MOST_TAGS:
        for node in links:
            yield " ".join("".join(map(str, node.itertext())).split())


def _crumbs(page: Page) -> Iterable[str]:
    """The steps of the way to the page: `Home / DVD Reviews`."""
    for mark in _CRUMB_MARKS:
        for node in page.all(*start_tags_at(page.markup, page.marks.get(mark.encode(), ()))):
            if mark in f"{node.get('class') or ''} {node.get('id') or ''}".lower():
                text = "\n".join(map(str, node.itertext()))
                yield from _CRUMB.split(text.strip()) if len(text) < CRUMBS else ()
                return
