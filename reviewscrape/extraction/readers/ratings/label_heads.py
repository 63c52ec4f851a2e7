"""The words of a printed label, told from all that stands before its colon."""

from __future__ import annotations

import re

from reviewscrape.extraction.readers.ratings.label_values import CLOSERS, FILM
from reviewscrape.extraction.readers.ratings.opening_blocks import MAX_LABEL
from reviewscrape.extraction.values.grade_label_words import CRITIC_ALONE
from reviewscrape.extraction.values.grade_labels import COMPOUND_HEADS, NOUN_SET, Whose, whose

MAX_NOUN = 24
PARTS = frozenset({"season", "series", "episode", "volume", "part", "staffel", "saison", "temporada", "stagione"})
"""Before its number: a part of the work, or another one."""
_SITES_RATING = re.compile(r"\b(rating|score|verdict|grade) (?:[–—-] )?\Z", re.IGNORECASE)
"""Before what is graded: `The Site's rating – Film: ★★★`."""
MAX_COMPLEMENT = 5
"""Words between a noun and the end of its label: `Note des lecteurs`."""
READERS = frozenset(
    "users readers viewers visitors usuarios usuários utilizadores spectateurs lecteurs internautes membres leser "
    "nutzer user zuschauer publikum community lectores utenti lettori pubblico público lezers bezoekers "
    "gebruikers uživatelé čtenáři diváci".split()
)  # fmt: skip
"""Words for readers that are a label without any noun: `Usuarios: 3,4 (56 votos)`."""
_SCALE = re.compile(
    r" ?[(\[]?(?<!\w)(?:out of|von|sur|su|sobre|op|de|/|[01] ?(?:[-–]|to|bis) ?) ?(\d{1,3}|four|five|ten|\*{4,5})"
    r"(?: stars| points)?[)\]]? ?$",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"([^\W\d_]+(?:['’-][^\W\d_]+){0,3})(?: ?\([^()]{1,20}\))? ?$")
_HOST_END = re.compile(r"(?<=\w)\.[a-z]{2,3} ?\Z")
"""What a site's name ends with: `Hodnocení Marnice.cz`."""
_BREAK = re.compile(r"[.!?\n|;•·,()\[\]–—:]| / ")
_ENDS = ("bottom line", "our review", "my review")
"""Ends of labels that are no nouns of grades by themselves."""
_TOTAL = re.compile(r"\b(?:overall|total) [^\W\d_]{3,12}\Z", re.IGNORECASE)
"""`Overall impression`, `TOTAL Vibes`: a label by its first word."""


def label_before(text: str, colon: int) -> tuple[str | None, str | None]:
    """The printed label that ends at a colon, and the best value that it says; (None, None) for no label of grades.

    A label is a noun of grades with the words before it on the same line.
    """
    line = text.rfind("\n", max(0, colon - MAX_LABEL), colon)
    opens_line = line >= 0 or colon < MAX_LABEL
    head = text[max(0, colon - MAX_LABEL) : colon]
    scale = _SCALE.search(head)
    best = (str(len(scale[1])) if "*" in scale[1] else scale[1]) if scale else None
    head = head[: scale.start()] if scale else head
    if scale and not head.rpartition("\n")[2].strip():
        return "score", best  # `Out of five: 4`
    if total := _TOTAL.search(head):
        return total[0], best
    if not opens_line and not _is_noun(head[-MAX_NOUN:].rstrip(" )").rpartition(" ")[2].lower()):
        return None, None
    head = _HOST_END.sub("", head)
    last = _LAST_WORD.search(head)
    if last is None:
        return None, None
    if last[1].lower() == "average":
        above = text[: max(line, 0)].rpartition("\n")[2]
        return (above, None) if len(above) <= MAX_LABEL and whose(above) is Whose.COMMUNITY else (None, None)
    if last[1].lower() in FILM and (site := _SITES_RATING.search(head, 0, last.start())):
        return f"{last[1]} {site[1]}", None
    cut = max([m.end() for m in _BREAK.finditer(head, 0, last.start())], default=0)
    words = head[cut : last.start()].split()
    numbers = [at for at, word in enumerate(words) if any(map(str.isdigit, word))]
    if numbers and numbers[-1] and words[numbers[-1] - 1].lower() in PARTS:
        return None, None  # `Season 1 grade: A`
    words = words[numbers[-1] + 1 :] if numbers else words  # `REVIEWED ON 5/4/2004 GRADE: B-`
    if opens_line and not words and last[1].lower() in CLOSERS:
        return "verdict", None
    noun_first = opens_line and 0 < len(words) <= MAX_COMPLEMENT and _is_noun(words[0].lower())
    if noun_first or _is_noun(last[1].lower()) or head.lower().endswith(_ENDS):
        return " ".join([*(words if noun_first else words[-4:]), last[0].strip()]), best
    return None, None


def _is_noun(word: str) -> bool:
    return word in NOUN_SET or word in CRITIC_ALONE or word in READERS or word.endswith(COMPOUND_HEADS)
