"""Where the body ends: another text begins, the readers' comments, sources, links to other articles."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.body import notices
from reviewscrape.extraction.body.biography import is_biography
from reviewscrape.extraction.body.survey import signature

APPENDIX_SHARE = 0.5
"""Share of the body that stands before sources or a notice of copyright."""
RELATED_SHARE = 0.8
"""Share of the body that stands before links to other articles below it. Such links stand amid articles too."""
TEASER_SHARE = 0.3
"""Share of the body that stands before such links where nothing else follows."""
TITLE_LENGTH = 15
"""Characters of the shortest title of another article."""
COMMENT_LENGTH = 400
"""Characters of the prose that stands before the readers' comments."""
MOST_LOOKS = 30
"""Lines of one page that are looked at closely."""
REACH = 12
"""Blocks behind such a heading that are searched for signs of comments."""
NEAR = 3
"""Blocks right behind a heading, of which one sign is enough."""
SIGNATURES = 2
"""Signs that make comments of prose that looks like the article's."""
BOX = 2
"""Blocks of a box, its heading among them, that is more than a heading with its picture."""
NOTICE_LENGTH = 300
"""Characters of the longest notice of copyright."""

HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_CAPTION, _BIO = int(Region.CAPTION), int(Region.BIO)
_SIGNED = re.compile(
    r"(?:^|\n)(?:posted by|reply\b|.{1,40} (?:says|said|wrote|schrieb|sagt)\b.{0,40}$)|\breport (?:this|abuse)"
    r"|\A(?:[^\n:]{1,40}\n)?[^\n:]{0,40}(?<!\d)\d{1,2}[./ -]{1,2}(?:\w{1,12}[./ -]{1,2}){0,3}(?:19|20)\d\d\b"
    r"[^\n]{0,15}(?:\n|\Z)|\A[^\n:]{1,40}(?:19|20)\d\d[.年] ?\w{1,12}\.? ?\d"
    r"|\A[^\n:]{0,40}\b(?:vor|il y a|hace|há|před|for) \d{1,2} \w+"
    r"|\A[^\n:]{0,40}\b\d{1,2} \w+ (?:ago|geleden|fa|temu|sedan|siden)\b"
    r"|\A(?-i:[^\W\d_a-z][\w-]{1,20}(?: [^\W\d_a-z][\w-]{0,20})?): \w",
    re.IGNORECASE,
)
"""How readers' comments begin: who writes, and when."""


def ended(blocks: Sequence[Block], kept: list[Block]) -> list[Block]:
    """The kept blocks up to where another text begins: comments, sources, other articles, a notice of copyright."""
    if not kept:
        return kept
    size = sum([len(block.text) for block in kept])
    kept = _without_biography(kept, size)
    before = passed = looks = 0
    for index in range(kept[0].index, kept[-1].index):
        text = blocks[index].text
        if (
            (before > COMMENT_LENGTH or before > TEASER_SHARE * size)
            and len(text) < NOTICE_LENGTH
            and looks < MOST_LOOKS
            and notices.may_end(text)
            and _may_end(text, before, before / size)
        ):
            looks += 1
            if _is_end(blocks, index, kept, passed, before / size):
                return kept[:passed]
        if kept[passed].index == index:
            passed += 1
            before += len(text)
    return kept


def without_lone_headings(kept: Sequence[Block]) -> list[Block]:
    """The kept blocks without headings of boxes of which nothing else is kept: `More like this`."""
    ends = [block.index for block in kept[1:]] + [sys.maxsize]
    return [block for block, after in zip(kept, ends, strict=False) if not _is_lone(block, after)]


def _is_lone(block: Block, after: int) -> bool:
    """Whether a heading begins a box that ends before the next kept block."""
    around = block.scope.parent if block.scope is not None and block.tag in HEADINGS else None
    if around is None or around.first != block.index or around.last - block.index <= BOX:
        return False
    return after >= around.last


def _without_biography(kept: list[Block], size: int) -> list[Block]:
    """The blocks without what is said of the author behind them."""
    end = len(kept)
    while end and (kept[end - 1].region & _BIO or is_biography(kept[end - 1].text)):
        end -= 1
    cut = sum([len(block.text) for block in kept[end:]])
    return kept[:end] if cut < (1 - RELATED_SHARE) * size else kept


def _may_end(text: str, before: int, share: float) -> bool:
    """True for a line that another text may begin behind, this far down the page."""
    if share > APPENDIX_SHARE and (notices.forbids_copies(text) or notices.opens_sources(text)):
        return True
    return (before > COMMENT_LENGTH and notices.opens_comments(text)) or (
        share > TEASER_SHARE and notices.opens_appendix(text)
    )


def _is_end(blocks: Sequence[Block], index: int, kept: Sequence[Block], passed: int, share: float) -> bool:
    """True where what stands behind such a line is indeed another text."""
    text = blocks[index].text
    if share > APPENDIX_SHARE and notices.forbids_copies(text):
        legal = notices.is_legal(text) and not blocks[index].region & _CAPTION
        return legal or not _goes_on(kept, passed)  # a picture has its owner's name below it, too
    if share > APPENDIX_SHARE and notices.opens_sources(text):
        return True
    if notices.opens_comments(text):
        counted = share > APPENDIX_SHARE and any(map(str.isdigit, text))
        if counted and (blocks[index].node is None or blocks[index].tag in HEADINGS):
            return True
        sure = share > (APPENDIX_SHARE if blocks[index].tag in HEADINGS else RELATED_SHARE)
        if sure and _are_comments(blocks[index + 1 : index + 1 + NEAR], 1):
            return True
        return _are_comments(blocks[index + 1 : index + REACH]) or not _goes_on(kept, passed)
    return not _goes_on(kept, passed) and (share > RELATED_SHARE or all(map(_is_teaser, kept[passed:])))


def _are_comments(blocks: Sequence[Block], least: int = SIGNATURES) -> bool:
    """True where several readers sign what they say, or others may report it."""
    return sum(_SIGNED.search(block.text) is not None for block in blocks) >= least


def _is_teaser(block: Block) -> bool:
    """True for a few lines of another article below their linked title."""
    return (
        block.tag in {"li", "dd"}
        and bool(block.links)
        and block.links[0].start == 0
        and block.links[0].end >= TITLE_LENGTH
    )


def _goes_on(kept: Sequence[Block], passed: int) -> bool:
    """True where prose of one design stands before and behind: what stands between is only a box in it."""
    before = {signature(block.scope) for block in kept[:passed] if block.scope}
    return any(signature(block.scope) in before for block in kept[passed:] if block.scope)
