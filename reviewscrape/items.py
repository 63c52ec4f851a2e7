"""The two items of the road: `ReviewPage`, what a source yields, and `Review`, one record of the dataset."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewscrape.findings import Extraction
    from reviewscrape.sources.markup import Addresses

SCHEMA_VERSION = "1.0.0"

CLOSED_VOCABULARIES = {
    "work_type": (
        *("film", "tv_series", "tv_season", "tv_episode", "album", "track"),
        *("book", "game", "theatre", "product", "other", "unknown"),
    ),
    "body_status": ("complete", "truncated", "absent", "unknown"),
    "critic_scale": ("letter", "stars", "points", "percent", "binary", "words", "none", "unknown"),
    "tdm_reservation": ("reserved", "open", "unstated"),
}
"""Keys of the record with a closed set of values; `quality_flags` has its own, `reviewscrape.extraction.flags`."""


@dataclass(slots=True)
class Provenance:
    """Where one filled field of a record comes from."""

    field: str
    """Key of the record that this entry explains."""

    source: str
    """Kind of evidence: `layout`, `json-ld`, `microdata`, `rdfa`, `opengraph`, `meta`, `hreview`, `app-state`, `facts`,
    `ratings` (printed behind a label; with `-text`, `-markup`, `-image`, `-community`, `-options` where it is told
    otherwise), `prose`, `title`, `url`, `http`, `text` or `body`."""

    locator: str
    """Where the evidence stands: a CSS or XPath path, a JSON Pointer into a structured-data block, a line number."""

    raw: str
    """The evidence as printed on the page, white space folded, at most 200 characters."""

    confidence: float
    """Measured precision of the reader that proposed the value, 0 to 1; 0.5 where it was never measured."""


@dataclass(slots=True, kw_only=True)
class Review:
    """One review: one line of `reviews.jsonl`.

    Every key is always present, in this order. Optional keys may be null; lists are never null, `[]` means none found.
    A field that the page does not give is null: null is a right answer, a guess is a wrong one.
    """

    schema_version: str = SCHEMA_VERSION
    """Semantic version of this record format."""

    record_id: str = ""
    """`rv1-` and 26 lower-case base32 characters of sha256(site LF canonical_url [LF n]); n = 2, 3 … for the further
    reviews on one page. The same over crawls, program versions and page contents."""

    url: str = ""
    """URL the page was fetched from, after redirects. Without user info, fragment and secret-looking parameters."""

    canonical_url: str = ""
    """The page's own rel=canonical where it stays on the same site, else the normalised `url`."""

    site: str = ""
    """Registrable domain of `canonical_url` by the Public Suffix List; the host itself where there is none."""

    fetched_at: str = ""
    """When the page was fetched, or captured if it comes from an archive: RFC 3339, UTC, whole seconds. It is also the
    time at which the community's figures were observed. Empty until the crawl fills it in."""

    work_type: str = "unknown"
    """Type of the reviewed work (schema.org itemReviewed): film, tv_series, tv_season, tv_episode, album, track, book,
    game, theatre, product, other or unknown."""

    work_title: str | None = None
    """Title of the reviewed work as printed (itemReviewed.name), never the review's headline."""

    work_year: int | None = None
    """Year of the work's first release, four digits (itemReviewed.dateCreated or datePublished)."""

    series_title: str | None = None
    """Television: title of the series that the season or episode belongs to (partOfSeries.name)."""

    season_number: int | None = None
    """Television: number of the season (seasonNumber)."""

    episode_number: int | None = None
    """Television: number of the episode within its season (episodeNumber)."""

    director: list[str] = field(default_factory=list)
    """Directors, in page order (director)."""

    cast: list[str] = field(default_factory=list)
    """Actors, in page order, without the characters they play (actor)."""

    creator: list[str] = field(default_factory=list)
    """Artists of an album, authors of a book, studio of a game, in page order (creator, byArtist, author)."""

    runtime: int | None = None
    """Running time in whole minutes (duration)."""

    content_rating: str | None = None
    """Official age label as printed, such as `PG-13` (contentRating). Never a verdict."""

    genres: list[str] = field(default_factory=list)
    """Genres as printed, in page order (genre)."""

    work_ids: list[str] = field(default_factory=list)
    """Identifiers of the work that the page links to: `imdb:tt…`, `tmdb:…`, `wikidata:Q…` (sameAs)."""

    work_key: str | None = None
    """Key of the work: type, folded title and year. Rows that share it belong in one split of a dataset. Null without
    a title."""

    headline: str | None = None
    """Headline of the review as printed (headline)."""

    author: list[str] = field(default_factory=list)
    """Critics who wrote the review, in page order (author)."""

    date_published: str | None = None
    """Day the review was published, YYYY-MM-DD in the site's local time (datePublished)."""

    date_modified: str | None = None
    """Day the review was last changed, YYYY-MM-DD in the site's local time (dateModified)."""

    language: str | None = None
    """Language of the review, BCP 47 (inLanguage): as the page declares it, else as the words of its prose tell."""

    body_text: str | None = None
    """The review's prose (reviewBody), Unicode NFC, paragraphs separated by one blank line. Without captions, credits,
    widgets, advertisements, related links and comments."""

    body_status: str = "unknown"
    """complete, truncated (the page shows a part only), absent (no prose on the page) or unknown."""

    critic_grade: str | None = None
    """The critic's verdict in canonical form, such as `B+`, `3.5` or `88` (reviewRating.ratingValue)."""

    critic_grade_raw: str | None = None
    """The critic's verdict as printed on the page."""

    critic_scale: str = "none"
    """Kind of scale of `critic_grade`: letter, stars, points, percent, binary, words, none (the page gives no verdict)
    or unknown."""

    critic_scale_best: str | None = None
    """Best grade of the scale (bestRating), only where the page states it or the notation implies it."""

    critic_scale_worst: str | None = None
    """Worst grade of the scale (worstRating), only where the page states it or the notation implies it."""

    critic_score: float | None = None
    """`critic_grade` on 0 to 100. Letters: equal steps from `A+` 100 to `F` 0, or from `A` where `critic_scale_best`
    says so. Numbers: linear from 0 to `critic_scale_best`. Two-valued: 100 or 0. Null for words, and where the scale is
    not known."""

    grade_options: list[str] = field(default_factory=list)
    """The scale offered to readers on this page, best first, without placeholders. A property of the page's form, never
    a rating of the work."""

    community_grade: str | None = None
    """The readers' aggregate on the work as the page showed it (aggregateRating.ratingValue)."""

    community_score: float | None = None
    """`community_grade` on 0 to 100. Null when its scale is not known."""

    community_count: int | None = None
    """How many readers' ratings stand behind `community_grade` (aggregateRating.ratingCount)."""

    license: str | None = None
    """Licence of the content as the page states it, a URL or a name (license)."""

    robots_directives: list[str] = field(default_factory=list)
    """Robots directives of the page's meta elements and X-Robots-Tag header, lower case, in order: `noindex`, …"""

    tdm_reservation: str = "unstated"
    """Text and data mining (TDM Reservation Protocol): reserved, open or unstated."""

    quality_flags: list[str] = field(default_factory=list)
    """What a user of the record should know, from a closed vocabulary, sorted; `[]` is a clean record."""

    confidence: float = 0.5
    """Least `provenance.confidence` over the filled core fields, 0 to 1; 0.5 where nothing was measured."""

    extractor: str = ""
    """Program and version that made the record: `reviewscrape/0.1.0`."""

    crawl_id: str = ""
    """Run that made the record; its summary is `runs/<crawl_id>.json`. Empty until the crawl fills it in."""

    content_digest: str = ""
    """Digest of the page's bytes: `sha256:` and 64 hexadecimal digits."""

    warc_record_id: str | None = None
    """WARC-Record-ID of the archived response (`urn:uuid:…`), null when the page was not archived."""

    provenance: list[Provenance] = field(default_factory=list)
    """One entry for every filled field that was read from the page. The last key."""


