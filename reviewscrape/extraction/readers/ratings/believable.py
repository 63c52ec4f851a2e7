"""Whether the value behind a printed label is its grade, or the beginning of something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewscrape.extraction.values.grade_counts import count_of
from reviewscrape.extraction.values.grade_labels import COMPOUND_HEADS, NOUN_SET, Whose
from reviewscrape.extraction.values.grade_notations import ICONS
from reviewscrape.extraction.values.grade_scales import PLAIN_VERDICTS
from reviewscrape.extraction.values.grades import Grade

AGE_NUMBERS = frozenset({"0", "6", "12", "13", "14", "15", "16", "17", "18", "21"})
"""Bare numbers behind `Rating:` that may as well be an age."""
AGE_LETTERS = frozenset({"A", "C", "E"})
"""Bare letters that are age labels somewhere."""
BIVALENT = frozenset({"rated", "rating", "classification", "classificação", "classificacao"})
"""Labels of grades and of age labels alike."""
PLURALS = frozenset({"grades", "scores", "notes", "marks", "stars", "votes", "reviews", "avis", "punkte"})
"""Labels of several things: behind them a bare number is one of a list, or a count."""
_SENTENCE_BEHIND = re.compile(r"\. +(?![^\W\d_]{3,20}:)\w")
"""Behind a bare number the beginning of a sentence, or what an ordinal number counts."""
COUNT_BEHIND = 20
"""Characters behind a readers' whole number in which those who gave it are counted: `79 (22 votes)`."""
SCHOOL_YEARS, MOST_STARS = 12, 5
LEAST_OF_100 = 50
"""Bare numbers below it, and above ten, are final scores of matches."""
_THINGS = re.compile(r" (?!von|der|des|di|de|la|le|for|by|from|based|und|and)[a-zß-ž]{2,}\b(?! ?[:.!]?$| ?\n|\+)")
"""Things that are counted, behind a number of so many, and a word behind them."""
OPENING = frozenset("fazit verdict verdikt veredicto verdetto urteil gesamturteil oordeel opinião score note".split())
"""Labels that a sentence follows as often as a verdict, and one that German and French do not share."""
SCHOOL_NOUNS = frozenset({"grade", "grades", "rating", "verdict", "betyg"})
"""Nouns that no maker of the work stands behind."""
_INITIAL = re.compile(r"\. ?(?:[A-ZÀ-Þ]\. ?)*[A-ZÀ-Þ][^\W\d_]+")
"""What makes the letter before it the first of a name."""
OWN, MOST_UNITS = frozenset({"my", "our"}), 10
NEAR = 40
_OF_OTHER_THINGS = re.compile(r"\bGrade: (?:5\.\d|[3-9][a-c]\b)|\((?:Health|Hygiene|Food Safety)\b")
"""What is graded beside: how hard a climb is, how clean a kitchen."""
_WHOLE = re.compile(r"[.!]?\s*(?:\Z|\n)")
_FIRST_WORD = re.compile(r"\W*(\w+)")
_UNIT = re.compile(r" ?([a-z]{3,15}s|[A-ZÄÖÜ][a-zäöüß]{3,20}(?:n|e|er|s))[.!]?")
COUNTED = frozenset(
    "books cards chapters children cups customers days dentists doctors episodes followers games guests hours "
    "images issues items lessons levels matches members men minutes pages parts patients people persons photos "
    "pieces players points questions results reviews rounds seasons servings slides spoons steps tablespoons tasks "
    "teaspoons tips tracks videos views volumes voters votes weeks wins women years seiten folgen karten spieler "
    "spielern minuten stunden personen stimmen bilder fotos kinder kindern kunden frauen menschen männer männern "
    "patienten zahnärzte zahnärzten ärzte ärzten leser lesern nutzer nutzern deutsche deutschen befragten wähler "
    "wählern schüler schülern teilnehmer teilnehmern mitglieder mitgliedern".split()
)
"""What fractions count that are no grades: `2/5 episodes`."""
EXPLICIT = frozenset({"of", "stars", "glyphs"})
"""Notations that say by themselves that they are a grade."""
REST = re.compile(r"\s*(?:$|[\n.;:|/()\[\]!•·]|, (?!\d)|(?:^|(?<=\s)|\s)[–—-]\s|[A-ZÀ-Ž][\w'’ ]{1,30}:)")
"""What may follow a short grade: nothing, a sign, or the next label."""


