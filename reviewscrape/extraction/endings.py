"""Where the body ends: another text begins, the readers' comments, sources, links to other articles."""

from __future__ import annotations

from collections.abc import Sequence

from reviewscrape.extraction import notices
from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.survey import signature

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
NOTICE_LENGTH = 300
"""Characters of the longest notice of copyright."""


def ended(blocks: Sequence[Block], kept: list[Block]) -> list[Block]:
    """The kept blocks up to where another text begins: comments, sources, other articles, a notice of copyright."""
    if not kept:
        return kept
    size = sum(len(block.text) for block in kept)
    before, passed = 0, 0
    for index in range(kept[0].index, kept[-1].index):
        text = blocks[index].text
        if before and len(text) < NOTICE_LENGTH and _is_end(text, before, before / size, kept, passed):
            return kept[:passed]
        if kept[passed].index == index:
            passed += 1
            before += len(text)
    return kept


def _is_end(text: str, before: int, share: float, kept: Sequence[Block], passed: int) -> bool:
    if share > APPENDIX_SHARE and (notices.forbids_copies(text) or notices.opens_sources(text)):
        return True
    if before > COMMENT_LENGTH and notices.opens_comments(text):
        return not _goes_on(kept, passed)
    if share < TEASER_SHARE or not notices.opens_appendix(text) or _goes_on(kept, passed):
        return False
    return share > RELATED_SHARE or all(map(_is_teaser, kept[passed:]))


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
