"""Text clean-up that several readers share: entities, stray tags, quotes, and the site's name at a title's end."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import urlsplit

MAX_RAW = 200
MAX_TITLE = 1_000
"""A longer text is no title; nothing is looked for in it."""
SHORT = 300
"""Folded forms of texts up to this length are kept: names and titles are folded again and again."""
QUOTES = {
    "'": "'",
    '"': '"',
    "‘": "’",
    "“": "”",
    "”": "”",
    "„": "“”",
    "‚": "‘’",
    "«": "»",
    "»": "«",
    "‹": "›",
    "「": "」",
    "『": "』",
}
"""Opening quotation marks and what closes them."""
SECTIONS = frozenset("reviews blog magazine online music film books games news com org net".split())
"""Words behind a site's name that name its section: `Filmgang Reviews`."""
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_SEPARATOR = re.compile(r"\s+(?:[|·•»«›<>]|::|//|[-–—]{1,2}|:)\s+|\s*[|»]\s*(?=\S)")
_HOST = re.compile(
    r"[\w-]{2,30}(?:\.[\w-]{2,30})?\.(?:com?|org|net|co\.\w\w|com\.\w\w|de|fr|it|es|nl|cz|pl|ie|ca)", re.IGNORECASE
)
_GRADE_TAIL = re.compile(
    r"\A[★⭐]{1,5}[☆½]{0,4}\s+(?=\w)|\s+[|(\[]\s*(?:\d{1,2}(?:[.,]\d)?(?:\s?/\s?\d+)?|[A-F][+-]?|[★☆½]+)\s*[)\]]?\s*\Z"
    r"|(?:,|\s[-–—])\s\d{1,2}(?:[.,]\d)?\s?/\s?(?:[456]|10|20|100)\s*\Z"
)
_INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x200E, 0x200F, 0x202A, 0x202C, 0x2060, 0xFEFF])
_COMBINING = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_NOT_WORD = re.compile(r"[\W_]+")
_ASCII = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else 32 for code in range(256))
"""What folding makes of ASCII signs: a table is quicker than the pattern, one of bytes quicker than one of signs."""
_USUAL_SIGNS = "’‘“”–—…\xa0"
"""Signs beyond ASCII that English texts hold, none of them part of a word."""
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d{1,14}(?:[a-z]{2}_)?/(?=https?:)")
_HOST_NOISE = re.compile(r"\A(?:www\d?|m|blogs?|news|film|music|movies|entertainment)\Z")


def clean(text: str | None) -> str:
    """White space folded, entities undone (twice: `&amp;#39;` is common), stray tags and invisible signs removed.

    >>> clean("Tom &amp;amp; <i>Jerry</i> ")
    'Tom & Jerry'
    """
    if not text:
        return ""
    if "&" in text:
        text = html.unescape(html.unescape(text))
    if "<" in text:
        text = _TAG.sub("", text)
    if not text.isascii():
        text = text.translate(_INVISIBLE)
    return " ".join(text.split())


def short(text: str) -> str:
    """Evidence as provenance shows it: white space folded, at most 200 characters."""
    return " ".join(text[: 2 * MAX_RAW].split())[:MAX_RAW]


def fold(text: str) -> str:
    """Letters and digits in lower case, accents and signs dropped: for comparing, not for showing.

    >>> fold("L’Été – 2nd")
    'l ete 2nd'
    """
    return _fold_short(text) if len(text) <= SHORT else _fold(text)


def _fold(text: str) -> str:
    if not text.isascii():
        for sign in _USUAL_SIGNS:
            text = text.replace(sign, " ")
    if text.isascii():
        return b" ".join(text.encode().translate(_ASCII).split()).decode()
    text = _COMBINING.sub("", unicodedata.normalize("NFKD", text))
    return _NOT_WORD.sub(" ", text.casefold()).strip()


_fold_short = lru_cache(maxsize=1_000)(_fold)


def unquote(text: str) -> str:
    """The text without one pair of quotation marks around all of it.

    >>> unquote("‘27 Dresses’"), unquote("'Diving' and 'Bell'")
    ('27 Dresses', "'Diving' and 'Bell'")
    """
    text = text.strip()
    closing = QUOTES.get(text[:1], "")
    inner = _APOSTROPHE.sub("", text[1:-1]) if text[:1] == "'" else text[1:-1]
    if (
        len(text) > 2
        and text[-1] in closing
        and not any(mark in inner.replace("n't", "") for mark in (text[0], text[-1]))
    ):
        return text[1:-1].strip()
    return text


