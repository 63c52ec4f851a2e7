"""What a page calls itself: by its types, its titles and headlines, its address. 0 to 1 each."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial

from reviewscrape.extraction.page_types import schema_types
from reviewscrape.extraction.page_types.addresses import (
    LIST_PATH,
    ONE_THING,
    REVIEWS_NUMBER,
    SECTION_WORDS,
    SECTIONS,
    TRACKED,
    path_words,
)
from reviewscrape.extraction.page_types.evidence import Evidence
from reviewscrape.extraction.wording import NAMED_REVIEW, NAMED_REVIEWS, REVIEW_WORD, REVIEWS_WORD, says

LINKED = 0.4
"""What is left of an address's strength where the headings lead elsewhere."""
_BARS = tuple("|–—·»")
DEEP = 3
"""Segments of a path that has a section, a work in it and a page of the work."""
SOMEBODYS = frozenset(
    "user users member members mitglied mitglieder profile profiles profil critic critics author authors autor autoren "
    "auteurs membre membres utente utenti usuario usuarios staff contributor contributors reader readers".split()
)
"""Folders of those who write."""
READABLE = 60
"""Words of the text of a short review."""
SEVERAL = 3
"""So many reviews in a page's data are those of others."""


def typed_as(names: frozenset[str]) -> Callable[[Evidence], float]:
    """A test for pages that give themselves one of these types."""
    return lambda e: float(not names.isdisjoint(e.top_types))


def typed_anywhere(names: frozenset[str]) -> Callable[[Evidence], float]:
    """A test for pages on which something has one of these types."""
    return lambda e: float(not names.isdisjoint(e.types))


is_thing = typed_as(schema_types.THING_TYPES)
is_work, is_article = typed_as(schema_types.WORK_TYPES), typed_as(schema_types.ARTICLE_TYPES)
is_person, is_place = typed_as(schema_types.PERSON_TYPES), typed_as(schema_types.PLACE_TYPES)
is_house = typed_as(frozenset({"localbusiness"}))
is_review, is_sold = typed_as(schema_types.REVIEW_TYPES), typed_as(schema_types.SOLD_TYPES)


def typed_as_review(e: Evidence) -> float:
    """Half as telling where several reviews are typed: the first of many."""
    return is_review(e) and (0.5 if e.types["review"] >= SEVERAL else 1.0)


def typed_as_work(e: Evidence) -> float:
    """Less where an article or a review is typed as well: the work is what it is about, or what it sells."""
    return is_work(e) and (0.4 if is_article(e) or reviews_of_one(e) else 0.6 if is_review(e) else 1.0)


def _cached(word: re.Pattern[str]) -> Callable[[str], bool]:
    """Whether a text says it. A cache of its own for each pattern: hashing one reads its whole program."""
    return lru_cache(maxsize=100)(partial(says, word))


_names_review, _names_reviews, _names_one = map(_cached, (REVIEW_WORD, REVIEWS_WORD, NAMED_REVIEW))


def _says_one(e: Evidence, text: str) -> float:
    """What is `ranked and reviewed` in a list of the best makes it no review."""
    return float(e.may_say_review and not e.says_roundup and (_names_review(text) or _names_one(text)))


def _says_several(e: Evidence, text: str) -> float:
    return float(e.may_say_review and _names_reviews(text) and not _names_one(text))


def says_any(e: Evidence, text: str) -> float:
    """A text names a review or reviews."""
    return float(e.may_say_review and (_names_review(text) or _names_reviews(text)))


def title_says_review(e: Evidence) -> float:
    """The title names a review."""
    return _says_one(e, e.own_title)


def title_says_reviews(e: Evidence) -> float:
    """The title names reviews."""
    return _says_several(e, e.own_title)


def headline_says_review(e: Evidence) -> float:
    """A headline names a review."""
    return max([_says_one(e, text) for text in e.headings], default=0.0)


def headline_says_reviews(e: Evidence) -> float:
    """A headline names reviews."""
    return max([_says_several(e, text) for text in e.headings], default=0.0)


def signed(e: Evidence) -> float:
    """One review is signed, of something that is criticised; several are what readers wrote, or a list.

    What a doctor or an editor has reviewed is signed, too.
    """
    told = e.criticism > 0 or e.fields["critic_grade"] > 0 or e.may_say_review or e.signed_kind
    return float(e.signatures == 1 and told)


def section_says_review(e: Evidence) -> float:
    """The page's section or the classes of its body name reviews."""
    return says_any(e, f"{e.sections} {e.body_class}")


def slug_says_review(e: Evidence) -> float:
    """The last segment of the path names a review of something: `/some-film-review`."""
    segments = [s for s in e.path.split("/") if s]
    last = segments[-1] if segments else ""
    said = _says_one(e, last)
    return said and said * float(len(path_words(last)) > 1 or _is_review_of_folder(e, segments))


def address_of_a_review(e: Evidence) -> float:
    """The address is that of one review by its number, there is something to read, and no title of another genre."""
    numbered = e.longest_run >= READABLE and REVIEWS_NUMBER.search(e.path) is not None
    return float(numbered and not e.titled_otherwise)


def in_review_folder(e: Evidence) -> float:
    """A slug of its own below a folder of reviews: `/reviews/albums/some-album`."""
    folder, _, last = _SORTED.sub("", e.path).rpartition("/")
    said = says_any(e, folder)
    return said and said * float(bool(path_words(last)) and not _is_section(last))


