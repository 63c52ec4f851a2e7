"""The work's title in bold right before its credits or stars: `<b>Moor.</b> Directed by Ann Coe`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.parts.entries import is_aspect
from reviewscrape.extraction.readers.printed import printed
from reviewscrape.extraction.readers.prose.headline import HEADINGS, OTHERS
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.grade_labels import whose
from reviewscrape.extraction.values.section_names import names_a_section
from reviewscrape.extraction.values.text import fold, short
from reviewscrape.extraction.values.title_tails import work_name
from reviewscrape.extraction.values.titles import says_review

LONGEST = 60
"""Characters of a title."""
BOX, HEAD, FOOT = 7, 3, 6
"""Blocks before and behind the prose's beginning, and behind its end, among which such a line stands."""
NAMED, UNNAMED = 0.85, 0.75
"""Confidence where prose, title or address of the page name it as well, and where they do not."""
SET_APART = 0.88
"""The same for a line of its own above the credits, whatever else names it."""
LED = 0.75
"""Confidence in what stands behind a section's name."""
MOST_WORDS, SHORT_WORD = 6, 4
"""Words of such a title, and letters from which one that is no name stands in small ones."""
_SECTION = re.compile(
    r"(?:eating out|restaurant(?: review| of the week)?"
    r"|film|movies?|cinema|theat(?:re|er)|opera|dance|ballet|musical|dvd|blu-ray|kino|theater|oper|tanz|cine|cinéma"
    r"|théâtre|teatro|biograf|bio|elokuva|kniha|film und kino)\s?[:|]\s",
    re.IGNORECASE,
)
_STAGED = re.compile(
    r"([“‘\"']?[A-ZÀ-Þ\d][^,.;:!?|]{1,60}[!?]?[”’\"']?)(?:, | [–—-] )(?:the )?(?:[A-ZÀ-Þ][\w'’.&-]* ){1,3}"
    r"(?:Theatre|Theater|Playhouse|Opera House|Hall|Arena|Studio|Studios|Auditorium|Arts Cent(?:re|er)|Rooms)"
    r"(?:[,:;(] ?[^.!?]{0,60})?"
)
"""What stands right behind a house is where it is, and until when."""
_CREDITS = re.compile(
    r"[\s.,:;(–—-]*(?:(?:written and |co-)?directed by\s|(?:written|music|words|conducted|composed) by\s"
    r"|starring:?\s|(?:a )?film by\s"
    r"|rated\s(?:PG|R\b|G\b|NC)|opens\s(?:in|at|on|(?:mon|tues|wednes|thurs|fri)(?:day|\.)|[a-z]{3,9}\.? \d)"
    r"|(?:un film de|de|regie:?|regia di|dirigida por|réalisé par)\s(?=[A-ZÀ-Þ]\S+\s[A-ZÀ-Þ])"
    r"|(?-i:BBC|ITV|Channel|Sky|Netflix|HBO|Amazon|Hulu|Disney|Apple|Prime|[A-Z]{2,4} (?:One|Two|\d))[^()\n]{0,20}\)"
    r"|(?:PG(?:-13)?|R|NR|NC-17|Unrated|Not rated)(?:\)\s[*★]|\s?[,;.]\s\d{2,3}\smin)"
    r"|(?:★|⭐|\*\*?(?=[\s*½1(]))|(?:one|two|three|four|\d(?:\.5)?)(?: and a half)? stars?\b)",
    re.IGNORECASE,
)
"""What stands right behind such a title."""
_BEGINNING = re.compile(r"[“\"‘']?([A-ZÀ-Þ\d][^.,:;()\n“”\"]{1,59}?)(?=[”\"’']?(?:[.,:;(\n]| [–—-] ))")
_DATED = re.compile(r"[“\"‘]?(?P<title>[^()\n]{2,80}?)[”\"’]? \([A-ZÀ-Þ][^()\d\n]{1,40}, (?P<year>(?:19|20)\d\d)\)")
_STARRING = re.compile(
    r"(?:[A-Z][\w-]+(?:[ /-][\w-]+){0,3}\. )?(?:Starring|Directed by|Written and directed by|With) [A-Z]"
)
"""A paragraph of credits, with its genre or without: `Drama. Starring Ann Coe. Directed by Wen Li.`"""


