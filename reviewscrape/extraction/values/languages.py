"""Languages: as pages declare them, and which one a prose is written in by its everyday words or by its script."""

from __future__ import annotations

import re
from collections import Counter

WORDS: dict[str, str] = {
    "en": "the and of to is that it with for was his her this but are you not from have they",
    "de": "der die und das ist nicht den von mit dem ein eine sich auf auch aber wie des zu er",
    "fr": "le la les et des est une dans qui que pas du en pour par sur plus avec ce au",
    "es": "el la los que y en las por con una para se del no es su como pero más al",
    "it": "il di che la e un per non una con del della è in si gli sono più ma anche",
    "pt": "o de que e a do da em um uma não os com para se no na mais por ao",
    "nl": "de het een van en is dat niet in met op voor zijn die ook maar er te als wordt",
    "cs": "a se na je v že s to který jako ale i do si ve by z pro jen už",
    "pl": "i w się na nie z że to jest do jak który ale po o tym co dla jego tak",
    "sv": "och att det som en är på i av för med den till inte om ett han men sig så",
    "da": "og at det er en på til af i den som med for ikke de der han et sig men",
    "no": "og det er en på til av i den som med for ikke de han et seg men jeg fra",
    "fi": "ja on ei että se hän ovat mutta oli kun myös joka niin kuin jo vain sen tai mukaan",
    "hu": "a az és hogy nem egy is van de meg csak ez már volt mint még el ki ha vagy",
    "tr": "ve bir bu da de için ile çok daha gibi olarak ama ne olan kadar o film sonra her mi",
    "ro": "și de în a nu la cu o că pe un mai din este care ce să dar fi lui",
}
"""The commonest words of each language. A further language is one more line."""
SCRIPTS = (
    (re.compile(r"[\u3040-\u30ff]"), 0.1, "ja"),
    (re.compile(r"[\uac00-\ud7af]"), 0.1, "ko"),
    (re.compile(r"[\u4e00-\u9fff]"), 0.1, "zh"),
    (re.compile(r"[іїєґ]"), 0.02, "uk"),
    (re.compile(r"[\u0400-\u04ff]"), 0.1, "ru"),
    (re.compile(r"[\u0370-\u03ff]"), 0.1, "el"),
    (re.compile(r"[\u0590-\u05ff]"), 0.1, "he"),
    (re.compile(r"[\u0600-\u06ff]"), 0.1, "ar"),
)
"""Letters that one language has nearly to itself, the share of them in its texts, and the language."""
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?(?:[-_](?:[A-Za-z]{2}|\d{3}))?\Z")
SAMPLE = 1_200
"""Characters of the prose that are looked at."""
LEAST = 40
"""Words of a prose that can be told."""
SHARE = 0.12
"""Share of the words that are everyday ones in any prose."""
LEAD = 1.25
"""How many times as many as in the next language."""
LATIN = 0.8
"""Share of ASCII signs in the texts of most languages with Latin letters, and in those of no other."""
_SIGNS = bytes.maketrans(b'.,;:!?()"', b" " * 9)
_FURTHER_SIGNS = "„“”«»…"


def _by_word() -> dict[str, list[str]]:
    known: dict[str, list[str]] = {}
    for language, words in WORDS.items():
        for word in words.split():
            known.setdefault(word, []).append(language)
    return known


_LANGUAGES = _by_word()


def language_tag(declared: str) -> str | None:
    """BCP 47 form of a declared language or locale: language, script and region; None where it is none.

    >>> language_tag("en_us"), language_tag("zh-hans-CN"), language_tag("es-419"), language_tag("English")
    ('en-US', 'zh-Hans-CN', 'es-419', None)
    """
    if not _TAG.match(declared):
        return None
    first, *rest = declared.replace("_", "-").split("-")
    return "-".join([first.lower(), *(part.title() if len(part) > 2 else part.upper() for part in rest)])


def language_of(text: str) -> str | None:
    """Language tag of a prose; None where it is too short or the words of two languages are about as many.

    >>> language_of("Der Film ist nicht schlecht, aber die Musik und das Ende sind es. " * 4)
    'de'
    >>> language_of("Ann Lee, Bo Ek") is None
    True
    """
    text = text[:SAMPLE]
    foreign = len(text.encode("ascii", "ignore")) < LATIN * len(text)
    for script, share, language in SCRIPTS if foreign else ():
        if len(script.findall(text)) > share * len(text):
            return language
    text = text.lower()
    for sign in "" if text.isascii() else _FURTHER_SIGNS:
        text = text.replace(sign, " ")
    words = text.encode("utf-8", "replace").translate(_SIGNS).decode().split()
    if len(words) < LEAST:
        return None
    counts = Counter([language for word in words if word in _LANGUAGES for language in _LANGUAGES[word]])
    (best, most), (_, next_most) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return best if most >= SHARE * len(words) and most >= LEAD * next_most else None
