"""The bibliographic note of a book review: author, title, publisher and pages in one block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.labels import lookup
from reviewscrape.extraction.marks import Hints, Wanted
from reviewscrape.extraction.notes import numbered
from reviewscrape.extraction.readers.printed import printed
from reviewscrape.extraction.readers.prose.headline import OTHERS
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.bylines import authors
from reviewscrape.extraction.values.names import looks_like_name
from reviewscrape.extraction.values.text import fold, unquote

MAX_LENGTH = 500
MOST_NOTES = 20
"""Blocks with a number of pages that are looked at: for each the whole prose is asked whom it speaks of."""
SHORT = 150
"""Characters of an imprint at the end of the prose."""
MIN_TITLE, MAX_TITLE = 3, 80
WORDS = Wanted(
    f"{word}{end}"
    for word in "isbn seiten s. pages pp pp. p. páginas pags pags. págs págs. pág. pagine pagina's pagina’s stran "
    "pagg pagg. sider sidor sivua blz. bladzijden str. с. стр.".split()
    for end in ("", ",", ".", ";", ")", ":")
)
"""A page with a bibliographic note has one of these words, or an ISBN."""
_GLUED = Hints(*(f"{digit}pp" for digit in range(10)))
"""`312pp` is no word of these."""
_HINT = re.compile(r"\d\s?[SsPpсb]|ISBN|isbn|[Pp](?:p|agg)\.? ?\d|s\. ?\d")
"""Every note of pages or an ISBN has one of these: they are cheap to look for."""
_PAGES = re.compile(
    r"\b\d{2,4}\s?(?:Seiten|S\.|pages|pp\.?|p\.|páginas|págs?\.|pagine|pagina['’]s|stran|sid[eo]r|sivua|blz\.|bladzijden|str\.|с\.|стр\.)|\bISBN|"
    r"\b(?:pp|pagg|s)\.? ?\d{2,4}(?!\d|\s?[-–]\s?\d)"
    r"|\A(?:seiten|pages|páginas|pagine|pagina's|stran|strony|sid[eo]r|sivuja):\s\d",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ISBN = re.compile(r"ISBN[-\d: ]*[\dX-]{9,}")
_LINE = re.compile(r"\A([^:\n]{3,60}):\s*([^\n]{2,150}?)[.,]?\Z")
_TITLE_BY = re.compile(r"\A([^\n(]{2,100}?),?\s[Bb]y ([^\W\d_a-z][^\n(,]{3,60}?)(?:\s\(|[.,](?:\s|\Z)|\n|\Z)")
_CATALOGUED = re.compile(r"\A([А-ЯЁ][а-яё-]+ [А-ЯЁ]\.(?: ?[А-ЯЁ]\.)?)\s([^./\n]{2,100})[./]\s")
"""A library's card: `Марш И. Болото. — М.: Полынь, 2015. — 320 с.`."""
_STOPS = re.compile(r"(?<!\b[A-ZÀ-Þ])[.,]\s+|[»”“\"]\s+(?=[A-ZÀ-Þ])")
_TYPES = ("i", "em", "cite", "b", "strong")
PARTS = 2
ABOVE = 4
"""Lines above house and pages: title, grade, author."""
NAME_LENGTHS = range(2, 5)
_BY = re.compile(r"\A[Bb]y\s([^\d,;(]{4,60}?)\.?\Z")
_OF = re.compile(r"\A(?:[Bb]y|de|di|von|van|door|par|por|od|af|av)\s(?=[^\W\d_a-z]\S*\s)")
"""What a line with the author's name alone begins with, as far as two words are left of it."""
_FIRST = re.compile(r"\(first published (?:[^()\d]{3,12}\s(?:\d{1,2}\w{0,2},?\s)?)?((?:1[5-9]|20)\d\d)\)")
_EDITOR = re.compile(r"\s*\((?:Hrsg|Hg|Ed|eds?|red)\.?\)", re.IGNORECASE)
_DEGREES = re.compile(r"\A(?:(?:Prof|Dr|RA|Mag|Dipl|PD|Sir|Dame)\.?(?:-\w+\.)?\s+)+", re.IGNORECASE)
_TRANSLATED = re.compile(r",? (?:trans(?:\.|lated)|illus(?:\.|trated)) (?:from the \w+ )?by [^.\n]{3,60}\.(?= |\Z)")
"""Who translated a book, between its author and its publisher."""
_SENTENCE = re.compile(r"[^\W\d_]{3}\.\s")
"""More than a name: `Ida Marsh. Low Tide. Lincoln`."""
_QUOTED_FIRST = re.compile(
    r"[«“„\"]\s?([^«»“”„\"\n]{2,100}?)\s?[»”“\"],? (?:de |di |von |van |af |av )?([^\W\d_a-z][^,.;(\d]{3,50})[,.(]"
)
"""`« Moor », Ida Marsh, Quay Press, 176 pages`."""
_ANGLED = re.compile(r"«([^«»]{3,200})»")
_SURNAME_FIRST = re.compile(r"([A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?), ([A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w.'’-]*)?)")
_REVIEW_OF = re.compile(
    r"\A(?:(?:book )?review(?:s)?(?: of)?|reseña(?: de)?|recensione(?: di)?|rezension(?: zu)?)\b:? ", re.IGNORECASE
)
_END = re.compile(r"[.,]\s+(?:Aus\sde[mr]|Roman\b|Übersetzt|Translated|Verlag|Novel\b|Erzählung|Gedichte).*\Z")


