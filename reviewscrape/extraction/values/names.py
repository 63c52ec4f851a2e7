"""People's names: one printed list to separate names, as printed, in page order."""

from __future__ import annotations

import re
from functools import lru_cache

MAX_LIST = 20_000
"""Characters of a list that are looked at: a cast list is never longer."""
MAX_NAME = 60
"""Characters of the longest name believed."""
MAX_WORDS = 7

_SUFFIXES = r"(?:Jr|Sr|II|III|IV|Esq|PhD|Ph\.D|M\.?D)\b\.?"
_ABBREVIATIONS = frozenset(
    "jr sr st ste dr mr mrs ms lt sgt prof rev fr col gen capt det insp cpl pvt maj cmdr mme mlle sir wm chas geo jos "
    "thos ch th ph yu zh".split()
)
_PARTICLES = frozenset(
    "a af al ap ben bin bint da dal das de degli dei del della den der des di do dos du e el ibn la las le les lo los "
    "of och og om op 't 's ter ten the til to und van vander vom von y zu zum zur jr sr ml st mladší starší".split()
)
OPEN_PARTICLES = frozenset(
    "da das de degli dei del della den der des du las les los of til und vom von zu zum zur".split()
)
"""Those that call for another word."""
NOT_NAMES = frozenset(
    (
        "all cast|and more|animated|animation|animovaný|anonymous|credits|cast & crew|cast and crew|cast|crew|"
        "details|director|directors|div|documentary|documentaire|documental|documentario|documentário|dokument|"
        "dokumentarfilm|dokumentar|et al|etc|"
        "role|roles|character|characters|rôle|rolle|personaje|personaggio|attore|attrice|actor|actress|actores|attori|ruolo|darsteller|acteur|"
        "full cast|full cast and crew|full credits|himself|herself|"
        "themselves|others|other|more|less|mehr|weitere|více|další|plus|n/a|na|n.a|none|null|nil|not available|"
        "not listed|self|see all|see full cast|see more|show more|show all|view more|full cast & crew|"
        "tba|tbc|tbd|unknown|uncredited|"
        "undefined|u.a|u. a|various|view all|voice|voices|voir plus|ver más|altri|otros|outros|e "
        "altri|e.a|u.a.m|m.fl|m. fl|mfl|m.m|bl.a|i inni|aj|a jiní|a ďalší|ja muut|и др|и другие|stb|ve diğerleri|y más|"
        "e mais|entre otros|entre outros|tra gli altri|og andre|och andra|y otros|"
        "ほか|他|더보기|もっと見る|更多|展开|"
        "a další|und andere|and others|among others|many others|many more|et autres|en anderen|anderen|autres|"
        "read more|imdb|see|view|edit|zero|one|two|three|four|five|six|seven|eight|nine|ten|good|great|excellent|poor|"
        "average|uk|usa|us|u.k|u.s|canada|france|germany|spain|italy|japan|australia|denmark|sweden|norway|belgium"
    ).split("|")
)
"""What stands in the place of a name without being one. A documentary's cast is printed as `Documentary`."""

NOT_IN_NAMES = frozenset(
    "comment comments email information click subscribe photos trailer reviews video videos half stars minutes edition "
    "website share login watch buy tickets download gallery regia regie režie reżyseria".split()
)
"""Words that no name has, but links and buttons beside names do."""

