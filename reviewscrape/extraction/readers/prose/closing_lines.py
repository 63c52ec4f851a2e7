"""The work in a short line right behind the prose: where it is shown, who wrote it, whose record it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.readers.printed import printed
from reviewscrape.extraction.readers.prose.headline import HEADINGS, OTHERS
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.names import looks_like_name
from reviewscrape.extraction.values.section_names import names_a_section
from reviewscrape.extraction.values.text import fold
from reviewscrape.extraction.values.titles import says_review

BEHIND, LONGEST, LONGEST_BOX = 5, 160, 800
"""Blocks behind the prose, and characters of such a line and of a box that begins with one."""
SHOWN, MADE, NAMED, MOST_WORDS = 0.8, 0.84, 0.66, 5
_SHOWN = re.compile(
    r"(?P<title>[A-ZÀ-Þ\d“‘\"'][^.!?\n]{1,80}?) (?:is (?:now )?(?:playing |showing |on )?|runs |plays |continues "
    r"|opens |tours )(?:at|in|until|till|through|to|from|on)\b"
)
"""`Ada Quill: Ebb is at the Hill Gallery, to June 4`."""
_CREDITED = re.compile(
    r"(?:Regie|Regia|Réalisation|Mise en scène ?|Dirección|Directed by|Director|Regisseur|Instruktion|Regi|Ohjaus"
    r"|Režie|Reżyseria):? (?:di |de |von |van )?[^\W\d_a-zß-ÿ]"
)
_BY = re.compile(r"(?P<title>.{2,80}?),? by (?P<maker>[A-ZÀ-Þ][^,:|()\n]{3,50})")
_PLAY_BY = re.compile(r"(?P<title>[^,\n]{2,60}),? (?:de|di|von|van|af|av) (?P<maker>[A-ZÀ-Þ][^,:|()\n]{3,50})")
_RECORD = re.compile(r"(?P<maker>[^:\n]{2,50}): (?P<title>[^:(\n]{1,60}?) \([^()\d]{2,40}(?:, (?:19|20)\d\d)?\)")
"""`The Larks: Static Season (Some Label) ****`."""


_WRITTEN = re.compile(r"[Bb]y ([A-ZÀ-Þ][^,:|()\n]{3,50})\n(?:Direct|(?:Set|Lighting|Costume) [Dd]esign)")
"""Below the title of a play, and above who directed it."""


def read_closing_lines(place: Place) -> Iterator[Candidate]:
    """The first such line whose beginning the headline has, too."""
    shown = f" {fold(place.headline.text)} " if place.headline is not None else ""
    if not shown or place.last < 0:
        return
    for block in place.page.blocks[max(place.last + 1 - BEHIND, place.first + 1) : place.last + 1 + BEHIND]:
        short = len(block.text.partition("\n")[0]) <= LONGEST and len(block.text) <= LONGEST_BOX
        if short and not block.region & OTHERS and not says_review(block.text):
            found = list(_of_line(block, shown, place)) or list(_of_box(block, shown, place))
            yield from found
            if found:
                return


def _is_named(block: Block, shown: str) -> bool:
    """True for a short line in bold that is a part of the headline, or a heading that it begins with.

    A restaurant's name above its address.
    """
    whole = bool(block.bolds) and block.bolds[0].start == 0 and block.bolds[0].end == len(block.text)
    name = f" {fold(block.text)} "
    inside = whole and len(block.text.split()) <= MOST_WORDS and name in shown and name != shown
    if block.tag in HEADINGS:
        return shown.startswith(name) and name != shown and len(block.text.split()) in range(2, MOST_WORDS + 1)
    signed = (
        inside and shown.partition(name)[0].endswith((" por", " par", " by", " door")) and looks_like_name(block.text)
    )
    return inside and not signed and block.text[0].isupper() and not names_a_section(block.text)


def _of_line(block: Block, shown: str, place: Place) -> Iterator[Candidate]:
    first, _, rest = block.text.partition("\n")
    written = _WRITTEN.match(rest)
    if written and f" {fold(first)} " in shown and looks_like_name(written[1]):
        yield printed("work_title", first, block, SHOWN)
        yield printed("creator", [written[1]], block, SHOWN)
    bold = block.text[: block.bolds[0].end].strip(" .,:") if block.bolds and not block.bolds[0].start else ""
    if _is_named(block, shown):
        yield printed("work_title", block.text, block, NAMED)
    elif bold and shown.startswith(f" {fold(bold)} ") and _CREDITED.search(block.text, len(bold)):
        yield printed("work_title", bold, block, SHOWN)
    elif told := _SHOWN.match(block.text):
        title = told["title"].strip("“”‘’\"'")
        if f" {fold(title)} " in shown:
            yield printed("work_title", title, block, SHOWN)
    elif block.tag in HEADINGS and (made := _BY.fullmatch(block.text)):
        if f" {fold(made['title'])} " in shown and " " in made["maker"] and looks_like_name(made["maker"]):
            yield printed("work_title", made["title"], block, MADE)
            yield printed("creator", [made["maker"]], block, MADE)
    elif (play := _PLAY_BY.fullmatch(block.text)) and f" {fold(play['title'])} " in shown:
        below = "".join(each.text for each in place.page.blocks[block.index + 1 : block.index + 2])
        if _CREDITED.match(below) and " " in play["maker"] and looks_like_name(play["maker"]):
            yield printed("work_title", play["title"].strip('«»“”„"‘’ '), block, MADE)
            yield printed("creator", [play["maker"]], block, MADE)
    elif (record := _RECORD.match(block.text)) and shown.startswith(f" {fold(record['maker'])} "):
        opening = place.page.blocks[place.first - 1 : place.first + 1]
        if f" {fold(record['title'])} " in shown or any(record["title"] in each.text for each in opening if each.kept):
            yield printed("work_title", record["title"], block, MADE)
            yield printed("creator", [record["maker"]], block, MADE)


def _of_box(block: Block, shown: str, place: Place) -> Iterator[Candidate]:
    """The title that a box behind the prose begins with, where the headline does and who made the work stands below."""
    title = f" {fold(block.text)} "
    below = place.page.blocks[block.index + 1 : block.index + 1 + BEHIND]
    if title != shown and shown.startswith(title) and any(_CREDITED.match(each.text) for each in below):
        yield printed("work_title", block.text, block, SHOWN)
