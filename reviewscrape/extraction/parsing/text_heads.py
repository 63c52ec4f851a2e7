"""What a page flattened to text is called: its title, where the first line holds it, and its heading.

A page without a title still has an address, and most sites write the heading into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import unquote, urlsplit

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.labels import lookup
from reviewscrape.extraction.values.dates import may_hold_date
from reviewscrape.extraction.values.section_names import WORDS
from reviewscrape.extraction.values.text import fold, segments
from reviewscrape.extraction.values.title_tails import work_name

LONGEST = 200
"""Characters of a title or a heading."""
SEARCHED = 400
"""Lines among which the heading is."""
PROSE = 200
"""Characters of a line that is prose."""
NEAR_FIRST = 4
"""Lines, of which one behind the first may tell who wrote the text below."""
NEAR = 15
"""Lines between a heading and the prose below it."""
LONGEST_FIRST = 100
"""Characters of a first line that heads a text."""
LEAST_PARTS = 2
"""The title and its parts, of which one is the site's name, are more."""
SHORTEST = 4
"""Letters of a heading of one word: `Home` is in most menus."""
LEAST_SHARE = 0.8
"""Of the longest line that the title holds: another near the prose may be the heading, a section or a name is none."""
SET_IN, MIDDLE, WIDTH = 3, 15, 80
"""Columns before paragraphs, columns before nothing but what stands in the middle, and columns of most terminals."""
WHOLE, BEGUN, BEGINS, COMMON, HELD = 1.3, 1.2, 0.8, 0.6, 0.5
"""Worth of a line that says what the address does, begins so or is its beginning; share of the words of both that they
have in common; worth of a line that holds all the address's."""
BELOW = 0.3
"""What a line below the beginning of the prose loses."""
_SUFFIX = re.compile(r"\.[a-z]{3,5}\Z")
_NUMBERS = re.compile(r"\A(?:\d{3,} )+(?=.)|(?<=.)(?: \d{3,})+\Z")
_BY = re.compile(r"(?:written |posted )?by ", re.IGNORECASE)
_SIGNED = re.compile(r"(?:an? )?(?:(?:film|movie|book|music) )?review(?:ed)? by ", re.IGNORECASE)
_YEAR = re.compile(r"\s\((?:19|20)\d\d\)\Z")
END = (".", ",", ";", ":", "!", "…")


def take_title(blocks: list[Block]) -> str:
    """Take the first line away where it is the page's title: all of it, or a part, stands further down as the heading.

    That line becomes an `h1`. "" where the first line is not the title.
    """
    first = blocks[0].text if blocks else ""
    if not 2 < len(first) <= LONGEST or "\n" in first:
        return ""
    lines = {fold(block.text) for block in blocks[1:SEARCHED]}
    site, _, entry = first.partition(": ")
    named = entry and fold(site) in lines and fold(entry) in lines  # as blogs call their pages
    parts = [entry] if named else [first, *segments(first)]
    parts[1:1] = (
        []
        if named or len(parts) <= LEAST_PARTS
        else [piece for part in parts[1:] for piece in part.split(": ") if piece != part]
    )
    names = {name for name in map(fold, [*parts, *(work_name(part)[0] for part in parts)]) if len(name) > SHORTEST}
    found = [block for block in blocks[1:SEARCHED] if block.tag != "li" and fold(block.text) in names]
    if not found or (not named and len(names) == 1 and fold(first).count(" ") < 2):
        return ""  # a page's name may be its masthead as well
    prose = next((block.index for block in blocks[1:] if len(block.text) >= PROSE), len(blocks))
    found = [block for block in found if block.index < prose] or found[:1]
    least = LEAST_SHARE * max(len(block.text) for block in found)
    next(block for block in reversed(found) if len(block.text) >= least).tag = "h1"
    del blocks[0]
    for index, block in enumerate(blocks):
        block.index = index
    return first


