"""The work's title above the box of its facts: a short heading, or a bold line, right before `Director: …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reviewscrape.extraction.blocks import Block, Region, Scope
from reviewscrape.extraction.facts.boxes import Box
from reviewscrape.extraction.facts.fact import Fact
from reviewscrape.extraction.facts.unlabelled import Found
from reviewscrape.extraction.labels import is_kind, lookup
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.values.names import looks_like_name
from reviewscrape.extraction.values.other_texts import announces_others
from reviewscrape.extraction.values.text import fold
from reviewscrape.extraction.values.title_tails import work_name
from reviewscrape.extraction.values.titles import says_review

TAGS = frozenset({"h2", "h3", "h4", "h5", "h6", "b", "strong", "dt", "p", "div", "th"})
HEADLINES = frozenset({"h1", "h2", "h3"})
"""The first of these is the page's own headline."""
FIELDS = frozenset({"director", "cast", "runtime", "creator"})
LONGEST = 60
STEPS = 3
"""Blocks between the heading and the first fact: stars, a genre."""
LISTS = frozenset(["dl", "ul", "ol", "tr", "tbody", "table"])
ENOUGH, PROSE, OWN = 4, 400, 0.7
"""Labels that make a page of facts, characters of prose that it has at most, and confidence in its heading."""
NAMED, UNNAMED = 0.85, 0.6
"""Confidence where title, address or prose of the page name it as well, and where they do not."""
GENERIC = frozenset(
    "facts fact info infos information details detail about data overview glance summary specs credits crew production "
    "film movie fakten daten angaben stab besetzung fiche technique générique ficha técnica datos scheda tecnica dati "
    "gegevens info údaje fakta künye tiedot tekniset adatok stáblista faktaboks faktaruta dados técnicos metryczka "
    "informacje informace základní parametry o filmu tvůrci interpreti subscribe newsletter verdict fazit "
    "verdetto conclusion score rating comments puntuación puntuaciones conclusiones valoración conclusione conclusioni "
    "voto voti notes bewertung wertung avaliação conclusão beoordeling conclusie hodnocení závěr ocena "
    "oceny künyesi bilgileri 作品情報 作品データ 基本情報 映画情報 商品情報 データ スタッフ キャスト".split()
)
"""Words of headings that name a section rather than a work."""
_FACTS_BEHIND = re.compile(r"\s\([^()]*\d ?min[^()]*\)\Z")
"""Age and minutes behind a title: `NIGHT FERRY (M, 98 mins)`."""
_YEAR_BEHIND = re.compile(r"\s*\((?:19|20)\d\d\)\Z")
"""The year behind a title in bold: `<b>The Moor</b> (2016)`."""
_BY_CRITIC = re.compile(r"\s(?:por|par|by|door|przez)\s\Z")
LONGEST_PLAY = 200
_PERSON = r"[^\W\d_a-z][\w.'’-]*(?: (?:(?:de|da|van|von|der|la|le|del|di) )?[^\W\d_a-z][\w.'’-]*){1,3}"
_LABEL_BEHIND = r"(?:[.,;] |\n)[^\W\d_a-z][^:.\n]{1,25}: ?\Z"
_PLAY_BY = re.compile(
    r"(?:[^:\n„“«]{2,40}: )?[„“«\"‘']?(?P<title>[^„“”«»\":\n]{2,80}?)[“”»\"’']?[,.]? "
    rf"(?:[Vv]on|[Dd]e|[Dd]i|[Vv]an|[Bb]y|[Aa]f|[Aa]v|od) (?P<by>{_PERSON}){_LABEL_BEHIND}"
)
_PLAYED_BY = re.compile(
    r"(?:Oper|Operette|Musical|Komödie|Tragödie|Schauspiel|Stück|Ballett|Opéra|Opérette|Pièce|Comédie|Opera|Operetta"
    rf"|Commedia|Ópera|Zarzuela|Comedia|Komedie|Hra|Sztuka)\b[^.:,\n]{{0,30}} "
    rf"(?:von|de|di|van|by|af|av|od) (?P<by>{_PERSON}){_LABEL_BEHIND}"
)
"""`Oper in drei Akten von Ida Marsh. Regie: …`."""
_PLAY_OF = re.compile(rf"(?:[^:\n]{{2,40}}(?::| [–—-]) )?(?P<by>{_PERSON}): (?P<title>[^:.\n]{{2,80}}){_LABEL_BEHIND}")
OTHERS = int(Region.NAV | Region.FOOTER | Region.RELATED | Region.COMMENTS)


