"""What the body model looks at: numbers of every block that may be prose, and of where it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reviewscrape.extraction.blocks import Block, Scope
from reviewscrape.extraction.container import SENTENCE_ENDS, Measures
from reviewscrape.extraction.survey import Survey, names_weight, own_names, signature, words_of, words_weights

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
TEXT_NAMES = (
    "words linked good tag links bold commas sentence_end lower_start digits upper colon_end link_end date byline "
    "whole_emphasis letters_a_word wordclue_mean wordclue_min in_title repeated"
).split()
PLACE_NAMES = (
    "levels depth in_core in_grown own below tags parent_share parent_good parent_blocks scope_share scope_blocks "
    "position from_end good_before good_after index_share name_own name_least name_most name_sum kin_share kin_blocks"
).split()
AROUND_NAMES = (
    "good_m1 linked_m1 words_m1 good_p1 linked_p1 words_p1 good_m2 linked_m2 good_p2 linked_p2 good_m3 good_p3 "
    "gap_before gap_after sibling_before sibling_after tag_before tag_after heading_gap"
).split()
PAGE_NAMES = "core_share core_linked core_blocks page_good page_blocks headings area_share to_end".split()
NAMES = (*TEXT_NAMES, *PLACE_NAMES, *AROUND_NAMES, *PAGE_NAMES)
BITS = {"own": 16, "below": 16, "tags": 11}
"""Features that are sets of bits, and how many: the trees ask for one bit at a time."""

_DIGIT = re.compile(r"\d")
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\d:\d\d|\d[./]\d{1,2}[./]\d")
_BYLINE = re.compile(r"(?i)(?:by|von|par|por|di|door|posted|published|updated|written|reviewed)\b")
_HEADINGS = frozenset({"h1", "h2", "h3"})
SHORT = 60
"""A text of fewer words is judged by its words, too."""
_NONE = Measures(0, 0, 0)
_FAR = 99


class Vectors:
    """Numbers of a page's candidates, by the clues that the model has learnt of names and words."""

    def __init__(self, survey: Survey, core: Scope, names: Mapping[str, float], words: Mapping[str, float]) -> None:
        self.survey = survey
        self.names = names
        self.words = words
        self.core = core
        self.placed: dict[Scope, tuple[int, int, int, float, float, float, float]] = {}
        scope: Scope | None = core
        while scope is not None:
            self.placed[scope] = (0 if scope is core else -1, 0, 0, 0.0, 0.0, 0.0, 0.0)
            scope = scope.parent
        self.kin: dict[object, list[float]] = {}
        self.kin_of: dict[Scope, list[float]] = {}
        self.seen: dict[str, int] = {}

    def all(self) -> list[list[float]]:
        """One vector a candidate, in order; its numbers are `NAMES`."""
        survey = self.survey
        blocks = survey.blocks
        for index in survey.candidates:
            scope = survey.scopes[index]
            kin = self.kin_of.get(scope)
            if kin is None:
                kin = self.kin_of[scope] = self.kin.setdefault(signature(scope), [0.0, 0.0])
            kin[0] += survey.measures[index].good
            kin[1] += 1
            text = blocks[index].text
            self.seen[text] = self.seen.get(text, 0) + 1
        before, after = self._nearest()
        heading = -1
        vectors = []
        page = self._page()
        first = survey.area.first
        upcoming = iter(survey.candidates)
        wanted = next(upcoming, -1)
        for index in range(first, survey.area.last):
            block = blocks[index]
            if index == wanted:
                vectors.append(
                    self._text(index, block)
                    + self._place(index, block)
                    + self._around(index, before[index - first], after[index - first], heading)
                    + page
                )
                vectors[-1][-1] = len(blocks) - index
                wanted = next(upcoming, -1)
            if block.tag in _HEADINGS:
                heading = index
        return vectors

    def _nearest(self) -> tuple[list[int], list[int]]:
        area, measures = self.survey.area, self.survey.measures
        before, after = [], []
        last = -1
        for index in range(area.first, area.last):
            before.append(last)
            if measures[index].good:
                last = index
        last = -1
        for index in range(area.last - 1, area.first - 1, -1):
            after.append(last)
            if measures[index].good:
                last = index
        return before, after[::-1]

    def _page(self) -> list[float]:
        survey, core = self.survey, self.core
        words = survey.words[core.last] - survey.words[core.first] or 1
        return [
            survey.share(core),
            (survey.linked[core.last] - survey.linked[core.first]) / words,
            core.last - core.first,
            survey.good[-1],
            len(survey.blocks),
            sum(block.tag in _HEADINGS for block in survey.blocks),
            survey.share(survey.area),
            0,
        ]

    def _text(self, index: int, block: Block) -> list[float]:
        counts = self.survey.measures[index]
        text = block.text
        length = len(text)
        start = text[:60]
        mean = least = 0.0
        if counts.words < SHORT:
            mean, least = words_weights(words_of(text), self.words)
        return [
            counts.words,
            counts.linked,
            counts.good,
            TAG_CODES.get(block.tag, 0),
            len(block.links),
            sum(span.end - span.start for span in block.bolds) / length if block.bolds else 0.0,
            text.count(","),
            text[-1] in SENTENCE_ENDS,
            text[0].islower(),
            len(_DIGIT.findall(start)),
            start.isupper(),
            text[-1] == ":",
            bool(block.links) and block.links[-1].end == length,
            len(_DATE.findall(start)) if counts.words < 30 else -1,
            counts.words < 30 and _BYLINE.match(text) is not None,
            _whole_emphasis(block),
            length / counts.words,
            mean,
            least,
            counts.words < 40 and text.casefold() in self.survey.title,
            self.seen[text],
        ]

    def _placed(self, scope: Scope) -> tuple[int, int, int, float, float, float, float]:
        """Levels below the container (-1 outside), regions and tags between, names' weights: own, least, most, sum."""
        found = self.placed.get(scope)
        if found is not None:
            return found
        chain: list[Scope] = []
        at: Scope | None = scope
        while at is not None and at not in self.placed:
            chain.append(at)
            at = at.parent
        found = self.placed[at] if at is not None else (-1, 0, 0, 0.0, 0.0, 0.0, 0.0)
        levels, regions, tags, _, least, most, total = found
        for at in reversed(chain):
            levels = levels + 1 if levels >= 0 else -1
            regions |= at.own
            tags |= TAG_BITS.get(at.tag, 0)
            own = names_weight(own_names(at), self.names)
            least, most, total = min(least, own), max(most, own), total + own
            found = self.placed[at] = levels, regions, tags, own, least, most, total
        return found

    def _place(self, index: int, block: Block) -> list[float]:
        survey, core = self.survey, self.core
        scope = survey.scopes[index]
        parent = scope.parent or scope
        levels, regions, tags, own, least, most, total = self._placed(scope)
        kin = self.kin_of[scope]
        good = survey.good
        return [
            levels,
            block.depth,
            core.first <= index < core.last,
            survey.grown.first <= index < survey.grown.last,
            scope.own,
            regions,
            tags,
            survey.share(parent),
            good[parent.last] - good[parent.first],
            parent.last - parent.first,
            survey.share(scope),
            scope.last - scope.first,
            (index - core.first) / (core.last - core.first or 1),
            core.last - index,
            good[index] - good[core.first],
            good[core.last] - good[index + 1],
            index / len(survey.blocks),
            own,
            least,
            most,
            total,
            kin[0] / (good[-1] or 1),
            kin[1],
        ]

    def _around(self, index: int, before: int, after: int, heading: int) -> list[float]:
        blocks, measures = self.survey.blocks, self.survey.measures
        scope = blocks[index].scope
        count = len(blocks)
        m1 = measures[index - 1] if index else _NONE
        p1 = measures[index + 1] if index + 1 < count else _NONE
        m2 = measures[index - 2] if index > 1 else _NONE
        p2 = measures[index + 2] if index + 2 < count else _NONE
        return [
            m1.good,
            m1.linked,
            m1.words,
            p1.good,
            p1.linked,
            p1.words,
            m2.good,
            m2.linked,
            p2.good,
            p2.linked,
            measures[index - 3].good if index > 2 else 0,
            measures[index + 3].good if index + 3 < count else 0,
            index - before if before >= 0 else _FAR,
            after - index if after >= 0 else _FAR,
            before >= 0 and _siblings(blocks[before].scope, scope),
            after >= 0 and _siblings(blocks[after].scope, scope),
            index > 0 and blocks[index - 1].tag == blocks[index].tag,
            index + 1 < count and blocks[index + 1].tag == blocks[index].tag,
            index - heading if heading >= 0 else _FAR,
        ]


def _siblings(one: Scope | None, other: Scope | None) -> bool:
    return one is other or (one is not None and other is not None and one.parent is other.parent)


def _whole_emphasis(block: Block) -> bool:
    node = block.node
    if node is None or (node.text and not node.text.isspace()):
        return False
    child = next(node.iterchildren(), None)  # counting children would take as long as there are many
    return child is not None and child.getnext() is None and child.tag in {"em", "i", "small"}
