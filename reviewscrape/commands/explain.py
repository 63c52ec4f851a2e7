"""`scrapy explain FILE|URL|-`: how a page was read, field by field, and as an HTML report."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from scrapy.exceptions import UsageError

from reviewscrape.command import URL, ProjectCommand
from reviewscrape.errors import StorageError
from reviewscrape.fetch import page_of


class Command(ProjectCommand):
    """Prints every field with its winner and losers, and writes the page with what was kept, cut and read."""

    arguments = "[options] FILE|URL|-"
    summary = "Show how a page was read: each field's winner and losers, and the page with values highlighted"
    explanation = (
        "Print the page's type and every field with the evidence that won and the evidence that lost, and write an "
        "HTML report of the page's text: what was kept as body, what was cut, and each value where it stood."
    )
    shared_options = (URL,)

    def add_options(self, parser: ArgumentParser) -> None:
        """Declare the command's own options."""
        super().add_options(parser)
        parser.add_argument(
            "-o", "--out", default="explain.html", metavar="FILE", help="where the report goes; default explain.html"
        )

    def work(self, args: list[str], opts: Namespace) -> None:
        """Explain the page named by the only argument."""
        if len(args) != 1 or not args[0]:
            raise UsageError("name one page: a file, a URL, or - for standard input")
        from reviewscrape import examine  # not earlier: `scrapy` loads the modules of all commands
        from reviewscrape.report import explain

        document = page_of(self.configuration, args[0], opts.url)
        page, found = examine(document.body, url=document.url, content_type=document.content_type)
        print(explain.text(found))
        report = explain.html(page, found, document.url or args[0])
        try:
            Path(opts.out).write_text(report, encoding="utf-8", errors="replace")
        except OSError as error:
            raise StorageError(f"{opts.out}: {error.strerror}; name a file that can be written with -o") from error
        print(f"\nThe page with every value where it stood: {opts.out}")
