"""The central types, as the readers name them."""

from reviewscrape.findings import Candidate, Extraction, PageType, Value

__all__ = ["Candidate", "Extraction", "PageType", "Value"]
