"""`scrapy extract FILE|URL|-`: the records of one page."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import orjson
from scrapy.exceptions import UsageError

from reviewscrape.command import URL, ProjectCommand
from reviewscrape.fetch import is_url, page_of

if TYPE_CHECKING:
    from reviewscrape.extraction import Extraction


class Command(ProjectCommand):
    """Prints the records of one page: one JSON line each, or indented on a terminal."""

    arguments = "[options] FILE|URL|-"
    summary = "Print the records of one page: a file, a URL or standard input"
    explanation = (
        "Read one page, HTML or text, and print its records as JSON: one line each, or indented when printed on a "
        "terminal. A page that is no review prints no record; --all shows what was read from it all the same."
    )
    shared_options = (URL,)

    def add_options(self, parser: ArgumentParser) -> None:
        """Declare the command's own options."""
        super().add_options(parser)
        parser.add_argument("--all", action="store_true", help="print everything read from the page, a review or not")
        parser.add_argument("--pretty", action="store_true", help="indent the JSON, on a terminal or not")

    def work(self, args: list[str], opts: Namespace) -> None:
        """Read the page named by the only argument and print what it holds."""
        if len(args) != 1 or not args[0]:
            raise UsageError("name one page: a file, a URL, or - for standard input")
        from reviewscrape import extract  # not earlier: `scrapy` loads the modules of all commands

        document = page_of(self.configuration, args[0], opts.url)
        found = extract(document.body, url=document.url, content_type=document.content_type)
        option = orjson.OPT_INDENT_2 if opts.pretty or sys.stdout.isatty() else 0
        out = sys.stdout.buffer
        if opts.all:
            out.write(orjson.dumps(everything(found), option=option) + b"\n")
            return
        fetched_at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if is_url(args[0]) else ""
        for review in found.reviews:
            out.write(orjson.dumps(replace(review, fetched_at=fetched_at), option=option) + b"\n")
        if not found.reviews:
            print(
                f"scrapy extract: {args[0]}: no review ({found.page_type}); --all shows what was read", file=sys.stderr
            )


def everything(found: Extraction) -> dict[str, object]:
    """All that was read from a page, with the page's type first and the records last."""
    return {
        "page_type": found.page_type,
        "flags": found.flags,
        "values": found.values,
        "body_text": found.body_text,
        "links": found.links,
        "candidates": [asdict(candidate) for candidate in found.candidates],
        "reviews": found.reviews,
    }