def titles_of_boxes(page: Page, box: Box) -> Iterator[tuple[Block, Found]]:
    """The heading above a box with facts of a work."""
    fields = {fact.label.field for fact in box.facts}
    record = next((fact for fact in box.facts if is_kind(fact.label.key, "record")), None)
    if box.crowd or not (fields & FIELDS or record) or box.facts[0].block.region & OTHERS:
        return
    lead = next(fact for fact in box.facts if fact.block is record.block) if record else _lead(page, box)
    first = lead.block
    if own := _first_line(lead, record=record is not None):
        named = _named_apart(own) if record else [own]
        yield from ((first, found) for found in named if fields & FIELDS or named[1:])
        if year := work_name(own.raw, may_hold_site=record is None)[1]:
            yield first, Found("work_year", year, own.raw, NAMED)
        return
    if not fields & FIELDS:
        return  # what a record's label alone stands below is a title only with the artist before it
    play, place = next(((found, f.block) for f in box.facts[:STEPS] if (found := _play_before(f))), ([], first))
    yield from ((place, found) for found in play)
    if not play or play[0].field != "work_title":
        yield from _heading_above(page, box, first, record=record is not None)


def _heading_above(page: Page, box: Box, first: Block, *, record: bool) -> Iterator[tuple[Block, Found]]:
    """The heading right above the box's first block, or the only one of a page of facts."""
    heads = [block for block in page.blocks if block.tag == "h1"]
    headline = next((block.index for block in page.blocks if block.tag in HEADLINES), first.index)
    headline = -1 if len(heads) == 1 and first.index < heads[0].index else headline
    for block in reversed(page.blocks[max(first.index - STEPS, 0) : first.index]):
        if block.kept or block.index <= headline or block.scope is None or first.scope is None:
            return
        if not _may_be_title(block):
            continue
        around = block.scope.parent
        if block.tag == "th" and around is not None:
            around = around.parent  # its row
        if around not in _around(first.scope):
            return
        title, year = work_name(_FACTS_BEHIND.sub("", block.text), may_hold_site=not record)
        if _BY_CRITIC.search(page.title.partition(title)[0]) and looks_like_name(title):
            return  # `Moor, por Ida Marsh` is what the page is called
        named = f" {fold(title)} " in f" {fold(page.title)} {fold(page.url)} " or title in page.text.replace(
            block.text, "", 1
        )
        if not named and block.index == headline + 1:
            return  # a line below the headline
        own = Found("work_title", title, block.text, NAMED if named else UNNAMED)
        yield from ((block, found) for found in (_named_apart(own) if record else [own]))
        if year:
            yield block, Found("work_year", year, block.text, NAMED)
        return
    yield from _of_own_page(page, box)


def _of_own_page(page: Page, box: Box) -> Iterator[tuple[Block, Found]]:
    """The only great heading of a page of facts without prose, which the page's title begins with."""
    headings = [block for block in page.blocks[: box.facts[0].block.index] if block.tag == "h1"]
    prose = sum(len(block.text) for block in page.blocks if block.kept)
    if box.company < ENOUGH or len(headings) != 1 or prose > PROSE:
        return
    title, _ = work_name(headings[0].text)
    if title and fold(page.title).startswith(fold(title)) and GENERIC.isdisjoint(fold(title).split()):
        yield headings[0], Found("work_title", title, headings[0].text, OWN)


