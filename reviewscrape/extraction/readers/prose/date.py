"""When the review was published, as printed near its headline or its end, in its time elements or in its address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block, Region, more_than, region_of_element
from reviewscrape.extraction.flags import Flag
from reviewscrape.extraction.labels import lookup
from reviewscrape.extraction.marks import Needles
from reviewscrape.extraction.notes import blocks_by_node, dated, language
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.prose.book_days import is_books_day
from reviewscrape.extraction.readers.prose.date_order import apart, as_addressed, days_of_event
from reviewscrape.extraction.readers.prose.headline import OTHERS
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.date_conventions import date_order, is_ambiguous, is_order_assumed
from reviewscrape.extraction.values.dates import (
    Order,
    find_dates,
    first_date,
    iso_date,
)
from reviewscrape.extraction.values.grade_labels import announces_readers
from reviewscrape.extraction.values.text import short

MAX_LINE = 160
DATELINE = 32
"""So much of a long paragraph is looked at, for `16 January 2008 – The council …`."""
MAX_LABELLED = 240
SENTENCE = 70
"""Characters from which on a line is rather a sentence; in one, what is published may be anything."""
LABEL = 30
"""Characters of a label that stands above its value."""
MAX_TIMES, OF_HEADLINE, LEVELS = 20, 0.5, 4
"""Time elements; confidence in a headline's day, rather a concert's; levels from a time element up to its block."""
MODIFIED = re.compile(
    r"(?:last\s)?(?:updated?|modified|changed|revised)|aktualisiert|zuletzt|geändert|mis(?:e)?\sà\sjour|letzte\sänderung|actualizad|modificad|"
    r"aggiornat|atualizad|bijgewerkt|aktualizováno",
    re.IGNORECASE,
)
"""Words before the day of a later change."""
PUBLISHED = re.compile(
    r"(?:rezension|kritik|besprechung|recensione|chronique|reseña)\s(?:vom|del|du)\s?:|(?:erschienen|online\sseit)\s?(?:am)?\s?:|publi(?:shed|é|cad|cat(?!ion))|posted|added\s?:|veröffentlicht|erschienen\sam|gepubliceerd|vydáno|publikováno|zveřejněno|date\s?:|datum\s?:|reviewed(?:\son)?\s?(?::|\Z)|reviewed\son\b",
    re.IGNORECASE,
)
_POSTED_ON = re.compile(r"(?:date |first )?(?:published|posted)(?: on)?", re.IGNORECASE)
_PUBLISHED_HINTS = Needles(
    *"publi posted added erschienen online veröffentlicht vydáno zveřejn date datum reviewed rezension".split(),
    *"kritik bespr recensi chroni reseña".split(),
)
"""Whatever `PUBLISHED` finds holds one of these."""
OTHER_DAYS = re.compile(
    r"releas|udgivelse|udgivet|utgivelse|utgiven|utgivning|ensi-ilta|bemutató|vizyon|wydani|megjelen|julkaisu|премьер|вышел|"
    r"v(?:ö|\.ö\.)\W|veröffentlichungs|open(?:s|ed)?\b|opening|in\s(?:theat|cinema|kino)|theatrical|premier|(?:kino|film)start|start(?:termin|\sdate)?\s?:|sortie|parution|estreno|uscita|lançamento|"
    r"(?:dvd|blu-?ray)(?!\sreview)|on\svideo|on\sdemand|on\ssale|air(?:s|ed|date)|broadcast|stream(?:s|ing)\b|\b(?:out|due)(?:\son|\sout\son)?\s?\Z|re-?issued?|(?:finished|started)(?:\sreading)?\s?(?:on)?:|embargo|\bends\b|available|"
    r"closes|\b(?:gig|concert|next\sscreening|venue)\b[^|]{0,40}\Z|\bversion\s\d|copyright|©|\(c\)|born|geboren|recorded|recording\s|through|until|runs?\b|tickets|showing|"
    r"\b(?:verlag|taschenbuch|gebunden\w*|editorial|editora|editore|éditeur|uitgever(?:ij)?|nakladatelství|"
    r"wydawnictwo|förlag|forlag|publisher)\s?:|estrei|nos\scinemas|nelle\ssale|al\scinema|en\ssalles?\b|bioscoop|premié|premiä|premiè|v\skinech|公開日|公開：|上映日|"
    r"publication\sdate|pub\.?\sdate|first\spublished|erscheinungs|erscheint|today(?:['’]s)?\s(?:is|date)|heute\sist|joined|member\ssince|accessed|retrieved|isbn|vom\s\d.*bis|dal(?:l['’])?\s?\d.*\sal|del\s\d+\sal|du\s\d.*\sau\s|de\s\d+\sa\s\d|od\s\d.*\sdo\s|vorstellung|termine",
    re.IGNORECASE,
)
"""Words beside days that are the work's, the showing's or the site's."""
_OF_A_WORK = re.compile(
    r"(?:\||//) ?(?:\d{2,3} min|(?:Rated )?(?:PG|PG-13|NC-17)\b|(?:Rated )R\b)|"
    r"[/|·•]\s?\d ?(?:Std\.|h(?: ?\d\d)?(?: ?m(?:i?n)?)?\b)"
)
"""Running time or age label beside a day in a line of facts: `Some Studio | 101 min | Rated PG | Jul 13, 2010`."""
MAX_LABELLED_DAY = 40
"""Characters of a line that is hardly more than a day."""
MAX_LABEL = 40
CELLS = frozenset(["td", "dd"])
LABELS = frozenset(["dt", "th", "h4", "h5", "h6", "label", "strong", "b"])
FEW_CHILDREN = 3
"""Elements in the box of one day."""
OTHER_CLASSES = re.compile(r"release|premier|kinostart|sortie|estreno|estreia|uscita|cinema-date", re.IGNORECASE)
"""What classes say of a day that is the work's."""
STRANGERS = int(Region.COMMENTS | Region.RELATED | Region.NAV)
"""Regions whose labelled days are other pages'."""
_TO = re.compile(r"\s?(?:[–—-]|to|bis|au|al|tot|do)\s?\d{1,2}[.\s/]\s?(?:\d|[A-Z][a-z]{2})")
"""The other end of a run of days: `10/06/2014 - 21/06/2014`."""
_FROM = re.compile(r"(?:(?<![\d:])\d{1,2}(?:st|nd|rd|th)?(?:\s[A-Z][a-z]{2,8})?|[A-Z][a-z]{2,8}\s\d{1,2})\s?[–—-]\s?\Z")
"""The beginning before the last day of one: `27 February–21 March 2009`."""
_MARKETS = re.compile(
    r"(?:\A|[\s(,;])(?:US|UK|USA|U\.S\.|U\.K\.|EU|Europe|Japan|JP|NA|North\sAmerica|Australia|AU|AUS|Worldwide)\W{0,3}\Z"
)
"""Markets before the day of a release there."""
OF_DATELINE = 0.6
_DASHES = frozenset("-–—")
"""What parts a dateline from the prose: `US, November 24, 2004 - The sequel …`."""
_SIGNS = " :-–—|([•·"
_PATH = re.compile(r"/((?:19|20)\d\d)([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=[/._-]|\Z)")


