"""`reviewscrape COMMAND …` is `scrapy COMMAND …` with this project's settings, from any folder."""

from __future__ import annotations

import os
import sys

from reviewscrape.crawl import interrupt


def main() -> None:
    """Run one Scrapy command and exit with its code."""
    interrupt.listen_early()  # Scrapy takes a while to load, and would answer Ctrl-C with a traceback meanwhile
    from scrapy.cmdline import execute

    os.environ.setdefault("SCRAPY_SETTINGS_MODULE", "reviewscrape.settings")
    try:
        execute()
        sys.stdout.flush()
    except BrokenPipeError:  # its reader has seen enough (`| head`)
        from reviewscrape.command import drop_output

        drop_output()


if __name__ == "__main__":
    main()
