"""What a page's blocks are by their numbers: cards, rows, whole posts, runs of prose, lines of facts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.dates import MONTHNUMBERS

HEADING_TAGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
LINES = 4
"""Links, a line each, that are a list and no prose."""
FULL_NAME = range(2, 4)
"""Words of a full name."""
_MAY_BE_TITLE = re.compile(r"[^a-zà-ÿ][\s\S]*[^?]")
"""A title beside its maker: no clause that goes on in small letters, no question put to the reader."""
_FULL_NAME = re.compile(r"[^\W\d_][^\d]*")
_PAIRED = re.compile(
    r"(?:#\d{1,4}: )?[“\"«‘']?\0[”\"»’']?(?: \([^()\0]{3,60}\))?(?: [-–—|/] |: |, | by )[“\"«‘']?\0[”\"»’']?"
    r"(?:,? (?:illustrated|translated|edited|narrated) by [^\0]{3,50})?"
    r"|(?:[“\"„«‘']|,,) ?\0 ?[”\"“»’'],? (?:de |d['’]|von |av |af |di |van |od )?\0(?:,? [-–—]? ?\d[\d.,]*/\d+)?"
    r"|\0 (?:\(\0\)|(?:de|von|av|af|di|van|od|par|por|door) \0)|\0 [“\"„«] ?\0 ?[”\"“»]"
)
"""Two names beside each other, each in place of a NUL; of a book, its series and who had a part in it as well."""
_PRICES = {
    sign[-1:]: re.compile(
        rb"%b(?<=[\d,;.a-z] %b)\s?\d(?:[^()\n]{0,40}\)|[\d.]*\.?,? (?:ISBN|\d{2,4} ?pp))"
        % (re.escape(sign), re.escape(sign))
    )
    for sign in (b"\xc2\xa3", b"\xe2\x82\xac", b"$")
}
"""By the last byte of the sign, as one byte is quickly counted."""
_POUNDS = re.compile(rb"pounds \d")
_SEITEN = re.compile(
    rb"\((?:[^()\n]{2,50}, )?\d{2,4} (?:S\.|Seiten|blz\.?|pp?\.|pages|p\xc3\xa1gs?\.|pagine|str\.|sid\w{0,2}\.?), "
)
_PAGES = (
    b" S., ",
    b" Seiten, ",
    b" blz",
    b" p., ",
    b" pp., ",
    b" pages, ",
    b"gs., ",
    b" pagine, ",
    b" str., ",
    b" sid",
)
"""The price behind a book and its house: `Moor (Quay, £16.99)`, `Moor by Ida Marsh, Quay pounds 9.99`."""
_SPOKEN = re.compile(
    r'„[^“”\n]{40,}[“”]|(?<!\S)“[^”\n]{40,}”|«[^»\n]{40,}»|(?<!\S)»[^«\n]{40,}«|(?<!\S)"[^"\n]{40,}"(?!\w)'
    r"|[^\W\d_a-zß-ÿ][\w’'-]+ [^\W\d_a-zß-ÿ][\w’'-]+(?: \((?:1[6-9]|[2-9]\d)\)|, (?:1[6-9]|[2-9]\d),)"
)
"""What people say, at some length, as titles of works are shorter; and people with their ages: `Wil Kooy (71)`."""
LINE_LENGTH = 60
"""Characters of a line that may be one of a list's rows, though the body has it."""
SEVERAL_ENTRIES, ENTRY_WORDS = 3, 40
"""Linked headings with so many words of prose each are the posts of a blog."""
_MORE = (
    "read more|continue reading|full review|more|mehr|(?:weiter|mehr) ?lesen|(?:lire )?la suite"
    "|leggi (?:tutto|di più)|continua|(?:leer|ver|saber|seguir) (?:más|leyendo)|ler mais|continue lendo"
    "|lees (?:meer|verder)|(?:číst )?více|celý článek|czytaj (?:dalej|więcej)|läs mer|l[æe]s mere?"
)
MORE = re.compile(rf"\W{{0,3}}(?:{_MORE})(?!\w)", re.IGNORECASE)
"""What begins as the ways to more do: `Leggi tutto: Low Tide`."""
CUT_SHORT = re.compile(rf"(?:\.\.\.|…|\[…\]|\b(?:{_MORE})\W{{0,3}})\Z", re.IGNORECASE)
CUT = 40
"""Characters of a text's end that say whether it is cut short."""
_COUNT_HINTS = (b"howing 1", b"howing all ", b"isplaying 1", b"esults 1", b"rgebnisse 1")
_A_LIST = re.compile(r"\ba list of (?:\d+ )?(?:films|movies|shows|books|albums|records|games)\b|, liste de \d+ films\b")
_COUNTED = re.compile(
    r"\b(?:[Ss]howing|[Dd]isplaying|[Rr]esults|[Ee]rgebnisse)"
    r" (?:all \d{1,5}|1 ?(?:-|–|to|bis) ?\d{1,3} (?:of|von) [\d,.]{1,9})"
    r"(?! (?:\w+ )?(?:reviews?|ratings?|comments?|Bewertungen)\b)"
)
LINE_FACTS = frozenset("director cast runtime content_rating work_year".split())
MEASURES = frozenset("runtime content_rating".split())

