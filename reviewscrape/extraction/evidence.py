"""What speaks for the one or the other type of page: gathered once, before any value is believed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.vocabulary import densities, word_count

REVIEW_WORD = re.compile(
    r"(?<![a-z])(?<!in[- ])(?:(?:film|movie|book|album|music|game|tv|dvd|theat(?:er|re)|concert)-?)?"
    r"review(?:ed|ing)?(?![a-z]|[ -](?:process|requests?|guide|board|committee|and|of the year))"
    r"|rezension(?!en)|(?:film|buch|theater|musik|konzert|album|spiel|serien)kritik(?!en)|besprechung(?!en)"
    r"|(?<![a-z])kritik(?![a-z]|[ -]an?[mn]?(?![a-z]))"
    r"|(?<![a-z])critique(?![a-z])|(?<![a-z])rese[nñ]a(?![a-z])|(?<![a-z])cr[ií]tica(?![a-z])"
    r"|(?<![a-z])recensi(?:one|e|ón|on)(?![a-z])|anmeldelse(?!r)|arvostelu(?!t)|рецензия|レビュー",
    re.IGNORECASE,
)
"""One review."""
REVIEWS_WORD = re.compile(
    r"(?<![a-z])reviews(?![a-z])|rezensionen|kritiken|besprechungen|(?<![a-z])critiques(?![a-z])"
    r"|(?<![a-z])(?:rese[nñ]as|cr[ií]ticas|recensioni|recensies|recenze|recenzí)(?![a-z])|anmeldelser|рецензии",
    re.IGNORECASE,
)
"""Several: a section, a list, or what others wrote of a work. In Czech one and several look the same."""
_REVIEW_HINTS = (
    "review rezension kritik besprechung critique rese tica recen anmeldelse arvostelu рецензи レビュー".split()
)
"""Whatever either of the two finds holds one of these."""
OTHER_TITLES = re.compile(
    r"(?<![a-z])(?:interviews?|trailers?|teasers?|previews?|podcasts?|obituar(?:y|ies)|spoilers?[ -]space"
    r"|announces?|announced|first look|picks? up|in talks|indiegogo|kickstarter|crowdfunding"
    r"|behind the scenes|highlights from|contract talks|watch:|r\.i\.p|explained"
    r"|entrevistas?|intervista|rozhovor|gespräch|nachruf)"
    r"(?![a-z])",
    re.IGNORECASE,
)
"""What titles of other genres say."""
OTHER_SECTIONS = re.compile(
    r"(?<![a-z])(?:news|newswire|interviews?|trailers?|previews?|podcasts?|obituar(?:y|ies)|spoilers?[ -]space"
    r"|features?|opinions?|editorials?|essays?|letters?|newsletters?|nachrichten|meldungen|aktuell|actualites?|noticias|notizie"
    r"|politi[ck]s?|politik|sports?|business|wirtschaft|world|technology)(?![a-z])",
    re.IGNORECASE,
)
"""What sections and paths of other genres say."""
ROUNDUP_WORDS = re.compile(
    r"(?<![a-z])(?:(?:the )?\d{1,3} (?:\w+ ){0,3}(?:best|worst|greatest|most|favou?rite)"
    r"|(?:best|worst|top)(?: \w+){0,4} of"
    r"|top[- ]\d+|best[- ](?:\w+[- ]){0,3}(?:19|20)\d\d|ranked|die (?:\d+ )?besten|les (?:\d+ )?meilleurs)(?![a-z])",
    re.IGNORECASE,
)
BLOCKED_WORDS = re.compile(
    r"(?<!\w)(?:404|403|410|50[023]|page (?:not found|can.?t be found)|not found|access denied|forbidden|just a moment"
    r"|are you (?:a )?(?:human|robot)|attention required|captcha|security check|verify (?:that )?you|unusual traffic"
    r"|enable (?:javascript|cookies)|log ?in|sign ?in|before you continue|cookie consent|we value your privacy"
    r"|subscribe to (?:read|continue)|something went wrong|error|seite nicht gefunden|nicht gefunden"
    r"|page (?:introuvable|non trouvée)|página no encontrada|pagina non trovata|pagina niet gevonden"
    r"|stránka nenalezena|no longer (?:available|exists)|doesn.?t exist|does not exist|couldn.?t find|gone)(?!\w)",
    re.IGNORECASE,
)
WORK_TYPES = frozenset(
    "movie film tvseries tvseason tvepisode musicalbum musicrecording album song videogame game book creativework "
    "product softwareapplication play".split()
)
LISTING_TYPES = frozenset(["itemlist", "collectionpage", "searchresultspage", "blog", "offercatalog"])
ARTICLE_TYPES = frozenset(
    "article newsarticle blogposting reportagenewsarticle analysisnewsarticle opinionnewsarticle "
    "liveblogposting".split()
)
REVIEW_TYPES = frozenset(["review", "reviewnewsarticle", "criticreview", "mediareview"])
SOLD_TYPES = frozenset(["product", "someproducts", "individualproduct", "productgroup", "itempage", "og:product"])
FORUM_TYPES = frozenset(["discussionforumposting", "qapage"])
PERSON_TYPES = frozenset(["person", "profilepage", "actor", "director", "profile", "musicgroup", "author"])
HEADING_TAGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
RUN_WORDS = 10
MAX_TITLE = 500
"""Characters of titles, paths and section names that are looked at."""
MUCH_PROSE = 150
"""Words from which a page is something to read."""
LINE_LENGTH = 60
LINE_WORDS = 6
"""Shorter lines are entries of a list, not prose, though they may be all that a page has."""
CHROME = int(Region.CHROME)
FOREIGN = CHROME & ~int(Region.ASIDE)
"""Where what stands is not of the page's own work; boxes of facts and grades stand aside, too."""
LEAST_CONFIDENCE = 0.5
"""Candidates below are guesses; they say nothing about the page."""
SECTIONS = frozenset(
    "reviews review film films movie movies tv music albums album books book games game features articles archive news "
    "culture kultur arts entertainment search latest all index".split()
)
"""Last segments of paths that name a section and not a page of their own."""
LIST_PATH = re.compile(r"/(?:search|suche|hledat|tag|tags|category|categories|topic|author|page/\d+)(?:/|\Z)")
_TITLE_BREAK = re.compile(r" [|–—·«»-] ")
_KINDS_OF_PAGE = frozenset(
    "single type category section post page article template term format tag is cat review reviews film movie album "
    "book music game tv".split()
)
"""First words of classes that say of what kind a page is; others name the extensions that its site runs."""
_LD_TYPE = re.compile(r'"@type"\s*:\s*\[?\s*"(?:https?://schema\.org/)?([A-Za-z]+)"')
_WORDS_OF_PATH = re.compile(r"[-_/.,+\s]+")
_YEAR_IN_TITLE = re.compile(r"\((?:[^()]{0,24}\s)?(?:19|20)\d\d(?:[-–][\d ]*)?\)")


