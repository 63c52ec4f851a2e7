"""Which schema.org and OpenGraph types a page gives itself and what stands on it."""

from __future__ import annotations

import re
from collections import Counter

from reviewscrape.extraction.page import Page

WORK_TYPES = frozenset(
    "movie film tv_show tvseries tvseason tvepisode episode musicalbum musicrelease musicrecording album song "
    "videogame game book audiobook play theaterevent theaterproduction podcastseries radioseries "
    "creativeworkseries".split()
)
THING_TYPES = frozenset(
    "creativework product softwareapplication mobileapplication webapplication localbusiness restaurant "
    "foodestablishment hotel lodgingbusiness".split()
)
"""What is sold or told of: as often no work as one."""
PLACE_TYPES = frozenset("restaurant foodestablishment hotel lodgingbusiness".split())
"""Where one eats and sleeps: what guests grade there is no work."""
LISTING_TYPES = frozenset(["itemlist", "collectionpage", "searchresultspage", "offercatalog"])
"""Types of pages that lead to others. A blog's every post calls itself a blog as well."""
ARTICLE_TYPES = frozenset(
    "article newsarticle blogposting reportagenewsarticle analysisnewsarticle opinionnewsarticle "
    "liveblogposting".split()
)
REVIEW_TYPES = frozenset(["review", "reviewnewsarticle", "criticreview", "mediareview"])
SOLD_TYPES = frozenset(["product", "someproducts", "individualproduct", "productgroup", "itempage", "og:product"])
FORUM_TYPES = frozenset(["discussionforumposting", "qapage"])
PERSON_TYPES = frozenset(["person", "profilepage", "actor", "director", "profile", "musicgroup", "author"])
OF_RDFA = WORK_TYPES | REVIEW_TYPES | ARTICLE_TYPES
"""Types of RDFa that tell what a page is; others name its images and its users."""
_PREFIX = re.compile(r"\A.*[:/]")
_LD_TYPE = re.compile(r'"@type"\s*:\s*\[?\s*"(?:https?://schema\.org/)?([A-Za-z]+)"')


def structured_types(page: Page) -> tuple[list[str], Counter[str]]:
    """(type of each block's first node and og:type, count of all types), lower case."""
    top: list[str] = []
    types: Counter[str] = Counter()
    for node in page.json_ld:
        found = [name.lower() for name in _LD_TYPE.findall(node.text or "")]
        top += found[:1]
        types.update(found)
    if b"og:type" in page.marks:
        top += [
            meta.get("content", "").lower().rpartition(".")[2]
            for meta in page.metas
            if "og:type" in (meta.get("property"), meta.get("name"))
        ]
    if b"itemtype" in page.marks:
        typed = [name for node in page.carriers(b"itemtype") if (name := node.get("itemtype")) is not None]
        names = [name.rpartition("/")[2].lower() for name in typed]
        top += names[:1]
        types.update(names)
    if b"typeof=" in page.marks:
        terms = [term for node in page.carriers(b"typeof=") for term in (node.get("typeof") or "").split()]
        names = [_PREFIX.sub("", term).lower() for term in terms]
        top += [name for name in names if name in OF_RDFA][:1]
        types.update(name for name in names if name in OF_RDFA)
    return top, types
