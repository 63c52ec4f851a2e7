"""A book and its author in a headline that says no word for a review: the prose speaks of the author by surname."""

from __future__ import annotations

import re

from reviewscrape.extraction.notes import language
from reviewscrape.extraction.page_types.sections import subjects
from reviewscrape.extraction.readers.prose.headline import OTHERS
from reviewscrape.extraction.readers.prose.leaning import leaning
from reviewscrape.extraction.readers.prose.pair_wording import CLOSING, OPENING, WORD_FOR_REVIEW
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.values.dates import may_hold_date
from reviewscrape.extraction.values.names import looks_like_name
from reviewscrape.extraction.values.text import unquote, without_site
from reviewscrape.extraction.values.title_tails import work_name
from reviewscrape.extraction.values.titles import BOOKS
from reviewscrape.extraction.vocabulary import Densities
from reviewscrape.extraction.wording import BOOK_FACTS, BOOK_NUMBERS

OTHER_WORKS = frozenset({"screen", "album", "stage", "game"})
CRITICAL = 0.8
"""Words of criticism, or of judgement, a hundred from which prose speaks of a work."""
_GRADED = re.compile(r"★|(?<![\d/.,])\d(?:[.,]\d)? ?/ ?(?:5|10)(?![\d/])|\b[Rr]ating: ")
"""Signs that somebody graded something here, and no days."""
SHORT, LONGEST = 160, 80
ARTICLES = frozenset("the a an der die das le la les el los las il lo gli de het een".split())
_PARTICLE = r"(?:(?:de|von|van|der|den|di|la|le|du|da|del|al|ten|y|af|av)\s){0,2}"
_CAPITAL = "A-ZÀ-ÞĆČĎĐĘĚĞŁŃŇŐŘŚŞŠŤŮŰŹŻŽİ"
_WORD_OF_NAME = rf"(?:(?:[A-ZÀ-Þ]\.){{1,3}}|[{_CAPITAL}][\w'’-]*)"
NAME = rf"{_WORD_OF_NAME}(?:\s{_PARTICLE}{_WORD_OF_NAME}){{1,3}}"
_PART_OF_OTHERS = (
    r"(?:,|\s\|)?\s(?:(?:and|&)\s)?(?:illustrated|illus\.|translated|trans\.|edited|narrated|(?:pictures|art"
    r"|illustrations|photographs))\s(?:from the \w+\s)?by\s"
)
_WITH_OTHERS = re.compile(rf"\A(?P<title>.{{2,100}}?),?\s(?:[Ww]ritten )?[Bb]y\s(?P<name>{NAME}){_PART_OF_OTHERS}\S")
"""`The Ferry by Ida Marsh, illustrated by Karl Dunn`: nothing but a book has both."""
_NEW_BOOK = re.compile(
    r"\A(?P<title>[^,:]{2,90}), (?:il|la|le|el|o|der|das|the) (?:nuov[oa]|nouveau|nouvel|nuev[oa]|nov[oa]|neue|new) "
    rf"(?:romanzo|libro|[Rr]oman|livre|novela|romance|livro|Buch|novel|book) (?:di|de|von|by) (?P<name>{NAME})\Z"
)
"""`Il lago, il nuovo romanzo di Ada Marini`."""
_REVIEWED = re.compile(rf"\A(?:.{{3,120}}: )?(?P<title>[^:]{{2,90}}), [Bb]y\s(?P<name>{NAME}),\s[Rr]eviewed\Z")
"""`Back from the beyond: The Ferry, by Ida Marsh, reviewed`."""
_BY = re.compile(rf"\A(?P<title>.{{2,100}}?),?\s[Bb]y\s(?P<name>{NAME})(?:\s?(?:[:(|]|\s[–—-]\s).*)?\Z")
_ABROAD = re.compile(
    rf"\A(?P<title>.{{2,100}}?),?\s(?:di|de|do|da|von|van|av|af|par|por|door|od)\s(?P<name>{NAME})(?:\s(?:[|(]|[–—-]\s).*)?\Z"
)
_BESIDE = re.compile(rf"\A(?P<title>[^,:|–—]{{2,90}}?)(?:,|\s[|–—-])\s(?P<name>{NAME})\Z")
_DATED = re.compile(rf"(?P<title>[^,:|–—]{{2,90}}),? (?:by )?(?P<name>{NAME}) \((?:19|20)\d\d\)")
"""`The Ferry, Ida Marsh (2019)`."""
_AUTHOR_FIRST = re.compile(rf"\A(?P<name>{NAME})(?:\s[|–—-]|:)\s(?P<title>[^:|–—]{{2,90}})\Z")
_NAMED = re.compile(rf"(?:(?:[Bb]y|de|von|van|di|af|av)\s)?(?P<name>{NAME})")
"""A line that is a name, or says whose the work is."""
_WORD = r"(?<![\w-]){}(?![\w-])"
_ENDINGS = "aeoiyýáéí"
"""Letters that names lose where their case has another ending."""
_BYLINE = re.compile(
    r"\W{0,3}(?:(?:posted|written|reviewed|published)\s)?(?:by|von|par|por|di|da|door)\b", re.IGNORECASE
)
REVIEWED_BY = re.compile(rf"\A(?P<critic>{NAME})\s[Rr]eviews\s(?P<rest>.{{2,150}}\s[Bb]y\s.*)\Z")
"""`Karl Dunn Reviews The Ferry by Ida Marsh`."""


