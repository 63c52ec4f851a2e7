"""`scrapy newsite NAME FILE|URL`: the draft of a site file, and its first fixture."""

from __future__ import annotations

import re
from argparse import Namespace
from pathlib import Path

from scrapy.exceptions import UsageError

from reviewscrape.command import CASE, URL, ProjectCommand
from reviewscrape.errors import InputError, StorageError
from reviewscrape.fetch import page_of


class Command(ProjectCommand):
    """Writes NAME.toml from one page of a site, and saves the page as its first fixture."""

    arguments = "[options] NAME FILE|URL"
    summary = "Write the draft of a site file from one of its pages"
    explanation = (
        "Read one page of a site, a review or a listing of reviews, and write the draft of NAME.toml, with what "
        "could be guessed and what has to be filled in, and the page as its first fixture. The draft goes to the "
        "folder named by REVIEWSCRAPE_SITES, else to reviewscrape/sites in a checkout of this project, else to "
        "sites in the working folder. docs/adding-a-site.md goes on from there."
    )
    shared_options = (CASE, URL)

    def work(self, args: list[str], opts: Namespace) -> None:
        """Write the site file and the fixture."""
        from reviewscrape import examine, fixtures, sites  # not earlier: `scrapy` loads the modules of all commands
        from reviewscrape.sites import skeleton

        if len(args) != 2:
            raise UsageError("give a name for the site and one of its pages (a file or a URL)")
        path = target(args[0])
        document = page_of(self.configuration, args[1], opts.url)
        if not document.url:
            raise InputError(f"{args[1]}: say where the page was saved from with --url URL")
        page, found = examine(document.body, url=document.url, content_type=document.content_type)
        write(path, skeleton.draft(page, found))
        fixture = fixtures.save(sites.read(path), document, opts.case)
        print(f"wrote {path}")
        print(f"saved {fixture.folder}")
        print(f"fill in {path.name}, then read {fixture.folder / 'expected.json'} against the page")


def target(name: str) -> Path:
    """Where the file of a new site goes. InputError for an unfit name and for one that is taken."""
    from reviewscrape import sites

    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]*", name):
        raise InputError(f"{name}: is no name for a site; use small letters, digits, - and _, as in rogerebert")
    if name in sites.names():
        raise InputError(f'a site "{name}" exists already; add a page to it with scrapy savefixture {name} FILE|URL')
    return sites.writing_folder() / f"{name}.toml"


def write(path: Path, text: str) -> None:
    """Write a new file, making its folder."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise StorageError(f"{path}: {error.strerror}; free it or set REVIEWSCRAPE_SITES to another folder") from error