def read_dates(place: Place) -> Iterator[Candidate]:
    """Candidates for the days of publication and of the last change."""
    root = place.page.root
    locale = place.context.first("og:locale", "content-language")
    declared = (root.get("lang") if root is not None else None) or locale
    if declared == "en" and locale.startswith("en"):
        declared = locale  # which English it is
    lines = _lines(place)
    tag, shown = declared or language(place.page), [line for _, line, _ in lines]
    order = date_order(tag, shown)
    found = [*_printed(place, lines, order), *_labelled(place, {block.index for block, _, _ in lines}, order)]
    told = days_of_event(found, place.headline.block.index) if place.headline is not None else frozenset()
    found = [each for each in found if each.value not in told]
    if any(is_ambiguous(each.raw) for each in found) and is_order_assumed(tag, shown):
        place.page.flags.add(Flag.DATE_AMBIGUOUS)
    yield from [as_addressed(each, place.page.url) for each in found]
    yield from _times(place)
    yield from _address(place)
    days = find_dates(place.page.title, order)
    if days and not OTHER_DAYS.search(place.page.title):
        for day in [day for day in days if day.iso not in told]:
            sure = OF_HEADLINE if place.headline is not None and day.raw in place.headline.text else 0.75
            yield Candidate("date_published", day.iso, day.raw, "title", "title", sure)


