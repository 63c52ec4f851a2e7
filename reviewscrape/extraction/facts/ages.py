"""Age labels that only what stands around them tells: reasons, the words of a notice, other facts between signs.

`R - language, brief nudity`, `“Moor” is rated R (Under 17 requires …)`, `Corvo Video // R // $29.95`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.facts.unlabelled import LIKELY, SURE, Found
from reviewscrape.extraction.marks import Hints

_AGE = r"(?P<age>NC-17|PG-13|PG|R|G|Not Rated|Unrated)"
_REASON = (
    r"(?:strong |mild |brief |some |crude |bloody |graphic |sexual |adult |coarse |"
    r"thematic |intense |pervasive |teen ){0,3}"
    r"(?:language|violence|nudity|sexuality|sex|gore|drug|drugs|drinking|smoking|terror|profanity|peril|content|humou?r|"
    r"themes|elements|material|situations|images|action)\b"
)
CHEAP_AGES = Hints(
    "éven aluliak ", "M/3", "M/6", "M/1",
    "menores de ", "moins de 1", "egeben ab ", "llåten från ", "illadt ", "is rated ", "ssociation ", "been rated ",
    " // ", "R - ", "R – ", "R for ", "R, for ", "13 - ", "13 – ", "13 for ", "13, for ", "PG - ", "PG – ", "PG for ",
)  # fmt: skip
"""One of these stands in every such line."""
_NOTICES = re.compile(
    rf"(?:^|\n)(?:Rated )?{_AGE} ?(?:[-–—]|,? for) ?{_REASON}[^\n]{{0,80}}(?=\n|$)|"
    rf"(?:^|\n)[“\"‘'](?P<title>[^“”\"\n]{{1,80}})[”\"’'] (?:is|has been) rated {_AGE.replace('age', 'told')} \(|"
    rf"Motion Picture Association(?: of America)? rating is {_AGE.replace('age', 'board')}\b|"
    rf" // {_AGE.replace('age', 'parted')} // |"
    r"(?:\A|[\s(,|])(?P<grown>M/(?:3|6|12|14|16|18))(?=[\s),.|]|\Z)"
)
_ALONE = re.compile(
    r"Não recomendado para menores de 1[0-8] anos|No recomendada (?:para|a) menores de (?:7|1[2-8]) años|"
    r"Interdit (?:aux|en salles aux) moins de 1[0-8] ans|Freigegeben ab (?:6|12|16|18) Jahren|"
    r"(?:6|12|16|18) éven aluliak számára nem ajánlott|"
    r"Tillåten från (?:7|11|15) år|Tilladt (?:for børn )?over (?:7|11|15) år"
)
"""Official sentences that are all of a block."""
LONGEST = 400
"""Characters of a block that such a line is looked for in."""


def ages_of_notices(blocks: Iterable[Block]) -> Iterator[tuple[Block, Found]]:
    """Age labels of such lines, where all of the page's say the same."""
    found: list[tuple[Block, Found]] = []
    for block in blocks:
        notice = _NOTICES.search(block.text) if len(block.text) <= LONGEST else None
        if alone := _ALONE.fullmatch(block.text):
            found.append((block, Found("content_rating", alone[0], alone[0], SURE)))
        elif notice:
            age = notice["age"] or notice["told"] or notice["board"] or notice["parted"] or notice["grown"]
            found.append((block, Found("content_rating", age, notice[0].strip(), LIKELY)))
            if notice["title"]:
                found.append((block, Found("work_title", notice["title"].rstrip(","), notice[0].strip(), SURE)))
    if len({fact.value for _, fact in found if fact.field == "content_rating"}) == 1:
        yield from found