@dataclass(frozen=True, slots=True)
class Link:
    """An address that a page leads to and that a source wants fetched."""

    url: str
    """Absolute http(s) URL."""

    host: str
    """Host name, by which requests are queued and slowed down."""

    kind: str = "page"
    """What the source takes it for: page, listing, sitemap or feed."""

    depth: int = 0
    """Links between a start URL and this one."""

    priority: int = 5
    """Lower goes first within a host."""

    request: str | None = None
    """JSON of a request of somebody's own spider under our scheduler; null where the URL says all."""


@dataclass(slots=True, kw_only=True)
class ReviewPage:
    """One fetched page, live or archived: what every source yields, exactly one for every response of any status."""

    url: str
    """URL of the response, after redirects."""

    status: int
    """HTTP status code."""

    headers: dict[str, str] = field(default_factory=dict)
    """Response headers, names in lower case, several of one name joined with `, `."""

    body: bytes = field(default=b"", repr=False)
    """The page's bytes, content encodings undone. Logs that print the page leave them out."""

    fetched_at: str = ""
    """RFC 3339, UTC, whole seconds."""

    source: str = "http"
    """Where the page comes from: http, file, warc …"""

    requested_url: str = ""
    """URL that was asked for, before redirects."""

    depth: int = 0
    """Links between a start URL and this page."""

    lease: int | None = None
    """Ticket of the crawl ledger that this page settles; null outside a ledgered crawl."""

    extraction: Extraction | None = None
    """What was read from the page; null until `ExtractPipeline` has run."""

    listed: Addresses | None = None
    """What a sitemap, feed or robots.txt names; null for any other page, and until `ExtractPipeline` has run."""

    chosen: dict[str, list[str]] = field(default_factory=dict)
    """Addresses that the source's CSS selectors found on the page, by selector; filled by `ExtractPipeline`."""

    reviews: list[Review] = field(default_factory=list)
    """The page's records still on the road: made by `ExtractPipeline`, thinned by the later pipelines."""

    unchanged: set[str] = field(default_factory=set)
    """Ids of those records that the dataset holds already, word for word; found by `DuplicatesPipeline`."""

    links: list[Link] = field(default_factory=list)
    """Where the crawl goes from here; found by `FollowPipeline`."""

    kind: str = "page"
    """What the page was taken for when its link was found: page, listing, sitemap, feed or robots."""

    broken: str = ""
    """Why the page could not be read: it took too long, or too much memory. Empty for a page that could."""

    notes: dict[str, int] = field(default_factory=dict)
    """What happened to the page on the road, counted: `duplicate`, `refused:no_body` …"""
