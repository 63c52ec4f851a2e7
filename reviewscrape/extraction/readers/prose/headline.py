"""The review's headline: the heading that the page's title agrees with and that stands nearest to the body."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.page_types.addresses import MAKERS_ADDRESS
from reviewscrape.extraction.parsing.text_heads import most_addressed
from reviewscrape.extraction.readers.prose.titles_of_page import (
    LARGE,
    REVIEW_OF,
    Titles,
    headed_line,
    is_bold,
    is_named,
    is_titled,
    printed_headline,
)
from reviewscrape.extraction.readers.structured.context import Context
from reviewscrape.extraction.readers.structured.meta_elements import ENTRY_CLASSES
from reviewscrape.extraction.values.byline_words import LABEL_PHRASES, pattern_of
from reviewscrape.extraction.values.dates import find_dates
from reviewscrape.extraction.values.grades import parse_grade
from reviewscrape.extraction.values.section_names import names_a_section
from reviewscrape.extraction.values.text import clean, fold, is_site_name
from reviewscrape.extraction.values.title_tails import work_name

HEADINGS = {"h1": 0.75, "h2": 0.5, "h3": 0.42, "h4": 0.35}
"""How much a heading element alone makes a headline."""
BOLD, PLAIN = 0.6, 0.45
"""What a first line in bold that the page's title names is worth, and another element that says what the title says."""
OTHERS = int(Region.NAV | Region.FOOTER | Region.COMMENTS | Region.RELATED | Region.PROMO | Region.HIDDEN)
"""Regions whose headings and lines are not the review's."""
GENERIC = frozenset(
    "movie review interviews dvd "
    "news sports sport latest national international local world wire search print mail email this story "
    "stories links link sponsored top headlines entertainment home archive archives comments comment special "
    "sections section reviews article articles features feature movies films music books culture arts art "
    "television video videos photos gallery share page more related the and of kritik kritiken rezension "
    "rezensionen kultur literatur musik kino filme bücher recenze details credits overview summary synopsis "
    "crítica críticas película critica criticas pelicula critique critiques film "
    "dettagli recensione recensioni recensie recensies "
    "recenze reseña reseñas resenha resenhas filme la le de do del di du da des dei der die das el opinión verdict "
    "fazit wertung bewertung "
    "test tests análisis scheda trama synopsis sinopsis sinopse inhalt handlung obsah "
    "cast crew user users reader readers customer customers editorial community audience press presse spectateurs "
    "critic critics trailers trailer info information menu".split()
)
"""A heading of such words alone is a section's name."""
MAX_LENGTH = 250
ABOVE, PIECES, MOST_WORDS = 15, 5, 20
"""Blocks above the body, pieces of an element and words of a line that is a headline by its type."""
MAX_RATIO = 4
"""How many times as many words as the headline a site's name has at most."""
MASTHEAD = 0.35
"""What the site's name loses against the headline below it; headings of less count for nothing."""
TITLE_CLASS = 0.15
"""What a heading gains by one of them."""
DECLARED, NAME_WORDS = 0.3, 2
"""What an h1 of more words gains that the page's markup calls the headline, whatever the page's title says."""
OWN_LINK = 0.2
"""What a heading gains that links to its own page."""
HOPELESS = 0.3
"""A heading of another region with so little that neither its class nor its link could save it."""
UNTITLED = 0.6
DAY_WORDS, LONG_PIECE = 5, 7
"""Words of a heading that is a day at most, and of a part of the title that is hardly a section or a site."""
SHORT_WORD = 4
"""Letters of words that any address may hold."""
NEAR, FAR = 3, 40
"""Headings so near to each other are one: artist and album; blocks before the body from which on one is doubtful."""
_CLASSED = re.compile(
    r"headline|heading|title|tit(?:ul|ol|re|el)|überschrift|ueberschrift|nadpis|otsikko|overskrift|rubrik|baslik",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
_BY = re.compile(rf"\W{{0,3}}(?:(?:by|von|par|por|di|door)\s|(?:{pattern_of(LABEL_PHRASES)})\s?)\w", re.IGNORECASE)


def is_section(heading: str) -> bool:
    """Whether a heading names a section, and so no work."""
    return GENERIC.issuperset(fold(heading).split()) or names_a_section(heading)


@dataclass(frozen=True, slots=True)
class Headline:
    """A text that may be the review's headline."""

    text: str
    confidence: float
    block: Block
    locator: str


def find_headline(page: Page, context: Context, first: int) -> Headline | None:
    """The block that most looks like the review's headline; None where none does. `first` begins the body."""
    titles = Titles.of(page, context)
    headings = [block for block in page.blocks if block.tag in HEADINGS]
    untitled = _of_untitled(headings, context, first) if page.shared.get("markdown") and not titles.words else None
    if untitled is not None and untitled.confidence > UNTITLED:
        return untitled
    own = [block.tag for block in headings if not block.region & OTHERS]
    highest = "h1" if "h1" in own else "h2"
    alone = highest if own.count(highest) == 1 else ""
    rated: list[tuple[float, str, Block]] = []
    for block, folded, heading in _candidates(page, headings, titles, first):
        chance = _chance(block, heading, folded, titles, alone=alone)
        if chance + OWN_LINK <= MASTHEAD:
            continue
        chance += _link_bonus(block, context)
        distance = first - block.index
        chance -= (0.2 if is_titled(folded, titles) else 0.4) if distance < -2 else 0.15 if distance > FAR else 0.0
        if chance > MASTHEAD and not is_site_name(block.text, context.site_names):
            rated.append((chance, folded, block))
    lowest = {folded: block.index for _, folded, block in rated}
    found = max((_without_masthead(r, lowest, titles) for r in rated), key=lambda r: r[0], default=None)
    if found is not None and found[0] > 0.5 + 1e-9:
        chance, block = found
        return Headline(clean(printed_headline(block, titles)), min(chance, 0.95), block, f"block {block.index}")
    return untitled or _classed(page, first) or _in_large_type(page, first) or _before_byline(page, first)


def _of_untitled(headings: Sequence[Block], context: Context, first: int) -> Headline | None:
    """Markdown's heading above the body that says what the address does, or the first of the highest; no day."""
    own = [b for b in headings if b.index < first and not b.region & OTHERS and len(b.text) <= MAX_LENGTH]
    own = [b for b in own if _is_plain(b) and not find_dates(b.text) and _link_bonus(b, context) > -OWN_LINK]
    said = most_addressed(own, context.page.url, first)
    block = said or min(own, key=lambda b: b.tag, default=None)
    return Headline(clean(block.text), 0.75 if said else UNTITLED, block, f"block {block.index}") if block else None


def _without_masthead(one: tuple[float, str, Block], lowest: Mapping[str, int], titles: Titles) -> tuple[float, Block]:
    """A heading's chance and block: less where a heading nearer to the body says the rest of the page's title.

    Title `Some Blog: A wet walk`, headings `Some Blog` and, below it, `A wet walk`. `lowest` is the index of the last
    block of each heading.
    """
    chance, folded, block = one
    for title in titles.whole:
        for rest in (title.removeprefix(f"{folded} "), title.removesuffix(f" {folded}")):
            long_enough = len(rest.split()) * MAX_RATIO >= len(folded.split())
            near = block.index + (0 if folded.endswith(" reviews") else NEAR)
            if rest not in (title, folded) and long_enough and lowest.get(rest, 0) > near:
                return chance - MASTHEAD, block
    return chance, block


def _candidates(page: Page, headings: Sequence[Block], titles: Titles, first: int) -> list[tuple[Block, str, float]]:
    """Headings, and blocks above the body that say what the title says: folded, with what their element is worth."""
    found = [(b, fold(b.text), HEADINGS[b.tag]) for b in headings if 2 <= len(b.text) <= MAX_LENGTH]
    headed = any(b.tag in {"h1", "h2"} and not b.region & OTHERS for b in headings)
    fuller = [folded for b, folded, _ in found if not b.region & OTHERS and is_titled(folded, titles)]
    above = [b for b in page.blocks[: first + 1] if len(b.text) > 2 and not b.region & OTHERS]
    lines = [(b, headed_line(b, titles)) for b in above if b.tag not in HEADINGS]
    for block, line in lines:
        if not 2 < len(line) <= MAX_LENGTH or (block.links and block.links[0].start < len(line)):
            continue
        word = _WORD.search(line)
        if word is None or fold(word[0]) not in titles.words or any(h.startswith(f"{fold(line)} ") for h in fuller):
            continue
        folded = fold(line)
        if is_titled(folded, titles):
            found.append((block, folded, PLAIN))
        elif not headed and is_bold(block, line) and is_named(fold(work_name(line)[0]), titles):
            found.append((block, folded, BOLD))
    return sorted(found, key=lambda candidate: candidate[0].index)


def _chance(block: Block, heading: float, folded: str, titles: Titles, *, alone: str) -> float:
    """How likely a heading is the headline, by its element, its words and where it stands."""
    own = folded.split()
    whole = f" {folded} " in titles.text
    is_day = 0 < len(own) <= DAY_WORDS and own[-1].isdigit() and not whole and find_dates(block.text)
    if is_day or GENERIC.issuperset(own):
        return 0.0
    entry = block.node is not None and not ENTRY_CLASSES.isdisjoint((block.node.get("class") or "").split())
    chance = heading + TITLE_CLASS * entry
    if whole:
        chance += 0.2 if len(own) > 1 else 0.1
        chance += 0.1 if f"| {folded}" in titles.text else 0.0
        if not entry and len(own) < LONG_PIECE and folded in titles.pieces and folded not in titles.whole[1:]:
            chance -= 0.2
    elif titles.words:
        shared = len([word for word in own if word in titles.words]) / len(own)
        unsaid = (0.15 if block.tag == "h2" else -0.1) if block.tag == alone else -0.25
        chance += 0.1 if shared >= 0.3 else unsaid
    other = bool(block.region & OTHERS)
    if other and chance <= HOPELESS and not whole:
        return 0.0
    if block.tag == "h1" and len(own) > NAME_WORDS and _is_declared(block):
        chance += DECLARED
    if other:
        chance -= 0.1 if whole and len(own) > 2 else 0.35
    return chance


def _is_declared(block: Block) -> bool:
    """Whether property or class say that a heading is the headline."""
    told = dict(block.node.items()) if block.node is not None else {}
    return "headline" in f"{told.get('itemprop', '')} {told.get('class', '')}".lower()


def _link_bonus(block: Block, context: Context) -> float:
    """A heading that links to its own page is the headline; one that links to the front page is the site's name."""
    whole = [span.node for span in block.links if span.end - span.start >= 0.8 * len(block.text)]
    href = (whole[0].get("href") or "").strip() if whole else ""
    if not href or href.startswith(("#", "javascript:")):
        return 0.0
    if context.is_own_url(href):
        return OWN_LINK
    made_by = block.tag != "h1" and MAKERS_ADDRESS.search(href)
    return -0.5 if made_by or context.is_above(href) else -0.1 if context.page.url else 0.0


def _classed(page: Page, first: int) -> Headline | None:
    """A short block right above the body whose class, or whose inline element's, speaks of a headline."""
    for block in reversed(page.blocks[max(first - 15, 0) : first]):
        if block.node is None or not 3 <= len(block.text.split()) <= 30 or not _is_plain(block):
            continue
        if _CLASSED.search(_names_of(block)) and not find_dates(block.text):
            return Headline(block.text.split("\n")[0], 0.6, block, f"block {block.index}")
        for node in block.node.iter("span", "font", "b"):
            named = _CLASSED.search(node.get("class") or "")
            text = clean("".join(islice(node.itertext(), PIECES))) if named else ""
            if text and text in block.text:
                line = text if text in block.text.split("\n") else block.text.split("\n")[0]
                return Headline(line, 0.6, block, f"block {block.index}")
    return None


def _names_of(block: Block) -> str:
    """The class of a block's element; of the first heading in an element also class and id of that."""
    node = block.node
    heads = (
        node is not None and block.tag in HEADINGS and next(node.itersiblings(*HEADINGS, preceding=True), None) is None
    )
    around = node.getparent() if node is not None and heads else None
    return " ".join(
        e.get(key) or "" for e, key in ((node, "class"), (around, "class"), (around, "id")) if e is not None
    )


def _in_large_type(page: Page, first: int) -> Headline | None:
    """The line in the largest type above the body, on a page without headings, as before there were style sheets."""
    fonts = page.all("font") if first < len(page.blocks) else ()
    sizes = {clean("".join(islice(node.itertext(), PIECES))): node.get("size") or "" for node in fonts}
    large = [
        (sizes[line].lstrip("+"), block, line)
        for block in page.blocks[max(first - ABOVE, 0) : first]
        for line in block.text.split("\n", NEAR)[:NEAR]
        if sizes.get(line, "") in LARGE and _is_plain(block)
    ]
    named = [one for one in large if 2 <= len(one[2].split()) <= MOST_WORDS]
    if not named:
        return None
    _, block, line = max(named, key=lambda one: one[0])
    return Headline(line, 0.6, block, f"block {block.index}")


def _before_byline(page: Page, first: int) -> Headline | None:
    """The short block before a line that begins with "By" and a name, or before the line with the day."""
    blocks = page.blocks
    for block in blocks[max(first - 12, 1) : first + 1]:
        if len(block.text) < 120 and (_BY.match(block.text) or find_dates(block.text)):
            near = blocks[max(block.index - 3, 0) : block.index]
            for before in sorted(near, key=lambda b: (not _is_addressed(_line_of(b.text, page.title), page), -b.index)):
                words = len(before.text.split())
                line = _line_of(before.text, page.title)
                long_enough = 3 <= words <= 20 or _is_addressed(line, page)
                if not long_enough or before.links or not _is_plain(before) or _BY.match(line) or parse_grade(line):
                    continue
                sure = 0.7 if _is_addressed(line, page) else 0.65 if REVIEW_OF.match(line) else 0.5
                return Headline(line, sure, before, f"block {before.index}")
    return None


def _line_of(text: str, title: str) -> str:
    """The one line that names a work and a review, or else the first: sites print their names above headlines."""
    lines = [line for line in text.split("\n") if not GENERIC.issuperset(fold(line).split())] or [text]
    ends = f", {lines[0].lower()}"
    lines = lines[1:] if len(lines) > 1 and title.lower().endswith(ends) else lines  # `Moor`, `A Quay Wire Review`
    said = [line for line in lines if REVIEW_OF.match(line)] if len(lines) > 1 else []
    return said[0] if len(said) == 1 else lines[0]


def _is_addressed(head: str, page: Page) -> bool:
    """True where a page without any title has the line's words in its address: one flattened to text."""
    words = [word for word in fold(head).split() if len(word) > SHORT_WORD and word not in GENERIC]
    return not page.title and page.root is None and not set(fold(page.url).split()).isdisjoint(words)


def _is_plain(block: Block) -> bool:
    """A block that is neither another region's nor a date, a form or a section's name."""
    generic = all(w in GENERIC or w.isdigit() for w in fold(block.text).split()) or names_a_section(block.text)
    return not block.region & (OTHERS | Region.CAPTION) and not generic
