"""The tables under `[[layouts]]` of a site file into layouts; loaded where pages are read, with all of extraction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reviewscrape.extraction.layout import Layout
from reviewscrape.sites.decode import CHECKS, build, checked
from reviewscrape.sites.schema import Site


@dataclass(frozen=True)
class _Designs:
    layouts: tuple[Layout, ...] = ()


def own(site: Site) -> tuple[Layout, ...]:
    """The layouts of the site's own file. ConfigError, one line, for a wrong one."""
    layouts = build(_Designs, {"layouts": list(site.layouts)}, site.file).layouts
    for at, layout in enumerate(layouts, 1):
        for field, key, word in _words(layout):
            if field in CHECKS:  # those of a closed vocabulary are marks there by their own name
                checked(field, word, site.file, f"layouts[{at}].{key}")
    return layouts


def _words(layout: Layout) -> Iterator[tuple[str, str, str]]:
    """Field, key in the file and text of every value that a layout gives in the record's own words."""
    for field, constant in layout.constants.items():
        yield field, f"constants.{field}", constant
    for field, rules in layout.fields.items():
        for at, rule in enumerate(rules, 1):
            for printed, meaning in rule.values.items():
                yield field, f"fields.{field}[{at}].values.{printed}", meaning


def in_language(layout: Layout, language: str) -> Layout:
    """The layout, with the site's language where it has none of its own."""
    return replace(layout, constants={"language": language, **layout.constants}) if language else layout