def _lines(place: Place) -> list[tuple[Block, str, str]]:
    """Lines around the review that may hold a day, with their blocks and whether they stand at its head or foot."""
    lines: list[tuple[Block, str, str]] = []
    known = dated(place.page)
    for block, where in place.around():
        for line in block.text.split("\n")[:8] if block.index in known else ():
            if len(line) <= MAX_LINE:
                lines.append((block, apart(line), where))
            elif where == "head" and block.kept:
                lines.append((block, line[:DATELINE], where))
    return lines


def _printed(place: Place, lines: list[tuple[Block, str, str]], order: Order) -> Iterator[Candidate]:
    for block, line, where in lines:
        days = find_dates(line, order)
        if not days:
            continue
        found = min(days, key=attrgetter("start"))
        piece = line[: found.start].rpartition(" | ")[2]  # of `Publisher: Quay | Reviewed on 2 May 2014` the last
        before = f"{_label(place.page, block, line)} {piece if piece.strip() else line[: found.start]}"
        behind = line[found.end : found.end + 40]
        said = not before.isspace()
        if where == "foot" and _is_readers(place, block):
            continue
        if block.region & Region.CAPTION and not PUBLISHED.search(before):
            continue
        if said and MODIFIED.search(before[-40:]):
            yield _candidate("date_modified", found.iso, line, block, 0.85)
            if where == "head":
                yield _candidate("date_published", found.iso, line, block, 0.5)
            continue
        if _OF_A_WORK.search(line) and not PUBLISHED.search(before):
            continue
        of_it = behind.partition(".")[0] if PUBLISHED.search(before) else behind
        before_it = said and (OTHER_DAYS.search(before) or _FROM.search(before))
        if before_it or _TO.match(behind) or OTHER_DAYS.search(of_it):
            continue
        if _is_works_day(before, place, block, line):
            continue
        if is_books_day(before, behind, block, place.page):
            continue
        dateline = block.kept and len(block.text) > MAX_LINE and line[found.end : found.end + 3].strip()[:1] in _DASHES
        if (said and _MARKETS.search(before) and not dateline) or (
            not before.strip(_SIGNS) and _is_labelled_otherwise(place, block, line)
        ):
            continue
        sure = max(_sure(place, block, line, where, before), OF_DATELINE if dateline else 0.0)
        yield _candidate("date_published", found.iso, line, block, sure)


def _is_works_day(before: str, place: Place, block: Block, line: str) -> bool:
    """Whether a label of the work's own day stands before the day, or in the cell before a day that stands alone."""
    said = before.strip()
    if not said and block.index and len(line) <= MAX_LABELLED_DAY and block.tag in CELLS:
        said = place.page.blocks[block.index - 1].text
    label = lookup(said) if 0 < len(said) <= MAX_LABEL else None
    return label is not None and label.field == "work_year" and not PUBLISHED.search(said)


def _is_readers(place: Place, block: Block) -> bool:
    """Whether a heading between the review and the block announces what readers wrote."""
    between = place.page.blocks[place.last + 1 : block.index]
    return any(len(other.text) < LABEL and announces_readers(other.text) for other in between)


def _is_labelled_otherwise(place: Place, block: Block, line: str) -> bool:
    """Whether the line, or the short block, above a lone day is a label of another day: `Release Date`."""
    before = block.text[: block.text.find(line)].rstrip("\n").rpartition("\n")[2]
    if not before and block.index:
        before = place.page.blocks[block.index - 1].text
    return len(before) < LABEL and OTHER_DAYS.search(before) is not None


def _labelled(place: Place, seen: set[int], order: Order) -> Iterator[Candidate]:
    """Days elsewhere on the page that a label says are the publication's: `Published: …` in a box or under the text."""
    days = dated(place.page)
    short_ones = [b for b in days.numbers() if len(b.text) <= MAX_LABELLED and not b.kept and not b.region & STRANGERS]
    texts = [_with_label(place, block) for block in short_ones]
    for number in sorted(_PUBLISHED_HINTS.indexes(texts)):
        text, index = texts[number], short_ones[number].index
        if index in seen or index not in days or not PUBLISHED.search(text):
            continue
        block = short_ones[number]
        for line in text.split("\n"):
            label = PUBLISHED.search(line)
            found = next(iter(find_dates(line, order)), None) if label else None
            if label and found and 0 <= found.start - label.end() < 25 and not OTHER_DAYS.search(line[: found.start]):
                yield _candidate("date_published", found.iso, line, block, 0.68)
                return


