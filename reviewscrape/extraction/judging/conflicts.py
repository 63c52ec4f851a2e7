"""Fields that cannot say the same on one page: one of the two is a decoy, the better founded one stays."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from reviewscrape.extraction.judging.folding import fold_value
from reviewscrape.extraction.judging.judge import Verdict
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.date_conventions import is_ambiguous
from reviewscrape.extraction.values.dates import find_dates

APART = (("author", "creator"), ("author", "director"))
"""Nobody reviews a work of his own: the writer of a book's review is not the book's."""

RECORDS, OF_SCREEN = frozenset({"album", "track"}), frozenset({"cast", "director"})
"""Kinds of works that nobody plays in, whose voices are those of the band."""
OUTRIGHT, LONG = 0.7, 3
"""Confidence from which data or labels outweigh a headline's reading; spaces of a name that may be longer than one."""
_BEFORE_NAME = re.compile(r"(?:\s?[-–—|:,/]\s?|,?\s(?:by|de|di|von|van|por|par)\s)\Z")
"""What stands between a work and its maker's name."""
_DASH = re.compile(r"\s[–—-]\s")
GUESSES = frozenset({"prose", "title", "opengraph"})
"""Sources that tell a work's maker from a headline's wording; data and labelled facts name him outright."""


def settle(verdicts: Mapping[str, Verdict]) -> dict[str, Verdict]:
    """The verdicts without the weaker one of two that name the same people in parts that exclude each other."""
    settled = dict(verdicts)
    for one, other in APART:
        if one in settled and other in settled and _people(settled[one]) == _people(settled[other]):
            guessed = settled[other].winner.source in GUESSES and settled[other].weight < settled[one].weight
            dropped = other if guessed else one
            loser = settled.pop(dropped)
            if dropped == "author" and (verdict := _second(loser)) is not None:
                settled[dropped] = verdict
    if "author" in settled:
        settled["author"] = _alone(_in_full(settled["author"]))
    if "work_type" in settled and settled["work_type"].winner.value in RECORDS:
        settled = {name: verdict for name, verdict in settled.items() if name not in OF_SCREEN}
    if "date_published" in settled:
        settled["date_published"] = _in_data(settled["date_published"])
    if "work_year" in settled and "date_published" in settled and _is_of_the_page(settled):
        del settled["work_year"]
    if "work_title" in settled and "creator" in settled:
        title = _not_the_artist(settled["work_title"], settled["creator"])
        settled["work_title"] = _without_artist(title, settled["creator"])
    return settled


def _in_full(author: Verdict) -> Verdict:
    """The byline that names a person in full, where data have but the account that posted the text: `quayeditor`."""
    names = author.winner.value
    if author.winner.source == "prose" or not isinstance(names, list) or not all(map(_is_account, names)):
        return author
    full = [c for c in author.losers if c.source == "prose" and isinstance(c.value, list) and " " in c.value[0]]
    if not full or full[0].confidence < OUTRIGHT:
        return author
    return Verdict(full[0], full[0].confidence, [c for c in (author.winner, *author.losers) if c is not full[0]])


def _alone(author: Verdict) -> Verdict:
    """The name alone, where a line runs into who he writes for: `Ann Lee Quay Wire Service`."""
    said = _people_of(author.winner)
    if len(said) != 1 or said[0].count(" ") < LONG:
        return author
    for other in author.losers:
        names = _people_of(other)
        if len(names) == 1 and " " in names[0] and said[0].startswith(f"{names[0]} ") and other.confidence >= OUTRIGHT:
            return Verdict(other, author.weight, [author.winner, *[c for c in author.losers if c is not other]])
    return author


def _people_of(candidate: Candidate) -> list[str]:
    return candidate.value if isinstance(candidate.value, list) else []


def _is_account(name: str) -> bool:
    return " " not in name and name.islower()


def _is_of_the_page(settled: Mapping[str, Verdict]) -> bool:
    """Whether a year behind the label `Published` is that of the day on which the page was."""
    year, day = settled["work_year"].winner, settled["date_published"].winner
    said = find_dates(year.raw) if year.locator.endswith("(published)") else []
    return bool(said) and said[0].iso == day.value


def _in_data(day: Verdict) -> Verdict:
    """The day that data give where it is the printed one with month and day exchanged: `10/04/2017` in Britain."""
    if day.winner.source != "prose" or not is_ambiguous(day.winner.raw):
        return day
    year, month, number = str(day.winner.value).split("-")
    other = next((c for c in day.losers if c.source != "prose" and c.value == f"{year}-{number}-{month}"), None)
    if other is None:
        return day
    return Verdict(other, day.weight, [day.winner, *[c for c in day.losers if c is not other]], day.disputed)


def _second(verdict: Verdict) -> Verdict | None:
    """The verdict without its winner: on the next one named, where that is sure."""
    name = _people(verdict)
    rest = [c for c in verdict.losers if fold_value("author", c.value) != name]
    if not rest or rest[0].confidence < OUTRIGHT:
        return None
    return Verdict(rest[0], rest[0].confidence, rest[1:])


def _not_the_artist(title: Verdict, creator: Verdict) -> Verdict:
    """The title that data or labels give, where a headline's reading is the name of the band that made the work."""
    if title.winner.source not in GUESSES or _people(creator) != (fold_value("author", title.winner.value),):
        return title
    outright = [c for c in title.losers if c.source not in GUESSES and c.confidence >= OUTRIGHT]
    others = [c for c in outright if fold_value("work_title", c.value) != fold_value("work_title", title.winner.value)]
    if not others or len(others) < len(outright):
        return title
    rest = [c for c in (title.winner, *title.losers) if c is not others[0]]
    return Verdict(others[0], title.weight, rest, title.disputed)


def _without_artist(title: Verdict, creator: Verdict) -> Verdict:
    """The title beside its maker's name: `Brine Choir – Nine Bells`.

    Behind it stands the whole name, after a sign or a word for `by`: `Nine Bells- Ida Marsh`.
    """
    for name in creator.winner.value if isinstance(creator.winner.value, list) else ():
        text = str(title.winner.value)
        before = (
            _BEFORE_NAME.sub("", text.removesuffix(str(name))) if " " in str(name) and text.endswith(str(name)) else ""
        )
        if before and not before.endswith(" ") and len(before) < len(text) - len(str(name)):
            return Verdict(replace(title.winner, value=before), title.weight, title.losers, title.disputed)
    parts = _DASH.split(str(title.winner.value), maxsplit=1)
    if len(parts) == 1 or _people(creator) != (fold_value("author", parts[0]),):
        return title
    return Verdict(replace(title.winner, value=parts[1]), title.weight, title.losers, title.disputed)


def _people(verdict: Verdict) -> object:
    return fold_value("author", verdict.winner.value)
