"""Where on the page an element stands, as its tag, class and id say: tables, and one cached look-up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from enum import IntFlag
from string import ascii_letters

from lxml.html import HtmlElement

from reviewscrape.extraction.values.grade_names import may_name_a_grade, may_say_a_grade


class Region(IntFlag):
    """Where a block stands; inherited downwards, so that a link in the nav is NAV however deep."""

    NONE = 0
    NAV = 1
    HEADER = 2
    FOOTER = 4
    ASIDE = 8
    COMMENTS = 16
    RELATED = 32
    SHARE = 64
    PROMO = 128
    META = 256
    CAPTION = 512
    HIDDEN = 1024
    FORM = 2048
    BODY = 4096
    """The markup says that this is the article's text (itemprop articleBody or reviewBody)."""
    PROSE = 8192
    """Class or id speak of the article's text: `entry-content`, `story-body`. Weaker than BODY."""
    HEADING = 16384
    """Class or id speak of a head or title: `entry-header`, `headline`."""
    BIO = 32768
    """About the author, not by the author."""

    CHROME = NAV | HEADER | FOOTER | ASIDE | COMMENTS | RELATED | SHARE | PROMO | HIDDEN
    """Never part of the page's own content."""

    def __and__(self, other: int) -> int:  # type: ignore[override]
        """What both have, as a plain integer: asked of every block, and the enum's own way costs ten times as much."""
        return int.__and__(self, other)

    __rand__ = __and__  # type: ignore[assignment]


TAG_REGIONS = {
    "nav": Region.NAV,
    "menu": Region.NAV,
    "footer": Region.FOOTER,
    "aside": Region.ASIDE,
    "figcaption": Region.CAPTION,
    "caption": Region.CAPTION,
    "form": Region.FORM,
    "select": Region.FORM,
    "dialog": Region.PROMO,
}
ROLE_REGIONS = {
    "navigation": Region.NAV,
    "menu": Region.NAV,
    "menubar": Region.NAV,
    "banner": Region.HEADER,
    "contentinfo": Region.FOOTER,
    "complementary": Region.ASIDE,
    "dialog": Region.PROMO,
    "search": Region.FORM,
}
TOKEN_REGIONS = {
    Region.NAV: "nav navigation navbar menu breadcrumb breadcrumbs pager pagination sitenav masthead toolbar skip ipp",
    Region.FOOTER: "footer colophon copyright legal",
    Region.ASIDE: "sidebar side aside rail widget",
    Region.COMMENTS: "comment comments disqus replies reply respond commentlist kommentare discussion",
    Region.RELATED: "related recommended recommendations recirc more popular trending carousel readnext similar teaser",
    Region.SHARE: "share sharing sharedaddy sharetools social addthis tools follow bookmarks",
    Region.PROMO: "promo ad ads advert advertisement sponsor sponsored newsletter subscribe signup cookie cookies "
    "consent banner outbrain taboola paywall",
    Region.META: "meta byline author dateline published date credits credit tags",
    Region.CAPTION: "caption figcaption legend",
    Region.HEADING: "head header headline heading title kicker",
    Region.BIO: "bio biography aboutauthor",
}
_TOKENS = {token: int(region) for region, words in TOKEN_REGIONS.items() for token in words.split()}
TAGS = {tag: int(region) for tag, region in TAG_REGIONS.items()}
_ROLES = {role: int(region) for role, region in ROLE_REGIONS.items()}
_HIDDEN_NAME = re.compile(
    r"(?:.*--)?(?:is|u|js|a11y|utils?|element|text|visually|sr|ui)?[-_]*(?:hidden|sr-only|screen-reader-text)",
    re.IGNORECASE,
)
"""Names of what is not shown. `overflow-hidden`, `field--label-hidden` and `md:hidden` are of what is."""
_SHOWN_NAME = re.compile(
    r"(?:^| )(?:sm|md|lg|xl|[23]xl):(?:block|flex|grid|inline|inline-block|inline-flex|table|not-sr-only)(?: |$)"
)
"""Beside such a name nothing is hidden but from narrow screens: `hidden md:block`."""
_WHOSE = frozenset("article entry post story review blog news page node main body".split())
_TEXT = frozenset("body content text copy txt".split())
_ONE_WORD = frozenset("articlebody articletext storybody storytext postbody postcontent entrycontent newstext".split())
_OPENING = frozenset("has is no with without js elementor text hs offset".split())
"""Names that begin so say what an element has or does, or how its text looks, not what it is."""
_OPENING_WORDS = frozenset(word.encode() for word in _OPENING)
_NO_PLACE = re.compile(
    r"widget-(?:span|type).*|.*comments?[-_](?:enabled|open|closed|on|off)|entry-category-.*|.*(?:\dad|ad\d+[a-f]).*",
    re.IGNORECASE,
)
"""Names that say what may be done with a text or what it is about, or that are made by chance: `sc-9749ad0f`."""
_POSTS = re.compile(r"(?:^| )(?:hentry|status-publish|type-post)(?: |$)")
_ABOUT = re.compile(r"(?:[a-z]+[-_])?(?:category|tag|genre)-")
"""Categories and tags among the names of a post: `post hentry category-social-media tag-carousel`."""
_ALL_POSTS = "widget Blog"
"""Names of the element around all posts of a blog, as the largest of their hosts writes them."""
_MANY_WORDS = 6
_SMALL_WORDS = frozenset(b"the of to on in at for and is are you your how what we with".split())
"""One of them among so many words makes a name that of a headline."""
_PARTS = re.compile(r"[A-Z]+[a-z]*|[a-z]+")
_META = int(Region.META)
_ABOUT_WHOM = frozenset((b"about", b"box"))
"""Words that make a name with `author` that of a biography: `about-author-text`, `author-box`."""
_BLANKED = bytes(code if chr(code) in ascii_letters else ord(" ") for code in range(256))
_HIDDEN = int(Region.HIDDEN)
_PLACES = (1 << 20) - 1
"""All regions."""
SPEAKS_OF_GRADES = 1 << 20
"""No place, but a bit beside it: names or labels that may speak of a grade. Each name is looked up here once anyway."""
_LONGEST_NAMES = 400
"""Characters of class and id that are read; utility-class pages go far beyond."""