def _lead(page: Page, box: Box) -> Fact:
    """The box's first fact, but for what stands above prose: a byline right before the review, the box behind it.

    Credits above the prose that have a title of their own stay.
    """
    lead = box.facts[0]
    if _first_line(lead, record=False):
        return lead
    for before, fact in pairwise(box.facts):
        if any(block.kept for block in page.blocks[before.block.index + 1 : fact.block.index]):
            lead = fact
    return lead


def _named_apart(own: Found) -> list[Found]:
    """Artist and record of a line that names both, `Ola Brink - Lode`; else the line as it is."""
    maker, dash, title = str(own.value).partition(next((s for s in (" - ", " – ", " — ") if s in str(own.value)), "\0"))
    if not dash or any(sign in title for sign in ("-", "–", "—")):
        return [own]
    return [own._replace(value=title.strip(), confidence=NAMED), Found("creator", [maker.strip()], own.raw, NAMED)]


def _first_line(fact: Fact, *, record: bool) -> Found | None:
    """The title on the line above the first label of the same block: `Moor<br>Directed by Ann Coe`."""
    head, _, below = fact.block.text.partition("\n")
    label = below.partition("\n")[0][: fact.start - len(head) - 1]
    if (
        not (record or fact.label.field in FIELDS)
        or not head
        or not label.strip()
        or len(head) >= fact.start
        or len(head) > LONGEST
    ):
        return None
    node = fact.block.node
    name = _YEAR_BEHIND.sub("", head)
    marked = any(span.start == 0 and span.end >= len(name) for span in fact.block.bolds)
    first = next(node.iter("i", "em", "b", "strong"), None) if node is not None and not marked else None
    marked = marked or (first is not None and fold("".join(map(str, first.itertext()))) == fold(name))
    if not marked or head.endswith((":", ".", "?")) or lookup(head) or not GENERIC.isdisjoint(fold(head).split()):
        return None
    title, _ = work_name(head, may_hold_site=not record)
    return Found("work_title", title, head, NAMED) if any(map(str.isalpha, title)) else None


def _play_before(fact: Fact) -> list[Found]:
    """A play and who wrote it, before its director: `“Moor” von Ida Marsh. Regie: …`, `Ida Marsh: Moor. Režie: …`."""
    head = fact.block.text[: fact.start]
    if len(head) > LONGEST_PLAY or not (fact.label.field == "director" or is_kind(fact.label.key, "opera")):
        return []
    told = next(filter(None, (form.match(head) for form in (_PLAYED_BY, _PLAY_BY, _PLAY_OF))), None)
    if not told or not looks_like_name(told["by"]):
        return []
    title = told.groupdict().get("title")
    return [
        *([Found("work_title", title.strip(" ,"), head, NAMED)] if title else []),
        Found("creator", [told["by"]], head, NAMED),
        Found("work_type", "theatre", head, NAMED),
    ]


def _around(scope: Scope) -> list[Scope | None]:
    """The element of a fact and those around it: a list or a table of facts is part of the box that has the title."""
    found = [scope, scope.parent]
    while (around := found[-1]) is not None and around.tag in LISTS:
        found.append(around.parent)
    return found


def _may_be_title(block: Block) -> bool:
    """True for a short heading, or a short bold line, that is neither a label nor the name of a section."""
    text = block.text
    if block.tag not in TAGS or not 0 < len(text) <= LONGEST or "\n" in text or text.endswith((":", ".", "?")):
        return False
    bold = any(span.start == 0 and span.end >= len(text) for span in block.bolds)
    if not (bold or block.tag in {"h2", "h3", "h4", "h5", "h6", "th"}):
        return False
    if not GENERIC.isdisjoint(fold(text).split()) or not GENERIC.isdisjoint(text.lower().split()):
        return False
    return not (lookup(text) or announces_others(text) or says_review(text)) and any(map(str.isalpha, text))
