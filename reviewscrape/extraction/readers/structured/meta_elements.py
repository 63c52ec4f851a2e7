"""Meta elements: OpenGraph, Twitter cards, Dublin Core, robots and rights. What the page says of itself in its head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from reviewscrape.extraction.blocks import Region
from reviewscrape.extraction.notes import language
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.structured.context import Context
from reviewscrape.extraction.readers.structured.types import OPENGRAPH_WORKS
from reviewscrape.extraction.readers.structured.work import WORK_IDS
from reviewscrape.extraction.types import Candidate, Value
from reviewscrape.extraction.values.bylines import authors
from reviewscrape.extraction.values.date_conventions import date_order
from reviewscrape.extraction.values.dates import NIGHT, first_date, may_be_another_day, year_of
from reviewscrape.extraction.values.grade_labels import Whose, whose
from reviewscrape.extraction.values.grades import parse_grade
from reviewscrape.extraction.values.languages import language_tag
from reviewscrape.extraction.values.names import split_names
from reviewscrape.extraction.values.runtime import parse_runtime
from reviewscrape.extraction.values.text import clean, fold, is_site_name, segments, short, without_grade, without_site
from reviewscrape.extraction.values.title_tails import work_name

AUTHORS = (
    ("author", 0.84),
    ("byl", 0.9),
    ("article:author", 0.85),
    ("og:author", 0.84),
    ("article:author_name", 0.85),
    ("dc.creator", 0.85),
    ("dcterms.creator", 0.85),
    ("parsely-author", 0.9),
    ("sailthru.author", 0.9),
    ("citation_author", 0.85),
    ("byline", 0.85),
)
PUBLISHED = re.compile(
    r"(?:article|og:article|og|article\.)?[:.]?(?:published?(?:[_-]?(?:time|date|on))?|publish(?:ed)?[_-]?date|"
    r"publication[_-]?date|original[_-]?publication[_-]?date|date[_-]?(?:of[_-]?)?pub(?:lished|lication|lish)?|"
    r"pub[_-]?date|pdate|parsely-pub-date|sailthru\.date|dc(?:terms)?\.(?:date|created|issued|date\.issued)|date|"
    r"citation_(?:online_|publication_)?date|article\.created|release_date_article|displaydate|creation_date)\Z",
    re.IGNORECASE,
)
"""Names of meta elements that tell the day of publication."""
MODIFIED = re.compile(
    r"(?:article:|og:)?(?:modified_time|updated_time|date_?modified|last[_-]?modified|lastmod|revised|"
    r"dc(?:terms)?\.modified|article\.updated)\Z",
    re.IGNORECASE,
)
PEOPLE = (
    ("video:director", "director"),
    ("video:actor", "cast"),
    ("music:musician", "creator"),
    ("book:author", "creator"),
)
LABELS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?i)(?:directed by|director|regie|réalisation|dirigida por|regia|regisseur|režie)\Z"), "director"),
    (
        re.compile(r"(?i)(?:written by|author|verfasst von|geschrieben von|écrit par|escrito por|scritto da|door)\Z"),
        "author",
    ),
    (re.compile(r"(?i)(?:starring|cast|actors)\Z"), "cast"),
)
"""Fields by the label of a Twitter card (`twitter:label1`); its `Written by` is the writer of the page."""
_DATED = re.compile(r"date|publi|time|modif|update|created|issued|revised", re.IGNORECASE)
WORK_SITES = {"imdb": "/title/tt", "tmdb": "themoviedb", "wikidata": "wikidata.org"}
"""What a link to such an identifier contains."""
BARS = (" | ", " - ", " – ", " — ", " » ", " · ", ": ")
"""What stands between a headline and a site's name."""
ENTRY_CLASSES = frozenset({"entry-title", "post-title", "article-title", "entry-header"})
"""Classes that templates of blogs give to the headline of an entry."""
LONGEST = 1_000
"""Characters of the longest title that is looked at piece by piece."""
PHRASE = 3
"""Words of a heading that are hardly a site's name, nor a work's."""
APART = int(Region.NAV | Region.FOOTER | Region.COMMENTS | Region.RELATED)
RELATION = 100
"""Bytes of an attribute that says how a link's target is related, before its word for a licence."""
_ROBOTS = frozenset(["robots", "googlebot", "bingbot"])


