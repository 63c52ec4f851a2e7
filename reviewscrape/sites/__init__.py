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
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reviewscrape.errors import ConfigError, InputError
from reviewscrape.sites.decode import build, nearest
from reviewscrape.sites.schema import Site

if TYPE_CHECKING:
    from reviewscrape.extraction import Layout

__all__ = [
    "BUNDLED", "Site", "all_sites", "check_own", "for_url", "layouts", "load", "names", "own_folder", "read", "rules",
    "writing_folder",
]  # fmt: skip

BUNDLED = Path(__file__).parent
"""Folder of the sites that come with the program."""


def own_folder() -> Path:
    """Folder of the user's own sites; it need not exist."""
    name = os.environ.get("REVIEWSCRAPE_SITES") or "sites"
    return _absolute(name, "" if name.startswith("/") else os.getcwd())  # noqa: PTH109 (asked for on every page)


@lru_cache(maxsize=8)
def _absolute(name: str, working: str) -> Path:
    return Path(working, name)


def writing_folder() -> Path:
    """Folder that a new site's file goes to: the user's own, but in a checkout of this project the bundled one."""
    in_checkout = Path.cwd() / "reviewscrape" / "sites" == BUNDLED
    return BUNDLED if in_checkout and "REVIEWSCRAPE_SITES" not in os.environ else own_folder()


def names() -> list[str]:
    """Names of all sites, sorted."""
    return sorted(_files(own_folder()))


def load(name: str) -> Site:
    """The site of this name. InputError for an unknown one, ConfigError for a wrong file; both name the mend."""
    site = rules(name)
    layouts(site)
    return site


def rules(name: str) -> Site:
    """The same, its layouts unread: enough for who asks for nothing but addresses."""
    files = _files(own_folder())
    if name not in files:
        raise InputError(f'unknown site "{name}"; {nearest(name, files)}')
    return _read(files[name])


def for_url(url: str) -> Site | None:
    """The site that an address belongs to, the user's own before a bundled one; None for a site without a file."""
    try:
        host = (urlsplit(url).hostname or "").lower()
    except ValueError:
        return None
    return _of_host(host, own_folder())


@lru_cache(maxsize=4096)
def _of_host(host: str, folder: Path) -> Site | None:
    return next((site for site in _all(folder) if site.owns_host(host)), None)


def all_sites() -> tuple[Site, ...]:
    """All sites, the user's own first. ConfigError for the first wrong file."""
    return _all(own_folder())


def check_own() -> None:
    """ConfigError for the first wrong file of the user's own."""
    for name, path in _files(own_folder()).items():
        if path.parent != BUNDLED:
            load(name)


@lru_cache(maxsize=8)
def _all(own: Path) -> tuple[Site, ...]:
    files = _files(own)
    return tuple(rules(name) for name in sorted(files, key=lambda name: (files[name].parent == BUNDLED, name)))


def read(path: Path) -> Site:
    """The site of one file. ConfigError, one line, for a wrong one."""
    site = _read(path)
    layouts(site)
    return site


def layouts(site: Site) -> tuple[Layout, ...]:
    """The site's page designs, and those of the sites that it names in `layouts_of`. ConfigError for a wrong one.

    This loads the extraction, where there are any.
    """
    return _layouts(site.file, own_folder()) if site.layouts or site.layouts_of else ()


@lru_cache(maxsize=1024)
def _layouts(file: str, folder: Path) -> tuple[Layout, ...]:
    from reviewscrape.sites.designs import in_language, own

    site = _read(Path(file))
    shared = (layout for other in site.layouts_of for layout in own(_named(file, folder, other)))
    return tuple(in_language(layout, site.language) for layout in (*own(site), *shared))


def _named(file: str, folder: Path, name: str) -> Site:
    files = _files(folder)
    if name not in files:
        raise ConfigError(f"{file}: layouts_of: unknown site {name!r}; {nearest(name, files)}")
    return _read(files[name])


@lru_cache(maxsize=8)
def _files(own: Path) -> dict[str, Path]:
    found = sorted(BUNDLED.glob("*.toml")) + sorted(own.glob("*.toml"))
    return {path.stem: path for path in found}


@lru_cache(maxsize=1024)
def _read(path: Path) -> Site:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: is not UTF-8; save it as UTF-8") from None
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}; make it a readable file or move it away") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: {error}") from error
    for key in ("name", "file"):
        if key in table:
            raise ConfigError(f"{path}: {key}: remove it; a site is called as its file")
    return replace(build(Site, table, str(path)), name=path.stem, file=str(path))
