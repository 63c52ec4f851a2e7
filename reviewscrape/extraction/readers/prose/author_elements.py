"""Who wrote the review, by elements whose class, id or link says author."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block, Scope, region_of_element
from reviewscrape.extraction.facts.comics import BRACKETED
from reviewscrape.extraction.readers.prose.book_lines import names_a_books_author
from reviewscrape.extraction.readers.prose.headline import OTHERS
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.bylines import authors
from reviewscrape.extraction.values.dates import AGO, find_dates
from reviewscrape.extraction.values.nobodies import NO_FIRST_NAMES, NOBODY
from reviewscrape.extraction.values.text import clean, short

INNER_TAGS = frozenset({"span", "a", "cite", "em", "strong", "b"})
MANY = 8
"""Blocks of an element that holds more than a byline."""
MAX_CLASSED = 240
"""Characters of a block whose elements' classes are looked at: a line of author, day and categories may be long."""
_NAME_TOKEN = re.compile(
    r"(?:\A|[\s_-])posted-?by(?:\Z|\s)|(?:\A|[\s_-])(?:post|entry|article|review|story|node|c)?[_-]?(?:author|byline|writer|reviewer|contributor|"
    r"auth?or(?:in|e|a|k[ay])?|auteure?|autrice|redakteur(?:in)?|rezensent(?:in)?|recensent|recensore|redactora?|signature|"
    r"verfasser(?:in)?|skribent|anmelder|firma|firmante|forfatter|författare|kirjoittaja|szerz[oő]|yazar|podpis|assinatura|avtor|sign|chroniqueu[rs]e?|reader-credit)s?(?:[_-]?name)?(?:\Z|[\s_-])",
    re.IGNORECASE,
)
_OTHER_TOKEN = re.compile(
    r"bio|box|about|avatar|comment|image|photo|more|social|related|desc|widget|authority", re.IGNORECASE
)
MAX_OWN = 60
"""Characters of an element's own text that can be a name."""
MAX_PIECES = 30
"""Pieces of text of an element that names an author."""
_JOINS = re.compile(
    r"(?:\b(?:by|and|und|et|y|e|von|par|por|di|door|av|af|przez|od|autor|author|review|reviewed)|[,&:;/+–—-])\s*\Z",
    re.IGNORECASE,
)
_JOINED_ON = re.compile(r"\s*(?:(?:and|und|et|y|e|with|jr|sr)\b|[,&:;/+–—-])", re.IGNORECASE)
"""What ties a piece of text to the piece before it, or behind it."""


_BY = re.compile(
    r"(?:(?:review|critique|recensione|recensie|kritik|test)\s)?(?:by|von|par|por|di|door|av|af):?\s", re.IGNORECASE
)
_NICK = re.compile(r"[^\W\d_][\w.'’-]{2,24}(?: [\w.'’-]{1,20}){0,3}")
_PROFILE = re.compile(
    r"/(?:users?|u|profiles?|profil|members?(?:_view\.php)?|mitglied|membres?|utent[ei]|usuarios?|lid|leden|readers?)/.|/@\w|/membre-\w",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"[\s,·|(–-]*\d[\d.,]{0,7} "
    r"(?:critiques?|reviews?|avis|recensioni|rezensionen|kritiken|reseñas|críticas|recenzj\w+)\)?",
    re.IGNORECASE,
)
"""How many reviews somebody wrote, behind the name: `41 critiques`."""
_USER = re.compile(
    r"(?:\A|\s)(?:display-name(?:-link)?|profileMenu|user-?name|nick-?name|ljuser)(?:\s|\Z)", re.IGNORECASE
)
_NO_NICK = NOBODY | NO_FIRST_NAMES
_LOG_IN = re.compile("ログイン|登録|登录|注册|登入|로그인|회원가입")
_NOT_A_NAME = re.compile(r"[^\w'’.-]|\d|\A[a-z]")
MAX_TOLD = 400
"""Characters of an element's text that are parted; no byline is so long."""


def read_elements(place: Place) -> Iterator[Candidate]:
    """The first element near the review whose class or id says author, and the first link of rel=author."""
    for found, confidence in ((_classed(place), 0.82), (_linked(place), 0.86)):
        for node, block in found:
            text = clean(told_apart(node)[:200])
            people = authors(text, place.context.site_names) if 2 < len(text) < 100 else []
            if not people and node.text and 2 < len(node.text) <= MAX_OWN:
                people = authors(clean(node.text))  # what stands behind it is a link to write to them
            if people and not _region(node, block) & OTHERS and not names_a_books_author(block.text, block):
                yield Candidate("author", people, short(text), "prose", place.page.locator(node), confidence)
                break
    yield from _user(place)


