"""Whose grade a label speaks of: the critic's, the readers', the visitor's own, an age label, something else.

Tables of words by language; a new language is a new row.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from reviewscrape.extraction.values.grade_label_words import (
    AGE,
    AGGREGATE,
    AVERAGES,
    COMMUNITY,
    CRITIC,
    CRITIC_ALONE,
    CRITIC_CLUE,
    CRITIC_OWN,
    MEANS,
    NOUNS,
    VISITOR,
    VISITOR_VERBS,
    WHOLE,
    WORK,
)


class Whose(StrEnum):
    """To whom or what a grade on a page belongs."""

    CRITIC = "critic"
    """The verdict of the review's critic."""
    COMMUNITY = "community"
    """The readers' aggregate."""
    VISITOR = "visitor"
    """The visitor's own grade, or the form to give one."""
    AGE = "age"
    """An official age label."""
    AGGREGATE = "aggregate"
    """An average over other critics."""
    ASPECT = "aspect"
    """One aspect of the work (sound, history, replay value), or something unknown."""
    OTHER_WORK = "other work"
    """Another work on the same page."""


def _set(table: dict[str, str]) -> frozenset[str]:
    return frozenset(word for words in table.values() for word in words.split())


NOUN_SET, CRITIC_SET, COMMUNITY_SET, VISITOR_SET = _set(NOUNS), _set(CRITIC), _set(COMMUNITY), _set(VISITOR)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*['’]?")


COMPOUND_HEADS = ("bewertung", "wertung", "urteil", "note", "beoordeling", "waardering", "oordeel", "cijfer", "score")
"""Nouns that German and Dutch write together with the word before them: `Leserwertung`."""
NOT_COMPOUND = frozenset({"metascore", "userscore", "auswertung", "keynote", "denote", "footnote", "vorurteil"})


def _parts(word: str) -> list[str]:
    """A compound label as its two words; any other word as it is."""
    if word in NOUN_SET or word in NOT_COMPOUND:
        return [word]
    head = next((head for head in COMPOUND_HEADS if word.endswith(head)), None)
    return [word[: -len(head)].rstrip("-").removesuffix("s"), head] if head else [word]


LONGEST = 150
"""Characters of a text that can be a label."""


@lru_cache(maxsize=4096)
def whose(label: str) -> Whose | None:
    """To whom the grade behind a printed label belongs; None when the label names no grade at all.

    >>> whose("Our rating"), whose("User Score"), whose("MPAA Rating"), whose("History grade"), whose("Director")
    (<Whose.CRITIC: 'critic'>, <Whose.COMMUNITY: 'community'>, <Whose.AGE: 'age'>, <Whose.ASPECT: 'aspect'>, None)
    """
    found = _WORD.findall(label) if len(label) <= LONGEST else ()
    words = [part for word in found for part in _parts(word.lower().replace("’", "'"))]
    if not words or len(words) > 8:
        return None
    if AGE.intersection(words):
        return Whose.AGE
    if (averaged := AGGREGATE.intersection(words)) and (averaged - AVERAGES or not COMMUNITY_SET.intersection(words)):
        return Whose.AGGREGATE
    nouns = NOUN_SET.intersection(words)
    if not nouns and CRITIC_SET.issuperset(words) and (CRITIC_ALONE.intersection(words) or "bottom" in words):
        return Whose.CRITIC
    if len(words) == 2 and (
        (words[0] in CRITIC_ALONE and words[1] in WHOLE) or (words[0] in {"our", "my"} and words[1] == "review")
    ):
        return Whose.CRITIC
    if nouns and MEANS.intersection(words):
        return Whose.COMMUNITY
    if VISITOR_SET.intersection(words) and (nouns or words[0] in VISITOR_VERBS):
        return Whose.VISITOR
    told = COMMUNITY_SET.intersection(words)
    few = len(words) <= FEW_WORDS and words[0] != "most" and (len(words) == 1 or not MEANS.issuperset(told))
    if told and (nouns or few):
        return Whose.COMMUNITY  # `Parents say`, but not `What parents need to know`, nor `Precio medio`
    if not nouns:
        return None
    rest = [
        word for word in words if len(word) > 1 and word not in NOUN_SET and word not in CRITIC_SET and word not in WORK
    ]
    if rest and rest == words[-2:-1] and rest[0].endswith("'s") and words[-1] in NOUN_SET and rest[0] not in NOBODYS:
        return Whose.ASPECT if words[0] in {"my", "our"} else Whose.CRITIC  # `EW's Grade`, `My mother's rating`
    if rest and words[0] not in NOUN_SET and words[-1] not in NOUN_SET:
        return None
    return Whose.ASPECT if rest else Whose.CRITIC


def is_total(label: str) -> bool:
    """True for a label that picks the verdict out of several grades: `Overall score`."""
    return bool(CRITIC_CLUE.intersection(word.lower() for word in _WORD.findall(label)))


FEW_WORDS = 3
"""Words of a label without a noun for grades."""
NOBODYS = frozenset(
    "today's week's year's month's film's movie's album's book's game's it's what's let's who's".split()
)
"""Words that look as if somebody's grade followed."""


def says_whose(label: str) -> bool:
    """True for a label that says more than that something is a grade: `Reviewer rating`, `User score`."""
    words = {word.lower().replace("’", "'") for word in _WORD.findall(label)}
    return bool(words & (CRITIC_OWN | COMMUNITY_SET)) or any(word.endswith("'s") for word in words - NOBODYS)


READERS_TEXTS = frozenset(
    "comments comment reviews review opinions replies responses kommentare kommentar meinungen commentaires "
    "avis comentarios opiniones "
    "críticas commenti recensioni opinioni comentários opiniões reacties recensies komentáře recenze".split()
)
"""What readers write below a page."""
ALWAYS_READERS = frozenset(
    "comments kommentare commentaires comentarios commenti comentários reacties komentáře replies".split()
)
"""Headings that announce readers without saying so."""


_COUNTED_TEXTS = re.compile(
    r"\d+ (?:thoughts?|responses?|replies|comments?|antworten|kommentare|réponses?|commentaires?|respuestas|"
    r"comentarios|risposte|commenti|comentários|reacties|komentář)|"
    r"лучш\w+ (?:рецензи|отзыв)|"
    r"(?:lezers|gebruikers|leser|nutzer|kunden|user|bruker|læser|läsar)-?(?:recensies|rezensionen|kritiken|meinungen|"
    r"reviews|anmeldelser|recensioner)\b|"
    r"what (?:others|people|readers|you) (?:say|said|think|thought)\b|join the conversation",
    re.IGNORECASE,
)


def announces_readers(heading: str) -> bool:
    """True for a heading of what readers wrote.

    >>> announces_readers("User Comments"), announces_readers("12 Comments"), announces_readers("Film reviews")
    (True, True, False)
    """
    words = {word.lower() for word in _WORD.findall(heading)}
    if (words & ALWAYS_READERS and len(words) <= 4) or _COUNTED_TEXTS.match(heading):
        return True
    return bool((words & COMMUNITY_SET or "your" in words) and words & READERS_TEXTS)
