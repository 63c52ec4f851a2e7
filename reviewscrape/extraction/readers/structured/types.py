"""schema.org types that matter here: works, reviews, articles."""

from __future__ import annotations

from functools import lru_cache

from reviewscrape.extraction.readers.structured.nodes import Node

WORK_TYPES: dict[str, str] = {
    "movie": "film",
    "film": "film",
    "tvseries": "tv_series",
    "tvshow": "tv_series",
    "radioseries": "tv_series",
    "tvseason": "tv_season",
    "tvepisode": "tv_episode",
    "creativeworkseason": "tv_season",
    "episode": "tv_episode",
    "musicalbum": "album",
    "musicrelease": "album",
    "musicrecording": "track",
    "musiccomposition": "track",
    "book": "book",
    "audiobook": "book",
    "comicstory": "book",
    "videogame": "game",
    "game": "game",
    "theaterevent": "theatre",
    "danceevent": "theatre",
    "comedyevent": "theatre",
    "theaterproduction": "theatre",
    "play": "theatre",
    "product": "product",
    "individualproduct": "product",
    "softwareapplication": "product",
    "mobileapplication": "product",
    "webapplication": "product",
    "vehicle": "product",
    "car": "product",
    "creativework": "other",
    "visualartwork": "other",
    "exhibitionevent": "other",
    "musicevent": "other",
    "event": "other",
    "restaurant": "other",
    "localbusiness": "other",
    "foodestablishment": "other",
    "hotel": "other",
    "place": "other",
    "thing": "other",
}
"""Work type of the record by schema.org type in lower case."""
GENERIC_KINDS = frozenset({"product", "other"})
"""Work types that say little: believed as the page's work only where a review says that it reviews them."""
OPENGRAPH_WORKS: dict[str, str] = {
    "video.movie": "film",
    "movie": "film",
    "imdb:movie": "film",
    "video.tv_show": "tv_series",
    "tv_show": "tv_series",
    "video.episode": "tv_episode",
    "music.album": "album",
    "album": "album",
    "music.song": "track",
    "song": "track",
    "book": "book",
    "books.book": "book",
    "game": "game",
    "video.game": "game",
}
"""Work type by og:type, of pages about a work itself."""
REVIEW_TYPES = frozenset("review criticreview reviewnewsarticle userreview hreview".split())
ARTICLE_TYPES = frozenset(
    "article newsarticle blogposting techarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle "
    "scholarlyarticle socialmediaposting report reviewnewsarticle hentry".split()
)
PAGE_TYPES = frozenset("webpage itempage aboutpage".split())
LIST_TYPES = frozenset("itemlist collectionpage searchresultspage breadcrumblist offercatalog".split())


def work_type(node: Node) -> str:
    """The record's work type of a node; empty when the node is no work."""
    kind = _kind(node.types)
    if kind == "product" and "game" in node.text("applicationcategory", "applicationsubcategory", "category").lower():
        return "game"
    return kind


@lru_cache(maxsize=500)
def _kind(types: frozenset[str]) -> str:
    kinds = [WORK_TYPES[name] for name in sorted(types) if name in WORK_TYPES]
    exact = [kind for kind in kinds if kind not in GENERIC_KINDS]
    return next(iter(exact or kinds), "")


def is_review(node: Node) -> bool:
    """Whether a node is a review (also a news article of that kind)."""
    return bool(node.types & REVIEW_TYPES)
