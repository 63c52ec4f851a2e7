"""Official age labels: `PG-13`, `TV-14`, `FSK 12`. Never a verdict, never a score."""

from __future__ import annotations

import re

CLEAR = (
    # United States: films and television; the long forms first
    "NC-?17", "PG[- ]?13", "PG", "TV-?Y7(?:-FV)?", "TV-?(?:MA|14|PG|G|Y)(?:-[DLSV]{1,4})?",
    "(?-i:Not|NOT) (?:Yet )?Rated", "Unrated", "NR",
    # United Kingdom, Ireland, Australia, New Zealand, Canada, India
    "12A", "15A", "R18\\+?", "MA ?15\\+", "R ?18\\+", "R1[356]", "RP1[36]", "14A", "18A", "1[3468]\\+",
    "U/?A(?: 1[36]\\+)?",
    "NC-?16", "M18", "R21",
    # Germany, Austria, Switzerland
    "FSK(?: ab)?:? ?(?:0|6|12|16|18)", "(?:frei(?:gegeben)? )?ab (?:0|6|12|14|16|18)(?: Jahren?| J\\.)?",
    "ohne Altersbeschränkung",
    "keine Jugendfreigabe",
    # France, Belgium, Spain, Italy, Portugal, Brazil, the Netherlands, Czech Republic
    "(?:Pour )?Tous publics", "Interdit aux moins de 1[0268] ans",
    "No recomendada? (?:(?:para|a) )?menores de (?:7|1[2368])(?: años)?",
    "Apta? (?:para )?todos? los públicos", "VM ?1[48]", "Per tutti", "M/(?:3|4|6|12|14|16|18)", "Livre",
    "(?:10|12|14|16|18) anos", "\\+(?:7|1[0-8])(?: an(?:s|os|ni))?", "nevhodn[ýé] pro děti do 1[258] let",
    "(?:mládeži )?přístupn[ýé]",
    "Interdit(?: aux|e aux)? (?:-|[–-] ?|moins de )1[0268](?: ans)?", "Tout public",
    "(?:S[oó]lo )?apta? para mayores de 1[0-8] años(?: con reservas)?", "Apta? (?:para )?todo público", "ATP",
    "SAM ?1[368]", "Não recomendado para menores de 1[0-8] anos", "Maiores de 1[0-8](?: anos)?",
    "Livre para todos os públicos", "ab \\d\\d? ?[(/] ?\\d\\d?\\)?(?: Jahren?| J\\.)?",
    "(?:od|do) 1[0258] let(?: nevhodn[ýé])?", "(?:přístupný )?od 1[0258] let", "bez omezení",
    "(?:od|dozwolone od) (?:7|1[0-8]) lat",
    # Scandinavia, Finland, Hungary, Russia, Turkey
    "(?:Tillåten från|Från|Fra|Tilladt (?:for børn )?over|Frarådes (?:børn )?under) (?:6|7|9|1[0-8]) år",
    "Barntillåten", "Tilladt for alle", "(?:6|7|9|11|12|15|18) år", "K-?(?:7|1[1235678])",
    "(?:6|12|16|18) éven aluliak(?: számára)?(?: (?:nem|nagykorú felügyelete mellett) ajánlott)?",
    "зрителям, достигшим (?:6|12|16|18) лет", "(?:(?:12|15|19)세 ?(?:이상 ?)?|전체 ?)관람가", "청소년 ?관람불가",
    "Korhatár nélkül(?:i)?", "(?:0|4|6|7|9|1[2357])\\+", "Genel izleyici",
    # Japan
    "PG ?-?12", "R1[58]\\+", "B-?15",
    # games
    "PEGI ?(?:3|7|12|16|18)", "USK(?: ab)? ?(?:0|6|12|16|18)", "E10\\+", "Everyone(?: 10\\+)?", "Teen",
    "Mature(?: 17\\+)?", "Adults Only", "Kids to Adults", "(?:M|E|T|AO)(?= for (?:Mature|Everyone|Teens?|Adults))",
)  # fmt: skip
"""Labels that are nothing else, wherever they stand behind a label such as `Rated` or `Rating`."""
LETTERS = ("G", "R", "X", "GP", "MA", "M", "U")
"""Labels that no scale of grades uses: believed behind an ambiguous label too, alone or with reasons."""
CONTEXTUAL = tuple(("Approved Passed A AA 0 AL AO ATP E L M T U 6 7 9 12 14 15 16 18").split())
"""Labels that may as well be a grade or a number: believed only behind a label that names an age classification."""

