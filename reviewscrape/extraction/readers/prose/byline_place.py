"""Where a line stands that may be a byline: right behind the text, among a film's credits, above a role."""

from __future__ import annotations

import re

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.notes import dated
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.values.bylines import authors
from reviewscrape.extraction.values.dates import find_dates
from reviewscrape.extraction.values.grades import parse_grade
from reviewscrape.extraction.values.nobodies import ROLES
from reviewscrape.extraction.values.text import fold

CREDITS = re.compile(
    r"\W{0,3}(?:direct(?:ed|or)|dir\b|starring|stars?\b|cast\b|rated\b|screenplay|produced|music\sby|chorégr|choreogr|coreogr|regie|regi\b|réalis|dirigid|regia|režie|"
    r"author|publisher|label|illustrat|colou?r(?:s|ed|ist)\b|letter(?:s|ed|er)\b|pencils|inks|(?:art|cover)\sby)",
    re.IGNORECASE,
)
_WITH_PLAYERS = re.compile(
    r"[^.,:;\d\n]{3,60}[.,;]?\s(?:[Mm]it|[Mm]et|[Mm]ed|[Cc]on|[Cc]om|[Aa]vec) [A-ZÀ-Þ][\w.'’-]+ [A-ZÀ-Þ]"
    r".{0,300}(?:\d ?(?:min|['’]|h\d)|\b(?:19|20)\d\d\b|[A-ZÀ-Þ]\w+, [A-ZÀ-Þ]\w+ [A-ZÀ-Þ])"
)
"""A film's director and its players: `Di Ann Coe. Con Tom Reed, Wen Li. 98 min.`"""
_SUMS_UP = re.compile(
    r"(?:fazit|verdict|conclusion|conclusión|conclusie|in sintesi|conclusão|závěr|en résumé|résultat) ?:", re.IGNORECASE
)
"""A critic's last sentence, set apart from the others."""
OFFICES = ROLES | frozenset(
    "crítica colunista editora repórter redator redatora enviado enviada especial colaborador colaboradora "
    "colaboración filmkritikerin kulturredakteur correspondant envoyé envoyée inviato inviata verslaggever redakcja "
    "filmanmelder anmelder filmkritiker kulturjournalist".split()
)
"""First words of a line that says what the person above it is: `CRÍTICO DA FOLHA`."""
LONGEST_OFFICE = 40
CELLS = frozenset({"dt", "th", "td"})
"""Elements of a label, between which their values stand."""
_PRICED = re.compile(r"[£€$]\s?\d|\s[A-Z]{2,5}[- ]?\d{2,}\b(?![/.]\d)")
"""What lines of a programme end with, and of discs: `Pier Yard, 5–31 Aug, 9.20pm, £11`, `Marl Classics MC 1142`."""
_POSTED = {"Posted by:": 1, "Posted by ": 2}
"""How often a page says so before it is readers who do."""


def ends_text(block: Block, place: Place) -> bool:
    """Whether a block follows the body at once, or with nothing but a bibliographic note between."""
    shown, own = (f" {fold(text)} " for text in (place.headline.text if place.headline is not None else "", block.text))
    if shown.strip() and (shown in own or own in shown):
        return False  # `Play Lamp Wick` below a piece of that name, `Lamp Wick` below `Lamp Wick review`
    note = place.page.blocks[place.last + 1].text if block.index == place.last + 2 else ""
    return (
        block.index == place.last + 1
        or "ISBN" in note
        or "Seiten" in note
        or " pages" in note
        or _SUMS_UP.match(note) is not None
    )


def ends_grade(block: Block, place: Place) -> bool:
    """Whether a block stands below the line with the grade that follows the body: `Note : 14/20`."""
    note = place.page.blocks[place.last + 1].text if block.index == place.last + 2 else ""
    lines = note.split("\n", 2)
    return 0 < len(note) < len(lines) * LONGEST_OFFICE and all(parse_grade(e.rpartition(":")[2].strip()) for e in lines)


def among_credits(block: Block, place: Place, number: int) -> bool:
    """Whether a line without a day stands among a film's credits, where `Written by` is the screenwriter."""
    own = block.text.split("\n")
    if _WITH_PLAYERS.match(own[number] if number < len(own) else ""):
        return True
    near = "\n".join(own[max(number - 1, 0) : number + 2])
    if block.index in dated(place.page) and find_dates(near):
        return False
    blocks = place.page.blocks
    far = 2 if block.tag in CELLS else 1
    lines = [other.text for other in blocks[max(block.index - far, 0) : block.index + far + 1] if other is not block]
    lines += own[max(number - 1, 0) : number] + own[number + 1 : number + 2]
    return any(CREDITS.match(line) for line in lines)


def above_office(block: Block, site_names: frozenset[str]) -> list[str]:
    """The name on the first of two lines, the second of which is what the person does: `ANN LEE<br>FILM CRITIC`."""
    name, _, office = block.text.partition("\n")
    if not office or "\n" in office or len(office) > LONGEST_OFFICE or office.split()[0].lower() not in OFFICES:
        return []
    people = authors(name, site_names)
    return people if len(people) == 1 and " " in people[0] else []


def is_of_programme(line: str) -> bool:
    """Whether a line tells the price of a show or the number of a disc: its first words are a place's or a label's."""
    return _PRICED.search(line) is not None


def is_phrase(name: str, page: Page) -> bool:
    """Whether a text is rather a heading than a name: the page's text has two of its words in lower case.

    `Make Your Own Pastrami`, on a page that says how to make it; nothing else tells it from `Ann Mary Lee`.
    """
    words = [word for word in name.split() if word.isalpha() and len(word) > 1]
    everyday = [word for word in words if re.search(rf"\s{word.lower()}\b", page.text)]
    return len(everyday) > 1


def is_one_of_many(line: str, place: Place) -> bool:
    """Whether readers sign what they write in the very form of the line: `Posted by: Bo Ek at 8:00 AM`."""
    form = line[: len("Posted by:")]
    return form in _POSTED and place.page.text.count(form) > _POSTED[form]