def read(page: Page) -> Iterable[Candidate]:
    """All candidates of the page's head."""
    if page.root is None:
        yield from _told_language(page)
        return
    context = Context.of(page)
    yield from _rights(context)
    yield from _language(context)
    yield from _dates(context)
    yield from _authors(context)
    yield from _headline(context)
    yield from _work(context)
    yield from _card(context)
    yield from _links(context)


def _candidate(field: str, value: Value, raw: str, name: str, confidence: float) -> Candidate:
    source = "opengraph" if name.startswith(("og:", "twitter:", "article:", "video:", "music:", "book:")) else "meta"
    return Candidate(field, value, short(raw), source, f"meta[{name}]", confidence)


def _rights(context: Context) -> Iterator[Candidate]:
    directives: dict[str, None] = {}
    for name in filter(_ROBOTS.__contains__, context.meta):
        for content in context.meta[name]:
            directives.update(dict.fromkeys(d.strip().lower() for d in content.split(",") if d.strip()))
    if directives:
        yield _candidate("robots_directives", list(directives), ", ".join(directives), "robots", 0.99)
    for content in context.meta.get("tdm-reservation", ())[:1]:
        state = {"1": "reserved", "0": "open"}.get(content.strip())
        if state:
            yield _candidate("tdm_reservation", state, content, "tdm-reservation", 0.99)
    rights = context.first("dc.rights.license", "dcterms.license", "license", "licence")
    if rights:
        yield _candidate("license", rights, rights, "license", 0.85)


def _language(context: Context) -> Iterator[Candidate]:
    root = context.page.root
    declared = (root.get("lang") or root.get("xml:lang") or "") if root is not None else ""
    silent = True
    for text, name, confidence in (
        (declared, "html@lang", 0.9),
        (context.first("content-language", "language", "dc.language"), "content-language", 0.85),
        (context.first("og:locale"), "og:locale", 0.8),
    ):
        if tag := language_tag(text.strip()):
            yield _candidate("language", tag, text, name, confidence)
            silent = False
    if silent:
        yield from _told_language(context.page)


def _told_language(page: Page) -> Iterator[Candidate]:
    told = language(page)
    if told:
        yield Candidate("language", told, told, "text", "prose", 0.8)


@lru_cache(maxsize=2_000)
def _is_dated(name: str) -> bool:
    return _DATED.search(name) is not None


def _dates(context: Context) -> Iterator[Candidate]:
    order = date_order(context.first("og:locale", "content-language"))
    dated = [(name, context.meta[name]) for name in filter(_is_dated, context.meta)]
    for pattern, field in ((PUBLISHED, "date_published"), (MODIFIED, "date_modified")):
        for name, contents in dated:
            day = first_date(contents[0], order) if pattern.match(name) else None
            if day:
                confidence = 0.93 if name.startswith("article:") else 0.85
                confidence -= NIGHT if may_be_another_day(contents[0].strip()) else 0.0
                yield _candidate(field, day, contents[0], name, round(confidence, 2))


def _authors(context: Context) -> Iterator[Candidate]:
    parts = segments(context.page.title)
    names = context.site_names | {fold(parts[-1])} if len(parts) > 1 else context.site_names
    for name, confidence in AUTHORS:
        found: dict[str, None] = {}
        for content in context.meta.get(name, ()):
            found.update(dict.fromkeys(authors(content, names, listed=True)))
        if found:
            yield _candidate("author", list(found), ", ".join(context.meta[name]), name, confidence)


def _headline(context: Context) -> Iterator[Candidate]:
    for name, confidence in (
        ("og:title", 0.82),
        ("twitter:title", 0.7),
        ("dc.title", 0.7),
        ("headline", 0.7),
        ("sailthru.title", 0.75),
    ):
        printed = context.first(name)
        title = _as_headed(without_grade(without_site(printed, context.site_names)), context.page)
        if title and not is_site_name(title, context.site_names):
            yield _candidate("headline", title, printed, name, confidence)
            if name == "og:title":
                continue


def _as_headed(title: str, page: Page) -> str:
    """The side of a title's bar or colon that a heading says, without the site's name on the other side.

    It is classed as an entry's headline, as templates of blogs do: `Some Blog: A wet walk`. Beside a bar other headings
    will do that say a phrase, where none says the other side.
    """
    places = [(at, bar) for bar in BARS for at in _places(title, bar)] if len(title) <= LONGEST else []
    sides = [(title[:at], title[at + len(bar) :], bar) for at, bar in places]
    if not sides:
        return title
    said = {
        fold(b.text): not ENTRY_CLASSES.isdisjoint(((b.node.get("class") if b.node is not None else "") or "").split())
        for b in page.blocks
        if b.tag in {"h1", "h2", "h3"} and not b.region & APART and len(b.text) < len(title)
    }
    for one, other, bar in sides:
        for side, rest in ((one, other), (other, one)):
            entry = said.get(fold(side))
            phrase = entry is False and bar != ": " and len(side.split()) >= PHRASE and fold(rest) not in said
            if entry or phrase:
                return clean(side)
    return title