def mark_heading(blocks: Sequence[Block], indents: Sequence[int]) -> None:
    """Make a line above the prose an `h1` on a page whose prose is set in as browsers for terminals set it.

    The one that they put in the middle, or else the one that alone is not set in. On others the first line, if who
    wrote the text is named right below it.
    """
    prose = [index for index, block in enumerate(blocks) if len(block.text) >= PROSE]
    if not prose or any(indents[index] != SET_IN for index in prose):
        if len(blocks) > 1 and any(_heads_all(blocks[0], block) for block in blocks[1:NEAR_FIRST]):
            blocks[0].tag = "h1"
        return
    lines = [index for index in range(prose[0]) if blocks[index].tag != "li"]
    above = [index for index in lines[-NEAR:] if _may_head(blocks[index])]
    middle = [index for index in above if _is_in_the_middle(blocks[index].text, indents[index])]
    if middle or (above := [index for index in above if not indents[index]]):
        blocks[(middle or above)[-1]].tag = "h1"


def mark_addressed(blocks: Sequence[Block], url: str) -> bool:
    """Make the line an `h1` that says what the address does; whether one does. A first line may be the title."""
    prose = next((block.index for block in blocks if len(block.text) >= PROSE), len(blocks))
    found = most_addressed([block for block in blocks[1:SEARCHED] if block.tag != "li"], url, prose)
    found = found or most_addressed(blocks[:1], url, prose)
    if found is not None:
        found.tag = "h1"
    return found is not None


def most_addressed(blocks: Iterable[Block], url: str, prose: int) -> Block | None:
    """The line that says most of what the address does, the last of its likes above the prose."""
    parts = [_words(_SUFFIX.sub("", unquote(part))) for part in urlsplit(url).path.split("/") if part]
    folder = parts[-2:-1] if parts and len(_telling(parts[-1])) <= LEAST_PARTS else []
    named = [words for words in (*parts[-1:], *folder) if _telling(words)]
    found: tuple[float, Block] | None = None
    for block in [block for block in blocks if named and 2 < len(block.text) <= LONGEST]:
        worth = max(_likeness(_words(block.text), words) for words in named)
        worth -= 0.0 if block.index < prose else BELOW
        told = worth >= HELD and not block.text.endswith(END) and not _BY.match(block.text)
        if told and (found is None or worth >= found[0]):
            found = worth, block
    return found[1] if found is not None else None


def _words(text: str) -> str:
    return _NUMBERS.sub("", fold(text))


def _telling(words: str) -> frozenset[str]:
    """Those that tell a heading from others."""
    return frozenset(word for word in words.split() if word not in WORDS and word.removesuffix("s") not in WORDS)


def _likeness(said: str, addressed: str) -> float:
    """How much a line says what an address does: one word of several tells nothing.

    >>> _likeness("low tide review a wet walk", "low tide review"), _likeness("low prices", "low tide review")
    (1.2, 0.0)
    """
    if said == addressed:
        return WHOLE
    both = _telling(said) & _telling(addressed)
    if f"{said} ".startswith(f"{addressed} ") and " " in addressed:
        return BEGUN
    if len(both) < 2:
        return float(bool(both) and _telling(said) == _telling(addressed))
    if f"{addressed} ".startswith(f"{said} "):
        return BEGINS
    share = len(both) / len(_telling(said) | _telling(addressed))
    return share if share >= COMMON else HELD * (both == _telling(addressed))


def _heads_all(first: Block, second: Block) -> bool:
    """Whether a text's first line stands right above whom the text is by."""
    text = _YEAR.sub("", first.text)
    if not 2 < len(text) <= LONGEST_FIRST or text.endswith(END) or first.tag == "li" or may_hold_date(text):
        return False
    signed = (second.index == 1 and second.text[:3].lower() == "by ") or _SIGNED.match(second.text) is not None
    return signed and lookup(text.partition(":")[0]) is None


def _is_in_the_middle(text: str, indent: int) -> bool:
    return indent >= MIDDLE or (indent > SET_IN and abs(WIDTH - len(text) - 2 * indent) < SET_IN)


def _may_head(block: Block) -> bool:
    """Whether a line alone may be a heading: no item, sentence, label or day."""
    text = block.text
    if not block.gap or not 2 < len(text) <= LONGEST or text.endswith(END):
        return False
    return lookup(text.partition(":")[0]) is None and not may_hold_date(text) and any(map(str.isalpha, text))
