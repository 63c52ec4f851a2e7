"""Whose the grades below an element are, by the words of its class and id."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from reviewscrape.extraction.values.grade_labels import Whose

OWNER_TOKENS: dict[Whose, frozenset[str]] = {
    Whose.OTHER_WORK: frozenset(
        "appbanner smartbanner shop store related recommended recommendations recommend recirc more popular "
        "trending carousel slider teaser teasers "
        "latest recent readnext "
        "similar nav navigation navbar menu sidebar rail footer widget promo ad ads sponsored newsletter also most "
        "archive listing "
        "listings mostread toplist ranking charts upcoming comment comments disqus replies respond kommentare "
        "commentlist "
        "commentaires comentarios discussion pager pagination masthead headlines recs advertisement advertising "
        "advert adverts sponsor sponsors affiliate buybox buynow productcard productlist productitem app otherreviews "
        "secondopinion quote quotes pullquote testimonial testimonials "
        "userreview customerreview memberreview readerreview audiencereview "
        "consumerreview guestreview visitorreview nowplaying nowshowing".split()
    ),
    Whose.COMMUNITY: frozenset(
        "user users userrating userscore reader readers audience community visitor visitors member members "
        "viewerrating viewerscore viewergrade viewerreview viewers customer "
        "customers crowd public kid kids parents teens aggregaterating "
        "leser nutzer lecteurs spectateurs usuarios utenti average avg globalrating hreviewaggregate "
        "ratingcount".split()
    ),
    Whose.VISITOR: frozenset(
        "your yours vote votes voting voter rateit ratethis poll input selectable ratable clickable myrating "
        "yourscore "
        "yourrating yourgrade rater ratingform starrater".split()
    ),
    Whose.AGGREGATE: frozenset(
        "metascore metacritic tomatometer tomatometerscore criticscore imdb imdbrating rottentomatoes rt letterboxd "
        "opencritic goodreads "
        "trustpilot tripadvisor yelp tmdb trakt csfd kinopoisk filmweb douban allocine filmaffinity moviemeter".split()
    ),
    Whose.ASPECT: frozenset(
        "energyrating energylabel difficulty spicerating heatrating pricerating hotelstars hotelrating hotelclass "
        "ncap safetyrating quizscore pollenscore ratinglegend ratingkey starlegend nutriscore".split()
    ),
    Whose.AGE: frozenset(
        "mpaa certificate certification fsk pegi esrb bbfc contentrating parental agerating mpaarating".split()
    ),
}  # fmt: skip
"""Words of class and id that say whose the grades below are."""
_PARTS_OF_BOXES = {
    "sidebar": frozenset({"sidebarreview", "reviewsidebar"}),
    "footer": frozenset({"reviewfooter", "verdictfooter", "scorefooter", "ratingfooter"}),
    "widget": frozenset({"fivestarwidget", "starwidget", "ratingwidget", "elementorwidget"}),
    "vote": frozenset({"staticvote", "headvote"}),
    "user": frozenset({"otheruser"}),
    "reader": frozenset({"screenreader"}),
    "userrating": frozenset({"otheruser"}),
}
"""Words that mean a part of the box that sums the review up, and no part of the page, in such pairs."""
_NAME_TOKENS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")


@lru_cache(maxsize=20_000)
def owner_of_names(names: str) -> Whose | None:
    """Whose the grades are below an element of this class and id; None when the names say nothing."""
    tokens = name_pairs(names)
    tokens -= {word for word, pairs in _PARTS_OF_BOXES.items() if word in tokens and tokens & pairs}
    return next((kind for kind, words in OWNER_TOKENS.items() if words & tokens), None)


@lru_cache(maxsize=20_000)
def name_pairs(names: str) -> frozenset[str]:
    """Lower-case words of class and id, alone and two by two: `review-box` gives review, box and reviewbox.

    >>> sorted(name_pairs("ReviewBox has-sidebar"))
    ['box', 'review', 'reviewbox']
    """
    tokens: set[str] = set()
    for name in names.split():
        parts = [part.lower() for part in _NAME_TOKENS.findall(name)]
        if parts and parts[0] not in {"has", "no", "with", "without", "js", "not"}:
            tokens.update([*parts, "".join(parts), *("".join(pair) for pair in pairwise(parts))])
    return frozenset(tokens)
