"""`scrapy savefixture SITE FILE|URL`: one more page to test a site's rules on."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from scrapy.exceptions import UsageError

from reviewscrape.command import CASE, URL, ProjectCommand
from reviewscrape.fetch import page_of


class Command(ProjectCommand):
    """Saves a page as a fixture, unchecked, or writes a fixture's expectation anew."""

    arguments = "[options] SITE FILE|URL | --refresh SITE/CASE"
    summary = "Save a page as a test of a site's rules"
    explanation = (
        "Save a page as fixtures/SITE/CASE/ below the working folder: its bytes without scripts (but for "
        "structured data) and styles, and what the program reads from it as expected.json. The fixture stays red "
        "until you have read expected.json against the page and set checked to true in meta.json. "
        "--refresh writes expected.json of a fixture anew and makes it unchecked again."
    )
    shared_options = (CASE, URL)

    def add_options(self, parser: ArgumentParser) -> None:
        """Declare the command's own options."""
        super().add_options(parser)
        parser.add_argument("--refresh", default="", metavar="SITE/CASE", help="write expected.json of a fixture anew")

    def work(self, args: list[str], opts: Namespace) -> None:
        """Save the page, or refresh the named fixture."""
        from reviewscrape import fixtures, sites  # not earlier: `scrapy` loads the modules of all commands

        if opts.refresh and not args:
            fixture = fixtures.find(opts.refresh)
            fixture.refresh()
            verb = "refreshed"
        elif len(args) == 2 and not opts.refresh:
            fixture = fixtures.save(sites.load(args[0]), page_of(self.configuration, args[1], opts.url), opts.case)
            verb = "saved"
        else:
            raise UsageError("name a site and one page (a file or a URL), or one fixture with --refresh SITE/CASE")
        print(f"{verb} {fixture.folder}")
        print(
            f"read {fixture.folder / 'expected.json'} against the page, mend it, then set checked to true in meta.json"
        )
