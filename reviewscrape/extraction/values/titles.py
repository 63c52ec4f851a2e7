"""Titles: what a headline says about which work is reviewed, told from its wording alone."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from reviewscrape.extraction.values.text import QUOTES, segments
from reviewscrape.extraction.values.title_tails import YEAR, work_name

KINDS = (
    r"feature\sfilm|(?:non-?)?fiction\sbook|tv\s(?:show|series|episode|film|movie)|live\salbum|film|movie|cinema|album|record|cd|ep|lp|song|track|single|music|concert|gig|(?:audio|cook|comic\s|picture\s)?book|graphic\snovel|novel|memoir|manga|comic|board\sgame|game|video\s?game|tv|"
    r"television|show|series|episode|season|dvd|blu-?ray|4k|theatre|theater|play|stage|opera|dance|ballet|musical|art|"
    r"exhibition|netflix|streaming|anime|podcast|restaurant|app|pc|"
    r"buch|kino|platten|musik|konzert|theater|spiel|serien|fernseh|hörbuch|roman|"
    r"livre|ciné|théâtre|série|jeu|libro|cine|película|disco|serie|teatro|juego|livro|filme|série|boek|muziek|kniha|knihy"
)
"""Words for kinds of works that stand before or after a word for review."""
_GOODS = (
    r"beer|wine|whisk(?:e)?y|bourbon|rum|cigar|coffee|tea|perfume|fragrance|hotel|toy|gadget|gear|product|tech|hardware|"
    r"software|phone|smartphone|laptop|tablet|camera|lens|headphone|speaker|car|bike|motorcycle|watch|rpg|food|cafe|bar"
)
"""Words for kinds of goods before a word for review; behind the name of one they may be a part of it."""
_CONSOLE = (
    r"(?:(?:nintendo\s)?(?:switch(?:\s2)?|wii(?:\su)?|3?ds)|ps\s?[1-5]|ps\s?vita|psp"
    r"|xbox(?:\s(?:360|one|series\s[xs]))?|pc)"
)
"""On what a game was played: `Test PS4 – Moor`, `Switch Review: Moor`."""
_PLAYED_ON = (
    r"(?<!sony\s)(?<!microsoft\s)(?<!nintendo\s)"
    r"(?:nintendo\s(?:switch(?:\s2)?|wii(?:\su)?|3?ds)|wii\su|3ds|ps\s?[1-5]|ps\s?vita|psp|xbox(?:\s(?:360|one|series\s[xs]))?)"
)
"""The same behind a title, of which a shorter name may be a part: `Moor – Nintendo Switch Review`."""
_MANNER = (
    r"(?:in-depth|hands-on|advance|early|spoiler-free|long-term|user|reader|(?:new|used)\scar|"
    r"(?:\d{1,2}|one|six)[\s-](?:month|week)s?)"
)
"""How, or as what, somebody tried what is reviewed: `Orba G4 [In-Depth Review]`."""
_NEXT_SENTENCE = re.compile(r"(?<=[^\W_]{3}|[\s ]\d{2}|.[\s ]\d)(?<!Mrs)\.\s(?=[^\W\d_a-z][a-zà-ž]*\s[a-zà-ž])")
"""Between a title and what is said of it: `Recenzja gry Moor 2. Dla fanów i nie tylko`."""
_COMPOUND = (
    r"(?:(?:film|kino|serien?|fernseh|tv|buch|hörbuch|platten|musik|album|cd|konzert|theater|opern|spiele?|game|comic|"
    r"boek|muziek|voorstelling|concert|bio|bog|bok|plade|skiv|plate|spill|spel|bio)-?)?"
)
NOUNS = (
    rf"reviews?|{_COMPOUND}(?:kritik|rezension(?:en)?|besprechung|review|recensie|recension|anmeldelse|anmeldelser)|"
    r"critique|crítica|reseña|recensione|recenze|recenzia|resenha|recenzja|recenzj[aeię]|(?:elokuva-|kirja-|levy-|peli)?arvostelu|рецензия|im\stest|testbericht|"
    r"hands-on|(?:test\s?/\s?)review|chronique|análisis|análise|(?:film|könyv|lemez|játék)?kritika|kritikája|eleştirisi|(?<!ön\s)inceleme(?:si)?|(?:film|bok|plate|spill)?omtale|отзыв|обзор|рецензія|κριτική|recenzija|ressenya"
)
"""Words for review."""
_KIND_OF = rf"(?:(?:{KINDS})(?:(?:\s?[/&+-]\s?|\s(?:and|und|et|y)\s)(?:{KINDS}))?[\s-])?"
_THE = r"(?:(?:the|la|le|il|der|die|l['’])\s?)?"
_WHERE = (
    r"(?:(?:in|our|early|advance|featured|capsule|quick|mini|short|spoiler-free|sundance|venice|cannes|berlin(?:ale)?|toronto|"
    r"tiff|sxsw|telluride|tribeca|nyff|lff|afi\sfest|locarno|rotterdam|iffr|sitges|fantasia|fantastic\sfest|frightfest|"
    r"film\sfest(?:ival)?)\s){0,2}(?:(?:19|20)\d\d\s)?(?:film\sfest(?:ival)?\s)?"
)
"""Where and how soon a work was seen: `Venice Review: Moor`."""
_OF_THE = (
    r"(?:del|de la|dell['’]|van de|van het)\s(?:película|serie|film|album|disco|libro|novela|roman|boek|spel)\s|"
    r"(?:filmu|knihy|książki|alba|albumu|płyty|hry|gry|seriálu|serialu)\s|(?:de|di)\s(?:su|suo|son|leur)\s(?:\w+\s)?"
    r"(?:disco|álbum|album|película|novela|libro)\s|(?:на\s)?(?:фильм|сериал|книгу|альбом)\s|"
    r"(?:of|von|zu|zum|zur|de|del|di|van|du|do|da|des)\s"
    r"(?:(?:film|filme|série|serie|seriál|livre|livro|libro|álbum|album|disco|jeu|jogo|spel)\s)?"
)
_LEAD = re.compile(
    rf"\A\W{{0,2}}(?:(?:the|la|le|die)\s)?{_WHERE}(?:{_KIND_OF}|(?:(?:{_GOODS})\s)|(?:{_CONSOLE}\s))(?:(?:{NOUNS})(?:\s?/\s?[^\W\d_]{{4,12}})?(?:\s(?:{_OF_THE})|\s?[:|–—»\])]\s*|\s+-\s*)"
    rf"|(?:{_GOODS})\sreview,\s"
    rf"|(?:(?-i:Test|TEST)(?:\s{_CONSOLE})?(?:\s?[:\]]\s?|\s[–-]\s|\s(?:de|du|des)\s))"
    rf"|(?:(?-i:Test)\s(?=(?-i:[A-Z0-9])[^\n:]{{1,60}}\s:\s(?-i:[a-zà-ÿ])))"
    rf"|(?:(?-i:Test|TEST)\s(?=[^\n]{{2,60}}\s(?:sur|on)\s{_CONSOLE}(?!\w))))(.+)\Z",
    re.IGNORECASE,
)
_LEAD_BARE = re.compile(
    r"\A(?:critique|filmkritik|kinokritik|serienkritik|buchkritik|filmrezension|buchrezension|recensione|filmrecensie|boekrecensie|"
    r"recensie|filmrecension|recension|filmanmeldelse|anmeldelse|recenze|recenzja|рецензия|review(?=\s(?:film|buku)\s))"
    r"\s(?:(?:film|buku|manga|bd|roman|serie(?:\stv)?|libro|album|filmu|książki|płyty|gry|serialu)\s)?(?=[^\W_])((?-i:[A-ZÀ-ÞČŘŠŽ\d“„«‘\"'])[^:|]{1,100}?)(?:\s?:\s[^:|]{3,150})?\Z",
    re.IGNORECASE,
)
"""A word that stands for nothing else, and the title right behind it: `Filmkritik Moor`."""
_TAIL = re.compile(
    rf"\A(?!an?\s(?:{KINDS})\s(?:{NOUNS})\b)(.{{1,150}}?)\s?[:–—,|\[(-]?\s?(?<!\w){_THE}(?:{_KIND_OF}|{_PLAYED_ON}\s|{_MANNER}[\s-])(?:{NOUNS})(?!\w)"
    rf"(?:\s(?:filmu|książki|gry|płyty|albumu|serialu|knihy|hry|seriálu|komiksu))?\s?[)\]]?"
    rf"(\s?(?:[:–—|,;?!.»(&+-]|and\s(?:road|test|giveaway|tasting)(?!\w)|(?:for|on|sur|für|para|per)\s(?-i:[A-Z])|by\s|von\s|de\s|du\s|del\s|des\s|d['’]|do\s|da\s|della\s|di\s|van\s|zum\s|of\s|in\s\d|at\s(?-i:[A-Z])).*)?\Z",
    re.IGNORECASE,
)
_OF_WORK = re.compile(rf"(?:{NOUNS})\s(?:of|von|zu|zum|de|del|di|van|du|do|da|d['’]|filmu)", re.IGNORECASE)
"""`Critique de Moor`, in a later part of a page's title: behind a headline of its own."""
_OF = re.compile(
    rf"(?<!\w)(?:(?:{NOUNS})\s(?:of|von|zu|zum|van|over)|(?<=::\s)review\sfor|reviewing)\s(\S.*)\Z", re.IGNORECASE
)
MAX_QUOTED = 120
OPENING_QUOTE = re.compile(rf"[{''.join(QUOTES)}](?:(?=\S)|(?<=«)(?=\s\S))(?<!\w.)")
"""A mark that may open a quotation. The mark comes first in the pattern: so the search is quick."""
_CLOSE = {marks: re.compile(marks if marks in "」』" else rf"[{marks}](?!\w)") for marks in QUOTES.values()}
_NOUN_HINTS = (
    "review rezension kritik besprechung critique chronique crítica reseña recens recenz resenha anmeldelse arvostelu "
    "рецензия рецензія κριτική ressenya отзыв обзор anális eleştiri nceleme omtale hands-on "
    "test".split()
)
"""Whatever holds one of `NOUNS` holds one of these."""
_SIGNATURE = re.compile(r"(?:by|von|par|por|di)\s(?:[A-Z]|[\w.-]+\Z)")
_ADDED = re.compile(r"(?:and|for|on|sur|für|para|per)\s")
"""`Moor review for PS4`, `Quay 200 review and road test`: no words on the work."""
_PERCENT = re.compile(r"\d{1,3}\s?%")
"""The grade behind a word for review: `Moor – Recenze – 60%`."""
_KIND_ONLY = re.compile(
    rf"\A(?:the\s)?(?:(?:{KINDS}|books|films|movies|records|videos?|discs?|arts|(?:non-?)?fiction|poetry)[\s/&-]*)+\Z",
    re.IGNORECASE,
)
_VOLUME = re.compile(r"(?:vol(?:ume)?|tome?|tomo|band|bd|deel|díl)\.?\s?\d{1,3}", re.IGNORECASE)
"""Which one of a series, whose title stands elsewhere."""
_BY = re.compile(
    r",?\s+(?:(?:written|edited|directed)\s)?(by|von|par)\s+((?:(?:[A-Z]\w{0,2}\.|[A-Z][\w'’-]*)[\s-]?){1,5})(?:[,.].*)?\Z"
)
_BY_USER = re.compile(r"\s(?:por|par|by|von|door)\s(?=[\w.-]*[a-z])[\w.-]*[_\d][\w.-]*(?=\s[-|–]\s|\Z)")
"""Whose review it is in a database: `Crítica de Moor por ida_77`."""
_ARTICLE = re.compile(r"\s*[:–—|,-]\s*(?:an?|the|my|our|eine|une|una)\Z", re.IGNORECASE)
_UNCLOSED = re.compile(r"\s\([^()]{0,60}\Z")
"""A bracket that a dash inside it cut off: `Moor (Series - 2025)`."""
_CUT_SHORT = re.compile(r"(?:\s(?:and|in|of|the|for|to|on|a|und|et|y|der|die|das|le|la|el)|&|,|/)\s*\Z")
_SECTION = re.compile(r"\breviews\b|\bkritiken\b|\brezensionen\b", re.IGNORECASE)
_PAPER = re.compile(r"of\s(?:Books|Literature|Films?|Music|the\sArts)\b")
"""What a paper may be a review of: `The Harbour Review of Books`."""
SITES_OWN = re.compile(r"['’]s\s(?:dvd|blu-?ray|movies?|films?|books?|music|cd|games?|tv)\s", re.IGNORECASE)
"""Whose reviews they are, and no title: `Ida's DVD Review`."""
_COLUMN = re.compile(r"\s(?:[A-Z]\w+\s)?Reviews:\s")
"""What stands behind a paper's name before what it reviews: `Harbour Reviews: The Larks - Moor`."""
_MARKS = frozenset("'\"’”")
_SAID = re.compile(r"\w.*[–—:-]\s['\"‘“]")
"""A verdict in quotation marks behind the title: `Moor – ‘devastating’`."""
FOUR, SENTENCE = 4, 7
"""Digits of a title that is a year, and words from which on a quotation may be a sentence."""
_OWN_REVIEW = re.compile(r"([:–—-]|,(?= an? ))\s(?:The|Our|an?)\s[A-Z][\w.'’]{1,20}\s(?=Review\b)")
"""The name that a site puts before its reviews: `Moor: The Courier Review`."""
_DISC_REVIEW = re.compile(
    r"\s[:|–—-]\s(?:[^:|–—\n]{1,30}\s)?Review of the (?:DVD|HD DVD|Blu-?ray|4K|UHD)\b[\w ]{0,20}\Z"
)
"""Which disc a site reviews: `Moor : The Courier Review of the DVD Video`."""