def reviews_of_one(e: Evidence) -> float:
    """The path ends in what others wrote of one thing: `/film/some-film/reviews`, `/title/tt1234567/user-reviews`."""
    *_, folder, thing, last = ["", "", "", *(s for s in _SORTED.sub("", e.path).split("/") if s)]
    words = path_words(last)
    of_a_kind = len(words) > 1 and words[0] in SECTIONS
    told = words and (words[-1] == "usercomments" or (e.may_say_review and _ends_in_reviews(words[-1])))
    if not told or len(words) > 2 or of_a_kind:
        return 0.0
    if folder in SOMEBODYS:
        return 0.0  # what one person wrote of many
    numbered = re.search(r"\d{3}", thing) is not None
    named = [word for word in path_words(thing) if word not in SECTIONS and word not in SECTION_WORDS]
    headed = bool(e.headings) and e.headings[0].casefold().split() == list(path_words(thing))
    of_one = bool(named) and (headed or len(path_words(thing)) > 1 or numbered)
    return float(of_one) * (LINKED if e.linked_headings >= SEVERAL and not numbered else 1.0)


def _ends_in_reviews(word: str) -> bool:
    return REVIEWS_WORD.fullmatch(word) is not None or word in {"criticreviews", "userreviews"}


def _is_section(segment: str) -> bool:
    return segment in SECTIONS or (segment.isdigit() and len(segment) < 4)


def reviews_of_several(e: Evidence) -> float:
    """A headline reads `Album reviews: Kuro, Ola Brink and Lode`."""
    return float(e.may_say_review and any(map(NAMED_REVIEWS.search, e.headings)))


def reviews_of_headline(e: Evidence) -> float:
    """The title reads `Ember Road Reviews - Some Site` above a headline that says `Ember Road`."""
    name = e.headings[0] if e.headings else ""
    rest = e.title[len(name) :].strip() if name and e.title.startswith(name) else ""
    if rest.startswith(_BARS):  # behind a bar `Quay Reviews` is the site's name
        rest = rest[1:].strip() if REVIEWS_WORD.match(rest[1:].strip()) else ""
    said = bool(rest) and not says_any(e, name) and _says_several(e, rest.partition(" - ")[0])
    return said and 1.0 - ends_in_section(e)


def ends_in_section(e: Evidence) -> float:
    """The path ends where a list of things begins: `/reviews/`, `/film/`, `/category/x/page/2`, or at the root."""
    segments = [s for s in e.path.split("/") if s]
    if not segments:
        return float(bool(e.path) and not e.query)
    if reviews_of_one(e) or (e.query and ONE_THING.search(e.query)):
        return 0.0
    last = segments[-1]
    if _is_review_of_folder(e, segments):
        return 0.0
    whole_word = e.may_say_review and (REVIEW_WORD.fullmatch(last) or REVIEWS_WORD.fullmatch(last))
    numbered = last.isdigit() and (len(segments) == 1 or not (_is_section(segments[-2]) or segments[-2] == "page"))
    return float(bool(whole_word) or (_is_section(last) and not numbered) or LIST_PATH.search(e.path) is not None)


def _is_review_of_folder(e: Evidence, segments: list[str]) -> bool:
    """Whether the path ends in a word for one review below a work's own name: `/films/some-film/recension`."""
    if len(segments) < DEEP or not e.may_say_review or _is_section(segments[-2]):
        return False
    return REVIEW_WORD.fullmatch(segments[-1]) is not None


@lru_cache(maxsize=4)
def said(e: Evidence) -> float:
    """Title, headline, address or section call the page a review or reviews."""
    return says_any(e, " ".join((e.own_title, *e.headings, e.path, e.sections, e.body_class)))


_SORTED = re.compile(r"(?:/by/[\w-]{1,30}|/presse|/spectateurs)?(?:/page/\d{1,4})?/?\Z")
"""Behind such an address, how its list is sorted and which page of it is shown."""
_TESTED = re.compile(r"\Atests? ?: |\bim (?:\w+-)?test\b|[/-]tests?(?:[/.]|\Z)", re.IGNORECASE)
"""What French and German pages call the review of a machine: in titles `Test : …`, `… im Test`, in addresses."""


def sold(e: Evidence) -> float:
    """A shop's page of what it sells; that it shows reviews of it makes it none."""
    places = f"{e.title} {e.path}"
    return float(is_sold(e) and not says_any(e, places) and _TESTED.search(places) is None)


def typed_as_thing(e: Evidence) -> float:
    """Something is sold or described; less where an article is typed as well, or a work."""
    return is_thing(e) and (1.0 - is_work(e)) * (0.4 if is_article(e) else 1.0)


def typed_as_house(e: Evidence) -> float:
    """A place of business of any kind that its guests grade, with no work beside."""
    return is_house(e) * (1.0 - max(is_work(e), is_sold(e))) * float(e.fields["community_grade"] > 0)


def typed_as_person(e: Evidence) -> float:
    """A person's page; an author's page that lists what he wrote is a list, but a writer's of books.

    None where one article is typed as well: its author.
    """
    if is_person(e) and sum(e.types[name] for name in schema_types.ARTICLE_TYPES) == 1:
        return 0.0
    return is_person(e) and (1.0 - ends_in_section(e) or float("author" in e.top_types))


def at_the_root(e: Evidence) -> float:
    """A site's front page."""
    return float(e.path == "/" and (not e.query or TRACKED.fullmatch(e.query) is not None))


def front_page(e: Evidence) -> float:
    """A list's address and no word of reviews: what is graded here is sold here."""
    return ends_in_section(e) * (1.0 - said(e))


def own_page(e: Evidence) -> float:
    """The path ends in a slug of several words or in a number: one thing has this address, no list."""
    last = e.path.rstrip("/").rpartition("/")[2]
    return float(len(path_words(last)) > 3 or bool(re.search(r"\d{4,}", last)))
