"""`scrapy calibrate FOLDER`: how often each kind of evidence is right on labelled pages."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from scrapy.exceptions import UsageError

from reviewscrape.command import ProjectCommand
from reviewscrape.errors import StorageError


class Command(ProjectCommand):
    """Prints the reliability table as CSV, or writes it to a file."""

    arguments = "[options] FOLDER"
    summary = "Measure how often each kind of evidence is right, on a folder of labelled pages"
    explanation = (
        "FOLDER holds gold.jsonl, one labelled page a line with its id, url, page_type and the record's keys, and "
        "pages/<id>.html or .html.gz. The table printed is the one that ships as "
        "reviewscrape/extraction/judging/reliability.csv: the judge weighs candidates by it, and "
        "records state it as their confidence."
    )

    def add_options(self, parser: ArgumentParser) -> None:
        """Declare the command's own options."""
        super().add_options(parser)
        parser.add_argument("-o", "--out", metavar="FILE", help="write the table there instead of printing it")

    def work(self, args: list[str], opts: Namespace) -> None:
        """Measure the folder named by the only argument."""
        from reviewscrape.report import calibration  # not earlier: `scrapy` loads the modules of all commands

        if len(args) != 1:
            raise UsageError("name one folder of labelled pages")
        table = calibration.measure(calibration.read_folder(Path(args[0])))
        if not opts.out:
            calibration.write(table, sys.stdout)
            return
        try:
            with Path(opts.out).open("w", encoding="utf-8") as out:
                calibration.write(table, out)
        except OSError as error:
            raise StorageError(f"{opts.out}: {error.strerror}; name a file that can be written") from error