def split_names(names: str) -> list[str]:
    """Words of a class or id, lower case.

    >>> split_names("entry-content articleBody")
    ['entry', 'content', 'article', 'body']
    """
    parts = _PARTS.findall(names[:_LONGEST_NAMES])
    return parts if names.islower() else [part.lower() for part in parts]


_OF_TEXT, _OF_WHOM, _BOTH, _IN_CONTEXT = 1 << 21, 1 << 22, 3 << 21, 1 << 23


class _Words(dict[bytes, int]):
    """What one word says in any name, as bits: names are without number, their words are few."""

    _MOST = 50_000

    def __missing__(self, key: bytes) -> int:
        """Look one word up in all tables, once."""
        word = key.decode()
        bits = _TOKENS.get(word, 0)
        bits |= _OF_TEXT if word in _TEXT else 0
        bits |= _OF_WHOM if word in _WHOSE else 0
        bits |= _IN_CONTEXT if word in _OPENING else 0
        bits |= int(Region.PROSE) if word in _ONE_WORD else 0
        bits |= SPEAKS_OF_GRADES if may_name_a_grade(word) else 0
        if len(self) > self._MOST:
            self.clear()
        self[key] = bits
        return bits


class _Said(dict[str, int]):
    """What values of attributes say, as bits: each is read once, as most stand often. No long one is kept."""

    def __init__(self, read: Callable[[str], int], most: int = 20_000) -> None:
        super().__init__()
        self._read = read
        self._most = most

    def __missing__(self, value: str) -> int:
        """Read it."""
        bits = self._read(value)
        if len(value) <= _LONGEST_NAMES:
            if len(self) >= self._most:
                self.clear()
            self[value] = bits
        return bits


