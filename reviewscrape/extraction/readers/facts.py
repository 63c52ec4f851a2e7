"""Facts that a page prints: with a label (`Director: …`, a table of credits, a cast list) or as a line of facts."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile, islice, takewhile

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.facts.ages import CHEAP_AGES, ages_of_notices
from reviewscrape.extraction.facts.box_titles import titles_of_boxes
from reviewscrape.extraction.facts.boxes import HARDLY, OF_BOOKS, Box, boxes, confidence
from reviewscrape.extraction.facts.class_names import facts_of_classes
from reviewscrape.extraction.facts.comics import facts_of_comics, makers_of_comics
from reviewscrape.extraction.facts.credit_lines import (
    CHEAP,
    CHEAP_ABROAD,
    CUE_WORDS,
    CUE_WORDS_ABROAD,
    facts_of_credits,
)
from reviewscrape.extraction.facts.fact import Fact
from reviewscrape.extraction.facts.origins import years_of_origins
from reviewscrape.extraction.facts.people import directors_of, names_of_blocks, players_of
from reviewscrape.extraction.facts.roles import facts_of_roles
from reviewscrape.extraction.facts.scan import markup, scan
from reviewscrape.extraction.facts.sentences import artists_of_records, facts_of_sentences
from reviewscrape.extraction.facts.unlabelled import (
    AGE,
    CERTIFICATES,
    DOUBTFUL,
    LIKELY,
    MAX_SHORT,
    YEAR_ALONE,
    Found,
    facts_of_brackets,
    facts_of_images,
    facts_of_lines,
    timed_blocks,
)
from reviewscrape.extraction.facts.values import READ, runtime_behind, value_of
from reviewscrape.extraction.facts.values_beside import ELSEWHERE, HEADINGS
from reviewscrape.extraction.facts.works import names_playwright, work_type
from reviewscrape.extraction.labels import is_kind, kinds_of
from reviewscrape.extraction.marks import Wanted
from reviewscrape.extraction.notes import images, joined, numbered
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.types import Candidate, Value
from reviewscrape.extraction.values.content_rating import bare_content_rating
from reviewscrape.extraction.values.text import MAX_RAW, fold, short

SOURCE = "facts"
HEAD = 40
"""Blocks of a page that are searched for its title with a British age label."""
_CERTIFIED = re.compile(
    r"(?P<title>[^\n()]{2,60}) \((?:[Cc]ert\.? )?(?P<age>U|G|PG|PG-?13|12A?|15|18|M|MA|NC-?1[67]|M18|R|R21)\)"
)
AGES_ALONE = CERTIFICATES | {"M", "MA15+", "MA 15+"}
"""Age labels of Britain and Australia that stand alone beside a running time."""
MORE = 3
"""Facts of a line whose elements are not looked at any more."""
SPOKEN = Wanted(["podcast", "podcast:", "podcast,"])
BELOW, BESIDE, MAX_SPOKEN = 4, 2, 80
"""Blocks of what is said of a podcast, with the heading or the line that announces it; the longest such line."""
MAX_PARTED = 12
LISTED = 2
"""Lines of a list with an age label in brackets, each behind another title: none of them tells of this page's work."""
MAX_FACTS = 1000
"""Labels of a page that are read: no page of a work has more, and a hostile one does not cost more."""
BOXED_RUNTIME, BEHIND, ARTIST = 1, 0.75, 0.75
"""Labels that must stand together, and confidence, where minutes end the value of another label."""
WORK_TYPE, WHOLE_CAST, PLAYERS = 0.7, 0.9, 0.85
LIKELY_FILM = 0.5
"""That a work with a director and a running time, of which nothing else is told, is a film."""
_MONTH = re.compile(r"(?:[A-Z][a-z]{2,8} )?((?:19|20)\d\d)(?:-\d\d-\d\d)?")
MONTH = 0.7
"""Confidence in the month among a book's facts, without a day, or as numbers: `Date: February 2011`."""
_HOUSE_AND_YEAR = re.compile(r"[^\n\d]{2,40},? ((?:19|20)\d\d)\.?")
"""Who brought a record or a book out, and when: `Vydavatelství: Elektro, 2018`."""