def _user(place: Place) -> Iterator[Candidate]:
    """The link to the page of the reader who wrote the review, above it: a name of any kind, with a day or alone.

    In brackets it stands behind the reader's real name: `Ann Lee (reedcutter)`.
    """
    for block, where in place.around():
        if where != "head" or block.index >= place.first or len(block.text) > MAX_OWN or block.region & OTHERS:
            continue
        for span in block.links:
            name, before, behind = block.text[span.start : span.end], block.text[: span.start], block.text[span.end :]
            alone = (not before or _BY.fullmatch(before)) and (
                not behind.strip(" ,·|–-") or find_dates(behind) or AGO.match(behind) or _WROTE.fullmatch(behind)
            )
            people = authors(before[:-2]) if before.endswith(" (") and behind == ")" else [name] if alone else []
            if people and _NICK.fullmatch(name) and _is_profile(span.node) and not _is_invitation(name):
                yield Candidate("author", people, short(block.text), "prose", place.page.locator(span.node), 0.7)
                return


def _is_invitation(text: str) -> bool:
    """True for what links to members' pages say that are nobody's: `Follow on Quaybook`, `ログイン`."""
    return _LOG_IN.search(text) is not None or not _NO_NICK.isdisjoint(text.lower().split())


def _is_profile(link: HtmlElement) -> bool:
    """True for a link whose address or class says that it leads to a user's own page."""
    parent = link.getparent()
    names = f"{link.get('class') or ''} {parent.get('class') or '' if parent is not None else ''}"
    return _PROFILE.search(link.get("href") or "") is not None or _USER.search(names) is not None


def told_apart(node: HtmlElement) -> str:
    """An element's text, with a bar where a piece stands apart: `Ann Lee | The Marram Post | Friday 5 July`."""
    if not len(node):
        return f" {node.text}" if node.text and not node.text.isspace() else ""
    text = ""
    if node.tag == "a" and len(node) == 2:
        words = [str(piece).strip() for piece in islice(node.itertext(), MAX_PIECES) if not piece.isspace()]
        if len(words) == 2 and not any(map(_NOT_A_NAME.search, words)):
            return " ".join(words)  # first and last name
    for piece in filter(str.strip, map(str, islice(node.itertext(), MAX_PIECES))):
        joins = not text or _JOINS.search(text) or _JOINED_ON.match(piece)
        text += piece if piece[0] == "," else f" {piece}" if joins else f" | {piece}"
        if len(text) > MAX_TOLD:
            break
    return text


def _classed(place: Place) -> Iterator[tuple[HtmlElement, Block]]:
    """Elements of the short blocks around the review whose class or id speaks of an author."""
    last = place.top + 15
    for block, where in place.around():
        node = block.node
        if node is None or len(block.text) > MAX_CLASSED or (block.index > last and where == "head"):
            continue
        if " (" in block.text and not BRACKETED.isdisjoint(block.text.lower().split()):
            continue  # who wrote and who drew a comic
        if block.tag == "blockquote" or (node.getparent() is not None and node.getparent().tag == "blockquote"):
            continue  # who is quoted
        for inner in _with_inner(node, block.scope):
            classes, name = inner.get("class"), inner.get("id")
            if (classes or name) and _names_an_author(classes, name):
                yield inner, block


def _with_inner(node: HtmlElement, scope: Scope | None) -> list[HtmlElement]:
    """A block's element, those inside it that may hold a name, and the one around it."""
    nodes = [node]
    if len(node) and (scope is None or scope.last - scope.first <= MANY):
        nodes += [inner for inner in node.iter() if inner.tag in INNER_TAGS]
    parent = node.getparent()
    return nodes if parent is None else [*nodes, parent]


def _linked(place: Place) -> Iterator[tuple[HtmlElement, Block]]:
    """Links around the review that say of themselves that they lead to the author."""
    for block, _ in place.around():
        for span in block.links:
            rel = span.node.get("rel")
            if rel and "author" in rel.lower().split():
                yield span.node, block


def _region(node: HtmlElement, block: Block) -> int:
    """Region of an element inside a block or around it."""
    scopes: dict[HtmlElement, Scope] = {}
    scope = block.scope
    while scope is not None:
        scopes[scope.node] = scope
        scope = scope.parent
    region = 0
    element: HtmlElement | None = node
    while element is not None and element not in scopes:
        region |= region_of_element(element)
        element = element.getparent()
    return region | (scopes[element].region if element is not None else 0)


@lru_cache(maxsize=5_000)
def _names_an_author(class_names: str | None, name: str | None) -> bool:
    names = f"{class_names or ''} {name or ''}"
    return _NAME_TOKEN.search(names) is not None and not _OTHER_TOKEN.search(names)
