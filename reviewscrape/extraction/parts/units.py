"""The reviews of a page that is known to consist of several: all of them, each with all that stands in its box."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from lxml.html import HtmlElement

from reviewscrape.extraction.blocks import Block, Region, Scope
from reviewscrape.extraction.notes import dated
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.page_types.sequences import names_both
from reviewscrape.extraction.parts.entries import entry_of_heading, is_aspect
from reviewscrape.extraction.parts.excerpt import Excerpt
from reviewscrape.extraction.parts.part import Part
from reviewscrape.extraction.parts.splitting import PART_MIN_WORDS, headings_by_level

MARKED_MIN_WORDS = 3
"""What the markup calls a review may be one line long."""
IN_BOXES = 0.9
"""Share of the sections' prose that must stand in the boxes of their headings; the last section has no end."""
FEWEST_BOXES, MOST_PROSE = 3, 0.7
"""Boxes, and the share of the prose in them, that show the reviews of several people without any heading."""
HEADED_WORDS = 35
"""Words of the shortest review below a heading that has neither credits nor a grade."""
MOST_UNITS = 300
BEHIND = 3
MOST_LEVELS = 40
_BODY_PROPERTIES = frozenset({"reviewbody", "description"})
_REVIEW_PROPERTIES = frozenset({"review", "reviews"})


def find_units(page: Page, parts: Sequence[Part]) -> list[Part]:
    """All reviews of the page, in page order; `parts` are those that showed at first sight.

    What the markup calls reviews is taken as such; else sections below headings of one level, else boxes of one kind.
    """
    if parts and (parts[0].capsule or not parts[0].blocks):
        return list(parts)
    marked = _of_scopes(page, list(_marked_up(page)), MARKED_MIN_WORDS, marked=True)
    if len(marked) > 1:
        return marked
    levels = headings_by_level(page.blocks)
    if len(parts) > 1 and parts[0].heading is not None:
        levels = {tag: starts for tag, starts in levels.items() if parts[0].heading.index in starts}
    headed = max((_headed(page, starts) for starts in levels.values()), key=_prose, default=[])
    boxed = [] if parts else _of_scopes(page, _boxes(page.blocks), PART_MIN_WORDS)
    best = max(headed, boxed, key=_prose)
    return best if len(best) > 1 else []


def are_boxes_of_several(page: Page) -> bool:
    """Whether most of the prose stands in boxes of one kind, each with a day: what several people wrote, and when."""
    boxed = _of_scopes(page, _boxes(page.blocks), PART_MIN_WORDS)
    if len(boxed) < FEWEST_BOXES:
        return False
    days = dated(page)
    with_day = [part for part in boxed if any(block.index in days for block in part.blocks)]
    whole = sum([len(block.text) for block in page.blocks if block.kept])
    inside = sum([len(block.text) for part in boxed for block in part.body])
    return len(with_day) == len(boxed) and inside >= MOST_PROSE * whole


def are_headed_reviews(page: Page, *, paired: bool = False) -> bool:
    """Whether nearly all prose stands below headings of one level, each the name of something: no aspects, no links.

    Of `paired` headings, each a work and its maker, two are enough.
    """
    whole = sum([len(block.text) for block in page.blocks if block.kept])
    for starts in headings_by_level(page.blocks).values():
        headings = [page.blocks[start] for start in starts]
        named = all(not h.links and not h.text.endswith("?") and not is_aspect(h.text) for h in headings)
        named = named and (all(names_both(h.text) for h in headings) if paired else len(starts) >= FEWEST_BOXES)
        found = _headed(page, starts) if named else []
        long = len(found) == len(starts) > 0 and all(part.words >= HEADED_WORDS for part in found)
        if long and sum([len(block.text) for part in found for block in part.body]) >= MOST_PROSE * whole:
            return True
    return False


def _prose(parts: Sequence[Part]) -> int:
    return sum(part.words for part in parts) if len(parts) > 1 else 0


def _marked_up(page: Page) -> Iterator[Scope]:
    """The elements that are reviews by their microdata."""
    nodes: dict[HtmlElement, Scope] = {}
    for block in page.blocks:
        for scope in _around(block):
            nodes.setdefault(scope.node, scope)
    for node in page.carriers(b"itemprop"):
        if not _REVIEW_PROPERTIES.isdisjoint((node.get("itemprop") or "").lower().split()) and node in nodes:
            yield nodes[node]


def _around(block: Block) -> Iterator[Scope]:
    """The block-level elements around a block, the innermost first."""
    scope = block.scope
    for _ in range(MOST_LEVELS):
        if scope is None:
            return
        yield scope
        scope = scope.parent