def read_bibliography(place: Place) -> Iterator[Candidate]:
    """Title and author of the book that the page's only bibliographic note describes, and its first year."""
    if "first published" in place.page.text:
        yield from _first_published(place)
    page = place.page
    if WORDS.isdisjoint(page.words) and "ISBN" not in page.text and page.hints.isdisjoint(_GLUED):
        return
    around = (block for block in numbered(place.page) if place.top <= block.index < place.last + 12)
    near = list(islice((block for block in around if _PAGES.search(block.text)), MOST_NOTES))
    known = f" {fold(place.page.title)} "
    found = [
        read
        for block in near
        if (read := _set_apart(block) or _below_lines(block, place) or _note(block, known, place))
    ]
    if len({title for title, _, _ in found}) != 1:
        yield from _imprint(near)
        return
    title, creator, block = found[0]
    yield printed("work_title", title, block, 0.85, "facts")
    yield printed("creator", [creator], block, 0.85, "facts")
    years = set(_YEAR.findall(_ISBN.sub(" ", block.text).replace(title, " ")))
    if len(years) == 1:
        yield printed("work_year", int(years.pop()), block, 0.65, "facts")
    yield printed("work_type", "book", block, 0.85, "facts")


def _first_published(place: Place) -> Iterator[Candidate]:
    """`Published October 5th 2004 by Some House (first published 1998)`, where one line says so."""
    short_ones = [block for block in numbered(place.page) if len(block.text) <= SHORT and not block.region & OTHERS]
    found = [(block, match) for block in short_ones if (match := _FIRST.search(block.text))]
    if len({match[1] for _, match in found}) == 1:
        block, match = found[0]
        yield printed("work_year", int(match[1]), block, 0.75, "facts")


def _imprint(near: list[Block]) -> Iterator[Candidate]:
    """The year of the only block of publisher, pages and ISBN: `Suhrig Verlag, Berlin 2013, 288 Seiten`."""
    found = [b for b in near if 20 < len(b.text) <= MAX_LENGTH and _PAGES.search(b.text) and not b.region & OTHERS]
    if len(found) != 1 or (found[0].kept and len(found[0].text) > SHORT):
        return
    yield printed("work_type", "book", found[0], 0.75, "facts")
    years = set(_YEAR.findall(_ISBN.sub(" ", found[0].text)))
    if len(years) == 1:
        yield printed("work_year", int(years.pop()), found[0], 0.6, "facts")


def _note(block: Block, known: str, place: Place) -> tuple[str, str, Block] | None:
    """(title, author, block) of a bibliographic note; None for any other block."""
    text = block.text
    if not 20 < len(text) <= MAX_LENGTH or not _HINT.search(text) or not _PAGES.search(text):
        return None
    if block.region & OTHERS:
        return None
    creator, title = _first_two(block, place) or _printed(
        [_TRANSLATED.sub("", line).strip() for line in block.text.split("\n") if line.strip()]
    )
    title = _END.sub("", f"{title}.")[: len(title)]
    of_title = f" {fold(creator)} " in known and f" {fold(title)} " not in known
    of_author = " " in title and _told_of(title, place) and not _told_of(creator, place)
    if looks_like_name(title) and (of_title or of_author):
        creator, title = title, creator
    creator = _DEGREES.sub("", _EDITOR.sub("", _OF.sub("", creator))).strip()
    title = unquote(_END.sub("", title).rstrip(".,"))
    if (
        not title
        or creator[:1].isdigit()
        or _SENTENCE.search(creator)
        or lookup(title)
        or not looks_like_name(creator)
        or len(creator.split()) < 2
        or not authors(creator)
    ):
        return None
    return title, creator, block


def _first_two(block: Block, place: Place) -> tuple[str, str] | None:
    """(author, title) of a note that begins with both, the title in other type: `<b>Moor.</b> Ida Marsh. …`.

    The prose speaks of the author by surname.
    """
    parts = [part.strip(' .,«»“”„"‘’') for part in _STOPS.split(block.text, maxsplit=2)]
    if len(parts) <= PARTS or block.node is None or not all(parts[:PARTS]):
        return None
    marked = {_text(node).strip(" .,") for node in block.node.iter(*_TYPES)}
    for title, name in (parts[:PARTS], parts[PARTS - 1 :: -1]):
        name = _OF.sub("", name)
        full = looks_like_name(name) and len(name.split()) in NAME_LENGTHS
        told = _told_of(name, place) or f" {fold(title)} " in f" {fold(place.page.title)} "
        if full and title in marked and name not in marked and told:
            return name, title
    return None


