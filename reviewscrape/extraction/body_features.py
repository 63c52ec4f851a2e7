"""What the body model looks at first: numbers of every block that may be prose, and of where it stands.

They are worked out a column at a time, all candidates' words, then all candidates' tags: a page has fifty candidates,
and a call for each number of each would cost more than parsing it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from reviewscrape.extraction.blocks import Scope
from reviewscrape.extraction.container import SENTENCE_ENDS, Weigh
from reviewscrape.extraction.survey import Survey

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
BLOCK_NAMES = "words good tag sentence_end repeated".split()
SCOPE_NAMES = "levels below tags name_own name_least name_most name_sum depth".split()
PLACE_NAMES = (
    "kin_share kin_blocks in_core in_grown parent_share parent_good scope_share scope_blocks good_before good_after "
    "to_end"
).split()
AROUND_NAMES = "last_good last_linked next_good next_linked heading_gap".split()
NAMES = (*BLOCK_NAMES, *SCOPE_NAMES, *PLACE_NAMES, *AROUND_NAMES)
"""Numbers of a candidate."""
PAGE_NAMES = "core_share core_linked core_blocks page_good page_blocks headings area_share candidates".split()
"""Numbers of a page."""
BITS = {"below": 16, "tags": 11}
"""Numbers that are sets of bits, and how many: the model asks for one bit at a time."""
FAR = 99
_HEADINGS = frozenset({"h1", "h2", "h3"})
_PAD = [0.0]

Column = Sequence[float]
Placed = tuple[int, int, int, float, float, float, float, int]
"""`SCOPE_NAMES` of an element: levels below the container (-1 outside), regions and tags between, weights of names."""
Design = tuple[str, str | None, str, str | None]
"""What elements of one template have in common: tag and class, their own and their parent's."""


class Columns:
    """Numbers of a page's candidates, a column each in the order of `NAMES`, and of the page (`PAGE_NAMES`)."""

    def __init__(self, survey: Survey, core: Scope, weigh: Weigh) -> None:
        self.survey = survey
        self.core = core
        self._weigh = weigh
        self._placed: dict[Scope, Placed] = {}
        self._classes: dict[Scope, str | None] = {}
        scope: Scope | None = core
        while scope is not None:
            self._placed[scope] = (0 if scope is core else -1, 0, 0, 0.0, 0.0, 0.0, 0.0, scope.depth)
            self._classes[scope] = scope.node.get("class")
            scope = scope.parent
        self.headings = [block.index for block in survey.blocks if block.tag in _HEADINGS]
        placed = [self._placed.get(scope) or self._place(scope) for scope in survey.scopes]
        self.parents = [scope.parent or scope for scope in survey.scopes]
        self.designs = [self._design(scope, scope.parent or scope) for scope in survey.scopes]
        self.columns = [*self._block(), *zip(*placed, strict=True), *self._kin(), *self._where(), *self._around()]
        self.page = self._page()

    def _block(self) -> list[Column]:
        survey = self.survey
        candidates = [survey.blocks[at] for at in survey.candidates]
        texts = [block.text for block in candidates]
        seen = Counter(texts)
        return [
            [survey.words[at] for at in survey.candidates],
            [survey.good[at] for at in survey.candidates],
            [TAG_CODES.get(block.tag, 0) for block in candidates],
            [text[-1] in SENTENCE_ENDS for text in texts],
            [seen[text] for text in texts],
        ]

    def _place(self, scope: Scope) -> Placed:
        """Numbers of an element that is not known yet, and of those around it that are not either."""
        chain = [scope]
        at = scope.parent
        while at is not None and at not in self._placed:
            chain.append(at)
            at = at.parent
        found = self._placed[at or self.core]
        for at in reversed(chain):
            levels, below, tags, _, least, most, total, _ = found
            self._classes[at] = names = at.node.get("class")
            identity = at.node.get("id")
            if identity:
                names = f"{names or ''} {identity}"
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

    def _design(self, scope: Scope, parent: Scope) -> Design:
        return scope.tag, self._classes[scope], parent.tag, self._classes[parent]

    def _kin(self) -> list[Column]:
        """Of all candidates of the same design: their share of the page's prose, and how many they are."""
        good = self.survey.good
        sums = dict.fromkeys(self.designs, 0.0)
        for at, design in zip(self.survey.candidates, self.designs, strict=True):
            sums[design] += good[at]
        total = self.survey.page_good or 1
        count = Counter(self.designs)
        return [[sums[design] / total for design in self.designs], [count[design] for design in self.designs]]

    def _where(self) -> list[Column]:
        survey, core, grown = self.survey, self.core, self.survey.grown
        good, total = survey.good_before, survey.page_good or 1
        first, last, blocks = core.first, core.last, len(survey.blocks)
        parent_good = [good[scope.last] - good[scope.first] for scope in self.parents]
        return [
            [first <= at < last for at in survey.candidates],
            [grown.first <= at < grown.last for at in survey.candidates],
            [each / total for each in parent_good],
            parent_good,
            [(good[scope.last] - good[scope.first]) / total for scope in survey.scopes],
            [scope.last - scope.first for scope in survey.scopes],
            [good[at] - good[first] for at in survey.candidates],
            [good[last] - good[at + 1] for at in survey.candidates],
            [blocks - at for at in survey.candidates],
        ]

    def _around(self) -> list[Column]:
        survey = self.survey
        good, linked = _PAD + survey.good + _PAD, _PAD + survey.linked + _PAD
        headings = [-FAR, *self.headings]
        return [
            [good[at] for at in survey.candidates],
            [linked[at] for at in survey.candidates],
            [good[at + 2] for at in survey.candidates],
            [linked[at + 2] for at in survey.candidates],
            [min(FAR, at - headings[bisect_left(headings, at) - 1]) for at in survey.candidates],
        ]

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