def read(page: Page) -> Iterable[Candidate]:
    """Candidates of every label that has a value, and of every line of facts."""
    aloud = _of_podcasts(page)
    yield from (found for found in _candidates(page) if found.block not in aloud)


def _of_podcasts(page: Page) -> set[int]:
    """Indexes of the blocks right below a line that announces a podcast: who speaks there, and for how long."""
    if SPOKEN.isdisjoint(page.words):
        return set()
    announced = [b for b in page.blocks if len(b.text) <= MAX_SPOKEN and "podcast" in b.text.lower()]
    return {b.index + more for b in announced for more in range(BELOW if b.tag in HEADINGS else BESIDE)}


def _candidates(page: Page) -> Iterator[Candidate]:
    told: set[tuple[str, int | None]] = set()
    for box in boxes(list(islice(scan(page.blocks), MAX_FACTS)), page.blocks):
        for candidate in _labelled(page, box):
            if candidate.confidence > HARDLY:
                told.add((candidate.field, candidate.block))
            yield candidate
        for block, (name, value, raw, sure) in (*titles_of_boxes(page, box), *makers_of_comics(box)):
            yield Candidate(
                name, value, short(raw), SOURCE, f"{_where(page, block)} (heading)", sure, block=block.index
            )
    for block, (name, value, raw, sure) in unlabelled(page, labelled=bool(told)):
        known = (name, block.index) in told and name not in {"work_year", "creator"}  # of countries, of comics
        if not known and not block.region & ELSEWHERE:
            told.add((name, block.index))
            where = f"{_where(page, block)} (no label)"
            yield Candidate(name, value, short(raw), SOURCE, where, sure, block=block.index)
    artists = artists_of_records(page.text)
    if len(set(artists)) == 1:
        yield Candidate("creator", artists[:1], artists[0], SOURCE, "album by", ARTIST)
    if {"director", "runtime"} <= {name for name, _ in told} and "work_type" not in {name for name, _ in told}:
        yield Candidate("work_type", "film", "director, runtime", SOURCE, "director, runtime", LIKELY_FILM)
    for image, (name, value, raw, sure) in facts_of_images(images(page)) if told else ():
        yield Candidate(name, value, raw, SOURCE, f"{page.locator(image)}/@alt", sure)


def unlabelled(page: Page, *, labelled: bool) -> Iterator[tuple[Block, Found]]:
    """Facts without a label, with their blocks; class names count beside other facts only."""
    blocks = page.blocks
    timed = [(block, found) for block in timed_blocks(page) for found in _facts_of_block(block)]
    lone = {found.value for _, found in timed if found.confidence == DOUBTFUL}
    others = _lines_of_others(timed)
    yield from (
        (block, found)
        for block, found in timed
        if (found.confidence > DOUBTFUL or len(lone) == 1) and block.index not in others
    )
    yield from _years_beside(page, timed)
    for block, found in timed:
        near = [blocks[i].text for i in (block.index - 1, block.index + 1) if 0 <= i < len(blocks)]
        ages = (text if text in AGES_ALONE else bare_content_rating(text) for text in near)
        age = next(filter(None, ages), None) if found.field == "runtime" else None
        if age:
            yield block, Found("content_rating", age, age, BEHIND)
    if labelled or timed:
        yield from facts_of_classes(blocks)
        yield from years_of_origins(numbered(page))
    yield from facts_of_roles(blocks)
    yield from facts_of_comics(page.words, blocks)
    yield from facts_of_sentences(page.hints, blocks)
    for number in _credits(page):
        yield from ((blocks[number], found) for found in facts_of_credits(blocks[number].text))
    yield from _certificate(page)
    yield from ages_of_notices(blocks[number] for number in joined(page).places(page.hints.intersection(CHEAP_AGES)))
    bracketed = [blocks[number] for number in joined(page).matches(AGE)]
    listed = Counter(markup(block) for block in bracketed if not block.kept and block.tag == "li")
    for block in bracketed:
        if listed[markup(block)] < LISTED and not _leads_elsewhere(block):
            yield from ((block, found) for found in facts_of_brackets(block.text))