_LIST = re.compile(r"\A\[[\w .-]{2,30}\]\s+(?=\S)")
"""The mailing list that a letter was sent to: `[Filmlist] REVIEW: Moor`."""
_CRITIC_ON = re.compile(r"\A[A-Z][\w-]{1,20} Review: (?:[A-Z][\w.'’-]* ){2,4}on (?=[A-Z“‘\"'])")
"""Who reviews before what: `H-Net Review: Ada Quill on Moor`."""
_HASHTAG, _HANDLES = (
    re.compile(r"\A#(Book|Film|Movie|Audiobook)Review\b", re.IGNORECASE),
    re.compile(r"(?:\s[@#]\w{2,30})+\Z"),
)
"""`#BookReview – Moor @quaybooks`."""
_NARRATED = re.compile(r"(?:(?:\s?[,|])?\s(?:read|narrated)\sby|,\sstarring)\s.*\Z", re.IGNORECASE)
_RATING_AND = re.compile(r"\s(?:ratings?|recaps?)(?:\s(?:and|&)\s|\s?[/+]\s?)(?=reviews?\b)", re.IGNORECASE)
"""`Quay Ridge Pinot Noir Rating and Review`, `Moor Season 5 Episode 3 Recap & Review`."""
_CYRILLIC = re.compile(r"(.{2,80}), ([А-ЯЁ][а-яё-]+ [А-ЯЁ][а-яё-]+)")
"""A book and its author: `Письма, Ида Марш`."""
_OWNED = re.compile(r"((?:[A-ZÀ-Þ][\w.-]*\s){1,3}[A-ZÀ-Þ][\w-]+)['’]s?\s([^\W_].+)\Z")
"""`Ida Marsh’s Moor`, in a headline that names who reviews it as well."""
BOOKS = re.compile(
    r"\b(?:(?:audio)?book|novel|buch|bücher|roman|rezension|livre|libro|literatur|isbn|verlag|livro|boek|knih|książ|könyv"
    r"|kirja|kitap|bøker|böcker|bøger|книг)\w*\b",
    re.IGNORECASE,
)
"""Words that say that a page is about a book."""


