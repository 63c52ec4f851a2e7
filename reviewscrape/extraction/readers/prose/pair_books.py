"""A book and its author in one headline: `«Title» de Author : …`, `Author: Title`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from reviewscrape.extraction.notes import language
from reviewscrape.extraction.page_types.sections import subjects
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.values.dates import may_hold_date
from reviewscrape.extraction.values.names import looks_like_name
from reviewscrape.extraction.values.text import fold, unquote
from reviewscrape.extraction.values.titles import BOOKS, says_review
from reviewscrape.extraction.wording import BOOK_NUMBERS

_TITLE_OF = re.compile(
    r"\A[«“„\"‘]\s?([^«»“”„\"’]{1,80}?)\s?[»”“\"’],?\s(?:de\s|d['’]|von\s|di\s|van\s|por\s|af\s|av\s)"
    r"([A-ZÀ-ÞČŘŠŽ][\w.'’-]*(?:\s[\w.'’-]+){1,3}?)(?=\s?[:,;–—(]|\s-|\Z)"
)
"""`«Title» de Author`."""
ABROAD = (" von", " av", " af", " de", " di", " van", " od", " por", " par", " door")
"""What stands between a book and its author."""
_ARTICLE = re.compile(r"(?:the|an?|le|la|les|der|die|das|el|los|las|il|lo|i|une?|eine?)\s", re.IGNORECASE)
NAME_LENGTHS, FULL_NAME = range(2, 5), range(2, 4)
_BY_AUTHOR = re.compile(r"\A(.{2,90}?),?\s[Bb]y\s([^,:(–—|]{4,50})\Z")
_QUOTED_BESIDE = re.compile(r"\A(?:[«“„\"‘']|,,)\s?([^«»“”„\"’]{1,80}?)\s?[»”“\"’'],?\s(?:[–—-]\s)?([^,:(–—|]{4,50})\Z")
_BESIDE_QUOTED = re.compile(r"\A([^,:(–—|«“„\"‘']{4,50}),?\s(?:[–—-]\s)?[«“„\"‘']([^«»“”„\"’]{1,80})[»”“\"’']\Z")
_BEFORE_BRACKET = re.compile(r"\A([^()]{2,80}?)\s\(([^()\d]{4,50})\)\Z")
_OF_AUTHOR = re.compile(r"\A([^,:(–—|]{2,80}?),?\s(?:von|av|af|de|di|van|od|por|par|door)\s([^,:(–—|]{4,50})\Z")
_SLASHED = re.compile(r"\A([^/]{2,80})/([^/]{4,50})(?:/[^/]{1,60}){1,3}\Z")
_TITLE_FIRST = (_QUOTED_BESIDE, _OF_AUTHOR, _SLASHED)
_QUOTES = frozenset("«“„\"‘'")
_SIGNED = re.compile(r"(?:\A|\s)[Bb]y:?\s(\w+)")
_FORM = re.compile(r",\s(?:an?\s)?(?:novel|novella|memoir|stories|poems|essays)\Z", re.IGNORECASE)
"""What kind of book it is, before its author: `The Ferry, a novel by Ida Marsh`."""
_BEHIND = re.compile(
    r",?\s(?:illustrated|translated|narrated|edited)(?:\sfrom\sthe\s\w+)?\sby\s[^,:|]{4,60}\Z"
    r"|\s(?:\([^()]{3,60}\)|[–—-]\s\d(?:\.5)?(?:\s?/\s?\d{1,2})?\s?[Ss]tars?)\Z"
)
"""House, grade or who drew, behind the author: `The Ferry by Ida Marsh (Some Press)`, `… – 5/5 Stars`."""
_OWNED = re.compile(r"\w['’]s\s")
"""`Marwin’s Journey` is nobody's name."""
SHORT = 160
"""Characters of a line that says by whom the review is."""
_DASH, _COLON = re.compile(r"\s[–—-]\s"), re.compile(r":\s")
_IMPRINT = re.compile(
    r"\s[|·•]\s(?i:read|narrated|performed) by .*\Z"
    r"|(?:,? trans(?:\.|lated) (?:from the [\w-]+ )?by |\. )[^\n]{3,60}(?:\(\d+p\)|\$\d|ISBN).*\Z"
)
"""What trade papers print behind an author: `Ida Marsh, trans. by Karl Dunn. Some House, $25 (312p)`."""


def _may_be_of(text: str, place: Place) -> bool:
    """Whether a colon parts author and title: in English it rather parts title and deck."""
    return text.count(": ") == 1 and language(place.page) not in {"en", None}


def title_and_author(text: str, place: Place, *, in_prose: Callable[[str, Place], bool]) -> tuple[str, str] | None:
    """`«Title» de Author : …` and `Author: Title`, on a page about a book whose prose speaks of the author."""
    head, colon, _ = text.partition(": ")
    match = _TITLE_OF.match(text) or (_OF_AUTHOR.match(head) if colon else None)
    if match and match.re is _OF_AUTHOR and not in_prose(match[2], place):
        match = None
    title, maker = (
        (match[1], match[2]) if match else text.partition(": ")[::-2] if _may_be_of(text, place) else ("", "")
    )
    maker = _given_first(maker, place)
    if not title or len(maker.split()) not in NAME_LENGTHS or not looks_like_name(maker):
        return None
    if _is_quoted(maker, place):
        return None
    known = match is not None or in_prose(maker, place) or not BOOK_NUMBERS.isdisjoint(place.page.words)
    return (unquote(title), maker) if known else None


def _given_first(name: str, place: Place) -> str:
    """The name as the page prints it elsewhere, where catalogues have the surname first: `Marsh, Ida`."""
    surname, comma, given = name.partition(", ")
    turned = f"{given} {surname}"
    return turned if comma and turned in place.page.text else name