@lru_cache(maxsize=500)
def may_say_review(text: str) -> bool:
    """False for a text in which neither `REVIEW_WORD` nor `REVIEWS_WORD` finds anything: a cheap first look."""
    return any(map(text.casefold().__contains__, _REVIEW_HINTS))


@dataclass(slots=True)
class Evidence:
    """One page's features, cheap to gather, of no single site."""

    title: str
    headings: list[str]
    """Texts of the h1 and, where there is none, h2 blocks outside the chrome."""
    path: str
    """Path of the URL, decoded, lower case."""
    sections: str
    """What the page's meta elements call its section or type."""
    body_class: str
    """Classes of the body element."""
    top_types: list[str]
    """Type of each structured-data block's first node, and og:type; lower case."""
    types: Counter[str]
    """All structured types on the page, JSON-LD and microdata, lower case."""
    prose_words: int
    """Words of the body text."""
    longest_run: int
    """Words of the longest run of body text, see `_runs`."""
    runs: int
    """Number of runs of ten words and more."""
    link_blocks: int
    """Blocks outside the chrome that are little more than a link: the cards of a listing."""
    plain_blocks: int
    """Other blocks outside the chrome."""
    criticism: float = 0.0
    """Words of criticism a hundred words of the body, see `vocabulary`."""
    reporting: float = 0.0
    """Words of reporting a hundred words of the body."""
    titled_by_facts: bool = False
    """Labelled facts or a bibliographic line name the work."""
    cast_size: int = 0
    """Length of the longest cast list proposed."""
    linked_headings: int = 0
    """Headings outside the chrome that are links as a whole: what leads to other pages."""
    repeats: int = 0
    """Links outside the prose that stand in elements of one and the same kind: the rows of a list.
    Not counted on a page of much prose."""
    fields: Counter[str] = field(default_factory=Counter)
    """Candidates by field; those in the chrome and mere guesses are not counted."""
    sure: dict[str, float] = field(default_factory=dict)
    """Confidence of the best candidate of each of these fields."""

    @property
    def own_title(self) -> str:
        """The title without its last part, as a rule the site's name."""
        parts = _TITLE_BREAK.split(self.title)
        return " ".join(parts[:-1]) if len(parts) > 1 else self.title

    @property
    def other_genre(self) -> bool:
        """Title, headline, path or section name something that is no review: an interview, news, a trailer."""
        if any(map(OTHER_TITLES.search, (self.title, *self.headings))):
            return True
        places = f"{self.path} {self.sections}"
        says_review = may_say_review(places) and (REVIEW_WORD.search(places) or REVIEWS_WORD.search(places))
        return not says_review and OTHER_SECTIONS.search(places) is not None

    @property
    def says_roundup(self) -> bool:
        """Title or headline announce a list of the best."""
        return any(map(ROUNDUP_WORDS.search, (self.title, *self.headings)))

    @property
    def titled_by_year(self) -> bool:
        """Title or headline read `Some Film (1999)`."""
        return any(map(_YEAR_IN_TITLE.search, (self.title, *self.headings)))


