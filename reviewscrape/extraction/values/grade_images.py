"""Grades in the file names of images: `4-out-of-5-stars.gif`, `review_4_stars_x.png`, `/stars/4.5.gif`."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from reviewscrape.extraction.values.grade_names import AGES, names_a_grade
from reviewscrape.extraction.values.grades import Grade, parse_grade

USUAL_WORDS = frozenset(
    "review reviews rating ratings rated score stars star etoile etoiles stern sterne sterren estrella estrellas "
    "stelle estrela estrelas note nota voto out of von sur su de van half and a film movie book music "
    "album game grade point img image "
    "icon small large big sm lg red gold yellow black white new web site ico icn pic".split()
)
"""Words beside a grade in the name of its image; others make a `5-star-hotel` of it."""
NO_GRADES = frozenset("hotel hotels resort motel general generals chef spangled".split())
"""Words of what has stars of its own: `4-stars-hotel.jpg`."""
_SUFFIX = re.compile(r"(?:[-_@]\d+x\d*|@2x)?\.(?:gif|png|jpe?g|svg|webp)$", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_VALUE = r"(?P<v>\d(?:(?:[._-]|point)5|[._-]?half)?|10|one|two|three|four|five)"
_OF = re.compile(
    rf"(?<![\da-z]){_VALUE}[-_ ]?(?P<of>out[-_ ]?of|of|von|sur|su|van|z)[-_ ]?(?P<b>4|5|6|10)(?!\d)", re.IGNORECASE
)
_FOREIGN = "etoiles?|sterne?|sterren|estrellas?|stelle|estrelas?|hvezd(?:icek|icky|y)?|gwiazd(?:ki|ek)?"
_STARS = re.compile(
    rf"(?<![\da-z])(?:{_VALUE}|(?P<pair>[0-4]5))[-_ ]?"
    rf"(?:and[-_ ]a[-_ ])?(?P<half>half)?[-_ ]?(?P<unit>stars?|{_FOREIGN})"
    r"(?P<more>[-_ ](?:et|y|e|en|und|and)[-_ ](?:a[-_ ])?(?:demie?|media|mezz[ao]|meia|halve?r?|half))?(?![a-z])",
    re.IGNORECASE,
)
_STARS_BEFORE = re.compile(rf"(?<![a-z])(?:stars?|{_FOREIGN})[-_ ]?(?P<v>\d(?:[._-]?5)?)(?!\d)", re.IGNORECASE)
_LETTER = re.compile(r"(?<![a-z])grade[-_ ]?(?P<l>[a-f])(?:[-_ ]?(?P<s>plus|minus|\+|-))?(?![a-z])", re.IGNORECASE)
_RATING = re.compile(
    r"(?:[a-z]{2,12}[-_])?(?:rating|score|wertung|rate)s?[-_ ]?(?P<v>\d{1,2}(?:(?:[._-]|point)5)?|100)", re.IGNORECASE
)
_BARE = re.compile(r"(?P<v>\d(?:\.5|[_-]5|half)?|[a-f](?:[-_]?(?:plus|minus)|[+-])?)", re.IGNORECASE)
_DICE = re.compile(r"(?<![a-z])terning(?:kast)?[-_ ]?(?P<v>[1-6])(?!\d)", re.IGNORECASE)
"""The die of Norwegian critics."""
_DIGITS = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5"}
_SIGNS = {"plus": "+", "minus": "-"}


def _decimal(text: str) -> str:
    """`4_5`, `4half` and `45` are 4.5."""
    text = _DIGITS.get(text.lower(), text)
    text = re.sub(r"[._-]?half$|point5$", ".5", text, flags=re.IGNORECASE).replace("_", ".").replace("-", ".")
    pair = re.fullmatch(r"([0-4])5", text)
    return f"{float(f'{pair[1]}.5' if pair else text):g}"


def _has_usual_words(stem: str) -> bool:
    return USUAL_WORDS.issuperset(word.lower() for word in _WORD.findall(stem))


def _from_of(match: re.Match[str], stem: str, file: str) -> Grade | None:
    if match["of"].lower() == "of" and not names_a_grade(stem):
        return None  # the second picture of five
    value = _decimal(match["v"])
    scale = "stars" if "star" in stem.lower() else "points"
    return Grade(value, file, scale, match["b"]) if float(value) <= float(match["b"]) else None


def _from_stars(match: re.Match[str], stem: str, file: str) -> Grade | None:
    rest = stem.replace(match[0], "")
    if not NO_GRADES.isdisjoint(word.lower() for word in _WORD.findall(rest)):
        return None
    if (match["unit"].lower() == "star" or match["pair"]) and not _has_usual_words(rest):
        return None
    value = float(_decimal(match["pair"] or match["v"])) + 0.5 * bool(match["half"] or match["more"])
    return Grade(f"{value:g}", file, "stars") if value <= 5 else None


def _from_stars_before(match: re.Match[str], stem: str, file: str) -> Grade | None:
    value = _decimal(match["v"])
    return Grade(value, file, "stars") if float(value) <= 5 and _has_usual_words(stem) else None


def _from_letter(match: re.Match[str], stem: str, file: str) -> Grade | None:  # noqa: ARG001  (one signature a table)
    sign = match["s"] or ""
    return Grade(match["l"].upper() + _SIGNS.get(sign.lower(), sign), file, "letter")


def _from_dice(match: re.Match[str], stem: str, file: str) -> Grade | None:  # noqa: ARG001  (one signature a table)
    return Grade(match["v"], file, "points", "6")


def _from_rating(match: re.Match[str], stem: str, file: str) -> Grade | None:
    if match["v"] in AGES:
        return None
    return Grade(_decimal(match["v"]), file, "points") if match[0] == stem and _has_usual_words(stem) else None


NAMES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str, str], Grade | None]], ...] = (
    (_OF, _from_of),
    (_STARS, _from_stars),
    (_STARS_BEFORE, _from_stars_before),
    (_DICE, _from_dice),
    (_LETTER, _from_letter),
    (_RATING, _from_rating),
)
"""Every way to name the image of a grade, in the order it is tried."""


@lru_cache(maxsize=5_000)
def grade_of_image(src: str) -> Grade | None:
    """The grade that an image's address tells; None for all other images.

    >>> [grade_of_image(src).value for src in ("/i/4-out-of-5-stars.gif", "/stars/4.5.gif", "x/5von5.jpg")]
    ['4', '4.5', '5']
    >>> [grade_of_image(src) for src in ("/img/star.gif", "five-star-hotel.jpg", "photo-2-of-5.jpg", "note10.jpg")]
    [None, None, None, None]
    """
    path = src.split("?")[0].split("#")[0].replace("%20", "-")
    folder, _, file = path.rpartition("/")
    stem = _SUFFIX.sub("", file)
    for pattern, make in NAMES:
        match = pattern.search(stem)
        grade = make(match, stem, file) if match else None
        if grade is not None:
            return grade
    match = _BARE.fullmatch(stem) if names_a_grade(folder.rpartition("/")[2]) else None
    return _bare(match["v"], file, folder) if match else None


def _bare(value: str, file: str, folder: str) -> Grade | None:
    """`4.5.gif` or `b_plus.gif` in a folder that is named for grades."""
    if value[0].isdigit():
        return Grade(_decimal(value), file, "stars" if "star" in folder.lower() else "points")
    return parse_grade(re.sub(r"[-_]?(PLUS|MINUS)", r" \1", value.upper()))
