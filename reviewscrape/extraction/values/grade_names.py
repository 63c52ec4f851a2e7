"""Grades in names: classes (`score-8-7`) and labels for screen readers."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from reviewscrape.extraction.values import grade_words
from reviewscrape.extraction.values.grade_counts import count_of
from reviewscrape.extraction.values.grade_labels import NOUN_SET, Whose, whose
from reviewscrape.extraction.values.grades import Grade, fold, lead_grade, parse_grade

NAME_WORDS = frozenset(
    "rating ratings rated score scores grade grades star stars verdict wertung bewertung punkte sterne etoile "
    "etoiles note voto "
    "nota puntuacion calificacion valoracion estrellas estrelas avaliacao classificacao stelle valutazione giudizio "
    "hodnoceni hvezdy "
    "pontuacao punteggio votazione arvosana terningkast karakter vurdering puan hodnotenie znamka "
    "stjerner stjarnor csillag csillagok yildiz yildizlar hviezdy gwiazdki tahdet "
    "betyg ocena cijfer beoordeling waardering sterren rate reviewscore reviewrating starrating ratingvalue "
    "ratingbox scorebox gradebox".split()
)  # fmt: skip
"""Words of class, id and file name that speak of a grade."""
COUNT_WORDS = frozenset(
    "count counts counter number num votes best max worst min out label title text heading header scale legend info "
    "icon button btn "
    "comment comments help tooltip date author distribution histogram breakdown footnote start started restart "
    "boundary like likes liked view views share shares helpful board id ids ref".split()
)  # fmt: skip
"""Words beside them that name something else: how many, of how much, what it is called."""
AGES = frozenset({"12", "13", "14", "15", "16", "17", "18", "21"})
"""Bare numbers beside the word rating that may as well be an age."""
_TOKENS = re.compile(r"[A-Z]?[a-zé]+|[A-Z]+(?![a-z])|\d+")


@lru_cache(maxsize=20_000)
def name_tokens(names: str) -> frozenset[str]:
    """Lower-case words of a class or id: `ReviewScore-kL3x` gives review, score, and what follows."""
    return frozenset(token.lower() for token in _TOKENS.findall(names[:300]))


_MAY_NAME = re.compile(
    r"rating|(?<![a-z])rated?(?![a-z])|score|grade|star(?!t)|verdict|wertung|punkt|stern|sterren|gwiazd|tahti|stj[aeä]rn|csillag|y[iı]ld[iı]z|hviezd|toile|(?<![a-z])not[ae](?![a-z])|voto|"
    r"p[ou]ntua|punteg|votaz|arvosan|terningk|zn[aá]mk|karakter|vurder|puan|calific|valora|estrel|stell[ae]|classific|avalia|valuta|giudiz|hodno[ct]|hv[eě]zd|cijfer|betyg|ocen[ay]|beoorde|waarder|vote",
    re.IGNORECASE,
)


_HINTS = re.compile(
    "rat|scor|grad|star|verdict|wertung|pu[na]|pont|arvos|terning|znam|karakt|vurder|stern|toile|not|vot|calific|val|estrel|stell|classific|giudiz|hodn|hv|cijf|bety|ocen|"
    "beoord|waard|sterr|gwia|taht|stj|csil|ld[iı]z|hvi"
)
"""Each way to match `_MAY_NAME` holds one of these."""


@lru_cache(maxsize=20_000)
def may_name_a_grade(names: str) -> bool:
    """False for class and id that have nothing to do with grades: a cheap first look."""
    return _HINTS.search(names.lower()) is not None and _MAY_NAME.search(names) is not None


@lru_cache(maxsize=20_000)
def names_a_grade(names: str) -> bool:
    """True for class and id that speak of a grade."""
    return not NAME_WORDS.isdisjoint(name_tokens(names))


@lru_cache(maxsize=20_000)
def names_a_value(names: str) -> bool:
    """True for class and id of the grade itself, not of its count, its label or its scale."""
    tokens = name_tokens(names)
    if NAME_WORDS.isdisjoint(tokens):
        return False
    if COUNT_WORDS.isdisjoint(tokens):
        return True
    if "__" not in names:
        return False
    tokens = name_tokens(" ".join([name.rpartition("__")[2] for name in names.split()]))  # `info__score` is no info
    return not NAME_WORDS.isdisjoint(tokens) and COUNT_WORDS.isdisjoint(tokens)


_SIGN = re.compile(r"[\d½¼¾★⭐🌟✭✮✯⭑☆✩✰⭒●⬤*]")
_WORD = re.compile(r"[^\W\d_]+")
_SAYING = NOUN_SET.union(
    *grade_words.STARS.values(), *({word.split()[0] for word in words} for words in grade_words.NUMBERS.values())
)


@lru_cache(maxsize=20_000)
def may_say_a_grade(text: str) -> bool:
    """False for a label or an alternative text that holds no grade: a cheap first look."""
    return _SIGN.search(text) is not None or not _SAYING.isdisjoint(_WORD.findall(text.lower()))


_STAR_CODE = re.compile(
    r"(?:stars?[-_]?rating[-_]|star|stars|rating|etoiles?|sterne?)[-_]{0,2}(?P<n>\d{1,3})(?:[-_.](?P<d>\d))?(?:[-_]?stars?)?",
    re.IGNORECASE,
)
_SCORE_CODE = re.compile(
    r"(?:score|grade|note|wertung|points?)[-_]{1,2}(?P<n>\d{1,3})(?:[-_.](?P<d>\d))?", re.IGNORECASE
)
_COUNTED = re.compile(r"(?:is[-_])?(?P<n>\d)(?:[-_.](?P<d>5|half))?[-_]?stars?", re.IGNORECASE)
_WORDED = re.compile(r"(?P<w>one|two|three|four|five)(?P<half>[-_]?(?:and[-_]a[-_])?half)?[-_]?stars?", re.IGNORECASE)
_RATED = re.compile(r"rated[-_](?P<n>\d{1,2})", re.IGNORECASE)
_MODIFIED = re.compile(
    r"[a-z]{1,20}(?:[-_]{1,2}[a-z]{1,20}){0,3}--(?P<n>\d{1,2})(?:[-_.](?P<d>\d))?(?:[-_]?(?:of|out-of)[-_]?(?P<b>4|5|6|10))?",
    re.IGNORECASE,
)
"""A block's name and its modifier: `c-rating--3-5`, `review__stars--4`."""
_LETTER_CODE = re.compile(r"(?:grade|rating|score)[-_]{1,2}(?P<l>[a-f])(?:[-_](?P<s>plus|minus))?", re.IGNORECASE)