_REASONS = (
    r"(?=[\s.,;:()|/\]]*$|[\s.,;:|/]*(?:[(\[]|\n|for\b|on appeal|with\b|because|by the|\d{2,3} min)|"
    r"\s*[,;|/]|\.\s|\s[-–—]\s)"
)
_LEAD = (
    r"^[\s(\[“\"']*(?:(?:is|was|MPAA|BBFC|ESRB|UK|US|USA|[Rr]ated|RATED|[Rr]ating|"
    r"[Cc]ert(?:ificate|\.)?|classification|рейтинг)[\s:.]+){0,3}"
)
_CLEAR = re.compile(rf"{_LEAD}({'|'.join(CLEAR)})(?![\w+-])", re.IGNORECASE)
_LETTER = re.compile(rf"{_LEAD}({'|'.join(LETTERS)})(?![\w+'’*-])[\"”]?{_REASONS}")
_CONTEXTUAL = re.compile(rf"{_LEAD}({'|'.join(CONTEXTUAL)})(?![\w+'’/*-]){_REASONS}")
_ANYWHERE = re.compile(
    r"(?<![\w-])(?:[Rr]ated|RATED|MPAA(?: [Rr]ating)?|[Cc]ert(?:ificate|\.)?:?)[\s:]+(?:a |an )?[“\"']?"
    r"(NC-?17|PG-?13|PG|TV-(?:Y7|MA|14|PG|G|Y)|Not Rated|NR|G|R|12A|X)(?![\w+'’*-])"
)
_BEFORE = re.compile(r"(?<![\w.])(U|PG|12A?|15|18) cert(?:ificate)?\b")
"""The British label before its name: `15 cert, 104 mins`."""
_COUNTRIES = re.compile(r"\|\s*[A-Z][\w ]+:")
"""A list of every country's label is nobody's in particular."""
_BARE = re.compile(
    r"^\W*(NC-?17|PG-?13|PG|TV-(?:Y7|MA|14|PG|G|Y)|Not Rated|Unrated|NR|R|G|12A|NC16|M18|R21|14A|18A|"
    r"FSK:?(?: ab)? ?(?:0|6|12|16|18)|(?:frei )?ab (?:6|12|16|18)(?: Jahren?| J\.)?|[Tt]ous publics|"
    r"(?:10|12|14|16|18) anos|M/(?:3|6|12|14|16|18)|(?:0|6|7|12|13|16|18)\+|K-?(?:7|12|16|18)|(?:7|11|15) år|"
    r"PG-?12|R1[58]\+|15A|B-?15)\W*$"
)


def parse_content_rating(text: str, *, certain: bool = False) -> str | None:
    """The age label that a value begins with, as printed, without its reasons; None where it is anything else.

    `certain` says that the printed label itself names an age classification (`MPAA`, `Certificate`, `FSK`), so that one
    letter or a number is enough.

    >>> [parse_content_rating(text) for text in ("PG-13 for language", "R", "A", "3 1/2 stars", "15")]
    ['PG-13', 'R', None, None, None]
    >>> parse_content_rating("15", certain=True)
    '15'
    """
    text = text[:200]
    if _COUNTRIES.search(text):
        return None
    found = _CLEAR.match(text) or _LETTER.match(text) or (_CONTEXTUAL.match(text) if certain else None)
    return found[1] if found else None


def bare_content_rating(text: str) -> str | None:
    """The age label that a short piece consists of (`PG-13`, `R`), as in a line of facts `R | 98 min | Drama`."""
    found = _BARE.match(text) if len(text) < 20 else None
    return found[1] if found else None


def find_content_rating(text: str) -> str | None:
    """The age label of a sentence such as `Rated PG-13 for brief violence.`; None without one.

    >>> find_content_rating("(112 minutes, rated R)"), find_content_rating("12A cert, 98 mins")
    ('R', '12A')
    """
    found = _ANYWHERE.search(text) or _BEFORE.search(text)
    return found[1] if found else None