class Reading(NamedTuple):
    """What a headline's wording says."""

    title: str
    kind: str
    """`quoted`, `lead` ("Film review: X"), `tail` ("X review – …"), `after` (the … of that) or `of` ("review of X")."""
    year: int | None = None
    creator: str = ""
    rest: str = ""
    """The whole part of the headline that the title was taken from."""


MOST_QUOTED = 200
"""A text of more quotations is bait."""


def quoted(text: str) -> list[str]:
    """Quoted strings of a headline or a paragraph, in order: the inside of every pair of quotation marks.

    An apostrophe opens nothing: the mark must stand at a word's beginning and its partner at a word's end.

    >>> quoted("Review: 'Mad Honey' Cashes In"), quoted("Ida's ‘Moor’ isn't bad"), quoted("Don't look")
    (['Mad Honey'], ['Moor'], [])
    >>> quoted("« La Lande » : nuit blanche")
    ['La Lande']
    """
    found: list[str] = []
    at = 0
    while len(found) < MOST_QUOTED and (match := OPENING_QUOTE.search(text, at)):
        start = match.end()
        if match[0] == "”" and not text[start : start + 1].isalnum():
            at = start
            continue  # it closes
        closing = _CLOSE[QUOTES[match[0]]].search(text, start + 1, start + MAX_QUOTED)
        at = closing.end() if closing else start
        inner = text[start : closing.start()].strip().strip("'‘’\"“”").strip(" ,.;") if closing else ""
        if inner:
            found.append(inner)
    return found


