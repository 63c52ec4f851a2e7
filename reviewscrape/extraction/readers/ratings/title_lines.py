"""Grades on a line of the work's title or of facts: `MOOR (15, 112 mins) ★★★`, `Three stars. Unrated. 112 minutes.`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.marks import Wanted
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.ratings.believable import COUNTED, EXPLICIT, REST, opens
from reviewscrape.extraction.readers.ratings.findings import Finding, text_finding
from reviewscrape.extraction.readers.ratings.opening_blocks import Lead
from reviewscrape.extraction.readers.ratings.scope import NOT_MAIN, Scope
from reviewscrape.extraction.values.grade_label_words import WORK
from reviewscrape.extraction.values.grade_labels import Whose
from reviewscrape.extraction.values.grades import KINDS, Grade, fold, lead_grade, parse_grade

MAX_FACTS = 200
"""Characters of a line of facts."""
MAX_LINES = 600
"""Characters of a box of facts, one a line."""
_TITLE_END = re.compile(
    r"(?<=[\w'’”»\"!?.)])(?: (?:[–—|/-]{1,2} |: ?)?|: )\(?(?=[*★⭐]|\d(?:[ ./½]|\.\d)|[A-F][+-]\Z|"
    r"(?i:one |two |three |four |five ))"
)
"""What stands between a title and its grade."""
_DECK_END = re.compile(
    r"(?:[.!?…][\"'”’)]*|\A\((?=[^()]*\d)[^()]{4,70}\)|(?<=\w)(?: \w+){3} [–—|]) "
    r"(?=[★⭐]{2,5}½?(?: out of \w+)?\Z|[★⭐]{1,4}☆{1,4}\Z|\*{1,5}(?:½| 1/2)? \((?:out )?of \w+\)\Z)"
)
_REVIEW_OF = re.compile(
    r"\A(?i:crítica|critique|kritik|recensione|reseña) (?=[★⭐]{1,5}[½☆]{0,5} (?:de|du|di|zu|von) ?[«“\"„‘])"
)
"""Before the stars in a line such as `Crítica ★★★★☆ de «Moor», de Ida Marsh.`"""
_SLASHED = re.compile(
    r"(?:(?<=[^\W\d])|(?<=[a-z] \d)|(?<=[a-z] \d\d))/"
    r"(?=(?:\d(?:\.5)?/(?:5|10|4) stars?|[★⭐]{1,5}½?|\d(?:\.5|½)? stars?)\Z)"
)
MAX_SLASHED = 80
AGED = re.compile(r"[\w'’”\"!?.] \((?:G|PG|PG-13|R|NC-17|NR|[Uu]nrated|[Nn]ot rated)\)\Z")
"""An age label behind it, which only a film has: `Moor (PG-13)`. Where the title is a link, it is another film's."""
AGES = Wanted(
    [f"{age}{sign}" for age in "g pg pg-13 r nc-17 nr unrated rated tv-pg tv-14 tv-ma".split() for sign in ".,;"]
)
SIGNS = frozenset({"glyphs", "asterisks"})
MOST_ENDS = 4
"""Places of a line where its title may end."""
_CREDIT_BEHIND = re.compile(r" ?(?:[Dd]ir(?:\.|ected by|ector:)|d\. |[Ss]tarring |Regie|\(\d)")
"""What may follow stars behind a title: who made the film, its length."""
_AGE_BEHIND = re.compile(r"[.,]? (?:Rated )?(?:G|PG|PG-13|R|NC-17|NR|Unrated|Not rated|TV-(?:PG|14|MA))[.,;] ")
"""An age label behind the stars."""
_FACTS_BEHIND = re.compile(r"(?<=[\w'’”\"!?.]) \([^()]{1,40}\)\Z")
"""Age label, minutes, year in brackets behind the title: `Moor (15, 112 mins)`."""
_OF_ANOTHER = re.compile(
    r"\((?:the )?(?:novel|book|soundtrack|ost|score|original|game|manga|play|short)\)", re.IGNORECASE
)
"""What of the same name is graded: `Moor (novel): ★★★`."""
_BRACKET_FIRST = re.compile(r"\A\([^()]{2,40}\) ")
_CREDITED = re.compile(r"Direct(?:or|ed)\b|Starring\b|Cast\b|Stars\b|With\b")
_KICKER = WORK | {"review", "theatre", "dance", "music", "opera", "comedy"}
"""Words of the line above a headline: `FILM REVIEW ★★★★ | CERT 15 | 112 MINS`."""
NUMBERED = frozenset("disc side week no number teil partie parte díl del aflevering".split())
"""Words before numbers that count, beside the singular of what is counted: `Part 1 of 3`."""
_TITLE_WORD = re.compile(r"\w+")


def find_in_title_lines(
    page: Page, above: Sequence[Block], boxes: Sequence[Block], closing: Sequence[Block], scope: Scope
) -> Iterator[Finding]:
    """Those of the lines `above` the prose, of `boxes` in it, and of the `closing` lines."""
    yield from _behind_slashes(above, scope)
    yield from _at_the_end_of_deck([*above, *scope.kept[:1]], scope)
    yield from _behind_title([*above, *boxes, *closing], scope)
    yield from _above_credits([*above, *boxes, *scope.kept[:1]], scope)
    yield from _before_age([*above, *closing] if page.words & AGES else (), scope)


