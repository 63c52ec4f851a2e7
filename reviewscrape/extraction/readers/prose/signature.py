"""Who signs a post in its own footer, which blogs keep apart from the page's: `Posted by Ann Lee at 9:14 PM`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Region
from reviewscrape.extraction.body.notices import opens_comments
from reviewscrape.extraction.parts.capsules import MAX_SIGNATURE, SIGNATURE
from reviewscrape.extraction.readers.printed import printed
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.bylines import authors, is_person
from reviewscrape.extraction.values.dates import find_dates
from reviewscrape.extraction.values.text import clean, short

CONFIDENCE, LOW = 0.8, 0.6
_COPYRIGHT = re.compile(
    r"(?:[Cc]opyright|COPYRIGHT|©)(?: ?©|\s\([cC]\))?\s?(?:\d{4}\s?)?[Bb]y\s"
    r"(?P<name>(?:[A-Z][\w.'’-]+\s?){2,3})(?=[.,]|\Z|\n)"
)
NEAR = 8
"""Blocks behind the body in which a post is signed."""
MAX_LINE = 160
MOST_PIECES = 10
_POSTED = re.compile(
    r"\W{0,3}(?:(?:posted|written|published|reviewed) by|eingestellt von|gepostet von|verfasst von|publicad[oa] por|"
    r"postad[oa] por|enviado por|escrito por|publié par|rédigé par|pubblicato da|postato da|inserito da|gepost door|"
    r"geplaatst door|(?:vložil|vystavil|zverejnil)[a/]*|"
    r"opublikowane przez|wysłane przez|autor|upplagd av|inlagd av|skriven av|indsendt af|opslået af|lagt inn "
    r"av|skrevet av|"
    r"lähettänyt|bejegyezte|gönderen|автор|отправлено):?\s(?=\S)",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"This (?:entry|post) was (?:posted|written|published)\b.*\bby (?=[^.]{2,40}\.?\Z)", re.IGNORECASE)
"""What templates of blogs end an entry with: `This entry was posted in Films on May 3, 2014 by Ann Lee.`"""
MAX_ENTRY = 400
"""Characters of such a line, with its categories and tags."""
_ENGLISH = re.compile(r"\W{0,3}\w+ by", re.IGNORECASE)
_CLOCK = re.compile(r"\b(?:at|um|à|a|a las|en|às|alle|om|kl\.?|o|v|ob) \d{1,2}[:.]\d\d", re.IGNORECASE)
_KEPT = re.compile(r"\|\s?(?:Permalink|Permanent link|\d+ Comments?|Comments|Leave a comment)\b", re.IGNORECASE)
"""What stands behind a signature in a post's footer: `Posted by Ann Lee | Permalink | 1 Comment`."""
_CARD = re.compile(r"(?:^|\s)(?:fn|post-author|vcard|author)(?:\s|$)")
_NAME = re.compile(r"(?:^|\s)fn(?:\s|$)")
_INITIALS = re.compile(r"[A-Z]{2,4}")
"""All that some sign with."""


def read_copyright(place: Place) -> Iterator[Candidate]:
    """Whom the line of copyright below the text names behind `by`: `Copyright 2001 by Ann Lee`."""
    for block in place.page.blocks[place.last : place.last + 1 + NEAR] if place.last >= 0 else ():
        line = block.text[-MAX_LINE:]
        owner = _COPYRIGHT.search(line) if " by " in line or " By " in line else None
        if owner is not None and len(people := authors(owner["name"], place.context.site_names)) == 1:
            yield printed("author", people, block, LOW, raw=short(owner[0]))
            return


def read_name_at_end(place: Place) -> Iterator[Candidate]:
    """The name in brackets or behind a dash with which the last paragraph ends."""
    block = place.page.blocks[place.last] if place.last >= 0 else None
    signed = SIGNATURE.search(block.text[-MAX_SIGNATURE:]) if block is not None else None
    name = signed["name"] if signed is not None and is_person(signed["name"], place.context.site_names) else ""
    if block is not None and name and place.page.text.count(name.rsplit(" ", 1)[-1]) == 1:  # no player's
        yield printed("author", [name], block, LOW, raw=short(block.text[-MAX_SIGNATURE:]))


def read_signature(place: Place) -> Iterator[Candidate]:
    """The author in the post's footer, where the name is marked as one."""
    for block in place.page.blocks[place.last + 1 : place.last + 1 + NEAR] if place.last >= 0 else ():
        line = block.text.partition("\n")[0]
        if block.region & Region.COMMENTS or opens_comments(line):
            continue
        if not block.region & Region.FOOTER or block.node is None:
            if len(line) <= MAX_LINE and (signed := _signed_at(line)):
                yield printed("author", signed, block, CONFIDENCE, raw=short(line))
                return
            continue
        entry = _ENTRY.match(line) if len(line) <= MAX_ENTRY else None
        posted = len(line) <= MAX_LINE and _POSTED.match(line) is not None
        card = _marked(block.node, _NAME)  # some templates say nothing but who and when
        card = _marked(block.node, _CARD) if card is None and (entry or posted) else card
        if not (entry or posted or card is not None):
            continue
        line = f"by {line[entry.end() :]}" if entry else line
        named = clean("".join(islice(card.itertext(), MOST_PIECES))) if card is not None else ""
        # `Posted by Ann Lee on March 12, 2010`, `Posted by ann at 11:48 PM`
        dated = card is None and bool(find_dates(line) or _CLOCK.search(line) or _KEPT.search(line))
        people = [named] if _INITIALS.fullmatch(named) else authors(named)  # a blog may have its writer's name
        people = people or (authors(line, place.context.site_names) if named or dated else [])
        if people:
            where = place.page.locator(block.node if card is None else card)
            yield Candidate("author", people, short(line), "prose", where, CONFIDENCE)
            return


def _signed_at(line: str) -> list[str]:
    """Who signs at what hour outside English, where blogs have no footer: `Publicado por Ada en 9:30`."""
    posted = _POSTED.match(line)
    if posted is None or _ENGLISH.match(line) or not (_CLOCK.search(line) or line.startswith("Bejegyezte")):
        return []
    return authors(_CLOCK.split(line[posted.end() :], maxsplit=1)[0].strip())


def _marked(node: HtmlElement, name: re.Pattern[str]) -> HtmlElement | None:
    """The first element inside a block's that is marked as somebody's name."""
    marked = (
        inner
        for inner in node.iter("span", "a")
        if name.search(inner.get("class") or "") or (inner.get("rel") == "author" and (inner.text or "").strip())
    )
    return next(marked, None)
