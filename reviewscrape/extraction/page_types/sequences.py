"""What a page's paragraphs have in common: entries that each name a work, questions and answers, ways to more."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.marks import Hints
from reviewscrape.extraction.page_types.tallies import HEADING_TAGS, MORE, SEVERAL_ENTRIES
from reviewscrape.extraction.parts.entries import is_aspect

NAMED_WITHIN = 160
"""Characters in which an entry has named its work and who made it."""
ENTRY_WORDS = 8
"""Words of the shortest entry that tells something of the work it names."""
FEWEST = 2
"""Entries that are enough where each is long; see `signals_of_lists.judged_singly`."""
LEAST_BELOW = 40
"""Characters of prose below a heading that is an entry's."""
MOST_OF = 0.6
"""Share of the page's prose that the entries hold."""
LEAST_LENGTH = 45
"""Characters of the shortest entry."""
QUESTION_LENGTH = 300
MORE_LENGTH = 40
_QUOTES = "“„‘«»›‹’”\"' \u00a0"
_WORD = r"[^\W\d_a-zà-ÿ][^\s,:()–—]*"
NAME = rf"{_WORD}(?: (?:(?:de|da|von|van|di|del|le|la|bin|y|e|&|and|und|et) )?{_WORD})"
"""Two capitalised words; a number behind it says how many the second may be."""
BY = "by|von|par|de|di|da|av|af|van|door|od"
_PAIR = re.compile(r"[^:–—]{2,70}?(?:: | [–—-] )[“\"«‘„]?[^\W_a-zà-ÿ].{1,70}")
"""`Halden: Every Room a Harbour`, `Union Dues – Merle Tackett`: in what an entry emphasises."""
_NAMED_PAIR = re.compile(
    rf"(?:[^:–—\n]{{2,70}}?(?:: | [–—-] )[„“\"«‘][^”“»’\"]{{1,70}}[”“»’\"]"
    rf"|{NAME}{{1,3}}(?:: | [–—-] )\S.{{1,80}}|\S.{{1,80}}?(?: [–—-] |,? (?:{BY}) |,? d['’]){NAME}{{1,3}}"
    r"|[^\W\d_a-zà-ÿ][^:–—\n,]{1,60}, [„“\"«‘][^”“»’\"\n]{1,70}[”“»’\"])"
)
"""The same in a heading: one of the two is a full name, or the title stands in quotes."""
_BETWEEN = re.compile(rf": | [–—-] | (?:{BY}) | d['’]|, [„“\"«‘]")
"""What stands between the two; most headings have none of it."""
_CREDIT_LINE = re.compile(
    r"[(,]\s?(?:\d ?h(?: ?\d\d)?|\d{2,3} ?(?:min\w*|Min\w*|mn|['’′]|pages|Seiten|S\.|pp?\.|p[áa]g\w*))(?:[\s).,]|\Z)"
    r"|\bpp ?\d{2,4}\b"
    rf"|\A{NAME}{{1,3}},? \(?(?:19|20)\d\d\)?\Z"
    rf"|\b(?:avec|mit|with|con|starring|[Rr]egie:?|[Rr]egia(?: di|:)?|[Dd]ir(?:ected by|\.)|[Dd]irección:) {NAME}"
)
_LABELLED = re.compile(r"\n.{1,80} \([^()\d][^()]{1,40}\)\s*")
"""Below a maker in bold: `Staithes (Copper)`."""
MAX_CREDIT_LINE = 200
"""Characters of a line below a heading that tells who made the work, or how long it is."""
_MADE = re.compile(
    rf"\W{{0,3}}(?:,? (?:{BY}) {NAME}{{0,3}}| [–—-] [^\n.]{{1,60}}\n"
    r"|(?:,? |\n)[“\"]?[^\W_a-zà-ÿ][^.?!,()\n]{1,70} \([^\W\d][^()]{1,60}\)"
    rf"| ?\((?![\d\W]*\)|[^()]*\d\s?[ap]m)[^()]{{2,60}}\))"
)
"""What follows an emphasised title: who made it, or its publisher or label in brackets; no year alone, no hour."""
_PUBLISHED = re.compile(rf"\W{{0,3}}[^\W\d_a-zà-ÿ][^.?!()]{{2,90}} (?:{BY}) {NAME}{{0,3}} \([^()]{{2,40}}\)[:.,–—-]?\s")
"""An entry without emphasis: `LOW WATER by Ida Marsh (Quay): a ferry …`."""
_TITLED = re.compile(
    r"[“\"«„][^”\"»“\n]{2,70}[”\"»“](?: \([^()\n]{2,60}\))? ?(?:--|[–—:]) ?\S"
    r"|[^\W\d_a-zà-ÿ][^.?!()|,\n]{1,70}\((?![A-Z]{2,4}\))[^()\n]{2,60}\)\*{0,2} ?(?:\n|[–—:-]{1,2} )\S"
    r"|[^\W_a-zà-ÿ][^.?!|\n]{1,70} \| \S"
    rf"|[^\W\d_a-zà-ÿ][^.?!()|\n]{{1,70}}? by {NAME}{{1,3}}(?: (?:is|was|tells|follows|has) | ?[–—-] ?|: )\S"
)
"""A title in quotes, or one with something in brackets, and a sign or a new line: `“Low Water” -- The plot …`,
`Pale Engine (Season 2): Wen Li …`, `Low Water | The plot …`, `Low Water by Ida Marsh is …`; no agency's
`BOSTON (AP) -- …`, `Varn, OH (Lantern) - …`."""
_OPENING_QUOTES = frozenset('“"«„')
_LAST_OF_GRADES = frozenset("*★⭐☆½0125ABCDF+-–−)]s")
_GRADED_END = re.compile(
    r"(?:[\s(]|(?<=[.!?…] ))(?:[*★⭐]{1,5}☆{0,4}\s?(?:1/2|½)?|\d(?:[.,]\d)?/(?:5|10)"
    r"|(?<=[.!?] )\d(?: 1/2|½|\.5)? stars|(?<=\n)\[(?:10|\d)\]"
    r"|(?:[–—-] |(?<=[.!?…”] ))(?P<letter>[A-DF][+–−-]?))\)?(?: \(\d{1,2}[/.]\d{1,2}[/.]\d\d(?:\d\d)?\))?\Z"
)
"""A grade with which a paragraph ends: stars, points of so many, a letter behind a dash; then the day."""
_GRADE_WITHIN = re.compile(r"\n(?:Rating|Grade|Score|Voto|Nota|Note|Wertung|Betyg|Ocena|Cijfer): ?(?:\d|[A-F]\b|[*★])")
"""A grade on a line of its own in an entry."""
_GRADED_LINE = re.compile(
    r"(?:[^\W\d_][^:\n]{0,24}: ?)?(?:[*★⭐]{1,5}☆{0,4}\s?(?:1/2|½)?|\d(?:[.,]\d)?(?:/| out of )(?:5|10)|10/10"
    r"|(?<=: )[A-F][+–−-]?)"
)
"""A grade in a block of its own, or behind a label: `7/10`, `Score: 8/10`."""
_IN_WORDS = re.compile(
    r"(?:verdict|rating|grade|urteil|fazit|wertung|note|avis|giudizio|voto|valoración|nota|ocena|betyg|omdöme|oordeel)"
    r": ?[^\W\d_][^:.!?\n]{2,20}",
    re.IGNORECASE,
)
"""A grade of a word or two behind its label: `Verdict: outstanding`."""
GRADED_LINE = 40
TITLED_GRADES = Hints("/5\0", "/10\0", "/100\0", "**\0", "\0B+\0", "\0B\0", "\0B-\0", "\0A-\0")
"""How lines end that several reviews are headed by: stars and points, or letters alone in cells of a table."""
_TITLED_GRADE = re.compile(
    r"(?:(?P<title>\S.{1,100}?)[\s:([–-]{1,3})?(?:[*★]{1,5}☆{0,4}\s?(?:1/2|½)?|\d{1,3}(?:[.,]\d)?/(?:5|10|100)|(?<!.)[A-DF][+–−-]?)[)\]]?"
)
LEAST_BELOW_GRADE, NO_TEASER = 120, 300
"""Characters of the prose below such a line, and below one that is a link."""