def find_book(place: Place) -> tuple[str, str] | None:
    """(title, author) by the headline, or by the headline and the name beside it."""
    headline = place.headline
    if headline is None:
        return None
    whole = without_site(headline.text, place.context.site_names)
    opening, reviewed = OPENING.match(whole), REVIEWED_BY.match(whole)
    text = reviewed["rest"] if reviewed else CLOSING.sub("", OPENING.sub("", whole))
    if WORD_FOR_REVIEW.search(text.removesuffix(", reviewed")):
        return None
    dated = _DATED.fullmatch(text)
    if dated and looks_like_name(dated["name"]) and not _is_person(dated["title"]) and leaning(place) == "book":
        return unquote(dated["title"]), dated["name"]
    opened = reviewed is not None or (opening is not None and BOOKS.search(opening[0]) is not None)
    return book_of_headline(text, place, opened=opened) or (None if reviewed or opening else author_beside(place))


def book_of_headline(text: str, place: Place, *, opened: bool) -> tuple[str, str] | None:
    """(title, author) of a headline; `opened` where a word for a book's review stood before this text.

    Reviewers speak of authors by surname, and not by first name, as of those whom the book tells of.
    """
    if match := _WITH_OTHERS.match(text) or _REVIEWED.match(text) or _NEW_BOOK.match(text):
        return unquote(match["title"].strip(" ,")), match["name"]
    by, abroad, beside, first = (form.match(text) for form in (_BY, _ABROAD, _BESIDE, _AUTHOR_FIRST))
    if not (by or abroad or beside or first) or leaning(place) in OTHER_WORKS:
        return None
    english = language(place.page) in {"en", None}
    made = by if english else abroad
    if opened and made and not _signs(made["name"], place):
        return unquote(made["title"].strip(" ,")), made["name"]
    for match in filter(None, (made, beside, first if ": " not in text or not english else None)):
        name = match["name"]
        if match is not made and _is_person(match["title"]):
            continue
        if not looks_like_name(name) or may_hold_date(work_name(match["title"])[0]):
            continue
        if is_spoken_of(name, place, english=english) and (opened or _tells_of_a_book(text, place)):
            return unquote(match["title"].strip(" ,")), name
    return None


def author_beside(place: Place) -> tuple[str, str] | None:
    """(title, author) of a headline and a name on the line next to it, of whom the prose speaks by surname."""
    headline = place.headline
    if headline is None or len(headline.text) > LONGEST:
        return None
    at, blocks = headline.block.index, place.page.blocks
    below = headline.block.text.partition("\n")[2] or (blocks[at + 1].text if at + 1 < len(blocks) else "")
    above = blocks[at - 1].text if at and not blocks[at - 1].region & OTHERS else ""
    for line in (below.partition("\n")[0], above):
        named = _NAMED.fullmatch(line) if len(line) <= LONGEST else None
        told = named is not None and (named["name"] != line or not _is_person(headline.text))
        if named and told and is_spoken_of(named["name"], place) and leaning(place) not in OTHER_WORKS:
            return headline.text.partition("\n")[0], named["name"]
    return None


def _is_person(title: str) -> bool:
    """Whether a title may as well be somebody's name: two or three words with capitals, no article before them."""
    words = title.split()
    return len(words) in {2, 3} and looks_like_name(title) and words[0].lower() not in ARTICLES


def is_spoken_of(name: str, place: Place, *, english: bool = True) -> bool:
    """Whether the prose has the surname alone, and the first name nowhere alone."""
    prose = " ".join(block.text for block in place.page.blocks if block.kept)
    first, last = name.split()[0], name.split()[-1]
    whole = prose.count(name)
    if prose.count(last if english else last.rstrip(_ENDINGS)) <= whole:
        return False
    surname = re.escape(last) if english else rf"{re.escape(last.rstrip(_ENDINGS))}\w{{0,3}}"
    if len(re.findall(_WORD.format(surname), prose)) <= whole:
        return False
    return "." in first or len(re.findall(_WORD.format(re.escape(first)), prose)) <= whole


def _signs(name: str, place: Place) -> bool:
    """Whether a short line around the review begins as a byline of that name."""
    headline = place.headline.block if place.headline is not None else None
    near = [block.text for block, _ in place.around() if block is not headline and len(block.text) <= SHORT]
    return any(_BYLINE.match(text) and name in text for text in near)


def _tells_of_a_book(text: str, place: Place) -> bool:
    said = place.page.shared.get("densities")
    if isinstance(said, Densities) and said.criticism and max(said.criticism, said.judgement) >= CRITICAL:
        return True
    page = place.page
    named = " ".join((text, page.title, page.url, *subjects(page)))
    if page.words & (BOOK_NUMBERS | BOOK_FACTS) or BOOKS.search(named):
        return True
    return _GRADED.search(page.text) is not None