def is_believable(owner: Whose, label: str, text: str, grade: Grade, notation: str, end: int) -> bool:
    """False where the value behind a label is the beginning of something else, an age label or a count."""
    if owner is Whose.COMMUNITY and not is_exact(grade) and count_of(text[end : end + COUNT_BEHIND]) is None:
        return False
    if _OF_OTHER_THINGS.search(text, max(end - NEAR, 0), end + NEAR):
        return False
    words = label.lower().split()
    last = words[-1]
    bare = notation == "points" and grade.best is None
    if bare and (_is_other_number(grade, last, words) or _SENTENCE_BEHIND.match(text, end)):
        return False
    if grade.value in PLAIN_VERDICTS and (not OPENING.isdisjoint(words) or not _WHOLE.match(text, end)):
        return False  # `Fazit: Gut gemacht`
    if notation == "letter" and (last == "rated" or (last in BIVALENT and grade.value == "E")):
        return False  # `Rating: E`, of a game
    if notation == "letter" and last not in SCHOOL_NOUNS and _INITIAL.match(text, end):
        return False  # `Score: A. Penn`
    if notation == "of" and grade.scale == "points" and _THINGS.match(text, end):
        return False  # 6 of 10 episodes were seen
    if words[0] in OWN and bare and float(grade.value) <= MOST_UNITS and is_unit(text[end:].partition("\n")[0]):
        return True  # `My rating: 4 teacups`
    return notation in EXPLICIT or notation == "asterisks" or REST.match(text, end) is not None


def may_be_age(label: str, grade: Grade) -> bool:
    """True for a letter that is an age label somewhere, behind a label of both."""
    return grade.value in AGE_LETTERS and label.lower().split()[-1] in BIVALENT


def _is_other_number(grade: Grade, last: str, words: Sequence[str]) -> bool:
    """True for a number that may as well be one of a list, an age, a school year, a count."""
    return (
        (
            last in PLURALS
            and "." not in grade.value
            and not (label_of_stars(words) and float(grade.value) <= MOST_STARS)
        )
        or (last in BIVALENT and grade.value in AGE_NUMBERS)
        or (last == "grade" and grade.value.isdigit() and int(grade.value) <= SCHOOL_YEARS)
        or (last == "score" and "final" in words and grade.value.isdigit() and 10 < int(grade.value) < LEAST_OF_100)
        or ("." not in grade.value and NOUN_SET.isdisjoint(words) and not last.endswith(COMPOUND_HEADS))
    )


def label_of_stars(words: Sequence[str]) -> bool:
    """True for `Stars`, behind which a small number is how many: names of actors are no numbers."""
    return list(words) == ["stars"]


def is_exact(grade: Grade) -> bool:
    """True for a grade that is no count: with a decimal, or with its best value."""
    return grade.best is not None or "." in grade.value or grade.scale == "letter"


def opens(text: str, words: frozenset[str]) -> bool:
    """Cheap look: whether a line of a text begins with one of these words, which are in lower case."""
    lines = [text.lower()] if "\n" not in text else text.lower().split("\n")
    firsts = [_FIRST_WORD.match(line) for line in lines]
    return not words.isdisjoint([first[1] for first in firsts if first])


def is_unit(rest: str) -> bool:
    """Whether what is behind a fraction is a unit of the critic's own, and nothing that is counted anywhere."""
    if len(sign := rest.strip(" .!\ufe0f")) == 1 and sign in ICONS:
        return True
    unit = _UNIT.fullmatch(rest)
    return unit is not None and unit[1].lower() not in COUNTED
