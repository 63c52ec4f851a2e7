"""Review pages in, one clean JSONL dataset out; every value with its source."""

from __future__ import annotations

from reviewscrape.extraction import Extraction, PageType, extract
from reviewscrape.items import Review, ReviewPage
from reviewscrape.version import VERSION

__version__ = VERSION

__all__ = ["Extraction", "PageType", "Review", "ReviewPage", "extract"]
