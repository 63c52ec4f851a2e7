"""Scrapy's feed exporters (`-O file.csv`), one row a review although the item is a page."""

from __future__ import annotations

from typing import Any

import orjson
from scrapy import exporters

from reviewscrape.items import ReviewPage

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class _RowAReview:
    """Unfolds pages into their reviews; other items go through as they are."""

    def export_item(self, item: Any) -> None:
        """Export each review of a page."""
        for row in item.reviews if isinstance(item, ReviewPage) else [item]:
            super().export_item(row)  # type: ignore[misc]  # a mix-in before one of Scrapy's exporters


class ReviewJsonLinesExporter(_RowAReview, exporters.JsonLinesItemExporter):
    """JSON lines."""


class ReviewJsonExporter(_RowAReview, exporters.JsonItemExporter):
    """One JSON array."""


class ReviewXmlExporter(_RowAReview, exporters.XmlItemExporter):
    """XML."""


class ReviewCsvExporter(_RowAReview, exporters.CsvItemExporter):
    """CSV: lists joined with ` | `, provenance as JSON, and no cell that a spreadsheet would run as a formula."""

    def serialize_field(self, field: Any, name: str, value: Any) -> Any:
        """One cell."""
        if name == "provenance":
            value = orjson.dumps(value).decode()
        elif isinstance(value, list):
            value = " | ".join(map(str, value))
        value = super().serialize_field(field, name, value)
        return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value