def told_singly(blocks: Sequence[Block]) -> int:
    """How many works the page tells of one by one: entries that each name one; 0 unless they hold most of its prose."""
    kept = [block for block in blocks if block.kept]
    opened = [block for block in kept if block.tag not in HEADING_TAGS and _opens_with_work(block)]
    sections = list(_below_pairs(blocks))
    if len(opened) >= FEWEST and _different(opened):
        held = sum([len(block.text) for block in opened])
    elif len(sections) >= SEVERAL_ENTRIES and _different([heading for heading, _ in sections]):
        held = sum([length for _, length in sections])
    else:
        return 0
    return max(len(opened), len(sections)) if held >= MOST_OF * sum([len(block.text) for block in kept]) else 0


def graded_ends(own: Sequence[Block]) -> int:
    """How many paragraphs end in a grade of their own, aspects of one thing apart; letters and lines need three."""
    kept = [block for block in own if block.kept]
    lines = len([block for block in kept if "\n" in block.text and _GRADE_WITHIN.search(block.text)])
    if lines >= SEVERAL_ENTRIES:
        return lines
    ends = [match for block in kept if (match := _graded_end(block)) is not None]
    named = [match for match in ends if match["letter"] is None]
    found = (
        len(named) or len(list(filter(_opens_with_grade, kept))) or (len(ends) if len(ends) >= SEVERAL_ENTRIES else 0)
    )
    if found:
        return found
    below = _graded_lines(own)
    return below if below >= SEVERAL_ENTRIES else 0