def _ends_as_book(name: str) -> bool:
    """Whether the last word is one for a book: `Sessizliğin Romanı`."""
    return BOOKS.fullmatch(name.rpartition(" ")[2]) is not None


def _is_quoted(name: str, place: Place) -> bool:
    """Whether the page has it in quotation marks, it alone: a title."""
    return re.search(rf"[«“„\"‘']{re.escape(name)}[,.]?[»“”\"’']", place.page.text) is not None


def is_person(text: str) -> bool:
    """Whether a line may be an author's name: `The Glove Clerk` is none."""
    return looks_like_name(text) and _ARTICLE.match(text) is None


def beside_author(parts: Sequence[str], place: Place) -> tuple[str, str] | None:
    """(title, author) of `Title – Author` and `Author – Title` that a blog files among its books."""
    if any(may_hold_date(part) or BOOKS.search(part) or not re.search(r"[^\W\d_]{2}", part) for part in parts):
        return None
    persons = [
        len(part.split()) in NAME_LENGTHS and is_person(part) and not any(map(str.isdigit, part)) for part in parts
    ]
    return _person_last(parts, persons) if len(parts) == 2 and _is_filed_among_books(place) else None


def _person_last(parts: Sequence[str], persons: Sequence[bool]) -> tuple[str, str] | None:
    """(title, author) of two parts where just one is a person's name."""
    title, author = parts[:: -1 if persons[0] else 1]
    return (unquote(title), author) if persons[0] != persons[1] else None


def _is_filed_among_books(place: Place) -> bool:
    """Whether address, title or the post's subjects speak of books: `Labels: roman français`."""
    said = " ".join((*subjects(place.page), place.page.url.rpartition("/")[0], place.page.title))
    return BOOKS.search(said) is not None


def may_be_told(text: str) -> bool:
    """Whether a headline has one of the forms of title and author that need no dash: a cheap first look."""
    return any(form.match(text) for form in (*_TITLE_FIRST, _BESIDE_QUOTED, _BEFORE_BRACKET))


def told_by_headline(text: str, place: Place) -> tuple[str, str] | None:
    """Title and author in the headline of a page about a book, where its form alone tells which is which."""
    if (bracketed := _BEFORE_BRACKET.match(text)) and _is_author(bracketed[2]) and not _BY_AUTHOR.match(bracketed[1]):
        return unquote(bracketed[1]), bracketed[2]
    text = _BEHIND.sub("", text)
    match = _BY_AUTHOR.match(text) if text[:1] in _QUOTES or _is_signed_by_another(text, place) else None
    for form in _TITLE_FIRST:
        match = match or ((beside := form.match(text)) and _is_author(beside[2]) and beside) or None
    if match:
        return (unquote(_FORM.sub("", match[1]).strip(" ,")), match[2]) if _is_author(match[2]) else None
    if (named := _BESIDE_QUOTED.match(text)) and _is_author(named[1]):
        return named[2], named[1]
    parts = _DASH.split(text) if ": " not in text else _COLON.split(text) if _may_be_of(text, place) else []
    if len(parts) != 2 or not all(parts):
        return None
    persons = [_is_author(part) and not _is_quoted(part, place) and not _ends_as_book(part) for part in parts]
    return _person_last(parts, _spoken_of(parts, place) if all(persons) else persons)


def _spoken_of(parts: Sequence[str], place: Place) -> list[bool]:
    """Of whom the prose speaks as of a person, by the surname, where it says the other in full: that is the title."""
    prose = " ".join(block.text for block in place.page.blocks if block.kept)
    whole, last = [prose.count(part) for part in parts], [prose.count(part.split()[-1]) for part in parts]
    return [last[at] > whole[at] and whole[1 - at] > 0 and last[1 - at] == whole[1 - at] for at in (0, 1)]


def _is_signed_by_another(headline: str, place: Place) -> bool:
    """Whether a line around the review says by whom it is, and none of the headline's names: those made the work."""
    foot = [block for block in place.page.blocks if block.text.startswith("Posted by ")]
    near = [*(block for block, _ in place.around()), *foot]
    signed = [match for block in near if len(block.text) <= SHORT and (match := _SIGNED.search(block.text))]
    return any(f" {match[1]}" not in headline for match in signed)


def _is_author(text: str) -> bool:
    """Whether a text is two or three names of a person: `The Glove Clerk` is none."""
    named = len(text.split()) in FULL_NAME and is_person(text) and not any(map(str.isdigit, text))
    return named and not _OWNED.search(text)


def is_author_of(title: str, name: str, subjects: Sequence[str], place: Place) -> bool:
    """Whether the page's title says whose a book is: `Moor av Ida Marsh`, and `Moor by Ida Marsh` of no review."""
    numbered = not BOOK_NUMBERS.isdisjoint(place.page.words) or "EAN : 978" in place.page.text
    if not numbered or not looks_like_name(name):
        return False
    english = () if says_review(place.page.title) else (" by",)
    if f"{title} - {name} - " in f"{place.page.title} - ":
        return True
    said = [f" {fold(title)}{by} {fold(name)} " for by in (*ABROAD, *english)]
    return any(words in subject for subject in subjects for words in said)


def is_named_first(name: str, title: str, place: Place) -> bool:
    """Whether the title of a page with a book's number has the author before the book: `Ida Marsh: Moor. Roman`."""
    full = len(name.split()) in NAME_LENGTHS and "/" not in name and looks_like_name(name)
    titled = full and f"{name}: {title}" in place.page.title
    return titled and not BOOK_NUMBERS.isdisjoint(place.page.words)


def without_imprint(name: str) -> str:
    """An author's name without translator, publisher and price behind it."""
    return _IMPRINT.sub("", name)