def gather(page: Page, candidates: Sequence[Candidate]) -> Evidence:
    """All features of a page in one pass over its head, its blocks and its candidates."""
    top, types = structured_types(page)
    own = [b for b in page.blocks if not b.region & CHROME]
    cards = sum(map(_is_card, own))
    kept = [b for b in page.blocks if b.kept]
    runs = _runs(page.blocks)
    prose_words = sum(words for words in map(word_count, (b.text for b in kept)) if words >= LINE_WORDS)
    sure = [c for c in candidates if c.confidence >= LEAST_CONFIDENCE and not _in_chrome(c, page.blocks)]
    criticism, reporting = densities("\n".join(b.text for b in kept))
    headings = [b.text for b in own if b.tag == "h1"] or [b.text for b in own if b.tag == "h2"][:3]
    return Evidence(
        title=page.title[:MAX_TITLE],
        headings=[text[:MAX_TITLE] for text in headings[:3]],
        path=unquote(urlsplit(page.url).path).lower()[:MAX_TITLE] if page.url else "",
        sections=" ".join(_sections(page)).lower()[:MAX_TITLE],
        body_class=_kinds(next((node.get("class") or "" for node in page.all("body")), "")[:MAX_TITLE]),
        top_types=top,
        types=types,
        prose_words=prose_words,
        longest_run=max(runs, default=0),
        runs=sum(run >= RUN_WORDS for run in runs),
        link_blocks=cards,
        plain_blocks=len(own) - cards,
        titled_by_facts=any(c.field == "work_title" and c.source == "facts" for c in sure),
        cast_size=max((len(c.value) for c in candidates if c.field == "cast" and isinstance(c.value, list)), default=0),
        linked_headings=sum(b.tag in HEADING_TAGS and _is_card(b) for b in own),
        repeats=_repeats(own) if prose_words < MUCH_PROSE else 0,
        criticism=criticism,
        reporting=reporting,
        fields=Counter(c.field for c in sure),
        sure={c.field: c.confidence for c in sorted(sure, key=lambda c: c.confidence)},
    )


def _kinds(classes: str) -> str:
    """The classes that name a kind of page."""
    return " ".join(name for name in classes.split() if re.split("[-_]", name.lower())[0] in _KINDS_OF_PAGE)


def structured_types(page: Page) -> tuple[list[str], Counter[str]]:
    """(type of each block's first node and og:type, count of all types), lower case."""
    top: list[str] = []
    types: Counter[str] = Counter()
    for node in page.all("script"):
        if "ld+json" in (node.get("type") or ""):
            found = [name.lower() for name in _LD_TYPE.findall(node.text or "")]
            top += found[:1]
            types.update(found)
    for node in page.all("meta"):
        if "og:type" in (node.get("property"), node.get("name")):
            top.append((node.get("content") or "").lower().rpartition(".")[2])
    typed = [name for node in page.carriers(b"itemtype") if (name := node.get("itemtype")) is not None]
    names = [name.rpartition("/")[2].lower() for name in typed]
    top += names[:1]
    types.update(names)
    return top, types


def _sections(page: Page) -> Iterable[str]:
    for node in page.all("meta"):
        name = (node.get("property") or node.get("name") or "").lower()
        if name.endswith(("section", "tone", "content-type", "pagetype", "page-type", "genre", "category", "pst")):
            yield node.get("content") or ""


def _is_card(block: Block) -> bool:
    if not block.links:
        return False
    linked = sum(span.end - span.start for span in block.links)
    return linked * 10 >= len(block.text) * 7


def _repeats(blocks: Iterable[Block]) -> int:
    kinds = Counter(
        (b.tag, b.node.get("class"), b.depth)
        for b in blocks
        if b.links and b.node is not None and not (b.kept and len(b.text) > LINE_LENGTH)
    )
    return max(kinds.values(), default=0)


def _in_chrome(candidate: Candidate, blocks: Sequence[Block]) -> bool:
    at = candidate.block
    return at is not None and at < len(blocks) and bool(blocks[at].region & FOREIGN)


def _runs(blocks: Iterable[Block]) -> list[int]:
    """Words of each run of body blocks; a heading ends a run, and so do two blocks that were cut."""
    runs: list[int] = []
    words = gap = 0
    for block in blocks:
        if block.kept and block.tag not in HEADING_TAGS:
            words, gap = words + word_count(block.text), 0
            continue
        gap += 1
        if words and (gap > 1 or block.tag in HEADING_TAGS):
            runs.append(words)
            words = 0
    return [*runs, words] if words else runs


def path_words(path: str) -> list[str]:
    """Words of a path but for its last segment's file suffix.

    >>> path_words("/film/a-review.html")
    ['film', 'a', 'review']
    """
    return [word for word in _WORDS_OF_PATH.split(re.sub(r"\.[a-z]{2,5}$", "", path)) if word]