@lru_cache(maxsize=5_000)
def grade_of_class(name: str) -> Grade | None:
    """The grade that one class name codes, None for all others.

    >>> [grade_of_class(name).value for name in ("score-8-7", "stars-35", "rated-9", "four-stars", "grade-b-plus")]
    ['8.7', '3.5', '4.5', '4', 'B+']
    >>> grade_of_class("col-4") is None
    True
    """
    if match := _RATED.fullmatch(name):
        half_stars = int(match["n"])
        return Grade(f"{half_stars / 2:g}", name, "stars", "5") if 5 < half_stars <= 10 else None
    if match := _LETTER_CODE.fullmatch(name):
        return Grade(
            match["l"].upper() + {"plus": "+", "minus": "-"}.get((match["s"] or "").lower(), ""), name, "letter"
        )
    if match := _WORDED.fullmatch(name):
        value = "one two three four five".split().index(match["w"].lower()) + 1
        return Grade(f"{value + 0.5 * bool(match['half']):g}", name, "stars")
    if match := _COUNTED.fullmatch(name):
        return Grade(f"{int(match['n']) + 0.5 * bool(match['d']):g}", name, "stars")
    if match := _STAR_CODE.fullmatch(name):
        if name.lower().startswith("rating") and match["n"] in AGES and not match["d"]:
            return None
        return _coded(name, match["n"], match["d"], stars=not name.lower().startswith("rating"))
    if match := _SCORE_CODE.fullmatch(name):
        return _coded(name, match["n"], match["d"], stars=False)
    if (match := _MODIFIED.fullmatch(name)) and names_a_value(name):
        grade = _coded(name, match["n"], match["d"], stars="star" in name.lower())
        return replace(grade, best=match["b"]) if grade and match["b"] else grade
    return None