def _bits_of_names(names: str) -> int:
    bits = 0
    single = names[:_LONGEST_NAMES].split()
    if "-" in names and _POSTS.search(names):
        single = [name for name in single if not _ABOUT.match(name)]
    elif names == _ALL_POSTS:
        single = []
    for name in single:
        bits |= _single[name]
    if bits & _HIDDEN and ":" in names and _SHOWN_NAME.search(names):
        bits &= ~_HIDDEN
    if len(names) > _LONGEST_NAMES:
        bits = bits & _PLACES | (SPEAKS_OF_GRADES if may_name_a_grade(names) else 0)
    return bits


def _bits_of_name(name: str) -> int:
    """What one name says: some words mean something only together, and what an element has is not what it is."""
    plain = name.islower() and name.isascii()
    words = name.encode().translate(_BLANKED).split() if plain else [part.encode() for part in split_names(name)]
    bits = 0
    for word in words:
        bits |= _words[word]
    speaks = bits & SPEAKS_OF_GRADES if plain else SPEAKS_OF_GRADES if may_name_a_grade(name) else 0
    region = bits & _PLACES
    if region and (_NO_PLACE.fullmatch(name) or (len(words) >= _MANY_WORDS and not _SMALL_WORDS.isdisjoint(words))):
        region = 0
    elif bits >= _OF_TEXT:
        if bits & _IN_CONTEXT and words[0] in _OPENING_WORDS:
            region = 0
        elif len(words) > 1 and bits & _BOTH == _BOTH:
            region |= int(Region.PROSE)
    if b"comments" in words[1:] and b"date" in words:
        region &= ~int(Region.COMMENTS)  # a line with the day and the number of comments
    if region & _META and b"author" in words and not _ABOUT_WHOM.isdisjoint(words):
        region |= int(Region.BIO)
    return speaks | region | (_HIDDEN if _HIDDEN_NAME.fullmatch(name) else 0)


_words, _names, _single = _Words(), _Said(_bits_of_names), _Said(_bits_of_name)


def _region_of_style(style: str) -> int:
    """Hidden or not; a property of the page's own, as in `--rating: 3.5`, may speak of a grade."""
    hidden = _HIDDEN if "none" in style and "display:none" in style.replace(" ", "") else 0
    return hidden | SPEAKS_OF_GRADES if "--" in style else hidden


_FEW_VALUES = 2_000
"""Values of one attribute other than class and id that are kept: hardly any says a thing."""
SAYING: dict[str, Mapping[str, int]] = {
    "class": _names,
    "id": _names,
    "style": _Said(_region_of_style, _FEW_VALUES),
    "hidden": _Said(lambda _: _HIDDEN, _FEW_VALUES),
    "role": _Said(lambda role: _ROLES.get(role, 0), _FEW_VALUES),
    "itemprop": _Said(lambda item: int(Region.BODY) if item in {"articleBody", "reviewBody"} else 0, _FEW_VALUES),
    "aria-label": _Said(lambda label: SPEAKS_OF_GRADES if may_say_a_grade(label) else 0, _FEW_VALUES),
    **dict.fromkeys(
        ("data-rating", "data-score", "data-stars", "data-grade"),
        _Said(lambda value: SPEAKS_OF_GRADES if value else 0, _FEW_VALUES),
    ),
}
"""What the value of an attribute says of the region, and whether it may speak of a grade."""
_NAMING = frozenset({"class", "id"})
WHOLE = frozenset({"html", "body"})
"""Their names do not count: those of the whole page say what it has somewhere."""


def region_of_attributes(tag: str, attributes: Iterable[tuple[str, str]]) -> int:
    """Region that one element opens by its own tag and attributes, and `SPEAKS_OF_GRADES`, as a plain integer."""
    region = TAGS.get(tag, 0)
    for name, value in attributes:
        if name in SAYING and not (tag in WHOLE and name in _NAMING):
            region |= SAYING[name][value]
    return region


def region_of_element(node: HtmlElement) -> Region:
    """Region that one element opens by its own tag and attributes."""
    attributes = [(str(name), str(value)) for name, value in node.items()]
    return Region(region_of_attributes(str(node.tag), attributes) & ~SPEAKS_OF_GRADES)


def ends_article(element: HtmlElement) -> bool:
    """True for the footer of an article, where templates of blogs put the box that sums it up."""
    around = element.getparent() if element.tag == "footer" else None
    return around is not None and around.tag == "article"