def _set_apart(block: Block) -> tuple[str, str, Block] | None:
    """(title, author, block) of a note whose title is set in italics or angle quotes behind its author's name.

    `Ada Quill. <i>Low Tide: A History.</i> Quay Press, 2012. 287 pp.`, `Quill, Ada, «Low Tide», Quay, 2012, 287 pp.`
    """
    if not 20 < len(block.text) <= MAX_LENGTH or block.region & OTHERS or not _PAGES.search(block.text):
        return None
    quoted = _QUOTED_FIRST.match(block.text)
    if quoted and len(quoted[2].split()) in NAME_LENGTHS and looks_like_name(quoted[2].strip()):
        return quoted[1].strip(" .,"), quoted[2].strip(), block
    title = next(filter(None, (_ANGLED.findall(block.text) or _italics(block))[:1]), "")
    before = block.text.partition(title)[0] if title else ""
    name = _EDITOR.sub("", _REVIEW_OF.sub("", before)).strip(" .,:;«–—-\n")
    turned = _SURNAME_FIRST.fullmatch(name)
    author = f"{turned[2]} {turned[1]}" if turned else name
    if not 0 < len(author) <= MAX_TITLE or len(author.split()) not in NAME_LENGTHS or not looks_like_name(author):
        return None
    return title.strip(" .,"), author, block


def _italics(block: Block) -> list[str]:
    if block.node is None:
        return []
    runs = map(_text, block.node.iter("i", "em", "cite"))
    return [run for run in runs if len(run) > MIN_TITLE and run in block.text]


def _text(node: HtmlElement) -> str:
    return " ".join("".join(map(str, node.itertext())).split())


def _told_of(name: str, place: Place) -> bool:
    """Whether the prose has the last word of a name without those before it: so it speaks of authors."""
    text = " ".join([block.text for block in place.page.blocks if block.kept])
    return _counted(name.split()[-1], text) > _counted(name, text)


def _counted(words: str, text: str) -> int:
    word = re.escape(words)  # comes first, as what a pattern begins with is looked for quickly
    return len(re.findall(rf"{word}(?<!\w{word})(?!\w)", text))


def _below_lines(block: Block, place: Place) -> tuple[str, str, Block] | None:
    """(title, author, block) of a note of publisher and pages below `Author: Title`, or `by Author` below a title."""
    blocks = place.page.blocks
    if _TITLE_BY.match(block.text):
        return None  # it names both itself
    above = blocks[block.index - 1].text if block.index > 1 and _PAGES.search(block.text) else ""
    pair = _LINE.fullmatch(above) if not block.kept else None
    if pair and len(pair[1].split()) in NAME_LENGTHS and looks_like_name(pair[1]) and _told_of(pair[1], place):
        return unquote(pair[2]), pair[1], block
    if named := _above_house(block, place):
        return named
    by = _BY.match(above)
    title = blocks[block.index - 2].text if by else ""
    if by is None or not 0 < len(title) <= MAX_TITLE or not looks_like_name(by[1]) or "\n" in title:
        return None
    return unquote(title.rstrip(".,")), by[1], block


def _above_house(block: Block, place: Place) -> tuple[str, str, Block] | None:
    """(title, author, block) where both stand above house and pages in lines of their own, the title first.

    Page or prose name the title, and the prose speaks of the author by surname; a grade may stand between.
    """
    lines = [b.text for b in place.page.blocks[max(block.index - ABOVE, 0) : block.index] if ":" not in b.text]
    author, *above = lines[::-1] or [""]
    if len(block.text) > SHORT or len(author.split()) not in NAME_LENGTHS or not looks_like_name(author):
        return None
    title = next((unquote(text) for text in above if any(map(str.isalpha, text))), "")
    prose = " ".join([b.text for b in place.page.blocks if b.kept])
    known = MIN_TITLE <= len(title) <= MAX_TITLE and title in prose
    return (title, author, block) if known and (author in prose or _told_of(author, place)) else None


def _printed(lines: list[str]) -> tuple[str, str]:
    """(author, title) as the first lines print them: `Author: Title`, `Title`, `By Author`, or a line each."""
    pair, by = _LINE.match(lines[0]), _TITLE_BY.match("\n".join(lines[:2]))
    if by:
        return by[2], by[1]
    if catalogued := _CATALOGUED.match(lines[0]):
        return catalogued[1], catalogued[2]
    if pair:
        title, stop, rest = pair[2].partition(". ")
        return pair[1], title if stop and _YEAR.search(rest) else pair[2]
    return lines[0], lines[1] if len(lines) > 2 else ""
