"""How many readers graded: `208,894 votes`, `2 181 187 ratings`, `Hodnocení 7 890`."""

from __future__ import annotations

import re

UNITS: dict[str, str] = {
    "en": "votes? ratings users voters people members",
    "shops": "customer\\sreviews global\\sreviews kundenrezensionen",
    "de": "stimmen? bewertungen? wertungen nutzerwertungen? leserwertungen? abstimmungen",
    "fr": "votes? notes? avis évaluations?",
    "es": "votos? valoraciones calificaciones opiniones puntuaciones",
    "it": "voti voto valutazioni",
    "pt": "votos? notas? avaliações avaliação classificações",
    "nl": "stemmen beoordelingen waarderingen",
    "cs": "hlasů hlasy hlas hodnocení",
    "pl": "głosów głosy ocen oceny",
    "sv": "röster betyg",
    "da": "stemmer",
    "ru": "голосов голоса голос оценок оценки человек",
    "tr": "oy oylama kullanıcı puanlama",
    "hu": "szavazat értékelés",
    "fi": "ääntä ääni",
    "sk": "hlasov",
    "ja": "件 人",
}
"""What is counted, by language; a new language is a new row. Reviews are not grades: see `BASED_ON`."""
QUALIFIERS = "fan fans user users reader readers member members customer audience global imdb viewer verified total"
BASED_ON = (
    "оценили|оценило|проголосовало|hlasovalo|hodnotilo|ohodnotilo|głosowało|votaram|votaron|hanno votato|based "
    "on|aus|basierend auf|sur la base de|"
    "basado en|su|com base em|gebaseerd op|z|from|auf basis von"
)

_DIGIT = re.compile(r"\d")
_NUMBER = r"(?<![\w.,/])(?<!/\s)(?P<n>\d{1,3}(?P<s>[.,'’ ])\d{3}(?:(?P=s)\d{3})*|\d+)"
_ROUNDED = r"(?<![\w.,/])(?P<n>\d{1,3}(?:[.,]\d)?)\s?(?P<k>[KkM]|tys\.|тыс\.?|mila|mil|Tsd\.|tis\.)"
_UNIT = "|".join(unit for units in UNITS.values() for unit in units.split())
_QUALIFIER = "|".join(QUALIFIERS.split())
_COUNTED = re.compile(rf"(?!(?:19|20)\d\d\n){_NUMBER}\s(?:(?:{_QUALIFIER})\s){{0,2}}(?:{_UNIT})\b", re.IGNORECASE)
_ROUNDLY = re.compile(rf"{_ROUNDED}\s(?:(?:{_QUALIFIER})\s){{0,2}}(?:{_UNIT})\b", re.IGNORECASE)
"""`1.2K ratings`, `12 tys. ocen`."""
_AVERAGED = re.compile(rf"{_NUMBER}\sreviews\s(?=\(av(?:era)?g)", re.IGNORECASE)
"""`7 reviews (avg. 81%)`: all of them graded."""
_WIDE = re.compile(r"(?<![\d.,/])(?P<n>\d{1,3}(?:,\d{3})+|\d+)\s?(?:人(?:评价|評價|打分|が評価)|명|件)")
"""The same in scripts that set no space between."""
_BASED = re.compile(rf"\b(?:{BASED_ON})\s{_NUMBER}\s(?!critic)\w{{4,}}", re.IGNORECASE)
_REVIEWS = re.compile(rf"{_NUMBER}\s(?:user|reader|customer|consumer|member|community)\sreviews\b", re.IGNORECASE)
"""Who reviewed graded as well; looked for where nothing says how many graded."""
_LABELS = (
    "hlasovalo|hlasů|hlasov|głosów|röster|stemmer|ääntä|szavazat|oy sayısı|оценок|голосов|hodnocení|votes?|ratings|"
    r"rating(?=\s?\(|:\s\d{1,6}\sreviews\b)|stimmen|bewertungen|abstimmungen|votos|voti|stemmen"
)
_LABELLED = re.compile(
    rf"\b(?:{_LABELS})(?:\s?:\s?|\s?\(\s?|\s){_NUMBER}(?:\s?\))?"
    r"(?![.,/%\w]|\s%|\s[13]/[24]\b|"
    r"\s?(?:/|%|(?:out )?of|von|sur|su|de|z)\s?\d|\s(?:stars?|sterne|étoiles|stelle|estrellas)\b)",
    re.IGNORECASE,
)

_BARE = re.compile(r"\s?\((?!(?:19|20)\d\d\))(\d{1,3}(?:[ .,’']\d{3})+|\d{2,7})\)")

_GLUED = re.compile(r"(?<=[a-z])(?=\d+ [A-Za-z])")


def find_count(text: str) -> tuple[int, int] | None:
    """(number, where it begins) of the count in a text; None when it holds none.

    >>> find_count("8.3/10 from 208,894 users")
    (208894, 12)
    """
    if not _DIGIT.search(text):
        return None
    text = text.replace("\u00a0", " ").replace("\u202f", " ")
    for pattern in (_COUNTED, _ROUNDLY, _BASED, _LABELLED, _REVIEWS, _AVERAGED, _WIDE):
        match = pattern.search(text)
        if match:
            return _number(match), match.start()
    return None


def _number(match: re.Match[str]) -> int:
    if match.re is _ROUNDLY:
        return round(float(match["n"].replace(",", ".")) * (1_000_000 if match["k"] == "M" else 1_000))
    return int(re.sub(r"\D", "", match["n"]))


def count_of(text: str) -> int | None:
    """The count alone.

    >>> count_of("Hodnocení 7 890")
    7890
    """
    found = find_count(text)
    if found is None and _GLUED.search(text):
        found = find_count(_GLUED.sub(" ", text))  # `Reader Rating3 Votes`
    return found[0] if found else None


def bare_count(text: str) -> int | None:
    """The number in brackets that a text begins with, as it stands behind a grade.

    >>> bare_count(" (1 231)"), bare_count(" (2019)")
    (1231, None)
    """
    found = _BARE.match(text.replace("\u00a0", " "))
    return int(re.sub(r"\D", "", found[1])) if found else None
