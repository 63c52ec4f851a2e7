"""Readers propose candidates; the judge decides. No reader writes into a record, no reader knows another."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers import facts, layout, prose, ratings, structured
from reviewscrape.extraction.readers.prose import headline_alone, work_heading
from reviewscrape.extraction.readers.structured import app_state, meta_elements
from reviewscrape.extraction.types import Candidate

Reader = Callable[[Page], Iterable[Candidate]]

TEXT_READERS: tuple[Reader, ...] = (layout.read, prose.read_text_fields, structured.read, meta_elements.read)
"""Readers of what any page may tell of itself: asked of every page."""
WORK_READERS: tuple[Reader, ...] = (facts.read, prose.read_work_fields, ratings.read, app_state.read)
"""Readers of works and their grades: not asked of a page that is settled to be an article, and dear."""
WORK_PAGE_READERS: tuple[Reader, ...] = (work_heading.read_heading,)
"""Readers of pages that are a work's own, asked once that is known: elsewhere a heading is a headline."""
UNNAMED_READERS: tuple[Reader, ...] = (headline_alone.read_headline_alone,)
"""Readers of reviews whose work nobody else names."""
READERS = (*TEXT_READERS, *WORK_READERS)
"""Every reader that is asked before a page's type is known; the order decides nothing but ties."""
