"""What heads a page: its headlines, the site's name above them, the classes that say of what kind it is."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from reviewscrape.extraction.blocks import Block, Region
from reviewscrape.extraction.page import Page

MAX_TITLE = 500
"""Characters of titles, paths and section names that are looked at."""
_CHROME = int(Region.CHROME)
_FRONT = frozenset(["/", "", "/index.html", "/index.php"])
_HEADLINES = frozenset(["h1", "h2"])
_KINDS_OF_PAGE = frozenset(
    "single type category section post page archive article template term format tag is cat review reviews film movie "
    "album book music game tv".split()
)
"""First words of classes that say of what kind a page is; others name the extensions that its site runs."""


def headlines_of(own: Sequence[Block]) -> list[str]:
    """The first three h1 blocks, or the first h2 block where there is none: the others head the page's sections."""
    headings = [b for b in own if b.tag in _HEADLINES]
    first = [b for b in headings if b.tag == "h1"] or [b for b in headings[:1] if " " in b.text]
    return [b.text[:MAX_TITLE] for b in first[:3]]


def kinds_of(classes: str) -> str:
    """The classes that name a kind of page."""
    return " ".join([c for c in classes.split() if c.lower().replace("_", "-").partition("-")[0] in _KINDS_OF_PAGE])


def is_masthead(page: Page) -> bool:
    """Whether the page's only h1 is the way to the front page: the site's name above every post."""
    heading = next((block for block in page.blocks if block.tag == "h1" and not block.region & _CHROME), None)
    href = (heading.links[0].node.get("href") or "").strip() if heading is not None and heading.links else "#"
    return href[:1] not in {"#", "?"} and urlsplit(href).path in _FRONT