def _places(title: str, bar: str) -> Iterator[int]:
    """Where a bar stands inside a title, from its end."""
    at = title.rfind(bar)
    while at > 0:
        yield at
        at = title.rfind(bar, 0, at)


def _work(context: Context) -> Iterator[Candidate]:
    """The work of a page that OpenGraph says is about a work."""
    kind = OPENGRAPH_WORKS.get(context.first("og:type").lower(), "")
    if not kind:
        return
    yield _candidate("work_type", kind, context.first("og:type"), "og:type", 0.8)
    printed = context.first("og:title")
    title, year = work_name(without_site(printed, context.site_names))
    if kind in {"album", "track", "book"} and " by " in title:
        title, _, creator = title.rpartition(" by ")
        yield _candidate("creator", [creator], printed, "og:title", 0.75)
    if title:
        yield _candidate("work_title", title, printed, "og:title", round(0.8 * context.trust(title), 3))
    released = year or year_of(context.first("video:release_date", "music:release_date", "book:release_date"))
    if released:
        yield _candidate("work_year", released, printed, "og:title" if year else "og:release_date", 0.85)
    for name, field in PEOPLE:
        people = [text for text in map(clean, context.meta.get(name, ())) if text and "://" not in text]
        if people:
            yield _candidate(field, people, ", ".join(people), name, 0.85)
    seconds = context.first("video:duration")
    if seconds.isdigit() and 60 <= int(seconds) <= 60_000:
        yield _candidate("runtime", int(seconds) // 60, seconds, "video:duration", 0.7)


def _card(context: Context) -> Iterator[Candidate]:
    """Label and value pairs of a Twitter card."""
    for number in ("1", "2"):
        label, value = context.first(f"twitter:label{number}").rstrip(": "), context.first(f"twitter:data{number}")
        for pattern, field in LABELS:
            if value and pattern.match(label):
                people = authors(value, context.site_names, listed=True) if field == "author" else split_names(value)
                if people:
                    yield _candidate(field, people, value, f"twitter:data{number}", 0.85)
        minutes = parse_runtime(value) if label.lower() in {"runtime", "duration", "running time"} else None
        if minutes:
            yield _candidate("runtime", minutes, value, f"twitter:data{number}", 0.8)
        averaged = label.lower().startswith("average ")
        grade = parse_grade(value) if averaged or whose(label) is Whose.CRITIC else None
        if grade is not None and grade.best is not None and averaged:
            yield _candidate("community_grade", grade.value, value, f"twitter:data{number}", 0.75)
        elif grade is not None and grade.best is not None:
            yield _candidate("critic_grade", grade.value, value, f"twitter:data{number}", 0.75)
            yield _candidate("critic_scale", grade.scale, value, f"twitter:data{number}", 0.75)
            yield _candidate("critic_scale_best", grade.best, value, f"twitter:data{number}", 0.75)


def _may_link_licence(page: Page) -> bool:
    """Cheap look: False where no word for a licence stands shortly behind the name of the attribute for it."""
    places = page.marks.get(b"icense", ())
    return any(b"rel" in page.markup[max(at - RELATION, 0) : at].lower() for at in places)


def _links(context: Context) -> Iterator[Candidate]:
    """The page's licence, and the identifiers of its work where it links to only one of a kind."""
    page = context.page
    for node in context.licences() if _may_link_licence(page) else ():
        href = node.get("href") or ""
        if href:
            yield Candidate("license", href, short(href), "meta", page.locator(node), 0.85)
            break
    targets = "\n".join(page.hrefs)
    for pattern, prefix in WORK_IDS:
        if WORK_SITES[prefix] in targets:
            ids = {match[1] for node in page.all("a") if (match := pattern.search(node.get("href") or ""))}
            if len(ids) == 1:
                identifier = f"{prefix}:{ids.pop()}"
                yield Candidate("work_ids", [identifier], identifier, "meta", "a@href", 0.7)