def says_review(text: str) -> bool:
    """False for a text without a word for review; nearly always true for one with it."""
    return any(map(text.lower().__contains__, _NOUN_HINTS))


def readings(headline: str) -> tuple[Reading, ...]:
    """What works a headline's wording may name, surest first; () when it names none.

    >>> [r.title for r in readings("Film review: Moor – a dull walk")]
    ['Moor']
    >>> [r.title for r in readings("Moor review – a dull walk")]
    ['Moor', 'a dull walk']
    >>> [r.title for r in readings("A ★★★★ review of Moor (2003)")]
    ['Moor']
    >>> [r.title for r in readings("Moor - A Film Review by Ida Marsh")]
    ['Moor']
    """
    if not says_review(headline):
        return ()
    if headline[:1] == "[" and says_review(alone := _LIST.sub("", headline)):
        headline = alone
    headline = _CRITIC_ON.sub("Review of ", headline)
    headline = _DISC_REVIEW.sub(" review", _BY_USER.sub("", _HASHTAG.sub(r"\1 Review", _HANDLES.sub("", headline))))
    headline = f"{headline[:-2]}" if headline.endswith((" Reviewed", " reviewed")) else headline
    return _readings(_RATING_AND.sub(" ", _OWN_REVIEW.sub(r"\1 ", headline)))