def _graded_lines(own: Iterable[Block]) -> int:
    """The same in blocks of their own, each below prose and all behind one label: aspects have labels of their own."""
    labels: list[str] = []
    words, aspect = 0, ""
    for block in own:
        text = block.text
        if block.tag in HEADING_TAGS:
            aspect = text if is_aspect(text) else ""
        if block.tag == "td" or len(text) > GRADED_LINE or not _is_grade(text):
            words += text.count(" ") if block.kept else 0
        elif words >= ENTRY_WORDS:
            labels.append(aspect or text.rpartition(":")[0])
            words = 0
    return max(Counter(labels).values(), default=0)


def _is_grade(text: str) -> bool:
    graded = text[-1] in _LAST_OF_GRADES and _GRADED_LINE.fullmatch(text) is not None
    return graded or (":" in text and _IN_WORDS.fullmatch(text) is not None)


def titled_grades(blocks: Sequence[Block]) -> int:
    """How many titles stand with their grades right above prose, in a line or in two cells; aspects are none."""
    titles: set[str] = set()
    for head, below in pairwise(blocks):
        if head.text[-1:] not in _LAST_OF_GRADES or not below.kept or len(below.text) < LEAST_BELOW_GRADE:
            continue
        first, _, rest = head.text.partition("\n")
        graded = _TITLED_GRADE.fullmatch(rest.rpartition("\n")[2] or first)
        above = head if graded is None or rest or graded["title"] else blocks[max(head.index - 1, 0)]
        if graded is not None and (not above.links or len(below.text) >= NO_TEASER):
            title = first if rest else graded["title"] or above.text
            titles.add("" if is_aspect(title) or len(title) > NAMED_WITHIN else title)
    return len(titles - {""})


def _graded_end(block: Block) -> re.Match[str] | None:
    text = block.text
    if text[-1:] not in _LAST_OF_GRADES or text.count(" ") < ENTRY_WORDS:
        return None
    opening = text[: block.bolds[0].end] if block.bolds and not block.bolds[0].start else text.partition(":")[0]
    if is_aspect(opening):
        return None
    return _GRADED_END.search(text, len(text) - 24)


def _opens_with_grade(block: Block) -> bool:
    """Whether a paragraph begins with a title in bold and its grade in bold or its line: `LOW WATER (1974) **1/2`."""
    if not block.bolds or block.bolds[0].start or block.text.count(" ") < ENTRY_WORDS:
        return False
    line = block.text.find("\n", block.bolds[0].end)
    opening = block.text[: line if 0 < line <= NAMED_WITHIN else block.bolds[0].end]
    graded = _TITLED_GRADE.fullmatch(opening.strip())
    return graded is not None and bool(graded["title"]) and not is_aspect(graded["title"])