def _with_label(place: Place, block: Block) -> str:
    """The text of a block, behind the label that a short one has in the block before: `<dt>Posted:</dt><dd>…`."""
    before = place.page.blocks[block.index - 1].text if block.index and len(block.text) < LABEL else ""
    labelled = len(before) < LABEL and (before.endswith(":") or _POSTED_ON.fullmatch(before))
    return f"{before} {block.text}" if labelled else block.text


def _label(page: Page, block: Block, line: str) -> str:
    """What the markup or the block before says of a day that stands alone: `<dt>Kinostart</dt><dd>15.3.2012</dd>`."""
    if len(line) > MAX_LABELLED_DAY or not block.index or not line[:1].isdigit():
        return ""
    label = page.blocks[block.index - 1]
    said = label.text if len(label.text) <= MAX_LABEL and (label.tag in LABELS or label.text.endswith(":")) else ""
    around = (block.node, block.node.getparent()) if block.node is not None else ()
    names = " ".join(
        [node.get("class") or "" for node in around if node is not None and not more_than(FEW_CHILDREN, node)]
    )
    return f"{said} {' '.join(OTHER_CLASSES.findall(names))}"


def _sure(place: Place, block: Block, line: str, where: str, before: str) -> float:
    """How sure it is that a printed day is the review's."""
    label = PUBLISHED.search(before) if not before.isspace() else None
    if label and (len(line) <= SENTENCE or len(before) - label.end() <= LABEL):
        return 0.92 if where == "head" else 0.88
    after_headline = place.headline is not None and place.top <= block.index
    chance = 0.85 if after_headline else 0.6
    chance = OF_HEADLINE if place.headline is not None and block is place.headline.block else chance
    if where == "foot":
        chance = 0.55
    if block.kept and (len(line) > SENTENCE or len(block.text) > MAX_LINE):
        chance -= 0.45 if before.strip() or len(line) != DATELINE else 0.15
    return chance - (0.15 if len(line) > 90 else 0.0)


def _times(place: Place) -> Iterator[Candidate]:
    """Days of time elements that stand outside comments and related links."""
    for number, node in enumerate(place.page.all("time", "abbr")):
        if number >= MAX_TIMES:
            return
        stamp = node.get("datetime") or (node.get("title") if node.tag == "abbr" else None)
        day = first_date(stamp)
        around = node.getparent()
        label = ((around.text if around is not None else None) or "").strip()
        if not day or _region(place, node) & OTHERS or (label and OTHER_DAYS.search(f" {label} ")):
            continue
        names = f"{node.get('class', '')} {node.get('itemprop', '')}".lower()
        changed = ("updated" in names.split() or "modified" in names) and "publish" not in names
        field = "date_modified" if changed else "date_published"
        confidence = 0.88 if node.get("pubdate") is not None or "publish" in names or "entry-date" in names else 0.75
        yield Candidate(field, day, short(stamp or ""), "prose", place.page.locator(node), confidence)
        if field == "date_published":
            return


def _region(place: Place, node: HtmlElement) -> int:
    """Region of an inline element, by the block that it stands in."""
    known, region = blocks_by_node(place.page), 0
    element: HtmlElement | None = node
    for _ in range(LEVELS):
        if element is None:
            break
        if element in known:
            return region | known[element].region
        region |= region_of_element(element)
        element = element.getparent()
    return place.page.region(node)


def _address(place: Place) -> Iterator[Candidate]:
    """The day in the page's own address: `/2008/01/07/`."""
    url = place.page.url or place.context.first("og:url")
    match = _PATH.search(url.partition("/web/")[0])  # behind it archives say when they took the page
    day = iso_date(int(match[1]), int(match[3]), int(match[4])) if match else None
    if match and day:
        yield Candidate("date_published", day, match[0], "url", "url", 0.8)


def _candidate(field: str, day: str, line: str, block: Block, confidence: float) -> Candidate:
    stands = None if block.region & OTHERS else block.index
    return Candidate(field, day, short(line), "prose", f"block {block.index}", confidence, 0, stands)