_OF_DRINK = re.compile(
    r"(?:\A|[\0\n])(?!(?:Domaine|Weingut|Cantina|Bodega)s? [A-ZÀ-Þ])"
    r"((?i:abv|alcohol|appellation|vintage|winery|producer|grape|variet(?:y|al)|designation|brewery"
    r"|brewed by|distiller|bottled|cask|style|strength|bottle size|rebsorte|weingut|anbaugebiet|jahrgang|alkoholgehalt"
    r"|cépage|millésime|domaine|vitign|cantina|annata|gradazione|bodega|añada|uva))"
    r"[a-zé]{0,5}(?: content| by volume| type| variet\w{1,5})?(?=\s?[:\0\n]|\Z|\s[A-ZÀ-Þ\d])"
    r"|[\0\n]\d{1,3}(?:[.,]\d)?(%) (?:ABV|abv|Vol)|[\0\n]\d{1,3} (IBU)(?=[\0\n])"
)
"""A line that begins with a label of a wine, a beer or a spirit, or is one; `Domaine Larch` is a house."""


_OF_YEAR = re.compile(r"\((?:19|20)\d\d\)")
_WORDS = re.compile(r"[^\W\d_]+")


def dated_lines(blocks: Iterable[Block]) -> int:
    """Short lines, on a page without elements, that name a work with its year or a day of a month."""
    short = [b.text for b in blocks if b.node is None and not b.kept and len(b.text) <= LINE_LENGTH]
    told = [text for text in short if any(map(str.isdigit, text))]
    return sum(bool(_OF_YEAR.search(t) or not MONTHNUMBERS.keys().isdisjoint(_WORDS.findall(t.lower()))) for t in told)


def repeats(blocks: Iterable[Block]) -> int:
    """Links outside the prose in elements of one and the same kind."""
    kinds = Counter(
        (b.tag, b.node.get("class"), b.depth)
        for b in blocks
        if b.links and b.node is not None and not (b.kept and len(b.text) > LINE_LENGTH)
    )
    return max(kinds.values(), default=0)


def linked_pictures(page: Page) -> int:
    """Links of one kind that are pictures alone: the cards of a grid."""
    kinds = Counter(
        (link.get("class"), above.tag, above.get("class"))
        for picture in page.all("img")
        if (link := picture.getparent()) is not None and link.tag == "a" and (above := link.getparent()) is not None
    )
    return max(kinds.values(), default=0)


def linked_lines(blocks: Iterable[Block]) -> dict[int, int]:
    """Number of links by index of the blocks that are a list of links, a line each."""
    found: dict[int, int] = {}
    for block in blocks:
        if len(block.links) >= LINES:
            lines = block.text.count("\n") + 1
            if lines >= LINES and len(block.links) * 10 >= lines * 8 and len(block.text) < lines * LINE_LENGTH * 2:
                found[block.index] = lines
    return found


