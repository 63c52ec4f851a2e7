"""`reviewscrape COMMAND …` is `scrapy COMMAND …` with this project's settings, from any folder."""

from __future__ import annotations

import os

from reviewscrape.crawl import interrupt


def main() -> None:
    """Run one Scrapy command and exit with its code."""
    interrupt.listen_early()  # Scrapy takes a while to load, and would answer Ctrl-C with a traceback meanwhile
    from scrapy.cmdline import execute

    from reviewscrape.command import drop_output, flush_output, is_of_output, open_streams

    os.environ.setdefault("SCRAPY_SETTINGS_MODULE", "reviewscrape.settings")
    open_streams()
    try:
        execute()
    except OSError as error:
        if not is_of_output(error):
            raise
        drop_output(error)
    finally:
        flush_output()


if __name__ == "__main__":
    main()
