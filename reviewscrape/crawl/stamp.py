"""What the crawl knows of a record and the page does not say: when, in which run, and what the headers state."""

from __future__ import annotations

from reviewscrape.items import Review, ReviewPage

TDM = {"0": "open", "1": "reserved"}


def stamp(page: ReviewPage, crawl_id: str) -> None:
    """Fill in the keys of the run in all records of the page."""
    directives = header_directives(page.headers.get("x-robots-tag", ""))
    reservation = TDM.get(page.headers.get("tdm-reservation", "").strip(), "unstated")
    for review in page.reviews:
        review.fetched_at = page.fetched_at
        review.crawl_id = crawl_id
        add_directives(review, directives)
        if review.tdm_reservation == "unstated":
            review.tdm_reservation = reservation


def header_directives(value: str) -> list[str]:
    """Directives of X-Robots-Tag headers that are meant for everybody.

    >>> header_directives("noindex, NOAI, otherbot: noarchive, max-snippet: 5")
    ['noindex', 'noai', 'max-snippet: 5']
    """
    parts = [part.strip().lower() for part in value.split(",")]
    valued = ("max-snippet", "max-image-preview", "max-video-preview", "unavailable_after")
    return [part for part in parts if part and (":" not in part or part.startswith(valued))]


def add_directives(review: Review, directives: list[str]) -> None:
    """Append what the page's own elements have not said."""
    review.robots_directives += [one for one in directives if one not in review.robots_directives]