def spoken(kept: Iterable[Block]) -> int:
    """How many long quotations, and people with their ages, the prose has: who was met, not what was seen."""
    return sum([len(_SPOKEN.findall(block.text)) for block in kept])


def counts_entries(page: Page) -> bool:
    """Whether a page says how many of how many things it shows, reviews apart, or that it is a list of works."""
    if "list" in page.title and _A_LIST.search(page.title):
        return True
    return any(hint in page.text_bytes for hint in _COUNT_HINTS) and _COUNTED.search(page.text) is not None


def imprints(page: Page) -> int:
    """How many books the page names with house and price; not counted where fewer than several prices stand."""
    data = page.text_bytes
    priced = sum(len(form.findall(data)) for sign, form in _PRICES.items() if data.count(sign) >= SEVERAL_ENTRIES)
    return (
        priced + len(_POUNDS.findall(data)) + (len(_SEITEN.findall(data)) if any(map(data.__contains__, _PAGES)) else 0)
    )


def _prose_below(blocks: Sequence[Block], starts: Sequence[int]) -> Iterator[list[Block]]:
    """The prose below each of these headings, up to the next one."""
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        yield [block for block in blocks[start + 1 : end] if block.kept]


def _is_cut(prose: Iterable[Block]) -> bool:
    return any(CUT_SHORT.search(block.text[-CUT:]) for block in prose)


def full_entries(blocks: Sequence[Block], starts: Sequence[int]) -> int:
    """How many of the linked headings have much prose below them that is not cut short."""
    below = _prose_below(blocks, starts)
    return sum(sum([b.text.count(" ") for b in prose]) >= ENTRY_WORDS and not _is_cut(prose) for prose in below)


def cut_entries(blocks: Sequence[Block], starts: Sequence[int]) -> int:
    """How many of the linked headings have prose below them that is cut short: teasers of other pages."""
    return sum(map(_is_cut, _prose_below(blocks, starts)))


def fact_lines(candidates: Iterable[Candidate]) -> int:
    """Blocks in which the credits and facts of a work stand in one line: several are of several works."""
    told: dict[int, set[str]] = {}
    for candidate in candidates:
        if candidate.field in LINE_FACTS and candidate.block is not None:
            told.setdefault(candidate.block, set()).add(candidate.field)
    return sum(len(fields) > 1 and not fields.isdisjoint(MEASURES) for fields in told.values())


def is_pair(candidates: Sequence[Candidate], blocks: Sequence[Block]) -> bool:
    """Whether the headline's block is a work's title and its maker's full name, signs between them, and no more."""
    heads = [blocks[c.block].text for c in candidates if c.field == "headline" and c.block is not None]
    if not heads:
        return False
    titles = [
        str(c.value)
        for c in candidates
        if c.field == "work_title" and c.source == "prose" and _MAY_BE_TITLE.fullmatch(str(c.value))
    ]
    makers = [c.value for c in candidates if c.field == "creator" and isinstance(c.value, list) and len(c.value) == 1]
    names = [name for (name,) in makers if len(name.split()) in FULL_NAME and _FULL_NAME.fullmatch(name)]
    return any(
        _PAIRED.fullmatch(head.replace(title, "\0", 1).replace(name, "\0", 1)) is not None
        for head in heads[:1]
        for title in titles
        for name in names
    )


def runs(blocks: Sequence[Block], kept: Iterable[Block], counts: Iterable[int]) -> list[int]:
    """Words of each run of body blocks; a heading ends a run, and so do two blocks that were cut.

    `counts` are the words of each of the blocks that are kept.
    """
    found: list[int] = []
    words, last = 0, -1
    for block, count in zip(kept, counts, strict=True):
        if block.tag in HEADING_TAGS:
            continue
        gap = block.index - last - 1
        if words and (gap > 1 or (gap and blocks[last + 1].tag in HEADING_TAGS)):
            found.append(words)
            words = 0
        words, last = words + count, block.index
    return [*found, words] if words else found


def drink_facts(page: Page) -> int:
    """Number of different labels of wines, beers and spirits that lines of a page begin with."""
    return len({match[match.lastindex or 0].lower() for match in _OF_DRINK.finditer(page.text)})