@lru_cache(maxsize=50)
def _readings(headline: str) -> tuple[Reading, ...]:
    if headline.endswith("-kritika"):  # `Csend a parton – Láp-kritika`
        return (_read(segments(headline)[-1].removesuffix("-kritika"), "lead", headline),)
    for before, part in pairwise(segments(headline)):
        if (match := _LEAD.search(part)) and match.start(1) and _OF_WORK.match(part):
            if before.endswith(")") and YEAR.search(before):
                return (_read(before, "tail", headline),)  # whose review it is: `Moor (1987) - Review von Ida Marsh`
            named = _read(match[1], "lead", headline)
            if _is_title(named.title, headline):
                return (named._replace(creator=""),)
    for pattern, kind in ((_LEAD, "lead"), (_LEAD_BARE, "lead"), (_OF, "of"), (_TAIL, "tail")):
        match = pattern.search(headline[:300])
        first = _read(match[1], kind, headline) if match else None
        if kind == "tail" and match and match[2] and _PAPER.match(match[2]):
            continue
        if kind == "tail" and match and _COLUMN.match(headline, match.end(1)):
            continue
        if kind == "tail" and match and SITES_OWN.match(headline, match.end(1) - 2):
            continue
        if kind == "tail" and match and _SECTION.search(match[0][len(match[1]) :]) and len(segments(match[1])) > 1:
            continue
        if match and first and _is_title(first.title, headline):
            after = match[2].strip(" :–—|-") if kind == "tail" and match[2] else ""
            after = "" if _SIGNATURE.match(after) or _PERCENT.fullmatch(after) or _ADDED.match(after) else after
            second = _read(after, "after", headline) if after else None
            return (first, second) if second and _is_title(second.title, headline) else (first,)
    return ()


def _is_title(title: str, headline: str) -> bool:
    counted = title.isdecimal() and len(title) != FOUR and _SECTION.search(headline)  # `71 Reviews`
    unsaid = _KIND_ONLY.match(title) or _VOLUME.fullmatch(title)
    return bool(title) and not counted and not _is_tagline(headline, title) and not unsaid


def _is_tagline(headline: str, title: str) -> bool:
    """Whether "… and Reviews" is a section's or a site's name and not a verdict on something."""
    return bool(_CUT_SHORT.search(title)) or (len(title.split()) > 9 and "review" not in headline[-20:].lower())


def _read(rest: str, kind: str, headline: str) -> Reading:
    """The work in the part of a headline that the words for review leave."""
    rest = _NARRATED.sub("", rest)
    marked = [text for text in quoted(rest) if not _is_said(text)]
    if marked and not (marked[0][0].islower() and rest.rstrip()[-1] in _MARKS and _SAID.search(rest)):
        return Reading(marked[0], "quoted", _year(headline), "", rest)
    parts = segments(_NEXT_SENTENCE.split(rest, maxsplit=1)[0] if kind == "lead" and ". " in rest else rest)
    title, year = work_name(parts[0] if kind != "tail" and parts else rest)
    title = _UNCLOSED.sub("", _ARTICLE.sub("", title)) or title
    if (signed := _CYRILLIC.fullmatch(title)) and "книг" in headline:
        return Reading(signed[1], kind, year or _year(headline), signed[2], rest)
    by = _BY.search(title)
    by = None if by and by[1] == "von" and " " not in by[2].strip() else by  # a place: `Der Schuster von Salzau`
    creator = by[2].strip() if by and "directed" not in by[0].lower() and by[1] != "par" else ""  # `par` the critic
    if by:
        title = title[: by.start()].strip(" ,")
        if kind == "of" and (owned := _OWNED.match(title)):
            creator, title = owned[1], owned[2]
    return Reading(title, kind, year or _year(headline), creator, rest)


def _is_said(text: str) -> bool:
    """Whether a quotation is rather a sentence than a title: many words, most of the longer ones small."""
    words = [word for word in text.split() if len(word) >= FOUR]
    return len(text.split()) >= SENTENCE and sum(word[0].islower() for word in words) > len(words) / 2


def _year(text: str) -> int | None:
    match = YEAR.search(text)
    return int(match[1]) if match else None
