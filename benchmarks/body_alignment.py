"""Which words of a page stand in its gold text: both run side by side, as a reader's two fingers would."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

_WORD = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|\w+?(?=[\u0e00-\u0e7f\u3040-\u9fff]|\b)")
_GRAM = 4
_COMMON = 12
"""A run of words that the gold has more often than this anchors nothing."""
_GAP = 400
"""Words between two anchors that are compared one by one."""
_NEAR = 8
"""Blocks to either side that say which of two copies is the right one."""


def words_of(text: str) -> list[str]:
    """Words in lower case; characters of scripts without spaces are words.

    >>> words_of("Two Words, 日本")
    ['two', 'words', '日', '本']
    """
    return [word.lower() for word in _WORD.findall(text)]


def shares(texts: Sequence[str], gold: str) -> list[float | None]:
    """Share of each text's words that stand in the gold text, in its order; None where a text has no words.

    Of two copies of a text on the page only as many count as the gold has. What the gold has in another order counts,
    too, if the text is long enough to be told.
    """
    split = [words_of(text) for text in texts]
    page = [word for words in split for word in words]
    goal = words_of(gold)
    starts = _starts(split)
    pairs = dict(_side_by_side(page, goal))
    found = [
        (sum(at in pairs for at in range(start, start + len(words))) / len(words)) if words else None
        for start, words in zip(starts, split, strict=True)
    ]
    _elsewhere(split, found, goal, set(pairs.values()))
    _swap_copies(split, found)
    return found


def _starts(split: Sequence[Sequence[str]]) -> list[int]:
    starts, total = [], 0
    for words in split:
        starts.append(total)
        total += len(words)
    return starts


def _grams(words: Sequence[str]) -> list[tuple[str, ...]]:
    return list(zip(*(words[at:] for at in range(_GRAM)), strict=False))


def _side_by_side(page: Sequence[str], goal: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Places of equal words, increasing in both: runs of words first, then single words between them."""
    anchors = _anchors(page, goal)
    known = {}
    for at, to in anchors:
        known.update((at + step, to + step) for step in range(_GRAM))
    last_at = last_to = -1
    for at, to in [*sorted(known.items()), (len(page), len(goal))]:
        if last_at + 1 < at and last_to + 1 < to and at - last_at < _GAP and to - last_to < _GAP:
            between = SequenceMatcher(None, page[last_at + 1 : at], goal[last_to + 1 : to], autojunk=False)
            for block in between.get_matching_blocks():
                for step in range(block.size):
                    yield last_at + 1 + block.a + step, last_to + 1 + block.b + step
        if at < len(page):
            yield at, to
        last_at, last_to = at, to


def _anchors(page: Sequence[str], goal: Sequence[str]) -> list[tuple[int, int]]:
    """The longest increasing chain of equal runs of words; of several the one that ends first on the page."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for to, gram in enumerate(_grams(goal)):
        places[gram].append(to)
    tails: list[int] = []
    nodes: list[tuple[int, int, int]] = []
    tops: list[int] = []
    end = -1
    for at, gram in enumerate(_grams(page)):
        for to in reversed(places.get(gram, ())[:_COMMON]):
            level = bisect_left(tails, to)
            nodes.append((at, to, tops[level - 1] if level else -1))
            if level == len(tails):
                tails.append(to)
                tops.append(len(nodes) - 1)
                end = len(nodes) - 1
            elif to < tails[level]:
                tails[level], tops[level] = to, len(nodes) - 1
    chain = []
    while end >= 0:
        at, to, end = nodes[end]
        chain.append((at, to))
    return chain[::-1]


def _elsewhere(split: Sequence[Sequence[str]], found: list[float | None], goal: Sequence[str], used: set[int]) -> None:
    """Texts that the gold has, but not where the page has them."""
    spare = Counter(gram for to, gram in enumerate(_grams(goal)) if not used.issuperset(range(to, to + _GRAM)))
    for at, words in enumerate(split):
        share = found[at]
        grams = _grams(words)
        if share is None or share > 0.5 or not grams:
            continue
        hits = sum(spare[gram] > 0 for gram in grams) / len(grams)
        if hits > 0.5:
            spare.subtract(grams)
            found[at] = hits


def _swap_copies(split: Sequence[Sequence[str]], found: list[float | None]) -> None:
    """Of texts that stand on the page more than once those count that have most of the gold around them."""
    copies: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, words in enumerate(split):
        if len(words) >= _GRAM:
            copies[tuple(words)].append(at)
    inside = {at for at, share in enumerate(found) if (share or 0) > 0.5}
    for places in copies.values():
        count = sum(at in inside for at in places)
        if 0 < count < len(places):
            best = sorted(places, key=lambda at: -_support(at, inside.difference(places)))[:count]
            for at in places:
                found[at] = 1.0 if at in best else 0.0


def _support(at: int, inside: set[int]) -> int:
    return sum(near in inside for near in range(at - _NEAR, at + _NEAR + 1))
