"""Readers propose candidates; the judge decides. No reader writes into a record, no reader knows another."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers import facts, layout, prose, ratings, structured, structured_meta
from reviewscrape.extraction.types import Candidate

Reader = Callable[[Page], Iterable[Candidate]]

READERS: tuple[Reader, ...] = (facts.read, layout.read, prose.read, ratings.read, structured.read, structured_meta.read)
"""Every reader, in the order of their module names; the order decides nothing but ties."""