_BRACKETED = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
_SUFFIX_COMMA = re.compile(rf",\s*(?={_SUFFIXES}(?:\W|$))")
_CHARACTER = re.compile(
    r"\s+(?:as|als|comme|como|dans le rôle d[eu’']|nel ruolo di|no papel de|en el papel de|in der Rolle|jako)\s+.*"
    r"|\s*(?:\.\.+|…).*|\s+[-–—]\s+.*",
    re.DOTALL,
)
_ROLE_FIRST = re.compile(
    r"[^\W\d_a-z][\w'’]* [-–—] ([^\W\d_a-z][\w'’.-]*(?: (?:v[oa]n |de |da |di )?[^\W\d_a-z][\w'’.-]*){1,2})"
)
"""One word before a full name is whom he plays: `Ann – Orla Venn`."""
_ROLE_WORDS = frozenset("as als comme como dans nel no en in jako - – —".split())
"""A name's role begins with dots or one of these."""
_BROKEN_ROLE = re.compile(r" (?:as|als|comme|como|jako|\.\.\.)\n")
"""A role on the line below its actor."""
_LEAD = re.compile(
    r"^(?:(?:and|with|also|starring|featuring|introducing|including|includes|by|"
    r"(?:the )?voices? of(?:…|\.{2,3}|:)?|la voix de|les voix de|la voz de|las voces de|"
    r"mit|und|avec|et|(?-i:con)|com|met|plus|narrated by|stars?|co-starring|&|\+)\s+)+|^Con\s(?=\S+\s\S)",
    re.IGNORECASE,
)
_FIRST_WORDS = frozenset(
    "and with also starring featuring introducing including includes the voices voice la les las by mit und avec et "
    "con com met plus narrated star stars co-starring & +".split()
)
"""What stands before a name begins with one of these."""
_TAIL = re.compile(
    r"(?<![\s,])"
    r"[\s,]+(?:among (?:many )?others|(?:and|&) (?:many )?(?:others|more)|et al\.?|etc\.?|u\. ?(?:v\. ?)?[am]\.|uvm\.?|"
    r"uva\.?|a\. ?o\.|e\. ?a\.|m\.? ?fl\.|mfl\.?|a další|a jiní|und andere|und weitere|y otr[oa]s|e altri|e outr[oa]s|"
    r"et autres|en andere[n]?|och andra|og andre|i inni|more|mehr|více)[\s.…»]*$|(?:\s|(?<=[^\W_]))ほか\s*$"
    r"|(?<!\s)"
    r"\s+(?:vedi (?:tutto|altri|il|cast)|voir (?:tout|plus|le|la)|ver (?:todo|más|tudo|mais)|(?:alle|mehr) anzeigen|"
    r"toon (?:alle|meer)|zobrazit (?:vše|další)|see (?:all|full|more))\b.*$"
    r"|(?<=[\u3040-\u30ff\u3400-\u9fff])\s?(?:等|ほか|他)[\s.…]*$|(?<=[\uac00-\ud7a3])\s(?:등|외|더보기)[\s.…]*$",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\s(?:u\. ?(?:v\. ?)?[am]\.|et al\.|e\. ?a\.|m\. ?fl\.)")
"""Abbreviations of `and others` that end a list and would look like initials."""
_SEPARATORS = re.compile(
    r"\s*[,;|/•\n\t、،，；]\s*|\s+[·‧∙*]\s+|\s+(?:&|\+|and|with|und|sowie|et|oraz|och|og|και|и|та)\s+", re.IGNORECASE
)
_SHORT_CONJUNCTIONS = re.compile(r"(?<=\S\s)(?:y|e|i|a|en|ja)(?=\s\S)")
_PARTING = frozenset(
    "and with und sowie et oraz och og και и та y e i a en ja others more al etc další jiní andere weitere otros otras "
    "altri outros outras autres anderen andra andre inni mehr více vedi voir ver anzeigen toon zobrazit see".split()
)
"""A name of letters and blanks without any of these words is one name and nothing more."""
SURNAME_FIRST = re.compile(r"[^\W\d_][\w'’-]*, (?!(?:[JjSs]r|Inc|Ltd|Co|PhD)\b)[^\W\d_][\w'’-]*")
"""One name as catalogues link it: `Marsh, Ida`. Outside a link it may be two."""
_PAIR = re.compile(r"^([^\W\d_][\w'’.-]*)\s+(?:&|and|und|et|y|e)\s+(?=[^\W\d_])(.*\s\S+)$")
_FORBIDDEN = re.compile(r"[<>@#=_{}\\:?%$€£™©®]|https?|www\.|\d{4}|\d\s*(?:min|hours?\b|hr)", re.IGNORECASE)
_EDGE = " \t\r\n,;:|/•·*-–—»«›‹→"
_TURNED = re.compile(
    r"([A-ZÀ-Þ][\w'’-]+), ([A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w.'’-]*)?)"
    r"(?:, \d{4}-(?:\d{4})?| \([^()]{4,24}\))?(?:, (?:author|auteur|autor))?\.?"
)


def turned_back(text: str) -> str | None:
    """The name that a catalogue turns round, without years of life and office; None for any other text.

    >>> turned_back("Coe, Ann, 1951-"), turned_back("Ann Coe, Tom Reed")
    ('Ann Coe', None)
    """
    found = _TURNED.fullmatch(text)
    return f"{found[2]} {found[1]}" if found else None


def cut_sentence(text: str) -> str:
    """The text up to the end of its first sentence. A full stop after an initial or an abbreviation ends nothing.

    >>> cut_sentence("Alex R. Hill and Robert Vance Jr. At the Rialto.")
    'Alex R. Hill and Robert Vance Jr.'
    """
    if "." not in text:
        return text
    if others := _OTHERS.search(text):
        text = text[: others.start()]
    for stop in re.finditer(r"(?<=\w)(?:\.|[.)]\.)\s+(?=[\"“‘'(]?[^\W_a-z])", text):
        words = text[: stop.start()].rsplit(None, 1)
        word = words[-1] if words else ""
        bare = word.rsplit(".", 1)[-1].lstrip("(\"“‘'").lower()
        if len(bare) < 2:
            continue
        if bare in {"jr", "sr"} and text[stop.end() : stop.end() + 1] == "(":
            continue
        if bare in {"jr", "sr"}:
            following = text[stop.end() :].split(None, 2)
            if len(following) > 1 and following[0].lower() in {"and", "with", "as"}:
                continue
        elif bare in _ABBREVIATIONS:
            continue
        return text[: stop.start() + 1].rstrip() if bare in {"jr", "sr"} else text[: stop.start()].rstrip()
    return text


def looks_like_name(text: str) -> bool:
    """True where the text can be a person's name in any script: few words, capitalised but for the particles."""
    if not 2 <= len(text) <= MAX_NAME:
        return False
    folded, words = text.casefold(), text.split()
    plain = "".join(words).isalpha()
    if folded.strip(" .") in NOT_NAMES or ("http" in folded if plain else _FORBIDDEN.search(text)):
        return False
    if len(words) > MAX_WORDS or not (plain or any(map(str.isalpha, text))):
        return False
    if not NOT_IN_NAMES.isdisjoint(folded.split()):
        return False
    small = [word for word in words if not word[0].isupper()]
    low = [word for word in small if word[0].isalpha() and word == word.lower() != word.upper()]
    if words[-1] in OPEN_PARTICLES:
        return False  # `Semaine du 8 mars`
    if len(low) == len(words):
        return len(words) == 1 and "." in text.strip(".")
    return all(word.casefold() in _PARTICLES or "'" in word or "’" in word for word in low)


@lru_cache(maxsize=1_000)
def clean_name(text: str) -> str | None:
    """One name without its surroundings (a role, a parenthesis, a conjunction); None where no name is left.

    >>> clean_name("and Ada Quill (voice) as Captain Brand")
    'Ada Quill'
    """
    bare = " ".join(_strip_brackets(text[:400]).split())
    bare = bare.strip(_EDGE)
    words = bare.lower().split(" ")
    if words[0] in _FIRST_WORDS:
        bare = _LEAD.sub("", bare)
    if ".." in bare or "…" in bare or not _ROLE_WORDS.isdisjoint(words):
        first = _ROLE_FIRST.fullmatch(bare)
        bare = first[1] if first else _CHARACTER.sub("", bare, count=1).strip(_EDGE)
    if bare.endswith(".") and not re.search(r"(?:\b[JS]r|\b\w|\b[A-Z]{1,2}\.[A-Z])\.$", bare):
        bare = bare.rstrip(". ")
    if bare[:1] in '"“' and bare[-1:] in '"”':
        bare = bare[1:-1]
    return bare if looks_like_name(bare) else None


def split_names(text: str, *, siblings: bool = False) -> list[str]:
    """Names of a printed list, in order, each once: `A, B and C`, `A & B`, `A / B`, one a line.

    `siblings` reads `Ann and Bea Coe` as two people of one surname, as directors are printed.

    >>> split_names("Ida Marsh (voice), Tom Reed, Jr. as the Duke and Wen Li")
    ['Ida Marsh', 'Tom Reed Jr.', 'Wen Li']
    """
    if len(text) <= MAX_NAME and text.replace(" ", "").isalpha() and _PARTING.isdisjoint(text.lower().split()):
        return [name] if (name := clean_name(text)) else []
    bare = _BROKEN_ROLE.sub(" as ", _SUFFIX_COMMA.sub(" ", _strip_brackets(text[:MAX_LIST])))
    bare = _TAIL.sub("", bare.strip())
    if siblings and (pair := _PAIR.match(bare)) and "," not in bare and len(pair[2].split()) == 2:
        bare = f"{pair[1]} {pair[2].split()[-1]}, {pair[2]}"
    names: dict[str, str] = {}
    for piece in _SEPARATORS.split(bare):
        for part in _split_short(piece):
            if name := clean_name(part):
                names.setdefault(name.casefold(), name)
    return list(names.values())


def _strip_brackets(text: str) -> str:
    """Text without what stands in brackets, two levels deep, and without a bracket left open at the end."""
    text = _BRACKETED.sub(" ", text) if "(" in text or "[" in text else text
    if "(" in text:
        text = _BRACKETED.sub(" ", text)
        opened = text.rfind("(")
        text = text[:opened] if opened >= 0 and ")" not in text[opened:] else text
    return text


def _split_short(text: str) -> list[str]:
    """Split at a one-letter conjunction (`y`, `e`, `a` …) where a full name stands on both sides."""
    parts = _SHORT_CONJUNCTIONS.split(text) if len(text) < 200 else [text]
    whole = len(parts) > 1 and all(len(part.split()) > 1 for part in parts)
    return parts if whole else [text]
