"""What the body model looks at first: numbers of every block that may be prose, and of where it stands.

They are worked out a column at a time, all candidates' words, then all candidates' places: a page has fifty candidates,
and a call for each number of each would cost more than parsing it. What siblings of one kind share, the paragraphs of
one text, is worked out once for all of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import Any

from reviewscrape.extraction.blocks import Scope
from reviewscrape.extraction.body.container import SENTENCE_ENDS, Weigh, own_names
from reviewscrape.extraction.body.survey import Survey, signature

TAG_CODES = {
    tag: number
    for number, tags in enumerate(
        (
            "p",
            "div section article main",
            "li",
            "h1",
            "h2",
            "h3",
            "h4 h5 h6",
            "td th",
            "blockquote",
            "pre",
            "dt dd",
            "figcaption caption",
            "button label legend option summary",
            "body html center",
            "address footer",
        ),
        1,
    )
    for tag in tags.split()
}
TAG_BITS = {
    tag: 1 << number
    for number, tags in enumerate(
        ("ul ol", "table", "figure", "aside", "header", "footer", "blockquote", "form", "nav", "section article", "dl")
    )
    for tag in tags.split()
}
KIND_NAMES = (
    "tag levels below tags name_own name_least name_most name_sum depth parent_share parent_good kin_share kin_blocks"
).split()
"""Numbers that the elements of one parent, tag, class and id share."""
OWN_NAMES = (
    "words good sentence_end repeated in_core in_grown scope_share scope_blocks good_before good_after to_end "
    "last_good last_linked next_good next_linked heading_gap"
).split()
"""Numbers of each candidate."""
NAMES = (*KIND_NAMES, *OWN_NAMES)
PAGE_NAMES = "core_share core_linked core_blocks page_good page_blocks headings area_share candidates".split()
"""Numbers of a page."""
COUNTS = frozenset(
    "tag levels name_own name_least name_most depth kin_blocks words good sentence_end repeated in_core in_grown "
    "scope_blocks to_end last_good last_linked next_good next_linked heading_gap".split()
)
"""Numbers of few different values, which come again on every page; the others are shares and sums."""
FAR = 99
_HEADINGS = frozenset({"h1", "h2", "h3"})
_NEAR = range(1, FAR)

Column = Sequence[float]
Placed = tuple[int, int, int, float, float, float, float, int]
"""Levels below the container (-1 outside), regions and tags between, weights of names, depth of an element."""


class Columns:
    """Numbers of a page's candidates, a column each in the order of their names, and of the page (`PAGE_NAMES`)."""

    def __init__(self, survey: Survey, core: Scope, weigh: Weigh) -> None:
        self.survey = survey
        self.core = core
        self._weigh = weigh
        self._placed: dict[Scope, Placed] = {}
        scope: Scope | None = core
        while scope is not None:
            self._placed[scope] = (0 if scope is core else -1, 0, 0, 0.0, 0.0, 0.0, 0.0, scope.depth)
            scope = scope.parent
        self.headings = [block.index for block in survey.blocks if block.tag in _HEADINGS]
        self.kinds: list[int] = []
        """Of each candidate the number of its kind."""
        self.of_kinds: list[Column] = []
        """`KIND_NAMES`, a column each; a number for each kind."""
        self.own: list[Column] = []
        """`OWN_NAMES`, a column each; a number for each candidate."""
        self.parents = [scope.parent or scope for scope in survey.scopes]
        self.designs: list[int] = []
        """Of each candidate the number of its signature."""
        if survey.candidates:
            self._sort()
            pick = itemgetter(*survey.candidates, 0)
            self.own = [*self._block(), *self._where(pick), *self._around(pick)]
        self.page = self._page()

    def row(self, place: int) -> list[float]:
        """`NAMES` of one candidate."""
        kind = self.kinds[place]
        return [*[column[kind] for column in self.of_kinds], *[column[place] for column in self.own]]

    def _sort(self) -> None:
        """Find the candidates' kinds, and the numbers of these."""
        survey, outer = self.survey, set(self._placed)
        numbers: dict[Any, int] = {}
        firsts: list[Scope] = []
        for scope in survey.scopes:
            key = scope if scope in outer else (scope.parent, scope.tag, scope.get("class"), scope.get("id"), scope.own)
            kind = numbers.get(key)
            if kind is None:
                kind = numbers[key] = len(firsts)
                firsts.append(scope)
            self.kinds.append(kind)
        known: dict[object, int] = {}
        designs = [known.setdefault(signature(scope), len(known)) for scope in firsts]
        self.designs = [designs[kind] for kind in self.kinds]
        placed = [self._placed.get(scope) or self._place(scope) for scope in firsts]
        good, total = survey.good_before, survey.page_good or 1
        parents = [scope.parent or scope for scope in firsts]
        parent_good = [good[scope.last] - good[scope.first] for scope in parents]
        self.of_kinds = [
            [TAG_CODES.get(scope.tag, 0) for scope in firsts],
            *zip(*placed, strict=True),
            [each / total for each in parent_good],
            parent_good,
            *self._kin(designs),
        ]

    def _place(self, scope: Scope) -> Placed:
        """Numbers of an element that is not known yet, and of those around it that are not either."""
        names_of = self.survey.names
        chain = [scope]
        at = scope.parent
        while at is not None and at not in self._placed:
            chain.append(at)
            at = at.parent
        found = self._placed[at or self.core]
        for at in reversed(chain):
            levels, below, tags, _, least, most, total, _ = found
            names = names_of.get(at)
            if names is None:
                names = own_names(at)
            own = self._weigh(names) if names else 0.0
            if own < least:
                least = own
            elif own > most:
                most = own
            if at.tag in TAG_BITS:
                tags |= TAG_BITS[at.tag]
            found = levels + (levels >= 0), below | at.own, tags, own, least, most, total + own, at.depth
            self._placed[at] = found
        return found

    def _kin(self, designs: Sequence[int]) -> list[Column]:
        """Of all candidates of each kind's design: their share of the page's prose, and how many they are."""
        good, total = self.survey.good, self.survey.page_good or 1
        sums, count = [0.0] * len(designs), [0] * len(designs)
        for at, design in zip(self.survey.candidates, self.designs, strict=True):
            sums[design] += good[at]
            count[design] += 1
        return [[sums[design] / total for design in designs], [count[design] for design in designs]]

    def _block(self) -> list[Column]:
        survey = self.survey
        texts = [survey.blocks[at].text for at in survey.candidates]
        words = [survey.words[at] for at in survey.candidates]
        good = [survey.good[at] for at in survey.candidates]
        ends = [text[-1] in SENTENCE_ENDS for text in texts]
        if len(set(texts)) == len(texts):
            return [words, good, ends, [1] * len(texts)]
        seen = Counter(texts)
        return [words, good, ends, [seen[text] for text in texts]]

    def _where(self, pick: Callable[[Sequence[float]], Sequence[float]]) -> list[Column]:
        survey, core = self.survey, self.core
        good, total, blocks = survey.good_before, survey.page_good or 1, len(survey.blocks)
        begin, end = good[core.first], good[core.last]
        return [
            self._inside(core),
            self._inside(survey.grown),
            [(good[scope.last] - good[scope.first]) / total for scope in survey.scopes],
            [scope.last - scope.first for scope in survey.scopes],
            [each - begin for each in pick(good)[:-1]],
            [end - each for each in pick(good[1:])[:-1]],
            [blocks - at for at in survey.candidates],
        ]

    def _inside(self, scope: Scope) -> Column:
        """Whether each candidate stands in an element."""
        candidates = self.survey.candidates
        first, after = bisect_left(candidates, scope.first), bisect_left(candidates, scope.last)
        return [False] * first + [True] * (after - first) + [False] * (len(candidates) - after)

    def _around(self, pick: Callable[[Sequence[float]], Sequence[float]]) -> list[Column]:
        good, linked = self.survey.good, self.survey.linked
        return [
            pick([0.0, *good])[:-1],
            pick([0.0, *linked])[:-1],
            pick([*good[1:], 0.0])[:-1],
            pick([*linked[1:], 0.0])[:-1],
            pick(self._gaps())[:-1],
        ]

    def _gaps(self) -> Sequence[int]:
        """Of each block of the page how far above it the last heading stands."""
        after = [*self.headings, len(self.survey.blocks)]
        lengths = [after[0] + 1, *[later - at for at, later in pairwise(after)]]
        gaps: list[int] = [FAR] * lengths[0]
        for length in lengths[1:]:
            gaps += _NEAR[:length]
            gaps += [FAR] * (length - len(_NEAR))
        return gaps

    def _page(self) -> list[float]:
        survey, core = self.survey, self.core
        return [
            survey.share(core),
            survey.linked_share(core),
            core.last - core.first,
            survey.page_good,
            len(survey.blocks),
            len(self.headings),
            survey.share(survey.area),
            len(survey.candidates),
        ]
