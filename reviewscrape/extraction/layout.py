"""What a site says about its pages: the typed rules of one page design, and how they are laid over a page.

A `Layout` is plain data and knows no site. Its selectors are CSS over elements; they are compiled once and kept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Annotated, Literal, TypeAlias

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.selectors import Finder

Selector: TypeAlias = Annotated[str, "selector"]
"""CSS selector of elements, without pseudo-elements: `div.meta > h2`, `h2:contains("Director") + p`."""

Pattern: TypeAlias = Annotated[str, "pattern"]
"""Python regular expression, searched for anywhere in the text."""

Count: TypeAlias = Annotated[str, "count"]
"""How many matches are right: `1`, `0-1`, `1-2`, `1+`."""

_COUNT = re.compile(r"(\d+)(?:-(\d+)|(\+))?")

FieldName: TypeAlias = Annotated[str, "field"]
"""Key of the record that a rule can fill."""

ConstantName: TypeAlias = Annotated[str, "constant"]
"""Key of the record that may be the same on all pages of a design."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRule:
    """How one field of the record is read from pages of a layout."""

    selector: Selector
    """Elements that hold the value: the text of each, white space folded."""

    attribute: str = ""
    """Read this attribute instead of the text."""

    pattern: Pattern = ""
    """Take this part of the text: group 1 if the expression has one, else all that it matches. No match, no value."""

    expect: Count = "0-1"
    """How many elements the selector is expected to match. Another number is the page's flag `layout_mismatch`, and
    then a field of one value gets none from this rule unless all the matches say the same."""

    absent: tuple[str, ...] = ()
    """Texts that say that there is no value, such as `-`. Compared without regard to case."""

    prefix: str = ""
    """Put before what was read: `tmdb:`."""

    values: Mapping[str, str] = field(default_factory=dict)
    """What the site's own words mean in the record: `values.movie = "film"`. A word not listed, in lower case, is no
    value."""

    weights: Mapping[str, float] = field(default_factory=dict)
    """Icons instead of text: what an element of each class is worth. The value is the sum over the matches."""

    scale: Literal["", "letter", "stars", "points", "percent", "binary", "words"] = ""
    """Of a critic's grade: on what scale this design grades, where the text alone does not say."""

    best: str = ""
    """Of a critic's grade in numbers: the best there is, `4`."""

    worst: str = ""
    """Of a critic's grade in numbers: the worst there is, `0`."""

    decides: bool = False
    """The page gives this field here or nowhere: when the rule finds nothing the field is null, whatever else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One page design of a site, usually of one era. The first layout whose evidence stands in the page reads it."""

    name: str
    """Name of the design: `onion-2015`."""

    evidence: tuple[Selector, ...]
    """The page has this design when every one of these selectors matches."""

    unless: tuple[Selector, ...] = ()
    """... and none of these does."""

    page_type: Annotated[str, "page_type"] = ""
    """What all pages of this design are, where the design says it: `review`, `listing`, `article` and so on."""

    body: Selector = ""
    """Element or elements that hold the prose. Without it the body is found as on any other page."""

    strip: tuple[Selector, ...] = ()
    """Block-level elements inside `body` that are not prose: share bars, captions, boxes, related links."""

    constants: Mapping[ConstantName, str] = field(default_factory=dict)
    """Fields that are the same on every page of this design: `work_type = "film"`."""

    fields: Mapping[FieldName, tuple[FieldRule, ...]] = field(default_factory=dict)
    """Rules by key of the record: one table, or several in a list, of which the first that reads a value counts."""


@lru_cache(maxsize=256)
def count_range(expect: str) -> tuple[int, float]:
    """Least and greatest number of matches that a `Count` allows; ValueError where it is none.

    >>> count_range("1+")
    (1, inf)
    """
    found = _COUNT.fullmatch(expect)
    if not found:
        raise ValueError("expected a count such as 1, 0-1 or 1+")
    least = int(found[1])
    return least, float("inf") if found[3] else int(found[2] or least)


def choose(finder: Finder, layouts: Sequence[Layout]) -> Layout | None:
    """The first layout whose evidence stands in the page; None on a plain-text page."""
    return next((layout for layout in layouts if _stands(finder, layout)), None)


def _stands(finder: Finder, layout: Layout) -> bool:
    return all(map(finder.find, layout.evidence)) and not any(map(finder.find, layout.unless))


def body_blocks(finder: Finder, layout: Layout | None, blocks: Sequence[Block]) -> list[Block] | None:
    """The blocks that the layout says are prose; None when it does not say, or when its body is not in the page."""
    if layout is None or not layout.body:
        return None
    inside = {node for body in finder.find(layout.body) for node in body.iter()}
    if not inside:
        return None
    for css in layout.strip:
        inside.difference_update(node for stripped in finder.find(css) for node in stripped.iter())
    return [block for block in blocks if block.node in inside]