def _behind_title(blocks: Sequence[Block], scope: Scope) -> Iterator[Finding]:
    """`The Wick Trimmer **1/2 (out of four stars)`: a line of the work's title and its grade."""
    known = scope.title_words | _KICKER
    own = [b for b in blocks if b.tag not in {"h1", "li"} and (b.tag != "h2" or b.index > scope.begin)]
    own = [b for b in own if len(b.text) <= (MAX_FACTS if b.index < scope.begin else MAX_LINES)]
    own = [b for b in [*own, *scope.kept[:1]] if not b.region & NOT_MAIN]
    for block in [b for b in own if (" (" in b.text and not b.links) or opens(b.text, known)]:
        for line in block.text.split("\n"):
            grade = _of_title(line[:MAX_FACTS], block, scope)
            if grade is not None:
                yield text_finding(block, scope, grade, Whose.CRITIC, "ratings-text", 0.8)


def _of_title(line: str, block: Block, scope: Scope) -> Grade | None:
    """The grade behind the title that a line begins with, where nothing but credits follow."""
    for match in islice(_TITLE_END.finditer(line), MOST_ENDS):
        found = lead_grade(line, match.end())
        title = _TITLE_WORD.findall(_FACTS_BEHIND.sub("", line[: match.start()]).lower()) if found else []
        if not found or not title or _counts(title[-1]) or _OF_ANOTHER.search(line, 0, match.start()):
            continue
        aged = not block.links and AGED.search(line, 0, match.start()) is not None
        if line[match.start()] == ":" and _KICKER.issuperset(title):
            continue  # `Book: 4/5`, below the review of the film
        starry = found[1] == "letter" or (found[1] == "asterisks" and (float(found[0].value) > 1 or found[0].best))
        behind = REST.match(fold(line), found[2]) or (found[1] in SIGNS and _CREDIT_BEHIND.match(line, found[2]))
        if (
            behind
            and (found[1] in EXPLICIT or starry or _is_pointed(found))
            and (aged or _is_ours(title, block, scope) or _is_record(line, scope))
        ):
            return found[0]
    return None


def _is_pointed(found: Lead) -> bool:
    """True for a number of points: `MOOR 7 PUNTOS`."""
    return found[1] == "points" and found[0].raw[-1].isalpha()


def _counts(word: str) -> bool:
    return word in NUMBERED or f"{word}s" in COUNTED


def _at_the_end_of_deck(above: Sequence[Block], scope: Scope) -> Iterator[Finding]:
    """`A slow film with a large heart. ★★★ out of five`: stars that end a line above the prose, behind a sentence."""
    lines = [b for b in above if len(b.text) <= MAX_FACTS and not b.links and not b.region & NOT_MAIN]
    for block, match in [(b, m) for b in lines if (m := _DECK_END.search(b.text) or _REVIEW_OF.match(b.text))]:
        found = lead_grade(block.text, match.end())
        whole = match.re is _REVIEW_OF or parse_grade(block.text[match.end() :])
        if found and found[1] in SIGNS and whole:
            yield text_finding(block, scope, found[0], Whose.CRITIC, "ratings-text", 0.75)


def _above_credits(blocks: Sequence[Block], scope: Scope) -> Iterator[Finding]:
    """`(USA, 1998) *** (out of 4)`, or the stars alone, above lines of credits."""
    for block in [b for b in blocks if "\n" in b.text and len(b.text) <= MAX_LINES and not b.region & NOT_MAIN]:
        line, _, below = block.text.partition("\n")
        value = _BRACKET_FIRST.sub("", line)
        grade = parse_grade(value) if KINDS[value[:3]] and len(value) <= MAX_SLASHED else None
        drawn = grade is not None and grade.scale == "stars" and (grade.best is not None or float(grade.value) > 1)
        if grade is not None and drawn and _CREDITED.match(below):
            yield text_finding(block, scope, grade, Whose.CRITIC, "ratings-text", 0.75)


def _before_age(lines: Sequence[Block], scope: Scope) -> Iterator[Finding]:
    """`★★★½ (3.5 stars) R. Contains strong language.`, `Three stars. Unrated. 112 minutes.`: a line of small print."""
    for block in lines:
        found = lead_grade(block.text) if KINDS[block.text[:3]] and len(block.text) <= MAX_FACTS else None
        if found and found[1] in SIGNS | {"stars"} and _AGE_BEHIND.match(block.text, found[2]):
            yield text_finding(block, scope, found[0], Whose.CRITIC, "ratings-text", 0.8)


def _is_record(line: str, scope: Scope) -> bool:
    """True for the headline's artist and a record that the prose begins with: `The Larks: Static (Label) ****`."""
    artist, colon, record = line.partition(": ")
    named = bool(colon) and scope.title_words.issuperset(_TITLE_WORD.findall(artist.lower()))
    return named and bool(scope.kept) and record.partition(" (")[0] in scope.kept[0].text


def _is_ours(words: Sequence[str], block: Block, scope: Scope) -> bool:
    """True for words of the page's title, and for those of the line above a headline, where they are no link."""
    return scope.title_words.issuperset(words) or ((scope.title_words | _KICKER).issuperset(words) and not block.links)


def _behind_slashes(blocks: Sequence[Block], scope: Scope) -> Iterator[Finding]:
    """`103 minutes/Opens tomorrow/3.5/5 stars`: the last of several facts that slashes part."""
    for block in [b for b in blocks if len(b.text) <= MAX_SLASHED and b.text.count("/") > 1]:
        match = _SLASHED.search(block.text)
        found = lead_grade(block.text, match.end()) if match else None
        if found:
            yield text_finding(block, scope, found[0], Whose.CRITIC, "ratings-text", 0.75)