def _opens_with_work(block: Block) -> bool:
    text = block.text
    if len(text) < LEAST_LENGTH:
        return False
    opening = text[:NAMED_WITHIN]
    signed = "(" in opening or " | " in opening or " by " in opening or opening[0] in _OPENING_QUOTES
    if signed and _TITLED.match(opening) is not None:
        return True
    if not block.bolds or block.bolds[0].start > 1:
        return "(" in opening and _PUBLISHED.match(opening) is not None
    end = block.bolds[0].end
    title = text[:end].strip(" .,\n")
    if not 1 < len(title) <= NAMED_WITHIN or title[-1] in "?!" or len(text) < 2 * end:
        return False
    return _PAIR.fullmatch(title) is not None or _MADE.match(text, end, end + NAMED_WITHIN) is not None


def _below_pairs(blocks: Sequence[Block]) -> Iterator[tuple[Block, int]]:
    """Headings that name a work and its maker, and how much prose stands below each."""
    headings = [block for block in blocks if block.tag in HEADING_TAGS or (block.bolds and _is_short_opening(block))]
    over_prose = [
        h for h in headings if h.tag != "h1" and not h.links and any(b.kept for b in blocks[h.index + 1 : h.index + 3])
    ]
    if len(over_prose) < SEVERAL_ENTRIES:
        return
    ends = {heading.index: following.index for heading, following in pairwise(headings)}
    for heading in over_prose:
        below = [b for b in blocks[heading.index + 1 : ends.get(heading.index)] if b.kept]
        length = sum([len(block.text) for block in below])
        named = heading.tag not in HEADING_TAGS
        if length > LEAST_BELOW and (named or names_both(heading.text) or _is_credit_line(blocks, heading.index + 1)):
            yield heading, length


def names_both(heading: str) -> bool:
    """Whether a heading is a work and its maker, with a label or a publisher in brackets behind them or without."""
    if heading[-1:] == ")":
        heading = heading[: heading.rfind("(")].rstrip()
    return _BETWEEN.search(heading) is not None and _NAMED_PAIR.fullmatch(heading) is not None


def _is_short_opening(block: Block) -> bool:
    """Whether a line stands for a heading: `**“Low Water,” by Ida Marsh.** Quay. 212 pages.`"""
    if block.bolds[0].start or len(block.text) > NAMED_WITHIN:
        return False
    opening, rest = block.text[: block.bolds[0].end].rstrip(" .,"), block.text[block.bolds[0].end :]
    return names_both(opening) or _LABELLED.fullmatch(rest) is not None or _CREDIT_LINE.search(rest) is not None


def _is_credit_line(blocks: Sequence[Block], at: int) -> bool:
    if at >= len(blocks) or not 0 < len(blocks[at].text) <= MAX_CREDIT_LINE or blocks[at].tag in HEADING_TAGS:
        return False
    return _CREDIT_LINE.search(blocks[at].text) is not None


def _different(entries: Sequence[Block]) -> bool:
    """Whether most begin with a word of their own: `Part one: …` and `Part two: …` do not."""
    texts = [block.text.lstrip(_QUOTES) for block in entries]
    first = {text.split(None, 1)[0].lower() for text in texts if text}
    return len(first) > MOST_OF * len(entries)


def answered(kept: Sequence[Block]) -> int:
    """How many questions, each a paragraph of its own, have an answer below."""
    return sum(
        [
            block.text.endswith(("?", "?“", "?”", '?"', "? »", "?»"))
            and len(block.text) <= QUESTION_LENGTH
            and not below.text.endswith("?")
            for block, below in pairwise(kept)
        ]
    )


def ways_to_more(own: Sequence[Block]) -> int:
    """Links, or lines of text pages, that only say that there is more to read, each below a teaser of a list."""
    return sum(
        [
            len(teaser.text) > MORE_LENGTH >= len(block.text)
            and (bool(block.links) or block.node is None)
            and teaser.text.count(" ") >= ENTRY_WORDS
            and MORE.match(block.text) is not None
            for teaser, block in pairwise(own)
        ]
    )