def _coded(name: str, number: str, decimal: str | None, *, stars: bool) -> Grade | None:
    """`8` and `7` are 8.7; of stars `35` is 3.5; more than ten of them is something else."""
    scale = "stars" if stars else "points"
    if decimal:
        return Grade(f"{int(number)}.{decimal}", name, scale) if int(number) <= 10 else None
    value = int(number)
    if not stars:
        return Grade(str(value), name, scale) if value <= 100 else None
    if value <= 5:
        return Grade(str(value), name, scale)
    return Grade(f"{value / 10:g}", name, scale) if value <= 50 and value % 5 == 0 and value > 5 else None


_AVERAGE = re.compile(
    r"(?<![\w.,/])\d{1,3}(?:[.,]\d{1,2})?(?: ?/ ?| out of | von | sur | su | de )\d{1,3}(?![\w.,])", re.IGNORECASE
)
_LEAD_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@lru_cache(maxsize=5_000)
def parse_label(text: str) -> tuple[Grade, Whose] | None:
    """The grade of a label for screen readers and its owner: `Rated 4.5 out of 5`, `User rating: 3 stars`.

    >>> parse_label("Rating: 4 out of 5 stars")[0].value
    '4'
    >>> parse_label("Rate this 4 stars")[1]
    <Whose.VISITOR: 'visitor'>
    """
    text = " ".join(text.split())
    if not text or len(text) > 90 or not may_say_a_grade(text):
        return None
    if count_of(text) is not None and (average := _AVERAGE.search(text)):
        grade = parse_grade(average[0])
        return (Grade(grade.value, text, grade.scale, grade.best, grade.worst), Whose.COMMUNITY) if grade else None
    head_end = 0
    plain = fold(text)
    words: list[str] = []
    while True:
        found = lead_grade(text, head_end)
        if found and found[1] in {"of", "stars", "glyphs", "percent", "points", "letter", "asterisks"}:
            return _owned(text, words, *found)
        match = _LEAD_WORDS.match(plain, head_end)
        if not match or len(words) > 6:
            return None
        words.append(match[0])
        head_end = match.end()
        while head_end < len(plain) and plain[head_end] in " :-(,":
            head_end += 1


def _owned(text: str, words: list[str], grade: Grade, notation: str, end: int) -> tuple[Grade, Whose] | None:
    rest = fold(text[end:]).strip(" .!)]")
    if count_of(rest) is not None or re.search(r"\d reviews\b", rest, re.IGNORECASE):
        return Grade(grade.value, text, grade.scale, grade.best, grade.worst), Whose.COMMUNITY
    if notation in {"points", "letter"} and (rest or not words):
        return None
    if (
        rest
        and whose(rest) is None
        and not re.match(r"(?:rating|review|score|grade|\(?based|\(?from|by|-|,|\()", rest, re.IGNORECASE)
    ):
        return None
    owner = whose(f"{' '.join(words)} {rest}") if words or rest else Whose.CRITIC
    if owner is None and words and not NOUN_SET.intersection(w.lower() for w in words):
        owner = Whose.ASPECT
    best = grade.best or ("6" if "terning" in "".join(words).lower() else None)
    return Grade(grade.value, text, grade.scale, best, grade.worst), owner or Whose.CRITIC


__all__ = ["grade_of_class", "names_a_grade", "names_a_value", "parse_label"]
