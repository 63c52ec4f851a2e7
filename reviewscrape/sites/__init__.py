"""Sites are data: one TOML file a site, in this folder or in the user's own.

The user's folder is the environment variable `REVIEWSCRAPE_SITES`, else `sites` in the working folder. A file there
wins over a bundled one of the same name. Nothing is read before it is asked for, and no file twice.
"""

from __future__ import annotations

import os
import tomllib
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from reviewscrape.errors import ConfigError, InputError
from reviewscrape.extraction.layout import Layout
from reviewscrape.sites.decode import build, nearest
from reviewscrape.sites.schema import Site

__all__ = ["BUNDLED", "Site", "all_sites", "for_url", "load", "names", "own_folder", "read", "writing_folder"]

BUNDLED = Path(__file__).parent
"""Folder of the sites that come with the program."""


def own_folder() -> Path:
    """Folder of the user's own sites; it need not exist."""
    return Path(os.environ.get("REVIEWSCRAPE_SITES") or "sites").absolute()


def writing_folder() -> Path:
    """Folder that a new site's file goes to: the user's own, but in a checkout of this project the bundled one."""
    in_checkout = Path.cwd() / "reviewscrape" / "sites" == BUNDLED
    return BUNDLED if in_checkout and "REVIEWSCRAPE_SITES" not in os.environ else own_folder()


def names() -> list[str]:
    """Names of all sites, sorted."""
    return sorted(_files(own_folder()))


def load(name: str) -> Site:
    """The site of this name. InputError for an unknown one, ConfigError for a wrong file; both name the mend."""
    files = _files(own_folder())
    if name not in files:
        raise InputError(f'unknown site "{name}"; {nearest(name, files)}')
    return read(files[name])


def for_url(url: str) -> Site | None:
    """The site that an address belongs to, the user's own before a bundled one; None for a site without a file."""
    return next((site for site in all_sites() if site.owns(url)), None)


def all_sites() -> tuple[Site, ...]:
    """All sites, the user's own first. ConfigError for the first wrong file."""
    return _all(own_folder())


@lru_cache(maxsize=8)
def _all(own: Path) -> tuple[Site, ...]:
    files = _files(own)
    return tuple(load(name) for name in sorted(files, key=lambda name: (files[name].parent == BUNDLED, name)))


def read(path: Path) -> Site:
    """The site of one file, with the layouts of the sites that it names in `layouts_of`. ConfigError in one line."""
    site = _read(path)
    shared = (layout for other in site.layouts_of for layout in _named(path, other).layouts)
    return replace(site, layouts=tuple(_in_language(layout, site.language) for layout in (*site.layouts, *shared)))


def _named(path: Path, name: str) -> Site:
    files = _files(own_folder())
    if name not in files:
        raise ConfigError(f"{path}: layouts_of: unknown site {name!r}; {nearest(name, files)}")
    return _read(files[name])


@lru_cache(maxsize=8)
def _files(own: Path) -> dict[str, Path]:
    found = sorted(BUNDLED.glob("*.toml")) + sorted(own.glob("*.toml"))
    return {path.stem: path for path in found}


@lru_cache(maxsize=1024)
def _read(path: Path) -> Site:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: is not UTF-8; save it as UTF-8") from None
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}; make it a readable file or move it away") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: {error}") from error
    if "name" in table:
        raise ConfigError(f"{path}: name: remove it; a site is called as its file")
    return replace(build(Site, table, str(path)), name=path.stem)


def _in_language(layout: Layout, language: str) -> Layout:
    """The layout, with the site's language where it has none of its own."""
    return replace(layout, constants={"language": language, **layout.constants}) if language else layout
