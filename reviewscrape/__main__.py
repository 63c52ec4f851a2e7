"""`reviewscrape COMMAND …` is `scrapy COMMAND …` with this project's settings, from any folder."""

from __future__ import annotations

import os

from scrapy.cmdline import execute


def main() -> None:
    """Run one Scrapy command and exit with its code."""
    os.environ.setdefault("SCRAPY_SETTINGS_MODULE", "reviewscrape.settings")
    execute()


if __name__ == "__main__":
    main()
