"""Review pages in, one clean JSONL dataset out; every value with its source."""

from __future__ import annotations

from reviewscrape.extraction import Extraction, PageType, extract
from reviewscrape.items import Review, ReviewPage

__version__ = "0.1.0"

__all__ = ["Extraction", "PageType", "Review", "ReviewPage", "extract"]
