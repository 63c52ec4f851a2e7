"""Aggregate ratings: the readers' figures on the work, told from the critics' and from the site's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewscrape.extraction.readers.structured.context import Context
from reviewscrape.extraction.readers.structured.nodes import Node
from reviewscrape.extraction.readers.structured.types import work_type
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.text import short

CRITICS = r"(?:professional\s)?(?:critic|kritik|critique|crític|critici|pers|press)"
"""What stands beside a count that is of critics' reviews, not of readers' votes."""
_CRITICS_NAME = re.compile(r"critic|tomatometer|metascore|press|presse", re.IGNORECASE)
_CRITIC_SCORE = r"(?i:critic score)\W{1,3}\b"
"""What a site of two averages prints before the critics'."""
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_GROUPED = re.compile(r"\A\d{1,3}(?:[.,'’\s]\d{3})+\Z")


def number(text: str) -> float | None:
    """A printed number, decimal comma or point; None where there is none.

    >>> number("9,3"), number("4.38 out of 5"), number("tbd")
    (9.3, 4.38, None)
    """
    match = _NUMBER.search(text)
    return float(match[0].replace(",", ".")) if match else None


def count(text: str) -> int | None:
    """A printed count, whatever groups its thousands.

    >>> count("2 181 187"), count("1.234"), count("46 votes")
    (2181187, 1234, 46)
    """
    text = text.strip()
    if _GROUPED.match(text):
        return int(re.sub(r"\D", "", text))
    match = re.match(r"\d{1,3}(?:[,.\s'’]\d{3})+|\d+", text)
    return int(re.sub(r"\D", "", match[0])) if match and len(match[0]) < 16 else None


def plain(text: str) -> str:
    """A number as a grade shows it: decimal point, long fractions rounded as sites show them.

    >>> plain("72.154626"), plain("9,3"), plain("4.3812"), plain("9.0")
    ('72', '9.3', '4.4', '9.0')
    """
    match = _NUMBER.search(text)
    if not match:
        return ""
    bare = match[0].replace(",", ".")
    if len(bare.partition(".")[2]) <= 2:
        return bare
    return str(round(float(bare))) if abs(float(bare)) > 10 else f"{float(bare):.1f}"


def read_aggregate(owner: Node, context: Context, sure: float, part: int = 0) -> Iterator[Candidate]:
    """Readers' grade and count out of the aggregate ratings of one node; a critics' aggregate proposes nothing."""
    bare = [owner] if {"ratingvalue", "ratingcount"} <= owner.properties.keys() and work_type(owner) else []
    for node in [*owner.nodes("aggregaterating"), *bare]:
        value, votes = node.text("ratingvalue"), _votes(node)
        figure = plain(value)
        if not figure or is_critics(node, context) or (votes is not None and votes < 2):
            continue
        if float(figure) == 0 and not votes:
            continue

        def propose(field: str, found: str | int | float, raw: str, name: str, at: Node = node) -> Candidate:
            return Candidate(field, found, short(raw), at.source, at.at(name), round(0.85 * sure, 3), part)

        yield propose("community_grade", figure, value, "ratingValue")
        if votes is not None:
            yield propose("community_count", votes, str(votes), "ratingCount")
        best = number(node.text("bestrating"))
        worst = number(node.text("worstrating")) or 0.0
        if best and best > worst and worst <= float(figure) <= best:
            zero = min(worst, 0.0)  # only a negative worst value moves where the scale begins, 1 of 10 is a tenth
            score = round((float(figure) - zero) / (best - zero) * 100, 1)
            yield propose("community_score", score, f"{value} of {node.text('bestrating')}", "bestRating")
        return


def _votes(node: Node) -> int | None:
    counts = [c for text in (*node.texts("ratingcount"), *node.texts("reviewcount")) if (c := count(text)) is not None]
    return counts[0] if counts else None


def is_critics(node: Node, context: Context) -> bool:
    """Whether an aggregate is the critics': it says so, or its count is printed beside the word."""
    if _CRITICS_NAME.search(node.text("name", "description", "alternatename")):
        return True
    figure = plain(node.text("ratingvalue"))
    if "critic score" in context.text.lower() and re.search(_CRITIC_SCORE + re.escape(figure), context.text):
        return True
    texts = node.texts("ratingcount") or node.texts("reviewcount")
    counts = {c for text in texts if (c := count(text)) is not None}
    return any(context.beside(shape, CRITICS) for c in counts for shape in {str(c), f"{c:,}"})
