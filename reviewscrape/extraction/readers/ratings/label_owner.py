"""Whose grade a printed label announces on this page: its own title and its site's name say nothing of that."""

from __future__ import annotations

import re

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.readers.ratings.scope import Scope
from reviewscrape.extraction.values.grade_labels import NOUN_SET, Whose, announces_readers, whose
from reviewscrape.extraction.values.text import fold, host_names
from reviewscrape.extraction.values.title_tails import PLATFORM

_JOINT = re.compile(r"\s+|(?<=\w)-(?=\w)")
"""Between two words, also of a compound: `Marram-Wertung`."""
BEFORE_TITLES = frozenset("on for sur zu zum zur über sobre su sul over o k na om till til".split())
"""Words between a noun for grades and the work."""
MOST_OF_CASE = 2
"""Letters at the end of a name that a case may change."""
LEAST_STEM = 5
MAX_SHORT = 3
"""Letters of a word that may stand in any host's name by chance."""


def owner_of_label(label: str, scope: Scope) -> Whose | None:
    """Whose grade a label announces, the words of the page's own title aside."""
    owner = whose(label)
    if owner is Whose.COMMUNITY and scope.is_of_a_user and announces_readers(label):
        return None
    if owner is not Whose.ASPECT:
        return owner
    if label.endswith((".", "!")):
        return None  # a sentence
    printed = _JOINT.split(PLATFORM.sub("", label))
    words = [word for word in printed if word.lower() in NOUN_SET or not _of_title(word, label, scope)]
    if len(words) < len(printed) and words and words[-1].lower() in BEFORE_TITLES:
        words = words[:-1]  # `Verdict sur Moor`
    return whose(" ".join(words)) or owner  # `Wertung für PC`


def is_tab(block: Block) -> bool:
    """True for an item of a list that is nothing but a link: the way to what readers wrote, not a label."""
    return block.tag == "li" and any(span.end - span.start > len(block.text) - 2 for span in block.links)


def _of_title(word: str, label: str, scope: Scope) -> bool:
    """True for a word of the work's title or the site's name, and for one in capitals before a label that is not."""
    bare = word.lower().strip("'’‘“”\"/|.")
    if bare in scope.title_words or (len(word) > 1 and word.isupper() and not label.isupper()):
        return True
    if len(bare) <= MAX_SHORT:
        return False
    own = fold(bare.partition(".")[0])  # `Hodnocení Márnice.cz`
    forms = (bare, bare.replace(".", " "), bare.removesuffix("s").rstrip("'’"), own)  # `Marrams betyg`
    if any(form in name for name in host_names(scope.page.url) for form in forms):
        return True
    stem = bare[:-MOST_OF_CASE]  # `Рейтинг Маррамы`
    return len(stem) >= LEAST_STEM and any(word.startswith(stem) for word in scope.title_words)