def _leads_elsewhere(block: Block) -> bool:
    """True for a line of a list that is a link as a whole: what it tells is of the work behind it."""
    links = [(link.start, link.end) for link in block.links]
    return block.tag == "li" and not block.kept and links == [(0, len(block.text))]


def _lines_of_others(timed: Sequence[tuple[Block, Found]]) -> set[int]:
    """Blocks of a list of other works: lines of facts marked alike, each with a running time of its own."""
    minutes: defaultdict[tuple[str, str], dict[int, Value]] = defaultdict(dict)
    for block, found in timed:
        if found.field == "runtime" and found.confidence > DOUBTFUL and not block.kept:
            minutes[markup(block)][block.index] = found.value
    alike = [known for known in minutes.values() if len(set(known.values())) > 1]
    return {index for known in alike for index in known}


def _years_beside(page: Page, timed: Sequence[tuple[Block, Found]]) -> Iterator[tuple[Block, Found]]:
    """A year that is a block of its own, right before or behind a running time."""
    for block, found in timed:
        if found.field == "runtime" and len(block.text) <= MAX_SHORT:
            for near in page.blocks[max(block.index - 1, 0) : block.index + 2]:
                if YEAR_ALONE.fullmatch(near.text):
                    yield near, Found("work_year", int(near.text), near.text, LIKELY)


def _certificate(page: Page) -> Iterator[tuple[Block, Found]]:
    """`Night Ferry (15)` above the prose, where the page's title names what stands before the brackets."""
    for block in page.blocks[:HEAD]:
        if block.kept:
            return
        first = block.text.partition("\n")[0]
        found = _CERTIFIED.fullmatch(first) if first[-1:] == ")" else None
        if found and f" {fold(found['title'])} " in f" {fold(page.title)} ":
            yield block, Found("content_rating", found["age"], block.text, BEHIND)
            yield block, Found("work_title", found["title"].strip("“\"‘'”’"), block.text, BEHIND)
            return


def _facts_of_block(block: Block) -> Sequence[Found]:
    """Facts of its lines; of its elements where they tell more."""
    found = facts_of_lines(block.text)
    return max(_facts_of_parted(block), found, key=len) if len(found) < MORE else found


def _facts_of_parted(block: Block) -> list[Found]:
    """Facts of a short block whose texts only the style keeps apart: `104 MinutesPG-13Drama`."""
    node = block.node
    if node is None or len(block.text) > MAX_RAW or "\n" in block.text or next(islice(node, 1, None), None) is None:
        return []
    pieces = (piece.strip() for piece in islice(node.itertext(), MAX_PARTED) if piece.strip())
    own = dropwhile(lambda piece: piece not in block.text, pieces)  # a heading's may stand before them
    parts = " | ".join(takewhile(block.text.__contains__, own))
    return [found._replace(confidence=LIKELY) for found in facts_of_lines(parts)]


def _credits(page: Page) -> list[int]:
    """Numbers of the blocks that may be a paragraph of credits."""
    english = page.root is not None and page.root.get("lang", "").lower().startswith("en")
    cues = CUE_WORDS if english else CUE_WORDS | CUE_WORDS_ABROAD
    if cues.isdisjoint(page.words):
        return []
    return joined(page).places(page.hints.intersection(CHEAP if english else (*CHEAP, *CHEAP_ABROAD)))