def segments(title: str) -> list[str]:
    """A title's parts between spaced dashes, bars, dots and colons.

    >>> segments("HEADLINE · Great Job  · The Site")
    ['HEADLINE', 'Great Job', 'The Site']
    """
    return [part.strip() for part in _SEPARATOR.split(title) if part and part.strip()]


def host_names(url: str) -> set[str]:
    """What a site may call itself, told from a URL: `thefilmgang` and the bare host; of a copy, the original's."""
    copied = _ARCHIVED.match(url)
    try:
        host = (urlsplit(url[copied.end() :] if copied else url).hostname or "").lower()
    except ValueError:
        return set()
    return set(_names_of(host))


@lru_cache(maxsize=500)
def _names_of(host: str) -> frozenset[str]:
    labels = [label for label in host.split(".") if not _HOST_NOISE.match(label)]
    names = {fold(host), fold(host.removeprefix("www."))}
    if len(labels) > 1:
        names.add(fold(labels[-2]).replace(" ", ""))
        names.add(fold(labels[0]).replace(" ", ""))
    return frozenset(name for name in names if name)


def is_site_name(text: str, names: Iterable[str]) -> bool:
    """Whether a text is one of the site's names, however spaced: `The Site`, `the-site.com`.

    >>> is_site_name("The Film Gang", {"filmgang"})
    True
    """
    whole, bare = _site_shapes(frozenset(names))
    folded = fold(text)
    if not folded or folded in whole:
        return bool(folded)
    if folded.removeprefix("the ").replace(" ", "") in bare:
        return True
    first, _, last = folded.rpartition(" ")
    return last in SECTIONS and len(first) > 3 and first.removeprefix("the ").replace(" ", "") in bare


@lru_cache(maxsize=500)
def _site_shapes(names: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """A site's names as they stand, and every spelling of them without white space."""
    bare = {name.removeprefix("the ").replace(" ", "") for name in names} - {""}
    long = [name for name in bare if len(name) > 3]
    stems = [name.removesuffix(section) for name in long for section in SECTIONS if name.endswith(section)]
    long += [stem for stem in stems if len(stem) > 3]
    bare |= set(long)
    without = [name[3:] for name in long if name.startswith("the") and len(name) > 6]
    return names, frozenset(bare.union(without, *[(f"{name}com", f"the{name}") for name in long]))


def without_grade(title: str) -> str:
    """The title without a score behind a bar or in brackets: `Ash: Elm | 7.7`, and one with its best: `Ash, 19/20`.

    >>> without_grade("Ash : Elm | 7.7"), without_grade("Area 51")
    ('Ash : Elm', 'Area 51')
    """
    return _GRADE_TAIL.sub("", title).strip() or title


def without_site(title: str, names: Iterable[str]) -> str:
    """The title without the site's name at its end or start.

    >>> without_site("A great deal of solace - Some Journal", {"some journal"})
    'A great deal of solace'
    """
    if len(title) > MAX_TITLE:
        return title.strip()
    return _without_site(title, frozenset(names))


@lru_cache(maxsize=100)
def _without_site(title: str, known: frozenset[str]) -> str:
    """`without_site` of a title: several readers ask for the same two or three of a page."""
    matches = list(_SEPARATOR.finditer(title))
    while matches and _is_site(title[matches[-1].end() :], known):
        title = title[: matches[-1].start()].strip()
        if len(matches) == 1:
            return title
        matches = list(_SEPARATOR.finditer(title))
    if matches and _is_site(title[: matches[0].start()], known):
        return title[matches[0].end() :].strip()
    head, colon, rest = title.partition(": ")
    if colon and _is_site(head, known):
        return rest.strip()
    return title.strip()


def _is_site(piece: str, known: frozenset[str]) -> bool:
    """Whether a piece of a title is a site's name: a known one, or any host's."""
    return is_site_name(piece, known) or _HOST.fullmatch(piece) is not None
