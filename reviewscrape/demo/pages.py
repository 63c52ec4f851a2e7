"""What the demo site serves: the pages of `fixtures/demo`, and the addresses that its `site.json` adds."""

from __future__ import annotations

import html
import json
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit
from xml.sax.saxutils import escape

QUERY_MARK = b"__QUERY__"
"""Stands in a page for the query of the request: the pager that appends its parameter needs it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP response."""

    body: bytes
    """The body."""

    content_type: str = "text/html; charset=utf-8"
    """Content-Type header."""

    status: int = 200
    """HTTP status."""

    location: str = ""
    """Location header of a redirect; empty on other answers."""


@dataclass(frozen=True, slots=True)
class DemoPages:
    """The site without its server: a path and a query in, an answer out."""

    pages: dict[str, Answer] = field(default_factory=dict)
    """Answers by path, or by path and query where a page has its own."""

    redirects: dict[str, str] = field(default_factory=dict)
    """Paths that lead elsewhere."""

    aliases: dict[str, str] = field(default_factory=dict)
    """Second addresses of a page, which answers under both."""

    def answer(self, target: str) -> Answer:
        """What the site answers to a request target, `/path?query`; the page `/404` where there is nothing."""
        parts = urlsplit(target)
        path = self.aliases.get(parts.path, parts.path)
        if path in self.redirects:
            return Answer(b"", status=301, location=self.redirects[path])
        page = (
            self.pages.get(target_of(path, parts.query)) or self._without_page(path, parts.query) or self.pages["/404"]
        )
        query = html.escape(parts.query).encode()
        return Answer(page.body.replace(QUERY_MARK, query), page.content_type, page.status)

    def _without_page(self, path: str, query: str) -> Answer | None:
        """The first page of a listing for numbers that it has not; the page of a path whatever else the query says."""
        kept = urlencode([(name, value) for name, value in parse_qsl(query) if name != "page"])
        return self.pages.get(target_of(path, kept)) or self.pages.get(path)


def target_of(path: str, query: str) -> str:
    """Path and query as a key: of a parameter given several times the last counts, and their order does not.

    >>> target_of("/search", "types=reviews&page=1&page=2")
    '/search?page=2&types=reviews'
    """
    last = urlencode(sorted(dict(parse_qsl(query)).items()))
    return f"{path}?{last}" if last else path


def folder() -> Path:
    """Where the fixtures lie: in the installed package, or beside it in a checkout."""
    installed = Path(str(files("reviewscrape"))) / "_fixtures"
    return installed if installed.is_dir() else installed.parent.parent / "fixtures"


@cache
def load(root: Path) -> DemoPages:
    """The site in a fixtures folder, `fixtures/demo`."""
    site = json.loads((root / "site.json").read_text(encoding="utf-8"))
    pages = {
        "/robots.txt": Answer(site["robots"].encode(), "text/plain; charset=utf-8"),
        "/sitemap.xml": Answer(_sitemap(site["sitemap"]), "application/xml"),
    }
    for meta_path in sorted(root.glob("*/meta.json")):
        meta = json.loads(meta_path.read_text(encoding="utf-8"))
        parts = urlsplit(meta["url"])
        target = target_of(parts.path, parts.query)
        body = next(meta_path.parent.glob("page.*")).read_bytes()
        pages[target] = Answer(body, meta["content_type"], site["status"].get(target, 200))
    return DemoPages(pages, site["redirects"], site["aliases"])


def _sitemap(paths: list[str]) -> bytes:
    """A sitemap of these paths; the server puts its own address before each."""
    rows = "".join(f"<url><loc>__SITE__{escape(path)}</loc></url>\n" for path in paths)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n'
    ).encode()