def _of_scopes(page: Page, scopes: Sequence[Scope], least: int, *, marked: bool = False) -> list[Part]:
    """A part for each element with so many words of prose; a heading in it is its own."""
    found: list[Part] = []
    end = 0
    for scope in scopes[:MOST_UNITS]:
        if scope.first < end:
            continue  # inside the one before
        end = scope.last
        blocks = page.blocks[scope.first : scope.last]
        heading = next((b for b in blocks if b.tag in {"h2", "h3", "h4", "h5"}), None)
        part = Part(
            len(found) + 1, heading, blocks, scope=scope, prose=_marked_prose(scope, blocks) if marked else None
        )
        if part.words >= least:
            part.entry = entry_of_heading(heading) if heading is not None else None
            found.append(part)
    return found


def _marked_prose(scope: Scope, blocks: Sequence[Block]) -> list[Block] | None:
    """The blocks in the elements that the microdata call the review's text."""
    texts = (node for node in scope.node.iter() if (node.get("itemprop") or "").lower() in _BODY_PROPERTIES)
    inside = {inner for node in texts for inner in node.iter()}
    return [block for block in blocks if block.node in inside] or None


def _boxes(blocks: Sequence[Block]) -> list[Scope]:
    """The boxes of one kind below one element that hold the most prose; a box of the whole page is none."""
    homes: dict[tuple[HtmlElement, str, str], dict[HtmlElement, tuple[Scope, int]]] = {}
    for block in islice((b for b in blocks if b.kept), MOST_UNITS * 10):
        for scope in _around(block):
            if scope.parent is None:
                break
            name = (scope.node.get("class") or "").split(" ", 1)[0]
            home = homes.setdefault((scope.parent.node, scope.tag, name), {})
            home[scope.node] = (scope, home.get(scope.node, (scope, 0))[1] + len(block.text))
    groups = [list(home.values()) for (_, tag, _), home in homes.items() if len(home) > 2 and tag not in {"p", "li"}]
    best = max(groups, key=lambda group: sum(length for _, length in group), default=[])
    return [scope for scope, _ in best]


def _headed(page: Page, starts: Sequence[int]) -> list[Part]:
    """A part for each heading of one level: the box that it stands in, or all up to the next one."""
    if not 2 <= len(starts) <= MOST_UNITS:
        return []
    parts: list[Part] = []
    for start, end in pairwise([*starts, len(page.blocks)]):
        heading = page.blocks[start]
        blocks = _own_blocks(page.blocks[start:end])
        part = Part(len(parts) + 1, heading, blocks, entry=entry_of_heading(heading))
        if part.words >= PART_MIN_WORDS:
            parts.append(part)
    homes = [_home(part.blocks[0], starts) for part in parts]
    boxed = _of_scopes(page, [home for home in homes if home is not None], PART_MIN_WORDS)
    whole = len(boxed) == len(parts) and _prose(boxed) >= IN_BOXES * _prose(parts[:-1])
    return boxed if whole else parts


def _own_blocks(blocks: Sequence[Block]) -> list[Block]:
    """Blocks behind a heading, up to a little behind the prose: a grade or a byline may follow it, no sidebar."""
    last = max((number for number, block in enumerate(blocks) if block.kept), default=0)
    return [block for block in blocks[: last + 1 + BEHIND] if not block.region & Region.CHROME]


def _home(heading: Block, starts: Sequence[int]) -> Scope | None:
    """The largest element around a heading that holds no other heading of its level."""
    home = None
    for scope in _around(heading):
        if bisect_left(starts, scope.last) - bisect_left(starts, scope.first) > 1:
            break
        home = scope
    return home


def excerpts(page: Page, parts: Sequence[Part]) -> Iterator[Excerpt]:
    """Each part as a page of its own."""
    places = {node: place for place, node in enumerate(page.elements)}
    for part in parts:
        if part.scope is not None:
            yield Excerpt(page, part.blocks, list(part.scope.node.iter()), _title(part))
            continue
        start = _place(places, part.blocks[:1], 0)
        after = part.blocks[-1].index + 1
        end = _place(places, page.blocks[after : after + 1], len(places))
        yield Excerpt(page, part.blocks, page.elements[start:end], _title(part))


def _title(part: Part) -> str:
    return " ".join(part.heading.text.split()) if part.heading is not None else ""


def _place(places: dict[HtmlElement, int], blocks: Sequence[Block], other: int) -> int:
    node = blocks[0].node if blocks else None
    return places.get(node, other) if node is not None else other
