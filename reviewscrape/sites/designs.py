"""The tables under `[[layouts]]` of a site file into layouts; loaded where pages are read, with all of extraction."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reviewscrape.extraction.layout import Layout
from reviewscrape.sites.decode import build
from reviewscrape.sites.schema import Site


@dataclass(frozen=True)
class _Designs:
    layouts: tuple[Layout, ...] = ()


def own(site: Site) -> tuple[Layout, ...]:
    """The layouts of the site's own file. ConfigError, one line, for a wrong one."""
    return build(_Designs, {"layouts": list(site.layouts)}, site.file).layouts


def in_language(layout: Layout, language: str) -> Layout:
    """The layout, with the site's language where it has none of its own."""
    return replace(layout, constants={"language": language, **layout.constants}) if language else layout