def _labelled(page: Page, box: Box) -> Iterator[Candidate]:
    """Candidates of one box of facts."""
    for number, fact in enumerate(box.facts):
        name, key = fact.label
        boxed = name == "director" or box.company > BOXED_RUNTIME
        if name != "runtime" and boxed and (minutes := runtime_behind(fact)):
            where = f"{_where(page, fact.block)} (behind {key})"
            yield Candidate("runtime", minutes, short(fact.text), SOURCE, where, BEHIND, block=fact.block.index)
        yield from _by_key(page, box, fact)
        if not name or (OF_BOOKS & kinds_of(key) and not box.is_of_a_book) or box.is_of_another(key):
            continue
        value = value_of(fact)
        if value is not None:
            sure = confidence(box, number, value)
            where = f"{_where(page, fact.block)} ({key})"
            yield Candidate(name, value, short(fact.text), SOURCE, where, sure, block=fact.block.index)
    yield from _whole_cast(page, box)
    if (found := work_type(box)) and not box.crowd:
        fact = box.facts[0]
        raw = ", ".join(fact.label.key for fact in box.facts)
        yield Candidate(
            "work_type", found, raw[:MAX_RAW], SOURCE, _where(page, fact.block), WORK_TYPE, block=fact.block.index
        )


def _by_key(page: Page, box: Box, fact: Fact) -> Iterator[Candidate]:
    """What labels of no field of their own tell: a book's month, the players among all who worked on it."""
    key = fact.label.key
    if key == "date" and _is_catalogued(box) and (month := _MONTH.fullmatch(fact.text.strip())):
        where = f"{_where(page, fact.block)} ({key})"
        yield Candidate("work_year", int(month[1]), short(fact.text), SOURCE, where, MONTH, block=fact.block.index)
    if (is_kind(key, "record") or is_kind(key, "book")) and (year := _HOUSE_AND_YEAR.fullmatch(fact.text.strip())):
        where = f"{_where(page, fact.block)} (behind {key})"
        yield Candidate("work_year", int(year[1]), short(fact.text), SOURCE, where, WORK_TYPE, block=fact.block.index)
    if (key == "playwright" or names_playwright(fact, box, f"{page.title} {page.url}")) and (by := READ["cast"](fact)):
        where = f"{_where(page, fact.block)} ({key})"
        yield Candidate("creator", by, short(fact.text), SOURCE, where, PLAYERS, block=fact.block.index)
    credited = is_kind(key, "credited")
    if (credited or is_kind(key, "crews")) and fact.block.tag in HEADINGS and fact.values:
        players = players_of(fact.values) if credited else []
        for name, people in (("cast", players), ("director", directors_of(fact.values))):
            if people:
                where = f"{_where(page, fact.block)} ({key})"
                yield Candidate(name, people, short(fact.text), SOURCE, where, PLAYERS, block=fact.block.index)


def _is_catalogued(box: Box) -> bool:
    """Whether a box tells of a book or a record: who made it, and what it is numbered."""
    keys = {fact.label.key for fact in box.facts}
    return box.is_of_a_book or ("artist" in keys and not keys.isdisjoint({"label", "catalogue", "format"}))


def _whole_cast(page: Page, box: Box) -> Iterator[Candidate]:
    """The cast of a page that prints it in several tables: principal cast, then the rest."""
    tables = box.casts
    if len(tables) < 2:
        return
    casts = [names_of_blocks(fact.values) for fact in tables]
    names = list(dict.fromkeys(name for cast in casts for name in cast))
    if len(names) > max(map(len, casts)):
        fact = tables[0]
        raw = "\n".join(fact.text for fact in tables)
        where = f"{_where(page, fact.block)} ({fact.label.key})"
        yield Candidate("cast", names, short(raw), SOURCE, where, WHOLE_CAST, block=fact.block.index)


def _where(page: Page, block: Block) -> str:
    return page.locator(block.node) if block.node is not None else f"line {block.line}"