def read_lead_titles(place: Place) -> Iterator[Candidate]:
    """The first such title at the beginning of the prose or behind its end; none where several stand there."""
    yield from _behind_section(place)
    yield from _before_venue(place)
    yield from _with_director_and_year(place)
    blocks = place.page.blocks
    near = [
        *blocks[max(place.first - BOX, place.top + 1, 0) : place.first + HEAD],
        *blocks[max(place.last, place.first + HEAD) : place.last + FOOT],
    ]
    found = [(b, t) for b in near if not b.region & OTHERS and (t := _title(b) or _said_above(b, place))]
    apart = not found
    shown = f" {fold(place.headline.text)} " if place.headline is not None else ""
    below = [b for b in near if b.index >= place.first or (len(b.text) <= LONGEST and f" {fold(b.text)} " in shown)]
    found = found or [(block, title) for block in below if (title := _above_credits(block, blocks))]
    if len({fold(title) for _, title in found}) != 1:
        return
    block, title = found[0]
    name, _ = work_name(title, may_hold_site=False)
    elsewhere = place.page.text.replace(block.text, "", 1)
    told = name in elsewhere or fold(name) in fold(f"{place.page.title} {place.page.url}")
    sure = SET_APART if apart else NAMED if told else UNNAMED
    yield printed("work_title", name, block, sure)


def _with_director_and_year(place: Place) -> Iterator[Candidate]:
    """The year in a line of the headline's title, its director and year: `NIGHT FERRY (Li, 1974)`."""
    shown = fold(place.headline.text) if place.headline is not None else ""
    for block in place.page.blocks[max(place.top + 1, 0) : place.first + 1] if shown else ():
        line = _DATED.match(block.text)
        if line is not None and f" {fold(line['title'])} " in f" {shown} ":
            yield printed("work_year", int(line["year"]), block, UNNAMED, raw=line[0])
            return


def _behind_section(place: Place) -> Iterator[Candidate]:
    """The title of a headline that begins with its section: `Theatre: The Ledger`."""
    headline = place.headline
    led = _SECTION.match(headline.text) if headline is not None else None
    if headline is None or led is None or says_review(headline.text):
        return
    title, year = work_name(headline.text[led.end() :])
    words = title.split()
    if 0 < len(words) <= MOST_WORDS and all(word[0].isupper() or len(word) < SHORT_WORD for word in words):
        raw, at = short(headline.text), headline.block.index
        yield Candidate("work_title", title, raw, "prose", headline.locator, LED, 0, at)
        if year:
            yield Candidate("work_year", year, raw, "prose", headline.locator, LED, 0, at)


def _above_credits(block: Block, blocks: Sequence[Block]) -> str:
    """A line in bold, with credits right below it, or below a verdict in capitals: `<p><b>Moor</b></p>`; else empty."""
    bold = block.bolds[0] if block.bolds and block.tag not in HEADINGS and len(block.text) <= LONGEST else None
    if bold is None or bold.start or bold.end < len(block.text) or block.text.isupper() or block.text[-1] in ":?!":
        return ""
    below = [b.text for b in blocks[block.index + 1 : block.index + 3]]
    below = below[1:] if below and below[0].isupper() and len(below[0]) <= LONGEST else below[:1]
    if not below or not _STARRING.match(below[0]) or says_review(block.text) or names_a_section(block.text):
        return ""
    return block.text if block.text[0].isupper() or block.text[0].isdigit() else ""


def _before_venue(place: Place) -> Iterator[Candidate]:
    """The title in a line of title and house between headline and prose: `Tidewrack, Grand Theatre, until Saturday`."""
    for block in place.page.blocks[place.top + 1 : place.first]:
        staged = _STAGED.fullmatch(block.text) if len(block.text) <= 2 * LONGEST and not block.region & OTHERS else None
        if staged is not None and not says_review(block.text):
            yield printed("work_title", staged[1].strip("“”\"‘’'"), block, LED)
            return


def _said_above(block: Block, place: Place) -> str:
    """A title of the headline that a line of credits begins with: `Moor, directed by Ann Coe`; else empty."""
    said = _BEGINNING.match(block.text) if block.tag not in HEADINGS and place.headline is not None else None
    if said is None or not _CREDITS.match(block.text, said.end()) or says_review(said[1]) or place.headline is None:
        return ""
    return said[1] if f" {fold(said[1])} " in f" {fold(place.headline.text)} " else ""


def _title(block: Block) -> str:
    """The bold words that a block begins with, where credits or stars stand right behind them; else empty."""
    span = block.bolds[0] if block.bolds and block.tag not in HEADINGS else None
    if span is None or span.start or not 1 < span.end <= LONGEST or "\n" in block.text[: span.end].strip():
        return ""
    if sum(block.text[s.end :].lstrip(" :").startswith(("★", "⭐")) for s in block.bolds[:2]) > 1:
        return ""  # `Ann: ★★★ Bo: ★★★★★`
    title = block.text[: span.end].strip(" .,:;\n“”\"‘’'")
    if not title or title.endswith("?") or not (title[0].isupper() or title[0].isdigit()):
        return ""
    if (
        says_review(title)
        or whose(title) is not None
        or names_a_section(title)
        or is_aspect(title)
        or not _CREDITS.match(block.text, span.end)
    ):
        return ""
    return title
